"""Arabic events end to end, read with our own engine: which date is whose, and what happened when."""

from datetime import date

import pytest
from event_texts import by_trigger, told_in

from timeline import extract
from timeline.records import Event

PUBLISHED = date(2024, 3, 20)  # a Wednesday


def events_of(text: str) -> dict[str, Event]:
    """The events of a text by their triggers."""
    return by_trigger(text, told_in(text, "ar", PUBLISHED))


def told(text: str) -> dict[str, tuple[str | None, str | None, str]]:
    """The days and the status of the events of a text by their triggers."""
    return {word: (e.interval.earliest, e.interval.latest, e.status) for word, e in events_of(text).items()}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # ف and ي of a noun are no conjunction with a verb of the present
        ("وشاهدت اللجنة ثلاثين فيلما بين الاثنين والثلاثاء.", "وشاهدت", ("2024-03-18", "2024-03-19", "happened")),
        # a past of a man, not the present of a woman
        ("تعرض مخزن في المرفأ للسرقة ليل الاثنين الثلاثاء.", "تعرض", ("2024-03-18", "2024-03-19", "happened")),
        ("تعرض القناة المصرية الحلقة الأخيرة مساء السبت.", "تعرض", ("2024-03-23", "2024-03-23", "planned")),
        # the verb of "before" goes with the one that it follows
        (
            "هرب اللص فجر أمس من المستشفى. وطاردته دورية ظهرا في السوق، قبل أن يسلم نفسه مساء إلى القاضي.",
            "يسلم",
            ("2024-03-19", "2024-03-19", "happened"),
        ),
        # verbs by their shape, defective ones, and those that only begin with the letter of the present
        ("وفي عدن، جمدت المحكمة قبل يومين حسابات المصرف.", "جمدت", ("2024-03-18", "2024-03-18", "happened")),
        ("اختفت لوحة نادرة من المتحف يوم الأحد.", "اختفت", ("2024-03-17", "2024-03-17", "happened")),
        ("قبض عليه في فبراير قبل أن يفر في 3 مارس.", "يفر", ("2024-03-03", "2024-03-03", "happened")),
        ("والأسبوع الماضي اتصلوا بي من الإذاعة.", "اتصلوا", ("2024-03-11", "2024-03-17", "happened")),
        # between two years and two months
        ("أدار اللاعب السابق النادي بين عامي 2013 و2016.", "أدار", ("2013-01-01", "2016-12-31", "happened")),
        # what was done from a day on was done on it
        ("أوقفت الوزارة صيد السردين اعتبارا من أمس.", "أوقفت", ("2024-03-19", "2024-03-19", "happened")),
        # whose the date is
        # behind a relative clause between commas the clause around it goes on
        (
            "وستنشر الشركة، التي تأسست عام 2007، نتائجها السنوية بعد غد.",
            "وستنشر",
            ("2024-03-22", "2024-03-22", "planned"),
        ),
        # a free relative tells what a thing is, not what was done with it
        ("نقلت الوزارة أمس إلى المتحف ما تبقى من اللوحات.", "نقلت", ("2024-03-19", "2024-03-19", "happened")),
        ("سجل الطلاب أسماءهم بين مطلع يناير ومنتصف فبراير.", "سجل", ("2024-01-01", "2024-02-20", "happened")),
        ("وكان السهم فقد 12 في المئة يوم الاثنين.", "فقد", ("2024-03-18", "2024-03-18", "happened")),
    ],
)
def test_days(text: str, trigger: str, expected: tuple[str, str, str]) -> None:
    assert told(text)[trigger] == expected


@pytest.mark.parametrize(
    "statement", ["في بيان أصدرته مساء أمس", "في مؤتمر صحافي عقدته أمس", "في مقابلة نشرتها أمس صحيفة محلية"]
)
def test_a_statement_has_the_date_of_who_makes_it(statement: str) -> None:
    found = told(f"دعت نقابة المعلمين، {statement}، إلى تأجيل الامتحانات.")
    assert found == {"دعت": ("2024-03-19", "2024-03-19", "happened")}


def test_a_threat_in_spite_of_which_something_happened_is_not_its_status() -> None:
    assert told("رفضت النقابة أمس العرض رغم تهديد الوزير بالفصل.")["رفضت"][2] == "happened"
    assert told("ولوّح الوزير أمس بفصل المضربين.")["ولوّح"][2] == "threatened"
    assert told("بيع أمس في المزاد لوح مسماري نادر.")["بيع"][2] == "happened"


def test_between_says_nothing() -> None:
    text = "قطعت الطريق بين حلب وحماة منذ أن انهار جسر في فبراير."
    assert {word: event.sourcing for word, event in events_of(text).items()}["انهار"] == "stated"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("بني المعمل في صيف 1961، وبعد ذلك بعامين دخلته آلة بخارية.", "دخلته", ("1963-01-01", "1963-12-31")),
        ("غرق المركب في 5 فبراير. وقبل ذلك بأسبوع تعطل محركه.", "تعطل", ("2024-01-29", "2024-02-04")),
        ("أقر بالهزيمة في الأول من مارس، ثم تراجع بعد ستة أيام.", "تراجع", ("2024-03-07", "2024-03-07")),
        ("احترق المخزن في 5 مارس. واعتقل الحارس بعد الحادث بيومين.", "واعتقل", ("2024-03-07", "2024-03-07")),
        (
            "زار الوزير مكان الهجوم الذي استهدف أمس سوقا. وقبل الهجوم بيومين أغلق الطريق.",
            "أغلق",
            ("2024-03-17", "2024-03-17"),
        ),
        ("ثبتت الحكومة سعر الخبز قبل أسبوع من حلول رمضان.", "ثبتت", ("2024-03-04", "2024-03-10")),
        ("ووصل المراقبون قبل ثلاثة أيام من الاقتراع المقرر في 18 مارس.", "ووصل", ("2024-03-15", "2024-03-15")),
        ("يضرب السائقون يومي الجمعة والسبت.", "يضرب", ("2024-03-22", "2024-03-23")),
    ],
)
def test_what_counts_from_a_time(text: str, trigger: str, expected: tuple[str, str]) -> None:
    assert told(text)[trigger][:2] == expected


def test_what_a_verb_began_is_no_event_beside_it() -> None:
    assert list(told("بدأت المياه تتراجع منذ الأحد.")) == ["بدأت"]


def test_a_question_plans_nothing() -> None:
    assert told("هل سيتمكن المدرب الجديد من إنقاذ الفريق؟") == {}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # who did something after it did not tell of it
        ("سقط الجدار ليل الاثنين على المارة، وأمرت النيابة بحبس المالك.", "سقط", "stated"),
        ("نقلت صحيفة عن مصدر أن المدرب سيرحل، غير أن النادي كذب الخبر مساء الاثنين.", "كذب", "stated"),
        ("خسر السهم عشر قيمته يوم الاثنين على خلفية شائعات عن الاندماج.", "خسر", "stated"),
        ("سيصل الوفد غدا، على ما أفاد به المتحدث أمس.", "سيصل", "reported"),
    ],
)
def test_who_says_it(text: str, trigger: str, expected: str) -> None:
    assert {word: event.sourcing for word, event in events_of(text).items()}[trigger] == expected


def test_a_plan_that_is_moved_has_both_its_days() -> None:
    found = told("تأجلت مباراة الأهلي والزمالك التي كانت مقررة مساء الجمعة إلى الأحد.")
    assert found["تأجلت"] == ("2024-03-24", "2024-03-24", "planned")
    assert found["كانت"] == ("2024-03-22", "2024-03-22", "cancelled")


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("وألغي الحفل الذي كان مقررا في 23 مارس.", "وألغي", ("2024-03-23", "2024-03-23", "cancelled")),
        (
            "وانتقل إلى دمشق عام 1954 وتخرج في جامعتها بعد أربع سنوات.",
            "وتخرج",
            ("1958-01-01", "1958-12-31", "happened"),
        ),
        ("يدفن الشاعر غدا، وتقبل التعازي يومي الجمعة والسبت.", "وتقبل", ("2024-03-22", "2024-03-23", "planned")),
        (
            "يحتل الفريق المركز الثاني خلف النادي الذي يلتقي غدا الوحدة.",
            "يلتقي",
            ("2024-03-21", "2024-03-21", "planned"),
        ),
        ("أما الجائزة فقد ذهبت أمس إلى كاتب مغمور.", "ذهبت", ("2024-03-19", "2024-03-19", "happened")),
        ("تعهد الوزير بترميم المدرسة قبل شهر محرم.", "تعهد", ("2024-03-20", "2024-07-06", "planned")),
        ("وبذلك ترتفع حصيلة الضحايا منذ بداية العام إلى ستين.", "ترتفع", ("2024-01-01", None, "happened")),
    ],
)
def test_plans_and_terms(text: str, trigger: str, expected: tuple[str, str | None, str]) -> None:
    assert told(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # who calls to a meeting calls to one that is to come
        ("ودعت النقابة إلى اجتماع يوم السبت.", "ودعت", ("2024-03-23", "2024-03-23", "planned")),
        ("ودعت النقابة السبت إلى الهدوء.", "ودعت", ("2024-03-16", "2024-03-16", "happened")),
        # what has come to pass up to a day or over the last ones
        ("استقبل المعرض حتى مساء الاثنين تسعين ألف زائر.", "استقبل", (None, "2024-03-18", "happened")),
        ("أبعدت الشرطة خلال الأسبوعين الماضيين ألف مخالف.", "أبعدت", ("2024-03-06", "2024-03-20", "happened")),
        ("ستهب الرياح بين العاشرة من مساء اليوم وفجر الجمعة.", "ستهب", ("2024-03-20", "2024-03-22", "planned")),
        # the day until which one counted is not that of the hours told of later
        (
            "بلغ الضحايا ستين حتى مساء أمس الثلاثاء، منذ انهيار السد فجر الأحد.\nجرفت المياه منزله قرابة الثالثة فجرا.",
            "جرفت",
            ("2024-03-17", "2024-03-17", "happened"),
        ),
    ],
)
def test_terms_and_counts(text: str, trigger: str, expected: tuple[str | None, str, str]) -> None:
    assert told(text)[trigger] == expected


def test_no_week_is_counted_from_an_autumn() -> None:
    assert "وفر" not in told("انكشفت القضية في خريف 2017، وفر المدير بعدها بأسبوع.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "أغلق المعمل عام 1961، وبعدها بنصف قرن تقريبا، في فبراير الماضي، هدمت مداخنه.",
            {"أغلق": ("1961-01-01", "1961-12-31", "happened"), "هدمت": ("2024-02-01", "2024-02-29", "happened")},
        ),
        (
            "زار الوزير دمشق يوم الأحد، وفي اليوم التالي، غادر إلى عمان.",
            {"زار": ("2024-03-17", "2024-03-17", "happened"), "غادر": ("2024-03-18", "2024-03-18", "happened")},
        ),
        (
            "أقر المجلس ليل الاثنين موازنة تغطي عامي 2024 و2025، وأحالها إلى البرلمان في اليوم التالي.",
            {"وأحالها": ("2024-03-19", "2024-03-19", "happened")},
        ),
        (
            "تشارك العداءة في البطولة التي تنطلق في بودابست في 12 يونيو.",
            {"تنطلق": ("2024-06-12", "2024-06-12", "planned")},
        ),
    ],
)
def test_a_time_before_its_verb(text: str, expected: dict[str, tuple[str, str, str]]) -> None:
    found = told(text)
    assert {word: found[word] for word in expected} == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("زار الوزير المصنع الذي افتتح في مارس الماضي.", "المصنع افتتح في مارس الماضي"),
        ("قال إن الشركة مسؤولة عن التسرب الذي اكتشف قبل عشرة أيام.", "التسرب اكتشف قبل عشرة أيام"),
        ("انتقد التاجر أمس قرار الحكومة الذي صدر الأحد.", "قرار الحكومة الذي صدر الأحد"),
        ("التقى الوزير السعودي الذي عين الأحد وفدا.", "الوزير السعودي عين الأحد وفدا"),
    ],
)
def test_what_a_relative_clause_tells_of_is_its_noun_alone(text: str, title: str) -> None:
    assert title in [event.title for event in told_in(text, "ar", PUBLISHED)]


def test_a_line_that_is_but_a_time_with_a_mark_on_it_tells_nothing() -> None:
    assert extract("10:30\u064b", "2023-06-16", "ar") == []
