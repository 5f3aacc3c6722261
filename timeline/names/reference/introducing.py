"""The nouns with which a text introduces a name: `the transport ministry`, `Ann Webb, a sculptor`."""

from __future__ import annotations

import re
from itertools import takewhile

from timeline.languages.tables.name_cues import NameCues, compound_of
from timeline.languages.writing.name_keys import fold
from timeline.records import Name

WORD = re.compile(r"(?:[^\W\d_][\u064b-\u0652\u0670]*)+")
_OPENING = '«“„"‘ \u00a0'  # marks before a name in quotes
_BEFORE, _AFTER = 36, 50  # characters around a name in which a noun introduces it


def introducing(text: str, name: Name, cues: NameCues) -> frozenset[str]:
    """The nouns that a mention is introduced with: before it, in its apposition, and its own words."""
    phrase = re.split(r"[.,;:،؛!?؟\n»”“\"]", text[max(0, name.start - _BEFORE) : name.start].rstrip(_OPENING))[-1]
    after = re.match(r"[»”\"]?[,،] ([^.,;:،؛!?؟\n]+)", text[name.end : name.end + _AFTER])
    known = cues.roles | cues.things | cues.organisation_nouns | cues.bodies
    inside = cues.definites | cues.particles | cues.indefinites | known
    leads_up = map(fold, reversed(WORD.findall(phrase)))
    close = takewhile(lambda word: word in inside or word not in cues.not_names, leads_up)
    own = bare_words(name.name, cues) if name.kind != "person" else set()
    other = cues.relatives | cues.place_cues
    apposed = takewhile(lambda word: fold(word) not in other, after.group(1).split() if after else ())
    beside = bare_words(" ".join(close), cues) | bare_words(" ".join(apposed), cues)
    if cues.capital_nouns:
        own |= {compound_of(word, known, cues) for word in own | beside}
    return frozenset((own | beside) & known)


def is_of_other_kind(name: Name, noun: str, cues: NameCues) -> bool:
    """Whether a name says of what public kind its body is (court, hospital), and a noun says another; or the noun is
    for no company (regulator) and the name does not have it. Letters (`CGT`) hide what kind they are.
    """
    own = bare_words(name.name, cues)
    if noun in own:
        return False
    particular = (cues.bodies | cues.heads_alone | cues.public) - cues.firms
    return not own.isdisjoint(cues.public) or (noun in particular and not name.name.isupper())


def bare_words(text: str, cues: NameCues) -> set[str]:
    """The folded words of a text, as they are, without article and in the singular."""
    words = set(map(fold, WORD.findall(text)))
    return words | set(map(cues.glue.without_article, words)) | set(map(cues.singular, words))
