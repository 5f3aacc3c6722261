"""Nouns that look like verbs and are objects, where verbs follow their subjects: "raided the auction | rooms"."""

from __future__ import annotations

from timeline.events.syntax.forms import opens_clause
from timeline.events.syntax.words import TIME, Line
from timeline.languages.tables.event_cues import EventCues

_QUALITY = 2  # words from a gerund to the last before its object
_MEASURED = 5  # words in which a noun's determiner stands before it


def is_named_object(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a name with its article, right behind a past verb that says nothing, only qualifies a noun: "raided the
    Delmas auction rooms" (but "said the Greens demand").
    """
    if i < 3 or not line.words[i - 1].capital or line.forms[i - 2] not in cues.determiners or not cues.subject_first:
        return False
    return _does(line, cues, i - 3)


def is_qualified(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word closes a phrase of a determiner and what qualifies it, the object of a verb or preposition."""
    if line.forms[i] not in cues.also_nouns:
        return False
    first = next((k for k in range(i - 2, max(0, i - _MEASURED), -1) if line.forms[k] in cues.determiners), 0)
    between = line.words[first + 1 : i]
    closed = any(w.mark or w.form in cues.prepositions or cues.forms.get(w.form) == "past" for w in between)
    before = line.forms[first - 1]
    governed = before in cues.prepositions or before in cues.forms or cues.is_participle(before)
    return first > 0 and governed and not closed and _ends(line, cues, i)


def is_counted(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a number behind a verb or preposition counts what may be a verb ("had gathered 1,100 names")."""
    if i < 2 or not line.forms[i - 1][0].isdecimal():
        return False
    verb = line.forms[i - 2]
    return verb in cues.forms or verb in cues.be or verb in cues.prepositions or cues.is_participle(verb)


def is_joined(line: Line, cues: EventCues, i: int) -> bool:
    """Whether "and" joins what may be a verb to a noun, the two being of something ("the names and addresses of")."""
    if i < 3 or i + 1 >= len(line.forms) or line.forms[i + 1] not in cues.genitives:
        return False
    return bool(cues.coordinators.at(line.forms, i - 1)) and line.forms[i - 3] in cues.determiners


def is_bare_object(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a happening with one word that qualifies it stands behind a past verb that says nothing, or behind a
    preposition that follows such a verb: "offered fresh | talks on Monday", "held on suspicion of attempted | murder"
    (but "drivers backed by unions | strike on Monday").
    """
    if i < 2 or not cues.marked_endings or not cues.nouns.at(line.forms, i):
        return False
    quality = line.forms[i - 1]
    closed = (
        cues.determiners,
        cues.prepositions,
        cues.genitives,
        cues.subjects,
        cues.adverbs,
        cues.infinitive,
        cues.be,
    )
    plain = quality.isalpha() and quality != TIME and not line.words[i - 1].capital
    plain = plain and not any(quality in words for words in closed) and not opens_clause(line, cues, i - 1)
    verb = i - 2
    if line.forms[verb] in cues.prepositions | cues.genitives:
        verb = -1 if quality.endswith(cues.marked_endings) else _verb_before(line, cues, verb)
    return plain and _ends(line, cues, i) and not line.words[i - 1].mark and verb >= 0 and _does(line, cues, verb)


def is_in_object(line: Line, cues: EventCues, i: int) -> bool:
    """Whether what may be a present closes the object of a past verb, since it does not agree with the noun that the
    object begins with, or else with the subject, or a determiner shows that the past has an object: "recalled two
    brands of eye | drops", "engineers found fresh | cracks", "the club changed its ticket | prices" (but "a bill passed
    there | expires").
    """
    if not cues.marked_endings or not _ends(line, cues, i):
        return False
    marked = line.forms[i].endswith(cues.marked_endings) and not line.forms[i].endswith("ss")
    verb, joint = i - 1, 0  # `joint`: the preposition behind the first noun of the object
    while verb > 0 and not (cues.forms.get(line.forms[verb]) == "past" or cues.is_participle(line.forms[verb])):
        word = line.words[verb]
        closed = word.mark or word.form == TIME or word.form in cues.subjects or opens_clause(line, cues, verb)
        if closed or i - verb > 2 * _MEASURED:
            return False
        joint = verb if word.form in cues.prepositions else joint
        verb -= 1
    joins = (k + 1 for k in range(verb - 1, -1, -1) if line.words[k].mark or cues.coordinators.at(line.forms, k))
    own = range(next(joins, 0), verb)
    if verb <= 0 or line.forms[verb] in cues.be or any(opens_clause(line, cues, k) for k in own):
        return False  # "the man who sold tickets for the show | leaves"
    head = line.words[joint - 1 if joint else verb - 1]
    several = head.form.endswith(cues.marked_endings) and not (head.capital and head is not line.words[0])
    if not joint:
        plain = not any(word.capital or word.form in cues.determiners for word in line.words[verb + 2 : i])
        agrees = not several and head.form not in cues.subjects and line.forms[verb + 1] not in cues.determiners
        return marked and plain and not agrees and head.form not in cues.determiners and _does(line, cues, verb)
    if joint == verb + 1:  # "a fire broke out in forest | land", but "drivers backed by unions | strike"
        one = line.forms[own.start] in cues.singular and cues.prepositions.isdisjoint(line.forms[own.start : verb])
        return one and not marked
    if (head.capital and marked) or line.forms[i - 1].endswith(cues.marked_endings):
        return False
    return several if marked else line.forms[verb + 1] in cues.singular and not cues.reporting.at(line.forms, verb)


def lacks_subject(line: Line, cues: EventCues, i: int) -> bool:
    """Whether what may be a present is a noun, since a conjunction stands right before it, or before the gerund whose
    object it ends: "after | talks with it failed", "before losing radar | contact at noon".
    """
    near, gerund = range(i - 1, max(0, i - 1 - _QUALITY), -1), cues.progressive_endings
    first = next((k for k in near if line.forms[k].endswith(gerund)), i)
    if not i or not cues.marked_endings or cues.subordinators.at(line.forms, first - 1) != 1:
        return False
    several = any(word.form.endswith(cues.marked_endings) or word.capital for word in line.words[first + 1 : i + 1])
    return first == i or not (several or any(word.mark for word in line.words[first:i]))


def _ends(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word closes its phrase: a preposition, a time, a mark or nothing follows."""
    following = line.forms[i + 1 : i + 2]
    return not following or line.words[i + 1].mark or following[0] in cues.prepositions or following[0] == TIME


def _verb_before(line: Line, cues: EventCues, i: int) -> int:
    """The nearest past verb before a preposition, nothing between opening another clause; -1 where none is."""
    for k in range(i - 1, max(-1, i - 1 - _MEASURED), -1):
        if line.words[k].mark or opens_clause(line, cues, k):
            return -1
        if cues.forms.get(line.forms[k]) == "past" or cues.is_participle(line.forms[k]):
            return k
    return -1


def _does(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a past verb stands at a word, which says nothing."""
    verb = line.forms[i]
    says = any(cue.at(line.forms, i) for cue in (cues.reporting, cues.speech_acts, cues.attitudes))
    told = cues.forms.get(verb) == "past" or cues.is_participle(verb)
    return told and verb not in cues.be and not says and not line.words[i].mark
