"""Whose a verb is in Arabic news: a noun of its own behind it or before it, sides of a match, bodies of countries."""

from datetime import date

import pytest

from timeline.api import extract
from timeline.names.finding import find_names
from timeline.records import Article, Event
from timeline.tagging.sentences import sentences

_BANK = "وقع مصرف الواحة عقدا. وقال مصرف الواحة إنه سيتوسع. وافتتح مصرف الواحة فرعا. "
_MAN = "نشر الوزير أسامة القطان خطة. وقال الوزير أسامة القطان إنها جاهزة. وعاد الوزير أسامة القطان. "
_WOMAN = "نشرت الشاعرة سعاد البنا ديوانا. وقالت الشاعرة سعاد البنا إنها سعيدة. وعادت الشاعرة سعاد البنا. "


def last(text: str) -> Event:
    """The last event of an article."""
    return list(extract(Article("x", text, date(2023, 6, 16), language="ar")))[-1]


def actors(text: str) -> list[str]:
    return [actor.name for actor in last(text).actors]


@pytest.mark.parametrize(
    "text",
    [
        _BANK + "وتراجعت غالبية المؤشرات أمس.",  # a bank is no woman
        _BANK + "واندلع حريق في سوق الخضار أمس.",
        _BANK + "وكانت السلطات قد أغلقت الجسر أمس.",
        _WOMAN + "وأغلق مسرح البلدية أبوابه أمس.",
        "قررت نقابات النقل أمس إضرابا، فيما تعهد الوزير سالم الكيلاني بالحوار.",  # he is named behind it only
        _MAN + "وستنطلق البطولة في مايو المقبل.",
        _MAN + "ويبدأ المهرجان في مايو المقبل.",
        _MAN + "ووقع الانفجار أمس.",
        _MAN + "وأقيمت ندوة في القاعة أمس.",
    ],
)
def test_a_verb_with_a_subject_of_its_own_takes_no_name(text: str) -> None:
    assert actors(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (_BANK + "وتراجع سهمه أمس.", "مصرف الواحة"),
        (_WOMAN + "ونالت جائزة المدينة في مايو الماضي.", "سعاد البنا"),
        (_WOMAN + "وهي شاركت في الندوة أمس.", "سعاد البنا"),
        (_WOMAN + "وبحسب ناشرها، أنهت الديوان أمس.", "سعاد البنا"),
        (_WOMAN + "وأقالت المدير أمس.", "سعاد البنا"),  # a man after a verb of a woman
        (_MAN + "وحضر حفل التخرج أمس.", "أسامة القطان"),
        (_MAN + "وأدان الهجوم أمس.", "أسامة القطان"),
        (_MAN + "وكان قد تولى الوزارة عام 2020.", "أسامة القطان"),  # begins as of a woman
        ("أعلن أسامة القطان ترشحه. وقال أسامة القطان إنه عائد. وعاد أسامة القطان. وافتتح مقرا أمس.", "أسامة القطان"),
        ("قال الوزير سالم الكيلاني إن الجسر سيفتح غدا.", "سالم الكيلاني"),  # he says it
        ("يبدأ تطبيقها غدا، وفق ما أوضح الوزير سالم الكيلاني.", "سالم الكيلاني"),
    ],
)
def test_a_verb_without_one_keeps_the_name(text: str, name: str) -> None:
    assert actors(text) == [name]


def test_sides_of_a_match_act() -> None:
    event = last("تغلب الأردن على عمان في الرياض أمس.")
    assert [actor.name for actor in event.actors] == ["الأردن", "عمان"]
    assert [place.name for place in event.places] == ["الرياض"]
    assert last("زار الأردن وفد من عمان أمس.").actors == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أعلن بنك السودان الفائدة.", [("بنك السودان", "organisation")]),
        ("سافر منتخب مصر أمس.", [("منتخب مصر", "organisation")]),
        ("عاد الشيخ نايف الجراح وزير النقل.", [("نايف الجراح", "person")]),  # a surgeon by name only
        ("قال المهندس أحمد المدير العام للمصنع.", [("أحمد", "person")]),
        ("أكد النائب فادي كرم أن الجلسة تأجلت.", [("فادي كرم", "person")]),  # who has been said to do something
        ("عاد الوزير سامي عز الدين أمس.", [("سامي عز الدين", "person")]),
        ("ارتفع سهم الشركة (TADAWUL:1234).", []),
        ("صلوا في مسجد السيدة نفيسة.", []),
        ("قرب المدينة الساحلية السعودية.", []),
        ("وصل إلى السعودية.", [("السعودية", "place")]),
        ("نفى المتحدث وجود الأزمة.", []),  # what a verb behind its subject is about is nobody
        ("ويعتمد الوزير نتائج الامتحانات غدا.", []),
        ("وتفقد المدير رفقة الوالي المصنع.", []),
        ("أكد المحافظ سلامة السد.", []),
        ("قال المدرب كاظم الراشد إن الفريق جاهز.", [("كاظم الراشد", "person")]),
        ("زار الوزير نذير العرباوي المصنع.", [("نذير العرباوي", "person")]),
        ("أحيا الأمسية الشاعر جمعة المرواني.", [("جمعة المرواني", "person")]),
    ],
)
def test_names(text: str, found: list[tuple[str, str]]) -> None:
    assert [(name.name, name.kind) for name in find_names(text, "", "ar", sentences(text))] == found


def test_what_is_the_first_since_a_year_is_not_of_that_year() -> None:
    event = last("وفاز النادي بالكأس، وهي الأولى له منذ عام 1998.")
    assert event.interval is None or event.interval.earliest is None
