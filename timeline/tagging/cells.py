"""What begins at a token: readings of it and of what follows, as rows of numbers.

A row says as what symbol it reads how many tokens, by which way (0: a word is what it is), and where its parts are
told. Each part is told by its own symbol and length, of which a cell has but one row. Rows hold neither places nor
values, so that they serve wherever tokens are of the same kinds.
"""

from __future__ import annotations

from typing import Final

from librt.vecs import append, pop, vec
from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar.rules import BITS, GIVES, HIGHEST, ROOT, STRENGTH, Rules

LENGTH: Final[i64] = 0x3FF  # of a row, its lowest bits
READ: Final[i64] = 0xFFFFFF  # with the symbol
SYMBOL: Final[i64] = 10  # bits below it
WAY: Final[i64] = 24
PARTS: Final[i64] = 42
SETTLED: Final[i64] = 1 << 60  # what a word is by itself, which has been followed already
_SYMBOLS: Final[i64] = 0x3FFF
_WAYS: Final[i64] = 0x3FFFF
_PARTS: Final[i64] = 0x3FFFF
KIND: Final[i64] = 24  # bits of the number of a kind, and of what stands before its token
FIRST: Final[i64] = 24  # bits of what is read, below the number of a node or way that it leads to


def symbol_of(row: i64) -> i64:
    """What it is read as."""
    return row >> SYMBOL & _SYMBOLS


def way_of(row: i64) -> i64:
    """The way it is read."""
    return row >> WAY & _WAYS


def parts_of(row: i64) -> i64:
    """Where its parts are told."""
    return row >> PARTS & _PARTS


def row_of(rows: vec[i64], read: i64) -> i64:
    """The row that reads so; there is one."""
    n: i64 = 0
    while rows[n] & READ != read:
        n += 1
    return rows[n]


def bit_of(row: i64) -> i64:
    """The bit that stands for its symbol in masks."""
    return HIGHEST >> symbol_of(row) % BITS


@mypyc_attr(acyclic=True)
class Cell:
    """The growing rows of what begins at a token; a symbol that rules begin with waits until it is followed."""

    __slots__ = ("_rules", "_shared", "_waiting", "mask", "parts", "rows")

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self.rows, self.parts, self._waiting = vec[i64](), vec[i64](), vec[i64]()
        self._shared = False  # whether rows and parts are those of a leaf
        self.mask: i64 = 0  # the bits of its symbols

    def begin(self, leaf: Leaf) -> None:
        """Begin with what a token is by itself."""
        self.rows, self.parts, self.mask, self._shared = leaf.rows, leaf.parts, leaf.mask, True

    def add(self, way: i64, length: i64, parts: vec[i64], count: i64) -> None:
        """Add a reading with its first so many parts, unless as good a one is there."""
        if self._shared:
            self.rows, self.parts, self._shared = self.rows[:], self.parts[:], False
        rules = self._rules
        symbol = rules.fact(way, GIVES)
        row = i64(len(self.parts)) << PARTS | way << WAY | symbol << SYMBOL | length
        behind: i64 = len(self.rows)  # those of the same symbol
        for n in range(len(self.rows)):
            other = self.rows[n]
            if symbol_of(other) == symbol:
                if other & LENGTH == length:
                    if rules.fact(way, STRENGTH) >= rules.fact(way_of(other), STRENGTH):
                        return
                    self.rows[n] = row
                    behind = -1
                    break
                behind = n + 1
        if behind >= 0:
            self._insert(behind, row)
            self.mask |= bit_of(row)
        for n in range(count):
            self.parts = append(self.parts, parts[n])
        self.wait(symbol)

    def _insert(self, at: i64, row: i64) -> None:
        rows = self.rows = append(self.rows, row)
        n: i64 = len(rows) - 1
        while n > at:
            rows[n] = rows[n - 1]
            n -= 1
        rows[at] = row

    def wait(self, symbol: i64) -> None:
        """Let a symbol wait, if rules begin with it."""
        for other in self._waiting:
            if other == symbol:
                return
        if self._rules.child(ROOT, symbol):
            self._waiting = append(self._waiting, symbol)

    def lowest(self) -> i64:
        """The waiting symbol of the lowest number, which waits no longer; 0 for none. What it is made of was lower."""
        waiting = self._waiting
        if len(waiting) == 0:
            return 0
        lowest: i64 = 0
        for n in range(i64(1), len(waiting)):
            if waiting[n] < waiting[lowest]:
                lowest = n
        symbol = waiting[lowest]
        self._waiting, last = pop(waiting)
        if last != symbol:
            self._waiting[lowest] = last
        return symbol


@mypyc_attr(acyclic=True)
class Leaf:
    """What tokens of one kind are by themselves, whatever stands around them."""

    __slots__ = ("capital", "firsts", "guarded", "kind", "mask", "onwards", "parts", "rows", "told", "unsure")

    def __init__(self, kind: i64, told: bytes, capital: bool) -> None:
        self.kind = kind
        self.told = told  # a bit for each guard that wants it
        self.capital = capital
        self.rows, self.parts = vec[i64](), vec[i64]()
        self.mask: i64 = 0  # the bits of its symbols
        # the nodes that settled rows lead to, which no guard can change, each with what the row reads
        self.firsts = vec[i64]()
        self.onwards: i64 = 0  # the bits of what these nodes go on with
        self.guarded = vec[i64]()  # ways of one part that a guard decides, each with that
        self.unsure = vec[i64]()  # symbols that are not settled


@mypyc_attr(acyclic=True)
class Stretch:
    """Tokens of some kinds up to the end of a region, with what begins at the first. One serves in all regions that end
    so, where the token before it and that behind the region give guards the same answers."""

    __slots__ = (
        "before", "behind", "best", "inner", "joined", "key", "leaf", "mask", "number", "parts", "rows", "score",
    )  # fmt: skip

    def __init__(self, key: i64, leaf: Leaf, joined: bool, inner: bool, cell: Cell) -> None:
        self.key = key  # of the stretch with one token less, and this token
        self.number: i64 = 0  # those with one token more are found by it
        self.before = vec[i64]()  # guards that were asked about the token before it, each with the answer
        self.behind = vec[i64]()  # and about that behind the region
        self.best: i64 = 0  # the row of the expression that this begins with, if one does
        self.score: i64 = 0  # of the best cover of it
        self.leaf = leaf
        self.joined = joined  # no white space before it
        self.inner = inner  # no expression may begin or end there
        self.rows, self.parts, self.mask = cell.rows, cell.parts, cell.mask

    def serves(self, before: bytes, behind: bytes) -> bool:
        """Whether guards get the same answers from what they are told of these tokens."""
        return _agree(self.before, before) and _agree(self.behind, behind)


def wanted_by(guard: i64, told: bytes) -> i64:
    """1 if a guard wants a token of which guards are told so."""
    return i64(told[guard >> 3]) >> (guard & 7) & 1


def _agree(answers: vec[i64], told: bytes) -> bool:
    return all(wanted_by(answer >> 1, told) == answer & 1 for answer in answers)
