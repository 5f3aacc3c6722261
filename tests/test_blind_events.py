"""Articles of our own, their events written before the engine read them (tests/blind/events.md), scored end to end."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from event_texts import SHARED, article_of, fallen, scorer

from timeline import extract
from timeline.interchange import event_json

NAMES = ("recall", "precision", "exact", "status", "sourcing", "actors", "places")
# by batch (events.md) and language; in p, r, s, u and z a local company or council has no place now, their gold has the
# town of the article (docs/decisions/names.md: what is done by office)
# exact, status and names are shares of what is matched: acts without a day (in English bare pasts too) are rows in
# every language now; where a share fell for it recall rose by 1 to 28 hundredths; no day is lent (see decisions),
# though the gold of some batches gives such acts the day told before (in Arabic k, l, m, aa, s, oa, ob, oc, ta);
# pluperfects are none: they came before what is told (in oa, nd and nfr the French gold has one each, with its day)
# in English any deed of a main clause, what it came after and a statement that alone is told are rows: in no batch are
# fewer rows found or exact than before, only shares fell (recall rose by 1 to 9 hundredths)
FLOORS = {
    "b": {
        # "and the operator, a firm, does not expect": a clause of its own, whose subject cancelled nothing itself
        "en": (0.91, 0.89, 0.96, 0.98, 0.99, 0.76, 0.73),
        "fr": (0.94, 0.96, 0.93, 0.99, 0.97, 0.82, 0.86),
        "ar": (0.96, 0.98, 0.98, 0.99, 0.98, 0.90, 0.95),
    },
    "c": {
        "en": (0.99, 0.99, 0.96, 0.99, 0.99, 0.84, 0.99),
        "fr": (0.99, 0.92, 0.99, 0.99, 0.99, 0.94, 0.99),
        "ar": (0.99, 0.81, 0.99, 0.99, 0.94, 0.99, 0.99),
    },
    "e": {
        "en": (0.93, 0.92, 0.93, 0.95, 0.90, 0.88, 0.68),
        # "l'usine est à l'arrêt depuis hier" is a row now, and none in the gold
        # a prefecture "de la Marne" is known as a body now; the gold has none; a body that only says so takes no part
        "fr": (0.77, 0.87, 0.99, 0.99, 0.99, 0.44, 0.84),
        "ar": (0.89, 0.92, 0.93, 0.97, 0.98),  # without names
    },
    "q": {"fr": (0.85, 0.97, 0.97, 0.97, 0.99, 0.70, 0.75)},
    "f": {
        # "the papers would not be ready before next week" is a row now
        "en": (0.91, 0.86, 0.93, 0.98, 0.96, 0.68, 0.73),  # one more row is found, whose actor is missed
        # a plan that is found now is matched by its clause with the founding told inside it, which was missed before
        "ar": (0.88, 0.90, 0.97, 0.97, 0.95, 0.88, 0.80),
    },
    "j": {
        "en": (0.84, 0.97, 0.88, 0.95, 0.88),  # without names
        "fr": (0.76, 0.99, 0.93, 0.96, 0.93),
        "ar": (0.88, 0.95, 0.92, 0.96, 0.98),
    },
    "k": {"ar": (0.83, 0.95, 0.91, 0.96, 0.98)},  # without names, as the two that follow
    # what "and" goes on with is no aside in Arabic, though it be long past; a clause dated by an hour in words is a row
    # "a source, who would not be named, revealed | that": what only brings words is no row; the gold has one
    "l": {"ar": (0.83, 0.82, 0.92, 0.97, 0.96)},  # a night is of one day
    "m": {"ar": (0.84, 0.85, 0.90, 0.99, 0.99)},
    "aa": {"ar": (0.79, 0.86, 0.90, 0.98, 0.94)},
    "ab": {"ar": (0.73, 0.92, 0.96, 0.98, 0.96)},
    "ac": {"ar": (0.85, 0.94, 0.95, 0.96, 0.98)},
    "ad": {"ar": (0.83, 0.89, 0.97, 0.97, 0.99)},
    # of what "postponed to December" moves there is a row for the new day now, beside that of the old one
    "ae": {"ar": (0.78, 0.87, 0.95, 0.97, 0.99)},
    "af": {"ar": (0.84, 0.92, 0.96, 0.98, 0.94)},  # a night is of one day
    "i": {
        "en": (0.80, 0.91, 0.94, 0.98, 0.94),  # without names
        # what "dates back to 1989" is background
        "fr": (0.85, 0.93, 0.93, 0.97, 0.94),
        # an object behind a day between commas takes its places with it
        "ar": (0.73, 0.89, 0.99, 0.99, 0.99, 0.66, 0.75),
    },
    "h": {
        "en": (0.78, 0.92, 0.91, 0.97, 0.91),  # without names, a quotation
        # "fermées lundi, le resteront" is of the Monday that has been, and a row
        "fr": (0.81, 0.91, 0.93, 0.98, 0.96),
        "ar": (0.82, 0.93, 0.95, 0.97, 0.95, 0.99, 0.66),
    },
    "g": {
        "en": (0.87, 0.84, 0.99, 0.99, 0.97, 0.73, 0.78),
        "ar": (0.82, 0.93, 0.91, 0.99, 0.97, 0.57, 0.99),
    },
    "v": {  # without names, as the two that follow
        "en": (0.91, 0.95, 0.93, 0.99, 0.97),  # a night is of one day
        "fr": (0.88, 0.99, 0.95, 0.95, 0.94),
    },
    "w": {
        # the talks in January that were agreed on are a row now, and none in the gold
        # "shortly after dawn" goes on with Wednesday's scene, and is of Thursday; a night is of one day
        "en": (0.86, 0.87, 0.86, 0.97, 0.97),
        "fr": (0.76, 0.97, 0.97, 0.94, 0.99),
    },
    "x": {
        "en": (0.89, 0.94, 0.90, 0.96, 0.96),
        "fr": (0.88, 0.99, 0.85, 0.90, 0.96),
    },
    "y": {  # without names
        "en": (
            0.92,
            0.94,
            0.95,
            0.98,
            0.99,
        ),  # "awarded contracts worth" is no description: between March and June, gold from March; a night
        "fr": (0.84, 0.92, 0.97, 0.99, 0.98),
        "es": (0.87, 0.82, 0.92, 0.99, 0.99),
        "de": (0.98, 0.83, 0.73, 0.93, 0.99),
    },
    "d": {
        "en": (0.91, 0.83, 0.97, 0.98, 0.96, 0.81, 0.78),
        # "l'épreuve, passée mardi" moves the night of "dans la nuit" with it
        "fr": (0.84, 0.90, 0.97, 0.98, 0.99, 0.60, 0.72),
        # "who left the same day", now of the right day, is told by the prize of that day and goes to the background
        "ar": (0.90, 0.98, 0.97, 0.99, 0.98, 0.92, 0.87),
    },
    "p": {
        # parliament acts now: the gold of this batch, and of the Arabic ones of t and z, has no actor there
        # an offer until Friday, now of the right day, is told as going on
        "en": (0.83, 0.90, 0.85, 0.84, 0.99, 0.84, 0.72),
        # two countries that sign an accord act, as in the gold of "oa"; in that of this batch they do not
        "fr": (0.92, 0.99, 0.91, 0.95, 0.95, 0.75, 0.72),
        # Amman is no longer taken for Oman, and only the dateline names it: the desk of correspondents
        "ar": (0.95, 0.99, 0.95, 0.90, 0.90, 0.88, 0.75),
    },
    "r": {
        # one more event is found, whose names are wrong
        "en": (0.81, 0.99, 0.92, 0.99, 0.92, 0.72, 0.84),
        "fr": (0.82, 0.99, 0.94, 0.99, 0.94, 0.80, 0.66),
        "ar": (0.90, 0.99, 0.99, 0.99, 0.99, 0.76, 0.88),
        "es": (0.99, 0.99, 0.93, 0.99, 0.93, 0.64, 0.90),
        "de": (0.93, 0.99, 0.86, 0.86, 0.99, 0.64, 0.47),  # an owner is a place (Bayerns Minister)
    },
    "s": {
        "en": (0.87, 0.95, 0.87, 0.95, 0.91, 0.79, 0.85),
        "fr": (0.92, 0.98, 0.90, 0.98, 0.96, 0.75, 0.84),
        # a small town that a list has now is the scene of its match's article, and of what the other club does
        "ar": (0.95, 0.98, 0.84, 0.99, 0.91, 0.86, 0.86),
    },
    "t": {
        "en": (
            0.84,
            0.97,
            0.81,
            0.97,
            0.88,
            0.78,
            0.86,
        ),  # what insurers said of "the 2003 fires" has no day of its own
        # "la production restera suspendue quinze jours" has no day with us, so the scene is not lent to it
        "fr": (0.87, 0.97, 0.89, 0.99, 0.97, 0.87, 0.93),
        "ar": (0.99, 0.99, 0.90, 0.97, 0.95, 0.89, 0.88),
    },
    "u": {
        "en": (0.92, 0.99, 0.79, 0.95, 0.83, 0.88, 0.68),
        "fr": (0.91, 0.99, 0.81, 0.99, 0.90, 0.66, 0.94),
        # the coastguard is an actor now: the gold of this batch has none, that of later ones has it
        "ar": (0.88, 0.99, 0.95, 0.95, 0.86, 0.70, 0.91),
    },
    "oa": {
        "en": (0.87, 0.92, 0.85, 0.96, 0.96, 0.91, 0.86),
        "fr": (0.82, 0.91, 0.82, 0.95, 0.99, 0.86, 0.88),
        "ar": (0.90, 0.92, 0.73, 0.99, 0.99, 0.60, 0.84),
    },
    "ob": {
        "en": (0.84, 0.95, 0.85, 0.99, 0.94, 0.95, 0.91),
        "fr": (0.99, 0.95, 0.91, 0.99, 0.99, 0.86, 0.90),
        "ar": (0.84, 0.99, 0.68, 0.99, 0.99, 0.78, 0.87),  # a night is of one day
    },
    "oc": {
        "en": (0.93, 0.99, 0.71, 0.90, 0.99, 0.99, 0.94),
        "fr": (0.77, 0.99, 0.63, 0.77, 0.99, 0.75, 0.99),
        "ar": (0.92, 0.99, 0.61, 0.88, 0.99, 0.40, 0.99),
    },
    "za": {  # without names, as the next
        "en": (0.90, 0.91, 0.96, 0.98, 0.96),
        "fr": (0.88, 0.96, 0.99, 0.99, 0.96),
        "ar": (0.83, 0.89, 0.97, 0.99, 0.99),
    },
    "zb": {
        "en": (
            0.89,
            0.91,
            0.85,
            0.94,
            0.99,
        ),  # "questioned until the early hours" has its day now, and is no row in the gold
        "fr": (0.86, 0.88, 0.99, 0.99, 0.99),
        "ar": (0.93, 0.90, 0.99, 0.99, 0.93),
    },
    "le": {  # without names
        "en": (0.99, 0.93, 0.96, 0.99, 0.99),
        "fr": (0.72, 0.95, 0.95, 0.99, 0.99),
        "ar": (0.96, 0.96, 0.89, 0.89, 0.99),
    },
    "z": {
        "en": (0.99, 0.97, 0.87, 0.94, 0.87, 0.87, 0.72),
        # a final planned for the 10th, named behind a comma, is a row; an island flights go "towards" is a place now
        "fr": (0.97, 0.97, 0.81, 0.83, 0.99, 0.73, 0.75),
        "ar": (0.91, 0.99, 0.90, 0.96, 0.90, 0.85, 0.89),
    },
    "na": {
        "en": (0.91, 0.91, 0.84, 0.95, 0.95, 0.83, 0.87),  # a night is of one day
        "fr": (0.90, 0.99, 0.94, 0.91, 0.99, 0.75, 0.72),
        "ar": (0.92, 0.99, 0.99, 0.99, 0.99, 0.72, 0.75),
    },
    "nb": {
        "en": (0.94, 0.94, 0.88, 0.96, 0.99, 0.69, 0.88),
        "fr": (0.82, 0.99, 0.96, 0.99, 0.99, 0.88, 0.90),
        "ar": (0.96, 0.96, 0.93, 0.99, 0.99, 0.86, 0.85),  # a night is of one day
    },
    "nc": {
        # "until 2 May" dates no rejection before it: it did for a row
        "en": (0.87, 0.92, 0.89, 0.88, 0.99, 0.88, 0.96),  # a night is of one day, a quotation
        "fr": (0.95, 0.99, 0.99, 0.95, 0.99, 0.66, 0.86),
        # a closing from February, which was decided, is a row now, and none in the gold
        "ar": (0.91, 0.95, 0.95, 0.90, 0.95, 0.81, 0.78),
    },
    "nfr": {"fr": (0.89, 0.98, 0.98, 0.99, 0.99)},  # without names
    "nd": {
        "en": (0.83, 0.99, 0.92, 0.92, 0.99, 0.97, 0.99),
        "fr": (0.81, 0.99, 0.96, 0.99, 0.99, 0.96, 0.82),
        "ar": (0.90, 0.99, 0.96, 0.99, 0.99, 0.95, 0.82),
    },
    "ne": {
        "en": (0.96, 0.96, 0.93, 0.95, 0.99, 0.96, 0.88),
        "fr": (0.86, 0.99, 0.99, 0.99, 0.99, 0.88, 0.88),
        "ar": (0.86, 0.96, 0.88, 0.96, 0.99, 0.92, 0.92),
    },
    "nf": {
        "en": (0.91, 0.95, 0.94, 0.99, 0.99, 0.81, 0.72),
        "fr": (0.94, 0.99, 0.99, 0.99, 0.99, 0.84, 0.66),
        "ar": (0.92, 0.89, 0.96, 0.99, 0.99, 0.78, 0.81),
    },
    # without names, as the next; sentences of two clauses; the errors of `tb` are not read
    "ta": {
        "en": (0.83, 0.96, 0.90, 0.92, 0.90),
        "fr": (0.88, 0.96, 0.99, 0.93, 0.96),
        "ar": (0.93, 0.96, 0.90, 0.96, 0.96),
    },
    "tb": {
        "en": (0.82, 0.92, 0.87, 0.99, 0.90),
        "fr": (0.76, 0.99, 0.99, 0.99, 0.91),
        "ar": (0.82, 0.95, 0.86, 0.91, 0.91),
    },
    # without names, as the next two; the errors of `narb` are not read; status: a day moved to one that is over
    "nar": {"ar": (0.89, 0.95, 0.96, 0.96, 0.98)},
    "narb": {"ar": (0.89, 0.99, 0.95, 0.99, 0.97)},
    "narc": {"ar": (0.87, 0.99, 0.95, 0.98, 0.99)},
    "n": {
        "en": (0.95, 0.94, 0.93, 0.94, 0.99, 0.78, 0.84),
        # the ministry "de l'Environnement" is known now, and says what is not its doing
        "fr": (0.89, 0.92, 0.97, 0.99, 0.99, 0.85, 0.79),
        # one more event is found, whose names are wrong; a whole country is lent to no clause, here wrongly
        # works that begin are no deed of the firm named only behind them (actors .87 -> .86)
        "ar": (0.94, 0.97, 0.99, 0.99, 0.99, 0.86, 0.70),
    },
}

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")


def documents(batch: str, language: str) -> list[dict[str, Any]]:
    lines = (Path(__file__).parent / "blind" / "events.jsonl").read_text(encoding="utf-8").splitlines()
    named = re.compile(rf"{language}-{batch}\d")
    return [document for document in map(json.loads, lines) if named.match(document["id"])]


@pytest.mark.parametrize(("batch", "language"), [(batch, tag) for batch, floors in FLOORS.items() for tag in floors])
def test_floors(batch: str, language: str) -> None:
    told = documents(batch, language)
    gold = {document["id"]: document["events"] for document in told}
    found = {document["id"]: [event_json(event) for event in extract(article_of(document))] for document in told}
    measured = scorer().score(gold, found, [])
    floors = dict(zip(NAMES, FLOORS[batch][language], strict=False))
    assert not fallen(measured, floors)
