"""Verbs of news, from memory, each in one plain sentence (`verbs/*.txt`): is it the verb that the day dates?

A sentence may say nothing that anybody would write: it asks whether the language file knows the verb. Arabic has pasts
that are nouns or prepositions too (قبل, مثل), of which only what follows tells.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline import extract
from timeline.records import Article

FRAMES = {
    "en": ["The group {} the project on Monday.", "On Monday, the group {} the project."],
    "fr": ["Le groupe a {} le projet lundi.", "Le projet a été {} lundi par le groupe."],
    "ar": ["{} الفريق المشروع يوم الاثنين.", "كان الفريق قد {} المشروع يوم الاثنين."],
    "es": ["El grupo {} el proyecto el lunes.", "El lunes, la empresa {} el proyecto."],
    "de": ["Der Konzern hat das Vorhaben am Montag {}.", "Das Vorhaben wurde am Montag von der Stadt {}."],
}
FLOORS = {"en": 0.995, "fr": 0.995, "ar": 0.93, "es": 0.995, "de": 0.995}


def told(language: str, sentence: str, verb: str) -> bool:
    """Whether a sentence gives one row, of its day, by that verb."""
    at = sentence.index(verb)
    found = extract(Article("x", sentence, date(2024, 2, 6), language=language, title=""))
    return [(event.background, event.trigger_end) for event in found] == [(False, at + len(verb))]


@pytest.mark.parametrize(
    ("language", "frame"), [(language, frame) for language, frames in FRAMES.items() for frame in frames]
)
def test_a_day_dates_the_verb(language: str, frame: str) -> None:
    verbs = (Path(__file__).parent / "verbs" / f"{language}.txt").read_text("utf-8").split()
    missed = [verb for verb in verbs if not told(language, frame.format(verb), verb)]
    assert len(missed) <= (1 - FLOORS[language]) * len(verbs), missed
