"""Conversations are read as an editor means them, and each mistake is named where it stands."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ConversationError
from bot.rehearsal.conversation import Act, Expectation, Place, Step, appended, written
from bot.rehearsal.directions import directed
from bot.rehearsal.parsing import parse, read

WHOLE = """\
# What is tried

Prose, a list:

- of whatever kind

today is 2026-11-25

## A talk
> What does the SRE need?
- says: on-call
- **Says**: “Linux”
* says Go
> (thread) and the benefits?
> (thread, nobody mentioned) thanks
> (DM, Bob) What does the SRE earn?
> (channel) who knows?
> /role list
> (command) show SRE
> (button) Show all
> (edit) something else
> (delete)
> (submit) It was wrong.
> (close)

## Another day
- today is 2030-01-02
> one line\\
> and another
- says: a text
  that goes on
"""


def steps_of(text: str) -> tuple[Step, ...]:
    (test,) = parse(text)
    return test.steps


def test_a_whole_file_is_read() -> None:
    first, second = parse(WHOLE, "talks.md")
    assert (first.heading, first.line, first.file, first.day) == ("A talk", 9, "talks.md", date(2026, 11, 25))
    assert second.day == date(2030, 1, 2)
    assert [step.act for step in first.steps] == [
        *[Act.SAY] * 5,
        *[Act.COMMAND] * 2,
        Act.PRESS,
        Act.EDIT,
        Act.DELETE,
        Act.SUBMIT,
        Act.CLOSE,
    ]
    assert [step.place for step in first.steps[:5]] == [
        Place.CHANNEL,
        Place.THREAD,
        Place.THREAD,
        Place.DM,
        Place.CHANNEL,
    ]
    assert [step.mention for step in first.steps[:3]] == [True, True, False]
    assert not first.steps[4].mention
    assert first.steps[3].person == "Bob"
    assert [step.text for step in first.steps[5:7]] == ["/role list", "/role show SRE"]
    assert [one.text for one in first.steps[0].expectations] == ["on-call", "Linux", "Go"]
    assert [one.line for one in first.steps[0].expectations] == [11, 12, 13]
    assert second.steps[0].text == "one line\nand another"
    assert second.steps[0].expectations == (Expectation("says", "a text that goes on", 30, 31),)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("(sorry) what does it need?", "(sorry) what does it need?"),
        (r"\(Bob) what does it need?", "(Bob) what does it need?"),
        ("what (DM) is that", "what (DM) is that"),
        ("(DM) (really) now?", "(really) now?"),
    ],
)
def test_parentheses_that_direct_nothing_are_said(said: str, text: str) -> None:
    assert steps_of(f"## T\n> {said}\n")[0].text == text


def test_comments_and_code_are_for_people() -> None:
    text = "## T\n```\n> (no) such\n- thing\n```\n<!-- > nor\n> this -->\n> said\n"
    assert [(step.text, step.line) for step in steps_of(text)] == [("said", 8)]


@pytest.mark.parametrize(
    ("said", "mention"), [("(edit) x", False), ("(edit, mention) x", True), ("(mention, edit, Bob) x", True)]
)
def test_an_edit_adds_a_mention_only_if_it_says_so(said: str, mention: bool) -> None:
    (step,) = steps_of(f"## T\n> {said}\n")
    assert (step.act, step.mention) == (Act.EDIT, mention)
    assert steps_of("## T\n" + "\n".join(step.lines))[0].directions == step.directions


MISTAKES = [
    ("> said\n", 1, "heading"),
    ("## T\n>\n", 2, "a text after the >"),
    ("## T\n> (thread, nowhere) said\n", 2, "(thread)"),
    ("## T\n- says: on-call\n", 2, "a quoted line"),
    ("## T\n> said\n- sais: on-call\n", 3, "'says', perhaps"),
    ("## T\n> said\n- whatever comes\n", 3, "one of "),
    ("## T\n> said\n## T\n> said\n", 3, "another name"),
    ("## T\n> said\n- says:\n", 3, "a colon and a text"),
    ("## T\n> said\nmore\n", 3, "a > in front of it"),
    ("## T\ntoday is tomorrow\n> said\n", 2, "2026-11-25"),
    ("## T\n> said\ntoday is 2026-11-25\n", 3, "above the first quoted line"),
]


@pytest.mark.parametrize(("text", "line", "expected"), MISTAKES)
def test_a_mistake_is_named_with_its_line_and_what_was_expected(text: str, line: int, expected: str) -> None:
    with pytest.raises(ConversationError) as raised:
        parse(text, "talks.md")
    assert (raised.value.file, raised.value.line) == ("talks.md", line)
    assert expected in raised.value.expected


def test_all_mistakes_are_named_and_the_other_tests_are_kept() -> None:
    found, wrong = read("## A\n> said\n- nothing such\n- nor such\n## B\n> said\n", "talks.md")
    assert [error.line for error in wrong] == [3, 4]
    assert [test.heading for test in found] == ["B"]


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1).map(
    lambda text: text.replace("\\", "/")
)
SAID = st.builds(
    Step,
    text=st.lists(TEXTS, min_size=1, max_size=3).map("\n".join),
    place=st.sampled_from(Place),
    mention=st.booleans(),
    person=st.sampled_from(["", "Bob", "Mary Ann"]),
    expectations=st.just((Expectation("says", "on-call"),)),
)


@given(st.lists(SAID, min_size=1, max_size=3), st.none() | st.dates())
def test_what_is_written_is_read_as_it_was(steps: list[Step], day: date | None) -> None:
    (found,) = parse(appended("", written(steps, "Kept", day)))
    assert found.day == day
    assert [(s.text, s.directions) for s in found.steps] == [(s.text, s.directions) for s in steps]
    assert all(step.expectations[0].text == "on-call" for step in found.steps)


def test_a_slash_behind_a_backslash_is_said_and_no_command() -> None:
    said = directed("(channel) \\/usr is full")
    assert (said.act, said.text) == (Act.SAY, "/usr is full")
    assert directed("\\/role list").act is Act.SAY
    assert directed("/role list").act is Act.COMMAND


@pytest.mark.parametrize("line", ["## a{}b", "today is a{}b", "- says{}b", "> a{}b", "# {}#{}b"])
def test_a_long_row_of_spaces_is_read_at_once(line: str) -> None:
    """With each space taken for three things at once this would take years."""
    read("## A\n\n> hello\n" + line.replace("{}", " " * 50_000))
