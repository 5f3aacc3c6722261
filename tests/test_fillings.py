"""Whatever words fill the rules of a language, in whatever order: an answer, and never an exception."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable

import pytest

from timeline.interchange import expression_json
from timeline.languages import available, load
from timeline.resolution import expressions_of
from timeline.resolution.explain import explain
from timeline.resolution.read import Notes

TEXTS = 250
NUMBERS = ["0", "1", "2", "08", "12", "24", "31", "45", "60", "99", "100", "1444", "1789", "2019", "3000"]
DAYS = [None, 1, 738_687, 738_000, 3_652_059]  # without a day, the first and last of the calendar
BETWEEN = [". ", ", ", " ", "\n", " – ", " ("]
DEEPEST = 6  # categories in one another


def filler(code: str, chance: random.Random) -> Callable[[], str]:
    """Makes the words of any rule of a language, its classes and categories filled by chance."""
    language = load(code)
    words: defaultdict[str, list[str]] = defaultdict(list)
    for word, symbols in language.lexicon.items():
        for symbol in symbols:
            words[symbol].append(word)
    ways: defaultdict[str, list[list[str]]] = defaultdict(list)
    patterns = [[part.symbol for part in parts] for _, parts in language.sequences()]
    for (rule, _), pattern in zip(language.sequences(), patterns, strict=True):
        ways[rule.gives].append(pattern)

    def filled(symbol: str, depth: int) -> str:
        if symbol.startswith("="):
            return symbol[1:]
        if words[symbol]:
            return chance.choice(words[symbol])
        if ways[symbol] and depth < DEEPEST:
            return " ".join(filled(part, depth + 1) for part in chance.choice(ways[symbol]))
        return chance.choice(NUMBERS)

    return lambda: chance.choice([" ", " ", ""]).join(filled(part, 0) for part in chance.choice(patterns))


@pytest.mark.parametrize("code", [*available(), "it", "ru", "fa", "tr"])
def test_no_words_make_an_exception(code: str) -> None:
    chance = random.Random(code)  # the same texts in each run
    phrase = filler(code, chance)
    for _ in range(TEXTS):
        text = "".join(phrase() + chance.choice(BETWEEN) for _ in range(chance.randint(1, 6)))
        text = text.title() if chance.random() < 0.3 else text
        published, notes = chance.choice(DAYS), list[Notes]()
        found = expressions_of(text, published, code, chance.choice([None, True]), notes)
        assert [e.text for e in found] == [text[e.start : e.end] for e in found]
        for expression, note in zip(found, notes, strict=True):
            assert expression_json(expression)["text"] == expression.text
            assert explain(expression, published, note).in_words()
