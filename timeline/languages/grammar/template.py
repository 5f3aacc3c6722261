"""Value templates: `ago(n, u)` parsed once at load time into a function of the matched parts (never `eval`).

Names bound by the pattern stand for the values of its parts; other names are words of the algebra (`week`, `START`),
`none` is an absent part. `pair(n, u)` is spliced into the argument list that it stands in; `plus`, `times` and
`number` compute with counts. Every other operator must be one of the date algebra.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from timeline.chronology import OPERATORS
from timeline.chronology.term import Term, bit_of

Tokens = list[tuple[str | None, str | None, str | None]]
Parts = list[Any]  # their values, in the order of the names that a template was read with
_TOKEN: Final = re.compile(r"\s*(?:(-?\d+(?:\.\d+)?)|([A-Za-z_][A-Za-z0-9_+-]*)|([(),]))")


def _sum(*counts: Any) -> Any:
    """Counts that add up, one of them at most a range, of which both ends do; vague where any is, or two are ranges."""
    ranges = [count for count in counts if isinstance(count, Term)]
    if None in counts or len(ranges) > 1:
        return None
    known = [count for count in counts if not isinstance(count, Term)]
    return Term(ranges[0].op, tuple([_sum(end, *known) for end in ranges[0].args])) if ranges else _tidy(sum(known))


def _scaled(count: Any, factor: float) -> Any:
    if isinstance(count, Term):
        return Term(count.op, tuple([_scaled(end, factor) for end in count.args]))
    return None if count is None else _tidy(count * factor)


def _tidy(number: float) -> float | int:
    return int(number) if number == int(number) else number


CALENDARS: Final = {"date", "hijri"}  # year, month, day: parts that are not written are none
COUNTING: dict[str, Callable[..., Any]] = {
    "pair": lambda n, u: (n, u),
    "plus": _sum,
    "times": _scaled,
    "minus": lambda n, taken: _sum(n, _scaled(taken, -1)),
    "decimal": lambda a, b: float(f"{a}.{b}"),
    "thousands": lambda a, b: a * 1000 + b,
    "either": lambda a, b: Term("range", (a, b)),
}


class Template:
    """A function of the matched parts."""

    __slots__ = ()

    def __call__(self, parts: Parts) -> Any:
        """The value for these parts."""
        raise NotImplementedError


class Constant(Template):
    """A value that no part changes."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __reduce__(self) -> tuple[type[Constant], tuple[Any, ...]]:
        return Constant, (self.value,)

    def __call__(self, parts: Parts) -> Any:  # noqa: ARG002 - called as the others are
        return self.value


class Bound(Template):
    """The value of a part."""

    __slots__ = ("part",)

    def __init__(self, part: int) -> None:
        self.part = part

    def __reduce__(self) -> tuple[type[Bound], tuple[Any, ...]]:
        return Bound, (self.part,)

    def __call__(self, parts: Parts) -> Any:
        return parts[self.part]


class Call(Template):
    """A term of the date algebra, or a count, over the values of templates."""

    __slots__ = ("arguments", "calendar", "count", "kind", "op")

    def __init__(self, op: str, arguments: tuple[Template, ...]) -> None:
        self.op, self.kind = op, bit_of(op)
        self.arguments = arguments
        self.count = COUNTING.get(op)
        self.calendar = op in CALENDARS

    def __reduce__(self) -> tuple[type[Call], tuple[Any, ...]]:
        return Call, (self.op, self.arguments)

    def __call__(self, parts: Parts) -> Any:
        values: list[Any] = []
        for argument in self.arguments:
            value = argument.__call__(parts)
            values.extend(value) if type(value) is tuple else values.append(value)
        while self.calendar and len(values) < 3:
            values.append(None)
        return Term(self.op, tuple(values), self.kind) if self.count is None else self.count(*values)


def parse(source: str, names: Sequence[str]) -> Template:
    """Compile a template. Raises ValueError with what is wrong."""
    tokens: Tokens = [(m[1], m[2], m[3]) for m in _TOKEN.finditer(source)]
    if "".join(m.group(0) for m in _TOKEN.finditer(source)).replace(" ", "") != source.replace(" ", ""):
        wrong = _TOKEN.sub(lambda token: " " * len(token[0]), source).split()[0]
        raise ValueError(f"value {source!r}: unreadable at {wrong!r} (what is absent is written none)")
    node, rest = _term(tokens, names, source)
    if rest:
        raise ValueError(f"value {source!r}: something is left at the end")
    return node


def _term(tokens: Tokens, names: Sequence[str], source: str) -> tuple[Template, Tokens]:
    if not tokens:
        raise ValueError(f"value {source!r}: ends too early")
    (number, word, _), rest = tokens[0], tokens[1:]
    if number is not None:
        return Constant(float(number) if "." in number else int(number)), rest
    if word is None:
        raise ValueError(f"value {source!r}: a name or number is wanted")
    if rest and rest[0][2] == "(":
        return _call(word, rest[1:], names, source)
    return Bound(names.index(word)) if word in names else Constant(None if word == "none" else word), rest


def _call(op: str, tokens: Tokens, names: Sequence[str], source: str) -> tuple[Template, Tokens]:
    arguments: list[Template] = []
    while tokens and tokens[0][2] != ")":
        argument, tokens = _term(tokens, names, source)
        arguments.append(argument)
        if tokens and tokens[0][2] == ",":
            tokens = tokens[1:]
        elif tokens and tokens[0][2] != ")":
            raise ValueError(f"value {source!r}: a comma is wanted behind argument {len(arguments)} of {op}")
    if not tokens:
        raise ValueError(f"value {source!r}: a bracket is not closed")
    if op not in OPERATORS and op not in COUNTING:
        raise ValueError(f"value {source!r}: no operator {op!r}")
    call = Call(op, tuple(arguments))
    return Constant(call([])) if all(isinstance(a, Constant) for a in arguments) else call, tokens[1:]
