"""What was suffered or done in a happening that a relative clause dates, and days that lie ahead, in Arabic news."""

from datetime import date

import pytest
from event_texts import by_trigger, told_in
from test_composition_ar import events_of, told


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("لقي أربعة عمال مصرعهم، في حادثة سير وقعت أمس الثلاثاء قرب قابس.", "لقي", ("2024-03-19", "2024-03-19")),
        ("توفي ثمانية في 3 حوادث متفرقة، وقعت يومي الأحد والاثنين الماضيين.", "توفي", ("2024-03-17", "2024-03-18")),
        ("قتل جنديان، إثر حادث مرور لحافلة كانت تقلهم السبت.", "قتل", ("2024-03-16", "2024-03-16")),
        ("أما في حادثة آسفي التي وقعت، أول أمس، فلقي ثلاثة مصرعهم.", "فلقي", ("2024-03-18", "2024-03-18")),
        ("خسر النجم 3-1 في المباراة التي جمعت بينهما مساء الأحد في سوسة.", "خسر", ("2024-03-17", "2024-03-17")),
        ("فاز الوحدة 2-0 ضمن لقاءات الجولة السابعة، التي أقيمت مساء السبت.", "فاز", ("2024-03-16", "2024-03-16")),
        ("تمكن الوداد من الفوز بهدف، في اللقاء الذي جمع بينهما الجمعة.", "تمكن", ("2024-03-15", "2024-03-15")),
    ],
)
def test_the_day_is_of_what_was_done_then(text: str, trigger: str, days: tuple[str, str]) -> None:
    found = told(text)
    assert found[trigger] == (*days, "happened")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("تحدث الوزير عن الحادث الذي وقع الأحد قرب قابس.", "تحدث"),  # he may have spoken later
        ("فتحت النيابة تحقيقا في الحريق الذي وقع السبت في مصنع.", "فتحت"),
        ("زار الوالي المصابين في انفجار وقع السبت.", "زار"),
        ("رفض المتهم في الجلسة الأولى، التي عقدت قبل أسبوعين، الرد على الأسئلة.", "رفض"),
    ],
)
def test_not_of_what_is_told_of_it(text: str, trigger: str) -> None:
    assert told(text).get(trigger, (None, None, ""))[:2] == (None, None)


def told_on(text: str, published: date) -> dict[str, tuple[str | None, str | None, str]]:
    """The days and the status of the events of a text of another day."""
    events = by_trigger(text, told_in(text, "ar", published))
    return {word: (e.interval.earliest, e.interval.latest, e.status) for word, e in events.items()}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # a session to which something is put off lies ahead, however far
        ("أصدرت المحكمة قرارها بتأجيل المحاكمة لجلسة 20 مايو.", "أصدرت", ("2026-05-20", "2026-05-20", "planned")),
        # what has its day beforehand is announced for the nearer one
        ("أعلن الاتحاد عن إضراب وطني في 21 يناير.", "أعلن", ("2026-01-21", "2026-01-21", "planned")),
        ("أعلنت النقابة إضرابا في 21 يناير كانون الثاني.", "أعلنت", ("2026-01-21", "2026-01-21", "planned")),
        ("أعلنت النقابة نجاح الإضراب في 21 نوفمبر.", "أعلنت", ("2025-11-21", "2025-11-21", "happened")),
        ("أعلنت النقابة عن تنظيم مظاهرة في 21 يناير.", "أعلنت", ("2026-01-21", "2026-01-21", "planned")),
        # not where or when it was said
        ("أعلنت الجامعة نتائجها في مؤتمر 21 نوفمبر.", "أعلنت", ("2025-11-21", "2025-11-21", "happened")),
        ("أعلن المدرب اعتزاله خلال حفل الثلاثاء.", "أعلن", ("2025-12-02", "2025-12-02", "happened")),
        ("أعلنت البلدية إصابة عامل في زيارة الثلاثاء.", "أعلنت", ("2025-12-02", "2025-12-02", "happened")),
        ("أعلن الوزير، في لقاء صحفي في 28 نوفمبر، عن خطة.", "أعلن", ("2025-11-28", "2025-11-28", "happened")),
        # the plan has the day, not who speaks of it
        ("بحث الطرفان زيارة الوفد المرتقبة إلى تونس يوم 30 ديسمبر.", "زيارة", ("2025-12-30", "2025-12-30", "planned")),
    ],
)
def test_days_ahead(text: str, trigger: str, expected: tuple[str, str, str]) -> None:
    assert told_on(text, date(2025, 12, 5))[trigger] == expected


def test_a_past_verb_has_no_day_to_come() -> None:
    text = "ينتهي الاتفاق الحالي في يونيو المقبل، حيث ارتفعت الأسعار بأكثر من 2 في المئة."
    assert "ارتفعت" not in told(text)
    back = "تعود القصة إلى يونيو الماضي، حين انهار الجسر."
    assert told(back)["انهار"] == ("2023-06-01", "2023-06-30", "happened")


def test_a_paper_has_its_own_day() -> None:
    assert told("صادق المجلس على تعديل القانون المؤرخ في 12 مايو 1980.").get("صادق", (None,))[0] is None
    assert told("عدل المجلس أمس الاتفاقية الموقعة في روما عام 1998.")["عدل"][:2] == ("2024-03-19", "2024-03-19")
    assert told("زار الموقع عام 1908 عالم فرنسي.")["زار"][:2] == ("1908-01-01", "1908-12-31")  # a site


def test_what_only_describes_with_a_vague_time_is_background() -> None:
    text = "أجلت المحكمة أمس القضايا التي شغلت الرأي العام في الفترة السابقة."
    assert {word for word, event in events_of(text).items() if not event.background} == {"أجلت"}
    main = "شهدت المدينة خلال الأشهر القليلة الماضية احتجاجات."
    assert not events_of(main)["شهدت"].background


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        (
            "وقال المصدر إن عبوة ناسفة كانت مخبأة قرب محل في الحي، انفجرت صباح اليوم.",
            "انفجرت",
            "عبوة ناسفة انفجرت صباح اليوم",
        ),
        ("والسبت، وعد الوالي ببناء مدرسة.", "وعد", "السبت، وعد الوالي ببناء مدرسة"),
        (
            "هبطت الطائرة في المطار / أمس الثلاثاء / وعلى متنها سبعون راكبا.",
            "هبطت",
            "هبطت الطائرة في المطار / أمس الثلاثاء / وعلى متنها سبعون راكبا",
        ),
        (
            "تجول الضيوف في مهرجان القاهرة السينمائي الدولي الذي اختتم أمس.",
            "اختتم",
            "مهرجان القاهرة السينمائي الدولي الذي اختتم أمس",
        ),
    ],
)
def test_titles(text: str, trigger: str, title: str) -> None:
    assert events_of(text)[trigger].title == title


def test_a_title_begins_at_no_torn_quotation() -> None:
    text = "تقام الدورة تحت شعار «صورتنا.. مرآتنا» وتستمر حتى العاشر من الشهر المقبل."
    assert "»" not in events_of(text)["وتستمر"].title


def test_agencies_write_a_comma_as_of_thousands() -> None:
    text = "لقي أربعة أشخاص٬ من بينهم شابة٬ مصرعهم أمس قرب الشاطئ."
    assert told(text)["لقي"] == ("2024-03-19", "2024-03-19", "happened")
