"""What the reading of an article hangs on, as a digest: where it is the one of the last build, so are the rows."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from timeline.records import Article, OwnEntry
from timeline.store.corrections import Corrections

_STANDS_ON = ("convertdate", "dateparser", "hijridate", "python-dateutil", "tzdata")
_PACKAGE = Path(__file__).parent.parent


def inputs_of(said: Corrections, own: tuple[OwnEntry, ...]) -> Callable[[Article], str]:
    """The digest of an article as its source has it: of the article, what people say, their lists and this program.

    Corrected days and hidden events are taken whole: one more of them, and all is read again once.
    """
    of_all = repr((engine(), sorted(said.dates.items()), sorted(said.hidden), own)).encode()

    def digest(article: Article) -> str:
        return blake2b(of_all + repr(said.of_article(article)).encode(), digest_size=16).hexdigest()

    return digest


@cache
def engine() -> str:
    """A digest of this program: its code, its languages and lists, Python and the packages that reading stands on.

    The version alone does not say it: who mends a language file has another program of the same version.
    """
    found = blake2b(sys.version.encode(), digest_size=16)
    for file in sorted(_PACKAGE.rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            found.update(str(file.relative_to(_PACKAGE)).encode() + b"\0" + file.read_bytes())
    found.update(repr([_version(package) for package in _STANDS_ON]).encode())
    return found.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
