"""Names in a script with capitals: sequences of capitalised words, roles, and what quotes set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.gazetteer import LONGEST, Place, place_named
from timeline.events.names_mention import Mention, MentionKind, Word, dateline_end, openings, words
from timeline.languages.cues import event_cues
from timeline.languages.name_cues import NameCues
from timeline.languages.name_keys import fold

_WORD = re.compile(
    r"(?<!\w)(?:[^\W\d_]\.){2,}"
    r"|(?<!\w)N['’](?=[A-Z])[^\W\d_]+"  # N'Djamena, N'Golo: no elision in any of the languages
    r"|(?<!\w)[^\W\d_]+(?:-[^\W\d_]+)*(?!\w)|&"
)
_QUOTED = re.compile(r"[«“\"‘]\s?([^«»“”\"‘’\n]{2,40}?)\s?[»”\"’]")
_HOME = re.compile(r", \d\d(?: ans)?, (?:of|from|de|à) $")
_LABEL = re.compile(r"\s*:|\s+[-–—]\s")  # behind words in capitals that only head a paragraph
_AGE = re.compile(r", (?:aged )?\d\d\b(?: ans)?[, ]")
_APPOSITION = re.compile(r", ((?:[^\W\d_]+[ '’-]+){0,5}[^\W\d_]+)(?=[,.;)]| (?:of|de|du|des|at|for) )")
_WELL_KNOWN = 100  # thousand people: such a city needs no word before it that says it is a place
_NAME_WORDS = 7
_ABBREVIATED = 5  # letters below which capitals may be any abbreviation
_GAPS = frozenset({" ", "-", "'", "’", " '", "\u00a0"})
_POSSESSIVES = frozenset({"'", "’", "' ", "’ "})


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text with its words and cues; finds the mentions."""

    text: str
    cues: NameCues
    words: list[Word]
    openings: set[int]
    inside: frozenset[str]  # words capitalised where a capital says something
    lower: frozenset[str]  # words that also stand without capital
    times: Counter[str]  # how often each word stands
    happenings: frozenset[str]  # words for what happens: no names by themselves (`the Summit`)

    def gap(self, index: int) -> str:
        """What stands between a word and the next."""
        return self.text[self.words[index].end : self.words[index + 1].start] if index + 1 < len(self.words) else "\n"

    def before(self, index: int, gaps: frozenset[str] = _GAPS) -> str:
        """The folded word before, where only a space or apostrophe parts them; else empty."""
        return self.words[index - 1].folded if index and self.gap(index - 1) in gaps else ""

    def capital(self, index: int) -> bool:
        word = self.words[index]
        if not word.text[0].isupper() and (word.text.islower() or "-" in word.text):
            return False
        return word.folded not in self.cues.not_names

    def opens_a_name(self, index: int) -> bool:
        """Whether the word can begin a name: at a sentence's start, a capital alone is not enough."""
        if not self.capital(index):
            return False
        word = self.words[index]
        if word.start not in self.openings or word.folded in self.inside or word.folded in self.cues.given:
            return True
        if (word.text.isupper() and len(word.text) > 1) or _is_double(word.text):
            return True
        follows = self.gap(index) == " " and self.capital(index + 1)
        if follows and word.folded not in self.lower:
            return word.folded not in self.cues.demonyms or self.words[index + 1].folded not in self.cues.roles
        place = place_named(word.text)
        return place is not None and _famous(place) and word.folded not in self.cues.ambiguous

    def last(self, index: int) -> int:
        """The index of the last word of the name that begins here."""
        end = index
        while end - index < _NAME_WORDS and (self.gap(end) in _GAPS or self.initial(end) or self.owns(end)):
            if self.owns(end):
                end = self.owns(end)
                continue
            step = end + 1
            while step < len(self.words) and step - end < 3 and self.joins(step):
                step += 1
            joined = step == end + 1 or (step < len(self.words) and self.gap(step - 1) in _GAPS)
            if step >= len(self.words) or not joined or not self.capital(step):
                break
            end = step
        return self.with_adjective(index, end)

    def with_adjective(self, first: int, last: int) -> int:
        """The last word of a name with the adjective that goes on with it: `Réserve fédérale`, `Nations unies`."""
        head = self.words[first]
        known = head.start not in self.openings or head.folded in self.cues.organisation_heads
        step = last + 1
        while known and step < len(self.words) and self.gap(step - 1) == " " and self.adjective(step, step == last + 1):
            step += 1
        return step - 1

    def adjective(self, index: int, first: bool) -> bool:
        """Whether a word is an adjective of bodies; behind one (not `first`) or a kind, a nation too."""
        folded = self.words[index].folded
        behind_head = self.words[index - 1].folded in self.cues.organisation_heads
        nation = folded in self.cues.demonyms and (behind_head or not first)
        return folded in self.cues.organisation_words or nation

    def owns(self, index: int) -> int:
        """The index of the tail that a word with a possessive has: `Workers' Union`, `St David's Cathedral`; else 0."""
        step = index + 1
        if self.gap(index) not in _POSSESSIVES or step >= len(self.words):
            return 0
        if self.words[step].text == "s" and self.gap(step) == " ":
            step += 1
        tail = step < len(self.words) and self.words[step].text[0].isupper() and self.words[step].folded
        return step if tail and tail in self.cues.organisation_tails | self.cues.place_tails else 0

    def initial(self, index: int) -> bool:
        return len(self.words[index].text) == 1 and self.gap(index) == ". "

    def joins(self, index: int) -> bool:
        word = self.words[index]
        if word.text == "&" or (word.text[0].islower() and word.folded in self.cues.particles):
            return self.gap(index) in _GAPS
        return f"{self.before(index)} {word.folded}" in self.cues.organisation_heads

    def name(self, first: int, last: int) -> Mention:
        """The name of words first..last, its role or title cut off, and what it is."""
        role = False
        while first < last and self.words[first].folded in self.cues.roles | self.cues.titles:
            first, role = first + 1, True
        if self.cues.capital_nouns:
            first, last = self.without_nouns(first, last)
        nation = first < last and self.words[first].folded in self.cues.demonyms
        if nation and self.words[first + 1].folded in self.cues.roles | self.cues.given:
            return self.name(first + 1, last)
        start, end = self.words[first].start, self.words[last].end
        name = self.text[start:end]
        place = self.place(first, last)
        if place is not None and not role:
            return Mention(start, end, name, "place", place)
        return Mention(start, end, name, self.kind(first, last, role))

    def without_nouns(self, first: int, last: int) -> tuple[int, int]:
        """Where every noun has a capital: the words without what kind it is before them, and what follows an `AG`."""
        kinds = self.cues.organisation_nouns | self.cues.things
        while first < last and self.words[first].folded in kinds:
            first += 1
        tails = (i for i in range(first + 1, last) if self.words[i].folded in self.cues.organisation_tails)
        return first, next(tails, last)

    def kind(self, first: int, last: int, role: bool) -> MentionKind:
        cues, folded = self.cues, [word.folded for word in self.words[first : last + 1]]
        before = self.before(first, _GAPS | {", ", ". "})
        tailed = not cues.organisation_tails.isdisjoint(folded)
        if first < last and (folded[-1] in cues.place_tails or (folded[0] in cues.place_openers and not tailed)):
            return "place"
        if folded[0] in cues.organisation_heads or tailed:
            return "organisation"
        alone = first == last and self.before(first) in cues.inside_cues  # `born in Lawrence`
        if role or (folded[0] in cues.given and not alone) or before in cues.roles | cues.titles:
            return "person"
        if _AGE.match(self.text, self.words[last].end) or self.apposed_role(first, last):
            return "person"
        inside = self.before(first) in cues.inside_cues and self.before(first - 1) not in cues.holdings
        located = inside or self.after_noun(first) or self.after_phrase(first)
        if located and folded[-1] not in cues.demonyms:
            return "unknown" if self.words[last].text.isupper() else "place"
        return "organisation" if self.words[last].text.isupper() else "unknown"

    def apposed_role(self, first: int, last: int) -> bool:
        """Whether a role stands beside a full name: `Laila Mansour, the union's secretary-general`."""
        apposed = _APPOSITION.match(self.text, self.words[last].end)
        return first < last and apposed is not None and not self.cues.roles.isdisjoint(_folded_words(apposed[1]))

    def place(self, first: int, last: int) -> Place | None:
        """The place of the gazetteer, where the text leaves no other reading."""
        if last - first >= LONGEST:
            return None
        place = place_named(self.text[self.words[first].start : self.words[last].end])
        if place is None or (_famous(place) and self.words[first].folded not in self.cues.ambiguous):
            return place
        return place if self.at_place(first) or self.apposed(last) else None

    def at_place(self, first: int) -> bool:
        """Whether the words before say that a place follows."""
        if self.after_noun(first) or self.after_phrase(first):
            return True
        before = self.before(first)
        return before in self.cues.place_cues | self.cues.inside_cues and (
            self.words[first].folded not in self.cues.ambiguous
        )

    def after_noun(self, first: int) -> bool:
        """`île de Batz`, `city of Oran`, `Lake Como`: the kind of place before."""
        step = first
        while step > max(1, first - 3) and self.before(step) in self.cues.particles | {"of"}:
            step -= 1
        return self.before(step) in self.cues.place_nouns

    def after_phrase(self, first: int) -> bool:
        """`south of Izmir`, `près de Limoux`: two words before that together say where."""
        before = self.before(first)
        return bool(before) and f"{self.before(first - 1)} {before}" in self.cues.place_phrases

    def apposed(self, last: int) -> bool:
        """`Lyon, France` and `Tanger (Maroc)`: a country beside it."""
        if self.gap(last) not in {", ", " ("}:
            return False
        beside = place_named(self.words[last + 1].text)
        return beside is not None and beside.kind == "country"


def _folded_words(text: str) -> set[str]:
    """The words of a text, folded, those with hyphens whole and in parts."""
    return {fold(word) for word in [*text.split(), *re.findall(r"\w+", text)]}


def _is_double(word: str) -> bool:
    """Whether a hyphen joins two words with capitals, as in names alone: `Saint-Malo`, `Franche-Comté`."""
    parts = word.split("-")
    return len(parts) > 1 and all(part[:1].isupper() for part in (parts[0], parts[-1]))


def _famous(place: Place) -> bool:
    return place.kind != "city" or place.people >= _WELL_KNOWN


def latin_mentions(
    text: str, title: str, language: str | None, cues: NameCues, sentences: Sequence[tuple[int, int]]
) -> Iterator[Mention]:
    """The names of a text in Latin script; `title` only helps to tell names from first words of sentences."""
    found = words(text, _WORD)
    starts = openings(text, sentences)
    inside = {w.folded for w in found if w.text[0].isupper() and w.start not in starts}
    lower = {w.folded for w in [*found, *words(title, _WORD)] if w.text[0].islower()}
    times = Counter(word.text for word in found)
    reader = _Reader(text, cues, found, starts, frozenset(inside), frozenset(lower), times, _happenings(language))
    dateline = dateline_end(text) if text else 0
    yield from _where_mostly(reader, title, _sequences(reader, dateline))
    yield from _bodies(reader)
    yield from _roles(reader)
    for quoted in _QUOTED.finditer(text):
        if _is_title(quoted.group(1), cues):
            yield Mention(quoted.start(1), quoted.end(1), quoted.group(1), "organisation")


@cache
def _happenings(language: str | None) -> frozenset[str]:
    """The folded nouns of happenings of a language."""
    cues = event_cues(language or "")
    return frozenset(map(fold, cues.nouns.words)) if cues else frozenset()


def _sequences(reader: _Reader, dateline: int) -> Iterator[Mention]:
    index = 0
    while index < len(reader.words):
        if not reader.opens_a_name(index):
            index += 1
            continue
        last = reader.last(index)
        mention = reader.name(index, last)
        if reader.words[index].start < dateline:
            place = mention.place or place_named(mention.name)
            mention = replace(mention, kind="place", place=place) if place else None  # type: ignore[assignment]
        if mention and not _is_other(reader, mention):
            headed = _headed(reader, index, mention)
            yield headed
            yield from _place_inside(reader, index, last, headed)
        index = last + 1


def _where_mostly(reader: _Reader, title: str, mentions: Iterator[Mention]) -> Iterator[Mention]:
    """The mentions, with those as places that the text (and title) mostly names behind small words before places."""
    found = list(mentions)
    unknown = [m for m in found if m.kind in {"unknown", "place"} and m.place is None]
    times = Counter(m.name for m in unknown)
    behind = Counter(m.name for m in unknown if m.kind == "place" or _before_place(reader.text, m.start, reader.cues))
    inside = Counter(m.name for m in unknown if m.kind == "place")
    in_title = [name for name in times if (at := title.find(name)) > 0 and _before_place(title, at, reader.cues)]
    times.update(in_title)
    behind.update(in_title)
    for mention in found:
        if mention.kind in {"unknown", "place"} and mention.place is None:
            weight = behind[mention.name] + inside[mention.name]  # "in" says more than "from"
            mostly = 2 * weight > max(times[mention.name], 1)
            kind: MentionKind = "place" if mostly and times[mention.name] > 1 else mention.kind
            mention = replace(mention, kind=kind if mostly else "unknown")
        yield mention


def _before_place(text: str, start: int, cues: NameCues) -> bool:
    last = text[max(0, start - 12) : start].split()
    return bool(last) and fold(last[-1]) in (cues.place_cues | cues.inside_cues) - cues.particles


def _is_other(reader: _Reader, mention: Mention) -> bool:
    """Whether the word is a happening, an adjective of nation, (part of) a role, letters that stand once and without an
    article, the heading of a paragraph, or where somebody lives (`Ann Webb, 54, of Formby`): no happening is there.
    """
    if _HOME.search(reader.text, max(0, mention.start - 24), mention.start):
        return True
    cues, folded = reader.cues, fold(mention.name)
    if folded in reader.happenings and mention.kind == "unknown":
        return True
    known = mention.place is not None or mention.kind not in {"unknown", "place"} or mention.name.isupper()
    if cues.capital_nouns and " " not in mention.name and not known:
        return True  # any noun looks so
    if mention.name.isupper() and " " in mention.name and _LABEL.match(reader.text, mention.end):
        return mention.place is None
    if mention.name.isupper() and mention.place is None and len(folded) < _ABBREVIATED:
        article = reader.text[: mention.start].rstrip("'’ ").rpartition(" ")[2]
        return folded in cues.abbreviations or (reader.times[mention.name] < 2 and fold(article) not in cues.definites)
    return mention.place is None and folded in cues.demonyms | cues.roles | cues.role_words


def _headed(reader: _Reader, index: int, mention: Mention) -> Mention:
    """`parquet de Tanger`: the kind of organisation before, with at most one word between, belongs to the name."""
    for back in (2, 3):
        if mention.kind == "person" or index < back or reader.before(index) not in {"de", "du", "des", "d", "of"}:
            break
        head = reader.words[index - back]
        if head.folded in reader.cues.organisation_heads and "\n" not in reader.text[head.start : mention.start]:
            return Mention(head.start, mention.end, reader.text[head.start : mention.end], "organisation")
    return mention


def _place_inside(reader: _Reader, first: int, last: int, mention: Mention) -> Iterator[Mention]:
    """The place at the end of a longer name: `Bourse de Casablanca`, `parquet de Tanger`."""
    if mention.kind == "place" and mention.start == reader.words[first].start:
        return
    tail = reader.words[last]
    place = place_named(tail.text)
    apart = (last == first and mention.start < tail.start) or reader.before(last) in reader.cues.particles | {"of"}
    if place is not None and apart and mention.kind != "person":
        yield Mention(tail.start, tail.end, tail.text, "place", place)


def _bodies(reader: _Reader) -> Iterator[Mention]:
    """`transport ministry`, `syndicat des agriculteurs`: bodies named without capitals."""
    cues = reader.cues
    for index, word in enumerate(reader.words[1:], 1):
        if word.folded in cues.bodies and reader.before(index) in cues.role_words - cues.not_names:
            start = reader.words[index - 1].start
            yield Mention(start, word.end, reader.text[start : word.end], "organisation")
        of = reader.words[index + 1 : index + 2] if reader.gap(index) == " " else []
        if word.folded in cues.heads_alone and of and of[0].folded in {"du", "des", "d", "de"}:
            first = index + (3 if reader.gap(index + 1) == " " and reader.words[index + 2].folded in {"la", "l"} else 2)
            if first < len(reader.words) and reader.words[first].text.islower():
                end = reader.words[first].end
                yield Mention(word.start, end, reader.text[word.start : end], "organisation")


def _is_title(quoted: str, cues: NameCues) -> bool:
    """Whether what stands in quotes is a name: few words, the first and any long one with a capital."""
    parts = quoted.split()
    if len(parts) > 3 or not parts or quoted[-1] in ".,!?;:…":
        return False
    long = [part for part in parts if len(part) > 3 or part is parts[0]]
    return all(part[0].isupper() for part in long) and fold(parts[0]) not in cues.not_names


def _roles(reader: _Reader) -> Iterator[Mention]:
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
        if first < last and not (named and reader.words[last + 1].folded not in cues.given):
            start, end = reader.words[first].start, reader.words[last].end
            yield Mention(start, end, reader.text[start:end], "role")
