"""Names that begin a sentence, known by the verb behind them: in French no noun stands there without an article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.languages.cues import event_cues
from timeline.languages.name_cues import name_cues
from timeline.names.mention import Word

_SEVERAL = ("nt", "n", "ns", "z", "s")  # endings of Romance verbs of several


@cache
def auxiliaries(language: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """The verbs of one subject before which no noun stands without an article (French, Spanish), and what may not stand
    right behind them: those of the passive, which have set phrases (`Plainte a été déposée`); else none.
    """
    verbs, cues = event_cues(language or ""), name_cues(language)
    if verbs is None or cues.capital_nouns or not cues.definites & cues.particles:
        return frozenset(), frozenset()
    active = frozenset((*verbs.be, *verbs.modal)) - verbs.passive_be
    return frozenset(word for word in active if not word.endswith(_SEVERAL)), verbs.passive_be


def is_bare_subject(text: str, words: Sequence[Word], index: int, verbs: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether a word without an article is the subject of a verb that shows it for a name: `Danone a annoncé`."""
    active, passive = verbs
    if index + 2 >= len(words) or words[index + 1].text not in active or words[index + 2].text in passive:
        return False
    return text[words[index].end : words[index + 1].start] == " "
