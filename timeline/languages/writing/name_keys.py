"""Forms of names that compare: folded letters within a script, consonants across scripts.

A consonant key writes a name as its classes of consonants, as they survive transliteration between Arabic and Latin:
`Elon Musk` and `إيلون ماسك` are both `ln msk`. It is deterministic, and coarse on purpose.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

_ONE_FORM = str.maketrans(
    {"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": "", "’": "'", "ʼ": "'", "-": " ", "‑": " ", "–": " "}
    | {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"}
)
_CLASSES = str.maketrans(
    dict.fromkeys("aeiouywاويئؤءعىةه'", "")
    | {"p": "b", "ب": "b", "پ": "b", "v": "f", "ف": "f", "ڤ": "f", "م": "m", "ن": "n", "ل": "l", "ر": "r"}
    | dict.fromkeys("tتطثٹ", "t")
    | dict.fromkeys("dدضذ", "d")
    | dict.fromkeys("szسصشزظچ", "s")
    | dict.fromkeys("gjجغگ", "g")
    | dict.fromkeys("kqكقخ", "k")
    | {"h": "", "ح": "", "x": "ks"}
)
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"champs?$", "san"),
        (r"(?<!s)ch(?=[rl]|ael)|cch(?=[ei])", "k"),
        (r"sch|tch|ch|sh|cz|تش", "s"),
        (r"(?<=[aeo]v)ic$", "is"),  # Petrović
        (r"kh|ck|cq", "k"),
        (r"ght", "t"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"c(?=[eiy])|ç", "s"),
        (r"c", "k"),
        (r"(?:ng|نغ|نج)(?=[^aeiouyاويهة]|$)", "n"),
        (r"e?au(?:lt|d|t|x)?$|ots?$|oi[sx]$", "o"),  # silent ends of French,
        (r"ier$", "ie"),
        (r"gn(?=(?:an|on|e|ol|ac|y|a)s?$)", "n"),  # and what it and its kin soften
        (r"(?<=[aou])ill(?=[aeiou])", "i"),
        (r"dt$", "t"),
        (r"m(?=[bp])|م(?=ب)", "n"),  # جنبلاط, Joumblatt
    )
)
_THE = r"[ae](?:l|[rnsdtz])[ -]"  # as it sounds before what follows
_SERVANT = re.compile(  # "servant of" and a name of God: one given name, written in one word or in two or three
    r"\bعبد ?(?:ال)?(?=\w{2})"
    rf"|\babd(?:[eaiou]+(?:l|([rnsdtz])(?=\1))?(?:[ -]?{_THE})?|[ -]+(?:{_THE})?) ?(?=\w{{3}})"
)
_RANKS = ("ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي")  # from the second on
_ROMAN = {
    tens + ones: str(10 * len(tens) + value)
    for tens in ("", "x", "xx")
    for value, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if tens + ones not in ("", "i", "x", "xi")  # an initial, or a name
}
_REIGN = re.compile(rf"(?<=\w )(?:({'|'.join(_ROMAN)})|ال({'|'.join(_RANKS)})ه?( عشره?)?)$")
_SILENT = re.compile(r"(?<=[rn])[dt]+$")
_ARTICLE = re.compile(r"\b(?:al|el|ال|de la|du|de|la|le)[ -]+|\bال(?=\w{3})")


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The name without case, accents, Arabic vowel signs and letter variants; hyphens are spaces."""
    if name.isascii():
        return name.casefold().translate(_ONE_FORM)
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    return "".join(filterfalse(unicodedata.combining, decomposed)).translate(_ONE_FORM)


@lru_cache(maxsize=8192)
def consonants(name: str) -> str:
    """The classes of consonants of each word of a name, and which of that name somebody is ("Mohammed VI"); words that
    have no consonants are left out.
    """
    folded = fold(name)
    reign = _REIGN.search(folded)
    words = _ARTICLE.sub("", _SERVANT.sub("abd", folded[: reign.start()] if reign else folded)).split()
    return " ".join(filter(None, (*map(_word_consonants, words), _number(reign) if reign else "")))


def sounds(name: str) -> str:
    """What a name is known by: its consonants in any script, or its letters where these are too few."""
    found = consonants(name)
    return found if len(found) > 2 else fold(name)


def _number(reign: re.Match[str]) -> str:
    """The number that a king or a pope has."""
    roman, rank, beyond = reign.groups()
    if roman:
        return _ROMAN[roman]
    number = _RANKS.index(rank) + 2
    return str(1 + 10 if rank == _RANKS[-1] else number + 10 * bool(beyond))


def _word_consonants(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    classes = "".join(c for c in word.translate(_CLASSES) if c.isalpha())
    return _SILENT.sub("", re.sub(r"(.)\1+", r"\1", classes))
