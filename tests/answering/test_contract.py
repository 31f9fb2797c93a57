"""What no answer can lack: a status, a citation for each statement, the whole text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.domain import Citation, Kind, Query, Statement, Status
from tests.answering.shelves import ask, over, postings, role, shipped

if TYPE_CHECKING:
    from pathlib import Path

STATUSES = {
    *("answered", "list", "comparison", "yes", "no", "not_mentioned"),
    *("ambiguous", "not_stated", "no_match", "off_topic", "help"),
}


def test_the_statuses_are_those_of_the_contract() -> None:
    assert {str(s) for s in Status} == STATUSES


def test_a_statement_cannot_be_built_without_the_posting_it_comes_from() -> None:
    with pytest.raises(AssertionError, match="posting"):
        Statement("Wages are paid in apples.", Citation("", "Pay", "Wages are paid in apples.", (1, 1)))
    with pytest.raises(TypeError):
        Statement("Wages are paid in apples.")  # type: ignore[call-arg]  # the point


def test_a_query_changed_in_some_fields_is_the_same_in_all_others() -> None:
    query = Query(Kind.FACET, postings=(1,), facets=("benefits",))
    assert query.but(postings=(2,), both=True) == replace(query, postings=(2,), both=True)
    assert query == Query(Kind.FACET, postings=(1,), facets=("benefits",))
    with pytest.raises(TypeError, match="benefits"):
        query.but(benefits=("tea",))


SHIPPED = [
    ("what are the responsibilities of the Cloud Engineer?", "answered"),
    ("ITQAN devops engineer: who does it report to?", "answered"),
    ("tell me about the SRE role", "answered"),
    ("what does the salesforce developer require?", "no_match"),
    ("lovely weather today", "off_topic"),
    ("", "help"),
]


@pytest.mark.parametrize(("question", "status"), SHIPPED)
def test_an_answer_says_how_it_ended_and_names_what_it_is_about(question: str, status: str) -> None:
    answer = ask(shipped(), question)
    assert str(answer.status) == status, answer.text
    if status == "answered":
        (named,) = answer.roles
        assert answer.facets
        assert all(s.citation.quote for s in answer.statements)
        assert {s.citation.posting for s in answer.statements} == {named.posting}
        assert f"Source: {named.posting}" in answer.text
        assert named.title in answer.text
        assert named.organization in answer.text
    else:
        assert not answer.statements
        assert not answer.roles


def test_an_absence_has_an_empty_quote_and_names_the_posting_searched(tmp_path: Path) -> None:
    folder = postings(tmp_path, keeper=role("Zoo Keeper", "Example Zoo"))
    answer = ask(over(folder), "what does the zoo keeper pay?")
    assert answer.status is Status.NOT_STATED, answer.text
    (statement,) = answer.statements
    assert (statement.citation.posting, statement.citation.quote) == ("keeper.md", "")
    assert answer.facets == ("compensation",)
    assert "Zoo Keeper at Example Zoo" in answer.text
    assert "Requirements" in answer.text  # what it does state


def test_the_text_holds_every_item_of_the_section_and_none_of_the_next_questions(tmp_path: Path) -> None:
    items = [f"Knows plant number {n} by its leaf" for n in range(1, 60)]
    folder = postings(tmp_path, one=role("Botanist", Requirements="|".join(items), Benefits="Free seeds"))
    answer = ask(over(folder), "what does the botanist require?")
    assert [s.citation.quote for s in answer.statements] == items
    assert [line for line in answer.text.splitlines() if line.startswith("•")] == [f"• {i}" for i in items]
    assert answer.follow_ups
    assert all(f.question not in answer.text for f in answer.follow_ups)


def test_nested_items_stay_nested_and_in_the_order_of_the_document(tmp_path: Path) -> None:
    text = role("Botanist") + "\n## Skills\n\n- Roses\n  - Pruning roses\n    - In winter\n- Lilies\n"
    answer = ask(over(postings(tmp_path, one=text)), "which skills does the botanist need?")
    bullets = [line for line in answer.text.splitlines() if "•" in line]
    assert bullets == ["• Roses", "  • Pruning roses", "    • In winter", "• Lilies"]


def test_a_quote_keeps_the_link_and_the_text_shows_it(tmp_path: Path) -> None:
    item = "Read [the handbook](https://example.org/book) before you **start**"
    folder = postings(tmp_path, one=role("Botanist", Requirements=f"{item}|Green thumbs"))
    answer = ask(over(folder), "what does the botanist require?")
    assert answer.statements[0].citation.quote == item.replace("**", "")
    assert "• Read the handbook (https://example.org/book) before you start" in answer.text
    assert "[the handbook]" not in answer.text


def test_lines_count_the_file_as_it_lies_on_disk(tmp_path: Path) -> None:
    text = role("Botanist", Requirements="Green thumbs|Strong\n  knees").replace("\n", "\r\n")
    (tmp_path / "one.md").write_bytes(b"\xef\xbb\xbf" + text.encode())
    answer = ask(over(tmp_path), "what does the botanist require?")
    assert [(s.citation.quote, s.citation.lines) for s in answer.statements] == [
        ("Green thumbs", (7, 7)),
        ("Strong knees", (8, 9)),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [("benefits", Status.AMBIGUOUS), ("salary", Status.AMBIGUOUS), ("Terraform", Status.LIST)],
)
def test_the_mere_name_of_a_thing_is_a_question_to_who_is_addressed_and_chatter_elsewhere(
    text: str, status: Status
) -> None:
    answer = ask(shipped(), text)
    assert answer.status is status, answer.text
    assert answer.meant < 0  # a channel where nobody addressed the bot hears nothing


@pytest.mark.parametrize("text", ["pizza", "lol", "team", "production", "hmm", "the coffee"])
def test_a_word_that_names_nothing_to_ask_for_is_no_question(text: str) -> None:
    assert ask(shipped(), text).status is Status.OFF_TOPIC
