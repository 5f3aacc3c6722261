"""A sentence as words: folded forms for comparing, offsets of the article for showing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.languages.cues.cue_list import ELISION, fold
from timeline.languages.tables.event_cues import EventCues
from timeline.languages.tables.glue import Glue
from timeline.languages.writing.letters import unaccented

COMMAS = (",", "،", "٬")  # the last one is of thousands, but some agencies write it between words
QUOTES = ('"', "«", "»", "“", "”")  # those of quotations, not apostrophes
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
_TOKEN = re.compile(
    rf"\d+(?:[.,:/\-–]\d+)*(?:[^\W\d]\w*)?"  # numbers, clocks, "22h40"
    rf"|{ELISION}"
    rf"|[\w{_MARKS}]+(?:['’\-][\w{_MARKS}]+)*"
    rf"|\.{{2,}}|[^\w\s]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a punctuation mark."""

    start: int
    end: int
    form: str
    capital: bool = False  # whether it begins in upper case
    written: str = ""  # as the text has it: folding hides letters (ة) and vowels

    @property
    def mark(self) -> bool:
        """Whether it is punctuation."""
        return not self.form[0].isalnum() and self.form != TIME


@dataclass(frozen=True, slots=True)
class Line:
    """The words of the sentence `text[start:end]`."""

    start: int
    end: int
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    timed: tuple[bool, ...] = ()  # whether each word belongs to a time expression

    def index(self, offset: int) -> int:
        """The index of the first word that ends after an offset of the article."""
        return bisect_right(self.words, offset, key=lambda word: word.end)


_STEM = 4  # letters by which two words are held for one
TIME = "\u231b"  # stands for each word of an expression: no cue is looked for inside it


def without_times(line: Line, timed: Sequence[bool]) -> Line:
    """The line with the words of time expressions blinded, so that the month of May is no modal verb."""
    words = tuple(replace(w, form=TIME) if t else w for w, t in zip(line.words, timed, strict=True))
    return replace(_worded(line, words), timed=tuple(timed))


def _worded(line: Line, words: tuple[Word, ...]) -> Line:
    """The line with some of its words in other forms."""
    return replace(line, words=words, forms=tuple(word.form for word in words))


def without_letters(line: Line, cues: EventCues) -> Line:
    """The line with names that would else be pronouns ("US officials", "the WHO") or auxiliaries ("Theresa May") as
    they are written; not where all is written in capitals ("SHE SAID IT").
    """
    shouted = {i for i, word in enumerate(line.words) if len(word.written) > 1 and word.written.isupper()}
    pronouns = (cues.subjects, cues.speakers, cues.relatives.words) if shouted else ()
    names = {i for i in shouted if shouted.isdisjoint((i - 1, i + 1)) and any(line.forms[i] in p for p in pronouns)}
    names |= {i for i, word in enumerate(line.words) if word.capital and _is_no_auxiliary(line, i, cues)}
    if not names:
        return line
    words = tuple(replace(w, form=w.written) if i in names else w for i, w in enumerate(line.words))
    return _worded(line, words)


def _is_no_auxiliary(line: Line, i: int, cues: EventCues) -> bool:
    """Whether an auxiliary with a capital is a name: it stands inside a sentence, and no word with a capital
    behind it as in a headline, or opens one, no question, before a past ("May resigned").
    """
    if line.forms[i] not in cues.modal or not cues.subject_first or not cues.marked_endings:
        return False
    if not i:
        following = line.forms[1:2]
        told = any(cues.forms.get(form) == "past" or cues.is_participle(form) for form in following)
        return told and line.forms[-1] != "?"
    return not line.words[i - 1].mark and not any(word.capital for word in line.words[i + 1 : i + 2])


def with_accents(line: Line, cues: EventCues) -> Line:
    """The line with the accents that capitals lack: "A Lyon" (à), not "LE MAIRE A DIT"; behind another word such a
    letter is a name ("group A") and stands as it is written.
    """
    accents = {unaccented(word): word for word in cues.unaccented}
    behind = [*(word.written[:2] for word in line.words[1:]), ""]
    bare = {i for i, word in enumerate(line.words) if word.written.istitle() and word.form in accents}
    bare = {i for i in bare if not (behind[i].isalpha() and behind[i].isupper())}
    if not bare:
        return line
    opens = {i for i in bare if not i or line.words[i - 1].mark or line.forms[i - 1] == TIME}
    forms = {i: accents[line.forms[i]] if i in opens else line.words[i].written for i in bare}
    words = tuple(replace(word, form=forms[i]) if i in forms else word for i, word in enumerate(line.words))
    return _worded(line, words)


def stems(text: str, start: int, end: int, glue: Glue) -> frozenset[str]:
    """The beginnings of the longer words of `text[start:end]` without their article, by which two texts are held to
    name one thing.
    """
    forms = (word.form for word in read_line(text, start, end).words)
    bare = map(glue.without_article, forms)
    return frozenset(form[:_STEM] for form in bare if len(form) >= _STEM)


def read_line(text: str, start: int, end: int) -> Line:
    """The sentence `text[start:end]` as words."""
    tokens = _TOKEN.finditer(text, start, end)
    read = (Word(t.start(), t.end(), fold(t.group()), t.group()[0].isupper(), t.group()) for t in tokens)
    words = tuple(word for word in read if word.form)
    return Line(start, end, words, tuple(word.form for word in words))


def owns(line: Line, i: int, possessives: tuple[str, ...]) -> bool:
    """Whether word i is the last of a time to which what follows belongs ("Monday's talks")."""
    return line.forms[i] == TIME and fold(line.words[i].written).endswith(possessives or TIME)
