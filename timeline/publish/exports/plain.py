"""Text and addresses of strangers as they may stand in a file that a program shows to people.

Data formats (JSON, JSON lines, Parquet) carry text exactly as the article has it. The others are read by programs
that obey control characters, follow links and choke on a title of a megabyte; these go through here.
"""

from __future__ import annotations

import re
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from timeline.publish.wording import CONTROLS, excerpt

TITLE, SENTENCE = 300, 2_000  # characters of a title and a sentence where a format is read by people
# What XML cannot hold, and what no reader should obey: C0 and C1 but tab and line ends, lone surrogates, U+FFFE.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WEB = re.compile(r"https?://[^\s\x00-\x20<>\"]+", re.IGNORECASE)
_REPLACEMENT = "\ufffd"


def harmless(text: str) -> str:
    """`text` with U+FFFD for each control character, and for each that turns the direction of what follows."""
    return text if text.isprintable() else CONTROLS.sub(_REPLACEMENT, for_xml(text))  # isprintable: none of either


def for_xml(text: str) -> str:
    """`text` with U+FFFD, one for one, in place of what XML cannot hold; offsets stay."""
    return _FORBIDDEN.sub(_REPLACEMENT, text)


def line(text: str | None, limit: int = TITLE) -> str:
    """`text` harmless, on one line, cut to `limit` characters with an ellipsis."""
    return excerpt(" ".join(harmless((text or "")[: 4 * limit]).split()), limit)


def child(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    """A new element of XML inside another."""
    made = ElementTree.SubElement(parent, tag, attributes)
    made.text = text
    return made


def web_address(url: str | None) -> str | None:
    """`url` where it is one of the web, else None: no other scheme is ever written as a link."""
    return url if url and len(url) <= SENTENCE and _WEB.fullmatch(url) else None


def permanent_id(kind: str, uid: str) -> str:
    """A URN of an event, article or story, of its kind and uid alone: the same on any server and in any format."""
    return uuid5(NAMESPACE_URL, f"timeline:{kind}:{uid}").urn
