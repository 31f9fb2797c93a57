"""What a person sees of an answer in Slack, and can do with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import Answer, Citation, FollowUp, Line, Part, Status
from bot.limits import check_message, live_mentions
from bot.slack.rendering import Payload, Showing, actions
from tests.answering.shelves import ask, shipped
from tests.slack.rendering.reading import buttons, drawing, of_type, quotes, urls
from tests.slack.rendering.rendered import ID, asked, rendered

LINKED = "https://git.example/blob/main/{path}#L{first}-L{last}"


def item(text: str, posting: str = "a.md", line: int = 3, lead: str = "") -> Line:
    return Line(Part.ITEM, text, lead=lead, citation=Citation(posting, "Skills", text, (line, line)))


def source(posting: str = "a.md", depth: int = 0) -> Line:
    return Line(
        Part.SOURCE, f"Source: {posting}, line 3", depth, citation=Citation(posting, "Skills", "q", (3, 3))
    )


def answer(*lines: Line, status: Status = Status.ANSWERED, follow_ups: tuple[FollowUp, ...] = ()) -> Answer:
    return Answer(status, (Line(Part.HEAD, "Skills of A:"), *lines), follow_ups=follow_ups)


def named(payload: Payload, name: str) -> list[str]:
    """The labels of the buttons of one kind."""
    pattern = actions.pattern(name)
    return [
        one["text"]["text"] for one in buttons(payload.blocks) if pattern.fullmatch(one.get("action_id", ""))
    ]


TEN = [item(f"Item number {n}") for n in range(10)]


def test_a_long_answer_shows_five_items_and_unfolds_to_all_of_them() -> None:
    told = answer(*TEN, source())
    folded = rendered(told)
    assert quotes(folded.blocks) == [f"Item number {n}" for n in range(5)]
    assert "_… and 5 more_" in drawing(folded.blocks)
    assert named(folded, actions.ALL) == ["Show all (5 more)"]
    whole = rendered(told, Showing(ID, shown_all=True))
    assert quotes(whole.blocks) == [f"Item number {n}" for n in range(10)]
    assert named(whole, actions.ALL) == []
    assert "more_" not in drawing(whole.blocks)


def test_items_of_more_than_a_glance_wait_behind_the_button_but_the_first_is_always_shown() -> None:
    long = "word " * 150
    folded = rendered(answer(item(long), item("short"), source()))
    assert len(quotes(folded.blocks)) == 1
    assert named(folded, actions.ALL) == ["Show all (1 more)"]


def test_each_posting_of_several_shows_its_first_item() -> None:
    told = Answer(
        Status.AMBIGUOUS,
        tuple(
            line
            for n in range(3)
            for line in (Line(Part.GAP), Line(Part.HEAD, f"Role {n}"), *TEN[:5], source(f"{n}.md"))
        ),
    )
    drawn = drawing(rendered(told).blocks)
    assert [drawn.count(f"• Item number {n}") for n in range(3)] == [3, 2, 0]


def test_of_more_postings_than_a_message_holds_the_rest_is_counted() -> None:
    lines = [line for n in range(11) for line in (Line(Part.HEAD, f"Role {n}"), item(f"Go {n}"), source())]
    payload = rendered(Answer(Status.AMBIGUOUS, tuple(lines)), Showing(ID, shown_all=True))
    assert quotes(payload.blocks) == [f"Go {n}" for n in range(8)]
    assert drawing(payload.blocks).count("_… and 3 more_") == 1


def test_what_the_answer_left_out_and_what_is_folded_are_counted_as_one() -> None:
    told = answer(*TEN[:7], Line(Part.NOTE, "… and 4 more"), source())
    folded = rendered(told)
    assert "_… and 6 more_" in drawing(folded.blocks)
    assert "and 4 more" not in drawing(folded.blocks)
    assert named(folded, actions.ALL) == ["Show 2 more"]  # not "all": the answer does not hold all
    assert "_… and 4 more_" in drawing(rendered(told, Showing(ID, shown_all=True)).blocks)


def test_an_answer_too_long_for_a_message_says_what_it_leaves_out_and_keeps_source_and_feedback() -> None:
    told = answer(*[item(f"{n} {'word ' * 100}") for n in range(60)], source())
    whole = rendered(told, Showing(ID, shown_all=True))
    shown = len(quotes(whole.blocks))
    assert 10 < shown < 60
    assert f"_{60 - shown} more do not fit into a message: the source has them._" in drawing(whole.blocks)
    assert named(whole, actions.ALL) == []
    assert named(whole, actions.SOURCE) == ["Show source"]
    assert len(of_type(whole.blocks, "feedback_buttons")) == 1


def test_an_item_too_long_for_a_message_says_that_it_is_shortened() -> None:
    whole = rendered(answer(item("word " * 8000), source()), Showing(ID, shown_all=True))
    assert "(shortened here: the source has all of it)_" in drawing(whole.blocks)


def test_the_status_of_a_closed_posting_comes_first() -> None:
    payload = asked(shipped(), "What does the devops engineer at HOT require?")
    assert drawing(payload.blocks).split("\n")[1] == "*Closed: ended 16 July 2018.*"
    assert payload.text.startswith("Closed: ended 16 July 2018.")


def test_in_a_list_a_postings_status_stands_in_its_own_bullet() -> None:
    payload = asked(shipped(), "Which jobs need Python?")
    (line,) = [one for one in drawing(payload.blocks).split("\n") if "Closed" in one]
    assert line.startswith("• *DevOps Engineer (Full-Time)")
    assert "(Closed: ended 16 July 2018)" in line


def test_a_source_is_a_link_where_there_is_one_else_a_button_never_both() -> None:
    linked = asked(shipped(), "Does the SRE need Terraform?", template=LINKED)
    assert named(linked, actions.SOURCE) == []
    assert urls(linked.blocks) == [
        "https://git.example/blob/main/postings/reworded-samples/site-reliability-engineer-heetch.md#L11-L11"
    ]
    bare = asked(shipped(), "Does the SRE need Terraform?")
    assert named(bare, actions.SOURCE) == ["Show source"]
    assert urls(bare.blocks) == []


def test_several_sources_without_a_link_bear_the_numbers_of_their_buttons() -> None:
    payload = asked(shipped(), "Which jobs need Python?")
    assert named(payload, actions.SOURCE) == ["Show source 1", "Show source 2", "Show source 3"]
    drawn = drawing(payload.blocks)
    assert all(f"• [{n}] Source: " in drawn for n in (1, 2, 3))


def test_a_source_whose_words_hold_another_address_is_no_link() -> None:
    told = answer(item("x"), source("https://good.example/a.md"))
    payload = rendered(told, sources=lambda _: "https://evil.example/")
    assert urls(payload.blocks) == []
    assert named(payload, actions.SOURCE) == ["Show source"]


def test_where_postings_are_open_their_buttons_choose_and_no_next_questions_stand_beside_them() -> None:
    offered = tuple(FollowUp(f"Role {n}", f"Role {n}: What does it require?") for n in range(9))
    choice = rendered(answer(status=Status.AMBIGUOUS, follow_ups=offered))
    assert named(choice, actions.CHOOSE) == [f"Role {n}" for n in range(8)]
    assert named(choice, actions.NEXT) == []
    asked_next = rendered(answer(follow_ups=offered))
    assert named(asked_next, actions.NEXT) == ["Role 0", "Role 1", "Role 2"]
    assert named(asked_next, actions.CHOOSE) == []


def test_long_names_that_differ_at_their_end_still_differ_on_their_buttons() -> None:
    long = "Senior Principal Engineer for Distributed Systems and Data Platforms at Example Ltd"
    offered = tuple(FollowUp(f"{long} ({place})", "") for place in ("a/berlin.md", "a/paris.md"))
    labels = named(rendered(answer(status=Status.AMBIGUOUS, follow_ups=offered)), actions.CHOOSE)
    assert [label.rsplit("(", 1)[1] for label in labels] == ["a/berlin.md)", "a/paris.md)"]
    assert all(len(label) <= 75 for label in labels)


def test_a_screen_reader_hears_the_whole_next_question() -> None:
    payload = asked(shipped(), "Does the SRE need Terraform?")
    spoken = [one["accessibility_label"] for one in buttons(payload.blocks)]
    assert "Site Reliability Engineer at Heetch: What are the benefits?" in spoken


def test_only_an_answer_that_one_person_sees_can_be_shared_and_it_restates_the_question() -> None:
    private = asked(
        shipped(), "list all roles", Showing(ID, ephemeral=True, question="list <!channel> all\n\nroles")
    )
    assert named(private, actions.SHARE) == ["Share here"]
    assert drawing(private.blocks).startswith("\n_You asked: list <!channel> all roles_\n")
    assert live_mentions(private.variants()[0]) == ()
    public = asked(shipped(), "list all roles")
    assert named(public, actions.SHARE) == []
    assert "You asked" not in drawing(public.blocks)


def test_a_shared_answer_mentions_who_shared_it_and_nobody_else() -> None:
    payload = rendered(answer(item("x"), source()), Showing(ID, question="q", shared_by="U012AB3CD"))
    assert drawing(payload.blocks).startswith("\nShared by @U012AB3CD\n_You asked: q_\n")
    rich, plain, text = payload.variants()
    assert len(live_mentions(rich)) == 1
    assert live_mentions(plain) == live_mentions(text) == ()


@pytest.mark.parametrize("nobody", ["", "U1", "<!channel>", "here", "U012AB3CD|x", "S0GROUP"])
def test_what_is_no_user_id_is_not_mentioned(nobody: str) -> None:
    payload = rendered(answer(item("x")), Showing(ID, shared_by=nobody))
    assert of_type(payload.blocks, "user", "usergroup", "broadcast") == []


def test_feedback_is_left_out_where_nobody_should_vote() -> None:
    assert of_type(rendered(answer(), Showing(ID, feedback=False)).blocks, "feedback_buttons") == []


def test_the_text_is_the_short_answer_with_its_sources_counted_and_nothing_in_it_is_live() -> None:
    told = answer(item("<!channel> & <@U123> " + "word " * 200), source())
    text = rendered(told).text
    assert text.startswith("Skills of A: • &lt;!channel&gt; &amp; &lt;@U123&gt; word")
    assert text.endswith("… Sources: 1.")
    assert len(text) <= 300


def test_the_text_of_a_comparison_holds_what_its_table_holds() -> None:
    payload = asked(shipped(), "Compare the requirements of Rocket.Chat and Heetch")
    (table,) = of_type(payload.blocks, "table")
    for cell in (cell for row in table["rows"] for cell in row):
        for one in of_type(cell, "text"):
            assert one["text"].replace("&", "&amp;") in payload.text


def test_a_comparison_puts_what_all_say_alike_side_by_side_below_what_they_say_alone() -> None:
    alike = [Line(Part.LABEL, "The same in each:"), item("English")]
    told = Answer(
        Status.COMPARISON,
        (
            Line(Part.HEAD, "Compared by skills:"),
            Line(Part.HEAD, "A:"),
            item("Go"),
            item("Rust"),
            *alike,
            source("a.md"),
            Line(Part.GAP),
            Line(Part.HEAD, "B:"),
            Line(Part.STATUS, "Closed."),
            item("C"),
            *alike,
            Line(Part.NOTE, "… and 3 more"),
            source("b.md"),
        ),
    )
    payload = rendered(told)
    drawn = drawing(payload.blocks)
    assert "*Compared by skills:*\n*B: Closed.*\n\n*[1] A* | *[2] B*\nGo | C\nRust | \n" in drawn
    assert "*The same in each:* / English | *The same in each:* / English\n" in drawn
    assert "_B: … and 3 more_" in drawn
    assert check_message(payload.variants()[0]) == ()


def test_a_comparison_puts_side_by_side_what_stands_below_the_same_label() -> None:
    place, needs = Line(Part.LABEL, "Location:"), Line(Part.LABEL, "Requirements:")
    told = Answer(
        Status.COMPARISON,
        (
            *(Line(Part.HEAD, head) for head in ("Side by side:", "A:")),
            *(needs, item("Go"), item("Rust")),
            *(source("a.md"), Line(Part.GAP), Line(Part.HEAD, "B:")),
            *(place, item("Bay"), needs, item("C")),
            source("b.md"),
        ),
    )
    drawn = drawing(rendered(told).blocks)
    assert " | *Location:* / Bay\n*Requirements:* / Go | *Requirements:* / C\nRust | \n" in drawn


def test_a_comparison_of_nothing_is_no_table() -> None:
    told = Answer(
        Status.COMPARISON,
        (
            Line(Part.HEAD, "Side by side:"),
            *(line for n in "AB" for line in (Line(Part.HEAD, n), Line(Part.NOTE, f"{n} states nothing."))),
        ),
    )
    assert of_type(rendered(told).blocks, "table") == []


def test_every_message_is_sent_without_previews_and_its_text_without_markup() -> None:
    payload = rendered(answer(item("*x* _y_ @channel #general"), source()))
    for body in payload.variants():
        assert (body["unfurl_links"], body["unfurl_media"]) == (False, False)
        assert (body["parse"], body["link_names"]) == ("none", False)
    assert payload.variants()[2]["mrkdwn"] is False
    for body in payload.updates():
        assert "blocks" in body  # chat.update keeps the old ones otherwise
        assert body.keys() <= {"text", "blocks", "parse", "link_names"}


def test_a_refused_message_becomes_plain_sections_with_all_its_buttons_and_then_one_text() -> None:
    payload = asked(shipped(), "What does the SRE at Heetch require?")
    rich, plain, text = payload.variants()
    assert {block["type"] for block in plain["blocks"]} == {"section", "actions", "context"}
    assert {one["value"] for one in buttons(plain["blocks"])} == {
        one["value"] for one in buttons(rich["blocks"])
    }
    said = "\n".join(block["text"]["text"] for block in plain["blocks"] if block["type"] == "section")
    assert text["text"] == said.replace("&", "&amp;")
    assert "• More than 5 years (+5) of work as a Software Engineer." in said
    assert "Source: " in said
    assert "blocks" not in text


def test_a_plain_section_is_cut_between_lines_and_loses_nothing() -> None:
    told = answer(*[item(f"{n} {'word ' * 60}".strip()) for n in range(20)], source())
    plain = rendered(told, Showing(ID, shown_all=True)).variants()[1]
    sections = [block["text"]["text"] for block in plain["blocks"] if block["type"] == "section"]
    assert len(sections) > 1
    assert all(section.startswith(("Skills", "• ")) for section in sections)
    assert sum(section.count("• ") for section in sections) == 20


def test_the_first_blocks_id_is_left_to_the_sender() -> None:
    for payload in (asked(shipped(), "list all roles"), rendered(answer(), Showing(ID, question="q"))):
        assert all("block_id" not in block for block in payload.blocks)
        assert payload.blocks[0]["type"] in {"rich_text", "header"}


def test_a_stamped_variant_leaves_the_payload_as_it_was() -> None:
    payload = asked(shipped(), "list all roles")
    for body in (*payload.variants()[:2], *payload.updates()[:2]):
        body["blocks"][0]["block_id"] = "q-0123456789abcdef"
        assert check_message(body) == ()
    assert "block_id" not in payload.blocks[0]
    assert all("block_id" not in body["blocks"][0] for body in payload.variants()[:2])


def test_the_same_answer_is_rendered_the_same_and_is_not_changed_by_it() -> None:
    told = ask(shipped(), "What does the devops engineer require?")
    before = replace(told)
    assert rendered(told) == rendered(told)
    assert told == before
