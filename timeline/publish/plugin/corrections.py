"""Corrections in the browser, where the server was started with a token; else it is read-only and shows no form.

Who gives the token and a name gets a signed cookie; forms on the pages of events, stories and articles then write
corrections, which hold at once and in every later build. Datasette's own protection against forged requests holds.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import sqlite3
from hashlib import sha256
from typing import Any

from datasette.utils import tilde_decode
from datasette.utils.asgi import BadRequest, Forbidden, NotFound, Response
from pydantic import ValidationError

from timeline.publish.desk import Desk, desk_of
from timeline.publish.plugin.pages import kept, rendered, with_args, words_for
from timeline.publish.plugin.routes import published_databases
from timeline.store.corrections import Correction
from timeline.store.store import StoreError

COOKIE = "timeline-corrector"
_HOURS = 12  # that a browser stays logged in
_LONGEST = 2_000  # characters of a field
_SAID = ("earliest", "latest", "published", "other", "note")


def who(request: Any, datasette: Any) -> str | None:
    """Who is logged in to correct, by a cookie that this server signed for the token it has now."""
    desk, cookie = desk_of(datasette), request.cookies.get(COOKIE) if request else None
    if not desk or not cookie:
        return None
    try:
        said = datasette.unsign(cookie, COOKIE)
        known = hmac.compare_digest(said["key"], _key(desk))
    except Exception:  # whatever is wrong with a cookie that a stranger may have written
        return None
    return str(said["who"]) if known else None


def on_page(request: Any, datasette: Any, database: str | None) -> dict[str, Any] | None:
    """What the templates need to show forms, or a link to log in; None on a server that is read-only."""
    if not database or not desk_of(datasette) or not datasette.get_database(database).is_mutable:
        return None

    async def members(story: Any) -> list[dict[str, Any]]:
        """The events of a story, by its id, which 1.0 gives with its label."""
        story_id = story["value"] if isinstance(story, dict) else story
        select = """select uid, title, language, source, published from events
            where story_id = :id and hidden = 0 order by id"""
        return [dict(row) for row in await datasette.execute(database, select, {"id": story_id})]

    async def said(uids: list[str]) -> list[dict[str, Any]]:
        """The corrections that speak of articles or events, which can be taken back."""
        select = """select * from corrections where kind not like 'forget%'
            and (uid in (select value from json_each(:uids)) or other in (select value from json_each(:uids)))
            order by made, id"""
        return [dict(row) for row in await datasette.execute(database, select, {"uids": json.dumps(uids)})]

    keep = kept(request)
    return {
        "who": who(request, datasette),
        "words": words_for(request),
        "login": with_args(datasette.urls.path("/-/corrections"), **keep),
        "action": with_args(f"{datasette.urls.database(database)}/-/correct", **keep),
        "members": members,
        "said": said,
    }


async def log_in(request: Any, datasette: Any) -> Any:
    """The page to log in and out. Raises NotFound on a server that is read-only."""
    desk = desk_of(datasette)
    if not desk:
        raise NotFound("This server is read-only: it was started without a token for corrections")
    if request.method != "POST":
        return await _login_page(request, datasette)
    form = await request.post_vars()
    if form.get("out"):
        response = Response.redirect(with_args(datasette.urls.path("/-/corrections"), **kept(request)))
        response.set_cookie(COOKIE, "", max_age=0, httponly=True, samesite="strict")
        return response
    name = form.get("who", "").strip()[:100]
    # Digests are compared, so that time tells neither the token nor its length.
    given = sha256(form.get("token", "").encode()).digest()
    if not hmac.compare_digest(given, sha256(desk.token.encode()).digest()):
        return await _login_page(request, datasette, "correct.wrong_token", 403)
    if not name:
        return await _login_page(request, datasette, "correct.no_name", 400)
    response = Response.redirect(with_args(datasette.urls.instance(), **kept(request)))
    signed = datasette.sign({"who": name, "key": _key(desk)}, COOKIE)
    secure = request.scheme == "https" or bool(datasette.setting("force_https_urls"))
    response.set_cookie(COOKIE, signed, max_age=_HOURS * 3600, httponly=True, samesite="strict", secure=secure)
    return response


async def correct(request: Any, datasette: Any) -> Any:
    """Write and apply what a form says, or take it back. Raises Forbidden without login, BadRequest for what cannot
    be done."""
    desk, name = desk_of(datasette), tilde_decode(request.url_vars["database"])
    if not desk or name not in datasette.databases:
        raise NotFound("This server is read-only: it was started without a token for corrections")
    if request.method != "POST":
        raise NotFound("Corrections are made by the forms on the pages of events, stories and articles")
    if not datasette.get_database(name).is_mutable:
        raise Forbidden("This file is served immutable and takes no corrections: correct the working database")
    said_by = who(request, datasette)
    if not said_by:
        raise Forbidden("Log in to correct: your login has ended, or there was none")
    form = await request.post_vars()
    undone = form.get("kind") == "undo"
    if undone:
        correction = await _remembered(form.get("id", ""), datasette, name)
    else:
        correction = await _correction(form, said_by, desk.now(), datasette, name)
    work = desk.take_back if undone else desk.apply
    try:
        moved = await asyncio.get_running_loop().run_in_executor(None, work, correction)
    except (StoreError, ValueError, OSError, sqlite3.Error) as error:
        raise BadRequest(f"This correction cannot be made: {error}") from None
    kind = "article" if correction.kind == "published" else "event"
    response = Response.redirect(with_args(datasette.urls.path(f"/-/{kind}/{correction.uid}"), **kept(request)))
    words = words_for(request)
    told = "; ".join(moved[:3]) or words.data["correct"]["nothing_moved"]
    message = words.data["correct"]["undone" if undone else "done"].format(who=said_by)
    datasette.add_message(request, f"{message} {told}{' …' if len(moved) > 3 else ''}", datasette.INFO)
    return response


async def _correction(form: dict[str, str], said_by: str, made: str, datasette: Any, database: str) -> Correction:
    """The correction that a form says, with the words that the corrector saw."""
    given = {key: form[key].strip()[:_LONGEST] for key in _SAID if form.get(key, "").strip()}
    kind, uid = form.get("kind", ""), form.get("uid", "").strip()
    if kind.startswith("forget"):
        raise BadRequest("Forgetting is for the command line: timeline forget")
    if "other" in given:
        given["other"] = given["other"].rstrip("/").rpartition("/")[2]  # an address ends in the uid
    table = "articles" if kind == "published" else "events"
    seen = (await datasette.execute(database, f"select title from {table} where uid = :uid", {"uid": uid})).first()
    told = {"kind": kind, "uid": uid, "who": said_by, "made": made, "quote": seen["title"] if seen else None}
    try:
        return Correction.model_validate(told | given)
    except ValidationError as error:
        raise BadRequest("; ".join(one["msg"].removeprefix("Value error, ") for one in error.errors())) from None


async def _remembered(key: str, datasette: Any, database: str) -> Correction:
    """The correction of this id, as the database remembers it. Raises BadRequest."""
    given = int(key) if key.isdecimal() else None
    found = (await datasette.execute(database, "select * from corrections where id = :id", {"id": given})).first()
    if not found:
        raise BadRequest("There is no such correction: it was taken back already")
    return Correction.model_validate({name: found[name] for name in Correction.model_fields})


async def _login_page(request: Any, datasette: Any, wrong: str = "", status: int = 200) -> Any:
    """The page to log in; `wrong` is the message that says what went wrong."""
    context = {"wrong": wrong, "who": who(request, datasette), "action": datasette.urls.path("/-/corrections")}
    return await rendered("corrections.html", context, published_databases(datasette)[0], request, datasette, status)


def _key(desk: Desk) -> str:
    """What binds a login to the token: another token ends it."""
    return sha256(b"timeline login " + desk.token.encode()).hexdigest()
