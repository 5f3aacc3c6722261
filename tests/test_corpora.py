"""Value F1 on the development corpora may not fall below these floors."""

from __future__ import annotations

import sys
from pathlib import Path

import bench
import pytest

from timeline.languages import available

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = {  # what has been reached, less about a point; they only go up
    "newsroom.ar": 0.947, "saudinews.ar": 0.948, "newsroom.en": 0.933, "meantime.en": 0.855, "wikiwars.en": 0.871,
    "newsroom.fr": 0.945, "frtimebank.fr": 0.826, "newsroom.es": 0.956, "meantime.es": 0.799, "newsroom.de": 0.935,
    "krauts_dolomiten.de": 0.792,
}  # fmt: skip
SILENTLY_WRONG = {  # dates that are wrong and say nothing, as a share of gold: a point more than what has been reached
    "newsroom.ar": 0.053, "saudinews.ar": 0.048, "newsroom.en": 0.045, "meantime.en": 0.078, "wikiwars.en": 0.041,
    "newsroom.fr": 0.054, "frtimebank.fr": 0.118, "newsroom.es": 0.046, "meantime.es": 0.138, "newsroom.de": 0.059,
    "krauts_dolomiten.de": 0.121,
}  # fmt: skip


@pytest.mark.parametrize("name", FLOORS)
def test_value_f1(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = SHARED / "corpora" / f"{name}.jsonl"
    if not path.exists():
        pytest.skip(f"no corpus at {path}")
    if name.partition(".")[2] not in available():
        pytest.skip("no language file")
    monkeypatch.setattr(sys, "path", sys.path[:])  # the scorers are put on it
    gold = bench.documents(path)
    measured = bench.scores(SHARED, gold, [bench.tagged(document) for document in gold])
    assert measured["value"] >= FLOORS[name]
    assert measured["silently_wrong"] <= SILENTLY_WRONG[name]
