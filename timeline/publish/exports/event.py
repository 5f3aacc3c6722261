"""An event as exports carry it: the columns, in their order, and the published schema of them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from timeline.records import Extent, Sourcing, Status

Row = dict[str, Any]


class ExportedEvent(BaseModel):
    """One event as JSON and CSV carry it. Days are ISO and inclusive; null is an open bound."""

    model_config = ConfigDict(extra="forbid", title="Event")

    uid: str = Field(description="Permanent; /-/event/<uid> leads to it")
    title: str
    earliest: str | None = Field(description="First day")
    latest: str | None = Field(description="Last day, inclusive")
    time_from: str | None = Field(description="Clock time, HH:MM")
    time_to: str | None
    zone: str | None = Field(description="Of the clock times: an IANA name or +HH:MM")
    granularity: str | None
    extent: Extent | None = Field(description="that day, somewhere within, or the whole of it")
    approximate: bool = Field(description="The text says about, around, or the like")
    edtf: str | None = Field(description="The interval in the Extended Date/Time Format")
    sort_date: str | None = Field(description="The day it is sorted by; derived")
    precision_days: int | None = Field(description="latest minus earliest; null is open")
    unplaced: bool = Field(description="Open to the past: it is sorted by its last day")
    status: Status
    sourcing: Sourcing
    background: bool = Field(description="Described, not reported")
    actors: list[str]
    places: list[str]
    sentence: str
    quote: str = Field(description="The clause that is the event")
    expression: str | None = Field(description="The expression of time that dates it")
    language: str | None = Field(description="BCP 47")
    source: str | None
    published: str | None = Field(description="Day of publication of the article")
    article: str = Field(description="Uid of the article")
    article_title: str
    url: str | None
    story: str | None = Field(description="Uid of the story")


COLUMNS = list(ExportedEvent.model_fields)
TRUTHS = ("approximate", "unplaced", "background")
LISTS = ("actors", "places")


def json_schema() -> dict[str, Any]:
    """The JSON Schema of an export as `json`: an array of events."""
    event = ExportedEvent.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Events exported by timeline",
        "type": "array",
        "items": event,
    }
