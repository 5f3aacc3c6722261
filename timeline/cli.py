"""The command line: the only place that knows arguments, the terminal and the clock."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

import click

from timeline import __version__
from timeline.collection import collect_seldom
from timeline.commands import publishing, questions
from timeline.commands.lines import SOME_FAILED, JsonLines, Progress, tell, told, write
from timeline.commands.options import DAY, DB, pair
from timeline.commands.verify import verify


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="timeline")
@click.pass_context
def main(context: click.Context) -> None:
    """Turn news articles into a dataset of dated events.

    \b
    timeline build seeds/ && timeline serve     build db/timeline.db and browse it
    timeline tag articles.jsonl > out.jsonl      find and resolve time expressions
    timeline explain "two weeks ago" --published 2023-06-16

    Exit codes: 0 done (perhaps with warnings), 1 an error that stopped the command, 2 wrong usage,
    3 something was skipped and the rest was done.
    """
    collect_seldom()
    context.obj = _now


_FILE = click.argument("file", type=click.File("rb"), default="-")
_STRICT = click.option("--strict", is_flag=True, help="Stop at the first bad line.")


@main.command()
@_FILE
@_STRICT
def tag(file: IO[bytes], strict: bool) -> None:
    """Add `timexes` to each article of a JSONL FILE ("-" is standard input).

    \b
    echo '{"id": 1, "text": "Opened two weeks ago.", "published": "2023-06-16"}' | timeline tag -
    """
    from timeline.interchange import expression_json
    from timeline.resolution import in_language, read
    from timeline.sources.record import article_of_record

    lines = JsonLines(file, strict)
    for _, record, given in lines.each(article_of_record):
        article = in_language(given)
        for problem in article.problems:
            tell(problem)
        write(record | {"timexes": [expression_json(e) for e in read(article)]})
    lines.finish()


@main.command()
@_FILE
@_STRICT
@click.option("--names", type=click.Path(path_type=Path, exists=True), help="Your own names and holidays, a CSV.")
@click.option("--ner", is_flag=True, help="Find names by an installed spaCy pipeline as well (extra [ner]).")
def extract(file: IO[bytes], strict: bool, names: Path | None, ner: bool) -> None:
    """Add `timexes` and `events` to each article of a JSONL FILE ("-" is standard input).

    \b
    timeline extract articles.jsonl > events.jsonl
    """
    from timeline.interchange import event_json, expression_json
    from timeline.names.finding import find_names
    from timeline.names.spacy import NoPipelineError, SpacyNames
    from timeline.pipeline import read_one
    from timeline.sources.own_list import read_own_lists
    from timeline.sources.record import article_of_record

    lines = JsonLines(file, strict)
    own, problems = read_own_lists([names] if names else [])
    for problem in problems:
        tell(problem)
    lines.failed += len(problems)
    for place, record, article in lines.each(article_of_record):
        try:
            reading = read_one(article, own=own, names=SpacyNames() if ner else find_names)
        except NoPipelineError as error:
            raise click.ClickException(f"{place}: {error}") from None
        for problem in reading.article.problems:
            tell(problem)
        record["timexes"] = [expression_json(e) for e in reading.expressions]
        record["events"] = [event_json(e) for e in reading.events]
        record["heard"] = reading.heard
        write(record)
    lines.finish()


@main.command()
@_FILE
@_STRICT
def link(file: IO[bytes], strict: bool) -> None:
    """Add `story` to each event of what `extract` wrote for a whole set of articles.

    \b
    timeline extract articles.jsonl | timeline link - > stories.jsonl
    """
    from timeline.interchange import mention_uid, mentions_of
    from timeline.stories.linking import link as link_events
    from timeline.stories.mention import Mention
    from timeline.stories.neighbours import Neighbourhood

    lines = JsonLines(file, strict)
    documents: list[dict[str, Any]] = []
    mentions: list[Mention] = []
    for _, record, events in lines.each(mentions_of):
        documents.append(record)
        mentions += events
    stories = {uid: story.uid for story in link_events(mentions, Neighbourhood(mentions)) for uid in story.events}
    for document in documents:
        for index, event in enumerate(document.get("events", ())):
            event["story"] = stories[mention_uid(document, index)]
        write(document)
    lines.finish()


@main.command()
def languages() -> None:
    """List the languages and how well each is read.

    `full`: a file of ours; `basic`: months, weekdays and relative words of CLDR; `dates`: absolute dates only.
    """
    from timeline.languages import available, load
    from timeline.languages.basic import codes

    full = available()
    for code in full:
        click.echo(f"{code:4} full   {load(code).name}")
    for code in sorted(codes() - set(full)):
        click.echo(f"{code:4} basic")
    click.echo("*    dates  any other")


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check(file: Path) -> None:
    """Verify a language FILE: its form, its rules, its examples, and which rows of the semantics it lacks.

    \b
    timeline check timeline/languages/fr.toml
    """
    from timeline.languages.check import findings
    from timeline.languages.compiler import compile_file, read
    from timeline.languages.errors import LanguageError
    from timeline.resolution.examples import failures

    try:
        language, content = compile_file(file, strict=False), read(file)
    except LanguageError as error:
        raise click.ClickException(str(error)) from None
    errors = 0
    for finding in findings(language, content):
        errors += finding.severity == "error"
        click.echo(f"{finding.severity}: {finding.place}: {finding.message}")
    for place, message in failures(content, language):
        errors += 1
        click.echo(f"error: {place}: {message}")
    examples = sum(len(rule.examples) for rule in content.rules)
    click.echo(f"{file.name}: {len(content.rules)} rules, {examples} examples, {errors} error(s)")
    sys.exit(1 if errors else 0)


# -- the database --------------------------------------------------------------------------------------------------


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


@main.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@DB
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read articles.")
@click.option("--as-of", type=DAY, help="Warn of publication dates after this day.")
@click.option("--corrections", type=click.Path(path_type=Path), help="The corrections file.")
@click.option("--column", "columns", multiple=True, metavar="FIELD=NAME", help="A CSV column: text=body.")
@click.option("--max-characters", type=click.IntRange(1), help="Longest article that is read.")
@click.option("--encoding", help="Of all files; else UTF-8, else what they look like.")
def build(
    sources: tuple[Path, ...],
    db: Path,
    jobs: int,
    as_of: date | None,
    corrections: Path | None,
    columns: tuple[str, ...],
    max_characters: int | None,
    encoding: str | None,
) -> None:
    """Build the database from SOURCES: files or folders of text, Markdown, JSONL, CSV or saved HTML.

    A second build changes only what changed; articles that are gone from the sources are removed.

    \b
    timeline build seeds/
    timeline build archive.csv --column text=body --column published=date --db archive.db
    """
    from timeline import pipeline
    from timeline.sources import ReadOptions

    given: dict[str, Any] = {"max_characters": max_characters} if max_characters else {}
    try:
        options = ReadOptions(columns=dict(pair(c) for c in columns), encoding=encoding, **given)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    with told(db), Progress() as advance:
        db.parent.mkdir(parents=True, exist_ok=True)
        report = pipeline.build(
            sources,
            db,
            built=_now(),
            version=__version__,
            options=options,
            as_of=as_of,
            corrections=corrections,
            jobs=jobs,
            progress=advance,
        )
    for problem in report.problems:
        tell(problem)
    counts = report.counts
    gone = f", {report.removed} of them removed" if report.removed else ""
    click.echo(
        f"{db}: {counts['events']} events, {counts['expressions']} expressions, {counts['articles']} articles"
        f" ({report.changed} changed{gone}), {counts['stories']} stories, {counts['problems']} problems"
    )
    sys.exit(SOME_FAILED if report.skipped else 0)


@main.command()
@click.argument("article")
@click.option("--published", type=DAY, help="The right publication date, YYYY-MM-DD.")
@click.option("--undo", is_flag=True, help="Take the last correction of its date back.")
@DB
@click.option("--who", default="command line", show_default=True, help="Who says so.")
@click.option("--corrections", type=click.Path(path_type=Path), help="The corrections file.")
def redate(article: str, published: date | None, undo: bool, db: Path, who: str, corrections: Path | None) -> None:
    """Correct the publication date of ARTICLE (a uid, id, url or path) and date again what hangs on it.

    The correction is kept in corrections.jsonl beside the articles, and every later build reads it.

    \b
    timeline redate seeds/2024-07-12-lundmouth-ferry.en.md --published 2024-07-13
    timeline redate seeds/2024-07-12-lundmouth-ferry.en.md --undo
    """
    from timeline import pipeline

    if undo == (published is not None):
        raise click.UsageError("give either --published or --undo")
    with told(db, made=True):
        if published:
            done = pipeline.redate(db, article, published, who=who, made=_now(), corrections=corrections)
        else:
            done = pipeline.undo_redate(db, article, corrections=corrections)
    click.echo(f"{done.before.title or done.before.place}: published {done.before.published} -> {done.published}")
    for moved in done.moved:
        click.echo(f"{moved.kind:5}  {moved.was or 'new'}  ->  {moved.now or 'gone'}  {moved.title}")


@main.command()
@click.argument("article", required=False)
@click.option(
    "--actor", "names", multiple=True, metavar="NAME", help="A person instead; repeat it for other spellings."
)
@DB
@click.option("--who", default="command line", show_default=True, help="Who says so.")
def forget(article: str | None, names: tuple[str, ...], db: Path, who: str) -> None:
    """Remove ARTICLE (a uid, id, url or path), or a person's name, from the database and from all later builds.

    An article goes with every copy of its text. A name is blacked out wherever articles have it, in every spelling
    that is given or that the database knows. The corrections file keeps hashes, which repeat neither. What was
    published or copied before, and the sources themselves, stay as they are: they are listed.

    \b
    timeline forget seeds/2024-07-12-lundmouth-ferry.en.md
    timeline forget --actor "Elon Musk" --actor "E. Musk"
    """
    from timeline import correcting

    if bool(article) == bool(names):
        raise click.UsageError("give either ARTICLE or --actor")
    with told(db, made=True), Progress() as advance:
        if article:
            forgot = correcting.forget_article(db, article, who=who, made=_now())
        else:
            forgot = correcting.forget_name(db, _spellings(db, names), who=who, made=_now(), progress=advance)
    click.echo(f"{db}: {forgot.articles} article(s) {'forgotten' if article else 'blacked out'}")
    for place in forgot.places:
        click.echo(f"its source stays as it is: {place}")


def _spellings(db: Path, names: tuple[str, ...]) -> list[str]:
    """The names given, and those of the database that sound the same in whatever script; each is told."""
    from timeline.languages.writing.name_keys import consonants
    from timeline.store.opening import opened

    sounds = {consonants(name) for name in names} - {""}
    with opened(db) as connection:
        known = connection.execute("select name from actors union select name from event_actors order by name")
        found = [*names, *(name for (name,) in known if name not in names and consonants(name) in sounds)]
    for name in found:
        click.echo(f"to be blacked out: {name}")
    return found


for command in (*publishing.COMMANDS, questions.due, questions.summary, questions.explain, verify):
    main.add_command(command)


if __name__ == "__main__":
    main()
