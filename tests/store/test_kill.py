"""kill -9 in the middle of writing: what was told to be stored is stored, what was told to be done is done."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.shared import ROOT
from tests.store.files import LEASE, SETTLE, rows, within

if TYPE_CHECKING:
    from pathlib import Path

    from bot.store import Store

KILLS = 4


def _killed_after(file: Path, first: int, lines: int) -> list[list[str]]:
    """What a writer said before it was killed, at whatever it was doing after its ``lines``-th line."""
    command = [sys.executable, "-m", "tests.store.writer", str(file), str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said += writer.stdout.readlines()
    return [line.split() for line in said if line.endswith("\n")]


def test_nothing_that_was_told_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"
    told: dict[str, set[str]] = {"put": set(), "sending": set(), "done": set()}
    for life in range(KILLS):
        for what, ts in _killed_after(file, life * 1000, 5 + 2 * life):
            told[what].add(ts)

        async def restart(store: Store) -> int:
            return await store.inbox.released("writer", 4.0, SETTLE)

        assert within(file, restart) <= 1
        found = {row["ts"]: row for row in rows(file)}
        assert told["put"] <= set(found)
        assert {ts for ts in told["done"] if found[ts]["state"] != "done"} == set()
        in_doubt = {ts for ts in told["sending"] - told["done"] if found[ts]["done_at"] is None}
        assert {found[ts]["unsure_sends"] for ts in in_doubt} <= {1}

    async def finish(store: Store) -> int:
        count = 0
        while entry := await store.inbox.claim("reader", 4.0 + SETTLE + LEASE, LEASE):
            assert entry.body
            assert await store.inbox.done(entry, 5.0, "answered", answer_ts="1.1")
            count += 1
        return count

    assert within(file, finish) <= KILLS
    assert {row["state"] for row in rows(file)} == {"done"}
    assert {row["body"] for row in rows(file)} == {None}
