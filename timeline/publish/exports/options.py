"""What a format may be told: for whom it is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Choices of single formats; the others have no use for them."""

    bom: bool = True  # CSV: without it, spreadsheets read UTF-8 as something else
    neutralise_formulas: bool = True  # CSV: an apostrophe before cells that a spreadsheet would run
    title: str = "Timeline"  # of a calendar, a feed, a page
    base: str | None = None  # where the database is served, for links back: https://host/path, without a last slash
    feed: int = 100  # Atom: how many events, the newest first
