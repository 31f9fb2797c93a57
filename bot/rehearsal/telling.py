"""What an editor reads about a rehearsal: a line for each test, and for a failure all it takes to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.accepting import bullets
from bot.rehearsal.expectations import by_name
from bot.rehearsal.expectations.matching import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.assistant import Assistant
    from bot.rehearsal.running import Failure, Outcome

SEARCHED = 20  # passages
LINES, WIDE = 14, 110  # of what came, that are shown
INDENT = "      "
WORDED = frozenset({"says", "cites", "facet"})  # kinds whose words may stand in a posting
MARKS = {True: "ok", False: "FAILED"}


def told(file: str, outcomes: Sequence[Outcome], assistant: Assistant) -> list[str]:
    """The lines about one file."""
    lines = [file]
    for one in outcomes:
        lines.append(f"  {MARKS[not one.failures]:<7}{one.conversation.heading}")
        lines += [f"{INDENT}{line}".rstrip() for line in failures(file, one, assistant)]
    return lines


def failures(file: str, outcome: Outcome, assistant: Assistant) -> list[str]:
    """All that came otherwise; the text that came is shown once for a step."""
    steps = [failure.step.line for failure in outcome.failures]
    return [
        line
        for n, failure in enumerate(outcome.failures)
        for line in _failed(file, failure, assistant, whole=failure.step.line not in steps[:n])
    ]


def _failed(file: str, failure: Failure, assistant: Assistant, *, whole: bool) -> list[str]:
    """A failure: where, what was expected, what came, the nearest passage, and what to do."""
    expectation = failure.expectation
    lines = [f"{file}:{failure.line}", *(_row("said", "\n".join(failure.step.lines)) if whole else [])]
    if expectation is not None:
        lines += _row("expected", str(expectation).removeprefix("- "))
    lines += _row("came", failure.came)
    if failure.seen is not None and whole:
        text = failure.seen.text.splitlines() or ["(nothing)"]
        cut = [line if len(line) <= WIDE else f"{line[:WIDE]}…" for line in text[:LINES]]
        more = [f"… {len(text) - LINES} more lines"] if len(text) > LINES else []
        lines += [f"{'':11}| {line}" for line in [*cut, *more]]
    lines += _row("nearest", nearest(failure, assistant))
    lines += _row("to mend", "\n".join(mending(failure)))
    return [*lines, ""]


def nearest(failure: Failure, assistant: Assistant) -> str:
    """The passage of the postings that is nearest to the expected words, "" where none is looked for."""
    one = failure.expectation
    if one is None or one.kind not in WORDED or failure.seen is None or failure.seen.nothing:
        return ""
    words = one.text.rpartition("›")[2] if one.kind == "cites" else one.text
    hits = assistant.search(words, SEARCHED)
    if not hits:
        return f"no passage of any posting shares a word with '{words.strip()}'"
    about = {role.posting for answer in failure.seen.answers for role in answer.roles}
    paths = [posting.path for posting in assistant.shelf.postings]
    # of a posting that is answered for, if there is one
    passage = next((hit for hit in hits if paths[hit.passage.posting] in about), hits[0]).passage
    place = f"{paths[passage.posting]}:{passage.block.span.first}"
    heading = " › ".join(passage.path)
    text = passage.block.text
    cut = text if len(text) <= WIDE else f"{text[:WIDE]}…"
    return f"{place}{f' › {heading}' if heading else ''}\n{cut}"


def mending(failure: Failure) -> list[str]:
    """What would make the test pass: the bullet that holds now, and where the bot's words could be mended."""
    one, seen = failure.expectation, failure.seen
    if one is None or seen is None:
        return []
    held = [f"- {bullet}" for bullet in bullets(failure) if folded(bullet) != folded(str(one)[2:])]
    lines = ["if what came is right, write: " + held[0], *held[1:]] if held else []
    lines = lines or ["if what came is right, take the bullet away"]
    if hint := by_name()[one.kind].hint(one.text, seen):
        lines.append(hint)
    return lines


def summed_up(outcomes: Sequence[Outcome], mistakes: int) -> str:
    """The last line."""
    bad = sum(bool(one.failures) for one in outcomes)
    parts = [_count(len(outcomes), "conversation"), f"{len(outcomes) - bad} ok", f"{bad} failed"]
    return ", ".join([*parts, *([f"{_count(mistakes, 'mistake')} in files"] if mistakes else [])])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _row(name: str, text: str) -> list[str]:
    """A name and what belongs to it, further lines below its first; nothing for an empty text."""
    return [f"{name if n == 0 else '':<11}{line}" for n, line in enumerate(text.splitlines())]
