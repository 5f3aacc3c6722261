"""Happenings told again: the morrow, diaries, hours that go on with others; amounts that fall short of a round one."""

from __future__ import annotations

import pytest

from timeline import tag


def values(text: str, published: str, language: str = "ar") -> list[str | None]:
    return [e.value for e in tag(text, published, language)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("انهار السد في 3 مارس. وفي الغد وصل الجيش.", "2023-03-04"),
        ("انهار السد مساء 3 مارس. وعاد السكان صباح الغد.", "2023-03-04TMO"),
        ("انهار السد أمس. وقال الوالي إن المدارس ستغلق في الغد.", "2023-06-17"),
        ("انهار السد في 3 مارس. ويجتمع المجلس صباح الغد.", "2023-06-17TMO"),
        ("وأجل اللقاء إلى الغد.", "2023-06-17"),
    ],
)
def test_the_morrow_is_told_or_tomorrow(text: str, value: str) -> None:
    assert values(text, "2023-06-16")[-1] == value


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ar", "الأحد 7 مايو: وصلنا ليلا.\nالاثنين: زرنا القلعة.\nالخميس: عدنا.", ["2023-05-08", "2023-05-11"]),
        ("en", "Sunday 7 May: We came late.\nMonday: We rested.\nThursday: We left.", ["2023-05-08", "2023-05-11"]),
        ("en", "Wednesday 14 June: We came late.\nMonday: We will see the castle.", ["2023-06-19"]),
    ],
)
def test_a_diary_goes_on_from_the_day_that_headed_the_entry_before(language: str, text: str, days: list[str]) -> None:
    found = [value for value in values(text, "2023-06-16", language) if value and "T" not in value]
    assert found[1:] == days


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("قضى في السجن سنتين إلا شهرا.", "P1Y11M"),
        ("دام حكمه عقدا إلا ثلاثة أشهر.", "P9Y9M"),
        ("غاب أسبوعين إلا يوما.", "P13D"),
        ("دام اللقاء ساعة إلا خمس دقائق.", "PT55M"),
        ("دام اللقاء ساعتين إلا ساعة.", "PT1H"),
        ("غادر قبل سنة إلا شهرين.", "2022-08"),
        ("عاد منذ خمسة أشهر إلا يومين.", "2023-01-18"),
    ],
)
def test_an_amount_less_another(text: str, value: str) -> None:
    assert values(text, "2023-06-16") == [value]


def test_an_amount_less_no_known_amount() -> None:
    assert [(e.value, e.mod) for e in tag("دام الحصار شهرين إلا أياما.", "2023-06-16", "ar")] == [("P2M", "LESS_THAN")]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("يستقبل المراجعين بين التاسعة والنصف والثانية عشرة ظهرا.", ["T09:30", "T12:00"]),
        ("يستقبل المراجعين من الثامنة والربع إلى الثانية والنصف.", ["T08:15", "T14:30"]),
        ("الليلة تطفأ الأنوار من الثامنة إلى التاسعة.", ["TNI", "T20:00", "T21:00"]),
    ],
)
def test_ranges_of_hours_in_words(text: str, hours: list[str]) -> None:
    assert [str(value)[-len(hour) :] for value, hour in zip(values(text, "2023-06-16"), hours, strict=True)] == hours


@pytest.mark.parametrize(
    "text",
    [
        "عادت المملكة إلى الساعة القانونية.",
        "ارتفعت الأسعار لعقود يناير الآجلة.",
        "وقعت الشركة خمسة عقود مع الوزارة.",
        "سرق اللصوص ثلاث ساعات ذهبية.",
    ],
)
def test_hours_and_decades_that_are_none(text: str) -> None:
    assert not [e for e in tag(text, "2023-06-16", "ar") if e.value in ("PRESENT_REF", "PXDE", "P50Y", "PT3H")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("توقعت الوكالة نموا بنسبة 4% في النصف الثاني.", "2023-H2"),
        ("حقق المصنع نموا بنسبة 4% في النصف الثاني.", "2022-H2"),
        ("قررت الحكومة اعتماد توقيت جديد من غرة جويلية إلى غاية 31 أوت.", "2023-07-01"),
        ("انتخب عضوا في المجلس الأحد.", "2023-04-09"),
        ("وصلنا إلى المدينة الأحد.", "2023-04-09"),
        ("نأمل أن نراكم الأحد.", "2023-04-16"),
        ("وزعت الجمعية اليوان الرقمي الأحد.", "2023-04-09"),
        # verbs that pronouns are written on to
        ("استقبلهم الوزير الأحد.", "2023-04-09"),
        ("الاتفاق الذي أعلنته الوزارة الأحد.", "2023-04-09"),
        ("تبدأ إجازته الأحد.", "2023-04-16"),
        ("نقلت المباراة إلى الأحد.", "2023-04-16"),
    ],
)
def test_what_tells_the_tense_in_arabic(text: str, value: str) -> None:
    assert values(text, "2023-04-14")[0] == value


@pytest.mark.parametrize(
    "text",
    [
        "تبدأ دراسة الفصل الثاني من العام الجامعي بعد الإجازة.",
        "دخلت الحرب يومها السابع.",
        "صباح الخير يا جارتي.",
        "درس في مدرسة 11 فبراير الابتدائية.",
        "دقة الشاشة 1920 في 1080.",
    ],
)
def test_what_is_no_time_in_arabic(text: str) -> None:
    assert values(text, "2023-04-14") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("دخلا البيت ليلة السبت في الثالثة إلا الثلث.", "2023-04-09T02:40"),
        ("دخلا البيت عند الثانية من ليل السبت.", "2023-04-09T02:00"),
        ("دخلا البيت ليلة السبت في العاشرة.", "2023-04-08T22:00"),
        ("وصول القطار بعد أربعين دقيقة.", "PT40M"),
    ],
)
def test_hours_of_a_night_and_minutes_ahead(text: str, value: str) -> None:
    assert values(text, "2023-04-14") == [value]


def test_a_part_of_the_day_goes_on_with_the_day_of_the_sentence_before() -> None:
    text = "انفجر المصنع في 3 مارس 2022. عاد العمال في الصباح ودفنوا القتلى.\nوافتتح المتحف في الصباح."
    assert values(text, "2023-04-14") == ["2022-03-03", "2022-03-03TMO", "2023-04-14TMO"]


def test_small_hours_after_the_evening_before_publication() -> None:
    text = "أقفلت الصناديق في السادسة من مساء أمس.\nوأعلنت النتائج في الثانية والثلث فجرا."
    assert values(text, "2023-04-14") == ["2023-04-13T18:00", "2023-04-14T02:20"]
    within = "أقفلت الصناديق في السادسة من مساء أمس.\nوكان الناخب الأول قد وصل أمس في الثانية فجرا."
    assert values(within, "2023-04-14")[-1] == "2023-04-13T02:00"


def test_the_morrow_of_what_was_to_be_after_an_apposition() -> None:
    text = "أقفلنا في 12 آذار، قبل ثلاثة أشهر ونيف، وكان الافتتاح مقررا في الغد."
    assert values(text, "2020-06-20")[-1] == "2020-03-13"


def test_an_hour_is_of_the_day_of_the_news_not_of_what_was_signed_long_ago() -> None:
    text = "تخلت الشركتان، أمس الخميس، عن صفقة أعلنتا عنها يوم 11 مارس الماضي، في بلاغ صدر حوالي السادسة مساء."
    assert values(text, "2024-06-21")[-1] == "2024-06-20T18:00"
    assert values("وقعت الصفقة يوم 11 مارس الماضي حوالي السادسة مساء.", "2024-06-21") == ["2024-03-11T18:00"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سقطت القسطنطينية عام 1453.", ["1453"]),
        ("صدر النظام عام 1435.", ["2013-11-04/2014-10-24"]),
        ("يستمر المعرض من 5/9 ولغاية 15/9.", ["2019-09-05", "2019-09-15"]),
        ("يدوم الدوام أيام رمضان خمس ساعات.", ["2019-05-06/2019-06-03", "PT5H"]),
        ("بمناسبة العام الهجري الجديد.", ["2019-08-31/2020-08-19"]),
    ],
)
def test_years_and_ranges_of_either_calendar(text: str, found: list[str]) -> None:
    assert values(text, "2019-05-01") == found


def test_days_of_the_week_go_on_with_a_story_of_days() -> None:
    text = "انهار المنجم في 3 مارس. وفي اليوم التالي وصل الجيش. وأخرج أول ناج الاثنين، ودفن الضحايا صباح الثلاثاء."
    assert values(text, "2023-04-14")[2:] == ["2023-03-06", "2023-03-07TMO"]
    said = "انهار المنجم في 3 مارس. وفي اليوم التالي وصل الجيش. وقال الوزير الثلاثاء إن التحقيق مستمر."
    assert values(said, "2023-04-14")[-1] == "2023-04-11"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("كان أبي يستيقظ في الخامسة صباحا.", "T05:00"),
        ("كنا نعود عند السادسة مساء.", "T18:00"),
        ("كان يقود سيارته قرابة الثامنة مساء عندما صدمته شاحنة.", "2023-04-14T20:00"),
        ("كان يفترض أن يصل في الثامنة مساء.", "2023-04-14T20:00"),
        ("وقع الانفجار أمس. كان الحارس يصلي في الخامسة صباحا.", "2023-04-13T05:00"),
    ],
)
def test_hours_of_a_habit_belong_to_no_day(text: str, value: str) -> None:
    assert values(text, "2023-04-14")[-1] == value


def test_a_story_of_days_ends_with_what_has_been_since() -> None:
    text = "انهار المنجم في 3 مارس. وفي اليوم التالي وصل الجيش. منذئذ لم تتوقف المظاهرات كل مساء. الجمعة أغلقت الطرق."
    assert values(text, "2023-04-15")[-1] == "2023-04-14"


def test_what_was_taken_away_and_stayed_is_not_put_off() -> None:
    text = "نقل إلى المستشفى وظل فيه حتى صباح الأحد، وغادره أمس."
    assert values(text, "2019-06-11") == ["2019-06-09TMO", "2019-06-10"]


def test_a_day_of_this_month_is_of_the_calendar_told() -> None:
    text = "نظرت المحكمة أمس الأحد 8 ذو القعدة في الدعوى وأجلتها إلى الثلاثاء 24 من الشهر الحالي."
    assert values(text, "2015-08-24") == ["2015-08-23", "2015-09-08"]


def test_a_story_may_name_its_day_again() -> None:
    text = (
        "بدأ الإضراب يوم الاثنين 13 كانون الثاني 1947. في اليوم التالي توقفت القطارات. مساء الثلاثاء سقط قتلى. "
        "دفنوا صبيحة الأربعاء. وفي العام التالي صدر القانون."
    )
    assert values(text, "2023-06-16")[1:4] == ["1947-01-14", "1947-01-14TEV", "1947-01-15TMO"]


def test_hours_in_words_go_on_with_those_before() -> None:
    text = "انقطع التيار أمس. عاد في الواحدة والنصف ظهرا إلى حيين. وعند الخامسة عاد إلى المدينة كلها."
    assert values(text, "2023-04-14")[1:] == ["2023-04-13T13:30", "2023-04-13T17:00"]
    until = "بدأ الاجتماع مساء أمس ودام حتى منتصف الليل. وغادر الوفد عند العاشرة."
    assert values(until, "2023-04-14")[-1] == "2023-04-13T22:00"
