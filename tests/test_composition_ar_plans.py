"""Arabic plans that are overtaken, clauses without a verb, dates that hang on what is not told, and who says it."""

import pytest
from test_composition_ar import events_of, told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وكان الافتتاح مقررا في 2 مارس لكنه تأجل.", "2024-03-02"),
        ("الحفل تأجل، وكان مقررا يوم الجمعة الماضي.", "2024-03-15"),
        ("وكان من المقرر تدشينه في 3 مارس، لكن الأمطار حالت دون ذلك.", "2024-03-03"),
        ("وكان الوفد سيصل السبت الماضي لكن الزيارة ألغيت.", "2024-03-16"),
        ("كان السباق مبرمجا يومي 8 و9 مارس، لكنه أجل إلى 30 مارس.", "2024-03-08"),
        ("كان مقررا توقيع العقد مطلع هذا الشهر قبل أن يؤجل مرتين.", "2024-03-01"),
        ("وكان مقررا تدشينه في 3 مارس. لكن التدشين تأجل إلى السبت المقبل.", "2024-03-03"),
        ("تأجل تدشين المتحف الذي كان مقررا السبت الماضي.", "2024-03-16"),
        ("معرضه المقرر الجمعة تأجل إلى أجل غير مسمى.", "2024-03-22"),
    ],
)
def test_a_plan_that_is_put_off_is_off_for_its_day(text: str, day: str) -> None:
    assert (day, "cancelled") in {(earliest, status) for earliest, _, status in told(text).values()}


def test_what_was_due_and_nobody_puts_off_is_a_plan() -> None:
    assert told("وكان من المقرر تدشينه في 3 مارس.")["تدشينه"] == ("2024-03-03", "2024-03-03", "planned")
    after = told("ألغي المهرجان، وحدد يوم السبت 30 مارس موعدا للمباراة.")
    assert all(status != "cancelled" for earliest, _, status in after.values() if earliest == "2024-03-30")


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # a preposition is no verb, and what may be is no past
        ("وقال إن البيع قد يتم في نوفمبر.", "يتم", ("2024-11-01", "2024-11-30", "hypothetical")),
        # a clause without a verb has its own date
        ("نفى المدير التقليص، مشيرا إلى أن النظام مطبق منذ عام 2019.", "مطبق", ("2019-01-01", None, "ongoing")),
        ("ووعد بتعيين خلف له، علما أن المنصب شاغر منذ فبراير.", "شاغر", ("2024-02-01", None, "ongoing")),
        # the date behind that of a relative clause is its host's
        (
            "تسببت العاصفة التي تضرب البلاد منذ ليل الأحد بانقطاع الطرق الجبلية أمس.",
            "تسببت",
            ("2024-03-19", "2024-03-19", "happened"),
        ),
        # hours after what its sentence told last
        (
            "أكمل المحققون اليوم معاينة المصنع الذي احترق الأحد وأخلي بعد ساعات من وقوعه.",
            "احترق",
            ("2024-03-17", "2024-03-17", "happened"),
        ),
        # a date between a verb and what tells of its object is the verb's
        ("وقع الرئيس الأحد الماضي مرسوما يستدعي الناخبين.", "وقع", ("2024-03-17", "2024-03-17", "happened")),
        ("ألغى الاتحاد أمس مباراتين كانتا مقررتين غدا.", "كانتا", ("2024-03-21", "2024-03-21", "cancelled")),
        # what goes on since a beginning, told behind it
        ("ومنذ استئناف الرحلات مع تونس في يناير، ارتفع عدد الركاب.", "ارتفع", ("2024-01-01", None, "happened")),
        ("ومنذ أن انطلق الموسم في مطلع فبراير، سجلت البلاد 15 حريقا.", "سجلت", ("2024-02-01", None, "happened")),
        # what lasts until a day, from a beginning still to come
        ("ينطلق المعرض الأحد المقبل. وتستمر العروض حتى 30 مارس.", "وتستمر", ("2024-03-24", "2024-03-30", "planned")),
        # the day instead of which
        ("غادر الوفد في 18 مارس بدلا من 17 مارس.", "غادر", ("2024-03-18", "2024-03-18", "happened")),
        # a threat is not the status of what tells of whom it threatens
        ("هدد الخاطفون أمس بإعدام رهينة خطف في فبراير.", "خطف", ("2024-02-01", "2024-02-29", "happened")),
        # a new moon, as a month, names no day
        ("تتحرى اللجنة هلال رمضان مساء غد الخميس.", "تتحرى", ("2024-03-21", "2024-03-21", "planned")),
        # the morrow of a day long past, and what is called off with a day of its own
        ("أقفلنا في 12 يناير، وكان العرض مقررا في الغد.", "وكان", ("2024-01-13", "2024-01-13", "cancelled")),
        ("ألغي أمس الحفل الذي كان مقررا غدا.", "كان", ("2024-03-21", "2024-03-21", "cancelled")),
        # no future is of the past, whatever verb stands before it
        (
            "وقال الرئيس إن البنك سيفتتح فرعين قبل نهاية السنة، وإنه يدرس غيرهما.",
            "سيفتتح",
            ("2024-03-20", "2024-12-31", "planned"),
        ),
        # what a participle behind a comma denies or supposes is not what the verb before it tells
        ("وأكد أن الدورة ستقام في المغرب صيف 2025، نافيا تأجيلها.", "ستقام", ("2025-06-01", "2025-08-31", "planned")),
        ("وأكد أن الأضرار ستحصى غدا، مرجحا أن يكون الحريق متعمدا.", "ستحصى", ("2024-03-21", "2024-03-21", "planned")),
        # what was due and is said to be put off right before
        (
            "أعلنت الوكالة اليوم إرجاء إطلاق المسبار. وكان مقررا أن ينطلق المسبار غدا.",
            "ينطلق",
            ("2024-03-21", "2024-03-21", "cancelled"),
        ),
        # the event that a dated one is counted from
        ("غادر الرئيس أمس، بعد أسبوعين من اندلاع الاحتجاجات.", "اندلاع", ("2024-03-04", "2024-03-10", "happened")),
        # pronouns written on to a verb that denies
        ("وهو ما نفاه الوزير أمس.", "نفاه", ("2024-03-19", "2024-03-19", "denied")),
        ("الأمر الذي نفته الهيئة في بيان أصدرته أمس.", "نفته", ("2024-03-19", "2024-03-19", "denied")),
    ],
)
def test_whose_date_it_is(text: str, trigger: str, expected: tuple[str, str | None, str]) -> None:
    assert told(text)[trigger] == expected


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("ستعلن النتائج خلال 48 ساعة من إغلاق الصناديق.", {"ستعلن"}),
        ("وقال المتحدث، في المؤتمر الذي عقد الأحد، إن النسبة تجاوزت الثلث.", set()),
        ("وفتحت النيابة تحقيقا في الحادث، الذي يعد الثاني من نوعه منذ بداية الشتاء.", {"وفتحت"}),
    ],
)
def test_what_another_counts_from_dates_nothing(text: str, triggers: set[str]) -> None:
    found = told(text)
    assert found.keys() == triggers
    assert all(earliest is latest is None for earliest, latest, _ in found.values())


def test_what_was_not_done_beside_a_plan_has_not_its_day() -> None:
    events = told("أعلن الاتحاد تأجيل لقائه الذي كان مقررا الأحد المقبل إلى 28 مارس، دون أن يذكر سببا.")
    assert "يذكر" not in events
    assert ("2024-03-24", "2024-03-24", "cancelled") in events.values()


def test_goods_that_are_moved_are_no_words() -> None:
    assert told("وقال إن القطع نقلت من المخازن في يناير بعد أن رممت.")["نقلت"][0] == "2024-01-01"


@pytest.mark.parametrize(
    ("text", "trigger", "sourcing"),
    [
        ("قالت الرئيسة في كلمتها يوم الأحد بالمعرض إن الشركة باقية.", "كلمتها", "stated"),
        ("تحدث المدير عن افتتاح المعرض يوم الأحد.", "افتتاح", "reported"),
        ("وقال نائب النقيب إن النقابة هددت الأربعاء بالتصعيد.", "هددت", "reported"),
        ("أوقفت الشرطة، أمس، ثلاثة رجال يشتبه في ضلوعهم في السرقة.", "أوقفت", "stated"),
        ("ولم تستبعد الهيئة أن تتواصل الهزات غدا.", "تتواصل", "reported"),
        ("انهار سقف السوق أمس، وأصاب حسب حصيلة أولية تسعة عمال.", "انهار", "stated"),
    ],
)
def test_who_says_it(text: str, trigger: str, sourcing: str) -> None:
    assert events_of(text)[trigger].sourcing == sourcing
