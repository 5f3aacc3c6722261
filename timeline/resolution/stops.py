"""Where the sentences of a text end, and what stands around an offset in its own."""

from __future__ import annotations

from typing import Final

from timeline.languages.letters import bare
from timeline.languages.tense import Cues

REACH: Final = 220  # characters looked at on either side
LONGEST: Final = 24  # characters of an abbreviation
KEPT: Final = 8  # texts whose stops are remembered: one is two, and one more for each other language in it
STRETCH: Final = 1024  # characters in which stops are looked for at once
MARGIN: Final = 8  # characters beside them that show where a stop begins and is over
MARKS: Final = ".!?\n"  # that end a sentence, before white space
QUOTES: Final = frozenset('"“”»')  # that may stand between


class _Stops:
    """The ends of a text's sentences: where each begins, and where it is over; by stretches, found when asked for."""

    __slots__ = ("_found", "cues", "text")

    def __init__(self, text: str, cues: Cues) -> None:
        self.text, self.cues = text, cues
        self._found: dict[int, tuple[list[int], list[int]]] = {}

    def of(self, stretch: int) -> tuple[list[int], list[int]]:
        """Where the stops of a stretch begin and end; a line break is one by itself also behind a mark."""
        found = self._found.get(stretch)
        if found is None:
            found = self._found[stretch] = self._look(stretch * STRETCH, (stretch + 1) * STRETCH)
        return found

    def _look(self, low: int, high: int) -> tuple[list[int], list[int]]:
        text, starts, ends, done = self.text, [], [], 0
        for start in _marks(text, max(0, low - MARGIN), high):
            end = _over(text, start) if start >= done else 0
            if not end:
                continue
            done, marked = end, end - start > 1
            quoted = end - start > 2  # it ends what somebody says: "from 1 to 3 p.m." She ...
            if low <= start and (quoted or not (marked and _abbreviates(text, start, self.cues))):
                starts.append(start)
                ends.append(end)
            if marked and low < end <= high and text[end - 1] == "\n":
                starts.append(end - 1)
                ends.append(end)
        return starts, ends


_LATEST: Final[list[_Stops]] = []  # of a text as it is read, and without the words that tell no tense


def _stops(text: str, cues: Cues) -> _Stops:
    """The stops of a text, remembered for a few texts."""
    for known in reversed(_LATEST):
        if known.text is text and known.cues is cues:
            return known
    stops = _Stops(text, cues)
    _LATEST[:] = [*_LATEST[-KEPT + 1 :], stops]
    return stops


def _marks(text: str, low: int, high: int) -> list[int]:
    """Where the marks of a stretch stand that may end a sentence."""
    found: list[int] = []
    for mark in MARKS:
        at = text.find(mark, low, high)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1, high)
    found.sort()
    return found


def _over(text: str, start: int) -> int:
    """Where a stop is over with the white space behind it; 0 where a mark is none."""
    end = start + 1
    if text[start] == "\n":
        return end
    behind = text[end : end + 1]
    if behind in QUOTES:
        end += 1
        behind = text[end : end + 1]
    return end + 1 if behind.isspace() else 0


def _abbreviates(text: str, at: int, cues: Cues) -> bool:
    """Whether what stands before a mark is an abbreviation, or a number that the mark makes an ordinal."""
    low = max(0, at - LONGEST)
    word = text[text.rfind(" ", low, at) + 1 or low : at]
    if not word.isalnum():
        begins = len(word)
        while begins and (word[begins - 1].isalnum() or word[begins - 1] == "_"):
            begins -= 1
        word = word[begins:]
    return word in cues.abbreviations or (cues.ordinals and len(word) <= 2 and word.isdecimal())


def stop(text: str, start: int, end: int, cues: Cues) -> tuple[int, int]:
    """The first stop between two offsets; the second where there is none."""
    stops = _stops(text, cues)
    for stretch in range(start // STRETCH, end // STRETCH + 1):
        starts, ends = stops.of(stretch)
        for n, begin in enumerate(starts):
            if begin >= start:
                return (begin, ends[n]) if ends[n] <= end else (end, end)
    return end, end


def standing_before(text: str, at: int, reach: int, cues: Cues) -> str:
    """What stands before an offset in its sentence."""
    return text[sentence_start(text, at, cues, reach) : at]


def standing_after(text: str, at: int, reach: int, cues: Cues) -> str:
    """What stands from an offset on in its sentence."""
    return text[at : stop(text, at, at + reach, cues)[0]]


def sentence_start(text: str, at: int, cues: Cues, reach: int = REACH) -> int:
    """Where the sentence of an offset begins, or as far before it as is looked."""
    furthest = max(0, at - reach)
    stops = _stops(text, cues)
    for stretch in range(at // STRETCH, max(0, furthest - MARGIN) // STRETCH - 1, -1):
        for end in reversed(stops.of(stretch)[1]):
            if end <= at:
                return max(end, furthest)
    return furthest


def sentence(text: str, at: int, cues: Cues) -> str:
    """The sentence around an offset, as far as is looked."""
    return text[sentence_start(text, at, cues) : stop(text, at, at + REACH, cues)[0]]


def sentence_end(text: str, at: int, cues: Cues) -> int:
    """Where the sentence after that of an offset begins."""
    return stop(text, at, at + REACH, cues)[1]


def ends_sentence(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a sentence ends between two offsets."""
    return stop(text, start, end, cues)[0] < end


def ends_clause(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a sentence ends between two offsets, or another clause begins, "before noon and left after ...", or what
    something is compared with: "at 5 p.m., up from 123.80 late Thursday"."""
    stretch = text[start:end]
    if ends_sentence(text, start, end, cues) or not cues.breaks.isdisjoint(map(bare, stretch.split())):
        return True
    return cues.compares_in(stretch)
