"""Arabic as papers and agencies print it: what reading much of it showed, in sentences of our own, with near misses."""

from __future__ import annotations

import pytest

from timeline import tag
from timeline.languages import load
from timeline.languages.writing.inflection import written_on
from timeline.languages.writing.letters import form_of
from timeline.resolution.tense.cues import compiled
from timeline.resolution.tense.verbs import is_verb

PUBLISHED = "2023-06-16"  # a Friday


def read(text: str, published: str = PUBLISHED, language: str = "ar") -> list[tuple[str, str | None]]:
    return [(e.text, e.value) for e in tag(text, published, language)]


def values(text: str, published: str = PUBLISHED, language: str = "ar") -> list[str | None]:
    return [value for _, value in read(text, published, language)]


# -- bulletins -----------------------------------------------------------------------------------------------------


def test_a_bulletin_begins_with_the_day_of_publication_or_the_next() -> None:
    today = "الطقس المتوقع:\nالجمعة: غائم مع ضباب، وتهب رياح بعد الظهر.\nالسبت: غائم جزئيا أحيانا، وماطر ليلا."
    assert values(today) == ["2023-06-16", "2023-06-16TAF", "2023-06-17", "2023-06-17TNI"]
    tomorrow = "الطقس المتوقع:\nالسبت: غائم أحيانا، وتشتد الرياح خلال الليل.\nالأحد: صحو."
    assert values(tomorrow) == ["2023-06-17", "2023-06-17TNI", "2023-06-18"]
    assert values("Saturday: sunny.\nSunday: rain at times.", "2023-06-17", "en") == ["2023-06-17", "2023-06-18"]


def test_one_day_alone_or_days_of_what_has_been_head_no_bulletin() -> None:
    assert values("الجمعة: يفتتح المعرض أبوابه.\nيشارك فيه عشرون عارضا.") == ["2023-06-23"]
    assert values("السبت: أعلن المصرف إفلاسه.\nالأحد: اعتقلت الشرطة مديره.")[0] == "2023-06-10"


def test_the_night_of_a_day_to_come_is_its_own() -> None:
    assert values("يكون الطقس غدا غائما وتشتد الأمطار خلال الليل.") == ["2023-06-17", "2023-06-17TNI"]
    assert values("وقع الهجوم خلال الليل.") == ["2023-06-15TNI"]


# -- verbs that are none -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "noun",
    [
        *("سيما", "لاسيما", "أحيانا", "الوقت", "بالوقت", "الصمت", "المؤقت", "الثابت", "اللافت", "الإنترنت", "للإنترنت"),
        *("الإسمنت", "البنت", "الزمني", "أسوأ", "ستمئة", "أسهمها", "هنا", "يأتي"),
    ],
)
def test_a_noun_or_adverb_is_no_verb(noun: str) -> None:
    assert not is_verb(form_of(noun).text, compiled(load("ar").tense))


@pytest.mark.parametrize("verb", ["التقت", "التحقت", "ألقت", "ألغت", "بالغت", "التهمت", "سيقام", "أحيت"])
def test_and_a_verb_that_looks_like_one_stays_a_verb(verb: str) -> None:
    assert is_verb(form_of(verb).text, compiled(load("ar").tense))


def test_what_is_told_in_particular_has_been() -> None:
    assert values("لم تحترم الهدنة أكثر من مرة، لا سيما في فبراير وأبريل.") == ["2023-02", "2023-04"]
    assert values("يعقد الرئيس المؤقت لقاء عبر الإنترنت الاثنين.") == ["2023-06-19"]


def test_what_is_expected_is_to_come_and_what_was_expected_was_not() -> None:
    assert values("ارتفع الذهب بعد بيانات عززت التوقعات بخفض الفائدة في سبتمبر.") == ["2023-09"]
    assert values("جاءت الأرباح دون توقعات المحللين في مارس.") == ["2023-03"]


# -- calendars and numbers -----------------------------------------------------------------------------------------


def test_the_year_of_the_hijri_calendar_with_its_article() -> None:
    assert read("انطلق البرنامج في العام 1417ه بدعم منه.") == [("العام 1417ه", "1996-05-18/1997-05-06")]
    assert read("أدى الفريضة هذا العام 1444هـ مليونان.") == [("هذا العام 1444هـ", "2022-07-30/2023-07-18")]
    assert read("يزور المتحف في العام ثلاثة آلاف سائح.") == [("العام", "P1Y")]


def test_numbers_in_brackets_are_counts_or_amounts() -> None:
    assert read("يحظى (1400) مسلم بالضيافة لمدة (10) أيام.") == [("(10) أيام", "P10D")]
    assert read("فازت روايته (1998) بجائزة.") == [("1998", "1998")]


def test_persian_letters_of_some_agencies() -> None:
    assert values("اجتمعوا في الثاني من شھر یونیو الماضي.") == ["2023-06-02"]


def test_this_saturday_of_the_maghreb_and_the_tuesday_of_some_papers() -> None:
    assert read("أشرف الوزير مساء هذا الجمعة على الحفل.") == [("مساء هذا الجمعة", "2023-06-16TEV")]
    assert read("قال الوزير اليوم (الجمعة) وأمس (الخميس) والثلثاء إنه باق.")[-1] == ("الثلثاء", "2023-06-13")


def test_what_is_general_lasts_no_year_and_a_row_is_no_quarter() -> None:
    assert read("أعلنت النقابة إضرابا عاما وعينت أمينا عاما.") == []
    assert read("قضى الرجل عاما في السجن.") == [("عاما", "P1Y")]
    assert read("تراجعت المبيعات للربع الثاني على التوالي.") == []
    assert read("تراجعت المبيعات في الربع الأول على أساس فصلي.")[0] == ("الربع الأول", "2023-Q1")


def test_papers_called_today_and_a_bright_tomorrow() -> None:
    assert read("صنعاء - اليمن اليوم") == []
    assert read("يجتمع الوزراء العرب اليوم.") == [("اليوم", "2023-06-16")]
    assert read("دعا إلى العمل من أجل غد أفضل.") == []


# -- days, years and hours -----------------------------------------------------------------------------------------


def test_next_sunday_is_the_day_that_answers_to_it() -> None:
    text = "تبدأ الإجازة الخميس 22 يونيو، ويعود الطلاب يوم الأحد القادم الموافق 25 يونيو."
    assert values(text)[-2:] == ["2023-06-25", "2023-06-25"]


def test_a_quarter_goes_with_the_year_of_those_beside_it() -> None:
    text = "بلغت الأرباح في الربع الثالث من العام الماضي مليونا، وفي الربع الثاني مليونين."
    assert values(text, "2023-02-04") == ["2022-Q3", "2022-Q2"]
    assert values("ستعلن النتائج في الربع الثالث.", "2023-02-04") == ["2023-Q3"]


def test_a_day_listed_behind_one_to_come_with_its_year_follows_it() -> None:
    text = "أعلنت الوزارة إغلاق المدارس يوم 3 يناير 2025، ثم يوم 23 فبراير."
    assert values(text, "2024-12-06") == ["2025-01-03", "2025-02-23"]
    told = "أعلنت الوزارة إغلاق المدارس يوم 3 يناير 2025، وقالت إنها قررت ذلك يوم 23 نوفمبر."
    assert values(told, "2024-12-06") == ["2025-01-03", "2024-11-23"]


def test_an_hour_is_not_of_the_day_that_what_came_before_it_is_dated_by() -> None:
    text = "بحلول الساعة 10 صباحا هبط السعر إلى 46 دولارا إثر انحداره أمس."
    assert values(text) == ["2023-06-16T10:00", "2023-06-15"]


def test_an_hour_of_another_zone_in_brackets_is_of_the_day_that_it_converts() -> None:
    text = "استمر القصف من الساعة 23:00 ليل الاثنين (20:00 ت غ) حتى الخامسة فجر الثلاثاء (02:00 ت غ)."
    assert values(text) == ["2023-06-12T23:00", "2023-06-12T20:00Z", "2023-06-13T05:00", "2023-06-13T02:00Z"]
    assert values("وصل عند الثانية فجر الثلاثاء (23:00 ت غ).") == ["2023-06-13T02:00", "2023-06-12T23:00Z"]


def test_hours_listed_together_are_of_one_day() -> None:
    listed = "تغرب الشمس غدا في 6:26 مساء، ويبلغ المد أقصاه الساعة 03:40 والساعة 15:10."
    assert values(listed)[-2:] == ["2023-06-17T03:40", "2023-06-17T15:10"]
    assert values("تبدأ السهرة غدا في 9:30 مساء وتنتهي الساعة 02:15.")[-1] == "2023-06-18T02:15"


# -- days --------------------------------------------------------------------------------------------------------------


def test_the_weekday_decides_where_the_hijri_day_is_one_off() -> None:
    def told(weekday: str) -> list[tuple[str | None, str | None]]:
        return [(e.value, e.conflict) for e in tag(f"ودعوا زميلهم يوم {weekday} 18 رمضان 1444هـ.", "2023-04-30", "ar")]

    assert told("الأحد") == [("2023-04-09", None)]
    assert told("السبت") == [("2023-04-08", None)]
    assert told("الاثنين") == [("2023-04-10", None)]
    value, conflict = told("الثلاثاء")[0]
    assert value == "2023-04-09"
    assert conflict
    assert tag("ودعوا زميلهم يوم السبت 9 أبريل 2023.", "2023-04-30", "ar")[0].conflict


def test_days_of_the_week_from_one_to_another_without_a_verb_are_to_come() -> None:
    assert values("من الأحد حتى الثلاثاء.. غبار على المرتفعات") == ["2023-06-18", "2023-06-20"]
    assert values("ضباب كثيف من الجمعة حتى الأحد.") == ["2023-06-16", "2023-06-18"]
    assert values("استمر المعرض من الأحد حتى الثلاثاء.") == ["2023-06-11", "2023-06-13"]
    assert values("Heavy snow from Sunday to Tuesday.", language="en") == ["2023-06-18", "2023-06-20"]


def test_a_day_with_its_date_in_brackets_is_one_expression() -> None:
    assert read("غادر الوفد أمس الخميس (15 حزيران 2023).") == [("أمس الخميس (15 حزيران 2023)", "2023-06-15")]
    assert read("غادر الوفد اليوم (الجمعة 16 حزيران).") == [("اليوم (الجمعة 16 حزيران)", "2023-06-16")]
    assert [text for text, _ in read("غادر الوفد الخميس، ووصل (16 حزيران) إلى غايته.")] == ["الخميس", "16 حزيران"]


def test_what_follows_if_says_nothing_of_the_plan() -> None:
    assert values("سيعرض العقد في لقاء الميناء بنهاية نوفمبر وإذا كان السعر مرتفعا فسيرفض.") == ["2023-11"]
    assert values("عرض العقد في لقاء الميناء بنهاية نوفمبر.") == ["2022-11"]


# -- what is no time ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "تتراوح أعمارهم بين 7 و19 سنة.",
        "من الفئة العمرية 20-24 سنة.",
        "للأطفال من عمر 4 أشهر إلى 3 سنوات.",
        "توفي شاب 23 عاما متأثرا بجروحه.",
        "طفلة تبلغ 6 سنوات.",
        "بطولة العالم تحت (18) سنة.",
        "توفي عن عمر يناهز ال68 عاما.",
        "تعذر النصاب قبل عقد الجلسة.",
        "تصافحا بعد عقد قران شقيقه.",
    ],
)
def test_ages_and_what_is_held_are_no_time(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("تتراوح العقوبة بين 7 و9 سنوات.", "P7Y"),
        ("سجن شاب 10 سنوات.", "P10Y"),
        ("مدة العقد تبلغ 6 سنوات.", "P6Y"),
        ("حددت المهلة (15 يوما) في القرار.", "P15D"),
        ("رحل المدير قبل عقد.", "2013"),
        ("لمدة (5) سنوات.", "P5Y"),
        ("استقال بعد سنة وشهر من تعيينه.", "P1Y1M"),
    ],
)
def test_and_amounts_that_look_like_them_are(text: str, value: str) -> None:
    assert values(text) == [value]


def test_he_had_been_given_a_time_limit_of_what_has_been() -> None:
    assert values("أمهل القاضي المتهم حتى الأحد.") == ["2023-06-18"]
    assert values("أمهلت المحكمة الطرفين الأحد.") == ["2023-06-11"]


@pytest.mark.parametrize("verb", ["سيأتي", "سيركز", "سيباشر", "سيمارس", "سنمارس"])
def test_futures_that_begin_as_a_noun_does_are_to_come(verb: str) -> None:
    assert values(f"{verb} الوفد عمله الاثنين.") == ["2023-06-19"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The lease ends on 31 December 2026 after a vote on 3 March.", ["2026-12-31", "2024-03-03"]),
        ("The mill closes on 3 January 2025 and 23 February.", ["2025-01-03", "2025-02-23"]),
    ],
)
def test_a_day_takes_the_year_of_one_to_come_only_beside_it(text: str, found: list[str]) -> None:
    assert values(text, "2024-03-20", "en") == found


# -- chronologies --------------------------------------------------------------------------------------------------


def test_a_year_on_a_line_of_its_own_heads_what_follows() -> None:
    told = "تسلسل الأحداث:\n1991\nاستقلت البلاد.\n2004\nنوفمبر: اندلعت الاحتجاجات.\nديسمبر: أعيدت الانتخابات."
    assert values(told) == ["1991", "2004", "2004-11", "2004-12"]


def test_a_number_with_something_behind_it_on_its_line_is_no_year() -> None:
    assert values("الحصيلة:\n1991 طنا\n2004 من الركاب") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rents rose 4% in May 2021, compared with 3% in April.", ["2021-05", "2021-04"]),
        ("Rents rose 4% in May 2021, compared with 3% in August.", ["2021-05", "2020-08"]),
        ("The firm was sold in May 2021 and closed in August.", ["2021-05", "2021-08"]),
    ],
)
def test_a_month_that_one_with_its_year_is_compared_with_came_before_it(text: str, found: list[str]) -> None:
    assert values(text, language="en") == found


# -- nouns with a pronoun written on -------------------------------------------------------------------------------


def test_a_noun_with_a_hyphen_stands_alone_and_with_each_pronoun() -> None:
    patterns = ["-ه", "-ها", "ة-ته", "ء-ئه"]
    table = {"past": ["بعد إصابة-", "إجراء-"], "switch": True}
    assert written_on(table, patterns) == {
        "past": ["بعد إصابة", "بعد إصابته", "إجراء", "إجرائه"],
        "switch": True,
    }


@pytest.mark.parametrize("noun", ["فراره", "اختطافها", "وفاتهم", "خطفه", "إدانتها"])
def test_what_came_of_a_mishap_has_been(noun: str) -> None:
    assert values(f"صورة المدير بعد {noun} في سبتمبر.") == ["2022-09"]


@pytest.mark.parametrize("noun", ["عقدها", "بثهم", "إجرائه", "إطلاقها"])
def test_what_a_participle_of_plans_qualifies_is_to_come(noun: str) -> None:
    assert values(f"الدورة المقرر {noun} في سبتمبر.") == ["2023-09"]


# -- "after two days" ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # and after two days counts from what was told
        ("اعتقل المتهم الاثنين، وبعد ثلاثة أيام أفرج عنه.", ["2023-06-12", "2023-06-15"]),
        ("كتب الوصية في 20 يناير ثم بعد أسبوع مزقها.", ["2023-01-20", "2023-W04"]),
        ("انتهى الإضراب الاثنين بعد يومين.", ["2023-06-12", "P2D"]),  # that is how long it took
        ("وصل الوفد الأحد، وبعد ثلاثة أيام من المشاورات غادر.", ["2023-06-11", "P3D"]),
        ("قال الثلاثاء إن العمل تأخر. وبعد ثلاث سنوات أنجز الجسر.", ["2023-06-13", "P3Y"]),
        ("استقال في مايو، وبعد أسبوعين عين خلفه.", ["2023-05", "P2W"]),  # a month is too coarse
        ("غادر أمس، وبعد يومين يصل إلى باريس.", ["2023-06-15", "2023-06-18"]),
        ("تزوجا عام 1990، وبعد نحو خمس سنوات انفصلا.", ["1990", "1995"]),
        ("تزوجا عام 1990، وانفصلا بعد مرور خمس سنوات.", ["1990", "1995"]),
        ("تزوجا عام 1990، وانفصلا بعد مرور خمس سنوات على ذلك.", ["1990", "P5Y"]),
        ("اختفى السبت. وفي اليوم التالي بدأ البحث، وبعد يومين عثر عليه.", ["2023-06-10", "2023-06-11", "P2D"]),
        ("فاز الحزب في مايو الماضي. وبعد ثلاثة أشهر لم تتشكل الحكومة.", ["2023-05", "P3M"]),
        ("اندلعت الحرب في 2014، وبعد ثلاث سنوات انتهت، وبعد سنتين عادت.", ["2014", "2017", "2019"]),
        # a date told in both calendars
        ("غدا السبت 17 يونيو 2023م الموافق 28 ذو القعدة 1444هـ.", ["2023-06-17", "2023-06-17"]),
        ("صدر السبت 29 أبريل 2023 (8 شوال 1444).", ["2023-04-29", "2023-04-29"]),
        ("صدر السبت 29 أبريل 2023 وكتب في 3 شوال 1444.", ["2023-04-29", "2023-04-23"]),
        ("من 13 صفر إلى 20 ربيع الأول 1444هـ.", ["2022-09-09", "2022-10-16"]),
        ("ولد عام 1355هـ الموافق 1936م.", ["1936-03-24/1937-03-13", "1936"]),
        ("هطلت الأمطار في محرم من العام الجاري.", ["2022-07-30/2022-08-27"]),
        # what courts and markets look ahead to
        ("قررت المحكمة حجز الطعن للحكم بجلسة 20 سبتمبر.", ["2023-09-20"]),
        ("قضت المحكمة بجلسة 20 سبتمبر ببراءته.", ["2022-09-20"]),
        ("تعود وقائعها إلى سبتمبر.", ["2022-09"]),
        ("يعود إلى العمل في سبتمبر.", ["2023-09"]),
        ("يعود إلى سبتمبر.", ["2022-09"]),
        ("صعدت عقود سبتمبر.", ["2023-09"]),
        ("تباطأ النمو إلى 3% في الربع الثاني من 4% في الربع الأول.", ["2023-Q2", "2023-Q1"]),
        ("أطفئت الأنوار في الربع الثاني من المباراة.", []),
        # forms of figures and papers
        ("زادت الأرباح عن النصف الأول المنتهي في 30 يونيو 2022.", ["2022-H1", "2022-06-30"]),
        ("زادت الأرباح عن الفترة المماثلة من العام السابق 2021م.", ["2021"]),
        ("استؤنفت الحياة البرلمانية في عام (1989م).", ["1989"]),
        ("تمتد الطريق مسافة 1989 م.", []),
        ("يخاطب الناس في خامس عشر يوليوز.", ["2023-07-15"]),
        ("تشتد الرياح في ساعات ما بعد الظهر.", ["2023-06-16TAF"]),
        ("استغرق البحث ساعات بعد الظهر.", ["PTXH", "2023-06-16TAF"]),
    ],
)
def test_arabic_values(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_a_fiscal_year_of_two_in_the_islamic_calendar_is_the_first() -> None:
    assert values("أقرت موازنة السنة المالية 1444-1445.") == ["2022-07-30/2023-07-18"]
    assert values("أقرت موازنة السنة المالية 2022-2023.") == ["2022"]


# -- both calendars ------------------------------------------------------------------------------------------------


# -- courts and markets --------------------------------------------------------------------------------------------


REST = " وقال الناطق إن الكتل اتفقت على النقاط الأساسية." * 9


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("يصوت البرلمان الجمعة على المشروع.", "2023-06-16"),
        ("يعقد مجلس الأمن يوم الجمعة جلسة طارئة.", "2023-06-16"),
        ("سيدلي الوزير، الجمعة، بشهادته.", "2023-06-16"),
        ("تصويت على المشروع\nبيروت - وكالات\nيصوت البرلمان الجمعة على المشروع.", "2023-06-16"),
        # near misses
        ("استقالت الحكومة.\nيصوت البرلمان الجمعة على المشروع.", "2023-06-23"),
        ("يصوت البرلمان الجمعة المقبل على المشروع.", "2023-06-23"),
        ("تستمر المحادثات حتى الجمعة في جنيف.", "2023-06-23"),
        ("يصوت البرلمان الخميس على المشروع.", "2023-06-22"),
        ("صوت البرلمان الجمعة على المشروع.", "2023-06-16"),
    ],
)
def test_a_lead_calls_its_own_day_by_its_weekday(lead: str, found: str) -> None:
    assert values(lead + REST)[0] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # a relative clause ends before the verb of its sentence
        ("القانون الذي أقره المجلس في أكتوبر سيدخل حيز التنفيذ.", "2022-10"),
        ("الخطة التي عرضها الوزير في أكتوبر ستعود إلى البرلمان.", "2022-10"),
        ("المؤتمر الذي تستضيفه الرياض في أكتوبر سيناقش المناخ.", "2023-10"),
        # what ends in ta marbuta is no verb
        ("يلتقي الوزير نظيره في أنقرة الاثنين.", "2023-06-19"),
        ("تعقد القمة بحضور أنظمة الاثنين.", "2023-06-19"),
        ("انقطع الإرسال الاثنين.", "2023-06-12"),
    ],
)
def test_whose_a_day_is_between_two_verbs(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_plan_moves_over_the_relative_clause_that_tells_its_old_day() -> None:
    text = "أرجأت شركة «الواحة للألبان» افتتاح مصنعها في الخرج، الذي كان مقررا الأحد، إلى أكتوبر."
    assert values(text) == ["2023-06-18", "2023-10"]
