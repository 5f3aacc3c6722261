"""Meanings: terms of the date algebra, such as `ago(2, week)`, with a free anchor.

A term says what an expression means and computes nothing: tagging makes terms, resolution evaluates them
(`timeline.chronology.operators` lists every operator with its formula).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from timeline.collection import mypyc_attr

if TYPE_CHECKING:  # an integer that mypyc keeps in a register
    from mypy_extensions import i64

# The operators that are asked for wherever a meaning stands: what a meaning is made of is told by one number.
ASKED: Final = (
    "date", "hijri", "before_christ", "century_before_christ", "short", "season", "quarter", "half", "holiday",
    "weekday", "weekend", "at", "clock", "daypart", "hhmm", "marked", "shifted", "zoned", "stamp", "among_hours",
    "night", "like", "listed", "mod", "beyond", "short_of", "part", "confirm", "every", "each", "every_n", "often",
    "this", "last", "next", "offset", "nearby", "ago", "ahead", "in_time", "soon", "past", "coming", "within", "morrow",
    "later_in", "earlier_in", "current", "ref", "quarter_told", "later", "earlier", "same", "preceding", "following",
    "day_of_told", "before_named", "after_named", "then", "of", "closing",
)  # fmt: skip
_HIGHEST: Final = 1 << 61
_BITS: Final = {op: _HIGHEST >> n for n, op in enumerate(ASKED)}


def bit_of(op: str) -> i64:
    """The bit of an operator; none where nobody asks for it."""
    return _BITS.get(op, 0)


def bits(*ops: str) -> i64:
    """The number of operators that are asked for together."""
    told: i64 = 0
    for op in ops:
        told |= _BITS[op]
    return told


@mypyc_attr(acyclic=True)
class Term:
    """An operator and its arguments: terms, numbers or names (`week`, `START`); None for an absent part. Not to be
    changed."""

    __slots__ = ("_inside", "args", "kind", "kinds", "op")

    def __init__(self, op: str, args: tuple[Argument, ...] = (), kind: i64 = -1) -> None:
        self.op, self.args = op, args
        if kind < 0:  # most are made by templates, which know it
            kind = bit_of(op)
        self.kind, self.kinds = kind, kind  # the bit of its operator, and those of all terms inside it too
        self._inside: tuple[Term, ...] | None = ()
        for argument in args:
            if isinstance(argument, Term):
                self._inside = None  # which few are asked for
                self.kinds |= argument.kinds

    @property
    def inside(self) -> tuple[Term, ...]:
        """All terms among its arguments, and those inside them."""
        if (inside := self._inside) is None:
            terms = [argument for argument in self.args if isinstance(argument, Term)]
            inside = self._inside = tuple([found for term in terms for found in (term, *term.inside)])
        return inside

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Term) and self.op == other.op and self.args == other.args

    def __hash__(self) -> int:
        return hash((self.op, self.args))

    def __reduce__(self) -> tuple[type[Term], tuple[str, tuple[Argument, ...]]]:
        return Term, (self.op, self.args)

    def holds(self, other: Term) -> bool:
        """Whether it is another meaning, or has that inside."""
        return not other.kinds & ~self.kinds and (self == other or other in self.inside)

    def __str__(self) -> str:
        return f"{self.op}({', '.join([_written(argument) for argument in self.args])})"

    def __repr__(self) -> str:
        return f"Term(op={self.op!r}, args={self.args!r})"


def whole(argument: Argument) -> int:
    """A number among arguments, as a whole one."""
    return argument if isinstance(argument, int) else int(argument)  # type: ignore[arg-type]


def _written(argument: Argument) -> str:
    if isinstance(argument, int):  # for which `str` is not looked up
        return str(argument)
    return "?" if argument is None else str(argument)


Argument = Term | int | None | str | float  # asked by mypyc in this order
