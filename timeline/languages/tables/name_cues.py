"""The [names] table of a language: checked strictly when read, compiled to sets of folded words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from timeline.languages.compiler import source
from timeline.languages.files import FOLDER, available
from timeline.languages.tables.glue import NOTHING, Glue, glue_of
from timeline.languages.writing.name_keys import fold


@dataclass(frozen=True, slots=True)
class NameCues:
    """The words by which a language makes names known, folded (see timeline.languages.writing.name_keys.fold)."""

    given: frozenset[str] = frozenset()  # given names; without them, those of given.toml
    calendar_given: frozenset[str] = frozenset()  # months and days that are given names too: April, Julio
    women: frozenset[str] = frozenset()  # of these, those of women only
    men: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()  # Mr, Dr: a person's name follows
    roles: frozenset[str] = frozenset()  # minister, captain: a name follows, or they stand for one
    nobles: frozenset[str] = frozenset()  # of these, those that names of ships, hotels and schools hold: king, prince
    role_words: frozenset[str] = frozenset()  # what may stand inside a role
    offices: frozenset[str] = frozenset()  # roles that stand for one who holds them: the minister of transport
    demonyms: frozenset[str] = frozenset()  # French, Moroccan
    stateless: frozenset[str] = frozenset()  # those of them that are of no country: Islamic, Catalan
    organisation_heads: frozenset[str] = frozenset()  # ministry of
    of_kind: frozenset[str] = frozenset()  # "of" without an article, before a noun that tells which kind (French)
    heads_alone: frozenset[str] = frozenset()  # syndicat des: what follows needs no capital
    genitives: frozenset[str] = frozenset()  # of: joins an organisation to what it is of
    bodies: frozenset[str] = frozenset()  # ministry, agency: known by the field before (transport ministry)
    organisation_tails: frozenset[str] = frozenset()  # Ltd, Union
    seated: frozenset[str] = frozenset()  # of these tails, those behind the place where the body sits
    clubs: frozenset[str] = frozenset()  # of these, those of clubs, which play elsewhere too
    organisation_words: frozenset[str] = frozenset()  # nationale: goes on with the name of one
    particles: frozenset[str] = frozenset()  # de, bin
    place_cues: frozenset[str] = frozenset()  # in, near
    inside_cues: frozenset[str] = frozenset()  # in: even a place that no gazetteer has heard of
    glued_inside: frozenset[str] = frozenset()  # letters that are glued before a place in which something is
    reaching: frozenset[str] = frozenset()  # reached, crossed: what is behind a verb of them is a place
    points: frozenset[str] = frozenset()  # at, via: a word that stands nowhere else is a place behind them
    parts: frozenset[str] = frozenset()  # volcano, mayor: whose they are said to be is a place
    holdings: frozenset[str] = frozenset()  # shares, stake: what one holds "in" is no place
    in_towns: frozenset[str] = frozenset()  # mill, fire: the name of the town may follow right behind
    place_nouns: frozenset[str] = frozenset()  # city, port
    addresses: frozenset[str] = frozenset()  # street, church: in a town, which is meant where it is known
    place_tails: frozenset[str] = frozenset()  # Street, Ocean: the name of a place ends with one
    place_ends: frozenset[str] = frozenset()  # -burg, -dorf: a word that ends so may be a place nobody has heard of
    place_openers: frozenset[str] = frozenset()  # Port, Lake: the name of a place begins with one
    place_phrases: frozenset[str] = frozenset()  # "south of", "près de": two words before a place
    origins: frozenset[str] = frozenset()  # from: behind a crowd, where its people are from
    directions: frozenset[str] = frozenset()  # north, west: between a place and one that is better known (Arabic)
    theres: frozenset[str] = frozenset()  # there, sur place: a place named before
    existing: frozenset[str] = frozenset()  # of these, those that may only say that something is
    residences: frozenset[str] = frozenset()  # "based in", "née à": two words before where somebody is from
    abbreviations: frozenset[str] = frozenset()  # letters that name nobody: GDP, DNA
    kind_endings: frozenset[str] = frozenset()  # e, en, s: what a kind may have behind it at the end of a compound
    things: frozenset[str] = frozenset()  # ship, newspaper: a quoted name follows
    inert: frozenset[str] = frozenset()  # prize, novel: what is named by one does not act
    saints: frozenset[str] = frozenset()  # saint, without a capital: who is called so does not act
    town_joints: frozenset[str] = frozenset()  # inside a name with hyphens, which is a town then: Villers-sur-Orne
    seats: frozenset[str] = frozenset()  # mayor, bishop: "of" and a place follow
    forces: frozenset[str] = frozenset()  # coastguard, army: bodies that act where it happens
    governments: frozenset[str] = frozenset()  # a body where it acts and its nation is told: `قررت الحكومة التونسية`
    houses: frozenset[str] = frozenset()  # parliament: a body by itself
    towards: frozenset[str] = frozenset()  # to: a hospital or court behind it does not act (Arabic)
    thats: frozenset[str] = frozenset()  # that: what follows is said, and no subject of the verb before (Arabic)
    ministries: frozenset[str] = frozenset()  # ministry: known by its field in every language
    fields: frozenset[str] = frozenset()  # "health=health", "صحة=health": a word for a field, and the field
    organisation_nouns: frozenset[str] = frozenset()  # company, union: made definite, they stand for one named before
    public: frozenset[str] = frozenset()  # court, hospital: a body named by one is called by no other such noun
    pronouns: frozenset[str] = frozenset()  # he, her: stand for a person named before
    ranks: frozenset[str] = frozenset()  # high: before a kind of body, a part of its name and none by itself
    latter: frozenset[str] = frozenset()  # the latter: the person or body named last
    objects: frozenset[str] = frozenset()  # him: right behind a verb, a person named before
    feminine: frozenset[str] = frozenset()  # she, Mrs, actress: words for a woman
    masculine: frozenset[str] = frozenset()  # he, Mr, actor
    possessives: frozenset[str] = frozenset()  # his, her
    speakers: frozenset[str] = frozenset()  # I, my: the person whom an article is about
    kin: frozenset[str] = frozenset()  # husband, mother: behind a possessive, somebody else
    led_in: frozenset[str] = frozenset()  # what may stand before a verb whose subject is dropped: "is expected to"
    times: frozenset[str] = frozenset()  # Sunday, the week: no subjects of what happens then, no first words of names
    ands: frozenset[str] = frozenset()  # and: joins two who are named side by side
    plurals: frozenset[str] = frozenset()  # they: stand for several named side by side
    organs: frozenset[str] = frozenset()  # board, players: made definite, they stand for the body of the article
    crowds: frozenset[str] = frozenset()  # dozens, team, residents: subjects whom nobody names
    amounts: frozenset[str] = frozenset()  # words that an amount begins with: behind a verb of casualties, of people
    companions: frozenset[str] = frozenset()  # with: who does it too, besides the subject
    neuters: frozenset[str] = frozenset()  # it, its: stand for a body named before
    epithets: frozenset[str] = frozenset()  # player, novelist: made definite, they stand for a person named before
    ages: frozenset[str] = frozenset()  # year-old: behind a number, made definite, stands for somebody of that age
    pairs: frozenset[str] = frozenset()  # both: stand for two named before
    joint: frozenset[str] = frozenset()  # deal, merger: done by both of an article's partners
    betweens: frozenset[str] = frozenset()  # between: the two who do it follow
    squads: frozenset[str] = frozenset()  # a national team: whose it is is not where it plays
    rivals: frozenset[str] = frozenset()  # against: who is behind it is not where it happens
    beats: frozenset[str] = frozenset()  # beat, hosted: the other side of a contest is right behind
    contests: frozenset[str] = frozenset()  # lost, drew: the other side is behind one of `contested`
    contested: frozenset[str] = frozenset()  # to, with: between a verb of contests and the other side
    relatives: frozenset[str] = frozenset()  # who, which: stand for the name right before
    definites: frozenset[str] = frozenset()  # the: none where the article is glued to its noun
    datives: frozenset[str] = frozenset()  # lui: for somebody named before
    indefinites: frozenset[str] = frozenset()  # a: what follows is one of many, and no name
    agents: frozenset[str] = frozenset()  # by: who did what a participle says
    sources: frozenset[str] = frozenset()  # according to: who only tells of it
    venue_cues: frozenset[str] = frozenset()  # at, in: what follows is where it happens, and does not act
    opponents: frozenset[str] = frozenset()  # its guest, its rival: words before the name of the other side of a match
    guests: frozenset[str] = frozenset()  # of these, those that only teams have: not "its rival", who may be a boxer's
    posted: frozenset[str] = frozenset()  # between an envoy's land and the one he is sent to (Arabic)
    in_or_to: frozenset[str] = frozenset()  # small words behind which a word that is no noun is a place (Arabic)
    phrase_ends: frozenset[str] = frozenset()  # what may follow such a place at once, besides marks
    common_nouns: frozenset[str] = frozenset()  # what may end a phrase behind them, and is no name
    common_endings: frozenset[str] = frozenset()  # of such nouns
    ambiguous: frozenset[str] = frozenset()  # places that are other words first
    idioms: frozenset[str] = frozenset()  # two words that are not the place or person with which they begin: مسقط رأس
    only_inside: frozenset[str] = frozenset()  # of these, those that are nothing else behind a small word before places
    not_names: frozenset[str] = frozenset()
    spelt_otherwise: frozenset[str] = frozenset()  # as written: no names, though they fold to one ("على", on: not Ali)
    aged: frozenset[str] = frozenset()  # what may stand before an age behind a name
    age_endings: frozenset[str] = frozenset()  # "-year-old": of what stands before somebody's name
    homes: frozenset[str] = frozenset()  # of, from: between an age and where somebody lives
    role_ends: frozenset[str] = frozenset()  # of, at: behind a role beside a name
    plural_endings: frozenset[str] = frozenset()  # of nouns: s
    owners: frozenset[str] = frozenset()  # endings of who owns what follows: 's, s'
    businesses: frozenset[str] = frozenset()  # production of, workers of: what a body is busy with, before its field
    firms: frozenset[str] = frozenset()  # company: kinds of bodies that are no part of a name
    press: frozenset[str] = frozenset()  # agency, newspaper: a place in such a name says nothing of where things are
    hearers: frozenset[str] = frozenset()  # press: one speaks to it, and no body is for it
    adjective_endings: frozenset[str] = frozenset()  # where every noun has a capital, of what opens a sentence too
    town_endings: frozenset[str] = frozenset()  # of adjectives made of towns, where these have a capital: Magdeburger
    dual_shapes: frozenset[str] = frozenset()  # "ي-ان": beginnings and ends of verbs of two
    several_shapes: frozenset[str] = frozenset()  # "ي-ون": the same for verbs of more, with no subject behind them
    noun_endings: frozenset[str] = frozenset()  # ة, ات: of nouns, and of few foreign names
    fronts: frozenset[str] = frozenset()  # letters that may be written on to a given name
    halves: frozenset[str] = frozenset()  # عبد: with the word behind it one given name
    compounds: frozenset[str] = frozenset()  # فضل الله: two words that are one given name
    family_endings: frozenset[str] = frozenset()  # of families behind a given name, whatever else they say: العلمي
    nominatives: frozenset[str] = frozenset()  # endings of several without article who are a subject: شابان
    sons: frozenset[str] = frozenset()  # bin: the name of a father follows
    of_fathers: frozenset[str] = frozenset()  # of these, those that stand in names only
    own_endings: frozenset[str] = frozenset()  # of what is somebody's: her lawyer
    verb_letters: frozenset[str] = frozenset()  # that verbs begin with
    manner_shapes: frozenset[str] = frozenset()  # "م-ا": beginnings and ends of how somebody does it
    foreign_openings: frozenset[str] = frozenset()  # بال: no article before nothing but letters that foreign names have
    foreign_letters: frozenset[str] = frozenset()
    feminine_ending: str = ""  # ة, and what becomes of it before an ending of `own_endings`
    bound_ending: str = ""
    accusative_ending: str = ""  # of an office that somebody is given: وزيرا
    letters: str = ""  # ranges of those it is written in, where these have no capitals to show names
    capital_nouns: bool = False  # whether every noun has a capital, which then says nothing (German)
    desk_datelines: bool = False  # whether a dateline may be where correspondents sit, not where things happen
    subject_behind: bool = False  # whether a subject may stand behind its verb (German, Spanish)
    glue: Glue = NOTHING  # what is written on to the front of its words

    @property
    def joints(self) -> frozenset[str]:
        """What joins a name to what it is of, inside the name or behind it."""
        return self.particles | self.genitives

    def singular(self, word: str) -> str:
        """The folded word without an ending of several."""
        return _without(self.plural_endings, word)

    def owns(self, text: str, start: int, end: int) -> bool:
        """Whether the word `text[start:end]` is said to own what follows: `council's`, `farmers'`."""
        word, behind = fold(text[start:end]), fold(text[end : end + 3])
        parts = (owner.partition("'") for owner in self.owners)
        return any(word.endswith(ending) and re.match(f"'{mark}\\s", behind) for ending, _, mark in parts)

    @property
    def uncased(self) -> bool:
        """Whether it is written without capitals, so that names show by what stands beside them."""
        return bool(self.letters)

    def is_ordinary(self, word: str) -> bool:
        """Whether a folded word has the form of a noun rather than of a foreign name: an article, an ending."""
        return self.glue.definite(word) or word.endswith(tuple(self.noun_endings))

    def is_adjective(self, word: str) -> bool:
        """Whether a folded word goes on with a name as an adjective does."""
        named = word in self.organisation_words or word in self.role_words
        return named or word.endswith(tuple(self.adjective_endings))

    def is_foreign(self, word: str) -> bool:
        """Whether a folded word begins as with an article, but as foreign names do: `بالتيمور`."""
        known = (opening for opening in self.foreign_openings if word.startswith(opening))
        return any(word != opening and self.foreign_letters.issuperset(word[len(opening) :]) for opening in known)

    def is_dual(self, verb: str) -> bool:
        """Whether a folded verb says that two do it."""
        return any(_has_shape(verb, shape, 3 - bool(shape[0].strip())) for shape in self.dual_shapes)

    def is_of_several(self, verb: str) -> bool:
        """Whether a folded verb says that several do it, and so has no subject behind it."""
        return any(_has_shape(verb, shape, 3 - bool(shape[0].strip())) for shape in self.several_shapes)

    def tells_how(self, word: str) -> bool:
        """Whether a folded word says how somebody does it, and ends the name before it: `محتجا`."""
        return any(_has_shape(word, shape, 3) for shape in self.manner_shapes)

    @property
    def verb_first(self) -> bool:
        """Whether subjects stand behind their verbs, as they do where the article is glued to its noun (Arabic)."""
        return not self.definites


def _has_shape(word: str, shape: str, inner: int) -> bool:
    """Whether a word has a beginning and an end (folding makes the hyphen between them a space), and so many letters
    between them.
    """
    first, _, last = shape.partition(" ")
    return len(word) >= len(first + last) + inner and word.startswith(first) and word.endswith(last)


NONE = NameCues()
_FACTS: dict[str, Any] = {  # what is no list of words
    key.name: (type(key.default), key.default) for key in fields(NameCues) if isinstance(key.default, str | bool)
}
_SHORT = 4  # letters of a kind that any word may end with


def compound_of(word: str, kinds: frozenset[str], cues: NameCues) -> str:
    """The kind, of several letters, with which a folded compound word ends: `Bauernverband`; else none."""
    stem = _without(cues.kind_endings, word)
    ends = (kind for kind in kinds if len(kind) > _SHORT and (word.endswith(kind) or stem.endswith(kind)))
    return max((kind for kind in ends if len(word) > len(kind) + 2), key=len, default="")


def is_kind(word: str, cues: NameCues) -> bool:
    """Whether a folded word says what kind of thing a name behind it names: `company`, `ship`, `Telekomkonzern`."""
    if word in cues.things:
        return True
    stem = _without(cues.kind_endings, word)
    return cues.capital_nouns and any(len(kind) > 3 and (stem.endswith(kind)) for kind in cues.things)


def _without(endings: frozenset[str], word: str) -> str:
    """The word without the longest of some endings."""
    return word.removesuffix(max(filter(word.endswith, endings), key=len, default=""))


def ministry_field(words: Sequence[str], cues: NameCues) -> str | None:
    """The field of a ministry (folded words), by one word for it in all languages; None where it is none known."""
    if cues.ministries.isdisjoint(words):
        return None
    told = dict(field.split("=") for field in cues.fields)
    plain = [word.removeprefix(cues.glue.article) for word in words]
    return next((told[word] for word in plain if word in told), None)


@cache
def name_cues(language: str | None) -> NameCues:
    """The cues of a language, by its primary subtag; no cues where it has no file.

    Raises pydantic.ValidationError where the file's table is not as it should be.
    """
    tag = (language or "").split("-")[0]
    if tag in available() and (table := source(tag).names):
        cues = replace(compile_cues(table), glue=glue_of(tag))
        return cues if cues.given else _with_shared_names(cues)
    return NONE


def _with_shared_names(cues: NameCues) -> NameCues:
    """The cues with the given names of all languages written in Latin letters, without what is another word here."""
    table = tomllib.loads((FOLDER / "given.toml").read_text("utf-8"))
    other = cues.not_names | cues.ambiguous | cues.demonyms | cues.roles | cues.things | cues.place_nouns
    women, men, either = (frozenset(map(fold, table[name])) - other for name in ("women", "men", "either"))
    return replace(cues, given=women | men | either | cues.calendar_given, women=women, men=men)


def compile_cues(table: object) -> NameCues:
    """Checks a [names] table and folds its words. Raises pydantic.ValidationError."""
    from pydantic import ConfigDict, create_model

    words = (field.name for field in fields(NameCues) if field.name not in (*_FACTS, "glue"))
    lists: dict[str, Any] = {name: (list[str], []) for name in words}
    model = create_model("NamesTable", __config__=ConfigDict(extra="forbid", strict=True), **lists, **_FACTS)
    checked = model.model_validate(table).model_dump()
    told: dict[str, Any] = {name: checked.pop(name) for name in _FACTS}
    spelt = frozenset(checked.pop("spelt_otherwise"))
    folded: dict[str, Any] = {name: frozenset(map(fold, words)) for name, words in checked.items()}
    return NameCues(**folded, **told, spelt_otherwise=spelt)
