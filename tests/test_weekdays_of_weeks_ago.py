"""A weekday of so many weeks ago is one day, in the five languages.

It is from two days less to four days more than so many weeks ago: a Sunday four days ago is said as "on Sunday", one of
twelve days ago as "on Sunday two weeks ago".
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
    ("ar", "وقال الوزير الثلاثاء بعد أسبوعين من الحريق إن التحقيق مستمر.", ["2025-11-18", "P2W"]),
    ("fr", "Le match de mardi dans deux semaines de tournoi sera décisif.", ["2025-11-25", "2025-W49"]),
    ("es", "Lo dijo el martes, tras hablar hace dos semanas con ella.", ["2025-11-18", "2025-W45"]),
]


@pytest.mark.parametrize(("lang", "text", "values"), SAID + APART, ids=lambda x: x if isinstance(x, str) else "")
def test_a_weekday_of_weeks_ago(lang: str, text: str, values: list[str]) -> None:
    assert [e.value for e in expressions_of(text, THURSDAY, lang)] == values
