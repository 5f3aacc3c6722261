"""The day that "the same day" means where a text looked back, plans undone behind a comma, and what is no day."""

from datetime import date

import pytest

from timeline.resolution import expressions_of

WEDNESDAY = date(2025, 4, 9).toordinal()
SAME_DAY = {
    "en": [
        ("Divers arrived on Tuesday to look for the boat that sank on Sunday. A skipper was held {the same day}.", 8),
        ("The farm is closed, the ministry said on Monday. Its birds were culled {the same day}.", 7),
        # what goes on with the look back, or has no other day
        ("The trial opened on Monday. She had been held on April 2 and was freed {the same day}.", 2),
        ("The trial opened on Monday. She had been held on April 2. {The same day} her shop burned.", 2),
        ("A boat that sank on Sunday was raised. The skipper was held {the same day}.", 6),
        ("The trial opened on Monday. The jury was sworn in on Tuesday. A witness spoke {the same day}.", 8),
    ],
    "fr": [
        (
            "Le juge a entendu lundi une femme. Elle avait quitté Metz le 2 avril. Un commis est parti {le même jour}.",
            7,
        ),
        ("Les pompiers ont éteint mardi le feu qui avait pris dimanche. Un homme a été arrêté {le même jour}.", 8),
        ("Le chef, arrêté dimanche, a parlé. Sa sœur a été entendue {le même jour}.", 6),
    ],
    "ar": [("صدر الحكم الثلاثاء. وكان المتجر قد أغلق في 2 أبريل. واستقال المدير في {اليوم نفسه}.", 8)],
    "es": [
        ("La policía detuvo el martes a quien había huido el 2 de abril. Una feria abrió en Lugo {el mismo día}.", 8)
    ],
}


@pytest.mark.parametrize(("language", "text", "day"), [(code, *case) for code in SAME_DAY for case in SAME_DAY[code]])
def test_the_same_day_is_that_of_the_news(language: str, text: str, day: int) -> None:
    plain, words = text.replace("{", "").replace("}", ""), text[text.index("{") + 1 : text.index("}")]
    found = {plain[e.start : e.end]: e.value for e in expressions_of(plain, WEDNESDAY, language)}
    assert found[words] == f"2025-04-{day:02}"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The match, scheduled for Tuesday, has been cancelled.", "2025-04-08"),
        ("en", "The match scheduled for Friday has been called off.", "2025-04-11"),
        ("en", "A strike set for Tuesday has been called off.", "2025-04-08"),
        ("en", "The match, scheduled for Tuesday, will be shown live.", "2025-04-15"),
        ("en", "The match is set for Tuesday.", "2025-04-15"),
        ("fr", "La banque a versé lundi 12 000 euros.", "2025-04-07"),
        ("fr", "La fête aura lieu dimanche 13.", "2025-04-13"),
        ("es", "El banco pagó el lunes 12 000 euros.", "2025-04-07"),
        ("es", "El consejo iba a reunirse el martes.", "2025-04-08"),
        ("es", "El consejo iba a reunirse el viernes.", "2025-04-11"),
        ("es", "El consejo va a reunirse el martes.", "2025-04-15"),
        ("ar", "قتل عشرة أشخاص في تدافع يوم الجمعة.", "2025-04-04"),
    ],
)
def test_days_on_their_side(language: str, text: str, value: str) -> None:
    assert [e.value for e in expressions_of(text, WEDNESDAY, language)] == [value]
