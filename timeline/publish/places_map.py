"""A small map without network: points on the coastlines of Natural Earth (public domain), equirectangular."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

Point = tuple[float, float]
_LEAST = 36.0  # degrees of longitude that a map shows at least
_RATIO = 0.5  # height of a map by its width
_CLOSE = (13.0, 6.0)  # percent: labels nearer than this would run into each other
_MOST_LABELS = 12


@dataclass(frozen=True, slots=True)
class Located:
    """A place with its coordinates (degrees north and east, WGS 84) and how many events name it."""

    id: int
    name: str
    latitude: float
    longitude: float
    events: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, in percent from its upper left corner."""

    place: Located
    x: float
    y: float
    radius: float  # pixels
    labelled: bool

    @property
    def before(self) -> bool:
        """Whether its label stands left of it, so as not to run out of the map."""
        return self.x > 75


@dataclass(frozen=True, slots=True)
class PlacesMap:
    """The map in numbers: land as paths in a view of 0 0 1000 500, lines of the graticule and spots in percent."""

    land: str
    meridians: tuple[tuple[float, int], ...]
    parallels: tuple[tuple[float, int], ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class _View:
    west: float
    north: float
    width: float  # degrees of longitude
    height: float  # degrees of latitude

    def percent(self, longitude: float, latitude: float) -> Point:
        x, y = (longitude - self.west) / self.width, (self.north - latitude) / self.height
        return round(100 * x, 2), round(100 * y, 2)


def places_map(places: Iterable[Located]) -> PlacesMap | None:
    """The map of these places, the most named first to be labelled; None where there is none."""
    known = sorted(places, key=lambda place: (-place.events, place.name))
    if not known:
        return None
    view = _view(known)
    most = known[0].events
    spots: list[Spot] = []
    for place in known:
        x, y = view.percent(place.longitude, place.latitude)
        labels = [spot for spot in spots if spot.labelled]
        clear = all(abs(spot.x - x) > _CLOSE[0] or abs(spot.y - y) > _CLOSE[1] for spot in labels)
        radius = round(4 + 5 * math.sqrt(place.events / most), 1)
        spots.append(Spot(place, x, y, radius, clear and len(labels) < _MOST_LABELS))
    step = next(step for step in (1, 2, 5, 10, 15, 30, 60) if view.width / step <= 8)
    meridians = _lines(view.west, view.west + view.width, step)
    parallels = _lines(view.north - view.height, view.north, step)
    return PlacesMap(
        land=_land(view),
        meridians=tuple((view.percent(line, view.north)[0], line) for line in meridians),
        parallels=tuple((view.percent(view.west, line)[1], line) for line in parallels),
        spots=tuple(spots),
    )


def _view(places: Sequence[Located]) -> _View:
    """All the places with room around them; degrees of latitude longer, as they are at the map's middle."""
    west, east = min(p.longitude for p in places), max(p.longitude for p in places)
    south, north = min(p.latitude for p in places), max(p.latitude for p in places)
    middle = (south + north) / 2
    shrink = max(math.cos(math.radians(middle)), 0.3)
    width = max(1.4 * (east - west), 1.4 * (north - south) / (_RATIO * shrink), _LEAST)
    width = min(width, 360.0)
    height = width * _RATIO * shrink
    return _View((west + east - width) / 2, middle + height / 2, width, height)


def _lines(low: float, high: float, step: int) -> list[int]:
    return list(range(math.ceil(low / step) * step, math.floor(high) + 1, step))


def _land(view: _View) -> str:
    """The rings inside the view as an SVG path."""
    box = (view.west, view.north - view.height, view.west + view.width, view.north)
    paths = []
    for ring in _rings():
        inside = _clipped(ring, box)
        if len(inside) > 2:
            points = (view.percent(*point) for point in inside)
            paths.append("M" + "L".join(f"{10 * x:.0f} {5 * y:.0f}" for x, y in points) + "Z")
    return "".join(paths)


def _clipped(ring: Sequence[Point], box: tuple[float, float, float, float]) -> list[Point]:
    """A ring cut to a box, side by side (Sutherland and Hodgman, 1974)."""
    found = list(ring)
    for axis, bound, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        cut: list[Point] = []
        for here, there in zip(found, found[1:] + found[:1], strict=True):
            a, b = sign * (here[axis] - bound), sign * (there[axis] - bound)
            if a >= 0:
                cut.append(here)
            if (a >= 0) != (b >= 0):
                t = a / (a - b)
                cut.append((here[0] + t * (there[0] - here[0]), here[1] + t * (there[1] - here[1])))
        found = cut
    return found


@cache
def _rings() -> list[list[Point]]:
    text = (resources.files("timeline.publish") / "land.json").read_text(encoding="utf-8")
    return [[(x / 10, y / 10) for x, y in zip(ring[::2], ring[1::2], strict=True)] for ring in json.loads(text)]
