"""Which two neighbouring words some expression could hold: where none could, a region is cut in two.

Two leaf symbols may stand side by side inside an expression only if some rule has neighbouring parts of which the
first can end in the one and the second begin with the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from timeline.languages.pattern import Part


@dataclass(frozen=True, slots=True)
class Adjacency:
    """The neighbours that a grammar allows."""

    ends: Mapping[str, frozenset[str]]  # symbol -> the symbols that can end in it
    begins: Mapping[str, frozenset[str]]  # symbol -> those that can be the first of it
    pairs: Mapping[str, set[str]]  # symbol -> those that stand next to it in some rule
    known: dict[str, frozenset[str]] = field(default_factory=dict)  # answers, by symbol

    def followers(self, symbols: Iterable[str]) -> frozenset[str]:
        """What may stand directly after a word with these symbols, as a symbol or as the first of one."""
        after = [self._after(symbol) for symbol in symbols]
        return after[0] if len(after) == 1 else frozenset().union(*after)

    def _after(self, symbol: str) -> frozenset[str]:
        found = self.known.get(symbol)
        if found is None:
            beside = {other for above in self.ends.get(symbol, (symbol,)) for other in self.pairs.get(above, ())}
            found = self.known[symbol] = frozenset().union(*(self.begins.get(other, (other,)) for other in beside))
        return found


def adjacency(sequences: Iterable[tuple[str, tuple[Part, ...]]]) -> Adjacency:
    """Compute the neighbours from each category and its sequences."""
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    first: defaultdict[str, set[str]] = defaultdict(set)
    last: defaultdict[str, set[str]] = defaultdict(set)
    for gives, parts in sequences:
        for a, b in pairwise(parts):
            pairs[a.symbol].add(b.symbol)
        first[gives].add(parts[0].symbol)
        last[parts[-1].symbol].add(gives)
    return Adjacency(_closed(last), _closed(first), pairs)


def _closed(related: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """For each symbol, itself and everything that can be reached from it."""
    closed: dict[str, frozenset[str]] = {}
    for symbol in related:
        reached, left = {symbol}, [symbol]
        while left:
            for other in related.get(left.pop(), ()):
                if other not in reached:
                    reached.add(other)
                    left.append(other)
        closed[symbol] = frozenset(reached)
    return closed
