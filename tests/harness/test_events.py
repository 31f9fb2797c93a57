"""What people do in the workspace reaches the app as Slack's events, as far as the app may hear of it."""

from __future__ import annotations

import pytest

from bot.harness import ALL, FakeSlack
from tests.harness.echo import Echo, together


def test_a_mention_is_told_twice_and_the_answer_comes_back_as_an_event() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        sent = await ann.says(general, "<@bot> hello")
        await slack.idle()
        assert [m.text for m in slack.messages(general, sent)] == [
            f"{slack.bot_mention} hello",
            "heard: hello",
        ]
        told, mentioned, own = app.events
        assert [e["type"] for e in app.events] == ["message", "app_mention", "message"]
        assert told["ts"] == mentioned["ts"] == sent.ts
        assert told["channel_type"] == "channel"
        assert "channel_type" not in mentioned
        assert own["bot_id"] == own["bot_profile"]["id"] == slack.app.bot_id
        assert own["app_id"] == slack.app.app_id
        assert own["thread_ts"] == sent.ts
        assert own["parent_user_id"] == ann.id
        assert len({body["event_id"] for body in app.heard}) == 3

    together(scene)


def test_the_two_events_of_a_mention_come_in_either_order() -> None:
    async def scene(slack: FakeSlack, _app: Echo) -> None:
        slack.habits.mention_first = True
        ann = slack.user("Ann")
        await ann.says(slack.channel("general", members=[ann]), "<@bot> hello")
        await slack.idle()
        assert [d.name for d in slack.journal.deliveries()][:2] == ["app_mention", "message"]

    together(scene)


def test_the_echo_of_own_messages_can_be_switched_off() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        slack.habits.echo = False
        ann = slack.user("Ann")
        await ann.says(slack.channel("general", members=[ann]), "<@bot> hello")
        await slack.idle()
        assert [e["type"] for e in app.events] == ["message", "app_mention"]

    together(scene)


@pytest.mark.parametrize(
    ("kind", "scope", "channel_type"),
    [
        ("public", "channels:history", "channel"),
        ("private", "groups:history", "group"),
        ("dm", "im:history", "im"),
        ("group", "mpim:history", "mpim"),
    ],
)
def test_messages_are_told_by_the_scope_of_their_conversation_only(
    kind: str, scope: str, channel_type: str
) -> None:
    async def play(slack: FakeSlack, app: Echo, expected: list[str]) -> None:
        ann = slack.user("Ann")
        channel = {
            "public": lambda: slack.channel("open", members=[ann]),
            "private": lambda: slack.channel("closed", members=[ann], private=True),
            "dm": lambda: slack.dm(ann),
            "group": lambda: slack.mpim(ann, slack.user("Bob")),
        }[kind]()
        await ann.says(channel, "hello")
        await slack.idle()
        assert [e["channel_type"] for e in app.events] == expected

    async def with_it(slack: FakeSlack, app: Echo) -> None:
        await play(slack, app, [channel_type])

    async def without(slack: FakeSlack, app: Echo) -> None:
        await play(slack, app, [])

    together(with_it, scopes=frozenset({scope}))
    together(without, scopes=ALL - {scope})


def test_without_the_scope_for_mentions_no_mention_is_told() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        await ann.says(slack.channel("general", members=[ann]), "<@bot> hello")
        await slack.idle()
        assert [e["type"] for e in app.events] == ["message"]

    together(scene, scopes=ALL - {"app_mentions:read"})


def test_what_the_manifest_does_not_subscribe_to_is_not_told() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        slack.habits.subscriptions = frozenset({"app_mention", "message.im"})
        ann = slack.user("Ann")
        await ann.says(slack.channel("general", members=[ann]), "<@bot> hello")
        await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        assert sorted(e["type"] for e in app.events) == ["app_mention", "message"]

    together(scene)


def test_a_bot_that_is_not_in_the_channel_hears_nothing() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        await ann.says(slack.channel("elsewhere", members=[ann], bot=False), "<@bot> hello")
        await slack.idle()
        assert app.events == []

    together(scene)


def test_in_a_direct_conversation_nothing_is_a_mention() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "<@bot> hello")
        await slack.idle()
        assert [e["type"] for e in app.events] == ["message"]

    together(scene)


def test_an_edit_tells_what_was_and_what_is() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        sent = await ann.says(general, "helo")
        await ann.edits(sent, "hello")
        await slack.idle()
        change = app.events[-1]
        assert change["subtype"] == "message_changed"
        assert change["previous_message"]["text"] == "helo"
        assert change["message"]["text"] == "hello"
        assert change["message"]["ts"] == sent.ts != change["ts"]
        assert change["message"]["edited"]["user"] == ann.id
        assert change["hidden"] is True
        assert [m.text for m in slack.messages(general)] == ["hello"]

    together(scene)


def test_an_edit_may_arrive_as_a_second_mention() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        slack.habits.mention_on_edit = True
        ann = slack.user("Ann")
        sent = await ann.says(slack.channel("general", members=[ann]), "<@bot> helo")
        await ann.edits(sent, "<@bot> hello")
        await slack.idle()
        first, second = (e for e in app.events if e["type"] == "app_mention")
        assert first["ts"] == second["ts"]
        assert "edited" not in first
        assert second["edited"]["user"] == ann.id

    together(scene)


def test_a_link_preview_arrives_as_a_change_that_nobody_made() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        sent = await ann.says(slack.channel("general", members=[ann]), "see <https://example.com>")
        await slack.unfurl(sent)
        await slack.idle()
        change = app.events[-1]
        assert change["message"]["text"] == change["previous_message"]["text"]
        assert change["message"]["attachments"]
        assert "edited" not in change["message"]

    together(scene)


def test_a_deleted_message_is_told_and_gone() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        sent = await ann.says(general, "oops")
        await ann.deletes(sent)
        await slack.idle()
        assert app.events[-1]["subtype"] == "message_deleted"
        assert app.events[-1]["deleted_ts"] == sent.ts
        assert slack.messages(general) == []
        with pytest.raises(LookupError):
            await ann.edits(sent, "again")

    together(scene)


def test_the_deleted_first_message_of_a_thread_is_told_as_a_tombstone() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        sent = await ann.says(general, "<@bot> hello")
        await slack.idle()
        await ann.deletes(sent)
        await slack.idle()
        change = app.events[-1]
        assert change["subtype"] == "message_changed"
        assert change["message"]["subtype"] == "tombstone"
        assert change["message"]["ts"] == sent.ts
        assert change["previous_message"]["user"] == ann.id
        assert [m.subtype for m in slack.messages(general, sent)] == ["tombstone", ""]

    together(scene)


def test_people_of_another_organisation_are_told_apart_without_any_scope() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann, eve = slack.user("Ann"), slack.user("Eve", team="T0OTHER")
        both = slack.channel("partners", members=[ann, eve], shared=True)
        await eve.says(both, "hello")
        await slack.idle()
        assert app.heard[0]["is_ext_shared_channel"] is True
        assert app.events[0]["user_team"] == app.events[0]["source_team"] == "T0OTHER"
        assert app.events[0]["team"] == slack.app.team

    together(scene)


def test_opening_the_home_tells_which_tab() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        await ann.opens_home("messages")
        await ann.opens_home("home")
        await slack.idle()
        assert [(e["tab"], e["user"]) for e in app.events] == [("messages", ann.id), ("home", ann.id)]
        assert {e["channel"] for e in app.events} == {slack.dm(ann).id}

    together(scene)


def test_timestamps_are_unique_and_rise() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        general = slack.channel("general", members=[ann])
        sent = [await ann.says(general, str(n)) for n in range(50)]
        await slack.idle()
        times = [m.ts for m in sent]
        assert times == sorted(set(times))
        assert {e["ts"] for e in app.events} == set(times)

    together(scene)


def test_a_message_is_written_as_the_composer_of_a_person_writes_it() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        text = "<@bot> a &lt;b&gt; <!here> <#C1|x> <https://x.y|z> <!subteam^S1>"
        await ann.says(slack.dm(ann), text)
        await slack.idle()
        ((block,),) = (e["blocks"] for e in app.events)
        kinds = [
            element["type"] for element in block["elements"][0]["elements"] if element.get("text") != " "
        ]
        assert kinds == ["user", "text", "broadcast", "channel", "link", "usergroup"]
        assert block["elements"][0]["elements"][1]["text"] == " a <b> "

    together(scene)


def test_somebody_who_is_not_in_a_channel_cannot_speak_there() -> None:
    async def scene(slack: FakeSlack, _app: Echo) -> None:
        with pytest.raises(LookupError):
            await slack.user("Bob").says(slack.channel("general"), "hello")

    together(scene)
