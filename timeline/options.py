"""What the commands that work with a database share: its option, and days on the command line."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

DAY = click.DateTime(["%Y-%m-%d"])
DB = click.option(
    "--db", type=click.Path(path_type=Path), default=Path("db/timeline.db"), show_default=True, help="The database."
)


def day_of(moment: datetime | None) -> date | None:
    """What click made of a `DAY`, as a day."""
    return moment.date() if moment else None
