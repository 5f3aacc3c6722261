"""What wire copy does with days and times: several days in one text, terms set, amounts after which something came."""

from __future__ import annotations

import pytest

from timeline import tag


def found(text: str, published: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(e.text, e.value) for e in tag(text, published, language)]


def values(text: str, published: str, language: str = "en") -> list[str | None]:
    return [e.value for e in tag(text, published, language)]


def test_a_later_time_goes_on_with_the_day_of_its_paragraph() -> None:
    text = (
        "The prison was quiet on Sunday.\nInmates seized a wing at 2 a.m. Thursday and had the keys by dawn. "
        "Talks lasted until early afternoon. The next day they gave up.\nVisits were allowed at noon."
    )
    assert values(text, "1990-08-05") == [
        "1990-08-05", "1990-08-02T02:00", "1990-08-02TMO", "1990-08-02TAF", "1990-08-03", "1990-08-05T12:00",
    ]  # fmt: skip


def test_an_earlier_time_does_not_go_on_with_it() -> None:
    text = "A shop burned on Sunday.\nHe left it at 6 p.m. on Friday. Firemen came at 4 a.m. and stayed."
    assert values(text, "1990-08-05") == ["1990-08-05", "1990-08-03T18:00", "1990-08-05T04:00"]


@pytest.mark.parametrize("day", ["early Sunday", "shortly after 3:30 Sunday morning"])
def test_a_part_of_a_day_of_the_week_is_of_the_news_after_a_year_long_past(day: str) -> None:
    text = f"It was the first to land since Viking 2 in September 1976. It woke {day}."
    assert str(values(text, "1997-07-06")[1]).startswith("1997-07-06")


@pytest.mark.parametrize(
    "text",
    [
        "The bank has given the island until Monday to find the money.",
        "It asked its allies to do likewise by Monday.",
        "The court ordered the firm to clear the site before Monday.",
    ],
)
def test_a_term_that_is_set_is_to_come(text: str) -> None:
    assert values(text, "2013-03-22") == ["2013-03-25"]


def test_what_was_asked_on_a_day_has_been() -> None:
    assert values("It asked its allies to help on Monday.", "2013-03-22") == ["2013-03-18"]


def test_what_counts_back_does_not_count_from_a_plan() -> None:
    text = "It saw no turn before mid-2002.\nThe loss was 33 cents, against a profit of 9 cents a year earlier."
    assert values(text, "2001-07-18") == ["2002", "2000"]


def test_a_range_of_hours_before_what_comes_back_is_of_no_day() -> None:
    text = "He was tired on Saturday, said Ed, who plowed from midnight to 8 a.m. five nights a week."
    assert values(text, "2003-01-06")[1:] == ["T24:00", "T08:00", "P1W"]


def test_times_after_a_rate_are_of_no_day() -> None:
    assert values("He ran twice daily, at 5 a.m. and at noon.", "2003-01-06") == ["P1D", "T05:00", "T12:00"]


def test_marks_are_money_before_a_day() -> None:
    assert values("The pound stood at 2.24 marks, against 2.26 at Monday's close.", "1996-02-13") == ["1996-02-12"]
    assert values("The city marks Sunday with six moments of silence.", "2011-09-09") == ["2011-09-11"]


def test_an_approximator_belongs_to_what_came_later() -> None:
    text = "He was born in 1931 and died about ten years later, in 1941."
    assert found(text, "2003-01-06")[1] == ("about ten years later", "1941")
