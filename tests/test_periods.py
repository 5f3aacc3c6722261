"""Amounts that the text closes with a day: a period of so much that ends on it."""

from __future__ import annotations

from datetime import date

import pytest
from event_texts import told_in

from timeline import tag

PUBLISHED = date(2026, 2, 12)  # a Thursday
DECEMBER = ("2025-10-01", "2025-12-31")


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "Profit rose 5% in the three months to Dec. 31.", DECEMBER),
        ("en", "Profit rose 5% in the three months ended December 31, 2025.", DECEMBER),
        ("en", "Profit rose in the six months to June.", ("2025-01-01", "2025-06-30")),
        ("en", "Profit rose in the 12 months through January.", ("2025-02-01", "2026-01-31")),
        ("en", "Sales fell over the three days ending Tuesday.", ("2026-02-08", "2026-02-10")),
        ("fr", "Le bénéfice a progressé de 5 % sur les trois mois clos le 31 décembre.", DECEMBER),
        ("fr", "Le bénéfice a augmenté sur les trois mois au 31 décembre.", DECEMBER),
        ("es", "El beneficio subió en los tres meses hasta el 31 de diciembre.", DECEMBER),
        ("de", "Der Gewinn stieg in den drei Monaten bis Ende Dezember um 5 Prozent.", DECEMBER),
        ("ar", "ارتفعت الأرباح في الأشهر الثلاثة المنتهية في 31 ديسمبر.", DECEMBER),
    ],
)
def test_a_period_ends_on_the_day_that_closes_it(language: str, text: str, days: tuple[str, str]) -> None:
    amount = tag(text, PUBLISHED, language)[0]
    assert (amount.type, amount.interval.earliest, amount.interval.latest) == ("DURATION", *days)
    (event,) = told_in(text, language, PUBLISHED)
    assert (event.interval.earliest, event.interval.latest, event.extent) == (*days, "whole")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They have three weeks to 20 March to find the money."),
        ("en", "He was jailed for three years in March 2024."),
        ("de", "Es sind noch drei Wochen bis zum 10. März."),
        ("en", "The strike that shut the port for three weeks ended on 6 February."),
    ],
)
def test_what_is_left_until_a_day_or_stands_beside_one_is_no_period(language: str, text: str) -> None:
    assert not tag(text, PUBLISHED, language)[0].interval.bounded
