"""What stands aside from what its sentence tells: in brackets, between commas, or only to be compared with."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from timeline.languages.cues.tense import Cues
from timeline.resolution.before_christ import BACK
from timeline.resolution.meanings import plain
from timeline.resolution.sentence.cutting import may_compare
from timeline.resolution.sentence.stops import sentence_start
from timeline.resolution.sentence.words import first_words, words_in
from timeline.resolution.tense.intents import is_past
from timeline.resolution.tense.verbs import is_verb
from timeline.tagging import Mention

BRACKET: Final = 120  # characters that a bracket may be open for
COMPARED: Final = 48  # characters from what compares to the month that it compares with
COMMAS: Final = (",", "،")
ASIDE: Final = 40  # characters from such a day to the commas around it
_CLOSING: Final = re.compile("[,،.;:!?؟\n]")
FIGURE: Final = 4  # words from a comma in which a figure begins
CURRENCIES: Final = "$€£"
INSET: Final = 80  # characters from the comma that opens an inset to its date, and on to the one that closes it


def parenthesised(text: str, start: int) -> bool:
    """Whether an offset lies in brackets."""
    opened = text.rfind("(", max(0, start - BRACKET), start)
    return opened >= 0 and text.find(")", opened, start) < 0


def looks_aside(text: str, found: list[Mention], n: int, cues: Cues) -> bool:
    """Whether a day before the one told stands with other words, and no other time, between commas, behind which its
    sentence goes on: "the ship, which had sailed two days earlier, sank at 2 a.m."."""
    if not plain(found[n].meaning).kind & BACK:
        return False
    start, end = found[n].start, found[n].end
    begins, closing = max(0, start - ASIDE), _CLOSING.search(text, end, end + ASIDE)
    comma = max(text.rfind(mark, begins, start) for mark in COMMAS)
    words = words_in(text[comma + 1 : start]) if comma >= max(begins, sentence_start(text, start, cues)) else []
    if closing is None or closing[0] not in COMMAS:
        return False
    alone = all(mention.start > closing.start() for mention in found[n + 1 : n + 2])
    return alone and bool(words) and words[0] not in cues.joins


def compared(text: str, start: int, cues: Cues) -> bool:
    """Whether what stands at an offset is only compared with: "up, compared with 20 million in August", or tells what
    came before it: "fell in September after rising 2 percent in August"."""
    begin = max(0, start - COMPARED)
    if not may_compare(text, begin, start, cues):
        return False
    before = text[begin:start]
    border = max(before.rfind(", "), before.rfind(";"), before.rfind(": "))  # not that of 20,000
    stretch = " " + before[border + 1 :]
    words, last = stretch.split(), ""
    for word in stretch.rpartition(". ")[2].split() if ". " in stretch else words:
        if last in cues.behind and word.endswith(cues.verbal_endings):
            return True
        last = word
    return cues.compares_in(stretch, words)


def in_inset(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether an expression stands in a clause that tells more of a noun, behind which the sentence goes on: a relative
    clause or a participle that a comma closes ("the plant, which closed in May 1986, reopened in June"), or a verb
    before that of the sentence ("a law passed in May 1986 was struck down")."""
    closing = _CLOSING.search(text, end, end + INSET)
    closed = closing is not None and closing[0] in COMMAS
    if not closed:
        follows = first_words(text[end : closing.start() if closing else end + INSET], 1)
        if cues.frames or cues.clitics or not follows or not is_verb(follows[0], cues):
            return False
    first = sentence_start(text, start, cues)
    begins = max(first, start - INSET)
    comma = max(text.rfind(mark, begins, start) for mark in COMMAS)
    words = words_in(text[max(comma + 1, begins) : start])
    if not closed:
        return any(is_past(word, cues) for word in words)
    opens = bool(words) and (comma > begins or (begins == first and bool(cues.perfects)))
    return opens and (words[0] in cues.relatives or _is_apposed(words[0], text[first : max(comma, first)], cues))


def _is_apposed(word: str, before: str, cues: Cues) -> bool:
    """Whether a past tells more of the noun before it, and is not one of several verbs: "sold a firm, left Britain"."""
    if word not in cues.lives and not is_past(word, cues):
        return False
    pairs = pairwise(["", *words_in(before)])
    return not any(is_verb(b, cues) and b not in cues.saying and a not in cues.noun_marks for a, b in pairs)


def of_a_figure(before: str, after: str, cues: Cues) -> bool:
    """Whether a figure stands with its date between commas behind the subject of what is to come: "inflation, at 10.9%
    in September, should fall"."""
    subject, comma, inset = before.rpartition(", ")
    verb = first_words(after.lstrip(" ,"), 1) if comma and after.lstrip().startswith(",") else []
    goes_on = bool(verb) and (verb[0] in cues.being or is_verb(verb[0], cues))
    if not goes_on or any(is_verb(word, cues) for word in words_in(subject)):
        return False
    said = inset.split()[:FIGURE]
    return any(
        one.lstrip(CURRENCIES)[:1].isdigit() and (one[0] in CURRENCIES or one[-1] == "%" or other in cues.measuring)
        for one, other in pairwise([*said, ""])
    )
