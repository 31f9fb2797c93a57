"""What the bot says beside its answers: how to ask, that something went wrong, what to ask first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.limits import most
from bot.slack.rendering import rich_text
from bot.slack.rendering.buttons import plain
from bot.slack.rendering.literal import escaped, line
from bot.slack.rendering.message import message
from bot.slack.rendering.payload import Payload

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.wordings import Wordings
    from bot.domain import Answer, FollowUp
    from bot.slack.rendering.rich_text import Json
    from bot.slack.rendering.showing import Showing

PROMPT, MESSAGE = 75, 300  # characters of a suggested prompt and of what it sends; Slack states no limit


def help_card(answer: Answer, showing: Showing, *, words: Wordings, command: str) -> Payload:
    """How to ask, for a mention without a question: the help answer, and the ways to reach the bot.

    ``command`` is the slash command as it is installed, such as ``/role``. Nobody votes on it.
    """
    title = {
        "type": "header",
        "text": plain(line(words.say("help title"), most("blocks.header.text"))),
    }
    body = message(answer, replace(showing, feedback=False), words=words, sources=lambda _: "")
    ways = [
        words.say("help mention"),
        words.say("help direct"),
        words.say("help command", command=command),
    ]
    reach = rich_text.block(part for way in ways for part in rich_text.bullet(rich_text.text(way)))
    said = [block for block in body.blocks if block["type"] == "rich_text"]
    return Payload(body.text, (title, *said, *reach, *body.blocks[len(said) :]))


def apology(reference: str, *, words: Wordings) -> Payload:
    """That a question could not be answered; ``reference`` finds it in the log."""
    return _said(words.say("apology", reference=reference))


def expired(*, words: Wordings) -> Payload:
    """That a button's answer is no longer kept."""
    return _said(words.say("expired"))


def busy(*, words: Wordings) -> Payload:
    """That there are too many questions at once."""
    return _said(words.say("busy"))


def thanks(*, words: Wordings) -> Payload:
    """That a vote is kept."""
    return _said(words.say("thanks"))


def sentence(key: str, *, words: Wordings) -> Payload:
    """One of the bot's own sentences that are given nothing."""
    return _said(words.say(key))


def prompts(offered: Iterable[FollowUp], *, words: Wordings) -> Json:
    """The ``title`` and ``prompts`` of assistant.threads.setSuggestedPrompts, four at most; {} for none.

    https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
    """
    held = [
        {"title": line(one.question, PROMPT), "message": line(one.question, MESSAGE)}
        for one in offered
        if line(one.question, PROMPT)
    ][: most("surfaces.prompts.prompts")]
    return {"title": words.say("prompts title"), "prompts": held} if held else {}


def _said(sentence: str) -> Payload:
    """A sentence of the bot's own."""
    return Payload(escaped(sentence), tuple(rich_text.block(rich_text.section(rich_text.text(sentence)))))
