"""Names that commas and "and" join, of which one tells what the others are: `in Swansea and Llanelli`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.languages.cues import event_cues
from timeline.languages.name_cues import NameCues
from timeline.languages.name_keys import fold
from timeline.names.gazetteer import any_named
from timeline.names.latin_people import may_be_person
from timeline.names.latin_places import before_place
from timeline.names.latin_reader import LatinReader
from timeline.names.mention import Mention

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:-[^\W\d_]+)*(?!\w)")
_SMALL = 20  # characters before a name in which a small word stands


@cache
def coordinators(language: str | None) -> frozenset[str]:
    """The folded words of a language that join what stands side by side."""
    cues = event_cues(language or "")
    return frozenset(map(fold, cues.coordinators.words)) if cues else frozenset()


def with_joined(reader: LatinReader, mentions: Sequence[Mention], joining: frozenset[str]) -> Iterator[Mention]:
    """The mentions; a single word that "and" joins to a place behind a small word, and that stands nowhere else, unless
    as a place, as a place too: `in Swansea and Llanelli`; two words that it joins to a given name as a person: `Huw and
    Dai Pryce`.
    """
    last: Mention | None = None
    listing = False  # whether places of a kind are told one by one: `the towns of Arvel, Brenn and Cossey`
    placed = {mention.name for mention in mentions if mention.kind == "place"}
    kind, end = "", 0
    for mention in mentions:
        single = mention.kind == "unknown" and mention.name.isalpha()
        single = single and (reader.times[mention.name] == 1 or mention.name in placed)
        between = fold(reader.text[end : mention.start].strip())
        listing = listing and (between == "," or between in joining)
        if listing and mention.kind == "unknown":
            mention = replace(mention, kind="place", place=any_named(mention.name))
        listing = listing or (mention.kind == "place" and _is_of_several(reader.text, mention.start, reader.cues))
        if single and last is not None and fold(reader.text[last.end : mention.start].strip()) in joining:
            mention = replace(mention, kind="place", place=any_named(mention.name))
        joins = kind == "given" and between in joining
        if joins and mention.kind == "unknown" and may_be_person(mention.name):
            mention = replace(mention, kind="person")
        small = fold(reader.text[max(0, mention.start - _SMALL) : mention.start]).split()[-1:]
        known = mention.kind == "place" and before_place(reader.text, mention.start, reader.cues)
        known = known and reader.cues.betweens.isdisjoint(small)  # something runs there
        listed = mention.kind == "place" == kind and reader.text[end : mention.start] == ", "
        last = mention if known or listed else None
        kind, end = mention.kind, mention.end
        if kind == "person" and fold(mention.name) in reader.cues.given:
            kind = "given"
        yield mention


def _is_of_several(text: str, start: int, cues: NameCues) -> bool:
    """Whether what stands before an offset says that the names of several places follow: `dans les communes de`."""
    before = _WORD.findall(text[max(0, start - _SMALL) : start])
    kind = fold(before[-2]) if len(before) > 1 and fold(before[-1]) in cues.joints else ""
    return kind in cues.place_nouns and kind.endswith(tuple(cues.plural_endings) or ("\0",))
