"""Titles of Arabic verbs without their subject, and of those whose object an aside parts from them."""

from datetime import date

import pytest

from timeline import extract
from timeline.records import Article


def titles(text: str) -> set[str]:
    return {event.title for event in extract(Article("x", text, date(2024, 5, 16), language="ar"))}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("خسر المنتخب أمام الصين السبت، وعاد إلى الرباط أمس.", "المنتخب عاد إلى الرباط أمس"),
        ("زار رئيس الوزراء القاهرة أمس. ويتوجه إلى عمان الأحد.", "رئيس الوزراء يتوجه إلى عمان الأحد"),
        ("وقع الوزير العقد الأحد. وكان قد عاد من باريس الجمعة.", "الوزير عاد من باريس الجمعة"),
        ("وقال إن المصنع، وهو الأكبر في البلاد، سيغلق في يونيو.", "المصنع سيغلق في يونيو"),
        # of another gender, of what a noun says, of nobody
        ("خسر المنتخب أمام الصين السبت، وعادت إلى الرباط أمس.", "عادت إلى الرباط أمس"),
        ("وافق اللاعب الجمعة على عقد يمتد حتى 2028.", "يمتد حتى 2028"),
        ("فتش المحققون المنزل أمس، وعثر فيه على وثائق اليوم.", "عثر فيه على وثائق اليوم"),
        # what stands behind an aside
        ("علق العمال، أمس الأربعاء، إضرابا بدأ مطلع الشهر.", "علق العمال، أمس الأربعاء، إضرابا"),
        ("كشفت البعثة، الاثنين، عن مقبرة تعود إلى عصر الرعامسة.", "كشفت البعثة، الاثنين، عن مقبرة"),
        (
            "نفى المصرف، في بيان صدر الثلاثاء، ما تردد عن إفلاسه.",
            "نفى المصرف، في بيان صدر الثلاثاء، ما تردد عن إفلاسه",
        ),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert title in titles(text)


def test_a_conjunction_is_no_part_of_a_title() -> None:
    assert titles("قال الوزير كلمته. وشن الجيش هجوما أمس. ووزع السكان الماء اليوم.") == {
        "شن الجيش هجوما أمس",
        "وزع السكان الماء اليوم",
    }
