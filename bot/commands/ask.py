"""``rolebot ask``: answers one question, or a file of them."""

from __future__ import annotations

import gc
import json
import sys
import time
from typing import TYPE_CHECKING

from bot.batch import asked, lines
from bot.commands import folder
from bot.domain import Question
from bot.domain.answers import UNANSWERED
from bot.errors import UsageError
from bot.settings import today
from bot.starting import starting

if TYPE_CHECKING:
    import argparse

    from bot.assistant import Assistant
    from bot.domain import Answer

UNANSWERED_CODE, BAD_LINE = 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser, day=True)
    parser.add_argument("question", nargs="?", help="the question")
    parser.add_argument(
        "--batch", metavar="FILE", help="answer a JSON object a line from FILE, or from - for standard input"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--why", action="store_true", help="say how the answer came about")


def run(options: argparse.Namespace) -> int:
    """Answer; the exit code is 1 for a single question without an answer, 2 if a line could not be used."""
    if (options.question is None) == (options.batch is None):
        raise UsageError("ask needs a question or --batch FILE", expected="one of the two")
    day = today(options.today)
    with starting():
        assistant = folder.reported(options).assistant(day)
        gc.freeze()  # nor does it look at any of it between answers
    if options.batch is not None:
        return _batch(assistant, options)
    answer, elapsed = _timed(assistant, Question(options.question), why=options.why)
    if options.format == "json":
        print(_json(answer, None, options.question, elapsed, why=options.why))
    else:
        from bot import terminal

        print(terminal.answer(answer, why=options.why))
    return UNANSWERED_CODE if answer.status in UNANSWERED else 0


def _batch(assistant: Assistant, options: argparse.Namespace) -> int:
    """Answer a line at a time, in order; a malformed line is reported and the rest answered."""
    code = 0
    for number, line in enumerate(lines(options.batch), start=1):
        if not line.strip():
            continue
        try:
            asked_id, question = asked(line)
        except ValueError as error:
            print(f"rolebot: {options.batch}:{number}: {error}", file=sys.stderr)
            code = BAD_LINE
            continue
        answer, elapsed = _timed(assistant, question, why=options.why)
        if options.format == "json":
            print(_json(answer, asked_id, question.text, elapsed, why=options.why), flush=True)
        else:
            print(f"{question.text}\n{answer.text}\n", flush=True)
    return code


def _timed(assistant: Assistant, question: Question, *, why: bool) -> tuple[Answer, float]:
    """The answer, and how many milliseconds it took."""
    started = time.perf_counter()
    answer = assistant.answer(question, why=why)
    return answer, (time.perf_counter() - started) * 1000


def _json(answer: Answer, asked_id: object, question: str, elapsed: float, *, why: bool) -> str:
    return json.dumps(answer.as_json(asked_id, question, elapsed, why=why), ensure_ascii=False)
