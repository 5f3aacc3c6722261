"""The evidence of an event: its clause, its trigger, its sentence, and the title made of them."""

from __future__ import annotations

from timeline.events.clauses import Clause, antecedent
from timeline.events.predicates import Predicate
from timeline.events.reading import Reading
from timeline.events.titles import title_of
from timeline.languages.cues import EventCues
from timeline.records import Article, Event


def event_of(
    article: Article, reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues, last: int = 0
) -> Event:
    """An event with its evidence and nothing else; a speech act's clause holds what is said.

    The evidence goes on to the word `last`, where that lies behind the clause.
    """
    line, words = reading.line, reading.line.words
    first, last = antecedent(line, clause, trigger, cues), max(last, _last(reading, clause, trigger, cues))
    while last > first + 1 and words[last - 1].form in ",.;:،؛":
        last -= 1
    return Event(
        start=words[first].start,
        end=words[last - 1].end,
        trigger_start=words[trigger.word].start,
        trigger_end=words[trigger.word].end,
        sentence_start=line.start,
        sentence_end=line.end,
        title=title_of(article.text, line, reading.clauses, clause, trigger, first, last, cues),
        rule="undated",
    )


def _last(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> int:
    """The word after a clause, and after what it says was denied, threatened or promised."""
    if not cues.speech_acts.at(reading.line.forms, trigger.word):
        return clause.last
    said = (c for c in reading.clauses if c.opening == "complement" and c.first == clause.last)
    return next((c.last for c in said), clause.last)
