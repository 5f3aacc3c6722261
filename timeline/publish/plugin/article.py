"""The article page and the way from an event to its sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

from datasette.utils.asgi import NotFound, Response

from timeline.publish.article_page import ArticlePage, article_page
from timeline.publish.cards import Card, cards
from timeline.publish.exports.plain import web_address
from timeline.publish.passages import Paragraph
from timeline.publish.plugin.pages import direction_of, kept, language_name, place, rendered, with_args, words_for

_MOST_CARDS = 200  # that a page carries ready; with more, each is asked for
_PART = (200, 80_000)  # paragraphs and characters of one page of a long article


async def article(request: Any, datasette: Any) -> Any:
    """`/<database>/-/article/<uid>`, as a preview with `?published=`. Raises NotFound."""
    database, uid = await place(request, datasette)
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
        "language_name": language_name(language, words),
        "text_direction": direction_of(language),
        "source_url": web_address(found["url"]),
        "cards": laid_out if page.paragraphs else [],
        "cards_here": here or laid_out[:1],
        "notes_of": lambda paragraph: notes[paragraph],
        "mark_of": {event["uid"]: card.mark.uid for card in laid_out for event in card.mark.events},
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
    return await rendered("article.html", context, database, request, datasette)


async def sentence(request: Any, datasette: Any) -> Any:
    """`/<database>/-/sentence/<uid of an event>`: to the sentence of its article that says so. Raises NotFound."""
    database, uid = await place(request, datasette)
    select = "select articles.uid from events join articles on articles.id = events.article_id where events.uid = :uid"
    rows = await datasette.execute(database, select, {"uid": uid})
    if not rows.first():
        raise NotFound(f"No event has the uid {uid}: it was removed, or its sentence was rewritten")
    page = f"{datasette.urls.database(database)}/-/article/{rows.first()[0]}"
    return Response.redirect(f"{with_args(page, event=uid, **kept(request))}#{uid}")


def _day(text: str | None) -> tuple[date | None, str | None]:
    """The day that a text is, or the text where it is none."""
    if not text:
        return None, None
    try:
        return date.fromisoformat(text), None
    except ValueError:
        return None, text


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
