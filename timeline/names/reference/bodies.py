"""Which body of an article is meant where only its kind is said: `the company`, `the board`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from timeline.languages.tables.name_cues import NameCues
from timeline.names.reference.introducing import is_of_other_kind
from timeline.records import Name


def body_most(bodies: Sequence[Name], cues: NameCues) -> tuple[Name, ...]:
    """The body that an article names most, where it names one again, or the only one: whose board or players act."""
    times = Counter(name.key for name in bodies)
    sure = [name for name in bodies if times[name.key] > (1 if " " in name.name else 2)]
    sure = sure or (list(bodies) if len(times) == 1 and cues.subject_behind else [])
    return (max(sure, key=lambda name: times[name.key]),) if sure else ()


def body_before(bodies: Sequence[Name], names: Sequence[Name], noun: str, cues: NameCues) -> Name | None:
    """The last of the bodies before an offset: of those named again, else of those of several words (one word may be a
    place), none that its own name says is of another public kind (`the hospital` for the court).
    """
    bodies = [name for name in bodies if not is_of_other_kind(name, noun, cues)]
    times = Counter(name.key for name in names)
    again = [name for name in bodies if times[name.key] > 1]
    found = again or [name for name in bodies if " " in name.name] or bodies
    return found[-1] if found else None
