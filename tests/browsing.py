"""A real browser for tests and pictures: a server of a database, a page that notes what goes wrong, and axe."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from serving import CHROMIUM, served

if not CHROMIUM.exists():
    pytest.skip("no chromium (`make browser` installs it)", allow_module_level=True)
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is a development dependency")

# A click returns when the next page is asked for, not when it is there: after one, tests `expect`, which waits,
# and do not ask at once. The time is that of a busy machine.
PATIENCE = 60_000  # milliseconds
playwright.expect.set_options(timeout=PATIENCE)


@contextmanager
def serving(database: Path, token: str | None = None) -> Iterator[str]:
    """The address of `timeline serve` of the database; with a token for corrections, if one is given."""
    with served(database, token) as (address, _):
        yield address


class Visit:
    """A page, with what went wrong on it, that keeps a picture of each place it saw."""

    def __init__(self, page: Any, address: str, pictures: Path) -> None:
        self.page, self.address, self.pictures = page, address, pictures
        self.complaints: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._note_foreign)

    def go(self, path: str, picture: str) -> Any:
        self.page.goto(self.address + path, wait_until="load")
        self.page.screenshot(path=self.pictures / f"{picture}.png", full_page=True)
        return self.page

    def _note_foreign(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:", "file:")):
            self.complaints.append(f"asked for {request.url}")


def text_direction(page: Any, selector: str) -> str:
    """The direction that the browser gives the text, after `dir=auto` has been worked out."""
    matches = "element => element.matches(':dir(rtl)') ? 'rtl' : 'ltr'"
    return str(page.locator(selector).first.evaluate(matches))


def fits(page: Any) -> bool:
    """Whether nothing makes the page scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def serious_findings(page: Any) -> list[str]:
    """What axe finds serious or critical on the page as it stands, with the elements."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        f"{finding['id']}: {finding['help']}: {[node['html'][:160] for node in finding['nodes'][:4]]}"
        for finding in found
        if finding["impact"] in ("serious", "critical")
    ]
