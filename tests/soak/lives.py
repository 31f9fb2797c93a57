"""A process under test from its start to its death, and how it is started.

Its log is a pipe that nobody else holds: the end of the log is the end of the process, however it came.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import multiprocessing
import os
import signal
import sys
import tempfile
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.cli.command import CLEAN, ROLEBOT, rolebot
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext

BOTS = {"rolebot": "bot.cli", "default": "tests.soak.default", "blind": "tests.soak.blind"}
STDOUT, STDERR = 1, 2
LOADED = ["bot.slack.run", "tests.soak.lives", "tests.soak.default", "tests.soak.blind"]


@dataclass(frozen=True, slots=True)
class Life:
    """A process that was started: ``log`` is its standard error, ``ended`` gives its exit code after the log's end."""

    pid: int
    log: asyncio.StreamReader
    ended: Callable[[], asyncio.Future[int] | asyncio.Task[int]]

    def kill(self) -> None:
        """``kill -9``."""
        with contextlib.suppress(ProcessLookupError):  # it died by itself just now
            os.kill(self.pid, signal.SIGKILL)


@contextlib.contextmanager
def kept() -> Iterator[Path]:
    """A folder for what the bots keep, with the vocabulary in it, as where one ran before.

    Reading that takes seconds, minutes of Slack's here: a life that is killed meanwhile keeps nothing, nor the next.
    """
    with tempfile.TemporaryDirectory() as folder:
        rolebot("ask", "Which roles are there?", env={"XDG_CACHE_HOME": folder})
        yield Path(folder)


async def command(bot: str, environment: Mapping[str, str]) -> Life:
    """Start a bot as an operator does, from nothing."""
    line = [str(ROLEBOT)] if bot == "rolebot" else [sys.executable, "-m", BOTS[bot]]
    process = await asyncio.create_subprocess_exec(
        *line, "slack", env={**CLEAN, **environment}, cwd=ROOT, stderr=asyncio.subprocess.PIPE
    )
    assert process.stderr is not None
    return Life(process.pid, process.stderr, lambda: asyncio.ensure_future(process.wait()))


class Forks:
    """Starts the same command in a process that forks off one where everything is imported, and nothing more done.

    A life then begins in a tenth of the time, so that more of them are killed at work and fewer at importing.
    """

    def __init__(self) -> None:
        self._context: ForkServerContext = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(LOADED)

    async def start(self, bot: str, environment: Mapping[str, str]) -> Life:
        """Start a bot."""
        ours, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(
            target=_live, args=(bot, {**CLEAN, **environment}, theirs), daemon=True
        )
        await asyncio.to_thread(process.start)
        theirs.close()
        loop, log = asyncio.get_running_loop(), asyncio.StreamReader()
        pipe = os.fdopen(os.dup(ours.fileno()), "rb", buffering=0)
        ours.close()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(log), pipe)

        def joined() -> int:
            process.join()
            return process.exitcode or 0

        assert process.pid is not None
        return Life(process.pid, log, lambda: asyncio.ensure_future(asyncio.to_thread(joined)))


def _live(bot: str, environment: dict[str, str], log: Connection) -> None:
    """The whole life of a forked process."""
    for number, stream in ((STDOUT, "stdout"), (STDERR, "stderr")):
        os.dup2(log.fileno(), number)
        setattr(sys, stream, os.fdopen(number, "w", buffering=1, closefd=False))
    log.close()
    os.environ.clear()
    os.environ.update(environment)
    sys.exit(import_module(BOTS[bot]).main(["slack"]))


def event(line: bytes) -> dict[str, Any]:
    """A line of the log; one that is none is an event too."""
    try:
        read = json.loads(line)
    except ValueError:
        read = None
    return read if isinstance(read, dict) else {"event": "unreadable", "line": line.decode(errors="replace")}
