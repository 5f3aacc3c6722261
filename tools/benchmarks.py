"""docs/benchmarks.md, which several tools write: each its own section, and everything else there stays."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"


def with_section(page: str, heading: str, lines: Iterable[str]) -> str:
    """A page with these lines as its section of this heading: in the place of the old one, else at the end."""
    before, _, rest = page.partition(f"\n## {heading}\n")
    after = re.search(r"\n## .*", rest, re.DOTALL)
    section = "\n".join([f"## {heading}", "", *lines, ""])
    return f"{before.rstrip()}\n\n{section}{after[0] if after else ''}"


def page() -> str:
    """The page as it stands."""
    return PAGE.read_text("utf-8") if PAGE.exists() else "# Benchmarks\n"


def write(heading: str, target: str, lines: Iterable[str]) -> None:
    """Write the section; `target` is the one of the Makefile that does so."""
    written = [f"Written by `make {target}`; do not edit.", "", *lines]
    PAGE.write_text(with_section(page(), heading, written), "utf-8")
