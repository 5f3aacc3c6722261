"""Days counted from weeks, feasts and ends of months are one expression each, in the five languages.

A weekday of so many weeks ago is from two days less to four days more than so many weeks ago: a Sunday four days ago is
said as "on Sunday", one of twelve days ago as "on Sunday two weeks ago".
"""

from __future__ import annotations

from datetime import date

import pytest

from timeline.resolution import expressions_of

THURSDAY = date(2025, 11, 20).toordinal()
SAID = [
    ("en", "They died in a fire on Tuesday night two weeks ago.", ["2025-11-04TNI"]),
    ("en", "The fire on Sunday evening a week ago killed two.", ["2025-11-09TEV"]),
    ("en", "The bank failed on Tuesday two weeks ago.", ["2025-11-04"]),
    ("en", "The bank failed on Friday a week ago.", ["2025-11-14"]),
    ("en", "They died in a fire on Friday night a week ago.", ["2025-11-14TNI"]),
    ("ar", "لقي ثلاثة عمال مصرعهم ليلة الثلاثاء قبل أسبوعين.", ["2025-11-04TNI"]),
    ("ar", "انهار المصرف قبل أسبوعين يوم الثلاثاء.", ["2025-11-04"]),
    ("ar", "سيصوتون يوم الثلاثاء بعد أسبوعين.", ["2025-12-02"]),
    ("fr", "Mardi, il y a deux semaines, la banque a fait faillite.", ["2025-11-04"]),
    ("fr", "Ils se sont vus dimanche soir il y a huit jours.", ["2025-11-09TEV"]),
    ("fr", "Ils voteront mardi dans deux semaines.", ["2025-12-02"]),
    ("es", "Murieron en la noche del martes de hace dos semanas.", ["2025-11-04TNI"]),
    ("es", "El banco quebró el domingo hace quince días.", ["2025-11-02"]),
    ("es", "Votarán el martes dentro de dos semanas.", ["2025-12-02"]),
    ("de", "Die Bank ging Dienstagnacht vor zwei Wochen pleite.", ["2025-11-04TNI"]),
    ("de", "Am Sonntag vor einer Woche brannte es.", ["2025-11-09"]),
    ("de", "Am Samstag vor zwei Wochen brannte es.", ["2025-11-08"]),
]
APART = [  # a weekday beside an amount that counts from something else
    ("en", "The vote on Tuesday came two weeks ago to the day.", ["2025-11-18", "2025-11-06"]),
    ("ar", "اجتمعوا يوم الثلاثاء قبل أسبوعين من الانتخابات.", ["2025-11-18", "P2W"]),
    ("ar", "وصل الوفد الأحد قبل أسبوع على القمة.", ["2025-11-16", "2025-W46"]),
    ("ar", "عاد اللاعب الثلاثاء بعد أسبوعين في المستشفى.", ["2025-11-18", "P2W"]),
    ("ar", "عاد اللاعب الثلاثاء بعد أسبوعين غاب فيهما.", ["2025-11-18", "P2W"]),
    ("ar", "وقال الوزير الثلاثاء بعد أسبوعين من الحريق إن التحقيق مستمر.", ["2025-11-18", "P2W"]),
    ("fr", "Le match de mardi dans deux semaines de tournoi sera décisif.", ["2025-11-25", "2025-W49"]),
    ("es", "Lo dijo el martes, tras hablar hace dos semanas con ella.", ["2025-11-18", "2025-W45"]),
]


BESIDE_A_FEAST = [
    ("en", "It opens on the first Monday after New Year.", ["2026-01-05"]),
    ("en", "It opens on the last Sunday before Christmas.", ["2025-12-21"]),
    ("en", "It will open on the weekend before Easter.", ["2026-W13-WE"]),
    ("en", "They met on the weekend before Christmas 2024.", ["2024-W51-WE"]),
    ("fr", "Le procès s'ouvrira le premier lundi après Pâques.", ["2026-04-06"]),
    ("fr", "Il ouvre le dernier dimanche avant Noël.", ["2025-12-21"]),
    ("fr", "Il ouvrira la semaine avant Noël.", ["2025-W51"]),
    ("fr", "Il ouvrira le week-end suivant Noël.", ["2025-W52-WE"]),
    ("es", "Abre el último domingo antes de Navidad.", ["2025-12-21"]),
    ("es", "Abrirá la semana antes de Navidad.", ["2025-W51"]),
    ("de", "Es öffnet am Wochenende vor Ostern.", ["2026-W13-WE"]),
    ("de", "Es öffnet in der Woche vor Weihnachten.", ["2025-W51"]),
    ("ar", "تبدأ المحاكمة في أول اثنين بعد رأس السنة.", ["2026-01-05"]),
    ("ar", "سيفتتح في الأسبوع الذي يسبق عيد الميلاد.", ["2025-W51"]),
]
OF_A_UNIT = [
    ("fr", "Il ouvrira la dernière semaine de l'année.", ["2025-W52"]),
    ("fr", "Les ventes ont baissé au cours des 30 jours précédents.", ["P30D"]),
    ("fr", "Il ouvrira le premier jour ouvrable de l'année.", ["2026-01-01"]),
    ("es", "Abrirá el primer día laborable del año.", ["2026-01-01"]),
    ("de", "Das Gericht entscheidet am letzten Freitag des Monats.", ["2025-11-28"]),
    ("de", "Der Rat tagt jeden letzten Freitag des Monats.", ["P1M"]),
    ("de", "Es öffnet in der letzten Woche des Jahres.", ["2025-W52"]),
    ("ar", "تنتهي المهلة في آخر يوم من الشهر.", ["2025-11-30"]),
]


@pytest.mark.parametrize(
    ("lang", "text", "values"), SAID + APART + BESIDE_A_FEAST + OF_A_UNIT, ids=lambda x: x if isinstance(x, str) else ""
)
def test_what_is_counted(lang: str, text: str, values: list[str]) -> None:
    assert [e.value for e in expressions_of(text, THURSDAY, lang)] == values
