"""Bottom-up matching of a language's rules over tokens, and the best cover.

The chart is filled from right to left: at each token the symbols are taken in the order of their rank, and each is
followed through the trie of rules over the (already complete) chart to its right. Of several readings of the same
tokens as the same category the one of higher priority, then the earlier rule, is kept. The cost is linear in the text,
since rules are of bounded length. What has been filled is kept by the kinds of the tokens up to the end of their region
(`Stretch`): "June 2019" is matched once for "in June 2019" and "of June 2019".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Final

from timeline.collection import mypyc_attr
from timeline.languages.grammar import EXPRESSION, Language
from timeline.languages.rules import CompiledRule, Node, Way
from timeline.tagging.edges import Cell, Edge, add, more, spans
from timeline.tagging.tokens import Token, inner

MOST_REMEMBERED: Final = 50_000  # stretches of tokens
_KINDS: Final = 24  # bits for the number of a kind
_WHOLE: Final = EXPRESSION  # which is looked up once, and not in a module at each use
LONGEST: Final = 24  # tokens in one expression
INSIDE, LINKING, PIECE = 100, 50, 60  # what a cover counts: see `_worth`
NOTHING: Final = Edge(1, "", None, ())  # a token that is in no expression
Answers = dict[frozenset[str], bool]  # by what a guard wanted
Cover = list[tuple[int, Edge]]  # expressions, each with its first token


@mypyc_attr(acyclic=True)
class Head:
    """A symbol that rules begin with, and where they go on; what it is made of is of lower rank."""

    __slots__ = ("node", "rank", "symbol")

    def __init__(self, symbol: str, rank: int, node: Node) -> None:
        self.symbol, self.rank, self.node = symbol, rank, node


Queue = list[Head]  # a few, of which the lowest comes first


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


@mypyc_attr(acyclic=True)
class Stretch:
    """Tokens of some kinds up to the end of a region, with what begins at the first. One serves in all regions that end
    so, where the token before it and that behind the region give guards the same answers."""

    __slots__ = ("before", "behind", "cell", "covers", "number")

    def __init__(self, cell: Cell, number: int) -> None:
        self.cell = cell
        self.number = number  # those with one token more are found by it
        self.before: Answers = {}  # of the token before it
        self.behind: Answers = {}  # and of that behind the region
        self.covers: dict[int, Cover] = {}  # by where no expression may begin or end

    def serves(self, tokens: list[Token], before: int, behind: int) -> bool:
        """Whether these tokens give guards the same answers."""
        return _agree(self.before, tokens, before) and _agree(self.behind, tokens, behind)


def _agree(answers: Answers, tokens: list[Token], at: int) -> bool:
    return not answers or all(stands(tokens, at, wanted) == answer for wanted, answer in answers.items())


class Grammar:
    """A language's rules, with the leaves of the kinds of tokens and the stretches of them that have come up."""

    def __init__(self, language: Language) -> None:
        self.prefixes = language.split.written
        self.heads = {
            symbol: Head(symbol, language.rank[symbol], node) for symbol, node in language.root.children.items()
        }
        self._leaves: dict[int, Leaf] = {}
        self._number = count().__next__  # two threads never get one number
        self.longer: dict[int, list[Stretch]] = {}  # by a stretch and the kind of the token before it
        self.end = self.stretch({})  # of a region

    def stretch(self, cell: Cell) -> Stretch:
        """A new stretch of tokens; there are never many more than so many."""
        if len(self.longer) >= MOST_REMEMBERED:
            self.longer.clear()
        return Stretch(cell, self._number())

    def leaf(self, token: Token) -> Leaf:
        """The leaf of a token's kind."""
        number = token.entry.kind.number
        leaf = self._leaves.get(number)
        if leaf is None:
            leaf = self._leaves[number] = self._leaf(token.entry.symbols)
        return leaf

    def _leaf(self, symbols: Iterable[str]) -> Leaf:
        cell: Cell = {symbol: (Edge(1, symbol, None, ()),) for symbol in symbols}
        queue = [self.heads[symbol] for symbol in cell if symbol in self.heads]
        firsts: list[tuple[Node, Edge]] = []
        guarded: list[tuple[Way, Edge]] = []
        unsure: Queue = []
        changeable: set[str] = set()
        while queue:
            head = take_lowest(queue)
            node, edges = head.node, cell[head.symbol]
            if head.symbol in changeable:
                changeable |= {way.rule.gives for way in node.finals}
                unsure.append(head)
                continue
            firsts.append((node, edges[0]))
            for way in node.finals:
                if way.rule.guarded:
                    guarded.append((way, edges[0]))
                    changeable.add(way.rule.gives)
                elif add(cell, way, 1, edges) and way.rule.gives in self.heads:
                    queue.append(self.heads[way.rule.gives])
        return Leaf(cell, firsts, tuple(guarded), unsure)


def take_lowest(queue: Queue) -> Head:
    """The one of lowest rank, which is taken out."""
    lowest = 0
    for n in range(1, len(queue)):
        if queue[n].rank < queue[lowest].rank:
            lowest = n
    return queue.pop(lowest)


def stands(tokens: list[Token], at: int, wanted: frozenset[str]) -> bool:
    """Whether the token there is one of the wanted words or has one of the wanted classes."""
    return tokens[at].entry.kind.is_one(wanted) if 0 <= at < len(tokens) else "" in wanted


@mypyc_attr(acyclic=True)
class Chart:
    """The chart over a stretch of tokens, those from `first` to `last` (exclusive); the others are for guards."""

    def __init__(self, tokens: list[Token], first: int, last: int, grammar: Grammar) -> None:
        self.tokens, self.first, self.last, self.grammar = tokens, first, last, grammar
        self.stretch = grammar.end
        self.cells: list[Cell] = [self.stretch.cell]  # from behind the last token leftwards
        for at in range(last - 1, first - 1, -1):
            self.stretch = self._longer(at)
            self.cells.append(self.stretch.cell)

    def _longer(self, at: int) -> Stretch:
        """The stretch with the token before it."""
        tokens, grammar = self.tokens, self.grammar
        joined = at + 1 < self.last and tokens[at + 1].joined
        key = self.stretch.number << _KINDS | tokens[at].entry.kind.number << 1 | joined
        known = grammar.longer.get(key)
        if known is not None:
            for longer in known:
                if longer.serves(tokens, at - 1, self.last):
                    return longer
        leaf = grammar.leaf(tokens[at])
        self.stretch = grammar.stretch(leaf.cell.copy())
        self._fill(at, leaf)
        if known is not None:
            known.append(self.stretch)
        else:
            grammar.longer[key] = [self.stretch]
        return self.stretch

    def _fill(self, at: int, leaf: Leaf) -> None:
        """Match everything that begins at a token."""
        cell = self.stretch.cell
        queue = leaf.unsure.copy()
        for way, edge in leaf.guarded:
            if self._allowed(way.rule, at, at + 1):
                self._give(way, at, at + 1, (edge,), queue)
        if beside := self.cells[-1]:
            onwards = leaf.joined if self.tokens[at + 1].joined else leaf.apart
            for symbol, edges in beside.items():
                ways = onwards.known.get(symbol)
                for node, first in onwards.look(symbol) if ways is None else ways:
                    for edge in edges:
                        self._follow(node, at, at + 1 + edge.length, (first, edge), queue)
        while queue:
            head = take_lowest(queue)
            for edge in cell[head.symbol]:
                if edge.length > 1 or head.symbol not in leaf.settled:
                    self._follow(head.node, at, at + edge.length, (edge,), queue)

    def _follow(self, node: Node, start: int, at: int, kids: tuple[Edge, ...], queue: Queue) -> None:
        for way in node.finals:
            if not way.rule.guarded or self._allowed(way.rule, start, at):
                self._give(way, start, at, kids, queue)
        cell = self.cells[self.last - at]
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
                    self._follow(child, start, at + edge.length, more(kids, edge), queue)
            return
        for symbol, edges in cell.items():
            node = nodes.get(symbol)
            if node is not None:
                for edge in edges:
                    self._follow(node, start, at + edge.length, more(kids, edge), queue)

    def _give(self, way: Way, start: int, end: int, kids: tuple[Edge, ...], queue: Queue) -> None:
        add(self.stretch.cell, way, end - start, kids)
        head = self.grammar.heads.get(way.rule.gives)
        if head is not None and head not in queue:
            queue.append(head)

    def _allowed(self, rule: CompiledRule, start: int, end: int) -> bool:
        """The rule's guards: what stands before and after it, and a capital."""
        if rule.not_before and self._stands(start, end, rule.not_before):
            return False
        if rule.only_before and not self._stands(start, end, rule.only_before):
            return False
        if rule.not_after and self._stands(start, start - 1, rule.not_after):
            return False
        if rule.only_after and not self._stands(start, start - 1, rule.only_after):
            return False
        return not rule.capital or self.tokens[start].entry.capital

    def _stands(self, start: int, at: int, wanted: frozenset[str]) -> bool:
        answer = stands(self.tokens, at, wanted)
        if at < start:
            self.stretch.before[wanted] = answer
        elif at == self.last:
            self.stretch.behind[wanted] = answer
        return answer

    def cover(self) -> Cover:
        """The expressions, each with its first token from that of the region on, apart from one another, that together
        cover most tokens in fewest pieces."""
        marks = inner(self.tokens, self.first - 1, self.last, self.grammar.prefixes)
        known = self.stretch.covers.get(marks)
        if known is None:
            known = self.stretch.covers[marks] = self._cover(marks)
        return known

    def _cover(self, marks: int) -> Cover:
        length = self.last - self.first
        scores, chosen = [0], [NOTHING]  # by how many tokens are left to the end
        for left in range(1, length + 1):
            score, best = scores[left - 1], NOTHING
            if not marks >> (length - left + 1) & 1:
                for edge in self.cells[left].get(_WHOLE, ()):
                    behind = left - edge.length
                    worth = _worth(edge) + scores[behind]
                    if worth > score and not marks >> (length - behind + 1) & 1:
                        score, best = worth, edge
            scores.append(score)
            chosen.append(best)
        found: Cover = []
        left = length
        while left > 0:
            if chosen[left] is not NOTHING:
                found.append((length - left, chosen[left]))
            left -= chosen[left].length
        return found


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
