"""What the fake sends and answers, held against samples that others recorded or wrote down.

Where a key of a sample is missing on purpose the reason stands beside it.
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import aiohttp
import pytest

from bot.harness import ApiCall, FakeSlack
from bot.harness.api.desk import FAMILIES
from tests.harness.echo import Echo, together
from tests.shared import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slack_bolt.async_app import AsyncAck

SAMPLES = SHARED / "slack-payloads"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="Slack's samples are not beside this checkout")
Json = dict[str, Any]

ABSENT = {
    "/enterprise_id": "the fake workspace belongs to no organisation",
    "/enterprise_name": "same",
    "/team/enterprise_id": "same",
    "/team/enterprise_name": "same",
    "/authed_users": "authorizations took its place",
    "/event/user_profile": "of the retired assistant view",
    "/event/user_team": "in shared channels, tested with the events",
    "/event/source_team": "same",
    "/message/attachments": "none were sent",
    "/message/subtype": "bots of today post without bot_message",
    "/message/username": "of apps that choose their name with each message",
    "/messages/0/last_read": "of the reader, and a bot reads nothing",
    "/messages/0/unread_count": "same",
    "/channel/last_read": "same",
    "/channel/locale": "only if asked for",
    "/user/profile/email": "not without users:read.email",
    "/actions/0/text/emoji": "of the sample's own button",
    "/view/title/emoji": "of the sample's own title",
}
OWN = {"blocks", "values"}  # what a sample shows is its own


def sample(path: str) -> Json:
    return dict(json.loads((SAMPLES / path).read_text(encoding="utf-8")))


def missing(ours: object, theirs: object, at: str = "") -> Iterator[str]:
    """The keys of a sample that ours has not, wherever both have an object."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        for key, value in theirs.items():
            if key in ours:
                yield from missing(ours[key], None if key in OWN else value, f"{at}/{key}")
            elif f"{at}/{key}" not in ABSENT and not key.startswith("image_"):
                yield f"{at}/{key}"
    elif isinstance(theirs, list) and isinstance(ours, list) and theirs and ours:
        yield from missing(ours[0], theirs[0], f"{at}/0")


BLOCKS = [
    {
        "type": "actions",
        "block_id": "b",
        "elements": [
            {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}, "value": "1"}
        ],
    }
]
MODAL = {
    "type": "modal",
    "callback_id": "view-id",
    "title": {"type": "plain_text", "text": "Title"},
    "submit": {"type": "plain_text", "text": "Send"},
    "notify_on_close": True,
    "blocks": [
        {
            "type": "input",
            "label": {"type": "plain_text", "text": "Words"},
            "optional": False,
            "element": {"type": "plain_text_input", "action_id": "a"},
        },
        {
            "type": "input",
            "optional": True,
            "label": {"type": "plain_text", "text": "Role"},
            "element": {"type": "external_select", "action_id": "role"},
        },
    ],
}


class Heard:
    """Every kind of payload, sent once."""

    def __init__(self) -> None:
        self.payloads: dict[str, Json] = {}
        self.replies: dict[str, Json] = {}

    async def scene(self, slack: FakeSlack, app: Echo) -> None:
        async def keep(ack: AsyncAck, body: Json) -> None:
            self.payloads[str(body.get("type", "command"))] = body
            await ack()

        app.bolt.command("/hello")(keep)
        app.bolt.action("go")(keep)
        app.bolt.view("view-id")(keep)
        app.bolt.view_closed("view-id")(keep)
        app.bolt.options("role")(keep)
        app.bolt.shortcut("short")(keep)
        await self._messages(slack, app)
        await self._interactions(slack, app)
        await slack.idle()
        self.payloads |= dict(zip(self._names(app), app.heard, strict=True))
        self.replies |= {call.method: dict(call.reply) for call in slack.journal.of(ApiCall) if call.ok}

    def _names(self, app: Echo) -> list[str]:
        names = []
        for body in app.heard:
            event = body["event"]
            whose = "bot" if "bot_id" in event.get("message", event) else "person"
            place = event.get("subtype") or event.get("channel_type", "")
            thread = ".thread" if "thread_ts" in event else ""
            names.append(f"{event['type']}.{place}.{whose}{thread}".replace("..", "."))
        return names

    async def _messages(self, slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        sent = await ann.says(general, "<@bot> hello")
        await slack.idle()
        for channel in (general, slack.dm(ann)):
            await ann.says(channel, "more", thread=await ann.says(channel, "hello"))
        await ann.edits(await ann.edits(sent, "one"), "two")
        await ann.deletes(await ann.says(general, "oops"))
        await ann.opens_home("messages")
        api, name = app.client, general.id
        await api.conversations_replies(channel=name, ts=sent.ts, limit=1)
        await api.conversations_history(channel=name, limit=1)
        await api.conversations_info(channel=name)
        await api.conversations_open(users=ann.id)
        await api.users_info(user=ann.id)
        await api.auth_test()
        await api.reactions_add(channel=name, name="eyes", timestamp=sent.ts)
        await api.chat_postEphemeral(channel=name, user=ann.id, text="psst")

    async def _interactions(self, slack: FakeSlack, app: Echo) -> None:
        bob = slack.user("Bob")
        dm, api = slack.dm(bob), app.client
        posted = await api.chat_postMessage(channel=dm.id, text="x", blocks=BLOCKS)
        await api.chat_update(channel=dm.id, ts=posted["ts"], text="y")
        (one,) = slack.messages(dm)
        await bob.commands("/hello", "hi", dm)
        await bob.clicks(one, "Go")
        await bob.uses("short")
        await bob.uses("short", await bob.says(dm, "hello"))
        await api.views_open(trigger_id=slack.modals.trigger(bob.id), view=MODAL)
        await api.views_update(view_id=slack.views(bob)[0].id, view=MODAL)
        await bob.types(slack.views(bob)[0], "role", "co")
        await bob.submits(slack.views(bob)[0], {"a": "x"})
        await api.views_open(trigger_id=slack.modals.trigger(bob.id), view=MODAL)
        await bob.closes(slack.views(bob)[0])
        await api.views_publish(user_id=bob.id, view={"type": "home", "blocks": BLOCKS})


@pytest.fixture(scope="module")
def heard() -> Heard:
    all_of_it = Heard()
    together(all_of_it.scene)
    return all_of_it


EVENTS = [
    ("app_mention", "app_mention.person"),
    ("app_mention.shared_channel", "app_mention.person"),
    ("message.channel", "message.channel.person"),
    ("message.channel.plain", "message.channel.person"),
    ("message.channel.thread", "message.channel.person.thread"),
    ("message.im.thread", "message.im.person.thread"),
    ("message.from_a_bot_user", "message.channel.bot.thread"),
    ("message.message_changed", "message.message_changed.person"),
    ("message.message_changed.channel_thread", "message.message_changed.person"),
    ("message.message_deleted", "message.message_deleted.person"),
]


@pytest.mark.parametrize(("path", "name"), EVENTS)
def test_an_event_has_every_key_of_the_recorded_one(heard: Heard, path: str, name: str) -> None:
    assert set(missing(heard.payloads[name], sample(f"events/{path}.json"))) == set()


INTERACTIONS = [
    ("interactions/block_actions.json", "block_actions"),
    ("interactions/view_submission.json", "view_submission"),
    ("interactions/view_closed.json", "view_closed"),
    ("interactions/block_suggestion.json", "block_suggestion"),
    ("interactions/shortcut.global.json", "shortcut"),
    ("interactions/shortcut.message_action.json", "message_action"),
]


@pytest.mark.parametrize(("path", "name"), INTERACTIONS)
def test_an_interaction_has_every_key_of_the_recorded_one(heard: Heard, path: str, name: str) -> None:
    assert set(missing(heard.payloads[name], sample(path))) == set()


def test_a_command_has_every_field_of_the_recorded_form(heard: Heard) -> None:
    form = dict(parse_qsl((SAMPLES / "commands/slash_command.form.txt").read_text(encoding="utf-8")))
    assert set(missing(heard.payloads["command"], form)) == set()


REPLIES = sorted(p.name.removesuffix(".ok.json") for p in (SAMPLES / "api").glob("*.ok.json"))


@pytest.mark.parametrize("method", REPLIES)
def test_a_reply_has_every_key_of_the_documented_one(heard: Heard, method: str) -> None:
    assert set(missing(heard.replies[method], sample(f"api/{method}.ok.json"))) == set()


SPEC = (
    json.loads((SAMPLES / "spec/web-api-methods.2021.json").read_text(encoding="utf-8"))
    if SAMPLES.is_dir()
    else {}
)
OURS = {one.name: one for family in FAMILIES for one in family.METHODS}
OLD = {"as_user", "icon_emoji", "icon_url", "username", "attachments", "return_im", "token"}


@pytest.mark.parametrize("method", sorted(SPEC))
def test_a_method_takes_the_parameters_slack_documents(method: str) -> None:
    theirs = {p["name"]: p["required"] for p in SPEC[method]["parameters"]}
    assert set(theirs) - set(OURS[method].parameters) <= OLD
    assert {name for name, required in theirs.items() if required} - {"token"} <= set(OURS[method].required)


def test_an_error_of_the_fake_is_one_slack_documents() -> None:
    documented = {error for method in SPEC.values() for error in method["errors"]}
    for path in (SAMPLES / "api").glob("*.error.json"):
        documented.add(json.loads(path.read_text(encoding="utf-8"))["error"])
    newer = {
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_cursor",
        "invalid_limit",
        "invalid_metadata_format",
        "invalid_trigger_id",
        "missing_scope",
        "msg_blocks_too_long",
        "not_allowed_token_type",
        "unknown_method",
        "channel_not_found",
    }
    from tests.harness.test_web_api import CALLS  # noqa: PLC0415  # the table of errors

    methods_of_2021 = [call for call in CALLS if call[1] in SPEC]
    assert methods_of_2021
    assert {error for error, *_ in methods_of_2021} - documented - newer == set()


def test_the_frames_of_socket_mode_have_every_key_of_the_recorded_ones() -> None:
    frames: dict[str, Json] = {}

    async def play() -> None:
        async with FakeSlack(ack_seconds=0.05) as slack, aiohttp.ClientSession() as session:
            ann = slack.user("Ann")
            async with session.ws_connect(slack.sockets.ticket()) as socket:
                await ann.says(slack.dm(ann), "hello")
                await ann.commands("/none", "", slack.dm(ann))
                await slack.idle()
                await slack.sockets.disconnect()
                while "disconnect" not in frames:
                    frame = await socket.receive_json()
                    frames[frame["type"]] = frame

    asyncio.run(play())
    for path, name in (
        ("hello_message", "hello"),
        ("disconnect_message", "disconnect"),
        ("envelope.0.slash_commands.command", "slash_commands"),
        ("envelope.3.events_api.message", "events_api"),
        ("envelope.retried_event", "events_api"),
    ):
        assert set(missing(frames[name], sample(f"socket-mode/{path}.json"))) == set(), path


@pytest.mark.parametrize(
    "path", sorted(p.name for p in (SAMPLES / "events").glob("*.json")) if SAMPLES.is_dir() else []
)
def test_any_recorded_event_can_be_delivered(path: str) -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        app.answering = False  # nobody is in the channels of the samples
        payload = sample(f"events/{path}")
        receipt = await slack.deliver_event(payload)
        assert receipt.status in (200, 404)  # the echoing app takes messages, mentions and its home only

    together(scene)


def test_recorded_interactions_and_commands_can_be_delivered() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        @app.bolt.action("a")
        async def answer(ack: AsyncAck) -> None:
            await ack()

        @app.bolt.command("/hello-world")
        async def hello(ack: AsyncAck) -> None:
            await ack("hi")

        form = dict(parse_qsl((SAMPLES / "commands/slash_command.form.txt").read_text(encoding="utf-8")))
        assert (await slack.deliver_interaction(sample("interactions/block_actions.json"))).ok
        assert (await slack.deliver_command(form)).payload == {"text": "hi"}

    together(scene)
