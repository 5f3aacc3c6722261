"""Readings of tokens: what they are made of, which expressions they hold, and what these mean."""

from __future__ import annotations

from typing import Any

from timeline.collection import mypyc_attr
from timeline.languages.rules import CompiledRule, Way
from timeline.tagging.tokens import Token


@mypyc_attr(acyclic=True)
class Edge:
    """A symbol over some tokens: one token, or a way to read several with its parts.

    An edge holds neither places nor values, so that it serves wherever tokens are of the same kinds.
    """

    __slots__ = ("kids", "length", "symbol", "way")

    def __init__(self, length: int, symbol: str, way: Way | None, kids: tuple[Edge, ...]) -> None:
        self.length = length  # tokens
        self.symbol = symbol
        self.way = way
        self.kids = kids


Cell = dict[str, tuple[Edge, ...]]  # what begins at a token, by symbol


def add(cell: Cell, way: Way, length: int, kids: tuple[Edge, ...]) -> bool:
    """Add a reading to what begins at a token, unless a better one is there; whether its symbol is new."""
    symbol = way.rule.gives
    edge = Edge(length, symbol, way, kids)
    others = cell.get(symbol)
    if others is None:
        cell[symbol] = (edge,)
        return True
    for other in others:
        if other.length == length:
            if other.way is not None and not way.rule.beats(other.way.rule):
                return False
            others = tuple([one for one in others if one is not other])
    cell[symbol] = more(others, edge)
    return False


def more(edges: tuple[Edge, ...], edge: Edge) -> tuple[Edge, ...]:
    """Edges and one more."""
    return edges + (edge,)  # noqa: RUF005 - which makes a list first


def spans(edge: Edge, at: int) -> list[tuple[int, int]]:
    """Token spans between the pattern's square brackets, for an edge that begins at a token; the whole where it has
    none."""
    if edge.way is None or not edge.way.spans:
        return [(at, at + edge.length)]
    bounds = [at]
    for kid in edge.kids:
        bounds.append(bounds[-1] + kid.length)
    return [(bounds[first], bounds[last + 1]) for first, last in edge.way.spans]


def telling(edge: Edge) -> CompiledRule:
    """The rule that says what is meant, below those that only pass a value on."""
    way = edge.way
    assert way is not None
    while way.rule.passes:
        edge = edge.kids[way.told]
        if edge.way is None:
            break
        way = edge.way
    return way.rule


def meanings(edge: Edge, at: int, tokens: list[Token]) -> list[Any]:
    """The values of the expressions of an edge that begins at a token."""
    assert edge.way is not None
    rule = edge.way.rule
    if rule.passes and len(rule.values) == 1:
        return [meaning(edge, at, tokens)]
    values = bindings(edge, at, tokens)
    return [value.__call__(values) for value in rule.values]


def meaning(edge: Edge, at: int, tokens: list[Token]) -> Any:
    """The value of an edge that begins at a token: that of its word, or its rule's template over its parts."""
    way = edge.way
    while way is not None and way.rule.passes:
        for n in range(way.told):
            at += edge.kids[n].length
        edge = edge.kids[way.told]
        way = edge.way
    if way is None:
        return tokens[at].entry.symbols[edge.symbol]
    return way.rule.values[0].__call__(bindings(edge, at, tokens))


def bindings(edge: Edge, at: int, tokens: list[Token]) -> dict[str, Any]:
    """The values of the named parts."""
    assert edge.way is not None
    values: dict[str, Any] = {}
    for n, name in enumerate(edge.way.names):
        kid = edge.kids[n]
        if name:
            values[name] = meaning(kid, at, tokens)
        at += kid.length
    return values
