"""Arabic days beside relative clauses: of the verb that leads, of the clause itself, or of a plan that is off."""

import pytest
from test_composition_ar import told


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        # commas set the day off, so that it is of the verb that leads, not of what tells of its object
        ("أصيب عاملان في حادث، الاثنين، على جسر يربط الحي بالميناء.", "أصيب", "2024-03-18"),
        ("وقع الوزيران، في 5 مارس، مذكرة ينتظرها المزارعون.", "وقع", "2024-03-05"),
        ("أعلن المدير، الأحد، عن عقد سيجري توقيعه في طنجة.", "أعلن", "2024-03-17"),
        ("توفي الجندي الذي أصيب في الكمين، الاثنين، متأثرا بجراحه.", "توفي", "2024-03-18"),
        ("وصلت الباخرة التي تقل القمح، الأحد، إلى ميناء وهران.", "وصلت", "2024-03-17"),
        ("استقبل العميد الوفد الذي يزور الجامعة، الثلاثاء، في مكتبه.", "استقبل", "2024-03-19"),
        # but what came about has its own day, and so has what somebody only judges
        ("عاينت اللجنة الضرر بعد الحريق الذي وقع، الأحد، في المخزن.", "وقع", "2024-03-17"),
        ("استنكر الرئيس الهجوم الذي استهدف القافلة، الأحد، قرب سبها.", "استهدف", "2024-03-17"),
        # so has what happened before the relative clause, and what was done where nothing stands between
        ("علق الأمين على الهجوم الذي نفذته طائرات، الجمعة، قرب الميناء.", "نفذته", "2024-03-15"),
        ("زار الوالي السد الذي انهار، الاثنين، بسبب السيول.", "انهار", "2024-03-18"),
        ("قتل الرجل الذي كان يقودها، الاثنين، في الطريق إلى سرت.", "قتل", "2024-03-18"),
        # the verb that a subject waits for, behind its relative clause and the day of that
        ("المتهم الذي أوقف الأحد يمثل أمام القاضي غدا.", "يمثل", "2024-03-21"),
        ("المتهم الذي أوقف الأحد يمثل أمام القاضي غدا.", "أوقف", "2024-03-17"),
    ],
)
def test_whose_the_day_is(text: str, trigger: str, day: str) -> None:
    assert told(text)[trigger][:2] == (day, day)


def test_a_verb_with_and_goes_on_with_the_relative_clause() -> None:
    assert told("زار الوفد المعرض الذي بدأ الأحد ويستمر حتى 25 مارس.").keys() == {"زار", "بدأ"}


@pytest.mark.parametrize(
    ("text", "off", "moved"),
    [
        ("أرجأت المحكمة، التي كان من المقرر أن تصدر حكمها الاثنين، الجلسة إلى 28 مارس.", "2024-03-18", "2024-03-28"),
        ("أرجأت الإدارة، التي كان من المقرر أن تفتتحه الاثنين، حفل الافتتاح إلى 28 مارس.", "2024-03-18", "2024-03-28"),
        ("أعلنت البلدية تأجيل السوق، الذي كان مقررا أن يفتح في 27 مارس، إلى 9 أبريل.", "2024-03-27", "2024-04-09"),
        ("ألغت البلدية السوق الذي كان من المقرر أن يفتح في 27 مارس.", "2024-03-27", None),
        ("لم تجتمع اللجنة الاثنين كما كان مقررا.", "2024-03-18", None),
    ],
)
def test_what_was_to_be_is_off(text: str, off: str, moved: str | None) -> None:
    rows = {(earliest, status) for earliest, _, status in told(text).values()}
    assert (off, "cancelled") in rows
    assert (off, "planned") not in rows
    assert moved is None or (moved, "planned") in rows


def test_what_goes_on_behind_is_not_moved() -> None:
    rows = told("توجه الوالي، الذي قطع زيارة كان من المفترض أن تستمر حتى السبت، إلى المستشفى.")
    assert rows["وتوجه" if "وتوجه" in rows else "توجه"][2] == "happened"


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("نفى الوزير ما تردد عن نية الحكومة رفع رسوم الموانئ في أبريل.", "رفع", "denied"),
        ("أكد مصدر أن الوزير رفع رسوم الموانئ الأحد.", "رفع", "happened"),
        ("قال إن في الجلسة نقل ممثل النقابة رسالة الأحد.", "نقل", "happened"),
        ("وصل الوزير وفي القاعة عرض مدير المتحف الخطة الأحد.", "عرض", "happened"),
        ("واصلت الشركة بيع أسهم المصرف الأحد.", "بيع", "happened"),
        ("نقل المصاب إلى مستشفى ابن سينا الأحد.", "نقل", "happened"),
    ],
)
def test_a_noun_is_no_verb(text: str, trigger: str, status: str) -> None:
    assert told(text)[trigger][2] == status
