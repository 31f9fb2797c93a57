"""Only bullets that failed are rewritten; the rest of the file stays as it is, byte for byte."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bot.knowledge import Knowledge, read
from bot.rehearsal.accepting import accepted, difference
from bot.rehearsal.parsing import parse
from bot.rehearsal.running import Failure
from bot.rehearsal.seen import Seen, Shown

if TYPE_CHECKING:
    from bot.rehearsal.conversation import Expectation

TEXT = "# Talks\r\n\r\n## Ännë\r\n> said\r\n * says: a text\r\n   that goes on\r\n- says: kept\r\n\r\nend"


def seen(*texts: str) -> Seen:
    return Seen(tuple(Shown(text, ()) for text in texts), (), 0, changed=False, knowledge=knowledge())


@cache
def knowledge() -> Knowledge:
    return read("")


def failures(text: str, seen: Seen, *numbers: int) -> list[Failure]:
    (step,) = parse(text)[0].steps
    failed: list[Expectation] = [step.expectations[n] for n in numbers]
    return [Failure(step, "otherwise", one, seen) for one in failed]


def test_line_ends_dashes_and_all_other_lines_stay() -> None:
    after = accepted(TEXT, failures(TEXT, seen("The answer."), 0))
    assert after == TEXT.replace(" * says: a text\r\n   that goes on\r\n", " * says: The answer.\r\n")
    assert difference("talks.md", TEXT, after).splitlines()[-5:] == [
        "- * says: a text",
        "-   that goes on",
        "+ * says: The answer.",
        " - says: kept",
        " ",
    ]


def test_what_is_said_twice_is_written_once() -> None:
    after = accepted(TEXT, failures(TEXT, seen(), 0, 1))
    assert after == TEXT.replace(" * says: a text\r\n   that goes on\r\n- says: kept\r\n", " * silent\r\n")


def test_what_another_bullet_says_already_is_left_out() -> None:
    after = accepted(TEXT, failures(TEXT, seen("kept as it was"), 0))
    assert after == TEXT.replace(" * says: a text\r\n   that goes on\r\n", "")


def test_a_step_that_could_not_be_done_is_not_accepted() -> None:
    (step,) = parse(TEXT)[0].steps
    assert accepted(TEXT, [Failure(step, "there is no button 'X'")]) == TEXT
