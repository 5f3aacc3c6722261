"""Events that hang on other events, read with our own engine: what counts from what, and what is never guessed."""

from datetime import date

import pytest
from event_texts import bounds, by_trigger, told_in

from timeline.records import Event

PUBLISHED = date(2024, 3, 20)  # a Wednesday


def events_of(text: str, language: str = "en") -> dict[str, Event]:
    """The events of a text by their triggers."""
    return by_trigger(text, told_in(text, language, PUBLISHED, background=True))


@pytest.mark.parametrize(
    ("language", "text", "trigger", "expected"),
    [
        (
            "en",
            "The ship sank on 5 March 2024. The captain was suspended three days after the ship sank.",
            "suspended",
            ("2024-03-08", "2024-03-08"),
        ),
        (
            "en",
            "The vote was held on 12 March 2024. Two days before the vote, police arrested the leader.",
            "arrested",
            ("2024-03-10", "2024-03-10"),
        ),
        (
            "en",
            "The vote was held on 12 March 2024. The leader resigned two weeks after the vote.",
            "resigned",
            ("2024-03-25", "2024-03-31"),
        ),
        (
            "en",
            "She ran out of money eight weeks after the attacks of 11 January 2024.",
            "ran",
            ("2024-03-04", "2024-03-10"),
        ),
        (
            "fr",
            "Le séisme a frappé la ville le 5 mars 2024. Le ministre est venu deux jours après le séisme.",
            "venu",
            ("2024-03-07", "2024-03-07"),
        ),
        (
            "ar",
            "ضرب الزلزال المدينة يوم 5 مارس 2024. وزار الوزير المنطقة بعد يومين من وقوع الزلزال.",
            "وزار",
            ("2024-03-07", "2024-03-07"),
        ),
        (
            "ar",
            "ضرب الزلزال المدينة يوم 5 مارس 2024. وبدأ المحققون عملهم بعد الزلزال بيومين.",
            "وبدأ",
            ("2024-03-07", "2024-03-07"),
        ),
    ],
)
def test_an_amount_counts_from_the_event_that_it_names(language: str, text: str, trigger: str, expected) -> None:  # type: ignore[no-untyped-def]
    event = events_of(text, language)[trigger]
    assert event.rule == "counted"
    assert event.anchor_event is not None and event.anchor_event.event is not None
    assert bounds(event) == expected


def test_nothing_is_guessed_where_the_event_is_not_told_or_told_twice() -> None:
    unknown = events_of("The captain was suspended three days after the collision.")["suspended"]
    assert bounds(unknown) == (None, None)
    assert unknown.anchor_event is not None and unknown.anchor_event.event is None
    twice = "The council met on 4 March 2024. The council met on 11 March 2024. He left two days after the meeting."
    left = events_of(twice)["left"]
    assert bounds(left) == (None, None)


def test_an_amount_that_only_says_how_long_counts_nothing() -> None:
    text = "The plan was denied for three weeks before it was confirmed. The deal was signed on 5 March 2024."
    assert all(event.rule != "counted" for event in events_of(text).values())


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        (
            "en",
            "Ann Cole spoke in Lund on 5 March 2024. Before she went on stage, Cole had lunch with the mayor.",
            "had",
        ),
        (
            "en",
            "The merger was signed on 5 March 2024. After the merger, the bank dismissed its chairman.",
            "dismissed",
        ),
    ],
)
def test_what_hangs_on_an_event_of_the_article_is_dated_by_it(language: str, text: str, trigger: str) -> None:
    event = events_of(text, language)[trigger]
    assert event.anchor_event is not None and event.anchor_event.event == 0
    before = event.anchor_event.relation == "before"
    assert bounds(event) == ((None, "2024-03-05") if before else ("2024-03-05", None))


def test_what_hangs_on_nothing_known_is_no_row() -> None:
    events = events_of("The merger was signed on 5 March 2024. After dinner, the chairman sang.")
    assert "sang" not in events


def test_according_to_is_no_anchor() -> None:
    text = "D'après des participants, la ministre a visité le salon le 5 mars 2024."
    assert all(event.anchor_event is None for event in events_of(text, "fr").values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told twice, with a month and with a day: the day
        (
            "The valley was hit by last month's earthquake. The earthquake of 13 February killed two. "
            "The king visited it two days after the disaster.",
            ("2024-02-15", "2024-02-15"),
        ),
        (
            "The valley was hit by last month's earthquake. The earthquake of 13 February killed two. "
            "The king visited it two days after the earthquake.",
            ("2024-02-15", "2024-02-15"),
        ),
        # what its text tells later, of an earlier day, is not what "the accident" looks back at
        (
            "A ferry sank on Monday. The king visited it two days after the accident. A quay had opened in February.",
            ("2024-03-20", "2024-03-20"),
        ),
        # two quakes: none is guessed
        (
            "The valley was hit by an earthquake on 3 February. The earthquake of 13 February killed two. "
            "The king visited it two days after the earthquake.",
            (None, None),
        ),
    ],
)
def test_of_what_is_told_twice_the_day_counts(text: str, expected: tuple[str | None, str | None]) -> None:
    assert bounds(events_of(text)["visited"]) == expected
