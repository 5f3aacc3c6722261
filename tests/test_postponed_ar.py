"""Arabic plans that are moved: every verb and noun of putting off, the old day and the new one."""

import pytest
from test_composition_ar import told
from test_postponed import rows

DAYS = {("2019-05-18", "cancelled"), ("2019-06-29", "planned")}


def days(text: str, background: bool = False) -> set[tuple[str | None, str]]:
    return {(e.interval.earliest, e.status) for e in rows("ar", text) if background or not e.background}


@pytest.mark.parametrize("verb", ["أرجأت", "أجلت", "أجّلت", "رحّلت", "ستؤجل", "سترجئ"])
def test_every_verb_of_putting_off_tells_the_new_day(verb: str) -> None:
    assert days(f"{verb} اللجنة المباراة إلى 29 يونيو.") == {("2019-06-29", "planned")}


@pytest.mark.parametrize(
    "text",
    [
        "تأجل الحفل من 18 مايو إلى 29 يونيو.",
        "أرجأت البلدية الحفل من 18 مايو إلى 29 يونيو.",
        "وكانت المباراة قد أجلت من 18 مايو إلى 29 يونيو.",
        "أعلنت اللجنة تأجيل المباراة من 18 مايو إلى 29 يونيو.",
        "وافقت اللجنة على تأجيل الحفل من 18 مايو إلى 29 يونيو.",
        "قدمت اللجنة موعد الاقتراع من 29 يونيو إلى 18 مايو.",
    ],
)
def test_both_days_of_a_plan_that_is_moved_are_told(text: str) -> None:
    early = text.startswith("قدمت")
    assert days(text) == ({("2019-06-29", "cancelled"), ("2019-05-18", "planned")} if early else DAYS)


@pytest.mark.parametrize("verb", ["أعلنت اللجنة إقامة", "نفت اللجنة تأجيل", "طلبت اللجنة تأجيل"])
def test_a_range_of_what_nobody_put_off_is_one(verb: str) -> None:
    [told] = rows("ar", f"{verb} المباريات من 18 مايو إلى 29 يونيو.")
    assert (told.interval.earliest, told.interval.latest) == ("2019-05-18", "2019-06-29")


@pytest.mark.parametrize(
    "text",
    [
        "أجلت البلدية الحفل المقرر في 18 مايو إلى 29 يونيو.",
        "قررت اللجنة إرجاء السباق المقرر في 18 مايو إلى 29 يونيو.",
        "سيتم تأجيل المباراة المقررة في 18 مايو إلى 29 يونيو.",
    ],
)
def test_the_day_that_a_plan_was_due_on_is_background_beside_the_new_one(text: str) -> None:
    assert days(text) == {("2019-06-29", "planned")}
    assert days(text, background=True) == DAYS


def test_a_range_of_two_days_of_a_plan_is_none() -> None:
    assert days("قررت اللجنة إرجاء الانتخابات المقررة في يونيو إلى أكتوبر.") == {("2019-10-01", "planned")}


def test_who_is_evacuated_or_deported_is_no_plan() -> None:
    assert days("أجلت فرق الإنقاذ أمس سكان القرية إلى مدرسة.") == {("2019-05-02", "happened")}
    assert days("رحّلت السلطات أمس أربعين مهاجرا.") == {("2019-05-02", "happened")}


@pytest.mark.parametrize("plan", ["افتتاحها", "انطلاق موسمها", "سباقها"])
def test_a_day_that_something_is_put_off_from_is_off_and_where_people_were_taken_from_is_none(plan: str) -> None:
    assert days(f"وكانت الحلبة قد أجلت {plan} من 18 مايو.") == {("2019-05-18", "cancelled")}
    assert days("وكانت البلدية قد أجلت السكان من القرية في 18 أبريل.") == {("2019-04-18", "happened")}
    assert days("وكانت السفارة قد أجلت موظفيها ابتداء من 18 أبريل.") == {("2019-04-18", "happened")}


def test_what_was_meant_is_off_where_it_is_put_off() -> None:
    found = told("كانت البلدية تعتزم تنظيم الحفل في 25 مارس لكنها أجلته إلى 9 يونيو.")
    assert found["تعتزم"] == ("2024-03-25", "2024-03-25", "cancelled")
    assert found["أجلته"] == ("2024-06-09", "2024-06-09", "planned")


def test_what_only_happens_on_a_condition_is_background_but_what_something_is_is_not_one() -> None:
    assert "يعودوا" not in told("وهدد المدير بفصل العمال ما لم يعودوا صباح غد.")
    assert "تسحب" not in told("وسيضربون إذا لم تسحب الوزارة القرار قبل نهاية الشهر.")
    assert told("وغادر الوفد الأحد، وهو ما لم يعلق عليه أحد.") == {"وغادر": ("2024-03-17", "2024-03-17", "happened")}


def test_a_day_until_which_something_may_be_put_off_is_its_day() -> None:
    (event,) = rows("ar", "وتدرس إدارة النادي تأجيل السفر حتى 29 يونيو.")
    assert (event.status, event.interval.earliest, event.interval.latest) == (
        "hypothetical",
        "2019-06-29",
        "2019-06-29",
    )


@pytest.mark.parametrize(
    "text",
    [
        "وستقام المباراة في 29 يونيو، بعدما كانت مقررة في 18 مايو.",
        "وتنطلق الدراسة في 29 يونيو، بعد أن كان الموعد محددا في 18 مايو.",
    ],
)
def test_what_had_been_due_before_something_else_was_decided_is_off(text: str) -> None:
    assert days(text) == DAYS


def test_what_a_plan_is_moved_by_counts_from_nothing() -> None:
    text = "قررت الوزارة تقديم موعد الامتحانات أسبوعا بعد أن كان محددا في الثاني من يونيو."
    assert days(text) == {("2019-06-02", "cancelled")}
    assert [e.sourcing for e in rows("ar", text)] == ["stated"]
