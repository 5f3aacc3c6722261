"""What the symbols of a grammar can do in an expression, worked out when a language is compiled: begin or end one, and
beside what, and which may stand next to which.

Two symbols may stand side by side inside an expression only if some rule has neighbouring parts of which the first can
end in the one and the second begin with the other. Where no two of the symbols of two words may, a region is cut.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import Final, NamedTuple

from timeline.languages.grammar.pattern import Part

FOLLOWS: Final = 2  # it may stand behind an unknown word in an expression
TRIGGERS: Final = 4  # it speaks of time: a number or a trigger word
COUNTS: Final = 8  # behind it an unknown word may stand in an expression: a number or the like
TAKES: Final = 16  # and may end one
ALONE: Final = 2048  # an expression may be of it alone


class Symbol(NamedTuple):
    """What the words of one symbol can do."""

    able: int  # TRIGGERS ...
    own: int  # the bit that stands for it among all symbols
    after: int  # those of the symbols that may stand next to it
    second: int  # those that may where it begins an expression
    last_but_one: int  # and those that may stand before it where it ends one


class Beside(NamedTuple):
    """The same as it is kept, each set of symbols in bytes."""

    able: int
    own: bytes  # its number among all symbols
    after: bytes
    second: bytes
    last_but_one: bytes


def beside(symbol: Symbol) -> Beside:
    """A symbol as it is kept."""
    own = (symbol.own.bit_length() - 1).to_bytes(2, "little")
    return Beside(symbol.able, own, *map(_in_bytes, (symbol.after, symbol.second, symbol.last_but_one)))


def union(sets: Sequence[bytes]) -> bytes:
    """What is in one of some sets of symbols."""
    if len(sets) == 1:
        return sets[0]
    bits = 0
    for some in sets:
        bits |= int.from_bytes(some, "little")
    return _in_bytes(bits)


def _in_bytes(bits: int) -> bytes:
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def symbols_of(
    sequences: Sequence[tuple[str, tuple[Part, ...]]], whole: str, triggering: Collection[str], unknown: Collection[str]
) -> dict[str, Symbol]:
    """The symbols of a grammar, from each category and its sequences; `whole` is that of an expression, `unknown` are
    those of unknown words."""
    written = {part.symbol for _, parts in sequences for part in parts}
    seldom_last = sorted(written | set(triggering), key=lambda symbol: (symbol[0] == "=", symbol))  # small numbers
    bits = {symbol: 1 << n for n, symbol in enumerate(seldom_last)}
    ends, begins = _closed((parts[-1].symbol, gives) for gives, parts in sequences), first_of(sequences, bits)
    backwards = [(gives, parts[::-1]) for gives, parts in sequences]
    second, last_but_one = _second(sequences, whole, begins), _second(backwards, whole, first_of(backwards, bits))
    alone = _closed((gives, parts[0].symbol) for gives, parts in sequences if len(parts) == 1).get(whole, {whole})
    beside: defaultdict[str, int] = defaultdict(int)  # what may stand next to a symbol in its own rules
    for _, parts in sequences:
        for a, b in pairwise(parts):
            beside[a.symbol] |= begins[b.symbol]
    taking = {parts[-2].symbol for _, parts in sequences if parts[-1].symbol in unknown}
    anyone = sum(bits.get(symbol, 0) for symbol in unknown)
    behind = {symbol: reduce(or_, [beside[other] for other in ends.get(symbol, {symbol})], 0) for symbol in bits}
    behind_anyone = reduce(or_, [behind.get(symbol, 0) for symbol in unknown], 0)
    found: dict[str, Symbol] = {}
    for symbol, own in bits.items():
        above, after = ends.get(symbol, {symbol}), behind[symbol]
        able = TRIGGERS * (symbol in triggering) | COUNTS * bool(after & anyone) | FOLLOWS * bool(own & behind_anyone)
        able |= TAKES * (not taking.isdisjoint(above)) | ALONE * (symbol in alone)
        found[symbol] = Symbol(able, own, after, second[symbol], last_but_one[symbol])
    return found


def _second(
    sequences: Sequence[tuple[str, tuple[Part, ...]]], whole: str, begins: Mapping[str, int]
) -> defaultdict[str, int]:
    """For each symbol, the bits of those that can stand behind it where it is the first of an expression."""
    first = _closed((gives, parts[0].symbol) for gives, parts in sequences).get(whole, {whole})
    single = _closed((gives, parts[0].symbol) for gives, parts in sequences if len(parts) == 1)
    second: defaultdict[str, int] = defaultdict(int)
    for gives, parts in sequences:
        if gives in first and len(parts) > 1:
            for symbol in single.get(parts[0].symbol, {parts[0].symbol}):
                second[symbol] |= begins[parts[1].symbol]
    return second


def first_of(sequences: Iterable[tuple[str, tuple[Part, ...]]], bits: Mapping[str, int]) -> dict[str, int]:
    """For each symbol, the bits of those that can be the first of it."""
    first = _closed((gives, parts[0].symbol) for gives, parts in sequences)
    return {symbol: sum(bits.get(other, 0) for other in first.get(symbol, {symbol})) for symbol in bits}


def _closed(related: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """For each symbol, itself and everything that can be reached from it."""
    direct: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in related:
        direct[one].add(other)
    closed: dict[str, set[str]] = {}
    for symbol in direct:
        reached, left = {symbol}, [symbol]
        while left:
            for other in direct.get(left.pop(), ()):
                if other not in reached:
                    reached.add(other)
                    left.append(other)
        closed[symbol] = reached
    return closed
