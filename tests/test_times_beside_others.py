"""Times whose neighbours tell how they are read, in plain sentences: amounts at the head, nights, years just told."""

from datetime import date

import pytest

from timeline import Article, extract, tag


def told(language: str, text: str, published: str = "2024-03-14") -> list[str]:
    """The expressions of a text with their values."""
    return [f"{x.text}={x.value}" for x in tag(text, published=published, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Over three years have passed since the ferry sank.", ["Over three years=P3Y"]),
        ("en", "Over three years, the port lost half its trade.", ["three years=P3Y"]),
        ("en", "The port lost half its trade over three years.", ["three years=P3Y"]),
        ("en", "The kitchen is open from the morning of Monday to Friday.", ["the morning of Monday", "Friday"]),
        (
            "en",
            "The barn burned in the night from Sunday to Monday.",
            ["the night from Sunday to Monday=2024-03-10TNI"],
        ),
        ("en", "Three months earlier this had been forbidden.", ["Three months earlier=2023-12"]),
        ("en", "Weeks later this changed.", ["Weeks later=PXW"]),
        ("en", "She sat out three weeks earlier this season.", ["three weeks=P3W"]),
        ("en", "Rents fell in the same six months of 2022.", ["the same six months of 2022=2022"]),
        ("en", "The deal was struck last year, by summer it will be done.", ["last year=2023", "summer=2024-SU"]),
        ("en", "The bridge will open next year, by summer.", ["next year=2025", "summer=2025-SU"]),
        ("fr", "Le pays recule de dix ans en arrière.", ["dix ans=P10Y"]),
        ("fr", "Mardi, les crues qui menacent la vallée ont fait deux morts.", ["Mardi=2024-03-12"]),
        ("fr", "Les dockers menacent de bloquer le port lundi.", ["lundi=2024-03-18"]),
    ],
)
def test_a_time_beside_others(language: str, text: str, expected: list[str]) -> None:
    found = told(language, text)
    assert len(found) == len(expected)
    assert all(one.startswith(other) for one, other in zip(found, expected, strict=True))


@pytest.mark.parametrize(("published", "year"), [("2024-03-14", 2023), ("2024-07-10", 2023), ("2024-08-20", 2024)])
def test_this_school_year(published: str, year: int) -> None:
    assert told("en", "Fees will rise this school year.", published) == [f"this school year={year}"]


def rows(language: str, text: str) -> list[tuple[str, str, str | None]]:
    """Trigger, status and first day of the events of a text."""
    events = extract(Article("x", text, date(2024, 3, 14), language=language))
    return [(text[e.trigger_start : e.trigger_end], e.status, str(e.interval.earliest)) for e in events]


def test_being_the_scene_of_something_is_no_event() -> None:
    assert rows("fr", "La vallée est le théâtre de combats.") == []
    assert rows("fr", "La vallée a été lundi le théâtre de combats.") == [("a", "happened", "2024-03-11")]


def test_what_is_to_have_been_done_is_planned() -> None:
    """A noun of plans before a perfect plans nothing, but a verb before its infinitive does."""
    assert rows("en", "She was expected to have signed on Monday.")[0][1] == "planned"
    assert rows("en", "The expected ruling was delivered on Monday.")[0][1] == "happened"
    assert rows("fr", "Elle veut avoir fini vendredi.")[0][1] == "planned"
