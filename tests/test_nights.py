"""A night as the time of an event: of the day that names it, of both days where both do."""

from datetime import date

import pytest
from event_texts import bounds, told_in

ONE = ("2023-06-13", "2023-06-13")
BOTH = ("2023-06-13", "2023-06-14")


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "The ferry sank on Tuesday night off Sfax.", ONE),
        ("en", "Thieves stole two paintings on the night of Tuesday to Wednesday.", BOTH),
        ("en", "Thieves stole two paintings in the night from Tuesday to Wednesday.", BOTH),
        ("en", "Hail broke the panes of two greenhouses on the night of June 13-14.", BOTH),
        ("en", "The bridge was closed on Tuesday and Wednesday.", BOTH),
        ("en", "The port has been closed since Tuesday night.", ("2023-06-13", None)),
        ("fr", "Le magasin a brûlé dans la nuit de mardi.", ONE),
        ("fr", "Le magasin a brûlé dans la nuit de mardi à mercredi.", BOTH),
        ("fr", "Le magasin a brûlé dans la nuit du 13 au 14 juin.", BOTH),
        ("ar", "التهم حريق مصنعا للدهانات ليل الثلاثاء.", ONE),
        ("ar", "التهم حريق مصنعا للدهانات ليل الثلاثاء الأربعاء.", BOTH),
        ("de", "Das Lager brannte in der Nacht zum Mittwoch.", BOTH),
        ("es", "El almacén ardió la noche del martes.", ONE),
        ("es", "El almacén ardió la noche del martes al miércoles.", BOTH),
    ],
)
def test_a_night(language: str, text: str, days: tuple[str | None, str | None]) -> None:
    (event,) = told_in(text, language, date(2023, 6, 16))
    assert bounds(event) == days
