"""Each format is valid to a reader of its own, says what its rules say, and carries no stranger's word as a command."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import html5lib
import icalendar
import jsonschema
import pyarrow.parquet
import pytest
from lxml import etree
from publish_sample import HOSTILE_TITLE, build_hostile, build_sample, readings
from pyld import jsonld

from timeline.publish import exports
from timeline.publish.exports import FORMATS, ExportedEvent, ExportOptions, Selection, export
from timeline.publish.exports.csv import neutral
from timeline.publish.exports.plain import line, web_address
from timeline.store.store import Store

HERE = Path(__file__).parent
SCHEMA_FILE = Path(exports.__file__).with_name("events.schema.json")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_hostile(tmp_path_factory.mktemp("db") / "hostile.db")


def written(database: Path, kind: str, options: ExportOptions | None = None, **selection: Any) -> bytes:
    out = io.BytesIO()
    export(database, kind, out, options, Selection(**selection))
    return out.getvalue()


def titles(database: Path, **selection: Any) -> list[str]:
    return [row["title"][:24] for row in exports.events(database, Selection(**selection))]


# -- order and filters -----------------------------------------------------------------------------------------------


def test_events_come_in_the_order_of_time_and_background_last(database: Path) -> None:
    events = list(exports.events(database))
    foreground = [event for event in events if not event["background"]]
    assert events == foreground + [event for event in events if event["background"]]
    days = [event["sort_date"] for event in foreground]
    assert days == sorted(days)
    assert len(events) == 9


@pytest.mark.parametrize(
    "selection, found",
    [
        ({"status": ("planned",)}, ["Le festival de la mer au", "A second ferry will star"]),
        ({"status": ("planned",), "language": ("fr",)}, ["Le festival de la mer au"]),
        ({"source": ("Harbour Post",), "background": False}, ["Mayor Ada Brook opened t", "A second ferry will star"]),
        ({"actor": ("ada",)}, ["Mayor Ada Brook opened t"]),
        ({"actor": ("ada", "ليلى القاسمي"), "language": ("en",)}, ["Mayor Ada Brook opened t"]),
        ({"place": ("تونس",)}, ["أعلنت الوزيرة ليلى القاس"]),
        ({"story": ("story-1",)}, ["Mayor Ada Brook opened t", "Le festival de la mer au"]),
        ({"first": date(2023, 9, 30), "language": ("en",)}, ["A second ferry will star"]),
        ({"last": date(1998, 1, 1)}, ["Une grève a commencé il ", "built in 1998"]),
        ({"first": date(2023, 6, 17)}, ["وتويتر يعمل حاليًا كالمع", "A second ferry will star"]),
        ({"first": date(2023, 6, 13), "last": date(2023, 6, 13)}, ["Le festival de la mer au"]),
        ({"search": "ferry start"}, ["A second ferry will star"]),
        ({"search": "اعلانات"}, ["وهددت الشركة قبل أسبوعين"]),
        ({"search": '"'}, []),
    ],
    ids=str,
)
def test_filters_choose(database: Path, selection: dict[str, Any], found: list[str]) -> None:
    assert sorted(titles(database, **selection)) == sorted(found)


@pytest.mark.parametrize("name", ["actor", "place", "story"])
def test_a_name_that_is_not_there_is_said(database: Path, name: str) -> None:
    with pytest.raises(LookupError, match=f"no {name} 'nobody'"):
        titles(database, **{name: ("nobody",)})


def test_hidden_events_are_in_no_export(tmp_path: Path) -> None:
    path = build_sample(tmp_path / "timeline.db")
    with Store(path) as store:
        store.connection.execute("update events set hidden = 1 where title like 'A second ferry%'")
    for kind in FORMATS:
        assert b"second ferry" not in written(path, kind).replace(b"A second ferry will start in September. The", b"")


def test_an_unknown_format_names_the_known(database: Path) -> None:
    with pytest.raises(ValueError, match="csv, json, jsonl"):
        written(database, "xml")


@pytest.mark.parametrize("kind", FORMATS)
def test_nothing_chosen_is_a_valid_file(database: Path, kind: str) -> None:
    VALID[kind](written(database, kind, search='"'))


# -- CSV, JSON, Parquet ----------------------------------------------------------------------------------------------


def csv_rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_opens_in_spreadsheets_and_runs_nothing(database: Path) -> None:
    data = written(database, "csv")
    assert data.decode().startswith("\ufeffuid,title,earliest,latest")
    cells = [cell for row in csv_rows(data) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert [cell for cell in cells if cell.startswith("'=HYPERLINK")]
    assert [cell for cell in cells if "ليلى القاسمي" in cell]


def test_csv_as_it_is_on_request(database: Path) -> None:
    data = written(database, "csv", ExportOptions(bom=False, neutralise_formulas=False))
    assert not data.startswith(b"\xef\xbb\xbf")
    events = list(exports.events(database))
    assert [(row["title"], row["sentence"]) for row in csv_rows(data)] == [(e["title"], e["sentence"]) for e in events]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1"])
def test_cells_that_a_spreadsheet_would_run_are_text(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["1 = 1", "a-b", "عام 2019", "a\nb"])
def test_other_cells_stay(cell: str) -> None:
    assert neutral(cell) == cell


def test_json_has_its_published_schema(database: Path) -> None:
    assert json.loads(SCHEMA_FILE.read_text(encoding="utf-8")) == exports.json_schema()
    events = json.loads(written(database, "json"))
    assert events == list(exports.events(database))
    for event in events:
        ExportedEvent.model_validate(event, strict=True)
    jsonschema.validate(events, exports.json_schema())


def test_jsonl_has_the_events_of_json(database: Path) -> None:
    lines = written(database, "jsonl").splitlines()
    assert [json.loads(one) for one in lines] == json.loads(written(database, "json"))


def test_parquet_has_the_events_of_json_with_types(database: Path) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(written(database, "parquet")))
    kinds = {name: str(table.schema.field(name).type) for name in ("earliest", "actors", "background")}
    assert kinds["earliest"] == "date32[day]"
    assert kinds["actors"].startswith("list<")
    assert kinds["background"] == "bool"
    rows = [
        {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
        for row in table.to_pylist()
    ]
    assert rows == list(exports.events(database))


# -- calendars, feeds ------------------------------------------------------------------------------------------------


def entries(data: bytes) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(data)
    return {str(entry["uid"]): entry for entry in calendar.walk("VEVENT")}


def by_title(database: Path, start: str) -> dict[str, Any]:
    [row] = [row for row in exports.events(database) if row["title"].startswith(start)]
    return row


def test_calendar_entries_are_whole_days_under_a_permanent_uid(database: Path) -> None:
    found = entries(written(database, "ics"))
    ferry = found[by_title(database, "A second ferry")["uid"] + "@timeline"]
    assert (ferry["dtstart"].dt, ferry["dtend"].dt) == (date(2023, 9, 1), date(2023, 10, 1))
    assert ferry["summary"] == "A second ferry will start in September (within September 2023)"
    assert ferry["status"] == "TENTATIVE"
    bridge = found[by_title(database, "Mayor")["uid"] + "@timeline"]
    assert (bridge["dtstart"].dt, bridge["dtend"].dt) == (date(2023, 6, 12), date(2023, 6, 13))
    assert str(bridge["summary"]).endswith("on Monday")
    assert all(str(entry["transp"]) == "TRANSPARENT" for entry in found.values())
    assert written(database, "ics") == written(database, "ics")


def test_calendar_entries_with_an_open_end_stand_on_the_day_that_is_known(database: Path) -> None:
    found = entries(written(database, "ics"))
    ongoing = found[by_title(database, "وتويتر")["uid"] + "@timeline"]
    assert (ongoing["dtstart"].dt, ongoing["dtend"].dt) == (date(2023, 6, 16), date(2023, 6, 17))
    assert str(ongoing["summary"]).endswith("(from 16 June 2023 on)")
    strike = found[by_title(database, "Une grève")["uid"] + "@timeline"]
    assert strike["dtstart"].dt == date(2023, 6, 1)
    assert str(strike["summary"]).endswith("(up to 1 June 2023)")


def test_feed_has_the_newest_first_under_permanent_ids(database: Path) -> None:
    data = written(database, "atom", ExportOptions(base="https://t.example"))
    feed = feedparser.parse(data)
    assert not feed.bozo
    published = [entry.published for entry in feed.entries]
    assert published == sorted(published, reverse=True)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) == 9
    assert all(entry.id.startswith("urn:uuid:") for entry in feed.entries)
    assert [e.id for e in feed.entries] == [e.id for e in feedparser.parse(written(database, "atom")).entries]
    assert feed.entries[0].link.startswith("https://t.example/-/event/")
    assert len(feedparser.parse(written(database, "atom", ExportOptions(feed=2))).entries) == 2


# -- JSON-LD, TimelineJS, TimeML, HTML -------------------------------------------------------------------------------

TIMELINEJS = json.loads((HERE / "timelinejs.schema.json").read_text("utf-8"))
TIMEML = etree.DTD((HERE / "timeml-1.2.1.dtd").open("rb"))


def graph(data: bytes) -> list[dict[str, Any]]:
    """The events of a JSON-LD file, expanded with schema.org's vocabulary (its own context file needs the network)."""
    document = json.loads(data)
    assert document["@context"] == "https://schema.org"
    context = {"@vocab": "https://schema.org/", "startDate": {"@type": "https://schema.org/Date"},
               "endDate": {"@type": "https://schema.org/Date"}}  # fmt: skip
    expanded: list[dict[str, Any]] = jsonld.expand(document | {"@context": context})
    return expanded


# Of schema.org 28: what an Event, and a NewsArticle, Place, Organization and Thing as we use them, may have.
EVENT = {"identifier", "name", "startDate", "endDate", "disambiguatingDescription", "eventStatus", "description",
         "inLanguage", "keywords", "location", "about", "superEvent", "subjectOf", "url"}  # fmt: skip
ARTICLE = {"headline", "url", "datePublished", "publisher"}


def check_jsonld(data: bytes) -> None:
    for event in graph(data):
        assert event["@type"] == ["https://schema.org/Event"]
        names = {key.removeprefix("https://schema.org/") for key in event if not key.startswith("@")}
        assert names <= EVENT
        [article] = event["https://schema.org/subjectOf"]
        assert {key.removeprefix("https://schema.org/") for key in article if not key.startswith("@")} <= ARTICLE
        for bound in ("startDate", "endDate"):
            for value in event.get(f"https://schema.org/{bound}", []):
                date.fromisoformat(value["@value"])


def test_linked_data_leaves_open_ends_out(database: Path) -> None:
    events = {event["name"][:9]: event for event in json.loads(written(database, "jsonld"))["@graph"]}
    assert (events["Une grève"].get("startDate"), events["Une grève"]["endDate"]) == (None, "2023-06-01")
    assert (events["وتويتر يع"]["startDate"], events["وتويتر يع"].get("endDate")) == ("2023-06-16", None)
    ferry = events["A second "]
    assert (ferry["startDate"], ferry["endDate"]) == ("2023-09-01", "2023-09-30")
    assert ferry["disambiguatingDescription"] == "within September 2023"
    assert ferry["keywords"] == ["planned", "rumoured"]


def test_slides_say_what_kind_of_interval_they_are(database: Path) -> None:
    slides = {slide["unique_id"]: slide for slide in json.loads(written(database, "timelinejs"))["events"]}
    ferry = slides[by_title(database, "A second ferry")["uid"]]
    assert ferry["start_date"] == {"year": 2023, "month": 9, "day": 1}
    assert ferry["end_date"] == {"year": 2023, "month": 9, "day": 30}
    assert ferry["display_date"] == "within September 2023"
    strike = slides[by_title(database, "Une grève")["uid"]]
    assert (strike["start_date"]["month"], "end_date" in strike) == (6, False)
    assert strike["display_date"] == "up to 1 June 2023"


def timeml(data: bytes) -> dict[str, etree._Element]:
    """The documents of an archive by name, each valid."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    found = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    for document in found.values():
        assert TIMEML.validate(document), TIMEML.error_log
    return found


def test_timeml_marks_the_text_and_changes_nothing_of_it(database: Path) -> None:
    documents = timeml(written(database, "timeml"))
    assert sorted(documents) == ["ar-1.tml", "bad-1.tml", "en-1.tml", "fr-1.tml"]
    texts = {reading.article.uid: reading.article.text for reading in readings()}
    for name, document in documents.items():
        assert "".join(document.find("TEXT").itertext()) == texts[name.removesuffix(".tml")]
    english = documents["en-1.tml"]
    assert [e.text for e in english.iter("TIMEX3")] == ["2023-06-16", "Monday", "September", "1998"]
    assert [e.text for e in english.iter("EVENT")] == ["Mayor", "A", "built"]
    assert {e.get("anchorTimeID") for e in english.find("TEXT").iter("TIMEX3")} == {"t0"}
    assert [link.get("relatedToTime") for link in english.iter("TLINK")] == ["t1", "t2", "t3"]
    assert [link.get("relType") for link in documents["fr-1.tml"].iter("TLINK")] == ["SIMULTANEOUS", "IS_INCLUDED"]


def test_timeml_of_a_copy_of_quotes_is_refused(database: Path, tmp_path: Path) -> None:
    from timeline.publish.snapshot import snapshot

    snapshot(database, tmp_path / "quotes.db", quotes=True)
    with pytest.raises(ValueError, match="copy of quotes"):
        written(tmp_path / "quotes.db", "timeml")


def page(data: bytes) -> Any:
    """A page as browsers read it. Raises at the first error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data.decode())


def test_page_to_mail_is_one_file_without_script(database: Path) -> None:
    data = written(database, "html", ExportOptions(title="الميناء <b>"))
    tree = page(data)
    assert not list(tree.iter("script"))
    assert not [e for e in tree.iter() if any(name.startswith("on") or name == "src" for name in e.attrib)]
    assert tree.find(".//h1").text == "الميناء <b>"
    arabic = [e for e in tree.iter("bdi") if e.get("lang") == "ar"]
    assert len(arabic) == 3
    assert all(e.get("dir") == "auto" for e in arabic)
    assert [h2.text for h2 in tree.iter("h2")] == ["Before", "2023", "Described, not reported"]
    forms = {i.get("class"): i.get("style") for i in tree.iter("i")}
    assert set(forms) == {"point", "within", "whole", "open"}
    assert forms["whole"].startswith("inset-inline-start:44.38%")  # 12 June is the 163rd day
    assert b"prefers-color-scheme: dark" in data
    assert b"@media print" in data


def test_links_are_of_the_web_only() -> None:
    assert web_address("https://a.example/ب?x=1") == "https://a.example/ب?x=1"
    for other in ("javascript:alert(1)", "data:text/html,x", "https://a.example/ x", 'https://a/"><script>', "//a", ""):
        assert web_address(other) is None


# -- hostile texts ---------------------------------------------------------------------------------------------------

VALID: dict[str, Callable[[bytes], Any]] = {
    "csv": csv_rows,
    "json": lambda data: jsonschema.validate(json.loads(data), exports.json_schema()),
    "jsonl": lambda data: [ExportedEvent.model_validate_json(one, strict=True) for one in data.splitlines()],
    "html": page,
    "ics": entries,
    "atom": lambda data: etree.fromstring(data),
    "jsonld": check_jsonld,
    "timelinejs": lambda data: jsonschema.validate(json.loads(data), TIMELINEJS),
    "timeml": timeml,
    "parquet": lambda data: pyarrow.parquet.read_table(io.BytesIO(data)),
}


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_is_valid(database: Path, kind: str) -> None:
    VALID[kind](written(database, kind))


@pytest.mark.parametrize("kind", FORMATS)
def test_hostile_texts_are_only_text(hostile: Path, kind: str) -> None:
    data = written(hostile, kind)
    VALID[kind](data)
    if kind in ("json", "jsonl", "parquet"):  # data: exactly the article's text
        return
    if kind == "timeml":
        [data] = [zipfile.ZipFile(io.BytesIO(data)).read("en-1.tml")]
    text = data.decode("utf-8-sig" if kind == "csv" else "utf-8")
    assert "\x00" not in text
    if kind != "timeml":  # there every character keeps its place; XML has no control for it
        assert "\u202e" not in text
    assert not re.search(r"""(href|src|URL)\s*[=:]\s*["']?javascript:""", text, re.IGNORECASE)
    if kind in ("html", "atom", "jsonld", "timelinejs", "timeml"):
        assert "<script>alert" not in text
    if kind in ("html", "ics", "atom", "timelinejs"):  # read by people: a title of a megabyte is cut
        assert len(text) < 50_000
    if kind == "csv":
        assert not [c for row in csv_rows(data) for c in row.values() if c.startswith(("=", "+", "-", "@"))]


def test_titles_are_cut_on_one_line() -> None:
    assert line("a\nb\x00\u202ec  d") == "a b\ufffd\ufffdc d"
    assert len(line(HOSTILE_TITLE)) == 300
    assert line(None) == ""
