"""The pages that are read: what each needs besides its view, in the reader's language."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlencode

from datasette.utils import path_with_replaced_args
from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup

from timeline.publish import marginal
from timeline.publish.article_page import ArticlePage, article_page
from timeline.publish.cards import Card, cards
from timeline.publish.dating import Dating
from timeline.publish.messages import LANGUAGES, Messages, chosen, messages
from timeline.publish.passages import Paragraph
from timeline.publish.rows import row

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "ps", "ckb", "ug", "yi", "dv", "sd"}
_CACHE = {"cache-control": "max-age=31536000, immutable"}
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
_MOST_CARDS = 200  # that a page carries ready; with more, each is asked for
_PART = (200, 80_000)  # paragraphs and characters of one page of a long article


async def article(request: Any, datasette: Any) -> Any:
    """`/<database>/-/article/<uid>`, as a preview with `?published=`. Raises NotFound."""
    database, uid = await _place(request, datasette)
    asked, wrong = _day(request.args.get("published"))
    page = await datasette.get_database(database).execute_fn(lambda db: article_page(db, uid, asked))
    if page is None:
        raise NotFound(f"No article has the uid {uid}: it was removed, or its source has another address now")
    words = words_for(request)
    laid_out = cards(page, words)
    wanted = request.args.get("expression") or request.args.get("event")
    parts = _parts(page.paragraphs)
    part = _part(request.args.get("part"), parts, page, wanted)
    shown = page.paragraphs[slice(*parts[part - 1])] if parts else ()
    here = [laid_out[i] for paragraph in shown for i in paragraph.marks]
    notes = {paragraph: _grouped([laid_out[i] for i in paragraph.marks]) for paragraph in shown}
    named = {card.mark.uid: group[0].mark.uid for groups in notes.values() for group in groups for card in group}
    found = page.article
    language = found["language"] or ""
    context = {
        "page": page,
        "article": found,
        "language": language,
        "language_name": _language_name(language, words),
        "text_direction": _direction(language),
        "source_url": _http(found["url"]),
        "cards": laid_out if page.paragraphs else [],
        "cards_here": here or laid_out[:1],
        "notes_of": lambda paragraph: notes[paragraph],
        "note_id": lambda card: named[card.mark.uid],
        "chosen": _chosen(here or laid_out, wanted),
        "with_all_cards": len(here) <= _MOST_CARDS,
        "dated_count": sum(mark.dating.known for mark in page.expressions),
        "asked": asked,
        "wrong_day": wrong,
        "shown": shown,
        "first_shown": parts[part - 1][0] if parts else 0,
        "part": part,
        "parts": len(parts),
    }
    return await _rendered("article.html", context, database, request, datasette)


async def sentence(request: Any, datasette: Any) -> Any:
    """`/<database>/-/sentence/<uid of an event>`: to the sentence of its article that says so. Raises NotFound."""
    database, uid = await _place(request, datasette)
    select = "select articles.uid from events join articles on articles.id = events.article_id where events.uid = :uid"
    rows = await datasette.execute(database, select, {"uid": uid})
    if not rows.first():
        raise NotFound(f"No event has the uid {uid}: it was removed, or its sentence was rewritten")
    page = f"{datasette.urls.database(database)}/-/article/{rows.first()[0]}"
    return Response.redirect(f"{with_args(page, event=uid, **_kept(request))}#{uid}")


async def asset(request: Any) -> Any:
    """A style sheet or script of the pages; its address changes with its content."""
    name = request.url_vars["name"]
    if name not in _assets():
        raise NotFound(f"No file {name}")
    return Response(_assets()[name], headers=_CACHE, content_type=_TYPES[name.rpartition(".")[2]])


ROUTES: list[tuple[str, Callable[..., Any]]] = [
    (r"^/-/timeline/(?P<name>[\w.-]+)$", asset),
    (r"^/(?P<database>[^/]+)/-/sentence/(?P<uid>[^/]+)$", sentence),
    (r"^/(?P<database>[^/]+)/-/article/(?P<uid>[^/]+)$", article),
]


def words_for(request: Any) -> Messages:
    """The interface's words in the language that the address asks for, else the browser's."""
    return chosen(request.args.get("_lang"), request.headers.get("accept-language", ""))


async def _place(request: Any, datasette: Any) -> tuple[str, str]:
    """The database and uid of an address. Raises NotFound for a database that is none of ours, Forbidden as it does."""
    from datasette.utils import tilde_decode

    from timeline.publish.plugin.routes import published_databases

    database = tilde_decode(request.url_vars["database"])
    if database not in published_databases(datasette):
        raise NotFound(f"No database {database} of events")
    if hasattr(datasette, "ensure_permissions"):  # 0.65; in 1.0 its own views alone ask
        await datasette.ensure_permissions(request.actor, [("view-database", database), "view-instance"])
    return database, request.url_vars["uid"]


async def _rendered(template: str, context: dict[str, Any], database: str, request: Any, datasette: Any) -> Any:
    words = words_for(request)
    build = await datasette.get_database(database).execute_fn(
        lambda db: row(db, "select built, version from builds order by id desc limit 1")
    )
    keep = _kept(request)
    context |= {
        "words": words,
        "languages": [messages(language) for language in LANGUAGES],
        "database": database,
        "build": build,
        "here": lambda **changed: path_with_replaced_args(request, {k: _text(v) for k, v in changed.items()}),
        "here_path": request.path,
        "to": lambda path: with_args(path, **keep),
        "timeline_of": lambda event: with_args(timeline_path(datasette, database, event), **keep),
        "asset": lambda name: asset_url(datasette, name),
        "short": lambda of, dating: marginal.days(of, dating),
        "dating": Dating.of,
        "strong": lambda value: Markup("<b>{}</b>").format(value),
        "dated_strong": lambda iso: Markup("<b>{}</b>").format(words.weekday(iso)),
        "key": lambda name: Markup("<kbd>{}</kbd>").format(name),
    }
    html = await datasette.render_template(template, context, request=request)
    return Response.html(html, headers={"content-language": words.language, "vary": "accept-language"})


def _kept(request: Any) -> dict[str, str]:
    """What links carry along: the language, where the address names it."""
    return {"_lang": words_for(request).language} if request.args.get("_lang") else {}


def with_args(path: Any, **args: str) -> str:
    """A path with arguments added."""
    joined = urlencode(args)
    return f"{path}{'&' if '?' in str(path) else '?'}{joined}" if joined else str(path)


def timeline_path(datasette: Any, database: str, event: Any) -> str:
    """The timeline around an event."""
    return with_args(f"{datasette.urls.database(database)}/-/timeline", event=event["uid"])


def asset_url(datasette: Any, name: str) -> str:
    """Where a style sheet or script of the pages is."""
    digest = hashlib.sha256(_assets()[name].encode()).hexdigest()[:8]
    return f"{datasette.urls.path(f'/-/timeline/{name}')}?{digest}"


@cache
def _assets() -> dict[str, str]:
    folder = resources.files("timeline.publish.plugin") / "static"
    return {
        file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name[-3:] in ("css", ".js")
    }


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _day(text: str | None) -> tuple[date | None, str | None]:
    """The day that a text is, or the text where it is none."""
    if not text:
        return None, None
    try:
        return date.fromisoformat(text), None
    except ValueError:
        return None, text


def _http(url: str | None) -> str | None:
    return url if url and url.lower().startswith(("http://", "https://")) else None


def _direction(language: str) -> str:
    """The direction of a language's script; where no language is known the text decides."""
    return "auto" if not language else "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def _language_name(language: str, words: Messages) -> Markup:
    """The language's own name, where it is one of the interface; else its code."""
    if not language:
        return words("page.language_unknown")
    code = language.split("-")[0]
    name = messages(code).name if code in LANGUAGES else language
    return Markup('<bdi lang="{}">{}</bdi>').format(language, name)


def _parts(paragraphs: tuple[Paragraph, ...]) -> list[tuple[int, int]]:
    """Where the pages of a long article begin and end, by paragraph."""
    parts: list[tuple[int, int]] = []
    start, characters = 0, 0
    for i, paragraph in enumerate(paragraphs):
        if i > start and (i - start >= _PART[0] or characters >= _PART[1]):
            parts.append((start, i))
            start, characters = i, 0
        characters += sum(len(piece.text) for piece in paragraph.pieces)
    return [*parts, (start, len(paragraphs))] if paragraphs else []


def _part(asked: str | None, parts: list[tuple[int, int]], page: ArticlePage, wanted: str | None) -> int:
    """The part asked for, else the one that holds the wanted mark or event, from 1."""
    if asked and asked.isdecimal() and 1 <= int(asked) <= len(parts):
        return int(asked)
    for number, (start, end) in enumerate(parts, 1):
        for piece in (piece for paragraph in page.paragraphs[start:end] for piece in paragraph.pieces):
            uids = {page.events[i]["uid"] for i in piece.opens}
            if piece.mark is not None:
                uids.add(page.marks[piece.mark].uid)
            if wanted in uids:
                return number
    return 1


def _grouped(laid_out: list[Card]) -> list[list[Card]]:
    """The notes of a paragraph: marks that follow each other and say the same share one."""
    groups: list[list[Card]] = []
    for card in laid_out:
        same = groups and _says(groups[-1][0]) == _says(card) and not card.conflict
        groups[-1].append(card) if same else groups.append([card])
    return groups


def _says(card: Card) -> tuple[object, ...]:
    return card.note, card.was, card.mark.kind, card.mark.moved, card.mark.uid if card.mark.kind == "length" else ""


def _chosen(laid_out: list[Card], wanted: str | None) -> Card | None:
    """The card that is open: of the mark or event asked for, else the first that moved or has a date."""
    for card in laid_out:
        if wanted and (card.mark.uid == wanted or any(event["uid"] == wanted for event in card.mark.events)):
            return card
    first = next((card for card in laid_out if card.mark.moved), None)
    return first or next((card for card in laid_out if card.mark.dating.known), laid_out[0] if laid_out else None)
