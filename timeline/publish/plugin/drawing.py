"""Shapes as SVG: an event's form in the width of the window, and bars. Everything is measured in percent across, so
that a drawing fits any width, and has no text, so that a page from right to left flips it as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from markupsafe import Markup

from timeline.publish.chart.shapes import Shape
from timeline.publish.markup import element, leaf
from timeline.publish.plugin.signs import sign_name

MIDDLE = 12.5  # of a row of 25 pixels
_BAND, _BAR = 16, 10
_SIGN = 1.8  # percent of a window: what is narrower shows a sign
_HIDDEN = {"aria_hidden": "true", "focusable": "false"}
TICKS = leaf("use", class_="ticks", href="#ticks")  # of the axis, where each event has a strip of its own
_ENDS = {
    ("bracket", 0): "bracket-start",
    ("bracket", 1): "bracket-end",
    ("wave", 0): "wave",
    ("wave", 1): "wave",
    ("open", 0): "chevron-start",
    ("open", 1): "chevron-end",
}


class Drawn(Protocol):
    """What a form is drawn of: an event, or anything with a status and a sourcing."""

    @property
    def status(self) -> str: ...
    @property
    def sourcing(self) -> str: ...


def form(shape: Shape, event: Drawn, inner: Markup | str = "") -> Markup:
    """The form of an event over the whole width of its row; `inner` is drawn below it."""
    rumoured = " rumoured" if event.sourcing == "rumoured" else ""
    kinds = f"form state-{event.status}{rumoured}"
    return element("svg", inner, parts(shape, event), class_=kinds, width="100%", height=25, **_HIDDEN)


def parts(shape: Shape, event: Drawn) -> Markup:
    """A form without the picture around it."""
    if shape.kind == "point":
        return _point(shape, sign_name(event.status, event.sourcing))
    body = _bar(shape) if shape.kind == "bar" else _rect(shape, _BAND, class_="band")
    ends = _end(shape.opens, 0, shape) + _end(shape.closes, 1, shape)
    if shape.tick is None:
        return body + ends
    return body + ends + _line("tick", shape.tick, shape.tick, MIDDLE - _BAND / 2, MIDDLE + _BAND / 2)


def _point(shape: Shape, sign: str) -> Markup:
    drawn = _use(f"sign-{sign}", shape.start)
    if not shape.approximate:
        return drawn
    waves = leaf("use", href="#wave", x=-10) + leaf("use", href="#wave", x=12)
    return drawn + element("svg", waves, x=f"{shape.start:g}%", y=MIDDLE, overflow="visible")


def _bar(shape: Shape) -> Markup:
    rounded = None if "open" in (shape.opens, shape.closes) else 2
    return _rect(shape, _BAR, class_="bar hollow" if shape.hollow else "bar", rx=rounded)


def _rect(shape: Shape, height: int, **more: object) -> Markup:
    fade = {("open", False): "fade-start", ("open", True): "fade-end"}
    mask = fade.get((shape.opens, False)) or fade.get((shape.closes, True))
    place = {"x": f"{shape.start:g}%", "y": MIDDLE - height / 2, "width": f"{max(shape.width, 0.2):g}%"}
    return leaf("rect", **place, height=height, **more, mask=f"url(#{mask})" if mask else None)


def _end(edge: str, side: int, shape: Shape) -> Markup:
    at = shape.end if side else shape.start
    if edge == "cut" and shape.kind == "bar":
        return _use("torn-end" if side else "torn-start", at)
    name = _ENDS.get((edge, side))
    return _use(name, at) if name else Markup()


def _use(name: str, at: float) -> Markup:
    return leaf("use", href=f"#{name}", x=f"{at:g}%", y=MIDDLE)


def _line(kind: str, start: float, end: float, top: float, bottom: float) -> Markup:
    return leaf("line", class_=kind, x1=f"{start:g}%", x2=f"{end:g}%", y1=top, y2=bottom)


def clash(own: Shape, others: Sequence[tuple[float, float]]) -> Markup:
    """The dates that other sources give, on the same row, joined to our own by a line: a hollow ring where a day is
    too narrow to be drawn, else a dotted band. Each has its start and end in percent; what lies outside is cut off."""
    drawn = []
    for start, end in others:
        if start >= 0 and end <= 100 and end - start < _SIGN:
            drawn.append(leaf("use", class_="clash", href="#other-date", x=f"{(start + end) / 2:g}%", y=MIDDLE))
        elif start < 100 and end > 0:
            place = {"x": f"{max(start, 0):g}%", "width": f"{min(end, 100) - max(start, 0):g}%"}
            drawn.append(leaf("rect", class_="clash band", **place, y=MIDDLE - _BAND / 2, height=_BAND))
    ends = [min(max(at, 0), 100) for pair in others for at in pair]
    if not ends:
        return Markup()
    left, right = min(*ends, own.start), max(*ends, own.end)
    return _line("clash", left, right, MIDDLE, MIDDLE) + Markup().join(drawn)


def bars(dark: Sequence[float], pale: Sequence[float], edges: Sequence[float], height: float, tallest: float) -> Markup:
    """Bars over edges (in percent of the window): dark below, pale above with a top edge in full colour.

    Drawn as three paths, whatever their number, in a box of 1000 by `height` that the page stretches.
    """
    scale = height / tallest if tallest > 0 else 0
    full, part, top = [], [], []
    for solid, share, (left, right) in zip(dark, pale, pairwise(edges), strict=True):
        x, width = left * 10, max((right - left) * 10 - 1, 0.6)
        low, high = solid * scale, (solid + share) * scale
        if high <= 0:
            continue
        high = max(high, 1.2)
        if low > 0.05:
            full.append(f"M{x:.1f} {height:g}v{-low:.2f}h{width:.1f}v{low:.2f}z")
        if high - low > 0.05:
            part.append(f"M{x:.1f} {height - low:.2f}v{low - high:.2f}h{width:.1f}v{high - low:.2f}z")
        top.append(f"M{x:.1f} {height - high:.2f}h{width:.1f}")
    paths = (leaf("path", class_=kind, d="".join(d)) for kind, d in (("pale", part), ("dark", full), ("top", top)))
    box = {"viewBox": f"0 0 1000 {height:g}", "width": "100%", "height": f"{height:g}", "preserveAspectRatio": "none"}
    return element("svg", *paths, class_="bars", **box, **_HIDDEN)


def positions() -> str:
    """The style sheet of places: a class for each thousandth across and each row, since pages have no inline styles."""
    across = "".join(f".x{i}{{--x:{i / 10:g}%}}.w{i}{{--w:{i / 10:g}%}}" for i in range(1001))
    return across + "".join(f".n{i}{{--n:{i}}}" for i in range(301))


def thousandth(percent: float) -> int:
    """A place in percent as the number of its class."""
    return round(min(max(percent, 0), 100) * 10)
