"""What tells no tense, with its letters replaced; words and offsets stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from librt.strings import BytesWriter, isalnum, read_i64_le
from mypy_extensions import i32, i64

from timeline.languages.cues.tense import Cues
from timeline.languages.writing.letters import PAGES, form_of, unaccented
from timeline.resolution.sentence.cutting import SPARED, TELLS, listed_in
from timeline.resolution.tense.cues import awaited_in
from timeline.resolution.tense.verbs import parted
from timeline.tagging.keys import SMALL

MOST_REMEMBERED: Final = 20_000  # words as they are spelt, by the letters that their text writes
WORDS: Final = 5  # of a name
LONG: Final = 7  # letters: longer words are not told apart by their length
_MARK: Final = re.compile(r"[\w.]")
_GOES_ON: Final = re.compile(r"\s*(?:[,;:)]|(?![A-ZÀ-Þ])[^\W\d_])")  # the sentence, after a stop
_BIG: Final = re.compile("[A-ZÄÖÜ]")  # letters of a noun
_LITTLE: Final = re.compile("[a-zäöüß]")
_NEXT: Final = re.compile(r"(?:['’]s?|,)?\s+([a-z]+)")  # behind a name
_GOES_WITH: Final = re.compile(r"[\w.'’-]")  # stands before what begins no word
_IN_CAPITALS: Final = re.compile(r" [A-ZÀ-Þ]{2}")  # stands behind a word of a headline
_SMALL: Final = re.compile(r"\b[a-zß-ÿ]")
_CAPITAL: Final = re.compile(r"\b[A-ZÀ-Þ]")
# Sorts of letters; those of words come last.
OTHER: Final = 0
STOP: Final = 1
LETTER: Final = 2
CAPITAL: Final = 3
_READ: Final = 8  # bytes that are read together
_DASH: Final = 0x2D
_LACKED: Final = 0x3F  # stands in a code page for what it lacks
_UNIT: Final = 4  # bytes of a letter of any script
_HIDDEN: Final = 0x78  # x
_SPACE: Final = 0x20
_LINE: Final = 0x5F


class Letters:
    """The letters of a line of a normalised text, a byte each in a code page, of which some are replaced."""

    __slots__ = ("_shown", "given", "normal", "page", "sorts", "text")

    def __init__(self, normal: str, text: str, first: int, last: int) -> None:
        form = form_of(text)
        self.normal, self.text = normal[first:last], text[first:last]
        self.page = form.page or next(iter(PAGES))  # that of Latin letters for what has none
        self.given = form.given[first:last] if form.page else self.text.encode(self.page, "replace")
        same = form.page and form.text is normal
        self.sorts, self._shown = sorts_of(self.page), BytesWriter()
        self._shown.write(form.coded[first:last] if same else self.normal.encode(self.page, "replace"))

    def hide(self, start: i64, end: i64, least: i64) -> None:
        """Replace the letters of a stretch from some sort on."""
        shown, sorts = self._shown, self.sorts
        while start < end:
            code = i64(shown[start])
            if i64(sorts[code]) >= least or (code == _LACKED and isalnum(i32(ord(self.normal[start])))):
                shown[start] = _HIDDEN
            start += 1

    def hide_mention(self, start: int, end: int) -> None:
        """Replace the letters of a mention and its stops, which end no sentence but where one begins after them in the
        text as given: "at 2 p.m. in Rome", "on Nov. 3"; of it only a part may stand in the line."""
        ends = self.normal[end - 1 : end] == "." and not _GOES_ON.match(self.text, end)
        self.hide(max(start, 0), min(end - 1 if ends else end, len(self.normal)), STOP)

    def put(self, at: i64, word: str) -> None:
        """Put a word in the place of another of its length."""
        coded = word.encode(self.page, "replace")
        for n in range(i64(len(coded))):
            self._shown[at + n] = coded[n]
            if i64(coded[n]) == _LACKED:
                self.normal = self.normal[: at + n] + word[n] + self.normal[at + n + 1 :]

    def shown(self) -> str:
        """The line; what its code page lacks is as it was."""
        coded = self._shown.getvalue()
        shown = coded.decode(self.page)
        if shown.find("?") < 0:
            return shown
        units, given = BytesWriter(), b""
        for n in range(i64(len(coded))):
            if i64(coded[n]) == _LACKED and ord(self.normal[n]) != _LACKED:  # else it is a question mark
                if not given:
                    given = self.normal.encode("utf-32-le")
                    units.write(shown.encode("utf-32-le"))
                for at in range(n * _UNIT, (n + 1) * _UNIT):
                    units[at] = given[at]
        return units.getvalue().decode("utf-32-le") if given else shown


def accents_in(text: str, word: str) -> Iterator[int]:
    """Where a capital lacks the accent of a word: "A partir de lundi" (à), not "LE MAIRE A DIT"."""
    letter = unaccented(word).upper()
    at = text.find(f"{letter} ")
    while at >= 0:
        if not _GOES_WITH.match(text[at - 1 : at]) and not _IN_CAPITALS.match(text, at + len(letter)):
            yield at
        at = text.find(f"{letter} ", at + 1)


@cache
def sorts_of(page: str) -> bytes:
    """The sort of each byte of a code page."""
    given = bytes(range(256)).decode(page, "replace")
    return bytes([_sort_of(letter) for letter in given])


def _sort_of(letter: str) -> int:
    return STOP if letter == "." else CAPITAL if _CAPITAL.match(letter) else LETTER if _MARK.match(letter) else OTHER


def hide_nouns(letters: Letters, cues: Cues) -> None:
    """Hide the nouns, in a language that writes them with a capital: on the rock of Schloss Tirol nothing was closed
    (schloss)."""
    text, given, sorts, nouns = letters.text, letters.given, letters.sorts, nouns_of(letters.page)
    last, awaited = i64(len(text)), awaited_in(cues, letters.page)
    at, end, inside = _next_noun(given, text, 0, last, sorts, nouns)
    while at < last:
        spared = not inside or listed_in(letters.normal, at, end, cues) & SPARED
        word = letters.normal[at:end] if spared else ""
        shown = word in cues.capital_nouns or word in cues.abbreviations  # whose dot ends no sentence: "Dr."
        compound = awaited.last(given, at, end)[1] >= 0
        if not shown and not compound and (inside or _begins_no_sentence(word, cues)):
            letters.hide(at, end, LETTER)
        at, end, inside = _next_noun(given, text, end, last, sorts, nouns)


@cache
def nouns_of(page: str) -> bytes:
    """The sort of each byte of a code page in a noun."""
    given = bytes(range(256)).decode(page, "replace")
    return bytes([_of_noun(letter) for letter in given])


def _of_noun(letter: str) -> int:
    return CAPITAL if _BIG.match(letter) else LETTER if _LITTLE.match(letter) else OTHER


def _is_small(given: bytes, text: str, at: i64) -> bool:
    """Whether it is a small letter of a noun that the page lacks."""
    return i64(given[at]) == _LACKED and _of_noun(text[at]) == LETTER


def _next_noun(given: bytes, text: str, at: i64, last: i64, sorts: bytes, nouns: bytes) -> tuple[i64, i64, bool]:
    """Where the next word of a stretch with a capital begins that small letters follow, where they end, and whether
    it stands inside a sentence; its end for nowhere."""
    while at < last:
        letter = i64(given[at])
        if i64(nouns[letter]) != CAPITAL and (letter != _LACKED or _of_noun(text[at]) != CAPITAL):
            at += 1
            continue
        end = at + 1
        while end < last and (i64(nouns[i64(given[end])]) == LETTER or _is_small(given, text, end)):
            end += 1
        if end > at + 1 and not (at > 0 and _is_letter(given, text, at - 1, sorts)):
            return at, end, at > 1 and i64(given[at - 1]) == _SPACE and _goes_on(given, text, at - 2, sorts)
        at = end
    return last, last, False


def _is_letter(given: bytes, text: str, at: i64, sorts: bytes) -> bool:
    """Whether a letter is of a word."""
    code = i64(given[at])
    return i64(sorts[code]) >= LETTER or (code == _LACKED and isalnum(i32(ord(text[at]))))


def _goes_on(given: bytes, text: str, at: i64, sorts: bytes) -> bool:
    """Whether a sentence goes on behind a letter and a space."""
    return _is_letter(given, text, at, sorts) or text[at] in ",;"


def _begins_no_sentence(word: str, cues: Cues) -> bool:
    """Whether a word would be a verb that something is written before, which stands last: "Abschied am Sonntag"."""
    return parted(word, cues) != 0 and word not in cues.words


def hide_names(letters: Letters, capitals: frozenset[str], cues: Cues) -> None:
    """Hide names that hold a cue, "at Barbours Cut on Sunday", and where a word of time that is one tells of a person:
    "May left on Tuesday". In a line that has mostly capitals, a headline perhaps, they show no names."""
    text, given, sorts = letters.text, letters.given, letters.sorts
    lengths, last = _lengths(capitals, cues, letters.page), i64(len(text))
    at, begin, end = _next_name(given, text, 0, last, sorts, lengths)
    while at < last:
        holds = at < begin and listed_in(letters.normal, at, end, cues) & TELLS
        if holds and not cues.words.keys().isdisjoint(letters.normal[at:end].split()) and _is_inside(text, at, end):
            letters.hide(at, end, LETTER)
        elif _has_length(lengths, i64(given[begin]), end - begin) and _is_person(text, begin, end, capitals, cues):
            letters.hide(begin, end, LETTER)
        at, begin, end = _next_name(given, text, end, last, sorts, lengths)


def _marked(bits: Sequence[tuple[int, int]]) -> bytes:
    """A table of bytes with these bits at these places."""
    table = bytearray(256)
    for place, bit in bits:
        table[place] |= bit
    return bytes(table)


@cache
def _lengths(capitals: frozenset[str], cues: Cues, page: str) -> bytes:
    """How many letters words of time that are cues have, as bits by their initial in a code page."""
    words = [word.capitalize() for word in capitals if word in cues.words]
    return _marked([(word.encode(page, "replace")[0], 1 << min(len(word), LONG)) for word in words])


def _has_length(lengths: bytes, initial: i64, length: i64) -> bool:
    """Whether a word of so many letters is among those with its initial."""
    return (i64(lengths[initial]) >> min(length, LONG)) & 1 != 0


def _next_name(given: bytes, text: str, at: i64, last: i64, sorts: bytes, lengths: bytes) -> tuple[i64, i64, i64]:
    """Where the next words with a capital stand together in a stretch, two to five, or one by itself that has as many
    letters as a word of these with its initial; where the last of them begins, and where they end."""
    while at < last:
        if at + _READ <= last and read_i64_le(given, at) & SMALL == SMALL:  # none of these is a capital
            at += _READ
            continue
        if i64(sorts[i64(given[at])]) != CAPITAL:
            at += 1
            continue
        begin = at
        end = _word_end(given, text, at, last, sorts)
        words: i64 = 1
        while words < WORDS and end < last and _parts(given, text, end):
            behind = _word_end(given, text, end + 1, last, sorts)
            if behind == end + 1:
                break
            begin, end = end + 1, behind
            words += 1
        if end > at and (words > 1 or _has_length(lengths, i64(given[at]), end - at)):
            return at, begin, end
        at = max(end, at + 1)
    return last, last, last


def _parts(given: bytes, text: str, at: i64) -> bool:
    """Whether a letter parts the words of a name."""
    letter = i64(given[at])
    return letter == _SPACE or (letter == _DASH and text[at] == "-")


def _word_end(given: bytes, text: str, at: i64, last: i64, sorts: bytes) -> i64:
    """Where a word of two letters and more ends that has a capital; where it begins if it is none."""
    if at >= last or i64(sorts[i64(given[at])]) != CAPITAL:
        return at
    end = at + 1
    while end < last and (i64(sorts[i64(given[end])]) >= LETTER or _is_letter(given, text, end, sorts)):
        end += 1
    return end if end > at + 1 else at


def _is_person(text: str, start: int, end: int, capitals: frozenset[str], cues: Cues) -> bool:
    """Whether a word of time with a capital is none: not in a headline, whose next word has one too, nor where a
    pronoun follows, "May we see you"."""
    word = text[start:end].lower()
    behind = _NEXT.match(text, end) if word in capitals and word in cues.words and text[start:end].istitle() else None
    if behind is None or behind[1] in cues.plural_subjects:
        return False
    return not text[max(0, start - 1) : start].isalnum()


def put_last_letters(letters: Letters, written: frozenset[str], cues: Cues) -> None:
    """Put the last letters of words that end otherwise than in their normal form, where folding makes two words one: a
    judge (قاضي) has sued nobody (قاضى), a noun in ة is no other with his (ه). What a text never writes, which are not
    among the letters `written`, is read as the cue has it."""
    normal, text = letters.normal, letters.text
    known, folded = cues.spelt.setdefault(written, {}), "".join(cues.folded_letters)
    lows, last = _marked([(ord(letter) & 0xFF, 1) for letter in folded]), i64(len(text))
    end = _next_end(normal, 0, last, folded, lows)
    while end < last:
        begin = _word_begin(normal, end)
        given = text[begin : end + 1]
        letter = known.get(given)
        if letter is None:
            if len(known) >= MOST_REMEMBERED:
                known.clear()
            letter = known[given] = _last_letter(normal[begin : end + 1], text[end], written, cues)
        if letter != normal[end]:
            letters.put(end, letter)
        end = _next_end(normal, end + 1, last, folded, lows)


def _next_end(normal: str, at: i64, last: i64, folded: str, lows: bytes) -> i64:
    """Where the next word of a stretch has its last letter, which is one of some, known by their low bits; its end for
    nowhere."""
    while at < last:
        low = i64(ord(normal[at])) & 0xFF
        if i64(lows[low]) and normal[at] in folded and (at + 1 >= last or not _is_of_word(normal, at + 1)):
            return at
        at += 1
    return last


def _word_begin(normal: str, at: i64) -> i64:
    """Where the word of a letter begins."""
    while at > 0 and _is_of_word(normal, at - 1):
        at -= 1
    return at


def _is_of_word(text: str, at: i64) -> bool:
    """Whether a letter is of a word."""
    code = i64(ord(text[at]))
    return code > _SPACE and (code == _LINE or isalnum(i32(code)))


def _last_letter(word: str, given: str, written: frozenset[str], cues: Cues) -> str:
    """The last letter of a normalised word, as it is given in the text where that tells it from others."""
    stem = word[1:] if word[0] in cues.clitics else word
    finals = cues.finals.get(word) or cues.finals.get(stem)
    if finals is not None:
        return finals[0] if written.isdisjoint(finals) else given
    return word[-1] if given not in cues.noun_letters or word in cues.known or stem in cues.known else given


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether words stand inside a sentence whose line has more small words than words with a capital."""
    if start < 2 or text[start - 1] != " " or not (text[start - 2].isalnum() or text[start - 2] in ",;"):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", end) % (len(text) + 1)]
    return len(_SMALL.findall(line)) > len(_CAPITAL.findall(line))
