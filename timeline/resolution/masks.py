"""What tells no tense, with its letters replaced; words and offsets stay as they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from timeline.languages.finder import Found
from timeline.languages.letters import bare, form, form_of, unaccented
from timeline.languages.tense import Cues
from timeline.resolution.stops import REACH
from timeline.resolution.verbs import is_parted
from timeline.tagging import Mention
from timeline.tagging.sentences import unwrapped

MOST_REMEMBERED: Final = 20_000  # words as they are spelt, by the letters that their text writes
TELLS: Final = 300  # characters of a text that shows whether it writes a letter at all
_LETTER: Final = re.compile(r"\w")
_MARK: Final = re.compile(r"[\w.]")
_GOES_ON: Final = re.compile(r"\s*(?:[,;:)]|(?![A-ZÀ-Þ])[^\W\d_])")  # the sentence, after a stop
_NOUN: Final = re.compile(  # a word with a capital inside a sentence, or at its beginning
    r"(?<=[\w,;] )[A-ZÄÖÜ][a-zäöüß]+|(?<!\w)([A-ZÄÖÜ][a-zäöüß]+)"
)
_NAME: Final = re.compile(r"[A-ZÀ-Þ]\w+(?:[ -][A-ZÀ-Þ]\w+){1,4}")
BETWEEN: Final = frozenset(" -")  # the words of a name
_BEFORE, _BEHIND = re.compile(r"[A-ZÀ-Þ]\w+[ -]\Z"), re.compile(r"[ -][A-ZÀ-Þ]")  # around a word of a name
_NEXT: Final = re.compile(r"(?:['’]s?|,)?\s+([a-z]+)")  # behind a name
_GOES_WITH: Final = re.compile(r"[\w.'’-]")  # stands before what begins no word
_IN_CAPITALS: Final = re.compile(r" [A-ZÀ-Þ]{2}")  # stands behind a word of a headline
_SMALL, _CAPITAL = re.compile(r"\b[a-zß-ÿ]"), re.compile(r"\b[A-ZÀ-Þ]")

_folded = lru_cache(maxsize=8192)(form)  # the same nouns come again and again


def for_verbs(normal: str, text: str, found: Sequence[Mention], cues: Cues, capitals: frozenset[str]) -> str:
    """The text in which verbs are looked up, without mentions, names and nouns: `normal` is its normal form."""
    names = frozenset([word.capitalize() for word in capitals if word in cues.words])
    written = cues.capitals.find_in_whole(text) if cues.capitals and (names or not cues.capital_nouns) else []
    if cues.capital_nouns:
        shown = without_nouns(normal, text, cues, found)
    else:
        shown = without_names(normal, text, cues, found, written)
    if cues.ending is not None:
        shown = as_spelt(shown, text, cues, cues.ending, found)
    if names:
        shown = without_capitals(shown, text, cues, names, written)
    for word in cues.unaccented:
        shown = with_accent(shown, text, word)
    return masked(shown, found, text)


def with_accent(verbs: str, text: str, word: str) -> str:
    """The text of verbs with the accent that a capital lacks: "A partir de lundi" (à), not "LE MAIRE A DIT"."""
    letter = unaccented(word).upper()
    pieces, done, at = [], 0, text.find(f"{letter} ")
    while at >= 0:
        if not _GOES_WITH.match(text[at - 1 : at]) and not _IN_CAPITALS.match(text, at + len(letter)):
            pieces += [verbs[done:at], word]
            done = at + len(letter)
        at = text.find(f"{letter} ", at + 1)
    return "".join([*pieces, verbs[done:]])


def masked(text: str, found: Sequence[Mention], given: str) -> str:
    """The text with the letters of the mentions replaced, words and offsets as they are, and their stops, which end no
    sentence but where one begins after them in the text as given: "at 2 p.m. in Rome", "on Nov. 3"."""
    pieces, at, hidden = [], 0, unwrapped(_hidden(given), given)
    for mention in found:
        start, end = mention.start, mention.end
        ends = text[end - 1] == "." and not _GOES_ON.match(given, end)
        pieces.append(text[at:start])
        inside = hidden[max(at, start) : end - ends]
        if "?" in inside:  # which stands for a letter that a page lacks too, but would end a sentence
            inside = _MARK.sub("x", text[max(at, start) : end - ends])
        pieces.append(inside)
        if ends:
            pieces.append(".")
        at = max(at, end)
    return "".join([*pieces, text[at:]])


def _hidden(text: str) -> str:
    """The normal form of a text with an x for each of its letters, digits and dots."""
    form = form_of(text)
    return form.coded.translate(_hiding(form.page)).decode(form.page) if form.page else _MARK.sub("x", form.text)


@cache
def _hiding(page: str) -> bytes:
    """What each byte of a code page is replaced by."""
    given = bytes(range(256)).decode(page, "replace")
    return bytes([ord("x") if _MARK.match(letter) else n for n, letter in enumerate(given)])


def _near(text: str, found: Sequence[Mention]) -> list[tuple[int, int]]:
    """The lines that the tense of a mention is looked up in, those of neighbours as one."""
    spans: list[tuple[int, int]] = []
    done = 0
    for mention in found:
        start, end = mention.start, mention.end
        if end + REACH > done:
            first = max(done, text.rfind("\n", 0, max(0, start - REACH)) + 1)
            done = text.find("\n", end + REACH) % (len(text) + 1)
            spans.append((first, done))
    return spans


def without_nouns(normal: str, text: str, cues: Cues, near: Sequence[Mention]) -> str:
    """The normalised text with the letters of nouns replaced, in a language that writes them with a capital: on the
    rock of Schloss Tirol nothing was closed (schloss)."""
    pieces, at = [], 0
    for first, last in _near(text, near):
        for noun in _NOUN.finditer(text, first, last):
            start, end = noun.span()
            word = _folded(noun[0])
            shown = word in cues.capital_nouns or word in cues.abbreviations  # whose dot ends no sentence: "Dr."
            if not shown and (noun[1] is None or _begins_no_sentence(word, cues)):
                pieces += [normal[at:start], "x" * (end - start)]
                at = end
    return "".join([*pieces, normal[at:]])


def _begins_no_sentence(word: str, cues: Cues) -> bool:
    """Whether a word would be a past that something is written before, which is so at the end of a clause alone:
    "Abschied am Sonntag"."""
    return word.startswith(cues.separable) and word not in cues.words and is_parted(word, cues)


def without_names(normal: str, text: str, cues: Cues, near: Sequence[Mention], written: Sequence[Found]) -> str:
    """The normalised text with the letters of names replaced that hold a cue, by the cues that are `written` with a
    capital: "at Barbours Cut on Sunday".

    In a line that has mostly capitals, a headline perhaps, they show no names.
    """
    named = [start for _, start, end in written if _is_named(text, start, end)]
    pieces, at = [], 0
    for first, last in _near(text, near) if named else ():
        n = bisect_left(named, last)
        held = named[n - 1] if n else -1  # the last one
        for name in _NAME.finditer(text, first, last) if held >= first else ():
            start, end = name.span()
            if start > held:
                break
            if not cues.words.keys().isdisjoint(normal[start:end].split()) and _is_inside(text, start, end):
                pieces += [normal[at:start], _LETTER.sub("x", normal[start:end])]
                at = end
    return "".join([*pieces, normal[at:]])


def without_capitals(verbs: str, text: str, cues: Cues, names: frozenset[str], written: Sequence[Found]) -> str:
    """The text of verbs with the letters of these words replaced where they have a capital: "May left on Tuesday" tells
    of a person. Not in a headline, whose next word has one too, nor where a pronoun follows: "May we see you"."""
    pieces, at = [], 0
    for _, start, end in written:
        behind = _NEXT.match(text, end) if text[start:end] in names else None
        pronoun = behind is not None and behind[1] in cues.plural_subjects
        if behind is not None and not pronoun and not text[max(0, start - 1) : start].isalnum():
            pieces += [verbs[at:start], "x" * (end - start)]
            at = end
    return "".join([*pieces, verbs[at:]])


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether a cue with a capital stands beside another word with one."""
    if text[end : end + 1] in BETWEEN and _BEHIND.match(text, end):
        return True
    if text[max(0, start - 1) : start] not in BETWEEN:
        return False
    word = text.rfind(" ", max(0, start - REACH), max(0, start - 1)) + 1
    return _BEFORE.search(text, max(word, start - REACH), start) is not None


def as_spelt(normal: str, text: str, cues: Cues, ending: re.Pattern[str], near: Sequence[Mention]) -> str:
    """The normalised text with last letters as they are given, where folding makes two words one: a judge (قاضي) has
    sued nobody (قاضى), a noun in ة is no other with his (ه). What a text never writes is read as the cue has it."""
    pieces, done = [], 0
    written = frozenset([final for final in cues.last_letters if len(text) < TELLS or final in text])
    known = cues.spelt.setdefault(written, {})
    for first, last in _near(text, near):
        at = first
        for word in normal[first:last].split(" "):
            end = at + len(word)
            if word.endswith(cues.folded_letters) or (
                not word.isalnum() and any(letter in word for letter in cues.folded_letters)
            ):
                given = text[at:end]
                spelt = known.get(given)
                if spelt is None:
                    if len(known) >= MOST_REMEMBERED:
                        known.clear()
                    spelt = _spelt(word, given, written, cues, ending)
                    spelt = known[given] = "" if spelt == word else spelt
                if spelt:
                    pieces.append(normal[done:at])
                    pieces.append(spelt)
                    done = end
            at = end + 1
    return "".join([*pieces, normal[done:]])


def _spelt(normal: str, text: str, written: frozenset[str], cues: Cues, ending: re.Pattern[str]) -> str:
    """What stands between two spaces, with the last letters of its words as they are given in the text where that
    tells them from others."""
    if normal.isalpha():
        ends = normal.endswith(cues.folded_letters)
        return normal[:-1] + _last_letter(normal, text[-1], written, cues) if ends else normal
    pieces, at = [], 0
    for word in ending.finditer(normal):
        last = word.end() - 1
        pieces += [normal[at:last], _last_letter(word[0], text[last], written, cues)]
        at = last + 1
    return "".join([*pieces, normal[at:]])


def _last_letter(word: str, given: str, written: frozenset[str], cues: Cues) -> str:
    """The last letter of a normalised word, as it is given in the text where that tells it from others."""
    form = bare(word)
    stem = form[1:] if form[0] in cues.clitics else form
    finals = cues.finals.get(form) or cues.finals.get(stem)
    if finals is not None:
        return finals[0] if written.isdisjoint(finals) else given
    return word[-1] if given not in cues.noun_letters or form in cues.known or stem in cues.known else given


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether words stand inside a sentence whose line has more small words than words with a capital."""
    if start < 2 or text[start - 1] != " " or not (text[start - 2].isalnum() or text[start - 2] in ",;"):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : text.find("\n", end) % (len(text) + 1)]
    return len(_SMALL.findall(line)) > len(_CAPITAL.findall(line))
