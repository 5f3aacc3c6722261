"""A compiled language: its lexicon, and its rules as one trie over symbols.

A symbol is a class of words (`month`), a category that rules give (`point`), or one word as it stands (`=ago`). Rules
are matched bottom up from their first symbol, so that relation must have no cycle: `rank` orders the symbols by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.languages.cues.cue_list import Cues
from timeline.languages.grammar.pattern import Part
from timeline.languages.grammar.rules import CompiledRule, Rules
from timeline.languages.grammar.symbols import Beside
from timeline.languages.writing.vocabulary import Vocabulary
from timeline.languages.writing.words import Splitter

EXPRESSION = "timex"
NUMBER_LENGTHS = {  # the symbols of numbers, and the digits that these have
    "int": range(1, 10), "dom": range(1, 3), "mon": range(1, 3), "mm": range(2, 3), "hour": range(1, 3),
    "yy": range(2, 3), "minute": range(2, 3), "thousand": range(3, 4), "year4": range(4, 5), "modern": range(4, 5),
    "olden": range(4, 5), "past12": range(4, 5), "dated": range(4, 5), "hhmm": range(4, 5), "early_hhmm": range(4, 5),
}  # fmt: skip
NUMBER_SYMBOLS = frozenset(NUMBER_LENGTHS)
WORD = "word"  # any one unknown word, never the first of a rule
PLURAL = "plural"  # an unknown word with an ending of the plural, for guards
NAME = "name"  # an unknown word with a capital, for guards
ANY = "*"  # stands for an unknown word among words, and for its first letter
UNKNOWN_WORD = frozenset({WORD, PLURAL, NAME})


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """Cues of page furniture: comment forms, credits, links to other articles."""

    lines: Cues  # a short line that holds one is furniture
    openers: Cues  # a line that begins with one is, whatever its length
    rest: Cues  # furniture from here to the end of the text


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """What numbers and signs in turn look like that may be time inside a line, though no word speaks of it."""

    headed: Mapping[str, tuple[bool, frozenset[str]]]  # 00.0: whether it may be all, and first letters of what follows
    shapes: Mapping[str, tuple[bool, frozenset[str]]]  # the same where no word stands before that is asked for
    before_numbers: frozenset[str]  # words and signs that may stand before a number
    before_signs: frozenset[str]  # words that may stand before such a sign
    heads: frozenset[str]  # words and signs that are asked for
    beyond: frozenset[str]  # first letters of what may follow an unknown word behind a number


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Everything that tagging and resolution need of a language."""

    code: str
    name: str
    lexicon: Mapping[str, dict[str, Any]]  # word -> its symbols and their values
    rules: Rules
    symbols: Mapping[str, Beside]  # what each can do
    runs: Runs  # what numbers with signs look like that may be time
    guarded: frozenset[str]  # words that a guard of some rule asks for
    capital: bool  # whether some rule asks for a capital
    triggers: frozenset[str]  # words that are scanned for
    numbered: frozenset[str]  # a word and a digit, where the digit is scanned for ("le 1")
    vocabulary: Vocabulary  # these, and all words that are looked up
    trigger_symbols: frozenset[str]
    split: Splitter  # a word into its prefixes and stem, with their lengths
    has_prefixes: bool  # whether words are cut, so that what is scanned for may stand inside one
    month_first: frozenset[str]
    capitals: frozenset[str]
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    tense: Mapping[str, Any]  # the table as it stands in the file, with all its keys
    furniture: Furniture

    def sequences(self) -> list[tuple[CompiledRule, tuple[Part, ...]]]:
        """All rules with the sequences of symbols that they read, in their order: for checks."""
        return self.rules.sequences()
