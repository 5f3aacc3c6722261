"""Which country a word of a people says: `Algerian`, `algérien` and `جزائري` are of Algeria."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import takewhile

from timeline.languages.tables.name_cues import NameCues, name_cues
from timeline.names.gazetteer import countries

_SHORTEST = 4  # letters that a word for a people has in common with its country; one less without vowels
_MORE = 4  # letters that the country may have behind them
_HALF = 0.5  # of its letters


@lru_cache(maxsize=4096)
def nation_of(word: str, language: str | None) -> str | None:
    """The country (ISO 3166, lower case) of a folded word for a people; None for other words."""
    return _nations(language).get(word)


@cache
def _nations(language: str | None) -> dict[str, str]:
    """By word for a people, its country: that with whose name, in whatever language, it has the longest beginning."""
    cues = name_cues(language)
    found = {word: _nation(word.partition(" ")[0], cues) for word in cues.demonyms - cues.stateless}
    return {word: country for word, country in found.items() if country}


def _nation(word: str, cues: NameCues) -> str | None:
    stem, article = cues.glue.without_article(word), cues.glue.article
    shortest, best = _SHORTEST - bool(article), (0, 0, "")
    for name, country in countries():
        form = name.removeprefix(article)
        both = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], zip(stem, form, strict=False)))
        if both >= max(shortest, len(form) * _HALF) and len(form) - both <= _MORE - 2 * bool(article):
            best = max(best, (both, -len(form), country))
    return best[2] or None
