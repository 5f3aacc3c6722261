"""What people say against the machine or have forgotten, kept in the corrections file and applied at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.pipeline import Moved, own_lists, read_again, read_article, track
from timeline.records import Problem
from timeline.store.articles import find_articles
from timeline.store.corrections import FILE, Correction, Corrections, append_correction, rewrite_corrections
from timeline.store.forgetting import Forgotten, name_hash, text_hash
from timeline.store.store import Store, StoreError


@dataclass(frozen=True, slots=True)
class Forgot:
    """What was forgotten: how many articles were removed or blacked out, and where their sources stand."""

    articles: int
    places: tuple[str, ...]


def correct(db: Path | str, correction: Correction) -> tuple[Moved, ...]:
    """Write a correction to the file that builds read, and compute again what hangs on it; what moved.

    Raises StoreError where what it speaks of is not in the database, OSError where the file cannot be written.
    """
    with Store(db) as store:
        of = store.article if correction.kind == "published" else store.article_of_event
        article = of(correction.uid)
        if correction.other:
            store.article_of_event(correction.other)
            if correction.other == correction.uid:
                raise StoreError("an event cannot be merged with itself, or split from itself")
        if not article.text:
            raise StoreError(f"{store.path} is a copy without texts: correct the database that it was made from")
        append_correction(store.corrections_file(), correction)
        return read_again(store, article, article, [*store.remembered(), correction]).moved


def forget_article(db: Path | str, name: str, *, who: str, made: str) -> Forgot:
    """Remove an article (by uid, id, url or path) and every copy of its text, for this and all later builds.

    What stays is its uid and a hash of its text. Raises as `correct`; StoreError too where another program holds the
    database open, so that its old pages cannot be overwritten.
    """
    with Store(db) as store:
        article = store.article(name)
        keys = [article.uid, text_hash(article.text)] if article.text else [article.uid]
        said = [Correction(kind="forget", uid=key, who=who, made=made) for key in keys]
        copies = [found for (uid,) in store.connection.execute(
            "select uid from articles where uid = ? or sha256 = ? order by uid", (article.uid, keys[-1])
        ).fetchall() for found in find_articles(store.connection, uid)]  # fmt: skip
        gone = {copy.uid for copy in copies} | _events_of(store, [copy.uid for copy in copies])
        _rewrite(store, lambda old: None if {old.uid, old.other} & gone else old, said)
        remaining = Corrections.of([c for c in store.remembered() if not {c.uid, c.other} & gone] + said)
        store.remove([copy.uid for copy in copies])
        _finish(store, remaining, [p for p in store.problems() if p.place not in {copy.place for copy in copies}])
        return Forgot(len(copies), tuple(copy.place for copy in copies))


def forget_name(
    db: Path | str, names: Sequence[str], *, who: str, made: str, progress: Callable[[str], None] | None = None
) -> Forgot:
    """Black a person's names out of every article, and of all that was read in them, for this and all later builds.

    What stays of a name is its hash. Raises ValueError for what is no name, and as `forget_article`.
    """
    said = [Correction(kind="forget_name", uid=uid, who=who, made=made) for uid in sorted(set(map(name_hash, names)))]
    only = Forgotten(names=frozenset(c.uid for c in said))
    with Store(db) as store:
        _rewrite(store, lambda old: _blacked(old, only), said)
        remaining = Corrections.of([_blacked(c, only) for c in store.remembered()] + said)
        own = own_lists(store)
        places = []
        for (uid,) in store.connection.execute("select uid from articles order by uid").fetchall():
            [article] = find_articles(store.connection, uid)
            if only.without_names(article) != article:
                reading = read_article(article, remaining, own)
                if isinstance(reading, Problem):
                    raise StoreError(f"{article.place}: {reading.message}")
                store.write(reading, remaining.hidden)
                places.append(article.place)
            if progress:
                progress(article.place)
        blacked = [
            Problem(p.severity, only.blacked(p.place), only.blacked(p.message), p.mend) for p in store.problems()
        ]
        _finish(store, remaining, blacked)
        return Forgot(len(places), tuple(places))


def _finish(store: Store, said: Corrections, problems: Sequence[Problem]) -> None:
    """Bring the rest into step, and leave nothing of what was removed in the file."""
    others = [problem for problem in problems if problem.place != FILE]
    store.write_problems([*others, *track(store, said)])
    store.finish()
    store.scrub()


def _rewrite(store: Store, change: Callable[[Correction], Correction | None], said: Sequence[Correction]) -> None:
    """Take what would repeat the forgotten out of the corrections files, and add the lines that forget it."""
    main = store.corrections_file()
    for file in store.corrections_files():
        rewrite_corrections(file, change)
    for correction in said:
        append_correction(main, correction)


def _blacked(correction: Correction, forgotten: Forgotten) -> Correction:
    changed = {key: forgotten.blacked(getattr(correction, key) or "") or None for key in ("quote", "note")}
    return correction.model_copy(update=changed)


def _events_of(store: Store, articles: Sequence[str]) -> set[str]:
    select = """select events.uid from events join articles on articles.id = article_id
        where articles.uid in (select value from json_each(?))"""
    return {uid for (uid,) in store.connection.execute(select, (json.dumps(articles),))}
