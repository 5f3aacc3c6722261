"""From sentences and dated expressions to events: triggers, clauses, connectives, what is no event."""

import pytest
from event_texts import bounds, events_of, trigger_of


def one(text: str, *specs, language: str = "en"):  # type: ignore[no-untyped-def]
    foreground = [e for e in events_of(text, *specs, language=language) if not e.background]
    assert len(foreground) == 1, [e.title for e in foreground]
    return foreground[0]


@pytest.mark.parametrize(
    ("language", "text", "spec", "trigger"),
    [
        ("en", "A cargo ship sank off the cape on Monday.", ("Monday", "2024-03-04", "2024-03-04"), "sank"),
        ("en", "The court will hear the case on Friday.", ("Friday", "2024-03-08", "2024-03-08"), "hear"),
        (
            "en",
            "On Monday the board, which rarely meets, elected a new chair.",
            ("On Monday", "2024-03-04", "2024-03-04"),
            "elected",
        ),
        (
            "en",
            "The bridge, closed for months, reopened on Monday.",
            ("Monday", "2024-03-04", "2024-03-04"),
            "reopened",
        ),
        ("en", "The fair opens on Friday.", ("Friday", "2024-03-08", "2024-03-08"), "opens"),
        ("fr", "Le tribunal a condamné lundi le maire de la ville.", ("lundi", "2024-03-04", "2024-03-04"), "condamné"),
        ("fr", "Le musée rouvrira vendredi.", ("vendredi", "2024-03-08", "2024-03-08"), "rouvrira"),
        ("fr", "Vendredi, la ministre doit présenter son plan.", ("Vendredi", "2024-03-08", "2024-03-08"), "présenter"),
        ("ar", "افتتح الوزير الجسر الجديد أمس.", ("أمس", "2024-03-05", "2024-03-05"), "افتتح"),
        ("ar", "وقال المدير إن المعرض سيفتح أبوابه يوم الجمعة.", ("يوم الجمعة", "2024-03-08", "2024-03-08"), "سيفتح"),
        ("ar", "من المقرر أن تبدأ المحاكمة يوم الجمعة.", ("يوم الجمعة", "2024-03-08", "2024-03-08"), "تبدأ"),
    ],
)
def test_the_verb_that_the_expression_dates_is_the_trigger(language: str, text: str, spec, trigger: str) -> None:  # type: ignore[no-untyped-def]
    event = one(text, spec, language=language)
    assert trigger_of(text, event) == trigger
    assert bounds(event) == (spec[1], spec[2])
    assert event.start <= event.trigger_start < event.trigger_end <= event.end
    assert event.sentence_start <= event.start and event.end <= event.sentence_end


def test_two_coordinated_clauses_with_a_date_each_are_two_events() -> None:
    text = "The union called a strike on Monday and the company opened talks on Tuesday."
    events = events_of(text, ("Monday", "2024-03-04", "2024-03-04"), ("Tuesday", "2024-03-05", "2024-03-05"))
    assert [trigger_of(text, e) for e in events] == ["called", "opened"]
    assert [bounds(e)[0] for e in events] == ["2024-03-04", "2024-03-05"]


@pytest.mark.parametrize(
    ("text", "spec", "expected"),
    [
        ("The port has been closed since 2019.", ("2019", "2019-01-01", "2019-12-31", "since"), ("2019-01-01", None)),
        (
            "The council will decide by the end of May.",
            ("the end of May", "2024-05-21", "2024-05-31", "by"),
            ("2024-03-06", "2024-05-31"),
        ),
        (
            "The line will be closed until Sunday.",
            ("Sunday", "2024-03-10", "2024-03-10", "until"),
            (None, "2024-03-10"),
        ),
        ("The tower will not open before May.", ("May", "2024-05-01", "2024-05-31", "before"), ("2024-05-01", None)),
        ("The mill burned down before 2019.", ("2019", "2019-01-01", "2019-12-31", "before"), (None, "2018-12-31")),
        ("The mill was rebuilt after 2019.", ("2019", "2019-01-01", "2019-12-31", "after"), ("2020-01-01", None)),
        ("The two sides met this month.", ("this month", "2024-03-01", "2024-03-31"), ("2024-03-01", "2024-03-06")),
        (
            "The two sides will meet this month.",
            ("this month", "2024-03-01", "2024-03-31"),
            ("2024-03-06", "2024-03-31"),
        ),
    ],
)
def test_connectives_and_tense_shape_the_interval(text: str, spec, expected) -> None:  # type: ignore[no-untyped-def]
    (event,) = events_of(text, spec)
    assert bounds(event) == expected


def test_a_range_is_one_event() -> None:
    text = "The fair runs from 12 to 14 June."
    event = one(text, ("12", "2024-06-12", "2024-06-12", "from"), ("14 June", "2024-06-14", "2024-06-14", "to"))
    assert bounds(event) == ("2024-06-12", "2024-06-14")
    assert event.extent == "whole"


@pytest.mark.parametrize(
    ("language", "text", "specs"),
    [
        ("en", "OSLO, March 6 (North Wire) - Nothing moved.", [("March 6", "2024-03-06", "2024-03-06")]),
        ("en", "The line will reopen, the operator said on Monday.", [("Monday", "2024-03-04", "2024-03-04")]),
        ("fr", "Le pont rouvrira, a annoncé lundi la mairie.", [("lundi", "2024-03-04", "2024-03-04")]),
        ("ar", "وقال المدير يوم الاثنين إن الأمور بخير.", [("يوم الاثنين", "2024-03-04", "2024-03-04")]),
    ],
)
def test_datelines_and_attributions_are_no_events(language: str, text: str, specs) -> None:  # type: ignore[no-untyped-def]
    assert [e.title for e in events_of(text, *specs, language=language) if e.interval.bounded] == []


@pytest.mark.parametrize(
    ("language", "text", "specs"),
    [
        ("en", "The ferry, built in 1998, sank.", [("1998", "1998-01-01", "1998-12-31")]),
        ("en", "Revenue was 74 million in May.", [("May", "2023-05-01", "2023-05-31")]),
        ("fr", "Le navire, construit en 1998, a coulé.", [("1998", "1998-01-01", "1998-12-31")]),
    ],
)
def test_descriptions_are_background(language: str, text: str, specs) -> None:  # type: ignore[no-untyped-def]
    events = [e for e in events_of(text, *specs, language=language) if e.interval.bounded]
    assert events and all(e.background for e in events)


def test_an_expression_without_bounds_or_a_present_one_gives_no_event() -> None:
    assert events_of("The shop now sells bread.", ("now", None, None)) == ()


def test_furniture_gives_no_event() -> None:
    text = "The port closed on Monday after the storm that hit the coast.\nRead also: what opened in May"
    events = events_of(text, ("Monday", "2024-03-04", "2024-03-04"), ("May", "2024-05-01", "2024-05-31"))
    assert [trigger_of(text, e) for e in events] == ["closed"]


def test_a_cleft_sentence_gives_its_date_to_the_clause_behind() -> None:
    text = "It was last week when the minister resigned."
    event = one(text, ("last week", "2024-02-26", "2024-03-03"))
    assert trigger_of(text, event) == "resigned"


def test_a_scheduled_thing_lends_its_day_to_what_becomes_of_it() -> None:
    text = "Le concert prévu lundi est annulé."
    event = one(text, ("lundi", "2024-03-11", "2024-03-11"), language="fr")
    assert trigger_of(text, event) == "annulé"
    assert event.status == "cancelled"


def test_titles_read_alone() -> None:
    text = "Then came rain, and the mayor of Lund, who is 60, opened the new bridge on Monday, to loud applause."
    event = one(text, ("Monday", "2024-03-04", "2024-03-04"))
    assert event.title[0].isalpha() and not event.title.lower().startswith(("and ", "which "))
    assert event.title == "The mayor of Lund, who is 60, opened the new bridge on Monday, to loud applause"


def test_since_an_event_is_kept_with_its_anchor() -> None:
    text = "The company has lost millions since the family sold the paper."
    lost, sold = events_of(text)
    assert lost.anchor_event is not None and lost.anchor_event.relation == "since"
    assert lost.anchor_event.event == 1 and trigger_of(text, sold) == "sold"
    assert lost.anchor_event.phrase == "since the family sold the paper"
    assert not lost.interval.bounded


def test_before_an_event_names_the_event_by_its_words() -> None:
    text = "The jury visited the mill on Monday. It will dine on Friday after the visit to the mill."
    visit, dinner = events_of(text, ("Monday", "2024-03-04", "2024-03-04"), ("Friday", "2024-03-08", "2024-03-08"))
    assert trigger_of(text, visit) == "visited"
    assert bounds(dinner) == ("2024-03-08", "2024-03-08")


def test_a_language_without_cues_gives_nothing() -> None:
    assert events_of("Il ponte ha riaperto lunedì.", ("lunedì", "2024-03-04", "2024-03-04"), language="it") == ()


def test_offsets_are_those_of_the_article() -> None:
    text = "ثم جاء المطر.\n\nوصلت السفينة يوم الاثنين إلى الميناء."
    event = one(text, ("يوم الاثنين", "2024-03-04", "2024-03-04"), language="ar")
    assert text[event.start : event.end] == "وصلت السفينة يوم الاثنين إلى الميناء"
