"""What a script without capitals shows of its words: names in quotation marks, verbs by their mark or first vowel."""

from __future__ import annotations

from timeline.events.syntax.words import TIME, Line
from timeline.languages.tables.event_cues import EventCues

_CLOSING = {"«": "»", "“": "”", '"': '"'}  # what closes what opens a quotation
_NAME = 3  # words of a name in quotation marks
_GOVERNING = 3  # words between what wants a verb and the mark of its infinitive
_SHORTEST_GOVERNED = 3  # letters of a verb there


def behind_name(line: Line, cues: EventCues, i: int) -> int:
    """The word behind the name that the quotation mark at word i opens, where no capitals tell names (شركة «نورد»);
    else the next.
    """
    if cues.subject_first or line.forms[i] not in _CLOSING or not i:
        return i + 1
    before, inside = line.forms[i - 1], range(i + 1, min(i + 2 + _NAME, len(line.words)))
    end = next((k for k in inside if line.forms[k] == _CLOSING[line.forms[i]]), None)
    says = cues.reporting.at(line.forms, i - 1) or cues.complements.at(line.forms, i - 1)
    named = end is not None and not line.words[i - 1].mark and before != TIME and not says
    return end + 1 if named and end is not None else i + 1


def is_governed(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that begins as a present does is a verb, since what stands before its mark of the infinitive wants
    one ("before | to", "is likely | to": قبل أن، من شأنه أن).
    """
    form, mark = line.forms[i], i - 1
    begins = form.startswith(
        tuple(beginning[:1] for beginning, _, tense in cues.shapes if tense == "present" and beginning)
    )
    if not begins or len(form) < _SHORTEST_GOVERNED:
        return False
    near = range(max(0, mark - _GOVERNING), mark + 1)
    opens = any(k + cues.subordinators.at(line.forms, k) == i for k in near if cues.subordinators.at(line.forms, k))
    moods = (cues.status["hypothetical"], cues.status["planned"])
    return opens or any(mood.first(line.forms, near[0], mark + 1) is not None for mood in moods)


def is_vocalised_present(line: Line, cues: EventCues, i: int) -> bool:
    """Whether the vowel written on its first letter makes a word a present (تُعرض)."""
    return line.words[i].written.lstrip(cues.clitics).startswith(cues.present_letters)


def is_unheard_name(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that only its shape makes a verb is a name, where verbs go first and no capitals tell names: a
    verb that we know stands before it in its stretch, and right before it a word that a name follows (مدينة بنزرت) or
    a definite noun, which no clause qualifies without a relative (القبطان يانيك).
    """
    before = line.forms[i - 1] if i else ""
    future = tuple(beginning for beginning, _, tense in cues.shapes if beginning and tense == "future")
    told = before in cues.heralds or before.startswith(cues.articles or TIME)
    if cues.subject_first or not told or line.words[i - 1].mark or line.forms[i][0] in cues.clitics:
        return False
    stretch = []
    for k in range(i - 1, -1, -1):
        if cues.complements.at(line.forms, k):
            return False  # a clause that begins with its subject
        relative = cues.relatives.at(line.forms, k) > 0
        if relative and line.forms[i].startswith(future):
            return False  # nor one whose relative clause goes before its verb
        if line.words[k].mark or relative:
            break
        stretch.append(line.forms[k].lstrip(cues.clitics))
    verbs = [form for form in stretch if form in cues.forms or form in cues.be]
    return bool(verbs) and not any(form in cues.be or form in cues.lasting for form in verbs)


def is_in_name(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word known for the past of a verb is part of a name, where verbs go first and no capitals tell names:
    before the name of a father (أعلن محمد | ولد بلال), an office with its body (نائبه | صاحب السمو), or behind the
    office that is the subject of a verb (وصل النائب | تراس مولينا), its first name between (قال الوزير فادي | كرم).
    """
    if cues.subject_first or not i or i + 1 >= len(line.words) or line.words[i - 1].mark or line.words[i + 1].mark:
        return False
    before, form, following = line.forms[i - 1], line.forms[i], line.forms[i + 1]
    stretch = _stretch_before(line, cues, i)
    if before in cues.heralds and i > 1 and line.forms[i - 2] in cues.roles and stretch[2:3]:
        return stretch[2] in cues.forms
    openers = (cues.relatives, cues.complements, cues.subordinators, cues.coordinators)
    opened = any(cue.at(line.forms, i - 1) for cue in openers) or before in cues.be or before in cues.modal
    if opened or TIME in (before, following) or following in cues.prepositions or before in cues.adverbs:
        return False
    verbs = [word for word in stretch if word in cues.forms]
    if form in cues.sons:
        glued = any(cut for _, _, cut in cues.glue.forms(following))  # ولد بمدينة
        return not glued and (bool(verbs) or not before.startswith(cues.articles))
    if form in cues.offices and following.startswith(cues.articles):
        return bool(verbs)
    held = before in cues.roles and before.startswith(cues.articles) and form in cues.forms  # not التقى الوزير | وبحث
    return held and bool(verbs) and stretch[1:2] == verbs[:1] and cues.lasting.isdisjoint(verbs)


def _stretch_before(line: Line, cues: EventCues, i: int) -> list[str]:
    """The words of its stretch before word i, backwards, without conjunctions written on to them."""
    words = []
    for k in range(i - 1, -1, -1):
        if line.words[k].mark or cues.relatives.at(line.forms, k) or cues.complements.at(line.forms, k):
            break
        words.append(line.forms[k].lstrip(cues.clitics) if line.forms[k] not in cues.forms else line.forms[k])
    return words


def opens_late(line: Line, cues: EventCues, i: int) -> bool:
    """Whether what looks like a conjunction written on to a verb stands where no clause can begin (فيريرا)."""
    return line.forms[i][0] in cues.opening_clitics and not line.words[i - 1].mark and line.forms[i - 1] != TIME
