"""Bottom-up matching of a language's rules over tokens, and the best cover.

The chart is filled from right to left: at each token the symbols are taken in the order of their rank, and each is
followed through the trie of rules over the (already complete) chart to its right. Of several readings of the same
tokens as the same category the one of higher priority, then the earlier rule, is kept. The cost is linear in the text,
since rules are of bounded length. What has been filled is kept by the kinds of the tokens up to the end of their region
(`Stretch`): "June 2019" is matched once for "in June 2019" and "of June 2019".
"""

from __future__ import annotations

from typing import Final

from librt.vecs import append, vec
from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar.rules import (
    CAPITAL,
    GUARDED,
    INSIDE,
    NOT_AFTER,
    NOT_BEFORE,
    ONLY_AFTER,
    ONLY_BEFORE,
    PRIORITY,
    ROOT,
)
from timeline.tagging.cells import (
    FIRST,
    KIND,
    LENGTH,
    READ,
    SETTLED,
    Cell,
    Stretch,
    bit_of,
    parts_of,
    symbol_of,
    wanted_by,
    way_of,
)
from timeline.tagging.leaves import Grammar
from timeline.tagging.tokens import Tokens, is_inner

LONGEST: Final[i64] = 24  # tokens in one expression
WITHIN: Final[i64] = 100  # what a cover counts: see `_worth`
LINKING: Final[i64] = 50
PIECE: Final[i64] = 60


@mypyc_attr(acyclic=True)
class Chart:
    """The charts over stretches of tokens of a text, one after the other."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar, self.rules = grammar, grammar.rules
        self.parts = vec[i64]([0] * int(LONGEST + 1))  # of what is followed
        self.cells: list[Stretch] = []  # by how many tokens are left to the end; behind these stand old ones
        self.left: i64 = 0  # from the token whose cell is filled
        self.cell = Cell(self.rules)  # which is this
        self.leaf = grammar.end.leaf  # what that token is, and what guards are told of the one before and behind all
        self.before = self.behind = grammar.outside
        self.asked_before, self.asked_behind = vec[i64](), vec[i64]()  # the guards of these two, with the answers

    def match(self, tokens: Tokens, first: i64, last: i64) -> None:
        """Fill the cells from the last token (exclusive) to the first; the others are for guards. What is to be read
        then is told by the stretches: that with all tokens, and those behind what it begins with."""
        grammar, entries = self.grammar, tokens.entries
        self.behind = grammar.told(entries[last]) if last < tokens.last else grammar.outside
        stretch = grammar.inner_end if is_inner(tokens, last, grammar.prefixes) else grammar.end
        self._put(0, stretch)
        at = last
        while at > first:
            at -= 1
            self.before = grammar.told(entries[at - 1]) if at > tokens.first else grammar.outside
            joined = at > tokens.first and tokens.joined(at)
            inner = joined and is_inner(tokens, at, grammar.prefixes)
            self.leaf = grammar.leaf(entries[at])
            key = stretch.number << KIND | self.leaf.kind << 2 | i64(joined) << 1 | i64(inner)
            self.left = last - at
            known = grammar.stretches.find(key, self.before, self.behind)
            stretch = self._made(key, joined, inner) if known is None else known
            self._put(self.left, stretch)

    def _put(self, left: i64, stretch: Stretch) -> None:
        if left < len(self.cells):
            self.cells[left] = stretch
        else:
            self.cells.append(stretch)

    def _made(self, key: i64, joined: bool, inner: bool) -> Stretch:
        """The stretch with one token more."""
        leaf, cell = self.leaf, self.cell
        self.asked_before, self.asked_behind = vec[i64](), vec[i64]()
        cell.begin(leaf)
        self._fill()
        made = Stretch(key, leaf, joined, inner, cell)
        made.before, made.behind = self.asked_before, self.asked_behind
        self._choose(made)
        self.grammar.stretches.add(made)
        return made

    def _fill(self) -> None:
        """Match everything that begins at the token."""
        leaf, cell, parts = self.leaf, self.cell, self.parts
        for symbol in leaf.unsure:
            cell.wait(symbol)
        for guarded in leaf.guarded:
            way = guarded >> FIRST
            if self._allowed(way, self.left - 1):
                parts[0] = guarded & READ
                cell.add(way, 1, parts, 1)
        if leaf.onwards & self.cells[self.left - 1].mask:
            for first in leaf.firsts:
                parts[0] = first & READ
                self._go_on(first >> FIRST, self.left - 1, 1)
        while (symbol := cell.lowest()) != 0:
            self._follow_all(symbol)

    def _follow_all(self, symbol: i64) -> None:
        """Follow what is read as a symbol, but what words are by themselves."""
        cell, node = self.cell, self.rules.child(ROOT, symbol)
        n: i64 = 0
        while n < len(cell.rows):
            row = cell.rows[n]
            if symbol_of(row) == symbol and not row & SETTLED:
                self.parts[0] = row & READ
                self._follow(node, self.left - (row & LENGTH), 1)
                while cell.rows[n] != row:  # others have come before it
                    n += 1
            n += 1

    def _follow(self, node: i64, left: i64, depth: i64) -> None:
        """Add what ends in a node, and go on, with so many parts."""
        rules = self.rules
        place = rules.ends(node)
        while (way := rules.way(place)) != 0:
            if not rules.fact(way, GUARDED) or self._allowed(way, left):
                self.cell.add(way, self.left - left, self.parts, depth)
            place += 1
        if self.left - left < LONGEST:
            self._go_on(node, left, depth)

    def _go_on(self, node: i64, left: i64, depth: i64) -> None:
        """Follow what begins at a token to where the rules go on."""
        rules, beside = self.rules, self.cells[left]
        mask = rules.mask(node)
        if not mask & beside.mask:
            return
        for row in beside.rows:
            if mask & bit_of(row):
                symbol = symbol_of(row)
                self._go_over(rules.child(node, symbol), row, left, depth)
                if beside.joined:
                    self._go_over(rules.child(node, symbol + rules.joined), row, left, depth)

    def _go_over(self, node: i64, row: i64, left: i64, depth: i64) -> None:
        """Follow what begins at a token over one of its rows, to the node that this leads to, if to one."""
        if node:
            self.parts[depth] = row & READ
            self._follow(node, left - (row & LENGTH), depth + 1)

    def _allowed(self, way: i64, left: i64) -> bool:
        """The rule's guards: what stands before and after it, and a capital."""
        rules = self.rules
        wanted = rules.fact(way, NOT_BEFORE)
        if wanted and self._stands_behind(left, wanted):
            return False
        wanted = rules.fact(way, ONLY_BEFORE)
        if wanted and not self._stands_behind(left, wanted):
            return False
        wanted = rules.fact(way, NOT_AFTER)
        if wanted and self._stands_before(wanted):
            return False
        wanted = rules.fact(way, ONLY_AFTER)
        if wanted and not self._stands_before(wanted):
            return False
        return not rules.fact(way, CAPITAL) or self.leaf.capital

    def _stands_before(self, wanted: i64) -> bool:
        answer = wanted_by(wanted, self.before)
        self.asked_before = noted(self.asked_before, wanted << 1 | answer)
        return answer == 1

    def _stands_behind(self, left: i64, wanted: i64) -> bool:
        if left:
            return wanted_by(wanted, self.cells[left].leaf.told) == 1
        answer = wanted_by(wanted, self.behind)
        self.asked_behind = noted(self.asked_behind, wanted << 1 | answer)
        return answer == 1

    def _choose(self, stretch: Stretch) -> None:
        """Whether the best cover of a stretch begins with one of its expressions, or at a later token."""
        stretch.score = self.cells[self.left - 1].score
        if stretch.inner:
            return
        for row in stretch.rows:
            if symbol_of(row) == self.grammar.whole:
                behind = self.cells[self.left - (row & LENGTH)]
                worth = self._worth(row) + behind.score
                if worth > stretch.score and not behind.inner:
                    stretch.score, stretch.best = worth, row

    def _worth(self, row: i64) -> i64:
        """Tokens inside an expression count most, the words that link it half, and each piece has its cost: `since
        [year 2019]` is better than `[a year ago]` and a number, and `[the past three months]` than two pieces."""
        way, length, place = way_of(row), row & LENGTH, parts_of(row)
        brackets, inside = self.rules.fact(way, INSIDE), length
        if brackets:
            inside = 0
        while brackets:
            if brackets & 1:
                inside += self.cell.parts[place] & LENGTH
            place += 1
            brackets >>= 1
        return WITHIN * inside + LINKING * (length - inside) - PIECE + self.rules.fact(way, PRIORITY)


def noted(answers: vec[i64], answer: i64) -> vec[i64]:
    """Answers to guards, with one that may be there already."""
    for other in answers:
        if other == answer:
            return answers
    return append(answers, answer)
