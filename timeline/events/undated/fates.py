"""What was done and what befell people that no expression dates: news behind the lead too ("Two men were arrested",
"Divers searched the hull", "Police said that two men died").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from timeline.events.syntax.acting import acts, goes_on, has_object, only_says, speaks, tells_in_bare_pasts
from timeline.events.syntax.clauses import Clause, behind_subject
from timeline.events.syntax.content import content_of
from timeline.events.syntax.predicates import Predicate, heads_clause, is_negated
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import TIME, Line
from timeline.events.undated.dateless import dateless
from timeline.languages.concepts import concepts_of, concepts_of_phrases, happenings
from timeline.languages.tables.event_cues import EventCues
from timeline.languages.writing.name_keys import fold
from timeline.records import Event, EventAnchor

_MAIN = ("start", "stop")
_OBJECT = 3  # words behind a verb in which its object stands ("opened an inquiry")
_BEHIND = 8  # the same where its subject stands between
_PAIR = 2  # words of a phrase, or one more
_ASKS = frozenset("?؟")
_CRITICISM = "criticism"  # the concept
_NOW = "PRESENT_REF"  # dates nothing ("has now been moved")


def undated_fates(reading: Reading, events: Sequence[Event], cues: EventCues) -> Iterator[Event]:
    """A row for each main clause, or what it says, that tells what was done or suffered, where it has no row, and no
    time that would date it; none in a story of long ago, and none for what is asked or only quoted.
    """
    line, taken = reading.line, {event.trigger_start for event in events}
    dating = (x for x in reading.expressions.values() if x.interval.bounded and x.value != _NOW)
    times = [line.index(x.start) for x in dating]
    for clause in () if reading.narrative or _ASKS.intersection(line.forms[-2:]) else _main(reading, cues):
        own = {line.words[p.word].start for p in clause.predicates}
        if not own.isdisjoint(taken) or any(clause.first <= time < clause.last for time in times):
            continue
        if clause.cited:
            continue
        verb = _verb(line, clause, cues)
        if verb is not None and _is_act(reading, clause, verb, cues):
            yield of_known(reading, clause, verb, dateless(reading, clause, verb, cues), cues)


def _verb(line: Line, clause: Clause, cues: EventCues) -> Predicate | None:
    """The verb of what a clause tells: of what is said there, if it brings that without "that"."""
    said = content_of(line, clause, cues)
    first = clause.first if said is None else said[1].word
    verbs = [p for p in clause.predicates if p.word >= first and heads_clause(p, cues)]
    if len(verbs) > 1 and verbs[0].tense == "present" and _is_noun(clause, verbs[0], verbs[1], cues):
        verbs = verbs[1:]
    if len(verbs) > 1 and _qualifies(line, verbs[0], verbs[1], cues):
        verbs = verbs[1:]
    return behind_subject(clause, verbs[0]) if verbs else None


def _is_noun(clause: Clause, verb: Predicate, behind: Predicate, cues: EventCues) -> bool:
    """Whether what may be a present is a noun: at the head of its clause ("Rescue | teams searched the bay") or right
    before an auxiliary ("The army and rebels | have agreed on a truce", not "The city hopes | buyers have returned").
    """
    if verb.word == clause.first:
        return cues.subject_first
    return verb.first == verb.word == behind.first - 1 and behind.first < behind.word


def _qualifies(line: Line, verb: Predicate, behind: Predicate, cues: EventCues) -> bool:
    """Whether a bare participle before a preposition only qualifies the subject of a past verb that has an object, or
    can have none ("The girl rescued from the lake | thanked the crew", "A man accused of arson | appeared").
    """
    bare = verb.kind == behind.kind == "participle" and verb.first == verb.word
    if not bare or has_object(line, verb, cues) or cues.intransitive.at(line.forms, verb.word):
        return False
    return has_object(line, behind, cues) or cues.intransitive.at(line.forms, behind.word) > 0


def _main(reading: Reading, cues: EventCues) -> list[Clause]:
    """The main clauses of a sentence, what these say and what they came after: what "and" joins is one where only such
    stand before it, what follows a comma where only a phrase or clause that leads in does ("In a letter, | he quit");
    where verbs go first what is behind a word that only leads on from the sentence before (`كما`).
    """
    told: list[Clause] = []
    for n, clause in enumerate(reading.clauses):
        before = reading.clauses[n - 1] if n else None
        joined = clause.opening == "coordinate" and len(told) == n
        said = clause.opening == "complement" and told and told[-1] is before and _brings(reading.line, told[-1], cues)
        led = n == 1 and clause.opening == "comma" and before is not None and _leads_in(reading.line, before, cues)
        after = clause.opening == "subordinate" and before in told and _comes_after(reading, clause, cues)
        leads_on = not cues.subject_first and n == 0 and clause.first == 0 and clause.opening == "subordinate"
        if clause.opening in _MAIN or joined or said or led or after or leads_on:
            told.append(clause)
    return told


def _leads_in(line: Line, clause: Clause, cues: EventCues) -> bool:
    """Whether a clause that opens a sentence begins with a preposition, or a conjunction that sets no condition."""
    subordinate = clause.opening == "subordinate" and not cues.conditions.at(line.forms, clause.first)
    return cues.subject_first and (subordinate or line.forms[clause.first] in cues.prepositions)


def _comes_after(reading: Reading, clause: Clause, cues: EventCues) -> bool:
    """Whether a clause tells what its host came after ("were held | after a shop was robbed", not "after becoming
    lost"), where no length of time is counted from it ("a week | after").
    """
    line, before = reading.line, clause.first - 1
    lengths = (x for x in reading.expressions.values() if x.type == "DURATION")
    counted = any(line.index(x.start) <= before <= line.index(x.end - 1) for x in lengths)
    behind = clause.first + cues.anchors["after"].at(line.forms, clause.first)
    gerund = line.forms[min(behind, clause.last - 1)].endswith(cues.progressive_endings)
    return tells_in_bare_pasts(cues) and behind > clause.first and not counted and not gerund


def _brings(line: Line, clause: Clause, cues: EventCues) -> bool:
    """Whether the last verb of a clause says what follows ("police said | that two men died"), where that may stand
    without "that" as well, or verbs go first.
    """
    verbs = [p for p in clause.predicates if heads_clause(p, cues)]
    if not verbs or is_negated(line, verbs[-1], cues):
        return False
    if cues.subject_first:
        return cues.bare_complements and only_says(line, verbs[-1], cues)
    denies = cues.status["denied"].at(line.forms, verbs[-1].word)  # نفى الوزير | أنه هدد
    return speaks(line, verbs[-1].word, cues) and not denies


def _is_reduced(reading: Reading, verb: Predicate, cues: EventCues) -> bool:
    """Whether a participle only qualifies the subject of a verb behind a comma ("The suspect, identified as Roe, | was
    held", "Shares, suspended before, jumped").
    """
    words = reading.line.words
    bare = verb.kind == "participle" and verb.first == verb.word
    behind = (p for p in reading.predicates if p.first > verb.word and heads_clause(p, cues))
    return bare and any(words[p.first - 1].mark for p in behind)


def _is_act(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a passive or perfect tells what somebody did or suffered ("have opened an inquiry"), and no words, nor
    what nobody did ("Nobody died"), what was only to be done ("has a week to appeal"), what came before what is told
    ("had built ships") or how things are ("la production est arrêtée").
    """
    line, word = reading.line, verb.word
    plain = tells_in_bare_pasts(cues)
    whole = verb.first < word or not cues.subject_first or (plain and _has_subject(line, clause, verb, cues))
    told = whole and verb.tense == "past" and not goes_on(line, verb, cues) and acts(line, verb, cues)
    said = clause.opening == "complement" or content_of(line, clause, cues) is not None  # "said it had sold the mill"
    earlier = line.forms[verb.first] in cues.pluperfect and not (plain and said)
    if not told or earlier or _is_so(line, verb, cues):
        return False
    if not cues.subject_first and not _is_news(reading, clause, verb, cues):
        return False
    if _says(line, verb, cues) and not _is_act_of_speech(reading, verb, cues):
        return False
    meant = line.forms[word - 1] in cues.infinitive or cues.scheduled.at(line.forms, word)
    nobody = cues.status["negation"].first(line.forms, clause.first, word) is not None
    often = clause.find(cues.skipped["habit"], line) is not None
    nearly = cues.skipped["degrees"].at(line.forms, word - 1) > 0  # "almost | failed"
    if meant or nobody or often or nearly or _is_reduced(reading, verb, cues):
        return False
    suffered = _is_suffered(line, verb, cues)
    if suffered and line.forms[clause.first] in cues.things - cues.persons:
        return False  # "It was followed by another" goes on with what was told
    aims = not cues.infinitive.isdisjoint(line.forms[word + 1 : word + 2])  # "the law was meant | to"
    happening = suffered and not aims and _is_subject(reading, verb.first)
    if suffered and cues.origins.at(line.forms, word):
        return happening  # "the school was founded by a bishop" says what it is
    levels = not suffered and cues.skipped["levels"].at(line.forms, word) > 0  # "the price has risen", "lost the match"
    own = not levels and _names_itself(reading, verb, cues)
    if plain and not levels:
        return happening or own or _is_deed(line, clause, verb, cues)
    if not cues.subject_first:  # its subject stands between a verb and its object
        return own or any(_happenings_behind(reading, word, cues.infinitive, _BEHIND))
    stops = cues.infinitive | cues.prepositions if levels else cues.infinitive
    return happening or own or any(_happenings_behind(reading, word, stops))


def _is_deed(line: Line, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a past is one of doing, where bare pasts tell the news, and not of what lasted or was felt, of nothing
    ("gave no reason"), of how things were done ("care was taken | to avoid it") or of those who speak ("I left").
    """
    word, behind = verb.word, line.forms[verb.word + 1 : verb.word + 2]
    lasts = cues.enduring.at(line.forms, word) or cues.skipped["description"].at(line.forms, word)
    nothing = cues.status["negation"].at(line.forms, word + 1) > 0
    subject = line.forms[clause.first : verb.first]
    bare = verb.kind == "participle" and verb.first == word and not cues.intransitive.at(line.forms, word)
    temporal = any(cues.anchors[way].at(line.forms, word + 1) for way in ("before", "since"))
    qualifies = bare and (temporal or not cues.prepositions.isdisjoint(behind))  # "Analysts polled | by the bank"
    aims = _is_suffered(line, verb, cues) and not cues.infinitive.isdisjoint(behind)
    aims = aims and any(p.word == word + 2 for p in clause.predicates)
    return not (lasts or nothing or aims or qualifies or not cues.speakers.isdisjoint(subject))


def _has_subject(line: Line, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a past without an auxiliary has a subject before it in its own clause ("Divers searched the hull"): what
    is only joined to another act ("and looked on") belongs to that.
    """
    empty = cues.adverbs - cues.subjects | {TIME}
    before = range(clause.first + cues.coordinators.at(line.forms, clause.first), verb.first)
    marked = any(line.words[i].mark for i in before)
    if before and not marked and line.forms[before[0]] in cues.prepositions and not has_object(line, verb, cues):
        return cues.intransitive.at(line.forms, verb.word) > 0  # "In Rome two men died", not "With all votes counted"
    return any(not line.words[i].mark and line.forms[i] not in empty for i in before)


def _is_suffered(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb is a passive ("a été blessé", not "s'est blessé")."""
    passive = not cues.passive_be.isdisjoint(line.forms[verb.first : verb.word])
    return passive and not _is_of_oneself(line, verb, cues)


def _is_of_oneself(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a pronoun of oneself stands before an auxiliary."""
    return verb.first > 0 and line.forms[verb.first - 1] in cues.reflexives


def _is_so(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a copula of the present with a participle tells a state, as of a verb that has a passive and no "oneself"
    ("est arrêtée", but "est décédée", "s'est blessé").
    """
    active = _is_of_oneself(line, verb, cues) or cues.intransitive.at(line.forms, verb.word) > 0
    return line.forms[verb.first] in cues.copulas and not active


def _says(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells words ("condemned the attack", but "was condemned", "a condamné Roe | à une amende")."""
    behind = line.forms[verb.word + 1 : verb.word + 2 + _OBJECT]
    judged = cues.acts.at(line.forms, verb.word) and (
        _is_suffered(line, verb, cues) or not cues.goals.isdisjoint(behind)
    )
    names = _names_act(line, verb, cues)
    spoken = speaks(line, verb.word, cues) and not names
    return spoken or bool(cues.presuming.at(line.forms, verb.word) and not judged)


def _names_act(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether an act of speech has a thing for its object and no words, where no "that" need bring these ("declared a
    truce", not "declared it was over").
    """
    if not cues.bare_complements or cues.reporting.at(line.forms, verb.word) or _is_suffered(line, verb, cues):
        return False
    behind = verb.word + 1
    words = cues.complements.at(line.forms, behind) or cues.subjects.issuperset(line.forms[behind : behind + 1])
    return cues.speech_acts.at(line.forms, verb.word) > 0 and has_object(line, verb, cues) and not words


def _is_act_of_speech(reading: Reading, verb: Predicate, cues: EventCues) -> bool:
    """Whether, where verbs go first, an act of speech is itself what news tells of (`قررت اللجنة خفض`), and does not
    only bring words (`كشفت النتائج عن`).
    """
    said = cues.reporting.at(reading.line.forms, verb.word) > 0
    return not cues.subject_first and not said and _is_happening(reading, verb.word)


def _is_news(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether, where verbs go first, one tells more than how something came or went on (`أدى إلى`, `جاء`, `ظل`), how it
    was (`تميز`, `شمل`), what somebody thinks of it (`ندد`), that something is so (`تبين أن`) or why what follows was
    done (`هربا من الحرب، نزحوا`).
    """
    line = reading.line
    plain = line.forms[verb.word].lstrip(cues.clitics)
    lasts = plain in cues.lasting and not cues.beginning.at(line.forms, verb.word)
    ties = lasts or cues.causing.at(line.forms, verb.word) or cues.coming_after.at(line.forms, verb.word)
    described = cues.enduring.at(line.forms, verb.word) or cues.skipped["description"].at(line.forms, verb.word)
    leads = _has_content(reading, clause, verb, cues) or _is_cause(reading, clause, verb, cues)
    judges = _CRITICISM in concepts_of(line.forms[verb.word], reading.article.language)
    return not (ties or described or leads or judges)


def _has_content(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a clause brings another that tells what is so, or such words without a verb (`توصل الفريق إلى أن النساء
    أكثر عرضة`), perhaps behind what a comma sets off (`كشف مصدر، رفض ذكر اسمه، أن`).
    """
    line = reading.line
    end = next((i for i in range(verb.word, clause.last) if line.words[i].mark), clause.last)
    if any(cues.complements.at(line.forms, i) for i in range(verb.word + 1, end)):
        return True
    at = reading.clauses.index(clause) + 1
    behind = reading.clauses[at : at + 2]
    content = behind[:1] if end == clause.last else ()
    if len(behind) > 1 and end == clause.last - 1 and line.words[behind[1].first - 1].mark:
        content = behind[1:] if behind[0].opening in ("comma", "relative", "aside") else ()
    return any(c.opening == "complement" for c in content)


def _is_cause(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether what may be a verb of two is a noun, since that of its sentence follows a comma."""
    line, form = reading.line, reading.line.forms[verb.word].lstrip(cues.clitics)
    dual = form[:-1] in cues.forms and not form.endswith(cues.past_endings)
    following = next((c for c in reading.clauses if c.first == clause.last and c.opening == "comma"), None)
    return (
        dual
        and following is not None
        and any(p.first == following.first and line.forms[p.first][0] not in cues.clitics for p in following.predicates)
    )


def _names_itself(reading: Reading, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb, by itself, with the pronoun of oneself or with what follows it, is a word for what news tells of
    ("were freed", "s'est inclinée", "a été mis en examen")."""
    word = verb.word
    oneself = _is_of_oneself(reading.line, verb, cues) and _begins_phrase(reading, verb.first - 1)
    sure = not cues.ambiguous_participles and _is_suffered(reading.line, verb, cues)  # no past: "a été mis | en examen"
    return oneself or _is_happening(reading, word) or (sure and _begins_phrase(reading, word))


def _happenings_behind(reading: Reading, verb: int, stops: Set[str], reach: int = _OBJECT) -> Iterator[int]:
    """The words for what news tells of that are a verb's object, none behind `stops` ("opened an inquiry")."""
    for i in range(verb + 1, min(verb + 1 + reach, len(reading.line.words))):
        if reading.line.words[i].mark or reading.line.forms[i] in stops:
            return
        if _is_happening(reading, i) or _begins_phrase(reading, i):
            yield i


def _is_subject(reading: Reading, verb: int) -> bool:
    """Whether what stands right before a passive, or what it describes, is a word for that ("an inquiry | was opened",
    "une enquête judiciaire | a été ouverte").
    """
    return any(_is_happening(reading, i) for i in range(max(0, verb - _PAIR), verb))


def _is_happening(reading: Reading, i: int) -> bool:
    """Whether a word is one for what news tells of."""
    return not concepts_of(reading.line.forms[i], reading.article.language).isdisjoint(happenings())


def _begins_phrase(reading: Reading, i: int) -> bool:
    """Whether a word begins a phrase for that ("garde à vue")."""
    phrases = concepts_of_phrases(reading.article.language)
    forms = tuple(fold(form).rstrip("'") for form in reading.line.forms[i : i + _PAIR + 1])  # the s of s'est
    named = phrases.get(forms) or phrases.get(forms[:_PAIR])
    return named is not None and not named.isdisjoint(happenings())


def of_known(reading: Reading, clause: Clause, verb: Predicate, row: Event, cues: EventCues) -> Event:
    """The row, hung on the happening that it names where verbs go first, itself ("ووقع الحادث قرب المصنع") or as what
    somebody suffered in it ("وأصيب آخرون في هذا الحادث"), whose day it then has; as it is where it names nothing known.
    """
    if cues.subject_first:
        return row
    line, behind = reading.line, verb.word + (verb.first == verb.word)  # وجرى | التوقيع
    for i in range(behind, clause.last):
        if line.words[i].mark or not line.forms[i].startswith(cues.articles):
            continue
        sudden = cues.mishaps.at(line.forms, i) or cues.anchors["generic"].at(line.forms, i)
        happens = sudden or any(p.word == i and p.kind == "noun" for p in clause.predicates)
        itself = happens and i == behind and cues.occurring.at(line.forms, i - 1)
        inside = sudden and any(cues.settings.at(line.forms, k) for k in (i - 1, i - 2))  # في هذا الحادث
        if itself or inside:
            span = line.words[i].start, line.words[i].end
            return replace(row, anchor_event=EventAnchor("at", line.forms[i], *span))
    return row
