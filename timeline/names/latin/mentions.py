"""Names in a script with capitals: sequences of capitalised words, roles, and what quotes set apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile

from timeline.languages.concepts import concepts_of
from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import any_named, place_named, town_named
from timeline.names.headings import headings
from timeline.names.latin.bodies import bodies, compound_bodies, headed_by, houses
from timeline.names.latin.joined import coordinators, with_joined
from timeline.names.latin.nouns import famous
from timeline.names.latin.offices import behind_office
from timeline.names.latin.people import may_be_person
from timeline.names.latin.places import before_place
from timeline.names.latin.reader import LatinReader
from timeline.names.latin.subjects import auxiliaries
from timeline.names.mention import Mention, MentionKind, Word, dateline_end, openings, words
from timeline.names.works import is_in_work

_WORD = re.compile(
    r"(?<!\w)(?:[^\W\d_]\.){2,}"
    r"|(?<!\w)[A-Z]{1,3}(?:&[A-Z])+(?!\w)"  # AT&T
    r"|(?<!\w)N['’](?=[A-Z])[^\W\d_]+"  # N'Djamena, N'Golo: no elision in any of the languages
    r"|(?<!\w)[A-Z][^\W\d_]+(?<![Qq]u)['’](?!(?:s|t|re|ll|d|m|ve)\b)(?=[^\W\d_A-Z])[^\W\d_]+"  # Guivarc'h, Sana'a
    r"|(?<!\w)[^\W\d_]+(?:-(?:[dl]['’](?=[A-ZÉÎ]))?[^\W\d_]+)*(?!\w)|&(?!\w*\d)"  # Val-d'Oise
)
_QUOTED = re.compile(r"(?:[«“\"‘]\s?|(„))([^«»„“”\"‘’\n]{2,40}?)(?(1)[“”\"]|\s?[»”\"’])")
_HOME = re.compile(r", \d\d(?: [^\W\d_]+)?, ([^\W\d_]+) $")
_HEADING = re.compile(r"\s*:|\s+[-–—]\s|\.\s")  # the same where they begin a line
_LABEL = re.compile(r"\s*:|\s+[-–—]\s")  # behind words in capitals that only head a paragraph
_ABBREVIATED = 5  # letters below which capitals may be any abbreviation
_TITLE, _TITLE_WORDS = 30, 5  # characters around a word of a title, and words of one
_BESIDE = frozenset({" ", "'", "’"})
_OFFICE = 4  # words from what an office is of to its head, small words between
_SMALL = 20  # characters before a name in which a small word stands
_SHORTEST = 3  # letters that a short form has more than
_MODEL = re.compile(r" (?!19\d\d|20\d\d)\d{3,4}(?![\w.,]?\d)\b")  # `une Delmas 408`, no year
_LABEL_NUMBER = r" \d(?![\w%]|[.,:]\d)"  # behind a word that only labels: `Category 4`, `Phase 1`, but `Racing 92`
_THING = 20  # characters before a quotation in which stands what it names


def latin_mentions(
    text: str, title: str, language: str | None, cues: NameCues, sentences: Sequence[tuple[int, int]]
) -> Iterator[Mention]:
    """The names of a text in Latin script; `title` only helps to tell names from first words of sentences."""
    found = words(text, _WORD)
    starts = openings(text, sentences)
    inside = {w.folded for w in found if w.text[0].isupper() and w.start not in starts}
    lower = {w.folded for w in [*found, *words(title, _WORD)] if w.text[0].islower()}
    times = Counter(word.text for word in found)
    inside |= _of_bodies(text, found, starts, cues) - lower
    happenings, headed = _happenings(language), headings(text)
    reader = LatinReader(
        text,
        title,
        language,
        cues,
        found,
        starts,
        frozenset(inside),
        frozenset(lower),
        times,
        happenings,
        headed,
        auxiliaries(language),
    )
    yield from _headings(reader)
    sequences = list(_sequences(reader, dateline_end(text) if text else 0))
    named = list(_where_mostly(reader, title, with_joined(reader, sequences, coordinators(language))))
    yield from named
    if cues.capital_nouns:
        yield from _short_forms(reader, named)
        yield from compound_bodies(reader)
    yield from bodies(reader)
    yield from houses(reader)
    yield from _roles(reader)
    for quoted in _QUOTED.finditer(text):
        before = re.search(r"(\w+)\s$", text[max(0, quoted.start() - _THING) : quoted.start()])
        thing = before is not None and fold(before[1]) in cues.things and quoted.group(2)[0].isupper()
        common = cues.capital_nouns and text.count(quoted.group(2)) == 1  # as any noun in quotes
        if thing or (not common and _is_title(quoted.group(2), cues)):
            yield Mention(quoted.start(2), quoted.end(2), quoted.group(2), "organisation")


def _of_bodies(text: str, found: Sequence[Word], starts: set[int], cues: NameCues) -> set[str]:
    """The first words of sentences that begin the name of a body, and may name it alone: `Calder`, of Calder Foods; of
    what only may be one, those that begin another sentence: `Tavora`, of Tavora Fruit.
    """
    firsts = Counter(word.text for word in found if word.start in starts)
    other = cues.demonyms | cues.not_names
    return {
        word.folded
        for word, tail in pairwise(found)
        if word.start in starts
        and word.text[0].isupper()
        and tail.text[0].isupper()
        and text[word.end : tail.start] == " "
        and (tail.folded in cues.organisation_tails or (firsts[word.text] > 1 and tail.folded not in other))
    } - other


def _headings(reader: LatinReader) -> Iterator[Mention]:
    """The headings of paragraphs, where these are places, without those that say what there is: `CONCERT.`"""
    for heading in reader.headings:
        name = reader.text[heading.start : heading.end]
        place, noun = any_named(name), fold(name) in reader.cues.not_names or concepts_of(name, reader.language)
        if heading.place and (place is not None or not noun):
            yield Mention(heading.start, heading.end, name, "place", place)


@cache
def _happenings(language: str | None) -> frozenset[str]:
    """The folded nouns of happenings of a language."""
    cues = event_cues(language or "")
    if cues is None:
        return frozenset()
    several = (stem + "s" for stem in cues.nouns.stems)
    return frozenset(map(fold, (*cues.nouns.words, *cues.nouns.stems, *several)))


def _sequences(reader: LatinReader, dateline: int) -> Iterator[Mention]:
    index, ends = 0, _ends_of_names(reader)
    heads = {at for heading in reader.headings for at in range(heading.start, heading.end)}
    while index < len(reader.words):
        word = reader.words[index]
        dated = word.start < dateline and reader.capital(index) and any_named(word.text) is not None  # `Leoben (awd).`
        opens = word.start not in heads and (dated or reader.opens_a_name(index))
        opens = opens and (
            word.folded not in reader.cues.ranks or (reader.gap(index) == " " and reader.capital(index + 1))
        )
        if not opens or _is_only_end(reader, index, ends) or _is_of_office(reader, index):
            index += 1
            continue
        last = reader.last(index)
        mention = reader.name(index, last)
        if reader.words[index].start < dateline:
            place = mention.place or any_named(mention.name)
            unheard = not place and not mention.start and mention.name.isupper() and len(mention.name) >= _ABBREVIATED
            if unheard and reader.happenings.isdisjoint(map(fold, mention.name.split())):  # not `GRÈVE SNCF.`
                mention = replace(mention, kind="place")  # heard of or not
                yield mention
            mention = replace(mention, kind="place", place=place) if place else None  # type: ignore[assignment]
        headed = headed_by(reader, index, mention) if mention else None
        if mention and headed and (headed is not mention or not _is_other(reader, mention)):
            yield headed
            yield from _place_inside(reader, index, last, headed)
            if headed is not mention and mention.kind == "place" and not any_named(reader.words[last].text):
                yield mention  # `le parquet de Foix`, heard of or not
        index = last + 1


def _ends_of_names(reader: LatinReader) -> Mapping[str, list[str]]:
    """The folded words with a capital that stand right before each word, but for those that open a sentence."""
    found: dict[str, list[str]] = defaultdict(list)
    for one, two in pairwise(reader.words):
        if two.start not in reader.openings and one.text[0].isupper() and reader.text[one.end : two.start] == " ":
            found[two.text].append(one.folded)
    return found


def _is_only_end(reader: LatinReader, index: int, ends: Mapping[str, list[str]]) -> bool:
    """Whether the first word of a sentence, with people of its kind behind it, is otherwise only the end of a name that
    is no person's: `Train drivers`, of West Train.
    """
    word, following = reader.words[index], reader.words[index + 1 : index + 2]
    if word.start not in reader.openings or not following or reader.gap(index) != " ":
        return False
    cues, people = reader.cues, following[0].folded
    if people not in cues.crowds and cues.singular(people) not in (cues.roles | cues.epithets) - {people}:
        return False
    before = ends.get(word.text, [])
    return bool(before) and len(before) == reader.times[word.text] - 1 and cues.given.isdisjoint(before)


def _is_of_office(reader: LatinReader, index: int) -> bool:
    """Whether a word with a capital only says of what the office before it is (`procureur de la République de`)."""
    cues, word = reader.cues, reader.words[index]
    if cues.capital_nouns or word.folded not in cues.role_words - cues.organisation_words - cues.organisation_heads:
        return False
    before = takewhile(lambda i: reader.gap(i) in _BESIDE, range(index - 1, max(-1, index - _OFFICE), -1))
    small = cues.genitives | cues.definites
    named = reader.gap(index) == " " and reader.capital(index + 1)  # `the president of Culture Club`
    person = named and bool(cues.organisation_words) and reader.gap(index + 1) == " " and reader.capital(index + 2)
    named = named and not person  # `la ministra de Exteriores Lisala Robles`
    if reader.before(index) not in (cues.definites if named else small):
        return False
    head = next((reader.words[i].folded for i in before if reader.words[i].folded not in small), "")
    return head in cues.roles


def _where_mostly(reader: LatinReader, title: str, mentions: Iterator[Mention]) -> Iterator[Mention]:
    """The mentions, with those as places that the text (and title) mostly names behind small words before places."""
    found = list(mentions)
    whole = [m for m in found if m.kind in {"organisation", "unknown"} and " " in m.name]
    seated = reader.cues.seated
    known = [m for m in found if m.place and not town_named(m.name)]
    placed = {m.name for m in known if _stands_for_place(reader.text, m.start, reader.cues)}
    bodies = {m.name.split()[0] for m in whole if seated.isdisjoint(map(fold, m.name.split()))} - placed
    starts = {m.start for m in whole}
    cities = {m.name for m in found if m.place and m.place.kind == "city"} - placed
    people = {m.name for m in whole if may_be_person(m.name) and m.kind == "unknown" and m.name.split()[1] in cities}
    bodies |= {name.split()[1] for name in people}  # `Mikel Ibarra`, later `Ibarra`
    found = [replace(m, kind="person") if m.name in people else m for m in found]
    found = [m if m.start in starts else _shortened(m, bodies) for m in found]
    sure = {m.name: m.place for m in found if m.place and fold(m.name) in reader.cues.ambiguous}
    unknown = [m for m in found if m.kind in {"unknown", "place"} and (m.place is None or m.name in sure)]
    times = Counter(m.name for m in unknown)
    behind = Counter(m.name for m in unknown if m.kind == "place" or before_place(reader.text, m.start, reader.cues))
    inside = Counter(m.name for m in unknown if m.kind == "place")
    in_title = [name for name in times if (at := title.find(name)) > 0 and before_place(title, at, reader.cues)]
    heading = [name for name in times if title.partition(":")[0].strip() == name and _is_of_place(reader, name)]
    for told in (in_title, heading):
        times.update(told)
        behind.update(told)
    inside.update(heading)
    for mention in found:
        if mention.kind in {"unknown", "place"} and (mention.place is None or mention.name in sure):
            weight = behind[mention.name] + inside[mention.name]  # "in" says more than "from"
            mostly = 2 * weight > max(times[mention.name], 1)
            kind: MentionKind = "place" if mostly and times[mention.name] > 1 else mention.kind
            kind = kind if mostly else "unknown"
            mention = replace(mention, kind=kind, place=sure.get(mention.name) if kind == "place" else None)
        yield mention


def _is_of_place(reader: LatinReader, name: str) -> bool:
    """Whether a word that heads the headline stands only where places do: `Arvel : ...`, `le pont suspendu d'Arvel`."""
    cues = reader.cues
    small = cues.genitives | cues.inside_cues | cues.place_cues - cues.definites
    before = (reader.before(index) for index, word in enumerate(reader.words) if word.text == name)
    return " " not in name and small.issuperset(before)


def _shortened(mention: Mention, bodies: set[str]) -> Mention:
    """The mention; where it could be a city, but only names a body or person of more words, as that: `Helmand, which
    failed ...`, of Helmand Foods.
    """
    place = mention.place
    if place is None or place.kind == "country" or mention.name not in bodies or mention.name.isupper():
        return mention
    return replace(mention, kind="unknown", place=None)


def _stands_for_place(text: str, start: int, cues: NameCues) -> bool:
    """Whether a small word before places, or a kind of place, stands before an offset."""
    before = text[max(0, start - 12) : start].split()
    small = cues.place_cues | cues.inside_cues | cues.venue_cues | cues.place_nouns | cues.joints
    return bool(before) and fold(before[-1].rpartition("'")[2]) in small


def _is_other(reader: LatinReader, mention: Mention) -> bool:
    """Whether the word is a happening, an adjective of nation, (part of) a role, letters that stand once and without an
    article, the heading of a paragraph, a saint, a model, or where somebody lives (`Ann Webb, 54, of Formby`).
    """
    home = _HOME.search(reader.text, max(0, mention.start - 24), mention.start)
    if home is not None and fold(home[1]) in reader.cues.homes:
        return True
    before = re.split(r"\s", reader.text[max(0, mention.start - _SMALL) : mention.start].rstrip())[-1]
    if mention.place is None and before.islower() and fold(before) in reader.cues.saints:
        return True  # `le calice de sainte Odile`
    if mention.place is None and (_is_model(reader.text, mention) or _is_label(reader, mention)):
        return True
    cues, folded = reader.cues, fold(mention.name)
    happens = folded.rpartition(" ")[2] in reader.happenings  # `the Summit`, `the Civil War`
    if is_in_work(reader.text, mention):
        return True
    if mention.kind == "unknown" and (happens or _is_of_title(reader.text, mention)):
        return True
    known = mention.place is not None or mention.kind not in {"unknown", "place"} or mention.name.isupper()
    known = known or (mention.kind == "place" and folded.endswith(tuple(cues.place_ends)))
    known = known or (mention.kind == "place" and fold(before) in cues.place_nouns)  # `die Stadt Arvel`
    if cues.capital_nouns and " " not in mention.name and not known:
        return True  # any noun looks so
    label = _LABEL if reader.text[: mention.start].rstrip(" ")[-1:] not in {"", "\n"} else _HEADING
    if mention.name.isupper() and " " in mention.name and label.match(reader.text, mention.end):
        return mention.place is None
    if mention.name.isupper() and mention.place is None and len(folded) < _ABBREVIATED:
        article = re.split(r"\s", reader.text[max(0, mention.start - _SMALL) : mention.start].rstrip("'’ "))[-1]
        known = fold(article) in cues.definites | cues.organisation_nouns
        return folded in cues.abbreviations or (reader.times[mention.name] < 2 and not known)
    tail = folded in cues.place_tails and reader.text[: mention.start].endswith(") ")  # `(WSC) Stadium`
    if mention.place is None and (tail or _joins_places(mention.name)):
        return True
    nation = folded in cues.demonyms or cues.singular(folded) in cues.demonyms
    country, _, office = mention.name.rpartition(" ")
    of_country = fold(office) in cues.roles and bool(country) and place_named(country) is not None  # `U.S. Attorney`
    return mention.place is None and (nation or of_country or folded in cues.roles | cues.role_words | cues.titles)


def _is_model(text: str, mention: Mention) -> bool:
    """Whether a word is followed by the number of a model: `une Delmas 408`."""
    return mention.kind in {"unknown", "place"} and _MODEL.match(text, mention.end) is not None


def _is_label(reader: LatinReader, mention: Mention) -> bool:
    """Whether a word that no list has is followed by a number wherever it stands: `Category 4`."""
    if mention.kind == "person" or not mention.name.isalpha():
        return False
    return len(re.findall(rf"(?<!\w){mention.name}{_LABEL_NUMBER}", reader.text)) == reader.times[mention.name]


def _is_of_title(text: str, mention: Mention) -> bool:
    """Whether a word is only part of what stands in quotes: `« L'Heure bleue »`."""
    if " " in mention.name:
        return False
    around = text[max(0, mention.start - _TITLE) : mention.end + _TITLE]
    at = mention.start - max(0, mention.start - _TITLE)
    return any(
        q.start(2) <= at < q.end(2) and q.group(2) != mention.name and len(q.group(2).split()) < _TITLE_WORDS
        for q in _QUOTED.finditer(around)
    )


def _joins_places(name: str) -> bool:
    """Whether a hyphen joins two places, between which something runs: `the Paris-Roubaix race`."""
    parts = name.split("-")
    return len(parts) == 2 and all(part[:1].isupper() and place_named(part) for part in parts)


def _place_inside(reader: LatinReader, first: int, last: int, mention: Mention) -> Iterator[Mention]:
    """The place at the end of a longer name, or before the kind of body that it has: `parquet de Tanger`, `Aarhus
    Philharmonic`.
    """
    if mention.kind == "place" and mention.start == reader.words[first].start:
        return
    head, tail = reader.words[first], reader.words[last]
    office = behind_office(reader.text, reader.words, first, last, reader.cues)
    if first < office and reader.words[office - 1].end <= mention.start:  # `Fiji Prime Minister Ann Bell`
        name = reader.text[head.start : reader.words[office - 1].end]
        if place := place_named(name):
            yield Mention(head.start, reader.words[office - 1].end, name, "place", place)
    seats = first < last and tail.folded in reader.cues.seated - reader.cues.clubs
    seats = seats and head.folded not in reader.cues.particles  # `the Van Gogh Museum`
    seated = place_named(head.text) if seats and head.start == mention.start else None
    if seated and famous(seated):
        yield Mention(head.start, head.end, head.text, "place", seated)
    place = any_named(tail.text) if mention.start < tail.start else place_named(tail.text)
    apart = (last == first and mention.start < tail.start) or reader.before(last) in reader.cues.joints
    if place is not None and apart and mention.kind != "person":
        yield Mention(tail.start, tail.end, tail.text, "place", place)


def _short_forms(reader: LatinReader, named: Sequence[Mention]) -> Iterator[Mention]:
    """Where every noun has a capital: later mentions of people by the last word, and of bodies by the word that tells
    which (`Blautal`, of SV Blautal).
    """
    short: dict[str, Mention] = {}
    for mention in named:
        parts = mention.name.split()
        if mention.place is None and mention.kind not in {"place", "unknown"}:
            telling = parts[-1] if mention.kind == "person" or parts[0].isupper() else parts[0]
            short.setdefault(telling, mention)
    for word in reader.words:
        first, _, tail = word.text.partition("-")  # `die Lumen-Aktie`
        told = first if tail[:1].isupper() else word.text
        of = short.get(told) or short.get(reader.cues.singular(told))
        owned = of is not None and of.kind == "person" and told != word.text  # `die Weber-Ausstellung`
        if of is not None and not owned and (len(told) > _SHORTEST or told.isupper()) and word.start > of.end:
            yield replace(of, start=word.start, end=word.start + len(told))


def _is_title(quoted: str, cues: NameCues) -> bool:
    """Whether what stands in quotes is a name: few words, the first and any long one with a capital."""
    parts = quoted.split()
    if len(parts) > 3 or not parts or quoted[-1] in ".,!?;:…":
        return False
    long = [part for part in parts if len(part) > 3 or part is parts[0]]
    return all(part[0].isupper() for part in long) and fold(parts[0]) not in cues.not_names


def _roles(reader: LatinReader) -> Iterator[Mention]:
    """Roles that a nation makes known: `the French digital minister`, `le président algérien`."""
    cues = reader.cues
    for index, word in enumerate(reader.words):
        if word.folded not in cues.demonyms:
            continue
        first = last = index
        while first and reader.gap(first - 1) == " " and reader.words[first - 1].folded in cues.roles | cues.role_words:
            first -= 1
        while reader.gap(last) == " " and reader.words[last + 1].folded in cues.roles | cues.role_words:
            last += 1
        while first < index and reader.words[first].folded not in cues.roles:
            first += 1
        while last > index and reader.words[last].folded not in cues.roles:
            last -= 1
        named = last == index and reader.gap(last) == " " and reader.words[last + 1].text[0].isupper()
        known = named and reader.words[last + 1].folded not in cues.given
        meant = reader.words[first].folded in cues.epithets or reader.words[last].folded in cues.epithets
        if first < last and not known and not meant:
            start, end = reader.words[first].start, reader.words[last].end
            yield Mention(start, end, reader.text[start:end], "role")
