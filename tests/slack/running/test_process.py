"""The whole program, in both ways of reaching it: starting, answering, taking up edits, being red, ending."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, event

from bot.errors import SettingsError, StoreError, UsageError
from bot.harness import FakeSlack, Fault
from bot.settings_process import read
from bot.slack.addressed import Call
from bot.slack.asked import Asked
from bot.slack.delivery import Timing
from bot.slack.process import OWNER
from bot.slack.sole import Sole
from bot.store import MessageKey, State, open_store
from tests.answering.shelves import postings, role
from tests.slack.running.standing import QUICK, Standing, play, started, told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

BOTH = pytest.mark.parametrize("transport", ["http", "socket"])
SRE = "<@bot> what does the SRE role require?"


@BOTH
def test_a_mention_is_answered_once_in_its_thread(transport: str) -> None:
    async def scene(here: Standing) -> None:
        ann = here.slack.user("Ann")
        one = await ann.says(here.slack.channel("jobs", members=[ann]), SRE)
        (answer,) = await here.answers(one)
        assert "Site Reliability Engineer at Heetch" in answer
        await here.slack.redeliver(one)
        await here.slack.redeliver(one, new_event_id=True)
        assert len(await here.answers(one)) == 1
        assert {d.transport for d in here.slack.journal.deliveries()} == {transport}
        assert (
            len(here.slack.journal.calls("auth.test")) == 1
        )  # at the start, and never on the way of a question

    play(transport, scene)


def test_a_question_is_answered_before_it_is_stored_unless_slack_brings_it_again() -> None:
    stored: list[str] = []

    def noted(_c: object, _u: object, statement: str, values: Sequence[object], *_: object) -> None:
        if statement.startswith("INSERT INTO questions"):
            stored.extend(value for value in values if isinstance(value, State))

    async def scene(here: Standing) -> None:
        worker, url = here.process.status.worker, here.slack.request_url
        assert worker is not None
        ann = here.slack.user("Ann")
        here.slack.install("")
        missed = await ann.says(here.slack.channel("missed", members=[ann]), SRE)
        here.slack.install(url)
        await worker.idle()
        await here.slack.redeliver(missed)
        assert stored == [State.RECEIVED]
        await here.slack.idle(worker.idle)
        one = await ann.says(here.slack.channel("jobs", members=[ann]), SRE)
        assert len(await here.answers(one)) == len(await here.answers(missed)) == 1
        assert stored == [State.RECEIVED, State.SENDING]

    event.listen(Engine, "before_cursor_execute", noted)
    try:
        play("http", scene)
    finally:
        event.remove(Engine, "before_cursor_execute", noted)


@BOTH
def test_a_command_is_answered_in_its_acknowledgement_whatever_words_it_holds(transport: str) -> None:
    async def scene(here: Standing) -> None:
        ann = here.slack.user("Ann")
        reply = await ann.commands("/role", "what payload=1 does the SRE role require?", here.slack.dm(ann))
        assert reply.ok
        assert here.slack.ephemerals(ann)

    play(transport, scene)


@BOTH
def test_ready_tells_what_is_known_and_how_much_waits(transport: str) -> None:
    async def scene(here: Standing) -> None:
        said = await here.until(lambda said: bool(said["ready"]))
        assert said["transport"] == transport
        assert (said["reasons"], said["warnings"]) == ([], [])
        assert len(said["knowledge"]["hash"]) == 16
        assert said["knowledge"]["age"] >= 0
        assert said["knowledge"]["postings"] == 5
        assert said["inbox"] == {"waiting": 0, "in_flight": 0, "unsure": 0, "dead": 0, "oldest": 0.0}

    play(transport, scene)


def test_an_edit_is_answered_from_and_a_broken_one_is_shown_while_the_old_answers_stay(
    tmp_path: Path,
) -> None:
    postings(tmp_path, keeper=role("Zoo Keeper"), baker=role("Baker"))

    async def scene(here: Standing) -> None:
        ann = here.slack.user("Ann")
        channel = here.slack.channel("jobs", members=[ann])
        text = role("Baker").replace("Requirements", "Requirements\n- Own flour")
        before = (await here.ready())[1]["knowledge"]["hash"]
        (tmp_path / "baker.md").write_text(text)
        taken = await here.until(lambda said: said["knowledge"]["hash"] != before)
        one = await ann.says(channel, "<@bot> what does the baker require?")
        assert "Own flour" in (await here.answers(one))[0]

        (tmp_path / "baker.md").write_bytes(b"\0" * 100)
        said = await here.until(lambda said: bool(said["knowledge"]["kept"]))
        assert said["ready"]
        assert said["knowledge"]["hash"] == taken["knowledge"]["hash"]
        assert said["warnings"] == ["baker.md can't be read and is as it was before"]
        two = await ann.says(here.slack.dm(ann), "what does the baker require?")
        assert "Own flour" in (await here.answers(two))[0]

        (tmp_path / "rolebot.toml").write_text("[slack]\nmisses = 1\n")
        said = await here.until(lambda said: bool(said["knowledge"]["trouble"]))
        assert "rolebot.toml:2: slack.misses" in said["knowledge"]["trouble"]
        (tmp_path / "rolebot.toml").write_text("[slack]\nmisses = false\n")
        said = await here.until(lambda said: not said["knowledge"]["trouble"])
        assert any("new start" in warning for warning in said["warnings"])

    play("http", scene, tmp_path)


def test_until_slack_answers_it_says_so_and_slack_is_told_to_come_again(tmp_path: Path) -> None:
    async def run() -> None:
        async with FakeSlack() as slack:
            slack.faults.add(Fault("auth.test", times=None, error="internal_error", status=500))
            settings = read(told(slack, "http", tmp_path), "")
            patient = replace(QUICK, delivery=Timing(longest=0.05))
            async with started(slack, settings, patient) as here:
                said = await here.until(lambda said: "does not answer" in "".join(said["reasons"]))
                assert not said["ready"]
                slack.install(f"http://127.0.0.1:{here.process.server.port}/slack/events")
                assert (
                    await slack.deliver_event({"type": "event_callback", "event": {"type": "x"}})
                ).status == 503
                slack.faults.clear()
                assert (await here.until(lambda said: bool(said["ready"])))["reasons"] == []

    asyncio.run(run())


async def _ends(slack: FakeSlack, environment: dict[str, str]) -> None:
    """Serve what can't be served."""
    async with started(slack, read(environment, "")) as here:
        await here.serving


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-other"}, SettingsError, r"SLACK_BOT_TOKEN \(invalid_auth\)"),
        ({"SLACK_APP_TOKEN": "xapp-other"}, SettingsError, r"SLACK_APP_TOKEN \(invalid_auth\)"),
        ({"SLACK_BOT_TOKEN": "xoxb-other", "SLACK_APP_TOKEN": ""}, SettingsError, "SLACK_BOT_TOKEN"),
        ({"ROLEBOT_KNOWLEDGE": "/nowhere"}, UsageError, "there is no folder '/nowhere'"),
        ({"ROLEBOT_STATE": "/proc/nothing/here.db"}, StoreError, "can't be opened"),
        ({"ROLEBOT_HOST": "192.0.2.1"}, SettingsError, "ROLEBOT_HOST 192.0.2.1"),
    ],
)
def test_what_waiting_does_not_mend_ends_it_with_a_sentence(
    tmp_path: Path, change: dict[str, str], error: type[Exception], said: str
) -> None:
    async def run() -> None:
        async with FakeSlack() as slack:
            both = told(slack, "socket", tmp_path, SLACK_SIGNING_SECRET=slack.signing_secret)
            await _ends(slack, both | change)

    with pytest.raises(error, match=said):
        asyncio.run(run())


def test_a_token_that_is_revoked_makes_it_red_and_loses_no_question() -> None:
    async def scene(here: Standing) -> None:
        ann = here.slack.user("Ann")
        here.slack.revoke()
        one = await ann.says(here.slack.channel("jobs", members=[ann]), SRE)
        assert await here.answers(one) == []
        status, said = await here.ready()
        assert status == 503
        assert said["reasons"] == ["nothing is sent: Slack refuses the token"]
        assert said["inbox"]["waiting"] == 1

    play("http", scene)


def test_a_socket_that_went_away_makes_it_red_until_it_is_back() -> None:
    async def scene(here: Standing) -> None:
        await here.until(lambda said: bool(said["ready"]))
        here.slack.faults.add(Fault("apps.connections.open", times=3, error="internal_error", status=500))
        here.slack.sockets.drop()
        said = await here.until(lambda said: not said["ready"])
        assert said["reasons"] == ["the socket is not connected"]
        await here.until(lambda said: bool(said["ready"]))
        ann = here.slack.user("Ann")
        one = await ann.says(here.slack.channel("jobs", members=[ann]), SRE)
        assert len(await here.answers(one)) == 1

    play("socket", scene, ack_seconds=20)


@BOTH
def test_what_is_in_flight_at_the_end_is_finished_and_what_is_not_is_answered_later(
    transport: str, tmp_path: Path
) -> None:
    async def run() -> None:
        async with FakeSlack() as slack:
            settings = read(told(slack, transport, tmp_path), "")
            ann = slack.user("Ann")
            channel = slack.channel("jobs", members=[ann])
            async with started(slack, settings) as here:
                await here.serves()
                slack.install(f"http://127.0.0.1:{here.process.server.port}/slack/events")
                if transport == "socket":
                    await slack.sockets.connected()
                posting = asyncio.Event()

                def seen(_arguments: object) -> bool:
                    posting.set()
                    return True

                slack.faults.add(Fault("chat.postMessage", delay=0.3, where=seen))
                one = await ann.says(channel, SRE)
                two = await ann.says(channel, SRE)  # one message a second in a channel: it has to wait
                await posting.wait()
                began = asyncio.get_running_loop().time()
            assert asyncio.get_running_loop().time() - began < 8
            counts = [len(slack.messages(channel, m)) for m in (one, two)]
            assert sorted(counts) == [1, 2]
            async with started(slack, settings) as again:
                await again.serves()
                assert len(await again.answers(two)) == 1
                assert len(await again.answers(one)) == 1

    asyncio.run(run())


def test_what_a_process_that_was_killed_had_claimed_is_answered_at_once(tmp_path: Path) -> None:
    async def run() -> None:
        async with FakeSlack() as slack:
            ann = slack.user("Ann")
            channel = slack.channel("jobs", members=[ann])
            one = await ann.says(channel, SRE)
            key, now = MessageKey("", slack.app.team, channel.id, one.ts), time.time()
            store = await open_store(tmp_path / "rolebot.db")
            asked = Asked("what does the SRE role require?", ann.id, Call.MENTION)
            await store.inbox.put(key, asked.written(), now, thread_ts=one.ts)
            assert await store.inbox.claim(OWNER, now, 3600.0) is not None
            await store.close()
            async with started(slack, read(told(slack, "http", tmp_path), "")) as here:
                await here.serves()
                assert len(await here.answers(one)) == 1

    asyncio.run(run())


def test_a_second_process_on_the_same_store_leaves_the_first_one_its_questions(tmp_path: Path) -> None:
    first, second = Sole(tmp_path / "rolebot.db"), Sole(tmp_path / "rolebot.db")
    assert (first.held, second.held) == (True, False)
    first.close()
    third = Sole(tmp_path / "rolebot.db")
    assert third.held
    second.close()
    third.close()


def test_a_call_that_hangs_does_not_keep_it_from_ending(tmp_path: Path) -> None:
    async def run() -> None:
        async with FakeSlack() as slack:
            ann, posting = slack.user("Ann"), asyncio.Event()

            def seen(_arguments: object) -> bool:
                posting.set()
                return True

            async with started(slack, read(told(slack, "http", tmp_path), "")) as here:
                await here.serves()
                slack.install(f"http://127.0.0.1:{here.process.server.port}/slack/events")
                slack.faults.add(Fault("chat.postMessage", delay=60, where=seen))
                await ann.says(slack.channel("jobs", members=[ann]), SRE)
                await posting.wait()
                began = asyncio.get_running_loop().time()
            assert asyncio.get_running_loop().time() - began < 8

    asyncio.run(run())


def test_ending_before_it_serves_takes_no_longer(tmp_path: Path) -> None:
    async def run() -> None:
        async with FakeSlack() as slack:
            slack.faults.add(Fault("auth.test", times=None, error="internal_error", status=500))
            async with started(slack, read(told(slack, "http", tmp_path), "")) as here:
                await here.until(lambda said: "does not answer" in "".join(said["reasons"]))

    asyncio.run(asyncio.wait_for(run(), 8))


def test_envelopes_of_no_shape_are_left_and_the_rest_is_heard() -> None:
    async def scene(here: Standing) -> None:
        await here.until(lambda said: bool(said["ready"]))
        for payload in ({}, {"type": "event_callback", "event": None}, {"team": 5, "type": "x"}):
            receipt = await here.slack.deliver_event(payload)
            assert receipt.status == 0
        ann = here.slack.user("Ann")
        one = await ann.says(here.slack.dm(ann), "what does the SRE role require? \ud83d")
        assert len(await here.answers(one)) == 1

    play("socket", scene, ack_seconds=0.2)


def test_ready_is_never_long_or_secret() -> None:
    async def scene(here: Standing) -> None:
        written = json.dumps((await here.ready())[1])
        assert len(written) < 10_000
        assert here.slack.bot_token not in written
        assert here.slack.signing_secret not in written

    play("http", scene)
