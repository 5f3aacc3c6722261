"""The database of articles, expressions and events: writes that can be repeated.

A build makes the database equal to its sources: each article's rows are replaced together where they differ, those
of articles that are no longer there are removed, and what is derived from many articles (names' counts, stories)
is brought into step by `finish`. The same input gives the same rows in any order of arrival.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence, Set
from pathlib import Path
from types import TracebackType

from timeline.records import Article, Problem, Reading
from timeline.sources.files import folder_of
from timeline.sources.options import ReadOptions
from timeline.store import bitmaps, ids, tracking
from timeline.store.articles import one_article
from timeline.store.corrections import FILE, Correction, Corrections, read_corrections, remembered, write_corrections
from timeline.store.opening import dicts
from timeline.store.rows import Row, problem_row, rows_of
from timeline.store.schema import migrate
from timeline.store.totals import count_days
from timeline.store.tracking import Dated
from timeline.store.writing import count_names, insert, insert_article, remove_article

BATCH = 500  # articles a transaction: an index segment each, and what a reader of a growing database sees at once
_MUCH = 100  # articles of which one that changed or came is much
_NOTE = "insert or replace into article_inputs (inputs, article_id) select ?, id from articles where uid = ?"
_READ = "select 1 from articles join article_inputs on article_id = id where uid = ? and inputs = ?"
_UNFINISHED = 1  # user_version while articles are written that `finish` has not seen


class StoreError(Exception):
    """What cannot be done with this database, and how to mend it."""


class Store:
    """A database file, made where there is none. A context manager: an error inside undoes what is not committed."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.changed = 0  # articles written or removed since it was opened
        self._uncommitted = 0
        self.connection = sqlite3.connect(self.path, isolation_level=None, timeout=30)
        try:
            self.connection.execute("pragma journal_mode = wal")
            self.connection.execute("pragma synchronous = normal")
            migrate(self.connection)
            self.connection.execute("pragma foreign_keys = on")
        except sqlite3.DatabaseError as error:
            self.connection.close()
            raise StoreError(f"{self.path}: {error}; give another --db, or remove the file to build it anew") from error

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.connection.in_transaction:
            self.connection.execute("rollback" if kind else "commit")
        self.connection.close()

    def write(self, reading: Reading, hidden: Set[str] = frozenset(), inputs: str = "") -> bool:
        """Replace the rows of one article, and nothing else; False where they stand as they are already.

        `hidden` holds the uids of events that corrections hide, `inputs` says what it was read from. Writes are
        committed by the `BATCH`; an article's rows are never parted.
        """
        rows = rows_of(reading, hidden)
        select = "select id, digest from articles where uid = ?"
        known = self.connection.execute(select, (reading.article.uid,)).fetchone()
        changed = not known or known[1] != rows.article["digest"]
        if changed or inputs:
            self.begin()
        if changed and known:
            remove_article(self.connection, known[0])
        if changed:
            insert_article(self.connection, rows)
            self._done_with_one()
        if inputs:
            self.connection.execute(_NOTE, (inputs, reading.article.uid))
        return changed

    def has_read(self, uid: str, inputs: str) -> bool:
        """Whether the rows of an article were read from this."""
        return self.connection.execute(_READ, (uid, inputs)).fetchone() is not None

    def remove_all_but(self, uids: Set[str]) -> int:
        """Remove the articles whose uid is not among these; how many there were."""
        gone = [row for row in self.connection.execute("select id, uid from articles").fetchall() if row[1] not in uids]
        for article_id, _ in gone:
            self.begin()
            remove_article(self.connection, article_id)
            self._done_with_one()
        return len(gone)

    def write_problems(self, problems: Iterable[Problem]) -> None:
        """Make these the problems that belong to no article in the database."""
        self.begin()
        self.connection.execute("delete from problems where article_id is null")
        rows = [problem_row(problem) | {"article_id": None} for problem in dict.fromkeys(problems)]
        insert(self.connection, "problems", rows)

    def problems(self, article: str | None = None) -> tuple[Problem, ...]:
        """The problems of an article (by uid), or those that belong to no article in the database."""
        select = """
            select severity, place, message, mend from problems
            where article_id is (select id from articles where uid = ?) order by id"""
        return tuple(Problem(*row) for row in self.connection.execute(select, (article,)))

    def dated(self, article: str) -> dict[str, Dated]:
        """The days and states of an article's events and of all stories, by uid."""
        return tracking.dated(self.connection, article)

    def relink(self, said: Corrections, anew: bool = False) -> None:
        """Bring the stories into step with the events and with what people say of them; with `anew`, compare all."""
        self.begin()
        before = Corrections.of(self.remembered())
        changed = (said.together ^ before.together) | (said.apart ^ before.apart)
        tracking.relink(self.connection, said.together, said.apart, frozenset().union(*changed), anew)

    def write_corrections(self, said: Corrections) -> list[Problem]:
        """Make these the corrections that the database remembers; a warning for each that attaches to nothing."""
        self.begin()
        return write_corrections(self.connection, said)

    def corrections_file(self, given: Path | None = None, folders: Sequence[Path] = ()) -> Path:
        """Where corrections are added: the file given, else that of the last build, else in the first source folder."""
        last = self.last_build()
        known = Path(last["corrections"]) if last and last["corrections"] else None
        return (given or known or (folders[0] if folders else self.path.parent) / FILE).resolve()

    def corrections_files(self) -> set[Path]:
        """Where the next build reads corrections: that file, and those of the folders of the last build."""
        return {self.corrections_file(), *((folder_of(source) / FILE).resolve() for source in self.sources())}

    def read_corrections(
        self, folders: Sequence[Path] = (), given: Path | None = None
    ) -> tuple[Corrections, list[Problem]]:
        """The corrections of that file and of all source folders, and the lines that are none.

        Where the file is gone, what the database remembers holds, with a warning: nothing a person said is lost.
        """
        main = self.corrections_file(given, folders)
        found, problems = read_corrections({main, *((folder / FILE).resolve() for folder in folders)})
        if not main.exists() and (kept := self.remembered()):
            found += kept
            message = f"the file is gone; {len(kept)} corrections hold from memory"
            problems.append(Problem("warning", FILE, message, "put it back, or name another by --corrections"))
        return Corrections.of(found), problems

    def remembered(self) -> list[Correction]:
        """The corrections of the last build."""
        return remembered(self.connection)

    def article(self, name: str) -> Article:
        """The article of a uid, id, url or path. Raises StoreError where there is none, or more than one."""
        try:
            return one_article(self.connection, name)
        except LookupError as error:
            raise StoreError(f"{self.path}: {error}") from None

    def article_of_event(self, uid: str) -> Article:
        """The article that an event of this uid stands in. Raises StoreError where there is none."""
        select = "select articles.uid from events join articles on articles.id = article_id where events.uid = ?"
        found = self.connection.execute(select, (uid,)).fetchone()
        if not found:
            raise StoreError(f"no event {uid!r} in {self.path}; name it by its uid")
        return self.article(found[0])

    def remove(self, uids: Iterable[str]) -> None:
        """Remove the articles of these uids."""
        for uid in uids:
            for (article_id,) in self.connection.execute("select id from articles where uid = ?", (uid,)).fetchall():
                self.begin()
                remove_article(self.connection, article_id)
                self._done_with_one()

    def scrub(self) -> None:
        """Write the whole file anew, so that indexes, statistics and free pages hold nothing of what was removed.

        Raises StoreError where another program reads the database, which keeps its old pages.
        """
        for table in ("articles", "events"):
            self.connection.execute(f"insert into {table}_fts ({table}_fts) values ('optimize')")
        self.connection.execute("vacuum")
        self.connection.execute("analyze")
        busy = self.connection.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
        if busy:
            message = "another program reads the database and keeps what was removed: end it, and say this again"
            raise StoreError(f"{self.path}: {message}")

    def finish(self) -> None:
        """Bring what is derived into step, when all articles, stories and problems are written."""
        self.begin()
        unfinished = self.connection.execute("pragma user_version").fetchone()[0] == _UNFINISHED
        if unfinished:
            count_names(self.connection)
            count_days(self.connection)
            self.connection.execute("pragma user_version = 0")
        ids.settle(self.connection)
        if unfinished or not bitmaps.is_built(self.connection):
            bitmaps.build(self.connection)
        self.connection.execute("commit")
        if unfinished and self._is_much():
            self.connection.execute("analyze")

    def _is_much(self) -> bool:
        """Whether so much changed, or came since they were made, that statistics for SQLite's plans are worth it."""
        articles = self.counts()["articles"]
        if not self.connection.execute("select 1 from sqlite_master where name = 'sqlite_stat1'").fetchone():
            return True
        stat = self.connection.execute("select stat from sqlite_stat1 where tbl = 'articles'").fetchone()
        known = int(stat[0].split()[0]) if stat else 0
        return max(self.changed, abs(articles - known)) * _MUCH >= articles

    def counts(self) -> dict[str, int]:
        """How many rows the tables hold."""
        tables = ("articles", "expressions", "events", "stories", "problems")
        return {table: self.connection.execute(f"select count(*) from {table}").fetchone()[0] for table in tables}

    def record_build(
        self,
        built: str | None,
        version: str,
        sources: Sequence[str],
        corrections: Path | None,
        options: ReadOptions | None = None,
    ) -> None:
        """Note a build: when (ISO), of which version, from what, read how; the counts are those of the database."""
        severities = self.connection.execute("select severity, count(*) from problems group by severity")
        by_severity = dict(severities.fetchall())
        insert(self.connection, "builds", [self.counts() | {
            "built": built,
            "version": version,
            "sources": json.dumps(list(sources), ensure_ascii=False),
            "corrections": str(corrections) if corrections else None,
            "options": (options or ReadOptions()).written(),
            "errors": by_severity.get("error", 0),
            "warnings": by_severity.get("warning", 0),
            "changed": self.changed,
        }])  # fmt: skip

    def sources(self) -> list[Path]:
        """What the last build was made from: files and folders, whether they still exist or not."""
        build = self.last_build()
        return [Path(source) for source in json.loads(build["sources"])] if build else []

    def read_options(self) -> ReadOptions:
        """How the last build read its sources."""
        build = self.last_build()
        return ReadOptions.of_written(build["options"]) if build and build["options"] else ReadOptions()

    def last_build(self) -> Row | None:
        """The latest row of `builds`."""
        return next(dicts(self.connection.execute("select * from builds order by id desc limit 1")), None)

    def begin(self) -> None:
        """Open a transaction where none is open; `finish` commits it."""
        if not self.connection.in_transaction:
            self.connection.execute("begin immediate")

    def _done_with_one(self) -> None:
        self.connection.execute(f"pragma user_version = {_UNFINISHED}")  # so that a build that breaks off is noticed
        self.changed += 1
        self._uncommitted += 1
        if self._uncommitted == BATCH:
            self.connection.execute("commit")
            self._uncommitted = 0
