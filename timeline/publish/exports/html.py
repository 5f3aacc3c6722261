"""A timeline in one HTML file, to mail or print: no script, nothing fetched, light and dark, any direction of text.

Each event stands under the year of its sort day with its days in words and, where it keeps to that year, its form on
a ruler of the year: a dot where the day is known, brackets where it lies somewhere within, a solid bar for the whole
of it, an end that fades where it is open, waves where the text says about. Open to the past: a part of its own at the
head, by last day. Undated: a part of its own at the end, as are the events that articles only describe.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import resources
from itertools import chain, groupby

from markupsafe import Markup, escape

from timeline.publish.exports.chosen import Chosen
from timeline.publish.exports.event import Row
from timeline.publish.exports.options import ExportOptions
from timeline.publish.exports.plain import SENTENCE, line, web_address
from timeline.publish.exports.telling import when
from timeline.publish.wording import interval_words

_HEAD = Markup("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1 dir="auto">{title}</h1>
<p>{count}. A sign on the line is a day that is known; brackets enclose days of which it is one.</p>
{legend}
{years}
</header>
<main>
""")
_SIGNS = {
    "happened": "●", "ongoing": "◐", "planned": "○", "threatened": "▲", "hypothetical": "◇", "cancelled": "⊘",
    "denied": "✕",
}  # fmt: skip
_EVENT = Markup("""<li class="{classes}" id="e{uid}">
<div class="when"><span>{when}</span>{ruler}</div>
<div class="told">
<h3><bdi dir="auto"{language}>{title}</bdi></h3>
<p class="standing"><span class="sign" aria-hidden="true">{sign}</span> {status}{sourcing}</p>
<blockquote dir="auto"{language}>{sentence}</blockquote>
<p class="source">{source}</p>
</div>
</li>
""")

_RULER = Markup(
    '<span class="ruler" title="{words}">'
    '<i class="{form}" style="inset-inline-start:{start:.2f}%;inline-size:{width:.2f}%"></i></span>'
)


def write(chosen: Chosen, options: ExportOptions) -> Iterator[bytes]:
    """The page, event by event."""
    yield _head(chosen, options.title).encode()
    parts = (chosen.also("unplaced = 1 and background = 0"), chosen.also("unplaced = 0 or background = 1"))
    for heading, rows in groupby(chain.from_iterable(part.rows() for part in parts), key=_heading):
        section = _EVENT_LIST_OPEN.format(heading, Markup(' id="y{}"').format(heading) if heading.isdigit() else "")
        for part in chain((section,), (_event(row, options.base) for row in rows), (_EVENT_LIST_CLOSE,)):
            yield part.encode("utf-8", "replace")
    yield b"</main>\n</body>\n</html>\n"


_EVENT_LIST_OPEN = Markup("<section{1}>\n<h2>{0}</h2>\n<ol>\n")
_EVENT_LIST_CLOSE = Markup("</ol>\n</section>\n")


def _head(chosen: Chosen, title: str) -> Markup:
    count, years = chosen.count(), chosen.years()
    signs = (Markup('<li><span class="sign" aria-hidden="true">{}</span> {}</li>').format(*pair[::-1]) for pair in
             _SIGNS.items())  # fmt: skip
    links = (Markup('<a href="#y{0}">{0}</a>').format(year) for year in years)
    return _HEAD.format(
        title=line(title),
        style=Markup(_style()),
        count=f"{count:,} events" if count != 1 else "1 event",
        legend=Markup('<ul class="legend">{}</ul>').format(Markup("").join(signs)),
        years=Markup('<nav aria-label="Years">{}</nav>').format(Markup("\n").join(links)) if len(years) > 1 else "",
    )


def _heading(row: Row) -> str:
    """The part of the page that an event stands in."""
    if row["background"]:
        return "Described, not reported"
    if row["unplaced"]:
        return "Before"
    return row["sort_date"][:4].lstrip("0") if row["sort_date"] else "Not dated"


def _event(row: Row, base: str | None) -> Markup:
    language = Markup(' lang="{}"').format(line(row["language"])) if row["language"] else ""
    return _EVENT.format(
        classes=f"event {row['status']} {row['sourcing']}",
        uid=row["uid"],
        when=when(row),
        ruler=_ruler(row),
        language=language,
        title=line(row["title"]) or "untitled",
        sign=_SIGNS[row["status"]],
        status=row["status"],
        sourcing="" if row["sourcing"] == "stated" else Markup(", <em>{}</em>").format(row["sourcing"]),
        sentence=_marked(line(row["sentence"], SENTENCE), line(row["expression"])),
        source=_source(row, base),
    )


def _marked(sentence: str, expression: str) -> Markup:
    """The sentence with its expression of time marked, where it holds that once."""
    if not expression or sentence.count(expression) != 1:
        return escape(sentence)
    before, after = sentence.split(expression)
    return Markup("{}<mark>{}</mark>{}").format(before, expression, after)


def _source(row: Row, base: str | None) -> Markup:
    """Who told it, each part in its own direction: a date inside Arabic text would be read backwards."""
    link, named = web_address(row["url"]), line(row["source"]) or "unnamed source"
    headline = Markup('<bdi dir="auto">{}</bdi>').format(line(row["article_title"]) or "untitled")
    if link:
        headline = Markup('<a href="{}" rel="noopener noreferrer nofollow">{}</a>').format(link, headline)
    day = Markup(' · <time datetime="{0}">{0}</time>').format(row["published"]) if row["published"] else ""
    own = Markup(' · <a href="{}/-/event/{}">how it was dated</a>').format(base, row["uid"]) if base else ""
    return Markup('<bdi dir="auto">{}</bdi> · {}{}{}').format(named, headline, day, own)


def _ruler(row: Row) -> Markup:
    """The form of the interval over the year of its sort day; nothing where it is not known or leaves that year."""
    if not row["sort_date"] or row["background"] or row["unplaced"]:
        return Markup("")
    first_day, last_day = date(int(row["sort_date"][:4]), 1, 1), date(int(row["sort_date"][:4]), 12, 31)
    first = date.fromisoformat(row["earliest"])
    last = date.fromisoformat(row["latest"]) if row["latest"] else last_day
    if first < first_day or last > last_day:
        return Markup("")
    days = (last_day - first_day).days + 1
    start, width = 100 * (first - first_day).days / days, 100 * ((last - first).days + 1) / days
    form = "open" if not row["latest"] else "point" if first == last else row["extent"] or "within"
    about = " about" if row["approximate"] else ""
    words = f"on the line of {first_day.year}: {interval_words(row['earliest'], row['latest'], row['extent'])}"
    return _RULER.format(words=words, form=form + about, start=start, width=width)


@cache
def _style() -> str:
    return (resources.files("timeline.publish.exports") / "mail.css").read_text(encoding="utf-8")
