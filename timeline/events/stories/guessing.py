"""Names that an Arabic title may hold: two words side by side that could be one, by their sounds.

Nothing in Arabic letters shows a foreign name, so that many are not found. Two words that sound as a name does which
another article writes in Latin letters (`أورتانس دلفو`, Hortense Delvaux) are hardly there by chance; nothing else is
made of such guesses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from timeline.languages.concepts import concepts_of
from timeline.languages.name_keys import consonants, fold

_WORD = re.compile(r"[\u0621-\u063a\u0641-\u0652]{2,}")
ORDINARY = re.compile(r"(?:[وفبك]?ال|لل)\w{3}|.*(?:ه|ات)$")  # folded: an article, an ending of nouns
GLUED = "وفبلك"
_SHORTEST = 4  # consonants of both words


@lru_cache(maxsize=65536)
def guesses(title: str, language: str | None) -> frozenset[str]:
    """The keys of names that an Arabic title may hold."""
    return frozenset(_guesses(title)) if (language or "").partition("-")[0] == "ar" else frozenset()


def _guesses(title: str) -> Iterator[str]:
    words = [(m.start(), m.end(), fold(m[0])) for m in _WORD.finditer(title)]
    for (_, end, first), (start, _, second) in pairwise(words):
        if title[end:start] == " " and _may_name(second):
            for form in dict.fromkeys((first, first[1:] if first[0] in GLUED else first)):
                sounds = consonants(form), consonants(second)
                if _may_name(form) and all(sounds) and sum(map(len, sounds)) >= _SHORTEST:
                    yield "name:" + " ".join(sounds)


def _may_name(word: str) -> bool:
    """Whether a word may be part of a foreign name: no ordinary form, and no known word of news."""
    return len(word) > 1 and not ORDINARY.match(word) and not concepts_of(word, "ar")
