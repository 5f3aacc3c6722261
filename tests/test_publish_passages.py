"""Texts cut for a page: nothing is lost, expressions stay whole, clauses end where they do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.publish.passages import paragraphs

TEXT = "In 1987 she was built.\n\nNow, two weeks ago, it\nbroke down.\n"


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def test_expressions_and_clauses_are_pieces() -> None:
    first, second = paragraphs(TEXT, [span("1987"), span("two weeks ago")], [span("she was built"), span("two weeks")])
    assert [(piece.text, piece.mark, piece.clauses, piece.opens) for piece in first.pieces] == [
        ("In ", None, (), ()), ("1987", 0, (), ()), (" ", None, (), ()), ("she was built", None, (0,), (0,)),
        (".", None, (), ()),
    ]  # fmt: skip
    # The clause that ends inside the expression ends with it.
    assert [(piece.text, piece.mark, piece.clauses) for piece in second.pieces] == [
        ("Now, ", None, ()), ("two weeks ago", 1, (1,)), (", it\nbroke down.", None, ()),
    ]  # fmt: skip
    assert (first.marks, second.marks) == ([0], [1])


def test_a_clause_over_two_paragraphs_opens_once() -> None:
    both = paragraphs(TEXT, [], [(3, len(TEXT) - 2)])
    assert [piece.opens for paragraph in both for piece in paragraph.pieces if piece.opens] == [(0,)]
    assert all(any(piece.clauses for piece in paragraph.pieces) for paragraph in both)


def test_spans_outside_the_text_are_left_out() -> None:
    assert paragraphs("", [(0, 4)], [(0, 9)]) == []
    (only,) = paragraphs("short", [(2, 99), (-1, 3)], [(4, 4)])
    assert [piece.text for piece in only.pieces] == ["short"]


@given(
    st.text(alphabet="ab \n", max_size=40),
    st.lists(st.integers(0, 40), max_size=8, unique=True),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5),
)
def test_nothing_is_lost_and_expressions_stay_whole(
    text: str, points: list[int], clauses: list[tuple[int, int]]
) -> None:
    points.sort()
    marks = list(zip(points[::2], points[1::2], strict=False))
    found = paragraphs(text, marks, clauses)
    shown = "".join(piece.text for paragraph in found for piece in paragraph.pieces)
    assert "".join(shown.split()) == "".join(text.split())
    for paragraph in found:
        assert all(piece.text for piece in paragraph.pieces)
        for piece in paragraph.pieces:
            if piece.mark is not None:
                start, end = marks[piece.mark]
                assert piece.text in text[start:end]


def test_long_texts_take_time_in_proportion() -> None:
    text = "on Monday it rained " * 20_000
    marks = [(i * 20 + 3, i * 20 + 9) for i in range(20_000)]
    (only,) = paragraphs(text, marks, [(i * 20, i * 20 + 19) for i in range(20_000)])
    assert len(only.marks) == 20_000  # quadratic would take minutes
