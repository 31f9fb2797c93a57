"""``rolebot``: arguments in, exit code out. What each command does stands in its file below ``bot/commands/``."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__
from bot.errors import RolebotError
from bot.starting import alone, starting
from bot.text.fold import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE, INTERRUPTED = 2, 130
# each has a file of its name, loaded only if it is asked for: most take a tenth of a second
COMMANDS = {
    "ask": "answer a question",
    "postings": "list what was read, or show one posting",
    "chat": "talk to the bot in the terminal",
    "playground": "talk to the bot in a page, as in Slack",
    "rehearse": "play conversations with the bot, and say what came otherwise",
    "diff": "say what changes in the answers between two states of a folder",
    "check": "say what to mend in the folder",
    "report": "say what was asked in Slack, and what was missed",
    "slack": "answer in Slack",
    "manifest": "print the manifest to make the Slack app from",
    "search": "print passages with their scores",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 0, 1 (a single question without an answer), 2 (usage) or 3 (no posting)."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started the command
            setattr(sys, name, Path(os.devnull).open("r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115  # for as long as the process lives
    for stream in (sys.stdout, sys.stderr):
        # a lone surrogate or a narrow terminal must not end the command
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    alone()
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given).parse_args(given)
    try:
        code = int(options.run(options))
        sys.stdout.flush()  # what can not be written is told now, and not when the process ends
    except RolebotError as error:
        print(f"rolebot: {harmless(str(error))}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # the disk is full, the terminal is gone
        with contextlib.suppress(OSError):
            print(f"rolebot: {error.strerror or 'the output can not be written'}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return USAGE
    return code


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """What reads the arguments; of the commands only the one that is given is read in full."""
    parser = argparse.ArgumentParser(
        prog="rolebot", description="Answers questions about job roles from a folder of job postings."
    )
    parser.add_argument("--version", action="version", version=f"rolebot {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, does in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")
        if name in given:
            with starting():
                module = import_module(f"bot.commands.{name}")
            module.arguments(command)
            command.set_defaults(run=module.run)
    return parser
