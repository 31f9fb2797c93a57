"""``rolebot slack --check``: whether the bot could start now, and in plain words what is missing for that."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import RolebotError
from bot.knowledge import place_of, read
from bot.settings import folder_settings, store_place, today
from bot.slack.delivery import guarantees
from bot.slack.delivery.outcome import Outcome, tried
from bot.slack.introduction import Introduction, ask
from bot.slack.manifest import PATH, scopes
from bot.slack.process import CALL_SECONDS, QUIET
from bot.store import open_store
from bot.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.settings_process import ProcessSettings

OK, MISSING, NOTE = "ok", "missing", "note"
INSTALL = "add it under OAuth & Permissions and install the app again"


@dataclass(slots=True)
class Check:
    """What was found so far, a line each."""

    lines: list[str] = field(default_factory=list)
    ready: bool = True

    def say(self, kind: str, what: str) -> None:
        """Add a line; one that says that something is missing decides."""
        self.lines.append(f"{kind:8}{what}")
        self.ready = self.ready and kind != MISSING


def check(mistakes: Sequence[RolebotError], settings: Callable[[], ProcessSettings]) -> Check:
    """Look at everything there is to look at; ``settings`` is asked only if there are no ``mistakes``."""
    found = Check()
    for mistake in mistakes:
        found.say(MISSING, str(mistake))
    if not mistakes:
        asyncio.run(_checked(settings(), found))
    missing = sum(line.startswith(MISSING) for line in found.lines)
    found.lines.append(f"Not ready: {missing} missing." if missing else "Ready.")
    return found


async def _checked(settings: ProcessSettings, found: Check) -> None:
    if settings.transport == "socket":
        found.say(OK, "settings: Socket Mode, for SLACK_APP_TOKEN is set")
    else:
        found.say(OK, "settings: HTTP, for SLACK_SIGNING_SECRET is set and SLACK_APP_TOKEN is not")
        where = f"http://{settings.host}:{settings.port}{PATH}"
        found.say(NOTE, f"the request URL of the app must lead to {where}")
    await _local(settings, found)
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(
            token=settings.bot_token.get_secret_value(),
            base_url=settings.api_url,
            timeout=CALL_SECONDS,
            session=session,
            retry_handlers=[],
            logger=QUIET,
        )
        await _token(client, found)
        if settings.transport == "socket":
            await _socket(client, settings.app_token.get_secret_value(), found)


async def _local(settings: ProcessSettings, found: Check) -> None:
    """What needs no Slack: the knowledge and the store."""
    misses = True
    try:
        misses = folder_settings(place_of(settings.knowledge)).slack.misses
        knowledge = read(settings.knowledge)
        knowledge.assistant(today())
        shelf = knowledge.shelf
        found.say(OK, f"knowledge: {counted(len(shelf.postings), 'posting')} in {knowledge.folder}")
        for problem in shelf.problems:
            found.say(NOTE, f"knowledge: {problem}")
    except RolebotError as error:
        found.say(MISSING, f"knowledge: {error}")
    try:
        store = await open_store(store_place(settings.state), keep_misses=misses)
        await store.close()
        found.say(OK, f"state: {settings.state} can be read and written")
    except RolebotError as error:
        found.say(MISSING, f"state: {error}")


async def _token(client: AsyncWebClient, found: Check) -> None:
    """The bot token, and what it may do."""
    try:
        told = await ask(client)
    except RolebotError as error:
        found.say(MISSING, f"token: {error}")
        return
    if not isinstance(told, Introduction):
        found.say(MISSING, f"token: Slack does not answer ({told.error})")
        return
    found.say(OK, f"token: Slack knows the bot as @{told.name} in {told.team}")
    asked = scopes()
    for scope, purpose in asked.required.items():
        if scope not in told.scopes:
            found.say(MISSING, f"scope {scope}, to {purpose}: {INSTALL}")
    for scope, purpose in asked.optional.items():
        if scope not in told.scopes:
            found.say(NOTE, f"scope {scope} is not granted, to {purpose}")
    for scope in sorted(told.scopes - set(asked.required) - set(asked.optional)):
        found.say(NOTE, f"scope {scope} is granted, and the bot never uses it")
    if told.scopes.issuperset(asked.required):
        found.say(OK, "manifest: every scope it requires is granted")
    found.say(
        NOTE, "manifest: Slack does not tell which events are subscribed; `rolebot manifest` prints them"
    )
    for guarantee in guarantees(told.scopes):
        found.say(NOTE, f"delivery: {guarantee}")


async def _socket(client: AsyncWebClient, token: str, found: Check) -> None:
    """The app-level token, by asking for a connection that is not opened."""
    came = await tried(client.apps_connections_open(app_token=token))
    if isinstance(came, Outcome):
        found.say(
            MISSING,
            f"SLACK_APP_TOKEN: Slack opens no connection ({came.error}): it needs the scope connections:write, "
            "and the app Socket Mode turned on",
        )
        return
    found.say(OK, "SLACK_APP_TOKEN: Slack opens connections")
