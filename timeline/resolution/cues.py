"""The tense cues of a language file (`[tense]`), compiled: words, phrases, endings, marks of verbs and clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from itertools import pairwise
from typing import Any, Final

from timeline.chronology.value import FUTURE, PAST
from timeline.collection import mypyc_attr
from timeline.languages.grammar import Tense
from timeline.languages.letters import MARKED, form
from timeline.tagging.finder import Finder

ORDINAL: Final = "9"  # stands for a number among abbreviations
PLURAL: Final = "they"  # stands before a verb of the present that a plural shows to be one
HEAD: Final = 3  # letters at most, by which many beginnings of words are told apart
HANGS: Final = 0  # of a phrase whose verb has the time of the clause before: "before he leaves"
UNDONE: Final = 4  # of a plan that fell through, most likely a few days before or behind
EITHER: Final = 2  # of what was meant to be, whether it came or not: as if nothing told
_AFFIXES: Final = (  # beginnings and endings of words, and phrases that are tried in turn
    *("past_endings", "future_endings", "future_prefixes", "frame_participles", "plural_endings", "verbal_endings"),
    *("apposed", "pronouns", "each_day", "infinitives", "present_endings", "passive_endings"),
    *("finite_endings", "participle_beginnings", "adverb_endings", "separable", "fronted_endings"),
)
_MADE: Final = {  # in another way than by their list alone
    *("yielding", "asking", "toward", "provided", "following", "verbal_nouns", "abbreviations"),
    *("feminine_endings", "neutral"),
}


@mypyc_attr(acyclic=True)
class Cut:
    """The words of what stands between two spaces, and what they may do beside others, as bits (`verbs`)."""

    __slots__ = ("able", "words")

    def __init__(self, words: tuple[str, ...], able: int) -> None:
        self.words, self.able = words, able


@dataclass(frozen=True, slots=True)
class Cues:
    """The compiled tense cues of a language."""

    words: dict[str, int]
    phrases: dict[str, int]  # written with ' between their words; the longest come first
    heads: dict[str, dict[str, tuple[int, ...]]]  # of phrases, by the first and second word: their words, most first
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    future_prefixes: tuple[str, ...]
    breaks: frozenset[str]
    joins: frozenset[str]
    determiners: frozenset[str]
    capital_nouns: frozenset[str]
    frames: frozenset[str]
    frame_past: frozenset[str]
    frame_being: frozenset[str]
    attributed: frozenset[str]  # articles of what a participle behind a day says more of
    attributing: frozenset[str]
    separable: tuple[str, ...]  # what verbs part from: an|kam
    frame_participles: tuple[str, ...]
    since: frozenset[str]
    noun_marks: frozenset[str]
    complements: frozenset[str]  # between a noun and the month that says which is meant
    preparing: frozenset[str]  # for something that is to come, of which a month says which is meant
    homonyms: frozenset[str]
    relatives: frozenset[str]  # words that begin a relative clause
    plural_verbs: frozenset[str]  # a present that is a verb only behind a plural
    plural_subjects: frozenset[str]
    plural_endings: tuple[str, ...]
    evening: frozenset[str]
    whens: frozenset[str]
    denials: frozenset[str]
    usual: frozenset[str]
    once: frozenset[str]  # articles before a day of the week that is every such day, or the one of an occasion
    aside: frozenset[str]  # adverbs between an auxiliary and its participle
    adverb_endings: tuple[str, ...]
    perfects: frozenset[str]  # auxiliaries of what was done once
    lives: frozenset[str]  # participles that open a sentence with what somebody was before: "né en 1934, il ..."
    opening: frozenset[str]  # words before a list of the hours of each day of the week
    always: frozenset[str]  # words beside which even a perfect tells of what came back
    saying: frozenset[str]
    appointments: frozenset[str]  # what has a day beforehand
    appointing: frozenset[str]  # and what may set or move that day
    ifs: frozenset[str]
    even: frozenset[str]  # before one of those: what is granted
    fronting: frozenset[str]  # conjunctions, behind which a date and a comma lead a clause
    day_marks: frozenset[str]  # what stands before a day of the week, unless it is bare
    dating: frozenset[str]  # what stands between a noun and the day that dates it: on, in
    articles: frozenset[str]  # before a day that qualifies the noun behind it: the May 8 election
    links: frozenset[str]  # what stands between an expression and a noun behind it: 's
    yielding: frozenset[str]  # of those right before, what a verb of what is to come overrules
    undone: frozenset[str]  # verbs that undo a plan
    verbal_endings: tuple[str, ...]
    behind: frozenset[str]
    being: frozenset[str]
    fronted_endings: tuple[str, ...]  # of futures that date what stands right behind a conjunction
    awaiting: frozenset[str]  # before something on a day
    staying: frozenset[str]  # presents that say that something is as it was
    conditions: frozenset[str]
    lasting: frozenset[str]
    promises: frozenset[str]  # cues of what is still to come, which no story of the past uses
    figures: frozenset[str]  # words of business
    done: frozenset[str]  # words of what was over by the day or month told
    afternoon: frozenset[str]  # hours of the afternoon, where nothing says which half they are of
    incidents: frozenset[str]  # nouns for what an article is about
    hourly: frozenset[str]  # words beside which a bare number is an hour
    copulas: frozenset[str]  # beside which an ordinal ranks what is done in an amount of time
    ranking: frozenset[str]  # these ordinals
    schedules: frozenset[str]  # presents that tell what is to come where nothing else tells
    planning: frozenset[str]  # words between one and a day that says which of its kind is meant
    compared: frozenset[str]  # words behind which a day is only compared with
    against: frozenset[str]  # words before an amount that another is compared with
    measuring: frozenset[str]  # words that count or rank what is done in an amount of time
    games: frozenset[str]  # words of matches
    asking: frozenset[str]  # verbs that ask for or promise what is to come
    toward: frozenset[str]  # what stands between one and that
    apposed: tuple[str, ...]  # endings of participles between a comma and a day
    pronouns: tuple[str, ...]  # written on to verbs
    each_day: tuple[str, ...]  # phrases behind hours that come back on each of so many days
    warning: frozenset[str]  # verbs of warning of what is to come
    reports: frozenset[str]  # words behind which stands what was said
    provided: tuple[str, ...]  # phrases of what was to follow what is told
    turn: re.Pattern[str] | None  # the head of a paragraph that turns to another matter
    turn_letters: frozenset[str]  # with which that begins
    past_shape: re.Pattern[str] | None  # of words that are verbs by their form
    future_shape: re.Pattern[str] | None
    narrating: frozenset[str]  # presents that only stories have
    presents: frozenset[str]  # cues of what is to come that are a present, in which stories are told too
    owing: frozenset[str]  # stand before what something came of
    forecasts: frozenset[str]  # nouns of the weather to come, where nothing else tells
    finite_endings: tuple[str, ...]  # of verbs that their place shows to be presents
    finite_subjects: frozenset[str]  # words that may stand before such a verb besides nouns
    no_finites: frozenset[str]  # words that only look like one
    participle_beginnings: tuple[str, ...]  # of what may be a participle
    present_endings: tuple[str, ...]  # endings of such cues
    passives: frozenset[str]  # auxiliaries that are one where a participle ends their clause
    passive_endings: tuple[str, ...]  # endings of that
    of_24: bool  # whether a clock time in figures with minutes counts to 24
    own_day: bool  # whether news calls its own day by its weekday beside a present
    verbal_nouns: tuple[re.Pattern[str], ...]  # words with one that are nouns
    habits: frozenset[str]  # words that with a present tell what somebody used to do
    foretelling: frozenset[str]  # verbs that foretell
    granting: frozenset[str]  # and those beside which only a term is still to run: "gave them until Monday"
    unplanned: frozenset[str]  # nouns of what nobody plans
    notices: bool  # whether a sentence in which no cue is found has no verb
    deciding: frozenset[str]  # verbs that have an infinitive, of what is to come
    infinitives: tuple[str, ...]  # its endings
    infinitive_marks: frozenset[str]  # and what stands before it
    calling: frozenset[str]  # those that say what is to be done, where no verb stands before them
    unaccented: frozenset[str]  # words that a capital writes without their accent, as another: A (à)
    closing: frozenset[str]  # what stands between an amount and the day that it ends on: to, ended
    holding: frozenset[str]  # words before the noun of what something holds since
    following: tuple[str, ...]  # words with which a sentence opens on what came before it: after
    open_before: frozenset[str]  # words before a day that, beside a past verb, may be over or not: before
    speech: bool  # whether what is quoted has a tense of its own
    held: frozenset[str]  # what one announces that begins with it
    measures: frozenset[str]  # nouns of what is announced or decided for days to come
    compares: dict[str, tuple[str, ...]]  # by first word, what stands before what is compared with: down from
    nowadays: frozenset[str]  # words for the day of publication that say nowadays too
    states: frozenset[str]  # verbs beside which they do
    may_last: frozenset[str]  # and may
    still: frozenset[str]  # words right before one that make it nowadays
    than: frozenset[str]  # words before one that compare what was with it
    of_its_time: frozenset[str]  # what joins one to its noun
    of_nowadays: frozenset[str]  # and the nouns of which it says nowadays
    onward: frozenset[str]  # what stands behind one from which on something is
    clitics: str
    neutral: dict[str, tuple[str, ...]]  # beginnings of words that are no verbs, by their first letters
    neutral_head: int  # how many those are
    carriers: frozenset[str]
    may: frozenset[str]  # words that tell the past, but before a verb of what is to come
    feminine: frozenset[str]  # forms that are the present of a feminine subject, else the past of another verb
    feminine_endings: tuple[str, ...]
    feminine_before: frozenset[str]  # words that stand for such a subject before the verb: التي
    before: dict[str, int]  # words right before an expression that say which way, whatever the verb
    after: dict[str, int]  # and right after
    ends_before: frozenset[str]  # the last words of the ones
    begins_after: frozenset[str]  # and the first of the others
    moved: frozenset[str]  # verbs that give a plan another day
    speakers: frozenset[str]  # without one of these what is quoted has a tense only where a verb tells
    having: frozenset[str]  # auxiliaries of a perfect of what goes on: "has been shut until Monday"
    setting: frozenset[str]  # what stands between one that is of `appointing` too and the day that it sets
    onto: frozenset[str]  # what stands between them and that day
    away: frozenset[str]  # and before the day that the plan had
    abbreviations: frozenset[str]  # behind which a dot ends no sentence
    ordinals: bool  # and so behind a number of one or two digits: "12. Juni"
    ending: re.Pattern[str] | None  # words that may end as one of these does
    noun_letters: str  # last letters that make a word a noun, as written
    known: frozenset[str]  # the words of all cues
    finals: dict[str, str]  # forms whose last letter folding changes: what they are written with (تبنى, not تبني)
    last_letters: frozenset[str]  # all of these
    folded_letters: tuple[str, ...]  # and what folding makes of them
    capitals: Finder | None  # finds the cues with a capital, in languages that have some
    spelt: dict[frozenset[str], dict[str, str]] = field(default_factory=dict)  # by the letters of a text; "" as it is
    cuts: dict[str, Cut] = field(default_factory=dict)  # what stands between two spaces; bounded
    able: dict[str, int] = field(default_factory=dict)  # what listed words may do beside others
    ways: dict[str, int] = field(default_factory=dict)  # what words have been found to say; bounded
    carried: dict[str, int] = field(default_factory=dict)  # and which way verbs go after them

    def is_neutral(self, word: str) -> bool:
        """Whether a word begins as one does that is no verb, or is one (with "$")."""
        beginnings = self.neutral.get(word[: self.neutral_head])
        return beginnings is not None and f"{word}$".startswith(beginnings)

    def sets_term(self, cue: str) -> bool:
        """Whether a day until or by which something holds is to come beside a cue."""
        return cue in self.granting or self.asks(cue)

    def compares_in(self, stretch: str) -> bool:
        """Whether a stretch, with a space at its ends, has what something is compared by."""
        words = stretch.split()
        if not self.against.isdisjoint(words):
            for word, amount in pairwise(words):
                if word in self.against and amount.lstrip("$€£¥")[:1].isdigit():
                    return True
        return any(phrase in stretch for word in words for phrase in self.compares.get(word, ()))

    def asks(self, cue: str) -> bool:
        """Whether a cue is a verb that asks for or promises what is to come, perhaps with a pronoun written on."""
        bare = cue[1:] if cue[:1] in self.clitics and cue not in self.asking else cue
        return bare in self.asking or any(bare.removesuffix(pronoun) in self.asking for pronoun in self.pronouns)

    def with_pronoun(self, word: str) -> int:
        """What a verb says that a pronoun is written on to; 0 where the word is a noun as well: his death, a leave."""
        if self.is_neutral(word):
            return 0
        for pronoun in self.pronouns:
            verb = word.removesuffix(pronoun)
            if len(verb) == len(word) or any(noun.fullmatch(word) for noun in self.verbal_nouns):
                continue
            forms = (verb, verb[:-1] + "ي", verb[:-1] + "ى") if verb.endswith("ا") else (verb,)
            if way := next((self.words[each] for each in forms if each in self.words), 0):
                return way if way != EITHER else 0
        return 0

    def of_shape(self, word: str) -> int:
        """What a word says by its whole form, 0 where that is no verb's."""
        if self.future_shape is not None and self.future_shape.fullmatch(word):
            return FUTURE
        return PAST if self.past_shape is not None and self.past_shape.fullmatch(word) else 0

    def foretells(self, cue: str) -> bool:
        """Whether a cue is a verb that foretells."""
        return cue in self.foretelling or (cue[:1] in self.clitics and cue[1:] in self.foretelling)


_COMPILED: dict[int, tuple[Tense, Cues]] = {}  # by id, which is its own as long as the tense is kept beside it


def compiled(tense: Tense) -> Cues:
    """The cues of a language file, compiled once."""
    if id(tense) not in _COMPILED:
        _COMPILED[id(tense)] = tense, _compile(tense)
    return _COMPILED[id(tense)][1]


def _compile(tense: Tense) -> Cues:
    pairs = tuple(f"{one} {two}" for ones, twos in tense.future_pairs for one in ones for two in twos)
    told = (
        (tense.past, PAST), (tense.future, FUTURE), (pairs, FUTURE), (tense.presents, FUTURE), (tense.narrating, PAST),
        (tense.either, EITHER),
    )  # fmt: skip
    finals = _finals((word for words, _ in told for word in words), tense.noun_letters)
    cues = [(_spelt(word, finals), way) for words, way in told for word in words]
    cues += [(phrase, HANGS) for phrase in _forms(tense.hanging)]
    phrases = {cue.replace(" ", "'"): way for cue, way in sorted(cues, key=lambda c: -len(c[0])) if " " in cue}
    phrases |= {f"{PLURAL}'{verb}": FUTURE for verb in _forms(tense.plural_verbs)}
    dated = tuple(f"{noun} {word}" for word in tense.dating for noun in tense.unplanned)
    planned = tuple(phrase for phrase in tense.either if " " in phrase)
    before = ((dated, PAST), (planned, EITHER), (tense.past_before, PAST), (tense.future_before, FUTURE))
    linked = tuple(f"{link} {noun}" for link in tense.links for noun in tense.unplanned)
    after = ((tense.past_after, PAST), (tense.future_after, FUTURE), (tense.unplanned, PAST), (linked, PAST))
    neutral = _forms([*tense.neutral, *_behind(tense.neutral_behind, tense.neutral)])
    head = min([HEAD, *(len(beginning.rstrip("$")) for beginning in neutral)])
    return Cues(
        **_plain(tense),
        words={cue: way for cue, way in cues if " " not in cue},
        phrases=phrases,
        heads=_heads(cue for cue, _ in cues),
        yielding=frozenset(_forms((*tense.yielding, *dated))),
        asking=frozenset(_spelt(word, finals) for word in tense.asking),
        neutral=_by_head(neutral, head),
        neutral_head=head,
        toward=frozenset(_forms(tense.toward or tense.onto)),
        provided=tuple(f" {phrase} " for phrase in _forms(tense.provided)),
        following=tuple(f"{phrase} " for phrase in _forms(tense.following)),
        turn=_turn(tense.turns, tense.clitics),
        turn_letters=frozenset([*(phrase[0] for phrase in _forms(tense.turns)), *tense.clitics]),
        past_shape=_shape(tense.past_shapes),
        future_shape=_shape(tense.future_shapes),
        verbal_nouns=tuple(re.compile(form(pattern)) for pattern in tense.verbal_nouns),
        compares=_by_first_word(_forms(tense.past_before)),
        feminine_endings=tense.feminine_endings,
        before={form(word): way for words, way in before for word in words},
        after={form(word): way for words, way in after for word in words},
        ends_before=frozenset(form(word).split()[-1] for words, _ in before for word in words),
        begins_after=frozenset(form(word).split()[0] for words, _ in after for word in words),
        abbreviations=frozenset(_forms(tense.abbreviations)) - {ORDINAL},
        ordinals=ORDINAL in tense.abbreviations,
        ending=_ending(finals),
        known=frozenset(_known(tense)) if tense.noun_letters else frozenset(),
        finals=finals,
        last_letters=frozenset("".join(finals.values())),
        folded_letters=tuple({folded[-1] for folded in finals}),
        capitals=_capitals(cue for cue, _ in cues),
    )


def _plain(tense: Tense) -> dict[str, Any]:
    """The lists that are kept as they are, in the letters that texts are compared in; so are switches."""
    names = {each.name for each in fields(Cues)} - _MADE
    given = {each.name: getattr(tense, each.name) for each in fields(Tense) if each.name in names}
    affixes = {name: _forms(given[name]) for name in _AFFIXES}
    words = {name: frozenset(_forms(told)) for name, told in given.items() if isinstance(told, tuple)}
    return {**given, **words, **affixes}


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


def _known(tense: Tense) -> Iterator[str]:
    for field_ in fields(tense):
        value = getattr(tense, field_.name)
        if isinstance(value, tuple) and field_.name != "future_pairs":
            yield from (word for phrase in value for word in form(phrase).split())
    yield from (form(word) for pair in tense.future_pairs for words in pair for word in words)


def _ending(forms: Iterable[str]) -> re.Pattern[str] | None:
    last = "".join(sorted({form[-1] for form in forms}))
    return re.compile(rf"(?<!{MARKED}){MARKED}*[{last}](?!{MARKED})") if last else None


def _capitals(cues: Iterable[str]) -> Finder | None:
    words = {shown for cue in cues for shown in (cue.capitalize(), cue.upper()) if shown != cue and " " not in cue}
    return Finder(sorted(words)) if words else None


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


def _by_head(beginnings: Iterable[str], head: int) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for beginning in beginnings:
        found[beginning[:head]] = (*found.get(beginning[:head], ()), beginning)
    return found


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        first, space, _ = phrase.partition(" ")
        if space:
            found[first] = (*found.get(first, ()), f" {phrase} ")
    return found


def _heads(cues: Iterable[str]) -> dict[str, dict[str, tuple[int, ...]]]:
    heads: dict[str, dict[str, tuple[int, ...]]] = {}
    for first, *others in map(str.split, cues):
        if others:
            lengths = heads.setdefault(first, {})
            known = {*lengths.get(others[0], ()), len(others) + 1}
            lengths[others[0]] = tuple(sorted(known, reverse=True))
    return heads
