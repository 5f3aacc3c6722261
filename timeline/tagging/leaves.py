"""A language's rules as charts use them, with what tokens of each kind are and the stretches that have come up."""

from __future__ import annotations

from librt.vecs import append, vec
from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar.language import EXPRESSION, Language
from timeline.languages.grammar.rules import GIVES, GUARDED, ROOT
from timeline.tagging.cells import FIRST, SETTLED, SYMBOL, Cell, Leaf, Stretch, bit_of, symbol_of
from timeline.tagging.stretches import Stretches
from timeline.tagging.tokens import Entry


@mypyc_attr(acyclic=True)
class Grammar:
    """The rules of a language over tokens."""

    def __init__(self, language: Language) -> None:
        self.prefixes = language.split.written
        self.rules = rules = language.rules
        self.whole: i64 = rules.symbols.get(EXPRESSION, 0)
        self._wanting: dict[str, int] = {}  # the guards that want a word or class, as bits
        for number, guard in enumerate(rules.guards):
            for word in guard:
                self._wanting[word] = self._wanting.get(word, 0) | 1 << number
        self.outside = self._in_bytes(self._wanting.get("", 0))  # what guards are told of what is outside of a text
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
            wanting = self._wanting.get(kind.named, 0) if kind.named else 0
            for name in entry.symbols:
                wanting |= self._wanting.get(name, 0)
            kind.told = self._in_bytes(wanting)
        return kind.told

    def _in_bytes(self, wanting: int) -> bytes:
        return wanting.to_bytes(len(self.rules.guards) // 8 + 1, "little")

    def _leaf(self, entry: Entry) -> Leaf:
        rules, leaf = self.rules, Leaf(entry.kind.number, self.told(entry), entry.capital)
        cell = Cell(rules)
        for name in entry.symbols:
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
