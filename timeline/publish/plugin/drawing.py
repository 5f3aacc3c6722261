"""Shapes as SVG: an event's form in the width of the window, and bars. Everything is measured in percent across, so
that a drawing fits any width, and has no text, so that a page from right to left flips it as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from markupsafe import Markup

from timeline.publish.chart.shapes import Shape
from timeline.publish.plugin.signs import sign_name

MIDDLE = 12.5  # of a row of 25 pixels
_BAND, _BAR = 16, 10
TICKS = Markup('<use class="ticks" href="#ticks"/>')  # of the axis, where each event has a strip of its own
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
    return Markup(
        '<svg class="form state-{}{}" width="100%" height="25" aria-hidden="true" focusable="false">{}{}</svg>'
    ).format(event.status, rumoured, inner, parts(shape, event))


def parts(shape: Shape, event: Drawn) -> Markup:
    """A form without the picture around it."""
    if shape.kind == "point":
        return _point(shape, sign_name(event.status, event.sourcing))
    body = _bar(shape) if shape.kind == "bar" else _band(shape)
    tick = _tick(shape.tick) if shape.tick is not None else Markup()
    return body + _end(shape.opens, 0, shape) + _end(shape.closes, 1, shape) + tick


def _point(shape: Shape, sign: str) -> Markup:
    drawn = _use(f"sign-{sign}", shape.start)
    if not shape.approximate:
        return drawn
    waves = '<svg x="{0:g}%" y="{1}" overflow="visible"><use href="#wave" x="-10"/><use href="#wave" x="12"/></svg>'
    return drawn + Markup(waves).format(shape.start, MIDDLE)


def _band(shape: Shape) -> Markup:
    return _rect(shape, _BAND, Markup(' class="band"'))


def _bar(shape: Shape) -> Markup:
    rounded = "" if "open" in (shape.opens, shape.closes) else Markup(' rx="2"')
    return _rect(shape, _BAR, Markup(' class="bar{}"{}').format(" hollow" if shape.hollow else "", rounded))


def _rect(shape: Shape, height: int, more: Markup) -> Markup:
    fade = {("open", False): "fade-start", ("open", True): "fade-end"}
    mask = fade.get((shape.opens, False)) or fade.get((shape.closes, True))
    masked = Markup(' mask="url(#{})"').format(mask) if mask else ""
    return Markup('<rect x="{:g}%" y="{:g}" width="{:g}%" height="{}"{}{}/>').format(
        shape.start, MIDDLE - height / 2, max(shape.width, 0.2), height, more, masked
    )


def _end(edge: str, side: int, shape: Shape) -> Markup:
    at = shape.end if side else shape.start
    if edge == "cut" and shape.kind == "bar":
        return _use("torn-end" if side else "torn-start", at)
    name = _ENDS.get((edge, side))
    return _use(name, at) if name else Markup()


def _use(name: str, at: float) -> Markup:
    return Markup('<use href="#{}" x="{:g}%" y="{}"/>').format(name, at, MIDDLE)


def _tick(at: float) -> Markup:
    return Markup('<line class="tick" x1="{0:g}%" x2="{0:g}%" y1="{1:g}" y2="{2:g}"/>').format(
        at, MIDDLE - _BAND / 2, MIDDLE + _BAND / 2
    )


def clash(own: float, others: Sequence[float]) -> Markup:
    """The dates that other sources give, as hollow rings on the same row, joined to our own by a line."""
    line = Markup('<line class="clash" x1="{:g}%" x2="{:g}%" y1="{}" y2="{}"/>')
    ring = Markup('<use class="clash" href="#other-date" x="{:g}%" y="{}"/>')
    joined = line.format(min(*others, own), max(*others, own), MIDDLE, MIDDLE)
    return joined + Markup().join(ring.format(at, MIDDLE) for at in others)


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
    return Markup(
        '<svg class="bars" viewBox="0 0 1000 {:g}" width="100%" height="{:g}" preserveAspectRatio="none"'
        ' aria-hidden="true" focusable="false"><path class="pale" d="{}"/><path class="dark" d="{}"/>'
        '<path class="top" d="{}"/></svg>'
    ).format(height, height, "".join(part), "".join(full), "".join(top))


def positions() -> str:
    """The style sheet of places: a class for each thousandth across and each row, since pages have no inline styles."""
    across = "".join(f".x{i}{{--x:{i / 10:g}%}}.w{i}{{--w:{i / 10:g}%}}" for i in range(1001))
    return across + "".join(f".n{i}{{--n:{i}}}" for i in range(301))


def thousandth(percent: float) -> int:
    """A place in percent as the number of its class."""
    return round(min(max(percent, 0), 100) * 10)
