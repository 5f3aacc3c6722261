"""What is wrong with a language file, or lacking in it, beyond what makes it unreadable.

Errors are rules without a trigger (they would never be looked for), rules that another always wins over, and rules of
one name (an explanation could not tell them apart): the loader refuses them (in files of ours the tests do, to save the
time at each start). The rest are notes of `timeline check`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.languages.format import LanguageFile
from timeline.languages.grammar.language import EXPRESSION, Language
from timeline.languages.grammar.pattern import Part
from timeline.languages.grammar.rules import CompiledRule

Sequences = Sequence[tuple[CompiledRule, tuple[Part, ...]]]
# Numbers that are scanned for by their shape; others are read only beside a trigger.
SHAPED = frozenset({"year4", "dated", "modern", "olden", "past12", "hhmm"})
# And those that are scanned for where words before them are named, by `number_after` and `hour_after`.
SMALL = frozenset({"int", "dom", "mon", "yy", "hour", "hourword"})
NUMBERS = frozenset({"int", "dom", "mon", "yy", "hour", "='"})  # with a sign or letter joined to them
# The rows of the semantics table, and the operators of which a file that has the row uses at least one.
ROWS: Mapping[str, tuple[str, ...]] = {
    "today, yesterday, tomorrow": ("this", "last", "next", "this day", "last day", "next day", "offset"),
    "three days ago": ("ago",),
    "in two weeks": ("ahead", "in_time"),
    "about two weeks ago": ("mod",),
    "more than two years ago": ("beyond",),
    "less than two years ago": ("short_of",),
    "last, this, next week": ("last", "this", "next"),
    "the weekend": ("weekend", "every"),
    "later this month": ("later_in",),
    "earlier this year": ("earlier_in",),
    "early, mid-, late June": ("part",),
    "on Monday": ("weekday",),
    "in March": ("date",),
    "the first quarter": ("quarter",),
    "last summer": ("season",),
    "the 1990s": ("decade", "decade_of", "decade_short"),
    "the 19th century": ("century",),
    "17 Ramadan 1444": ("hijri",),
    "9 a.m.": ("clock",),
    "last night, Thursday morning": ("at", "daypart"),
    "for three years": ("duration",),
    "the past three months": ("past",),
    "the next two days": ("coming",),
    "within two days": ("within",),
    "every Friday, daily": ("every", "each"),
    "now, years ago, soon": ("ref",),
    "the next day": ("following",),
    "that year": ("same",),
    "12 to 14 June": ("like",),
}
SLOW = 100  # sequences of one rule
_NAME = re.compile(r"([a-z_]+)\((day\b)?")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend (`error`) or to know (`note`) about a language file."""

    severity: str
    place: str
    message: str


def errors(language: Language) -> Iterator[Finding]:
    """What the loader refuses: rules that nothing looks for, that another always wins over, or of one name."""
    numbers = SMALL if language.numbered else frozenset()
    silent = dict(untriggered(language.sequences(), language.trigger_symbols | numbers))
    for rule, parts in silent.items():
        if not rule.only_before.isdisjoint(language.triggers):
            continue  # found by what it wants behind it: from 9 to 5 | daily
        pattern = " ".join(part.symbol for part in parts)
        yield Finding("error", rule.place, f"{rule.label}: `{pattern}` holds no trigger, so nothing looks for it")
    for winner, rule in overshadowed(language.sequences()):
        yield Finding("error", rule.place, f"{rule.label}: {winner.label} ({winner.place}) always wins over it")
    for first, rule in named_twice(rule for rule, _ in language.sequences()):
        yield Finding("error", rule.place, f"{rule.label}: the rule at {first.place} has this name too")


def findings(language: Language, file: LanguageFile) -> Iterator[Finding]:
    """All findings about a compiled language file."""
    yield from errors(language)
    sizes = Counter(rule for rule, _ in language.sequences())
    for rule, size in sizes.items():
        if size > SLOW:
            yield Finding("note", rule.place, f"{rule.label} stands for {size} sequences: slow to load")
    for row in lacking_rows(file):
        yield Finding("note", "rules", f"no rule for the row: {row}")
    for name in without_examples(file):
        yield Finding("note", name, "has no example")


def untriggered(sequences: Sequences, triggers: Iterable[str]) -> Iterator[tuple[CompiledRule, tuple[Part, ...]]]:
    """The expressions that hold no trigger, so that nothing would ever look for them."""
    known = triggering(sequences, triggers)
    for rule, parts in sequences:
        if rule.gives == EXPRESSION and not _triggers(parts, known):
            yield rule, parts


def triggering(sequences: Sequences, triggers: Iterable[str]) -> set[str]:
    """The symbols that always bring a trigger with them: those given, and categories all of whose rules have one."""
    known = set(triggers) | SHAPED
    lacking = {rule.gives for rule, _ in sequences} - known
    while True:
        without = {rule.gives for rule, parts in sequences if not _triggers(parts, known | lacking)}
        left = lacking - without
        if left == lacking:
            return known | lacking
        lacking = left


def _triggers(parts: Sequence[Part], known: set[str]) -> bool:
    joined = any(b.joined and (a.symbol in NUMBERS or b.symbol in NUMBERS) for a, b in pairwise(parts))
    return joined or any(part.symbol in known for part in parts)


def overshadowed(sequences: Sequences) -> Iterator[tuple[CompiledRule, CompiledRule]]:
    """Pairs of rules for the same words as the same category, of which the first always wins."""
    earlier: defaultdict[tuple[Part, ...], list[CompiledRule]] = defaultdict(list)
    for rule, parts in sequences:
        for other in earlier[parts]:
            if other.gives == rule.gives and other is not rule and not other.guarded and other.beats(rule):
                yield other, rule
                break
        earlier[parts].append(rule)


def named_twice(rules: Iterable[CompiledRule]) -> Iterator[tuple[CompiledRule, CompiledRule]]:
    """Pairs of rules of one name, in order; not the phrases of a class, which are rules too but stand on no line."""
    known: dict[str, CompiledRule] = {}
    for rule in dict.fromkeys(rules):
        first = known.setdefault(rule.label, rule) if ":" in rule.place else rule
        if first is not rule:
            yield first, rule


def lacking_rows(file: LanguageFile) -> list[str]:
    """The rows of the semantics table that no rule or word of the file could give."""
    values = [value for rule in file.rules for value in rule.value]
    values += [value for table in (*file.trigger.values(), *file.filler.values()) for value in table]
    used = {" ".join(filter(None, name)) for value in values for name in _NAME.findall(value)}
    return [row for row, operators in ROWS.items() if not used & set(operators)]


def without_examples(file: LanguageFile) -> list[str]:
    """Rules that give an expression and show no example."""
    return [rule.name for rule in file.rules if rule.gives == EXPRESSION and not rule.examples]
