"""``rolebot rehearse``: plays the conversations of a folder, and says what came otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import folder
from bot.rehearsal.command import rehearse
from bot.settings import today

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser, day=True)
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders (default: the folder's conversations/)"
    )
    parser.add_argument("--accept", action="store_true", help="rewrite what failed, after showing how")
    parser.add_argument("--yes", action="store_true", help="do not ask before rewriting")
    parser.add_argument("--press", action="store_true", help="follow every button as well")


def run(options: argparse.Namespace) -> int:
    """Rehearse; the exit code is 0, 1 (something came otherwise) or 2 (a line can't be understood)."""
    day, yes, press = today(options.today), options.yes, options.press
    return rehearse(options.paths, folder.folder(options), day, accept=options.accept, yes=yes, press=press)
