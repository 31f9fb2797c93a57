"""Payloads that others wrote down: each has its outcome here, and none is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest

from tests.shared import SHARED
from tests.slack.scenarios.stage import Stage, play, room

if TYPE_CHECKING:
    from bot.harness import Message

SAMPLES = SHARED / "slack-payloads"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="Slack's samples are not beside this checkout")
Json = dict[str, Any]
ABOUT = "I answer questions about the roles in our postings"
TEAMS = (
    "T111",
    "T222",
    "T_INSTALLED",
    "T-auth",
    "T_SOURCE",
)  # all of them ours, however the samples write it

# file → how many messages people see of it; none for the rest
ANSWERED = {
    "app_mention.json": 1,
    "app_mention.org_install.json": 1,
    "app_mention.shared_channel.json": 1,
    "message.im.thread.json": 1,  # When Slack was released?
    "message.im.assistant_action_token.json": 1,
}


def samples(folder: str) -> list[str]:
    return sorted(p.name for p in (SAMPLES / folder).glob("*.json")) if SAMPLES.is_dir() else []


def at_home(text: str, stage: Stage) -> str:
    """A sample with our ids in the place of those it was recorded with."""
    ada = stage.slack.user("Ada")
    app, jobs, direct = stage.slack.app, room(stage, ada), stage.slack.dm(ada)
    for team in TEAMS:
        text = text.replace(f'"{team}"', f'"{app.team}"')
    for theirs, ours in (
        ("C111", jobs.id),
        ("D111", direct.id),
        ("<@W111>", app.mention),
        ('"W222"', f'"{ada.id}"'),
    ):
        text = text.replace(theirs, ours)
    nowhere = stage.slack.response_url(ada, jobs).rsplit("/", 1)[0] + "/none?"
    return text.replace("https://hooks.slack.com", nowhere)  # no test speaks to the world


def posted(stage: Stage) -> list[Message]:
    """All that the bot said to everybody."""
    channels = stage.slack.workspace.channels
    return [m for c in channels for m in stage.slack.workspace.everything(c) if m.bot_id and not m.only_for]


@pytest.mark.parametrize("name", samples("events"))
def test_an_event_is_answered_or_acknowledged_and_ignored(name: str) -> None:
    async def scene(stage: Stage) -> None:
        body = json.loads(at_home((SAMPLES / "events" / name).read_text(encoding="utf-8"), stage))
        receipt = await stage.slack.deliver_event(body)
        assert receipt.status == 200
        await stage.settle()
        assert len(posted(stage)) == ANSWERED.get(name, 0)

    play(scene)


def test_every_sample_that_is_answered_is_there() -> None:
    assert set(ANSWERED) <= set(samples("events"))


@pytest.mark.parametrize("name", samples("interactions"))
def test_an_interaction_that_is_not_ours_is_acknowledged(name: str) -> None:
    async def scene(stage: Stage) -> None:
        payload = json.loads(at_home((SAMPLES / "interactions" / name).read_text(encoding="utf-8"), stage))
        reply = await stage.slack.deliver_interaction(payload)
        assert reply.ok
        assert reply.payload == ({"options": []} if payload.get("type") == "block_suggestion" else {})
        assert posted(stage) == []

    play(scene)


def test_a_command_is_answered_in_its_acknowledgement() -> None:
    async def scene(stage: Stage) -> None:
        form = dict(parse_qsl((SAMPLES / "commands/slash_command.form.txt").read_text(encoding="utf-8")))
        reply = await stage.slack.deliver_command(form | {"team_id": stage.slack.app.team})
        assert reply.payload["response_type"] == "ephemeral"
        assert reply.payload["text"].startswith(ABOUT)

    play(scene)


@pytest.mark.parametrize("name", samples("shapes/events"))
@pytest.mark.parametrize("filled", [False, True])
def test_an_event_of_every_shape_is_acknowledged(name: str, filled: bool) -> None:
    async def scene(stage: Stage) -> None:
        body = json.loads((SAMPLES / "shapes/events" / name).read_text(encoding="utf-8"))
        if filled:
            body |= {"type": "event_callback", "team_id": stage.slack.app.team}
        assert (await stage.slack.deliver_event(body)).status == 200
        await stage.settle()
        assert posted(stage) == []

    play(scene)


@pytest.mark.parametrize("name", samples("shapes/interactions"))
def test_an_interaction_of_every_shape_is_acknowledged(name: str) -> None:
    async def scene(stage: Stage) -> None:
        body = json.loads((SAMPLES / "shapes/interactions" / name).read_text(encoding="utf-8"))
        if name.startswith("SlashCommand"):
            assert (await stage.slack.deliver_command(body)).ok
        else:
            assert (await stage.slack.deliver_interaction(body)).ok
        assert posted(stage) == []

    play(scene)


@pytest.mark.parametrize("name", [n for n in samples("socket-mode") if n.startswith("envelope")])
def test_what_comes_by_socket_is_acknowledged(name: str) -> None:
    async def scene(stage: Stage) -> None:
        envelope = json.loads(at_home((SAMPLES / "socket-mode" / name).read_text(encoding="utf-8"), stage))
        request = AsyncBoltRequest(mode="socket_mode", body=envelope["payload"])
        assert (await stage.bot.bolt.async_dispatch(request)).status == 200

    play(scene)
