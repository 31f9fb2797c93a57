"""What the store tells, by role and facet; read while the bot writes."""

from __future__ import annotations

import asyncio
import json
import time
from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from bot.errors import StoreError
from bot.rehearsal.stage import stage
from bot.report import text
from bot.report.figures import Figures, Missed, Tally, collect, grouped
from bot.store import Miss, Vote, open_store, open_to_read
from tests.cli.command import inside
from tests.store.files import rows, within

if TYPE_CHECKING:
    from pathlib import Path

    from bot.store import Store

DAY = 24 * 3600.0
NOW = 100 * DAY
SRE = "postings/reworded-samples/site-reliability-engineer-heetch.md"
NAMES = {"a.md": "Gardener, Green"}


def _miss(question: str, role: str = "") -> Miss:
    return Miss("T1", question, role, "", Status.NO_MATCH)


async def _filled(store: Store) -> None:
    for posting, facet, status, count in (
        ("a.md", "benefits", Status.ANSWERED, 3),
        ("a.md", "salary", Status.NOT_STATED, 2),
        ("gone.md", "benefits", Status.YES, 1),
        ("", "", Status.OFF_TOPIC, 1),
        ("", "", Status.HELP, 5),
        ("", "benefits", Status.AMBIGUOUS, 4),
    ):
        for _ in range(count):
            await store.asked.add(posting, facet, status, NOW)
    await store.asked.add("a.md", "benefits", Status.ANSWERED, NOW - 40 * DAY)
    await store.misses.add(_miss("The pay?"), NOW)
    await store.votes.cast(Vote("gone", "U1", up=False, reason="No"), NOW)
    await store.votes.cast(Vote("gone", "U2", up=True), NOW)


def _collected(file: Path, names: dict[str, str] | None = None) -> Figures:
    async def read() -> Figures:
        store = await open_to_read(file)
        try:
            return await collect(store, NOW - 30 * DAY, NOW + 1, names or NAMES)
        finally:
            await store.close()

    return asyncio.run(read())


def test_what_was_asked_is_told_by_role_and_facet_the_most_frequent_first(tmp_path: Path) -> None:
    within(tmp_path / "rolebot.db", _filled)
    found = _collected(tmp_path / "rolebot.db")
    assert (found.asked, found.answered, found.missed, found.asked_back) == (7, 4, 3, 4)
    assert (found.up, found.down) == (1, 1)
    assert found.roles == (
        Tally("Gardener, Green", 5, 3, 2, 0),
        Tally("", 1, 0, 1, 1),
        Tally("gone.md", 1, 1, 0, 0),
    )
    assert [tally.name for tally in found.facets] == ["benefits", "salary", ""]
    assert found.misses == (Missed("The pay?", 1, "", "", Status.NO_MATCH),)


def test_counts_hold_no_words_and_no_people_and_are_forgotten_after_ninety_days(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"

    async def use(store: Store) -> None:
        await store.asked.add("a.md", "benefits", Status.ANSWERED, 1.0)
        await store.asked.add("a.md", "benefits", Status.ANSWERED, 2.0)

    within(file, use)
    assert rows(file, "asked") == [
        {"day": 0, "posting": "a.md", "facet": "benefits", "status": "answered", "count": 2}
    ]
    assert within(file, lambda store: store.asked.purge(90 * DAY)) == 0
    assert within(file, lambda store: store.asked.purge(91 * DAY)) == 1


def test_the_same_question_is_told_once_in_the_words_it_was_last_asked_in() -> None:
    found = grouped(_miss(q) for q in ("Salary  of the cook?", "the weather", "salary of the COOK"))
    assert [(m.question, m.count) for m in found] == [("Salary  of the cook?", 2), ("the weather", 1)]


def test_a_store_of_before_is_brought_up_to_date_and_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"

    async def older(store: Store) -> None:
        def back(connection: object) -> None:
            for statement in ("DROP TABLE asked", "UPDATE rolebot_schema SET version = 1"):
                connection.exec_driver_sql(statement)  # type: ignore[attr-defined]  # SQLAlchemy's

        await store.database.run(back)

    within(file, older)
    before = file.read_bytes()
    with pytest.raises(StoreError, match="another rolebot"):
        _collected(file)
    assert file.read_bytes() == before  # a reader changes nothing
    within(file, _filled)
    assert _collected(file).asked == 7


def test_a_reader_changes_nothing_and_keeps_nobody_from_writing(tmp_path: Path) -> None:
    async def both() -> list[int]:
        writer = await open_store(tmp_path / "rolebot.db", busy=0.05)
        reader = await open_to_read(tmp_path / "rolebot.db", busy=0.05)
        try:
            counts = []
            for _ in range(3):
                await writer.asked.add("a.md", "", Status.ANSWERED, NOW)
                counts.append((await reader.asked.count(0.0))[0].count)
            with pytest.raises(StoreError):
                await reader.asked.add("a.md", "", Status.ANSWERED, NOW)
            return counts
        finally:
            await reader.close()
            await writer.close()

    assert asyncio.run(both()) == [1, 2, 3]


def test_what_people_do_in_slack_stands_in_the_report_while_the_bot_runs(tmp_path: Path) -> None:
    """Asked in a channel and by the command, missed, chosen with a button, voted down with a reason."""

    async def scene() -> Figures:
        async with stage(state=tmp_path) as here:
            ann = here.slack.user("Ann")
            jobs = here.slack.channel("jobs", [ann])
            first = await ann.says(jobs, "<@bot> what does the SRE role require?")
            await here.settled()
            answer = here.slack.messages(jobs, first)[1]
            await ann.clicks(answer, "Not helpful")
            (window,) = here.slack.views(ann)
            await ann.submits(window, {"rolebot.reason": "Too long"})
            await ann.commands("/role", "what is the salary of the SRE?", jobs)
            second = await ann.says(jobs, "<@bot> what does the devops engineer do?")
            await here.settled()
            asked_back = here.slack.messages(jobs, second)[1]
            await ann.clicks(asked_back, "DevOps Engineer at ITQAN")
            await here.settled()
            store = await open_to_read(tmp_path / "rolebot.db")
            try:
                return await collect(store, time.time() - DAY, time.time(), {SRE: "SRE"})
            finally:
                await store.close()

    found = asyncio.run(scene())
    assert found.asked_back == 1
    sre = next(tally for tally in found.roles if tally.name == "SRE")
    assert (sre.asked, sre.answered, sre.missed, sre.down) == (2, 1, 1, 1)
    assert [(d.role, d.facet, d.reasons) for d in found.disliked] == [("SRE", "requirements", ("Too long",))]
    assert [m.question for m in found.misses] == ["what is the salary of the SRE?"]
    assert any(tally.name.endswith("itqan.md") and tally.answered == 1 for tally in found.roles)


def test_the_command_tells_all_of_it_and_says_plainly_that_a_store_is_not_there(tmp_path: Path) -> None:
    told = {"ROLEBOT_STATE": str(tmp_path / "rolebot.db")}
    missing = inside("report", env=told)
    assert missing.code == 2
    assert "is not there" in missing.err
    assert not (tmp_path / "rolebot.db").exists()

    async def fill(store: Store) -> None:
        await store.asked.add(SRE, "benefits", Status.ANSWERED, time.time())
        await store.misses.add(_miss("is the \x1b[31mcook\nhungry?"), time.time())

    within(tmp_path / "rolebot.db", fill)
    report = json.loads(inside("report", "--format", "json", env=told).out)
    assert report["asked"] == 1
    assert report["roles"][0]["name"] == "Site Reliability Engineer, Heetch"
    assert report["misses"][0]["question"] == "is the \x1b[31mcook\nhungry?"


def test_text_shows_somebodys_words_on_one_line_and_nothing_a_terminal_obeys() -> None:
    missed = Missed("is the \x1b[31mcook\nhungry?", 2, "Cook", "", Status.NOT_STATED)
    figures = Figures(2, 0, 2, 1, 0, 0, (Tally("", 2, 0, 2, 0),), (Tally("", 2, 0, 2, 0),), (missed,), ())
    said = text.written(figures, (), 7, str, lambda _: True)
    assert "\x1b" not in said
    assert "   2 × is the [31mcook hungry?  (not stated, Cook; answered now)" in said.splitlines()
    nothing = Figures(0, 0, 0, 0, 0, 0, (), (), (), ())
    assert text.written(nothing, (), 7, str, lambda _: False) == "Nothing was asked in the last 7 days."
