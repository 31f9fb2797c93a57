"""What holds for every answer, whatever a posting or a question says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import Answer, Line, Part, Status
from bot.limits import check_message, check_prompts, check_view, live_mentions
from bot.slack.rendering import Showing, actions, cards, modal, source_lines
from bot.slack.rendering.fold import fold
from bot.slack.rendering.links import honest, usable
from bot.slack.rendering.shares import shares
from bot.text.fold import visible
from tests.slack.rendering.answers import ADDRESSES, SHOWINGS, answers
from tests.slack.rendering.reading import buttons, elements, length, of_type, quotes, urls
from tests.slack.rendering.rendered import ID, rendered, words

if TYPE_CHECKING:
    from tests.slack.rendering.reading import Json

MOST = 10_500
VALUE = re.compile(r"[A-Za-z0-9_-]{1,64}:\d+", re.ASCII)
often = settings(max_examples=60, deadline=None, database=None, derandomize=True)
seldom = settings(max_examples=25, deadline=None, database=None, derandomize=True)


@given(answer=answers(), showing=SHOWINGS, address=ADDRESSES)
@often
def test_every_message_is_within_slacks_limits_and_calls_nobody(
    answer: Answer, showing: Showing, address: str
) -> None:
    payload = rendered(answer, showing, sources=lambda _: address)
    for body in (*payload.variants(), *payload.updates()):
        assert check_message(body) == ()
        assert live_mentions(body) == ()
        assert length(body) <= MOST
        assert body["text"].encode()  # what is sent is UTF-8


@given(answer=answers(), showing=SHOWINGS, address=ADDRESSES)
@often
def test_sources_and_feedback_are_in_every_message_that_can_hold_them(
    answer: Answer, showing: Showing, address: str
) -> None:
    payload = rendered(answer, showing, sources=lambda _: address)
    rich, plain, text = payload.variants()
    whole = [source for share in shares(answer) for source in share.sources]
    values = {one["value"] for one in buttons(rich["blocks"]) if "action_id" in one}
    for source in whole:
        button = actions.value(showing.answer_id, source.number)
        assert button in values or address in urls(rich["blocks"])
    for body in (rich, plain):
        votes = [one["value"] for one in buttons(body["blocks"])][-2:]
        assert votes == [actions.value(showing.answer_id, n) for n in (1, 0)]
    shown = sum(one["text"].startswith("Source: ") for one in of_type(rich["blocks"], "link"))
    assert text["text"].count("Source: ") >= shown


@given(answer=answers(), showing=SHOWINGS)
@often
def test_a_button_carries_an_opaque_value_and_says_in_words_what_it_does(
    answer: Answer, showing: Showing
) -> None:
    for body in rendered(answer, showing).variants()[:2]:
        for one in buttons(body["blocks"]):
            assert VALUE.fullmatch(one["value"])
            assert actions.read(one["value"]) == (showing.answer_id, int(one["value"].split(":")[1]))
            assert one["accessibility_label"].strip()
            assert one["text"]["type"] == "plain_text"
            assert one["text"]["emoji"] is False


@given(answer=answers(), showing=SHOWINGS)
@often
def test_nothing_of_a_posting_is_read_as_markup_and_its_links_are_honest(
    answer: Answer, showing: Showing
) -> None:
    payload = rendered(answer, showing)
    assert not of_type(
        payload.blocks, "mrkdwn", "markdown", "broadcast", "user", "usergroup", "channel", "emoji"
    )
    assert "<" not in payload.text
    for one in of_type(payload.blocks, "link"):
        assert usable(one["url"]) == one["url"]
        assert honest(one["text"], one["url"])


@given(answer=answers())
@often
def test_an_item_is_shown_word_for_word_or_says_that_it_is_shortened(answer: Answer) -> None:
    answer = Answer(Status.LIST, tuple(Line(x.part, x.text, x.depth, "", x.citation) for x in answer.lines))
    blocks = rendered(answer, Showing(ID, shown_all=True)).blocks
    said = [one for one in quotes(blocks) if not re.match(r"(\[\d+\] )?Source: ", one)]
    stated = iter(
        text for one in answer.lines if one.part is Part.ITEM and (text := visible(one.text)).strip(" ") != ""
    )
    short = words().say("shortened")
    shortened = any(str(one.get("text")).endswith(short) for one in elements(blocks))
    for one in said:
        if one.strip(" ") and not any(_shows(one, text, shortened=shortened) for text in stated):
            raise AssertionError(one)


def _shows(said: str, stated: str, *, shortened: bool) -> bool:
    return said == stated or (shortened and stated.startswith(said.removesuffix("…").rstrip()))


@given(answer=answers(), showing=SHOWINGS)
@often
def test_what_is_left_out_is_said_in_words_and_can_be_unfolded(answer: Answer, showing: Showing) -> None:
    payload = rendered(answer, showing)
    held = shares(answer)
    items = sum(len(share.entries) for share in held)
    if answer.status is not Status.COMPARISON and items > 5 * len(held) and not showing.shown_all:
        (unfold,) = [
            one for one in buttons(payload.blocks) if one.get("action_id", "").startswith(actions.ALL)
        ]
        assert re.search(r"\d+", unfold["text"]["text"])
        italic = [
            one["text"] for one in elements(list(payload.blocks)) if one.get("style") == {"italic": True}
        ]
        assert any(re.search(r"\d+ more", text) for text in italic)


@given(answer=answers(), address=ADDRESSES)
@seldom
def test_every_window_and_card_is_within_slacks_limits_and_calls_nobody(answer: Answer, address: str) -> None:
    views: list[Json] = [modal.reason(ID, words=words())]
    views += [modal.source(None, source, words=words(), link=address) for source in source_lines(answer)[:5]]
    for view in views:
        assert check_view(view) == ()
        assert live_mentions(view) == ()
        assert length(view) <= MOST
    card = cards.help_card(answer, Showing(ID), words=words(), command="/role")
    for body in card.variants():
        assert check_message(body) == ()
        assert live_mentions(body) == ()
    prompts = cards.prompts(answer.follow_ups, words=words())
    assert not prompts or check_prompts(prompts) == ()


@given(
    costs=st.lists(st.lists(st.integers(0, 400), max_size=12), max_size=5),
    items=st.integers(0, 20),
    room=st.integers(0, 2000),
)
@often
def test_folding_keeps_the_first_item_of_each_share_and_shows_no_more_than_there_is_room_for(
    costs: list[list[int]], items: int, room: int
) -> None:
    shown = fold(costs, items, room)
    firsts = [share[0] for share in costs if share]
    assert all(n >= min(1, len(share)) for n, share in zip(shown, costs, strict=True))
    assert all(n <= len(share) for n, share in zip(shown, costs, strict=True))
    assert sum(shown) <= max(items, len(firsts))
    total = sum(sum(share[:n]) for n, share in zip(shown, costs, strict=True))
    assert total <= max(room, sum(firsts))


@given(answers())
@often
def test_no_line_of_an_answer_is_lost_when_it_is_taken_apart(answer: Answer) -> None:
    found: list[Line] = []
    for share in shares(answer):
        found += share.head
        for entry in share.entries:
            found += [*([entry.label] if entry.label else []), *entry.status, entry.item]
            found += [entry.source.line] if entry.source else []
        found += [one if isinstance(one, Line) else one.line for one in share.tail]
    lines = [one for one in answer.lines if one.part is not Part.GAP]
    assert sorted(map(repr, found)) == sorted(map(repr, lines))
