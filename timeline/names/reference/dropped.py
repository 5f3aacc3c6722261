"""Whom a verb without a subject means, in languages that may leave it out: `وزار بعد ذلك`, "and visited thereafter"."""

from __future__ import annotations

import re
from collections.abc import Collection

from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.reference.anaphora import Reference, Span
from timeline.names.reference.introducing import WORD
from timeline.records import Name

_OPENING = '«“"'  # what opens a name in quotation marks


def dropped(
    known: Reference, clause: Span, trigger: int, verbs: Collection[str], small: Collection[str]
) -> tuple[Name, ...]:
    """The actor of a verb (its forms are `verbs`) that has no subject of its own, as the `small` word behind it shows:
    the first of the last sentence that names any.
    """
    cues, text = known.cues, known.text
    verb = WORD.match(text, trigger)
    following = WORD.search(text, verb.end(), clause[1]) if verb else None
    if not cues.verb_first or verb is None or not _is_led_in(text, clause[0], trigger, cues):
        return ()
    form = cues.glue.without_conjunction(fold(verb.group()))
    if form not in verbs and fold(verb.group()) not in verbs:
        return ()
    several = cues.is_of_several(form)  # `يستأنفوا العمل`: its subject is in it
    if following is not None and not (several or _is_beside_verb(text, verb.end(), following, cues, small)):
        return ()
    before = [name for name in known.names if name.end <= clause[0] and name.kind != "role"]
    if not before:
        return ()
    start = known.sentence_start(before[-1].start)
    return tuple(name for name in before if name.start > start)[:1]


def _is_led_in(text: str, start: int, trigger: int, cues: NameCues) -> bool:
    """Whether no subject stands between a clause's start and its verb: `ومن المنتظر أن يعود`, `وكان قد زار`."""
    before = [fold(word.group()) for word in WORD.finditer(text, start, trigger)]
    return trigger - start <= 1 or all(cues.glue.bare(word) & cues.led_in for word in before)


def _is_beside_verb(text: str, end: int, following: re.Match[str], cues: NameCues, small: Collection[str]) -> bool:
    """Whether what follows a verb that ends at an offset is no subject of it: not `وانهار جسر`, `ويعود «السلام»`."""
    mark = text[end : following.start()].strip()
    if mark:
        return mark not in _OPENING
    word = fold(following.group())
    beside = word in small or word in cues.times or word in cues.thats or word in cues.theres
    return beside and word in cues.not_names | cues.place_cues  # not `على`: what is put to somebody has a subject
