"""The short answer: what a notification shows and a screen reader reads first."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bot.domain import Line, Status
from bot.slack.rendering.literal import escaped, line
from bot.slack.rendering.plain import BULLET, drawn
from bot.slack.rendering.shares import shares, source_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answering.wordings import Wordings
    from bot.domain import Answer
    from bot.slack.rendering.rich_text import Json

SHORT = 280  # characters; the count of sources comes on top
REACH = 8 * SHORT  # characters of one part, and
FIRST = 40  # parts of an answer that are looked at for it
FACTS = 3000  # characters of a comparison, whose table says nothing to a screen reader otherwise


def short(answer: Answer, words: Wordings, blocks: Iterable[Json]) -> str:
    """The first lines of an answer and how many sources it has, escaped; of a comparison all that is shown.

    With ``text`` beside ``blocks`` nothing else is read out: https://docs.slack.dev/reference/methods/chat.postMessage.
    """
    if answer.status is Status.COMPARISON:
        return escaped(line(drawn(blocks), FACTS))
    said = line(" ".join(islice(_said(answer), FIRST)), SHORT)
    count = len(source_lines(answer))
    return escaped(f"{said} {words.say('source count', count=count)}" if count else said)


def _said(answer: Answer) -> Iterator[str]:
    """What an answer says, less headings and sources; the status of an item's posting in its bullet."""
    for share in shares(answer):
        yield from (one.text[:REACH] for one in share.head)
        for entry in share.entries:
            status = "".join(f"{one.text} " for one in entry.status)
            yield f"{BULLET}{status}{entry.item.lead}{entry.item.text}"[:REACH]
        yield from (one.text[:REACH] for one in share.tail if isinstance(one, Line))
