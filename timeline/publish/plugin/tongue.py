"""Datasette's own pages say that they are in English, or a screen reader would read them in the reader's language."""

from __future__ import annotations

from typing import Any

from timeline.publish.plugin.headers import App, Message, Send

_UNSAID, _SAID = b"<html>", b'<html lang="en">'
_HEAD = 200  # bytes that the tag stands in


def said(app: App) -> App:
    """`app`, with the language added to each page that names none; no page gives a length that this would change."""

    async def wrapped(scope: Any, receive: Any, send: Send) -> None:
        async def send_said(message: Message) -> None:
            body = message.get("body", b"")
            if _UNSAID in body[:_HEAD]:
                message = {**message, "body": body.replace(_UNSAID, _SAID, 1)}
            await send(message)

        await app(scope, receive, send_said if scope["type"] == "http" else send)

    return wrapped
