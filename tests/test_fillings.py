"""Whatever words fill the rules of a language, in whatever order: an answer, and never an exception."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable
from datetime import date

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
    for word, symbols in sorted(language.lexicon.items()):  # whatever order the tables of a process have
        for symbol in symbols:
            words[symbol].append(word)
    ways: defaultdict[str, list[list[str]]] = defaultdict(list)
    sequences = sorted(([part.symbol for part in parts], rule.gives) for rule, parts in language.sequences())
    for pattern, gives in sequences:
        ways[gives].append(pattern)
    patterns = [pattern for pattern, _ in sequences]

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


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("de", "Sie trafen sich am Freitag vor anderthalb Wochen.", ["2023-06-02"]),
        ("de", "Das war vor anderthalb Montagen.", []),
        ("de", "Der Bus fährt fünfmal viertelstündlich.", ["PT15M"]),
        ("de", "Er fährt mehrmals im Halbstundentakt.", ["PT30M"]),
        ("es", "Pasó en los últimos dos o tres días y medio.", ["P2.5D"]),
        ("en", "They met 1½ Fridays ago.", []),
    ],
)
def test_counts_that_are_ranges_or_fractions(code: str, text: str, values: list[str]) -> None:
    found = expressions_of(text, date(2023, 6, 14).toordinal(), code)
    assert [e.value for e in found] == values
