"""Every block of Slack's is drawn on the page and in the terminal; what is not known is drawn as its JSON."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from bot.harness import Message
from bot.playground.drawing import Drawing
from bot.playground.mrkdwn import Run, runs
from bot.playground.talk import begun
from bot.playground.text import Sheet
from bot.rehearsal.stage import stage
from tests.limits import payloads
from tests.playground.serving import Markup
from tests.shared import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
UNKNOWN = {"type": "hologram", "text": "seen <b> only", "deep": [{"type": "x"}]}
BLOCKS = [
    payloads.section("*bold* _soft_ ~gone~ `code` <https://example.org|site> <@U1> &lt;b&gt;", accessory=payloads.button(text=payloads.plain("Beside"))),
    {"type": "section", "fields": [payloads.plain("Left"), payloads.mrkdwn("*Right*")]},
    {"type": "header", "text": payloads.plain("Headline")},
    {"type": "divider"},
    {"type": "context", "elements": [payloads.plain("Small"), {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "A plant"}]},
    payloads.actions(payloads.button(), payloads.select(payloads.option(text=payloads.plain("Choice"))), {"type": "workflow_thing", "x": "Odd one"}),
    payloads.rich(
        payloads.run(payloads.word("Plain "), payloads.word("Bold", style={"bold": True}), {"type": "link", "url": "https://example.org", "text": "Link"}, {"type": "emoji", "name": "tada"}, {"type": "user", "user_id": "U1"}, {"type": "odd", "z": "Odd run"}),
        payloads.bullets(payloads.run(payloads.word("Item"))),
        {"type": "rich_text_quote", "elements": [payloads.word("Quoted")]},
        {"type": "rich_text_preformatted", "elements": [payloads.word("Code")]},
        {"type": "rich_text_odd", "elements": [], "y": "Odd part"},
    ),
    {"type": "table", "rows": [[payloads.cell("Head"), payloads.cell("Other")], [payloads.cell("Cell"), payloads.rich(payloads.run(payloads.word("Rich")))]]},
    {"type": "markdown", "text": "**as it stands**"},
    payloads.asked(),
    {"type": "context_actions", "elements": [{"type": "feedback_buttons", "action_id": "v", "positive_button": {"text": payloads.plain("Good"), "value": "1"}, "negative_button": {"text": payloads.plain("Poor"), "value": "0"}}]},
    UNKNOWN,
]  # fmt: skip
READ = ["bold", "soft", "gone", "code", "site", "<b>", "Beside", "Left", "Right", "Small", "A plant", "Go", "Choice", "Odd one", "Plain", "Bold", "Link", ":tada:", "Item", "Quoted", "Code", "Cell", "Rich", "Odd run", "Odd part", "Head", "Other", "**as it stands**", "Label", "Good", "Poor", "hologram", "seen <b> only"]  # fmt: skip


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    async def made() -> Drawing:
        async with stage() as here:
            return Drawing(await begun(here), "token")

    return asyncio.run(made())


def test_all_that_a_block_says_is_on_the_page(drawing: Drawing) -> None:
    page = Markup(drawing.message(BLOCKS))
    for said in READ:
        assert said in page.text, said
    assert {"strong", "em", "s", "code", "ul", "blockquote", "table", "select", "textarea", "hr", "pre"} - {
        "textarea"
    } <= {t for t, _ in page.tags}


def test_all_that_a_block_says_is_in_the_terminal() -> None:
    sheet = Sheet(Message("C1", "1.0", "U1", "", tuple(BLOCKS)), str)
    lines = "\n".join(sheet.drawn())
    for said in READ:
        assert said.lower() in lines.lower(), said
    assert [offer.label for offer in sheet.offers] == [
        "Beside",
        "Go",
        "Choice",
        "Good",
        "Poor",
    ]


def test_a_message_without_blocks_shows_its_text(drawing: Drawing) -> None:
    assert "<b>really</b> & @U1" in Markup(drawing.message([], "&lt;b&gt;really&lt;/b&gt; &amp; <@U1>")).text
    assert Sheet(Message("C1", "1.0", "U1", "*now* &amp; then"), str).drawn() == ["now & then"]


def test_nothing_that_is_printed_commands_the_terminal() -> None:
    blocks = (payloads.rich(payloads.run(payloads.word("a\x1b[2Jb\x9bc\x07d\u202ee"))),)
    assert Sheet(Message("C1", "1.0", "U1", "", blocks), str).drawn() == ["a�[2Jb�c�d�e"]


def _found(held: Any) -> Iterator[list[Json]]:
    if isinstance(held, dict):
        blocks = held.get("blocks")
        if isinstance(blocks, list) and all(isinstance(b, dict) and "type" in b for b in blocks):
            yield blocks
        for part in held.values():
            yield from _found(part)
    elif isinstance(held, list):
        for part in held:
            yield from _found(part)


@pytest.mark.skipif(
    not (SHARED / "slack-payloads").is_dir(), reason="the shared payloads are not beside this checkout"
)
def test_blocks_that_others_send_are_drawn_too(drawing: Drawing) -> None:
    count = 0
    for file in sorted((SHARED / "slack-payloads").rglob("*.json")):
        for blocks in _found(json.loads(file.read_text(encoding="utf-8"))):
            count += 1
            assert Markup(drawing.message(blocks)).text is not None
            assert Sheet(Message("C1", "1.0", "U1", "", tuple(blocks)), str).drawn() is not None
    assert count > 5


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a *b* c", [Run("a "), Run("b", frozenset({"bold"})), Run(" c")]),
        ("2*3*4", [Run("2*3*4")]),
        ("<https://a.example|A &amp; B>", [Run("A & B", url="https://a.example")]),
        ("<!here> <#C1|jobs>", [Run("", mention="!here"), Run(" "), Run("jobs", mention="#C1")]),
        ("&amp;lt;", [Run("&lt;")]),
    ],
)
def test_mrkdwn_is_read_as_slack_reads_it(text: str, read: list[Run]) -> None:
    assert runs(text) == read
