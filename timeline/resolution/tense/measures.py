"""Whether an amount measures what is done, and tells no day: "will cut 3,000 jobs in two years"."""

from __future__ import annotations

from typing import Final

from timeline.chronology.term import Term
from timeline.chronology.value import FUTURE, PAST
from timeline.resolution.tense.stretches import Stretch
from timeline.resolution.tense.verbs import CLAUSE, way_of

QUOTING: Final = "\"'“”‘’("
RANKED: Final = 2  # words before an ordinal that rank with it: "is his third"
RANKING: Final = 8  # words before an amount that may rank what is done in it
COUNTING: Final = 5  # and that may count it
LONG: Final = frozenset({"year", "decade", "century"})  # units of which nobody says that so many pass until a first one
_SEPARATORS: Final = {ord(","): None, ord("."): None}


def measured(stretch: Stretch, term: Term) -> bool:
    """Whether what stands right before an amount counts or ranks what is done in it, and no verb stands between: "will
    cut 3,000 jobs in two years", "would be the worst drought in a decade"; what is the first of its kind in years ranks
    however it is told: "will hold their first vote in 20 years"."""
    cues = stretch.cues
    if not cues.measuring:
        return False
    before = stretch.shown.split()[-RANKING - RANKED :]
    words = [written.strip(QUOTING) for written in before]
    for n in range(len(words) - 1, max(-1, len(words) - 1 - RANKING), -1):
        word = words[n]
        if word in cues.ranking:  # "would be the first strike in two weeks", not "hold their first talks in two weeks"
            ranks = words[max(0, n - RANKED) : n]
            ranked = not cues.copulas.isdisjoint(ranks) or any(word.endswith(",") for word in ranks)
            return ranked or not LONG.isdisjoint(map(str, term.args))
        near = len(words) - n <= COUNTING
        if near and (word in cues.measuring or (word[:1].isdigit() and word.endswith("%"))):
            return True
        if word[:1].isdigit() or word[1:2].isdigit():  # a count has its noun behind it, an age or a name has none
            return near and n < len(words) - 1 and word.lstrip("$€£").translate(_SEPARATORS).isdigit()
        if not word or not word[-1].isalpha() or way_of(word, cues) in (PAST, FUTURE, CLAUSE):
            return False
    return False
