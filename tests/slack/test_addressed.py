"""Which events are questions for us: a table of what Slack sends."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack.addressed import Call, Message, Removed, addressed
from bot.slack.workspace import Identity, Listening, Policy
from tests.slack.events import US, edit, event

Json = dict[str, Any]
POLICY = Policy(
    channels={"C-asker": Listening.ASKER, "C-auto": Listening.AUTO}, allowed_teams=frozenset({"T-friend"})
)
ABROAD = {"user_team": "T2", "source_team": "T2"}

QUESTIONS: list[tuple[str, Json, Call]] = [
    ("app_mention", event("app_mention", text="<@UBOT> hi"), Call.MENTION),
    ("app_mention, the mention written otherwise", event("app_mention", text="hi"), Call.MENTION),
    ("message with our mention", event(text="hi <@UBOT>"), Call.MENTION),
    ("mention with a label", event(text="<@UBOT|rolebot> hi"), Call.MENTION),
    ("mention in a thread", event(text="<@UBOT> hi", thread_ts="99.000001"), Call.MENTION),
    ("mention beside another", event(text="<@UBOT> <@U2> hi"), Call.MENTION),
    (
        "mention in a group direct message",
        event(text="<@UBOT>", channel="G1", channel_type="mpim"),
        Call.MENTION,
    ),
    ("file with a mention", event(text="<@UBOT> hi", subtype="file_share"), Call.MENTION),
    ("thread_broadcast", event(text="<@UBOT> hi", subtype="thread_broadcast", thread_ts="9.1"), Call.MENTION),
    ("direct message", event(channel="D1", channel_type="im"), Call.DIRECT),
    ("direct message without channel_type", event(channel="D1"), Call.DIRECT),
    ("direct message with our mention", event(channel="D1", text="<@UBOT> hi"), Call.DIRECT),
    ("direct file without text", event(channel="D1", subtype="file_share", text=None), Call.DIRECT),
    ("reply where askers are followed", event(channel="C-asker", thread_ts="9.1"), Call.REPLY),
    ("reply where all is heard", event(channel="C-auto", thread_ts="9.1"), Call.REPLY),
    ("message where all is heard", event(channel="C-auto"), Call.OVERHEARD),
    (
        "from an allowed team",
        event("app_mention", user_team="T-friend", source_team="T-friend"),
        Call.MENTION,
    ),
    (
        "shared channel, one of us",
        event("app_mention", user_team="T1") | {"is_ext_shared_channel": True},
        Call.MENTION,
    ),
    ("no team said, not shared", event("app_mention", team=None), Call.MENTION),
    ("mention added by an edit", edit(before={"text": "hi"}), Call.MENTION),
]
NOTHING: list[tuple[str, Json]] = [
    ("message in a channel", event()),
    ("reply in a thread", event(thread_ts="9.1")),
    ("message where askers are followed", event(channel="C-asker")),
    ("reply to somebody else", event(channel="C-asker", thread_ts="9.1", text="<@U2> really?")),
    ("message to somebody else where all is heard", event(channel="C-auto", text="<@U2> salary of SRE?")),
    ("message to all where all is heard", event(channel="C-auto", text="<!here> salary of SRE?")),
    ("message to a group where all is heard", event(channel="C-auto", text="<!subteam^S1> salary?")),
    ("mention of another", event(text="<@UBOT2> hi")),
    ("another app", event("app_mention", bot_id="B2")),
    ("another app's bot user", event(text="<@UBOT> hi", bot_id="B2", bot_profile={"id": "B2"})),
    ("classic bot_message", event(text="<@UBOT> hi", subtype="bot_message", user=None)),
    ("our own echo", event(channel="D1", user="UBOT", bot_id="BBOT")),
    ("our own echo by user only", event(channel="D1", user="UBOT")),
    ("Slackbot", event(channel="D1", user="USLACKBOT")),
    ("nobody", event(channel="D1", user=None)),
    ("no channel", event("app_mention", channel=None)),
    ("no ts", event("app_mention", ts=None)),
    *[
        (f"subtype {subtype}", event(channel="D1", text="<@UBOT> hi", subtype=subtype))
        for subtype in (
            "channel_join",
            "channel_leave",
            "channel_topic",
            "group_join",
            "me_message",
            "message_replied",
            "reminder_add",
            "pinned_item",
            "ekm_access_denied",
            "huddle_thread",
            "assistant_app_thread",
            "tombstone",
        )
    ],
    ("another organisation", event("app_mention", **ABROAD)),
    ("another organisation, shared", event("app_mention", **ABROAD) | {"is_ext_shared_channel": True}),
    ("one of two teams is foreign", event("app_mention", user_team="T1", source_team="T2")),
    ("shared, team by its message only", event("app_mention", team="T2") | {"is_ext_shared_channel": True}),
    ("shared, no team said", event("app_mention", team=None) | {"is_ext_shared_channel": True}),
    ("direct message from abroad", event(channel="D1", **ABROAD)),
    (
        "another workspace's event",
        event("app_mention") | {"team_id": "T9", "authorizations": [{"team_id": "T9"}]},
    ),
    ("nobody's event", {k: v for k, v in event("app_mention").items() if k == "event"}),
    ("unfurled link", edit(now={"edited": None})),
    ("unfurled link below an edited message", edit(before={"text": "<@UBOT> hi!"})),
    ("edit by another app", edit(now={"bot_id": "B2"})),
    ("our own update", edit(now={"user": "UBOT", "bot_id": "BBOT"})),
    ("edit from abroad", edit(now={"user_team": "T2"})),
    ("edit without its message", event(subtype="message_changed", message=None)),
    ("deletion without ts", event(subtype="message_deleted")),
    ("another kind of event", event("reaction_added")),
]


@pytest.mark.parametrize(("body", "call"), [pytest.param(b, c, id=name) for name, b, c in QUESTIONS])
def test_what_is_addressed_to_us_is_taken_for_a_question(body: Json, call: Call) -> None:
    found = addressed(body, US, POLICY)
    assert isinstance(found, Message)
    assert (found.call, found.known_only, found.user) == (call, False, "U1")
    assert found.thread_ts == (body["event"].get("thread_ts") or found.ts)
    assert "<@" not in found.text


@pytest.mark.parametrize("body", [pytest.param(b, id=name) for name, b in NOTHING])
def test_what_is_not_addressed_to_us_is_nothing(body: Json) -> None:
    assert addressed(body, US, POLICY) is None


def test_a_mention_is_one_question_as_app_mention_and_as_message() -> None:
    told = [
        addressed(event(kind, text="<@UBOT> hi", thread_ts="9.1"), US, POLICY)
        for kind in ("message", "app_mention")
    ]
    assert told[0] == told[1]


def test_an_edit_concerns_only_what_was_a_question() -> None:
    found = addressed(edit(), US, POLICY)
    assert isinstance(found, Message)
    assert (found.known_only, found.revision, found.text, found.ts) == (
        True,
        "200.000001",
        "hi!",
        "100.000001",
    )


def test_an_edit_counts_also_where_nothing_new_would_be_heard() -> None:
    found = addressed(edit(now={"text": "salary?"}, before={"text": "location?"}), US, POLICY)
    assert isinstance(found, Message)
    assert found.known_only


@pytest.mark.parametrize(
    "body",
    [
        event(subtype="message_deleted", deleted_ts="100.000001"),
        edit(now={"subtype": "tombstone", "user": "USLACKBOT", "edited": None}),
    ],
)
def test_a_deleted_message_is_gone_also_where_it_leaves_a_tombstone(body: Json) -> None:
    assert addressed(body, US, POLICY) == Removed("C1", "100.000001")


def test_workspaces_of_one_organization_are_no_strangers_to_each_other() -> None:
    grid = Identity("T1", "E1", "UBOT", "BBOT", "A1")
    assert addressed(event("app_mention", user_team="T-sister"), grid, POLICY)
    assert addressed(event("app_mention", user_team="E1") | {"is_ext_shared_channel": True}, grid, POLICY)
    assert not addressed(event("app_mention", user_team="T2") | {"is_ext_shared_channel": True}, grid, POLICY)


def test_an_app_installed_in_a_whole_organization_hears_all_its_workspaces() -> None:
    grid = Identity("", "E1", "UBOT", "BBOT", "A1")
    whole = {"enterprise_id": "E1", "team_id": None, "is_enterprise_install": True}
    assert addressed(event("app_mention") | {"authorizations": [whole]}, grid, POLICY)
    other = whole | {"enterprise_id": "E2"}
    assert not addressed(event("app_mention") | {"authorizations": [other]}, grid, POLICY)


SHORT = st.text(alphabet="UBOT1C.<@>", max_size=6)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | SHORT,
    lambda held: st.lists(held, max_size=3) | st.dictionaries(SHORT, held, max_size=3),
    max_leaves=8,
)
PLACES = ("event", "authorizations", "team_id", "is_ext_shared_channel", "context_team_id")
FIELDS = (
    "type",
    "subtype",
    "text",
    "user",
    "channel",
    "ts",
    "thread_ts",
    "edited",
    "message",
    "previous_message",
    "bot_id",
)


@settings(derandomize=True, database=None, deadline=None)
@given(
    outer=st.dictionaries(st.sampled_from(PLACES), JUNK),
    inner=st.dictionaries(st.sampled_from(FIELDS), JUNK),
    kind=st.sampled_from(["message", "app_mention"]),
    subtype=st.sampled_from([None, "message_changed", "message_deleted", "file_share"]),
)
def test_a_payload_of_any_shape_is_read_without_an_error(
    outer: Json, inner: Json, kind: str, subtype: str | None
) -> None:
    addressed(event(kind, **{"subtype": subtype, **inner}), US, POLICY)
    addressed(event(kind) | outer, US, POLICY)
