"""Names in German and Spanish, and whom an event takes from them, in sentences of our own with near misses."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract
from timeline.names.finding import find_names
from timeline.records import Article

NAMES = [
    # an adjective that opens a sentence, or stands behind an article, begins no name
    ("de", "Französische Winzer klagen. Spürbare Verluste drohen.", []),
    ("de", "Deutsche Bank meldet Verluste.", ["Deutsche Bank"]),
    ("de", "Er kam mit bunten Farben Zeitungen malen.", []),
    ("de", "Einige Tiroler Wirte sperren zu. Die Wiener Staatsoper öffnet.", ["Wiener Staatsoper"]),
    ("de", "Wiebke Harms singt. Beate Zoller tanzt.", ["Wiebke Harms", "Beate Zoller"]),
    # what belongs to whom
    ("de", "Es regnet in Teilen Polens. Norwegens Regierungschef Lars Moen reist.", ["Polen", "Lars Moen"]),
    ("de", "Der Saal zeigt Bilder von Ute Marr. Karl von Ahlen malt.", ["Ute Marr", "Karl von Ahlen"]),
    ("de", "Nach Zahlen von ORW sinkt der Umsatz. Die ORW prüft.", ["ORW", "ORW"]),
    # roles: declined, behind a hyphen; a given name behind any noun
    ("de", "Sie traf den Präsidenten Wim Taal und PBK-Chef Jan Ohl.", ["Wim Taal", "Jan Ohl"]),
    ("de", "Wahlsieger Sebastian Ohm ging. Das Gymnasium Anna Vogt blieb.", ["Sebastian Ohm", "Gymnasium Anna Vogt"]),
    ("de", "Die Kerbel Holz AG wächst. Die Kerbel-Aktie stieg.", ["Kerbel Holz AG", "Kerbel Holz AG"]),
    # bodies and places behind their kinds
    ("de", "Das Theater Basel probt. Das Max-Ohm-Institut forscht.", ["Theater Basel", "Basel", "Max-Ohm-Institut"]),
    ("de", "Die Stadt Orbelin baut. Die Stimmung sank.", ["Orbelin"]),
    ("de", "Der Frachter „Seeadler“ sank. Er nannte es einen „Wahnsinn“.", ["Seeadler"]),
    # a word without article before a verb with an accent is a name
    ("es", "Alcorisa suspenderá los vuelos. Mañana suspenderá los trenes.", ["Alcorisa"]),
    ("es", "Brisal se hundió en bolsa. Luego se hundió el techo.", ["Brisal"]),
    # an office with what it is of, and its holder
    ("es", "La ministra de Sanidad Ilse Borau habló.", ["Ilse Borau"]),
    ("es", "El exalcalde de Trabaz José Luis Mena habló.", ["Trabaz", "José Luis Mena"]),
    ("es", "Hoy habla la presidenta de Cultura Alta.", ["Cultura Alta"]),
    ("es", "El sindicato USTR negó los despidos.", ["USTR"]),
    # a capital in the middle of a sentence makes a nation's adjective part of a name
    ("de", "Heute klagt die Deutsche Seenhilfe.", ["Deutsche Seenhilfe"]),
    (
        "de",
        "Malte Brandt singt. Freie Seeleute feiern. Geplante Reisen fallen aus.",
        ["Malte Brandt", "Freie Seeleute"],
    ),
    # a person's name in a compound is not the person
    ("de", "Karl Ohm malt. Die Ohm-Ausstellung öffnet.", ["Karl Ohm"]),
    # words that are common nouns too
    ("de", "Die Dorfgemeinschaft feiert.", []),
    ("es", "Brisal cerró Ormuña.", ["Brisal", "Ormuña"]),
    ("es", "Nueva Alborán vendió el barco. Primavera Clara cantó.", ["Nueva Alborán", "Primavera Clara"]),
    # countries and regions that are adjectives too
    ("es", "Hubo un alud en Navarra. Nevó en Siria.", ["Navarra", "Siria"]),
    # an office in capitals, with what it is of
    ("es", "Habló el CEO de Brisal.", ["CEO de Brisal"]),
]


@pytest.mark.parametrize(("language", "text", "names"), NAMES)
def test_names(language: str, text: str, names: list[str]) -> None:
    ends = [at + 1 for at in range(len(text)) if text[at] == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    found = find_names(text, "", language, tuple(zip(starts, ends, strict=True)))
    assert [name.name for name in found] == names


ACTORS = [  # of the last event
    # the ship, whoever owns it; a pronoun of its gender
    (
        "de",
        "Die Fähre „Seeadler“ liegt in Kiel. Das Schiff der Reederei Torm & Söhne war am 5. März auf Grund gelaufen.",
        ["Seeadler", "Torm & Söhne"],
    ),
    ("de", "Pia Kolb lacht. Die „Seeadler“ liegt seit Mai fest. Sie soll am Montag auslaufen.", []),
    ("de", "Kapitän Timo Kolb, den die Reederei am Montag entließ, schweigt.", ["Timo Kolb"]),
    ("de", "Kerbel Holz hat Zahlen vorgelegt. Am Montag hat der Aufsichtsrat den Verkauf gestoppt.", ["Kerbel Holz"]),
    ("de", "Der SV Ohlau verlor. Das Spiel fiel aus; es soll am Montag nachgeholt werden.", []),
    ("es", "Cementos Brisal creció. El directorio propondrá un dividendo el 30 de junio.", ["Cementos Brisal"]),
    ("es", "Brisal compró Torm el lunes, según el diario «Correo Alto».", ["Brisal", "Torm"]),
    # a common noun is not the body or person told of before; who is named behind "con" is no source
    ("de", "Der Autor Max Ohm las am Sonntag. Der Täter floh am Montag.", []),
    (
        "de",
        "Die Kerbel Holz AG baut. Die elf Maurer der Kerbel Holz AG fehlen. Die Tochter eines Maurers siegte Montag.",
        [],
    ),
    ("de", "Der Bericht über den Untergang der Fähre „Seeadler“ wurde am Montag vorgelegt.", []),
    ("de", "Am Montag hat in Kiel der Frachter Seeadler angelegt.", ["Seeadler"]),
    ("es", "Brisal firmó el lunes un acuerdo con Ormuña.", ["Brisal", "Ormuña"]),
    ("es", "Luis Mena viajó el domingo. La extrema derecha ganó el lunes.", []),
    ("es", "Brisal abrió una fábrica. La orquesta tocó el lunes.", []),
    ("es", "Cementos Brisal abrió una fábrica. El balance de muertos subió el lunes.", []),
    # what somebody does or makes "after the war" is the agent's all the same
    ("es", "La fábrica fue fundada en 1950, después de la guerra, por Ana Roca.", ["Ana Roca"]),
]


@pytest.mark.parametrize(("language", "text", "actors"), ACTORS)
def test_actors(language: str, text: str, actors: list[str]) -> None:
    events = extract(Article("a", text, date(2023, 6, 16), language=language))
    assert [name.name for name in max(events, key=lambda event: event.trigger_start).actors] == actors


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Die beiden Verlage haben am Montag ihren Zusammenschluss angekündigt.", "happened"),
        ("Der Verlag kündigte am Montag seinen Umzug an.", "happened"),
        ("Ein Streik ist für den kommenden Montag angekündigt.", "planned"),
        ("Wie geplant begann am Montag der Umbau.", "happened"),
        ("Der Umbau hat am Montag später als geplant begonnen.", "happened"),
        ("Der Umbau ist für den kommenden Montag geplant.", "planned"),
    ],
)
def test_to_announce_is_no_plan_nor_is_what_only_compares_with_one(text: str, status: str) -> None:
    assert [event.status for event in extract(Article("a", text, date(2023, 6, 16), language="de"))] == [status]


def test_german_ordinals_end_no_sentence() -> None:
    text = (
        "Sie traf in der 61. Minute und feierte zum 25. Geburtstag am Montag in Ulm. Er starb mit 61. Kinder blieben."
    )
    events = extract(Article("a", text, date(2023, 6, 16), language="de"))
    assert {text[event.sentence_start : event.sentence_end] for event in events} <= {
        "Sie traf in der 61. Minute und feierte zum 25. Geburtstag am Montag in Ulm.",
        "Er starb mit 61.",
        "Kinder blieben.",
    }
    assert len(events) > 0
