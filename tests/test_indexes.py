"""Dates listed without a word between them, as archives and calendars have them, do not move narrative time."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import tag
from timeline.chronology.value import FUTURE
from timeline.resolution import expressions_of
from timeline.resolution.record import Notes

PUBLISHED = "2026-11-20"  # a Friday
MONTHS = {
    "en": ("January February March April May June July August September October November December", "The next day"),
    "fr": ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "le lendemain"),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "al día siguiente",
    ),
    "de": ("Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "Am nächsten Tag"),
    "ar": ("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر", "في اليوم التالي"),
}
STORIES = {
    "en": "The mayor resigned on Tuesday.\n\n{}\n\nThe next day the council met.",
    "fr": "Le maire a démissionné mardi.\n\n{}\n\nLe conseil s'est réuni le lendemain.",
    "es": "El alcalde dimitió el martes.\n\n{}\n\nEl consejo se reunió al día siguiente.",
    "de": "Der Bürgermeister trat am Dienstag zurück.\n\n{}\n\nAm nächsten Tag tagte der Rat.",
    "ar": "استقال رئيس البلدية يوم الثلاثاء.\n\n{}\n\nواجتمع المجلس في اليوم التالي.",
}


def values(text: str, language: str = "en") -> dict[str, str | None]:
    """The value of each expression of a text, by its words."""
    return {e.text: e.value for e in tag(text, published=PUBLISHED, language=language)}


def archive(language: str, months: int, between: str = "\n") -> str:
    """So many months of 2020 back from December."""
    return between.join(f"{month} 2020" for month in MONTHS[language][0].split()[: -months - 1 : -1])


@pytest.mark.parametrize("language", MONTHS)
@pytest.mark.parametrize("between", ["\n", " | ", "\n• "])
def test_an_archive_on_its_own_lines_moves_no_time(language: str, between: str) -> None:
    found = values(STORIES[language].format(archive(language, 12, between)), language)
    months = [f"2020-{n:02}" for n in range(1, 13)]
    assert [value for value in found.values() if value in months] == months[::-1]
    assert list(found.values())[-1] == "2026-11-18"


def test_few_dates_without_a_verb_are_no_archive() -> None:
    assert values(STORIES["en"].format(archive("en", 6)))["The next day"] != "2026-11-18"


def test_what_a_sentence_lists_has_the_tense_of_its_verb_and_moves_time() -> None:
    days = [f"{day} {month}" for month in ("May", "June", "July") for day in (3, 10, 17, 24)]
    found = values(f"The concerts take place on {', '.join(days)}.")
    assert [found[day] for day in days] == [f"2027-0{m}-{d:02}" for m in (5, 6, 7) for d in (3, 10, 17, 24)]
    found = values(f"They met on {', '.join(days)}.")
    assert [found[day] for day in days] == [f"2026-0{m}-{d:02}" for m in (5, 6, 7) for d in (3, 10, 17, 24)]
    years = [str(year) for year in range(2001, 2014)]
    assert values(f"He won in {', '.join(years)}. The next year he left.")["The next year"] == "2014"


def test_a_timetable_is_of_the_day_of_its_first_hour_and_goes_on_past_midnight() -> None:
    hours = [f"{hour}:10" for hour in range(7, 24)] + ["0:10", "1:10"]
    text = f"Buses will leave on Saturday at {', '.join(hours)}. Two hours later the depot closes."
    found = values(text)
    assert [found[hour] for hour in hours[1:17]] == [f"2026-11-21T{hour:02}:10" for hour in range(8, 24)]
    assert [found["0:10"], found["1:10"], found["Two hours later"]] == [f"2026-11-22T0{n}:10" for n in (0, 1, 3)]
    daily = values(text.replace("on Saturday", "daily"))
    assert [daily[hour] for hour in hours[1:]] == [f"T{int(hour[:-3]):02}:10" for hour in hours[1:]]
    masses = ["9 a.m.", "10 a.m.", "11 a.m.", *(f"{n} p.m." for n in range(1, 11))]
    found = values(f"Masses on Sunday will be at {', '.join(masses)}.")
    assert [found[mass] for mass in masses[1:]] == [f"2026-11-22T{n:02}:00" for n in (10, 11, *range(13, 23))]


def test_dates_told_unlike_each_other_are_no_archive() -> None:
    found = values(STORIES["en"].format(f"{archive('en', 6)}\nyesterday\nlast week\n{archive('en', 6)}"))
    assert found["The next day"] != "2026-11-18"


def test_an_entry_is_explained_by_the_tense_of_the_first() -> None:
    days = [f"{day} {month}" for month in ("May", "June", "July") for day in (3, 10, 17, 24)]
    notes: list[Notes] = []
    expressions_of(f"They will play on {', '.join(days)}.", date(2026, 11, 20).toordinal(), "en", notes=notes)
    assert {(note.direction, note.cue) for note in notes} == {(FUTURE, "play")}


def test_entries_without_a_year_follow_the_one_before() -> None:
    days = [f"{day} {month}" for month in ("September", "November", "December", "January") for day in (3, 10, 17, 24)]
    years = [2022] * 12 + [2023] * 4
    for head in ("2022\n{}", "{}"):
        found = values("Archive\n" + head.format("\n".join([f"{days[0]} 2022", *days[1:]])))
        assert [int((found.get(day) or found[f"{day} 2022"])[:4]) for day in days] == years
    found = values("Dates of 2022\n" + "\n".join(days))
    assert [int(found[day][:4]) for day in days] == years
    found = values("\n".join(days[8:] + days[:4]))
    assert len({found[day][:4] for day in days[8:12]}) == 1
    assert int(found["3 January"][:4]) == int(found["24 December"][:4]) + 1
    months = [e.value for e in tag("\n".join(MONTHS["en"][0].split()[::-1] * 2), published=PUBLISHED, language="en")]
    assert months == sorted(months, reverse=True) and len(set(months)) == 24
