"""A language's rules as charts use them, with what tokens of each kind are and the stretches that have come up."""

from __future__ import annotations

from typing import Final

from librt.vecs import append, vec
from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar.language import EXPRESSION, Language
from timeline.languages.grammar.rules import GIVES, GUARDED, ROOT
from timeline.languages.grammar.symbols import ENDS, union
from timeline.tagging.cells import FIRST, SETTLED, SYMBOL, Cell, Leaf, Stretch, bit_of, symbol_of
from timeline.tagging.stretches import Stretches
from timeline.tagging.tokens import Entry

_PLAIN: Final[i64] = 1 << 21  # above the numbers of kinds


@mypyc_attr(acyclic=True)
class Grammar:
    """The rules of a language over tokens."""

    def __init__(self, language: Language) -> None:
        self.prefixes = language.split.written
        self.rules = rules = language.rules
        self._symbols = dict(language.symbols)
        self.whole: i64 = rules.symbols.get(EXPRESSION, 0)
        self._wanting: dict[str, int] = {}  # the guards that want a word or class, as bits
        for number, guard in enumerate(rules.guards):
            for word in guard:
                self._wanting[word] = self._wanting.get(word, 0) | 1 << number
        self._told_of = len(rules.guards) // 8 + 1  # bytes
        self._plain: dict[tuple[bytes, bool, tuple[str, ...]], Leaf] = {}
        self.outside = self._told([""])  # what guards are told of what stands outside of a text
        self.stretches = Stretches()
        self.end, self.inner_end = self._end(False), self._end(True)

    def _end(self, inner: bool) -> Stretch:
        """That of no tokens, behind a region; whether no expression may end there."""
        end = Stretch(-1, Leaf(0, self.outside, False), False, inner, Cell(self.rules))
        self.stretches.add(end)
        return end

    def leaf(self, entry: Entry) -> Leaf:
        """That of a word's kind."""
        leaf = entry.kind.leaf
        if leaf is None:
            leaf = entry.kind.leaf = self._leaf(entry)
        return leaf

    def told(self, entry: Entry) -> bytes:
        """What guards are told of a word's kind."""
        kind = entry.kind
        if not kind.told:
            kind.told = self._told([*entry.symbols, kind.named] if kind.named else [*entry.symbols])
        return kind.told

    def _told(self, words: list[str]) -> bytes:
        """What guards are told of a token of these words and classes."""
        wanting = 0
        for word in words:
            wanting |= self._wanting.get(word, 0)
        return wanting.to_bytes(self._told_of, "little")

    def _leaf(self, entry: Entry) -> Leaf:
        names, number = [name for name in entry.symbols], entry.kind.number  # noqa: C416 - as in tokens.py
        told = self.told(entry)
        leaf = self._of_symbols(names, number, told, entry.capital)
        known = [name for name in names if name in self._symbols]
        plain = [name for name in known if self._symbols[name].able & ENDS]
        if 0 < len(plain) < len(names):
            leaf.passing = union([self._symbols[name].after for name in known if name not in plain])
            shape = told, entry.capital, tuple(plain)
            leaf.plain = self._plain.get(shape)
            if leaf.plain is None:
                leaf.plain = self._plain[shape] = self._of_symbols(plain, _PLAIN + number, told, entry.capital)
        return leaf

    def _of_symbols(self, names: list[str], number: i64, told: bytes, capital: bool) -> Leaf:
        rules, leaf = self.rules, Leaf(number, told, capital)
        cell = Cell(rules)
        for name in names:
            symbol: i64 = rules.symbols.get(name, 0)
            if symbol:
                cell.rows = append(cell.rows, symbol << SYMBOL | 1)
                cell.mask |= bit_of(symbol << SYMBOL)
                cell.wait(symbol)
        changeable: set[int] = set()
        while (symbol := cell.lowest()) != 0:
            self._settle(leaf, cell, symbol, changeable)
        leaf.rows, leaf.parts, leaf.mask = cell.rows, cell.parts, cell.mask
        for n in range(len(leaf.rows)):
            if symbol_of(leaf.rows[n]) not in changeable:
                leaf.rows[n] |= SETTLED
        return leaf

    def _settle(self, leaf: Leaf, cell: Cell, symbol: i64, changeable: set[int]) -> None:
        """Add what a symbol is by rules of one part; what these give is changeable if a guard decides."""
        rules = self.rules
        node, read = rules.child(ROOT, symbol), symbol << SYMBOL | 1
        sure = symbol not in changeable
        if sure:
            leaf.firsts = append(leaf.firsts, node << FIRST | read)
            leaf.onwards |= rules.mask(node)
        else:
            leaf.unsure = append(leaf.unsure, symbol)
        place = rules.ends(node)
        while (way := rules.way(place)) != 0:
            if sure and not rules.fact(way, GUARDED):
                cell.add(way, 1, vec[i64]([read]), 1)
            else:
                changeable.add(rules.fact(way, GIVES))
                if sure:
                    leaf.guarded = append(leaf.guarded, way << FIRST | read)
            place += 1
