"""Meanings: terms of the date algebra, such as `ago(2, week)`, with a free anchor.

A term says what an expression means and computes nothing: tagging makes terms, resolution evaluates them
(`timeline.chronology.operators` lists every operator with its formula).
"""

from __future__ import annotations

from timeline.collection import mypyc_attr


@mypyc_attr(acyclic=True)
class Term:
    """An operator and its arguments: terms, numbers or names (`week`, `START`); None for an absent part. Not to be
    changed."""

    __slots__ = ("args", "inside", "op")

    def __init__(self, op: str, args: tuple[Argument, ...] = ()) -> None:
        self.op, self.args = op, args
        self.inside: tuple[Term, ...] = ()  # all terms among the arguments, and those inside them
        for argument in args:
            if isinstance(argument, Term):
                self.inside += (argument, *argument.inside) if argument.inside else (argument,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Term) and self.op == other.op and self.args == other.args

    def __hash__(self) -> int:
        return hash((self.op, self.args))

    def __reduce__(self) -> tuple[type[Term], tuple[str, tuple[Argument, ...]]]:
        return Term, (self.op, self.args)

    def __str__(self) -> str:
        return f"{self.op}({', '.join(['?' if a is None else str(a) for a in self.args])})"

    def __repr__(self) -> str:
        return f"Term(op={self.op!r}, args={self.args!r})"

    def has(self, ops: frozenset[str]) -> bool:
        """Whether it, or a term inside it, is of one of some operators."""
        return self.op in ops or any(part.op in ops for part in self.inside)


Argument = Term | int | float | str | None
