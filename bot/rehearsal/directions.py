"""What stands in parentheses before something said: where, how and by whom."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.rehearsal.conversation import Act, Place, Step

if TYPE_CHECKING:
    from collections.abc import Mapping

# how a direction may be written, and what it says of a step
DIRECTIONS: Mapping[str, Mapping[str, Any]] = {
    "mention": {"mention": True},
    "mentioned": {"mention": True},
    "channel": {"place": Place.CHANNEL, "mention": False},
    "in the channel": {"place": Place.CHANNEL, "mention": False},
    "thread": {"place": Place.THREAD},
    "in the thread": {"place": Place.THREAD},
    "reply": {"place": Place.THREAD},
    "nobody mentioned": {"mention": False},
    "no mention": {"mention": False},
    "without mention": {"mention": False},
    "dm": {"place": Place.DM},
    "direct": {"place": Place.DM},
    "direct message": {"place": Place.DM},
    "command": {"act": Act.COMMAND},
    "button": {"act": Act.PRESS},
    "press": {"act": Act.PRESS},
    "click": {"act": Act.PRESS},
    "edit": {"act": Act.EDIT, "mention": False},  # mentions the bot if it did so before
    "edits": {"act": Act.EDIT, "mention": False},
    "delete": {"act": Act.DELETE},
    "deletes": {"act": Act.DELETE},
    "submit": {"act": Act.SUBMIT},
    "modal": {"act": Act.SUBMIT},
    "close": {"act": Act.CLOSE},
}
EXAMPLES = "(channel), (thread), (DM), (command), (button), (edit), (delete), (submit), (close) or a name like (DM, Bob)"
TOLD = re.compile(r"\(([^()]*)\)\s*(.*)", re.DOTALL)
NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*)?")  # begins with a capital letter
COMMAND = "/role"
PLAIN = ("\\(", "\\/")  # how a text begins that is neither a direction nor a command


class Unknown(ValueError):
    """A direction that is none."""


def directed(text: str) -> Step:
    """A step of what stands after the ">". Raises Unknown for a direction among others that says nothing."""
    found = TOLD.fullmatch(text)
    parts = [" ".join(part.split()) for part in found[1].split(",")] if found else []
    known = [DIRECTIONS.get(part.lower()) for part in parts]
    if found is None or not (any(known) or all(NAME.fullmatch(part) for part in parts)):
        return _step(Step(text[1:]), plain=True) if text.startswith(PLAIN) else _step(Step(text))
    said = found[2].strip()
    step = Step(said.removeprefix("\\"))
    # what is done comes first: "mention" beside it says more
    for part, meant in sorted(zip(parts, known, strict=True), key=lambda told: "act" not in (told[1] or {})):
        if meant is not None:
            step = replace(step, **meant)
        elif NAME.fullmatch(part):
            step = replace(step, person=part)
        else:
            raise Unknown(part)
    return _step(step, plain=said.startswith("\\"))


def _step(step: Step, *, plain: bool = False) -> Step:
    """A step whose text makes it a command, unless it is ``plain``; or a command whose text names it."""
    if not plain and step.act is Act.SAY and re.match(r"/[a-z]", step.text) and step.place is Place.CHANNEL:
        return replace(step, act=Act.COMMAND)
    if step.act is Act.COMMAND and not step.text.startswith("/"):
        return replace(step, text=f"{COMMAND} {step.text}".strip())
    return step
