"""Who the bot is and what it may do, asked of Slack once at the start: https://docs.slack.dev/reference/methods/auth.test."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import SettingsError
from bot.slack.delivery.outcome import Outcome, Remedy, Result, tried
from bot.slack.workspace import Identity

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.slack.delivery import Clock, Timing

LOG = logging.getLogger(__name__)
LONGEST_WAIT = 30.0  # seconds between two tries: nobody is answered until one succeeds
EXPECTED = "the Bot User OAuth Token of the app as it is installed now"


@dataclass(frozen=True, slots=True)
class Introduction:
    """What auth.test told: the bot, its workspace's and its own name, the scopes its token was granted."""

    identity: Identity
    team: str
    name: str
    scopes: frozenset[str]


async def ask(client: AsyncWebClient) -> Introduction | Outcome:
    """Ask once. An Outcome says what went wrong in a way that may pass; raises SettingsError for what won't."""
    response = await tried(client.auth_test())
    if isinstance(response, Outcome):
        if final(response):
            raise SettingsError(f"Slack refuses SLACK_BOT_TOKEN ({response.error})", expected=EXPECTED)
        return response
    data = response.data
    if not isinstance(data, dict):
        return Outcome(Result.UNSURE, error="no JSON object")
    identity = Identity(
        team_id=str(data.get("team_id") or ""),
        enterprise_id=str(data.get("enterprise_id") or ""),
        bot_user_id=str(data.get("user_id") or ""),
        bot_id=str(data.get("bot_id") or ""),
        app_id=str(data.get("app_id") or ""),
    )
    if not (identity.team_id and identity.bot_user_id and identity.bot_id):
        raise SettingsError("SLACK_BOT_TOKEN is no bot's", expected=EXPECTED)
    granted = next((v for k, v in response.headers.items() if k.lower() == "x-oauth-scopes"), "")
    scopes = frozenset(scope.strip() for scope in str(granted).split(",") if scope.strip())
    return Introduction(identity, str(data.get("team", "")), str(data.get("user", "")), scopes)


async def introduce(
    client: AsyncWebClient, clock: Clock, timing: Timing, chance: random.Random, told: Callable[[str], None]
) -> Introduction:
    """Ask until Slack answers; ``told`` hears why it does not yet. Raises SettingsError for a refusal."""
    tries = 0
    while True:
        answer = await ask(client)
        if isinstance(answer, Introduction):
            return answer
        tries += 1
        told(answer.error)
        LOG.warning("Slack does not answer", extra={"error": answer.error, "attempt": tries})
        wait = answer.retry_after or min(LONGEST_WAIT, timing.backoff(tries, chance))
        await clock.sleep_until(clock.now() + wait)


def final(outcome: Outcome) -> bool:
    """Whether Slack understood the call and refused it in a way that no waiting mends."""
    return outcome.result is Result.SURE_NO and outcome.remedy is not Remedy.RETRY
