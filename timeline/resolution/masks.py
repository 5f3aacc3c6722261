"""What tells no tense, with its letters replaced; words and offsets stay as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from timeline.languages.letters import bare, form, unaccented
from timeline.languages.tense import Cues
from timeline.resolution.stops import REACH
from timeline.resolution.verbs import is_parted
from timeline.tagging import Mention

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
_SMALL, _CAPITAL = re.compile(r"\b[a-zß-ÿ]"), re.compile(r"\b[A-ZÀ-Þ]")

_folded = lru_cache(maxsize=8192)(form)  # the same nouns come again and again


def for_verbs(normal: str, text: str, found: Sequence[Mention], cues: Cues, capitals: frozenset[str]) -> str:
    """The text in which verbs are looked up, without mentions, names and nouns: `normal` is its normal form."""
    hide = without_nouns if cues.capital_nouns else without_names
    shown = hide(normal, text, cues, found)
    if cues.ending is not None:
        shown = as_spelt(shown, text, cues, cues.ending, found)
    if names := [word for word in capitals if word in cues.words]:
        shown = without_capitals(shown, text, names, cues)
    for word in cues.unaccented:
        shown = with_accent(shown, text, word)
    return masked(shown, found, text)


def with_accent(verbs: str, text: str, word: str) -> str:
    """The text of verbs with the accent that a capital lacks: "A partir de lundi" (à), not "LE MAIRE A DIT"."""
    at = [letter.start() for letter in _bare_capital(unaccented(word).upper()).finditer(text)]
    pieces = [verbs[begin + 1 : end] for begin, end in pairwise((-1, *at, len(verbs)))] if at else [verbs]
    return word.join(pieces)


@cache
def _bare_capital(letter: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.'’-]){letter}(?= (?![A-ZÀ-Þ]{{2}}))")


def masked(text: str, found: Sequence[Mention], given: str) -> str:
    """The text with the letters of the mentions replaced, words and offsets as they are, and their stops, which end no
    sentence but where one begins after them in the text as given: "at 2 p.m. in Rome", "on Nov. 3"."""
    pieces, at = [], 0
    for mention in found:
        start, end = mention.start, mention.end
        ends = text[end - 1] == "." and not _GOES_ON.match(given, end)
        pieces.append(text[at:start])
        pieces.append(_hidden(text[max(at, start) : end - ends]))
        if ends:
            pieces.append(".")
        at = max(at, end)
    return "".join([*pieces, text[at:]])


def _hidden(words: str) -> str:
    return " ".join(["x" * len(word) if word.isalnum() else _MARK.sub("x", word) for word in words.split(" ")])


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


def without_names(normal: str, text: str, cues: Cues, near: Sequence[Mention]) -> str:
    """The normalised text with the letters of names replaced that hold a cue: "at Barbours Cut on Sunday".

    In a line that has mostly capitals, a headline perhaps, they show no names.
    """
    pieces, at = [], 0
    for first, last in _near(text, near) if cues.capitals is not None else ():
        if not _holds_name(text[first:last], cues):
            continue
        for name in _NAME.finditer(text, first, last):
            start, end = name.span()
            if not cues.words.keys().isdisjoint(normal[start:end].split()) and _is_inside(text, start, end):
                pieces += [normal[at:start], _LETTER.sub("x", normal[start:end])]
                at = end
    return "".join([*pieces, normal[at:]])


def without_capitals(verbs: str, text: str, words: Sequence[str], cues: Cues) -> str:
    """The text of verbs with the letters of these words replaced where they have a capital: "May left on Tuesday" tells
    of a person. Not in a headline, whose next word has one too, nor where a pronoun follows: "May we see you"."""
    for word in words:
        name = word.capitalize()
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            behind = _NEXT.match(text, end)
            pronoun = behind is not None and behind[1] in cues.plural_subjects
            if behind is not None and not pronoun and not text[max(0, start - 1) : start].isalnum():
                verbs = verbs[:start] + "x" * len(name) + verbs[end:]
            start = text.find(name, end)
    return verbs


def _holds_name(lines: str, cues: Cues) -> bool:
    """Whether a cue with a capital stands beside another word with one."""
    for _, start, end in cues.capitals.find(lines) if cues.capitals is not None else ():
        if lines[end : end + 1] in BETWEEN and _BEHIND.match(lines, end):
            return True
        if lines[max(0, start - 1) : start] in BETWEEN:
            word = lines.rfind(" ", max(0, start - REACH), max(0, start - 1)) + 1
            if _BEFORE.search(lines, max(word, start - REACH), start):
                return True
    return False


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
            if any(letter in word for letter in cues.folded_letters):
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
