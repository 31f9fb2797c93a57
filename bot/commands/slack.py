"""``rolebot slack``: answers in Slack, or says what is missing for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import folder
from bot.settings import process_mistakes, process_settings

if TYPE_CHECKING:
    import argparse

NOT_READY = 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser)
    parser.add_argument(
        "--check", action="store_true", help="say what is missing for that, and answer nothing"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until it is told to end; or with ``--check`` look only, the exit code then is 2 if something is missing."""
    if options.check:
        from bot.slack.check import check

        found = check(process_mistakes(), lambda: process_settings(options.knowledge))
        print("\n".join(found.lines))
        return 0 if found.ready else NOT_READY
    settings = process_settings(options.knowledge)
    from bot.slack.run import run as serve

    return serve(settings)
