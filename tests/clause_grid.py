"""Sentences of two clauses made from acts and frames (`clauses/*.toml`), and what the engine makes of them.

A frame is a sentence with the rows that it has to give: "A d" is the verb of A on the day d, happened and stated;
"B f planned" and "B d happened reported" say so otherwise, "A|B d" leaves open which; ">d" is from that day on. "?B d"
is a row that may be there, on that day, before, after or without one ("*": whenever). Any other row is one too many,
but in the background.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline import extract
from timeline.records import Article, Event

PUBLISHED = date(2024, 5, 15)
_SLOT = re.compile(r"\{([AB])(?:\.(\w))?\}|\{([def])('s)?\}")
_FIELDS = {
    "en": {"s": 0, "v": 1, "n": 2, "b": 3, "g": 4, "o": 5, "w": 6},
    "fr": {"s": 0, "v": 1, "n": 2, "b": 3, "g": 4, "o": 5, "f": 6, "p": 7},
    "ar": {"v": 1, "s": 0, "p": 2, "m": 3, "o": 4},
}
_WHOLE = {"en": "svo", "fr": "svo", "ar": "vso"}
_VERBS = "vnbgfpm"


@dataclass(frozen=True)
class Sentence:
    """A sentence, where the verbs of its acts stand, and the days of its slots."""

    text: str
    verbs: dict[str, tuple[int, int]]
    days: dict[str, tuple[str, str]]


def frames(language: str) -> dict[str, list[str]]:
    """The frames of a language by name, each with the rows that are expected."""
    told: dict[str, list[str]] = _read(language)["frames"]
    return told


def sentences(language: str, frame: str) -> Iterator[Sentence]:
    """Each act of a language as A, with others as B; every second sentence is the first of its article."""
    data = _read(language)
    acts = [act.split("|") for act in data["acts"]]
    for n, act in enumerate(acts):
        other = acts[(n + 3 + n % 4) % len(acts)]
        days = {slot: data[slot][n % len(data[slot])].split("|") for slot in "def"}
        yield _filled(language, frame, {"A": act, "B": other}, days, data["lead"] + "\n" if n % 2 else "")


def _read(language: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((Path(__file__).parent / "clauses" / f"{language}.toml").read_text("utf-8"))


def _filled(language: str, frame: str, acts: dict[str, list[str]], days: dict[str, list[str]], lead: str) -> Sentence:
    text, at = lead, 0
    verbs: dict[str, tuple[int, int]] = {}
    for slot in _SLOT.finditer(frame):
        text += frame[at : slot.start()]
        at = slot.end()
        name, part, day, possessive = slot.groups()
        pieces = [days[day][1 if possessive else 0]] if day else []
        for field in (part or _WHOLE[language]) if name else "":
            word = acts[name][_FIELDS[language][field]]
            start = len(text) - _elides(text, " ".join([*pieces, word])) + sum(len(piece) + 1 for piece in pieces)
            if field in _VERBS:
                verbs.setdefault(name, (start, start + len(word)))
            pieces.append(word)
        text = _joined(text, " ".join(pieces))
    text += frame[at:]
    first = next(i for i in range(len(lead), len(text)) if text[i].isalpha())
    text = text[:first] + text[first].upper() + text[first + 1 :]
    return Sentence(text, verbs, {slot: (day[2], day[-1]) for slot, day in days.items()})


def _elides(text: str, word: str) -> bool:
    """Whether what stands before a word loses its last letter and space but one: "que" and "on" are "qu'on"."""
    return text.endswith((" que ", "que ", " de ")) and word[0] in "aeiouéê" and " a " not in f" {word} "[:4]


def _joined(text: str, word: str) -> str:
    return text[:-2] + "'" + word if _elides(text, word) else text + word


def wrong(sentence: Sentence, language: str, expected: list[str]) -> list[str]:
    """What is wrong with the rows of a sentence: "missed A d", "A is ...", "too many: ..."; none where all is right."""
    read = extract(Article("x", sentence.text, PUBLISHED, language=language, title=""))
    found = [event for event in read if event.start > sentence.text.find("\n")]
    rows = [(_name(sentence, event, expected), event) for event in found]
    said, left = [], list(rows)
    for row in (r for r in expected if r[0] != "?"):
        names, day, status, sourcing = [*row.split(), *("happened", "stated")[len(row.split()) - 2 :]]
        own = next((r for r in left if r[0] in names.split("|")), None)
        if own is None:
            said.append(f"missed {row}")
            continue
        left.remove(own)
        got = own[1].interval.earliest, own[1].interval.latest
        if got != _bounds(sentence, day):
            said.append(f"{row}: dated {'nothing' if got == (None, None) else 'otherwise'}")
        elif own[1].status != status:
            said.append(f"{row}: {own[1].status}")
        elif own[1].sourcing != sourcing:
            said.append(f"{row}: {own[1].sourcing}")
    may = {row.split()[0][1:]: row.split()[1:] for row in expected if row[0] == "?"}
    for name, event in left:
        if not event.background and not (name in may and _may_be(event, sentence, may[name])):
            said.append(f"too many: {name} {event.status if event.interval.bounded else 'undated'}")
    return said


def _bounds(sentence: Sentence, day: str) -> tuple[str | None, str | None]:
    """The days of "d", from its first on (">d") or up to its last ("<d")."""
    first, last = sentence.days[day[-1]]
    return (None if day[0] == "<" else first, None if day[0] == ">" else last)


def _name(sentence: Sentence, event: Event, expected: list[str]) -> str:
    for name, (start, end) in sentence.verbs.items():
        if start - 3 <= event.trigger_start < end and event.trigger_end > start:
            return name
    word = sentence.text[event.trigger_start : event.trigger_end].lower()
    known = {name for row in expected for name in row.lstrip("?").split()[0].split("|")}
    return word if word in known else f"({word})"


def _may_be(event: Event, sentence: Sentence, days: list[str]) -> bool:
    if not event.interval.bounded or "*" in days:
        return True
    got = event.interval.earliest, event.interval.latest
    for slot in days:
        if slot in sentence.days:
            first, last = sentence.days[slot]
            if got in ((first, last), (None, last), (first, None), (last, None), (None, first)):
                return True
    return False
