"""The soak: ``python -m tests.soak`` from the checkout; the exit code is 1 if an answer is missing or stands twice.

It is 3 if the machine was too busy for some run to prove that none stands twice.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from bot.slack.delivery import Timing
from tests.soak.lives import BOTS, Forks, command, kept
from tests.soak.plan import draw
from tests.soak.rehearsal import Manner, rehearse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from tests.soak.rehearsal import Report

FACTOR = 0.05
BROKEN, VOID = 1, 3  # exit codes


def void(report: Report) -> bool:
    """Whether a run proves nothing about doubles: the machine stood still for longer than the bot waits for a post."""
    return report.lag >= Timing().settle


def failed(reports: Sequence[Report], *, history: bool) -> bool:
    """Whether a promise was broken. Without a history scope nobody can look, and the figures are only said.

    A machine that stands still excuses a second answer, and never a lost or a stray one.
    """
    found = [(r.verdict, void(r)) for r in reports]
    broken = any(v.lost or v.stray or (v.doubled and not excused) for v, excused in found)
    return (history and broken) or any(r.unexpected for r in reports)


async def reports(
    seeds: Sequence[int], questions: int, manner: Manner, free: asyncio.Semaphore
) -> AsyncIterator[Report]:
    """A run for each seed, as many at once as are ``free``, in the order in which they end."""

    async def one(seed: int) -> Report:
        async with free:
            return await rehearse(draw(seed, questions, direct=manner.history), manner)

    for run in asyncio.as_completed([one(seed) for seed in seeds]):
        yield await run


def row(name: str, of: Sequence[Report]) -> tuple[str, ...]:
    """A line of the table: these runs together."""
    verdicts = [report.verdict for report in of]
    asked, taken = sum(v.questions for v in verdicts), sum(v.acknowledged for v in verdicts)
    figures = (
        asked,
        taken,
        asked - taken,
        sum(r.kills for r in of),
        sum(r.crashes.total() for r in of),
        sum(len(v.lost) for v in verdicts),
        sum(len(v.doubled) for v in verdicts),
        sum(v.apologised for v in verdicts),
        sum(len(v.stray) for v in verdicts),
        sum(len(r.unexpected) for r in of),
    )
    return (name, *map(str, figures), f"{max(r.lag for r in of):.1f}", f"{sum(r.seconds for r in of):.0f}")


HEAD = (
    "seed",
    "questions",
    "acknowledged",
    "never",
    "kills",
    "at a point",
    "lost",
    "doubled",
    "apologised",
    "stray",
    "odd ends",
    "lag",
    "seconds",
)


def line(cells: Sequence[str]) -> str:
    """The cells below their heads."""
    return "  ".join(cell.rjust(len(head)) for cell, head in zip(cells, HEAD, strict=True))


async def soak(options: argparse.Namespace, cache: Path) -> int:
    """Run, and print a line for each seed as it ends."""
    starting = Forks().start if options.start == "fork" else command
    manner = Manner(
        options.factor,
        options.history == "yes",
        options.bot == "default",
        partial(starting, options.bot),
        cache,
    )
    print(line(HEAD), flush=True)
    seeds, done = range(options.first, options.first + options.seeds), []
    began, free = time.monotonic(), asyncio.Semaphore(options.at_once)
    async for report in reports(seeds, options.questions, manner, free):
        done.append(report)
        print(line(row(str(report.seed), [report])), flush=True)
        for what, those in (("lost", report.verdict.lost), ("doubled", report.verdict.doubled)):
            for one in those:
                print(f"  {what}: {one.message.channel} {one.message.ts} {one.message.text}")
        for text in (*report.verdict.stray, *report.unexpected):
            print(f"  {text}")
        if void(report):
            print("  void: the machine was too busy for this run to prove that nothing is doubled")
    print(line(row("all", done)))
    print(f"{time.monotonic() - began:.0f} seconds by the clock, one of Slack's in {options.factor}")
    if failed(done, history=manner.history):
        return BROKEN
    return VOID if any(map(void, done)) else 0


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--seeds", type=int, default=10, metavar="N", help="how many runs")
    parser.add_argument("--first", type=int, default=1, metavar="SEED", help="the seed of the first one")
    parser.add_argument("--questions", type=int, default=100, metavar="N", help="in each run")
    parser.add_argument("--factor", type=float, default=FACTOR, help="real seconds for one of Slack's")
    parser.add_argument("--history", choices=("yes", "no"), default="yes", help="grant history scopes")
    parser.add_argument("--bot", choices=tuple(BOTS), default="rolebot")
    parser.add_argument("--at-once", type=int, default=2, metavar="N", help="runs at the same time")
    parser.add_argument(
        "--start",
        choices=("command", "fork"),
        default="command",
        help="a life is the real command, or a fork",
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that no bot is left behind
    options = parser.parse_args()
    with kept() as cache:
        return asyncio.run(soak(options, cache))


if __name__ == "__main__":
    sys.exit(main())
