"""Meanings: terms of the date algebra, such as `ago(2, week)`, with a free anchor.

A term says what an expression means and computes nothing: tagging makes terms, resolution evaluates them
(`timeline.chronology.operators` lists every operator with its formula).
"""

from __future__ import annotations

from typing import NamedTuple


class Term(NamedTuple):
    """An operator and its arguments: terms, numbers or names (`week`, `START`); None for an absent part."""

    op: str
    args: tuple[Argument, ...] = ()

    def __str__(self) -> str:
        return f"{self.op}({', '.join('?' if a is None else str(a) for a in self.args)})"


Argument = Term | int | float | str | None
