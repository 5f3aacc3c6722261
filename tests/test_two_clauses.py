"""Two clauses and their days: does each day date its own clause, with its status and source, and no row too many?

The sentences are made (`clause_grid.py`) of acts and frames; half of them are read here, 2,700 in three languages.
"""

from __future__ import annotations

from itertools import islice

import pytest
from clause_grid import frames, sentences, wrong

FLOORS = {"en": 0.99, "fr": 0.99, "ar": 0.95}


@pytest.mark.parametrize("language", FLOORS)
def test_each_day_dates_its_clause(language: str) -> None:
    read, missed = 0, []
    for n, (frame, *expected) in enumerate(frames(language).values()):
        for sentence in islice(sentences(language, frame), n % 2, None, 2):
            read += 1
            missed += [sentence.text] if wrong(sentence, language, expected) else []
    assert read > 700
    assert len(missed) <= (1 - FLOORS[language]) * read, missed
