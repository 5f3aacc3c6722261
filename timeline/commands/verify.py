"""The command `timeline verify`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.commands.lines import JsonLines, write
from timeline.commands.options import pair

if TYPE_CHECKING:
    from timeline.verify.answers import Answer
    from timeline.verify.claims import Claim, Row


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path), default="-")
@click.option("--table", help="The table or view, where FILE is an SQLite database.")
@click.option("--column", "columns", multiple=True, metavar="FIELD=NAME", help="A column: text=sentence.")
@click.option("--strict", is_flag=True, help="Stop at the first bad row.")
def verify(file: Path, table: str | None, columns: tuple[str, ...], strict: bool) -> None:
    """Check events that somebody else extracted: does the text support the date that they claim?

    FILE is JSONL ("-" is standard input), CSV, TSV or an SQLite database. A row has `text`, `published`, the claimed
    `date` (or `earliest` and `latest`) and perhaps a `quote` of the text. Each comes back as JSON with `verdict`:
    supported, corrected (`says` has what the text says), contradicted, or no support in the text.

    \b
    echo '{"text": "It closed two weeks ago.", "published": "2023-06-16", "date": "2023-06-02"}' | timeline verify -
    timeline verify db/timeline.db --table events --column text=sentence
    """
    from timeline.sources.errors import SourceError
    from timeline.verify.answers import answer
    from timeline.verify.claims import is_database, rows

    names = dict(_pair(column) for column in columns)
    if table and not is_database(file):
        raise click.UsageError(f"--table {table}: {file} is no SQLite database (.db, .sqlite)")
    lines = JsonLines(sys.stdin.buffer, strict)
    try:
        for place, row in rows(sys.stdin.buffer if str(file) == "-" else file, table):
            claim = lines.attempt(_claim, (place, row), names)
            if claim is not None and isinstance(row, Mapping):
                write({**row, **answer_json(answer(claim), claim.article.text)})
    except SourceError as error:  # of the whole file
        raise click.ClickException(str(error)) from None
    lines.finish()


def answer_json(answer: Answer, text: str) -> dict[str, Any]:
    """An answer in JSON; `span` holds offsets of the text, `says` inclusive ISO days, null where open.

    `status` is that of the event which the text dates so: it may deny it, or only plan it.
    """
    form: dict[str, Any] = {"verdict": answer.verdict, "why": answer.why}
    if (mention := answer.mention) is None:
        return form | {"span": None, "says": None, "status": None, "rule": None, "meaning": None}
    start, end = mention.span
    return form | {
        "span": {"start": start, "end": end, "text": text[start:end]},
        "says": {"earliest": mention.days.earliest, "latest": mention.days.latest},
        "status": mention.status,
        "rule": mention.rule,
        "meaning": mention.meaning or None,
    }


def _claim(placed: Row, columns: Mapping[str, str]) -> Claim:
    from timeline.sources.errors import SourceError
    from timeline.verify.claims import claim_of_record

    place, row = placed
    if isinstance(row, SourceError):
        raise row
    return claim_of_record(row, place, columns)


def _pair(column: str) -> tuple[str, str]:
    from timeline.verify.claims import FIELDS

    field, name = pair(column)
    field = "claimed" if field == "date" else field  # by itself `date` may be either of a claim's two days
    if field not in FIELDS:
        raise click.UsageError(f"--column {column}: no field {field}: a claim has {', '.join(sorted(FIELDS))}")
    return field, name
