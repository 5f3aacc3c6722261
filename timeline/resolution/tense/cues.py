"""The tense cues of a language (`timeline.languages.cues.tense`), compiled from the table `[tense]` of its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from typing import Any, Final

from timeline.chronology.value import FUTURE, PAST
from timeline.languages.cues.tense import BEGUN, DIGITS, EITHER, HANGS, LONG, PLURAL, Cues
from timeline.languages.writing.letters import form, mapped
from timeline.languages.writing.trie import Trie, trie_of
from timeline.resolution.sentence.cutting import begin

ORDINAL: Final = "9"  # stands for a number among abbreviations
NUMBERS: Final = 20  # of one or two digits that end with each
ASCII: Final = 0x80
VOWELS: Final = "aeiouéèê"
HEAD: Final = 3  # letters at most, by which many beginnings of words are told apart
Table = Mapping[str, Any]  # the keys of the file, all of them

_COMPILED: dict[int, tuple[Table, Cues]] = {}  # by id, which is its own as long as the table is kept beside it


def compiled(tense: Table) -> Cues:
    """The cues of a language file, compiled once."""
    if id(tense) not in _COMPILED:
        cues = _compile(tense)
        begin(cues)
        _COMPILED[id(tense)] = tense, cues
    return _COMPILED[id(tense)][1]


def _compile(tense: Table) -> Cues:
    if tense["capital_nouns"]:  # what other keys list are nouns too
        nouns = [noun for key in ("capital_nouns", "awaited", "forecasts", "measures") for noun in tense[key]]
        tense = {**tense, "capital_nouns": nouns}
    unplanned = [*tense["unplanned"], *_elided(tense["elided"], tense["unplanned"])]
    tense = {**tense, "unplanned": unplanned}
    ways = (("past", PAST), ("future", FUTURE), ("presents", FUTURE), ("narrating", PAST), ("either", EITHER))
    told = [(tense[key], way) for key, way in ways]
    finals = _finals((word for words, _ in told for word in words), tense["noun_letters"])
    cues = [(_spelt(word, finals), way) for words, way in told for word in words]
    cues += [(phrase, HANGS) for phrase in _forms(tense["hanging"])]
    cues += [(phrase, 0) for phrase in _forms(tense["comments"])]
    phrases = {cue.replace(" ", "'"): way for cue, way in sorted(cues, key=lambda c: -len(c[0])) if " " in cue}
    phrases |= {f"{PLURAL}'{verb}": FUTURE for verb in _forms(tense["plural_verbs"])}
    dated = tuple(f"{noun} {word}" for word in tense["dating"] for noun in tense["unplanned"])
    related = tuple(
        f"{noun} {word}" for word in tense["relating"] for noun in tense["unplanned"]
    )  # "attentat de" lundi
    planned = tuple(phrase for phrase in tense["either"] if " " in phrase)
    before = (
        ((*dated, *related), PAST), (planned, EITHER), (tense["past_before"], PAST),
        (tense["future_before"], FUTURE), (tense["comments"], 0),
    )  # fmt: skip
    linked = tuple(f"{link} {noun}" for link in tense["links"] for noun in tense["unplanned"])
    after = ((tense["past_after"], PAST), (tense["future_after"], FUTURE), (tense["unplanned"], PAST), (linked, PAST))
    neutral = _forms([*tense["neutral"], *_behind(tense["neutral_behind"], tense["neutral"])])
    abbreviations = _forms(tense["abbreviations"])
    head = min([HEAD, *(len(beginning.rstrip("$")) for beginning in neutral)])
    return Cues(
        **_plain(tense),
        words={cue: way for cue, way in cues if " " not in cue},
        phrases=phrases,
        heads=_heads(cue for cue, _ in cues if " " in cue),
        yielding=frozenset(_forms((*tense["yielding"], *dated))),
        asking=frozenset(_spelt(word, finals) for word in tense["asking"]),
        neutral=_grouped((beginning[:head], beginning) for beginning in neutral),
        neutral_head=head,
        toward=frozenset(_forms(tense["toward"] or tense["onto"])),
        promising=frozenset(phrase.split()[0] for phrase in _forms(tense["promises"])),
        provided=tuple(f" {phrase} " for phrase in _forms(tense["provided"])),
        awaited_ends=tuple(form(noun[1:]) for noun in tense["awaited"] if noun.startswith("-")),
        following=tuple(f"{phrase} " for phrase in _forms(tense["following"])),
        turn=_turn(tense["turns"], tense["clitics"]),
        turn_letters=frozenset([*(phrase[0] for phrase in _forms(tense["turns"])), *tense["clitics"]]),
        past_shape=_shape(tense["past_shapes"]),
        future_shape=_shape(tense["future_shapes"]),
        verbal_nouns=tuple(re.compile(form(pattern)) for pattern in tense["verbal_nouns"]),
        compares=_grouped((said.split()[0], f" {said} ") for said in _forms(tense["past_before"]) if " " in said),
        separable=_grouped((beginning[:BEGUN], beginning) for beginning in _forms(tense["separable"])),
        endings=_endings(_forms(tense["future_endings"]), _forms(tense["past_endings"])),
        feminine_endings=tuple(tense["feminine_endings"]),
        before={form(word): way for words, way in before for word in words},
        after={form(word): way for words, way in after for word in words},
        ends_before=_heads([" ".join(reversed(form(word).split())) for words, _ in before for word in words]),
        begins_after=frozenset(form(word).split()[0] for words, _ in after for word in words),
        abbreviations=frozenset(abbreviations) - {ORDINAL},
        ordinals=ORDINAL in abbreviations,
        longest=max([DIGITS, *map(len, abbreviations)]),
        last_of_short=_last_of_short(abbreviations),
        known=frozenset(_known(tense)) if tense["noun_letters"] else frozenset(),
        finals=finals,
        last_letters=frozenset("".join(finals.values())),
        folded_letters=tuple({folded[-1] for folded in finals}),
        in_capitals=any(cue.upper() != cue for cue, _ in cues),
    )


def _last_of_short(abbreviations: Sequence[str]) -> bytes:
    """By letter of ASCII, the lengths of the abbreviations that end with it, as bits; numbers are one if "9" is."""
    lengths = bytearray(ASCII)
    for word in [*abbreviations, *map(str, range(NUMBERS if ORDINAL in abbreviations else 0))]:
        if word[-1].isascii():
            lengths[ord(word[-1])] |= 1 << min(len(word), LONG)
    return bytes(lengths)


def _plain(tense: Table) -> dict[str, Any]:
    """The keys that are kept as they are, their words in the letters that texts are compared in."""
    kept: dict[str, Any] = {}
    for key in fields(Cues):
        if key.default is not MISSING:
            told = tense[key.name]
            kind = type(key.default)  # a set or tuple of words, or a switch
            kept[key.name] = told if isinstance(told, bool | str) else kind(_forms(told))
    return kept


def _finals(words: Iterable[str], nouns: str) -> dict[str, str]:
    """By form, the last letters of the cues that a noun may be folded to: its own last letter is one of `nouns`."""
    cues, folded = [word for word in words if " " not in word], form(nouns)
    apart = {form(cue) for cue in cues if cue[-1] not in nouns and form(cue)[-1] in folded}
    finals: dict[str, str] = {}
    for cue in cues:
        if form(cue) in apart:
            finals[form(cue)] = finals.get(form(cue), "") + cue[-1]
    return finals


def _spelt(word: str, finals: dict[str, str]) -> str:
    """The form of a cue, but for a last letter that tells it from a noun: قاضى (sued) is no judge (قاضي)."""
    folded = form(word)
    return folded[:-1] + word[-1] if folded in finals else folded


def _known(tense: Table) -> Iterator[str]:
    for told in tense.values():
        if not isinstance(told, bool | str):
            yield from (word for phrase in told for word in form(phrase).split())


def _turn(phrases: Iterable[str], clitics: str) -> re.Pattern[str] | None:
    each = "|".join(map(re.escape, _forms(phrases)))
    return re.compile(rf"[{clitics}]?(?:{each})\b" if clitics else rf"(?:{each})\b") if each else None


def _shape(patterns: Iterable[str]) -> re.Pattern[str] | None:
    each = _forms(patterns)
    return re.compile("|".join(each)) if each else None


def _forms(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(form, words))


def _behind(articles: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """Words with what may be written on before them."""
    return (article + word for article in articles for word in words)


def _elided(articles: Sequence[str], nouns: Sequence[str]) -> list[str]:
    """Nouns that begin with a vowel, behind what is written on to them."""
    return [article + noun for article in articles for noun in nouns if noun[0] in VOWELS]


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, each in pairs:
        found[key] = (*found.get(key, ()), each)
    return found


def _endings(future: Sequence[str], past: Sequence[str]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Two kinds of endings by their last letter."""
    letters = {ending[-1] for ending in (*future, *past)}
    return {last: (_ending(future, last), _ending(past, last)) for last in letters}


def _ending(endings: Sequence[str], last: str) -> tuple[str, ...]:
    return tuple([ending for ending in endings if ending.endswith(last)])


def _heads(cues: Iterable[str]) -> dict[str, dict[str, tuple[int, ...]]]:
    """By the first words of phrases and the second, how many words these have, most first."""
    heads: dict[str, dict[str, tuple[int, ...]]] = {}
    for first, *others in map(str.split, cues):
        lengths = heads.setdefault(first, {})
        if others:
            known = {*lengths.get(others[0], ()), len(others) + 1}
            lengths[others[0]] = tuple(sorted(known, reverse=True))
    return heads


@cache
def awaited_in(cues: Cues, page: str) -> Trie:
    """The ends of compounds of what is awaited, backwards, in a code page."""
    return trie_of([end.encode(page, "replace")[::-1] for end in cues.awaited_ends], mapped(page))
