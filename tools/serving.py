"""A server of a database, and a browser to look at it: what the pictures, the bench and the tests of the pages need."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

TIMELINE = (sys.executable, "-u", "-m", "timeline.cli")
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


@contextmanager
def served(database: Path, token: str | None = None) -> Iterator[tuple[str, int]]:
    """The address and the process of `timeline serve` on a free port; with a token for corrections, if one is given."""
    command = (*TIMELINE, "serve", "--db", str(database), "--port", "0")
    environment = os.environ | ({"TIMELINE_CORRECTIONS_TOKEN": token} if token else {})
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as it:
        first_line = it.stdout.readline() if it.stdout else ""
        try:
            found = re.search(r"http://[\d.]+:\d+", first_line)
            if not found:
                raise RuntimeError(f"no server: {first_line}")
            yield found[0], it.pid
        finally:
            it.terminate()


@contextmanager
def launched() -> Iterator[Any]:
    """Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield chromium
        chromium.close()
