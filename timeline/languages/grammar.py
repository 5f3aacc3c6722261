"""A compiled language: its lexicon, and its rules as one trie over symbols.

A symbol is a class of words (`month`), a category that rules give (`point`), or one word as it stands (`=ago`). Rules
are matched bottom up from their first symbol, so that relation must have no cycle: `rank` orders the symbols by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from timeline.languages.cue_list import Cues
from timeline.languages.pattern import Part
from timeline.languages.rules import CompiledRule, Node
from timeline.languages.symbols import Symbol
from timeline.languages.words import Splitter

EXPRESSION = "timex"
NUMBER_SYMBOLS = frozenset({
    "int", "dom", "mon", "mm", "year4", "yy", "hhmm", "early_hhmm", "modern", "olden", "past12", "dated", "hour",
    "minute", "thousand",
})  # fmt: skip
WORD = "word"  # any one unknown word, never the first of a rule
PLURAL = "plural"  # an unknown word with an ending of the plural, for guards
NAME = "name"  # an unknown word with a capital, for guards
UNKNOWN_WORD = frozenset({WORD, PLURAL, NAME})
Strings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tense:
    """Words that tell past from future: whole words, and endings with the least length of the word."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}  # read and checked as part of a language file

    past: Strings = ()
    future: Strings = ()
    future_pairs: tuple[tuple[Strings, Strings], ...] = ()  # each word of one list with each of another: future phrases
    presents: Strings = ()  # the like, of the present: stories are told in it too
    owing: Strings = ()  # stand before what something came of, which is no forecast: "durch Sturmböen"
    forecasts: Strings = ()  # nouns of the weather to come, where nothing else tells: "am Montag auflebender Wind"
    finite_endings: Strings = ()  # of verbs that their place shows to be presents, where verbs come second
    finite_subjects: Strings = ()  # words that may stand before such a verb besides nouns
    no_finites: Strings = ()  # words that only look like one
    participle_beginnings: Strings = ()  # of what may be a participle instead
    present_endings: Strings = ()  # endings of the future that are a present too
    passives: Strings = ()  # auxiliaries of the future that with a participle are the passive of a present: wird
    passive_endings: Strings = ()  # endings of such a participle
    of_24: bool = False  # whether a clock time in figures with minutes counts to 24, whatever part of the day is told
    own_day: bool = False  # whether news calls its own day by its weekday beside a present: "tagt am Freitag"
    narrating: Strings = ()  # presents that only stories have: what nobody plans, how one begins
    either: Strings = ()  # what was meant to be, whether it came or not: had been due
    past_before: Strings = ()  # words right before an expression that say which way, whatever the verb: since
    future_before: Strings = ()
    moved: Strings = ()  # verbs that give a plan another day: postponed; with a word of `onto` the day is to come
    speakers: Strings = ()  # without one of these what is quoted has a tense only where a verb tells
    having: Strings = ()  # auxiliaries of a perfect of what goes on: "has been shut until Monday"
    setting: Strings = ()  # what stands between one of `appointing` that moves a plan and the day that it sets
    onto: Strings = ()  # words between such a verb and its day: to, until
    away: Strings = ()  # what stands before the day that they move a plan from: from, vom
    past_after: Strings = ()  # and right after: May figures, the May contract
    future_after: Strings = ()
    unplanned: Strings = ()  # nouns of what nobody plans: right after an expression, what has been
    links: Strings = ()  # what may stand before such a noun: 's
    appointments: Strings = ()  # nouns of what has a day beforehand: "its November meeting" may be to come
    appointing: Strings = ()  # right behind which it may be: "delayed its November launch"
    ifs: Strings = ()  # conjunctions of a condition, behind which a present passive looks ahead: "si la loi est votée"
    even: Strings = ()  # words that make of one of those what is granted: "même si"
    fronting: Strings = ()  # conjunctions, behind which a date and a comma lead a clause: "said that in May, it will"
    day_marks: Strings = ()  # what stands before a day of the week, in papers that call a day "today"
    dating: Strings = ()  # what may stand behind one, before its day: "the crash on Friday"
    notices: bool = False  # whether a sentence in which no cue is found has no verb, and announces what is to come
    deciding: Strings = ()  # verbs whose infinitive has a day to come: "decided to close on Monday"
    infinitives: Strings = ()  # its endings
    infinitive_marks: Strings = ()  # what stands before it: de, à
    calling: Strings = ()  # those that say what is to be done, where no verb stands before them: à voir lundi
    unaccented: Strings = ()  # words that a capital writes without their accent, as another: A (à) partir de
    holding: Strings = ()  # before the noun of what something holds since: "closed since the flood in January"
    following: Strings = ()  # what opens a sentence and what came before it: "after the talks in March, they are ..."
    open_before: Strings = ()  # those of future_before that a past verb leaves open: "had none before June"
    speech: bool = False  # whether words that somebody says have a tense of their own: present verbs look ahead
    held: Strings = ()  # what a sentence without a cue announces where it begins with one
    past_endings: Strings = ()
    future_endings: Strings = ()
    future_prefixes: Strings = ()
    clitics: str = ""  # letters that may be written on before a cue: وف
    neutral: Strings = ()  # beginnings of words that have a future prefix's letters and are no verbs, "$" at the end
    neutral_behind: Strings = ()  # what may be written on before them: an article
    breaks: Strings = ()  # words that begin another clause
    joins: Strings = ()  # words that join verbs: "will be towed on Friday and repaired"
    determiners: Strings = ()  # words behind which a word is a noun and tells nothing: sa visite, le vote
    capital_nouns: Strings = ()  # cues that are nouns, where nouns have a capital: other words with one are no verbs
    frames: Strings = ()  # auxiliaries whose verb ends the clause and tells nothing: wurde am Montag eröffnet
    frame_participles: Strings = ()  # endings of the word before such a one: "gesehen worden", not "ein Ende haben"
    frame_past: Strings = ()  # and what makes it past there all the same: soll am Montag gestürzt sein
    frame_being: Strings = ()  # and behind a participle of the past: soll am Montag gestürzt sein
    fronted_endings: Strings = ()  # of futures that date what a conjunction stands before: dijo que el lunes abrirá
    awaiting: Strings = ()  # "before the" what is to come where no verb tells: vor dem Spiel am Samstag
    separable: Strings = ()  # what verbs part from: where they stand last, it is written before one of `past`: an|kam
    attributed: Strings = ()  # words before "on" and a day, a participle behind: die am Montag beschlossenen Regeln
    attributing: Strings = ()  # and that "on": am, im
    since: Strings = ()  # words of `past_before` that a verb with the ending of a future overrules: desde ... habrá
    noun_marks: Strings = ()  # words behind which one of `homonyms` is a noun: le vote, de visite
    complements: Strings = ()  # what stands between a noun and the month that says which is meant: l'élection d'octobre
    preparing: Strings = ()  # for something that is to come, of which a month says which is meant
    homonyms: Strings = ()  # forms of verbs that are nouns too
    relatives: Strings = ()  # words that begin a relative clause: "the storm that hit on Tuesday may reach the capital"
    plural_verbs: Strings = ()  # a present that is a verb only behind a plural: lawmakers return, but a return
    plural_subjects: Strings = ()  # words that are one: people, who
    plural_endings: Strings = ()  # and endings of such words
    evening: Strings = ()  # what is held in the afternoon or evening: an hour in words in its sentence is of then
    whens: Strings = ()  # words that say what was in the year before them: in 1990, when they won on 16 March
    denials: Strings = ()  # words that deny what is to come: what is not to be "before two weeks" is to be after them
    usual: Strings = ()  # of what is so on many days: a clock time after one in its sentence belongs to none of them
    once: Strings = ()  # articles before a day of the week that is every such day, or the one of an occasion
    aside: Strings = ()  # adverbs between an auxiliary and its participle: "n'a pas encore joué"
    adverb_endings: Strings = ()
    perfects: Strings = ()  # auxiliaries of what was done once
    lives: Strings = ()  # participles that open a sentence with what somebody was before: "né le 3 mai 1934, il ..."
    opening: Strings = ()  # words before a list of the hours of each day of the week
    always: Strings = ()  # words beside which even a perfect tells of what came back
    pronouns: Strings = ()  # written on to a verb: استقبلها, received her
    each_day: Strings = ()  # phrases behind hours that come back on each of so many days: طيلة أيام المعرض
    warning: Strings = ()  # and verbs that warn of it, where a word of `away` says of what: حذر من
    reports: Strings = ()  # words behind which stands what was said: أن, إن
    closing: Strings = ()  # what stands between an amount and the day that it ends on: "the three months to Dec. 31"
    provided: Strings = ()  # phrases of what was to follow what is told: على أن
    turns: Strings = ()  # phrases that turn to another matter, at the head of a paragraph
    past_shapes: Strings = ()  # patterns of whole words that are verbs by their form: افتعل، استفعل
    future_shapes: Strings = ()
    verbal_nouns: Strings = ()  # patterns of verbs that with such a pronoun are nouns: تعاونه, his cooperation
    habits: Strings = ()  # words that with a present tell what somebody used to do: كان يستيقظ
    abbreviations: Strings = ()  # a dot after one ends no sentence; `9` stands for numbers of one or two digits
    carriers: Strings = ()  # words with whose tense a verb after them goes: will be opened, was preparing
    may: Strings = ()  # words that tell the past, but before a verb of what is to come: قد يصل
    hanging: Strings = ()  # phrases whose verb has the time of the clause before: قبل أن يغادر
    feminine: Strings = ()  # a present that counts only before a feminine subject, since it is a masculine past too
    feminine_endings: Strings = ()
    feminine_before: Strings = ()  # words that stand for such a subject before the verb: التي
    promises: Strings = ()  # cues of what is still to come, which no story of the past uses: will, plans to
    done: Strings = ()  # words of what was over by then: "by June all but three had gone" is of a June that has been
    afternoon: Strings = ()  # hours that, in words, are of the afternoon where nothing says which half they are of
    incidents: Strings = ()  # nouns for what an article is about, whatever it was: the accident
    hourly: Strings = ()  # verbs beside which a bare number is an hour: "she rose at five"
    copulas: Strings = ()  # beside which an ordinal ranks what is done in an amount: "is the third in two weeks"
    ranking: Strings = ()  # these ordinals
    schedules: Strings = ()  # presents that tell what is to come where nothing else tells: "it lands on Friday"
    planning: Strings = ()  # words between one and a day that says which is meant: "is ready for Friday's race"
    compared: Strings = ()  # words behind which a day is only compared with: "is at 142 yen, against 141 on Friday"
    articles: Strings = ()  # before a day that says which of the noun behind it is meant: the May 8 election
    against: Strings = ()  # words before an amount that is compared with: "at 61.8, against 62.2 late on Friday"
    measuring: Strings = ()  # numbers and superlatives of what is done in an amount: "sold 40 in two weeks"
    games: Strings = ()  # words of matches: the quarters of a text that has some are no quarters of a year
    figures: Strings = ()  # words of business: the halves of a text that has some, and tells of no match, are of a year
    asking: Strings = ()  # verbs that ask for or promise what is to come: a term beside one is still to run
    toward: Strings = ()  # what stands between one of them and that: دعا إلى; by default a word of `onto`
    apposed: Strings = ()  # endings of participles that behind a comma and right before a day tell what has been
    granting: Strings = ()  # the like, beside which only a term ("until Monday", "by Monday") is still to run
    foretelling: Strings = ()  # verbs that foretell: a quarter, half, month or year beside one is to come
    measures: Strings = ()  # what is announced or decided for a range of days to come: the closure of the bridge
    noun_letters: str = ""  # last letters, as written, that make a word none of the cues it is folded to: قاضي, وجهة
    saying: Strings = ()  # verbs of saying: a day beside one dates the saying, not what is told
    yielding: Strings = ()  # nouns that tell what has been, but behind a verb of what is to come: figures on, data on
    undone: Strings = ()  # verbs that undo a plan, the day of which may have been or not: "cancelled Friday's match"
    verbal_endings: Strings = ()  # of nouns that are verbs too: -ing
    behind: Strings = ()  # words behind which such a noun tells what has been: "after meeting him on Friday"
    being: Strings = ()  # and behind which it tells what is to come: "is meeting him on Friday"
    staying: Strings = ()  # presents that say that something is as it was: "roads remain closed on Friday"
    conditions: Strings = ()  # and of what is so today: "shares are down on Friday"
    lasting: Strings = ()  # but for these, which go on: "is investigating"
    nowadays: Strings = ()  # words for the day of publication that say nowadays too: heute, aujourd'hui
    states: Strings = ()  # verbs beside which they do: "lebt heute in Paris"
    may_last: Strings = ()  # and verbs beside which they may, where what was long ago has just been told
    still: Strings = ()  # words right before one that make it nowadays: "noch heute"
    than: Strings = ()  # words before one that compare what was with it: "als heute"
    of_its_time: Strings = ()  # what joins one to a noun that is of nowadays: "die Jugend von heute"
    of_nowadays: Strings = ()  # and the nouns of which it says so: not "die Sitzung von heute"
    onward: Strings = ()  # what stands behind one from which on something is: "in der Stadt von heute an"


@dataclass(frozen=True, slots=True)
class Furniture:
    """Cues of page furniture: comment forms, credits, links to other articles."""

    lines: Cues  # a short line that holds one is furniture
    openers: Cues  # a line that begins with one is, whatever its length
    rest: Cues  # furniture from here to the end of the text


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Everything that tagging and resolution need of a language."""

    code: str
    name: str
    lexicon: Mapping[str, Mapping[str, Any]]  # word -> its symbols and their values
    root: Node
    rank: Mapping[str, int]
    symbols: Mapping[str, Symbol]  # what each can do
    guarded: frozenset[str]  # words that a guard of some rule asks for
    capital: bool  # whether some rule asks for a capital
    triggers: frozenset[str]  # words that are scanned for
    numbered: frozenset[str]  # a word and a digit, where the digit is scanned for ("le 1")
    trigger_symbols: frozenset[str]
    split: Splitter  # a word into its prefixes and stem, with their lengths
    has_prefixes: bool  # whether words are cut, so that what is scanned for may stand inside one
    month_first: frozenset[str]
    capitals: frozenset[str]
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    tense: Tense
    furniture: Furniture

    def sequences(self) -> list[tuple[CompiledRule, tuple[Part, ...]]]:
        """All rules with the sequences of symbols that they read, in their order: for checks."""
        found: list[tuple[CompiledRule, tuple[Part, ...]]] = []
        left: list[tuple[Node, tuple[Part, ...]]] = [(self.root, ())]
        while left:
            node, parts = left.pop()
            found += [(way.rule, parts) for way in node.finals]
            left += [(child, (*parts, Part(symbol))) for symbol, child in node.children.items()]
            left += [(child, (*parts, Part(symbol, joined=True))) for symbol, child in node.joined.items()]
        return sorted(found, key=lambda rule_and_parts: rule_and_parts[0].order)
