"""One record to one article, as `timeline tag -` and every reader need it."""

import pickle
from datetime import date

import pytest

from timeline.sources import ReadOptions, RecordError, article_of_record, parse_line, uid_of


def test_a_line_keeps_its_text_as_given() -> None:
    text = "\ufeff first\r\nsecond\0\u0007 third \n"
    record = parse_line(b'\xef\xbb\xbf{"text": "\\ufeff first\\r\\nsecond\\u0000\\u0007 third \\n"}', "-:1")
    assert article_of_record(record, "-:1").text == text
    assert article_of_record({"text": ""}, "-:1").text == ""


def test_fields_by_their_names() -> None:
    record = {
        "text": "body", "dct": "2024-02-09T21:05+03:00", "lang": "AR_sa", "id": 17, "title": " a\nb ",
        "url": "https://example.org/a", "source": "S", "rights": "R", "timexes": [{"start": 0}],
    }  # fmt: skip
    article = article_of_record(record, "-:4")
    assert (article.published, article.published_time, article.zone) == (date(2024, 2, 9), "21:05", "+03:00")
    assert (article.language, article.id, article.title) == ("ar-SA", "17", "a b")
    assert (article.url, article.source, article.rights) == ("https://example.org/a", "S", "R")
    assert article.published_from == "field dct"
    assert article.place == "-:4"
    assert article.problems == ()


def test_published_goes_before_its_other_names() -> None:
    record = {"date": "2001-01-01", "dct": None, "published": "2024-02-09", "text": "x"}
    assert article_of_record(record, "-:1").published == date(2024, 2, 9)
    assert article_of_record({"text": "x", "published": None, "dct": "2024-02-09"}, "-:1").published_from == "field dct"


def test_columns_name_the_keys() -> None:
    record = {"Story": "x", "text": "not this", "day": "2024-02-09"}
    article = article_of_record(record, "-:1", ReadOptions(columns={"text": "Story", "published": "day"}))
    assert (article.text, article.published) == ("x", date(2024, 2, 9))


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({}, "no text"),
        ({"text": None}, "no text"),
        ({"text": 5}, "text is no text"),
        ({"text": "x", "title": ["a"]}, "title is no text"),
        ({"text": "x", "id": True}, "id is no text"),
        ({"text": "x", "published": {"day": 1}}, "published is no text"),
        ({"text": "x" * 11}, "11 characters, over the limit of 10"),
    ],
)
def test_what_is_no_article_is_refused_with_its_place(record: dict[str, object], message: str) -> None:
    with pytest.raises(RecordError, match=message) as caught:
        article_of_record(record, "in.jsonl:7", ReadOptions(max_characters=10))
    assert caught.value.place == "in.jsonl:7"
    assert caught.value.mend
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("line", ["{", "", "nul", b"\xff\xfe{}", '{"text": "\\ud800"}', "[" * 3000])
def test_bad_json_is_refused(line: str | bytes) -> None:
    with pytest.raises(RecordError, match="not JSON"):
        parse_line(line, "-:1")
    with pytest.raises(RecordError, match="JSON, but no object"):
        parse_line("[1]", "-:1")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "no publication date"),
        ({"published": ""}, "no publication date"),
        ({"published": "last Tuesday", "lang": "en"}, "not a whole date: 'last Tuesday'"),
        ({"published": "12024-02-09"}, "the year 12024 lies outside 1 to 9999"),
        ({"published": 1707436800}, "not a whole date"),
    ],
)
def test_without_publication_date_the_article_is_kept(fields: dict[str, object], message: str) -> None:
    article = article_of_record({"text": "x", **fields}, "-:1")
    assert (article.published, article.published_from) == (None, None)
    (problem,) = article.problems
    assert problem.severity == "warning"
    assert message in problem.message
    assert "redate" in problem.mend


def test_odd_language_and_zone_are_warnings() -> None:
    article = article_of_record({"text": "x", "published": "2024-02-09", "lang": "Arabic!", "zone": "Mars"}, "-:1")
    assert (article.language, article.zone, article.published) == (None, None, date(2024, 2, 9))
    assert [problem.message for problem in article.problems] == ["no language tag: 'Arabic!'", "no time zone: 'Mars'"]


def test_publication_after_as_of_is_a_warning() -> None:
    record = {"text": "x", "published": "2024-02-09"}
    (problem,) = article_of_record(record, "-:1", ReadOptions(as_of=date(2024, 2, 8))).problems
    assert problem.message == "published 2024-02-09, after 2024-02-08"
    assert article_of_record(record, "-:1", ReadOptions(as_of=date(2024, 2, 9))).problems == ()


def test_identity() -> None:
    assert uid_of("a", "u", "p") == uid_of("a", None, "q")
    assert uid_of(None, "u", "p") == uid_of(None, "u", "q")
    assert len({uid_of("a", None, ""), uid_of(None, "a", ""), uid_of(None, None, "a")}) == 3
    assert uid_of(None, None, "cafe\u0301.txt") == uid_of(None, None, "caf\u00e9.txt")
    assert len(uid_of(None, None, "p")) == 16


def test_a_row_is_known_by_its_file_and_text_whatever_its_line() -> None:
    uid = article_of_record({"text": "x"}, "a.jsonl:3").uid
    assert article_of_record({"text": "x", "title": "t"}, "a.jsonl:9").uid == uid
    assert article_of_record({"text": "x"}, "b.jsonl:3").uid != uid
    assert article_of_record({"text": "y"}, "a.jsonl:3").uid != uid


@pytest.mark.parametrize("wrong", [{"columns": {"body": "text"}}, {"encoding": "klingon-8"}])
def test_unknown_options_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no (field|encoding)"):
        ReadOptions(**wrong)  # type: ignore[arg-type]
