"""Commands that publish the database: serve it, write its events in many formats, copy it for serving at scale."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO

import click

from timeline.commands.lines import told
from timeline.commands.options import DAY, DB, check_span
from timeline.records import STATUSES

if TYPE_CHECKING:
    from timeline.publish.desk import Desk
    from timeline.store.corrections import Correction


@click.command()
@DB
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="Or the next free one; 0: any."
)
@click.option("--immutable", is_flag=True, help="For a copy that nothing writes to: faster, and read-only for sure.")
@click.option(
    "--corrections-token",
    "token",
    envvar="TIMELINE_CORRECTIONS_TOKEN",
    show_envvar=True,
    help="Let who has it correct in the browser. Others on the machine see arguments: prefer the variable or a file.",
)
@click.option("--corrections-token-file", "token_file", type=click.File(), help="A file that holds the token.")
@click.pass_obj
def serve(
    now: Callable[[], str],
    db: Path,
    host: str,
    port: int,
    immutable: bool,
    token: str | None,
    token_file: IO[str] | None,
) -> None:
    """Serve the database with Datasette on this machine: read-only, unless there is a token for corrections.

    \b
    timeline serve --db db/timeline.db --port 8001
    timeline serve --db public.db --immutable
    TIMELINE_CORRECTIONS_TOKEN=... timeline serve
    """
    from timeline.publish.serve import serve as serve_database

    with told(db, made=True):
        given = token_file.read().strip() if token_file else token
        serve_database(db, host, port, click.echo, immutable, _desk(db, given, now) if given is not None else None)


def _desk(db: Path, token: str, now: Callable[[], str]) -> Desk:
    from timeline import correcting, pipeline
    from timeline.publish.desk import Desk

    def in_words(moved: Iterable[pipeline.Moved]) -> list[str]:
        return [f"{one.title[:80]}: {one.was or 'new'} → {one.now or 'gone'}" for one in moved]

    def correct(said: Correction) -> list[str]:
        return in_words(correcting.correct(db, said))

    def undo(said: Correction) -> list[str]:
        return in_words(pipeline.undo(db, said).moved)

    return Desk(token, correct, undo, now)


@click.command()
@DB
@click.option(
    "--format",
    "kind",
    default="csv",
    show_default=True,
    help="csv, json, jsonl, html (one page to mail), ics (iCalendar), atom, jsonld, timelinejs, timeml or parquet.",
)
@click.option("--output", type=click.Path(path_type=Path), help="A file; by default standard output.")
@click.option("--status", multiple=True, type=click.Choice(STATUSES), help="May be repeated, as may the next five.")
@click.option("--language", multiple=True, metavar="TAG", help="BCP 47; en takes en-GB too.")
@click.option("--source", multiple=True, help="As the table has it.")
@click.option("--actor", multiple=True, metavar="NAME", help="A name or a part of it, in any script.")
@click.option("--place", multiple=True, metavar="NAME", help="A name or a part of it.")
@click.option("--story", multiple=True, metavar="UID", help="Of a story, or of an event in it.")
@click.option("--from", "first", type=DAY, help="Events that may lie on or after this day, YYYY-MM-DD.")
@click.option("--to", "last", type=DAY, help="Events that may lie on or before this day, inclusive.")
@click.option("--search", default="", metavar="WORDS", help="In titles and sentences.")
@click.option("--background/--no-background", default=True, show_default=True, help="What articles only describe.")
@click.option("--title", default="Timeline", show_default=True, help="Of a page, feed or calendar.")
@click.option("--base", metavar="URL", help="Where the database is served, for links back to it.")
@click.option("--bom/--no-bom", default=True, show_default=True, help="CSV: a mark that tells spreadsheets UTF-8.")
@click.option("--formulas/--no-formulas", default=False, show_default=True, help="CSV: leave cells like =1+1 alone.")
def export(
    db: Path,
    kind: str,
    output: Path | None,
    first: date | None,
    last: date | None,
    title: str,
    base: str | None,
    bom: bool,
    formulas: bool,
    **chosen: tuple[str, ...] | str | bool,
) -> None:
    """Write events in the order of time: all of them, or those that the filters choose.

    Values of one filter are alternatives; different filters must all hold.

    \b
    timeline export --format csv --output events.csv
    timeline export --format html --actor "Elon Musk" --from 2023-01-01 --output musk.html
    timeline export --format jsonl --status planned --language ar | head
    """
    from timeline.publish.exports import FORMATS, ExportOptions, Selection
    from timeline.publish.exports import export as export_events

    check_span(first, last)
    if kind not in FORMATS:
        raise click.UsageError(f"--format {kind}: there are {', '.join(FORMATS)}")
    if base and not base.startswith(("http://", "https://")):
        raise click.UsageError(f"--base {base}: write https://host or http://host:port/path")
    selection = Selection(first=first, last=last, **chosen)  # type: ignore[arg-type]
    options = ExportOptions(
        bom=bom, neutralise_formulas=not formulas, title=title, base=base.rstrip("/") if base else None
    )
    with told(db, made=True), _target(output, db) as out:
        export_events(db, kind, out, options, selection)


@contextmanager
def _target(output: Path | None, db: Path) -> Iterator[BinaryIO]:
    """Standard output, or a file that stands under its name only when it is whole."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()  # now, so that a reader who has enough (`| head`) is no fault
        return
    if output.exists() and output.samefile(db):
        raise ValueError(f"{output} is the database: give the export a name of its own")
    if not output.parent.is_dir():
        raise ValueError(f"no folder {output.parent}")
    from timeline.store.whole import whole

    with whole(output) as unfinished, unfinished.open("wb") as out:
        yield out


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@DB
@click.option("--quotes", is_flag=True, help="Sentences that are evidence instead of whole texts.")
def snapshot(out: Path, db: Path, quotes: bool) -> None:
    """Write a compact, analysed copy of the database to OUT, for serving at scale.

    \b
    timeline snapshot public.db --quotes
    """
    from timeline.publish.snapshot import snapshot as write_snapshot

    with told(db, made=True):
        quoted = write_snapshot(db, out, quotes)
    said = "" if quoted is None else f", {quoted:.0%} of the texts stand in quotes"
    click.echo(f"{out}: {out.stat().st_size:,} bytes{said}")


COMMANDS = (serve, export, snapshot)
