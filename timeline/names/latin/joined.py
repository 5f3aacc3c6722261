"""Names that commas and "and" join, of which one tells what the others are: `in Swansea and Llanelli`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import any_named
from timeline.names.latin.people import may_be_person
from timeline.names.latin.places import before_place
from timeline.names.latin.reader import LatinReader
from timeline.names.mention import Mention

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:-[^\W\d_]+)*(?!\w)")
_SMALL = 20  # characters before a name in which a small word stands
_LIST = 3  # names that make a list


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
    mentions = _with_listed(reader, mentions, joining)
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


def _with_listed(reader: LatinReader, mentions: Sequence[Mention], joining: frozenset[str]) -> list[Mention]:
    """The mentions; a name that nothing else tells of, in a list where each has a small word of its own and most are
    places, is one too: `l'Ain, l'Isère et la Loire`, `les camps de Sévaré, de Bapho et de Niono`; among countries, all
    of which are heard of, none is: `la France, l'Italie et l'Otan`.
    """
    told = list(mentions)
    first = 0
    for n in range(1, len(told) + 1):
        if n < len(told) and _follows_in_list(reader, told[n - 1], told[n], joining):
            continue
        listed = told[first:n]
        places = sum(mention.kind == "place" for mention in listed)
        countries = any(mention.place is not None and mention.place.kind == "country" for mention in listed)
        unheard = [m for m in listed if m.kind == "unknown" and reader.times[m.name] == 1]
        if (
            len(listed) >= _LIST
            and not countries
            and places >= len(unheard) > 0
            and places + len(unheard) == len(listed)
        ):
            told[first:n] = [replace(m, kind="place", place=any_named(m.name)) if m in unheard else m for m in listed]
        first = n
    return told


def _follows_in_list(reader: LatinReader, one: Mention, other: Mention, joining: frozenset[str]) -> bool:
    """Whether a comma or "and" stands between two names, and before each a small word of the same kind."""
    between = reader.text[one.end : other.start]
    words = fold(between.strip(" ,")).replace("'", "").replace("’", "").split()
    small = (reader.cues.definites, reader.cues.joints | reader.cues.place_cues | reader.cues.inside_cues)
    before = fold(reader.text[max(0, one.start - _SMALL) : one.start]).replace("'", " ").replace("’", " ").split()[-1:]
    if not before or not (between.startswith(", ") or (words[:1] and words[0] in joining)):
        return False
    words = words[1:] if words[:1] and words[0] in joining else words
    return len(words) == 1 and any(words[0] in kind and before[0] in kind for kind in small)


def _is_of_several(text: str, start: int, cues: NameCues) -> bool:
    """Whether what stands before an offset says that the names of several places follow: `dans les communes de`."""
    before = _WORD.findall(text[max(0, start - _SMALL) : start])
    kind = fold(before[-2]) if len(before) > 1 and fold(before[-1]) in cues.joints else ""
    return kind in cues.place_nouns and kind.endswith(tuple(cues.plural_endings) or ("\0",))
