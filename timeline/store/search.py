"""Normalised search: one form for what is indexed, and one way from what a person types to an FTS5 query.

Arabic is folded (alef, ya and ta marbuta forms; marks and tatweel dropped; digits of every script to ASCII), and
the words that attach to the next one (و ف ب ل ك and the article ال) are taken off: the index holds each word also
without them, the query asks for the word with or without. A change of `search_form` needs a migration that
indexes everything anew, since FTS5 must be told the very words it holds when a row goes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_FOLDED = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": None}
    | {chr(sign): None for sign in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)}
)
_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]+")
_DIGITS = re.compile(r"[^\D0-9]")
_ARABIC_WORD = re.compile(r"[\u0620-\u064a\u066e-\u06d3]{4,}")
_QUERY_PART = re.compile(r'"([^"]*)"|([^\s"]+)')
_WORD = re.compile(r"\w+")
NOTHING = '""'  # the query that finds nothing
_SHORTEST = 3  # letters that must be left when a clitic is taken off


def search_form(text: str) -> str:
    """The text as it is indexed: folded, then the bare forms of its Arabic words (so that phrases stay whole)."""
    folded = _fold(text)
    if folded.isascii():
        return folded
    bare = dict.fromkeys(form for word in _ARABIC_WORD.findall(folded) for form in _bare_forms(word))
    return " ".join((folded, *bare)) if bare else folded


def search_query(text: str | None) -> str:
    """The FTS5 query for what a person types: every word, "in quotes" a phrase, a trailing * a prefix.

    Never raises and never yields FTS5 syntax of the reader's own: words are quoted. `NOTHING` where there is no word.
    """
    return " AND ".join(_terms(_fold(text or ""))) or NOTHING


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).lower().translate(_FOLDED)
    return _DIGITS.sub(lambda digit: str(unicodedata.digit(digit[0])), _MARKS.sub("", text))


@lru_cache(maxsize=8192)
def _bare_forms(word: str) -> tuple[str, ...]:
    """The word without its leading clitics, one after the other: والاعلانات gives الاعلانات, اعلانات."""
    return tuple(_stripped(word))


def _stripped(word: str) -> Iterator[str]:
    if word.startswith("لل") and len(word) - 2 >= _SHORTEST:
        yield word[2:]
    while len(word) > _SHORTEST:
        if word.startswith("ال"):
            word = word[2:]
        elif word[0] in "وفبلك":
            word = word[1:]
        else:
            return
        if len(word) < _SHORTEST:
            return
        yield word


def _terms(query: str) -> Iterator[str]:
    for phrase, word in _QUERY_PART.findall(query):
        words = _WORD.findall(phrase or word)
        if not words:
            continue
        prefix = "*" if word.endswith("*") else ""
        if phrase or len(words) > 1:
            yield f'"{" ".join(words)}"{prefix}'
        else:
            yield _alternatives(words[0], prefix)


def _alternatives(word: str, prefix: str) -> str:
    forms = [word]
    if _ARABIC_WORD.fullmatch(word):
        # a single letter may be the word's own (وزير): the rest must be long enough to be a word by itself
        forms += [form for form in _bare_forms(word) if word.startswith("ال") or len(form) > _SHORTEST]
    quoted = [f'"{form}"{prefix}' for form in forms]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"
