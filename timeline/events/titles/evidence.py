"""The evidence of an event: its clause, its trigger, its sentence, and the title made of them."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.syntax.clauses import Clause, Segment
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import COMMAS, TIME
from timeline.events.titles.antecedent import antecedent
from timeline.events.titles.titles import balanced, shortened, title_of
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event


def event_of(
    reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues, last: int = 0, dated_at: int | None = None
) -> Event:
    """An event with its evidence and nothing else; a speech act's clause holds what is said.

    The evidence goes on to the word `last`, where that lies behind the clause, and holds the word `dated_at`.
    """
    line, words = reading.line, reading.line.words
    first = _behind_participle(clause, trigger, dated_at) or antecedent(line, clause, trigger, cues)
    last = max(last, _last(reading, clause, trigger, cues))
    while last > first + 1 and words[last - 1].form in ",.;:،؛":
        last -= 1
    said = _told(reading, clause, trigger, last, cues)
    return Event(
        start=words[first].start,
        end=words[last - 1].end,
        trigger_start=words[trigger.word].start,
        trigger_end=words[trigger.word].end,
        sentence_start=line.start,
        sentence_end=line.end,
        title=title_of(reading, clause, trigger, first, said, cues),
        rule="undated",
    )


def with_words_before(text: str, event: Event, cues: EventCues) -> Event:
    """An event whose title holds what is said, where that stands before who says so ("'I resign', she announced")."""
    title = shortened(balanced(" ".join(text[event.sentence_start : event.end].split())), cues)
    return replace(event, title=title[:1].upper() + title[1:])


def _behind_participle(clause: Clause, trigger: Predicate, dated_at: int | None) -> int | None:
    """Where the sentence of a verb begins behind a participle that opens it ("Born in Oran in 1933, | she moved") and
    does not date it; None where none does.
    """
    opening, *others = sorted(clause.segments, key=lambda segment: segment.first)
    opens = any(p.kind == "participle" and p.word == opening.first for p in opening.predicates) and not opening.finite
    dates = dated_at is not None and opening.first <= dated_at < opening.last
    behind = any(segment.first <= trigger.word < segment.last for segment in others)
    return others[0].first if opens and behind and not dates else None


def _behind_aside(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> int:
    """The word behind what is said where a phrase with a verb of its own parts it from its verb, where verbs go first
    (أعلنت الشركة، في بيان صدر أمس، أنها ستغلق); 0 where there is none.
    """
    line, beside = reading.line, [c for c in reading.clauses if c.first >= clause.last]
    if trigger.kind != "finite" or len(beside) < 2 or beside[0].first != clause.last:
        return 0
    aside, content = beside[:2]
    if aside.opening != "comma" or line.forms[aside.first] not in cues.prepositions or content.first != aside.last:
        return 0
    said = line.forms[content.first] in cues.free_relatives or cues.complements.at(line.forms, content.first)
    speaks = cues.speech_acts.at(line.forms, trigger.word) or cues.reporting.at(line.forms, trigger.word)
    return content.last if said and speaks and line.words[content.first - 1].mark else 0


def _told(reading: Reading, clause: Clause, trigger: Predicate, last: int, cues: EventCues) -> int:
    """The word after what a verb says or does, where that is a clause of its own right behind: no title ends in "A
    report published last week found".
    """
    behind = next((c for c in reading.clauses if c.first == clause.last >= last), None)
    if behind is None:
        return last
    forms = reading.line.forms
    if torn := _torn(reading, clause, trigger, behind, cues):
        return torn
    if not cues.subject_first:  # أعلن الوزير، أمس، | استقالته
        day = last - 1
        while day > clause.first and forms[day] == TIME:
            day -= 1
        aside = behind.opening == "comma" and day < last - 1 and forms[day] in COMMAS
        return behind.last if aside and forms[behind.first][0] not in cues.clitics else last
    apart = forms[behind.first] in cues.free_relatives or any(
        cues.coordinators.at(forms, i) for i in range(last - 1, behind.first + 1)
    )
    tail = max(clause.segments, key=lambda segment: segment.last)
    apart = apart or _is_apposition(reading, tail, cues)
    if behind.opening != "complement" or behind.first != last or apart:
        return last
    tail = behind.segments[-1]
    return tail.first - 1 if _is_apposition(reading, tail, cues) else behind.last


def _is_apposition(reading: Reading, tail: Segment, cues: EventCues) -> bool:
    """Whether a stretch is a noun beside what is told, which a clause behind it describes ("..., a ruling | that
    surprised investors").
    """
    forms = reading.line.forms
    noun = tail.opening == "comma" and forms[tail.first] in cues.determiners
    opens = (cues.relatives, cues.complements) if tail.last < len(forms) else ()
    described = any(opening.at(forms, tail.last) for opening in opens)
    return noun and described and all(p.kind == "noun" for p in tail.predicates)


def _torn(reading: Reading, clause: Clause, trigger: Predicate, behind: Clause, cues: EventCues) -> int:
    """Where in a clause a conjunction begins whose verb an aside parts from its subject ("The strike ended on Monday |
    when the union's leader, Ann Roe, signed a deal"); 0 where there is none.
    """
    forms, verbs = reading.line.forms, (p.word for p in clause.predicates if p.kind != "noun")
    last = max(trigger.word, max(verbs, default=0))
    resumes = behind.opening in ("comma", "coordinate") and any(p.first == behind.first for p in behind.predicates)
    if not resumes or not cues.subject_first or not reading.line.words[behind.first - 1].mark:
        return 0
    joining = (i for i in range(last + 1, clause.last - 2) if cues.subordinators.at(forms, i))
    joining = (i for i in joining if forms[i + cues.subordinators.at(forms, i)] in cues.determiners)
    return next((i for i in joining if not any(way.at(forms, i) == 1 for way in cues.anchors.values())), 0)


def _last(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> int:
    """The word after a clause, and after what it says was denied, threatened or promised."""
    if not cues.subject_first and (last := _behind_aside(reading, clause, trigger, cues)):
        return last
    bare = cues.subject_first and not cues.verb_last and trigger.word == clause.last - 1  # "ordered | that he be freed"
    if not bare and not cues.speech_acts.at(reading.line.forms, trigger.word):
        return clause.last
    begins = {clause.last}
    if not cues.subject_first and cues.status["denied"].at(reading.line.forms, trigger.word):
        begins |= {c.last for c in reading.clauses if c.opening == "relative" and c.first == clause.last}
    said = (c for c in reading.clauses if c.opening == "complement" and c.first in begins)  # نفت الشركة التي ... | أن
    return next((c.last for c in said), clause.last)
