"""Borders: where the segments of a sentence begin, at marks and at words that open a clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.words import TIME, Line
from timeline.languages.tables.event_cues import EventCues

Opening = Literal["start", "stop", "comma", "aside", "relative", "complement", "subordinate", "coordinate", "resume"]
Border = tuple[int, Opening]  # where a segment begins, and how
Borders = Sequence[Border]
Verbs = Sequence[Predicate]
_DASHES = "–—-"
_QUOTES = '"»«“'
_SPACED = f"{_DASHES}/|"
_MARKS: dict[str, Opening] = {
    **dict.fromkeys(";؛:|/", "stop"),
    **dict.fromkeys(",،٬", "comma"),
    **dict.fromkeys("([–—-", "aside"),
    **dict.fromkeys(")]", "resume"),
}
_STOPS = ";؛"
_SUBJECT = 4  # words of a verb, its subject and no more


def borders(line: Line, predicates: Sequence[Predicate], cues: EventCues) -> list[Border]:
    """Where segments begin, and how."""
    verbs = [p for p in predicates if p.kind in ("finite", "participle")]
    finite_at = {p.first: p for p in predicates if p.kind == "finite"}
    heads = {p.first for p in verbs if p.kind == "finite" or cues.ambiguous_participles}
    starts = {p.first for p in verbs if not p.guessed and not cues.nouns.at(line.forms, p.word)}
    series = {p.first for p in verbs if p.carried and line.forms[p.first - 1] == ","}  # "was planned, | shelved and"
    inner = _inner(line, verbs, cues)
    found: list[Border] = [(0, "start")]
    relative_verbs = -1  # finite verbs seen since a relative opened; -1 outside one
    for i in range(len(line.words)):
        opening = None if i in inner else "coordinate" if i in series else _opening(line, i, cues, verbs, found)
        if (
            opening == "complement"
            and cues.subject_first
            and i + 1 in starts
            and not _brings_words(line, i, verbs, cues)
        ):
            opening = "relative"  # "the centre that opened", not "said that work began"
        if (
            opening == "complement"
            and line.timed[i + 1 : i + 3].count(True)
            and not _holds_verb(line, _behind_day(line, i, verbs, cues), verbs)
        ):
            opening = None  # "n'ouvrira qu'en mai"
        if opening == "coordinate" and not _joins_verbs(line, i, _stretch(line, i, found, verbs, cues), verbs, cues):
            opening = "coordinate" if _opening_mark(line, i) else None
        if opening is None and i in finite_at and _is_glued(line, i, found[-1][0], verbs, cues):
            opening = "coordinate"
        goes_on = i in (finite_at if relative_verbs else heads)
        goes_on = goes_on and not _is_aimed(line, i, cues)
        goes_on = goes_on or (i in heads and _takes_up(line, i, found, verbs, cues))
        if opening is None and relative_verbs >= 0 and goes_on:
            relative_verbs += 1
            awaited = len(found) > 1 and (cues.subject_first or _is_awaited(line, i, found, verbs, cues))
            if relative_verbs == 2 and awaited:
                opening = "comma"  # "the bank that failed in 2008 | reopened": the host goes on
        if opening:
            nested = opening == "subordinate" and relative_verbs > 0 and not line.words[i - 1].mark
            claimed = opening == "complement" and _is_claimed(line, i, cues)
            # "who left when he came | returned"
            relative_verbs = 0 if opening == "relative" or nested or claimed else -1
            if i == found[-1][0]:
                found[-1] = (i, opening)
            else:
                found.append((i, opening))
    return found


def _is_aimed(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a verb is what one before it aims at ("who told them to | be quiet")."""
    return cues.subject_first and i > 0 and line.forms[i - 1] in cues.infinitive - cues.prepositions


def _completes(line: Line, i: int, verbs: Verbs, cues: EventCues) -> bool:
    """Whether what stands behind a time between commas is the object of the verb before that, where verbs go first
    (عثرت الفرق، الاثنين، | على جثتي صيادين فقدا, أوقفت الشرطة، مساء الأحد، | أربعة أشخاص يشتبه في ضلوعهم).
    """
    form = line.forms[i]
    if cues.subject_first or i < 2 or not line.timed[i - 2] or form[0] in cues.clitics:
        return False
    first = i - 2
    while first and line.timed[first - 1]:
        first -= 1
    ways = (cues.anchors[way] for way in ("before", "after", "since"))
    openers = (cues.subordinators, cues.complements, cues.relatives, cues.sourcing["reported"], *ways)
    opens = any(cue.at(line.forms, i) for cue in openers)
    parted = first > 0 and bool(line.words[first - 1].mark)
    head = next((k + 1 for k in range(first - 1, -1, -1) if line.words[k].mark), 0)  # أعلن الوزير الخميس، | استقالته
    told = any(p.first == head and p.kind == "finite" and first - _SUBJECT <= p.word < first for p in verbs)
    return (parted or told) and not opens and all(p.first != i for p in verbs)


def _is_claimed(line: Line, i: int, cues: EventCues) -> bool:
    """Whether word i brings what a noun before it claims, so that the verb of that noun comes behind ("reports that it
    had closed | were false").
    """
    claims = (cues.sourcing["rumoured"], cues.sourcing["reported"], cues.reporting)
    begins = i == 1 or (i > 1 and any(cue.at(line.forms, i - 2) for cue in (cues.reporting, cues.speech_acts)))
    return cues.subject_first and begins and any(cue.at(line.forms, i - 1) for cue in claims)


def _brings_words(line: Line, i: int, verbs: Verbs, cues: EventCues) -> bool:
    """Whether a verb of saying stands right before word i, a conjunction then."""
    said = (cues.reporting, cues.speech_acts)
    return any(p.word == i - 1 and any(cue.at(line.forms, p.word) for cue in said) for p in verbs)


def _is_awaited(line: Line, i: int, borders: Borders, verbs: Verbs, cues: EventCues) -> bool:
    """Whether the verb at word i is the one that a subject before a relative clause waits for, where verbs go first but
    behind "that" (أن الرجل الذي اعتقل أمس | سيمثل غدا): the host has none, and nothing joins this to the relative one.
    """
    host, relative = borders[-2][0], borders[-1][0]
    verb = next(p for p in verbs if p.first == i)
    joined = line.forms[i][0] in cues.clitics and line.forms[i] not in cues.forms
    plain = not verb.guessed and not joined and verb.tense != "none"
    had = cues.be.get(line.forms[host].lstrip(cues.clitics)) == "past"  # كان الجسر الذي شيد عام 1925 | قد أغلق
    return plain and not any(host + had <= p.word < relative for p in verbs)


def _stretch(line: Line, i: int, found: Borders, verbs: Verbs, cues: EventCues) -> int:
    """Where the stretch of a conjunction at word i begins: a phrase without a verb belongs to the one before it, where
    a verb goes on right behind the conjunction ("was sent off | before the break and will miss").
    """
    at = len(found) - 1
    if found[at][1] == "resume":  # "beat them (2-1) | on Sunday and will meet"
        at = max(0, next((n for n in range(at, -1, -1) if found[n][1] == "aside"), 1) - 1)
    (start, opening), rest = found[at], list(found[:at])
    verb = next((p.first for p in verbs if p.word > i), len(line.words))
    goes_on = all(line.forms[k] in cues.adverbs for k in range(i + 1, verb))
    timed = opening == "comma" and TIME in line.forms[start:i]  # "boarded the Agnes Rae, at dawn, | and told"
    phrase = (opening == "subordinate" or timed) and goes_on and not any(start <= p.word < i for p in verbs)
    while timed and phrase and len(rest) > 1 and not any(rest[-1][0] <= p.word < start for p in verbs):
        rest.pop()
    return rest[-1][0] if phrase and rest else start


def _inner(line: Line, verbs: Verbs, cues: EventCues) -> set[int]:
    """The words that open nothing where verbs follow their subjects: an adverb between a verb and its auxiliary ("have
    since left"), the second word of what opens a clause ("alors | que", "selon | laquelle").
    """
    if not cues.subject_first:
        return set()
    adverbs = {i for p in verbs for i in range(p.first + 1, p.word) if line.forms[i] in cues.adverbs}
    words = range(len(line.forms))
    asides = (p for p in verbs if p.first + 1 < p.word and line.forms[p.first + 1] == ",")  # "was, on Monday, | named"
    adverbs |= {i for p in asides for i in range(p.first + 1, p.word + 1)}
    openers = (cues.subordinators, cues.complements)
    return adverbs | {k for cue in openers for i in words for k in range(i + 1, i + cue.at(line.forms, i))}


def _takes_up(line: Line, i: int, borders: Borders, verbs: Verbs, cues: EventCues) -> bool:
    """Whether what may be a participle behind a relative clause is the verb that its host waits for ("An alarm that had
    been switched off | led them astray"): the host has none, nor is there another before the next mark.
    """
    if not cues.ambiguous_participles or len(borders) < 2 or not line.forms[i].isalpha():
        return False
    host, relative = borders[-2][0], borders[-1][0]
    end = next((k for k in range(i + 1, len(line.words)) if line.words[k].mark), len(line.words))
    particle = any(p.word == i - 2 for p in verbs)  # "switched off | led"
    led = line.forms[i - 1] in cues.determiners or (line.forms[i - 1] in cues.prepositions and not particle)
    led = led or bool(cues.coordinators.at(line.forms, i - 1)) or line.forms[host + 1] in cues.prepositions
    return not led and not any(host <= p.word < relative or i < p.word < end for p in verbs)


def _behind_day(line: Line, i: int, verbs: Verbs, cues: EventCues) -> int:
    """The comma behind the day with which what is said begins ("said that on Monday, | the gang burned it"), else i."""
    said = _brings_words(line, i, verbs, cues) or (cues.ambiguous_participles and any(p.word == i - 1 for p in verbs))
    end = next((k for k in range(i + 1, len(line.words)) if line.words[k].mark), i)
    timed = any(line.timed[i + 1 : end])
    times = timed and all(line.timed[k] or line.forms[k] in cues.prepositions for k in range(i + 1, end))
    return end if cues.subject_first and said and times and line.forms[end] == "," else i


def _only_times(line: Line, i: int, last: Border, cues: EventCues) -> bool:
    """Whether nothing but a time between commas stands between a relative and word i, which then goes on with it."""
    first, opening = last
    if opening != "relative" or not cues.subject_first:
        return False
    behind = range(first + cues.relatives.at(line.forms, first), i)
    between = [k for k in behind if line.forms[k] != ","]
    return len(between) < len(behind) and all(line.timed[k] or line.forms[k] in cues.prepositions for k in between)


def _holds_verb(line: Line, i: int, verbs: Verbs) -> bool:
    """Whether a verb stands behind word i before the next mark."""
    end = next((k for k in range(i + 1, len(line.words)) if line.words[k].mark), len(line.words))
    return any(i < p.word < end for p in verbs)


def _is_glued(line: Line, i: int, start: int, verbs: Verbs, cues: EventCues) -> bool:
    """Whether the verb at word i has a conjunction glued to it and another verb before it in its stretch ("ويستمر")."""
    form, bare = line.forms[i], line.forms[i][1:]
    known = bare in cues.forms or bare in cues.modal or bare in cues.be
    glued = form[0] in cues.clitics and known and form not in cues.forms
    return glued and any(start <= p.word < i for p in verbs)


def _opening(line: Line, i: int, cues: EventCues, verbs: Verbs, found: Borders) -> Opening | None:
    """How a segment that begins with word i opens, behind those that were `found`; None where none begins."""
    if line.timed[i]:
        if i and _MARKS.get(line.forms[i - 1]) == "resume":  # "beat them (2-1) on Sunday"
            return "resume"
        if _leads_back(line, i, found, verbs, cues) or _begins_after(line, i, cues):
            return "comma"
        said = i > 1 and line.forms[i - 1] in _QUOTES and line.forms[i - 2] == ":"  # 'said: "On Monday, a fire'
        return "stop" if said or (i and line.forms[i - 1] in _STOPS) else None  # "; two years ago it left"
    if cues.comments.at(line.forms, i):
        return None
    word, mark = _opening_word(line, i, cues, verbs), _opening_mark(line, i)
    inner = mark == "comma" and (
        _completes(line, i, verbs, cues) or _only_times(line, i, found[-1], cues)
    )  # "who, | on Monday, | fled"
    inner = inner or (mark == "comma" and _is_around_region(line, i, cues))
    inner = inner or (mark == "stop" and not cues.subject_first and _is_stroke_inside(line, i, verbs))
    return word or (None if inner else mark)


def _begins_after(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a time at word i goes on behind a comma with what came after it (نشر قصته عام 1962، | وبعد عام اعتقل)."""
    written, behind = line.words[i].written, i > 0 and _MARKS.get(line.forms[i - 1]) == "comma"
    return behind and written[0] in cues.clitics and cues.anchors["after"].at([written[1:]], 0) > 0


def _is_around_region(line: Line, i: int, cues: EventCues) -> bool:
    """Whether the comma before word i opens or closes the name of what a place lies in, where a phrase goes on behind
    that ("who was shot in Austin, | Texas, | on Monday").
    """
    first = last = i - 1
    while last + 1 < len(line.words) and (line.words[last + 1].capital or line.forms[last + 1] == "."):
        last += 1
    if last > i - 1:
        last += 1
    else:
        first -= 1
        while first > 0 and (line.words[first].capital or line.forms[first] == "."):
            first -= 1
    place = first - 1
    while place > 0 and line.words[place].capital and not line.timed[place]:
        place -= 1
    named = place + 1 < first < last - 1 and line.forms[place] in cues.prepositions and not cues.verb_last
    closed = last + 1 < len(line.words) and line.forms[first] == line.forms[last] == ","
    return named and closed and (line.timed[last + 1] or line.forms[last + 1] in cues.prepositions)


def _is_stroke_inside(line: Line, i: int, verbs: Verbs) -> bool:
    """Whether the stroke before word i only sets off a time behind a verb, or stands in a number (هبطت الطائرة / اليوم
    السبت / في المطار، رقم 70 / 20), and ends no dateline.
    """
    if i < 2 or line.forms[i - 1] != "/":
        return False
    numbers = line.forms[i - 2].isdecimal() and line.forms[i].isdecimal()
    return numbers or (line.timed[i - 2] and any(p.word < i - 2 for p in verbs))


def _leads_back(line: Line, i: int, found: Borders, verbs: Verbs, cues: EventCues) -> bool:
    """Whether a time at word i behind a relative clause is of the verb before that, where verbs go first and it has no
    time of its own (تنعقد القمة، التي تأجلت مرتين، | يوم الأحد): both stand between commas, or the time does and the
    relative clause needs none, since it does not tell what came about (قتل الرجل الذي كان يقودها، | الاثنين، في).
    """
    if cues.subject_first or len(found) < 2 or found[-1][1] != "relative" or not line.words[i - 1].mark:
        return False
    host, relative = found[-2][0], found[-1][0]
    told = [p for p in verbs if relative <= p.word < i]
    if not told or TIME in line.forms[host:relative]:
        return False
    waiting = [p for p in verbs if host <= p.word < relative and p.kind == "finite"]
    if line.words[relative - 1].mark:
        return bool(waiting)
    acted = any(p.tense == "past" and not cues.attitudes.at(line.forms, p.word) for p in waiting)
    happening = cues.nouns.at(line.forms, relative - 1) > 0  # علق على الهجوم الذي نفذه مسلحون، الاثنين، قرب
    return acted and not happening and _is_set_off(line, i, told[-1], cues)


def _is_set_off(line: Line, i: int, verb: Predicate, cues: EventCues) -> bool:
    """Whether commas stand around a time at word i, behind a verb that does not tell that something came about, nor
    what was done where nothing stands between (الجسر الذي انهار، الاثنين، بسبب).
    """
    end = next((k for k in range(i, len(line.words)) if line.forms[k] != TIME), i)
    came = any(cue.at(line.forms, verb.word) for cue in (cues.occurring, cues.issuing))
    came = came or (verb.word == i - 2 and verb.first == verb.word and verb.tense == "past")
    return end < len(line.words) - 1 and line.words[end].mark and not came


def _opening_word(line: Line, i: int, cues: EventCues, verbs: Verbs) -> Opening | None:
    if cues.relatives.at(line.forms, i) and (not cues.relative_after_mark or (i > 0 and line.words[i - 1].mark)):
        return "relative"
    if cues.complements.at(line.forms, i) >= max(1, cues.subordinators.at(line.forms, i)):
        return "complement"
    then = cues.anchors["afterwards"].at(line.forms, i) or cues.anchors["beforehand"].at(line.forms, i)
    then = then or _is_equated(line, i, cues)
    length = 0 if then else cues.subordinators.at(line.forms, i)  # "after that" opens none either
    behind = i + length
    alone = behind < len(line.timed) and cues.anchors["since"].at(line.forms, i) == length == 1
    if alone and line.forms[behind] in cues.prepositions:
        length = 0  # "copied since in Spain"
    if length and behind < len(line.timed) and (not line.timed[behind] or _has_subject(line, behind, verbs, cues)):
        return "subordinate"
    return "coordinate" if cues.coordinators.at(line.forms, i) else None


def _is_equated(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a word is a relative that its pronoun is said to be, no conjunction (وهو | ما لم يحدث)."""
    return i > 0 and line.forms[i] in cues.free_relatives and line.forms[i - 1].lstrip(cues.clitics) in cues.equated


def _has_subject(line: Line, i: int, verbs: Verbs, cues: EventCues) -> bool:
    """Whether a time belongs to the subject of a verb ("after | Monday's talks failed"), unlike "after Monday"."""
    noun = next((k for k in range(i, len(line.timed)) if not line.timed[k]), len(line.timed))
    verb = next((p for p in verbs if p.word >= noun), None)
    if not cues.subject_first or cues.verb_last or verb is None or verb.first == noun:
        return False
    closed = cues.determiners | cues.prepositions | cues.subjects | cues.adverbs
    between = range(noun, verb.first)
    passive = verb.kind == "participle" and line.forms[verb.word + 1 : verb.word + 2]
    qualifies = bool(passive) and line.forms[verb.word + 1] in cues.prepositions  # "after Monday's vote called by"
    free = not any(
        line.words[k].mark or line.forms[k] in closed or cues.coordinators.at(line.forms, k) for k in between
    )
    return free and not qualifies


def _opening_mark(line: Line, i: int) -> Opening | None:
    last = i - 1
    while last > 0 and line.forms[last] in _QUOTES:  # "It opens on Monday," he said
        last -= 1
    if not i or line.timed[last] or line.words[i].mark or not _is_border(line, last):
        return None
    before = line.forms[last]
    if before in _DASHES and sum(w.form in _DASHES for w in line.words[:last]) % 2:
        return "resume"  # the second dash of a pair
    return _MARKS.get(before)


def _is_border(line: Line, i: int) -> bool:
    """Whether a mark parts two stretches: a dash or a stroke only between spaces."""
    word = line.words[i]
    if word.form in _SPACED and i:
        return line.words[i - 1].end < word.start
    return word.mark


def _joins_verbs(line: Line, i: int, start: int, verbs: Verbs, cues: EventCues) -> bool:
    """Whether a conjunction stands between two verbs of one stretch, the second with room for a subject; where another
    stands right before that, it joins nouns ("raided Hamburg and Milan | and sent its charges").
    """
    ahead = next((p for p in verbs if p.word >= i), None)
    if ahead is None or not any(start <= p.word < i for p in verbs):
        return False
    if cues.subject_first and ahead.first - 1 > i and cues.coordinators.at(line.forms, ahead.first - 1):
        return False
    marks = [k for k in range(i + 1, ahead.word) if line.words[k].mark]
    return not marks or (cues.subject_first and _is_apposed(line, i, marks, ahead))


def _is_apposed(line: Line, i: int, marks: Sequence[int], verb: Predicate) -> bool:
    """Whether the commas at `marks` set off who the subject between a conjunction and its verb is ("closed in May | and
    its head, Ann Lee, was suspended").
    """
    pair = len(marks) == 2 and all(line.forms[k] == "," for k in marks)
    return pair and i + 1 < marks[0] < marks[1] - 1 and marks[1] + 1 == verb.first and verb.kind == "finite"
