"""``rolebot search``: prints passages with their scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import terminal
from bot.commands import folder
from bot.errors import UsageError
from bot.settings import today

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser)
    parser.add_argument("words", help="what to search for")
    parser.add_argument("--limit", type=int, default=10, metavar="N")


def run(options: argparse.Namespace) -> int:
    """Print the best passages."""
    if options.limit < 1:
        raise UsageError(f"--limit {options.limit} prints nothing", expected="1 or more")
    assistant = folder.reported(options).assistant(today())
    print(terminal.hits(assistant.search(options.words, options.limit), assistant.shelf))
    return 0
