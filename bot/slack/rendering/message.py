"""An answer as a message: what was asked, what the postings say, buttons; the whole of it within Slack's limits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.slack.rendering import buttons, rich_text
from bot.slack.rendering.body import left_out, listed
from bot.slack.rendering.lines import Lines, linked
from bot.slack.rendering.literal import cut
from bot.slack.rendering.payload import Payload
from bot.slack.rendering.rich_text import weight
from bot.slack.rendering.shares import shares
from bot.slack.rendering.short import short
from bot.slack.rendering.table import columns, compared

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.wordings import Wordings
    from bot.domain import Answer, Citation
    from bot.slack.rendering.body import Body
    from bot.slack.rendering.rich_text import Json
    from bot.slack.rendering.shares import Share
    from bot.slack.rendering.showing import Showing

# Slack refuses a message near 13,200 characters (https://github.com/slackapi/bolt-js/issues/2509); these leave
# room in any variant. The sums below are what keeps sources and feedback in every message.
BUDGET = 10_000  # characters of a message: texts, labels, addresses
FIXED = 3000  # of these for heads, status lines, notes and source lines
LINKS = 3000  # for the addresses of sources that stand for a whole share
LINE, LEAST = 1200, 20  # characters of one such line at most, and where there are very many
OWN_LINK = 1000  # characters of the address of an item's own source
SHARES = 8  # shares of one answer; composers make at most three
QUESTION = 300  # characters of a question that is restated
SPARE = 300  # for Show all and Share


def message(
    answer: Answer, showing: Showing, *, words: Wordings, sources: Callable[[Citation], str]
) -> Payload:
    """The message that shows an answer. ``sources`` gives the link of a citation, "" where there is none."""
    held = _held(answer, words)
    above = _above(showing, words)
    below = [*buttons.follow_ups(answer, showing, words), *buttons.feedback(showing, words)]
    count = sum(len(share.head) + len(share.tail) for share in held)
    lines = Lines(
        words, line=max(LEAST, min(LINE, FIXED // max(1, count))), item=LINE, urls=_urls(held, sources)
    )
    room = BUDGET - SPARE - weight([*above, *below])
    body = _body(answer, held, lines, room, showing)
    without = [source for source in body.sources if source.number not in lines.urls]
    blocks = (
        *above,
        *body.blocks,
        *buttons.more(showing, words, body, without),
        *below,
    )
    return Payload(short(answer, words, body.blocks), blocks)


def _held(answer: Answer, words: Wordings) -> tuple[Share, ...]:
    """The shares that are shown; what would stand in others is counted below the last."""
    every = shares(answer)
    held, rest = every[:SHARES], every[SHARES:]
    if not rest:
        return held
    count = sum(max(1, len(share.entries)) for share in rest)
    note = left_out(count, words, shown_all=False)
    return (*held[:-1], replace(held[-1], tail=(*held[-1].tail, note)))


def _body(answer: Answer, held: Sequence[Share], lines: Lines, room: int, showing: Showing) -> Body:
    """What the answer says: a table for a comparison, else share by share."""
    if sides := columns(answer, held):
        return compared(held[0].head[0], sides, lines, room, shown_all=showing.shown_all)
    return listed(held, lines, room, shown_all=showing.shown_all)


def _above(showing: Showing, words: Wordings) -> list[Json]:
    """Who shared the answer, and what was asked."""
    parts: list[Json] = []
    if showing.sharer:
        before, _, after = words.say("shared by", user="\0").partition("\0")
        parts += rich_text.section(
            [*rich_text.text(before), rich_text.user(showing.sharer), *rich_text.text(after)]
        )
    if showing.question.strip():
        asked = words.say("restated", question=cut(" ".join(showing.question.split()), QUESTION))
        parts += rich_text.section(rich_text.text(asked, "italic"))
    return rich_text.block(parts)


def _urls(held: Sequence[Share], sources: Callable[[Citation], str]) -> dict[int, str]:
    """The links of source lines by their number, those that are not too long."""
    whole = [(source, LINKS) for share in held for source in share.sources]
    whole = [(source, LINKS // len(whole)) for source, _ in whole]
    own = [(e.source, OWN_LINK) for share in held for e in share.entries if e.source]
    found = {
        source.number: linked(source, sources(source.line.citation), most)
        for source, most in (*whole, *own)
        if source.line.citation
    }
    return {number: url for number, url in found.items() if url}
