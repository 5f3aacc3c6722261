"""People, organisations, roles and places named in an article, without a model.

The readers of the scripts (`latin`, `arabic`) find mentions; here an article's mentions are brought together:
short forms take the name and the key of the long form ("Musk", "Elon Musk"), and later mentions of a name that was
once made known are found wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from timeline.languages.tables.glue import begins
from timeline.languages.tables.name_cues import NONE, NameCues, is_kind, ministry_field, name_cues
from timeline.languages.writing.name_keys import consonants, fold, sounds
from timeline.names.arabic.mentions import arabic_mentions
from timeline.names.gazetteer import place_named
from timeline.names.latin.mentions import latin_mentions
from timeline.names.mention import Mention, without_overlaps
from timeline.records import Name

_ABBREVIATION = 3  # letters of what may be one: `UAE`
_LONGEST_PERSON = 4  # words
_WORD_BEHIND = re.compile(r"[,،]? (\w+)(?= )")
_OFFICES = re.compile(r" (\w+)(?: \w+){0,6}، ")
_APPOSED = re.compile(r"[,،] ?(?:\w{1,3}['’ ] ?)?$")  # a comma, an article
_SHORTEST = 4  # letters of a word that may be a surname
_IN_BRACKETS = re.compile(
    r"(?: [a-zà-ÿ'’]+){0,3} \(\W{0,2}\w+[)\s\"»]"
)  # the short form of a name behind its last words

_NO_SHORT_FORMS: Mapping[str, Mention] = {}


def find_names(text: str, title: str, language: str | None, sentences: Sequence[tuple[int, int]]) -> tuple[Name, ...]:
    """Every mention of a name in `text`, in its order; one thing has one `name` (its longest form) and one `key`.

    `sentences` are the sentences' spans. A place inside the name of an organisation is given as well.
    """
    cues = name_cues(language)
    if language and cues.uncased:
        found = list(without_overlaps(arabic_mentions(text, title, language, cues)))
        found = list(without_overlaps([*_clubs(text, found, cues), *_surnames(text, found, cues)]))
    else:
        found = list(without_overlaps(latin_mentions(text, title, language, cues, sentences)))
    named = list(_unnamed(found, text, cues))
    return tuple(map(_in_small_letters, joined(named, cues, _abbreviated(named, text))))


def _in_small_letters(name: Name) -> Name:
    """A place that only a dateline names, `PORT SELBY`, as it is written elsewhere."""
    shouted = name.kind == "place" and len(name.name) > _ABBREVIATION and name.name.isupper()
    return replace(name, name=name.name.title()) if shouted else name


def _abbreviated(found: Sequence[Mention], text: str) -> dict[str, Mention]:
    """The bodies of which a short form stands in brackets behind them, by the key of that: `Ports Guild (PG)`, `Agence
    de contrôle nucléaire (ACN)`.
    """
    return {
        sounds(short.name): full
        for full, short in pairwise(found)
        if short.name.isupper() and short.name.isalpha() and full.kind in {"organisation", "unknown"}
        if _IN_BRACKETS.fullmatch(text, full.end, short.end + 1) and short.name[0] in full.name.upper()
    }


def _clubs(text: str, found: Sequence[Mention], cues: NameCues) -> Iterator[Mention]:
    """The mentions, with what could be a place as a club where the article calls one so and no small word says that it
    is a place: `نادي الخليج`, `خسر الخليج`.
    """
    clubs = {
        words[1]: club for club in found if (words := club.name.split())[1:] and fold(words[0]) in cues.clubs
    }  # by the word behind the kind
    teams = {(mention.start, mention.end) for mention in found if mention.kind == "organisation"}
    for mention in found:
        if mention.kind == "place" and (mention.start, mention.end) in teams:
            continue  # `ضيفه الخليج`
        club = clubs.get(mention.name) if mention.kind in {"place", "organisation"} else None
        before = fold(text[max(0, mention.start - 20) : mention.start]).split()[-1:]
        if club is None or not cues.place_cues.isdisjoint(before):
            yield mention
        elif not club.start <= mention.start < club.end:
            yield replace(club, start=mention.start, end=mention.end)


def _unnamed(found: Sequence[Mention], text: str, cues: NameCues) -> Iterator[Mention]:
    """The mentions without the roles whose name stands beside them ("the Moroccan striker Ayoub Tazi"), and bodies told
    by what they are ("the drivers' union, Locomotive Guild,").
    """
    people = [mention for mention in found if mention.kind == "person"]
    starts, ends = {person.start for person in people}, {person.end for person in people}
    bodies = {mention.start: mention.end for mention in found if mention.kind in {"organisation", "unknown"}}
    for mention in found:
        apart = bodies.get(mention.end + 2, 0) if mention.kind == "organisation" and mention.name.islower() else 0
        if apart and text[mention.end : mention.end + 2] == ", " and text[apart : apart + 1] == ",":
            continue
        named = any(
            text[mention.end : at] in {" ", ", ", "، "} for at in (mention.end + 1, mention.end + 2) if at in starts
        )
        apposed = _APPOSED.search(text, max(0, mention.start - 8), mention.start)
        held = cues.verb_first and mention.kind == "role" and _is_held(mention, text, starts, ends, cues)
        if mention.kind != "role" or not (named or held or (apposed and apposed.start() in ends)):
            yield mention


def _is_held(mention: Mention, text: str, starts: AbstractSet[int], ends: AbstractSet[int], cues: NameCues) -> bool:
    """Whether who holds a role is named right before it, or behind a title, where verbs go first (الدكتور سامي الحداد
    رئيس المجلس، رئيس الجمهورية العماد سامي الحداد).
    """
    at = mention.end
    while title := _WORD_BEHIND.match(text, at):
        field = begins(fold(title[1]), cues.glue.joiner + cues.glue.article)  # `وزير الكهرباء والطاقة`
        if not field and fold(title[1]) not in cues.titles | cues.roles:
            break
        at = title.end()
    offices = _OFFICES.match(text, mention.end)  # `وزير النقل | ووزير الإسكان، سامي الحداد،`
    if offices and offices.end() in starts and begins(fold(offices[1]), *(cues.glue.joiner + o for o in cues.offices)):
        return True
    return (mention.start - 1 in ends and text[mention.start - 1] == " ") or (at > mention.end and at + 1 in starts)


def _surnames(text: str, found: Sequence[Mention], cues: NameCues) -> Iterator[Mention]:
    """Later mentions of a person by the last word of the name, which nothing else would show without capitals."""
    full = [m for m in found if " " in m.name and m.place is None]
    known = {fold(m.name.split()[-1]) for m in full if m.kind == "person"}
    foreign = {consonants(m.name.split()[-1]) for m in full if m.name.isascii()}
    foreign = {sounds for sounds in foreign if len(sounds) > 2}
    pattern = rf"[{cues.letters}]{{{_SHORTEST},}}"
    for word in re.finditer(pattern, text) if known or foreign else ():
        folded = fold(word.group())
        for cut in (0, 1) if folded[0] in cues.glue.letters else (0,):
            form = folded[cut:]
            if (form in known or consonants(form) in foreign) and form not in cues.not_names | cues.ambiguous:
                yield Mention(word.start() + cut, word.end(), word.group()[cut:], "person")


def joined(
    found: Sequence[Mention], cues: NameCues = NONE, abbreviated: Mapping[str, Mention] = _NO_SHORT_FORMS
) -> Iterator[Name]:
    """The mentions as names, each with the longest form of it that the article has, and its key; `cues` are those of
    the language, `abbreviated` the bodies that short forms stand for.
    """
    longest: dict[str, Mention] = {}
    for mention in sorted(found, key=lambda m: -len(m.name)):
        if mention.place is None and mention.kind != "role":
            for part in _parts(mention):
                longest.setdefault(part, mention)
    surnames = {sounds(mention.name) for mention in found if " " not in mention.name}
    bodies = {sounds(mention.name): mention for mention in found if mention.kind == "organisation"}
    countries = frozenset(m.place.country for m in found if m.place and m.place.kind == "country")
    around = {m.name: m.place.country for m in found if m.place}
    for mention in found:
        known = sounds(mention.name)
        full = abbreviated.get(known) or longest.get(known, mention)
        if full.kind in {"person", "unknown"} and mention.kind != "person" and full is not mention:
            full = bodies.get(known, full)  # `le groupe Verlac`, which Auguste Verlac founded
        longer = full.kind == "person" or (full.kind == "organisation" and sounds(full.name) != known)
        apart = mention.kind == "place" and mention.place is None and longer  # `Arvel`, not of Arvel Foods
        apart = apart or not _may_be_one(mention, full, cues)
        if apart or mention.kind == "role" or (mention.place and not _is_surname(mention, full, surnames)):
            full = mention
        place = place_named(mention.name, countries) or full.place if full.place else None
        if place and place.kind == "country":  # or the capital of another
            place = place_named(mention.name, {country for name, country in around.items() if name != mention.name})
        kind = "person" if full.kind == "unknown" and _goes_by_surname(full, surnames) else full.kind
        yield _name(replace(full, start=mention.start, end=mention.end, place=place, kind=kind), cues)


def _may_be_one(mention: Mention, full: Mention, cues: NameCues) -> bool:
    """Whether two names that sound alike may be of one body: not `مجلس الشورى` and `مجلس الوزراء`, of one script but
    without the same words.
    """
    if not cues.uncased or mention.kind != "organisation" or full.kind != "organisation":
        return True
    if mention.name.isascii() or full.name.isascii():
        return True
    short, long = ({cues.glue.without_article(word) for word in fold(each.name).split()} for each in (mention, full))
    return short <= long


def _goes_by_surname(mention: Mention, alone: Collection[str]) -> bool:
    """Whether the article names a thing again by its last word, but not by its first, as one does with people."""
    words = mention.name.split()
    if place_named(words[-1]):  # `CHU de Poitiers`, `Upper Manhattan`
        return False
    return 1 < len(words) < _LONGEST_PERSON and sounds(words[-1]) in alone and sounds(words[0]) not in alone


def _is_surname(mention: Mention, full: Mention, alone: Collection[str]) -> bool:
    """Whether what could be a city is the last word of a person's name in the article: `Lincoln`."""
    city = mention.place is not None and mention.place.kind == "city"
    person = full.kind == "person" or (full.kind == "unknown" and _goes_by_surname(full, alone))
    return city and person and fold(full.name).endswith(" " + fold(mention.name))


def _parts(mention: Mention) -> Iterator[str]:
    """Keys by which a text refers to the thing: the whole name, its beginnings, and a person's last word."""
    words = mention.name.split()
    yield sounds(mention.name)
    if mention.kind != "place":
        for count in range(1, len(words)):
            yield sounds(" ".join(words[:count]))
        if mention.kind in {"person", "unknown"}:
            yield sounds(words[-1])


def _name(mention: Mention, cues: NameCues) -> Name:
    place = mention.place
    kind = "organisation" if mention.kind == "unknown" else mention.kind
    if place is not None:
        return Name(mention.name, "place", mention.start, mention.end, place.key, place.latitude, place.longitude,
                    place.country or None)  # fmt: skip
    return Name(mention.name, kind, mention.start, mention.end, _key(mention.name, kind, cues))


def _key(name: str, kind: str, cues: NameCues) -> str:
    """What a thing without coordinates is known by in every language: without what kind of thing it is."""
    if kind in {"place", "role"}:
        return f"place:{sounds(name)}" if kind == "place" else f"role:{fold(name)}"
    words = name.split()
    folded = [fold(word) for word in words]
    if kind == "organisation":
        if field := ministry_field(folded, cues):
            return f"name:ministry {field}"
        while len(folded) > 1 and is_kind(folded[0], cues) and folded[1] not in cues.particles:
            del folded[0]
    return f"name:{sounds(' '.join(folded))}"
