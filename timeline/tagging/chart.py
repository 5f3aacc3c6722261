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

from timeline.languages.grammar import EXPRESSION, CompiledRule, Language, Node
from timeline.languages.pattern import Part
from timeline.tagging.tokens import Token, inner

LONGEST = 24  # tokens in one expression
INSIDE, LINKING, PIECE = 100, 50, 60  # what a cover counts: see `_worth`


class Edge(NamedTuple):
    """A symbol over the tokens start..end (exclusive): one token, or a rule with its parts.

    An edge holds no values, so that one chart serves all texts whose tokens are of the same kinds.
    """

    start: int
    end: int
    symbol: str
    rule: CompiledRule | None
    parts: tuple[Part, ...]
    kids: tuple[Edge, ...]


Cell = dict[str, dict[int, Edge]]
_new = tuple.__new__  # makes edges at half the cost of their own constructor
Queue = list[tuple[int, str]]  # rank and symbol


class Chart:
    """The chart over one stretch of tokens."""

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        self.tokens, self.root, self.rank = tokens, language.root, language.rank
        self.inner = inner(tokens, language.split.written)
        self.cells: list[Cell] = [{} for _ in range(len(tokens) + 1)]

    def fill(self, start: int, end: int) -> None:
        """Match everything that begins between two tokens."""
        for at in range(end - 1, start - 1, -1):
            self._fill_cell(at)

    def _fill_cell(self, at: int) -> None:
        cell, rank, children = self.cells[at], self.rank, self.root.children
        queue: Queue = []
        for symbol, _ in self.tokens[at].entry.symbols:
            cell[symbol] = {at + 1: _new(Edge, (at, at + 1, symbol, None, (), ()))}
            if symbol in children:
                heappush(queue, (rank.get(symbol, 0), symbol))
        while queue:
            _, symbol = heappop(queue)
            for edge in tuple(cell[symbol].values()):
                self._follow(children[symbol], edge.end, (edge,), queue)

    def _follow(self, node: Node, at: int, kids: tuple[Edge, ...], queue: Queue) -> None:
        for rule, parts in node.finals:
            if not rule.guarded or self._allowed(rule, kids[0].start, at):
                self._give(rule, parts, at, kids, queue)
        children = node.children
        if not children or at - kids[0].start >= LONGEST:
            return
        joined = at < len(self.tokens) and self.tokens[at].joined
        for symbol, edges in self.cells[at].items():
            child = children.get(symbol)
            if child is not None:
                for edge in edges.values():
                    self._follow(child, edge.end, (*kids, edge), queue)
            if joined and (child := children.get("~" + symbol)) is not None:
                for edge in edges.values():
                    self._follow(child, edge.end, (*kids, edge), queue)

    def _give(
        self,
        rule: CompiledRule,
        parts: tuple[Part, ...],
        end: int,
        kids: tuple[Edge, ...],
        queue: list[tuple[int, str]],
    ) -> None:
        start = kids[0].start
        cell = self.cells[start]
        edges = cell.get(rule.gives)
        if edges is None:
            edges = cell[rule.gives] = {}
            if rule.gives in self.root.children:
                heappush(queue, (self.rank[rule.gives], rule.gives))
        other = edges.get(end)
        if other is None or other.rule is None or rule.beats(other.rule):
            edges[end] = _new(Edge, (start, end, rule.gives, rule, parts, kids))

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
        return not rule.capital or self.tokens[start].capital

    def _stands(self, at: int, wanted: frozenset[str]) -> bool:
        """Whether the token there is one of the wanted words or has one of the wanted classes."""
        if not 0 <= at < len(self.tokens):
            return "" in wanted
        token = self.tokens[at]
        return token.word in wanted or any(symbol in wanted for symbol, _ in token.entry.symbols)

    def cover(self, start: int, end: int) -> list[Edge]:
        """The expressions, apart from one another, that together cover most tokens in fewest pieces."""
        best: list[tuple[int, Edge | None]] = [(0, None)] * (end - start + 1)
        for at in range(end - 1, start - 1, -1):
            chosen: tuple[int, Edge | None] = (best[at + 1 - start][0], None)
            for edge in self.cells[at].get(EXPRESSION, {}).values():
                if edge.end > end or not self._apart(edge):
                    continue
                score = _worth(edge) + best[edge.end - start][0]
                if score > chosen[0]:
                    chosen = (score, edge)
            best[at - start] = chosen
        found: list[Edge] = []
        at = start
        while at < end:
            taken = best[at - start][1]
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
    assert edge.rule is not None
    inside = sum(last - first for first, last in spans(edge))
    return INSIDE * inside + LINKING * (edge.end - edge.start - inside) - PIECE + edge.rule.priority


def spans(edge: Edge) -> list[tuple[int, int]]:
    """Token spans between the pattern's square brackets; the whole where it has none."""
    if not any(part.opens for part in edge.parts):
        return [(edge.start, edge.end)]
    opened = [kid.start for part, kid in zip(edge.parts, edge.kids, strict=True) if part.opens]
    closed = [kid.end for part, kid in zip(edge.parts, edge.kids, strict=True) if part.closes]
    return list(zip(opened, closed, strict=True))


def telling(edge: Edge) -> CompiledRule:
    """The rule that says what is meant, below those that only pass a value on."""
    while edge.rule is not None and edge.rule.passes:
        below = next(kid for part, kid in zip(edge.parts, edge.kids, strict=True) if part.name)
        if below.rule is None:
            break
        edge = below
    assert edge.rule is not None
    return edge.rule


def meaning(edge: Edge, tokens: Sequence[Token]) -> Any:
    """The value of an edge: that of its word, or its rule's template over its parts."""
    if edge.rule is None:
        symbol = edge.symbol
        return next(value for name, value in tokens[edge.start].entry.symbols if name == symbol)
    return edge.rule.values[0](bindings(edge, tokens))


def bindings(edge: Edge, tokens: Sequence[Token]) -> dict[str, Any]:
    """The values of the named parts."""
    return {part.name: meaning(kid, tokens) for part, kid in zip(edge.parts, edge.kids, strict=True) if part.name}
