"""``rolebot report``: says what was asked in Slack, and what was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import folder
from bot.report.command import run as reported
from bot.settings import state_place

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser)
    parser.add_argument(
        "--days", type=int, default=30, metavar="N", help="how far to look back (default: 30)"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print the report."""
    print(reported(folder.folder(options), state_place(), options.days, options.format))
    return 0
