"""What ``rolebot playground`` and ``rolebot chat --slack`` do."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import webbrowser
from functools import partial
from importlib import import_module

from bot.playground.server import page
from bot.playground.talk import begun
from bot.playground.terminal import HELP, Terminal
from bot.rehearsal.stage import stage
from bot.settings import today
from bot.slack.current import in_thread

KEPT = 2000  # entries of the fake Slack's journal: a page may stay open for days


def playground(knowledge: str, day: str | None, port: int, *, show: bool) -> None:
    """Serve the page until the command is interrupted; ``show`` opens it in a browser. ``knowledge`` as ``stage``."""
    _quiet()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_served(knowledge, day, port, show=show))


async def _served(knowledge: str, day: str | None, port: int, *, show: bool) -> None:
    today(day)  # a date that is none is told at once
    async with (
        stage(knowledge, day=lambda: today(day), journal_limit=KEPT) as here,
        page(here, port) as address,
    ):
        for problem in here.current.edition.knowledge.shelf.problems:
            _say(f"rolebot: {problem}")
        _say(f"The playground is open at {address} (end it with Ctrl+C)")
        if show:
            await asyncio.to_thread(webbrowser.open, address)
        await asyncio.Event().wait()


def chat(knowledge: str, day: str | None) -> None:
    """Talk in the terminal until the input ends or the person does. ``knowledge`` as ``stage``."""
    _quiet()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_talked(knowledge, day))


async def _talked(knowledge: str, day: str | None) -> None:
    today(day)
    async with stage(knowledge, day=lambda: today(day), journal_limit=KEPT) as here:
        terminal = Terminal(await begun(here))
        person = sys.stdin.isatty()
        if person:
            with contextlib.suppress(ImportError):
                import_module("readline")  # arrow keys and history at the prompt
            print(HELP[0], "/help lists the commands.")
        while not terminal.ended:
            line = await in_thread(partial(_line, terminal.prompt if person else ""))
            if line is None:
                break
            print("\n".join(await terminal.reply(line)), flush=True)


def _line(prompt: str) -> str | None:
    """The next line that was typed, None at the end."""
    try:
        return input(prompt) if prompt else next(iter(sys.stdin.readline, ""), None)
    except EOFError:
        return None


def _quiet() -> None:
    """What goes wrong is shown to the person, not logged."""
    logging.getLogger().addHandler(logging.NullHandler())


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
