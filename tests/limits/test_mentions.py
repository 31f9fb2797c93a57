"""Mentions in what is sent are found wherever they would call somebody, and nowhere else."""

from __future__ import annotations

import pytest

from bot.limits import live_mentions
from tests.limits.payloads import cell, context, grid, message, modal, mrkdwn, plain, rich, run, section, word

LIVE = [
    ({"text": "ask <!here>"}, "/text"),
    ({"text": "ask <!subteam^S1|@team>"}, "/text"),
    ({"text": "ask <@U1>", "type": "message"}, "/text"),
    (message(section("see <#C1|general>")), "/blocks/0/text/text"),
    (message(context(mrkdwn("<!channel>"))), "/blocks/0/elements/0/text"),
    (message({"type": "markdown", "text": "<!everyone>"}), "/blocks/0/text"),
    (message(rich(run(word(), {"type": "user", "user_id": "U1"}))), "/blocks/0/elements/0/elements/1"),
    (message(rich(run({"type": "broadcast", "range": "here"}))), "/blocks/0/elements/0/elements/0"),
    (message(rich(run({"type": "usergroup", "usergroup_id": "S1"}))), "/blocks/0/elements/0/elements/0"),
    (message(rich(run({"type": "channel", "channel_id": "C1"}))), "/blocks/0/elements/0/elements/0"),
    (modal(section("<@W1>")), "/blocks/0/text/text"),
]

DEAD = [
    {"text": "ask &lt;!here&gt; and <https://example.com|us>, <mailto:a@b.c>, x <!date^1^{date}|today>"},
    message(rich(run(word("<!here>"), {"type": "link", "url": "https://x.y", "text": "<@U1>"}))),
    message({"type": "header", "text": plain("<!channel>")}, {"type": "table", "rows": [[cell("<@U1>")]]}),
    message(metadata={"event_type": "x", "event_payload": {"text": "<!here>"}}),
    modal(private_metadata="<!here>"),
    message(grid(2, 2)),
]


@pytest.mark.parametrize(("payload", "pointer"), LIVE)
def test_a_live_mention_is_found_at_its_place(payload: object, pointer: str) -> None:
    assert live_mentions(payload) == (pointer,)


@pytest.mark.parametrize("payload", DEAD)
def test_what_is_shown_as_it_stands_mentions_nobody(payload: object) -> None:
    assert live_mentions(payload) == ()
