"""What the table `[tense]` of a language file tells of verbs and clauses, ready to be looked up in a text.

Most keys of the table are fields of `Cues` by the same name: sets of words, beginnings and endings of words, switches.
What the others list stands in `timeline.languages.format`, what is made of them in `timeline.resolution.tense.cues`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from timeline.chronology.value import FUTURE, PAST
from timeline.languages.writing.stock import Stock

Words = frozenset[str]
Affixes = tuple[str, ...]
NONE: Final[Words] = frozenset()
NO_ENDINGS: Final[tuple[Affixes, Affixes]] = ((), ())

PLURAL: Final = "they"  # stands before a verb of the present that a plural shows to be one
HANGS: Final = 0  # of a phrase whose verb has the time of the clause before: "before he leaves"
UNDONE: Final = 4  # of a plan that fell through, most likely a few days before or behind
YEAR: Final = 4  # digits of a year, which is no amount
BEGUN: Final = 2  # letters by which what a verb parts from is told apart
DIGITS: Final = 2  # of an ordinal at most
LONG: Final = 7  # letters: longer abbreviations are not told apart by their length
EITHER: Final = 2  # of what was meant to be, whether it came or not: as if nothing told


@dataclass(slots=True, eq=False, repr=False)  # each of these, and `frozen`, would name all fields, at every start
class Cues:
    """The compiled tense cues of a language."""

    # What is made of several lists.
    words: dict[str, int]
    phrases: dict[str, int]  # written with ' between their words; the longest come first
    heads: dict[str, dict[str, tuple[int, ...]]]  # of phrases, by the first and second word: their words, most first
    yielding: frozenset[str]  # of those right before, what a verb of what is to come overrules
    asking: frozenset[str]  # verbs that ask for or promise what is to come
    toward: frozenset[str]  # what stands between one and that
    promising: frozenset[str]  # the first words of cues of what is still to come
    provided: tuple[str, ...]  # phrases of what was to follow what is told
    turn: re.Pattern[str] | None  # the head of a paragraph that turns to another matter
    turn_letters: frozenset[str]  # with which that begins
    past_shape: re.Pattern[str] | None  # of words that are verbs by their form
    future_shape: re.Pattern[str] | None
    verbal_nouns: tuple[re.Pattern[str], ...]  # words with one that are nouns
    awaited_ends: tuple[str, ...]  # endings of compounds that are of `awaited`: -spiel
    following: tuple[str, ...]  # words with which a sentence opens on what came before it: after
    compares: dict[str, tuple[str, ...]]  # by longest word, what stands before what is compared with: down from
    neutral: dict[str, tuple[str, ...]]  # beginnings of words that are no verbs, by their first letters
    neutral_head: int  # how many those are
    endings: dict[str, tuple[Affixes, Affixes]]  # of futures and of pasts, by their last letter
    feminine_endings: tuple[str, ...]
    separable: dict[str, tuple[str, ...]]  # by its first letters, what parts from verbs where they stand last: an|kam
    before: dict[str, int]  # words right before an expression that say which way, whatever the verb
    after: dict[str, int]  # and right after
    ends_before: dict[str, dict[str, tuple[int, ...]]]  # the ones by their last word and that before, as heads are
    begins_after: frozenset[str]  # and the first of the others
    abbreviations: frozenset[str]  # behind which a dot ends no sentence
    ordinals: bool  # and so behind a number of one or two digits: "12. Juni"
    longest: int  # letters and digits before such a dot
    last_of_short: bytes  # by the last of these, if of ASCII, how many they may be, as bits
    known: frozenset[str]  # the words of all cues
    finals: dict[str, str]  # forms whose last letter folding changes: what they are written with (تبنى, not تبني)
    last_letters: frozenset[str]  # all of these
    folded_letters: tuple[str, ...]  # and what folding makes of them
    in_capitals: bool  # whether some may have a capital

    # What the file lists under these names.
    presents: Words = NONE  # the like, of the present: stories are told in it too
    owing: Words = NONE  # stand before what something came of, which is no forecast: "durch Sturmböen"
    forecasts: Words = NONE  # nouns of the weather to come, where nothing else tells: "am Montag auflebender Wind"
    finite_endings: Affixes = ()  # of verbs that their place shows to be presents, where verbs come second
    finite_subjects: Words = NONE  # words that may stand before such a verb besides nouns
    no_finites: Words = NONE  # words that only look like one
    participle_beginnings: Affixes = ()  # of what may be a participle instead
    present_endings: Affixes = ()  # endings of the future that are a present too
    passives: Words = NONE  # auxiliaries of the future that with a participle are the passive of a present: wird
    passive_endings: Affixes = ()  # endings of such a participle
    of_24: bool = False  # whether a clock time in figures with minutes counts to 24, whatever part of the day is told
    own_day: bool = False  # whether news calls its own day by its weekday beside a present: "tagt am Freitag"
    over: Words = NONE  # pasts of what nobody plans: "died on 7 January" is never to come
    births: Words = NONE  # "born": who was, and "died on Tuesday", is dead since the Tuesday of the news
    narrating: Words = NONE  # presents that only stories have: what nobody plans, how one begins
    moved: Words = NONE  # verbs that give a plan another day: postponed; with a word of `onto` the day is to come
    speakers: Words = NONE  # without one of these what is quoted has a tense only where a verb tells
    having: Words = NONE  # auxiliaries of a perfect of what goes on: "has been shut until Monday"
    setting: Words = NONE  # what stands between one of `appointing` that moves a plan and the day that it sets
    onto: Words = NONE  # words between such a verb and its day: to, until
    away: Words = NONE  # what stands before the day that they move a plan from: from, vom
    unplanned: Words = NONE  # nouns of what nobody plans: right after an expression, what has been
    links: Words = NONE  # what may stand before such a noun: 's
    appointments: Words = NONE  # nouns of what has a day beforehand: "its November meeting" may be to come
    appointing: Words = NONE  # right behind which it may be: "delayed its November launch"
    fronting: Words = NONE  # conjunctions, behind which a date and a comma lead a clause: "said that in May, it will"
    day_marks: Words = NONE  # what stands before a day of the week, in papers that call a day "today"
    dating: Words = NONE  # what may stand behind one, before its day: "the crash on Friday"
    notices: bool = False  # whether a sentence in which no cue is found has no verb, and announces what is to come
    voting: Words = NONE  # verbs that decide a measure: "voted on Monday the closure"
    deciding: Words = NONE  # verbs whose infinitive has a day to come: "decided to close on Monday"
    infinitives: Affixes = ()  # its endings
    infinitive_marks: Words = NONE  # what stands before it: de, à
    calling: Words = NONE  # those that say what is to be done, where no verb stands before them: à voir lundi
    unaccented: Words = NONE  # words that a capital writes without their accent, as another: A (à) partir de
    holding: Words = NONE  # before the noun of what something holds since: "closed since the flood in January"
    open_before: Words = NONE  # those of future_before that a past verb leaves open: "had none before June"
    speech: bool = False  # whether words that somebody says have a tense of their own: present verbs look ahead
    held: Words = NONE  # what a sentence without a cue announces where it begins with one
    past_endings: Affixes = ()
    future_endings: Affixes = ()
    future_prefixes: Affixes = ()
    clitics: str = ""  # letters that may be written on before a cue: وف
    breaks: Words = NONE  # words that begin another clause
    joins: Words = NONE  # words that join verbs: "will be towed on Friday and repaired"
    determiners: Words = NONE  # words behind which a word is a noun and tells nothing: sa visite, le vote
    capital_nouns: Words = NONE  # cues that are nouns, where nouns have a capital: other words with one are no verbs
    frames: Words = NONE  # auxiliaries whose verb ends the clause and tells nothing: wurde am Montag eröffnet
    frame_participles: Affixes = ()  # endings of the word before such a one: "gesehen worden", not "ein Ende haben"
    frame_past: Words = NONE  # and what makes it past there all the same: soll am Montag gestürzt sein
    frame_being: Words = NONE  # and behind a participle of the past: soll am Montag gestürzt sein
    fronted_endings: Affixes = ()  # of futures that date what a conjunction stands before: dijo que el lunes abrirá
    awaiting: Words = NONE  # "before the" what is to come where no verb tells: vor dem Spiel am Samstag
    attributed: Words = NONE  # words before "on" and a day, a participle behind: die am Montag beschlossenen Regeln
    attributing: Words = NONE  # and that "on": am, im
    since: Words = NONE  # words of `past_before` that a verb with the ending of a future overrules: desde ... habrá
    noun_marks: Words = NONE  # words behind which one of `homonyms` is a noun: le vote, de visite
    relating: Words = NONE  # what stands between any noun and its day, or begins that: "the victims of 3 May"
    complements: Words = NONE  # what stands between a noun and the month that says which is meant: l'élection d'octobre
    preparing: Words = NONE  # for something that is to come, of which a month says which is meant
    homonyms: Words = NONE  # forms of verbs that are nouns too
    relatives: Words = NONE  # words that begin a relative clause: "the storm that hit on Tuesday may reach the capital"
    plural_verbs: Words = NONE  # a present that is a verb only behind a plural: lawmakers return, but a return
    plural_subjects: Words = NONE  # words that are one: people, who
    plural_endings: Affixes = ()  # and endings of such words
    evening: Words = NONE  # what is held in the afternoon or evening: an hour in words in its sentence is of then
    whens: Words = NONE  # words that say what was in the year before them: in 1990, when they won on 16 March
    denials: Words = NONE  # words that deny what is to come: what is not to be "before two weeks" is to be after them
    usual: Words = NONE  # of what is so on many days: a clock time after one in its sentence belongs to none of them
    once: Words = NONE  # articles before a day of the week that is every such day, or the one of an occasion
    aside: Words = NONE  # adverbs between an auxiliary and its participle: "n'a pas encore joué"
    adverb_endings: Affixes = ()
    perfects: Words = NONE  # auxiliaries of what was done once
    lives: Words = NONE  # participles that open a sentence with what somebody was before: "né le 3 mai 1934, il ..."
    opening: Words = NONE  # words before a list of the hours of each day of the week
    always: Words = NONE  # words beside which even a perfect tells of what came back
    pronouns: Affixes = ()  # written on to a verb: استقبلها, received her
    each_day: Affixes = ()  # phrases behind hours that come back on each of so many days: طيلة أيام المعرض
    warning: Words = NONE  # and verbs that warn of it, where a word of `away` says of what: حذر من
    reports: Words = NONE  # words behind which stands what was said: أن, إن
    closing: Words = NONE  # what stands between an amount and the day that it ends on: "the three months to Dec. 31"
    habits: Words = NONE  # words that with a present tell what somebody used to do: كان يستيقظ
    carriers: Words = NONE  # words with whose tense a verb after them goes: will be opened, was preparing
    may: Words = NONE  # words that tell the past, but before a verb of what is to come: قد يصل
    feminine: Words = NONE  # a present that counts only before a feminine subject, since it is a masculine past too
    feminine_before: Words = NONE  # words that stand for such a subject before the verb: التي
    promises: Words = NONE  # cues of what is still to come, which no story of the past uses: will, plans to
    outstanding: Words = NONE  # others, which no chronology in the present has: "soll", but "wird" tells stories too
    done: Words = NONE  # words of what was over by then: "by June all but three had gone" is of a June that has been
    afternoon: Words = NONE  # hours that, in words, are of the afternoon where nothing says which half they are of
    reviews: Words = NONE  # beside a year, that the text looks back on it: Jahresrückblick, "year in review"
    incidents: Words = NONE  # nouns for what an article is about, whatever it was: the accident
    recorded: Words = NONE  # words of what is noted with its day and hour once it has been: "theft", "updated", "photo"
    hourly: Words = NONE  # verbs beside which a bare number is an hour: "she rose at five"
    copulas: Words = NONE  # beside which an ordinal ranks what is done in an amount: "is the third in two weeks"
    ranking: Words = NONE  # these ordinals
    schedules: Words = NONE  # presents that tell what is to come where nothing else tells: "it lands on Friday"
    planning: Words = NONE  # words between one and a day that says which is meant: "is ready for Friday's race"
    compared: Words = NONE  # words behind which a day is only compared with: "is at 142 yen, against 141 on Friday"
    articles: Words = NONE  # before a day that says which of the noun behind it is meant: the May 8 election
    against: Words = NONE  # words before an amount that is compared with: "at 61.8, against 62.2 late on Friday"
    measuring: Words = NONE  # numbers and superlatives of what is done in an amount: "sold 40 in two weeks"
    games: Words = NONE  # words of matches: the quarters of a text that has some are no quarters of a year
    figures: Words = NONE  # words of business: the halves of a text that has some, and tells of no match, are of a year
    apposed: Affixes = ()  # endings of participles that behind a comma and right before a day tell what has been
    granting: Words = NONE  # the like, beside which only a term ("until Monday", "by Monday") is still to run
    foretelling: Words = NONE  # verbs that foretell: a quarter, half, month or year beside one is to come
    measures: Words = NONE  # what is announced or decided for a range of days to come: the closure of the bridge
    decided: Words = NONE  # what is decided as well, and no more than told where it is announced: a visit
    occasions: Words = NONE  # what stands before one of these where it is but the occasion: decided at a meeting
    noun_letters: str = ""  # last letters, as written, that make a word none of the cues it is folded to: قاضي, وجهة
    saying: Words = NONE  # verbs of saying: a day beside one dates the saying, not what is told
    awaited: Words = NONE  # what else one gets ready for: "prêt pour le scrutin de dimanche"
    heralds: Words = NONE  # which of `preparing` stand right before their noun: "before the vote"
    shortly: Words = NONE  # behind which they only say when: "just before the vote"
    undone: Words = NONE  # verbs that undo a plan, the day of which may have been or not: "cancelled Friday's match"
    verbal_endings: Affixes = ()  # of nouns that are verbs too: -ing
    behind: Words = NONE  # words behind which such a noun tells what has been: "after meeting him on Friday"
    being: Words = NONE  # and behind which it tells what is to come: "is meeting him on Friday"
    staying: Words = NONE  # presents that say that something is as it was: "roads remain closed on Friday"
    ifs: Words = NONE  # conjunctions of a condition, behind which a present passive looks ahead: "si la loi est votée"
    even: Words = NONE  # words that make of one of those what is granted: "même si"
    conditions: Words = NONE  # and of what is so today: "shares are down on Friday"
    lasting: Words = NONE  # but for these, which go on: "is investigating"
    nowadays: Words = NONE  # words for the day of publication that say nowadays too: heute, aujourd'hui
    states: Words = NONE  # verbs beside which they do: "lebt heute in Paris"
    may_last: Words = NONE  # and verbs beside which they may, where what was long ago has just been told
    still: Words = NONE  # words right before one that make it nowadays: "noch heute"
    than: Words = NONE  # words before one that compare what was with it: "als heute"
    of_its_time: Words = NONE  # what joins one to a noun that is of nowadays: "die Jugend von heute"
    of_nowadays: Words = NONE  # and the nouns of which it says so: not "die Sitzung von heute"
    onward: Words = NONE  # what stands behind one from which on something is: "in der Stadt von heute an"

    # What has been found out.
    spelt: dict[frozenset[str], dict[str, str]] = field(default_factory=dict)  # by the letters of a text; "" as it is
    stock: Stock = field(default_factory=Stock)  # what stands between two spaces; bounded
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

    def beside(self, cue: str) -> bool:
        """Whether a cue stands right beside its day and decides: "it was not until Friday that"."""
        return cue in self.before or cue in self.after

    def compares_in(self, stretch: str, words: list[str]) -> bool:
        """Whether a stretch, with a space at its ends, has what something is compared by among its words."""
        for n, word in enumerate(words):
            amount = "".join(words[n + 1 : n + 2]).lstrip("$€£¥") if word in self.against else ""
            if amount[:1].isdigit() and not (amount.isdigit() and len(amount) == YEAR):
                return True
            if word in self.compares and any(phrase in stretch for phrase in self.compares[word]):
                return True
        return False

    def awaits(self, words: Collection[str]) -> bool:
        """Whether one of some words is what is awaited on a day."""
        return not self.awaited.isdisjoint(words) or any(word.endswith(self.awaited_ends) for word in words)

    def asks(self, cue: str) -> bool:
        """Whether a cue is a verb that asks for or promises what is to come, perhaps with a pronoun written on."""
        bare = cue[1:] if cue[:1] in self.clitics and cue not in self.asking else cue
        return bare in self.asking or any(bare.removesuffix(pronoun) in self.asking for pronoun in self.pronouns)

    def with_pronoun(self, word: str) -> int:
        """What a verb says that a pronoun is written on to; 0 where the word is a noun as well: his death, a leave."""
        if not self.pronouns or self.is_neutral(word):
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

    def hold(self, words: Words, word: str) -> bool:
        """Whether a word is one of some, or with a letter written on before it."""
        return word in words or (word[:1] in self.clitics and word[1:] in words)
