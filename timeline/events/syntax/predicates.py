"""The words of a sentence that can carry a happening: verbs by form, shape and place, and nouns of happenings.

No tagger: auxiliaries announce their verb, tables of forms and endings name the rest, and a word that follows a
determiner is no verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from timeline.events.syntax.forms import auxiliary_tense, is_bare_present, is_weak_participle, looked_up, opens_clause
from timeline.events.syntax.homographs import (
    behind_timed_determiner,
    heads_told,
    is_alone,
    is_happening,
    is_no_verb,
    is_subject,
    opens_with,
)
from timeline.events.syntax.orthography import (
    behind_name,
    is_governed,
    is_in_name,
    is_unheard_name,
    is_vocalised_present,
    opens_late,
)
from timeline.events.syntax.words import TIME, Line
from timeline.languages.tables.event_cues import EventCues
from timeline.languages.tables.event_tables import Tense

Kind = Literal["finite", "participle", "infinitive", "noun"]
_SHORTEST_SHAPE = 5  # letters a word needs before its ending says anything
_REACH = 4  # words between an auxiliary and its verb
_STOPS = frozenset(",.;:!?()–—…")
_ASIDE = 8  # words between commas that part an auxiliary from its verb
_BRACKET = 25  # words between an auxiliary and the verb that closes its stretch
_PLUPERFECT = 7  # words between كان and the قد of its verb


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, or a noun that names a happening."""

    first: int  # word index of its auxiliary, else its own
    word: int
    kind: Kind
    tense: Tense
    progressive: bool = False
    guessed: bool = False  # known by its shape or place alone
    carried: bool = False  # whether the auxiliary of the verb that it is joined to carries it too


def heads_clause(predicate: Predicate, cues: EventCues) -> bool:
    """Whether a predicate may be the verb of a clause: a participle may where it can be a past tense too."""
    return predicate.kind == "finite" or (predicate.kind == "participle" and cues.ambiguous_participles)


def is_perfect(line: Line, participle: Predicate, cues: EventCues) -> bool:
    """Whether a participle tells, behind a verb, what had been done ("a nié | avoir reçu")."""
    verb = participle.word
    return participle.kind == "participle" and verb > 0 and line.forms[verb - 1] in cues.be


def is_negated(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a word right before a verb, or between it and its auxiliary, denies it."""
    return cues.status["negation"].first(line.forms, max(0, verb.first - 1), verb.word) is not None


def find_predicates(line: Line, cues: EventCues) -> list[Predicate]:
    """The predicates of a sentence in order; words of time expressions (`timed`) are none."""
    found, taken = list(_verbs(line, cues)), set[int]()
    for predicate in found:
        taken.update(range(predicate.first, predicate.word + 1))
    nouns = (
        Predicate(i, i, "noun", "none")
        for i, word in enumerate(line.words)
        if i not in taken and not line.timed[i] and not word.mark and is_happening(line, i, cues)
    )
    return sorted([*found, *nouns], key=lambda predicate: predicate.word)


def _verbs(line: Line, cues: EventCues) -> Iterator[Predicate]:
    i, after = 0, 0 if cues.subject_first else -1  # `after`: the word behind the last verb and its times
    told: Predicate | None = None  # that verb
    while i < len(line.words):
        if line.timed[i] or line.words[i].mark:
            after += line.timed[i] and i == after  # "publishes October trade figures"
            i = behind_name(line, cues, i) if line.words[i].mark else i + 1
            continue
        if comment := cues.comments.at(line.forms, i):
            i += comment
            continue
        closing = _before_auxiliary(line, cues, i)
        opening = opens_with(line, cues, i, looked_up(line.forms[i], cues))
        plain = Predicate(i, i, "finite", "past") if opening else None
        predicate = closing or plain or _periphrasis(line, cues, i) or _single(line, cues, i)
        qualified = told is not None and told.kind == "participle" and not cues.ambiguous_participles
        if predicate and i and i == after and not qualified and _is_argument(line, cues, told, predicate):
            predicate = None  # but "un homme cagoulé | pénètre"
        if predicate and not _is_noun(line, cues, told, predicate):
            after, told = predicate.word + 1, predicate
            yield predicate
        i = predicate.word + 1 if predicate else i + 1
        while closing and i < len(line.words) and not line.words[i].mark:
            i += 1  # its auxiliaries


def _is_noun(line: Line, cues: EventCues, told: Predicate | None, verb: Predicate) -> bool:
    """Whether what may be a bare present is a noun: a past verb stands before it, or behind its day."""
    form, is_so = line.forms[verb.word], told is not None and line.forms[told.word] in cues.be
    if verb.kind != "finite" or verb.first < verb.word or not is_bare_present(form, cues, marked=is_so):
        return False
    one_too_many = told is not None and _is_one_too_many(line, cues, told, verb)
    return one_too_many or (is_bare_present(form, cues) and is_subject(line, cues, verb.word))


def _is_one_too_many(line: Line, cues: EventCues, told: Predicate, predicate: Predicate) -> bool:
    """Whether what may be a bare present stands in a stretch that has a past, or what is, for its verb, and nothing
    between them opens another clause, where such forms are nouns as well ("were under evacuation | orders").
    """
    if line.forms[predicate.word - 1] in cues.subjects:
        return False
    finite = told.kind == "finite" or told.first < told.word  # "men held on Friday | appear in court"
    past = told.tense == "past" and not told.guessed and (finite or line.forms[told.word + 1] in cues.determiners)
    is_so = told.kind == "finite" and told.tense == "present" and line.forms[told.word] in cues.be
    if not past and not is_so:
        return False
    takes = (cues.reporting, cues.speech_acts, cues.attitudes, cues.relatives)
    opened = next((k + 1 for k in range(told.first - 1, -1, -1) if line.words[k].mark), 0)
    openers = (cues.relatives, cues.complements, cues.subordinators)  # "those who blocked it | want"
    within = any(cue.at(line.forms, k) for cue in openers for k in range(opened, told.first))
    if within or any(cue.at(line.forms, k) for cue in takes for k in range(told.first, told.word + 1)):
        return False
    between = range(told.word + 1, predicate.word)
    aims = any(line.words[k].mark or line.forms[k] in cues.infinitive or opens_clause(line, cues, k) for k in between)
    return not aims and not any(cues.subordinators.at(line.forms, k) for k in between)


def _is_argument(line: Line, cues: EventCues, told: Predicate | None, predicate: Predicate) -> bool:
    """Whether what looks like a verb right behind a verb is its object ("opened talks") or, where verbs go first, its
    subject; not a verb behind that one's day (اعتقل أمس | سيمثل غدا, a present in الذي اعتقل أمس | يمثل غدا).
    """
    if cues.subject_first:
        return predicate.tense == "present"
    form, before = line.forms[predicate.word], line.forms[predicate.first - 1]
    within = told is not None and told.first > 0 and cues.relatives.at(line.forms, told.first - 1) > 0
    known = cues.forms.get(looked_up(form, cues)) == "past" or (within and cues.forms.get(form) == "present")
    timed = before == TIME and not predicate.guessed and (known or predicate.tense == "future")
    if timed or predicate.first < predicate.word:  # قد تواصلت
        return False
    helps = looked_up(before, cues) in cues.be or looked_up(before, cues) in cues.modal
    return predicate.tense == "present" or not (helps or line.forms[predicate.first][0] in cues.clitics)


def _periphrasis(line: Line, cues: EventCues, i: int) -> Predicate | None:
    """An auxiliary with its verb: "will be held", "a été publié", "سوف تبدأ"; alone, where it has none."""
    form = looked_up(line.forms[i], cues)
    tense, wants_any, last = cues.modal.get(form), True, i
    if tense is None and i + 1 < len(line.words) and (tense := cues.modal.get(f"{form} {line.forms[i + 1]}")):
        last = i + 1  # "vient de"
    if tense is None:
        tense, wants_any = auxiliary_tense(line, cues, i, form), False
    if tense is None:
        return None
    if cues.verb_last:
        return Predicate(i, _closing_verb(line, cues, i, wants_any), "finite", tense)
    start = last + 1 if wants_any else _behind_aside(line, cues, i + 1)
    for j in _behind(line, cues, start):
        following = looked_up(line.forms[j], cues)
        if line.words[j].mark:
            break
        adverb = following.endswith(cues.adverb_endings) and following not in cues.forms  # "apply" is none
        if line.timed[j] or following in cues.adverbs or adverb:
            continue
        if following in cues.infinitive and not wants_any:  # "is to arrive", "are to meet"
            tense, wants_any = ("future" if tense == "present" else tense), True
            continue
        if predicate := _with_verb(line, cues, i, j, tense, wants_any):
            return predicate
        break
    idle = cues.subject_first and form in cues.never  # "soit": "be", but alone "that is"
    return None if idle else Predicate(i, i, "finite", tense)


def _behind(line: Line, cues: EventCues, start: int) -> Iterator[int]:
    """The words from `start` on in which a verb may stand, without comments ("devait | d'abord | ouvrir")."""
    comment = 0  # words of one that are still to come
    for j in range(start, min(start + _REACH, len(line.words))):
        comment = max(comment - 1, cues.comments.at(line.forms, j))
        if not comment:
            yield j


def _behind_aside(line: Line, cues: EventCues, i: int) -> int:
    """Where a verb may follow its auxiliary behind an aside between commas ("had, last Monday, called it"), else i."""
    if i >= len(line.words) or line.forms[i] != "," or not cues.subject_first:
        return i
    end = next((k for k in range(i + 1, min(i + 2 + _ASIDE, len(line.words))) if line.words[k].mark), i)
    verb = end + 1
    closed = end > i and line.forms[end] == "," and verb < len(line.words)
    return verb if closed and cues.is_participle(line.forms[verb]) else i


def _closing_verb(line: Line, cues: EventCues, i: int, wants_any: bool) -> int:
    """The verb that closes the stretch of the auxiliary at word i ("wird am Montag eröffnet"); i without one."""
    end = next((k for k in range(i + 1, len(line.words)) if line.forms[k] in _STOPS), len(line.words))
    last = end - 1
    while last > i + 1 and (line.forms[last] in cues.be or line.forms[last] in cues.modal):  # "eröffnet worden"
        last -= 1
    form = line.forms[last]
    if last == i or line.words[last].capital or last - i > _BRACKET:
        return i
    infinitive = wants_any and form.endswith(cues.infinitive_endings)
    return last if infinitive or cues.is_participle(form) or is_weak_participle(form, cues) else i


def _before_auxiliary(line: Line, cues: EventCues, i: int) -> Predicate | None:
    """The verb at word i with the auxiliaries behind it that close a subordinate clause ("beginnen | sollte")."""
    form, end = line.forms[i], i + 1
    while end < len(line.words) and (line.forms[end] in cues.be or line.forms[end] in cues.modal):
        end += 1
    ends = end == len(line.words) or line.words[end].mark
    if not cues.verb_last or end == i + 1 or not ends or line.words[i].capital or line.words[i].mark:
        return None
    auxiliary = line.forms[end - 1]
    verb = form.endswith(cues.infinitive_endings) or cues.is_participle(form)
    closed = form in cues.determiners or form in cues.prepositions or form in cues.be or form in cues.modal
    told = verb and auxiliary in cues.modal and not closed
    return Predicate(i, i, "finite", cues.modal[auxiliary]) if told else None


def _with_verb(line: Line, cues: EventCues, i: int, j: int, tense: Tense, wants_any: bool) -> Predicate | None:
    """The auxiliary at i with the verb at j; None where j is no verb to it."""
    if cues.subject_first and (cues.complements.at(line.forms, j) or cues.whens.at(line.forms, j)):
        return None  # "c'est lundi | que", "il était 9 heures | lorsque"
    form = looked_up(line.forms[j], cues)
    if nested := _periphrasis(line, cues, j):
        future = "future" if form in cues.modal and tense == "present" else tense
        if cues.ambiguous_participles and tense == "present" and form not in cues.modal and nested.tense == "past":
            future = "past"  # "should have taken place"
        if tense == "none" and not cues.subject_first and nested.tense == "present":  # قد يتم
            return replace(nested, first=i, tense="conditional")
        return replace(nested, first=i, tense=future if cues.subject_first else nested.tense)
    place = not cues.subject_first and line.forms[j] in cues.prepositions  # يتم | في الربيع
    if wants_any and j - 1 > i and cues.subject_first and cues.anchors["until"].at(line.forms, j):
        return Predicate(i, j - 1, "finite", tense)  # "will last | until Friday"
    if wants_any and form.isalpha() and form not in cues.determiners and not place:
        if tense == "none" and not cues.subject_first:  # قد: the verb behind it says, or a كان before it
            had = any(cues.be.get(looked_up(f, cues)) == "past" for f in line.forms[max(0, i - _PLUPERFECT) : i])
            tense = "past" if had or _is_past(form, cues) else "conditional"
        return Predicate(i, j, "finite", tense)
    progressive = form.endswith(cues.progressive_endings)
    if progressive or cues.is_participle(form) or is_weak_participle(form, cues):
        return Predicate(i, j, "finite", tense, progressive)
    return None


def _is_past(form: str, cues: EventCues) -> bool:
    """Whether a verb behind قد is no present: a known past, or one that begins as no present does."""
    known, begins = cues.forms.get(form), {beginning[:1] for beginning, _, tense in cues.shapes if tense == "present"}
    begins.update(cues.first_person)
    shaped = any(t == "past" and form.endswith(ending) for _, ending, t in cues.shapes if ending)
    return known == "past" or (known is None and (shaped or form[:1] not in begins))


def _single(line: Line, cues: EventCues, i: int) -> Predicate | None:
    """A verb by its own form."""
    form = looked_up(line.forms[i], cues)
    before = looked_up(line.forms[i - 1], cues) if i else ""
    whole = line.forms[i] if line.words[i].written == line.forms[i] else form
    never = form in cues.never or whole in cues.never  # وادي is no و and أدى, but وأدى is
    if never or not form.isalpha() or (i and line.words[i].capital) or opens_clause(line, cues, i):
        return None
    if line.words[i].written[-1:] in cues.noun_letters or behind_timed_determiner(line, cues, i):
        return None
    if before in cues.infinitive and heads_told(line, cues, i):
        return None
    if before in cues.infinitive and (cues.subject_first or form in cues.forms or is_governed(line, cues, i)):
        return _infinitive(cues, i, form)
    if (
        form.startswith(cues.infinitive_prefixes)
        and cues.forms.get(form[1:]) == "present"
        and form[1:] not in cues.never
    ):
        return Predicate(i, i, "finite", "none")
    tense = cues.forms.get(form)
    if tense == "past" and form[1:] in cues.forms and is_vocalised_present(line, cues, i):
        tense = "present"
    elif tense == "present" and before in cues.masculine and form.startswith(cues.feminine) and is_alone(line, cues, i):
        tense = "past"
    if is_no_verb(line, cues, i, before, tense) or (tense == "past" and is_in_name(line, cues, i)):
        return None
    return _known(line, cues, i, form, tense) or _by_shape_or_place(line, cues, i, form)


def _known(line: Line, cues: EventCues, i: int, form: str, tense: Tense | None) -> Predicate | None:
    if tense == "past" and cues.ambiguous_participles and form in cues.participles:
        return Predicate(i, i, "participle", "past")
    if tense:
        return Predicate(i, i, "infinitive" if tense == "none" else "finite", tense)
    if _closes_before_be(line, cues, i):
        return Predicate(i, i, "participle", "past")
    opens = not i and not cues.ambiguous_participles and not (line.words[1:] and line.words[1].mark)
    if cues.is_participle(form) and (form in cues.participles or opens or not line.words[i].capital):
        return Predicate(i, i, "participle", "past")
    return None


def _closes_before_be(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word is the participle of the auxiliary that closes a stretch behind it ("das er | verlegt | hat")."""
    if not cues.verb_last or i + 1 >= len(line.words) or line.forms[i + 1] not in cues.be:
        return False
    closes = i + 2 >= len(line.words) or line.words[i + 2].mark
    return bool(closes) and is_weak_participle(line.forms[i], cues)


def _by_shape_or_place(line: Line, cues: EventCues, i: int, form: str) -> Predicate | None:
    glued = form != line.forms[i]
    late = (
        glued and i > 0 and opens_late(line, cues, i) and not cues.coordinators.at(line.forms, 0)
    )  # أما السوق | فستفتح
    if is_unheard_name(line, cues, i) or late:
        return None
    shaped = _shaped(cues, i, form, guessed=False)
    if shaped is not None and shaped.tense in ("future", "conditional") and not line.words[i].capital:
        return shaped
    if _stands_as_verb(line, cues, i):
        return Predicate(i, i, "finite", _guessed_tense(form, cues), guessed=not _is_of_person(line, cues, i))
    if line.words[i].capital:
        return None
    return _shaped(cues, i, form, guessed=glued)


def _guessed_tense(form: str, cues: EventCues) -> Tense:
    """The tense of what only its place makes a verb: that of its ending, however short the word ("se giró")."""
    told = (tense for _, ending, tense in cues.shapes if ending and form.endswith(ending))
    return next(told, "present") if cues.subject_first else "past"


def _infinitive(cues: EventCues, i: int, form: str) -> Predicate | None:
    """A verb behind "to", "de" or أن; the last heads a clause of its own."""
    tense = cues.forms.get(form)
    if not cues.subject_first:
        return Predicate(i, i, "finite", "past" if tense == "past" else "none")
    same = tense == "past" and form in cues.participles  # "to shut", "to put"
    return Predicate(i, i, "infinitive", "none") if same or tense in ("present", "none") else None


def _shaped(cues: EventCues, i: int, form: str, guessed: bool) -> Predicate | None:
    """A verb by its ending or beginning alone."""
    if form.endswith(cues.never_endings):
        return None
    definite = form.startswith(cues.articles) or form[1:].startswith(cues.articles)
    for beginning, ending, tense in cues.shapes:
        accent = cues.subject_first and not ending.isascii()  # negó: nothing but a verb ends so
        shortest = len(beginning) + (2 if len(beginning) > 1 else 3) if beginning else _shortest_shape(cues) - accent
        fits = len(form) >= shortest and form.startswith(beginning) and form.endswith(ending)
        if fits and not (ending and definite):
            return Predicate(i, i, "finite", tense, guessed=guessed or tense == "present")
    return None


def _shortest_shape(cues: EventCues) -> int:
    """Letters a word needs before its ending says anything; verbs without their vowels are shorter."""
    return _SHORTEST_SHAPE if cues.subject_first or cues.verb_last else _SHORTEST_SHAPE - 1


def _is_of_person(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word with the ending of a verb stands behind "who", its own verb not behind it ("who | steps down", but
    "who officials say").
    """
    following = line.forms[i + 1] if i + 1 < len(line.forms) and not line.words[i + 1].mark else ""
    told = any(following in known for known in (cues.be, cues.modal, cues.forms)) or cues.is_participle(following)
    ends = bool(cues.marked_endings) and line.forms[i].endswith(cues.marked_endings)
    return i > 0 and line.forms[i - 1] in cues.personal and ends and not told


def _stands_as_verb(line: Line, cues: EventCues, i: int) -> bool:
    """Whether its place makes a word a verb: behind a pronoun ("elle débarque"), or first where verbs go first."""
    form = line.forms[i]
    if form in cues.adverbs or form in cues.prepositions or form in cues.determiners or form in cues.subjects:
        return False
    if cues.subject_first:
        j = i - 1
        while j > 0 and line.forms[j] in cues.adverbs and line.forms[j] not in cues.subjects:
            j -= 1
        told = j >= 0 and (line.forms[j] in cues.subjects or (j == i - 1 and _is_of_person(line, cues, i)))
        return told and not form.endswith(cues.adverb_endings)
    bare = form[1:] if form[0] in cues.clitics else form
    opens = (i == 0 or bool(cues.relatives.at(line.forms, i - 1))) and len(bare) > 2
    return opens and bare.endswith(cues.past_endings) and not bare.endswith(cues.never_endings)
