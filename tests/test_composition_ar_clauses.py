"""Which Arabic clause a date belongs to: what is done in a gathering, "when" behind a date, outsets, comments."""

import pytest
from test_composition_ar import events_of, told


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # what is done in a gathering that its sentence begins with, or that an aside tells of
        ("وخلال الجلسة، التي انعقدت أمس، التمس الدفاع مهلة.", "التمس", ("2024-03-19", "2024-03-19", "happened")),
        ("وافقت الجمعية العامة، المنعقدة مساء أمس، على البيع.", "وافقت", ("2024-03-19", "2024-03-19", "happened")),
        ("قرر المجلس، المجتمع أمس برئاسة الوزير، رفع الأجور.", "قرر", ("2024-03-19", "2024-03-19", "happened")),
        # what happened "when", behind a date that only leads to it
        ("وتعود القصة إلى مارس 2015 حين انهار الجسر.", "انهار", ("2015-03-01", "2015-03-31", "happened")),
        ("ظل النادي بلا مدرب حتى مارس 2015 عندما عاد صالح.", "عاد", ("2015-03-01", "2015-03-31", "happened")),
        # the day from which on something will be is no base of a comparison
        ("وتعتزم رفع الحد الأدنى للأجور اعتبارا من مطلع العام المقبل.", "وتعتزم", ("2025-01-01", None, "planned")),
        # a verb that only says what the noun behind another is
        ("جنحت سفينة ترفع علم بنما فجر أمس في الخليج.", "جنحت", ("2024-03-19", "2024-03-19", "happened")),
        ("غرق قارب يقل مهاجرين صباح الأحد.", "غرق", ("2024-03-17", "2024-03-17", "happened")),
        # what is promised is to come, but for the day of the promise
        ("وتعهد الوزير بصرف المنح في يناير.", "وتعهد", ("2025-01-01", "2025-01-31", "planned")),
        ("وتعهد الوزير أمس بصرف المنح.", "وتعهد", ("2024-03-19", "2024-03-19", "happened")),
        # a past that is a noun elsewhere
        ("عمل مدرسا في البصرة بين 1968 و1979.", "عمل", ("1968-01-01", "1979-12-31", "happened")),
        # dates of an aside are its own, and so is that of what something comes after
        (
            "نشر الجبوري، المولود في الحلة عام 1936، أولى قصصه سنة 1962.",
            "نشر",
            ("1962-01-01", "1962-12-31", "happened"),
        ),
        ("وجاء القرار بعد يومين من اعتصام نفذه التجار الأحد.", "نفذه", ("2024-03-17", "2024-03-17", "happened")),
        # what is said of a noun with its owner
        ("مشيرا إلى أن عقده ينتهي في يونيو المقبل.", "ينتهي", ("2024-06-01", "2024-06-30", "planned")),
    ],
)
def test_days(text: str, trigger: str, expected: tuple[str, str | None, str]) -> None:
    assert told(text)[trigger] == expected


def test_a_when_that_goes_on_with_its_own_clause_has_no_row() -> None:
    assert told("قتل 21 تلميذا في 25 أكتوبر عندما جرفت السيول حافلة.").keys() == {"قتل"}


def test_a_comment_is_the_articles_own() -> None:
    assert events_of("وقال المدرب إنه راض، علما أن العقد ينتهي في يونيو المقبل.")["ينتهي"].sourcing == "stated"
    assert events_of("وقال المدرب إنه راض، مضيفا أن العقد ينتهي في يونيو المقبل.")["ينتهي"].sourcing == "reported"


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("وقال المتحدث إن الرجل", {"اعتقل": "2024-03-19", "سيمثل": "2024-03-21"}),
        ("غير أن الرجل", {"اعتقل": "2024-03-19", "سيمثل": "2024-03-21"}),
        ("الرجل", {"اعتقل": "2024-03-19", "سيمثل": "2024-03-21"}),
    ],
)
def test_a_subject_waits_for_its_verb_behind_a_relative_clause(opening: str, expected: dict[str, str]) -> None:
    found = told(f"{opening} الذي اعتقل أمس سيمثل أمام القضاء غدا.")
    assert {word: earliest for word, (earliest, _, _) in found.items()} == expected


def test_the_verb_behind_a_relative_one_has_its_day() -> None:
    found = told("وأوضح أن اللجنة التي شكلها الوزير سترفع تقريرها الأحد.")
    assert found == {"سترفع": ("2024-03-24", "2024-03-24", "planned")}
    found = told("وأضاف أن المصنع الذي افتتح عام 2010 أغلق الأسبوع الماضي.")
    assert found == {"أغلق": ("2024-03-11", "2024-03-17", "happened")}


def test_who_passes_something_on_has_no_row_and_who_accuses_states_it() -> None:
    assert told("غرق ثلاثة عمال أمس، وفق ما أعلنت الشرطة اليوم.").keys() == {"غرق"}
    assert events_of("واتهم الوزير أمس المعارضة بالكذب.")["واتهم"].sourcing == "stated"


def test_an_act_of_speech_in_a_live_report_has_the_time_of_its_entry() -> None:
    found = told("09:10 انهار جزء من الجسر\n11:30 أعلنت النيابة فتح تحقيق\n14:20 أغلقت الشرطة الطريق")
    assert found == dict.fromkeys(("انهار", "أعلنت", "أغلقت"), ("2024-03-20", "2024-03-20", "happened"))


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        # what tells whose son somebody is, the title of a prince, a name behind an office
        ("أعلن الوزير سيدي ولد المختار أمس فتح المعبر.", {"أعلن"}),
        ("المختار ولد بلال يصل غدا إلى باريس.", {"يصل"}),
        ("افتتح نائبه صاحب السمو الأمير سعود أمس المعرض.", {"افتتح"}),
        ("وصل النائب تراس كولمان إلى تونس أمس.", {"وصل"}),
        # verbs all the same
        ("الشاعر محمد ولد في نواذيبو عام 1960.", {"ولد"}),
        ("ولد الطفل أمس في المستشفى.", {"ولد"}),
        ("ترأس الوزير أمس اجتماعا طارئا.", {"ترأس"}),
        ("مصدر: الطيار تلقى أمس عشرة تحذيرات.", {"تلقى"}),
    ],
)
def test_verbs_that_are_names(text: str, triggers: set[str]) -> None:
    assert events_of(text).keys() == triggers


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("أعلن المدرب الأحد، استقالته من منصبه.", "أعلن المدرب الأحد، استقالته من منصبه"),
        ("كشف مصدر أمني فجر أمس، عن إحباط هجوم.", "كشف مصدر أمني فجر أمس، عن إحباط هجوم"),
        ("المدرب الذي وصل الأحد، مهامه كثيرة.", "المدرب وصل الأحد"),  # the comma ends what qualifies him
    ],
)
def test_a_comma_behind_a_day_does_not_part_a_verb_from_its_object(text: str, title: str) -> None:
    assert title in [event.title for event in events_of(text).values()]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("يضرب عمال الموانئ أيام 26 و27 و28 مارس.", ("2024-03-26", "2024-03-28", "planned")),
        ("تغلق الطريق يومي 3 و4 أبريل.", ("2024-04-03", "2024-04-04", "planned")),
        ("تغلق الطريق في 3 و4 أبريل، وفي 5 أبريل تفتح.", ("2024-04-03", "2024-04-04", "planned")),
    ],
)
def test_days_in_a_row_are_one_stretch(text: str, days: tuple[str, str, str]) -> None:
    assert days in told(text).values()


def test_what_came_after_an_act_is_neither_of_its_clause_nor_in_its_stretch() -> None:
    first, then = events_of("نشر الكاتب أولى قصصه سنة 1962، وبعد عام اعتقل إثر انقلاب.").values()
    assert (first.interval.earliest, first.interval.latest) == ("1962-01-01", "1962-12-31")
    assert (then.interval.earliest, then.interval.latest) == ("1963-01-01", "1963-12-31")


def test_a_share_that_had_fallen_in_a_quarter_is_told_for_itself() -> None:
    text = "خفضت الشركة أمس توقعاتها.\n{} إلى 33 في المئة في الربع الأول."
    assert len(events_of(text.format("وكانت حصتها قد تراجعت"))) == 2
    assert len(events_of(text.format("وتراجعت حصتها"))) == 1
