"""The manifest asks for what the bot uses and for nothing else, in the shape that Slack publishes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from bot.errors import UsageError
from bot.slack.manifest import events, manifest, scopes, written
from tests.cli.command import inside
from tests.shared import ROOT, SHARED
from tests.slack.running.standing import listeners

if TYPE_CHECKING:
    from bot.slack.manifest import Transport

SCHEMA = SHARED / "slack-manifest.schema.json"
BOTH: tuple[Transport, ...] = ("socket", "http")
NEEDED = {  # https://docs.slack.dev/reference/events: the scope of each event
    "app_home_opened": "",
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
}


@pytest.mark.parametrize("transport", BOTH)
def test_the_file_kept_for_operators_is_what_the_command_prints(transport: Transport) -> None:
    kept = (ROOT / "deploy" / f"manifest.{transport}.json").read_text(encoding="utf-8")
    ran = inside("manifest", transport)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == kept


@pytest.mark.skipif(not SCHEMA.is_file(), reason="the shared documents are not beside this checkout")
@pytest.mark.parametrize("transport", BOTH)
@pytest.mark.parametrize("version", ["", ".v2"])
def test_it_has_the_shape_that_slack_publishes(transport: Transport, version: str) -> None:
    path = SHARED / f"slack-manifest.schema{version}.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(schema)(schema).validate(manifest(transport))


def test_required_scopes_are_few_and_history_of_channels_is_optional() -> None:
    assert set(scopes().required) == {
        "app_mentions:read",
        "assistant:write",
        "chat:write",
        "commands",
        "im:history",
    }
    assert set(scopes().optional) == {"channels:history", "groups:history", "mpim:history"}
    for transport in BOTH:
        asked = manifest(transport)["oauth_config"]["scopes"]
        assert set(asked["bot"]) - set(asked["bot_optional"]) == set(scopes().required)
        assert set(asked["bot_optional"]) == set(scopes().optional)
        assert "user" not in asked


def test_every_event_has_its_scope_and_every_scope_its_use() -> None:
    asked = {**scopes().required, **scopes().optional}
    assert {event.name: event.scope for event in events()} == NEEDED
    uses = {event.scope for event in events()} | {"chat:write", "commands", "assistant:write"}
    assert uses - {""} == set(asked)
    assert all(asked.values())


def test_every_listener_has_what_it_listens_for_in_the_manifest_and_the_other_way_round() -> None:
    found = listeners()
    subscribed = {event.name.split(".")[0] for event in events()}
    assert found.events == subscribed
    features = manifest("socket")["features"]
    assert found.commands == {command["command"] for command in features["slash_commands"]}
    assert found.shortcuts == {shortcut["callback_id"] for shortcut in features.get("shortcuts", ())}
    assert bool(found.actions) is manifest("socket")["settings"]["interactivity"]["is_enabled"]


def test_people_can_write_to_the_bot_and_meet_it_as_an_agent() -> None:
    features = manifest("socket")["features"]
    assert features["app_home"]["messages_tab_enabled"]
    assert not features["app_home"]["messages_tab_read_only_enabled"]
    assert not features["bot_user"]["always_online"]
    assert 1 <= len(features["agent_view"]["suggested_prompts"]) <= 4
    assert "assistant_view" not in features


def test_only_the_transport_makes_the_difference() -> None:
    socket, http = manifest("socket"), manifest("http", "https://bot.example.org/")
    address = "https://bot.example.org/slack/events"
    assert _urls(socket) == []
    assert _urls(http) == [address] * 3
    assert (socket["settings"]["socket_mode_enabled"], http["settings"]["socket_mode_enabled"]) == (
        True,
        False,
    )
    assert _without_urls(socket) == _without_urls(http)
    assert written("http", address) == written("http", "https://bot.example.org")


@pytest.mark.parametrize(
    "url", ["bot.example.org", "http://bot.example.org", "https://", "https://a b", "https://a?b"]
)
def test_an_address_slack_can_not_reach_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="is no address"):
        manifest("http", url)
    with pytest.raises(UsageError, match="no request URL"):
        manifest("socket", url)


def _urls(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [v for k, v in value.items() if k in ("url", "request_url")]
        return own + [url for v in value.values() for url in _urls(v)]
    return [url for v in value for url in _urls(v)] if isinstance(value, list) else []


def _without_urls(value: Any) -> Any:
    if isinstance(value, dict):
        left = ("url", "request_url", "socket_mode_enabled")
        return {k: _without_urls(v) for k, v in value.items() if k not in left}
    return [_without_urls(v) for v in value] if isinstance(value, list) else value
