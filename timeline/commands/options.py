"""What the commands that work with a database share: its option, and days on the command line."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click


class _Day(click.ParamType):  # type: ignore[type-arg]  # older Clicks have no ParamType[date]
    """A day, as ISO 8601 writes it."""

    name = "YYYY-MM-DD"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; what is none ends the command and says how to write one."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is no day of the calendar: write YYYY-MM-DD", param, ctx)


DAY = _Day()
DB = click.option(
    "--db", type=click.Path(path_type=Path), default=Path("db/timeline.db"), show_default=True, help="The database."
)


def check_span(first: date | None, last: date | None) -> None:
    """Ends a command whose days have no day between them."""
    if first and last and first > last:
        raise click.UsageError(f"--from {first} lies behind --to {last}")


def pair(column: str) -> tuple[str, str]:
    """The two names of `--column FIELD=NAME`."""
    field, equals, name = column.partition("=")
    if not equals:
        raise click.UsageError(f"--column {column}: write FIELD=NAME")
    return field, name
