"""The Web API answers as Slack's: the same keys, the same errors, whether called with JSON or a form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.harness import ALL, FakeSlack
from tests.harness.echo import Echo, refused, together

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.harness import Channel, Message

Json = dict[str, Any]
SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "Hello"}}


class Scene:
    """What most calls need: somebody, a channel, something said there."""

    def __init__(self, slack: FakeSlack, app: Echo) -> None:
        self.slack = slack
        self.app = app
        self.api = app.client
        self.ann = slack.user("Ann")
        self.general = slack.channel("general", members=[self.ann])

    async def said(self, text: str = "hello", channel: Channel | None = None) -> Message:
        return await self.ann.says(channel or self.general, text)


def play(act: Callable[[Scene], Awaitable[None]], **options: Any) -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        await act(Scene(slack, app))

    together(scene, **options)


Call = tuple[str, str, dict[str, Any]]
CALLS: list[Call] = [
    ("channel_not_found", "chat.postMessage", {"channel": "C404", "text": "x"}),
    ("not_in_channel", "chat.postMessage", {"channel": "@elsewhere", "text": "x"}),
    ("channel_not_found", "chat.postMessage", {"channel": "@secret", "text": "x"}),
    ("is_archived", "chat.postMessage", {"channel": "@old", "text": "x"}),
    ("no_text", "chat.postMessage", {"channel": "@general"}),
    ("msg_too_long", "chat.postMessage", {"channel": "@general", "text": "x" * 40_001}),
    ("invalid_blocks", "chat.postMessage", {"channel": "@general", "text": "x", "blocks": [{"type": "banner"}]}),
    ("invalid_blocks_format", "chat.postMessage", {"channel": "@general", "text": "x", "blocks": "[{"}),
    ("invalid_blocks_format", "chat.postMessage", {"channel": "@general", "text": "x", "blocks": "{}"}),
    ("invalid_metadata_format", "chat.postMessage", {"channel": "@general", "text": "x", "metadata": {"event_type": "x"}}),
    ("invalid_arguments", "chat.postMessage", {"text": "x"}),
    ("invalid_arguments", "chat.postMessage", {"channel": "@general", "text": "x", "colour": "red"}),
    ("user_not_in_channel", "chat.postEphemeral", {"channel": "@general", "user": "U404", "text": "x"}),
    ("message_not_found", "chat.update", {"channel": "@general", "ts": "1.000000", "text": "x"}),
    ("cant_update_message", "chat.update", {"channel": "@general", "ts": "@said", "text": "x"}),
    ("message_not_found", "chat.delete", {"channel": "@general", "ts": "1.000000"}),
    ("cant_delete_message", "chat.delete", {"channel": "@general", "ts": "@said"}),
    ("message_not_found", "chat.getPermalink", {"channel": "@general", "message_ts": "1.000000"}),
    ("thread_not_found", "conversations.replies", {"channel": "@general", "ts": "1.000000"}),
    ("channel_not_found", "conversations.history", {"channel": "C404"}),
    ("not_in_channel", "conversations.history", {"channel": "@elsewhere"}),
    ("invalid_cursor", "conversations.history", {"channel": "@general", "cursor": "%"}),
    ("invalid_limit", "conversations.history", {"channel": "@general", "limit": 0}),
    ("invalid_arguments", "conversations.history", {"channel": "@general", "limit": "many"}),
    ("invalid_ts_oldest", "conversations.history", {"channel": "@general", "oldest": "yesterday"}),
    ("channel_not_found", "conversations.info", {"channel": "C404"}),
    ("user_not_found", "conversations.open", {"users": "U404"}),
    ("user_not_found", "users.info", {"user": "U404"}),
    ("message_not_found", "reactions.add", {"channel": "@general", "name": "eyes", "timestamp": "1.000000"}),
    ("no_reaction", "reactions.remove", {"channel": "@general", "name": "eyes", "timestamp": "@said"}),
    ("invalid_trigger_id", "views.open", {"trigger_id": "1.2.3", "view": {"type": "modal", "title": {"type": "plain_text", "text": "x"}, "blocks": []}}),
    ("invalid_arguments", "views.open", {"trigger_id": "1.2.3", "view": {}}),
    ("not_found", "views.update", {"view_id": "V404", "view": {"type": "home", "blocks": []}}),
    ("invalid_arguments", "views.publish", {"user_id": "U404", "view": {"type": "modal", "title": {"type": "plain_text", "text": "x"}, "blocks": []}}),
    ("invalid_arguments", "chat.postMessage", {"channel": "@general", "text": "x", "parse": "some"}),
    ("users_list_not_supplied", "conversations.open", {}),
    ("user_not_found", "views.publish", {"user_id": "U404", "view": {"type": "home", "blocks": []}}),
    ("invalid_arguments", "assistant.threads.setSuggestedPrompts", {"channel_id": "@general", "prompts": []}),
    ("not_allowed_token_type", "apps.connections.open", {}),
    ("unknown_method", "chat.shout", {}),
    ("expected", "api.test", {"error": "expected"}),
]  # fmt: skip


@pytest.mark.parametrize("form", [False, True], ids=["json", "form"])
@pytest.mark.parametrize(("error", "method", "arguments"), CALLS, ids=[f"{c[1]}-{c[0]}" for c in CALLS])
def test_a_bad_call_is_answered_with_slacks_error_code(
    error: str, method: str, arguments: Json, *, form: bool
) -> None:
    async def act(scene: Scene) -> None:
        scene.slack.strict = False
        said = await scene.said()
        named = {
            "@general": scene.general.id,
            "@elsewhere": scene.slack.channel("elsewhere", bot=False).id,
            "@secret": scene.slack.channel("secret", bot=False, private=True).id,
            "@old": scene.slack.channel("old", archived=True).id,
            "@said": said.ts,
        }
        real = {
            key: named.get(value, value) if isinstance(value, str) else value
            for key, value in arguments.items()
        }
        if form:
            flat = {k: v if isinstance(v, str) else json.dumps(v) for k, v in real.items()}
            answer = await refused(scene.api.api_call(method, data=flat))
        else:
            answer = await refused(scene.api.api_call(method, json=real))
        assert answer["error"] == error

    play(act)


def test_blocks_are_refused_in_slacks_own_shape() -> None:
    async def act(scene: Scene) -> None:
        scene.slack.strict = False
        blocks = [SECTION, {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]
        answer = await refused(scene.api.chat_postMessage(channel=scene.general.id, text="x", blocks=blocks))
        message = "must be less than 151 characters [json-pointer:/blocks/1/text/text]"
        assert answer["errors"] == [message]
        assert answer["response_metadata"] == {"messages": [f"[ERROR] {message}"]}
        assert scene.slack.violations == [f"chat.postMessage: {message}"]
        assert scene.slack.messages(scene.general) == []

    play(act)


def test_a_token_that_is_none_is_told_apart_from_one_that_was_revoked() -> None:
    async def act(scene: Scene) -> None:
        nobody = AsyncWebClient("xoxb-other", base_url=scene.slack.api_url)
        assert (await refused(nobody.auth_test()))["error"] == "invalid_auth"
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{scene.slack.api_url}auth.test") as answer,
        ):
            assert (await answer.json())["error"] == "not_authed"
        scene.slack.revoke()
        assert (await refused(scene.api.auth_test()))["error"] == "token_revoked"
        scene.slack.revoke("")
        assert (await scene.api.auth_test())["bot_id"] == scene.slack.app.bot_id

    play(act)


def test_a_missing_scope_is_named_with_those_there_are() -> None:
    async def act(scene: Scene) -> None:
        answer = await refused(scene.api.reactions_add(channel="C1", name="eyes", timestamp="1.0"))
        assert answer["error"] == "missing_scope"
        assert answer["needed"] == "reactions:write"
        assert answer["provided"] == "channels:history,chat:write"
        said = await scene.said(channel=scene.slack.channel("closed", [scene.ann], private=True))
        answer = await refused(scene.api.conversations_replies(channel=said.channel, ts=said.ts))
        assert answer["needed"] == "groups:history"
        scopes = (await scene.api.auth_test()).headers["x-oauth-scopes"]
        assert scopes == "channels:history,chat:write"

    play(act, scopes=frozenset({"chat:write", "channels:history"}))


def test_a_body_that_is_no_json_is_refused() -> None:
    async def act(scene: Scene) -> None:
        headers = {"authorization": f"Bearer {scene.slack.bot_token}", "content-type": "application/json"}
        async with aiohttp.ClientSession(headers=headers) as session:
            for body, error in ((b"{", "invalid_json"), (b"[]", "json_not_object")):
                async with session.post(f"{scene.slack.api_url}chat.postMessage", data=body) as answer:
                    assert (await answer.json())["error"] == error

    play(act)


def test_unknown_methods_and_arguments_and_live_mentions_fail_the_test() -> None:
    async def act(scene: Scene) -> None:
        await refused(scene.api.api_call("chat.shout"))
        await refused(scene.api.chat_postMessage(channel=scene.general.id, text="x", colour="red"))
        await scene.api.chat_postMessage(channel=scene.general.id, text="ask <!here>")
        await scene.api.chat_postMessage(channel=scene.general.id, blocks=[SECTION])

    with pytest.warns(UserWarning, match="text"), pytest.raises(AssertionError) as caught:
        play(act)
    shown = str(caught.value)
    assert "chat.shout: unknown method" in shown
    assert "unsupported argument: colour" in shown
    assert "a live mention [json-pointer:/text]" in shown
    assert "what notifications show" in shown


def test_mentions_can_be_allowed() -> None:
    async def act(scene: Scene) -> None:
        scene.slack.complaints.mentions_allowed = True
        await scene.api.chat_postMessage(channel=scene.general.id, text=f"ask <@{scene.ann.id}>")

    play(act)


def test_an_update_keeps_what_it_does_not_name() -> None:
    async def act(scene: Scene) -> None:
        metadata = {"event_type": "answer", "event_payload": {"key": "1"}}
        posted = await scene.api.chat_postMessage(
            channel=scene.general.id, text="one", blocks=[SECTION | {"block_id": "b"}], metadata=metadata
        )
        await scene.api.chat_update(channel=scene.general.id, ts=posted["ts"], text="two")
        (now,) = scene.slack.messages(scene.general)
        assert (now.text, [b["block_id"] for b in now.blocks], now.metadata) == ("two", ["b"], metadata)
        assert now.edited_by == scene.slack.app.bot_user
        await scene.api.chat_update(channel=scene.general.id, ts=posted["ts"], text="three", blocks=[])
        assert [m.blocks for m in scene.slack.messages(scene.general)] == [()]
        await scene.api.chat_delete(channel=scene.general.id, ts=posted["ts"])
        assert scene.slack.messages(scene.general) == []

    play(act)


def test_a_reply_to_a_message_that_is_gone_stands_in_the_channel() -> None:
    async def act(scene: Scene) -> None:
        said = await scene.said()
        await scene.ann.deletes(said)
        await scene.api.chat_postMessage(channel=scene.general.id, text="late", thread_ts=said.ts)
        assert [(m.text, m.thread_ts) for m in scene.slack.messages(scene.general)] == [("late", "")]

    play(act)


def test_a_reply_may_be_shown_in_the_channel_too() -> None:
    async def act(scene: Scene) -> None:
        said = await scene.said()
        await scene.api.chat_postMessage(
            channel=scene.general.id, text="both", thread_ts=said.ts, reply_broadcast=True
        )
        await scene.slack.idle()
        assert [m.text for m in scene.slack.messages(scene.general)] == ["hello", "both"]
        assert [m.text for m in scene.slack.messages(scene.general, said.ts)] == ["hello", "both"]
        assert scene.app.events[-1]["subtype"] == "thread_broadcast"

    play(act)


def test_a_reply_to_a_reply_stands_in_the_same_thread() -> None:
    async def act(scene: Scene) -> None:
        said = await scene.said()
        first = await scene.api.chat_postMessage(channel=scene.general.id, text="one", thread_ts=said.ts)
        await scene.api.chat_postMessage(channel=scene.general.id, text="two", thread_ts=first["ts"])
        assert [m.text for m in scene.slack.messages(scene.general, said)] == ["hello", "one", "two"]
        alone = await scene.api.conversations_replies(channel=scene.general.id, ts=first["ts"])
        assert [m["text"] for m in alone["messages"]] == ["one"]

    play(act)


def test_what_the_bot_changes_and_deletes_is_told_unless_the_echo_is_off() -> None:
    async def act(scene: Scene) -> None:
        for echo in (True, False):
            scene.slack.habits.echo = echo
            posted = await scene.api.chat_postMessage(channel=scene.general.id, text="one")
            await scene.api.chat_update(channel=scene.general.id, ts=posted["ts"], text="two")
            await scene.api.chat_delete(channel=scene.general.id, ts=posted["ts"])
        await scene.slack.idle()
        assert sorted(str(e.get("subtype")) for e in scene.app.events) == [
            "None",
            "message_changed",
            "message_deleted",
        ]

    play(act)


def test_an_ephemeral_message_is_seen_by_one_and_read_by_none() -> None:
    async def act(scene: Scene) -> None:
        bob = scene.slack.user("Bob")
        await scene.api.chat_postEphemeral(channel=scene.general.id, user=scene.ann.id, text="psst")
        assert [m.text for m in scene.slack.ephemerals(scene.ann)] == ["psst"]
        assert scene.slack.ephemerals(bob) == []
        history = await scene.api.conversations_history(channel=scene.general.id)
        assert history["messages"] == []
        await scene.slack.idle()
        assert scene.slack.journal.deliveries() == []

    play(act)


def test_a_thread_is_read_page_by_page_with_metadata_only_if_asked_for() -> None:
    async def act(scene: Scene) -> None:
        said = await scene.said()
        for n in range(5):
            metadata = {"event_type": "answer", "event_payload": {"n": n}}
            await scene.api.chat_postMessage(
                channel=scene.general.id, thread_ts=said.ts, text=str(n), metadata=metadata
            )
        seen: list[Json] = []
        cursor = ""
        while True:
            page = await scene.api.conversations_replies(
                channel=scene.general.id, ts=said.ts, limit=2, cursor=cursor, include_all_metadata=True
            )
            seen += page["messages"]
            assert page["has_more"] is (len(seen) < 6)
            if not page["has_more"]:
                break
            cursor = page["response_metadata"]["next_cursor"]
        assert [m["text"] for m in seen] == ["hello", "0", "1", "2", "3", "4"]
        assert [m["metadata"]["event_payload"]["n"] for m in seen[1:]] == [0, 1, 2, 3, 4]
        assert seen[0]["reply_count"] == 5
        assert {m["parent_user_id"] for m in seen[1:]} == {scene.ann.id}
        plain = await scene.api.conversations_replies(channel=scene.general.id, ts=said.ts)
        assert all("metadata" not in m for m in plain["messages"])

    play(act)


def test_bounds_of_time_hold_and_the_first_message_of_a_thread_is_always_there() -> None:
    async def act(scene: Scene) -> None:
        said = await scene.said()
        posts = [
            await scene.api.chat_postMessage(channel=scene.general.id, thread_ts=said.ts, text=str(n))
            for n in range(4)
        ]
        second = posts[1]["ts"]

        async def texts(**bounds: Any) -> list[str]:
            found = await scene.api.conversations_replies(channel=scene.general.id, ts=said.ts, **bounds)
            return [m["text"] for m in found["messages"]]

        assert await texts(oldest=second) == ["hello", "2", "3"]
        assert await texts(oldest=second, inclusive=True) == ["hello", "1", "2", "3"]
        assert await texts(latest=second) == ["hello", "0"]
        history = await scene.api.conversations_history(channel=scene.general.id)
        assert [m["text"] for m in history["messages"]] == ["hello"]

    play(act)


def test_the_newest_of_a_channel_comes_first() -> None:
    async def act(scene: Scene) -> None:
        for n in range(3):
            await scene.said(str(n))
        page = await scene.api.conversations_history(channel=scene.general.id, limit=2)
        assert [m["text"] for m in page["messages"]] == ["2", "1"]
        cursor = page["response_metadata"]["next_cursor"]
        rest = await scene.api.conversations_history(channel=scene.general.id, limit=2, cursor=cursor)
        assert [m["text"] for m in rest["messages"]] == ["0"]

    play(act)


def test_links_reactions_people_and_conversations_are_there() -> None:
    async def act(scene: Scene) -> None:
        said = await scene.said()
        api, channel = scene.api, scene.general.id
        await api.reactions_add(channel=channel, name="eyes", timestamp=said.ts)
        assert (await refused(api.reactions_add(channel=channel, name="eyes", timestamp=said.ts)))[
            "error"
        ] == "already_reacted"
        await api.reactions_remove(channel=channel, name="eyes", timestamp=said.ts)
        posted = await api.chat_postMessage(channel=channel, text="x", thread_ts=said.ts)
        link = await api.chat_getPermalink(channel=channel, message_ts=posted["ts"])
        assert link["permalink"].endswith(f"?thread_ts={said.ts}&cid={channel}")
        assert (await api.conversations_info(channel=channel))["channel"]["is_member"] is True
        assert (await api.users_info(user=scene.ann.id))["user"]["name"] == "ann"
        opened = await api.conversations_open(users=scene.ann.id)
        assert opened["channel"]["id"] == scene.slack.dm(scene.ann).id
        await api.chat_postMessage(channel=scene.ann.id, text="by user id")
        assert [m.text for m in scene.slack.messages(scene.slack.dm(scene.ann))] == ["by user id"]

    play(act)


def test_what_stands_around_an_agent_is_shown_and_goes_again() -> None:
    async def act(scene: Scene) -> None:
        dm = scene.slack.dm(scene.ann)
        said = await scene.said(channel=dm)
        prompts = [{"title": "Pay?", "message": "What does it pay?"}]
        api, panels = scene.api, scene.slack.panels
        await api.assistant_threads_setSuggestedPrompts(channel_id=dm.id, thread_ts=said.ts, prompts=prompts)
        assert dm.id not in panels.prompts
        await api.api_call(
            "assistant.threads.setSuggestedPrompts", json={"channel_id": dm.id, "prompts": prompts}
        )
        assert panels.prompts[dm.id]["prompts"] == prompts
        await api.assistant_threads_setTitle(channel_id=dm.id, thread_ts=said.ts, title="Pay")
        assert panels.titles[dm.id, said.ts] == "Pay"
        await api.assistant_threads_setStatus(channel_id=dm.id, thread_ts=said.ts, status="is reading")
        assert panels.status(dm.id, said.ts) == "is reading"
        await scene.slack.clock.advance(120)
        assert panels.status(dm.id, said.ts) == ""
        await api.assistant_threads_setStatus(channel_id=dm.id, thread_ts=said.ts, status="is reading")
        await api.chat_postMessage(channel=dm.id, thread_ts=said.ts, text="done")
        assert panels.status(dm.id, said.ts) == ""

    play(act)


def test_an_app_without_a_scope_cannot_begin_a_conversation() -> None:
    async def act(scene: Scene) -> None:
        answer = await refused(scene.api.conversations_open(users=scene.ann.id))
        assert (answer["error"], answer["needed"]) == ("missing_scope", "im:write")

    play(act, scopes=ALL - {"im:write"})


def test_every_call_is_in_the_journal_in_its_order() -> None:
    async def act(scene: Scene) -> None:
        await scene.api.chat_postMessage(channel=scene.general.id, text="one")
        await refused(scene.api.chat_postMessage(channel="C404", text="two"))
        one, two = scene.slack.journal.calls("chat.postMessage")
        assert (one.arguments["text"], one.ok, one.status) == ("one", True, 200)
        assert (two.reply, two.ok) == ({"ok": False, "error": "channel_not_found"}, False)
        assert "token" not in one.arguments

    play(act)
