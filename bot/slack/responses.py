"""Answering a press over its response_url: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses.

It reaches whoever pressed, also where the bot is no member, and it alone reaches a message that one person sees.
"""

from __future__ import annotations

import asyncio
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_sdk.webhook.async_client import AsyncWebhookClient

if TYPE_CHECKING:
    from logging import Logger

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.slack.rendering import Payload

TIMEOUT = 2.5  # seconds for all of it: Slack waits three for the acknowledgement, which comes after
OK, BAD, SERVER_ERROR = 200, 400, 500


class Told(Enum):
    """What became of an answer."""

    YES = auto()
    NO = auto()
    UNSURE = auto()  # nobody knows


class Responses:
    """Uses response_urls over the client's session; nothing is sent twice by itself."""

    def __init__(self, client: AsyncWebClient, logger: Logger) -> None:
        self._session = client.session
        self._logger = logger

    async def replace(self, url: str, payload: Payload, mark: str = "") -> Told:
        """Put another message in the place of the one that was pressed; ``mark`` is the block_id of its first block."""
        return await self._send(url, payload, {"replace_original": True}, mark)

    async def whisper(self, url: str, payload: Payload, thread_ts: str = "") -> Told:
        """Tell something to who pressed, and to nobody else; the message that was pressed stays."""
        how = {"replace_original": False, "response_type": "ephemeral"}
        return await self._send(url, payload, how | ({"thread_ts": thread_ts} if thread_ts else {}))

    async def tell_all(self, url: str, payload: Payload) -> Told:
        """Say something in the conversation where it was pressed."""
        return await self._send(url, payload, {"replace_original": False, "response_type": "in_channel"})

    async def _send(self, url: str, payload: Payload, how: dict[str, Any], mark: str = "") -> Told:
        """Send one version after the other until Slack takes one."""
        if not url:
            return Told.NO
        client = AsyncWebhookClient(url, session=self._session, retry_handlers=[], logger=self._logger)
        status = 0
        try:
            async with asyncio.timeout(TIMEOUT):
                for body in payload.updates():
                    if mark and body["blocks"]:
                        body["blocks"][0]["block_id"] = mark
                    status = (await client.send_dict(body | how)).status_code
                    if status != BAD:
                        break
        except aiohttp.ClientConnectorError:
            return Told.NO
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            self._logger.warning("no response", extra={"error": type(error).__name__})
            return Told.UNSURE
        if status == OK:
            return Told.YES
        self._logger.warning("response refused", extra={"status": status})
        return Told.UNSURE if status >= SERVER_ERROR else Told.NO
