"""What reading small archives of our own found: titles that lost their verb, what is undone long after it took place,
who the two clubs are."""

from __future__ import annotations

from datetime import date

import pytest
from event_texts import told_in

from timeline.records import Event


def events(text: str, published: str, language: str = "en") -> list[Event]:
    return told_in(text, language, date.fromisoformat(published), background=True)


def test_a_long_aside_leaves_the_title_its_verb() -> None:
    text = (
        "Marta Quill, the marine biologist whose hand-drawn charts of the reefs of the Gulf were used for decades by "
        "three navies and two oil companies, died on 9 November at her home in Muscat."
    )
    assert [e.title for e in events(text, "2024-11-18")] == ["Marta Quill died on 9 November at her home in Muscat"]


def test_a_german_title_keeps_the_verb_that_closes_it() -> None:
    (told,) = events("Die neue Brücke soll bis Mitte 2024 fertig sein.", "2023-03-14", "de")
    assert told.title.endswith("fertig sein")


def test_a_relative_clause_is_led_by_its_noun_alone() -> None:
    text = "Strand will decide on Monday whether to sign Danish striker Emil Bro, who trained with the club in March."
    assert "Danish striker Emil Bro trained with the club in March" in {e.title for e in events(text, "2025-11-02")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Supreme Court annulled on Tuesday the sentence passed in 2021 for the sale of a plot in 2015.", "en"),
        ("La Cour de cassation a annulé mardi la condamnation prononcée en 2021 pour la vente d'un terrain.", "fr"),
    ],
)
def test_what_is_undone_long_after_took_place(text: str, language: str) -> None:
    assert {e.status for e in events(text, "2024-06-05", language)} == {"happened"}


def test_what_is_called_off_for_its_year_is_off() -> None:
    assert [e.status for e in events("The tour of 2019 was cancelled in March 2020.", "2024-06-05")] == ["cancelled"]


def test_what_was_to_be_and_is_put_back_keeps_its_coming_day() -> None:
    text = "A meeting that was to take place on Friday evening has been put back to 19 September."
    told = {(e.interval.earliest, e.status) for e in events(text, "2025-09-11")}
    assert told == {("2025-09-12", "cancelled"), ("2025-09-19", "planned")}


def test_the_next_years_of_what_is_long_past_are_not_those_to_come() -> None:
    text = "On 3 May 1971 she began a survey that would occupy her for the next 23 years."
    assert all(e.interval.latest is None or e.interval.latest < "1995" for e in events(text, "2024-11-18"))


def test_two_clubs_are_clubs() -> None:
    text = (
        "Selby Rovers drew 2-2 with Ambry City on Saturday. Paul Strand hopes to sign Emil Bro in May. "
        "The two clubs first met in 1926."
    )
    (met,) = [e for e in events(text, "2025-11-02") if e.interval.earliest == "1926-01-01"]
    assert {actor.name for actor in met.actors} == {"Selby Rovers", "Ambry City"}


def test_a_noun_behind_a_joined_word_is_no_verb() -> None:
    (said,) = events("The firm said in its half-year report in July that it expected works.", "2025-09-30")[:1]
    assert (said.interval.earliest, said.status) == ("2025-07-01", "happened")


def test_what_was_announced_yesterday_was_announced() -> None:
    (told,) = events("Thaler kündigte gestern an, einen Antrag zu stellen.", "2023-03-14", "de")
    assert (told.interval.earliest, told.status) == ("2023-03-13", "happened")


def test_a_word_alone_is_a_sentence_too() -> None:
    text = "The match was lost. Questions. The coach left on Monday."
    assert [e.title for e in events(text, "2025-09-11") if e.interval.bounded] == ["The coach left on Monday"]


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        # a place and its region are a dateline
        ("SITKA, Alaska — Ferry crews voted on Tuesday to strike.", "en", "Ferry crews voted on Tuesday to strike"),
        # the object of another verb is what a participle dates
        ("Staff rejected a deal reached on Monday with the owners.", "en", "A deal reached on Monday with the owners"),
        # so is a noun that only leads to the main clause, which has a day of its own
        (
            "Fermé depuis l'éboulement du 3 février, le tunnel rouvrira le 12 décembre.",
            "fr",
            "L'éboulement du 3 février",
        ),
        # a verb behind a relative clause has the subject that the relative clause tells of
        (
            "وكان الميناء الذي شيد عام 1925 قد أغلق في أبريل الماضي، ثم أعيد فتحه قبل ثلاثة أسابيع.",
            "ar",
            "الميناء أغلق في أبريل الماضي",
        ),
        (
            "وكان الميناء الذي شيد عام 1925 قد أغلق في أبريل الماضي، ثم أعيد فتحه قبل ثلاثة أسابيع.",
            "ar",
            "الميناء أعيد فتحه قبل ثلاثة أسابيع",
        ),
        # a masculine relative tells of no feminine noun
        ("أغلقت البلدية المصنع الذي افتتح في يناير الماضي.", "ar", "المصنع افتتح في يناير الماضي"),
        # a past that is a noun too is one behind what qualifies it
        (
            "The miner cut its full-year output forecast on Wednesday.",
            "en",
            "The miner cut its full-year output forecast on Wednesday",
        ),
        # where something is said is no title, and an article stays without its preposition
        (
            "The board will propose a dividend at the annual meeting on April 22.",
            "en",
            "The board will propose a dividend at the annual meeting on April 22",
        ),
        (
            "Evacuaron tres pueblos cercanos al volcán Sotara, que entró en erupción el lunes.",
            "es",
            "El volcán Sotara entró en erupción el lunes",
        ),
        # a noun that looks like a verb behind a feminine one
        (
            'أجلت محكمة الاستئناف، اليوم الأربعاء، النطق بالحكم في قضية غرق مركب "النورس" إلى 4 نونبر المقبل.',
            "ar",
            'أجلت محكمة الاستئناف، اليوم الأربعاء، النطق بالحكم في قضية غرق مركب "النورس" إلى 4 نونبر المقبل',
        ),
        # what is denied stands behind a relative clause
        (
            "ونفت الشركة التي أشرفت على الأشغال أن تكون قد استعملت مواد مغشوشة.",
            "ar",
            "نفت الشركة التي أشرفت على الأشغال أن تكون قد استعملت مواد مغشوشة",
        ),
    ],
)
def test_a_title_has_what_its_day_dates(text: str, language: str, title: str) -> None:
    assert title in {e.title for e in events(text, "2026-10-14", language)}


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        # a name behind a past verb qualifies a noun, and the present of a course that goes on is no timetable
        (
            "Police raided the Delmas auction rooms in Paris on Monday.",
            "en",
            ("Police raided the Delmas auction rooms in Paris on Monday", "2026-10-12", "happened", "stated"),
        ),
        (
            "After the strike in March, trains are running again.",
            "en",
            ("The strike in March", "2026-03-01", "happened", "stated"),
        ),
        # what is said without "that" goes on with its own subject
        (
            "The head said the plant would restart in November and reach full output by the end of May.",
            "en",
            ("The plant would reach full output by the end of May", "2026-10-14", "planned", "reported"),
        ),
        # "and" is cut off a future, but not off a word that only looks like one
        ("وستعلن الوزارة النتائج غدا.", "ar", ("ستعلن الوزارة النتائج غدا", "2026-10-15", "planned", "stated")),
        ("وسيط أممي يصل غدا.", "ar", ("وسيط أممي يصل غدا", "2026-10-15", "planned", "stated")),
    ],
)
def test_a_row_reads_alone_and_is_of_its_verb(text: str, language: str, told: tuple[str, ...]) -> None:
    rows = {(e.title, e.interval.earliest, e.status, e.sourcing) for e in events(text, "2026-10-14", language)}
    assert told in rows


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The mill exploded on 3 March 2024. Two days after the accident the minister left.", "en", "2024-03-05"),
        ("L'usine a explosé le 3 mars 2024. Le ministre est parti deux jours après le drame.", "fr", "2024-03-05"),
        (
            "La fábrica explotó el 3 de marzo de 2024. El ministro dimitió dos días después del accidente.",
            "es",
            "2024-03-05",
        ),
        ("La fábrica explotó el 3 de marzo de 2024. El ministro dimitió dos días después de un accidente.", "es", None),
        (
            "Die Fabrik explodierte am 3. März 2024. Der Minister trat zwei Tage nach dem Unglück zurück.",
            "de",
            "2024-03-05",
        ),
    ],
)
def test_what_an_article_is_about_is_counted_from(text: str, language: str, day: str | None) -> None:
    *_, counted = events(text, "2026-10-14", language)
    assert (counted.rule, counted.interval.earliest) == ("counted", day)


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        (
            "A report published last week found that a check due in November had been put off twice.",
            "en",
            "A report published last week found that a check due in November had been put off twice",
        ),
        (
            "Le directeur assurait en juin que l'atelier resterait ouvert jusqu'en 2030.",
            "fr",
            "Le directeur assurait en juin que l'atelier resterait ouvert jusqu'en 2030",
        ),
        (
            "The money was paid in March 2019, the judge heard, and that was all.",
            "en",
            "The money was paid in March 2019",
        ),
        (
            "أصدرت المحكمة، الخميس الماضي، حكما بسجن المدير ثلاث سنوات.",
            "ar",
            "أصدرت المحكمة، الخميس الماضي، حكما بسجن المدير ثلاث سنوات",
        ),
        ("أغلقت المدارس أبوابها، أمس، وتستأنف الدراسة غدا.", "ar", "أغلقت المدارس أبوابها، أمس"),
        (
            "The vote is a blow for Foreign Minister Ines Ortega, who flew to Lima last month.",
            "en",
            "Foreign Minister Ines Ortega flew to Lima last month",
        ),
        (
            "Les chefs d'État riverains du lac Tchad, réunis depuis vendredi à Abuja, ont signé un accord.",
            "fr",
            "Les chefs d'État riverains du lac Tchad réunis depuis vendredi à Abuja",
        ),
        (
            "Captain Ann Reid swam ashore. She broke her wrist in a fall in March.",
            "en",
            "Ann Reid broke her wrist in a fall in March",
        ),
    ],
)
def test_a_title_holds_what_is_said_and_of_whom(text: str, language: str, title: str) -> None:
    assert title in [e.title for e in events(text, "2025-01-21", language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The company did not threaten to close the plant.", "en"),
        ("Le maire n'a jamais menacé de démissionner.", "fr"),
        ("لم تهدد النقابة بالإضراب.", "ar"),
    ],
)
def test_no_threat_is_no_row(text: str, language: str) -> None:
    assert events(text, "2025-01-21", language) == []


def test_a_firm_is_not_the_person_whose_name_it_has() -> None:
    text = (
        "Le groupe Verlac, fondé en 1921 par Auguste Verlac, fermera son usine en mai. Verlac a vendu un site en 2019."
    )
    actors = {e.title: [a.name for a in e.actors] for e in events(text, "2025-01-21", "fr")}
    assert actors["Verlac a vendu un site en 2019"] == ["Verlac"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Two divers were found on Wednesday morning, 14 hours after they failed to surface.",
            ("2025-01-14", "2025-01-15"),
        ),
        (
            "The vote took place on Wednesday. The minister resigned 24 hours after the vote.",
            ("2025-01-16", "2025-01-16"),
        ),
        (
            "The vote took place on Wednesday. The minister resigned two hours after the vote.",
            ("2025-01-15", "2025-01-15"),
        ),
    ],
)
def test_hours_reach_the_day_beside(text: str, days: tuple[str, str]) -> None:
    told = [(e.interval.earliest, e.interval.latest) for e in events(text, "2025-01-21") if e.rule == "counted"]
    assert told == [days]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sales rose less than expected in May.", [("rose", "happened")]),
        ("She declined to say whether branches would close.", []),
        ("The firm did not say whether the mill will close in June.", [("close", "hypothetical")]),
        ("A diver from Leeds died in May after becoming separated from his group.", [("died", "happened")]),
    ],
)
def test_what_nobody_vouches_for_is_no_news(text: str, told: list[tuple[str, str]]) -> None:
    assert [(text[e.trigger_start : e.trigger_end], e.status) for e in events(text, "2025-01-21")] == told


def test_what_is_expected_by_the_end_of_the_year_is_news() -> None:
    (told,) = events("The bank expects to complete its purchase of Norden by the end of the year.", "2025-01-21")
    assert (told.status, told.background, told.interval.latest) == ("planned", False, "2025-12-31")
