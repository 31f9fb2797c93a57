"""A conversation in the terminal: one line in, the lines to print out; the thread, choices and folding kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import terminal
from bot.domain import Question, Status
from bot.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bot.domain import Answer
    from bot.knowledge import Knowledge

FOLD = 14  # lines of an answer shown before "all"
THREAD = 20  # earlier questions that a new one is understood with
HELP = (
    "Ask about a role. A number takes one of the choices offered, 'all' unfolds the last answer.",
    "/why       how the last answer came about",
    "/postings  what can be asked about",
    "/reload    read the folder again",
    "/new       start a new thread",
    "/quit      end",
)


class Conversation:
    """One person's thread over a knowledge folder, which ``read`` reads anew on ``/reload``."""

    def __init__(self, read: Callable[[], Knowledge], today: date) -> None:
        self._read = read
        self._today = today
        self._knowledge = read()
        self._assistant = self._knowledge.assistant(today)
        self._thread: list[str] = []
        self._last: Answer | None = None
        self.ended = False

    def reply(self, line: str) -> list[str]:
        """The lines that answer what was typed."""
        said = line.strip()
        if not said:
            return []
        if said.startswith("/"):
            return self._command(said.lower())
        if said.lower() == "all":
            return self._last.text.splitlines() if self._last else ["There is nothing to unfold yet."]
        if said.isdigit() and self._last and 0 < int(said) <= len(self._last.follow_ups):
            said = self._last.follow_ups[int(said) - 1].question
            return [f"> {said}", *self._ask(said)]
        return self._ask(said)

    def _ask(self, said: str) -> list[str]:
        answer = self._assistant.answer(Question(said, tuple(self._thread)), why=True)
        self._last = answer if answer.status is not Status.OFF_TOPIC else self._last
        self._thread = [*self._thread, said][-THREAD:]
        if answer.status is Status.OFF_TOPIC and len(self._thread) > 1 and not said.endswith("?"):
            return []  # "thanks!" ends nothing and gets nothing
        lines = answer.text.splitlines()
        if len(lines) > FOLD:
            lines = [*lines[:FOLD], f"… {len(lines) - FOLD} more lines: all"]
        if answer.follow_ups:
            head = "Which one?" if answer.status is Status.AMBIGUOUS else "Next:"
            choices = (
                f.label if answer.status is Status.AMBIGUOUS else f.question for f in answer.follow_ups
            )
            lines += ["", head, *(f"  {n}  {choice}" for n, choice in enumerate(choices, start=1))]
        return lines

    def _command(self, command: str) -> list[str]:
        if command == "/why":
            return terminal.trace(self._last) if self._last else ["Nothing was asked yet."]
        if command == "/postings":
            return terminal.postings(self._knowledge.shelf).splitlines()
        if command == "/reload":
            return self._reload()
        if command == "/new":
            self._thread, self._last = [], None
            return ["A new thread."]
        if command in {"/quit", "/exit"}:
            self.ended = True
            return []
        return list(HELP)

    def _reload(self) -> list[str]:
        """Read the folder again; what can't be used leaves the last good knowledge in place."""
        fresh = self._read()
        self._assistant = fresh.assistant(self._today)
        self._knowledge = fresh
        shelf = fresh.shelf
        read, wrong = (
            counted(len(one), noun)
            for one, noun in ((shelf.postings, "posting"), (shelf.problems, "problem"))
        )
        return [f"{read}, {wrong}.", *map(str, shelf.problems)]
