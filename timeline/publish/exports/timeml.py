"""TimeML 1.2.1, a document for each article of the chosen events, in a ZIP archive (one document is no stream of many).

The layout is that of the TempEval corpora: DOCID, DCT, TITLE, TEXT, then an instance for each event and its link to
the expression that dates it. All expressions of the article are TIMEX3; one without a value has X for every digit.
Chosen events are EVENT on the word that reports; where that word lies inside an expression it cannot be marked, and
the event is left out. An event without a date, or dated by another event, has no link. Intervals follow from TIMEX3
values and links, which say less than `earliest` and `latest`. Characters that XML cannot hold become U+FFFD, one for
one. An article without its text (a copy of quotes) has no document.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from timeline.publish.exports.chosen import ArticleEvents, Chosen
from timeline.publish.exports.drain import Drain
from timeline.publish.exports.event import Row
from timeline.publish.exports.options import ExportOptions
from timeline.publish.exports.plain import child, for_xml, line

_SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same archive of the same database on any day
_UNKNOWN = {"DATE": "XXXX-XX-XX", "TIME": "XXXX-XX-XXTXX:XX", "DURATION": "PXX", "SET": "XXXX-XX-XX"}
_LINKS = {"since": "BEGUN_BY", "from": "BEGUN_BY", "until": "ENDED_BY", "before": "BEFORE", "after": "AFTER"}
_Span = tuple[int, int, ElementTree.Element]


def write(chosen: Chosen, _options: ExportOptions) -> Iterator[bytes]:
    """The archive, member by member. Raises ValueError where the database holds no texts."""
    if not chosen.connection.execute("select 1 from articles where text <> '' limit 1").fetchone():
        raise ValueError("TimeML marks whole texts, and this database holds none: it is a copy of quotes")
    sink = Drain()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for article in chosen.articles():
            if article.text:
                member = zipfile.ZipInfo(f"{article.uid}.tml", _EPOCH)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, document(article))
                yield sink.taken()
    yield sink.taken()


def document(article: ArticleEvents) -> bytes:
    """An article as a TimeML document."""
    root = ElementTree.Element("TimeML", {
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:noNamespaceSchemaLocation": _SCHEMA,
    })  # fmt: skip
    child(root, "DOCID", article.uid)
    _creation_time(child(root, "DCT"), article.published)
    child(root, "TITLE", line(article.title))
    expressions, known = _expressions(article.expressions)
    marked, instances = _events(article.events, expressions)
    _fill(child(root, "TEXT"), for_xml(article.text), sorted((*expressions, *marked), key=lambda span: span[:2]))
    for number, (event, element_id) in enumerate(instances, 1):
        child(root, "MAKEINSTANCE", eventID=element_id, eiid=f"ei{number}", tense="NONE", aspect="NONE",
              polarity="POS", pos="OTHER")  # fmt: skip
        if time := known.get(event["expression_id"]):
            child(root, "TLINK", lid=f"l{number}", eventInstanceID=f"ei{number}", relatedToTime=time[0],
                  relType=_relation(event, time[1]))  # fmt: skip
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _creation_time(parent: ElementTree.Element, published: str | None) -> None:
    child(parent, "TIMEX3", published or "unknown", tid="t0", type="DATE", value=published or _UNKNOWN["DATE"],
          temporalFunction="false", functionInDocument="CREATION_TIME")  # fmt: skip


def _expressions(rows: Sequence[Row]) -> tuple[list[_Span], dict[int, tuple[str, str | None]]]:
    """TIMEX3 elements with their spans, none inside another; by id of the expression its tid and connective."""
    tids = {row["uid"]: f"t{number}" for number, row in enumerate(rows, 1)}
    spans: list[_Span] = []
    for row in rows:
        if spans and row["start"] < spans[-1][1]:
            continue
        attributes = {"tid": tids[row["uid"]], "type": row["type"], "value": row["value"] or _UNKNOWN[row["type"]]}
        attributes |= {name: row[name] for name in ("mod", "quant", "freq") if row[name]}
        attributes["temporalFunction"] = "true" if row["anchor"] else "false"
        if row["anchor"] == "published":
            attributes["anchorTimeID"] = "t0"
        elif row["anchor_uid"] in tids:
            attributes["anchorTimeID"] = tids[row["anchor_uid"]]
        spans.append((row["start"], row["end"], ElementTree.Element("TIMEX3", attributes)))
    written = {element.get("tid") for _, _, element in spans}
    for _, _, element in spans:
        if element.get("anchorTimeID", "t0") not in (*written, "t0"):
            del element.attrib["anchorTimeID"]
    known = {row["id"]: (tids[row["uid"]], row["link"]) for row in rows if tids[row["uid"]] in written}
    return spans, known


def _events(rows: Sequence[Row], taken: Sequence[_Span]) -> tuple[list[_Span], list[tuple[Row, str]]]:
    """EVENT elements with their spans, apart from each other and from `taken`; each event with its element's id."""
    spans: dict[tuple[int, int], ElementTree.Element] = {}
    instances: list[tuple[Row, str]] = []
    last = 0
    for row in sorted(rows, key=lambda row: (row["trigger_start"], row["trigger_end"], row["uid"])):
        start, end = row["trigger_start"], row["trigger_end"]
        if (start, end) not in spans:
            if start < last or end <= start or any(start < right and left < end for left, right, _ in taken):
                continue
            attributes = {"eid": f"e{len(spans) + 1}", "class": "OCCURRENCE"}
            spans[start, end] = ElementTree.Element("EVENT", attributes)
            last = end
        instances.append((row, str(spans[start, end].get("eid"))))
    return [(start, end, element) for (start, end), element in spans.items()], instances


def _fill(parent: ElementTree.Element, text: str, spans: Sequence[_Span]) -> None:
    """Put `text` into `parent`, with the elements around their spans."""
    parent.text = text[: spans[0][0]] if spans else text
    following = [start for start, _, _ in spans[1:]] + [len(text)]
    for (start, end, element), stop in zip(spans, following, strict=True):
        element.text, element.tail = text[start:end], text[end:stop]
        parent.append(element)


def _relation(event: Row, link: str | None) -> str:
    return _LINKS.get(link or "") or ("SIMULTANEOUS" if event["extent"] == "whole" else "IS_INCLUDED")
