"""Sourcing of an event: whether the article states it, a named source reports it, or nobody vouches for it."""

from __future__ import annotations

from timeline.events.status.future_in_past import unreal_status
from timeline.events.status.scope import cued_status, denied_behind, is_aside_of, is_presupposed
from timeline.events.syntax.acting import speaks
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.content import goes_on_with_content
from timeline.events.syntax.predicates import Predicate, is_perfect
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import TIME, Line
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Sourcing

_PLACED = 3  # words from a preposition to its noun
_QUOTES = '»”"'
_OPENING = 4  # words in which what opens a stretch stands


def sourcing_of(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> Sourcing:
    """Who vouches for the event: the article itself, a named source, or nobody."""
    line = reading.line
    cued = cued_status(line, clause, cues, trigger)
    if trigger.kind == "noun" and cued == "denied":
        return "rumoured" if cues.sourcing["rumoured"].first(line.forms) is not None else "reported"
    spoken = speaks(line, trigger.word, cues)
    before = clause.first - 1
    while before >= 0 and line.forms[before] in _QUOTES:  # "the paper «X» | that"
        before -= 1
    apart = before < 0 or line.words[before].mark or cues.subordinators.at(line.forms, before) > 1  # غير | أن
    told = clause.opening == "complement" and not apart  # "reported that the players had complained"
    if _is_rumoured(reading, clause, trigger, cues) and not spoken:
        return "rumoured"
    if spoken and clause.cited and not cues.speakers.isdisjoint(line.forms[clause.first : trigger.first]):
        return "reported"  # "We warned them in June," he said
    if is_presupposed(clause, trigger) and cued is None:
        return "reported" if _is_mentioned(line, clause, trigger, cues) else "stated"
    if spoken and not told and trigger.tense != "conditional" and _is_apart(reading, clause, cues):
        return "stated"
    if (clause.cited and not spoken) or _is_credited(reading, clause, trigger, cues):
        return "reported"
    if spoken and not told and trigger.tense != "conditional":
        return "stated"
    unreal = unreal_status(line, trigger.word, cues) is not None
    if not unreal and cues.sourcing["hearsay"].first(line.forms, clause.first, clause.last) is not None:
        return "reported"
    return "reported" if _is_said(reading, clause, trigger, cues) else "stated"


def _is_said(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether some verb of saying has the event's clause as what it says."""
    speakers = (i for i in range(len(reading.line.forms)) if says(reading.line, i, cues))
    return any(_attributes(reading, i, clause, trigger, cues) for i in speakers)


def _is_rumoured(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a rumour is spoken of: anywhere, but for what only describes ("Ann, who left in May, is said to ...") and
    what goes before ("she left in May | and is said to").
    """
    line = reading.line
    rumour = cues.sourcing["rumoured"]
    if clause.opening in ("relative", "aside"):
        return clause.find(rumour, line) is not None
    at = rumour.first(line.forms)
    while at is not None and _only_describes(line, at, trigger, cues):
        at = rumour.first(line.forms, at + 1)
    if at is not None and cues.subject_first and clause.opening == "subordinate" and at < clause.first:
        return False  # "is thought to have fled | after police raided his home"
    behind = (c for c in reading.clauses if c is not clause and c.opening == "coordinate" and c.first > trigger.word)
    if at is not None and any(c.holds(at) and c.predicates and c.predicates[0].first <= at for c in behind):
        return False
    if at is not None and _is_said_anew(reading, at, trigger, cues):
        return False
    return at is not None and not is_aside_of(line, at, cues) and not denied_behind(line, at, clause, trigger, cues)


def _only_describes(line: Line, at: int, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a word of rumour only says something of a noun, which what is told does not hang on: "the alleged thief
    died", "jailed them for allegedly stealing copper", "met two men said to be spies".
    """
    if not cues.ambiguous_participles or at + 1 >= len(line.forms) or line.words[at + 1].mark:
        return False
    form, following = line.forms[at], line.forms[at + 1]
    before = line.forms[at - 1] if at else ""
    carried = before in cues.be or (before in cues.adverbs and at > 1 and line.forms[at - 2] in cues.be)
    if form.endswith(cues.adverb_endings):
        acts = following.endswith(cues.progressive_endings) or cues.is_participle(following)
        return at > trigger.word and not carried and acts
    if not cues.is_participle(form) or carried:
        return False
    if following in cues.infinitive:
        return at > trigger.word and not line.words[at - 1].mark and before not in cues.subjects
    if cues.complements.at(line.forms, at + 1):
        return cues.sourcing["reported"].at(line.forms, at) > 1  # "prosecutors alleged that", whom the article names
    closed = following in cues.prepositions
    happens = trigger.kind == "noun" or cues.occurring.at(line.forms, trigger.word)  # "the alleged theft took place"
    own = happens and at < trigger.word <= at + _PLACED
    return not closed and not own


def _is_said_anew(reading: Reading, rumour: int, trigger: Predicate, cues: EventCues) -> bool:
    """Whether, where verbs go first, a verb of saying with "and" glued to it brings what is told behind a rumour, or a
    participle behind a comma does (نفى ما تردد عن إفلاسه، | وأكد أن فروعه ستفتح, | مؤكدا أنها ستفتح).
    """
    if cues.subject_first:
        return False
    added = cues.adding.first(reading.line.forms, rumour + 1, trigger.word)
    if added is not None and reading.line.words[added - 1].mark:  # not "unconfirmed reports"
        return True
    verbs = (p.word for c in reading.clauses if c.opening in ("comma", "coordinate") for p in c.predicates)
    anew = (i for i in verbs if rumour < i < trigger.word and reading.line.forms[i][0] in cues.clitics)
    return any(cues.reporting.at(reading.line.forms, i) for i in anew)


def _is_mentioned(line: Line, clause: Clause, noun: Predicate, cues: EventCues) -> bool:
    """Whether a noun is what somebody speaks of ("speaks of a reopening on Sunday", not "says at a reopening")."""
    verbs = [p.word for p in clause.predicates if p.kind == "finite" and p.word < noun.word]
    if not verbs or not cues.reporting.at(line.forms, verbs[-1]):
        return False
    behind = range(verbs[-1] + 1, noun.word)
    first = next((i for i in behind if line.forms[i] in cues.prepositions | cues.amid), noun.word)
    return line.forms[first] not in cues.amid or first < noun.word - _PLACED


def _is_credited(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a source is named for a clause: inside it, or where the sentence begins or its last stretch does."""
    line = reading.line
    credit, own = cues.sourcing["reported"], clause.segment_at(trigger.word)
    reduced = own is not None and trigger.kind == "participle" and not own.finite
    if own is not None and reduced and credit.first(line.forms, own.first, trigger.word) is not None:
        return False  # "according to a study | published on Monday": the source itself
    named = clause.find(credit, line)
    blamed = named is not None and any(trigger.word < p.word == named for p in clause.predicates)  # "men accused of it"
    accuses = named == trigger.word and _is_act(line, trigger, cues)  # "accused them of it" is the act itself
    inside = named is not None and not blamed and not accuses
    opened = credit.first(line.forms, 0, _OPENING)
    verbal = any(p.word == opened and p.kind == "finite" for c in reading.clauses for p in c.predicates)
    beside = verbal and (accuses or clause.opening in ("relative", "aside"))  # "accused the men who fled on Monday of"
    if inside or (opened is not None and not beside):
        return True
    later = (c for c in reading.clauses if c.first > clause.first)
    if clause.opening in ("relative", "aside") and any(c.host is None for c in later):
        return False  # "Ann, who left in May, is in Rome, according to her friends": where she is
    last = reading.clauses[-1].segments[-1]
    at = credit.first(line.forms, last.first, last.first + _OPENING)
    if at is None or (accuses and at == named):
        return False  # nor "four men suspected of it", as it stands
    return not any(p.kind == "finite" and (p.word < at or last.first < p.word == at) for p in last.predicates)


def _is_act(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a past verb is itself an act of speech."""
    return trigger.tense == "past" and trigger.kind == "finite" and cues.speech_acts.at(line.forms, trigger.word) > 0


def _is_apart(reading: Reading, clause: Clause, cues: EventCues) -> bool:
    """Whether a clause goes on where another has its source named ("a paper says that ..., but he denied it")."""
    return clause is not reading.clauses[0] and clause.find(cues.sourcing["reported"], reading.line) is None


def says(line: Line, i: int, cues: EventCues) -> bool:
    """Whether word `i` is a verb or an act of saying."""
    if cues.subject_first and i and line.forms[i - 1] in cues.determiners:
        return False  # "le juge", "une réplique"
    if cues.comments.at(line.forms, i):
        return False  # "it should be noted that"
    if line.forms[i] in cues.prepositions:
        return False  # بين is "between" as well as "made clear"
    return speaks(line, i, cues)


def _closes(line: Line, said: int, cues: EventCues) -> bool:
    """Whether a verb behind what is told may be that of who says it: where verbs go first, none with "and" glued to it
    and no act of speech.
    """
    return cues.subject_first or (line.forms[said][0] not in cues.clitics and bool(cues.reporting.at(line.forms, said)))


def _attributes(reading: Reading, said: int, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether the verb of saying at word `said` has the event's clause as what it says."""
    line = reading.line
    speaker = next((c for c in reading.clauses if c.holds(said)), clause)
    if trigger.first <= said <= trigger.word or (speaker.opening in ("relative", "aside") and speaker is not clause):
        return False
    if any(p.word == said and p.kind == "noun" for p in speaker.predicates):
        return False  # "une forte réplique"
    if said > trigger.word:  # "..., officials said"; ", saying that" brings its own content
        own = clause.segment_at(trigger.word)
        reduced = trigger.kind == "participle" and own is not None and own.opening == "comma"
        beside = clause.opening in ("relative", "aside") or reduced
        behind = speaker is not clause and is_behind_comma(line, speaker, cues)
        behind = behind and not (speaker.opening == "coordinate" and ";" in line.forms[trigger.word : said])
        closes = behind and not beside and _closes(line, said, cues)
        content = any(p.word > said and p.kind == "finite" for p in speaker.predicates)  # ", told police he had been"
        return closes and not content and any(p.word == said for p in speaker.predicates)
    if said + 1 < len(line.forms) and line.forms[said + 1] in cues.infinitive and cues.subject_first:
        return False  # "expects to publish": an intention
    if any(c.opening == "stop" and said < c.first <= trigger.word for c in reading.clauses):
        return False
    if any(cues.comments.at(line.forms, i) and line.words[i - 1].mark for i in range(said + 1, trigger.word)):
        return False  # "said ..., it should be noted that": that is the article's own
    between = (c.first for c in reading.clauses if said < c.first < trigger.word)
    if any(line.words[i - 1].mark and cues.turns.at(line.forms, i) for i in between):
        return False
    if any(_brings_content(line, i, cues) for i in range(said + 1, trigger.word)):
        return True
    if cues.bare_complements and (_goes_on(line, speaker, clause) or _would(line, speaker, clause, trigger, cues)):
        return bool(cues.reporting.at(line.forms, said))
    told = cues.reporting.at(line.forms, said) or is_perfect(line, trigger, cues)
    return speaker is clause and cues.subject_first and bool(told)


def is_behind_comma(line: Line, clause: Clause, cues: EventCues) -> bool:
    """Whether a comma, and no conjunction, opens a clause, which may close a relative one ("who ran, | Roe said")."""
    bare = clause.first > 0 and line.words[clause.first - 1].mark and not cues.coordinators.at(line.forms, clause.first)
    return clause.opening == "comma" or (clause.opening == "coordinate" and bare and cues.subject_first)


def _brings_content(line: Line, i: int, cues: EventCues) -> bool:
    """Whether what is said may follow word i: not behind a mark and the first word of a conjunction (، على أن)."""
    joined = i > 1 and line.words[i - 2].mark and cues.subordinators.at(line.forms, i - 1) > 1
    joined = joined and line.forms[i - 1] not in cues.goals  # concluded, ..., إلى أن
    if i > 0 and any(cues.anchors[way].at(line.forms, i - 1) > 1 for way in ("before", "after", "since")):
        return False  # decided it بعد أن
    return cues.complements.at(line.forms, i) > 0 and not joined


def _would(line: Line, speaker: Clause, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a clause goes on with what is said, behind "and" ("said he was innocent | and would appeal", "said it
    would open | and close in May").
    """
    first = clause.first + cues.coordinators.at(line.forms, clause.first)
    if clause.opening != "coordinate" or verb.first != first:
        return False
    bare = verb.tense == "present" and not line.forms[verb.word].endswith(cues.marked_endings)
    if goes_on_with_content(line, speaker, verb, cues):
        return True
    verbs = [verb, *speaker.predicates] if bare and verb.first == verb.word else [verb]
    return any(cues.modal.get(line.forms[p.first]) == "none" for p in verbs)


def _goes_on(line: Line, speaker: Clause, clause: Clause) -> bool:
    """Whether a clause begins with the verb that what is said waits for ("said prices, which fell, would rise"), or
    tells of what "and" joins to the subject of that ("said the cook | and the mate were freed").
    """
    verb = next((p for p in clause.predicates if p.kind != "noun"), None)
    last = speaker.predicates[-1].word if speaker.predicates else speaker.last
    if verb is None or last >= speaker.last - 1:
        return False
    phrase = not any(line.words[i].mark or line.forms[i] == TIME for i in range(last + 1, clause.first))
    joined = clause.opening == "coordinate" and clause.first == speaker.last and phrase
    return verb.first == clause.first or (joined and verb.first < verb.word and verb.first > clause.first + 1)
