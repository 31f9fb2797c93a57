"""A small bot as Bolt's own examples have it: it acknowledges first and then posts, the SDK's retries left as they are."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from typing import TYPE_CHECKING, Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

if TYPE_CHECKING:
    from collections.abc import Sequence

Json = dict[str, Any]
HOST = "127.0.0.1"
QUIET = logging.getLogger("tests.soak.default")
QUIET.setLevel(logging.CRITICAL)


class Default:
    """The app; its answer to a question is the question."""

    def __init__(self, environment: dict[str, str]) -> None:
        token = environment["SLACK_BOT_TOKEN"]
        self._client = AsyncWebClient(token, base_url=environment["SLACK_API_URL"], logger=QUIET)
        self._app = AsyncApp(
            logger=QUIET, client=self._client, signing_secret=environment["SLACK_SIGNING_SECRET"]
        )
        self._app.event("app_mention")(self._reply)
        self._app.event("message")(self._hear)
        self._working = 0

    async def _hear(self, event: Json) -> None:
        if event.get("channel_type") == "im" and not event.get("bot_id"):
            await self._reply(event)

    async def _reply(self, event: Json) -> None:
        self._working += 1
        try:
            await self._client.chat_postMessage(
                channel=event["channel"],
                text=event["text"].split("> ")[-1],
                thread_ts=event.get("thread_ts") or event["ts"],
            )
        finally:
            self._working -= 1

    async def events(self, request: web.Request) -> web.Response:
        """Slack's requests."""
        return await to_aiohttp_response(await self._app.async_dispatch(await to_bolt_request(request)))

    async def ready(self, request: web.Request) -> web.Response:
        """What is being worked on, in the words of rolebot."""
        return web.json_response({"inbox": {"waiting": 0, "unsure": 0, "in_flight": self._working}})


async def serve(environment: dict[str, str]) -> None:
    """Serve for ever."""
    bot, site = Default(environment), web.Application()
    site.router.add_post("/slack/events", bot.events)
    site.router.add_get("/readyz", bot.ready)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    sys.stderr.write(json.dumps({"event": "listening", "port": runner.addresses[0][1]}) + "\n")
    sys.stderr.flush()
    await asyncio.Event().wait()


def main(arguments: Sequence[str]) -> int:
    """Serve until killed."""
    asyncio.run(serve(dict(os.environ)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
