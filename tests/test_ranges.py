"""A range of no year takes the one right before it, in all languages: "in 2026, from 3 to 5 June"."""

import pytest

from timeline import tag

DAY = "2024-05-14"  # a Tuesday


def values(text: str, language: str) -> list[str]:
    return [found.value for found in tag(text, DAY, language)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        # a range behind its year
        ("fr", "Le salon se tiendra en 2026, du 3 au 5 juin.", ["2026", "2026-06-03", "2026-06-05"]),
        ("fr", "Le chantier durera l'an prochain de mars à juillet.", ["2025", "2025-03", "2025-07"]),
        ("fr", "Le pont avait fermé en 2019, entre fin avril et fin août.", ["2019", "2019-04", "2019-08"]),
        ("fr", "Il avait neigé en 2019, de novembre à février.", ["2019", "2019-11", "2020-02"]),
        ("en", "The fair will be held in 2026, from 3 to 5 June.", ["2026", "2026-06-03", "2026-06-05"]),
        ("en", "The road was closed last year between March and July.", ["2023", "2023-03", "2023-07"]),
        ("es", "La feria se celebrará en 2026, del 3 al 5 de junio.", ["2026", "2026-06-03", "2026-06-05"]),
        ("de", "Die Messe findet 2026 vom 3. bis 5. Juni statt.", ["2026", "2026-06-03", "2026-06-05"]),
        ("ar", "سيقام المعرض عام 2026 من 3 إلى 5 يونيو.", ["2026", "2026-06-03", "2026-06-05"]),
        # a range of another year
        ("fr", "Le chantier durera de mars 2025 à juin 2026.", ["2025-03", "2026-06"]),
        ("fr", "Créé en 2019, le salon se tiendra du 3 au 5 juin.", ["2019", "2024-06-03", "2024-06-05"]),
        ("fr", "Le salon date de 2019. Du 3 au 5 juin, il ouvrira ses portes.", ["2019", "2024-06-03", "2024-06-05"]),
        ("en", "Founded in 2019, the fair will run from 3 to 5 June.", ["2019", "2024-06-03", "2024-06-05"]),
        ("en", "Compared with 2019, from 3 to 5 June sales will rise.", ["2019", "2024-06-03", "2024-06-05"]),
        ("fr", "Depuis 2019, du 3 au 5 juin, la ville organise une foire.", ["2019", "2024-06-03", "2024-06-05"]),
        ("en", "Founded in 2019, from 3 to 5 June the fair opens.", ["2019", "2024-06-03", "2024-06-05"]),
        ("en", "As in 2022, from 3 to 5 June it will be open.", ["2022", "2024-06-03", "2024-06-05"]),
        ("fr", "Fermé depuis 2020, du 3 au 5 juin le musée rouvre.", ["2020", "2024-06-03", "2024-06-05"]),
        ("en", "Compared with 2022, from January to March prices rose.", ["2022", "2024-01", "2024-03"]),
        ("en", "It was built in 2019. From 3 to 5 June it will be open.", ["2019", "2024-06-03", "2024-06-05"]),
    ],
)
def test_a_range_and_its_year(language: str, text: str, told: list[str]) -> None:
    assert values(text, language) == told
