"""The command tells what differs, and CI whether something broke."""

from __future__ import annotations

import asyncio
import json
import resource
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot.changes.command import diff
from bot.errors import NoPostingsError, StoreError, UsageError, VocabularyError
from bot.store import Miss, open_store
from tests.answering.shelves import TODAY
from tests.changes.states import BAKER, copied, edited, state, write
from tests.cli.command import rolebot
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_the_shipped_knowledge_answers_like_itself_in_less_than_three_seconds() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    ran = rolebot("diff", "knowledge", "knowledge", cwd=ROOT)
    spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    assert ran.code == 0, ran
    assert " the same" in ran.out
    assert "broken" not in ran.out
    assert spent < 6.0  # of a processor that others use as well; alone it takes half of that


def test_the_exit_code_is_1_only_where_something_is_broken(tmp_path: Path) -> None:
    old = state(tmp_path / "old")
    new = copied(old)
    edited(new, BAKER, ("Free bread", "Cheap bread"))
    assert diff(str(old), str(new), "", "", "text", TODAY)[1] == 0
    edited(new, BAKER, ("## Benefits", "## Sprinkles"))
    shown, code = diff(str(old), str(new), "", "", "json", TODAY)
    assert code == 1
    assert json.loads(shown)["counts"]["broken"] == 1


def test_what_people_missed_is_asked_again(tmp_path: Path) -> None:
    folder, file = state(tmp_path / "old"), tmp_path / "rolebot.db"

    async def missed() -> None:
        store = await open_store(file)
        await store.misses.add(Miss("T1", "does the baker fly?", "", "", "no_match"), time.time())
        await store.close()

    asyncio.run(missed())
    new = copied(folder)
    edited(new, BAKER, ("Own flour", "Own flour and wings: bakers fly"))
    shown, _ = diff(str(folder), str(new), "", str(file), "json", TODAY)
    assert "missed in Slack" in {c["where"] for c in json.loads(shown)["changes"]}


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no store"):
        diff(str(state(tmp_path)), "", "", str(tmp_path / "none.db"), "text", TODAY)
    assert not (tmp_path / "none.db").exists()


async def open_and_close(file: Path) -> None:
    await (await open_store(file)).close()


def test_a_store_of_an_earlier_rolebot_is_left_as_it_is(tmp_path: Path) -> None:
    folder, file = state(tmp_path / "old"), tmp_path / "rolebot.db"
    asyncio.run(open_and_close(file))
    with closing(sqlite3.connect(file)) as earlier:
        earlier.executescript("DROP TABLE asked; UPDATE rolebot_schema SET version = 1")
    with pytest.raises(StoreError, match="another rolebot"):
        diff(str(folder), "", "", str(file), "text", TODAY)
    with closing(sqlite3.connect(file)) as after:
        assert after.execute("SELECT version FROM rolebot_schema").fetchall() == [(1,)]


def test_a_state_that_can_not_be_read_is_named_with_file_and_line(tmp_path: Path) -> None:
    old = state(tmp_path / "old")
    new = copied(old)
    write(new, "vocabulary/roles.txt", "[roles]\nchief\n")
    with pytest.raises(VocabularyError) as caught:
        diff(str(old), str(new), "", "", "text", TODAY)
    assert str(caught.value).startswith("vocabulary/roles.txt:2: ")
    assert f"[in {new}]" in str(caught.value)


def test_a_state_without_postings_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty" / "postings").mkdir(parents=True)
    with pytest.raises(NoPostingsError, match="empty"):
        diff(str(state(tmp_path / "old")), str(tmp_path / "empty"), "", "", "text", TODAY)
