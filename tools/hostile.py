"""Texts made to be slow, each as a function of its length in characters; the tests and `bench_limits.py` read them."""

from __future__ import annotations

from collections.abc import Callable

TATWEEL = "\u0640"
HOSTILE: dict[str, Callable[[int], str]] = {
    "one word": lambda n: "a" * n,
    "one trigger": lambda n: "monday" * (n // 6),
    "digits": lambda n: "1" * n,
    "four digits": lambda n: "1999 " * (n // 5),
    "slashes": lambda n: "1/" * (n // 2),
    "dots": lambda n: "1." * (n // 2),
    "colons": lambda n: "12:" * (n // 3),
    "dashes": lambda n: "12-" * (n // 3),
    "numeric dates": lambda n: "12/06/2023" * (n // 10),
    "ranges in ranges": lambda n: "from " + " to ".join(str(i % 28 + 1) for i in range(n // 6)) + " June",
    "from and to": lambda n: "from 1 to " * (n // 10),
    "and": lambda n: "1 and " * (n // 6),
    "the the the": lambda n: "the " * (n // 4),
    "last last last": lambda n: "last " * (n // 5),
    "of the": lambda n: "the end of " * (n // 11) + "June",
    "days": lambda n: "Monday " * (n // 7),
    "days in a row": lambda n: "Monday," * (n // 7),
    "lines of days": lambda n: "Monday\n" * (n // 7),
    "days of a month": lambda n: "on 3 May; " * (n // 10),
    "hours in a row": lambda n: "10:30 " * (n // 6),
    "ranges of days": lambda n: "from Monday to Friday " * (n // 22),
    "weeks ago": lambda n: "two weeks ago " * (n // 14),
    "marks": lambda n: "a" + "\u0301" * n,
    "marks in words": lambda n: "m\u0301o\u0301n\u0301day " * (n // 10),
    "tatweel": lambda n: "أم" + TATWEEL * n + "س",
    "no spaces": lambda n: "المقبلالشهر" * (n // 11),
    "prefixes": lambda n: "وبال" * (n // 4),
    "brackets": lambda n: "(" * n,
    "open brackets and days": lambda n: "(Monday " * (n // 8),
    "quotes": lambda n: "'" * n,
    "line breaks": lambda n: "\n" * n,
    "sentences": lambda n: "It opened on Monday. " * (n // 21),
    "furniture": lambda n: "Copyright 2019 Monday\n" * (n // 22),
    "days and hours": lambda n: "They met on Monday at 9 and left by 10:30. " * (n // 43),
    "two languages": lambda n: "On Monday it fell.\nLe pont de la ville est fermé depuis lundi.\n" * (n // 63),
    "one sentence": lambda n: "it opened on Monday and " * (n // 24),
}
