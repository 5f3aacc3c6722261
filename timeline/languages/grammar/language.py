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
from timeline.languages.grammar.runs import Run
from timeline.languages.grammar.symbols import Symbol
from timeline.languages.writing.vocabulary import Vocabulary
from timeline.languages.writing.words import Splitter

EXPRESSION = "timex"
NUMBER_SYMBOLS = frozenset({
    "int", "dom", "mon", "mm", "year4", "yy", "hhmm", "early_hhmm", "modern", "olden", "past12", "dated", "hour",
    "minute", "thousand",
})  # fmt: skip
WORD = "word"  # any one unknown word, never the first of a rule
PLURAL = "plural"  # an unknown word with an ending of the plural, for guards
NAME = "name"  # an unknown word with a capital, for guards
UNKNOWN_WORD = frozenset({WORD, PLURAL, NAME})


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """Cues of page furniture: comment forms, credits, links to other articles."""

    lines: Cues  # a short line that holds one is furniture
    openers: Cues  # a line that begins with one is, whatever its length
    rest: Cues  # furniture from here to the end of the text


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Everything that tagging and resolution need of a language."""

    code: str
    name: str
    lexicon: Mapping[str, Mapping[str, Any]]  # word -> its symbols and their values
    rules: Rules
    symbols: Mapping[str, Symbol]  # what each can do
    heads: frozenset[str]  # words and classes behind which alone some rule is read
    runs: list[Run]  # numbers and signs in turn that expressions begin with in a line: behind others, behind those
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
