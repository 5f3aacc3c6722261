"""The JSON forms of expressions and events, as `tag`, `extract` and `link` read and write them (DESIGN, section 5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from timeline.chronology.edtf import edtf
from timeline.chronology.interval import Interval, iso
from timeline.records import Event, Expression
from timeline.sources.errors import RecordError

if TYPE_CHECKING:
    from timeline.stories.mention import Mention

Json = dict[str, Any]
_OPTIONAL = ("quant", "freq", "time_from", "time_to", "zone", "conflict", "undated")
_NOTHING: Final = (None,) * len(_OPTIONAL)


def expression_json(expression: Expression) -> Json:
    """An expression; bounds are inclusive ISO days, null where open. Optional keys are left out where empty."""
    e, interval = expression, expression.interval
    form: Json = {
        "start": e.start,
        "end": e.end,
        "text": e.text,
        "type": e.type,
        "value": e.value,
        "mod": e.mod,
        "earliest": None if interval.start is None else iso(interval.start),
        "latest": None if interval.end is None else iso(interval.end - 1),
        "granularity": e.granularity,
        "extent": e.extent,
        "edtf": edtf(interval, e.extent, e.granularity, e.mod),
        "anchor": e.anchor,
        "rule": e.rule,
        "meaning": str(e.meaning),
        "alternatives": list(e.alternatives) if e.alternatives else [],
    }
    optional = e.quant, e.freq, e.time_from, e.time_to, e.zone, e.conflict, e.undated
    if optional != _NOTHING:
        form.update((key, value) for key, value in zip(_OPTIONAL, optional, strict=True) if value is not None)
    return form


def event_json(event: Event) -> Json:
    """An event; `timex` is the index of its expression among `timexes`, or null."""
    form: Json = {
        "start": event.start,
        "end": event.end,
        "trigger_start": event.trigger_start,
        "trigger_end": event.trigger_end,
        "sentence_start": event.sentence_start,
        "sentence_end": event.sentence_end,
        "title": event.title,
        "timex": event.expression,
        "earliest": event.interval.earliest,
        "latest": event.interval.latest,
        "granularity": event.granularity,
        "extent": event.extent,
        "edtf": edtf(event.interval, event.extent, event.granularity, "APPROX" if event.approximate else None),
        "status": event.status,
        "sourcing": event.sourcing,
        "background": event.background,
        "actors": [name.name for name in event.actors],
        "places": [name.name for name in event.places],
        "keys": sorted({name.key or name.name for name in (*event.actors, *event.places)}),
        "rule": event.rule,
    }
    anchor = event.anchor_event
    if anchor is not None:
        form["anchor_event"] = {"relation": anchor.relation, "phrase": anchor.phrase, "event": anchor.event}
    return form


def mentions_of(document: Mapping[str, Any], place: str) -> list[Mention]:
    """The events of a document that `extract` wrote, as linking sees them; the uid of one is `document:index`.

    Raises RecordError, with the place, for events that it did not write.
    """
    try:
        return list(_mentions(document, place))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"these are no events of `extract`: {type(error).__name__}: {error}"
        raise RecordError(message, place, "give what `timeline extract` wrote") from None


def mention_uid(document: Mapping[str, Any], index: int) -> str:
    """The name of a document's event while linking."""
    return f"{document.get('id')}:{index}"


def _mentions(document: Mapping[str, Any], place: str) -> Iterable[Mention]:
    from timeline.resolution import in_language
    from timeline.sources.record import article_of_record
    from timeline.stories.guessing import guesses  # what writes expressions needs no events
    from timeline.stories.hearing import names_heard
    from timeline.stories.mention import Mention, topic_of
    from timeline.stories.wording import title_words

    events = document.get("events", ())
    if not events:
        return
    article = in_language(article_of_record({**document, "text": document.get("text") or ""}, place))
    language = article.language
    called = [[*event.get("actors", ()), *event.get("places", ())] for event in events]
    keys = [frozenset(event.get("keys") or names) for event, names in zip(events, called, strict=True)]
    topic = topic_of(keys)
    guessed = frozenset[str]().union(*(guesses(event["title"], language) for event in events))
    given_names = document.get("heard")
    heard = (
        tuple(map(str, given_names)) if given_names is not None else names_heard(article.text, article.title, language)
    )
    for index, event in enumerate(events):
        yield Mention(
            uid=mention_uid(document, index),
            article=str(document.get("id")),
            published=article.published.isoformat() if article.published else None,
            source=article.source,
            language=language,
            title=event["title"],
            words=title_words(event["title"], language, called[index], event.get("anchor_event", {}).get("phrase")),
            names=keys[index],
            topic=topic,
            guessed=guessed,
            heard=heard,
            interval=Interval.of_iso(event.get("earliest"), event.get("latest")),
            status=event.get("status", "happened"),
            sourcing=event.get("sourcing", "stated"),
            background=bool(event.get("background")),
            sentence=event.get("sentence_start"),
        )
