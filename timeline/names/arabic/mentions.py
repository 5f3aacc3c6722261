"""Names in Arabic, which has no capitals: by what stands before them, given names, quotes and the gazetteer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.languages.concepts import concepts_of
from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.glue import begins
from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.arabic.people import people
from timeline.names.arabic.places import places
from timeline.names.arabic.reader import BESIDE, NAME_WORDS, ArabicReader
from timeline.names.arabic.teams import teams
from timeline.names.gazetteer import places_folded
from timeline.names.mention import Mention, dateline_end, words

_LATIN = re.compile(r"(?<![A-Za-z])(?=[a-z]*[A-Z])[A-Za-z][\w.&'’-]*\w(?: (?=[a-z]*[A-Z])[A-Za-z][\w.&'’-]*\w){0,6}")
_TITLE, _SPELLED = 3, 4  # words of a name in quotes; behind the kind of body that it names, of letters: `إم بي سي`
_QUOTED = re.compile(r"[«“\"]\s?([^«»“”\"\n]{2,40}?)\s?[»”\"]")
_TICKER = re.compile(r":\w+\)")  # behind where a share is listed: `(TADAWUL:2222)`
_ZONES = frozenset({"GMT", "UTC", "EST", "CET"})


def arabic_mentions(text: str, title: str, language: str, cues: NameCues) -> Iterator[Mention]:
    """The names of an Arabic text; what the title puts in quotes counts as said once more."""
    other = cues.not_names.union(cues.demonyms, cues.roles, cues.role_words, cues.titles, cues.organisation_heads)
    verbs = event_cues(language)
    dateline = dateline_end(text) if text else 0
    forms = verbs.forms if verbs else ()
    told = words(text, _word(cues.letters))
    reader = ArabicReader(text, cues, told, dateline, other, forms, language, frozenset(word.folded for word in told))
    readers = (_latin, people, _organisations, _bodies, _national, _forces, teams, _roles)
    found = [*_quoted(reader, title), *(mention for read in readers for mention in read(reader))]
    yield from found
    headline = replace(reader, text=title, words=words(title, _word(cues.letters)), dateline=0)
    bodies = [mention for mention in found if mention.kind == "organisation"]
    yield from (place for place in places(reader, headline) if not _names_body(place, bodies, text))


def _names_body(place: Mention, bodies: Sequence[Mention], text: str) -> bool:
    """Whether a country only stands in the name of a body: `بنك المغرب`, but not the town of a court; or what no
    gazetteer has in a name in quotes: `شركة «إم في آر»`.
    """
    known = places_folded(fold(place.name))
    around = [body for body in bodies if body.start < place.start and place.end <= body.end]
    if not known:
        return any(_QUOTED.match(text, body.start - 1) for body in around)
    return bool(around) and {each.kind for each in known} == {"country"}  # not `بورصة عمان`


@lru_cache(maxsize=32)
def _word(letters: str) -> re.Pattern[str]:
    """Words in the letters of the language, and in others."""
    return re.compile(rf"[{letters}]+|[^\W\d_{letters}]+")


def _latin(reader: ArabicReader) -> Iterator[Mention]:
    """Names left in Latin letters; two that stand side by side are told apart where each also stands alone."""
    found = [
        m for m in _LATIN.finditer(reader.text) if m.group() not in _ZONES and not _TICKER.match(m.string, m.end())
    ]
    alone = {m.group() for m in found}
    for match in found:
        name, start = match.group(), match.start()
        spaces = (at for at, letter in enumerate(name[:80]) if letter == " ")
        cut = next((at for at in spaces if name[:at] in alone and name[at + 1 :] in alone), 0)
        if cut:
            yield Mention(start, start + cut, name[:cut], "unknown")
            name, start = name[cut + 1 :], start + cut + 1
        before = reader.text[max(0, start - 20) : start].split()
        kind = "place" if before and fold(before[-1]) in reader.cues.place_nouns - reader.cues.things else "unknown"
        yield Mention(start, match.end(), name, kind)  # type: ignore[arg-type]


def _quoted(reader: ArabicReader, title: str) -> Iterator[Mention]:
    """A short quotation is a name after the kind of thing it names, or where the article quotes it again."""
    quotes = list(_QUOTED.finditer(reader.text))
    said = Counter(_first_word(m.group(1)) for m in [*quotes, *_QUOTED.finditer(title)])
    for quote in quotes:
        name = quote.group(1)
        if _names_holder(reader, quote):
            yield Mention(quote.start(1), quote.end(1), name, "person")
            continue
        before = reader.text[max(0, quote.start() - 40) : quote.start()].split()[-2:]
        cues = reader.cues
        headed = any(cues.glue.bare(fold(word)) & cues.organisation_heads for word in before[-1:])
        thing = headed or any(cues.glue.bare(fold(word)) & cues.things for word in before)
        thing = thing or bool(cues.glue.bare(_first_word(name)) & cues.organisation_heads)
        known = begins(fold(name), cues.glue.article) or bool(places_folded(fold(name)))  # not `منطقة "عازلة"`
        placed = known and not thing and not cues.place_nouns.isdisjoint(map(fold, before[-1:]))  # `قرية "الدحيلة"`
        if _is_short(name, _SPELLED if headed else _TITLE) and (thing or placed or said[_first_word(name)] > 1):
            yield Mention(quote.start(1), quote.end(1), name, "place" if placed else "organisation")
    for name in {quote.group(1) for quote in _QUOTED.finditer(title) if _is_short(quote.group(1))}:
        for found in re.finditer(rf"(?<![\w«“\"])[{reader.cues.glue.letters}]?({re.escape(name)})(?!\w)", reader.text):
            yield Mention(found.start(1), found.end(1), name, "organisation")


def _names_holder(reader: ArabicReader, quote: re.Match[str]) -> bool:
    """Whether what stands in quotes, a given name first, is who holds the office before it, with its field and nation
    between: `رئيس الوزراء العراقي "منير فاضل السوداني"`.
    """
    first = next((index for index, word in enumerate(reader.words) if word.start >= quote.start(1)), 0)
    last, cues = first - 1, reader.cues
    if last < 0 or not reader.also_given(reader.words[first]) or not 1 < len(quote.group(1).split()) <= NAME_WORDS:
        return False
    beside = reader.text[reader.words[last].end : quote.start()] == " "
    while last > 0 and reader.near(last - 1) and reader.words[last].folded in cues.demonyms | cues.role_words:
        last -= 1
    return beside and not reader.bare(last).isdisjoint(cues.roles | cues.titles)


def _first_word(name: str) -> str:
    """The first word of what stands in quotes, folded; "" where that holds marks only."""
    return next(iter(fold(name).split()), "")


def _is_short(name: str, most: int = _TITLE) -> bool:
    """Whether what stands in quotes is short enough for a name."""
    return len(name.split()) <= most and name[-1] not in "،.؟!" and any(letter.isalpha() for letter in fold(name))


def _organisations(reader: ArabicReader) -> Iterator[Mention]:
    """`شركة أرامكو`, `وزارة الكهرباء`: the kind of organisation and the word that tells which."""
    cues = reader.cues
    for index in range(len(reader.words)):
        for cut, form, _ in reader.forms(index):
            if _heads_body(reader, index, cut, form):
                tells = reader.words[index + 1].folded
                definite = reader.definite(index + 1)
                nation = definite and tells in cues.demonyms and reader.near(index + 1)
                field = nation and begins(reader.words[index + 2].folded, cues.glue.merged)
                whole = tells not in cues.organisation_nouns and _has_field(reader, index)  # `هيئة الطيران المدني`
                if not (reader.plain(index + 1) or (tells in cues.role_words and definite) or field or whole):
                    break
                if _is_of_a_kind(reader, index + 1):
                    break
                last = index + 2 if field else _field_end(reader, index + 1)
                if reader.near(last) and reader.words[last + 1].folded in cues.demonyms | cues.organisation_tails:
                    last += 1
                if last == index + 1 and tells in cues.businesses:
                    break  # `شركة طيران`: any of them
                if places_folded(" ".join((form, *(word.folded for word in reader.words[index + 1 : last + 1])))):
                    break  # `قناة السويس`
                bare = form in cues.firms and not definite and tells not in cues.businesses | cues.role_words
                if bare and last == index + 1 and concepts_of(tells, reader.language):
                    break  # `أكبر شركة نفط`
                yield reader.mention(index + bare, last, "organisation", 0 if bare else cut)
                break


def _heads_body(reader: ArabicReader, index: int, cut: int, form: str) -> bool:
    """Whether a form of the word at an index may head the name of a body: not what a place is called (`منطقة دار
    السلام`), nor what is only folded like one (`قوي`).
    """
    cues = reader.cues
    if form not in cues.organisation_heads or reader.words[index].text in cues.spelt_otherwise:
        return False
    place = not cut and reader.follows(index, cues.place_nouns - cues.things) and not reader.definite(index - 1)
    return reader.near(index) and not place and not cues.glue.has_article(form)


def _is_of_a_kind(reader: ArabicReader, index: int) -> bool:
    """Whether what stands behind a kind of organisation only describes one: `منظمة نقابية`, `مستشفى لعلاج الحروق`."""
    word, cues = reader.words[index].folded, reader.cues
    if reader.definite(index) or reader.text.count(reader.words[index - 1].text + " " + reader.words[index].text) > 1:
        return False
    endings = tuple(each for each in cues.adjective_endings if each.endswith(fold(cues.feminine_ending)))
    aim = word[0] in cues.glue.prepositions and (word[1:] in cues.businesses or concepts_of(word[1:], reader.language))
    return bool(aim) or (word.endswith(endings) and not places_folded(word))


def _bodies(reader: ArabicReader) -> Iterator[Mention]:
    """`الأمم المتحدة`, `الجمارك اللبنانية`: a body and the nation or adjective that tells which."""
    cues = reader.cues
    for index in range(len(reader.words)):
        if index and reader.near(index - 1) and reader.is_listed_verb(index - 1):
            word, last = reader.words[index].folded, index
            if word in cues.governments and reader.near(index) and reader.words[index + 1].folded in cues.demonyms:
                last = index + 1
            if word in cues.houses or last > index:
                yield reader.mention(index, last, "organisation")
        for cut, form, _ in reader.forms(index):
            last = index
            while reader.near(last) and reader.words[last + 1].folded in cues.demonyms | cues.organisation_words:
                last += 1
            held = form in cues.role_words and reader.follows(index, cues.offices)  # `وزير الدفاع السوري`
            if form in cues.bodies and last > index and reader.definite(last) and not held:
                yield reader.mention(index, _purpose_end(reader, last), "organisation", cut)


def _national(reader: ArabicReader) -> Iterator[Mention]:
    """`منتخب السعودية`, `بورصة الكويت`: a kind of body and the country whose it is."""
    nouns = reader.cues.organisation_nouns - reader.cues.organisation_heads
    for index in range(1, len(reader.words)):
        if reader.follows(index, nouns) and not reader.made_definite(index - 1):
            cut = next((cut for cut, form, _ in reader.forms(index - 1) if form in nouns), -1)
            known = places_folded(reader.words[index].folded)
            if cut >= 0 and {place.kind for place in known} == {"country"}:
                yield reader.mention(index - 1, index, "organisation", cut)


def _purpose_end(reader: ArabicReader, last: int) -> int:
    """The last word of what a body is for, which may follow its name: `للغذاء والدواء`, `للسكك الحديدية`."""
    cues = reader.cues
    for joint in (cues.glue.merged, cues.glue.joiner + cues.glue.article):
        joined = reader.near(last) and begins(reader.words[last + 1].folded, joint)
        if not joined or _is_told(reader, last + 1):
            break
        last += 1
        described = reader.near(last) and reader.definite(last + 1)
        last += described and cues.is_adjective(reader.words[last + 1].folded)
    return last


def _forces(reader: ArabicReader) -> Iterator[Mention]:
    """`قوات الحماية المدنية`, `لجنة السياسة النقدية`, `إدارة مكافحة المخدرات`: a force or a kind of body that names
    nothing alone, with a field of two words; and the same again with the first of these alone.
    """
    cues = reader.cues
    kinds = (cues.forces | cues.organisation_nouns) - cues.organisation_heads - cues.things - cues.in_towns
    heads = {
        index: cut for index in range(len(reader.words) - 1) for cut, form, _ in reader.forms(index) if form in kinds
    }
    whole = {index for index in heads if _has_field(reader, index)}
    fields = {(_head(reader, index, heads[index]), reader.words[index + 1].folded) for index in whole}
    for index, cut in heads.items():
        if index in whole:
            yield reader.mention(index, index + 2, "organisation", cut)
        elif reader.near(index) and (_head(reader, index, cut), reader.words[index + 1].folded) in fields:
            yield reader.mention(index, index + 1, "organisation", cut)


def _head(reader: ArabicReader, index: int, cut: int) -> str:
    """The folded word at an index without what is written on to its front."""
    return reader.words[index].folded[cut:]


def _has_field(reader: ArabicReader, index: int) -> bool:
    """Whether the two words behind a kind of body tell which it is: a noun and what describes it, or what it is busy
    with.
    """
    cues = reader.cues
    if not (reader.near(index) and reader.near(index + 1) and reader.definite(index + 2)):
        return False
    field, described = reader.words[index + 1].folded, reader.words[index + 2]
    adjective = cues.is_adjective(described.folded) and not described.text.endswith("ى")  # `المبنى`, folded like one
    whose = reader.definite(index + 1) and field not in cues.bodies  # `قوات الدعم السريع` is `الدعم السريع`
    whose = whose and reader.bare(index + 1).isdisjoint(cues.roles | cues.epithets)
    whose = whose and (described.folded in cues.demonyms or adjective)
    return (whose or field in cues.businesses) and described.folded not in cues.not_names


def _field_end(reader: ArabicReader, last: int) -> int:
    """The last word of what tells which organisation: `منظمة الصحة العالمية`, a noun and its adjective (not `مجلس
    الأمناء الزيادة`, whose second noun is an object), `اتحاد كرة السلة`, what it is busy with, or two words that the
    text has side by side again: `إير برابانت`. What it is for may follow: `شركة المحيط للأسماك`.
    """
    cues, word = reader.cues, reader.words[last]
    field = reader.near(last) and word.folded in cues.businesses and reader.words[last + 1].folded in cues.role_words
    tails = cues.organisation_words | cues.role_words - cues.not_names  # `وزارة الصحة العامة`
    body = reader.near(last) and reader.words[last + 1].folded in tails - cues.times  # not `المالية العام الماضي`
    if reader.near(last):
        seat = reader.words[last + 1].folded  # `بلدية رام الله`, `مجلس محافظة نينوى`
        kind = word.folded in cues.place_nouns and seat not in cues.times
        if places_folded(f"{word.folded} {seat}") or (kind and places_folded(seat)):
            return last + 1
    if field or body or (reader.near(last) and reader.plain(last + 1)):
        following = reader.words[last + 1]
        definite, then = reader.definite(last), reader.definite(last + 1)
        again = not definite and reader.text.count(f"{word.text} {following.text}") > 1
        known = then or bool(places_folded(following.folded))  # `محكمة جنايات بورسعيد`
        busy = word.folded in cues.businesses and known and not definite and following.folded not in cues.times
        described = cues.is_adjective(following.folded) and reader.bare(last + 1).isdisjoint(cues.place_nouns)
        if again or busy or (definite and then and described):
            last += 1
            further = busy and reader.near(last) and reader.definite(last + 1)
            last += bool(further and cues.is_adjective(reader.words[last + 1].folded))
    purpose = reader.near(last) and reader.words[last + 1].folded
    if not purpose or not begins(purpose, cues.glue.merged):
        return last
    if not _is_told(reader, last + 1):
        last += 1
        if reader.near(last) and reader.definite(last + 1) and cues.is_adjective(reader.words[last + 1].folded):
            last += 1
    return last


def _is_held(reader: ArabicReader, last: int) -> bool:
    """Whether a nation and a name follow the last word of an office: `وزير الخارجية والهجرة المصري بدر`."""
    nation = reader.near(last) and reader.words[last + 1].folded in reader.cues.demonyms
    return nation and reader.near(last + 1) and reader.also_given(reader.words[last + 2])


def _is_told(reader: ArabicReader, index: int) -> bool:
    """Whether a word with "to the" written on is a place, or who hears what is said: `الأمم المتحدة لليمن`."""
    cues, word = reader.cues, reader.words[index].folded
    placed = begins(word, cues.glue.merged) and places_folded(cues.glue.article + word.removeprefix(cues.glue.merged))
    return bool(placed) or not cues.glue.bare(word).isdisjoint(cues.hearers)


def _roles(reader: ArabicReader) -> Iterator[Mention]:
    """A role with its nation, and an office with its field: `الوزير الرقمي الفرنسي`, `وزير النقل`."""
    cues = reader.cues
    roles = cues.roles - cues.contested  # `أمام` is no imam
    for index in range(len(reader.words)):
        for cut, form, _ in reader.forms(index):
            deputed = reader.follows(index, roles) and not reader.made_definite(index - 1)  # `نائب | وزير`
            if form not in roles or deputed:
                continue
            office = index
            while reader.near(office) and reader.words[office + 1].folded in roles and not reader.definite(office):
                office += 1  # `نائب رئيس الوزراء`
            last = office
            while reader.near(last) and last - office < 3:
                field = reader.words[last + 1].folded
                joined = last > office and begins(field, cues.glue.joiner + cues.glue.article)
                if not (field in cues.role_words or (joined and _is_held(reader, last + 1))):
                    break
                last += 1
            form = form if office == index else reader.words[office].folded
            held = last > office and form in cues.offices
            if reader.near(last) and reader.words[last + 1].folded in cues.demonyms:
                last, held = last + 1, True
            held_by = last + 1 + reader.is_praised(last + 1)  # `الشاعر العراقي الكبير موفق محمد`
            beside = any(reader.near(held_by - 1, gap) for gap in BESIDE)
            named = beside and reader.also_given(reader.words[held_by])
            if held and not named and reader.definite(last):
                yield reader.mention(index, last, "role", cut)
            break
