"""A modal filled in: its inputs as Slack sends them, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.harness import controls

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.harness import View
    from bot.playground.talk import Talk

INPUT, OPTION = "input ", "option "  # before the action_id in the name of an input on the page
EMPTY = "This must be filled in."


class WrongInputs(Exception):
    """A modal was not taken: ``errors`` by block_id, and what was ``entered``, by action_id."""

    def __init__(self, errors: Mapping[str, str], entered: Mapping[str, str]) -> None:
        super().__init__()
        self.errors = errors
        self.entered = entered


async def use(talk: Talk, view: View, form: Mapping[str, str]) -> None:
    """Do what was done in a modal. Raises WrongInputs."""
    if press := form.get("press", ""):
        await talk.presses(view, press, form.get(OPTION + press))
    elif form.get("do") == "close":
        await talk.closes(view)
    else:
        await _submit(talk, view, form)


async def _submit(talk: Talk, view: View, form: Mapping[str, str]) -> None:
    entered = {
        name.removeprefix(kind): value
        for name, value in form.items()
        for kind in (INPUT, OPTION)
        if name.startswith(kind)
    }
    inputs = [one for one in controls.controls(view.blocks) if one.block["type"] == "input"]
    errors = {
        str(one.block["block_id"]): EMPTY
        for one in inputs
        if not one.block.get("optional") and not entered.get(one.action_id)
    }
    known = {one.action_id for one in inputs}
    if not errors:
        values = {name: value or None for name, value in entered.items() if name in known}
        errors = dict(await talk.submits(view, values))
    if errors:
        raise WrongInputs(errors, entered)
