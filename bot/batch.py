"""A batch of questions: lines of JSON from a file or from standard input."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain import Question
from bot.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_LINE = 1 << 20  # characters of a batch line


def lines(batch: str) -> Iterable[str]:
    """The lines of a batch, bytes that are no UTF-8 as U+FFFD; of a line that is too long only its head."""
    most = 4 * MAX_LINE + 8  # a character holds at most four bytes
    try:
        with nullcontext(sys.stdin.buffer) if batch == "-" else Path(batch).open("rb") as stream:
            while line := stream.readline(most):
                rest = line
                while len(rest) == most and not rest.endswith(b"\n"):
                    rest = stream.readline(most)
                yield line.decode("utf-8", errors="replace")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise UsageError(f"'{batch}' can't be read", expected="a file of questions, or -") from error


def asked(line: str) -> tuple[object, Question]:
    """A batch line as its id and question. Raises ValueError with what was expected."""
    if len(line) > MAX_LINE:
        raise ValueError(f"the line is too long (expected at most {MAX_LINE} characters)")
    try:
        said = json.loads(line, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise ValueError("the line is no JSON (expected an object with id, question, context)") from error
    if not isinstance(said, dict) or not isinstance(said.get("question"), str):
        raise ValueError('no "question" (expected an object with id, question, context)')
    context = said.get("context") or []
    if not isinstance(context, list) or not all(isinstance(c, str) for c in context):
        raise ValueError('"context" is no list of questions (expected earlier questions, oldest first)')
    return said.get("id"), Question(said["question"], tuple(context))


def _no_constant(name: str) -> None:
    """NaN and Infinity are no JSON."""
    raise ValueError(name)
