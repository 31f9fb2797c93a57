"""What Slack sent, read strictly: an object of the shape Slack documents, or a refusal; nothing else gets further.

https://docs.slack.dev/apis/events-api, https://docs.slack.dev/interactivity/handling-user-interaction and
https://docs.slack.dev/interactivity/implementing-slash-commands show the three bodies there are.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn, TypeGuard
from urllib.parse import parse_qsl

from bot.slack.delivery import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = dict[str, Any]
MOST_FIELDS = 100  # of a form; a slash command has about twenty
EVENT = "event_callback"
TEXT_OR_OBJECT = (str, dict, type(None))
# where Bolt and the listeners look: anything else in these places is nothing that Slack sends
SHAPES: Mapping[str, tuple[type, ...]] = {
    "actions": (list,),
    "authorizations": (list, type(None)),
    "bot_profile": (dict, type(None)),
    "channel": TEXT_OR_OBJECT,
    "channel_id": (str, type(None)),
    "command": (str,),
    "container": (dict, type(None)),
    "enterprise": TEXT_OR_OBJECT,
    "enterprise_id": (str, type(None)),
    "event": (dict,),
    "message": TEXT_OR_OBJECT,
    "previous_message": (dict, type(None)),
    "response_url": (str, type(None)),
    "subtype": (str, type(None)),
    "team": TEXT_OR_OBJECT,
    "team_id": (str, type(None)),
    "text": (str, type(None)),
    "thread_ts": (str, type(None)),
    "trigger_id": (str, type(None)),
    "ts": (str, type(None)),
    "type": (str,),
    "user": TEXT_OR_OBJECT,
    "user_id": (str, type(None)),
    "view": (dict, type(None)),
}
INSIDE = ("event", "message", "previous_message")  # which hold such places themselves
SURROGATE = re.compile("[\ud800-\udfff]")


def read(body: bytes, content_type: str) -> Json | Refusal:
    """The payload of a request whose signature is right: of an event, an interaction or a command. Never raises.

    Bolt would read the body itself, but takes any form with the word "payload" in it for an interaction.
    """
    try:
        text = body.decode("utf-8")
        if content_type == "application/json" or text.lstrip().startswith("{"):
            payload = _json(text)
        else:
            form = dict(
                parse_qsl(text, keep_blank_values=True, strict_parsing=True, max_num_fields=MOST_FIELDS)
            )
            payload = _json(form["payload"]) if "payload" in form else form
    except (ValueError, RecursionError):  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        return Refusal(400, "body can't be read")
    if not well_shaped(payload):
        return Refusal(400, "body is nothing that Slack sends")
    # Bolt takes a key that is there for a view
    return (
        payload
        if payload.get("view", payload) is not None
        else {k: v for k, v in payload.items() if k != "view"}
    )


def well_shaped(payload: object) -> TypeGuard[Json]:
    """Whether a payload is an object that has what Slack puts there wherever it has something."""
    if not isinstance(payload, dict) or not payload or not _places(payload):
        return False
    if payload.get("type") == EVENT:
        return isinstance(payload.get("event"), dict) and isinstance(payload["event"].get("type"), str)
    return True


def without_surrogates(value: object) -> Any:  # noqa: ANN401  # JSON in, JSON out
    """The same JSON value; halves of a character, which no encoding can write, become U+FFFD."""
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {without_surrogates(k): without_surrogates(v) for k, v in value.items()}
    return [without_surrogates(v) for v in value] if isinstance(value, list) else value


def _json(text: str) -> object:
    """A JSON document. Raises ValueError or RecursionError."""
    read = json.loads(text, parse_constant=_no_number)
    return without_surrogates(read) if "\\u" in text else read


def _no_number(name: str) -> NoReturn:
    """JSON knows no NaN and no Infinity, Python's reader does."""
    raise ValueError(name)


def _places(payload: Json) -> bool:
    """Whether every known place holds a type that belongs there."""
    for name, value in payload.items():
        if name in SHAPES and not isinstance(value, SHAPES[name]):
            return False
        if name in INSIDE and isinstance(value, dict) and not _places(value):
            return False
        if name == "actions" and not all(isinstance(one, dict) for one in value):
            return False
        if name == "authorizations" and not all(isinstance(one, dict) for one in value or ()):
            return False
    return True
