"""A sentence read: its words, predicates and clauses, and the expressions in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from timeline.chronology.grains import BUSINESS
from timeline.chronology.interval import Interval
from timeline.events.syntax.clauses import Clause, read_clauses
from timeline.events.syntax.coordination import with_shared_auxiliaries
from timeline.events.syntax.nominal import with_nominal
from timeline.events.syntax.predicates import Predicate, find_predicates
from timeline.events.syntax.words import TIME, Line, read_line, with_accents, without_letters, without_times
from timeline.languages import load
from timeline.languages.tables.event_cues import EventCues
from timeline.names.mention import below_headline
from timeline.records import Article, Event, Expression
from timeline.tagging.boilerplate import boilerplate
from timeline.tagging.sentences import sentences

_QUOTE = re.compile('["„“”«»\n]')
_YEAR = 365
_LEAD = 200  # characters from the top in which a dateline may stand
_DASHES = ("-", "–", "—", "/")
_BARE = ("clock", "marked", "zoned")  # meanings of clock times without a day
_BULLETS = " \t[(•·*|"
_STAMPED = re.compile(r"[ \t]*[])]?[ \t]*(?:[:|.–—-][ \t]+|(?=[ \t]?[^\W\d_a-zß-öø-ÿ]|[«“\"]))(?=\S)")
_PLACE = 3  # words that one of a place alone has
_DATELINE = 16  # words that it has at most

Placed = tuple[int, Predicate]  # a verb, behind the number of its clause


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence read: its words, predicates and clauses, and the expressions in it by their index."""

    article: Article
    line: Line
    predicates: list[Predicate]
    clauses: list[Clause]
    expressions: dict[int, Expression]
    narrative: bool = False  # whether the article tells of times long past
    lead: bool = False  # whether it is the first of its article
    told: Set[Interval] = frozenset()  # the days of which its article has told before
    stamp: tuple[int, Expression] | None = None  # the clock time that heads its line, and its index; it is cut off

    @property
    def text(self) -> str:
        """The text of its article."""
        return self.article.text

    @property
    def today(self) -> int | None:
        """The day of publication."""
        return self.article.published.toordinal() if self.article.published else None

    @property
    def times(self) -> list[int]:
        """The words at which the expressions stand whose days are known."""
        return [self.line.index(x.start) for x in self.expressions.values() if x.interval.bounded]

    def placed(self) -> Iterator[tuple[int, Clause, Predicate]]:
        """Its predicates, each behind its clause and the number of that."""
        return ((n, clause, p) for n, clause in enumerate(self.clauses) for p in clause.predicates)

    def clause_at(self, word: int) -> Clause | None:
        """The clause that holds a word."""
        return next((clause for clause in self.clauses if clause.holds(word)), None)

    def holds_verb(self, first: int, last: int) -> bool:
        """Whether a verb stands between two words."""
        return any(p.kind != "noun" and first < p.word < last for p in self.predicates)

    def dating(self, event: Event) -> Expression | None:
        """The expression that dates an event of the sentence."""
        return None if event.expression is None else self.expressions.get(event.expression)

    def at_outset(self, expression: Expression, cues: EventCues) -> bool:
        """Whether what an expression opens happened on it ("suspendu dès le 8 mars")."""
        word = self.line.index(expression.start)
        before = self.line.forms[max(0, word - 2) : word]
        return expression.link == "since" and not cues.outset.isdisjoint(before)

    def qualifies(self, expression: Expression, cues: EventCues) -> bool:
        """Whether an expression belongs to the noun behind it ("Monday's meeting", "its first-quarter report")."""
        line, first = self.line, self.line.index(expression.start)
        last = line.index(expression.end - 1)
        if last == len(line.words):  # a mark behind the digits that end the line is in no word
            return False
        if line.words[last].end > expression.end:
            return True
        if not cues.subject_first or last + 1 >= len(line.words):
            return False
        following = line.forms[last + 1]
        closed = cues.prepositions | cues.determiners | cues.subjects | cues.adverbs
        verb = any(p.first <= last + 1 <= p.word and p.kind != "noun" for p in self.predicates)
        noun = not line.words[last + 1].mark and following not in closed and following != TIME and not verb
        own = expression.text.split()[0].casefold() in cues.determiners and expression.granularity in BUSINESS
        led = own or (first > 0 and line.forms[first - 1] in cues.determiners)
        return noun and led and not cues.coordinators.at(line.forms, last + 1)


def read_sentences(article: Article, expressions: Sequence[Expression], cues: EventCues) -> Iterator[Reading]:
    """The sentences of an article with their expressions, page furniture left out."""
    text, language = article.text, (article.language or "").partition("-")[0].lower()
    furniture = boilerplate(text, load(language).furniture)
    today = article.published.toordinal() if article.published else None
    narrative = is_narrative(expressions, today)
    position, passed, before, quoting, lead, stamped = 0, 0, 0, False, True, 0
    for start, end in _whole_sentences(text, expressions):
        quoting, before = opens_quotation(text, before, start, quoting), start
        while position < len(expressions) and expressions[position].end <= start:
            position += 1
        while passed < len(furniture) and furniture[passed][1] <= start:
            passed += 1
        inside = {i: expressions[i] for i in range(position, bisect_left(expressions, end, key=lambda x: x.start))}
        if passed == len(furniture) or furniture[passed][0] >= end:
            stamp = _stamp(text, start, end, inside)
            body = start
            if stamp is not None and (head := _STAMPED.match(text, stamp[1].end, end)):
                body, inside = head.end(), {index: x for index, x in inside.items() if index != stamp[0]}
                stamp, stamped = (stamp[0], _of_day(stamp[1], today)._replace(anchor=None)), _line_end(text, start)
            if start < stamped:
                inside = {index: _of_day(x, today) for index, x in inside.items()}
            reading = read_sentence(article, body, end, inside, cues, quoting)
            yield replace(reading, narrative=narrative, lead=lead, stamp=stamp)
            lead = False


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _of_day(time: Expression, today: int | None) -> Expression:
    """A clock time in a live report on the day of that, whatever day has been told of before."""
    if today is None or time.meaning.op not in _BARE or time.anchor is None:
        return time
    return time._replace(interval=Interval(today, today + 1), anchor="published")


def _stamp(text: str, start: int, end: int, expressions: dict[int, Expression]) -> tuple[int, Expression] | None:
    """The clock time, with its index, that heads the line of a sentence in a live report ("17:20 The prime minister").

    A mark, a capital or a quotation mark stands behind it, and something to tell.
    """
    index, first = next(iter(expressions.items()), (0, None))
    if first is None or first.granularity != "minute" or text[start : first.start].strip(_BULLETS):
        return None
    if text[text.rfind("\n", 0, start) + 1 : start].strip() or not _STAMPED.match(text, first.end, end):
        return None
    return index, first


def is_narrative(expressions: Sequence[Expression], today: int | None) -> bool:
    """Whether an article tells of times long past: most of its dates lie more than a year back."""
    dated = [x for x in expressions if x.interval.bounded and x.type == "DATE"]
    return today is not None and 2 * sum(is_old(x, today) for x in dated) > len(dated)


def is_old(expression: Expression, today: int) -> bool:
    """More than a year before publication; vague pasts are not held for old."""
    end = expression.interval.end
    return expression.interval.start is not None and end is not None and today - end >= _YEAR


def is_stamp(line: Line, expression: Expression) -> bool:
    """Whether a clock time heads the line of a sentence in a live report, and so is cut off it."""
    return expression.end <= line.start and expression.type == "TIME" and expression.anchor is None


def _whole_sentences(text: str, expressions: Sequence[Expression]) -> Iterator[tuple[int, int]]:
    """The sentences of a text; those that an expression spans ("7:45 p.m. Paris time") are one."""
    crossing = {offset for x in expressions for offset in range(x.start + 1, x.end)}
    opened: int | None = None
    spans = sentences(text)
    for start, end in spans:
        opened = start if opened is None else opened
        if end not in crossing or end == spans[-1][1]:
            yield opened, end
            opened = None


def read_sentence(
    article: Article, start: int, end: int, expressions: dict[int, Expression], cues: EventCues, quoting: bool = False
) -> Reading:
    """The sentence from `start` to `end` of an article with its predicates and clauses, without a dateline before it.

    `quoting` says that it begins inside a quotation.
    """
    line = read_line(article.text, start, end)
    timed = [False] * len(line.words)
    for expression in expressions.values():
        for i in range(line.index(expression.start), len(timed)):
            if line.words[i].start >= expression.end:
                break
            timed[i] = True
    line = with_accents(without_letters(without_times(line, timed), cues), cues)
    predicates = with_shared_auxiliaries(line, find_predicates(line, cues), cues)
    predicates = with_nominal(line, predicates, cues)
    if start < _LEAD and (body := _after_dateline(article.text, line, predicates)):
        rest = {index: x for index, x in expressions.items() if x.start >= body}
        return read_sentence(article, body, end, rest, cues)
    reading = Reading(article, line, predicates, read_clauses(line, predicates, cues, quoting), expressions)
    return replace(reading, expressions={i: _unlinked(reading, x, cues) for i, x in expressions.items()})


def _unlinked(reading: Reading, expression: Expression, cues: EventCues) -> Expression:
    """An expression without the connective before it, where that joins clauses ("after Monday's talks failed")."""
    word = reading.line.index(expression.start)
    opened = any(
        c.opening == "subordinate" and c.first + cues.subordinators.at(reading.line.forms, c.first) == word
        for c in reading.clauses
    )
    caused = expression.link == "by" and word > 1 and _is_agent(reading, expression, word - 2, cues)
    return expression._replace(link=None) if (opened or caused) and expression.link else expression


def _is_agent(reading: Reading, expression: Expression, word: int, cues: EventCues) -> bool:
    """Whether "by" behind a past participle at a word brings the mishap that did it ("left by Monday's explosion"), and
    no deadline ("finished by Friday's launch").
    """
    last = reading.line.index(expression.end - 1)
    did = any(p.word == word and p.kind != "noun" and p.tense == "past" for p in reading.predicates)
    mishap = last + 1 < len(reading.line.forms) and cues.mishaps.at(reading.line.forms, last + 1)
    return did and bool(mishap) and reading.qualifies(expression, cues)


def opens_quotation(text: str, start: int, end: int, quoting: bool) -> bool:
    """Whether a quotation is open at `end`, given whether one was at `start`; a line break closes any."""
    for mark in _QUOTE.findall(text, start, end):
        quoting = mark in "„«" or (mark in '"“' and not quoting)  # “ opens in English and closes in German
    return quoting


def _after_dateline(text: str, line: Line, predicates: Sequence[Predicate]) -> int | None:
    """The offset behind "TANGIER, March 6 (Strait Wire) -" or, where the sentence opens its article, "PARIS -"; None
    where there is none.
    """
    verb = next((p.first for p in predicates if p.kind in ("finite", "participle")), len(line.words))
    dashes = [i for i in range(min(verb, _DATELINE, len(line.words))) if line.forms[i] in _DASHES and not line.timed[i]]
    dated = bool(dashes) and any(line.timed[: dashes[-1]])
    if dated and all(line.timed[i] or line.words[i].mark for i in range(dashes[-1])):
        return None  # "MONDAY - The trial begins": the day of an agenda
    spaced = [i for i in dashes if i and line.words[i - 1].end < line.words[i].start]
    opens = not text[: line.start].strip() or line.start == below_headline(text)
    if not dated and not (opens and spaced and _is_place(text, line, spaced[0])):
        return None
    behind = text[line.words[dashes[-1] if dated else spaced[0]].end : line.end]
    return line.end - len(behind.lstrip())


def _is_place(text: str, line: Line, end: int) -> bool:
    """Whether the words before word `end`, brackets apart, are few enough for a place, or as many again for the region
    behind it, where capitals show both ("PORT ALBERNI, British Columbia").
    """
    place = [i for i in range(end) if not _in_brackets(line, i)]
    named = [i for i in place if not line.words[i].mark]
    capital = all(text[line.words[i].start].isupper() for i in named)
    return len(place) <= _PLACE or (capital and len(named) <= 2 * _PLACE)


def _in_brackets(line: Line, i: int) -> bool:
    """Whether a word is a bracket or stands in a pair of them ("LISMORE (NPA) -")."""
    before = line.forms[: i + 1]
    return before.count("(") > before.count(")") or line.forms[i] == ")"
