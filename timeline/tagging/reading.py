"""What the rows of a filled chart say of its tokens: which expressions they hold, and what these mean.

A place is told by how many tokens are left from it to the end of the region.
"""

from __future__ import annotations

from typing import Any

from mypy_extensions import i64

from timeline.collection import mypyc_attr
from timeline.languages.grammar.rules import CompiledRule, Rules, Way
from timeline.languages.grammar.template import Constant
from timeline.tagging.cells import LENGTH, Stretch, parts_of, row_of, symbol_of, way_of
from timeline.tagging.tokens import Tokens


@mypyc_attr(acyclic=True)
class Reading:
    """The tokens of one region after the other, with the chart of each."""

    __slots__ = ("_cells", "_rules", "last", "tokens")

    def __init__(self, cells: list[Stretch], tokens: Tokens, rules: Rules) -> None:
        self._cells, self._rules = cells, rules
        self.tokens = tokens
        self.last: i64 = 0  # behind the region

    def best(self, left: i64) -> i64:
        """The row of the expression that the best cover has there; 0 for none."""
        return self._cells[left].best

    def way(self, row: i64) -> Way:
        """How a row is read that is no word by itself."""
        return self._rules.ways[way_of(row) - 1]

    def span(self, left: i64, row: i64, n: i64) -> tuple[i64, i64]:
        """The tokens between the n-th square brackets of a row's pattern, from the first to the last (exclusive); the
        whole where it has none."""
        way, place, parts = self.way(row), parts_of(row), self._cells[left].parts
        first, last = way.spans[n] if way.spans else (0, len(way.named) - 1)
        begin = end = self.last - left
        for part in range(i64(last) + 1):
            begin = end if part == first else begin
            end += parts[place + part] & LENGTH
        return begin, end

    def telling(self, left: i64, row: i64) -> CompiledRule:
        """The rule that says what is meant, below those that only pass a value on."""
        way = self.way(row)
        if way.told >= 0:
            left, part = self._part(left, row, way.told)
            if way_of(part):
                return self.telling(left, part)
        return way.rule

    def _part(self, left: i64, row: i64, n: i64) -> tuple[i64, i64]:
        """Where the n-th part of a row begins, and its row."""
        place, parts = parts_of(row), self._cells[left].parts
        for before in range(n):
            left -= parts[place + before] & LENGTH
        return left, row_of(self._cells[left].rows, parts[place + n])

    def meanings(self, left: i64, row: i64) -> list[Any]:
        """The values of the expressions of a row."""
        way = self.way(row)
        if len(way.rule.values) == 1:
            return [self._meaning(left, row)]
        values = self._values(left, row)
        return [template.__call__(values) for template in way.rule.values]

    def _meaning(self, left: i64, row: i64) -> Any:
        """The value of a row: that of its word, or its rule's template over its parts."""
        number = way_of(row)
        if number == 0:
            return self.tokens.entries[self.last - left].symbols[self._rules.names[symbol_of(row)]]
        way = self._rules.ways[number - 1]
        if way.told >= 0:
            left, row = self._part(left, row, way.told)
            return self._meaning(left, row)
        template = way.rule.values[0]
        if isinstance(template, Constant):
            return template.value
        return template.__call__(self._values(left, row))

    def _values(self, left: i64, row: i64) -> list[Any]:
        """The values of the named parts, in the order of their names."""
        way, place, parts = self.way(row), parts_of(row), self._cells[left].parts
        values: list[Any] = []
        for name in way.named:
            if name >= 0:
                value = self._meaning(left, row_of(self._cells[left].rows, parts[place]))
                while len(values) < name:
                    values.append(None)
                if len(values) == name:
                    values.append(value)
                else:
                    values[name] = value
            left -= parts[place] & LENGTH
            place += 1
        while len(values) < len(way.rule.names):
            values.append(None)
        return values
