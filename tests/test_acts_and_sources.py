"""Who vouches for an event, what somebody denies now, and what somebody made others do."""

from datetime import date

import pytest
from event_texts import by_trigger, told_in

from timeline.records import Event

PUBLISHED = date(2024, 5, 16)  # a Thursday


def told(text: str, language: str = "en") -> dict[str, Event]:
    return by_trigger(text, told_in(text, language, PUBLISHED))


@pytest.mark.parametrize(
    ("language", "text", "news", "source", "title"),
    [
        (
            "en",
            "Divers have found a Roman anchor off Malta, according to a report published on Tuesday.",
            "found",
            "published",
            "A report published on Tuesday",
        ),
        (
            "fr",
            "Des plongeurs ont trouvé une ancre romaine au large de Malte, selon un rapport publié mardi.",
            "trouvé",
            "publié",
            "Rapport publié mardi",
        ),
    ],
)
def test_a_dated_source_is_stated_and_leaves_the_lead_its_row(
    language: str, text: str, news: str, source: str, title: str
) -> None:
    events = told(text, language)
    assert (events[news].sourcing, events[news].interval.bounded) == ("reported", False)
    assert (events[source].sourcing, events[source].title) == ("stated", title)


def test_a_noun_like_a_verb_of_saying_vouches_for_nothing() -> None:
    events = told("Une seconde réplique a été ressentie mardi à Nice.", "fr")
    assert events["ressentie"].sourcing == "stated"


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("en", "The keeper denies the charge.", "denies"),
        ("fr", "Le gardien, qui dément les faits, reste libre.", "dément"),
        ("de", "Der Wirt bestreitet die Vorwürfe.", "bestreitet"),
    ],
)
def test_what_somebody_denies_now_is_a_denial(language: str, text: str, verb: str) -> None:
    assert told(text, language)[verb].status == "denied"


def test_what_somebody_was_made_to_do_has_the_verb_that_made_them() -> None:
    (event,) = told("The leak forced the abbot to resign in March 2019.").values()
    assert (event.title, event.interval.earliest) == ("The leak forced the abbot to resign in March 2019", "2019-03-01")


def test_a_vote_with_its_count_was_held_on_the_day_behind_that() -> None:
    (event,) = told("Members voted 212 to 180 on Friday to sell the pier.").values()
    assert (event.status, event.interval.earliest) == ("happened", "2024-05-10")


def test_whose_wife_a_name_says_she_is_she_is_meant_by_she() -> None:
    text = (
        "Le notaire Yves Carmet a été arrêté mardi. Son épouse, Solveig, sera entendue lundi. Elle conteste les faits."
    )
    assert told(text, "fr")["conteste"].title == "Solveig conteste les faits"


def test_results_that_showed_something_are_no_verb() -> None:
    (event,) = told("The mayor lost Saturday's vote, partial results showed on Sunday.").values()
    assert (event.interval.earliest, event.sourcing) == ("2024-05-11", "reported")


def test_a_rumour_of_what_comes_behind_and_says_nothing_of_what_stood_before() -> None:
    events = told("The owner sold his barges in March and is said to be planning a ferry.")
    assert (events["sold"].sourcing, events["planning"].sourcing) == ("stated", "rumoured")


def test_a_participle_behind_a_denied_rumour_brings_what_is_reported() -> None:
    events = told("نفى المدير ما تردد عن بيع المصنع، مؤكدا أن افتتاح الفرع الجديد سيكون الخميس.", "ar")
    assert events["افتتاح"].sourcing == "reported"
    assert told("تردد أن المصنع بيع أمس.", "ar")["بيع"].sourcing == "rumoured"


def test_what_would_be_behind_and_goes_on_with_what_was_said() -> None:
    assert told("Her lawyer said she was innocent and would appeal to Strasbourg.")["appeal"].sourcing == "reported"


def test_a_french_conditional_behind_what_was_said_is_a_plan() -> None:
    event = told("La maire a indiqué qu'elle quitterait le conseil.", "fr")["quitterait"]
    assert (event.status, event.sourcing) == ("planned", "reported")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The abbot, in office since 2017, ruled out resigning."),
        ("fr", "L'abbé, en poste depuis 2017, a exclu de démissionner."),
    ],
)
def test_since_when_somebody_holds_an_office_dates_nothing_else(language: str, text: str) -> None:
    (event,) = told(text, language).values()
    assert (event.status, event.interval.bounded) == ("denied", False)


def test_the_period_of_a_forecast_is_not_its_day() -> None:
    text = "Ockwell on Tuesday reported a loss and forecast sales above estimates for the current quarter."
    assert told(text)["forecast"].interval.earliest == "2024-05-14"


def test_clock_times_of_a_live_report_date_what_happened() -> None:
    text = "10:20 - Divers opened the lock at 9.40 a.m."
    assert told(text)["opened"].interval.earliest == "2024-05-16"


def test_german_plans_of_a_relative_clause_and_the_particle_that_calls_them_off() -> None:
    events = told("Die Dekanin sagte ihre Fahrt durch ganz Polen ab, die am Montag beginnen sollte.", "de")
    assert {e.status for e in events.values()} == {"cancelled"}
    assert events["sagte"].title == "Die Dekanin sagte ihre Fahrt durch ganz Polen ab"


def test_a_german_plan_that_is_moved_has_its_new_day() -> None:
    text = "Das Fest wurde vom 8. Juni auf den 20. Juli verschoben."
    events = told_in(text, "de", PUBLISHED)
    assert {(e.status, e.interval.earliest) for e in events} == {("cancelled", "2024-06-08"), ("planned", "2024-07-20")}


def test_short_and_strong_spanish_preterites_are_past() -> None:
    assert told("El dueño negó que hubiera fugas.", "es")["negó"].status == "denied"
    assert told("La fábrica pospuso el martes la venta.", "es")["pospuso"].interval.earliest == "2024-05-14"


@pytest.mark.parametrize(
    ("text", "trigger", "title", "sourcing"),
    [
        ("Police said the burglar fled on Sunday and was caught on Monday.", "caught", "The burglar", "reported"),
        (
            "The mayor said on Tuesday the pool will close in June and may be sold in July.",
            "sold",
            "The pool",
            "reported",
        ),
        ("The bank said profit fell in March and raised its forecast on Tuesday.", "raised", "The bank", "stated"),
        (
            "The firm said the plant would close in May and did not rule out a sale in June.",
            "rule",
            "The firm",
            "stated",
        ),
    ],
)
def test_what_is_said_without_that_goes_on_behind_and(text: str, trigger: str, title: str, sourcing: str) -> None:
    event = told(text)[trigger]
    assert event.title.startswith(title) and event.sourcing == sourcing


def test_a_conditional_behind_and_is_the_future_of_what_was_said_too() -> None:
    events = told("Le maire a annoncé que la piscine fermerait lundi et rouvrirait mardi.", "fr")
    assert {event.status for event in events.values()} == {"planned"}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("انتهى الإضراب الذي شل المرفأ لمدة أسبوعين أمس.", "انتهى"),
        ("أصيب الرجل الذي قاد الحافلة عشر ساعات يوم الأربعاء.", "أصيب"),
    ],
)
def test_the_day_behind_how_long_something_went_on_is_of_the_verb_around_it(text: str, trigger: str) -> None:
    assert told(text, "ar")[trigger].interval.earliest == "2024-05-15"


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("An inquiry has been opened.", "opened"),
        ("Prosecutors have opened an inquiry.", "opened"),
        ("A search was launched.", "launched"),
        # what had been before, how the thing came to be, a figure, nothing, what was only meant
        ("The harbour had been evacuated.", None),
        ("The school was founded by a bishop.", None),
        ("The library was built of brick.", None),
        ("The price has risen.", None),
        ("Nothing has been decided.", None),
        ("The law was meant to protect children.", None),
        # what goes on, moves by a figure, only names or is not said, and what is brought nowhere
        ("Divers were searching the harbour.", None),
        ("The club lost 3 percent of its value after the strike.", None),
        ("He put support at five pounds.", None),
        ("Police did not say that two cyclists died.", None),
        ("Great care was taken to avoid noise.", None),
        # what only qualifies a subject, what a preposition leads in, what is known already
        ("The girl rescued from the lake thanked the crew.", "thanked"),
        ("A man accused of arson appeared in court.", "appeared"),
        ("Analysts asked before the sale knew of it.", None),
        ("With all the ballots counted, Roe was ahead.", None),
        ("In a desperate bid to help, he rang a bell.", "rang"),
        ("When the doors opened, the guard counted them.", "counted"),
        ("If the doors opened, the guard counted them.", None),
        # what somebody did, whatever it was, but not what lasted, was felt or came to nothing, or what "we" did
        ("The porter carried the boxes to a shed.", "carried"),
        ("The army and rebels have now declared a truce.", "declared"),
        ("Some rebels say they have left the town.", "left"),
        ("The owner said he had sold the lorry.", "sold"),
        ("The owner had sold the lorry.", None),
        ("The firm gave no reason.", None),
        ("The owner wanted a new shop.", None),
        ("We left the town.", None),
        # what it came after, but not what a time is counted from
        ("The street was shut after a wall collapsed.", "shut collapsed"),
        ("The street was shut when a wall collapsed.", "shut"),
        # what goes on is one where it has an object or an aim
        ("Engineers are checking the wall.", "checking"),
        ("The owner is hoping to return.", "hoping"),
        ("The owner is doing.", None),
        ("The owner is serving a long sentence.", "serving"),
        # but not what only lasts, how somebody felt or looked, what is usual, or what "we" do
        ("The owner is wearing a grey hat.", None),
        ("The patients are doing well.", None),
        ("We are painting the wall.", None),
        ("The owner was delighted with the wall.", None),
        ("The wall proved popular with painters.", None),
        ("The owner laughed.", None),
        ("Painters often climbed the wall.", None),
        # what may be a noun is one right before an auxiliary, else it may bring words
        ("The town hopes painters have returned.", None),
        ("The porters and cooks have returned.", "returned"),
        ("The wall is nothing much.", None),
        ("The club called the inquiry a farce.", None),
        ("Many loved the festival.", None),
        ("The union called a strike.", "called"),
        ("The two sides ended their strike.", "ended"),
        ("In Hull two cyclists died.", "died"),
        # what the lead told, of something known
        ("The lorry hit the shop at noon.", None),
    ],
)
def test_what_was_done_without_a_day_is_a_row_below_the_lead(sentence: str, trigger: str | None) -> None:
    events = told(f"A lorry hit a shop in Hull on Monday. {sentence}")
    assert list(events) == ["hit", *(trigger.split() if trigger else [])]


def test_what_came_days_after_a_dated_event_has_its_day() -> None:
    events = told("The resignation came a day after the vote on Monday.")
    assert str(events["came"].interval.earliest) == "2024-05-14"


@pytest.mark.parametrize("text", ["وصل المدير وعقد اجتماعا أمس.", "التقى الوزير وبحث الملف أمس."])
def test_a_verb_behind_an_office_and_a_conjunction_tells(text: str) -> None:
    assert any(trigger.startswith("و") for trigger in told(text, "ar") if trigger not in {"وصل"})


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("لقي شخص مصرعه أمس وفق ما أعلن الدفاع المدني.", []),
        ("أغلقت المدارس أبوابها أمس بحسب وزارة التربية.", []),
        ("كما أعلنت بلدية صور أمس خطة جديدة.", ["بلدية صور"]),
    ],
)
def test_a_body_that_tells_of_something_takes_no_part_where_verbs_go_first(text: str, actors: list[str]) -> None:
    (event,) = told(text, "ar").values()
    assert [name.name for name in event.actors] == actors


def test_an_age_is_that_of_the_person_right_before_it() -> None:
    events = told("Ann Webb and Tom Roe, 24, were hurt on Monday. The 24-year-old left hospital on Tuesday.")
    assert [name.name for name in events["left"].actors] == ["Tom Roe"]


def test_what_will_not_come_as_announced_is_off_on_a_day_to_come() -> None:
    resigns = told("The minister will not resign in June as announced.")["resign"]
    assert (resigns.status, str(resigns.interval.earliest)) == ("cancelled", "2024-06-01")


def test_what_is_joined_to_an_act_without_a_day_is_part_of_it() -> None:
    events = told("A lorry hit a shop in Hull on Monday. Officers arrested the driver and searched his flat.")
    assert list(events) == ["hit", "arrested"]


@pytest.mark.parametrize(
    ("second", "rows"),
    [
        ("The ferry sank in minutes.", 1),
        ("It sank near the ferry terminal.", 1),
        ("A second ferry sank near Lerwick.", 2),
        ("The yacht sank as well.", 2),
    ],
)
def test_what_is_told_again_without_its_day_is_no_second_row(second: str, rows: int) -> None:
    text = f"A ferry sank off Unst on Monday. {second}"
    events = told_in(text, "en", PUBLISHED)
    assert len([event for event in events if text[event.trigger_start : event.trigger_end] == "sank"]) == rows


def test_what_is_done_to_something_new_is_not_told_again() -> None:
    text = "Fire destroyed a mill on Monday. The fire destroyed a school. The fire destroyed the mill."
    assert [event.start for event in told_in(text, "en", PUBLISHED)] == [0, text.index("The fire destroyed a")]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The man held on suspicion of attempted murder on Friday was freed.", "held"),
        ("The firm was fined after weeks of heavy fighting on Friday.", "fined"),
        ("Talks collapsed as members of parliament vote on Friday.", "vote"),
        ("Workers who lived in poor towns protest on Friday.", "protest"),
    ],
)
def test_a_happening_with_one_quality_behind_a_preposition_is_no_present(text: str, trigger: str) -> None:
    assert [t for t, event in told(text).items() if event.interval.bounded] == [trigger]
