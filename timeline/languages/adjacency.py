"""Which two neighbouring words some expression could hold: where none could, a region is cut in two.

Two leaf symbols may stand side by side inside an expression only if some rule has neighbouring parts of which the
first can end in the one and the second begin with the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from timeline.languages.pattern import Part


@dataclass(frozen=True, slots=True)
class Adjacency:
    """The neighbours that a grammar allows."""

    ends: Mapping[str, frozenset[str]]  # leaf symbol -> the symbols that can end in it
    begins: Mapping[str, frozenset[str]]  # leaf symbol -> the symbols that can begin with it
    pairs: frozenset[tuple[str, str]]

    def allows(self, before: Iterable[str], after: Iterable[str]) -> bool:
        """Whether one of some symbols may stand directly before one of others."""
        left = {symbol for leaf in before for symbol in self.ends.get(leaf, (leaf,))}
        right = {symbol for leaf in after for symbol in self.begins.get(leaf, (leaf,))}
        return any((x, y) in self.pairs for x in left for y in right)


def adjacency(sequences: Iterable[tuple[str, tuple[Part, ...]]]) -> Adjacency:
    """Compute the neighbours from each category and its sequences."""
    pairs: set[tuple[str, str]] = set()
    first: defaultdict[str, set[str]] = defaultdict(set)
    last: defaultdict[str, set[str]] = defaultdict(set)
    for gives, parts in sequences:
        pairs.update((a.symbol, b.symbol) for a, b in pairwise(parts))
        first[parts[0].symbol].add(gives)
        last[parts[-1].symbol].add(gives)
    return Adjacency(_closed(last), _closed(first), frozenset(pairs))


def _closed(up: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """For each symbol, itself and everything that can be reached from it upwards."""
    closed: dict[str, frozenset[str]] = {}
    for symbol in up:
        reached, left = {symbol}, [symbol]
        while left:
            for above in up.get(left.pop(), ()):
                if above not in reached:
                    reached.add(above)
                    left.append(above)
        closed[symbol] = frozenset(reached)
    return closed
