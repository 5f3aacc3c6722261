"""Texts written before the engine was asked about them (tests/blind/README.md): value F1 has a floor."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
# By language: value F1, at least; dates that are wrong and say nothing, as a share of gold, at most.
FLOORS = {
    "ar": (0.99, 0.01),
    "ar-2": (0.96, 0.03),
    "ar-3": (0.945, 0.05),
    "ar-4": (0.985, 0.01),
    "ar-5": (0.95, 0.04),
    "ar-6": (0.965, 0.03),
    "ar-7": (0.96, 0.035),
    "ar-8": (0.97, 0.02),
    "ar-9": (0.98, 0.02),
    "ar-10": (0.935, 0.06),
    "ar-11": (0.955, 0.04),
    "ar-12": (0.93, 0.03),
    "ar-13": (0.97, 0.03),
    "ar-14": (0.93, 0.065),
    "ar-15": (0.975, 0.01),
    "ar-16": (0.97, 0.03),
    "ar-17": (0.98, 0.02),
    "ar-18": (0.955, 0.035),
    "ar-19": (0.94, 0.065),
    "ar-20": (0.985, 0.01),
    "ar-21": (0.955, 0.045),
    "ar-22": (0.97, 0.02),
    "ar-23": (0.92, 0.07),
    "ar-24": (0.93, 0.06),
    "ar-25": (0.85, 0.15),
    "ar-26": (0.935, 0.055),
    "ar-27": (0.94, 0.057),
    "ar-28": (0.93, 0.05),
    "ar-29": (0.94, 0.045),
    "ar-30": (0.91, 0.08),
    "ar-31": (0.935, 0.06),
    "ar-32": (0.935, 0.035),
    "ar-33": (0.94, 0.055),
    "ar-34": (0.95, 0.047),
    "ar-35": (0.955, 0.042),
    "ar-36": (0.965, 0.035),
    "ar-37": (0.98, 0.01),
    "ar-38": (0.98, 0.02),
    "ar-39": (0.955, 0.04),
    "ar-40": (0.955, 0.045),
    "ar-41": (0.925, 0.075),
    "ar-42": (0.985, 0.01),
    "ar-43": (0.975, 0.025),
    "de": (0.93, 0.066),
    "de-2": (0.965, 0.038),
    "de-3": (0.955, 0.041),
    "de-4": (0.925, 0.07),
    "de-5": (0.93, 0.065),
    "de-6": (0.93, 0.06),
    "de-7": (0.975, 0.025),
    "de-8": (0.98, 0.02),
    "de-9": (0.98, 0.02),
    "de-10": (0.97, 0.01),
    "de-11": (0.98, 0.015),
    "de-12": (0.945, 0.05),
    "de-13": (0.89, 0.09),
    "en": (0.965, 0.03),
    "en-2": (0.965, 0.03),
    "en-3": (0.95, 0.05),
    "en-4": (0.955, 0.035),
    "en-5": (0.96, 0.035),
    "en-6": (0.95, 0.04),
    "en-7": (0.91, 0.08),
    "en-8": (0.935, 0.065),
    "en-9": (0.955, 0.04),
    "en-10": (0.955, 0.045),
    "en-11": (0.965, 0.03),
    "en-12": (0.955, 0.045),
    "en-13": (0.975, 0.025),
    "en-14": (0.93, 0.07),
    "en-15": (0.93, 0.07),
    "en-16": (0.9, 0.09),
    "en-17": (0.91, 0.09),
    "en-18": (0.95, 0.048),
    "en-19": (0.985, 0.01),
    "en-20": (0.955, 0.041),
    "en-21": (0.97, 0.03),
    "en-22": (0.925, 0.055),
    "en-23": (0.97, 0.022),
    "en-24": (0.96, 0.037),
    "es": (0.96, 0.035),
    "es-2": (0.955, 0.042),
    "es-3": (0.97, 0.03),
    "es-4": (0.965, 0.035),
    "es-5": (0.965, 0.03),
    "es-6": (0.95, 0.05),
    "es-7": (0.95, 0.045),
    "es-8": (0.96, 0.04),
    "es-9": (0.975, 0.02),
    "es-10": (0.99, 0.01),
    "fr": (0.965, 0.035),
    "fr-2": (0.965, 0.035),
    "fr-3": (0.96, 0.035),
    "fr-4": (0.96, 0.03),
    "fr-5": (0.925, 0.065),
    "fr-6": (0.96, 0.035),
    "fr-7": (0.97, 0.02),
    "fr-8": (0.98, 0.015),
    "fr-9": (0.975, 0.025),
    "fr-10": (0.99, 0.01),
    "fr-11": (0.97, 0.025),
    "fr-12": (0.98, 0.02),
    "fr-13": (0.925, 0.065),
    "fr-14": (0.99, 0.01),
    "fr-15": (0.93, 0.055),
}


@pytest.mark.parametrize("language", FLOORS)
def test_blind_texts(language: str, bench: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    if not (SHARED / "score").exists():
        pytest.skip("no scorers")
    monkeypatch.setattr(sys, "path", sys.path[:])  # the scorers are put on it
    gold = bench.documents(ROOT / "tests" / "blind" / f"{language}.jsonl")
    measured = bench.scores(SHARED, gold, [bench.tagged(document) for document in gold])
    least, most = FLOORS[language]
    assert measured["value"] >= least
    assert measured["silently_wrong"] <= most
