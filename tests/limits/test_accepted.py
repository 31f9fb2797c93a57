"""Payloads that Slack takes: those at the very limit, those of Slack's own samples, and all that JSON can hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.limits import check_blocks, check_message, check_prompts, check_view, live_mentions
from tests.limits.payloads import (
    actions,
    asked,
    bullets,
    button,
    cell,
    context,
    feedback,
    grid,
    message,
    modal,
    mrkdwn,
    option,
    plain,
    rich,
    run,
    section,
    select,
    under,
    word,
)
from tests.shared import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAMPLES = SHARED / "slack-payloads"
SENT_BY_SLACK = {"id", "team_id", "state", "hash", "root_view_id", "previous_view_id", "app_id", "bot_id"}
SENT_BY_SLACK |= {"app_installed_team_id"}
SENT_BY_SLACK_IN_A_HOME_TAB = {"clear_on_close", "notify_on_close"}

TRASH = {"type": "icon_button", "icon": "trash", "text": plain("Delete"), "visible_to_user_ids": ["U1"]}
LINK = {"type": "link", "url": "https://example.com/a?b=c", "text": "here", "style": {"bold": True}}
DATE = {"type": "date", "timestamp": 1, "format": "{date}", "fallback": "today"}

MESSAGES: list[Any] = [
    {"text": "x" * 40_000},
    {"delete_original": True},
    {"response_type": "ephemeral", "replace_original": False, "text": "hi"},
    message(*[section()] * 50),
    message({"type": "divider"}, {"type": "header", "text": plain("x" * 150)}),
    message(section("x" * 3000), section("x" * 3000), {"type": "section", "fields": [plain("x" * 2000)] * 2}),
    message(context(*[mrkdwn("x")] * 9, {"type": "image", "image_url": "https://x.y", "alt_text": "x"})),
    message(actions(*[button(f"b{n}", value="x" * 2000) for n in range(25)])),
    message(actions(button(), block_id="a"), actions(button(), block_id="b")),
    message(actions(button(url="mailto:jobs@example.com", style="primary"))),
    message(actions(select(*[option(str(n)) for n in range(100)]))),
    message(actions(select(option("a"), option("b"), initial_option=option("b"), focus_on_load=True))),
    message(actions({"type": "multi_static_select", "option_groups": [{"label": plain("x"), "options": [option("a")]}, {"label": plain("y"), "options": [option("b")]}], "initial_options": [option("b")]})),
    message(actions({"type": "datepicker", "initial_date": "2026-11-25"}, {"type": "timepicker", "initial_time": "23:59"}, {"type": "datetimepicker", "initial_date_time": 1_628_633_820})),
    message(actions({"type": "static_select", "option_groups": [{"label": plain("x"), "options": [option()]}]})),
    message(rich(run(word(), LINK, DATE, {"type": "emoji", "name": "wave"}), bullets(run(word()), indent=8))),
    message(rich({"type": "rich_text_quote", "elements": [word(style={"italic": True})], "border": 1})),
    message(rich({"type": "rich_text_preformatted", "elements": [word("x = 1"), LINK]})),
    message(grid(100, 20, column_settings=[{"align": "right", "is_wrapped": True}] * 20)),
    message({"type": "table", "rows": [[cell(), rich(run(word()))]]}),
    message(under(feedback(), TRASH)),
    message({"type": "markdown", "text": "x" * 12_000}),
    message({"type": "card", "title": plain("x")}, {"type": "carousel", "elements": [{"type": "card", "body": plain("x")}]}),
    message({"type": "container", "title": plain("x"), "child_blocks": [section()]}),
    message(metadata={"event_type": "answer", "event_payload": {"key": "abc"}}),
]  # fmt: skip

VIEWS: list[Any] = [
    modal(*[section()] * 100, title=plain("x" * 24), private_metadata="x" * 3000, callback_id="x" * 255),
    modal(asked({"type": "plain_text_input", "multiline": True, "max_length": 3000}), submit=plain("Send")),
    modal({"type": "alert", "text": mrkdwn("Careful"), "level": "warning"}),
    modal(
        asked({"type": "external_select", "action_id": "role", "min_query_length": 0}), submit=plain("Send")
    ),
    {"type": "home", "blocks": [section(accessory=button()), asked()]},
]


@pytest.mark.parametrize("payload", MESSAGES)
def test_a_message_within_the_limits_is_accepted(payload: object) -> None:
    assert check_message(payload) == ()


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_within_the_limits_is_accepted(view: object) -> None:
    assert check_view(view) == ()


def test_four_prompts_are_accepted() -> None:
    prompts = [{"title": "What does it pay?", "message": "What does the SRE role pay?"}] * 4
    assert check_prompts({"prompts": prompts, "title": "Ask"}) == ()


def _parts(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a sample."""
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _parts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _parts(item)


def _samples() -> list[tuple[Path, dict[str, Any]]]:
    """Every object of the recorded samples; those under shapes/ have their values blanked and are no payloads."""
    folders = ("api", "events", "interactions", "socket-mode", "views")
    paths = [path for folder in folders for path in sorted((SAMPLES / folder).glob("*.json"))]
    return [(path, part) for path in paths for part in _parts(json.loads(path.read_text(encoding="utf-8")))]


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="Slack's samples are not beside this checkout")
def test_every_view_and_every_block_of_slacks_own_samples_is_accepted() -> None:
    views = blocks = options = 0
    for path, part in _samples():
        if part.get("type") in ("modal", "home") and "blocks" in part:
            sent = {k: v for k, v in part.items() if k not in SENT_BY_SLACK and v not in (None, "")}
            if part["type"] == "home":
                sent = {k: v for k, v in sent.items() if k not in SENT_BY_SLACK_IN_A_HOME_TAB}
            if not sent["blocks"]:
                continue
            if any(b.get("type") == "input" for b in sent["blocks"]):
                sent.setdefault("submit", plain("Send"))
            assert check_view(sent) == (), path.name
            views += 1
        elif part.get("blocks"):
            assert check_blocks(part["blocks"], "message") == (), path.name
            blocks += 1
        elif part.keys() == {"options"}:  # what an app answers to block_suggestion
            assert check_blocks([actions(select(*part["options"]))], "message") == (), path.name
            options += 1
    assert views >= 8
    assert blocks >= 8
    assert options >= 1


def test_whatever_json_holds_is_judged_and_nothing_raises() -> None:
    keys = st.sampled_from(
        [
            "type",
            "text",
            "blocks",
            "elements",
            "element",
            "accessory",
            "rows",
            "style",
            "options",
            "url",
            "metadata",
            "option_groups",
            "initial_option",
            "initial_options",
            "focus_on_load",
        ]
    )
    kinds = st.sampled_from(
        [
            "modal",
            "home",
            "section",
            "rich_text",
            "rich_text_list",
            "table",
            "actions",
            "button",
            "mrkdwn",
            "link",
            "input",
            "static_select",
            "multi_static_select",
        ]
    )
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | kinds
    anything = st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(keys | st.text(max_size=3), inner, max_size=5)
        ),
        max_leaves=30,
    )

    @settings(max_examples=300, deadline=None, derandomize=True)
    @given(anything)
    def holds(value: object) -> None:
        for check in (check_message, check_view, check_prompts):
            assert isinstance(check(value), tuple)
        for surface in ("message", "modal", "home"):
            assert isinstance(check_blocks(value, surface), tuple)
        assert isinstance(live_mentions(value), tuple)

    holds()


def test_numbers_that_json_can_write_and_nobody_can_count_are_refused() -> None:
    huge = asked({"type": "plain_text_input", "max_length": 10**400})
    assert check_view(modal(huge, submit=plain("Send")))
    assert check_message(message({"type": "data_table", "caption": "x", "rows": [[{"type": "raw_number", "value": float("inf")}]] * 2}))  # fmt: skip
