"""What shows a name where no list has it, and what does not: places in Arabic, bodies, people of the lead, asides."""

import pytest
from test_names import by_kind
from test_places_of_events import names_of


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # twice behind small words before places, and nowhere otherwise
        ("حريق في الغرفوش", "شب حريق في الغرفوش. وأعلنت الشرطة إغلاق الطرق.", "الغرفوش"),
        ("", "أغلقت بلدية الغرفوش السوق.", "الغرفوش"),
        ("", "شب حريق في الغرفوش جنوب القاهرة.", "الغرفوش"),
        ("", "تعطلت حافلة في نجع زيتات مساء السبت.", "نجع زيتات"),
        ("", "شب حريق في الجهراء والقطيف فجرا.", "القطيف"),
        # small towns of the list by Arabic letters
        ("", "عثر على الجثة في صلخد يوم الأحد.", "صلخد"),
    ],
)
def test_arabic_places_that_something_shows(title: str, text: str, expected: str) -> None:
    assert ("place", expected) in by_kind(text, "ar", title)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("باخرة تغرق", "غرقت باخرة شحن مساء السبت."),  # no letter `ب` before a place
        ("حادث على الطريق الترابي", "وقع حادث على الطريق الترابي."),
        ("عطل في الغرفوش", "وقع عطل في الغرفوش، وكان الغرفوش قديما."),  # stands elsewhere too
        ("", "وأدى انهيار في المنجم إلى إصابة عامل."),  # `وادي`, as it folds
    ],
)
def test_arabic_words_that_are_no_places(title: str, text: str) -> None:
    assert not {name for kind, name in by_kind(text, "ar", title) if kind == "place"}


def test_bodies_of_one_script_that_sound_alike_stay_two() -> None:
    text = "أحال مجلس الشورى النظام إلى مجلس الوزراء."
    assert {("organisation", "مجلس الشورى"), ("organisation", "مجلس الوزراء")} <= by_kind(text, "ar")


def test_what_is_said_to_be_done_is_no_subject() -> None:
    text = "قال رئيس النادي، نبيل حداد، إن العقد طويل. ونفى أن يكون النادي قد دفع المبلغ."
    assert names_of(text, "ونفى أن يكون النادي قد دفع المبلغ", "نفى", "ar")[0] == {"نبيل حداد"}


@pytest.mark.parametrize(
    ("language", "text", "clause", "trigger", "actors"),
    [
        ("ar", "أنقذ خفر السواحل البحارة.", "أنقذ خفر السواحل البحارة", "أنقذ", {"خفر السواحل"}),
        ("ar", "ونقلوا إلى مستشفى بنزرت فجرا.", "ونقلوا إلى مستشفى بنزرت فجرا", "نقلوا", set()),
        ("ar", "أقر البرلمان القانون.", "أقر البرلمان القانون", "أقر", {"البرلمان"}),
        ("en", "Chad's parliament rejected the law.", "Chad's parliament rejected the law", "rejected", {"parliament"}),
        ("en", "They lied to parliament in May.", "They lied to parliament in May", "lied", set()),
        ("en", "The anti-fraud agency raided it.", "The anti-fraud agency raided it", "raided", {"anti-fraud agency"}),
        (
            "en",
            "Rail workers at North Rail walked out. Later North Rail lost money.",
            "Rail workers at North Rail walked out",
            "walked out",
            {"North Rail"},
        ),
        (
            "fr",
            "Le Comité du sucre a convoqué les planteurs.",
            "Le Comité du sucre a convoqué les planteurs",
            "convoqué",
            {"Comité du sucre"},
        ),
        (
            "fr",
            "Hier, Valtis, filiale du groupe Ormand, a reconnu un retard.",
            "Hier, Valtis, filiale du groupe Ormand, a reconnu un retard",
            "reconnu",
            {"Valtis"},
        ),
        (
            "en",
            "A nurse was jailed. Judge Ann Webb spoke. Carla Dodd had lied.",
            "A nurse was jailed",
            "jailed",
            {"Carla Dodd"},
        ),
    ],
)
def test_who_acts(language: str, text: str, clause: str, trigger: str, actors: set[str]) -> None:
    assert names_of(text, clause, trigger, language)[0] == actors


def test_the_lead_of_a_takeover_names_the_partners_of_the_deal() -> None:
    text = "Belmar Foods agreed to buy Trellis Dairy for $9 million. The deal should close in May."
    assert names_of(text, "The deal should close in May", "close", "en")[0] == {"Belmar Foods", "Trellis Dairy"}


@pytest.mark.parametrize(
    ("text", "clause", "trigger", "places"),
    [
        ("Belmar, Kenya's largest baker, sold it.", "Belmar, Kenya's largest baker, sold it", "sold", set()),
        (
            "The deal, which a court in Oran will judge, ended.",
            "The deal, which a court in Oran will judge, ended",
            "ended",
            set(),
        ),
        ("Two halls, in Leeds and Hull, will be checked.", "will be checked", "checked", {"Leeds", "Hull"}),
    ],
)
def test_where_it_happens(text: str, clause: str, trigger: str, places: set[str]) -> None:
    assert names_of(text, clause, trigger, "en", "Fire in Derby" if "halls" in text else "")[1] == places
