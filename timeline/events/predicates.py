"""The words of a sentence that can carry a happening: verbs by form, shape and place, and nouns of happenings.

No tagger: auxiliaries announce their verb, tables of forms and endings name the rest, and a word that follows a
determiner is no verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.events.words import TIME, Line
from timeline.languages.cues import EventCues, Tense

Kind = Literal["finite", "participle", "infinitive", "noun"]
_SHORTEST_SHAPE = 5  # letters a word needs before its ending says anything
_MEASURED = 5  # words in which a noun's determiner stands before it, a number between
_REACH = 4  # words between an auxiliary and its verb
_STOPS = frozenset(",.;:!?()–—…")
_COMMAS = (",", "،")
_CLOSING = {"«": "»", "“": "”", '"': '"'}  # what closes what opens a quotation
_NAME = 3  # words of a name in quotation marks
_ASIDE = 8  # words between commas that part an auxiliary from its verb
_BRACKET = 25  # words between an auxiliary and the verb that closes its stretch
_INFINITIVES = ("en", "ern", "eln")  # of a language whose verbs stand last
_PLUPERFECT = 7  # words between كان and the قد of its verb
_GOVERNING = 3  # words between what wants a verb and the mark of its infinitive
_SHORTEST_GOVERNED = 3  # letters of a verb there


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


def find_predicates(line: Line, cues: EventCues, timed: Sequence[bool]) -> list[Predicate]:
    """The predicates of a sentence in order; words of time expressions (`timed`) are none."""
    found, taken = list(_verbs(line, cues, timed)), set[int]()
    for predicate in found:
        taken.update(range(predicate.first, predicate.word + 1))
    nouns = (
        Predicate(i, i, "noun", "none")
        for i, word in enumerate(line.words)
        if i not in taken and not timed[i] and not word.mark and cues.nouns.at(line.forms, i)
    )
    return sorted([*found, *nouns], key=lambda predicate: predicate.word)


def _verbs(line: Line, cues: EventCues, timed: Sequence[bool]) -> Iterator[Predicate]:
    i, after = 0, 0 if cues.subject_first else -1  # `after`: the word behind the last verb and its times
    while i < len(line.words):
        if timed[i] or line.words[i].mark:
            after += timed[i] and i == after  # "publishes October trade figures"
            i = _behind_name(line, cues, i) if line.words[i].mark else i + 1
            continue
        if comment := cues.comments.at(line.forms, i):
            i += comment
            continue
        predicate = _periphrasis(line, cues, i, timed) or _single(line, cues, i)
        if predicate and i and i == after and _is_argument(line, cues, predicate):
            predicate = None
        if predicate:
            after = predicate.word + 1
            yield predicate
        i = predicate.word + 1 if predicate else i + 1


def _behind_name(line: Line, cues: EventCues, i: int) -> int:
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


def _is_argument(line: Line, cues: EventCues, predicate: Predicate) -> bool:
    """Whether what looks like a verb right behind a verb is its object ("opened talks") or, where verbs go first, its
    subject.
    """
    if predicate.tense == "present":
        return True
    before, form = _lookup(line.forms[predicate.first - 1], cues), line.forms[predicate.first]
    return not cues.subject_first and before not in cues.be and before not in cues.modal and form[0] not in cues.clitics


def _periphrasis(line: Line, cues: EventCues, i: int, timed: Sequence[bool]) -> Predicate | None:
    """An auxiliary with its verb: "will be held", "a été publié", "سوف تبدأ"; alone, where it has none."""
    form = _lookup(line.forms[i], cues)
    tense, wants_any, last = cues.modal.get(form), True, i
    if tense is None and i + 1 < len(line.words) and (tense := cues.modal.get(f"{form} {line.forms[i + 1]}")):
        last = i + 1  # "vient de"
    if tense is None:
        tense, wants_any = cues.be.get(form), False
    if tense is None:
        return None
    if cues.verb_last:
        return Predicate(i, _closing_verb(line, cues, i, wants_any), "finite", tense)
    start = last + 1 if wants_any else _behind_aside(line, cues, i + 1)
    for j in range(start, min(start + _REACH, len(line.words))):
        following = _lookup(line.forms[j], cues)
        if line.words[j].mark:
            break
        adverb = following.endswith(cues.adverb_endings) and following not in cues.forms  # "apply" is none
        if timed[j] or following in cues.adverbs or adverb:
            continue
        if following in cues.infinitive and not wants_any:  # "is to arrive", "are to meet"
            tense, wants_any = ("future" if tense == "present" else tense), True
            continue
        if predicate := _with_verb(line, cues, i, j, tense, wants_any, timed):
            return predicate
        break
    idle = cues.subject_first and form in cues.never  # "soit": "be", but alone "that is"
    return None if idle else Predicate(i, i, "finite", tense)


def _behind_aside(line: Line, cues: EventCues, i: int) -> int:
    """Where a verb may follow its auxiliary behind an aside between commas ("had, last Monday, called it"), else i."""
    if i >= len(line.words) or line.forms[i] != "," or not cues.subject_first:
        return i
    end = next((k for k in range(i + 1, min(i + 2 + _ASIDE, len(line.words))) if line.words[k].mark), i)
    verb = end + 1
    closed = end > i and line.forms[end] == "," and verb < len(line.words)
    return verb if closed and is_participle(line.forms[verb], cues) else i


def _closing_verb(line: Line, cues: EventCues, i: int, wants_any: bool) -> int:
    """The verb that closes the stretch of the auxiliary at word i ("wird am Montag eröffnet"); i without one."""
    end = next((k for k in range(i + 1, len(line.words)) if line.forms[k] in _STOPS), len(line.words))
    last = end - 1
    while last > i + 1 and (line.forms[last] in cues.be or line.forms[last] in cues.modal):  # "eröffnet worden"
        last -= 1
    form = line.forms[last]
    if last == i or line.words[last].capital or last - i > _BRACKET:
        return i
    infinitive = wants_any and form.endswith(_INFINITIVES) and form not in cues.determiners | cues.prepositions
    return last if is_participle(form, cues) or infinitive else i


def _with_verb(
    line: Line, cues: EventCues, i: int, j: int, tense: Tense, wants_any: bool, timed: Sequence[bool]
) -> Predicate | None:
    """The auxiliary at i with the verb at j; None where j is no verb to it."""
    if cues.subject_first and cues.complements.at(line.forms, j):
        return None  # "c'est lundi | que"
    form = _lookup(line.forms[j], cues)
    if nested := _periphrasis(line, cues, j, timed):
        future = "future" if form in cues.modal and tense == "present" else tense
        return replace(nested, first=i, tense=future if cues.subject_first else nested.tense)
    if wants_any and form.isalpha() and form not in cues.determiners:
        if tense == "none" and not cues.subject_first:  # قد: the verb behind it says, or a كان before it
            had = any(cues.be.get(_lookup(f, cues)) == "past" for f in line.forms[max(0, i - _PLUPERFECT) : i])
            tense = "past" if had or _is_past(form, cues) else "conditional"
        return Predicate(i, j, "finite", tense)
    if is_participle(form, cues) or form.endswith((*cues.weak_participle_endings, *cues.progressive_endings)):
        return Predicate(i, j, "finite", tense, form.endswith(cues.progressive_endings))
    return None


def _is_past(form: str, cues: EventCues) -> bool:
    """Whether a verb behind قد is no present: a known past, or one that begins as no present does."""
    known, begins = cues.forms.get(form), {beginning[:1] for beginning, _, tense in cues.shapes if tense == "present"}
    shaped = any(t == "past" and form.endswith(ending) for _, ending, t in cues.shapes if ending)
    return known == "past" or (known is None and (shaped or form[:1] not in begins))


def _single(line: Line, cues: EventCues, i: int) -> Predicate | None:
    """A verb by its own form."""
    form = _lookup(line.forms[i], cues)
    before = _lookup(line.forms[i - 1], cues) if i else ""
    if form in cues.never or not form.isalpha() or (i and line.words[i].capital) or _opens_clause(line, cues, i):
        return None
    if line.words[i].written[-1:] in cues.noun_letters:
        return None
    if _behind_timed_determiner(line, cues, i):
        return None
    if before in cues.infinitive and (cues.subject_first or form in cues.forms or _is_governed(line, cues, i)):
        return _infinitive(cues, i, form)
    tense = cues.forms.get(form)
    if tense == "past" and form[1:] in cues.forms and _is_vocalised_present(line, cues, i):
        tense = "present"
    if _is_no_verb(line, cues, i, before, tense):
        return None
    return _known(line, cues, i, form, tense) or _by_shape_or_place(line, cues, i, form)


def _is_vocalised_present(line: Line, cues: EventCues, i: int) -> bool:
    """Whether the vowel written on its first letter makes a word a present (تُعرض)."""
    return line.words[i].written.lstrip(cues.clitics).startswith(cues.present_letters)


def _is_governed(line: Line, cues: EventCues, i: int) -> bool:
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


def _behind_timed_determiner(line: Line, cues: EventCues, i: int) -> bool:
    """Whether only a time parts a word from its determiner ("its yearly report"), where verbs follow their subjects."""
    if cues.verb_last or not cues.subject_first:
        return False
    first = i
    while first and line.forms[first - 1] == TIME:
        first -= 1
    return 0 < first < i and line.forms[first - 1] in cues.determiners


def _is_no_verb(line: Line, cues: EventCues, i: int, before: str, tense: Tense | None) -> bool:
    """Whether the words around say that a word is no verb: a preposition or determiner before it, its verb behind."""
    if _is_adverb(line, cues, i - 1) and (tense == "past" or is_participle(line.forms[i], cues)):
        return False
    if i > 1 and cues.skipped["degrees"].at(line.forms, i - 2) == 2 and is_participle(line.forms[i], cues):
        return False
    pronoun = i > 1 and line.forms[i - 2] in cues.subjects  # "n'en partira", "il en sort"
    if (before in cues.prepositions and not pronoun) or (
        before in cues.determiners and not _is_object(line, cues, i - 1)
    ):
        return True
    if tense == "present" and not line.forms[i].endswith("s") and _is_one_thing(line, cues, i):
        return True
    if before.isdecimal() and not cues.subject_first:
        return True  # what is counted ("82 votes") where verbs go first
    if cues.adjectives.at(line.forms, i) and before not in cues.infinitive:
        return True
    is_preposition = line.forms[i] in cues.prepositions and not _before_preposition(line, cues, i)
    return is_preposition or _is_subject(line, cues, i, tense) or _is_owned(line, cues, i)


def _is_owned(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that may be a verb is a noun, where verbs go first: it stands behind the verb, in a phrase or
    behind a comma, and before what it belongs to ("signed, on Saturday, | the contract | of the lease").
    """
    if cues.subject_first or not i or i + 1 >= len(line.words) or not cues.nouns.at(line.forms, i):
        return False
    definite = line.forms[i + 1].startswith(cues.articles) and not line.words[i + 1].mark
    before = line.words[i - 1]
    parted = before.form == TIME or before.form in _COMMAS or before.form.startswith(cues.articles)
    behind = any(_lookup(form, cues) in cues.forms for form in line.forms[: i - 1])
    return behind and definite and parted and line.forms[i][0] not in cues.clitics


def _is_adverb(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that may be a determiner is an adverb, since a noun stands before it ("the club last won")."""
    if i < 1 or line.forms[i] not in cues.determiners or line.forms[i] not in cues.adverbs:
        return False
    closed = cues.determiners | cues.prepositions | cues.genitives
    return line.forms[i - 1] not in closed and not line.words[i - 1].mark and line.forms[i - 1] != TIME


def _is_one_thing(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a bare form is what a determiner of one thing announces ("a pay rise", "a 22 percent rise"), or what
    opens its sentence with its complement ("Talk of a break had been in the air").
    """
    if i > 1 and line.forms[i - 2] in cues.singular:
        return True
    if i == 0:
        return cues.subject_first and len(line.forms) > 1 and line.forms[1] in cues.genitives
    first = next((k for k in range(i - 1, max(-1, i - _MEASURED), -1) if line.forms[k] in cues.singular), None)
    between = () if first is None else line.words[first + 1 : i]
    return any(word.form[0].isdecimal() for word in between) and not any(word.mark for word in between)


def _known(line: Line, cues: EventCues, i: int, form: str, tense: Tense | None) -> Predicate | None:
    if tense == "past" and cues.ambiguous_participles and form in cues.participles:
        return Predicate(i, i, "participle", "past")
    if tense:
        return Predicate(i, i, "infinitive" if tense == "none" else "finite", tense)
    opens = not i and not cues.ambiguous_participles and not (line.words[1:] and line.words[1].mark)
    if is_participle(form, cues) and (form in cues.participles or opens or not line.words[i].capital):
        return Predicate(i, i, "participle", "past")
    return None


def _by_shape_or_place(line: Line, cues: EventCues, i: int, form: str) -> Predicate | None:
    if (shaped := _shaped(cues, i, form, guessed=False)) and shaped.tense == "future" and not line.words[i].capital:
        return shaped
    if _stands_as_verb(line, cues, i):
        return Predicate(i, i, "finite", "present" if cues.subject_first else "past", guessed=True)
    if line.words[i].capital:
        return None
    return _shaped(cues, i, form, guessed=form != line.forms[i])


def _before_preposition(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that may be a preposition is a verb, since one follows it ("entre en vigueur")."""
    return i + 1 < len(line.forms) and line.forms[i + 1] in cues.prepositions


def _is_subject(line: Line, cues: EventCues, i: int, tense: Tense | None) -> bool:
    """Whether a word that may be a verb is a noun, since its verb follows ("talks continue")."""
    if tense != "present" or not cues.subject_first or not cues.nouns.at(line.forms, i) or i + 1 >= len(line.forms):
        return False
    following = line.forms[i + 1]
    return following in cues.forms or following in cues.be or following in cues.modal


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
        shortest = len(beginning) + (2 if len(beginning) > 1 else 3) if beginning else _shortest_shape(cues)
        fits = len(form) >= shortest and form.startswith(beginning) and form.endswith(ending)
        if fits and not (ending and definite):
            return Predicate(i, i, "finite", tense, guessed=guessed or tense == "present")
    return None


def _shortest_shape(cues: EventCues) -> int:
    """Letters a word needs before its ending says anything; verbs without their vowels are shorter."""
    return _SHORTEST_SHAPE if cues.subject_first or cues.verb_last else _SHORTEST_SHAPE - 1


def _opens_clause(line: Line, cues: EventCues, i: int) -> bool:
    return any(c.at(line.forms, i) for c in (cues.subordinators, cues.relatives, cues.complements, cues.coordinators))


def _is_object(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a determiner is a pronoun here ("on l'attendait", "le théâtre l'engage")."""
    if i == 0 or line.forms[i - 1] in cues.subjects:
        return i > 0
    before, verb = line.forms[i - 1], i + 1
    closed = before in cues.prepositions or before in cues.determiners or line.words[i - 1].mark
    known = line.forms[verb] in cues.forms and not cues.nouns.at(line.forms, verb)
    return line.forms[i].endswith("'") and known and not closed and not _opens_clause(line, cues, i - 1)


def _stands_as_verb(line: Line, cues: EventCues, i: int) -> bool:
    """Whether its place makes a word a verb: behind a pronoun ("elle débarque"), or first where verbs go first."""
    form = line.forms[i]
    if form in cues.adverbs or form in cues.prepositions or form in cues.determiners or form in cues.subjects:
        return False
    if cues.subject_first:
        j = i - 1
        while j > 0 and line.forms[j] in cues.adverbs and line.forms[j] not in cues.subjects:
            j -= 1
        return j >= 0 and line.forms[j] in cues.subjects and not form.endswith(cues.adverb_endings)
    bare = form[1:] if form[0] in cues.clitics else form
    opens = i == 0 or bool(cues.relatives.at(line.forms, i - 1))
    return opens and len(bare) > 2 and bare.endswith(cues.past_endings) and not bare.endswith(cues.never_endings)


def is_participle(form: str, cues: EventCues) -> bool:
    """Whether a form can be a past participle."""
    if form in cues.participles:
        return True
    shaped = len(form) >= _SHORTEST_SHAPE - 1 and form.endswith(cues.participle_endings)
    return shaped and form not in cues.never and not form.endswith(cues.never_endings)


def _lookup(form: str, cues: EventCues) -> str:
    """The form without a conjunction glued to it, where what remains is a word we know."""
    if len(form) > 2 and form[0] in cues.clitics:
        bare = form[1:]
        known = bare in cues.forms or bare in cues.modal or bare in cues.be
        if known or bare.startswith(tuple(b for b, _, _ in cues.shapes if b)):
            return bare
    return form
