"""A process that stores and answers questions until it is killed, and says on standard output what is done."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bot.store import open_store
from tests.store.files import LEASE, key


def _say(what: str, ts: str) -> None:
    sys.stdout.write(f"{what} {ts}\n")
    sys.stdout.flush()


async def write(file: Path, first: int) -> None:
    store = await open_store(file)
    for number in range(first, sys.maxsize):
        await store.inbox.put(key(f"{number}.0", f"C{number}"), b"words " * 200, 1.0)
        _say("put", f"{number}.0")
        entry = await store.inbox.claim("writer", 2.0, LEASE)
        if entry is None or not await store.inbox.sending(entry, 2.0, 2.0 + LEASE):
            continue
        _say("sending", entry.key.ts)
        await store.inbox.done(entry, 3.0, "answered", answer_ts="1.1")
        _say("done", entry.key.ts)


if __name__ == "__main__":
    asyncio.run(write(Path(sys.argv[1]), int(sys.argv[2])))
