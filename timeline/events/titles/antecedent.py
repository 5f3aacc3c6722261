"""Where a clause that only says more of a happening begins: with the noun of that."""

from __future__ import annotations

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import Line, owns
from timeline.languages.tables.event_cues import EventCues

_ANTECEDENT = 8  # words before a relative clause in which its noun stands
_MODIFIERS = 3  # words between a noun and its determiner, the last included
_FAR_ANTECEDENT = 12  # the same, where its verb only says that the noun happened
_ASIDE = 2  # the stretch of a verb behind an aside: the subject is the first, the aside the second


def antecedent(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> int:
    """Where a clause begins: a relative one with the happening that it tells of ("the quake that struck in May"), and
    so any that only says that it happened ("the sale of the mill, made in May").
    """
    if clause.opening == "relative" and line.forms[clause.first] in cues.personal:
        return clause.first  # "the strike of the men who left"
    if clause.opening in ("relative", "comma", "aside") and cues.occurring.at(line.forms, trigger.word):
        reach = _FAR_ANTECEDENT
    elif clause.opening == "relative":
        reach = _ANTECEDENT
    else:
        return clause.first
    near = range(clause.first - 1, max(0, clause.first - reach) - 1, -1)
    noun = next((i for i in near if cues.nouns.at(line.forms, i)), None)
    if noun is None:
        return clause.first
    return phrase_start(line, noun, cues)


def phrase_start(line: Line, noun: int, cues: EventCues) -> int:
    """The determiner of a noun, or the day that it is of ("Friday's vote"), where no more than what qualifies it stands
    between; else the noun itself.
    """
    before = range(noun - 1, max(-1, noun - 1 - _MODIFIERS), -1)
    determiner = next((i for i in before if line.forms[i] in cues.determiners or owns(line, i, cues.possessives)), None)
    plain = determiner is not None and not any(
        line.words[i].mark or line.forms[i] in cues.prepositions for i in range(determiner + 1, noun)
    )
    return determiner if determiner is not None and plain else noun


def untorn(title: str) -> str:
    """A title without the end of a quotation with which it begins (مرآتنا» وتستمر حتى الجمعة)."""
    torn, mark, rest = title.partition("»")
    early = mark and "«" not in torn and len(torn) <= len(title) // 4
    return rest.lstrip(" ,،.") if early and rest.strip(" ,،.") else title


def is_apposed(line: Line, clause: Clause, first: int, cues: EventCues) -> bool:
    """Whether "and it is" begins a clause, with a noun behind it: وهو | أعلى ارتفاع."""
    joined = line.forms[first][:1] in cues.clitics and line.forms[first][1:] in cues.equated
    noun = line.forms[first + 1] not in cues.prepositions and not cues.relatives.at(line.forms, first + 1)
    return joined and noun and all(p.word != first + 1 or p.kind == "noun" for p in clause.predicates)


def without_aside(reading: Reading, clause: Clause, trigger: Predicate, first: int, last: int, cues: EventCues) -> str:
    """The title without what only says who the subject is, which parts that from its verb by commas ("Quill, who
    charted the reefs, | died on Monday"); "" where nothing does.
    """
    segments = [segment for segment in clause.segments if first <= segment.first < last]
    own = next((n for n, segment in enumerate(segments) if segment.first <= trigger.word < segment.last), 0)
    relative = own == 1 and segments[0].last < segments[1].first  # another clause stands between
    aside = own >= _ASIDE or relative
    if not aside or segments[0].first != first or any(segment.predicates for segment in segments[:own]):
        return ""
    subject, behind = text_of(reading, first, segments[0].last).rstrip(",،; ([«"), segments[own].first
    if cues.coordinators.at(reading.line.forms, behind) and not reading.line.words[behind - 1].mark:
        behind = trigger.first  # "A man who stole it to buy a car | and a boat was jailed"
    return f"{subject} {text_of(reading, behind, last)}"


def text_of(reading: Reading, first: int, last: int, skipped: int = 0) -> str:
    return " ".join(reading.text[reading.line.words[first].start + skipped : reading.line.words[last - 1].end].split())
