"""Which rows one sentence gives: what hangs on what it reports, what is denied in it, what is counted in it."""

from __future__ import annotations

from datetime import date

import pytest
from event_texts import told_in

Row = tuple[str, str | None, str]  # trigger, first day, status


def rows(text: str, language: str, published: str = "2026-11-24") -> set[Row]:
    events = told_in(text, language, date.fromisoformat(published))
    return {(text[e.trigger_start : e.trigger_end], e.interval.earliest, e.status) for e in events}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "A man was charged after a woman was found dead on Sunday.", ("charged", "found")),
        ("fr", "Un homme a été inculpé après qu'une femme a été retrouvée morte dimanche.", ("inculpé", "retrouvée")),
        ("de", "Ein Mann wurde angeklagt, nachdem eine Frau am Sonntag starb.", ("angeklagt", "starb")),
    ],
)
def test_what_a_lead_reports_is_a_row_beside_what_it_followed(language: str, text: str, told: tuple[str, str]) -> None:
    report, before = told
    assert rows(text, language) == {(report, None, "happened"), (before, "2026-11-22", "happened")}


def test_what_happened_when_something_else_did_is_one_row() -> None:
    assert len(rows("Six people were hurt when a lift fell on Sunday.", "en")) == 1


@pytest.mark.parametrize(
    ("language", "text", "denial"),
    [
        ("en", "The company denied that it had threatened workers.", "denied"),
        ("en", "Its director denied that donors were pulling out.", "denied"),
        ("fr", "Le ministre a démenti qu'il ait menacé de démissionner.", "démenti"),
        ("es", "El ministro negó que hubiera amenazado con dimitir.", "negó"),
        ("de", "Der Minister bestritt, dass er mit Rücktritt gedroht habe.", "bestritt"),
        ("ar", "نفى الوزير أنه هدد بالاستقالة.", "نفى"),
    ],
)
def test_a_threat_that_is_denied_is_no_row(language: str, text: str, denial: str) -> None:
    assert rows(text, language) == {(denial, None, "denied")}


@pytest.mark.parametrize(
    ("language", "text"), [("en", "He denies it."), ("fr", "Il nie."), ("fr", "Les suspects nient.")]
)
def test_a_denial_that_says_nothing_is_no_row(language: str, text: str) -> None:
    assert not rows(text, language)


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        (
            "fr",
            "Deux hommes ont volé une banque dimanche. Les suspects, arrêtés deux jours après les faits, nient.",
            "arrêtés",
        ),
        (
            "de",
            "Zwei Männer überfielen am Sonntag eine Bank. Die Verdächtigen, zwei Tage nach der Tat festgenommen, "
            "bestreiten die Vorwürfe.",
            "festgenommen",
        ),
    ],
)
def test_only_the_verb_beside_an_amount_is_counted(language: str, text: str, verb: str) -> None:
    counted = {row for row in rows(text, language) if row[1] != "2026-11-22"}
    assert counted == {(verb, "2026-11-24", "happened")}
