"""A text as a page shows it: paragraphs, cut into pieces where an expression or an event begins or ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]  # code points of the text, half-open
_Named = tuple[int, int, int]  # a span and the index of what it is
_BLANK_LINE = re.compile(r"[ \t\r]*\n(?:[ \t\r]*\n)+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that one expression and the same clauses cover."""

    text: str
    mark: int | None  # the expression that it is, an index of those given; an expression is one piece
    clauses: tuple[int, ...]  # events whose clause it belongs to
    opens: tuple[int, ...]  # events whose clause begins with it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What stands between two blank lines."""

    pieces: tuple[Piece, ...]

    @property
    def marks(self) -> list[int]:
        """Its expressions, in order."""
        return [piece.mark for piece in self.pieces if piece.mark is not None]


def paragraphs(text: str, marks: Sequence[Span], clauses: Sequence[Span]) -> list[Paragraph]:
    """The paragraphs of a text with its expressions (which do not overlap) and clauses (which may), by their index.

    A clause that ends inside an expression ends with it. Spans outside the text are left out. Linear, but for
    clauses that overlap.
    """
    named = sorted((*span, i) for i, span in enumerate(marks) if _inside(span, text))
    whole = [(*_whole(span, named), i) for i, span in enumerate(clauses) if _inside(span, text)]
    blocks = list(_blocks(text))
    marks_of, clauses_of = _by_block(named, blocks), _by_block(sorted(whole), blocks)
    begins = {i: start for start, _, i in whole}
    return [Paragraph(tuple(_pieces(text, *each, begins))) for each in zip(blocks, marks_of, clauses_of, strict=True)]


def _inside(span: Span, text: str) -> bool:
    return 0 <= span[0] < span[1] <= len(text)


def _blocks(text: str) -> Iterator[Span]:
    """Where the paragraphs are, without the white space around them."""
    start = 0
    for blank in [*_BLANK_LINE.finditer(text), None]:
        end = blank.start() if blank else len(text)
        block = text[start:end]
        if block.strip():
            yield start + len(block) - len(block.lstrip()), start + len(block.rstrip())
        start = blank.end() if blank else end


def _whole(clause: Span, marks: Sequence[_Named]) -> Span:
    """The clause with the whole of the expressions that it ends in."""

    def around(point: int) -> Span:
        at = bisect_left(marks, point, key=lambda mark: mark[0]) - 1  # the last that begins before the point
        return marks[at][:2] if at >= 0 and point < marks[at][1] else (point, point)

    return around(clause[0])[0], around(clause[1])[1]


def _by_block(spans: Iterable[_Named], blocks: Sequence[Span]) -> list[list[_Named]]:
    """The spans of each block, cut to it."""
    found: list[list[_Named]] = [[] for _ in blocks]
    for start, end, i in spans:
        at = bisect_right(blocks, start, key=lambda block: block[1])  # the first that ends after the start
        while at < len(blocks) and blocks[at][0] < end:
            found[at].append((max(start, blocks[at][0]), min(end, blocks[at][1]), i))
            at += 1
    return found


def _pieces(
    text: str, block: Span, marks: Sequence[_Named], clauses: Sequence[_Named], begins: dict[int, int]
) -> Iterator[Piece]:
    points = sorted({*block, *(point for start, end, _ in (*marks, *clauses) for point in (start, end))})
    mark_at = {start: i for start, _, i in marks}
    waiting, open_now = list(reversed(clauses)), list[_Named]()
    for one, other in pairwise(points):
        open_now = [clause for clause in open_now if clause[1] > one]
        while waiting and waiting[-1][0] == one:
            open_now.append(waiting.pop())
        inside = tuple(i for *_, i in open_now)
        yield Piece(text[one:other], mark_at.get(one), inside, tuple(i for i in inside if begins[i] == one))
