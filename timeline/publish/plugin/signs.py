"""The signs and shapes of every page, from one drawing: `signs.svg`.

A page that draws with them includes `sprite()` once and refers to its parts: `<use href="#sign-planned"/>`. Style
sheets show a sign before its word by `css()`, which makes each into a mask, so that a table needs no drawing.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from urllib.parse import quote

from markupsafe import Markup

from timeline.records import STATUSES


@cache
def sprite() -> Markup:
    """The drawing itself, invisible, to stand once in a page."""
    text = (resources.files("timeline.publish.plugin") / "signs.svg").read_text(encoding="utf-8")
    text = re.sub(r"<!--.*?-->", "", text)
    return Markup(re.sub(r">\s+<", "><", text).strip())


def sign_name(status: str, sourcing: str | None = None) -> str:
    """The sign of an event: that of its status; the dotted ring where it is a rumour of a fact or a plan."""
    return "rumoured" if sourcing == "rumoured" and status in ("happened", "ongoing", "planned") else status


@cache
def css() -> str:
    """A rule for each status: `--sign` is its drawing, as a mask."""
    return "\n".join(f'.status[data-value={status}] {{ --sign: url("{_data_uri(status)}"); }}' for status in STATUSES)


def _data_uri(status: str) -> str:
    found = re.search(rf'<g id="sign-{status}">.*?</g>(?=<g id=|</defs>)', sprite(), re.DOTALL)
    assert found, status  # our own file
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-7.5 -7.5 15 15">{found[0]}</svg>'
    return "data:image/svg+xml," + quote(drawing, safe=" ='/:;,()-.")
