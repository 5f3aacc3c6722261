"""What every adapter speaks: documents in, findings out, one JSON object a line; runs inside the peer's environment.

In, all of one language: {"id", "text", "lang", "day", "narrative"}. Out, in order, flushed one by one, so that a set
cut short still counts: {"id", "found", "cpu"}, `cpu` being seconds of this process and its children for the document.
Loading and a first warm-up sentence are outside the clock. What `found` holds is told in `timex3.py`.
"""

from __future__ import annotations

import json
import re
import resource
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any

Finding = dict[str, Any]
Tagger = Callable[[str, date], list[Finding]]
SENTENCE = re.compile(r"(?<![ap]\.m\.)(?<=[^\d\s][.!?؟…])\s+(?=[^\W\d_a-z]|[\"'«“])|\s*\n\s*")
WARM_UP = {
    "ar": "قال يوم الاثنين قبل أسبوعين في مارس 2011.", "en": "He said on Monday, two weeks ago, in March 2011.",
    "fr": "Il a dit lundi, il y a deux semaines, en mars 2011.", "es": "Lo dijo el lunes, hace dos semanas, en mayo.",
    "de": "Er sagte am Montag, vor zwei Wochen, im März 2011.",
}  # fmt: skip


def serve(load: Callable[[str, bool], Tagger]) -> None:
    """Answer standard input. `load` takes the language and whether the texts are narrative."""
    documents = [json.loads(line) for line in sys.stdin]
    output, sys.stdout = sys.stdout, sys.stderr  # what a peer prints is not an answer
    tag = load(documents[0]["lang"], documents[0]["narrative"])
    tag(WARM_UP[documents[0]["lang"]], date(2011, 1, 2))
    for document in documents:
        began = cpu()
        found = tag(document["text"], date.fromisoformat(document["day"]))
        row = {"id": document["id"], "found": found, "cpu": cpu() - began}
        print(json.dumps(row), file=output, flush=True)


def cpu() -> float:
    """CPU seconds of this process and of the children it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def noon(day: date) -> datetime:
    """The moment that peers count from: the middle of the day of publication."""
    return datetime.combine(day, time(12))


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Sentences with their offsets, for peers that are made for short texts and join dates across full stops."""
    start = 0
    for gap in SENTENCE.finditer(text):
        yield start, text[start : gap.start()]
        start = gap.end()
    yield start, text[start:]
