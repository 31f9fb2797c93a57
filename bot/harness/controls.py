"""Finding what a person sees on a message or a view: buttons, menus and inputs, and what using them says.

A person knows a button by its label and a menu's entry by its text; a test may also name action_id and value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
Blocks = Sequence[Mapping[str, Any]]
ONE_OPTION = frozenset({"static_select", "external_select", "radio_buttons", "overflow"})
MANY_OPTIONS = frozenset({"multi_static_select", "multi_external_select", "checkboxes"})
# what the state of an input holds the chosen thing under: https://docs.slack.dev/reference/interaction-payloads
CHOSEN = {
    "users_select": "selected_user",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
    "multi_users_select": "selected_users",
    "multi_channels_select": "selected_channels",
    "multi_conversations_select": "selected_conversations",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
}
INITIAL = {
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "value": "initial_value",
    **{selected: selected.replace("selected", "initial") for selected in CHOSEN.values()},
}


@dataclass(frozen=True, slots=True)
class Control:
    """Something to use, with the block it stands in."""

    block: Mapping[str, Any]
    element: Mapping[str, Any]

    @property
    def action_id(self) -> str:
        """What the app knows it by."""
        return str(self.element.get("action_id", ""))

    @property
    def type(self) -> str:
        """Slack's name for what it is."""
        return str(self.element["type"])

    @property
    def labels(self) -> list[str]:
        """What a person reads on it."""
        found = [self.element, *(self.element.get(f"{side}_button", {}) for side in ("positive", "negative"))]
        return [str(part["text"]["text"]) for part in found if isinstance(part.get("text"), Mapping)]


def controls(blocks: Blocks) -> Iterator[Control]:
    """Everything that can be used, in reading order."""
    for block in blocks:
        if block.get("type") in ("actions", "context_actions"):
            for element in block["elements"]:
                yield Control(block, element)
        for key in ("accessory", "element"):
            element = block.get(key)
            if isinstance(element, Mapping) and "action_id" in element:
                yield Control(block, element)


def find(blocks: Blocks, what: str) -> Control:
    """The control with this action_id or label; raises LookupError with all there are if there is none."""
    there = list(controls(blocks))
    for control in there:
        if what == control.action_id or what in control.labels:
            return control
    shown = "; ".join(f"{c.action_id} ({', '.join(c.labels)})" for c in there)
    raise LookupError(f"no {what!r} to use; there are: {shown or 'none'}")


def action(control: Control, what: str, value: object, ts: str) -> Json:
    """What the app hears when a control is used: the element with what was chosen."""
    element = control.element
    heard: Json = {
        "type": control.type,
        "action_id": control.action_id,
        "block_id": control.block["block_id"],
        "action_ts": ts,
    }
    if control.type in ("button", "icon_button", "workflow_button"):
        return heard | {key: element[key] for key in ("text", "value", "style") if key in element}
    if control.type == "feedback_buttons":
        return heard | _vote(element, what if value is None else str(value))
    return heard | entered(control, value)


def _vote(element: Mapping[str, Any], what: str) -> Json:
    """Which of two feedback buttons was meant, by its label or its value."""
    for side in ("positive_button", "negative_button"):
        button = element[side]
        if what in (button["value"], button["text"]["text"], side):
            return {"value": button["value"], "text": button["text"]}
    raise LookupError(f"no feedback {what!r}")


def entered(control: Control, value: object) -> Json:
    """The state of an input after ``value`` was entered or chosen."""
    kind = control.type
    if kind in ONE_OPTION:
        return {"type": kind, "selected_option": _option(control, value)}
    if kind in MANY_OPTIONS:
        wanted = value if isinstance(value, list | tuple) else [value]
        return {"type": kind, "selected_options": [_option(control, one) for one in wanted]}
    return {"type": kind, CHOSEN.get(kind, "value"): value}


def _option(control: Control, value: object) -> Json:
    """An option by its value or text; one the app suggested is given as it came."""
    if isinstance(value, Mapping):
        return dict(value)
    options = list(control.element.get("options", ()))
    for group in control.element.get("option_groups", ()):
        options += group["options"]
    for option in options:
        if value in (option.get("value"), option["text"]["text"]):
            return dict(option)
    raise LookupError(f"no option {value!r} in {control.action_id}")


def state_of(blocks: Blocks, values: Mapping[str, object]) -> Json:
    """The state.values of a view: what was entered by action_id, and what stood there before.

    Raises LookupError for a value without input, and for an input that must be filled and was not: Slack does not
    let a person submit then.
    """
    left = dict(values)
    state: Json = {}
    for control in controls(blocks):
        if control.block["type"] != "input" and control.type in (
            "button",
            "overflow",
            "feedback_buttons",
            "icon_button",
        ):
            continue
        if control.action_id in left:
            held = entered(control, left.pop(control.action_id))
        else:
            held = _initial(control)
        empty = next((v for k, v in held.items() if k != "type"), None) in (None, "", [])
        if empty and control.block["type"] == "input" and not control.block.get("optional"):
            raise LookupError(f"{control.action_id} must be filled")
        state.setdefault(control.block["block_id"], {})[control.action_id] = held
    if left:
        raise LookupError(f"no input for {', '.join(left)}")
    return state


def _initial(control: Control) -> Json:
    """The state of an input nobody touched."""
    kind = control.type
    key = "selected_option" if kind in ONE_OPTION else "selected_options" if kind in MANY_OPTIONS else ""
    key = key or CHOSEN.get(kind, "value")
    nothing: object = [] if key == "selected_options" else None
    return {"type": kind, key: control.element.get(INITIAL.get(key, ""), nothing)}
