"""``rolebot playground``: a page that works like a chat client, over the real bot before a fake Slack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import folder
from bot.playground.command import playground

if TYPE_CHECKING:
    import argparse

PORT = 8765


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser, day=True)
    parser.add_argument(
        "--port", type=int, default=PORT, metavar="N", help=f"of the page; 0 for any (default: {PORT})"
    )
    parser.add_argument("--no-open", action="store_true", help="open no browser")


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    playground(folder.folder(options), options.today, options.port, show=not options.no_open)
    return 0
