"""Files and folders to articles, and every row of bad input that concerns reading."""

import builtins
import json
import os
import random
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest

from timeline.records import Article, Problem
from timeline.sources import READERS, ReadOptions, read, read_all
from timeline.sources.decoding import clean

ARABIC = "أعلنت البلدية يوم الأحد أن الجسر الجديد سيفتح أمام السيارات في الربيع، وقال المهندس إن الأعمال انتهت قبل شهر."
FRENCH = "La mairie a annoncé dimanche que le nouveau pont, déjà retardé deux fois, ouvrirait au printemps à tous."
FRONT = "---\ntitle: The bridge\npublished: 2024-02-09\nlanguage: en\n---\n"


def write(folder: Path, **files: str | bytes) -> Path:
    """Files named with `__` for a slash and `_` for the dot before their suffix."""
    for name, content in files.items():
        path = folder / ".".join(name.replace("__", "/").rsplit("_", 1))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def split(source: Path, options: ReadOptions | None = None) -> tuple[list[Article], list[Problem]]:
    found = list(read(source, options))
    return [a for a in found if isinstance(a, Article)], [p for p in found if isinstance(p, Problem)]


def only(source: Path, options: ReadOptions | None = None) -> Article:
    (article,), problems = split(source, options)
    assert problems == []
    return article


def only_problem(source: Path, options: ReadOptions | None = None) -> Problem:
    articles, (problem,) = split(source, options)
    assert articles == []
    return problem


# -- text with front matter


def test_front_matter(tmp_path: Path) -> None:
    front = (
        "---\ntitle: 1984\ndate: 2024-02-09T23:30:00-05:00\nlang: no\nsource: The Post\nurl: https://example.org/1\n"
        "rights: CC0\nauthor: [x, y]\n---\n\nFirst line.\n---\nRest.\n"
    )
    article = only(write(tmp_path, a_md=front))
    assert (article.title, article.language, article.source, article.rights) == ("1984", "no", "The Post", "CC0")
    assert (article.published, article.published_time, article.zone) == (date(2024, 2, 9), "23:30", "-05:00")
    assert article.published_from == "front matter date"
    assert article.text == "First line.\n---\nRest."
    assert article.place == "a.md"


@pytest.mark.parametrize(
    "title",
    [
        "Pont Kessler : la mairie dit non",
        '"Never again": a report',
        "'Tis the season: sales rise",
        "Budget: 3: 1",
        "[Update] Bridge: work",
        "*Breaking* bridge",
        '"At last" says mayor',
        'Bridge "reopens": mayor "glad',
    ],
)
def test_a_headline_needs_no_quotes(tmp_path: Path, title: str) -> None:
    front = (
        f"title: {title}\npublished: 2024-02-09 # embargo\nsource: 'It''s'"  # the other lines are YAML as they stand
    )
    article = only(write(tmp_path, a_md=f"---\n{front}\n---\n\nText.\n"))
    assert (article.title, article.published, article.source) == (title, date(2024, 2, 9), "It's")


def test_a_quoted_headline_may_go_on_in_an_indented_line(tmp_path: Path) -> None:
    article = only(
        write(tmp_path, a_md='---\ntitle: "The bridge \\"Kessler\\"\n\n  reopens"\nsource: b\n---\n\nText.\n')
    )
    assert (article.title, article.source) == ('The bridge "Kessler" reopens', "b")


def test_text_without_front_matter_is_kept_with_a_warning(tmp_path: Path) -> None:
    article = only(write(tmp_path, a_txt="Just text.\n"))
    assert (article.text, article.published) == ("Just text.", None)
    assert [problem.message for problem in article.problems] == ["no publication date"]


@pytest.mark.parametrize(
    ("name", "above", "day", "says"),
    [
        ("2024-05-03-bridge.md", "", date(2024, 5, 3), "file name"),
        ("2024-05-03.txt", "", date(2024, 5, 3), "file name"),
        ("2024-05-03-bridge.md", "---\ndate: 2024-05-01\n---\n", date(2024, 5, 1), "front matter date"),
        ("2024-05-03-bridge.md", "---\nDate: 2024-05-01\n---\n", date(2024, 5, 1), "front matter Date"),
        ("2024-13-03-bridge.md", "", None, None),
        ("2024-05-031.txt", "", None, None),
        ("bridge-2024-05-03.txt", "", None, None),
    ],
)
def test_a_name_that_begins_with_a_day_dates_a_text_without_another(
    tmp_path: Path, name: str, above: str, day: date | None, says: str | None
) -> None:
    article = only(write(tmp_path, **{name: above + "The bridge opened on Friday."}))
    assert (article.published, article.published_from) == (day, says)
    assert ("file's name" in "".join(p.message for p in article.problems)) == (says == "file name")


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("Bridge closed, boats sail\n\nThe bridge closed on Friday.\n", "Bridge closed, boats sail"),
        ("The bridge that spans the bay closed\non Friday.\n", ""),
        ("The bridge closed.\n\nThe boats sail.\n", ""),
        ("Bridge closed\n", ""),
        ("---\nheadline: Boats sail\n---\nBridge closed\n\nThe bridge closed.\n", "Boats sail"),
        ("---\nTitle: Boats sail\n---\nBridge closed\n\nThe bridge closed.\n", "Boats sail"),
    ],
)
def test_a_first_line_of_its_own_is_the_title(tmp_path: Path, content: str, title: str) -> None:
    article = only(write(tmp_path, a_md=content))
    assert (article.title, article.text) == (title, content.rpartition("---\n")[2].strip())


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_heading_of_markdown_is_the_title_and_no_text(tmp_path: Path, gap: str) -> None:
    article = only(write(tmp_path, a_md=f"# Bridge closed #{gap}The bridge closed.\n\n# Boats\n"))
    assert (article.title, article.text) == ("Bridge closed", "The bridge closed.\n\n# Boats")


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        ("---\ntitle: a\npublished: [2024\nlanguage: en\n---\ntext", "a.txt:4", "no YAML"),
        ("---\ntitle: a: b\n\tc\n---\ntext", "a.txt:2", "no YAML"),
        ("---\ntitle: a\ntext", "a.txt:1", "never closed"),
        ('---\nsource: b\ntitle: "a\npublished: 2024-02-09\n---\ntext', "a.txt:3", "quotation mark of title is never"),
        ('---\ntitle: "a\nsource: b "c"\n---\ntext', "a.txt:2", "quotation mark of title is never closed"),
        ('---\ntitle: "a\nsource: b"\n---\ntext', "a.txt:2", "quotation mark of title is never closed"),
        ("---\n- a\n---\ntext", "a.txt:1", "no list of fields"),
        ("---\na: " + "[" * 3000 + "\n---\ntext", "a.txt:1", "nested too deep"),
        ("---\na: " + "x" * 70_000 + "\n---\ntext", "a.txt:1", "too long"),
        ("---\ntitle: [a]\n---\ntext", "a.txt", "title is no text"),
        (FRONT, "a.txt", "empty"),
        ("", "a.txt", "empty"),
        (" \n\0\n", "a.txt", "empty"),
    ],
)
def test_broken_text_files(tmp_path: Path, content: str, place: str, message: str) -> None:
    problem = only_problem(write(tmp_path, a_txt=content))
    assert (problem.severity, problem.place) == ("error", place)
    assert message in problem.message


def test_yaml_aliases_cannot_blow_up(tmp_path: Path) -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 12))
    problem = only_problem(write(tmp_path, a_txt=f"---\nl0: &l0 x\n{levels}\nsource: *l11\n---\ntext"))
    assert problem.message == "source is no text"


# -- encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [ARABIC, FRENCH])
def test_unicode_encodings(tmp_path: Path, text: str, encoding: str) -> None:
    assert only(write(tmp_path, a_txt=text.encode(encoding))).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859_6"),
        (FRENCH, "cp1252"),
        ("Die Behörde sagte am Freitag, dass die Brücke für Fußgänger nächste Woche eröffnet wird.", "cp1252"),
        ("Köprünün yapımı geçen hafta başladı; belediye başkanı açılışın ertelenmeyeceğini söyledi.", "cp1254"),
        ("Мост откроют на следующей неделе, сообщила мэрия города в понедельник.", "koi8_r"),
        ("橋は来週の月曜日に開通すると、市役所が発表しました。", "shift_jis"),
    ],
)
def test_legacy_encodings_are_detected_and_noted(tmp_path: Path, text: str, encoding: str) -> None:
    row = json.dumps({"text": text, "published": "2024-02-09"}, ensure_ascii=False)
    write(tmp_path, a_txt=(FRONT + text).encode(encoding), b_jsonl=row.encode(encoding))
    write(tmp_path, c_csv=f'text,published\n"{text}",2024-02-09\n'.encode(encoding))
    articles, problems = split(tmp_path)
    assert [article.text for article in articles] == [text] * 3
    assert [(problem.severity, problem.place) for problem in problems] == [
        ("warning", "a.txt"), ("warning", "b.jsonl"), ("warning", "c.csv"),
    ]  # fmt: skip
    assert all(encoding in problem.message for problem in problems)


def test_a_named_encoding_is_obeyed(tmp_path: Path) -> None:
    write(tmp_path, a_txt="ÇÓ".encode("cp1254"), b_jsonl='{"text": "Şİ"}'.encode("cp1254"))
    assert [article.text for article in split(tmp_path, ReadOptions(encoding="cp1254"))[0]] == ["ÇÓ", "Şİ"]
    _, problems = split(tmp_path, ReadOptions(encoding="ascii"))
    assert [problem.severity for problem in problems] == ["error", "error"]


def test_damaged_utf8_stays_utf8(tmp_path: Path) -> None:
    articles, (problem,) = split(write(tmp_path, a_txt=ARABIC.encode() + b"\xd8 " + ARABIC.encode()))
    assert articles[0].text == f"{ARABIC}\ufffd {ARABIC}"
    assert (problem.severity, "damaged UTF-8" in problem.message) == ("warning", True)
    _, (problem,) = split(write(tmp_path, a_txt=ARABIC.encode() + b"\xd8"))
    assert "cut off" in problem.message


@pytest.mark.parametrize("noise", [random.Random(5).randbytes(4000), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(90)])
def test_undecodable_is_an_error(tmp_path: Path, noise: bytes) -> None:
    for name in ("a_txt", "a_csv", "a_jsonl"):
        problem = only_problem(write(tmp_path / name, **{name: noise}))
        assert problem.severity == "error"
        assert "encoding" in problem.mend


def test_clean() -> None:
    assert clean("\ufeffa\r\nb\rc\u2028d\fe\x85f\0\x07\x7f\x9bg\th\ufeff") == "a\nb\nc\nd\ne\nfg\th\ufeff"


def test_files_are_cleaned(tmp_path: Path) -> None:
    write(tmp_path, a_txt="one\r\ntwo\0", b_jsonl='{"text": "one\\r\\ntwo\\u0000"}', c_csv='text\r\n"one\r\ntwo\0"\r\n')
    assert [article.text for article in split(tmp_path)[0]] == ["one\ntwo"] * 3


# -- rows


def test_jsonl_goes_on_after_bad_lines(tmp_path: Path) -> None:
    lines = ['{"id": "a", "text": "A", "published": "2024-02-09"}', "{broken", "", '{"id": "b"}', "[]",
             '{"text": "   "}', '{"id": "c", "text": "C", "dct": "2024-02-10"}']  # fmt: skip
    articles, problems = split(write(tmp_path, a_jsonl="\ufeff" + "\n".join(lines)))
    assert [(article.id, article.place) for article in articles] == [("a", "a.jsonl:1"), ("c", "a.jsonl:7")]
    assert [problem.place for problem in problems] == ["a.jsonl:2", "a.jsonl:4", "a.jsonl:5", "a.jsonl:6"]
    assert {problem.severity for problem in problems} == {"error"}


def test_overlong_jsonl_line_is_skipped_alone(tmp_path: Path) -> None:
    lines = [json.dumps({"text": text}) for text in ("a", "b" * 2_000_000, "c" * 11, "d")]
    articles, problems = split(write(tmp_path, a_jsonl="\n".join(lines)), ReadOptions(max_characters=10))
    assert [article.text for article in articles] == ["a", "d"]
    assert [(problem.place, "over the limit" in problem.message) for problem in problems] == [
        ("a.jsonl:2", True), ("a.jsonl:3", True),
    ]  # fmt: skip


@pytest.mark.parametrize(("suffix", "delimiter"), [("csv", ","), ("csv", ";"), ("csv", "\t"), ("tsv", "\t")])
def test_tables(tmp_path: Path, suffix: str, delimiter: str) -> None:
    rows = [["Title", "Date", "Text"], ["t", "2024-02-09", f'"one{delimiter}\ntwo ""2"""'], ["u", "2024-02-10", "x"]]
    table = "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows)
    articles, problems = split(write(tmp_path, **{f"a_{suffix}": table}))
    assert problems == []
    assert [article.text for article in articles] == [f'one{delimiter}\ntwo "2"', "x"]
    assert [article.place for article in articles] == [f"a.{suffix}:2", f"a.{suffix}:4"]
    assert articles[0].published_from == "column Date"


def test_table_columns_by_option(tmp_path: Path) -> None:
    write(tmp_path, a_csv="day,story,text\n2024-02-09,S,T\n")
    assert only(tmp_path, ReadOptions(columns={"text": "story", "published": "day"})).text == "S"
    problem = only_problem(tmp_path, ReadOptions(columns={"text": "body"}))
    assert (problem.severity, problem.place) == ("error", "a.csv:1")
    assert problem.message == "no column body; there are day, story, text"
    write(tmp_path, a_csv="day,story\n2024-02-09,S\n")
    assert "no column for the text" in only_problem(tmp_path).message


def test_table_goes_on_after_bad_rows(tmp_path: Path) -> None:
    table = 'text,published\nA,2024-02-09\n"x"y,2024-02-09\nB,b,c\n,2024-02-09\n\nC,2024-02-10\n"open,2024'
    articles, problems = split(write(tmp_path, a_csv=table))
    assert [article.text for article in articles] == ["A", "C"]
    assert [problem.place for problem in problems] == ["a.csv:3", "a.csv:4", "a.csv:5", "a.csv:8"]
    assert "empty" in only_problem(write(tmp_path, a_csv="")).message


def test_huge_cells(tmp_path: Path) -> None:
    write(tmp_path, a_csv=f"text\n{'a' * 300_000}\n{'b' * 500_000}\nc\n")
    articles, (problem,) = split(tmp_path, ReadOptions(max_characters=400_000))
    assert [len(article.text) for article in articles] == [300_000, 1]
    assert (problem.place, problem.severity) == ("a.csv:3", "error")


def test_rows_keep_their_uids_when_one_is_put_above(tmp_path: Path) -> None:
    before = only(write(tmp_path, a_csv="text\nA\n")).uid
    articles, _ = split(write(tmp_path, a_csv="text\nNEW\nA\n"))
    assert articles[1].uid == before


# -- pages

PAGE = """<!DOCTYPE html><html lang="fr-FR"><head><title>Le pont | Le Quotidien</title>{head}
<meta property="og:site_name" content="Le Quotidien"></head><body><nav><a href="/">Accueil</a></nav><article>
<h1>Le pont</h1><p>{text}</p><p>Les travaux, commencés en 2019, devaient durer deux ans selon la région voisine.</p>
</article></body></html>"""
PUBLISHED = '<meta property="article:published_time" content="2024-02-09T23:30:00+02:00">'


def test_saved_page(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra [web] is not installed")
    canonical = '<link rel="canonical" href="https://example.org/2024/pont">'
    article = only(write(tmp_path, a_html=PAGE.format(head=PUBLISHED + canonical, text=FRENCH)))
    assert f"{FRENCH}\n\nLes travaux" in article.text
    assert "Accueil" not in article.text
    assert (article.title, article.source, article.language) == ("Le pont", "Le Quotidien", "fr-FR")
    assert (article.published, article.published_time, article.zone) == (date(2024, 2, 9), "23:30", "+02:00")
    assert article.published_from == "meta article:published_time published"
    assert article.url == "https://example.org/2024/pont"


@pytest.mark.parametrize(
    ("head", "day", "says"),
    [
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-02-09T08:00:00Z",'
         '"dateModified":"2024-03-01"}</script>', date(2024, 2, 9), "JSON-LD datePublished"),
        ('<meta property="article:modified_time" content="2024-03-01">' + PUBLISHED, date(2024, 2, 9), "meta article"),
        ('<meta name="date" content="1985-03-02">', date(1985, 3, 2), "meta date"),
        ('<meta name="date" content="2097-03-02">', date(2097, 3, 2), "meta date"),
    ],
)  # fmt: skip
def test_page_dates(tmp_path: Path, head: str, day: date, says: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra [web] is not installed")
    article = only(write(tmp_path, a_html=PAGE.format(head=head, text=FRENCH)))
    assert article.published == day
    assert str(article.published_from).startswith(says)


@pytest.mark.parametrize("language", ["ar", "ar_EG", "AR-eg"])
@pytest.mark.parametrize("content", ["الجمعة 9 شباط 2024", "29 رجب 1445هـ - 9 فبراير 2024م"])
def test_page_dates_in_the_words_of_its_language(tmp_path: Path, content: str, language: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra [web] is not installed")
    page = PAGE.replace("fr-FR", language).format(head=f'<meta name="date" content="{content}">', text=FRENCH)
    article = only(write(tmp_path, a_html=page))
    assert (article.published, article.published_from) == (date(2024, 2, 9), "meta date published")


def test_page_without_metadata_is_not_dated_by_its_text(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra [web] is not installed")
    article = only(write(tmp_path, a_html=PAGE.format(head="", text=FRENCH + " Ouverture le 12 mars 2023.")))
    assert article.published is None
    assert article.problems[0].message == "no publication date"


def test_page_in_its_declared_encoding(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra [web] is not installed")
    page = PAGE.format(head='<meta charset="windows-1252">' + PUBLISHED, text=FRENCH)
    assert FRENCH in only(write(tmp_path, a_htm=page.encode("cp1252"))).text


@pytest.mark.parametrize("page", ["<html><body></body></html>", "", "<"])
def test_page_without_article(tmp_path: Path, page: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra [web] is not installed")
    assert "no article" in only_problem(write(tmp_path, a_html=page)).message


def test_missing_extra_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: object, **kwargs: object) -> object:
        if name.startswith("trafilatura"):
            raise ModuleNotFoundError(name)
        return real(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    problem = only_problem(write(tmp_path, a_html=PAGE.format(head=PUBLISHED, text=FRENCH)))
    assert (problem.severity, problem.mend) == ("error", "pip install timeline-dataset[web]")


# -- folders


def test_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    write(tmp_path, b__a_txt=FRONT + "1", a_txt=FRONT + "2", B_TXT=FRONT + "3", b__a__c_md=FRONT + "4")
    assert [article.place for article in split(tmp_path)[0]] == ["B.TXT", "a.txt", "b/a.txt", "b/a/c.md"]


def test_what_is_passed_over_and_what_is_told(tmp_path: Path) -> None:
    write(tmp_path, a_txt=FRONT + "x", README_md="x", readme_ar_md="x", b__corrections_jsonl="{}")
    write(tmp_path, readmission_txt=FRONT + "y", picture_png=b"\x89PNG")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/a.txt").write_text("x")
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "LICENSE").write_text("x")
    articles, problems = split(tmp_path)
    assert [article.place for article in articles] == ["a.txt", "readmission.txt"]
    assert [(p.severity, p.place, p.message) for p in problems] == [
        ("warning", "LICENSE", "no reader for files without a suffix"),
        ("warning", "picture.png", "no reader for .png"),
    ]
    assert all(suffix in problems[0].mend for suffix in READERS)


def test_a_named_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, a_png=b"\x89PNG", corrections_jsonl="{}")
    assert only_problem(tmp_path / "a.png").severity == "error"
    assert only_problem(tmp_path / "corrections.jsonl").severity == "warning"
    assert only_problem(tmp_path / "absent").message == "no such file or folder"
    (tmp_path / "empty").mkdir()
    assert only_problem(tmp_path / "empty").severity == "warning"


def test_pipes_dangling_and_looping_links_do_not_stop_it(tmp_path: Path) -> None:
    write(tmp_path, a_txt=FRONT + "x")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    articles, problems = split(tmp_path)
    assert [article.place for article in articles] == ["a.txt"]
    assert [problem.place for problem in problems] == ["gone.txt", "loop", "pipe.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, a_txt=FRONT + "x", b_txt=FRONT + "y")
    (tmp_path / "a.txt").chmod(0)
    articles, (problem,) = split(tmp_path)
    assert [article.place for article in articles] == ["b.txt"]
    assert problem.place == "a.txt"


def test_size_limit(tmp_path: Path) -> None:
    write(tmp_path, a_txt=FRONT + "x" * 101, b_txt=FRONT + "y" * 100, c_txt=FRONT + "z" * 200_000)
    articles, problems = split(tmp_path, ReadOptions(max_characters=100))
    assert [article.place for article in articles] == ["b.txt"]
    assert [(problem.severity, problem.place) for problem in problems] == [("error", "a.txt"), ("error", "c.txt")]
    assert problems[0].message == "101 characters, over the limit of 100"


# -- identity


def test_uid_depends_neither_on_the_order_nor_on_the_place_of_the_source(tmp_path: Path) -> None:
    for home in ("here", "some/where/else"):
        write(tmp_path / home, a_txt=FRONT + "1", b_txt=FRONT + "2", c_jsonl='{"text": "3"}\n{"text": "4", "id": "x"}')
    here, there = tmp_path / "here", tmp_path / "some/where/else"
    uids = [article.uid for article in split(here)[0]]
    assert len(set(uids)) == 4
    assert [article.uid for article in split(there)[0]] == uids
    files = sorted(here.iterdir())
    for seed in range(4):
        random.Random(seed).shuffle(files)
        assert [item.uid for item in read_all(files) if isinstance(item, Article)] == uids


def test_two_articles_with_one_uid(tmp_path: Path) -> None:
    write(tmp_path, one__b_txt="---\nid: x\n---\nB", two__a_txt="---\nid: x\n---\nA", two__c_jsonl='{"text": "B"}')
    for sources in (["one", "two"], ["two", "one"]):
        found = list(read_all([tmp_path / name for name in sources]))
        assert [item.text for item in found if isinstance(item, Article)] == ["A", "B"]
        (problem,) = (item for item in found if isinstance(item, Problem))
        assert (problem.severity, problem.place) == ("error", "b.txt")
        assert problem.message == "the id x is already that of a.txt; this article is skipped"


def test_equal_text_under_another_name_is_kept(tmp_path: Path) -> None:
    articles, problems = split(write(tmp_path, a_txt=FRONT + "x", b_txt=FRONT + "x"))
    assert (len(articles), problems) == (2, [])


def test_the_same_row_twice_is_told(tmp_path: Path) -> None:
    articles, (problem,) = split(write(tmp_path, a_jsonl='{"text": "x"}\n{"text": "x"}'))
    assert len(articles) == 1
    assert (problem.severity, problem.place) == ("error", "a.jsonl:2")


def test_a_file_named_beside_its_folder_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, in__a_txt=FRONT + "x")
    for sources in ([tmp_path, tmp_path / "in/a.txt"], [tmp_path / "in/a.txt", tmp_path / "in", tmp_path]):
        (article,) = read_all(sources)
        assert article.place == "in/a.txt"


def test_reading_streams(tmp_path: Path) -> None:
    write(tmp_path, a_jsonl='{"text": "x"}\n' + "{broken\n" * 1000)
    assert isinstance(next(iter(read(tmp_path))), Article)


def test_letters_with_accents_written_apart_are_composed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(normalize("NFD", "---\ntitle: Élu\npublished: 2026-11-20\n---\nLe maire a été réélu.\n"), "utf-8")
    [article] = read_all([path])
    assert isinstance(article, Article)
    assert (article.title, article.text.strip()) == ("Élu", "Le maire a été réélu.")
