"""Bytes to text: UTF-8, byte order marks, legacy encodings, and the cleaning that every text of a file gets."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from timeline.sources.errors import TextError

CHUNK = 1 << 20
SAMPLE = 1 << 16
_MEND = "save it as UTF-8, or name its encoding (--encoding)"
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Those of the WHATWG Encoding Standard that texts are still found in; rare DOS and Mac pages only cause mistakes.
# The order decides between those that fit equally well: the commonest first.
_LEGACY = (
    *("cp1252", "cp1256", "cp1251", "cp1250", "cp1254", "cp1253", "cp1255", "cp1257", "cp874"),
    *("iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "koi8_r", "koi8_u"),
    *("gb18030", "big5", "euc_jp", "shift_jis", "euc_kr"),
)


class Encoding(NamedTuple):
    """How to decode a file: arguments of `bytes.decode`, and what a reader should be told (else empty)."""

    name: str
    errors: str = "strict"
    note: str = ""


UTF8 = Encoding("utf-8-sig")


def chunks_of(path: Path) -> Iterator[bytes]:
    """The file, piece by piece."""
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def encoding_of(chunks: Iterable[bytes], place: str, declared: str | None = None) -> Encoding:
    """The encoding of a text given in chunks: by its byte order mark, else UTF-8, else `declared`, else detected.

    UTF-8 with a few damaged bytes stays UTF-8, with U+FFFD for these. Raises TextError where nothing fits.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    for number, chunk in enumerate(chunks):
        if number == 0:
            for mark, name in _BOMS:
                if chunk.startswith(mark):
                    return Encoding(name)
            if chunk.count(0) * 3 > len(chunk):
                raise TextError("binary data, or UTF-16 without a byte order mark", place, _MEND)
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            return _other(chunk, min(error.start, len(chunk)), place, declared)
    return Encoding("utf-8-sig", "replace", "its end is cut off") if decoder.getstate()[0] else UTF8


def _other(chunk: bytes, start: int, place: str, declared: str | None) -> Encoding:
    """The encoding of a chunk that is no clean UTF-8, the first offence being near `start`."""
    line = chunk.rfind(b"\n", 0, start) + 1
    sample = chunk[line : line + SAMPLE]
    sample = sample[: sample.rfind(b"\n") + 1] or sample  # no character cut in two
    seen = sample.decode("utf-8", "replace")
    damaged = seen.count("\ufffd")
    sound = sum(character > "\x7f" for character in seen) - damaged
    if sound > 3 * damaged:
        return Encoding("utf-8-sig", "replace", "damaged UTF-8: the bytes that are none became U+FFFD")
    if declared and _fits(sample, declared):
        return Encoding(declared)
    name = _detected(sample)
    if name is None:
        raise TextError("not UTF-8, and no other encoding fits", place, _MEND)
    return Encoding(name, "strict", f"not UTF-8: read as {name}, which was detected")


def _detected(sample: bytes) -> str | None:
    """The legacy encoding in which the sample reads most like a language, among those that give little disorder.

    The least disordered alone is often the wrong one of two that differ by a letter (Latin pages of Windows).
    """
    from charset_normalizer import from_bytes

    matches = list(from_bytes(sample, cp_isolation=list(_LEGACY)))
    if not matches:
        return None
    fitting: list[tuple[float, int]] = []
    for match in matches:
        if match.chaos <= matches[0].chaos + 0.05:
            commonest = min(_LEGACY.index(name) for name in match.could_be_from_charset)
            fitting.append((match.coherence, -commonest))
    return _LEGACY[-max(fitting)[1]]


def _fits(sample: bytes, encoding: str) -> bool:
    try:
        sample.decode(encoding)
    except (LookupError, UnicodeError):
        return False
    return True


def encoding_of_file(path: Path, place: str, given: str | None = None) -> Encoding:
    """The encoding of a file, read through once without being held. Raises TextError."""
    return _obeyed(given) if given else encoding_of(chunks_of(path), place)


def _obeyed(given: str) -> Encoding:
    """The encoding that a person named; a byte order mark of UTF-8 is never text."""
    return UTF8 if codecs.lookup(given).name == "utf-8" else Encoding(given)


def decode(raw: bytes, place: str, given: str | None = None, declared: str | None = None) -> tuple[str, str]:
    """The text of `raw` and what a reader should be told of its encoding (else empty). Raises TextError.

    `given` is a person's word and is obeyed; `declared` is the document's own and only believed where UTF-8
    does not fit.
    """
    encoding = _obeyed(given) if given else encoding_of((raw,), place, declared)
    try:
        return raw.decode(encoding.name, encoding.errors), encoding.note
    except UnicodeError as error:
        raise TextError(f"not {encoding.name} throughout: {error}", place, _MEND) from None


_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f]")


def clean(text: str) -> str:
    """The text with every line end as a newline and without byte order mark and control characters."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", text)).removeprefix("\ufeff")
