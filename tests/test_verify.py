"""What the auditor answers to claims of other extractors."""

import json
import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner

from timeline.cli import main
from timeline.sources.errors import RecordError
from timeline.verify.answers import answer
from timeline.verify.claims import claim_of_record
from timeline.verify.quotes import find_quotes

TEXTS = {
    "en": "The mill closed on Monday. The council will sell it in September.",
    "fr": "Le moulin a fermé lundi. La mairie le vendra en septembre.",
    "ar": "أغلقت الطاحونة أبوابها يوم الاثنين. وستبيعها البلدية في سبتمبر.",
}
QUOTES = {"en": "The mill closed", "fr": "Le moulin a fermé", "ar": "أغلقت الطاحونة"}


def verdict_of(**record):
    found = answer(claim_of_record({"published": "2023-06-16", **record}, "here"))
    mention = found.mention
    return found.verdict, mention and (mention.days.earliest, mention.days.latest)


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [
        ({"date": "2023-06-12"}, "supported"),
        ({"earliest": "2023-06-12", "latest": "2023-06-12"}, "supported"),
        ({"date": "2023-06"}, "corrected"),
        ({"date": "2023-06-10/2023-06-13"}, "corrected"),
        ({"date": "2023-06-13"}, "contradicted"),
        ({"date": "2023-09"}, "contradicted"),
    ],
)
def test_a_quote_says_which_event_is_meant(language, claimed, verdict):
    found = verdict_of(text=TEXTS[language], language=language, quote=QUOTES[language], **claimed)
    assert found == (verdict, ("2023-06-12", "2023-06-12"))


@pytest.mark.parametrize("language", TEXTS)
def test_without_a_quote_any_date_of_the_text_supports(language):
    text = TEXTS[language]
    assert verdict_of(text=text, language=language, date="2023-09") == ("supported", ("2023-09-01", "2023-09-30"))
    assert verdict_of(text=text, language=language, date="2023-06-12")[0] == "supported"
    assert verdict_of(text=text, language=language, date="1999")[0] == "no support in the text"


def test_a_quote_that_holds_a_date_is_supported_by_it_whatever_event_it_names():
    text = "The court on Monday postponed until July 3 its ruling."
    quote = "postponed until July 3 its ruling"
    assert verdict_of(text=text, quote=quote, date="2023-07-03") == ("supported", ("2023-07-03", "2023-07-03"))
    assert verdict_of(text=text, quote=quote, date="2023-06-12") == ("supported", ("2023-06-12", "2023-06-12"))
    assert verdict_of(text=text, quote="postponed", date="2023-07-03")[0] == "supported"  # the new day has a row too
    assert verdict_of(text=text, quote="postponed", date="2023-07-10")[0] == "contradicted"


def test_a_quote_that_names_no_event_may_be_dated_by_all_its_clause():
    text = "Closed since May 2021, the museum welcomed visitors again on Monday."
    assert verdict_of(text=text, quote="Closed since", date="2021-05") == ("supported", ("2021-05-01", "2021-05-31"))
    assert verdict_of(text=text, quote="Closed since", date="2020")[0] == "contradicted"


def test_a_day_that_the_words_count_to_is_supported_though_they_say_a_week():
    text = "The minister threatened to resign two weeks ago."
    assert verdict_of(text=text, date="2023-06-02")[0] == "supported"
    assert verdict_of(text=text, date="2023-06-01") == ("corrected", ("2023-05-29", "2023-06-04"))
    assert verdict_of(text=text, date="2023-05-29/2023-06-04")[0] == "supported"
    assert verdict_of(text=text, date="2023-06-16") == ("contradicted", ("2023-05-29", "2023-06-04"))


def test_what_the_text_does_not_date_or_say_has_no_support():
    assert verdict_of(text="The mill closed.", date="2023-06-12") == ("no support in the text", None)
    said = verdict_of(text=TEXTS["en"], quote="The mill burned down", date="2023-06-12")
    assert said == ("no support in the text", None)


def test_a_quote_is_found_whatever_its_white_space():
    text = "The mill\nclosed on  Monday."
    assert verdict_of(text=text, quote="The mill closed on Monday", date="2023-06-12")[0] == "supported"


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "He said: “We close the mill on Monday”, and left.", 'he said: "we close the mill'),
        ("en", "The mill, a landmark of the valley, closed on Monday.", "The mill ... closed"),
        ("en", "The mill, a landmark of the valley, closed on Monday.", "The mill […] closed"),
        ("fr", "L’usine a fermé lundi.", "L'usine a ferme"),
        ("ar", "أغلقت الطاحونة أبوابها يوم الاثنين.", "أَغلقت الطّاحونة أبوابَها"),
    ],
)
def test_a_quote_is_found_though_it_be_written_otherwise(language, text, quote):
    ((start, _),) = find_quotes(text, quote)
    assert start == 0
    assert verdict_of(text=text, language=language, quote=quote, date="1999")[0] == "contradicted"


@pytest.mark.parametrize("quote", ["closed the mill", "... ...", "", "…", "mill opened", "The ... burned"])
def test_other_words_are_no_quote(quote):
    assert find_quotes("The mill closed on Monday.", quote) == []


def test_a_quote_that_stands_twice_is_supported_by_either_place():
    text = "It rained on Monday. It rained on Wednesday."
    assert [verdict_of(text=text, quote="It rained", date=f"2023-06-{day}")[0] for day in (12, 14, 15)] == \
        ["supported", "supported", "contradicted"]  # fmt: skip


def test_why_tells_which_of_the_two_is_more_exact():
    def why(text, date):
        return answer(claim_of_record({"text": text, "published": "2023-07-10", "date": date}, "here")).why

    assert why("The mill closed in June.", "2023-06-16") == "the text says it less exactly"
    assert why("The mill closed on 16 June.", "2023-06") == "the text says it more exactly"
    assert why("The mill closed in June.", "2023-05-15/2023-06-15").endswith("overlap")


def test_a_date_that_can_be_read_in_two_ways_supports_either():
    given = {"text": "The deal was signed on 12/06/2023.", "language": "en", "quote": "The deal was signed"}
    verdicts = [verdict_of(**given, date=date)[0] for date in ("2023-06-12", "2023-12-06", "2023-06-13")]
    assert verdicts == ["supported", "supported", "contradicted"]


def test_what_supports_a_claim_may_be_a_denial():
    record = {"text": "The ministry denied that the talks had begun on 3 May.", "published": "2023-05-17"}
    found = answer(claim_of_record(record | {"date": "2023-05-03", "quote": "the talks had begun"}, "here"))
    assert (found.verdict, found.mention.status) == ("supported", "denied")


def test_without_a_publication_date_the_answer_says_what_is_missing():
    found = answer(claim_of_record({"text": "It closed two weeks ago.", "date": "2023-06-02"}, "here"))
    assert (found.verdict, found.why) == ("no support in the text", "no publication date to count from")


@pytest.mark.parametrize("claimed", ["16/06/2023", "16 June 2023", "2023-06-16T09:00:00Z"])
def test_a_day_may_be_claimed_as_people_write_it(claimed):
    assert verdict_of(text="It closed on 16 June 2023.", language="en", date=claimed)[0] == "supported"


def test_an_open_claim_is_that_of_an_open_interval():
    text = "The mill has been closed since 2019."
    assert verdict_of(text=text, date="2019/")[0] == "supported"
    assert verdict_of(text=text, date="2019")[0] == "supported"  # the expression itself
    assert verdict_of(text=text, date="2018") == ("contradicted", ("2019-01-01", "2019-12-31"))


@pytest.mark.parametrize(
    ("text", "claimed", "verdict"),
    [
        ("The city suspended fishing until Sunday.", "2023-06-16/2023-06-18", "supported"),
        ("The city suspended fishing until Sunday.", "2023-06-16/2023-06-19", "corrected"),
        ("La ville a suspendu la pêche jusqu'à dimanche.", "2023-06-16/2023-06-18", "supported"),
        ("علقت المدينة الصيد حتى يوم الأحد.", "2023-06-16/2023-06-18", "supported"),
        ("The ban, in force since March 2021, is disputed.", "2021-03-01/", "supported"),
        ("The mill has been closed since 2019.", "2019-01-01/2023-06-16", "supported"),
        ("The mill has been closed since 2019.", "2019-01-01/2023-06-15", "corrected"),
    ],
)
def test_what_is_open_may_be_claimed_from_or_to_the_day_of_publication(text, claimed, verdict):
    assert verdict_of(text=text, quote=text, date=claimed)[0] == verdict


@pytest.mark.parametrize(
    ("text", "day", "before"),
    [
        ("The board met before 12 June.", "2023-06-12", "2023-06-11"),
        ("Le conseil s'est réuni avant le 12 juin.", "2023-06-12", "2023-06-11"),
        ("اجتمع المجلس قبل 12 يونيو.", "2023-06-12", "2023-06-11"),
    ],
)
def test_a_day_that_something_was_before_is_not_when_it_was(text, day, before):
    assert verdict_of(text=text, quote=text, date=day) == ("contradicted", (None, before))
    assert verdict_of(text=text, quote=text, latest=before)[0] == "supported"


def test_a_week_is_claimed_as_a_week():
    assert verdict_of(text="It closed two weeks ago.", date="2023-W22")[0] == "supported"
    assert verdict_of(text="It closed on Monday.", date="2023-W24")[0] == "corrected"


@pytest.mark.parametrize("claimed", ["", "soon", "2023-13", "2023-W54", "2023-02-30", "2023-06-16/2023-06-01", "/"])
def test_a_claim_without_a_readable_date_is_refused(claimed):
    with pytest.raises(RecordError) as error:
        claim_of_record({"text": "x", "published": "2023-06-16", "date": claimed}, "file:3")
    assert error.value.place == "file:3"
    assert error.value.mend


def test_days_in_the_wrong_order_are_refused():
    with pytest.raises(RecordError, match="ends before it begins"):
        claim_of_record({"text": "x", "earliest": "2023-06-18", "latest": "2023-06-16"}, "file:3")


# -- the command ----------------------------------------------------------------------------------------------------

ROW = {"id": "7", "text": TEXTS["en"], "published": "2023-06-16", "quote": QUOTES["en"], "date": "2023-06-12"}


def run(*arguments, stdin=None):
    done = CliRunner().invoke(main, ["verify", *map(str, arguments)], input=stdin)
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")], done


def test_json_lines_in_order_bad_ones_told_and_counted():
    wrong = ROW | {"date": "2023-06-13"}
    lines = [json.dumps(ROW), "{", json.dumps(ROW | {"date": "someday"}), json.dumps(wrong)]
    code, answers, done = run("-", stdin="\n".join(lines))
    assert code == 3
    assert [answer["verdict"] for answer in answers] == ["supported", "contradicted"]
    assert "-:2" in done.stderr and "-:3" in done.stderr and "2 line(s) skipped" in done.stderr
    assert answers[0] | ROW == answers[0]  # what was given comes back
    span = answers[0]["span"]
    assert TEXTS["en"][span["start"] : span["end"]] == span["text"] == "Monday"
    assert answers[1]["says"] == {"earliest": "2023-06-12", "latest": "2023-06-12"}
    assert answers[0]["rule"].startswith("en/")


def test_strict_stops_at_the_first_bad_row():
    code, answers, _ = run("-", "--strict", stdin="{\n" + json.dumps(ROW))
    assert (code, answers) == (3, [])


def test_the_claimed_date_is_the_field_date(tmp_path):
    file = tmp_path / "found.csv"
    file.write_text("text,pub,when\nIt closed on Monday.,2023-06-16,2023-06-12\n")
    code, answers, _ = run(file, "--column", "published=pub", "--column", "date=when")
    assert (code, [a["verdict"] for a in answers]) == (0, ["supported"])


@pytest.mark.parametrize("given", [("--column", "dat=when"), ("--table", "found")])
def test_options_that_would_do_nothing_are_refused(tmp_path, given):
    file = tmp_path / "found.csv"
    file.write_text("text,published,date\nIt closed on Monday.,2023-06-16,2023-06-12\n")
    code, _, said = run(file, *given)
    assert code == 2, said


def test_a_table_in_csv_with_columns_of_other_names(tmp_path):
    file = tmp_path / "claims.csv"
    file.write_text("story,day,when\nThe mill closed on Monday.,2023-06-16,2023-06-12\n", "utf-8")
    code, answers, _ = run(file, "--column", "text=story", "--column", "published=day", "--column", "claimed=when")
    assert code == 0
    assert [answer["verdict"] for answer in answers] == ["supported"]


def test_a_table_of_a_database(tmp_path):
    file = tmp_path / "claims.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("create table found (sentence, published, earliest, latest)")
        connection.execute("create virtual table found_fts using fts5 (sentence)")
        connection.execute("insert into found values (?, '2023-06-16', '2023-06-12', '2023-06-12')", (TEXTS["en"],))
    code, answers, _ = run(file, "--table", "found", "--column", "text=sentence")
    assert (code, [answer["verdict"] for answer in answers]) == (0, ["supported"])
    code, _, done = run(file, "--table", "missing")
    assert code == 1
    assert "no table missing" in done.stderr
    assert "one of found)" in done.stderr
