"""What the pages that are read share: the reader's language, links, and the page around them."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from datasette.utils import path_with_replaced_args, tilde_decode
from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup

from timeline.publish import marginal
from timeline.publish.dating import Dating
from timeline.publish.markup import element
from timeline.publish.messages import AUTONYMS, LANGUAGES, Messages, chosen, messages
from timeline.publish.plugin.assets import asset_url
from timeline.publish.plugin.cells import visible
from timeline.publish.plugin.headers import content_security_policy
from timeline.publish.plugin.outputs import links_of
from timeline.publish.plugin.routes import published_databases, timeline_of
from timeline.publish.rows import row
from timeline.publish.strip import Tick
from timeline.publish.wording import excerpt

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "ps", "ckb", "ug", "yi", "dv", "sd"}


def words_for(request: Any) -> Messages:
    """The interface's words in the language that the address asks for, else the browser's."""
    return chosen(request.args.get("_lang"), request.headers.get("accept-language", ""))


async def place(request: Any, datasette: Any) -> tuple[str, str]:
    """The database and uid of an address. Raises NotFound for a database that is none of ours, Forbidden as it does."""
    database = tilde_decode(request.url_vars["database"])
    if database not in published_databases(datasette):
        raise NotFound(f"No database {database} of events")
    if hasattr(datasette, "ensure_permissions"):  # 0.65; in 1.0 its own views alone ask
        await datasette.ensure_permissions(request.actor, [("view-database", database), "view-instance"])
    return database, request.url_vars["uid"]


async def rendered(
    template: str,
    context: dict[str, Any],
    database: str,
    request: Any,
    datasette: Any,
    status: int = 200,
    **headers: str,
) -> Any:
    """The answer with a page of ours, from its template and what that needs."""
    shared = await page_context(database, request, datasette)
    html = await datasette.render_template(template, shared | context, request=request)
    always = {
        "content-language": shared["words"].language,
        "vary": "accept-language",
        "content-security-policy": content_security_policy(styles="'self'"),
    }
    return Response.html(html, status=status, headers=always | headers)


async def page_context(database: str, request: Any, datasette: Any) -> dict[str, Any]:
    """What every page of ours needs: words, links that keep the language, and how dates are said."""
    words = words_for(request)
    build = await datasette.get_database(database).execute_fn(
        lambda db: row(db, "select built, version from builds order by id desc limit 1")
    )
    keep = kept(request)
    return {
        "words": words,
        "languages": [messages(language) for language in LANGUAGES],
        "database": database,
        "build": build,
        "here": lambda **changed: path_with_replaced_args(request, {k: _text(v) for k, v in changed.items()}),
        "here_path": request.path,
        "to": lambda path: with_args(path, **keep),
        "timeline_of": lambda event: with_args(timeline_path(datasette, database, event), **keep),
        "sentence_of": lambda event: with_args(
            f"{datasette.urls.database(database)}/-/sentence/{event['uid']}", **keep
        ),
        "quoted": _quoted,
        "tick_label": tick_label,
        "take": lambda **query: links_of(datasette, database, [(key, str(value)) for key, value in query.items()]),
        "asset": lambda name: asset_url(datasette, name),
        "short": marginal.days,
        "form_words": lambda of, dating: marginal.note(of, dating).foot or of(f"form.{dating.form}"),
        "dating": Dating.of,
        "in_words": lambda of: words.interval(of.earliest, of.latest, of.form, of.approximate),
        "bdi": lambda value: element("bdi", value),
        "strong": lambda value: element("b", value),
        "dated_strong": lambda iso: element("b", words.weekday(iso)),
        "key": lambda name: element("kbd", name),
    }


def kept(request: Any) -> dict[str, str]:
    """What links carry along: the language, where the address names it."""
    return {"_lang": words_for(request).language} if request.args.get("_lang") else {}


def with_args(path: Any, **args: str) -> str:
    """A path with arguments added."""
    joined = urlencode(args)
    return f"{path}{'&' if '?' in str(path) else '?'}{joined}" if joined else str(path)


def timeline_path(datasette: Any, database: str, event: Any) -> str:
    """The timeline around an event; what is in the background there is shown where the event itself is."""
    shown = {"_background": "1"} if event.get("background") else {}
    return with_args(timeline_of(datasette, database), event=event["uid"], **shown)


def _quoted(text: str, language: str | None) -> Markup:
    """The article's words among ours."""
    return element("bdi", visible(excerpt(text, 60)), class_="quoted", lang=language or "")


def tick_label(words: Messages, tick: Tick, first: bool) -> str:
    """A day of an axis, as coarse as its unit; the year with the first one and with each January."""
    day = date.fromisoformat(tick.day)
    if tick.unit in ("day", "week"):
        return words.day(tick.day, year=first)
    if tick.unit == "month":
        if not first and day.month != 1:
            return words.month(day.month)
        return str(words("date.month", month=words.month(day.month, short=True), y=day.year))
    return str(day.year)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def direction_of(language: str) -> str:
    """The direction of a language's script; where no language is known the text decides."""
    return "auto" if not language else "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def language_name(language: str, words: Messages) -> Markup:
    """The language's own name, where we know it; else its code."""
    if not language:
        return words("page.language_unknown")
    return element("bdi", AUTONYMS.get(language.split("-")[0], language), lang=language)
