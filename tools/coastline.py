"""Make timeline/publish/land.json, the coastlines of the maps, from Natural Earth's 1:110m land (public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz && python tools/coastline.py package/land-110m.json

The package (ISC) carries Natural Earth's data as TopoJSON: arcs of quantised differences, which are put together here
into rings of tenths of a degree: [longitude, latitude, longitude, latitude, ...]. Islands under two degrees are left
out; a map at this scale shows them as dots that look like places.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

OUT = Path(__file__).parent.parent / "timeline" / "publish" / "land.json"
Point = tuple[int, int]


def arcs(topology: dict) -> list[list[Point]]:
    """The arcs in tenths of a degree."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round(10 * (x * sx + tx)), round(10 * (y * sy + ty))))
        found.append(points)
    return found


def rings(topology: dict) -> Iterator[list[Point]]:
    """The outer and inner borders of the land."""
    lines = arcs(topology)
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            points: list[Point] = []
            for index in ring:
                line = lines[index] if index >= 0 else lines[~index][::-1]
                points += line[1:] if points else line
            yield [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]


def large(ring: list[Point]) -> bool:
    width, height = (max(values) - min(values) for values in zip(*ring, strict=True))
    return max(width, height) >= 20


if __name__ == "__main__":
    source = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    kept = [[value for point in ring for value in point] for ring in rings(source) if large(ring)]
    OUT.write_text(json.dumps(kept, separators=(",", ":")) + "\n", "utf-8")
    print(f"{OUT}: {len(kept)} rings, {OUT.stat().st_size:,} bytes")
