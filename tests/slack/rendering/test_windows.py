"""The windows that open over a message, and the cards beside answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Citation, FollowUp, Line, Part
from bot.limits import check_message, check_prompts, check_view, live_mentions
from bot.slack.rendering import Payload, Showing, Source, SourceLinks, actions, cards, modal, source_lines
from tests.answering.shelves import ask, over, postings, role, shipped
from tests.slack.rendering.reading import buttons, drawing, of_type, urls
from tests.slack.rendering.rendered import ID, words

if TYPE_CHECKING:
    from pathlib import Path

    from tests.slack.rendering.reading import Json

PAGE = "https://jobs.example/sre#:~:text=x"


def window(question: str, number: int = 0, link: str = "") -> Json:
    """The window of one source line of an answer from the shipped postings."""
    shelf = {posting.path: posting for posting in shipped().shelf.postings}
    source = source_lines(ask(shipped(), question))[number]
    assert source.line.citation
    return modal.source(shelf[source.line.citation.posting], source, words=words(), link=link)


def test_a_quote_is_shown_bold_among_its_neighbours_below_its_headings_with_file_and_lines() -> None:
    view = window("Which jobs need Python?", 1)
    assert check_view(view) == ()
    assert view["title"] == {"type": "plain_text", "text": "Source", "emoji": False}
    drawn = drawing(view["blocks"])
    assert "Source: postings/reworded-samples/devops-engineer-itqan.md › Skills You Need, line 54" in drawn
    assert "# Skills You Need › Technical Know-How" in drawn
    assert "• *Scripts: Python, Bash and Go*" in drawn
    assert "• Cloud: one of AWS, Azure or GCP" in drawn


def test_a_source_line_of_many_quotes_shows_them_all_bold() -> None:
    view = window("What are the benefits at Heetch?")
    drawn = drawing(view["blocks"])
    assert drawn.count("• *") == 6


def test_quotes_from_two_sections_stand_below_their_own_headings() -> None:
    drawn = drawing(window("Is the SRE remote?")["blocks"])
    assert drawn.count("\n# ") == 2
    assert drawn.count("• *") >= 2


def test_a_window_leads_to_the_page_where_there_is_one() -> None:
    assert urls(window("Does the SRE need Terraform?", link=PAGE)) == [PAGE]
    assert urls(window("Does the SRE need Terraform?")) == []


def test_a_quote_of_one_job_of_a_page_is_shown_in_its_section_and_leads_to_no_other_jobs_address(
    tmp_path: Path,
) -> None:
    jobs = "# Jobs\n\n## Open positions\n\n### Cook\n\n**URL:** https://a.example/cook\n\n### Clerk\n\n* A lamp\n* Ink\n"
    (tmp_path / "jobs.md").write_text(jobs, "utf-8")
    assistant = over(tmp_path)
    (source,) = source_lines(ask(assistant, "does the clerk need a lamp?"))
    assert source.line.citation
    view = modal.source(
        modal.holding(assistant.shelf.postings, source.line.citation), source, words=words(), link=""
    )
    drawn = drawing(view["blocks"])
    assert "# Clerk" in drawn
    assert "• Ink" in drawn
    assert [p.url for p in assistant.shelf.postings] == ["https://a.example/cook", ""]
    assert SourceLinks.of(assistant.shelf.postings)(source.line.citation) == ""


def test_of_a_posting_that_changed_or_is_gone_the_kept_quotes_are_shown() -> None:
    cited = Citation("a.md", "Skills", "Ten years of <!channel>", (3, 3))
    source = Source(0, Line(Part.SOURCE, "Source: a.md, line 3", citation=cited), (cited,))
    for posting in (None, shipped().shelf.postings[0]):
        view = modal.source(posting, source, words=words(), link="")
        assert check_view(view) == ()
        assert live_mentions(view) == ()
        assert "• Ten years of <!channel>" in drawing(view["blocks"])


def test_a_long_section_keeps_the_quotes_and_their_neighbours_and_counts_the_rest(tmp_path: Path) -> None:
    items = "|".join(f"Item {n} of {'a long list ' * 20}" for n in range(200))
    assistant = over(postings(tmp_path, gardener=role("Gardener", Requirements=items)))
    posting = assistant.shelf.postings[0]
    section = next(s for s in posting.sections if len(s.blocks) > 100)
    block = section.blocks[150]
    cited = Citation(posting.path, "Requirements", block.quote, (block.span.first, block.span.last))
    view = modal.source(
        posting, Source(0, Line(Part.SOURCE, "Source: x", citation=cited), (cited,)), words=words(), link=""
    )
    assert check_view(view) == ()
    drawn = drawing(view["blocks"])
    assert "• *Item 150 of" in drawn
    assert all(f"• Item {n} of" in drawn for n in (147, 148, 149, 151, 152, 153))
    shown = drawn.count("• ")
    left = sum(int(line.split()[2]) for line in drawn.split("\n") if line.startswith("_… and "))
    assert shown + left == 200


def test_a_thumbs_down_may_give_a_reason_and_need_not() -> None:
    view = modal.reason(ID, words=words())
    assert check_view(view) == ()
    assert view["private_metadata"] == ID
    assert view["callback_id"] == actions.REASON
    (asked,) = of_type(view, "input")
    assert asked["optional"] is True
    assert asked["element"]["action_id"] == asked["block_id"] == actions.REASON


def test_a_mention_without_a_question_gets_a_card_with_ways_to_ask_and_nothing_to_vote_on() -> None:
    card = cards.help_card(ask(shipped(), "help"), Showing(ID), words=words(), command="/role")
    drawn = drawing(card.blocks)
    assert drawn.startswith("\n# Ask me about our roles\n")
    assert "• DevOps Engineer at FlowFuse: What does it require?" in drawn
    assert "/role" in drawn
    assert of_type(card.blocks, "feedback_buttons") == []
    assert [one["value"] for one in buttons(card.blocks)] == [f"{ID}:{n}" for n in range(3)]
    for body in card.variants():
        assert check_message(body) == ()


@pytest.mark.parametrize(
    ("card", "said"),
    [
        (cards.apology("R-4F2A", words=words()), "R-4F2A"),
        (cards.expired(words=words()), "no longer at hand"),
        (cards.busy(words=words()), "in a minute"),
        (cards.thanks(words=words()), "Your vote is kept"),
    ],
)
def test_a_card_says_one_plain_sentence(card: Payload, said: str) -> None:
    assert said in card.text
    assert said in drawing(card.blocks)
    assert buttons(card.blocks) == []
    for body in card.variants():
        assert check_message(body) == ()


def test_at_most_four_prompts_are_suggested_each_a_whole_question() -> None:
    offered = [FollowUp(f"{n}", f"Role {n}: What does it require?") for n in range(6)]
    prompts = cards.prompts(offered, words=words())
    assert check_prompts(prompts) == ()
    assert [one["message"] for one in prompts["prompts"]] == [one.question for one in offered[:4]]
    assert cards.prompts([FollowUp("x", " ")], words=words()) == {}


@pytest.mark.parametrize(
    ("carried", "read"),
    [
        ("k3Jf9:0", ("k3Jf9", 0)),
        ("a-_9:12", ("a-_9", 12)),
        ("k3Jf9", None),
        ("k3Jf9:", None),
        ("k3Jf9:x", None),
        ("k3Jf9:1:2", None),
        (":1", None),
        ("k3Jf9:99999", None),
        ("k3Jf9:١", None),
        ("k3 f9:1", None),
        ("a" * 65 + ":1", None),
        (None, None),
        (7, None),
        ({"x": 1}, None),
    ],
)
def test_a_value_that_no_button_of_ours_carries_is_no_value(
    carried: object, read: tuple[str, int] | None
) -> None:
    assert actions.read(carried) == read


def test_a_listener_hears_every_button_of_its_name_and_no_other() -> None:
    names = (actions.CHOOSE, actions.NEXT, actions.ALL, actions.SOURCE, actions.SHARE, actions.VOTE)
    for name in names:
        heard = [other for other in names if actions.pattern(name).fullmatch(actions.named(other, 3))]
        assert heard == [name]
    assert actions.pattern(actions.VOTE).fullmatch(f"{actions.named(actions.VOTE, 0)}.1")
    assert not actions.pattern(actions.ALL).fullmatch(f"x{actions.ALL}.0")


def test_a_source_of_an_item_alone_shows_that_item() -> None:
    answer = ask(shipped(), "Which jobs need Python?")
    assert [len(source.quoted) for source in source_lines(answer)] == [1, 1, 1]
    assert [source.number for source in source_lines(answer)] == [0, 1, 2]
