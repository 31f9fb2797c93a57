"""The folder that a command answers from, as its arguments say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.settings import knowledge_folder

if TYPE_CHECKING:
    import argparse

    from bot.knowledge import Knowledge

FEW = 3  # problems that are told before each answer


def arguments(parser: argparse.ArgumentParser, *, day: bool = False) -> None:
    """Let a command be told its folder; with ``day`` also the date that it answers for."""
    parser.add_argument(
        "--knowledge",
        metavar="DIR",
        help="the folder to answer from (default: ROLEBOT_KNOWLEDGE, else the bundled one)",
    )
    if day:
        parser.add_argument("--today", metavar="DATE", help="the date to answer for, like 2026-11-21")


def folder(options: argparse.Namespace) -> str:
    """The folder, "" for the bundled one."""
    return knowledge_folder(options.knowledge)


def knowledge(options: argparse.Namespace) -> Knowledge:
    """What the folder holds. Raises RolebotError."""
    from bot.knowledge import read

    return read(folder(options))


def reported(options: argparse.Namespace) -> Knowledge:
    """The same, its problems told on standard error: the first few, and how to see the others."""
    held = knowledge(options)
    problems = held.shelf.problems
    for problem in problems[:FEW]:
        print(f"rolebot: {problem}", file=sys.stderr)
    if more := len(problems) - FEW if len(problems) > FEW else 0:
        print(f"rolebot: and {more} more: rolebot postings lists them", file=sys.stderr)
    return held
