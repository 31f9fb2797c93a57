"""The manifest the Slack app is made from, for Socket Mode or for HTTP; ``manifest.toml`` beside it says all of it.

https://docs.slack.dev/reference/app-manifest
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from bot.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    Json = dict[str, Any]

Transport = Literal["socket", "http"]
EXAMPLE = "https://rolebot.example.com"
PATH = "/slack/events"
URL = re.compile(r"https://[^\s/?#]+(?:/[^\s?#]*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Scopes:
    """Scopes of the bot token, each with what it is for."""

    required: Mapping[str, str]
    optional: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Event:
    """An event the app subscribes to, what for, and the scope it needs ("" for none)."""

    name: str
    purpose: str
    scope: str


def scopes() -> Scopes:
    """What the bot asks for: no more than it uses."""
    said = _said()["scopes"]
    return Scopes(said["required"], said["optional"])


def events() -> tuple[Event, ...]:
    """What the bot hears."""
    return tuple(Event(n, e["for"], e.get("scope", "")) for n, e in sorted(_said()["events"].items()))


def manifest(transport: Transport, url: str = "") -> Json:
    """The manifest; ``url`` is where Slack reaches the bot by HTTP. Raises UsageError for an address that is none."""
    said, asked = _said(), scopes()
    settings: Json = {
        "event_subscriptions": {"bot_events": [event.name for event in events()]},
        "interactivity": {"is_enabled": True},
        **said["settings"],
        "socket_mode_enabled": transport == "socket",
    }
    features = said["features"]
    if transport == "http":
        address = _address(url or EXAMPLE)
        settings["event_subscriptions"]["request_url"] = address
        settings["interactivity"]["request_url"] = address
        for command in features["slash_commands"]:
            command["url"] = address
    elif url:
        raise UsageError("Socket Mode has no request URL", expected="no --url")
    return {
        "display_information": said["display_information"],
        "features": features,
        "oauth_config": {
            "scopes": {
                # an optional scope stands in both lists: github.com/slackapi/slack-cli/pull/517
                "bot": [*asked.required, *asked.optional],
                "bot_optional": list(asked.optional),
            }
        },
        "settings": settings,
    }


def written(transport: Transport, url: str = "") -> str:
    """The manifest as Slack's form for new apps takes it. Raises UsageError."""
    return json.dumps(manifest(transport, url), indent=2, ensure_ascii=False) + "\n"


def _said() -> Json:
    """The source, read anew: whoever has it may change it."""
    return tomllib.loads(files("bot.slack").joinpath("manifest.toml").read_text(encoding="utf-8"))


def _address(url: str) -> str:
    """The request URL of a bot at an address."""
    if not URL.fullmatch(url):
        raise UsageError(f"'{url}' is no address Slack can reach", expected=f"one like {EXAMPLE}")
    return url if url.endswith(PATH) else url.rstrip("/") + PATH
