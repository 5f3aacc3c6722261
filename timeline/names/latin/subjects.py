"""Names that begin a sentence, known by the verb behind them: in French no noun stands there without an article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.name_cues import name_cues
from timeline.languages.writing.name_keys import fold
from timeline.names.mention import Word

_SMALL = 3  # letters of longer adverbs
_STRESSED = ("á", "ó")
_SEVERAL = ("nt", "n", "ns", "z", "s")  # endings of Romance verbs of several


class Auxiliaries(NamedTuple):
    """The verbs of one subject before which no noun stands without an article (French, Spanish)."""

    active: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()  # what may not stand right behind: set phrases (`Plainte a été déposée`)
    adverbs: frozenset[str] = frozenset()  # folded: these may open a sentence as well (`Siempre ha ganado`)
    endings: tuple[str, ...] = ()  # those of adverbs
    small: frozenset[str] = frozenset()  # adverbs that stand before a verb: `Renfe no suspenderá`
    finite: tuple[str, ...] = ()  # accented endings, which verbs alone have: `Renfe suspenderá`, `Renfe suspendió`


@cache
def auxiliaries(language: str | None) -> Auxiliaries:
    """The auxiliaries of a language that show a word before them for a name; none where others stand there too."""
    verbs, cues = event_cues(language or ""), name_cues(language)
    if verbs is None or cues.capital_nouns or not cues.definites & cues.particles:
        return Auxiliaries()
    active = (word for word in (*verbs.be, *verbs.modal) if not word.endswith(_SEVERAL))
    adverbs = frozenset(map(fold, verbs.adverbs))
    finite = tuple(ending for _, ending, _ in verbs.shapes if ending.endswith(_STRESSED))
    small = frozenset(word for word in verbs.adverbs if len(word) < _SMALL)
    return Auxiliaries(
        frozenset(active) - verbs.passive_be, verbs.passive_be, adverbs, verbs.adverb_endings, small, finite
    )


def is_bare_subject(text: str, words: Sequence[Word], index: int, verbs: Auxiliaries) -> bool:
    """Whether a word without an article is the subject of a verb that shows it for a name: `Danone a annoncé`."""
    if index + 2 >= len(words) or words[index + 2].text in verbs.passive:
        return False
    verb = words[index + 1 + (words[index + 1].text in verbs.small)].text
    if verb not in verbs.active and not (verbs.finite and verb.endswith(verbs.finite)):
        return False
    word = words[index].folded
    is_adverb = word in verbs.adverbs or (bool(verbs.endings) and word.endswith(verbs.endings))
    return not is_adverb and text[words[index].end : words[index + 1].start] == " "
