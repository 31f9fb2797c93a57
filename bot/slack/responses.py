"""Answering a press over its response_url: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses.

It reaches whoever pressed, also where the bot is no member, and it alone reaches a message that one person sees.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_sdk.webhook.async_client import AsyncWebhookClient

if TYPE_CHECKING:
    from logging import Logger

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.slack.rendering import Payload

TIMEOUT = 2.5  # seconds for all of it: Slack waits three for the acknowledgement, which comes after
OK, BAD = 200, 400


class Responses:
    """Uses response_urls over the client's session; nothing is sent twice by itself."""

    def __init__(self, client: AsyncWebClient, logger: Logger) -> None:
        self._session = client.session
        self._logger = logger

    async def replace(self, url: str, payload: Payload, mark: str = "") -> bool:
        """Put another message in the place of the one that was pressed; ``mark`` is the block_id of its first block."""
        return await self._send(url, payload, {"replace_original": True}, mark)

    async def whisper(self, url: str, payload: Payload, thread_ts: str = "") -> bool:
        """Tell something to who pressed, and to nobody else; the message that was pressed stays."""
        how = {"replace_original": False, "response_type": "ephemeral"}
        return await self._send(url, payload, how | ({"thread_ts": thread_ts} if thread_ts else {}))

    async def tell_all(self, url: str, payload: Payload) -> bool:
        """Say something in the conversation where it was pressed."""
        return await self._send(url, payload, {"replace_original": False, "response_type": "in_channel"})

    async def _send(self, url: str, payload: Payload, how: dict[str, Any], mark: str = "") -> bool:
        """Send one version after the other until Slack takes one; False if it took none, or nobody knows."""
        if not url:
            return False
        client = AsyncWebhookClient(url, session=self._session, retry_handlers=[], logger=self._logger)
        try:
            async with asyncio.timeout(TIMEOUT):
                for body in payload.updates():
                    if mark and body["blocks"]:
                        body["blocks"][0]["block_id"] = mark
                    response = await client.send_dict(body | how)
                    if response.status_code == OK:
                        return True
                    self._logger.warning("response refused", extra={"status": response.status_code})
                    if response.status_code != BAD:
                        return False
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            self._logger.warning("no response", extra={"error": type(error).__name__})
        return False
