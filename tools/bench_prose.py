"""False positives on text without time: manual pages in Debian's translations, and our own Arabic prose.

A hit is an expression that the tagger finds. Not every hit is false ("wait 5 seconds"), so the ones with the smallest
fingerprints are judged by hand in docs/precision.md, and their share of false ones is applied to all hits. In the
Arabic prose every hit is false: it was written without any expression of time.

The pages (apt-get install manpages manpages-dev manpages-{de,es,fr}{,-dev} mandoc bsdextrautils) are read where they
are installed, never copied. They are put into an order of chance: from its start they were worked with (--worked), from
five eighths on they are judged and reported.

Run: python tools/bench_prose.py [--languages en fr] [--size 400] [--sample 50] [--worked] [--rules]
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from hashlib import sha1
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

ROOT = Path(__file__).resolve().parents[1]
JUDGED = ROOT / "docs" / "precision.md"
ARABIC = ROOT / "tests" / "prose" / "ar"
PAGES = {"en": Path("/usr/share/man"), **{code: Path("/usr/share/man") / code for code in ("fr", "es", "de")}}
PUBLISHED = date(2023, 6, 16).toordinal()
CONTEXT = 60  # characters on each side of a hit that make its fingerprint and are shown
_WORD = re.compile(r"[^\W\d_]{2,}")
_VERDICT = re.compile(r"^\| ([0-9a-f]{8}) \|.*\| (true|false) \|$", re.MULTILINE)


class Hit(NamedTuple):
    """An expression found, with the text around it on one line."""

    fingerprint: str
    rule: str
    before: str
    text: str
    after: str


def pages(code: str, worked: bool) -> Iterator[Path]:
    """Manual pages of a language, in an order of chance that stays: from the start, or from five eighths on."""
    found = sorted(PAGES[code].glob("man[1-8]/*.gz"), key=lambda page: crc32(page.name.encode()))
    yield from found if worked else found[len(found) * 5 // 8 :]


def rendered(page: Path) -> str:
    """A page as plain text without its head and foot, which hold its date. Empty where it only refers to another."""
    formatted = subprocess.run(["mandoc", "-T", "utf8", str(page)], capture_output=True, check=False)
    plain = subprocess.run(["col", "-bx"], input=formatted.stdout, capture_output=True, check=False)
    return "\n".join(plain.stdout.decode("utf-8", "replace").strip().splitlines()[1:-1])


def prose(code: str, worked: bool, size: int) -> Iterator[str]:
    """Texts of a language, up to so many bytes; all of the Arabic collection."""
    if code == "ar":
        yield from (path.read_text("utf-8") for path in sorted(ARABIC.glob("*.txt")))
        return
    for page in pages(code, worked):
        text = rendered(page)
        yield text
        size -= len(text.encode())
        if size <= 0:
            return


def hits(text: str, code: str) -> Iterator[Hit]:
    """What the tagger finds in a text."""
    from timeline.resolution import expressions_of

    for e in expressions_of(text, PUBLISHED, code):
        pieces = text[max(0, e.start - CONTEXT) : e.start], e.text, text[e.end : e.end + CONTEXT]
        before, words, after = (" ".join(piece.split()) for piece in pieces)
        yield Hit(sha1(f"{code} {before}|{words}|{after}".encode()).hexdigest()[:8], e.rule, before, words, after)


def verdicts() -> dict[str, bool]:
    """Fingerprints judged by hand: whether the hit is an expression of time."""
    text = JUDGED.read_text("utf-8") if JUDGED.exists() else ""
    return {fingerprint: verdict == "true" for fingerprint, verdict in _VERDICT.findall(text)}


def line(code: str, words: int, found: list[Hit], known: dict[str, bool], sample: int) -> str:
    """A language's row of the table."""
    judged = [known[h.fingerprint] for h in sorted(set(found))[:sample] if h.fingerprint in known]
    share = 1.0 if code == "ar" else judged.count(False) / len(judged) if judged else float("nan")
    rate = share * len(found) / words * 10_000
    return f"| {code} | {words} | {len(found)} | {len(judged)} | {judged.count(False)} | {rate:.2f} |"


def main() -> int:
    """Print the table, the hits that no verdict is known of, and on request the rules that found them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--languages", nargs="*", default=["ar", *PAGES])
    parser.add_argument("--size", type=int, default=500, help="kB of text a language")
    parser.add_argument("--sample", type=int, default=50, help="hits a language to judge")
    parser.add_argument("--worked", action="store_true", help="the half of the pages that was worked with")
    parser.add_argument("--rules", action="store_true", help="hits by rule")
    options = parser.parse_args()
    known = verdicts()
    print("| language | words | hits | judged | false | false a 10,000 words |\n|" + "---|" * 6)
    for code in options.languages:
        words, found = 0, list[Hit]()
        for text in prose(code, options.worked, options.size * 1000):
            words += len(_WORD.findall(text))
            found.extend(hits(text, code))
        if not words:
            print(f"skipped: {code} (its manual pages are not installed)", file=sys.stderr)
            continue
        print(line(code, words, found, known, options.sample), flush=True)
        for hit in sorted(set(found))[: options.sample]:
            if hit.fingerprint not in known:
                print(f"{hit.fingerprint} {hit.rule}: {hit.before} [{hit.text}] {hit.after}", file=sys.stderr)
        for rule, count in Counter(h.rule for h in found).most_common() if options.rules else ():
            print(f"    {count:5} {rule}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
