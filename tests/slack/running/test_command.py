"""``rolebot slack`` as an operator starts it: a process of its own before a fake Slack."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.harness import FakeSlack, Fault
from bot.slack.manifest import scopes
from tests.answering.shelves import postings, role
from tests.cli.command import CLEAN, ROLEBOT, Ran, inside, rolebot
from tests.slack.running.standing import told

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

BOTH = pytest.mark.parametrize("transport", ["http", "socket"])
PATIENCE = 30.0


class Child:
    """The process, and the lines of its log so far."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.raw: list[str] = []
        self.lines: list[dict[str, Any]] = []

    async def logged(self, event: str) -> dict[str, Any]:
        """Read the log up to an event."""
        stream = self.process.stderr
        assert stream is not None
        async with asyncio.timeout(PATIENCE):
            while raw := await stream.readline():
                self.raw.append(raw.decode())
                self.lines.append(json.loads(raw))
                if self.lines[-1]["event"] == event:
                    return self.lines[-1]
        raise AssertionError(f"it ended without {event!r}: {self.raw}")

    async def ends(self, number: int) -> float:
        """Send a signal; how many seconds it went on. Its log is read to the end."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        self.process.send_signal(number)
        with contextlib.suppress(AssertionError):
            await self.logged("nothing more")
        await asyncio.wait_for(self.process.wait(), PATIENCE)
        return loop.time() - began


@contextlib.asynccontextmanager
async def child(environment: dict[str, str]) -> AsyncIterator[Child]:
    """The command as a process; whatever happens, it is gone afterwards."""
    process = await asyncio.create_subprocess_exec(
        ROLEBOT,
        "slack",
        env=CLEAN | environment,
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield Child(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def until(port: int, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """What /readyz says once something holds there."""
    async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
        while True:
            async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                said: dict[str, Any] = await answer.json()
                if holds(said):
                    return said


@BOTH
def test_it_answers_takes_up_an_edit_shows_a_broken_one_and_ends_with_0(
    transport: str, tmp_path: Path
) -> None:
    knowledge = tmp_path / "knowledge"
    knowledge.mkdir()
    postings(knowledge, keeper=role("Zoo Keeper"), baker=role("Baker"))

    async def answer(slack: FakeSlack, question: str) -> str:
        """Ask in a new channel; the answer, as soon as it stands there."""
        ann = slack.user("Ann")
        channel = slack.channel("jobs", members=[ann])
        one = await ann.says(channel, f"<@bot> {question}")
        async with asyncio.timeout(PATIENCE):
            while len(found := slack.messages(channel, one)) < 2:
                await slack.idle()
                await asyncio.sleep(0)
        return found[1].text

    async def run() -> None:
        async with FakeSlack() as slack:
            said = told(slack, transport, tmp_path / "state.db", ROLEBOT_KNOWLEDGE=str(knowledge))
            async with child(said) as process:
                port = (await process.logged("serving"))["port"]
                slack.install(f"http://127.0.0.1:{port}/slack/events")
                if transport == "socket":
                    await slack.sockets.connected()
                await until(port, lambda said: bool(said["ready"]))
                assert "Baker" in await answer(slack, "what does the baker require?")

                before = (await until(port, lambda _: True))["knowledge"]["hash"]
                loop = asyncio.get_running_loop()
                began = loop.time()
                text = role("Baker").replace("Requirements", "Requirements\n- Own flour")
                (knowledge / "baker.md").write_text(text)
                await process.logged("knowledge taken up")
                assert loop.time() - began < 5
                assert (await until(port, lambda _: True))["knowledge"]["hash"] != before
                assert "Own flour" in await answer(slack, "what does the baker require, hush?")

                (knowledge / "baker.md").write_bytes(b"\0" * 100)
                await process.logged("knowledge taken up")
                shown = await until(port, lambda said: bool(said["knowledge"]["kept"]))
                assert shown["ready"]
                assert "Own flour" in await answer(slack, "what does the baker require?")

                assert await process.ends(signal.SIGTERM) < 8
                assert process.process.returncode == 0
            log = "".join(process.raw)
            assert [line["event"] for line in process.lines if line["event"] == "sent"] == ["sent"] * 3
            assert all(line["reference"] for line in process.lines if line["event"] == "sent")
            for secret in (
                slack.bot_token,
                slack.app_token,
                slack.signing_secret,
                "hush",
                "flour",
                "Traceback",
            ):
                assert secret not in log

    asyncio.run(run())


def test_a_question_that_was_taken_outlives_kill_9(tmp_path: Path) -> None:
    async def run() -> None:
        async with FakeSlack() as slack:
            said = told(slack, "http", tmp_path / "state.db")
            slack.faults.add(Fault("chat.postMessage", times=None, status=503, error="service_unavailable"))
            ann = slack.user("Ann")
            channel = slack.channel("jobs", members=[ann])
            async with child(said) as process:
                port = (await process.logged("serving"))["port"]
                slack.install(f"http://127.0.0.1:{port}/slack/events")
                one = await ann.says(channel, "<@bot> what does the SRE role require?")
                await process.logged("sent")
                await process.ends(signal.SIGKILL)
            assert os.stat(tmp_path / "state.db").st_mode & 0o777 == 0o600  # noqa: PTH116  # the mode is the point
            slack.faults.clear()
            async with child(said) as process:
                port = (await process.logged("serving"))["port"]
                shown = await until(port, lambda said: "inbox" in said)
                assert shown["inbox"]["waiting"] + shown["inbox"]["unsure"] + shown["inbox"]["in_flight"] == 1
                assert await process.ends(signal.SIGINT) < 8
                assert process.process.returncode == 0
            assert len(slack.messages(channel, one)) == 1

    asyncio.run(run())


# what is wrong is told before anything starts


def test_without_settings_it_says_which_is_missing_and_ends_with_2() -> None:
    ran = rolebot("slack")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "rolebot: SLACK_BOT_TOKEN is not set (expected the Bot User OAuth Token, it begins with xoxb-)\n"
    )


def check(
    tmp_path: Path,
    transport: str,
    change: dict[str, str] | None = None,
    start: Callable[..., Ran] = inside,
    **options: Any,
) -> Ran:
    async def run() -> Ran:
        async with FakeSlack(**options) as slack:
            environment = told(slack, transport, tmp_path / "state.db") | (change or {})
            # in a thread, for Slack must answer meanwhile
            ran = await asyncio.to_thread(start, "slack", "--check", env=environment)
            assert slack.bot_token not in ran.out
            return ran

    return asyncio.run(run())


@BOTH
def test_a_check_of_what_is_right_says_so_and_what_is_promised(tmp_path: Path, transport: str) -> None:
    granted = frozenset({*scopes().required, *scopes().optional})
    ran = check(tmp_path, transport, start=rolebot, scopes=granted)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[-1] == "Ready."
    assert not [line for line in lines if line.startswith("missing")]
    assert sum("delivery: " in line and "exactly one answer" in line for line in lines) == 4
    assert any("5 postings" in line for line in lines)
    assert any("Slack knows the bot as @bot in fake" in line for line in lines)
    assert ("Socket Mode" in ran.out) is (transport == "socket")


MISSING = [
    (
        {"SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""},
        ["SLACK_BOT_TOKEN is not set", "neither SLACK_APP_TOKEN nor"],
    ),
    ({"SLACK_BOT_TOKEN": "xoxp-1"}, ["SLACK_BOT_TOKEN can't be used (expected the Bot User OAuth Token"]),
    ({"SLACK_BOT_TOKEN": "xoxb-other"}, ["Slack refuses SLACK_BOT_TOKEN (invalid_auth)"]),
    ({"SLACK_APP_TOKEN": "xapp-other"}, ["Slack opens no connection (invalid_auth)"]),
    ({"SLACK_API_URL": "http://127.0.0.1:9/"}, ["Slack does not answer (no connection)"]),
    ({"ROLEBOT_PORT": "99999"}, ["ROLEBOT_PORT can't be used: '99999' (expected a number up to 65535"]),
    ({"ROLEBOT_KNOWLEDGE": "/nowhere"}, ["knowledge: there is no folder '/nowhere'"]),
    ({"ROLEBOT_STATE": "/proc/nothing/x.db"}, ["state: /proc/nothing/x.db: can't be opened"]),
]


@pytest.mark.parametrize(
    ("change", "said"), MISSING, ids=lambda v: " ".join(v) if isinstance(v, dict) else ""
)
def test_a_check_names_everything_that_is_missing(
    tmp_path: Path, change: dict[str, str], said: list[str]
) -> None:
    ran = check(tmp_path, "socket", change)
    assert ran.code == 2
    missing = [line for line in ran.out.splitlines() if line.startswith("missing")]
    for one in said:
        assert any(one in line for line in missing), ran.out
    assert ran.out.splitlines()[-1] == f"Not ready: {len(missing)} missing."


def test_a_check_holds_the_granted_scopes_against_the_manifest(tmp_path: Path) -> None:
    ran = check(
        tmp_path, "socket", scopes=frozenset({"app_mentions:read", "commands", "im:history", "users:read"})
    )
    assert ran.code == 2
    missing = [line for line in ran.out.splitlines() if line.startswith("missing")]
    assert [line.split()[2].rstrip(",") for line in missing] == ["chat:write", "assistant:write"]
    assert all("install the app again" in line for line in missing)
    assert "note    scope channels:history is not granted" in ran.out
    assert "note    scope users:read is granted, and the bot never uses it" in ran.out
    assert "public channels: one answer; one whose sending went wrong is sent again" in ran.out
