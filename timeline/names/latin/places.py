"""What stands beside a name in a script with capitals and shows a place: its country, what it lies in."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.gazetteer import place_named
from timeline.names.mention import Word

_GAPS = frozenset({" ", "-", "'", "’", " '", "\u00a0"})


def is_beside_country(text: str, words: Sequence[Word], last: int) -> bool:
    """Whether a country stands behind a name that ends with word `last`: `Lyon, France`, `Tanger (Maroc)`."""
    if last + 1 >= len(words) or text[words[last].end : words[last + 1].start] not in {", ", " ("}:
        return False
    beside = place_named(words[last + 1].text)
    return beside is not None and beside.kind == "country"


def is_inside_place(text: str, words: Sequence[Word], first: int, last: int, cues: NameCues) -> bool:
    """Whether what a name behind a small word lies in is told: `à Arvel (Jura)`, `from Arvel, in Spain`, `de Prénovel,
    dans le Haut-Jura`.
    """
    small, step = cues.place_cues | cues.inside_cues, first - 1
    inner = small | cues.definites
    while step > 0 and words[step].folded in cues.definites and _gap(text, words, step) in _GAPS:
        step -= 1
    if step < 0 or _gap(text, words, step) not in _GAPS or words[step].folded not in small | cues.joints:
        return False
    step = last + 1
    if _gap(text, words, last) == ", ":
        while step < len(words) - 1 and words[step].folded in inner and _gap(text, words, step) in _GAPS:
            step += 1
    bracketed = _gap(text, words, last) == " (" and _gap(text, words, step)[:1] == ")"
    told = words[step].text if step < len(words) and (bracketed or step > last + 1) else ""
    return any(place_named(part) for part in {told, told.rpartition("-")[2]} - {""})


def is_town(name: str, cues: NameCues) -> bool:
    """Whether a name that hyphens join is a town's: `Villers-sur-Orne`, `Le Mesnil-Saint-Aubin`, `Saint-Cyr-de-Lez`."""
    parts = [fold(part) for part in name.split("-")]
    joints = cues.town_joints | cues.genitives if parts[0] in cues.saints else cues.town_joints
    return len(parts) > 2 and not joints.isdisjoint(parts[1:-1]) and parts[0] not in cues.given


def are_two_towns(words: Sequence[Word], last: int, step: int, cues: NameCues) -> bool:
    """Whether a small word of towns parts two names: `la victoire de Dijon sur Limoges`, `l'avis de Rabat sur le
    Sahara`, not `Villers sur Orne`.
    """
    if words[last + 1].folded not in cues.town_joints:
        return False
    if words[last + 2].folded in cues.definites:
        return True
    towns = (place_named(words[n].text) for n in (last, step))
    return all(town is not None and town.kind in ("city", "capital") for town in towns)


def is_told_place(text: str, words: Sequence[Word], last: int, cues: NameCues) -> bool:
    """Whether what kind of place a name is stands behind it: `Arvel, a small town in`, `Arvel, village de 180 âmes`."""
    behind = [word.folded for word in words[last + 1 : last + 4]]
    if len(behind) < 2 or _gap(text, words, last) != ", " or _gap(text, words, last + 1) != " ":
        return False
    if behind[0] in cues.indefinites:
        return not cues.place_nouns.isdisjoint(behind[1:])
    return behind[0] in cues.place_nouns and behind[1] in cues.genitives


def _gap(text: str, words: Sequence[Word], index: int) -> str:
    """What stands between a word and the next; a new line behind the last."""
    return text[words[index].end : words[index + 1].start] if index + 1 < len(words) else "\n"


def before_place(text: str, start: int, cues: NameCues) -> bool:
    """Whether a word that places stand behind is right before an offset: `in | Swansea`."""
    last = text[max(0, start - 12) : start].split()
    return bool(last) and fold(last[-1].lstrip("(")) in (cues.place_cues | cues.inside_cues) - cues.particles
