"""What Arabic news says in ways of its own: exceptions, plans that fell through, statements, reports hour by hour."""

from datetime import date

import pytest
from event_texts import told_in
from test_composition_ar import events_of, told


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # verbs with what they act upon written on, and nouns in ة, which are none
        ("هرب السائق في فبراير قبل أن تعيده الشرطة مساء الأحد.", "تعيده", ("2024-03-17", "2024-03-17", "happened")),
        ("زار الوفد سوقا أغلقه الحريق يوم الجمعة.", "أغلقه", ("2024-03-15", "2024-03-15", "happened")),
        ("نفت إدارة المصنع، صباح اليوم، تسريح العمال.", "نفت", ("2024-03-20", "2024-03-20", "denied")),
        # a contract is signed, not concluded anew
        ("وقعت الوزارة وشركة «يمن لينك»، يوم الأحد، عقد الصيانة.", "وقعت", ("2024-03-17", "2024-03-17", "happened")),
        # what is likely to, or has yet to, is a verb whatever its letters
        ("من شأن القرض أن يدر مئة مليون بحلول نهاية العام.", "يدر", ("2024-03-20", "2024-12-31", "hypothetical")),
        # a present since when
        ("غرق الزورق في 9 فبراير. ومنذ ذلك الحين تنتظر أسرته ردا.", "تنتظر", ("2024-02-09", None, "ongoing")),
        ("يضرب عمال المرفأ منذ أسبوعين.", "يضرب", ("2024-03-04", None, "ongoing")),
        # what did not happen but then
        ("لم تفتح المحكمة أبوابها إلا يوم الاثنين.", "تفتح", ("2024-03-18", "2024-03-18", "happened")),
        # before a month sets in, after it is over, before an evening
        ("سيرمم الجسر قبل حلول شهر يونيو.", "سيرمم", ("2024-03-20", "2024-05-31", "planned")),
        ("سيفتتح المعرض بعد انتهاء شهر مايو.", "سيفتتح", ("2024-06-01", None, "planned")),
        ("سيغادر الوفد قبل مساء غد.", "سيغادر", ("2024-03-20", "2024-03-21", "planned")),
        # a range whose ends are parts of months
        ("أغلق المتحف من 4 يناير إلى منتصف فبراير.", "أغلق", ("2024-01-04", "2024-02-20", "happened")),
        # an amount that opens its sentence counts from what was told last
        ("ظهر المرض في يونيو 2022. وبعد ثلاثة أشهر مات أول طفل.", "مات", ("2022-09-01", "2022-09-30", "happened")),
        # a whole date is not contradicted by a coarser one
        ("في ثمانينيات القرن الماضي دمره حريق ليلة 13 يوليو 1984.", "دمره", ("1984-07-13", "1984-07-13", "happened")),
        # hour by hour
        ("09:15 – أصيب خمسة عمال في انهيار رافعة.", "أصيب", ("2024-03-20", "2024-03-20", "happened")),
        ("11:05 – الوزير يقطع زيارته إلى مسقط.", "يقطع", ("2024-03-20", "2024-03-20", "happened")),
        # what was due on a day gone by is off where a new day is told
        ("يعقد المجلس غدا جلسة كان من المزمع عقدها الجمعة.", "عقدها", ("2024-03-15", "2024-03-15", "cancelled")),
        # seasons since or until which, the end of a period by which, the eve and the morrow of a day
        ("يجري النادي منذ الخريف محادثات مع المدرب.", "يجري", ("2023-09-01", None, "ongoing")),
        ("ستكتمل الأشغال بنهاية العام.", "ستكتمل", ("2024-03-20", "2024-12-31", "planned")),
        ("استقال المدير عشية جلسة 5 مارس.", "استقال", ("2024-03-04", "2024-03-04", "happened")),
        ("أغلقت الصحيفة غداة انقلاب 8 مايو 1963.", "أغلقت", ("1963-05-09", "1963-05-09", "happened")),
        # not before a day, with the negation in its mark
        ("من المرجح ألا يصدر الحكم قبل 12 أبريل.", "يصدر", ("2024-04-12", None, "hypothetical")),
        # what was done in a gathering has the day of that
        ("أقر المجلس في جلسة عقدها يوم الأحد رفع الرسوم.", "أقر", ("2024-03-17", "2024-03-17", "happened")),
        ("تسلم الشاعر جائزته في حفل أقيم مساء السبت.", "تسلم", ("2024-03-16", "2024-03-16", "happened")),
        # a law that is annulled is no plan called off
        ("ألغى البرلمان أمس عقوبة السجن المؤبد.", "ألغى", ("2024-03-19", "2024-03-19", "happened")),
        # the vowel that is written tells the present
        ("تُعرض اللوحات في غضون شهرين.", "تُعرض", ("2024-03-20", "2024-05-20", "planned")),
        # "was in" tells of the noun before it
        ("أما آخر إعدام فكان في 17 يناير 2024.", "إعدام", ("2024-01-17", "2024-01-17", "happened")),
        # days to come that a range counts from its beginning, parts of days that follow each other
        (
            "تستقبل الوزارة الطلبات من الاثنين 1 أبريل إلى نهاية الشهر.",
            "تستقبل",
            ("2024-04-01", "2024-04-30", "planned"),
        ),
        ("سيتوقف القطار مساء غد وليلة الجمعة.", "سيتوقف", ("2024-03-21", "2024-03-23", "planned")),
        # what is said anew, better
        ("احترق الحصن قبل نحو 800 سنة، أي في القرن الثالث عشر.", "احترق", ("1200-01-01", "1299-12-31", "happened")),
        # what goes on without a pause, no noun of a stop
        ("تبيع المصارف بلا توقف منذ أسبوعين.", "تبيع", ("2024-03-04", None, "ongoing")),
        # to what end, and when that is to be
        ("بلغ الفريق النهائي أمس ليلتقي الأهلي يوم السبت.", "ليلتقي", ("2024-03-23", "2024-03-23", "planned")),
        ("عاد اللاعب في 2012 ليقود ناديه الأول.", "عاد", ("2012-01-01", "2012-12-31", "happened")),
        # since a happening that has its day
        ("ومنذ اندلاع القتال في 15 فبراير، نزح مليون شخص.", "نزح", ("2024-02-15", None, "happened")),
        ("ومنذ اندلاع القتال في 15 فبراير، نزح مليون شخص.", "اندلاع", ("2024-02-15", "2024-02-15", "happened")),
        # then
        ("أعلن الجيش هدنة في 2 فبراير. وكذّبت القبائل ذلك حينها.", "وكذّبت", ("2024-02-02", "2024-02-02", "denied")),
        # what was meant to be on a day that is nearer behind
        ("وكان مقررا أن تعود الرحلات في فاتح فبراير.", "تعود", ("2024-02-01", "2024-02-01", "planned")),
        # the eve and the morrow of what has no day of its own
        ("وقع الوزير الاتفاق يوم الأحد غداة موافقة المجلس عليه.", "موافقة", ("2024-03-16", "2024-03-16", "happened")),
        ("وقع الوزير الاتفاق أمس عشية وصول وفد أممي.", "وصول", ("2024-03-20", "2024-03-20", "happened")),
        # hours before what the article does not tell of: the day of the lead
        (
            "تراجعت الأسهم يوم الأحد. وأعلن المصرف أرباحه قبل ساعة من الافتتاح.",
            "وأعلن",
            ("2024-03-17", "2024-03-17", "happened"),
        ),
        # what is told in so many words of a day gone by
        ("وقال شقيقه: «لقد توفي في كراتشي في فبراير بعد مرض».", "توفي", ("2024-02-01", "2024-02-29", "happened")),
        ("وهدد المسلحون، في شريط بث أمس، بقطع المياه.", "وهدد", ("2024-03-19", "2024-03-19", "threatened")),
        # days of news
        ("أغلقت الشرطة الجسر منذ مساء الأحد وحتى فجر الاثنين.", "أغلقت", ("2024-03-17", "2024-03-18", "happened")),
        ("هذا وأعلنت البلدية أمس إغلاق الحديقة.", "وأعلنت", ("2024-03-19", "2024-03-19", "happened")),
        ("هذا وفد من التجار زار أمس السوق.", "زار", ("2024-03-19", "2024-03-19", "happened")),  # no verb behind "this"
        ("ومن المقرر تسيير القطار الجديد في 3 أبريل.", "تسيير", ("2024-04-03", "2024-04-03", "planned")),
        ('جاء في البيان: "صباح اليوم، وقع انهيار في المنجم".', "وقع", ("2024-03-20", "2024-03-20", "happened")),
    ],
)
def test_days(text: str, trigger: str, expected: tuple[str | None, str | None, str]) -> None:
    assert told(text)[trigger] == expected


def test_what_qualifies_a_name_does_not_date_its_verb() -> None:
    assert "تعتزم" not in told("تعتزم الشركة، المملوكة منذ 2016 لصندوق كويتي، شراء أربع طائرات قبل نهاية العام.")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("وكانت النيابة قد أحالت المتهم إلى المحاكمة في 3 فبراير.", "النيابة أحالت المتهم إلى المحاكمة في 3 فبراير"),
        ("وكان السهم خسر خمس قيمته العام الماضي.", "السهم خسر خمس قيمته العام الماضي"),
        ("فقد تخلت الشركتان أمس عن الصفقة.", "تخلت الشركتان أمس عن الصفقة"),
        ("ونفت الشركة أن تكون قد استغنت عن عمالها الأسبوع الماضي.", "الشركة استغنت عن عمالها الأسبوع الماضي"),
        ("ظهر المرض في يونيو 2022. وبعد ثلاثة أشهر مات أول طفل.", "بعد ثلاثة أشهر مات أول طفل"),
        ("وقد يعود اللاعب إلى الملاعب في أكتوبر.", "قد يعود اللاعب إلى الملاعب في أكتوبر"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert title in {event.title for event in events_of(text).values()}


def test_a_bare_had_been_due_is_no_event() -> None:
    assert "وكان" not in told("وكان من المقرر أن يبدأ العمل في المصفاة.")


def test_a_past_verb_is_not_on_the_day_of_what_is_planned() -> None:
    found = told("بلغ المنتخب نهائي البطولة المقرر السبت المقبل في الدوحة.")
    assert found["نهائي"] == ("2024-03-23", "2024-03-23", "planned")
    assert told("ألغى المنظمون الحفل المقرر مساء السبت.")["ألغى"][2] == "cancelled"


def test_what_is_compared_does_not_date() -> None:
    text = "منذ مطلع العام، قتل 42 شخصا في حوادث، مقابل 35 في الفترة نفسها من 2023."
    assert told(text)["قتل"] == ("2024-01-01", None, "happened")


def test_what_comes_after_another_dates_that() -> None:
    found = told("أعلنت الهيئة أمس موعد الاقتراع. ويأتي القرار بعد أسبوعين من استقالة رئيسها.")
    assert found["استقالة"] == ("2024-03-04", "2024-03-10", "happened") and "ويأتي" not in found


def test_no_event_is_dated_by_what_was_said_so_long_before_another() -> None:
    found = told("وقال الناطق قبل ساعات من نشر الخبر إن الوفد سيتوجه إلى تونس مساء الجمعة.")
    assert found == {"سيتوجه": ("2024-03-22", "2024-03-22", "planned")}


def test_a_month_of_a_contract_dates_nothing() -> None:
    assert told("وتراجع خام برنت تسليم مايو إلى 80 دولارا.") == {"وتراجع": (None, None, "happened")}


def test_the_incident_is_what_happened_first() -> None:
    text = "صدر أمس تقرير في حادث القطار الذي انقلب في 5 فبراير. وبدأ المحققون عملهم بعد الحادث بيومين."
    assert told(text)["وبدأ"] == ("2024-02-07", "2024-02-07", "happened")


def test_what_the_article_adds_itself_is_stated() -> None:
    assert events_of("يذكر أن الجسر انهار يوم الأحد.")["انهار"].sourcing == "stated"
    assert events_of("ويذكر التقرير أن الجسر انهار يوم الأحد.")["انهار"].sourcing == "reported"
    assert events_of("علمت «الجريدة» أن الوزير استقال يوم الأحد.")["استقال"].sourcing == "reported"


def test_what_is_quoted_is_reported_whatever_mark_ends_it() -> None:
    assert events_of("وقالت ابنته: «سيعود إلى حمص الشهر المقبل».")["سيعود"].sourcing == "reported"


_LEAD = "زار الوزير المصنع أمس. "


@pytest.mark.parametrize(
    ("text", "trigger", "sourcing"),
    [
        (_LEAD + "وأوقفت الشرطة حارسين.", "وأوقفت", "stated"),
        (_LEAD + "وقال المدير إن الإدارة سرحت عشرين عاملا.", "سرحت", "reported"),  # what somebody says
        (_LEAD + "كما قررت النقابة تعليق الإضراب.", "قررت", "stated"),  # an act of speech, behind what leads on
        (_LEAD + "وقام المفتشون سالم والحداد والمنصوري بتفتيش المخازن.", "وقام", "stated"),  # behind its subject
    ],
)
def test_acts_without_a_day(text: str, trigger: str, sourcing: str) -> None:
    event = events_of(text)[trigger]
    assert (event.interval.earliest, event.interval.latest, event.sourcing) == (None, None, sourcing)


@pytest.mark.parametrize(
    "sentence",
    [
        "وظل السوق مغلقا طوال الزيارة.",  # how things were
        "وأدى الحريق إلى خسائر كبيرة.",  # what came of it
        "وكان الحارس قد اعترف بالسرقة.",  # before that
        "وأضاف أن الوزارة لم توقف أحدا.",
        "وأكد أنه سعيد بالزيارة.",
        "فهل أوقفت الشرطة حارسين؟",
    ],
)
def test_no_act_without_a_day(sentence: str) -> None:
    assert set(told(_LEAD + sentence)) == {"زار"}


def test_verb_before_noun_has_subject() -> None:
    text = "افتتح سامي الحداد المعرض يوم الأحد. وانهار جسر خشبي يوم الاثنين. ووعد الثلاثاء بالإصلاح."
    events = events_of(text)
    assert [a.name for a in events["وانهار"].actors] == []
    assert [a.name for a in events["ووعد"].actors] == ["سامي الحداد"]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # what a feminine noun is of is no verb, with a subject and a day before that noun
        ("أعلن المتحف سرقة قطع نادرة يوم الأحد.", "أعلن", ("2024-03-17", "2024-03-17", "happened")),
        ("أكد الوزير أن لجنة جرد ستزور المخزن يوم السبت المقبل.", "ستزور", ("2024-03-23", "2024-03-23", "planned")),
        ("شهدت الساحة مسيرة رفع المشاركون فيها لافتات يوم الأحد.", "شهدت", ("2024-03-17", "2024-03-17", "happened")),
        # no future ends in a bare alif, but with a pronoun
        ("فازت نينا سيلفا بالسباق يوم الأحد.", "فازت", ("2024-03-17", "2024-03-17", "happened")),
        ("الحملة سيدعمها البنك يوم الخميس المقبل.", "سيدعمها", ("2024-03-21", "2024-03-21", "planned")),
        # who comments on a plan does not suspend it
        ("علقت الصحيفة على الاجتماع المقرر يوم الأحد.", "الاجتماع", ("2024-03-24", "2024-03-24", "planned")),
        ("علقت الجامعة الدروس المقررة يوم الأحد.", "علقت", ("2024-03-24", "2024-03-24", "cancelled")),
    ],
)
def test_verbs_and_what_only_looks_like_them(text: str, trigger: str, expected: tuple[str, str, str]) -> None:
    assert told(text)[trigger] == expected


def test_each_one_is_no_verb_behind_a_conjunction() -> None:
    assert "فرد" not in told("كل فرد في الأسرة يحصل على بطاقة يوم الاثنين.")


def test_word_of_habit_before_its_own_time() -> None:
    assert "ينطلق" in told("المهرجان المنظم عادة في يونيو ينطلق غدا.")
    for text in ("عادة في يونيو يفتح المتحف يوم الأحد.", "المتجر يفتح عادة يوم الأحد."):
        assert not told(text)  # background


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "places"),
    [
        ("قررت هيئة الطيران المدني تعليق الرحلات يوم الأحد.", "قررت", ["هيئة الطيران المدني"], []),
        ("رفضت شركة الطيران العرض يوم الأحد.", "رفضت", [], []),
        ("نظمت جمعية أحباء المتحف معرضا يوم الأحد.", "نظمت", ["جمعية أحباء المتحف"], []),
        ("افتتح محافظ المهرة، سالم بن شملان، مدرسة يوم الأحد.", "افتتح", ["سالم بن شملان"], ["المهرة"]),
    ],
)
def test_bodies_by_their_field_and_governors_by_their_name(
    text: str, trigger: str, actors: list[str], places: list[str]
) -> None:
    event = events_of(text)[trigger]
    assert [name.name for name in event.actors] == actors
    assert [name.name for name in event.places] == places


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("انقلبت حافلة أمس قرب تازة. ووقع الحادث عند جسر ضيق.", "ووقع", "2024-03-19"),
        ("انقلبت حافلة أمس قرب تازة. وأصيب أربعة في هذا الحادث.", "وأصيب", "2024-03-19"),
        ("انقلبت حافلة أمس قرب تازة. وأوقفت الشرطة السائق.", "وأوقفت", None),  # not said: no day is lent
        ("انقلبت حافلة الشهر الماضي قرب تازة. ووقع الحادث عند جسر ضيق.", "ووقع", None),  # told to the month only
    ],
)
def test_what_names_a_known_happening_has_its_day(text: str, trigger: str, day: str | None) -> None:
    event = events_of(text)[trigger]
    assert (event.interval.earliest, event.interval.latest) == (day, day)


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("زار وزير الزراعة الدكتور صالح هلال طنطا أمس. وافتتح وزير الزراعة سوقا اليوم.", "وافتتح", ["صالح هلال"]),
        ("زار وزير النقل سامي رزق حلب أمس. وأقيل وزير الصحة اليوم.", "وأقيل", ["وزير الصحة"]),
        ("وأعلنت فرنسا أمس سحب قواتها من مالي.", "وأعلنت", ["فرنسا"]),
        ("وأضاف لبنان إلى القائمة أمس.", "وأضاف", []),  # whom somebody added
        ("أعلن المبعوث الخاص للأمين العام للأمم المتحدة كريم رزق، الأحد، عودة البعثة.", "أعلن", ["كريم رزق"]),
        ("مرت سفينة الإنقاذ بقناة السويس أمس.", "مرت", []),
    ],
)
def test_who_acts(text: str, trigger: str, actors: list[str]) -> None:
    event = events_of(text)[trigger]
    assert [actor.name for actor in event.actors] == actors


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("زار وزير الري أحمد نصار بنها أمس. وسافر وزير الري إلى روما اليوم.", "وسافر", ["أحمد نصار"]),
        # who held it before, whom its holder met, who follows him, who is named only behind, who stands beside him
        ("حاضر أحمد نصار، وزير الري الأسبق، أمس. وسافر وزير الري إلى روما اليوم.", "وسافر", ["وزير الري"]),
        ("التقى وزير الري الرئيس أحمد نصار أمس. وسافر وزير الري إلى روما اليوم.", "وسافر", ["وزير الري"]),
        (
            "استقال وزير الري أحمد نصار أمس. وعين هاني بدر وزيرا للري. وسافر وزير الري إلى روما اليوم.",
            "وسافر",
            ["وزير الري"],
        ),
        ("سافر وزير الري إلى روما اليوم. وزار وزير الري الإيطالي كارلو ريفا بنها أمس.", "سافر", ["وزير الري"]),
        ("اجتمع وزير الري، والوزير أحمد نصار، أمس. وسافر وزير الري إلى روما اليوم.", "وسافر", ["وزير الري"]),
        ("زار قائد الجيش الأردني أمس الرئيس كريم خوري.", "زار", ["كريم خوري", "الجيش الأردني"]),
        ("أعلن المبعوث الخاص للأمم المتحدة هاني بدر، أمس، عودة البعثة.", "أعلن", ["هاني بدر"]),
        # a town sees what happens in it, and two that "and" joins speak together
        ("شهدت القاهرة أمس مظاهرة.", "شهدت", []),
        ("وأعلنت الرباط ومدريد أمس فتح المعبر.", "وأعلنت", []),
    ],
)
def test_who_holds_an_office_and_who_speaks(text: str, trigger: str, actors: list[str]) -> None:
    assert [actor.name for actor in events_of(text)[trigger].actors] == actors


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("وتبرعت شركة بألف جرعة.", "وتبرعت"),
        ("وسحبت الدولة سفيرها.", "وسحبت"),
        ("وعثر الغواصون على الصندوق.", "وعثر"),
        ("ووقعا مذكرة تفاهم.", "ووقعا"),
        ("وزار الوزير المصنع، ومن المهم أن الأهالي كثيرون.", "وزار"),
        # how something was, with words for what happens behind it
        ("واشتهرت القرية بأعراسها.", None),
        ("وتميز الحفل بالهدوء.", None),
        ("وتضمن البيان دعوة إلى قمة.", None),
        ("وبلغ حجم التبادل مليار دولار.", None),
        ("ولعبت الجمعية دورا في الحملة.", None),
        # what brings words, with a verb or none, at once or behind an aside
        ("وأظهرت دراسة أن نصف المرضى من النساء.", None),
        ("وتوصل الفريق إلى أن النساء أكثر عرضة.", None),
        ("وتبين من الفحص أن العامل نزل وحده.", None),
        ("وكشف مصدر في الفريق، رفض ذكر اسمه، أن اللاعب رحل.", None),
        ("وكشفت الزيارة عن واقع صعب.", None),
        ("ورفض المتهم التعليق.", None),
        # what somebody thinks of a thing
        ("وندد الاتحاد بالهجوم.", None),
        ("وانتقد النائب الزيارة.", None),
        # why what follows was done, and nouns and presents that are no such past
        ("وهربا من القتال، نزحت العائلات.", None),
        ("وردا على سؤال، قال المدير إن العمل مستمر.", None),
        ("ومن أبرز الفائزين في المسابقة طبيب.", None),
        ("ويدرس في المعهد ستة آلاف طالب.", None),
    ],
)
def test_which_bare_pasts_are_rows_behind_the_lead(sentence: str, trigger: str | None) -> None:
    lead = "وصل الوفد إلى المدينة أمس. "
    found = {word for word, event in events_of(lead + sentence).items() if event.trigger_start >= len(lead)}
    assert found - {"ويدرس"} == ({trigger} if trigger else set())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "وهدد رئيس النقابة فادي كرم بتوسيع الإضراب الأسبوع المقبل.",
            "هدد رئيس النقابة فادي كرم بتوسيع الإضراب الأسبوع المقبل",
        ),
        ("أعلن الأمير فيصل أمس إطلاق المشروع.", "أعلن الأمير فيصل أمس إطلاق المشروع"),
        ("أعلن الوزير فادي كرم أمس إطلاق المشروع.", "أعلن الوزير فادي كرم أمس إطلاق المشروع"),
        ("طرح المشروع الاثنين فأيد المجلس الاقتراح أمس.", "أيد المجلس الاقتراح أمس"),
    ],
)
def test_a_first_name_is_no_verb_behind_a_conjunction(text: str, title: str) -> None:
    assert title in [e.title for e in told_in(text, "ar", date(2025, 4, 22))]
