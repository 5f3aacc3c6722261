"""Where a text may speak of time: one linear pass over trigger words and number shapes."""

from __future__ import annotations

from functools import cache
from typing import Final

from librt.strings import read_i64_le
from mypy_extensions import i64

from timeline.languages.grammar.language import Language
from timeline.languages.writing import trie
from timeline.languages.writing.letters import Form, letters
from timeline.languages.writing.trie import AS_THEY_ARE, BASE, ENTRY, NUMBER, ROOT, SHIFT, Trie
from timeline.tagging.keys import (
    BEGUN,
    HIGHEST,
    LAST,
    LONGER,
    MOST,
    SHORT,
    SMALL,
    SPREAD,
    THREE,
    WHOLE,
    are_longer,
    beginnings,
    endings,
    key,
)
from timeline.tagging.shapes import Shapes
from timeline.tagging.sorts import (
    ALPHA,
    DIGIT,
    EACH,
    GAP,
    LETTER,
    NUMBERED,
    PADDING,
    UNSURE,
    WHITE,
    sort_of,
    sorts_of,
)
from timeline.tagging.strangers import strangers

_ROOM: Final = b"\0\0\0\0\0\0\0\0"  # behind a text, where several letters are read together
_STRANGE: Final = 16  # what a key tells beside that of triggers: the mark of another language may begin so
_HYPHEN: Final = 0x2D  # which joins a number to more digits, as a point, a slash and a colon do: 10:30, 12/06/2023
_SLASH: Final = 0x2F
_COLON: Final = 0x3A
_APOSTROPHE: Final = 0x27
_POINT: Final = 0x2E
_H: Final = 0x68
_FIRST: Final = 0xFF  # the bits of the first letter
_ALPHA: Final = 5  # the numbers of bits that tell sorts
_DIGIT: Final = 1
_UNSURE: Final = 7
_TWO: Final = 0x32
_SIX: Final = 0x36
_SHORT: Final = 2
_YEAR: Final = 4  # digits; numbers with nothing joined speak of time only beside a trigger, unless they look like one


class Sought:
    """What the texts of a language are searched for, in its page."""

    def __init__(self, language: Language) -> None:
        words = language.vocabulary
        self.words, self.mapped, self.sorts = words, words.mapped, sorts_of(words.letters)
        self.page: str | None = words.page or None  # that of texts which are read as they are
        self.trie: Trie = words.scanned
        self.endings: Trie = words.compounds
        self.triggers: i64 = words.triggers  # the last that is found where it begins, not at the digit that ends it
        self.rare = words.rare
        self.inside: bool = language.has_prefixes  # where the end of a word is enough, or its beginning
        self.kept: i64 = BEGUN if self.inside else WHOLE
        self.strangers, self.shapes = strangers(language), Shapes(language)
        self.ends = endings(words.compounds.words(self.mapped), self.mapped)
        self.begins = self._begins()

    def _begins(self) -> bytes:
        """What the keys of words tell."""
        kept, others = int(self.kept), self.strangers
        ours = beginnings(self.trie.words(self.mapped), self.sorts, self.mapped, kept, self.inside)
        theirs = beginnings(others.trie.words() if others is not None else (), self.sorts, AS_THEY_ARE, kept, False)
        return bytes([told | _STRANGE * (strange > 0) for told, strange in zip(ours, theirs, strict=True)])


_sought = cache(Sought)


class Scan:
    """One pass over a text in a language's page, or a part of it."""

    def __init__(self, text: str, coded: bytes, sorts: bytes, sought: Sought, start: i64, end: i64) -> None:
        self._text, self.coded, self.sorts = text, coded, sorts  # with some bytes behind the text's own
        self._start, self._end = start, end
        self._sought, self._inside = sought, sought.inside
        self._done = self._begun = i64(0)  # the end of the last number, and of the last that was asked about
        self.found: list[int] = []
        self.marked: list[int] = []  # where marks of other languages begin

    def run(self) -> None:
        """Find all; of eight letters at a time those are looked at that begin a word, are digits, or that the page
        lacks, and what stands behind words that may end in a trigger."""
        coded, sorts, begins, kept = self.coded, self.sorts, self._sought.begins, self._sought.kept
        lasts, block, done, carried, ends = self._sought.ends, self._start, i64(0), i64(0), i64(0)
        while block <= self._end:
            some = read_i64_le(sorts, block)
            alpha, asked = some >> _ALPHA & EACH, (some >> _DIGIT | some >> _UNSURE) & EACH
            previous = alpha << 8 | carried
            if self._inside:
                ends = previous & ~alpha
            places, carried = asked | ends | alpha & ~previous, alpha >> 56
            while places:
                place = places & -places
                places ^= place
                at = block + (place * NUMBERED >> 56 & 7)
                if at >= done:
                    may, seen = i64(0), asked & place
                    if ends & place == 0:
                        behind = ~(read_i64_le(sorts, at) >> _ALPHA) & EACH
                        first = read_i64_le(coded, at) | SMALL
                        word = first & ((behind & -behind) - 1 | _FIRST) & kept
                        may = i64(begins[word * SPREAD >> HIGHEST & LAST])
                        if may & LONGER and not are_longer(begins, first, first):
                            may ^= LONGER
                    elif at < MOST or i64(lasts[key((read_i64_le(coded, at - MOST) | SMALL) >> 16 & THREE)]):
                        seen = place if seen or at < MOST or self._may_end(at) else i64(0)
                    if may & (SHORT | LONGER | _STRANGE) or seen:
                        done = self._look(at, done, may)
            block += PADDING

    def holds(self, start: int, end: int, language: Language) -> bool:
        """Whether a part of the text may speak of time in another language; not told where that has another page."""
        sought = _sought(language)
        if sought.sorts is not self._sought.sorts:
            return True
        part = Scan(self._text, self.coded, self.sorts, sought, start, end)
        part.run()
        return len(part.found) > 0 and part.found[0] < end

    def _look(self, at: i64, done: i64, may: i64) -> i64:
        """Look at one place, and at the word before it, unless that is done with; where to go on."""
        sort, previous = i64(self.sorts[at]), i64(self.sorts[at - 1])
        if may & _STRANGE and previous & GAP:
            self._mark(at)
        end = at
        if sort == UNSURE:
            while self._sort(end) & ALPHA:
                end += 1
            if self._sought.rare:
                self._look_for_rare(at, end, done)
        if self._inside and (end > at or (previous & ALPHA and done < at)):
            trigger = self._ending(end)
            if trigger >= 0:
                self.found.append(trigger)
        if sort == UNSURE:
            return end if end > at else self._behind_row(at)
        number, stop = i64(0), i64(0)
        if may & (SHORT | LONGER):
            number, stop = self._trigger(at)
        return self._hit(at, number, stop) if number or sort & DIGIT else at

    def _look_for_rare(self, begin: i64, end: i64, done: i64) -> None:
        """Look at a word that has letters which the page lacks."""
        while begin > done and i64(self.sorts[begin - 1]) & ALPHA:
            begin -= 1
        if letters(self._text[begin:end]) in self._sought.rare:
            self.found.append(begin)

    def _behind_row(self, at: i64) -> i64:
        """Where a row of one sign ends, as they are drawn around tables."""
        text, code = self._text, ord(self._text[at])
        while at < self._end and ord(text[at]) == code:
            at += 1
        return at

    def _trigger(self, at: i64) -> tuple[i64, i64]:
        """The number of the longest trigger that begins there, and where it ends."""
        coded, table = self.coded, self._sought.trie.table
        base, longest, stop = i64(ROOT), i64(0), i64(0)
        while base:
            letter = i64(coded[at])
            entry = read_i64_le(table, (base + letter) * ENTRY)
            if entry & trie.LETTER != letter or not letter:
                break
            at, base = at + 1, entry >> SHIFT & BASE
            if entry >> NUMBER > 0 and (self._inside or not self._sort(at) & ALPHA):
                longest, stop = entry >> NUMBER, at
        return longest, stop

    def _hit(self, start: i64, number: i64, stop: i64) -> i64:
        """Look at a trigger, or a number; where to go on."""
        sort = self._sort(start)
        place = start if number <= self._sought.triggers else stop - 1
        before = self._sort(start - 1) if start else i64(0)
        if number and (self._inside or not sort & DIGIT or not before & ALPHA):
            if not sort & DIGIT or (start >= self._begun and not self._sort(stop) & DIGIT):  # not of 1-20, nor of 201
                self.found.append(place)
        elif self._inside and before & GAP and self._ending(start + 1) >= 0:
            self.found.append(start)
        end = self._number(place) if (sort if place == start else self._sort(place)) & DIGIT else start + 1
        if not number:
            return end
        for at in range(start, stop):
            if self.sorts[at] & GAP:
                self._mark(at + 1)
        while self._inside and self._sort(stop) & ALPHA:
            stop += 1
        return stop

    def _mark(self, start: i64) -> None:
        """Look for a mark of another language."""
        if self._sought.strangers is not None:
            end = self._sought.strangers.trie.longest(self.coded, start)
            if end and not self._sort(end) & ALPHA:
                self.marked.append(start)

    def _number(self, start: i64) -> i64:
        """Look at a number, unless it is part of the last; where it ends."""
        end = start + 1
        while self._sort(end) & DIGIT:
            end += 1
        if start >= self._done and not (start and self._sort(start - 1) & DIGIT):
            self._judge(start, end)
        return end

    def _judge(self, start: i64, end: i64) -> None:
        """Look at a number with what is joined to it."""
        coded, joined, length = self.coded, self._joined(end), end - start
        self._done = end + joined
        is_year = length == _YEAR and i64(coded[start]) <= _TWO
        is_short_year = length == _SHORT and start > 0 and self._letter(start - 1) == _APOSTROPHE  # '68
        asked = joined > 0 and not self._is_decimal(start, end)
        self._begun = self._done if asked else self._begun
        if is_year or is_short_year or (asked and self._sought.shapes.may_be_time(coded, self.sorts, start)):
            self.found.append(start)
        elif asked:
            while self._joins(end):  # nothing begins inside numbers that are joined
                end += 2
                while self._sort(end) & DIGIT:
                    end += 1
            self._done = max(self._done, end)

    def _is_decimal(self, start: i64, end: i64) -> bool:
        """Whether a point behind digits makes no date and no time of them: 2.5, 2.64, 1.000; not 3.5. or 10.30."""
        if i64(self.coded[end]) != _POINT:
            return False
        at = end + 1
        while self._sort(at) & DIGIT:
            at += 1
        length = at - end - 1
        of_time = length == _YEAR or i64(self.coded[at]) == _POINT
        of_time = of_time or (length == _SHORT and i64(self.coded[end + 1]) < _SIX)
        return not (of_time and end - start in (1, _SHORT, _YEAR)) and not self._joined(at)

    def _joined(self, end: i64) -> i64:
        """How much of what stands behind a number is joined to it: a letter, or more digits over a sign."""
        sort = self._sort(end)
        if sort & DIGIT or not sort:
            return 0
        letter, behind = self._letter(end), self._sort(end + 1)
        if sort & LETTER:
            return 2 if letter == _H and behind & LETTER else 1  # 9th, 22h40
        if sort & (GAP | WHITE):
            is_h = behind & LETTER and self._letter(end + 1) == _H and not self._sort(end + 2) & LETTER
            return 2 if is_h else 0  # 9 h
        if letter == _APOSTROPHE:
            return 2 if behind & LETTER else 0
        return 2 if self._joins(end) else 0

    def _joins(self, at: i64) -> bool:
        """Whether a sign stands there that joins a number to more digits."""
        letter = self._letter(at)
        return (_HYPHEN <= letter <= _SLASH or letter == _COLON) and self._sort(at + 1) & DIGIT != 0

    def _may_end(self, end: i64) -> bool:
        """Whether the last letters of a word are those of a trigger."""
        last, ends = read_i64_le(self.coded, end - MOST) | SMALL, self._sought.ends
        told = i64(ends[key(last >> 16 & THREE)])
        return told & SHORT != 0 or (told & LONGER != 0 and are_longer(ends, last >> 8, last))

    def _ending(self, end: i64) -> i64:
        """Where the longest trigger begins that ends there, no letter behind it; -1: none does."""
        if self._sort(end) & ALPHA:
            return -1
        return self._sought.endings.last(self.coded, 0, end)[1]

    def _letter(self, at: i64) -> i64:
        """The byte of a letter in its normal form."""
        return i64(self._sought.mapped[i64(self.coded[at])])

    def _sort(self, at: i64) -> i64:
        """Of what sort a letter is; 0 behind the last."""
        if at >= self._end:
            return 0
        sort = i64(self.sorts[at])
        return sort if sort != UNSURE else sort_of(ord(self._text[at]))


def scan(form: Form, language: Language) -> Scan:
    """Where the triggers and number shapes of a text begin, and what may be marks of other languages, both in
    order."""
    sought = _sought(language)
    coded = (form.read if form.page == sought.page else sought.words.coded(form.text)) + _ROOM
    done = Scan(form.source, coded, coded.translate(sought.sorts), sought, 0, len(form.source))
    done.run()
    return done
