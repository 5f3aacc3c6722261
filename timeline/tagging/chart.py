"""Bottom-up matching of a language's rules over tokens, and the best cover.

The chart is filled from right to left: at each token the symbols are taken in the order of their rank, and each is
followed through the trie of rules over the (already complete) chart to its right. Of several readings of the same
tokens as the same category the one of higher priority, then the earlier rule, is kept. The cost is linear in the text,
since rules are of bounded length.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from typing import Any, NamedTuple

from timeline.languages.grammar import EXPRESSION, CompiledRule, Language, Node, Way
from timeline.tagging.tokens import Token, inner

LONGEST = 24  # tokens in one expression
INSIDE, LINKING, PIECE = 100, 50, 60  # what a cover counts: see `_worth`


class Edge(NamedTuple):
    """A symbol over the tokens start..end (exclusive): one token, or a way to read it with its parts.

    An edge holds no values, so that one chart serves all texts whose tokens are of the same kinds.
    """

    start: int
    end: int
    symbol: str
    way: Way | None
    kids: tuple[Edge, ...]


Cell = dict[str, dict[int, Edge]]
_NONE: dict[str, Node] = {}
_new = tuple.__new__  # makes edges at half the cost of their own constructor
Queue = list[tuple[int, str]]  # rank and symbol


class Chart:
    """The chart over a stretch of tokens, those from `first` to `last` (exclusive); the others are for guards."""

    def __init__(self, tokens: Sequence[Token], first: int, last: int, language: Language) -> None:
        self.tokens, self.first, self.last = tokens, first, last
        self.root, self.rank = language.root, language.rank
        self.inner = inner(tokens, language.split.written)
        self.looked_around = False  # whether a guard has asked for a token outside
        self.cells: list[Cell] = [{} for _ in range(len(tokens) + 1)]
        for at in range(last - 1, first - 1, -1):
            self._fill(at)

    def _fill(self, at: int) -> None:
        """Match everything that begins at a token."""
        cell, rank, children = self.cells[at], self.rank, self.root.children
        queue: Queue = []
        for symbol in self.tokens[at].entry.symbols:
            cell[symbol] = {at + 1: _new(Edge, (at, at + 1, symbol, None, ()))}
            if symbol in children:
                heappush(queue, (rank.get(symbol, 0), symbol))
        while queue:
            _, symbol = heappop(queue)
            for edge in tuple(cell[symbol].values()):
                self._follow(children[symbol], edge.end, (edge,), queue)

    def _follow(self, node: Node, at: int, kids: tuple[Edge, ...], queue: Queue) -> None:
        for way in node.finals:
            if not way.rule.guarded or self._allowed(way.rule, kids[0].start, at):
                self._give(way, at, kids, queue)
        cell, children, touching = self.cells[at], node.children, node.joined
        if touching and not (cell and self.tokens[at].joined):
            touching = _NONE
        if at - kids[0].start >= LONGEST or (children.keys().isdisjoint(cell) and not touching):
            return
        for symbol, edges in cell.items():
            for onwards in (children, touching):
                child = onwards.get(symbol)
                if child is not None:
                    for edge in edges.values():
                        self._follow(child, edge.end, (*kids, edge), queue)

    def _give(self, way: Way, end: int, kids: tuple[Edge, ...], queue: Queue) -> None:
        symbol, start = way.rule.gives, kids[0].start
        cell = self.cells[start]
        edges = cell.get(symbol)
        if edges is None:
            edges = cell[symbol] = {}
            if symbol in self.root.children:
                heappush(queue, (self.rank[symbol], symbol))
        other = edges.get(end)
        if other is None or other.way is None or way.rule.beats(other.way.rule):
            edges[end] = _new(Edge, (start, end, symbol, way, kids))

    def _allowed(self, rule: CompiledRule, start: int, end: int) -> bool:
        """The rule's guards: what stands before and after it, and a capital."""
        if rule.not_before and self._stands(end, rule.not_before):
            return False
        if rule.only_before and not self._stands(end, rule.only_before):
            return False
        if rule.not_after and self._stands(start - 1, rule.not_after):
            return False
        if rule.only_after and not self._stands(start - 1, rule.only_after):
            return False
        return not rule.capital or self.tokens[start].entry.capital

    def _stands(self, at: int, wanted: frozenset[str]) -> bool:
        """Whether the token there is one of the wanted words or has one of the wanted classes."""
        if not self.first <= at < self.last:
            self.looked_around = True
            if not 0 <= at < len(self.tokens):
                return "" in wanted
        entry = self.tokens[at].entry
        return entry.word in wanted or not wanted.isdisjoint(entry.symbols)

    def cover(self) -> list[Edge]:
        """The expressions, apart from one another, that together cover most tokens in fewest pieces."""
        best: dict[int, tuple[int, Edge | None]] = {self.last: (0, None)}
        for at in range(self.last - 1, self.first - 1, -1):
            chosen: tuple[int, Edge | None] = (best[at + 1][0], None)
            for edge in self.cells[at].get(EXPRESSION, {}).values():
                if self._apart(edge):
                    score = _worth(edge) + best[edge.end][0]
                    if score > chosen[0]:
                        chosen = (score, edge)
            best[at] = chosen
        found: list[Edge] = []
        at = self.first
        while at < self.last:
            taken = best[at][1]
            if taken is not None:
                found.append(taken)
            at = taken.end if taken is not None else at + 1
        return found

    def _apart(self, edge: Edge) -> bool:
        """Whether it begins and ends where a word or number does."""
        inner = self.inner
        return not inner[edge.start] and not (edge.end < len(inner) and inner[edge.end])


def _worth(edge: Edge) -> int:
    """Tokens inside an expression count most, the words that link it half, and each piece has its cost: so
    `since [year 2019]` is better than `[a year ago]` and a number, and `[the past three months]` than two pieces."""
    assert edge.way is not None
    length = edge.end - edge.start
    inside = sum([last - first for first, last in spans(edge)]) if edge.way.spans else length
    return INSIDE * inside + LINKING * (length - inside) - PIECE + edge.way.rule.priority


def spans(edge: Edge) -> list[tuple[int, int]]:
    """Token spans between the pattern's square brackets; the whole where it has none."""
    way, kids = edge.way, edge.kids
    if way is None or not way.spans:
        return [(edge.start, edge.end)]
    return [(kids[first].start, kids[last].end) for first, last in way.spans]


def telling(edge: Edge) -> CompiledRule:
    """The rule that says what is meant, below those that only pass a value on."""
    way = edge.way
    assert way is not None
    while way.rule.passes:
        edge = edge.kids[way.named[0][0]]
        if edge.way is None:
            break
        way = edge.way
    return way.rule


def meaning(edge: Edge, tokens: Sequence[Token]) -> Any:
    """The value of an edge: that of its word, or its rule's template over its parts."""
    if edge.way is None:
        return tokens[edge.start].entry.symbols[edge.symbol]
    return edge.way.rule.values[0](bindings(edge, tokens))


def bindings(edge: Edge, tokens: Sequence[Token]) -> dict[str, Any]:
    """The values of the named parts."""
    assert edge.way is not None
    return {name: meaning(edge.kids[n], tokens) for n, name in edge.way.named}
