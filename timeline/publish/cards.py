"""The card of an expression: its arithmetic, as the page of an article and of a story lays it open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from timeline.languages.compiler import source
from timeline.languages.files import FOLDER, available
from timeline.publish.article_page import ArticlePage, Mark
from timeline.publish.marginal import Note, Said, conflict, note, reason
from timeline.publish.messages import Messages
from timeline.publish.ruler import Ruler, ruler


@dataclass(frozen=True, slots=True)
class RulePlace:
    """Where a rule is written and what it looks for."""

    name: str
    place: str | None  # file:line
    pattern: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """A mark with all that is said of it."""

    mark: Mark
    number: int  # of the expressions up to it
    note: Note
    was: Note | None  # in a preview
    conflict: Said | None
    reason: Said | None
    rule: RulePlace | None
    counted_from: str  # a message of `card`: publication, earlier, quotation, an_event, nothing
    anchor: Mark | None  # the earlier expression
    ruler: Ruler | None


def cards(page: ArticlePage, words: Messages) -> list[Card]:
    """A card for each mark of the page, in the order of the text."""
    by_uid = {mark.uid: mark for mark in page.marks}
    numbers = accumulate(int(not mark.names_event) for mark in page.marks)
    return [_card(page, words, mark, number, by_uid) for number, mark in zip(numbers, page.marks, strict=True)]


def _card(page: ArticlePage, words: Messages, mark: Mark, number: int, by_uid: dict[str, Mark]) -> Card:
    anchor = by_uid.get(mark.row.get("anchor_uid") or "")
    day = anchor.dating.earliest if anchor else page.published
    why = None if mark.dating.known else reason(words, mark.row, mark.names_event)
    counted = mark.row.get("anchor") in ("published", "expression", "quotation")
    return Card(
        mark=mark,
        number=number,
        note=note(words, mark.dating, why.text if why else ""),
        was=note(words, mark.was) if mark.was is not None else None,
        conflict=conflict(words, mark.conflict),
        reason=why,
        rule=None if mark.names_event else rule_place(mark.row["rule"]),
        counted_from=_counted_from(mark),
        anchor=anchor,
        ruler=ruler(mark.dating, day, counted, mark.row.get("counts_to"), mark.was, words.direction == "rtl"),
    )


def _counted_from(mark: Mark) -> str:
    if mark.names_event:
        return "an_event"
    names = {"published": "publication", "expression": "earlier", "quotation": "quotation", "event": "an_event"}
    return names.get(mark.row["anchor"] or "", "nothing")


@cache
def rule_place(rule: str) -> RulePlace:
    """Where a rule such as `en/ago` stands. One that our files lack (locale data) has no place."""
    stem, _, name = rule.partition("/")
    if stem != "common" and stem not in available():
        return RulePlace(rule, None, None)
    found = next((one for one in source(stem).rules if one.name == name), None)
    if found is None:
        return RulePlace(rule, None, None)
    return RulePlace(rule, f"{stem}.toml:{_line(stem, name)}", _pattern(found.match))


def _line(stem: str, name: str) -> int:
    text = (FOLDER / f"{stem}.toml").read_text("utf-8")
    named = re.search(rf'^\s*name = "{re.escape(name)}"', text, re.MULTILINE)
    return text.count("\n", 0, named.start()) + 1 if named else 0


def _pattern(patterns: Sequence[str]) -> str | None:
    """The first pattern, which the others vary."""
    return f"{patterns[0]} …" if len(patterns) > 1 else next(iter(patterns), None)
