"""The server on the loopback device: the Web API, the response_urls, the websockets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from bot.harness.api.desk import Desk
    from bot.harness.responses import Responses
    from bot.harness.sockets import Sockets

HOST = "127.0.0.1"
LARGEST_BODY = 4 << 20
PATIENCE = 0.05  # real seconds for calls still served at the end; aiohttp takes 0 for ever


class Server:
    """Serves until it is stopped."""

    def __init__(self, desk: Desk, responses: Responses, sockets: Sockets) -> None:
        self.api_url = ""
        self._responses = responses
        self._sockets = sockets
        site = web.Application(client_max_size=LARGEST_BODY)
        site.router.add_route("*", "/api/{method}", desk.serve)
        site.router.add_post("/response/{name}", responses.serve)
        site.router.add_get("/socket/{ticket}", sockets.serve)
        self._runner = web.AppRunner(site, access_log=None, shutdown_timeout=PATIENCE)

    async def start(self) -> None:
        """Listen on a free port, and let everybody know the addresses."""
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, 0).start()
        place = f"{HOST}:{self._runner.addresses[0][1]}"
        self.api_url = f"http://{place}/api/"
        self._responses.address = f"http://{place}/response/"
        self._sockets.address = f"ws://{place}/socket/"

    async def stop(self) -> None:
        """Close all connections."""
        self._sockets.drop()
        await self._runner.cleanup()
