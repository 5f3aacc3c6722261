"""Names that a title in letters without capitals may hold: two words side by side that could be one, by their sounds.

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
from timeline.languages.tables.name_cues import NameCues, name_cues
from timeline.languages.writing.name_keys import consonants, fold

_SHORTEST = 4  # consonants of both words


@lru_cache(maxsize=65536)
def guesses(title: str, language: str | None) -> frozenset[str]:
    """The keys of names that a title may hold whose letters show none."""
    cues = name_cues(language)
    return frozenset(_guesses(title, language, cues)) if cues.uncased else frozenset()


def _guesses(title: str, language: str | None, cues: NameCues) -> Iterator[str]:
    words = [(m.start(), m.end(), fold(m[0])) for m in re.finditer(f"[{cues.letters}]{{2,}}", title)]
    for (_, end, first), (start, _, second) in pairwise(words):
        if first and title[end:start] == " " and _may_name(second, language, cues):
            for form in dict.fromkeys((first, first[1:] if first[0] in cues.glue.letters else first)):
                sounds = consonants(form), consonants(second)
                if _may_name(form, language, cues) and all(sounds) and sum(map(len, sounds)) >= _SHORTEST:
                    yield "name:" + " ".join(sounds)


def _may_name(word: str, language: str | None, cues: NameCues) -> bool:
    """Whether a word may be part of a foreign name: no ordinary form, and no known word of news."""
    return len(word) > 1 and not cues.is_ordinary(word) and not concepts_of(word, language)
