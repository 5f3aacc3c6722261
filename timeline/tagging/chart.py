"""Bottom-up matching of a language's rules over tokens, and the best cover.

The chart is filled from right to left: at each token the symbols are taken in the order of their rank, and each is
followed through the trie of rules over the (already complete) chart to its right. Of several readings of the same
tokens as the same category the one of higher priority, then the earlier rule, is kept. The cost is linear in the text,
since rules are of bounded length.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from timeline.collection import mypyc_attr
from timeline.languages.grammar import EXPRESSION, Language
from timeline.languages.rules import CompiledRule, Node, Way
from timeline.tagging.tokens import Token, inner

LONGEST: Final = 24  # tokens in one expression
INSIDE, LINKING, PIECE = 100, 50, 60  # what a cover counts: see `_worth`


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


NOTHING: Final = Edge(1, "", None, ())  # a token that is in no expression
Cell = dict[str, tuple[Edge, ...]]  # what begins at a token, by symbol
Answers = dict[tuple[bool, frozenset[str]], bool]  # by whether it is the token before, and what was wanted
Queue = list[int]  # of a few symbols by their rank: what begins with a symbol comes behind it


@mypyc_attr(acyclic=True)
class Onwards:
    """Where the rules go on from the symbols of one token, by the symbol that comes next; filled as they come up."""

    __slots__ = ("_firsts", "_joined", "known")

    def __init__(self, firsts: Sequence[tuple[Node, Edge]], joined: bool) -> None:
        self._firsts, self._joined = firsts, joined
        self.known: dict[str, tuple[tuple[Node, Edge], ...]] = {}

    def look(self, symbol: str) -> tuple[tuple[Node, Edge], ...]:
        """Find and remember where they go on with a symbol."""
        found = [(child, edge) for node, edge in self._firsts if (child := node.children.get(symbol))]
        if self._joined:
            found += [(child, edge) for node, edge in self._firsts if (child := node.joined.get(symbol))]
        answer = self.known[symbol] = tuple(found)
        return answer


@mypyc_attr(acyclic=True)
class Leaf:
    """What tokens of one kind are by themselves: the symbols that they have whatever stands around them."""

    __slots__ = ("apart", "cell", "guarded", "joined", "settled", "unsure")

    def __init__(
        self, cell: Cell, firsts: Sequence[tuple[Node, Edge]], guarded: tuple[tuple[Way, Edge], ...], unsure: Queue
    ) -> None:
        self.cell = cell
        self.settled = frozenset([edge.symbol for _, edge in firsts])  # those that no guard can change
        self.apart = Onwards(firsts, False)  # where these lead before white space
        self.joined = Onwards(firsts, True)
        self.guarded = guarded  # rules of one part that a guard decides
        self.unsure = unsure  # what is in the cell and not settled


class Grammar:
    """A language's rules, with the leaves of the kinds of tokens that have come up."""

    def __init__(self, language: Language) -> None:
        self.nodes, self.prefixes = language.root.children, language.split.written
        self.rank = {symbol: language.rank[symbol] for symbol in self.nodes}
        self.symbols = {rank: symbol for symbol, rank in self.rank.items()}
        self._leaves: dict[int, Leaf] = {}

    def leaf(self, token: Token) -> Leaf:
        """The leaf of a token's kind."""
        number = token.entry.kind.number
        leaf = self._leaves.get(number)
        if leaf is None:
            leaf = self._leaves[number] = self._leaf(token.entry.symbols)
        return leaf

    def _leaf(self, symbols: Iterable[str]) -> Leaf:
        cell: Cell = {symbol: (Edge(1, symbol, None, ()),) for symbol in symbols}
        queue = [self.rank[symbol] for symbol in cell if symbol in self.rank]
        firsts: list[tuple[Node, Edge]] = []
        guarded: list[tuple[Way, Edge]] = []
        unsure: Queue = []
        changeable: set[str] = set()
        while queue:
            rank = take_least(queue)
            symbol = self.symbols[rank]
            node, edges = self.nodes[symbol], cell[symbol]
            if symbol in changeable:
                changeable |= {way.rule.gives for way in node.finals}
                unsure.append(rank)
                continue
            firsts.append((node, edges[0]))
            for way in node.finals:
                if way.rule.guarded:
                    guarded.append((way, edges[0]))
                    changeable.add(way.rule.gives)
                elif add(cell, way, 1, edges) and way.rule.gives in self.rank:
                    queue.append(self.rank[way.rule.gives])
        return Leaf(cell, firsts, tuple(guarded), unsure)


def take_least(queue: Queue) -> int:
    """The least rank, which is taken out."""
    least = 0
    for n in range(1, len(queue)):
        if queue[n] < queue[least]:
            least = n
    return queue.pop(least)


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
    cell[symbol] = (*others, edge)
    return False


def stands(tokens: list[Token], at: int, wanted: frozenset[str]) -> bool:
    """Whether the token there is one of the wanted words or has one of the wanted classes."""
    if not 0 <= at < len(tokens):
        return "" in wanted
    asked = tokens[at].entry.kind.asked
    return bool(asked) and not asked.isdisjoint(wanted)


@mypyc_attr(acyclic=True)
class Chart:
    """The chart over a stretch of tokens, those from `first` to `last` (exclusive); the others are for guards."""

    def __init__(self, tokens: list[Token], first: int, last: int, grammar: Grammar) -> None:
        self.tokens, self.first, self.last, self.grammar = tokens, first, last, grammar
        self.inner = inner(tokens, grammar.prefixes)
        self.answers: Answers = {}  # what guards have asked of the tokens outside
        self.cells: list[Cell] = [{} for _ in range(len(tokens) + 1)]
        for at in range(last - 1, first - 1, -1):
            self._fill(at)

    def _fill(self, at: int) -> None:
        """Match everything that begins at a token."""
        leaf, nodes = self.grammar.leaf(self.tokens[at]), self.grammar.nodes
        cell = self.cells[at] = leaf.cell.copy()
        queue = leaf.unsure.copy()
        for way, edge in leaf.guarded:
            if self._allowed(way.rule, at, at + 1):
                self._give(way, at, at + 1, (edge,), queue)
        if beside := self.cells[at + 1]:
            onwards = leaf.joined if self.tokens[at + 1].joined else leaf.apart
            for symbol, edges in beside.items():
                ways = onwards.known.get(symbol)
                for node, first in onwards.look(symbol) if ways is None else ways:
                    for edge in edges:
                        self._follow(node, at, at + 1 + edge.length, (first, edge), queue)
        while queue:
            symbol = self.grammar.symbols[take_least(queue)]
            for edge in cell[symbol]:
                if edge.length > 1 or symbol not in leaf.settled:
                    self._follow(nodes[symbol], at, at + edge.length, (edge,), queue)

    def _follow(self, node: Node, start: int, at: int, kids: tuple[Edge, ...], queue: Queue) -> None:
        for way in node.finals:
            if not way.rule.guarded or self._allowed(way.rule, start, at):
                self._give(way, start, at, kids, queue)
        cell = self.cells[at]
        if not cell or at - start >= LONGEST:
            return
        if node.children:
            self._go_on(node.children, cell, start, at, kids, queue)
        if node.joined and self.tokens[at].joined:
            self._go_on(node.joined, cell, start, at, kids, queue)

    def _go_on(
        self, nodes: dict[str, Node], cell: Cell, start: int, at: int, kids: tuple[Edge, ...], queue: Queue
    ) -> None:
        """Follow what begins at a token to where the rules go on; whichever is less is gone through."""
        if len(nodes) < len(cell):
            for symbol, child in nodes.items():
                for edge in cell.get(symbol, ()):
                    self._follow(child, start, at + edge.length, (*kids, edge), queue)
            return
        for symbol, edges in cell.items():
            node = nodes.get(symbol)
            if node is not None:
                for edge in edges:
                    self._follow(node, start, at + edge.length, (*kids, edge), queue)

    def _give(self, way: Way, start: int, end: int, kids: tuple[Edge, ...], queue: Queue) -> None:
        add(self.cells[start], way, end - start, kids)
        rank = self.grammar.rank.get(way.rule.gives)
        if rank is not None and rank not in queue:
            queue.append(rank)

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
        answer = stands(self.tokens, at, wanted)
        if not self.first <= at < self.last:
            self.answers[at < self.first, wanted] = answer
        return answer

    def cover(self) -> list[tuple[int, Edge]]:
        """The expressions, each with its first token, apart from one another, that together cover most tokens in
        fewest pieces."""
        scores, chosen = [0] * (self.last + 1), [NOTHING] * self.last
        for at in range(self.last - 1, self.first - 1, -1):
            score = scores[at + 1]
            for edge in self.cells[at].get(EXPRESSION, ()):
                worth = _worth(edge) + scores[at + edge.length]
                if worth > score and self._apart(at, at + edge.length):
                    score, chosen[at] = worth, edge
            scores[at] = score
        found: list[tuple[int, Edge]] = []
        at = self.first
        while at < self.last:
            if chosen[at] is not NOTHING:
                found.append((at, chosen[at]))
            at += chosen[at].length
        return found

    def _apart(self, start: int, end: int) -> bool:
        """Whether an expression there begins and ends where a word or number does."""
        inner = self.inner
        return not inner[start] and not (end < len(inner) and inner[end])


def _worth(edge: Edge) -> int:
    """Tokens inside an expression count most, the words that link it half, and each piece has its cost: so
    `since [year 2019]` is better than `[a year ago]` and a number, and `[the past three months]` than two pieces."""
    assert edge.way is not None
    inside = edge.length
    if edge.way.spans:
        inside = 0
        for first, last in spans(edge, 0):
            inside += last - first
    return INSIDE * inside + LINKING * (edge.length - inside) - PIECE + edge.way.rule.priority


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


def meaning(edge: Edge, at: int, tokens: list[Token]) -> Any:
    """The value of an edge that begins at a token: that of its word, or its rule's template over its parts."""
    if edge.way is None:
        return tokens[at].entry.symbols[edge.symbol]
    return edge.way.rule.values[0](bindings(edge, at, tokens))


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
