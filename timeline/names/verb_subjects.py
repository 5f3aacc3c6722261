"""Whether a verb has a subject of its own that is no name, where verbs go first: `تراجعت غالبية الأسهم` (Arabic)."""

from __future__ import annotations

import re

from timeline.languages.concepts import business_of_companies, concepts_of, incidents, occasions
from timeline.languages.cues.cue_list import fold as cue_form
from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.cast import Cast
from timeline.names.mention import Span, words_in
from timeline.names.reference.introducing import WORD

_WORD = re.compile(r"\w+")
_NEAR = 20  # characters before a name with its title
_LETTERS = 3  # of a noun without what is written on to it


def has_own_subject(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether a clause has a noun for its subject, before its verb or right behind it, that means nobody named and is
    nobody's: `وكانت السلطات قد أعلنت`, `شب حريق`, of a bank also `تراجعت غالبية الأسهم`, but not `أعلنت الشركة`, `تراجع
    سهمها`, nor what may be an object, as of a woman `نالت جائزة`, of anybody `حضر حفل التخرج`.
    """
    before = _words(cast, clause[0], trigger, cast.grammar.openers)
    if before and not _leads_in(before[0], cast):
        return not _is_owned(before[0], cast) and _is_of_others(before[0], cast)
    verb, *behind = _words(cast, trigger, clause[1]) or [""]
    if not behind or not _may_be_subject(behind[0], verb, cast) or not _is_of_others(behind[0], cast):
        return False
    return _acts(behind[0], verb, cast) or _happens(verb, behind, cast) or not _agrees(verb, cast)


def _leads_in(written: str, cast: Cast) -> bool:
    """Whether the first word of a clause is no subject: small, a verb, a source, or a pronoun (`وهي شاركت`)."""
    cues = cast.cues
    stands = not cues.glue.bare(fold(written)).isdisjoint(cues.sources | cast.verbs.equated)
    return stands or _is_small(written, cast) or _is_verb(written, cast)


def _acts(noun: str, verb: str, cast: Cast) -> bool:
    """Whether a noun behind a verb is of people, and no man behind that of a woman: not `أقالت المدير`."""
    cues, forms = cast.cues, cast.cues.glue.bare(fold(noun))
    one = not forms.isdisjoint(cues.roles) and not noun.endswith(cues.feminine_ending)
    if one and _is_feminine(verb, cast):
        return False
    return not forms.isdisjoint(cues.crowds | cues.roles | cues.forces | cues.governments | cues.organisation_nouns)


def _happens(verb: str, behind: list[str], cast: Cast) -> bool:
    """Whether the noun behind a verb is of what befalls (not `أدان الهجوم`), or of an occasion that comes about: by the
    verb, or as written without an ending of objects and what it is of: `تقام ندوة في المعرض`, not `زار معرض الكتاب`.
    """
    cues, noun = cast.verbs, behind[0]
    meant = concepts_of(fold(noun), cast.language)
    if (occasions() | incidents()).isdisjoint(meant):
        return False
    form = cue_form(cast.cues.glue.without_conjunction(fold(verb)))
    if not incidents().isdisjoint(meant):
        return not any(cue.at([form], 0) for cue in (cues.attitudes, cues.reporting, cues.speech_acts))
    told = (
        cues.occurring.at([form], 0) > 0
        or cues.status["ongoing"].at([form], 0) > 0
        or cues.postponing.at([form], 0) > 0
    )
    alone = len(behind) == 1 or _is_small(behind[1], cast)
    marked = cast.cues.glue.has_article(fold(noun)) or noun.endswith(cast.cues.feminine_ending)
    return told or _goes_on(form, cast) or (alone and not marked)


def _is_verb(written: str, cast: Cast) -> bool:
    """Whether a word is a verb, by its list or as it begins: `يتضمن`."""
    form = cast.cues.glue.without_conjunction(fold(written))
    return not cast.grammar.verbs.isdisjoint((form, fold(written))) or form.startswith(cast.verbs.third_person)


def _agrees(verb: str, cast: Cast) -> bool:
    """Whether a verb may be of what the article is about, as far as the sex of that one is known."""
    name, cues = cast.subject, cast.cues
    if name is None or name.kind not in {"person", "organisation"}:
        return True
    head = name.name.split()[0]
    if name.kind == "organisation":
        known = not cues.glue.bare(fold(head)).isdisjoint(cues.organisation_nouns)
        woman = head.endswith(cues.feminine_ending)
    else:
        said = [
            WORD.findall(cast.text[max(0, one.start - _NEAR) : one.start])[-1:]
            for one in cast.actors
            if one.key == name.key
        ]
        titles = [
            word
            for words in said
            for word in words
            if not cues.glue.bare(fold(word)).isdisjoint(cues.roles | cues.titles | cues.demonyms)
        ]
        woman, known = any(word.endswith(cues.feminine_ending) for word in titles), bool(titles)
    feminine = _is_feminine(verb, cast)
    return not known or feminine is None or not (feminine or _is_verb(verb, cast)) or woman == feminine


def comes_about(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether, where verbs go first, one of coming about or going on has a noun of its own that is nobody's (`وتقام
    أمسية`, not `انطلقت محاكمته`), or a verb stands behind a relative and so belongs to the noun before that.
    """
    if not cast.cues.verb_first:
        return False
    if not cast.cues.relatives.isdisjoint(words_in(cast.text[clause[0] : trigger])):
        return True
    form, *behind = (cue_form(word) for word in _WORD.findall(cast.text[trigger : clause[1]]))
    subject = next((word for word in behind if word not in cast.cues.times), "")
    owned = subject.endswith(tuple(cast.cues.own_endings)) or subject in cast.grammar.prepositions
    return bool(subject) and not owned and _goes_on(form, cast)


def _goes_on(form: str, cast: Cast) -> bool:
    """Whether a verb is one of coming about or going on, as of the past or of what is or comes: `ستنطلق`."""
    cues = cast.verbs
    form = form.lstrip(cues.clitics)
    form = form[form[:1] in cast.cues.verb_letters and form[1:].startswith(cues.third_person + cues.feminine) :]
    rest = form[1:] if form.startswith(cues.third_person + cues.feminine) else ""
    begins = any(cues.beginning.at([one], 0) or cues.lapsing.at([one], 0) for one in (form, rest) if one)
    return begins or form in cues.lasting or any(stem[1:] == rest for stem in cues.beginning.stems)


def _words(cast: Cast, start: int, end: int, other: frozenset[str] = frozenset()) -> list[str]:
    """The words as written between two offsets, without auxiliaries, times and `other` ones."""
    small = cast.grammar.auxiliaries | cast.cues.times | other
    words = [match.group() for match in WORD.finditer(cast.text, start, end) if len(match.group()) > 1]
    return [word for word in words if small.isdisjoint((fold(word), cast.cues.glue.without_conjunction(fold(word))))]


def _is_small(written: str, cast: Cast) -> bool:
    """Whether a word is a preposition or has one written on to it, a number, or no noun for another reason."""
    word, glue = fold(written), cast.cues.glue
    if word.isdigit() or not glue.bare(word).isdisjoint(
        cast.grammar.prepositions | cast.cues.relatives | cast.cues.theres
    ):
        return True
    known = any(concepts_of(form, cast.language) for _, form, glued in glue.forms(word) if glued)
    return (glue.definite(word) and not glue.has_article(word)) or (known and not concepts_of(word, cast.language))


def _may_be_subject(written: str, verb: str, cast: Cast) -> bool:
    """Whether a noun right behind a verb may be its subject: not one that is somebody's, or is marked for an object, or
    is feminine where the verb is not.
    """
    cues = cast.cues
    if _is_small(written, cast) or cues.is_of_several(fold(verb)) or _is_owned(written, cast):
        return False
    agrees = not written.endswith(cues.feminine_ending) or _is_feminine(verb, cast) is not False
    return agrees and not _is_marked(written, cues)


def _is_owned(written: str, cast: Cast) -> bool:
    """Whether a noun is somebody's: `سهمها`."""
    return written.endswith(tuple(cast.cues.own_endings))


def _is_marked(written: str, cues: NameCues) -> bool:
    """Whether a noun has the ending of objects: `عملا`."""
    word, ending = fold(written), cues.accusative_ending
    return bool(ending) and word.endswith(ending) and len(word) > _LETTERS and not cues.glue.has_article(word)


def _is_feminine(verb: str, cast: Cast) -> bool | None:
    """Whether a verb is of a feminine subject (`تقام`, `ستقام`, `أقيمت`, not `تولى`); None if it may be (`تسلم`)."""
    form, verbs = cue_form(cast.cues.glue.without_conjunction(fold(verb))), cast.verbs
    if form.endswith(verbs.feminine_endings):
        return True
    if not form.startswith(verbs.feminine):
        return form[:1] in cast.cues.verb_letters and form[1:].startswith(verbs.feminine)
    if verbs.forms.get(form) != "past":
        return True
    return None if any(verbs.forms.get(third + form[1:]) == "present" for third in verbs.third_person) else False


def _is_of_others(written: str, cast: Cast) -> bool:
    """Whether a noun means no body nor what is its own."""
    noun = cast.cues.glue.without_article(cast.cues.glue.without_conjunction(fold(written)))
    if not business_of_companies().isdisjoint(concepts_of(noun, cast.language)):
        return False  # `تكتمل الصفقة`
    person = cast.subject is not None and cast.subject.kind == "person"
    if cast.subject is not None and fold(written) in words_in(cast.subject.name):
        return False
    known = cast.cues.epithets if person else cast.cues.organisation_nouns | cast.cues.organs
    return noun not in known | cast.cues.roles | cast.cues.pairs
