"""Patterns: how the words of a rule are written, and the flat sequences that they stand for.

{count:n} {unit:u} ago      a part by class or category, with the name its value has; a word as it stands
(the|this)? {month}         a choice, and what may be absent
[{day:a}] to [{date:b}]     brackets: the spans that become expressions (without any: the whole)
{hour}~:~{minute}           ~ joins: no white space before it
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from timeline.languages.errors import LanguageError

_PIECE: Final = re.compile(r"\s*(~)?(?:\{(\w+)(?::(\w+))?\}|([()\[\]|?])|((?:[^\W_]|['’])+|\\[^\w\s]|[^\w\s{}\\]))")
MOST_SEQUENCES: Final = 400


class Part(NamedTuple):
    """One element of a flat sequence: a symbol (a class, a category, or `=word`), joined or not, named or not."""

    symbol: str
    name: str | None = None
    joined: bool = False
    opens: bool = False  # a span opens before it
    closes: bool = False  # a span closes after it


Sequence = tuple[Part, ...]


def parse(source: str, file: str, place: str) -> list[Sequence]:
    """All flat sequences of a pattern. Raises LanguageError."""
    pieces = []
    at = 0
    while at < len(source.rstrip()):
        match = _PIECE.match(source, at)
        if not match:
            raise LanguageError(file, place, f"pattern {source!r}: unreadable at {source[at:]!r}")
        pieces.append(match.groups())
        at = match.end()
    sequences, rest = _choice(pieces, source, file, place)
    if rest:
        raise LanguageError(file, place, f"pattern {source!r}: a bracket too many")
    flat = [_spans(s) for s in dict.fromkeys(sequences) if s]
    if not flat or len(flat) > MOST_SEQUENCES:
        raise LanguageError(file, place, f"pattern {source!r}: stands for {len(flat)} sequences")
    return flat


Piece = tuple[str | None, ...]
Raw = tuple[str | Part, ...]


def _choice(pieces: list[Piece], source: str, file: str, place: str) -> tuple[list[Raw], list[Piece]]:
    """Alternatives up to a closing round bracket or the end."""
    done: list[Raw] = []
    current: list[Raw] = [()]
    while pieces:
        joined, symbol, name, sign, word = pieces[0]
        if sign == ")":
            break
        pieces = pieces[1:]
        if sign == "|":
            done, current = done + current, [()]
            continue
        if sign == "(":
            inner, pieces = _choice(pieces, source, file, place)
            if not pieces:
                raise LanguageError(file, place, f"pattern {source!r}: a bracket is not closed")
            pieces = pieces[1:]
            if joined:
                inner = [_joined(i) for i in inner]
        elif sign in ("[", "]"):
            current = [(*c, sign) for c in current]
            continue
        else:
            text = "=" + word.lstrip("\\").replace("’", "'") if word else str(symbol)
            inner = [(Part(text, name, bool(joined)),)]
        if pieces and pieces[0][3] == "?":
            inner, pieces = [*inner, ()], pieces[1:]
        current = [c + i for c in current for i in inner]
    return done + current, pieces


def _joined(sequence: Raw) -> Raw:
    if not sequence or isinstance(sequence[0], str):
        return sequence
    head = sequence[0]
    return (Part(head.symbol, head.name, True), *sequence[1:])


def _spans(raw: Raw) -> Sequence:
    """Turn bracket signs into marks on their neighbours."""
    parts: list[Part] = []
    opening = False
    for item in raw:
        if item == "[":
            opening = True
        elif item == "]":
            last = parts[-1]
            parts[-1] = Part(last.symbol, last.name, last.joined, last.opens, True)
        elif isinstance(item, Part):
            parts.append(Part(item.symbol, item.name, item.joined, opening, False))
            opening = False
    return tuple(parts)
