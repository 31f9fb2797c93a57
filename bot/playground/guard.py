"""Who may use the page: browsers on this machine, whoever of its users runs them. No other page, and nothing shown, can act.

A name that resolves to the loopback device is no way in (DNS rebinding: the Host header is checked), nor is a form on
another page (Origin and token are), and a script that got into the page would not run (the Content-Security-Policy).
"""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

NAMES = ("127.0.0.1", "localhost")
POLICY = (
    "default-src 'none'; "
    "script-src 'self'; "
    "style-src 'self'; "
    "img-src 'self'; "
    "connect-src 'self'; "
    "form-action 'self'; "
    "base-uri 'none'; "
    "frame-ancestors 'none'; "
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",  # none at all would hide the Origin of our own forms, too
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class Guard:
    """Lets in what the page itself sends. ``token`` stands in each of its forms."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(24)
        self.port = 0  # known once the server listens

    @web.middleware
    async def check(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what comes from elsewhere; every answer bears HEADERS."""
        why = self.refusal(request.method, request.headers)
        try:
            response = web.Response(status=403, text=why) if why else await handler(request)
        except web.HTTPException as answer:
            answer.headers.update(HEADERS)
            raise
        if not response.prepared:
            self.marked(response)
        return response

    def marked(self, response: web.StreamResponse) -> None:
        """Give an answer its HEADERS, before it is begun."""
        response.headers.update(HEADERS)

    def refusal(self, method: str, headers: Mapping[str, str]) -> str:
        """Why a request is not served, "" if it may be. The token of a form is for ``belongs``."""
        hosts = {f"{name}:{self.port}" for name in NAMES}
        if headers.get("Host", "") not in hosts:
            return "this page is served under its own address only"
        if method not in ("GET", "HEAD") and headers.get("Origin", "") not in {f"http://{h}" for h in hosts}:
            return "this form was sent from another page"
        return ""

    def belongs(self, token: str) -> bool:
        """Whether a form was made by this server."""
        return hmac.compare_digest(token.encode("utf-8", "surrogatepass"), self.token.encode("ascii"))
