"""Payloads that Slack refuses, each for one reason, at the place where it is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.limits import Code, check_blocks, check_message, check_prompts, check_view
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

if TYPE_CHECKING:
    from tests.limits.payloads import Json

B0 = "/blocks/0"
TRASH = {"type": "icon_button", "icon": "trash", "text": plain("Delete")}
CONFIRM = {"title": plain("Sure?"), "text": plain("Really?"), "confirm": plain("Yes"), "deny": plain("No")}
LINK = {"type": "link", "url": "https://example.com"}

BLOCKS: list[tuple[str, Json, str, Code]] = [
    ("no such block", {"type": "banner"}, f"{B0}/type", Code.UNKNOWN_TYPE),
    ("a block without a type", {"text": plain("x")}, B0, Code.MISSING_KEY),
    ("a block that is a text", "section", B0, Code.WRONG_TYPE),  # type: ignore[list-item]  # wrong on purpose
    ("no such key", section(colour="red"), f"{B0}/colour", Code.UNKNOWN_KEY),
    ("no such key in a text", {"type": "header", "text": plain("x") | {"a/b": 1}}, f"{B0}/text/a~1b", Code.UNKNOWN_KEY),
    ("a section of nothing", {"type": "section"}, B0, Code.MISSING_KEY),
    ("a text that is a string", {"type": "section", "text": "hi"}, f"{B0}/text", Code.WRONG_TYPE),
    ("a text of no kind", {"type": "section", "text": {"text": "hi"}}, f"{B0}/text/type", Code.WRONG_TYPE),
    ("a text without text", {"type": "section", "text": {"type": "mrkdwn"}}, f"{B0}/text", Code.MISSING_KEY),
    ("a text that is a number", {"type": "section", "text": mrkdwn(5)}, f"{B0}/text/text", Code.WRONG_TYPE),  # type: ignore[arg-type]  # wrong on purpose
    ("an empty section", section(""), f"{B0}/text/text", Code.TOO_SHORT),
    ("a section too long", section("x" * 3001), f"{B0}/text/text", Code.TOO_LONG),
    ("a field too long", {"type": "section", "fields": [plain("x" * 2001)]}, f"{B0}/fields/0/text", Code.TOO_LONG),
    ("eleven fields", {"type": "section", "fields": [plain("x")] * 11}, f"{B0}/fields", Code.TOO_MANY),
    ("no fields", {"type": "section", "fields": []}, f"{B0}/fields", Code.TOO_FEW),
    ("a header in mrkdwn", {"type": "header", "text": mrkdwn("x")}, f"{B0}/text/type", Code.WRONG_TYPE),
    ("a header too long", {"type": "header", "text": plain("x" * 151)}, f"{B0}/text/text", Code.TOO_LONG),
    ("a header without text", {"type": "header"}, B0, Code.MISSING_KEY),
    ("a context too long", context(mrkdwn("x" * 3001)), f"{B0}/elements/0/text", Code.TOO_LONG),
    ("eleven context elements", context(*[mrkdwn("x")] * 11), f"{B0}/elements", Code.TOO_MANY),
    ("a button in a context", context(button()), f"{B0}/elements/0/type", Code.NOT_HERE),
    ("no actions", actions(), f"{B0}/elements", Code.TOO_FEW),
    ("26 actions", actions(*[button(f"b{n}") for n in range(26)]), f"{B0}/elements", Code.TOO_MANY),
    ("an input in actions", actions({"type": "plain_text_input"}), f"{B0}/elements/0/type", Code.NOT_HERE),
    ("no such element", actions({"type": "slider"}), f"{B0}/elements/0/type", Code.UNKNOWN_TYPE),
    ("a button text too long", actions(button(text=plain("x" * 76))), f"{B0}/elements/0/text/text", Code.TOO_LONG),
    ("a button in mrkdwn", actions(button(text=mrkdwn("x"))), f"{B0}/elements/0/text/type", Code.WRONG_TYPE),
    ("a button value too long", actions(button(value="x" * 2001)), f"{B0}/elements/0/value", Code.TOO_LONG),
    ("an action id too long", actions(button("x" * 256)), f"{B0}/elements/0/action_id", Code.TOO_LONG),
    ("the same action id twice", actions(button(), button()), f"{B0}/elements/1/action_id", Code.DUPLICATE_ID),
    ("a green button", actions(button(style="green")), f"{B0}/elements/0/style", Code.NOT_ALLOWED),
    ("a url too long", actions(button(url="https://x.y/" + "x" * 2989)), f"{B0}/elements/0/url", Code.TOO_LONG),
    ("a script as url", actions(button(url="javascript:x")), f"{B0}/elements/0/url", Code.BAD_URL),
    ("a url of nowhere", actions(button(url="https://")), f"{B0}/elements/0/url", Code.BAD_URL),
    ("a url with a space", actions(button(url="https://x.y/a b")), f"{B0}/elements/0/url", Code.BAD_URL),
    ("a label too long", actions(button(accessibility_label="x" * 76)), f"{B0}/elements/0/accessibility_label", Code.TOO_LONG),
    ("a confirm title too long", actions(button(confirm=CONFIRM | {"title": plain("x" * 101)})), f"{B0}/elements/0/confirm/title/text", Code.TOO_LONG),
    ("a confirm without deny", actions(button(confirm={k: v for k, v in CONFIRM.items() if k != "deny"})), f"{B0}/elements/0/confirm", Code.MISSING_KEY),
    ("101 options", actions(select(*[option(str(n)) for n in range(101)])), f"{B0}/elements/0/options", Code.TOO_MANY),
    ("a select of nothing", actions({"type": "static_select"}), f"{B0}/elements/0", Code.MISSING_KEY),
    ("an option text too long", actions(select(option(text=plain("x" * 76)))), f"{B0}/elements/0/options/0/text/text", Code.TOO_LONG),
    ("an option value too long", actions(select(option("x" * 151))), f"{B0}/elements/0/options/0/value", Code.TOO_LONG),
    ("a description too long", actions(select(option(description=plain("x" * 76)))), f"{B0}/elements/0/options/0/description/text", Code.TOO_LONG),
    ("an option with a url", actions(select(option(url="https://x.y"))), f"{B0}/elements/0/options/0/url", Code.UNKNOWN_KEY),
    ("a placeholder too long", actions(select(option(), placeholder=plain("x" * 151))), f"{B0}/elements/0/placeholder/text", Code.TOO_LONG),
    ("six overflow options", section(accessory={"type": "overflow", "options": [option(str(n)) for n in range(6)]}), f"{B0}/accessory/options", Code.TOO_MANY),
    ("eleven radio buttons", section(accessory={"type": "radio_buttons", "options": [option(str(n)) for n in range(11)]}), f"{B0}/accessory/options", Code.TOO_MANY),
    ("an image without alt text", {"type": "image", "image_url": "https://x.y/z.png"}, B0, Code.MISSING_KEY),
    ("an image of nothing", {"type": "image", "alt_text": "x"}, B0, Code.MISSING_KEY),
    ("an image by file url", {"type": "image", "alt_text": "x", "image_url": "file:///x"}, f"{B0}/image_url", Code.BAD_URL),
    ("an input without label", {"type": "input", "element": {"type": "plain_text_input"}}, B0, Code.MISSING_KEY),
    ("a button as input", asked(button()), f"{B0}/element/type", Code.NOT_HERE),
    ("an optional that is a text", asked(optional="yes"), f"{B0}/optional", Code.WRONG_TYPE),
    ("more input than fits", asked({"type": "plain_text_input", "max_length": 3001}), f"{B0}/element/max_length", Code.NOT_ALLOWED),
    ("a length that is a truth", asked({"type": "plain_text_input", "max_length": True}), f"{B0}/element/max_length", Code.WRONG_TYPE),
    ("an alert in a message", {"type": "alert", "text": plain("x")}, B0, Code.NOT_ON_SURFACE),
    ("empty markdown", {"type": "markdown", "text": ""}, f"{B0}/text", Code.TOO_SHORT),
    ("a block id too long", section(block_id="x" * 256), f"{B0}/block_id", Code.TOO_LONG),
    ("a choice that is no option", actions(select(option("a"), initial_option=option("b"))), f"{B0}/elements/0/initial_option", Code.NOT_ALLOWED),
    ("choices that are no options", actions(select(option("a"), type="multi_static_select", initial_options=[option("a"), option("b")])), f"{B0}/elements/0/initial_options/1", Code.NOT_ALLOWED),
    ("options twice over", actions(select(option(), option_groups=[{"label": plain("x"), "options": [option()]}])), f"{B0}/elements/0", Code.NOT_TOGETHER),
    ("a group without a label", actions({"type": "static_select", "option_groups": [{"options": [option()]}]}), f"{B0}/elements/0/option_groups/0", Code.MISSING_KEY),
    ("an option without a value", actions(select({"text": plain("x")})), f"{B0}/elements/0/options/0", Code.MISSING_KEY),
    ("tomorrow as a date", actions({"type": "datepicker", "initial_date": "tomorrow"}), f"{B0}/elements/0/initial_date", Code.NOT_ALLOWED),
    ("a month that is none", actions({"type": "datepicker", "initial_date": "2026-13-01"}), f"{B0}/elements/0/initial_date", Code.NOT_ALLOWED),
    ("a time that is none", actions({"type": "timepicker", "initial_time": "24:00"}), f"{B0}/elements/0/initial_time", Code.NOT_ALLOWED),
    ("a moment in milliseconds", actions({"type": "datetimepicker", "initial_date_time": 1_628_633_820_000}), f"{B0}/elements/0/initial_date_time", Code.NOT_ALLOWED),
    ("a number that is none", asked({"type": "number_input", "is_decimal_allowed": False, "min_value": "ten"}), f"{B0}/element/min_value", Code.NOT_ALLOWED),
    ("a filter of nothing", actions({"type": "conversations_select", "filter": {}}), f"{B0}/elements/0/filter", Code.MISSING_KEY),
    ("emoji in mrkdwn", {"type": "section", "text": mrkdwn("x") | {"emoji": True}}, f"{B0}/text/emoji", Code.UNKNOWN_KEY),
    ("a video title too long", {"type": "video", "alt_text": "x", "title": plain("x" * 200), "thumbnail_url": "https://x.y", "video_url": "https://x.y"}, f"{B0}/title/text", Code.TOO_LONG),
    ("eleven cards", {"type": "carousel", "elements": [{"type": "card", "body": plain("x")}] * 11}, f"{B0}/elements", Code.TOO_MANY),
    ("an input in a container", {"type": "container", "title": plain("x"), "child_blocks": [asked()]}, f"{B0}/child_blocks/0/type", Code.NOT_HERE),
    # rich_text
    ("an empty rich_text", rich(), f"{B0}/elements", Code.TOO_FEW),
    ("a word without its section", rich(word()), f"{B0}/elements/0/type", Code.NOT_HERE),
    ("an empty word", rich(run(word(""))), f"{B0}/elements/0/elements/0/text", Code.TOO_SHORT),
    ("no such style", rich(run(word(style={"blink": True}))), f"{B0}/elements/0/elements/0/style/blink", Code.UNKNOWN_KEY),
    ("a style that is a text", rich(run(word(style="bold"))), f"{B0}/elements/0/elements/0/style", Code.WRONG_TYPE),
    ("a word in a list", rich(bullets(word())), f"{B0}/elements/0/elements/0/type", Code.NOT_HERE),
    ("a list in a list", rich(bullets(bullets(run(word())))), f"{B0}/elements/0/elements/0/type", Code.NOT_HERE),
    ("a list of no style", rich({"type": "rich_text_list", "elements": [run(word())]}), f"{B0}/elements/0", Code.MISSING_KEY),
    ("a list of stars", rich(bullets(run(word()), style="star")), f"{B0}/elements/0/style", Code.NOT_ALLOWED),
    ("a list too deep", rich(bullets(run(word()), indent=9)), f"{B0}/elements/0/indent", Code.NOT_ALLOWED),
    ("an emoji in code", rich({"type": "rich_text_preformatted", "elements": [{"type": "emoji", "name": "x"}]}), f"{B0}/elements/0/elements/0/type", Code.NOT_HERE),
    ("a link to nowhere", rich(run({"type": "link"})), f"{B0}/elements/0/elements/0", Code.MISSING_KEY),
    ("a link to a file", rich(run(LINK | {"url": "/etc/passwd"})), f"{B0}/elements/0/elements/0/url", Code.BAD_URL),
    ("a broadcast to the world", rich(run({"type": "broadcast", "range": "world"})), f"{B0}/elements/0/elements/0/range", Code.NOT_ALLOWED),
    ("a date without format", rich(run({"type": "date", "timestamp": 1})), f"{B0}/elements/0/elements/0", Code.MISSING_KEY),
    # tables
    ("101 rows", grid(101, 1), f"{B0}/rows", Code.TOO_MANY),
    ("21 columns", grid(1, 21), f"{B0}/rows/0", Code.TOO_MANY),
    ("no rows", grid(0, 0), f"{B0}/rows", Code.TOO_FEW),
    ("an empty row", {"type": "table", "rows": [[]]}, f"{B0}/rows/0", Code.TOO_FEW),
    ("a row that is a cell", {"type": "table", "rows": [cell()]}, f"{B0}/rows/0", Code.WRONG_TYPE),
    ("a cell in mrkdwn", {"type": "table", "rows": [[mrkdwn("x")]]}, f"{B0}/rows/0/0/type", Code.UNKNOWN_TYPE),
    ("an empty cell", {"type": "table", "rows": [[cell("")]]}, f"{B0}/rows/0/0/text", Code.TOO_SHORT),
    ("a justified column", grid(1, 1, column_settings=[{"align": "justify"}]), f"{B0}/column_settings/0/align", Code.NOT_ALLOWED),
    ("too much in one table", {"type": "table", "rows": [[cell("x" * 101)] for _ in range(100)]}, B0, Code.TOO_MUCH_TEXT),
    # under an answer
    ("six context actions", under(*[TRASH | {"action_id": str(n)} for n in range(6)]), f"{B0}/elements", Code.TOO_MANY),
    ("a button under an answer", under(button()), f"{B0}/elements/0/type", Code.NOT_HERE),
    ("a star as icon", under(TRASH | {"icon": "star"}), f"{B0}/elements/0/icon", Code.NOT_ALLOWED),
    ("feedback of one side", under({"type": "feedback_buttons", "positive_button": {"text": plain("x"), "value": "x"}}), f"{B0}/elements/0", Code.MISSING_KEY),
    ("feedback without value", under(feedback(positive_button={"text": plain("x")})), f"{B0}/elements/0/positive_button", Code.MISSING_KEY),
]  # fmt: skip

MESSAGES: list[tuple[str, Any, str, Code]] = [
    ("no text at all", {}, "/text", Code.MISSING_TEXT),
    ("blocks without text", {"blocks": [section()]}, "/text", Code.MISSING_TEXT),
    ("a text of blanks", message(text="  "), "/text", Code.MISSING_TEXT),
    ("a text too long", {"text": "x" * 40_001}, "/text", Code.TOO_LONG),
    ("51 blocks", message(*[section()] * 51), "/blocks", Code.TOO_MANY),
    ("blocks that are a text", message() | {"blocks": "[]"}, "/blocks", Code.WRONG_TYPE),
    ("a key of no message", message(colour="red"), "/colour", Code.UNKNOWN_KEY),
    ("the same block id twice", message(section(block_id="a"), section(block_id="a")), "/blocks/1/block_id", Code.DUPLICATE_ID),
    ("two tables", message(grid(1, 1), grid(1, 1)), "/blocks/1", Code.TOO_MANY),
    ("too much text in all", message(*[section("x" * 2999)] * 5), "", Code.TOO_MUCH_TEXT),
    ("markdown too long", message({"type": "markdown", "text": "x" * 12_001}), "/blocks/0/text", Code.TOO_LONG),
    ("metadata without payload", message(metadata={"event_type": "x"}), "/metadata", Code.MISSING_KEY),
    ("a payload that is a text", message(metadata={"event_type": "x", "event_payload": "{}"}), "/metadata/event_payload", Code.WRONG_TYPE),
    ("metadata of another kind", message(metadata={"event_type": "x", "event_payload": {}, "more": 1}), "/metadata/more", Code.UNKNOWN_KEY),
    ("a list", [], "", Code.WRONG_TYPE),
]  # fmt: skip

VIEWS: list[tuple[str, Any, str, Code]] = [
    ("a view of no kind", {"blocks": []}, "/type", Code.UNKNOWN_TYPE),
    ("a view that is a text", "modal", "/type", Code.UNKNOWN_TYPE),
    ("a modal without title", {"type": "modal", "blocks": []}, "", Code.MISSING_KEY),
    ("a title too long", modal(title=plain("x" * 25)), "/title/text", Code.TOO_LONG),
    ("a submit too long", modal(submit=plain("x" * 25)), "/submit/text", Code.TOO_LONG),
    ("a close in mrkdwn", modal(close=mrkdwn("x")), "/close/type", Code.WRONG_TYPE),
    ("metadata too long", modal(private_metadata="x" * 3001), "/private_metadata", Code.TOO_LONG),
    ("a callback id too long", modal(callback_id="x" * 256), "/callback_id", Code.TOO_LONG),
    ("101 blocks", modal(*[section()] * 101), "/blocks", Code.TOO_MANY),
    ("an input without submit", modal(asked()), "/submit", Code.MISSING_SUBMIT),
    ("a table in a modal", modal(grid(1, 1)), "/blocks/0", Code.NOT_ON_SURFACE),
    ("feedback in a modal", modal(under(feedback())), "/blocks/0", Code.NOT_ON_SURFACE),
    ("two that want the focus", modal(*[asked({"type": "plain_text_input", "action_id": a, "focus_on_load": True}) for a in "ab"], submit=plain("Send")), "/blocks/1/element/focus_on_load", Code.TOO_MANY),
    ("an empty title", modal(section(), title=plain("")), "/title/text", Code.TOO_SHORT),
    ("a Home tab that is sent", {"type": "home", "blocks": [], "submit": plain("x")}, "/submit", Code.UNKNOWN_KEY),
    ("a Home tab with a title", {"type": "home", "title": plain("x"), "blocks": []}, "/title", Code.UNKNOWN_KEY),
    ("an email input in a Home tab", {"type": "home", "blocks": [asked({"type": "email_text_input"})]}, "/blocks/0/element", Code.NOT_ON_SURFACE),
    ("a Home tab without blocks", {"type": "home"}, "", Code.MISSING_KEY),
]  # fmt: skip

PROMPTS: list[tuple[str, Any, str, Code]] = [
    ("five prompts", {"prompts": [{"title": "x", "message": "y"}] * 5}, "/prompts", Code.TOO_MANY),
    ("no prompts", {"prompts": []}, "/prompts", Code.TOO_FEW),
    (
        "a prompt without a title",
        {"prompts": [{"title": "", "message": "x"}]},
        "/prompts/0/title",
        Code.TOO_SHORT,
    ),
    ("a prompt of half", {"prompts": [{"title": "x"}]}, "/prompts/0", Code.MISSING_KEY),
]


@pytest.mark.parametrize(("block", "pointer", "code"), [c[1:] for c in BLOCKS], ids=[c[0] for c in BLOCKS])
def test_a_bad_block_is_refused_where_it_is_wrong_and_nowhere_else(
    block: Json, pointer: str, code: Code
) -> None:
    for found in (check_message(message(block)), check_blocks([block], "message")):
        assert [(v.pointer, v.code) for v in found] == [(pointer, code)], found


@pytest.mark.parametrize(
    ("payload", "pointer", "code"), [c[1:] for c in MESSAGES], ids=[c[0] for c in MESSAGES]
)
def test_a_bad_message_is_refused(payload: object, pointer: str, code: Code) -> None:
    assert (pointer, code) in [(v.pointer, v.code) for v in check_message(payload)]


@pytest.mark.parametrize(("view", "pointer", "code"), [c[1:] for c in VIEWS], ids=[c[0] for c in VIEWS])
def test_a_bad_view_is_refused(view: object, pointer: str, code: Code) -> None:
    assert [(v.pointer, v.code) for v in check_view(view)] == [(pointer, code)]


@pytest.mark.parametrize(
    ("payload", "pointer", "code"), [c[1:] for c in PROMPTS], ids=[c[0] for c in PROMPTS]
)
def test_bad_prompts_are_refused(payload: object, pointer: str, code: Code) -> None:
    assert [(v.pointer, v.code) for v in check_prompts(payload)] == [(pointer, code)]


def test_a_violation_reads_like_slacks_own_message_and_names_the_limit_and_its_source() -> None:
    (found,) = check_message(message(section("x" * 3001)))
    assert str(found) == "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert found.limit == 3000
    assert found.link == "https://docs.slack.dev/reference/block-kit/blocks/section-block"


def test_every_refusal_says_where_slack_states_the_limit() -> None:
    found = [v for _, block, _, _ in BLOCKS for v in check_message(message(block))]
    found += [v for _, payload, _, _ in MESSAGES for v in check_message(payload)]
    found += [v for _, view, _, _ in VIEWS for v in check_view(view)]
    found += [v for _, payload, _, _ in PROMPTS for v in check_prompts(payload)]
    assert len(found) >= 60
    assert all(v.link.startswith("https://docs.slack.dev/") for v in found)


def test_every_kind_of_limit_is_met_here() -> None:
    met = {case[3] for cases in (BLOCKS, MESSAGES, VIEWS, PROMPTS) for case in cases}
    assert met == set(Code)
