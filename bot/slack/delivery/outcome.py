"""What a reply of the Web API, or none at all, says about a send: posted, surely not posted, or nobody knows."""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping

T = TypeVar("T")


class Result(Enum):
    """How sure it is."""

    SURE_YES = auto()
    SURE_NO = auto()
    UNSURE = auto()


class Remedy(Enum):
    """What helps after a sure no."""

    RETRY = auto()  # the same again, later
    PLAINER = auto()  # a plainer version, now
    GIVE_UP = auto()  # nothing
    PAUSE = auto()  # nothing for any message, until the token works again


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of one call. ``ts`` is the message's where it is sure; ``error`` Slack's word for what failed.

    ``retry_after`` is how many seconds Slack wants to be left alone, None where it did not say.
    """

    result: Result
    ts: str = ""
    error: str = ""
    remedy: Remedy = Remedy.RETRY
    retry_after: float | None = None


# https://docs.slack.dev/reference/methods/chat.postMessage#errors; of these Slack itself says that part of the
# work may have been done
DOUBTFUL = frozenset(
    {"fatal_error", "internal_error", "request_timeout", "service_unavailable", "update_failed"}
)
LIMITED = frozenset({"message_limit_exceeded", "rate_limited", "ratelimited"})
PASSING = LIMITED | {"accesslimited", "external_channel_migrating", "org_login_required", "team_added_to_org"}
CLOSED = frozenset(
    {
        "access_denied",
        "cannot_reply_to_message",
        "cant_delete_message",
        "cant_update_message",
        "channel_not_found",
        "edit_window_closed",
        "ekm_access_denied",
        "enterprise_is_restricted",
        "is_archived",
        "is_inactive",
        "message_not_found",
        "messages_tab_disabled",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "not_in_channel",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "team_access_not_granted",
        "team_not_found",
        "thread_not_found",
    }
)
LOCKED_OUT = frozenset(
    {
        "account_inactive",
        "invalid_auth",
        "not_authed",
        "token_expired",
        "token_revoked",
        "two_factor_setup_required",
    }
)
LONGEST_WAIT = 3600.0  # seconds; a Retry-After beyond it is taken for a mistake
TOO_MANY = 429
SERVER_ERROR = 500


def of_reply(status: int, headers: Mapping[str, str], data: object) -> Outcome:
    """What a reply says. ``data`` is its JSON, of any shape."""
    ok = data.get("ok") if isinstance(data, dict) else None
    error = str(data.get("error", ""))[:80] if isinstance(data, dict) else ""
    if status == TOO_MANY:
        return Outcome(Result.SURE_NO, error="ratelimited", retry_after=_seconds(headers))
    if ok is True and isinstance(data, dict) and status < SERVER_ERROR:
        ts = data.get("ts")
        if isinstance(ts, str) and ts:
            return Outcome(Result.SURE_YES, ts)
        return Outcome(Result.UNSURE, error="no ts in the reply")
    if ok is not False or status >= SERVER_ERROR or error in DOUBTFUL:
        return Outcome(Result.UNSURE, error=error or f"status {status}")
    return Outcome(
        Result.SURE_NO,
        error=error,
        remedy=_remedy(error),
        retry_after=_seconds(headers) if error in LIMITED else None,
    )


def of_exception(error: Exception) -> Outcome:
    """What an exception of the SDK or of aiohttp says.

    Before a connection stands nothing was sent; after that anything may have happened.
    """
    if isinstance(error, SlackApiError):
        response: Any = error.response
        status = getattr(response, "status_code", getattr(response, "status", 0))
        return of_reply(status, response.headers, getattr(response, "data", None))
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
        return Outcome(Result.SURE_NO, error="no connection")
    if isinstance(error, asyncio.TimeoutError):
        return Outcome(Result.UNSURE, error="no reply in time")
    return Outcome(Result.UNSURE, error=type(error).__name__)


async def tried(call: Awaitable[T], seconds: float | None = None) -> T | Outcome:
    """What a call of the Web API returns, or what came instead; ``seconds`` are how long it is waited for."""
    try:
        async with asyncio.timeout(seconds):
            return await call
    except Exception as error:  # noqa: BLE001  # the SDK raises whatever a reply of any shape makes it raise
        return of_exception(error)


def _remedy(error: str) -> Remedy:
    """What helps: invalid blocks, a text too long and whatever is not known here may be cured by less of it."""
    if error in PASSING:
        return Remedy.RETRY
    if error in LOCKED_OUT:
        return Remedy.PAUSE
    return Remedy.GIVE_UP if error in CLOSED else Remedy.PLAINER


def _seconds(headers: Mapping[str, str]) -> float:
    """The Retry-After header; 1 second where it can't be read, for it comes with a limit of 1 a second."""
    stated = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    try:
        seconds = float(stated)
    except ValueError:
        return 1.0
    return min(max(seconds, 0.0), LONGEST_WAIT) if math.isfinite(seconds) else 1.0
