"""``rolebot diff``: what changes in the answers between two states of a knowledge folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.changes.command import FORMS, diff
from bot.commands import folder
from bot.settings import today

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser, day=True)
    parser.add_argument("old", metavar="OLD", help="a folder, or a git revision of the knowledge folder")
    parser.add_argument(
        "new", nargs="?", default="", metavar="NEW", help="same (default: the folder as it is)"
    )
    parser.add_argument("--format", choices=FORMS, default="text")
    parser.add_argument(
        "--state", default="", metavar="FILE", help="a store: its missed questions are asked too"
    )


def run(options: argparse.Namespace) -> int:
    """Print the difference; the exit code is 1 if something is broken."""
    place, day = folder.folder(options), today(options.today)
    shown, code = diff(options.old, options.new, place, options.state, options.format, day)
    print(shown)
    return code
