"""What the readers of the two scripts share: words, mentions, and where in a text a sentence begins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import Place, any_named
from timeline.records import Name

Span = tuple[int, int]
MentionKind = Literal["person", "organisation", "place", "role", "unknown"]
_DASH = r"(?:--?|[–—])\s"
_BYLINE = r"[^\n.!?؟]{3,60}\n+[^\n.!?؟]{3,40}?\s[-–—]\s|[^\n.!?؟]{3,60}(?=\n)"  # with a dateline below or not
_REPORTER = rf"(?:(?:\w+ ){{1,3}}{_DASH})?"  # "الرياض - سالم الحربي - "
_DATELINE = re.compile(_BYLINE + rf"|[^\n]{{3,90}}?(?:[\s.]{_DASH}{_REPORTER}|—(?=\w)|\s•\s|\s/\s[^\n/]*/\s)")
_CAPITALS = re.compile(r"[^\W\d_][^\n.!?:a-zß-ÿ]{2,40}?(?: \([^\n)]{2,20}\))?[.:] ")  # "LANNION. ", "WIEN (apa). "
_ARABIC_AGENCY = re.compile(r"\s*وكال[^\n.،:]{2,30}?(?:\s[-–—]\s|:\s)")
_AGENCY = r" \([^\n)]{2,20}\)"
_PLACED = re.compile(  # "Nairobi, Kenya -", "Tunis/Wien. –", "Leoben (awd). ", "Leeds: Two"
    r"([^\W\d_][^\n\d.!?:,(/]{2,30}?)(?:[,/] ?[^\n–—]{2,40}?)?"
    rf"(?:\.? {_DASH}|\.{_DASH}|{_AGENCY}(?:[.:]| {_DASH})|:(?= [A-Z]))"
)
_HEADLINE = re.compile(r"\s*\S[^\n]{8,140}(?<![\s.!?؟…:])[^\S\n]*\n\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text and its folded form."""

    start: int
    end: int
    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands, before the article's mentions are brought together."""

    start: int
    end: int
    name: str
    kind: MentionKind
    place: Place | None = None


def words(text: str, pattern: re.Pattern[str]) -> list[Word]:
    """The words of a text that a pattern finds."""
    return [Word(m.start(), m.end(), m.group(), fold(m.group())) for m in pattern.finditer(text)]


def below_headline(text: str) -> int:
    """Where a text goes on below a first line that is a headline, one without a full stop; 0 where it is none."""
    headline = _HEADLINE.match(text)
    return headline.end() if headline else 0


def dateline_end(text: str) -> int:
    """Where the text begins behind the dateline or byline that opens it, or stands below its headline; 0 where it has
    none. These name places and agencies only.
    """
    return _behind_dateline(text, 0) or ((body := below_headline(text)) and _behind_dateline(text, body))


def _behind_dateline(text: str, at: int) -> int:
    if "\u0600" < text[at] < "\u0700":
        found = _DATELINE.match(text, at)
        found = _ARABIC_AGENCY.match(text, found.end()) or found if found else None
    elif re.split(r"[^\w '’]| le |-", text[at : at + 40], maxsplit=1)[0].isupper():
        found = _DATELINE.match(text, at) or _CAPITALS.match(text, at)
    else:
        found = _PLACED.match(text, at)
        found = found if found and any_named(found.group(1)) else None
    if found is None:
        return 0
    return found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())


def without_overlaps(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """In order of the text; of two that overlap the longer, but a place may stand inside a name that is no person's,
    and the other way round.
    """
    end = place_end = 0
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.place is None)):
        if mention.kind == "place":
            if mention.start >= place_end:
                place_end = mention.end
                yield mention
        elif mention.start >= end and not (mention.kind == "person" and mention.start < place_end):
            end = mention.end
            if mention.kind == "person":
                place_end = max(place_end, end)
            yield mention


def openings(text: str, sentences: Sequence[tuple[int, int]]) -> set[int]:
    """Where a capital says nothing: the first letter of each sentence and of each quotation or line; not behind an
    initial (`K. L. Hofstetter`).
    """
    starts = {m.end() for m in re.finditer(r"(?:[\"“«‘(:—–•]|\s-)\s*|\n\s*|(?:[!?…]|(?<!\b\w)\.)\s+", text)}
    return {0} | starts | {start for start, _ in sentences}


def words_of(text: str) -> str:
    """The folded words of a text, a space between."""
    return " ".join(words_in(text))


def words_in(text: str) -> list[str]:
    """The folded words of a text."""
    return re.findall(r"\w+", fold(text))


def without_tail(words: Sequence[str], small: Container[str]) -> list[str]:
    """Words without the small ones at their end: an article, "of"."""
    last = len(words)
    while last and words[last - 1] in small:
        last -= 1
    return list(words[:last])


def within(names: Sequence[Name], span: Span) -> list[Name]:
    """The names, in order of the text, that a span holds whole."""
    first = bisect_left(names, span[0], key=lambda name: name.start)
    last = bisect_left(names, span[1], key=lambda name: name.start)
    return [name for name in names[first:last] if name.end <= span[1]]


def distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names, one of each key."""
    return tuple({name.key: name for name in names}.values())
