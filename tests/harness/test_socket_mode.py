"""Socket Mode with Slack's own client: envelopes, acknowledgements, connections that end in every way."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.harness import FakeSlack
from tests.harness.echo import Echo, echo_by_socket, refused

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from slack_bolt.async_app import AsyncAck

Json = dict[str, Any]


def connected(
    scene: Callable[[FakeSlack, Echo], Awaitable[None]],
    connections: int = 1,
    **options: Any,
) -> None:
    async def play() -> None:
        async with FakeSlack(**options) as slack, echo_by_socket(slack, connections) as app:
            await scene(slack, app)

    asyncio.run(play())


def test_a_mention_is_answered_without_any_request_url() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        sent = await ann.says(general, "<@bot> hello")
        await slack.idle()
        assert [m.text for m in slack.messages(general, sent)][1:] == ["heard: hello"]
        assert {(d.transport, d.status) for d in slack.journal.deliveries()} == {("socket", 200)}
        assert [e["type"] for e in app.events] == ["message", "app_mention", "message"]

    connected(scene)


def test_an_envelope_that_is_not_acknowledged_comes_again_with_its_number_and_reason() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        app.failing = 2
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        await slack.clock.advance(60)
        found = [(d.attempt, d.reason) for d in slack.journal.deliveries()]
        assert found == [(0, "timeout"), (1, "timeout"), (2, "")]
        assert [h.get("x-slack-retry-num") for h in app.headers] == ["0", "1", "2"]
        assert app.headers[1]["x-slack-retry-reason"] == "timeout"

    connected(scene, ack_seconds=0.1)


def test_each_event_goes_to_one_of_several_connections() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        dm = slack.dm(ann)
        for n in range(10):
            await ann.says(dm, str(n))
        await slack.idle()
        assert sorted(e["text"] for e in app.events) == [str(n) for n in range(10)]

    connected(scene, connections=2)


def test_commands_and_interactions_are_answered_in_the_acknowledgement() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        @app.bolt.command("/echo")
        async def answer(ack: AsyncAck, command: Json) -> None:
            await ack(f"you said {command['text']}")

        @app.bolt.options("role")
        async def suggest(ack: AsyncAck) -> None:
            await ack(options=[{"text": {"type": "plain_text", "text": "Cook"}, "value": "cook"}])

        ann = slack.user("Ann")
        assert (await ann.commands("/echo", "hi", slack.dm(ann))).ok
        assert [m.text for m in slack.ephemerals(ann)] == ["you said hi"]
        element = {"type": "external_select", "action_id": "role"}
        view = {
            "type": "modal",
            "title": {"type": "plain_text", "text": "x"},
            "blocks": [{"type": "actions", "elements": [element]}],
        }
        opened = slack.modals.open(slack.modals.trigger(ann.id), view)
        assert (await ann.types(opened, "role", "c")).payload["options"][0]["value"] == "cook"
        assert (await ann.commands("/none", "", slack.dm(ann))).error == "operation_timeout"

    connected(scene, ack_seconds=0.3)


def test_an_app_that_is_told_to_go_comes_back_and_hears_the_rest() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        dm = slack.dm(ann)
        for leave in (slack.sockets.disconnect, slack.sockets.close):
            await leave()
            await ann.says(dm, leave.__name__)
            await slack.idle()
        assert [e["text"] for e in app.events] == ["disconnect", "close"]
        assert len(slack.journal.calls("apps.connections.open")) >= 3

    connected(scene)


def test_an_app_that_is_cut_off_without_a_word_finds_out_and_comes_back() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        slack.sockets.drop()
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        assert [e["text"] for e in app.events] == ["hello"]

    connected(scene, ack_seconds=20)


def test_a_connection_that_breaks_before_the_acknowledgement_brings_the_event_again() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        app.held = asyncio.Event()
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await app.arrivals.get()
        await slack.sockets.close()
        await app.arrivals.get()
        app.held.set()
        await slack.idle()
        first, second = slack.journal.deliveries()
        assert (first.reason, second.attempt, second.taken) == ("connection_failed", 1, True)

    connected(scene)


def test_what_the_client_of_a_test_sends_back_besides_acknowledgements_harms_nobody() -> None:
    async def play() -> None:
        async with FakeSlack() as slack, aiohttp.ClientSession() as session:
            token = {"authorization": f"Bearer {slack.app_token}"}
            async with session.post(f"{slack.api_url}apps.connections.open", headers=token) as answer:
                url = (await answer.json())["url"]
            async with session.ws_connect(url) as socket:
                hello = await socket.receive_json()
                assert (hello["type"], hello["num_connections"]) == ("hello", 1)
                for junk in ("no json", "[]", '{"envelope_id": "other"}', "null"):
                    await socket.send_str(junk)
                ann = slack.user("Ann")
                await ann.says(slack.dm(ann), "hello")
                envelope = await socket.receive_json()
                assert envelope["type"] == "events_api"
                assert envelope["accepts_response_payload"] is False
                assert envelope["payload"]["event"]["text"] == "hello"
                await socket.send_str(json.dumps({"envelope_id": envelope["envelope_id"]}))
                await slack.idle()
                assert slack.journal.deliveries()[0].taken
            async with session.get(url.replace("ws://", "http://")) as again:
                assert again.status == 401  # a ticket opens one connection

    asyncio.run(play())


def test_only_the_app_level_token_opens_connections() -> None:
    async def scene(_slack: FakeSlack, app: Echo) -> None:
        answer = await refused(app.client.api_call("apps.connections.open"))
        assert answer["error"] == "not_allowed_token_type"
        answer = await refused(app.client.apps_connections_open(app_token="xapp-other"))
        assert answer["error"] == "invalid_auth"

    connected(scene)
