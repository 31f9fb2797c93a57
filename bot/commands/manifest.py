"""``rolebot manifest``: prints what the Slack app is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.slack.manifest import written

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("transport", choices=("socket", "http"), help="how Slack reaches the bot")
    parser.add_argument("--url", default="", metavar="URL", help="the request URL for HTTP")


def run(options: argparse.Namespace) -> int:
    """Print it."""
    print(written(options.transport, options.url), end="")
    return 0
