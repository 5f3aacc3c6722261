"""What an article tells again without its day: one happening, and no second row ("A ferry sank on Tuesday. ... The
ferry sank in minutes").
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from timeline.chronology.grains import DAYS
from timeline.events.anchors.coreference import without
from timeline.events.syntax.words import read_line, stems
from timeline.languages.concepts import concepts_of, happenings
from timeline.languages.cues import EventCues
from timeline.records import Article, Event, Name

_NEWS = 31  # days before publication in which an article tells its news


def told_once(article: Article, events: Sequence[Event], cues: EventCues, definites: Set[str]) -> tuple[Event, ...]:
    """The events without those rows that tell again, nobody says when, what another row tells with its day."""
    news = [event for event in events if _is_news(event, article)]
    blank = [n for n, event in enumerate(events) if news and _is_blank(event)]
    again = (n for n in blank if any(_is_again(article, events[n], told, cues, definites) for told in news))
    return without(events, set(again))


def _is_news(event: Event, article: Article) -> bool:
    """Whether a row tells what happened on a day of late."""
    start = event.interval.start
    if event.background or event.status != "happened" or start is None or article.published is None:
        return False
    return event.granularity in DAYS and 0 <= article.published.toordinal() - start <= _NEWS


def _is_blank(event: Event) -> bool:
    """Whether a row tells what happened without its day."""
    return event.status == "happened" and not event.interval.bounded and not event.background


def _is_again(article: Article, event: Event, dated: Event, cues: EventCues, definites: Set[str]) -> bool:
    """Whether a row without a day tells of one act with a dated one: of something known ("the ferry") that the other
    names, of no other people or place, and done to nothing new ("The fire destroyed | a school").
    """
    text, language = article.text, article.language
    acts = [concepts_of(text[e.trigger_start : e.trigger_end], language) & happenings() for e in (event, dated)]
    if (
        acts[0].isdisjoint(acts[1])
        or _are_others(event.actors, dated.actors)
        or _are_others(event.places, dated.places)
    ):
        return False
    if not cues.singular.isdisjoint(read_line(text, event.trigger_end, event.end).forms[:1]):
        return False
    forms = read_line(text, event.start, event.trigger_start).forms
    pronoun = not cues.subjects.isdisjoint(forms[:1])
    if not pronoun and definites.isdisjoint(forms[:1]):
        return False
    named = (event.trigger_end, event.end) if pronoun else (event.start, event.trigger_start)
    return bool(stems(text, *named, cues.glue) & stems(text, dated.start, dated.end, cues.glue))


def _are_others(names: Sequence[Name], others: Sequence[Name]) -> bool:
    """Whether both rows have names, but no common one."""
    keys = {name.key for name in names}
    return bool(keys and others) and keys.isdisjoint(name.key for name in others)
