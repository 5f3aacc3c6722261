"""What goes wrong while reading: one tree, each error saying what, where and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.records import Problem

if TYPE_CHECKING:
    from pydantic import ValidationError


class SourceError(Exception):
    """Something that was to be read as an article and cannot be."""

    def __init__(self, message: str, place: str, mend: str = "") -> None:
        super().__init__(message)
        self.message, self.place, self.mend = message, place, mend

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f" ({self.mend})" if self.mend else "")

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str, str]]:
        return type(self), (self.message, self.place, self.mend)  # Exception alone would forget the place

    @property
    def problem(self) -> Problem:
        """The error as a row of the problems table."""
        return Problem("error", self.place, self.message, self.mend)


class TextError(SourceError):
    """Bytes that are no text in any encoding tried."""


class RecordError(SourceError):
    """A line, row, front matter or page that holds no article, or one over the size limit."""


class MissingExtraError(SourceError):
    """A format whose library is not installed."""


def in_words(error: ValidationError) -> str:
    """What is wrong with a line, field by field."""
    return "; ".join(f"{'.'.join(map(str, one['loc']))} {one['msg']}".strip() for one in error.errors())
