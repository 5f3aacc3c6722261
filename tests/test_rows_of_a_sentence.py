"""Which rows one sentence gives: what hangs on what it reports, what is denied in it, what is counted in it."""

from __future__ import annotations

from datetime import date

import pytest
from event_texts import told_in

from timeline import tag

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


@pytest.mark.parametrize(
    ("language", "text", "noun", "day"),
    [
        ("en", "Following the talks in March, both sides are preparing another.", "talks", "2026-03-01"),
        ("en", "After a fire on Friday, residents are asking for help.", "fire", "2026-11-20"),
        ("fr", "Après l'incendie de mars, les habitants demandent de l'aide.", "incendie", "2026-03-01"),
        ("es", "Tras el incendio de marzo, los vecinos piden ayuda.", "incendio", "2026-03-01"),
        ("de", "Nach dem Brand am Freitag wird die Schule nächste Woche öffnen.", "Brand", "2026-11-20"),
    ],
)
def test_a_day_in_what_a_sentence_opens_on_is_not_that_of_a_verb_of_what_is_so_or_to_come(
    language: str, text: str, noun: str, day: str
) -> None:
    assert {row for row in rows(text, language) if row[1] == day} == {(noun, day, "happened")}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Following the talks in March, both sides are preparing another.", "2026-03"),
        ("en", "After its opening in March, the bridge carries trains only.", "2026-03"),
        ("en", "After the tournament in March, he will retire.", "2027-03"),
        ("fr", "Après les pourparlers en mars, les deux parties préparent une rencontre.", "2026-03"),
        ("fr", "Après les pourparlers en mars, les deux camps se retrouveront.", "2027-03"),
        ("es", "Tras las conversaciones en marzo, ambas partes preparan otro encuentro.", "2026-03"),
        ("de", "Nach den Gesprächen im März bereiten beide Seiten ein neues Treffen vor.", "2026-03"),
        ("ar", "بعد المحادثات في مارس، يستعد الطرفان لعقد اجتماع جديد.", "2026-03"),
    ],
)
def test_what_is_done_since_a_month_is_told_by_a_present(language: str, text: str, value: str) -> None:
    (expression,) = tag(text, "2026-11-24", language)
    assert expression.value == value


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("en", "The firm warned on Monday that profit would fall short of forecasts.", "warned"),
        ("fr", "Son avocate a annoncé lundi qu'il ferait appel.", "annoncé"),
        ("ar", "حذرت الأرصاد أمس من أن المنخفض قد يتحول إلى عاصفة.", "حذرت"),
    ],
)
def test_what_an_act_of_speech_with_a_day_says_is_no_second_row(language: str, text: str, act: str) -> None:
    assert {trigger for trigger, *_ in rows(text, language)} == {act}


def test_a_standing_denial_told_beside_something_else_is_no_row() -> None:
    text = "Her husband, who denies money laundering, goes on trial in May."
    assert rows(text, "en") == {("goes", "2027-05-01", "planned")}


@pytest.mark.parametrize(
    ("language", "text", "month"),
    [
        ("en", "The hall has been closed since the flood in January.", "2026-01"),
        ("fr", "La salle est fermée depuis l'inondation de janvier.", "2026-01"),
        ("es", "La sala está cerrada desde la inundación de enero.", "2026-01"),
        ("de", "Die Halle ist seit dem Hochwasser im Januar geschlossen.", "2026-01"),
        ("ar", "القاعة مغلقة منذ فيضان يناير.", "2026-01"),
    ],
)
def test_what_something_holds_since_has_been(language: str, text: str, month: str) -> None:
    (expression,) = tag(text, "2026-11-24", language)
    assert expression.value == month


@pytest.mark.parametrize("verb", ["visité", "invité", "évité", "exploité", "limité", "félicité"])
def test_french_verbs_in_iter_have_a_past(verb: str) -> None:
    assert {row[0] for row in rows(f"Deux candidats ont {verb} le port lundi.", "fr")} == {verb}


@pytest.mark.parametrize(
    "moved",
    ["has been moved to 20 December", "has been put off until 20 December", "has been postponed to 20 December"],
)
@pytest.mark.parametrize("due", ["due to start on Sunday", "which was due to start on Sunday"])
def test_what_is_moved_is_off_for_the_day_it_was_due_on(due: str, moved: str) -> None:
    told = {row[1:] for row in rows(f"The trial, {due}, {moved}.", "en")}
    assert told == {("2026-11-29", "cancelled"), ("2026-12-20", "planned")}


def test_what_is_put_off_to_no_day_is_one_row() -> None:
    told = rows("The match, due to be played on Sunday, has been postponed.", "en")
    assert told == {("postponed", "2026-11-29", "cancelled")}


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("en", "The firm had planned to reopen the plant after a fire on Monday.", "fire"),
        ("ar", "بعد محادثات يوم الاثنين، تدرس الشركة رفع السعر.", "محادثات"),
    ],
)
def test_what_a_plan_came_after_has_happened(language: str, text: str, noun: str) -> None:
    assert (noun, "2026-11-23", "happened") in rows(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le procès s'est ouvert lundi à Lyon. L'accusé a fixé le sol."),
        ("es", "Los trenes pararon el lunes en Madrid. El sindicato ha convocado una huelga."),
        ("de", "Der Prozess begann am Montag in Bonn. Fünf Sitzungstage sind angesetzt."),
    ],
)
def test_what_sets_no_day_and_nothing_to_do_is_no_prospect(language: str, text: str) -> None:
    assert {row[1:] for row in rows(text, language)} == {("2026-11-23", "happened")}
