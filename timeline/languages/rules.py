"""The rules of a language as one trie over symbols, as compiling a language file makes them and matching follows them.

These classes are compiled where the engine is (`hatch_build.py`) and kept with a compiled language: each says how it
is pickled.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from timeline.collection import mypyc_attr
from timeline.languages.pattern import Part
from timeline.languages.template import Bound, Template

NONE: Final[frozenset[str]] = frozenset()


@mypyc_attr(acyclic=True)
class CompiledRule:
    """What a matched sequence gives."""

    __slots__ = (
        "capital", "gives", "guarded", "label", "links", "not_after", "not_before", "only_after", "only_before",
        "order", "passes", "place", "priority", "values",
    )  # fmt: skip

    def __init__(
        self,
        label: str,
        gives: str,
        values: tuple[Template, ...],
        order: int,
        place: str,
        links: tuple[str | None, ...] = (None,),
        priority: int = 0,
        not_before: frozenset[str] = NONE,
        not_after: frozenset[str] = NONE,
        only_before: frozenset[str] = NONE,
        only_after: frozenset[str] = NONE,
        capital: bool = False,
        passes: bool = False,
    ) -> None:
        self.label = label  # language/name
        self.gives = gives
        self.values = values
        self.links = links
        self.priority = priority
        self.order = order
        self.not_before, self.not_after = not_before, not_after
        self.only_before, self.only_after = only_before, only_after
        self.capital = capital
        self.place = place  # file:line, for explanations
        self.passes = passes  # its value is that of its one named part: it says nothing of its own
        self.guarded = bool(not_before or not_after or only_before or only_after or capital)  # in some places not used

    def __reduce__(self) -> tuple[type[CompiledRule], tuple[Any, ...]]:
        return CompiledRule, (
            self.label, self.gives, self.values, self.order, self.place, self.links, self.priority, self.not_before,
            self.not_after, self.only_before, self.only_after, self.capital, self.passes,
        )  # fmt: skip

    def beats(self, other: CompiledRule) -> bool:
        """Whether it is preferred where both read the same words as the same category."""
        if self.priority != other.priority:
            return self.priority > other.priority
        return self.order < other.order


@mypyc_attr(acyclic=True)
class Way:
    """One sequence of symbols that a rule reads."""

    __slots__ = ("names", "rule", "spans", "told")

    def __init__(self, rule: CompiledRule, names: tuple[str | None, ...], spans: tuple[tuple[int, int], ...]) -> None:
        self.rule = rule
        self.names = names  # of the values of its parts
        self.spans = spans  # the first and last part of each expression; none: the whole
        value = rule.values[0]  # of the part that a rule passes on
        self.told = names.index(value.name) if rule.passes and isinstance(value, Bound) else 0

    def __reduce__(self) -> tuple[type[Way], tuple[Any, ...]]:
        return Way, (self.rule, self.names, self.spans)


@mypyc_attr(acyclic=True)
class Node:
    """A place in the trie of rules: where each symbol leads, and what ends here."""

    __slots__ = ("children", "finals", "joined")

    def __init__(
        self,
        children: dict[str, Node] | None = None,
        joined: dict[str, Node] | None = None,
        finals: list[Way] | None = None,
    ) -> None:
        self.children: dict[str, Node] = {} if children is None else children
        self.joined: dict[str, Node] = {} if joined is None else joined  # with no white space before it
        self.finals: list[Way] = [] if finals is None else finals

    def __reduce__(self) -> tuple[type[Node], tuple[Any, ...]]:
        return Node, (self.children or None, self.joined or None, self.finals or None)  # most lead nowhere

    def insert(self, parts: Iterable[Part], rule: CompiledRule) -> None:
        """Add a sequence."""
        node = self
        sequence = tuple(parts)
        for part in sequence:
            node = (node.joined if part.joined else node.children).setdefault(part.symbol, Node())
        opened = (n for n, part in enumerate(sequence) if part.opens)
        closed = (n for n, part in enumerate(sequence) if part.closes)
        names = tuple([part.name for part in sequence])
        node.finals.append(Way(rule, names, tuple(zip(opened, closed, strict=True))))
