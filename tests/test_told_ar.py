"""Arabic as agencies tell it: what a saying between commas governs, what is moved, what is counted from a told day."""

from __future__ import annotations

import pytest

from timeline import tag

PUBLISHED = "2024-03-06"  # a Wednesday


def values(text: str) -> list[str | None]:
    return [e.value for e in tag(text, PUBLISHED, "ar")]


@pytest.mark.parametrize("opener", ["", "من جهتها، ", "وفي المدينة، ", "وفي سياق متصل، ", "وردا على سؤال، "])
@pytest.mark.parametrize("said", ["أكدت البلدية، السبت، أن السوق سيغلق", "قالت الشركة، السبت، إن المصنع يعمل"])
def test_a_saying_between_commas_dates_what_it_governs(opener: str, said: str) -> None:
    assert values(f"{opener}{said}.") == ["2024-03-02"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سيفتتح الجسر، كما أعلنت البلدية، السبت.", ["2024-03-09"]),
        ("The bridge will open, officials said, on Saturday.", ["2024-03-09"]),
    ],
)
def test_but_who_says_so_in_passing_does_not(text: str, found: list[str]) -> None:
    language = "ar" if text.startswith("س") else "en"
    assert [e.value for e in tag(text, PUBLISHED, language)] == found


@pytest.mark.parametrize("verb", ["أجلت", "وأجلت", "فأجلت", "وأرجأت", "ومددت"])
def test_what_moves_a_plan_has_a_letter_written_on(verb: str) -> None:
    assert values(f"{verb} المحكمة النظر في القضية إلى السبت.") == ["2024-03-09"]


@pytest.mark.parametrize("text", ["وعاد الوفد من باريس السبت.", "ووصل القطار إلى المحطة السبت."])
def test_and_what_was_done_on_a_day_is_not_moved(text: str) -> None:
    assert values(text) == ["2024-03-02"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # what may be a noun is a verb behind a relative
        ("ويحاكم التاجر الذي نقل إلى السجن السبت.", ["2024-03-02"]),
        ("الزلزال الذي ضرب البلاد في نوفمبر خلف دمارا.", ["2023-11"]),
        ("بعدما رفع المصرف الفائدة في نوفمبر، يتوقع أن يثبتها.", ["2023-11"]),
        ("المعرض الذي سيفتح أبوابه السبت.", ["2024-03-09"]),
        ("المسرحية التي تعرض السبت.", ["2024-03-09"]),
        # two years after that is an amount
        ("انتخب عام 2009 واستقال بعد ذلك بشهرين.", ["2009", "P2M"]),
        ("اعتقل في 3 فبراير وأفرج عنه بعدها بأيام.", ["2024-02-03", "PXD"]),
        ("اعتقل في 3 فبراير وأفرج عنه بعدها بأكثر من أسبوع.", ["2024-02-03", "P1W"]),
        ("توفي في 3 مارس 2020، وبعدها بعام، في مارس 2021، كرم.", ["2020-03-03", "P1Y", "2021-03"]),
        ("قال إنه سيسافر ثم يعود بعدها بأسبوع.", ["P1W"]),
        ("استقال الأسبوع الماضي، وبعد ذلك بيومين سافر.", ["2024-W09", "P2D"]),
    ],
)
def test_values_of_arabic(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_published_in_a_month_opens_no_furniture() -> None:
    text = "وفي تقرير نشر في نوفمبر قالت المنظمة إن أسعار الخبز والزيت والسكر ارتفعت في المدن الكبرى ثلاثة أضعاف، "
    text += "وإن آلاف الأسر لا تجد ما يكفيها."
    assert values(text) == ["2023-11"]
