"""What is worth a row and what only describes: precedents, states, laws by their year, what came before or after."""

from datetime import date

import pytest

from timeline import extract
from timeline.records import Article, Event

PUBLISHED = date(2024, 3, 20)  # a Wednesday


def told(text: str, language: str = "en", background: bool = False) -> dict[str, Event]:
    events = extract(Article("a", text, PUBLISHED, language=language))
    return {text[e.trigger_start : e.trigger_end]: e for e in events if e.background is background}


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("fr", "La plage est fermée. Le dernier séisme meurtrier remontait à novembre 1987.", "remontait"),
        ("en", "The beach is shut. The row goes back to May 2011.", "goes"),
        ("ar", "أغلق الشاطئ أمس. ويعود آخر تعديل للمناهج إلى عام 2009.", "ويعود"),
        ("ar", "تقول الدكتورة التي تدير الحفريات منذ أكثر من عقد إن الفريق فوجئ.", "تدير"),
        ("ar", "ويواجهون عقوبة بموجب قانون صدر في 2014.", "صدر"),
    ],
)
def test_what_dates_back_or_is_so_since_long_is_background(language: str, text: str, trigger: str) -> None:
    assert trigger not in told(text, language)
    assert trigger in told(text, language, background=True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They face ten years in jail under Law No. 58 of 1937."),
        ("fr", "Ils risquent dix ans de prison selon la loi de 2021."),
        ("ar", "ويواجه المتهمون عقوبة السجن وفقا للقانون رقم ٥٨ لسنة ١٩٣٧."),
    ],
)
def test_the_year_of_a_law_dates_nothing(language: str, text: str) -> None:
    assert not [event for event in told(text, language).values() if event.interval.bounded]


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "The clerk handed the key to the head of the 1931 Society of bell ringers.", "handed"),
        ("en", "The island withdrew from the 2011 fishing deal with its neighbour.", "withdrew"),
        ("fr", "L'île est sortie de l'accord de pêche de 2011.", "sortie"),
        ("fr", "La police a arrêté le frère du champion de 2009.", "arrêté"),
        ("ar", "انسحبت الجزيرة من اتفاق الصيد لعام 2011.", "انسحبت"),
        ("ar", "اتفق الجانبان على تجديد معاهدة الصيد الموقعة سنة 2011.", "اتفق"),
    ],
)
def test_a_year_that_tells_which_thing_is_meant_dates_nothing(language: str, text: str, trigger: str) -> None:
    event = told(text, language)[trigger]
    assert not event.interval.bounded


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "She rowed in the final of the 2011 regatta.", "rowed"),
        ("en", "She won the 2011 regatta.", "won"),
        ("en", "The 2011 Grand Regatta opened in Bergen.", "opened"),
        ("fr", "Elle a ramé en finale du championnat de 2011.", "ramé"),
        ("ar", "فازت في سباق عام 2011.", "فازت"),
        ("ar", "زار الوزير الموقع سنة 2011.", "زار"),  # the site, not "the signed one"
    ],
)
def test_a_year_of_what_something_was_done_in_dates_it(language: str, text: str, trigger: str) -> None:
    assert told(text, language)[trigger].interval.earliest == "2011-01-01"


def test_what_follows_a_reduced_relative_is_its_verb_still() -> None:
    rows = told("The mill founded in 1850 closes on Monday. The two men held on Tuesday appear in court on Friday.")
    assert {"closes", "appear"} <= set(rows)
    assert "expires" in told("A lease signed in May expires on Monday.")
    assert "meet" in told("A team led by Smith meet the minister on Friday.")


@pytest.mark.parametrize(
    ("language", "text", "trigger", "earliest"),
    [
        ("fr", "Elle a été élue députée de l'Ain de 2012 à 2017.", "élue", "2012-01-01"),
        ("ar", "تأجلت البطولة لعام 2027.", "تأجلت", "2027-01-01"),
    ],
)
def test_a_range_and_a_year_to_come_name_nothing(language: str, text: str, trigger: str, earliest: str) -> None:
    assert told(text, language)[trigger].interval.earliest == earliest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The trawler vanished on Sunday with a two-day fuel supply for its crew.", "vanished"),
        ("The yard lost its biggest order on Monday.", "lost"),
        ("The bill passed by 40 votes to 12 on Tuesday.", "passed"),
    ],
)
def test_a_bare_form_behind_the_past_of_its_stretch_is_a_noun(text: str, trigger: str) -> None:
    rows = told(text) | told(text, background=True)
    assert trigger in rows
    assert not {"supply", "order", "votes"} & set(rows)


def test_what_happened_then_is_told_behind_what_only_dates_back() -> None:
    assert set(told("وتعود الواقعة إلى مارس 2014، حين أدخل المريض مصحة خاصة.", "ar")) == {"أدخل"}


def test_a_plan_that_is_not_before_a_day_is_one() -> None:
    event = told("A third cable, which the company promised, is not due before the summer of 2027.")["is"]
    assert (event.status, event.interval.earliest, event.interval.latest) == ("planned", "2027-06-01", None)


@pytest.mark.parametrize(
    ("text", "trigger", "earliest", "status"),
    [
        ("وزع الكتاب يوم 18 فبراير، قبل أن ينتبه معلم إلى الخطأ نهاية الشهر.", "ينتبه", "2024-02-21", "happened"),
        ("وهو ثاني كتاب يسحب، بعد كتاب العلوم الذي سُحب في فبراير.", "سُحب", "2024-02-01", "happened"),
        ("ونفى الرجل التهمة، وأكد أنه سيستأنف القرار الأحد.", "سيستأنف", "2024-03-24", "planned"),
    ],
)
def test_a_clause_is_on_its_own_side_of_today(text: str, trigger: str, earliest: str, status: str) -> None:
    event = told(text, "ar")[trigger]
    assert (event.interval.earliest, event.status) == (earliest, status)


def test_a_long_subject_of_what_is_counted_from() -> None:
    text = "The village will be sold on 28 June, six years after an agent for an unnamed buyer paid for it."
    events = told(text)
    assert events["sold"].sourcing == "stated"  # an unnamed buyer is no unnamed source
    assert events["paid"].anchor_event is not None


def test_a_time_between_commas_goes_with_the_verb_before_it() -> None:
    text = "Police boarded the trawler, the Agnes Rae, on Tuesday and told its skipper not to leave port."
    assert set(told(text)) == {"boarded"}


def test_what_is_learnt_of_is_no_mere_saying_and_scrap_calls_nothing_off() -> None:
    events = told("Staff learned of it in a video call on Tuesday; their passes had stopped working.")
    assert "learned" in events
    events = told("A town hall that thought it was selling scrap sold its organ in February.")
    assert events["sold"].status == "happened"


def test_news_of_what_is_old_is_no_story() -> None:
    text = (
        "Une montre volée en 1994 au musée a été retrouvée lundi dans un piano. L'antiquaire était mort en février. "
        "L'enquête avait été close en 2001. Les assureurs avaient payé en 1996. La montre sera exposée le 14 juillet."
    )
    assert told(text, "fr")["exposée"].interval.earliest == "2024-07-14"
