"""The buttons below an answer. Each says in words what it does; each carries the answer's id and a number.

https://docs.slack.dev/reference/block-kit/block-elements/button-element
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Status
from bot.limits import most
from bot.slack.rendering import actions
from bot.slack.rendering.literal import MARK, ends, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.wordings import Wordings
    from bot.domain import Answer
    from bot.slack.rendering.body import Body
    from bot.slack.rendering.rich_text import Json
    from bot.slack.rendering.shares import Source
    from bot.slack.rendering.showing import Showing

CHOICES, NEXT = 8, 3  # postings to choose from; next questions


def button(name: str, answer_id: str, number: int, label: str, spoken: str) -> Json:
    """A button; ``spoken`` is read by screen readers instead of the label."""
    return {
        "type": "button",
        "action_id": actions.named(name, number),
        "text": plain(ends(label, most("elements.button.text"))),
        "value": actions.value(answer_id, number),
        "accessibility_label": ends(spoken, most("elements.button.accessibility_label")) or MARK,
    }


def plain(text: str) -> Json:
    """A plain_text object; never empty, and ``:names:`` in it are no emoji."""
    return {"type": "plain_text", "text": text or MARK, "emoji": False}


def rows(held: Sequence[Json], intro: str = "") -> list[Json]:
    """Blocks for some buttons, with words above them."""
    wide = most("blocks.actions.elements")
    above = [{"type": "context", "elements": [plain(intro)]}] if held and intro else []
    return above + [
        {"type": "actions", "elements": list(held[n : n + wide])} for n in range(0, len(held), wide)
    ]


def follow_ups(answer: Answer, showing: Showing, words: Wordings) -> list[Json]:
    """Which posting is meant where that is open, else the next questions."""
    if answer.status is Status.AMBIGUOUS:
        chosen = [
            button(actions.CHOOSE, showing.answer_id, n, f.label, words.say("choose label", role=f.label))
            for n, f in enumerate(answer.follow_ups[:CHOICES])
        ]
        return rows(chosen, words.say("choose"))
    asked = [
        button(actions.NEXT, showing.answer_id, n, f.label[:1].upper() + f.label[1:], f.question)
        for n, f in enumerate(answer.follow_ups[:NEXT])
    ]
    return rows(asked, words.say("next"))


def more(showing: Showing, words: Wordings, body: Body, sources: Sequence[Source]) -> list[Json]:
    """Show all, or more where the answer itself has not all; show the sources that have no link; share."""
    held: list[Json] = []
    if body.hidden and not showing.shown_all:
        key = "show more" if body.untold else "show all"
        say, spoken = words.say(key, count=body.hidden), words.say(f"{key} label", count=body.hidden)
        held.append(button(actions.ALL, showing.answer_id, 0, say, spoken))
    for n, source in enumerate(sources, start=1):
        number = n if len(sources) > 1 else 0
        say = words.say("show source numbered", number=number) if number else words.say("show source")
        spoken = words.say("show source label", source=_place(source))
        held.append(button(actions.SOURCE, showing.answer_id, source.number, say, spoken))
    if showing.ephemeral:
        held.append(button(actions.SHARE, showing.answer_id, 0, words.say("share"), words.say("share label")))
    return rows(held)


def _place(source: Source) -> str:
    """Where a source line's quotes stand, short enough to be spoken."""
    cited = source.line.citation
    if not cited:
        return source.line.text
    first, last = cited.lines
    return f"{cited.posting.rsplit('/', 1)[-1]}:{first}" + (f"-{last}" if last != first else "")


def feedback(showing: Showing, words: Wordings) -> list[Json]:
    """One vote, helpful or not: https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element."""
    if not showing.feedback:
        return []
    sides = {
        key: {
            "text": plain(line(words.say(name), most("objects.feedback_button.text"))),
            "value": actions.value(showing.answer_id, number),
            "accessibility_label": line(
                words.say(f"{name} label"), most("objects.feedback_button.accessibility_label")
            ),
        }
        for key, name, number in (
            ("positive_button", "helpful", actions.HELPFUL),
            ("negative_button", "not helpful", actions.NOT_HELPFUL),
        )
    }
    element = {"type": "feedback_buttons", "action_id": actions.named(actions.VOTE, 0), **sides}
    return [{"type": "context_actions", "elements": [element]}]
