"""Security headers on every answer, with a policy that Datasette's own pages pass."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from importlib import resources
from typing import Any

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Any, Any, Send], Awaitable[None]]

# The templates behind the pages that a reader meets; their inline scripts are named by hash.
_PAGES = re.compile(r"_.*|base\.html|index\.html|database\.html|table\.html|row\.html|query\.html")
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# The one script that 0.65 fills in, with one of two values.
_FILLED = {"DATASETTE_ALLOW_FACET = {{ datasette_allow_facet }};": ("true", "false")}


def secured(app: App) -> App:
    """`app`, with the headers added to each of its responses; one that the app sets itself stays."""

    async def wrapped(scope: Any, receive: Any, send: Send) -> None:
        async def send_secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message.get("headers", [])}
                added = [pair for pair in _headers() if pair[0] not in present]
                message = {**message, "headers": [*message.get("headers", []), *added]}
            await send(message)

        await app(scope, receive, send_secured)

    return wrapped


@cache
def _headers() -> list[tuple[bytes, bytes]]:
    return [
        (b"content-security-policy", content_security_policy().encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        (b"cross-origin-opener-policy", b"same-origin"),
    ]


def content_security_policy(styles: str = "'self' 'unsafe-inline'") -> str:
    """Nothing from elsewhere, no frames around us, no inline script but those that Datasette ships.

    `styles` says where styles may come from: Datasette's own pages have some inline, ours need none.
    """
    scripts = " ".join(_script_sources())
    return (
        f"default-src 'none'; script-src 'self' {scripts}; style-src {styles}; "
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    )


def _script_sources() -> list[str]:
    """A hash for each inline script; 1.0 fills its scripts with data, which no hash can name."""
    scripts: list[str] = []
    for template in (resources.files("datasette") / "templates").iterdir():
        if _PAGES.fullmatch(template.name):
            scripts += _INLINE_SCRIPT.findall(template.read_text(encoding="utf-8"))
    for script, values in _FILLED.items():
        if script in scripts:
            scripts += [re.sub(r"\{\{.*?\}\}", value, script) for value in values]
            scripts = [other for other in scripts if other != script]
    if any("{{" in script or "{%" in script for script in scripts):
        return ["'unsafe-inline'"]
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    return [f"'sha256-{digest}'" for digest in sorted(hashes)]
