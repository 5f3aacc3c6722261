"""Events of Spanish and German: verbs, status, sourcing, names; each sentence written for the test."""

from datetime import date

import pytest
from event_texts import told_in

from timeline.records import Event

PUBLISHED = date(2024, 5, 15)  # a Wednesday


def events(text: str, language: str) -> list[Event]:
    return told_in(text, language, PUBLISHED)


@pytest.mark.parametrize(
    ("language", "text", "trigger", "earliest", "status", "sourcing"),
    [
        ("es", "El alcalde inauguró el puente el lunes.", "inauguró", "2024-05-13", "happened", "stated"),
        ("es", "La empresa cerrará la fábrica en septiembre.", "cerrará", "2024-09-01", "planned", "stated"),
        ("es", "El puente fue reabierto ayer por la mañana.", "reabierto", "2024-05-14", "happened", "stated"),
        ("es", "La firma podría vender su sede en junio.", "vender", "2024-06-01", "hypothetical", "stated"),
        ("es", "El ministro amenazó el martes con cerrar la mina.", "amenazó", "2024-05-14", "threatened", "stated"),
        ("es", "El club desmintió el lunes la venta del estadio.", "desmintió", "2024-05-13", "denied", "stated"),
        ("es", "El concierto del 20 de mayo fue cancelado.", "cancelado", "2024-05-20", "cancelled", "stated"),
        ("es", "Según la policía, el barco se hundió el domingo.", "hundió", "2024-05-12", "happened", "reported"),
        ("es", "Se rumorea que el banco cerrará en julio.", "cerrará", "2024-07-01", "planned", "rumoured"),
        ("de", "Die Brücke wurde am Montag in Köln eröffnet.", "eröffnet", "2024-05-13", "happened", "stated"),
        ("de", "Die Firma wird das Werk im September schließen.", "schließen", "2024-09-01", "planned", "stated"),
        ("de", "Das Museum öffnete gestern wieder.", "öffnete", "2024-05-14", "happened", "stated"),
        ("de", "Der Verein könnte das Stadion im Juni verkaufen.", "verkaufen", "2024-06-01", "hypothetical", "stated"),
        ("de", "Das Konzert am 20. Mai ist abgesagt.", "abgesagt", "2024-05-20", "cancelled", "stated"),
        ("de", "Die Ministerin drohte am Dienstag mit Strafen.", "drohte", "2024-05-14", "threatened", "stated"),
        ("de", "Der Konzern dementierte am Montag den Verkauf.", "dementierte", "2024-05-13", "denied", "stated"),
        ("de", "Laut Polizei brannte das Lager am Sonntag.", "brannte", "2024-05-12", "happened", "reported"),
        ("de", "Gerüchten zufolge will die Bank im Juli verkaufen.", "verkaufen", "2024-07-01", "planned", "rumoured"),
    ],
)
def test_events(language: str, text: str, trigger: str, earliest: str, status: str, sourcing: str) -> None:
    found = {text[e.trigger_start : e.trigger_end]: e for e in events(text, language)}
    assert trigger in found
    event = found[trigger]
    assert (event.interval.earliest, event.status, event.sourcing) == (earliest, status, sourcing)


@pytest.mark.parametrize(
    ("language", "text", "actors", "places"),
    [
        ("es", "La ministra Clara Ibáñez visitó Sevilla el lunes.", ["Clara Ibáñez"], ["Sevilla"]),
        ("de", "Die Ministerin Sabine Krüger besuchte am Montag Leipzig.", ["Sabine Krüger"], ["Leipzig"]),
        ("de", "Der Hund fand am Montag die Brieftasche.", [], []),
        ("de", "Am Montag meldete Nordwerk Energie AG Insolvenz an.", ["Nordwerk Energie AG"], []),
    ],
)
def test_names(language: str, text: str, actors: list[str], places: list[str]) -> None:
    (event,) = events(text, language)
    assert [name.name for name in event.actors] == actors
    assert [name.name for name in event.places] == places


def test_german_relatives_stand_behind_commas() -> None:
    (event,) = events("Die Messe, die am Montag begann, endet am Freitag.", "de")[-1:]
    assert event.interval.earliest == "2024-05-17"
    assert events("Das Werk wurde am Montag verkauft.", "de")[0].title.startswith("Das Werk")


@pytest.mark.parametrize(
    ("language", "text", "trigger", "earliest"),
    [
        ("de", "Die Firma entstand 2016 in einer Werkstatt.", "entstand", "2016-01-01"),
        ("de", "Im August 2004 hatte es hier gebrannt.", "gebrannt", "2004-08-01"),
        ("de", "Der Verein hat am Montag den Vertrag ausgehandelt.", "ausgehandelt", "2024-05-13"),
        ("de", "Die Aktionäre stimmen am Freitag ab.", "stimmen", "2024-05-17"),
        ("es", "El gerente dejó el cargo el lunes.", "dejó", "2024-05-13"),
        ("es", "Me fui de Lima en 1994.", "fui", "1994-01-01"),
        ("es", "El alcalde fue absuelto el lunes.", "absuelto", "2024-05-13"),
        ("es", "El telescopio verá su primera luz el viernes.", "verá", "2024-05-17"),
    ],
)
def test_strong_participles_of_any_prefix_and_short_or_first_person_forms_are_verbs(
    language: str, text: str, trigger: str, earliest: str
) -> None:
    (event,) = events(text, language)
    assert (text[event.trigger_start : event.trigger_end], event.interval.earliest) == (trigger, earliest)


@pytest.mark.parametrize(
    ("text", "status", "days"),
    [
        ("Die Arbeiten hätten am 3. Mai beginnen sollen.", "cancelled", ("2024-05-03", "2024-05-03")),
        ("Die Arbeiten hätten am 3. Mai beginnen können.", "hypothetical", ("2024-05-03", "2024-05-03")),
        ("Der Konzern kündigte an, bis Ende Juni einen Bericht vorzulegen.", "planned", ("2024-05-15", "2024-06-30")),
        ("Die Stadt versprach, die Brücke bis Freitag zu sanieren.", "planned", ("2024-05-15", "2024-05-17")),
        ("Die Straße bleibt bis Freitag gesperrt.", "ongoing", (None, "2024-05-17")),
        ("Das Land will bis 2031 zwei Häfen ausbauen.", "planned", ("2024-05-15", "2031-12-31")),
        ("Bis 2031 sollen zwei Häfen ausgebaut werden.", "planned", ("2024-05-15", "2031-12-31")),
        ("Der Umbau soll bis Ende 2026 abgeschlossen sein.", "planned", ("2024-05-15", "2026-12-31")),
        ("Der Tunnel soll bis 2026 gesperrt bleiben.", "planned", (None, "2026-12-31")),
        ("Die Regel soll bis 2026 gelten.", "planned", (None, "2026-12-31")),
        ("Der Vertrag soll bis 2026 verlängert werden.", "planned", (None, "2026-12-31")),
        ("Die Schau soll bis Ende September zu sehen sein.", "planned", (None, "2024-09-30")),
        ("Die Firma baute bis 2019 drei Werke.", "happened", (None, "2019-12-31")),
    ],
)
def test_german_plans_that_came_to_nothing_and_what_is_to_be_done_by_a_day(
    text: str, status: str, days: tuple[str | None, str | None]
) -> None:
    (event,) = events(text, "de")
    assert (event.status, event.sourcing) == (status, "stated")
    assert (event.interval.earliest, event.interval.latest) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("La empresa abrirá dos puertos para 2031.", ("2024-05-15", "2031-12-31")),
        ("Para 2031, la empresa abrirá dos puertos.", ("2024-05-15", "2031-12-31")),
        ("La empresa abrirá dos puertos de aquí a 2031.", ("2024-05-15", "2031-12-31")),
        ("La empresa abrirá el puerto para finales de 2025.", ("2024-05-15", "2025-12-31")),
        # what it is set for, what its object is for
        ("La apertura está prevista para 2026.", ("2026-01-01", "2026-12-31")),
        ("El juicio fue aplazado para 2025.", ("2025-01-01", "2025-12-31")),
        ("Habrá elecciones para 2026.", ("2026-01-01", "2026-12-31")),
        ("La ciudad se prepara para 2026.", ("2026-01-01", "2026-12-31")),
    ],
)
def test_spanish_para_before_a_year_is_its_end_for_what_will_be_done(text: str, days: tuple[str, str]) -> None:
    (event,) = events(text, "es")
    assert (event.interval.earliest, event.interval.latest) == days
