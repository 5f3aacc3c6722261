"""Arabic words that look like verbs and are names or nouns, and verbs that look like others: what a date dates."""

import pytest
from test_composition_ar import told


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # names with the shape of verbs: behind a town, a title, a definite noun, with a letter that no conjunction is
        ("أعلنت بلدية نانت الفرنسية الخميس خطة للنقل.", "أعلنت", ("2024-03-14", "2024-03-14", "happened")),
        ("شب حريق في مدينة بنزرت مساء السبت.", "شب", ("2024-03-16", "2024-03-16", "happened")),
        ("اعتزل القبطان يانيك روسو السبت بعد نصف قرن في البحر.", "اعتزل", ("2024-03-16", "2024-03-16", "happened")),
        ("وقع المهاجم ماتياس فيريرا الأحد عقدا جديدا.", "وقع", ("2024-03-17", "2024-03-17", "happened")),
        # nouns with their owner are no verbs with their object
        ("تصدر المحكمة حكمها الاثنين.", "تصدر", ("2024-03-25", "2024-03-25", "planned")),
        ("ويعقد المجلس جلسته الأسبوعية غدا.", "ويعقد", ("2024-03-21", "2024-03-21", "planned")),
        ("حذر خبير في ورقة نشرها الشهر الماضي من انهيار السد.", "حذر", ("2024-02-01", "2024-02-29", "happened")),
        # behind a masculine relative a verb of this shape is a past
        ("حذرت من المنخفض الذي تشكل السبت وقد يتحول إلى عاصفة.", "تشكل", ("2024-03-16", "2024-03-16", "happened")),
        # a bare day behind a past verb has been, whatever is to come in its sentence
        ("استقال الوزير السبت وستعين الحكومة خلفا له.", "استقال", ("2024-03-16", "2024-03-16", "happened")),
        ("وفي نهاية الشهر رفع العمال دعوى.", "رفع", ("2024-02-21", "2024-02-29", "happened")),
        # passives of the third form
        ("صودرت الشحنة قبل يومين.", "صودرت", ("2024-03-18", "2024-03-18", "happened")),
        ("وحوكم المتهمون في 2019.", "وحوكم", ("2019-01-01", "2019-12-31", "happened")),
    ],
)
def test_days(text: str, trigger: str, expected: tuple[str, str, str]) -> None:
    assert told(text)[trigger] == expected
