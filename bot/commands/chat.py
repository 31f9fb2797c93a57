"""``rolebot chat``: a conversation in the terminal."""

from __future__ import annotations

import contextlib
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from bot.chat import HELP, Conversation
from bot.commands import folder
from bot.errors import RolebotError
from bot.settings import today

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser, day=True)
    parser.add_argument("--slack", action="store_true", help="as Slack shows it: channel, threads, buttons")


def run(options: argparse.Namespace) -> int:
    """Talk until the input ends."""
    if options.slack:
        from bot.playground.command import chat

        chat(folder.folder(options), options.today)
        return 0
    talk = Conversation(lambda: folder.reported(options), today(options.today))
    person = sys.stdin.isatty()
    if person:
        with contextlib.suppress(ImportError):
            import_module("readline")  # arrow keys and history at the prompt
        print(HELP[0], "/help lists the commands.")
    while not talk.ended:
        try:
            line = input("you> ") if person else next(iter(sys.stdin.readline, ""), None)
        except EOFError:
            line = None
        if line is None:
            break
        try:
            lines = talk.reply(line)
        except RolebotError as error:
            lines = [f"rolebot: {error}"]  # a folder that can't be reloaded leaves the talk as it was
        print("\n".join(lines), flush=True)
    return 0
