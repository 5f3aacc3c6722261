"""Commands that ask: what is overdue, what mattered, why a date."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.commands.lines import tell, told, write
from timeline.commands.options import DAY, DB, check_span

if TYPE_CHECKING:
    import sqlite3

_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


@click.command()
@click.option("--as-of", type=DAY, required=True, help="The day, YYYY-MM-DD; what was published later is not known.")
@DB
@_JSON
def due(as_of: date, db: Path, as_json: bool) -> None:
    """List the plans that are overdue: their days are over and nothing says what became of them.

    \b
    timeline due --as-of 2024-06-30
    """
    from timeline.store.due import due as due_plans
    from timeline.store.due import lines

    with _opened(db) as connection:
        found = due_plans(connection, as_of)
    if as_json:
        for one in found:
            write(asdict(one))
    else:
        for line in lines(found):
            click.echo(line)
        click.echo(f"{len(found)} plan(s) overdue", err=True)


@click.command()
@click.option("--actor", required=True, help="A name or a part of it, in any script.")
@click.option("--from", "first", type=DAY, help="The first day, YYYY-MM-DD.")
@click.option("--to", "last", type=DAY, help="The last day, inclusive.")
@click.option("--dates", type=click.IntRange(1), default=10, show_default=True, help="How many dates.")
@DB
@_JSON
def summary(actor: str, first: date | None, last: date | None, dates: int, db: Path, as_json: bool) -> None:
    """Tell an actor's most salient dates, each by one sentence of an article.

    \b
    timeline summary --actor "Elon Musk" --dates 5
    """
    from timeline.publish.summary import lines, summarise

    check_span(first, last)
    with _opened(db) as connection:
        found = summarise(connection, actor, first, last, dates)
    if as_json:
        for one in found:
            write(asdict(one.told) | {"articles": one.articles, "salience": one.salience})
    else:
        for line in lines(found):
            click.echo(line)
    if not found:
        click.echo(f"no dated event of {actor} in these days", err=True)


@click.command()
@click.argument("text", required=False)
@click.option("--published", type=DAY, help="The publication date, YYYY-MM-DD.")
@click.option("--language", help="A BCP 47 tag: ar, en-US, fr. By default the text's own words decide.")
@click.option("--article", help="Instead of a text: an article of the database, by its uid, id, url or path.")
@DB
@_JSON
def explain(
    text: str | None, published: date | None, language: str | None, article: str | None, db: Path, as_json: bool
) -> None:
    """Show how each time expression of TEXT, or of an article, was found and dated ("-" reads standard input).

    \b
    timeline explain "The minister resigned two weeks ago." --published 2023-06-16
    timeline explain --article seeds/lunch.md
    """
    if (text is None) == (article is None):
        raise click.UsageError("give a text, or an article of the database with --article")
    from timeline.records import Article
    from timeline.resolution import expressions_of, in_language
    from timeline.resolution.explain import explain as explain_one
    from timeline.resolution.record import Notes
    from timeline.store.articles import one_article

    if article is not None:
        with _opened(db) as connection:
            stored = one_article(connection, article)
        if not stored.text:
            raise click.ClickException(f"{db} holds no text of {stored.place}: it is a copy of quotes")
        text, published, language = stored.text, published or stored.published, language or stored.language
    text = sys.stdin.read() if text == "-" or text is None else text
    spoken = in_language(Article("", text, language=language, place="text"))
    for problem in spoken.problems:
        tell(problem)
    notes: list[Notes] = []
    day = published.toordinal() if published else None
    found = expressions_of(text, day, spoken.language, notes=notes)
    for expression, note in zip(found, notes, strict=True):
        explanation = explain_one(expression, day, note)
        if as_json:
            write(asdict(explanation))
        else:
            click.echo(explanation.in_words())
    if not found and not as_json:
        click.echo("no time expression found")


@contextmanager
def _opened(db: Path) -> Iterator[sqlite3.Connection]:
    """A database that is only read. What cannot be done ends the command with a message."""
    from timeline.store.opening import opened

    with told(db), opened(db) as connection:
        yield connection
