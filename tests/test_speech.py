"""What is counted from when it was said: dated quotations, and amounts of what was promised long ago."""

from __future__ import annotations

from datetime import date

import pytest
from event_texts import told_in

from timeline import tag

PUBLISHED = "2026-11-20"  # a Friday

COUNTED = [  # the words and the value; of an amount also the first day and the last
    ("en", "She had promised in 2023 that it would open within two years.", "two years", "P2Y 2023-01-01..2025-12-31"),
    ("en", "In March the firm promised to deliver within six months.", "six months", "P6M 2026-03-01..2026-09-30"),
    ("en", "He announced in May 2021 that the road would be finished in three years.", "in three years", "2024"),
    ("en", "In June 2020, after rows, they agreed to go within a year.", "a year", "P1Y 2020-06-01..2021-06-30"),
    ("en", "He had said on 2 November that talks would start in ten days.", "in ten days", "2026-11-12"),
    ("en", 'In 2019 he said: "The bridge will open next year." It has not.', "next year", "2020"),
    ("en", '"The bridge will open next year," he told reporters in 2019.', "next year", "2020"),
    ("en", 'On 4 June 1944 he wrote in a letter: "Tomorrow we sail."', "Tomorrow", "1944-06-05"),
    ("en", '"It opens next year," he said in a 2019 interview.', "next year", "2020"),
    ("en", 'He told the BBC in 2019: "Two years ago I had nothing."', "Two years ago", "2017"),
    ("en", 'He said on Tuesday: "Today I leave."', "Today", "2026-11-17"),
    ("en", 'He told reporters in Paris on Tuesday: "Today I leave."', "Today", "2026-11-17"),
    ("fr", "Elle avait promis en 2023 que le musée serait prêt dans deux ans.", "dans deux ans", "2025"),
    ("fr", "« Nous ouvrirons l'an prochain », avait déclaré le maire en mai 2021.", "l'an prochain", "2022"),
    ("es", "En marzo de 2024 la empresa prometió entregarlos dentro de seis meses.", "dentro de seis meses", "2024-09"),
    ("es", "«Abriremos el año que viene», dijo el alcalde en mayo de 2021.", "el año que viene", "2022"),
    ("de", "Im März 2024 kündigte er an, die Brücke werde in drei Jahren eröffnet.", "in drei Jahren", "2027"),
    ("de", "Er hatte im Mai versprochen, binnen sechs Monaten zu gehn.", "sechs Monaten", "P6M 2026-05-01..2026-11-30"),
    ("ar", "وأعلن في مارس 2024 أن الجسر سيفتتح بعد ثلاث سنوات.", "بعد ثلاث سنوات", "2027"),
    ("ar", 'وقال الوزير في مايو 2021: "سنفتتح الجسر العام المقبل".', "العام المقبل", "2022"),
    ("ar", 'وقال المدير كريم العلمي في عام 2023: "سنبدأ العام المقبل".', "العام المقبل", "2024"),
    ("en", 'The chief engineer told the regional council in 2021: "Next year it opens."', "Next year", "2022"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "value"), COUNTED)
def test_counts_from_when_it_was_said(language: str, text: str, words: str, value: str) -> None:
    found = next(e for e in tag(text, PUBLISHED, language) if e.text == words)
    days = f" {found.interval.earliest}..{found.interval.latest}" if found.type == "DURATION" else ""
    assert (f"{found.value}{days}", found.anchor) == (value, "quotation")


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        # what a report counts from its own day, and dates of something else than what was said
        ("en", "He said in 2019 that the bridge would open next year.", "next year", "2027"),
        ("en", "The company, founded in 2019, said it would open a plant in two years.", "in two years", "2028"),
        ("en", "The firm, which said in 2019 that it was broke, will open in two years.", "in two years", "2028"),
        ("en", "He was elected in 2019 and said on Monday he would go in two years.", "in two years", "2028"),
        ("en", "In 2019 it fell. The mayor said it would be rebuilt in two years.", "in two years", "2028"),
        ("en", "The 2015 deal, which was agreed in Vienna, is to expire in two years.", "in two years", "2028"),
        ("en", '"We lost all in 2019," she said. "Next year we will rebuild."', "Next year", "2027"),
        ("en", 'Said the coach, who took over in May 2021: "Next year we will win."', "Next year", "2027"),
        ("en", "The UN warned this week that the reef could vanish in 30 years.", "in 30 years", "2056"),
        ("en", 'Mayor Roe, in office since 2019, said: "Next year we rebuild."', "Next year", "2027"),
        ("en", 'In 2019 it burned down, but the mayor said: "Next year we rebuild."', "Next year", "2027"),
        ("en", 'Asked about the fire of 2019, he said: "Next year we rebuild."', "Next year", "2027"),
        ("en", '"We will be rich next year," Roe said of the firm he bought in 2019.', "next year", "2027"),
        ("en", "The jets ordered in 2021 will be delivered in two years.", "in two years", "2028"),
        ("en", "The mayor said works started in March and will end in two years.", "in two years", "2028"),
        ("en", "Under a deal announced in 2023, the plant is to close in two years.", "in two years", "2028"),
        ("en", "Since 2019 the firm has said it would close in two years.", "in two years", "2028"),
        ("en", 'The mayor, who was hurt on Monday, said: "Today I feel fine."', "Today", "2026-11-20"),
        ("en", '"We will win next year," said the coach of the 2019 champions.', "next year", "2027"),
        ("en", '"We will win next year," said the 2019 champion.', "next year", "2027"),
        ("en", '"We will win next year," said the mayor from 2015 to 2021.', "next year", "2027"),
        ("fr", "« Nous gagnerons l'an prochain », a dit le champion de 2019.", "l'an prochain", "2027"),
        ("fr", "L'accord annoncé en 2021 expirera dans deux ans.", "dans deux ans", "2028"),
        ("fr", "Élu en 2019, le maire a déclaré : « L'an prochain, nous ouvrirons. »", "L'an prochain", "2027"),
        ("es", "El acuerdo anunciado en 2021 vencerá dentro de dos años.", "dentro de dos años", "2028"),
        ("de", "Nach dem Brand von 2019 sagte er: „Nächstes Jahr öffnen wir.“", "Nächstes Jahr", "2027"),
        ("ar", "الطائرات التي طلبت عام 2021 ستصل بعد عامين.", "بعد عامين", "2028"),
        ("fr", "Fondée en 2019, l'entreprise a annoncé qu'elle ouvrirait dans deux ans.", "dans deux ans", "2028"),
        ("fr", "« L'an prochain sera dur », a dit un élu, rappelant l'accord signé en 2019.", "L'an prochain", "2027"),
        ("es", "Decidió en 2019 no renovar el contrato, que vence dentro de dos años.", "dentro de dos años", "2028"),
        ("ar", "وينتهي العقد الموقع عام 2019 بعد عامين.", "بعد عامين", "2028"),
    ],
)
def test_counts_from_publication_where_something_else_is_dated(
    language: str, text: str, words: str, value: str
) -> None:
    found = next(e for e in tag(text, PUBLISHED, language) if e.text == words)
    assert (found.value, found.anchor) == (value, "published")


def test_is_undated_where_it_depends_on_the_day_on_which_it_was_said() -> None:
    _, found = tag('She wrote in May 1941: "Tomorrow we go on foot."', PUBLISHED, "en")
    assert (found.value, found.undated) == (None, "said on a day that is not told")


def test_what_was_said_to_come_is_not_where_news_has_got_to() -> None:
    text = "In May 2021 he promised that it would open in three years. The next month he left."
    assert [e.value for e in tag(text, PUBLISHED, "en")] == ["2021-05", "2024", "2021-06"]


def test_what_was_said_to_come_is_a_plan_of_then() -> None:
    text = 'In 2019 the mayor said: "The bridge will open next year." It has not.'
    told = {(e.interval.earliest, e.status) for e in told_in(text, "en", date.fromisoformat(PUBLISHED))}
    assert ("2020-01-01", "planned") in told
