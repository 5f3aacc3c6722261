"""What the letters of one word with a capital say: that it is a name, or that it is none."""

from __future__ import annotations

import re

from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import place_named

_ORDINAL = re.compile(r"[IVX]+(?:er|re|e|ème)")  # `le Ier arrondissement`
_LETTERED = re.compile(r"[A-Z]-[a-z]")  # `A-list`, `T-shirt`
_CAMEL = re.compile(r"[^\W\d_]*[a-zß-öø-ÿ][A-Z]")  # `AirAsia`
_TAIL = 3  # letters that a hyphen joins to a name to make an adjective


def looks_like_name(word: str) -> bool:
    """Whether capitals stand in a word as in names alone: `Saint-Malo`, `Franche-Comté`, `AirAsia`."""
    parts = word.split("-")
    double = len(parts) > 1 and all(part[:1].isupper() for part in (parts[0], parts[-1]))
    return double or _CAMEL.match(word) is not None


def is_no_name(word: str, cues: NameCues, language: str | None) -> bool:
    """Whether a word is an ordinal, begins with a letter that stands for a shape, or is an adjective made of a name:
    `the Chicago-based firm`, `a Saudi-led coalition`, `a Lumen-backed plan`.
    """
    if _ORDINAL.fullmatch(word) or _LETTERED.match(word):
        return True
    name, _, tail = word.rpartition("-")
    if len(tail) < _TAIL or not tail.islower() or place_named(word):
        return False
    verbs = event_cues(language or "")
    done = verbs is not None and verbs.is_participle(tail)
    return done or fold(name) in cues.demonyms or place_named(name) is not None
