"""What stands before and behind an expression in its sentence, cut into words once for all that is asked of it."""

from __future__ import annotations

from typing import Final

from mypy_extensions import i64

from timeline.languages.cues.tense import Cues
from timeline.resolution.sentence.cutting import cut_up
from timeline.resolution.sentence.stops import REACH, sentence_start, stop
from timeline.resolution.tense.verbs import texts

KEPT: Final = 4  # places of a text
NEAR: Final = 5  # letters behind an expression that are compared first
OVER: Final = 4  # letters beyond its reach and an abbreviation that tell whether a sentence begins there


class Stretch:
    """A stretch of a normalised text: its words and clause borders, and what they may do, as bits (`cutting`)."""

    __slots__ = ("_words", "able", "cues", "final", "first", "last", "parts", "shown")

    def __init__(self, shown: str, cues: Cues) -> None:
        self.shown, self.cues = shown, cues
        self.parts, self.able, self.last = cut_up(shown, cues)
        self.first = self.parts[0].text if self.parts else ""
        self.final = self.parts[-1].text if self.parts else ""
        self._words: list[str] | None = None

    @property
    def words(self) -> list[str]:
        """The words as they are written."""
        words = self._words
        if words is None:
            words = self._words = texts(self.parts)
        return words


class Spot:
    """Where an expression stands, or what is asked about like one, in a line or more of a normalised text."""

    __slots__ = ("_after", "_around", "_before", "_like", "cues", "end", "first", "start", "text", "told")

    def __init__(self, text: str, start: int, end: int, cues: Cues, first: int = 0) -> None:
        self.text, self.start, self.end, self.cues = text, start, end, cues
        self.first = first  # where the lines begin in the whole text
        self._before: Stretch | None = None
        self._after: Stretch | None = None
        self._around = ""  # what was compared with others
        self._like: Spot | None = None  # another with the same text around it, which is cut once
        self.told: list[tuple[int, str] | None] = [None, None, None, None, None]  # which way its verbs point, as asked

    def stands(self, start: int, end: int, cues: Cues) -> bool:
        """Whether it stands there in the whole text, and is read by these cues."""
        return self.cues is cues and self.first + self.start == start and self.first + self.end == end

    def is_like(self, other: Spot) -> bool:
        """Whether all that tells of its sentence is the same in another, which it takes over: in lists, and in what is
        said over and over."""
        start, end, at, behind = i64(self.start), i64(self.end), i64(other.start), i64(other.end)
        if self.cues is not other.cues or end - start != behind - at:
            return False
        if not _is_near(self.text, end, other.text, behind):
            return False
        seen = i64(REACH + OVER + self.cues.longest)
        if min(start, seen) != min(at, seen):
            return False
        if not other._around:
            other._around = other.text[max(0, at - seen) : behind + seen]
        if self.text[max(0, start - seen) : end + seen] != other._around:
            return False
        self._like, self.told = other, other.told
        return True

    @property
    def before(self) -> Stretch:
        """What stands before it in its sentence."""
        if self._before is None:
            self._before = self._like.before if self._like is not None else Stretch(self._leading(), self.cues)
        return self._before

    @property
    def after(self) -> Stretch:
        """What stands behind it in its sentence."""
        if self._after is None:
            self._after = self._like.after if self._like is not None else Stretch(self._following(), self.cues)
        return self._after

    def _leading(self) -> str:
        return self.text[sentence_start(self.text, self.start, self.cues) : self.start]

    def _following(self) -> str:
        return self.text[self.end : stop(self.text, self.end, self.end + REACH, self.cues)[0]]

    def follows(self, reach: int) -> str:
        """So many characters behind it."""
        return self.text[self.end : self.end + reach]

    def leads(self, reach: int) -> str:
        """So many characters before it."""
        return self.text[max(0, self.start - reach) : self.start]


class Spots:
    """The places of a text that were asked about last."""

    __slots__ = ("_kept", "last")

    def __init__(self) -> None:
        self.last: Spot | None = None
        self._kept: list[Spot] = []  # the last that are like none before

    def add(self, spot: Spot) -> Spot:
        """A place, once it has taken over what is known of one like it."""
        for other in self._kept:
            if spot.is_like(other):
                break
        else:
            self._kept.insert(0, spot)
            if len(self._kept) > KEPT:
                self._kept.pop()
        self.last = spot
        return spot


def _is_near(text: str, at: i64, other: str, place: i64) -> bool:
    """Whether the first letters behind two offsets are the same: where they are not, no more is compared."""
    last = min(min(i64(NEAR), i64(len(text)) - at), i64(len(other)) - place)
    n: i64 = 0
    while n < last and ord(text[at + n]) == ord(other[place + n]):
        n += 1
    return n >= last
