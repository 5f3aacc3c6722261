"""A base lexicon for languages without a file of ours, from dateparser's locale data (CLDR).

It reads dates with a month's name, weekdays, the relative words that CLDR lists (today, last week) and counts of
units ("3 giorni fa"). Words of under three letters are left out, and months stand only beside a day or a year: the
lists hold no guards.
"""

from __future__ import annotations

import importlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from timeline.languages.files import FOLDER
from timeline.languages.format import LanguageFile
from timeline.languages.writing.letters import form

MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december"]  # fmt: skip
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
SHORTEST = {"month": 3, "weekday": 4, "relative": 3}
_JOINED = frozenset({"ja", "ko", "yue", "zh"})  # short words, written on to their neighbours: none would be found
_NUMBER = "(\\d++[.,]?\\d*+)"
_KEY = re.compile(r"(in )?(\\1|\d+) (\w+)( ago)?")
_WORD = re.compile(r"[^\W\d_]+")
_UNITS = {"day", "week", "month", "year"}


@cache
def codes() -> frozenset[str]:
    """The languages (two or three letters) that dateparser has locale data for, of which words are found in a text."""
    from dateparser.data.languages_info import language_order

    return frozenset(code for code in language_order if len(code) in (2, 3)) - _JOINED


def basic(code: str) -> LanguageFile | None:
    """The base lexicon of a language as a language file; None where there is no locale data."""
    if code not in codes():
        return None
    info = importlib.import_module(f"dateparser.data.date_translation_data.{code}").info
    triggers: dict[str, dict[str, list[str]]] = {
        "month": _numbered(info, MONTHS, SHORTEST["month"]),
        "weekday": _numbered(info, WEEKDAYS, SHORTEST["weekday"], frozenset(info.get("week", ()))),
        "relative": _relative(info.get("relative-type", {})),
    }
    counted = list(_counted(info.get("relative-type-regex", {})))
    triggers |= {f"counted_{n}": {"none": [word]} for n, (word, _, _) in enumerate(counted)}
    shared = tomllib.loads((FOLDER / "basic.toml").read_text("utf-8"))["rules"]
    rules = [*shared, *(_counted_rule(n, pattern, value) for n, (_, pattern, value) in enumerate(counted))]
    used = {name: words for name, words in triggers.items() if words}
    kept = [rule for rule in rules if all(name in used or name not in triggers for name in _classes(rule))]
    head = {"code": code, "name": info.get("name", code), "includes": ["common"]}
    return LanguageFile.model_validate({"language": head, "trigger": used, "rules": kept})


def _numbered(
    info: Mapping[str, Any], names: list[str], shortest: int, others: frozenset[str] = frozenset()
) -> dict[str, list[str]]:
    """Words by the number of their month or weekday, without those that stand for two, or are among the others."""
    seen: dict[str, int] = {}
    twice = {word.lower() for word in others}
    for number, name in enumerate(names, 1):
        for word in info.get(name, ()):
            if len(word) >= shortest and _WORD.search(word) and seen.setdefault(word.lower(), number) != number:
                twice.add(word.lower())
    table: dict[str, list[str]] = {}
    for word, number in seen.items():
        if word not in twice:
            table.setdefault(str(number), []).append(word)
    return table


def _relative(table: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The words for today, last week ... by the term that they mean."""
    terms: dict[str, list[str]] = {}
    seen: set[str] = set()
    for key, words in table.items():
        match = _KEY.fullmatch(key)
        lower = (w.lower() for w in words if len(w) >= SHORTEST["relative"])
        kept = [w for w in dict.fromkeys(lower) if form(w) not in seen]
        seen |= set(map(form, kept))
        if match and kept and (value := _term(match, match[2])):
            terms.setdefault(value, []).extend(kept)
    return terms


def _term(match: re.Match[str], count: str) -> str | None:
    coming, _, unit, gone = match.groups()
    if not coming and not gone:  # "a day long"
        return None
    if unit not in _UNITS:
        return "ref(PRESENT)" if unit == "second" and count == "0" else None
    return f"offset({unit}, {count if coming else -int(count)})"


def _counted(table: Mapping[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    """Trigger word, pattern and value of the phrases with a number."""
    for key, phrases in table.items():
        match = _KEY.fullmatch(key)
        if not match or match[3] not in _UNITS or not (match[1] or match[4]):  # "3 weeks" alone is no date
            continue
        value = f"{'ahead' if match[1] else 'ago'}(n, {match[3]})"
        for phrase in phrases:
            before, number, after = phrase.partition(_NUMBER)
            words = _WORD.findall(before + " " + after)
            if number and words and re.fullmatch(r"[\w\s]*", before + after) and len(max(words, key=len)) >= 3:
                yield max(words, key=len), f"{before.strip()} {{int:n}} {after.strip()}".strip(), value


def _counted_rule(n: int, pattern: str, value: str) -> dict[str, Any]:
    words = pattern.split()
    longest = max((w for w in words if not w.startswith("{")), key=len)
    words[words.index(longest)] = f"{{counted_{n}}}"
    return {"name": f"counted-{n}", "gives": "point", "match": " ".join(words), "value": value}


def _classes(rule: Mapping[str, Any]) -> set[str]:
    patterns = rule["match"] if isinstance(rule["match"], list) else [rule["match"]]
    return {name for pattern in patterns for name in re.findall(r"\{(\w+)", pattern)}
