"""The knowledge in force: read whole, watched, swapped whole; what can't be read leaves the last good one."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from bot.errors import RolebotError
from bot.slack import folder
from bot.slack.edition import read_edition
from bot.slack.logs import place_of
from bot.starting import starting

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bot.answering import Wordings
    from bot.assistant import Assistant
    from bot.slack.edition import Edition
    from bot.slack.rendering import SourceLinks

T = TypeVar("T")
LOG = logging.getLogger(__name__)
LOOK = 0.5  # seconds between two looks at the folder
RESTLESS = 4  # looks in a row that each found another change: then it is read though it does not rest
SHOWN = 20  # problems that are told one by one


@dataclass(frozen=True, slots=True)
class KnowledgeState:
    """For the readiness check. ``trouble`` is why the last reading was not taken, "" if it was.

    ``age`` is in seconds since the reading in force; ``problems`` are the first of its files that can't be used
    as they are, ``kept`` those of them that are answered from as they were before.
    """

    hash: str
    age: float
    postings: int
    problem_count: int
    problems: tuple[str, ...]
    kept: tuple[str, ...]
    trouble: str


class Current:
    """What is answered from now. ``stated`` is the folder as the operator said it, ``place`` where it is."""

    def __init__(
        self,
        stated: str,
        place: Path,
        today: Callable[[], date],
        now: Callable[[], float],
        look: float = LOOK,
    ) -> None:
        self._stated = stated
        self._place = place
        self._today = today
        self._now = now
        self._look = look
        self._edition: Edition | None = None
        self._stamps: dict[str, folder.Stamp] = {}  # of the last reading, taken or not
        self._changing: dict[str, folder.Stamp] | None = None
        self._restless = 0
        self._trouble = ""

    @property
    def edition(self) -> Edition:
        """The whole of it, for those who need parts that belong together."""
        if self._edition is None:
            raise AssertionError("nothing was read yet")
        return self._edition

    @property
    def assistant(self) -> Assistant:
        """Who answers."""
        return self.edition.assistant

    @property
    def words(self) -> Wordings:
        """The bot's own sentences."""
        return self.edition.knowledge.wordings

    @property
    def sources(self) -> SourceLinks:
        """The address of a citation."""
        return self.edition.sources

    @property
    def state(self) -> KnowledgeState | None:
        """How it stands; None before the first reading."""
        edition = self._edition
        if edition is None:
            return None
        shelf = edition.knowledge.shelf
        return KnowledgeState(
            hash=edition.hash,
            age=max(0.0, self._now() - edition.taken),
            postings=len(shelf.postings),
            problem_count=len(shelf.problems),
            problems=tuple(map(str, shelf.problems[:SHOWN])),
            kept=edition.kept,
            trouble=self._trouble,
        )

    async def load(self) -> None:
        """Read for the first time. Raises what reading raises: there is nothing yet to go on with."""
        self._stamps = await in_thread(lambda: folder.stamps(self._place))
        self._adopt(await self._read())

    async def watch(self) -> None:
        """Look at the folder for ever."""
        while True:
            await asyncio.sleep(self._look)
            await self.look()

    async def look(self) -> bool:
        """One look: True if a new reading was taken.

        A change is read once nothing has changed for one look, so that what is being written is not read half.
        """
        seen = await in_thread(lambda: folder.stamps(self._place))
        if seen == self._stamps:
            self._changing, self._restless = None, 0
            return await self._new_day()
        if seen != self._changing and self._restless < RESTLESS:
            self._changing, self._restless = seen, self._restless + 1
            return False
        self._stamps = seen
        return await self._taken_up(seen)

    async def _taken_up(self, seen: dict[str, folder.Stamp]) -> bool:
        """Read, and keep what there was if that fails or if the folder changed meanwhile."""
        try:
            edition = await self._read()
        except RolebotError as error:
            self._troubled(str(error), "")
            return False
        except Exception as error:  # noqa: BLE001  # a folder of any content must not end the bot
            self._troubled(f"can't be read ({type(error).__name__})", place_of(error))
            return False
        after = await in_thread(lambda: folder.stamps(self._place))
        if after != seen and self._restless < RESTLESS:
            self._changing, self._restless = after, self._restless + 1
            return False
        self._restless = 0
        return self._adopt(edition)

    async def _read(self) -> Edition | None:
        """Read the folder in a thread; None where only times have changed."""
        before, day = self._edition, self._today()

        def reading() -> Edition | None:
            files = folder.digests(self._place, self._stamps)
            if before is not None and not self._trouble and not before.kept and files == before.files:
                return None
            with starting():
                edition = read_edition(self._stated, self._place, files, day, self._now(), before)
            # what was read stays for long: looking through it again and again would hold up answers. It holds no
            # cycle, so what is replaced goes by itself
            gc.collect()
            gc.freeze()
            return edition

        return await in_thread(reading)

    def _adopt(self, edition: Edition | None) -> bool:
        """Put a reading in force, all of it at once."""
        self._trouble = ""
        if edition is None:
            return False
        known = set(self._edition.knowledge.shelf.problems) if self._edition is not None else set()
        self._edition = edition
        shelf = edition.knowledge.shelf
        LOG.info(
            "knowledge taken up",
            extra={
                "hash": edition.hash,
                "postings": len(shelf.postings),
                "problems": len(shelf.problems),
                "ms": round((self._now() - edition.taken) * 1000),
            },
        )
        for problem in [p for p in shelf.problems if p not in known][:SHOWN]:
            LOG.warning("problem in the knowledge", extra={"problem": str(problem)})
        return True

    async def _new_day(self) -> bool:
        """Postings open and close at midnight."""
        edition, day = self._edition, self._today()
        if edition is None or day == edition.day:
            return False
        self._edition = await in_thread(lambda: edition.on(day))
        # once a day, at night: what was in flight when a reading was frozen may have become a cycle
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        LOG.info("new day", extra={"day": day.isoformat()})
        return True

    def _troubled(self, trouble: str, where: str) -> None:
        if trouble != self._trouble:
            LOG.error("knowledge not taken up", extra={"problem": trouble, "place": where})
        self._trouble = trouble


async def in_thread(work: Callable[[], T]) -> T:
    """What ``work`` returns, done in a thread that nobody waits for when the process ends.

    asyncio's own threads are waited for, and reading a large folder takes longer than the time to stop.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(told: Callable[[], None]) -> None:
        if not future.cancelled():
            told()

    def run() -> None:
        try:
            told = partial(future.set_result, work())
        except Exception as error:  # noqa: BLE001  # raised again where it is awaited
            told = partial(future.set_exception, error)
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle, told)

    threading.Thread(target=run, name="knowledge", daemon=True).start()
    return await future
