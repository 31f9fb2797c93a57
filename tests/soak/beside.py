"""The soak of the suite, in a process of its own beside the tests: it mostly waits, and would block one of them.

Whoever asks for the runs connects, and is answered when they are over. pytest starts it, tests/conftest.py.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing.connection import Client, Listener
from typing import TYPE_CHECKING

from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.soak.rehearsal import Report

SEEDS, QUESTIONS = range(1, 11), 100
FEW = 60  # questions, for those that are to be caught
# of two cores, when everything else stands behind them (tests/conftest.py): a run takes 7 % of one. More would starve
# each other: Slack gives up before they hear it
AT_ONCE = 5
ADDRESS = "ROLEBOT_TESTS_SOAK"  # the variable that says where it answers


@dataclass(frozen=True)
class Soaked:
    """The runs of each bot."""

    rolebot: list[Report]
    default: list[Report]
    blind: list[Report]


def run() -> Soaked:
    """Everything at once, for most of it is waiting."""
    from tests.soak.__main__ import FACTOR, reports  # noqa: PLC0415  # who only starts it waits for none
    from tests.soak.lives import Forks, kept  # noqa: PLC0415  # who only starts it waits for none
    from tests.soak.rehearsal import Manner  # noqa: PLC0415  # who only starts it waits for none

    forks, free = Forks(), asyncio.Semaphore(AT_ONCE)

    async def runs(bot: str, seeds: range, questions: int) -> list[Report]:
        manner = Manner(
            FACTOR, history=True, echoes=bot == "default", start=partial(forks.start, bot), cache=folder
        )
        return [report async for report in reports(seeds, questions, manner, free)]

    async def every() -> Soaked:
        one = range(1, 2)
        return Soaked(
            *await asyncio.gather(
                runs("rolebot", SEEDS, QUESTIONS), runs("default", one, FEW), runs("blind", one, FEW)
            )
        )

    with kept() as folder:
        return asyncio.run(every())


@cache
def soaked() -> Soaked:
    """The runs: of the process beside this one, else made here."""
    if address := os.environ.get(ADDRESS):
        with Client(address, family="AF_UNIX") as there:
            found = there.recv()
        assert isinstance(found, Soaked)
        return found
    return run()


def start(folder: Path) -> Callable[[], None]:
    """Start it, and what ends it; it answers at a socket in a folder, which tests find by the environment."""
    os.environ[ADDRESS] = str(folder / "soak.sock")
    # not by -m: what it sends is then of this module, as whoever asks knows it
    process = subprocess.Popen([sys.executable, "-c", f"from {__name__} import main; main()"], cwd=ROOT)

    def end() -> None:
        process.terminate()
        process.wait()

    return end


def main() -> None:
    """Answer with the runs for as long as anybody asks."""
    with Listener(os.environ.pop(ADDRESS), family="AF_UNIX") as door:
        found = run()
        while True:
            with door.accept() as who:
                who.send(found)
