"""From sources to a published timeline: read, resolve, compose, settle, link, store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from timeline.events import compose
from timeline.events.anchors.settling import settle
from timeline.languages.errors import LanguageError
from timeline.names.finding import find_names
from timeline.names.own import OwnNames
from timeline.names.protocol import NameFinder
from timeline.processes import processes
from timeline.records import Article, OwnEntry, Problem, Reading
from timeline.resolution import in_language, read
from timeline.resolution.own_days import with_own_days
from timeline.sources import ReadOptions, read_all
from timeline.sources.files import NAMES, folder_of
from timeline.sources.own_list import read_own_lists
from timeline.store.corrections import FILE, Correction, Corrections, append_correction, remove_correction
from timeline.store.inputs import inputs_of
from timeline.store.store import Store, StoreError
from timeline.store.tracking import Dated
from timeline.stories.hearing import Listening


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made of its sources: rows by table, articles written or removed, all problems, articles removed."""

    counts: dict[str, int]
    changed: int
    problems: tuple[Problem, ...]
    removed: int

    @property
    def skipped(self) -> bool:
        """Whether anything was left out (exit code 3)."""
        return any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Moved:
    """An event or story of other days than before, in words; None where it is new or gone."""

    kind: str  # event, story
    title: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Redated:
    """What a new publication date did: the article as it was, its date now, and all that moved."""

    before: Article
    published: date | None
    moved: tuple[Moved, ...]


def build(
    sources: Sequence[Path | str],
    db: Path | str,
    *,
    built: str | None = None,
    version: str = "",
    options: ReadOptions | None = None,
    as_of: date | None = None,
    corrections: Path | None = None,
    jobs: int = 1,
    progress: Callable[[str], None] | None = None,
) -> BuildReport:
    """Make the database equal to its sources; what is not in them any more is removed, corrections are kept.

    `built` (when, ISO) and `version` go into the build log only. `progress` is called with the place of each article
    done. `corrections` is the file to read (and that `redate` writes to): by default the one of the last build, else
    `corrections.jsonl` in the first source folder; those of all source folders are read, and so is the user's own
    list of names and holidays (`names.csv`).
    """
    paths = [Path(source) for source in sources]
    options = options or ReadOptions()
    if as_of:
        options = replace(options, as_of=as_of)
    with processes(jobs) as each, Store(db) as store:
        folders = [folder_of(path) for path in paths]
        said, problems = store.read_corrections(folders, corrections)
        own, more = read_own_lists(folder / NAMES for folder in folders)
        problems += more
        warnings: list[Problem] = []
        seen: set[str] = set()
        kept = (
            item for item in read_all(paths, options) if isinstance(item, Problem) or not said.forgotten.forgets(item)
        )
        known = _Known(store, inputs_of(said, own), progress)
        for item in each(partial(read_article, said=said, own=own), known.others(kept)):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                seen.add(item.article.uid)
                warnings += item.article.problems
                store.write(item, said.hidden, known.inputs[item.article.uid])
            if progress:
                progress(item.place if isinstance(item, Problem) else item.article.place)
        removed = store.remove_all_but(seen | known.uids)
        warnings += known.problems
        last = store.last_build()
        problems += track(store, said, anew=last is not None and last["version"] != version)
        store.write_problems(problems)
        read_from = [str(path.absolute()) for path in paths]  # so that `redate` finds them from any folder
        store.record_build(built, version, read_from, store.corrections_file(corrections, folders), options)
        store.finish()
        return BuildReport(store.counts(), store.changed, (*problems, *warnings), removed)


class _Known:
    """The articles that were read from the very same before: their rows stand, and are not made again."""

    def __init__(self, store: Store, digest: Callable[[Article], str], progress: Callable[[str], None] | None) -> None:
        self.uids: set[str] = set()
        self.problems: list[Problem] = []
        self.inputs: dict[str, str] = {}  # of the others, by uid
        self._store, self._digest, self._progress = store, digest, progress

    def others(self, items: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
        """What has to be read."""
        for item in items:
            if isinstance(item, Problem) or not self._is_known(item):
                yield item
            elif self._progress:
                self._progress(item.place)

    def _is_known(self, article: Article) -> bool:
        inputs = self._digest(article)
        known = self._store.has_read(article.uid, inputs)
        if known:
            self.uids.add(article.uid)
            self.problems += self._store.problems(article.uid)
        else:
            self.inputs[article.uid] = inputs
        return known


def redate(
    db: Path | str, article: str, published: date, *, who: str, made: str, corrections: Path | None = None
) -> Redated:
    """Correct an article's publication date (by uid, id, url or path) and compute again what hangs on it.

    The correction is written to the file that the last build named, so that later builds keep it. Raises StoreError
    where there is no such article or where later builds would read another file than `corrections`, OSError where the
    file cannot be written.
    """
    with Store(db) as store:
        before = _with_text(store, store.article(article))
        correction = Correction(
            kind="published", uid=before.uid, published=published, who=who, made=made, quote=before.title
        )
        append_correction(_corrections_file(store, corrections), correction)
        return read_again(store, before, before, [*store.remembered(), correction])


def undo_redate(db: Path | str, article: str, *, corrections: Path | None = None) -> Redated:
    """Take back the last correction of an article's publication date, as `undo` does.

    Raises StoreError where its date was never corrected, else as `redate` and `undo`.
    """
    with Store(db) as store:
        before = store.article(article)
        said = Corrections.of(store.remembered()).said
        mine = [c for c in said if c.kind == "published" and c.uid == before.uid]
        if not mine:
            raise StoreError(f"the publication date of {before.title or before.place} was never corrected")
        _corrections_file(store, corrections)
        return _undone(store, before, mine[-1])


def undo(db: Path | str, correction: Correction) -> Redated:
    """Take back a correction that the database remembers: its line goes, and what hung on it follows.

    For the publication date of an article the source is read again. Raises StoreError where the source, or what the
    correction speaks of, is gone, and for what was forgotten: that is no longer there to be brought back.
    """
    if correction.kind.startswith("forget"):
        raise StoreError(f"what was forgotten cannot be brought back; delete its line in {FILE} and build again")
    with Store(db) as store:
        of = store.article if correction.kind == "published" else store.article_of_event
        return _undone(store, of(correction.uid), correction)


def _undone(store: Store, before: Article, correction: Correction) -> Redated:
    original = _from_source(store, before) if correction.kind == "published" else before
    for file in store.corrections_files():
        remove_correction(file, correction)
    return read_again(store, before, original, [c for c in store.remembered() if c != correction])


def _from_source(store: Store, article: Article) -> Article:
    """The article as its source has it."""
    sources = [source for source in store.sources() if source.exists()]
    found = (item for item in read_all(sources, store.read_options()) if isinstance(item, Article))
    original = next((item for item in found if item.uid == article.uid), None)
    if original is None:
        raise StoreError(f"the source of {article.place} is gone; delete its line in {FILE} and build again")
    return original


def _corrections_file(store: Store, given: Path | None) -> Path:
    file = store.corrections_file()
    if given and given.resolve() != file:
        raise StoreError(f"builds of {store.path} read {file}; build with --corrections {given} first")
    return file


def read_again(store: Store, before: Article, article: Article, corrections: Sequence[Correction]) -> Redated:
    """Read one article again with these corrections, and bring all that hangs on it into step.

    Raises ValueError where it cannot be read again.
    """
    said = Corrections.of(corrections)
    reading = read_article(_with_text(store, article), said, own_lists(store))
    if isinstance(reading, Problem):
        raise ValueError(reading.message)
    was = store.dated(before.uid)
    store.write(reading, said.hidden)
    others = [problem for problem in store.problems() if problem.place != FILE]
    store.write_problems([*others, *track(store, said)])
    store.finish()
    now = store.dated(before.uid)
    changed = {key for key in was.keys() | now.keys() if was.get(key) != now.get(key)}
    moved = tuple(
        Moved(*(was.get(key) or now[key])[:2], _when(was, key), _when(now, key))
        for key in sorted(changed, key=lambda key: (*(now.get(key) or was[key])[::2], key))
    )
    return Redated(before, reading.article.published, moved)


def _with_text(store: Store, article: Article) -> Article:
    if not article.text:
        raise StoreError(f"{store.path} holds no text of {article.place}: it is a copy of quotes")
    return article


def _when(dated: Mapping[str, Dated], key: str) -> str | None:
    return dated[key].when if key in dated else None


def own_lists(store: Store) -> tuple[OwnEntry, ...]:
    """The names that the source folders of the last build list themselves."""
    own, _ = read_own_lists(folder_of(source) / NAMES for source in store.sources())
    return own


def read_article(item: Article | Problem, said: Corrections, own: tuple[OwnEntry, ...] = ()) -> Reading | Problem:
    """`read_one`, with what people said of the article; a problem stays one, and so does an article that fails."""
    if isinstance(item, Problem):
        return item
    try:
        return read_one(said.of_article(item), said, own)
    except LanguageError:
        raise  # a broken language file concerns all articles
    except Exception as error:  # one article must not stop the others, whatever is wrong with it or with us
        message = f"reading failed: {type(error).__name__}: {error}"
        return Problem("error", item.place, message, "report it with the article")


def read_one(
    article: Article, said: Corrections | None = None, own: tuple[OwnEntry, ...] = (), names: NameFinder = find_names
) -> Reading:
    """An article read, resolved, composed and settled.

    `said` holds the events' corrected dates, `own` the user's own names and holidays; `names` finds all other names.
    """
    article = in_language(article)
    expressions = with_own_days(article, read(article), own)
    finder = Listening(OwnNames(own, names) if own else names)
    events = compose(article, expressions, finder)
    composed = Reading(article, expressions, events, finder.heard(article))
    return settle(said.of_reading(composed) if said else composed)


def track(store: Store, said: Corrections, anew: bool = False) -> list[Problem]:
    """Join the events into stories; the corrections that attach to nothing.

    `anew` compares all again, as another version of this program may do it otherwise.
    """
    store.relink(said, anew)
    return store.write_corrections(said)
