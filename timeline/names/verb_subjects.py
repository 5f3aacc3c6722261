"""Whether a verb has a subject of its own that is no name, where verbs go first: `تراجعت غالبية الأسهم` (Arabic)."""

from __future__ import annotations

import re

from timeline.languages.concepts import business_of_companies, concepts_of, incidents, occasions
from timeline.languages.cue_list import fold as cue_form
from timeline.languages.cues import event_cues
from timeline.languages.name_cues import NameCues
from timeline.languages.name_keys import fold
from timeline.names.anaphora import WORD
from timeline.names.cast import Cast
from timeline.names.mention import Span, words_of

_WORD = re.compile(r"\w+")
_NEAR = 20  # characters before a name with its title
_LETTERS = 3  # of a noun without what is written on to it


def has_own_subject(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether a clause has a noun for its subject, before its verb or right behind it, that means nobody named and is
    nobody's: `وكانت السلطات قد أعلنت`, `شب حريق`, of a bank also `تراجعت غالبية الأسهم`, but not `أعلنت الشركة`, `تراجع
    سهمها`, nor what may be an object, as of a woman `نالت جائزة`.
    """
    before = _words(cast, clause[0], trigger, cast.grammar.openers)
    if before and not _is_small(before[0], cast) and not _is_verb(before[0], cast):
        return not _is_owned(before[0], cast) and _is_of_others(before[0], cast)
    verb, *behind = _words(cast, trigger, clause[1]) or [""]
    if not behind or not _may_be_subject(behind[0], verb, cast) or not _is_of_others(behind[0], cast):
        return False
    noun, happen = behind[0], occasions() | incidents()
    people = (
        cast.cues.crowds | cast.cues.roles | cast.cues.forces | cast.cues.governments | cast.cues.organisation_nouns
    )
    acts = not cast.cues.glue.bare(fold(noun)).isdisjoint(people)
    return acts or not happen.isdisjoint(concepts_of(fold(noun), cast.language)) or not _agrees(verb, cast)


def _is_verb(written: str, cast: Cast) -> bool:
    """Whether a word is a verb, by its list or as it begins: `يتضمن`."""
    form, verbs = cast.cues.glue.without_conjunction(fold(written)), event_cues(cast.language or "")
    known = not cast.grammar.verbs.isdisjoint((form, fold(written)))
    return known or (verbs is not None and form.startswith(verbs.third_person))


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
        woman = any(word.endswith(cues.feminine_ending) for word in (head, *titles))
        known = woman or bool(titles)
    return not known or woman == _is_feminine(verb, cast)


def comes_about(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether, where verbs go first, one of coming about or going on has a noun of its own that is nobody's (`وتقام
    أمسية`, not `انطلقت محاكمته`), or a verb stands behind a relative and so belongs to the noun before that.
    """
    cues = event_cues(cast.language or "")
    if not cast.cues.verb_first or cues is None:
        return False
    if not cast.cues.relatives.isdisjoint(words_of(cast.text[clause[0] : trigger]).split()):
        return True
    form, *behind = (cue_form(word) for word in _WORD.findall(cast.text[trigger : clause[1]]))
    subject = next((word for word in behind if word not in cast.cues.times), "")
    owned = subject.endswith(tuple(cast.cues.own_endings)) or subject in cast.grammar.prepositions
    comes = cues.beginning.at([form], 0) or cues.lapsing.at([form], 0) or form.lstrip(cues.clitics) in cues.lasting
    return bool(comes and subject) and not owned


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
    return not _is_marked(written, cues) and (not written.endswith(cues.feminine_ending) or _is_feminine(verb, cast))


def _is_owned(written: str, cast: Cast) -> bool:
    """Whether a noun is somebody's: `سهمها`."""
    return written.endswith(tuple(cast.cues.own_endings))


def _is_marked(written: str, cues: NameCues) -> bool:
    """Whether a noun has the ending of objects: `عملا`."""
    word, ending = fold(written), cues.accusative_ending
    return bool(ending) and word.endswith(ending) and len(word) > _LETTERS and not cues.glue.has_article(word)


def _is_feminine(verb: str, cast: Cast) -> bool:
    """Whether a verb is that of a feminine subject: `تتراجع`, `ستتراجع`, `تراجعت`."""
    form, verbs = cast.cues.glue.without_conjunction(fold(verb)), event_cues(cast.language or "")
    ahead = form[1:] if form[:1] in cast.cues.verb_letters else form
    return verbs is not None and (
        form.endswith(verbs.feminine_endings) or ahead.startswith(verbs.feminine) or form.startswith(verbs.feminine)
    )


def _is_of_others(written: str, cast: Cast) -> bool:
    """Whether a noun means no body nor what is its own."""
    noun = cast.cues.glue.without_article(cast.cues.glue.without_conjunction(fold(written)))
    if not business_of_companies().isdisjoint(concepts_of(noun, cast.language)):
        return False  # `تكتمل الصفقة`
    person = cast.subject is not None and cast.subject.kind == "person"
    if cast.subject is not None and fold(written) in words_of(cast.subject.name).split():
        return False
    known = cast.cues.epithets if person else cast.cues.organisation_nouns | cast.cues.organs
    return noun not in known | cast.cues.roles | cast.cues.pairs
