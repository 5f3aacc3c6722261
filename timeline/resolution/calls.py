"""What a verb of the past calls for, warns of or announces, and the words that show it."""

from __future__ import annotations

import re

from timeline.languages.letters import without_marks
from timeline.resolution.cues import Cues
from timeline.resolution.stops import REACH, standing_before

WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:'[^\W\d_]+)*(?!\w)|[,;:()\"]")  # the A of "A1" is no word


def bare(stretch: str) -> str:
    """A stretch of a normalised text without its marks: ستُعقد."""
    return without_marks(stretch)[0]


def calls_for(text: str, start: int, cue: str, cues: Cues) -> bool:
    """Whether an expression stands behind what a verb calls to: "called to a meeting on Thursday"."""
    words = WORD.findall(bare(standing_before(text, start, REACH, cues)))
    said = next((n for n in range(len(words) - 1, -1, -1) if words[n].endswith(cue)), len(words))
    behind = words[said:]
    warns = cue in cues.warning or (cue[0] in cues.clitics and cue[1:] in cues.warning)
    return not cues.onto.isdisjoint(behind) or (warns and not cues.away.isdisjoint(behind))


def announces(text: str, start: int, cues: Cues) -> bool:
    """Whether an expression stands behind a measure that a verb announces: "announced the closure of the bridge"."""
    words = WORD.findall(bare(standing_before(text, start, REACH, cues))) if cues.measures else []
    said = next(
        (n for n, word in enumerate(words) if not cues.saying.isdisjoint((word, word[1:])) or cues.asks(word)), None
    )
    return said is not None and any(not cues.measures.isdisjoint((word, word[1:])) for word in words[said:])
