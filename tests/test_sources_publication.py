from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.sources import Publication, read_published

DAY = date(2024, 2, 9)


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("2024-02-09", None),
        ("20240209", None),
        ("٢٠٢٤-٠٢-٠٩", "ar"),
        ("9 February 2024", "en"),
        ("February 9th, 2024", "en-US"),
        ("vendredi 9 février 2024", "fr"),
        ("9 février 2024", None),
        ("9 شباط 2024", "ar"),
        ("الجمعة ٩ فيفري ٢٠٢٤", "ar"),
        ("9 شباط/فبراير 2024", "ar"),
        ("9 شباط (فبراير) 2024", "ar-LB"),
        ("9 فبراير 2024م", "ar"),
        ("\u200f9 فبراير 2024", "ar"),
        ("09/02/2024", "fr"),
        ("09/02/2024", "en-GB"),
        ("02/09/2024", "en-US"),
        ("9. Februar 2024", "de"),
        ("2024年2月9日", "zh"),
    ],
)
def test_day_in_many_forms(written: str, language: str | None) -> None:
    assert read_published(written, language) == Publication(DAY)


@pytest.mark.parametrize(
    ("month", "names"),
    [
        (1, "يناير كانون_الثاني جانفي"),
        (2, "فبراير شباط فيفري"),
        (3, "مارس آذار اذار"),
        (4, "أبريل ابريل نيسان أفريل"),
        (5, "مايو أيار ايار ماي"),
        (6, "يونيو حزيران جوان"),
        (7, "يوليو تموز جويلية يوليوز"),
        (8, "أغسطس اغسطس آب أوت غشت"),
        (9, "سبتمبر أيلول شتنبر"),
        (10, "أكتوبر اكتوبر تشرين_الأول تشرين_الاول"),
        (11, "نوفمبر تشرين_الثاني نونبر"),
        (12, "ديسمبر كانون_الأول دجنبر"),
    ],
)
def test_arabic_months(month: int, names: str) -> None:
    for name in names.replace("_", "\u00a0").split(" "):
        assert read_published(f"3 {name.replace(chr(160), ' ')} 2021", "ar").day == date(2021, month, 3), name


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-02-09T21:05", Publication(DAY, "21:05")),
        ("2024-02-09T23:30:00Z", Publication(DAY, "23:30", "UTC")),
        ("2024-02-09T23:30:00-05:00", Publication(DAY, "23:30", "-05:00")),
        ("2024-02-09 00:10 +0300", Publication(DAY, "00:10", "+03:00")),
        ("Fri, 09 Feb 2024 21:00:00 +0330", Publication(DAY, "21:00", "+03:30")),
        ("February 9, 2024 9:05 PM", Publication(DAY, "21:05")),
        ("9 February 2024 at midnight", Publication(DAY, "00:00")),
    ],
)
def test_moment_counts_on_the_day_written(written: str, expected: Publication) -> None:
    assert read_published(written, "en") == expected


def test_moment_counts_on_the_day_of_the_articles_own_zone() -> None:
    moment = "2024-02-08T22:30:00Z"
    assert read_published(moment, zone="Asia/Riyadh") == Publication(DAY, "01:30", "Asia/Riyadh")
    assert read_published(moment, zone="+03:00") == Publication(DAY, "01:30", "+03:00")
    assert read_published("2024-02-09", zone="Asia/Riyadh") == Publication(DAY, None, "Asia/Riyadh")


def test_dates_and_datetimes() -> None:
    assert read_published(DAY) == Publication(DAY)
    assert read_published(datetime(2024, 2, 9, 7, 0)) == Publication(DAY, "07:00")
    assert read_published(datetime(2024, 2, 9, 7, 0, tzinfo=UTC)).zone == "UTC"
    assert read_published(datetime(2024, 2, 9, 7, 0, tzinfo=ZoneInfo("Europe/Paris"))).zone == "Europe/Paris"
    assert read_published(datetime(2024, 2, 9, 7, tzinfo=timezone(-timedelta(hours=3, minutes=30)))).zone == "-03:30"


@pytest.mark.parametrize(
    "written",
    ["", "yesterday", "Friday", "3 days ago", "February 2024", "2024", "9 February", "31/02/2024", "2023-02-29",
     "1707436800", "see page 9", "أمس", "hier", "9" * 500],
)  # fmt: skip
def test_what_is_no_whole_date_is_refused(written: str) -> None:
    for language in ("en", "fr", "ar", None):
        with pytest.raises(ValueError, match="date"):
            read_published(written, language)


@pytest.mark.parametrize(
    "written",
    [
        "2026-31-12",
        "2026/31/1",
        "2026.13.01",
        "2026 31 12",
        "2026-13-01T10:00",
        "12/2026/31",
        "26-12-31",
        "31-12-26",
        "٢٠٢٦-٣١-١٢",
    ],
)
def test_numbers_in_an_order_nobody_writes_are_refused_with_the_way_to_write_them(written: str) -> None:
    for language in ("en", "fr", "ar", None):
        with pytest.raises(ValueError, match=r"date.*; write YYYY-MM-DD"):
            read_published(written, language)


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026-2-8", date(2026, 2, 8)), ("2026/12/31", date(2026, 12, 31)), ("31.12.2026", date(2026, 12, 31)),
     ("13/02/26", date(2026, 2, 13)), ("31-12-2026", date(2026, 12, 31)), ("2026-W31-5", date(2026, 7, 31))],
)  # fmt: skip
def test_numbers_in_an_order_of_one_reading_are_read(written: str, day: date) -> None:
    assert read_published(written, "fr") == Publication(day)


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("29 رجب 1445 - 9 فبراير 2024", "ar"),
        ("الجمعة 29 رجب 1445هـ الموافق 9 شباط 2024م", "ar-SA"),
        ("٩ فبراير ٢٠٢٤م / ٢٨ رجب ١٤٤٥هـ", "ar"),  # the sighted moon was a day late
    ],
)
def test_a_day_in_both_calendars_is_that_of_ours(written: str, language: str) -> None:
    assert read_published(written, language) == Publication(DAY)


@pytest.mark.parametrize(("written", "language"), [("28 رجب 1445 هـ", "ar"), ("28 Rajab 1445", "en")])
def test_a_day_of_the_hijri_calendar_alone_is_in_doubt(written: str, language: str) -> None:
    said = read_published(written, language)
    assert (said.day, "is of the Hijri calendar; read as 2024-02-09" in said.doubt) == (DAY, True)


@pytest.mark.parametrize("written", ["رجب 1445", "31 رجب 1445", "28 رجب 1445 25:70", "28 رجب 1445 - 20 فبراير 2024"])
def test_what_is_no_day_of_the_hijri_calendar_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a whole date"):
        read_published(written, "ar")


@pytest.mark.parametrize("written", ["2024-W11", "2024W11", "2024-03", "2024"])
def test_a_week_month_or_year_is_no_day(written: str) -> None:
    with pytest.raises(ValueError, match="not a whole date"):
        read_published(written, "en")


def test_a_day_that_no_calendar_has_is_called_so() -> None:
    with pytest.raises(ValueError, match="no date of the calendar: '2023-02-29'"):
        read_published("2023-02-29", "en")


@pytest.mark.parametrize("written", ["12024-02-09", "0000-02-09", "-0044-03-15", "+12024-02-09"])
def test_years_outside_1_to_9999_are_refused(written: str) -> None:
    with pytest.raises(ValueError, match="outside 1 to 9999"):
        read_published(written)


def test_a_shift_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="outside the years 1 to 9999"):
        read_published("9999-12-31T23:00:00Z", zone="+03:00")


def test_day_or_month_first_is_not_guessed_in_silence() -> None:
    with pytest.raises(ValueError, match="day/month or month/day"):
        read_published("09/02/2024")
    assert "2024-09-02" in read_published("09/02/2024", "en").doubt
    assert read_published("13/02/2024", "en") == Publication(date(2024, 2, 13))
    assert read_published("02/02/2024") == Publication(date(2024, 2, 2))


def test_a_hijri_looking_year_is_doubted() -> None:
    assert "Hijri" in read_published("1445-07-29", "ar").doubt


@given(st.dates())
def test_iso_round_trip(day: date) -> None:
    assert read_published(day.isoformat()).day == day


@given(st.text(max_size=130))
def test_any_text_is_a_date_or_a_value_error(written: str) -> None:
    try:
        assert isinstance(read_published(written, "en").day, date)
    except ValueError as error:
        assert str(error)
