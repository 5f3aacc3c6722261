"""The rules of a language as a trie over symbols, packed into tables of numbers, as compiling a language makes them and
matching follows them.

The nodes are numbered. The child that a node has for a symbol is the node's base plus the number of the symbol, if that
has this node as its parent; what is joined to the part before it is numbered above all symbols. A mask tells the
symbols that a node goes on with, by bits of which several symbols share one. All that is told of a node stands side by
side: its mask, and in one number its parent (its lowest bits), its base, and where the ways are told that end in it.

These classes are compiled where the engine is (`hatch_build.py`) and kept with a compiled language: each says how it
is pickled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from librt.strings import read_i64_le
from librt.vecs import append, vec
from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar.pattern import Part
from timeline.languages.grammar.template import Bound, Template

NONE: Final[frozenset[str]] = frozenset()
ROOT: Final[i64] = 0
BITS: Final[i64] = 62  # of a node's mask
HIGHEST: Final[i64] = 1 << 61  # of these; a 1 would be shifted as a number of 32 bits
NUMBER: Final[i64] = 8  # bytes of a number in a table
PLACE: Final[i64] = 20  # bits of each of three numbers that are told of a node
_PLACES: Final[i64] = 0xFFFFF
Packed = tuple[bytes, ...]  # tables of numbers: see `Rules`

# What is told of a way, in numbers.
GIVES: Final[i64] = 0  # a symbol
STRENGTH: Final[i64] = 1  # the smallest is preferred where several read the same words as the same category
GUARDED: Final[i64] = 2  # whether it is not used in some places
PRIORITY: Final[i64] = 3
INSIDE: Final[i64] = 4  # its parts between square brackets, as bits; 0: all
NOT_BEFORE: Final[i64] = 5  # guards: the numbers of what is wanted
ONLY_BEFORE: Final[i64] = 6
NOT_AFTER: Final[i64] = 7
ONLY_AFTER: Final[i64] = 8
CAPITAL: Final[i64] = 9
FACTS: Final[i64] = 10


@mypyc_attr(acyclic=True)
class CompiledRule:
    """What a matched sequence gives."""

    __slots__ = (
        "capital", "gives", "guarded", "label", "links", "names", "not_after", "not_before", "only_after",
        "only_before", "order", "passes", "place", "priority", "values",
    )  # fmt: skip

    def __init__(
        self,
        label: str,
        gives: str,
        values: tuple[Template, ...],
        order: int,
        place: str,
        names: tuple[str, ...] = (),
        links: tuple[str | None, ...] = (None,),
        priority: int = 0,
        not_before: frozenset[str] = NONE,
        not_after: frozenset[str] = NONE,
        only_before: frozenset[str] = NONE,
        only_after: frozenset[str] = NONE,
        capital: bool = False,
        passes: bool = False,
    ) -> None:
        self.label = label  # language/name
        self.gives = gives
        self.values = values
        self.names = names  # of the parts that values are made of
        self.links = links
        self.priority = priority
        self.order = order
        self.not_before, self.not_after = not_before, not_after
        self.only_before, self.only_after = only_before, only_after
        self.capital = capital
        self.place = place  # file:line, for explanations
        self.passes = passes  # its value is that of its one named part: it says nothing of its own
        self.guarded = bool(not_before or not_after or only_before or only_after or capital)  # in some places not used

    def __reduce__(self) -> tuple[type[CompiledRule], tuple[Any, ...]]:
        return CompiledRule, (
            self.label, self.gives, self.values, self.order, self.place, self.names, self.links, self.priority,
            self.not_before, self.not_after, self.only_before, self.only_after, self.capital, self.passes,
        )  # fmt: skip

    def beats(self, other: CompiledRule) -> bool:
        """Whether it is preferred where both read the same words as the same category."""
        if self.priority != other.priority:
            return self.priority > other.priority
        return self.order < other.order


@mypyc_attr(acyclic=True)
class Way:
    """How a rule reads a sequence of symbols: which of them have names, and which are expressions."""

    __slots__ = ("named", "rule", "spans", "told")

    def __init__(self, rule: CompiledRule, named: tuple[int, ...], spans: tuple[tuple[int, int], ...]) -> None:
        self.rule = rule
        self.named = named  # which of the rule's names each part has; -1: none
        self.spans = spans  # the first and last part of each expression; none: the whole
        self.told: i64 = -1  # the part that is passed on
        if rule.passes and isinstance(rule.values[0], Bound):
            self.told = named.index(rule.values[0].part)

    def __reduce__(self) -> tuple[type[Way], tuple[Any, ...]]:
        return Way, (self.rule, self.named, self.spans)


@mypyc_attr(acyclic=True)
class Rules:
    """The trie of rules, and what matching needs of each way."""

    __slots__ = ("_facts", "_nodes", "_packed", "_told", "guards", "joined", "names", "symbols", "ways")

    def __init__(
        self, names: tuple[str, ...], ways: tuple[Way, ...], guards: tuple[frozenset[str], ...], packed: Packed
    ) -> None:
        self.names = names  # of symbols, by number; what rules begin with comes before what they give; 0 is none
        self.symbols = {name: number for number, name in enumerate(names)}
        self.joined: i64 = len(names)  # added to the number of a symbol that is joined to the part before it
        self.ways = ways  # the first is number 1
        self.guards = guards  # what they want, by number
        self._packed = packed
        self._nodes, self._told, self._facts = numbers(packed[0]), numbers(packed[1]), numbers(packed[2])

    def __reduce__(self) -> tuple[type[Rules], tuple[Any, ...]]:
        return Rules, (self.names, self.ways, self.guards, self._packed)

    def mask(self, node: i64) -> i64:
        """The symbols that a node goes on with: the bits of their numbers modulo BITS."""
        return self._nodes[2 * node]

    def child(self, node: i64, symbol: i64) -> i64:
        """Where a node goes on with a symbol; 0 for nowhere."""
        child = (self._nodes[2 * node + 1] >> PLACE & _PLACES) + symbol
        if self._nodes[2 * child + 1] & _PLACES == node:
            return child
        return 0

    def ends(self, node: i64) -> i64:
        """Where the ways that end in it are told."""
        return self._nodes[2 * node + 1] >> 2 * PLACE

    def way(self, place: i64) -> i64:
        """The number of the way that is told there; 0 behind the last."""
        return self._told[place]

    def fact(self, way: i64, fact: i64) -> i64:
        """What is told of a way."""
        return self._facts[way * FACTS + fact]

    def sequences(self) -> list[tuple[CompiledRule, tuple[Part, ...]]]:
        """All rules with the sequences of symbols that they read, in their order."""
        found: list[tuple[CompiledRule, tuple[Part, ...]]] = []
        for node in range(len(self._nodes) // 2):
            parts: tuple[Part, ...] | None = None
            for way in self._ways(node):
                parts = self._parts(node) if parts is None else parts
                found.append((way.rule, parts))
        return sorted(found, key=_order)

    def _ways(self, node: int) -> Iterator[Way]:
        place = self.ends(node)
        while (number := self.way(place)) != 0:
            yield self.ways[number - 1]
            place += 1

    def _parts(self, node: int) -> tuple[Part, ...]:
        """The symbols from the root to a node."""
        parts: list[Part] = []
        while node != ROOT:
            parent = int(self._nodes[2 * node + 1] & _PLACES)
            base = int(self._nodes[2 * parent + 1] >> PLACE & _PLACES)
            joined, symbol = divmod(node - base, len(self.names))
            parts.append(Part(self.names[symbol], joined=joined == 1))
            node = parent
        return tuple(parts[::-1])


def _order(found: tuple[CompiledRule, Sequence[Part]]) -> int:
    return found[0].order


def numbers(packed: bytes) -> vec[i64]:
    """The numbers of a table."""
    found = vec[i64]()
    for n in range(i64(len(packed)) // NUMBER):
        found = append(found, read_i64_le(packed, n * NUMBER))
    return found
