"""One message to Slack and back: posted once, brought up to date, removed, or looked for.

The client comes with ``retry_handlers=[]``: the SDK would send again after a lost reply, and so post twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from bot.slack.delivery.outcome import Outcome, Remedy, Result, of_reply, tried

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Mapping

    from slack_sdk.web.async_client import AsyncWebClient
    from slack_sdk.web.async_slack_response import AsyncSlackResponse

    from bot.slack.delivery.outgoing import Outgoing, Variant

EVENT_TYPE = "rolebot_answer"
TIMEOUT = 10.0  # seconds for one call; must stay below the time to settle
PAGE = 200  # messages; https://docs.slack.dev/reference/methods/conversations.replies advises no more
MAX_PAGES = 50  # of messages after one question: more than that are not looked through in one claim
NOT_THERE = frozenset({"thread_not_found"})
UNREADABLE = frozenset({"missing_scope", "no_permission", "access_denied", "not_allowed_token_type"}) | {
    "channel_not_found",
    "not_in_channel",
    "ekm_access_denied",
    "enterprise_is_restricted",
    "method_not_supported_for_channel_type",
    "team_access_not_granted",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What looking through a conversation gave.

    ``ts`` is our message's, "" if it is not there; ``others`` whether anybody but us wrote. ``problem`` is set
    where nobody could look: then the other two say nothing. ``readable`` is False if no later try will do.
    """

    ts: str = ""
    others: bool = False
    problem: Outcome | None = None
    readable: bool = True


class Slack(Protocol):
    """What a worker needs of Slack. Sender is it in production; nothing here raises for what Slack does."""

    timeout: float  # seconds that one call takes at most

    async def post(self, channel: str, thread_ts: str, digest: str, outgoing: Outgoing) -> Outcome:
        """Post a message that can be found by ``digest``, in a thread ("" for none)."""
        ...

    async def update(self, channel: str, ts: str, digest: str, revision: str, outgoing: Outgoing) -> Outcome:
        """Put another message in the place of ours."""
        ...

    async def delete(self, channel: str, ts: str) -> Outcome:
        """Delete our message."""
        ...

    async def find(self, channel: str, thread_ts: str, digest: str, oldest: str) -> Finding:
        """Look for our message after ``oldest``."""
        ...

    async def others(self, channel: str, thread_ts: str, oldest: str) -> Finding:
        """Look whether others wrote after ``oldest``."""
        ...


class _Unread(Exception):
    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.error)
        self.outcome = outcome


class Sender:
    """Speaks to the Web API for one bot. None of its methods raises for anything Slack does."""

    def __init__(self, client: AsyncWebClient, bot_id: str, timeout: float = TIMEOUT) -> None:
        if client.retry_handlers:
            raise AssertionError("a client that sends again by itself may post twice")
        self._client = client
        self._bot_id = bot_id
        self.timeout = timeout

    async def post(self, channel: str, thread_ts: str, digest: str, outgoing: Outgoing) -> Outcome:
        """chat.postMessage, a plainer version each time Slack refuses one for what is in it."""
        outcome = Outcome(Result.SURE_NO, remedy=Remedy.GIVE_UP)
        for variant in outgoing.variants:
            outcome = await self._call(
                self._client.chat_postMessage(
                    channel=channel,
                    thread_ts=thread_ts or None,
                    unfurl_links=False,
                    unfurl_media=False,
                    **_content(variant, digest, _mark(digest)),
                )
            )
            if outcome.remedy is not Remedy.PLAINER:
                return outcome
        return outcome

    async def update(self, channel: str, ts: str, digest: str, revision: str, outgoing: Outgoing) -> Outcome:
        """chat.update of our own message; the same update twice does no harm."""
        outcome = Outcome(Result.SURE_NO, remedy=Remedy.GIVE_UP)
        for variant in outgoing.variants:
            # https://docs.slack.dev/reference/block-kit/blocks asks for a new block_id with every update
            content = _content(variant, digest, f"{_mark(digest)}-{revision}")
            content = {"blocks": []} | content  # left out, the old ones stay
            outcome = await self._call(self._client.chat_update(channel=channel, ts=ts, **content))
            if outcome.remedy is not Remedy.PLAINER:
                return outcome
        return outcome

    async def delete(self, channel: str, ts: str) -> Outcome:
        """chat.delete of our own message; one that is gone already is deleted."""
        outcome = await self._call(self._client.chat_delete(channel=channel, ts=ts))
        return Outcome(Result.SURE_YES, ts) if outcome.error == "message_not_found" else outcome

    async def find(self, channel: str, thread_ts: str, digest: str, oldest: str) -> Finding:
        """Look for our message with a key, among all after ``oldest`` in a thread ("" for the conversation)."""
        others = False
        try:
            async for message in self._messages(channel, thread_ts, oldest):
                if message.get("bot_id") != self._bot_id:
                    others = others or _after(message, oldest)
                elif _bears(message, digest):
                    return Finding(str(message.get("ts", "")), others)
        except _Unread as unread:
            error = unread.outcome.error
            if error in NOT_THERE:
                return Finding(others=others)
            return Finding(problem=unread.outcome, readable=error not in UNREADABLE)
        return Finding(others=others)

    async def others(self, channel: str, thread_ts: str, oldest: str) -> Finding:
        """Whether anybody but us wrote after ``oldest`` in a thread ("" for the conversation)."""
        return await self.find(channel, thread_ts, "", oldest)

    async def _messages(self, channel: str, thread_ts: str, oldest: str) -> AsyncIterator[Mapping[str, Any]]:
        """Every message after ``oldest``, page by page. Raises _Unread."""
        cursor = ""
        for _ in range(MAX_PAGES):
            given: dict[str, Any] = {
                "channel": channel,
                "oldest": oldest,
                "limit": PAGE,
                "include_all_metadata": True,
                **({"cursor": cursor} if cursor else {}),
            }
            data = await self._read(
                self._client.conversations_replies(ts=thread_ts, **given)
                if thread_ts
                else self._client.conversations_history(**given)
            )
            for message in data["messages"]:
                if isinstance(message, dict):
                    yield message
            cursor = str((data.get("response_metadata") or {}).get("next_cursor") or "")
            if not cursor:
                return
        raise _Unread(Outcome(Result.UNSURE, error="too many messages to look through"))

    async def _read(self, call: Awaitable[AsyncSlackResponse]) -> Mapping[str, Any]:
        response = await tried(call, self.timeout)
        if isinstance(response, Outcome):
            raise _Unread(response)
        data = response.data
        if not isinstance(data, dict) or not isinstance(data.get("messages"), list):
            raise _Unread(Outcome(Result.UNSURE, error="no messages in the reply"))
        return data

    async def _call(self, call: Awaitable[AsyncSlackResponse]) -> Outcome:
        response = await tried(call, self.timeout)
        if isinstance(response, Outcome):
            return response
        return of_reply(response.status_code, response.headers, response.data)


def _mark(digest: str) -> str:
    """The block_id by which a message is known again."""
    return f"q-{digest}"


def _content(variant: Variant, digest: str, block_id: str) -> dict[str, Any]:
    """The arguments that make up a message, its key stamped twice: Slack ignores block_id in some blocks."""
    blocks = [dict(block) for block in variant.blocks]
    if blocks:
        blocks[0]["block_id"] = block_id
    return {
        "text": variant.text,
        "parse": "none",
        "link_names": False,
        "metadata": {"event_type": EVENT_TYPE, "event_payload": {"key": digest}},
        **({"blocks": blocks} if blocks else {}),
    }


def _bears(message: Mapping[str, Any], digest: str) -> bool:
    """Whether a message bears a key, in its metadata or in a block."""
    metadata = message.get("metadata")
    if isinstance(metadata, dict) and metadata.get("event_type") == EVENT_TYPE:
        payload = metadata.get("event_payload")
        if isinstance(payload, dict) and payload.get("key") == digest:
            return True
    blocks = message.get("blocks")
    return isinstance(blocks, list) and any(
        isinstance(block, dict) and str(block.get("block_id", "")).startswith(_mark(digest))
        for block in blocks
        if digest
    )


def _after(message: Mapping[str, Any], oldest: str) -> bool:
    """Whether a message is later than ``oldest``: a thread's first message comes with every page of it."""
    return str(message.get("ts", "")) > oldest
