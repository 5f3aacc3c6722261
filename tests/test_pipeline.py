"""From files to a database: the same rows on any machine, in any order, with any number of processes."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from store_sample import dump, rows

from timeline import pipeline
from timeline.cli import main
from timeline.pipeline import build, redate, undo_redate
from timeline.publish.snapshot import snapshot
from timeline.records import Article
from timeline.sources import ReadOptions
from timeline.store.forgetting import name_hash
from timeline.store.inputs import engine
from timeline.store.store import StoreError

ARTICLES = {
    "bridge.md": (
        "2023-06-16",
        "en",
        "Harbour Post",
        "Mayor Ada Brook opened the harbour bridge on Monday.\n\n"
        "Two weeks ago the council threatened to close the ferry. A second ferry will start in September.",
    ),
    "festival.md": ("2023-06-01", "fr", "Le Phare", "Le maire a ouvert le festival de la mer hier à Brest."),
    "late.txt": ("2023-06-20", "en", "Wire", "The council closed the ferry on 18 June 2023."),
    "maarid.md": ("2023-06-16", "ar", "الميناء", "افتتحت الوزيرة ليلى القاسمي المعرض في تونس قبل أسبوعين."),
}


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ARTICLES:
        write(folder, name)
    return folder


def write(folder: Path, name: str, text: str | None = None, published: str | None = None) -> Path:
    day, language, source, own = ARTICLES[name]
    head = f"---\ntitle: {name}\npublished: {published or day}\nlanguage: {language}\nsource: {source}\n---\n"
    path = folder / name
    path.write_text(head + (text or own) + "\n", encoding="utf-8")
    return path


def events(db: Path, article: str) -> list[tuple[object, ...]]:
    return rows(db, "select e.uid, e.earliest, e.latest from events e join articles a on a.id = article_id "
                "where a.place = ? order by e.start", article)  # fmt: skip


@pytest.fixture
def read(monkeypatch):
    """The places of the articles that were read, in this process."""
    found: list[str] = []
    one = pipeline.read_one

    def noted(article: Article, *more: object) -> object:
        found.append(article.place)
        return one(article, *more)

    monkeypatch.setattr(pipeline, "read_one", noted)
    return found


def test_only_what_came_or_changed_is_read(source, tmp_path, read):
    path = tmp_path / "t.db"
    late = (source / "late.txt").read_text(encoding="utf-8")
    (source / "late.txt").unlink()
    build([source], path)
    assert sorted(read) == sorted(ARTICLES.keys() - {"late.txt"})
    (source / "late.txt").write_text(late, encoding="utf-8")
    read.clear()
    report = build([source], path)
    assert (read, report.counts["articles"], report.changed) == (["late.txt"], 4, 1)
    build([source], tmp_path / "whole.db")
    assert dump(path) == dump(tmp_path / "whole.db")
    read.clear()
    assert build([source], path).removed == 0
    assert read == []


def test_warnings_of_articles_that_are_not_read_are_told_again(source, tmp_path, read):
    (source / "undated.txt").write_text("The council met yesterday.", encoding="utf-8")
    first = build([source], tmp_path / "t.db")
    read.clear()
    again = build([source], tmp_path / "t.db")
    assert read == []
    assert set(again.problems) == set(first.problems) != set()


@pytest.mark.parametrize(
    "what", ["day", "title", "language", "names", "holiday", "hide", "date", "published", "forget"]
)
def test_what_reading_hangs_on_is_read_anew(source, tmp_path, read, what):
    path = tmp_path / "t.db"
    build([source], path)
    event = rows(path, "select e.uid from events e join articles a on a.id = article_id where place = 'bridge.md'")[0][
        0
    ]
    article = rows(path, "select uid from articles where place = 'bridge.md'")[0][0]
    said = {
        "hide": {"uid": event},
        "date": {"uid": event, "earliest": "2023-05-01"},
        "published": {"uid": article, "published": "2023-05-05"},
        "forget": {"kind": "forget_name", "uid": name_hash("Ada Brook")},
    }
    listed = {"names": "organisation,council,", "holiday": "holiday,harbour day,06-12"}
    if what in said:
        line = {"kind": what, "who": "me", "made": "2023-08-01"} | said[what]
        (source / "corrections.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    elif what in listed:
        (source / "names.csv").write_text(f"kind,name,day\n{listed[what]}\n", encoding="utf-8")
    else:
        old, new = {"day": ("06-16", "06-17"), "title": ("title: b", "title: B"), "language": (": en", ": de")}[what]
        text = (source / "bridge.md").read_text(encoding="utf-8")
        (source / "bridge.md").write_text(text.replace(old, new), encoding="utf-8")
    read.clear()
    build([source], path)
    assert "bridge.md" in read
    build([source], tmp_path / "whole.db")
    assert dump(path) == dump(tmp_path / "whole.db")


def test_another_program_reads_all_anew(source, tmp_path, read, monkeypatch):
    build([source], tmp_path / "t.db")
    monkeypatch.setattr("timeline.store.inputs.engine", lambda: "with another language file")
    read.clear()
    build([source], tmp_path / "t.db")
    assert sorted(read) == sorted(ARTICLES)


def test_another_language_file_is_another_program(tmp_path, monkeypatch):
    monkeypatch.setattr("timeline.store.inputs._PACKAGE", tmp_path)
    (tmp_path / "languages").mkdir()
    told = []
    for text in ("ago = 1", "ago = 1", "ago = 2"):
        (tmp_path / "languages" / "xx.toml").write_text(text)
        told.append(engine.__wrapped__())
    assert told[0] == told[1] != told[2]


def test_articles_become_dated_events(source, tmp_path):
    report = build([source], tmp_path / "t.db", built="2023-07-01", version="1")
    assert not report.skipped
    assert report.counts["articles"] == report.changed == 4
    assert {(earliest, latest) for _, earliest, latest in events(tmp_path / "t.db", "bridge.md")} >= {
        ("2023-06-12", "2023-06-12"), ("2023-05-29", "2023-06-04"), ("2023-09-01", "2023-09-30")
    }  # fmt: skip
    assert [event[1:] for event in events(tmp_path / "t.db", "maarid.md")] == [("2023-05-29", "2023-06-04")]
    assert rows(tmp_path / "t.db", "select count(*) from events where story_id is null") == [(0,)]
    assert rows(tmp_path / "t.db", "select built, version, changed from builds") == [("2023-07-01", "1", 4)]


def test_second_build_changes_nothing_but_the_build_log(source, tmp_path):
    build([source], tmp_path / "t.db")
    before = dump(tmp_path / "t.db")
    assert build([source], tmp_path / "t.db").changed == 0
    assert dump(tmp_path / "t.db") == before
    assert rows(tmp_path / "t.db", "select count(*) from builds") == [(2,)]


def test_order_of_the_sources_and_number_of_processes_change_nothing(source, tmp_path):
    files = [source / name for name in ARTICLES]
    dumps = []
    for number, (order, jobs) in enumerate([(files, 1), (files[::-1], 1), (files[2:] + files[:2], 1), (files, 2)]):
        build(order, tmp_path / f"{number}.db", jobs=jobs)
        dumps.append(dump(tmp_path / f"{number}.db"))
    assert len(dumps[0]) > 20
    assert all(one == dumps[0] for one in dumps)


def test_incremental_build_equals_a_fresh_one(source, tmp_path):
    build([source], tmp_path / "t.db")
    write(source, "late.txt", "The council closed the ferry on 19 June 2023.")
    (source / "festival.md").unlink()
    report = build([source], tmp_path / "t.db")
    assert (report.changed, report.removed) == (2, 1)
    build([source], tmp_path / "fresh.db")
    assert dump(tmp_path / "t.db") == dump(tmp_path / "fresh.db")


def test_line_at_the_top_leaves_the_uids_of_other_events(source, tmp_path):
    build([source], tmp_path / "t.db")
    before = {event[0] for event in events(tmp_path / "t.db", "bridge.md")}
    write(source, "bridge.md", "The mayor resigned on Wednesday.\n\n" + ARTICLES["bridge.md"][3])
    build([source], tmp_path / "t.db")
    after = {event[0] for event in events(tmp_path / "t.db", "bridge.md")}
    assert before < after


def test_progress_tells_every_article(source, tmp_path):
    seen = []
    build([source], tmp_path / "t.db", progress=seen.append)
    assert sorted(seen) == sorted(ARTICLES)


def test_article_that_fails_is_a_problem_and_the_rest_is_built(source, tmp_path, monkeypatch):
    def fails(article: Article) -> None:
        if "festival" in article.place:
            raise ZeroDivisionError("no days")
        return ()

    monkeypatch.setattr(pipeline, "read", fails)
    report = build([source], tmp_path / "t.db")
    assert report.skipped
    assert report.counts["articles"] == 3
    assert rows(tmp_path / "t.db", "select place, message from problems where severity = 'error'") == [
        ("festival.md", "reading failed: ZeroDivisionError: no days")
    ]


def test_language_is_told_or_warned_of(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    english = "The minister said on Monday that it was over and that they had left."
    lines = [{"id": "1", "text": english}, {"id": "2", "text": "Ausgabe vom 16. Juni", "language": "xx"}]
    (folder / "a.jsonl").write_text("\n".join(json.dumps(line | {"published": "2023-06-16"}) for line in lines))
    report = build([folder], tmp_path / "t.db")
    assert rows(tmp_path / "t.db", "select language from articles order by source_id") == [("en",), ("xx",)]
    assert [problem.message for problem in report.problems] == ["no language file for xx: absolute dates only"]
    assert not report.skipped


# -- corrections -----------------------------------------------------------------------------------------------------

SAID = {"who": "Lina", "made": "2023-07-01T09:00Z"}


@pytest.mark.parametrize("name", ["late.txt", "bridge.md"])
def test_redate_moves_what_hangs_on_the_date_and_a_rebuild_keeps_it(source, tmp_path, name):
    db = tmp_path / "t.db"
    build([source], db)
    others = [row for row in dump(db) if name not in row and row.startswith("articles")]
    done = redate(db, str(source / name), date(2023, 7, 14), **SAID)
    assert (done.before.published, done.published) == (date.fromisoformat(ARTICLES[name][0]), date(2023, 7, 14))
    assert all(moved.was != moved.now for moved in done.moved)
    times = [(moved.kind, moved.now or moved.was) for moved in done.moved]
    assert times == sorted(times)
    assert rows(db, "select published, published_from from articles where place = ?", name) == \
        [("2023-07-14", "correction")]  # fmt: skip
    if name == "bridge.md":
        assert ("2023-06-26", "2023-07-02") in [event[1:] for event in events(db, name)]
    else:
        assert [event[1:] for event in events(db, name)] == [("2023-06-18", "2023-06-18")]
    assert [row for row in dump(db) if name not in row and row.startswith("articles")] == others
    after = dump(db)
    assert build([source], db).changed == 0
    assert dump(db) == after
    build([source], tmp_path / "fresh.db")
    assert dump(tmp_path / "fresh.db") == after
    (line,) = (source / "corrections.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["published"] == "2023-07-14"


def test_a_copy_of_quotes_is_neither_redated_nor_explained_and_nothing_is_written(source, tmp_path):
    build([source], tmp_path / "t.db")
    snapshot(tmp_path / "t.db", tmp_path / "q.db", quotes=True)
    with pytest.raises(StoreError, match="a copy of quotes"):
        redate(tmp_path / "q.db", "bridge.md", date(2023, 7, 14), **SAID)
    assert not (source / "corrections.jsonl").exists()
    told = CliRunner().invoke(main, ["explain", "--article", "bridge.md", "--db", str(tmp_path / "q.db")])
    assert told.exit_code == 1
    assert "a copy of quotes" in told.stderr


def test_a_build_of_other_sources_says_how_much_it_removes(source, tmp_path):
    build([source], tmp_path / "t.db")
    told = CliRunner().invoke(main, ["build", str(source / "late.txt"), "--db", str(tmp_path / "t.db")])
    assert "1 articles (3 changed, 3 of them removed)" in told.stdout


def test_redate_can_be_undone(source, tmp_path):
    db = tmp_path / "t.db"
    build([source], db)
    before = dump(db)
    for day in (14, 15):
        redate(db, "bridge.md", date(2023, 7, day), **SAID | {"made": f"2023-08-{day}"})
    assert undo_redate(db, "bridge.md").published == date(2023, 7, 14)
    done = undo_redate(db, "bridge.md")
    assert done.published == date.fromisoformat(ARTICLES["bridge.md"][0])
    assert "2023-06-26 to 2023-07-02" in [(moved.was or "").partition(",")[0] for moved in done.moved]
    assert dump(db) == before
    assert (source / "corrections.jsonl").read_text(encoding="utf-8") == ""
    with pytest.raises(StoreError, match="never corrected"):
        undo_redate(db, "bridge.md")


def test_redate_is_undone_from_any_folder_and_from_columns_of_other_names(tmp_path, monkeypatch):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.csv").write_text("id,story,day\nc1,The mine closed on Monday.,2023-06-16\n", "cp1252")
    monkeypatch.chdir(tmp_path)
    options = ReadOptions(columns={"text": "story", "published": "day"}, encoding="cp1252")
    build([Path("articles")], Path("t.db"), options=options)
    before = dump(tmp_path / "t.db")
    redate(Path("t.db"), "c1", date(2023, 7, 14), **SAID)
    monkeypatch.chdir("/")
    assert undo_redate(tmp_path / "t.db", "c1").published == date(2023, 6, 16)
    assert dump(tmp_path / "t.db") == before


def test_redate_mends_a_missing_date(tmp_path):
    folder, db = tmp_path / "articles", tmp_path / "t.db"
    folder.mkdir()
    (folder / "a.txt").write_text("---\ntitle: A\nlanguage: en\n---\nThe council closed the ferry two weeks ago.\n")
    assert [problem.severity for problem in build([folder], db).problems] == ["warning"]
    assert rows(db, "select undated is null from expressions") == [(0,)]
    redate(db, "a.txt", date(2023, 6, 16), **SAID)
    assert rows(db, "select count(*) from problems") == [(0,)]
    assert rows(db, "select earliest, latest from expressions") == [("2023-05-29", "2023-06-04")]
    assert build([folder], db).problems == ()


def test_redate_of_an_unknown_article_writes_nothing(source, tmp_path):
    build([source], tmp_path / "t.db")
    with pytest.raises(StoreError, match="no article"):
        redate(tmp_path / "t.db", "elsewhere.md", date(2023, 7, 14), **SAID)
    assert not (source / "corrections.jsonl").exists()


def test_corrections_file_is_remembered_and_outlives_itself(source, tmp_path):
    db, file = tmp_path / "t.db", tmp_path / "said.jsonl"
    build([source], db, corrections=file)
    redate(db, "late.txt", date(2023, 7, 14), **SAID)
    assert file.exists()
    build([source], db)
    assert rows(db, "select published from articles where place = 'late.txt'") == [("2023-07-14",)]
    with pytest.raises(StoreError, match="--corrections"):
        redate(db, "late.txt", date(2023, 7, 15), corrections=tmp_path / "other.jsonl", **SAID)
    file.unlink()
    report = build([source], db)
    assert rows(db, "select published from articles where place = 'late.txt'") == [("2023-07-14",)]
    assert [problem.message for problem in report.problems] == ["the file is gone; 1 corrections hold from memory"]


def test_what_people_say_of_events_holds_in_every_build(source, tmp_path):
    db = tmp_path / "t.db"
    build([source], db)
    (opened, *_), (closed,) = events(db, "bridge.md"), events(db, "late.txt")
    (festival,) = events(db, "festival.md")
    lines = [
        {"kind": "hide", "uid": festival[0], "quote": "le festival"},
        {"kind": "date", "uid": closed[0], "earliest": "2023-06-17", "latest": "2023-06-19"},
        {"kind": "merge", "uid": opened[0], "other": closed[0]},
        {"kind": "hide", "uid": "gone", "quote": "words that were"},
    ]
    (source / "corrections.jsonl").write_text("\n".join(json.dumps(line | SAID) for line in lines))
    for _ in range(2):
        report = build([source], db)
    assert rows(db, "select uid from events where hidden") == [(festival[0],)]
    assert events(db, "late.txt") == [(closed[0], "2023-06-17", "2023-06-19")]
    assert rows(db, "select count(distinct story_id) from events where uid in (?, ?)", opened[0], closed[0]) == [(1,)]
    assert [problem.message for problem in report.problems] == \
        ["hide by Lina of 2023-07-01T09:00Z: no event gone (“words that were”)"]  # fmt: skip
    (source / "corrections.jsonl").write_text("")
    build([source], db)
    assert rows(db, "select count(*) from events where hidden") == [(0,)]


def test_broken_correction_is_an_error_with_its_line(source, tmp_path):
    (source / "corrections.jsonl").write_text('\n{"kind": "hide"}\n')
    report = build([source], tmp_path / "t.db")
    assert report.skipped
    assert [problem.place for problem in report.problems] == ["corrections.jsonl:2"]
    assert report.counts["articles"] == 4
