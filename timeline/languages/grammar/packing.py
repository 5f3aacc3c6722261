"""Packing the sequences of a language's rules into the tables that matching follows (`rules.Rules`)."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence

from timeline.languages.grammar.pattern import Part
from timeline.languages.grammar.rules import BITS, HIGHEST, NONE, PLACE, ROOT, CompiledRule, Rules, Way

PATIENCE = 20  # tries before the places up to the one that is found are left to nodes of one child
Sequences = Sequence[tuple[CompiledRule, tuple[Part, ...]]]


def packed(sequences: Sequences, rank: Mapping[str, int]) -> Rules:
    """The trie of some sequences; of the symbols that are ranked, the lower get the smaller numbers."""
    written = {part.symbol for _, parts in sequences for part in parts} | {rule.gives for rule, _ in sequences}
    names = ("", *sorted(written, key=lambda symbol: (rank.get(symbol, len(rank)), symbol)))
    symbols = {name: number for number, name in enumerate(names)}
    ways: dict[tuple[object, ...], Way] = {}
    numbers: dict[tuple[object, ...], int] = {}
    children: list[dict[int, int]] = [{}]
    ends: list[tuple[int, ...]] = [()]
    for rule, parts in sequences:
        node = 0
        for part in parts:
            code = symbols[part.symbol] + len(names) * part.joined
            if code not in children[node]:
                children[node][code] = len(children)
                children.append({})
                ends.append(())
            node = children[node][code]
        way = _way(rule, parts)
        key = rule.order, way.named, way.spans
        ends[node] += (numbers.setdefault(key, len(numbers) + 1),)
        ways.setdefault(key, way)
    guards = (NONE, *dict.fromkeys(guard for rule, _ in sequences for guard in _guards(rule) if guard))
    told, places = _told(ends)
    facts = _facts(list(ways.values()), symbols, guards)
    tables = (_nodes(children, places, len(names)), told, facts)
    return Rules(names, tuple(ways.values()), guards, tuple(map(_packed, tables)))


def _way(rule: CompiledRule, parts: Sequence[Part]) -> Way:
    opened = (n for n, part in enumerate(parts) if part.opens)
    closed = (n for n, part in enumerate(parts) if part.closes)
    named = tuple([rule.names.index(part.name) if part.name else -1 for part in parts])
    return Way(rule, named, tuple(zip(opened, closed, strict=True)))


def _guards(rule: CompiledRule) -> tuple[frozenset[str], ...]:
    return rule.not_before, rule.only_before, rule.not_after, rule.only_after


def _told(ends: Iterable[tuple[int, ...]]) -> tuple[list[int], list[int]]:
    """The ways that end in each node, each such list closed by 0, and where each begins."""
    told = [0]
    known: dict[tuple[int, ...], int] = {(): 0}
    places: list[int] = []
    for ways in ends:
        if ways not in known:
            known[ways] = len(told)
            told += (*ways, 0)
        places.append(known[ways])
    return told, places


def _nodes(children: list[dict[int, int]], places: list[int], symbols: int) -> list[int]:
    """The mask of each node, and its parent, base and where its ways are told; those with most children choose their
    places first."""
    free = _Free()
    free.take(ROOT)
    base, slot = [0] * len(children), [0] * len(children)
    for node in sorted(range(len(children)), key=lambda node: -len(children[node])):
        if children[node]:
            base[node] = free.base(sorted(children[node]))
            for code, child in children[node].items():
                slot[child] = base[node] + code
                free.take(slot[child])
    size = max(base) + 2 * symbols  # whatever symbol is asked for
    assert max(size, *places) < 1 << PLACE
    nodes = [0, size] * size  # what is no node has a parent that is none
    for node, after in enumerate(children):
        for code, child in after.items():
            nodes[2 * slot[child] + 1] += slot[node] - size
            nodes[2 * slot[node]] |= HIGHEST >> code % symbols % BITS
        nodes[2 * slot[node] + 1] += base[node] << PLACE | places[node] << 2 * PLACE
    return nodes


class _Free:
    """The places of a table that no node has taken."""

    def __init__(self) -> None:
        self._next: list[int] = []  # from each place, a free one or one that is nearer to it
        self._dense = 0  # up to here several places together are seldom free

    def take(self, place: int) -> None:
        self._reach(place)
        self._next[place] = place + 1

    def base(self, codes: Sequence[int]) -> int:
        """A place from which all of these numbers are free."""
        place = self._first(codes[0] if len(codes) == 1 else max(codes[0], self._dense))
        tries = 0
        while not self._fits(place - codes[0], codes):
            place = self._first(place + 1)
            tries += 1
        if tries > PATIENCE:
            self._dense = place
        return place - codes[0]

    def _fits(self, base: int, codes: Sequence[int]) -> bool:
        self._reach(base + codes[-1])
        return all(self._next[base + code] == base + code for code in codes)

    def _first(self, place: int) -> int:
        """The first free one from a place on."""
        self._reach(place)
        found = place
        while self._next[found] != found:
            found = self._next[found]
            self._reach(found)
        while self._next[place] != found:
            self._next[place], place = found, self._next[place]
        return found

    def _reach(self, place: int) -> None:
        self._next += range(len(self._next), place + 1)


def _facts(ways: Sequence[Way], symbols: Mapping[str, int], guards: Sequence[frozenset[str]]) -> list[int]:
    """What matching needs of each way, from number 1 on."""
    by_strength = sorted({way.rule for way in ways}, key=lambda rule: (-rule.priority, rule.order))
    strength = {rule: n for n, rule in enumerate(by_strength)}
    number = {guard: n for n, guard in enumerate(guards)}
    facts = [0, len(ways), 0, 0, 0, 0, 0, 0, 0, 0]  # of a word by itself, which every rule beats
    for way in ways:
        rule = way.rule
        inside = sum(1 << part for first, last in way.spans for part in range(first, last + 1))
        wanted = [number[guard] for guard in _guards(rule)]
        facts += [symbols[rule.gives], strength[rule], rule.guarded, rule.priority, inside, *wanted, rule.capital]
    return facts


def _packed(numbers: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}q", *numbers)
