"""Numbers and signs in turn that may be time though no word speaks of it: 10:30, 12.06.2023, 2017-18; worked out when a
language is compiled. Most of what is written so is none: 2.6.32, 1-2008."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from itertools import product
from operator import or_

from timeline.languages.grammar.language import ANY, EXPRESSION, NUMBER_LENGTHS, UNKNOWN_WORD, Runs
from timeline.languages.grammar.pattern import Part
from timeline.languages.grammar.rules import CompiledRule
from timeline.languages.grammar.symbols import TAKES, Symbol, first_of, symbols_of

SIGNS = ("=.", "=,", "=:", "=-", "=/")
_LONGEST = 5  # numbers and signs
_DIGITS = 4  # of a number in them
_YEARS = range(_DIGITS, _DIGITS + 1)  # of what is found by its digits alone, whatever stands before it
_ENDS = 1  # what begins so may end there; the bits of what may follow stand above
_MARK = "~"  # of symbols that an expression begins with wherever no word is asked for before it
_OUTSIDE = frozenset({"", "\n\n"})  # what stands before a text or paragraph
_Run = tuple[str, ...]
_Rules = list[tuple[CompiledRule, tuple[Part, ...]]]


def runs_of(
    sequences: Sequence[tuple[CompiledRule, tuple[Part, ...]]],
    lexicon: Mapping[str, Collection[str]],
    triggers: Collection[str],
    speaking: Collection[str],
) -> Runs:
    """Those of a grammar. What holds a symbol that speaks of time is found by its word, if this is scanned for."""
    written: defaultdict[str, list[str]] = defaultdict(list)  # the words of a symbol that are not scanned for
    lengths = {name: [*range(1, _DIGITS + 1)] if n.stop > _DIGITS + 1 else [*n] for name, n in NUMBER_LENGTHS.items()}
    for word, symbols in lexicon.items():
        for symbol in symbols:
            if word[0].isdecimal():
                lengths.setdefault(symbol, [])
                lengths[symbol] = sorted({*lengths[symbol], min(len(word), _DIGITS)})
            elif len(word) == 1 or word not in triggers:
                written[symbol].append(word)
    found = {symbol for symbol in speaking if symbol not in lengths and symbol not in written}
    silent = [(rule, parts) for rule, parts in sequences if found.isdisjoint([part.symbol for part in parts])]
    known = symbols_of([(rule.gives, parts) for rule, parts in silent], EXPRESSION, (), UNKNOWN_WORD)
    numbers_own = sum(known[symbol].own for symbol in lengths if symbol in known)
    begun, heads = _begun(silent, known, numbers_own, lengths)
    heads = heads.union(word for word, symbols in lexicon.items() if not heads.isdisjoint(symbols))
    joining = sum(s.own for name, s in known.items() if not name[-1].isalnum() and s.after & numbers_own)
    told: list[dict[str, tuple[bool, frozenset[str]]]] = [{}, {}]

    def first_letters(bits: int) -> frozenset[str]:
        symbols = [name for name, symbol in known.items() if bits & symbol.own]
        words = {word[:2] for name in symbols for word in written.get(name, ())}
        numbers = {"0" for name in symbols if name in lengths}
        return frozenset(words | numbers | {ANY for name in symbols if name in UNKNOWN_WORD})

    for shapes, runs in zip(told, begun, strict=True):
        for run, follows in runs.items():
            behind = first_letters(follows >> 1)
            for parts in product(*[(part[1:],) if part in SIGNS else ["0" * n for n in lengths[part]] for part in run]):
                whole, others = shapes.get("".join(parts), (False, frozenset()))
                shapes["".join(parts)] = whole or follows & _ENDS > 0, others | behind
    years = sum(known[name].own for name in known if NUMBER_LENGTHS.get(name) == _YEARS)
    beyond = reduce(or_, [known[name].after for name in UNKNOWN_WORD if name in known], 0) & ~years
    ending = {"" for name in lengths if name in known and known[name].able & TAKES}
    before = [_before(known, written, own) for own in (numbers_own & ~years, joining)]
    return Runs(told[0], told[1], before[0], before[1], heads, first_letters(beyond) | ending)


def _before(known: Mapping[str, Symbol], written: Mapping[str, list[str]], own: int) -> frozenset[str]:
    """The words that may stand before some symbols."""
    names = [name for name, symbol in known.items() if symbol.after & own]
    return frozenset(word for name in names for word in ([ANY] if name in UNKNOWN_WORD else written.get(name, ())))


def _begun(
    sequences: _Rules, known: Mapping[str, Symbol], numbers: int, lengths: Collection[str]
) -> tuple[list[dict[_Run, int]], frozenset[str]]:
    """What expressions begin with, each with the bits of what follows: all, and but those that are read only behind
    some words; and these words."""
    first = first_of([(rule.gives, parts) for rule, parts in sequences], {name: s.own for name, s in known.items()})
    begun: defaultdict[str, dict[_Run, int]] = defaultdict(dict)
    for name in (*SIGNS, *lengths):
        for mark in ("", _MARK):
            begun[mark + name][(name,)] = _ENDS
    signs = sum(known[name].own for name in SIGNS if name in known)
    left: set[tuple[str, _Run]] = set()
    heads: set[str] = set()
    for rule, (part, *others) in sequences:
        if first.get(part.symbol, 0) & (numbers | signs):
            marks = ["", _MARK]
            if rule.only_after and rule.only_after.isdisjoint(UNKNOWN_WORD):
                heads |= rule.only_after - _OUTSIDE
                marks = [""]
            behind = [other.symbol for other in others]
            left.update((mark + rule.gives, (mark + part.symbol, *behind)) for mark in marks)
    while sum(_grow(begun, gives, parts, first) for gives, parts in left):
        pass
    found = [begun[mark + EXPRESSION] for mark in ("", _MARK)]
    return [{run: told for run, told in runs.items() if run[0] not in SIGNS} for runs in found], frozenset(heads)


def _grow(begun: defaultdict[str, dict[_Run, int]], gives: str, parts: _Run, first: Mapping[str, int]) -> bool:
    """Add what a sequence begins with to what it gives; whether there is more."""
    found: defaultdict[_Run, int] = defaultdict(int)
    runs: set[_Run] = {()}  # of all parts so far
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
