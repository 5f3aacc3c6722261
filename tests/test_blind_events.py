"""Articles of our own, their events written before the engine read them (tests/blind/events.md), scored end to end."""

import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from timeline import extract
from timeline.interchange import event_json
from timeline.records import Article

SHARED = Path(__file__).parents[2] / "shared"
NAMES = ("recall", "precision", "exact", "status", "sourcing", "actors", "places")
FLOORS = {
    "en": dict(zip(NAMES, (0.83, 0.83, 0.91, 0.91, 0.97, 0.59, 0.48), strict=True)),
    "fr": dict(zip(NAMES, (0.84, 0.95, 0.84, 0.95, 0.97, 0.64, 0.62), strict=True)),
    "ar": dict(zip(NAMES, (0.88, 0.96, 0.95, 0.99, 0.93, 0.74, 0.63), strict=True)),
}

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_events", SHARED / "score" / "score_events.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(language: str) -> list[dict[str, Any]]:
    lines = (Path(__file__).parent / "blind" / "events.jsonl").read_text(encoding="utf-8").splitlines()
    return [document for document in map(json.loads, lines) if document["lang"] == language]


def article(document: dict[str, Any]) -> Article:
    return Article(
        uid=document["id"],
        text=document["text"],
        title=document["title"],
        language=document["lang"],
        published=date.fromisoformat(document["dct"]),
    )


@pytest.mark.parametrize("language", FLOORS)
def test_floors(language: str) -> None:
    told = documents(language)
    gold = {document["id"]: document["events"] for document in told}
    found = {document["id"]: [event_json(event) for event in extract(article(document))] for document in told}
    measured = scorer().score(gold, found, [])
    short = {name: measured[name] for name, least in FLOORS[language].items() if measured[name] < least}
    assert not short
