"""Every rule's examples, and the sentences in which nothing may be found, of every language file."""

from __future__ import annotations

import pytest

from timeline.languages import available, load
from timeline.languages.compiler import read
from timeline.languages.files import FOLDER
from timeline.languages.writing.inflection import spelt_out
from timeline.resolution import expressions_of
from timeline.resolution.examples import PUBLISHED, fails

FILES = {code: read(FOLDER / f"{code}.toml") for code in ["common", *available()]}
EXAMPLES = [
    pytest.param(code, rule.name, example, id=f"{code}-{rule.name}-{n}")
    for code, file in FILES.items()
    for rule in file.rules
    for n, example in enumerate(rule.examples)
]
COUNTER_EXAMPLES = [(code, text) for code, file in FILES.items() for text in file.counter_examples]


@pytest.mark.parametrize(("code", "rule", "example"), EXAMPLES)
def test_example(code: str, rule: str, example: list[str]) -> None:
    assert fails(example, "en" if code == "common" else code) is None, rule


@pytest.mark.parametrize(("code", "text"), COUNTER_EXAMPLES)
def test_counter_example(code: str, text: str) -> None:
    found = expressions_of(text, PUBLISHED.toordinal(), code)
    assert [(e.text, e.value, e.rule) for e in found] == []


@pytest.mark.parametrize("code", available())
def test_loads(code: str) -> None:
    language = load(code)
    assert language.code == code
    assert language.triggers
    assert [rule.label for rule, _ in language.sequences() if "/" not in rule.label] == []  # a rule names its file


def test_a_choice_of_letters_is_each_of_the_words() -> None:
    assert spelt_out("annonc(e|ent)") == ["annonce", "annoncent"]
    assert spelt_out("prévu(|e)(s|)") == ["prévus", "prévu", "prévues", "prévue"]
    assert spelt_out("(a|b) c") == ["a c", "b c"]
    assert spelt_out("") == [""]


@pytest.mark.parametrize("entry", ["annonc(e|ent", "annonc)e", "a(b(c|d)|e)", "a|b", "(|)"])
def test_a_broken_choice_is_refused(entry: str) -> None:
    with pytest.raises(ValueError, match="a choice is written as"):
        spelt_out(entry)
