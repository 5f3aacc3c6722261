"""What expressions begin with that is written of numbers and signs in turn, worked out when a language is compiled:
10:30, 12.06.2023, 2017-18. Most of what is written so is no time: 2.6.32, 1-2008."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar.pattern import Part
from timeline.languages.grammar.rules import CompiledRule
from timeline.languages.grammar.symbols import SIGNS, Symbol, first_of

_LONGEST: Final = 7  # numbers and signs
_ENDS: Final = 1  # what begins so may end there; the bits of what may follow stand above
_Follows = dict[tuple[str, ...], int]  # by what something begins with


@mypyc_attr(acyclic=True)
class Run:
    """A number or sign, and what may stand behind it and those before it."""

    __slots__ = ("after", "bit", "onwards", "whole")

    def __init__(self, bit: int, after: bytes, whole: bool, onwards: list[Run]) -> None:
        self.bit: i64 = bit  # of its symbol in runs
        self.after = after  # what else than a number or sign may follow, as that of a kind
        self.whole = whole  # whether an expression may end there
        self.onwards = onwards  # the numbers or signs that may

    def __reduce__(self) -> tuple[type[Run], tuple[Any, ...]]:
        return Run, (int(self.bit), self.after, self.whole, self.onwards)


def runs_of(
    sequences: Sequence[tuple[CompiledRule, tuple[Part, ...]]],
    whole: str,
    symbols: Mapping[str, Symbol],
    places: Sequence[Callable[[frozenset[str]], bool]],
) -> list[Run]:
    """What the expressions of a grammar begin with in some places, from its rules; `whole` is their category. Of a rule
    that is read only behind some words each place says whether these may stand there."""
    bits = {name: symbol.own for name, symbol in symbols.items()}
    first = first_of([(rule.gives, parts) for rule, parts in sequences], bits)
    begun: defaultdict[str, _Follows] = defaultdict(dict)
    marks = [str(n) for n in range(len(places))]  # of symbols that an expression begins with in a place
    for name, symbol in symbols.items():
        if symbol.run:
            for mark in ("", *marks):
                begun[mark + name][(name,)] = _ENDS
    written = sum(bits[name] for name in bits if name in begun)
    left: set[tuple[str, tuple[str, ...]]] = set()
    for rule, (part, *others) in sequences:
        if first.get(part.symbol, 0) & written:
            behind = [other.symbol for other in others]
            allowed = [m for m, may in zip(marks, places, strict=True) if not rule.only_after or may(rule.only_after)]
            left.update((mark + rule.gives, (mark + part.symbol, *behind)) for mark in ("", *allowed))
    while sum(_grow(begun, gives, parts, first) for gives, parts in left):
        pass
    return [_tree((), begun[mark + whole], symbols) for mark in marks]


def _grow(begun: defaultdict[str, _Follows], gives: str, parts: tuple[str, ...], first: Mapping[str, int]) -> bool:
    """Add what a sequence begins with to what it gives; whether there is more."""
    found: defaultdict[tuple[str, ...], int] = defaultdict(int)
    runs: set[tuple[str, ...]] = {()}  # of all parts so far
    for part in parts:
        before, runs = runs, set()
        for run in before:
            if run:
                found[run] |= first.get(part, 0) << 1
            for other, after in begun[part].items():
                if len(run) + len(other) > _LONGEST or (run and (run[-1] in SIGNS) == (other[0] in SIGNS)):
                    continue
                found[run + other] |= after & ~_ENDS
                if after & _ENDS:
                    runs.add(run + other)
        if not runs:
            break
    for run in runs:
        found[run] |= _ENDS
    own = begun[gives]
    grown = [(run, after) for run, after in found.items() if after & ~own.get(run, 0) or run not in own]
    for run, after in grown:
        own[run] = own.get(run, 0) | after
    return len(grown) > 0


def _tree(run: tuple[str, ...], follows: _Follows, symbols: Mapping[str, Symbol]) -> Run:
    onwards = [other for other in follows if other[:-1] == run and (run or other[0] not in SIGNS)]
    told = follows.get(run, 0)
    after = told >> 1 & ~sum(symbols[other[-1]].own for other in onwards)
    bit = symbols[run[-1]].run if run else 0
    in_bytes = after.to_bytes((after.bit_length() + 7) // 8, "little")
    return Run(bit, in_bytes, told & _ENDS > 0, [_tree(other, follows, symbols) for other in onwards])
