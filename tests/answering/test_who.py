"""Who has something may be asked in several ways and languages, of nobody in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

CLERK = role("Ferry Clerk", "Example Line", Requirements="Task boards in Monday.com|Python scripts")
WELDER = role("Hull Welder", "Example Line", Requirements="A steady hand|Ansible for the torches")
STOKER = role(
    "Stoker", "Example Line", Requirements="Python for the boiler", Working_relationships="The ferry clerk"
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("who all works with Monday.com?", {"clerk.md"}),
        ("who there works with ansible?", {"welder.md"}),
        ("and who is working with python?", {"clerk.md", "stoker.md"}),
        ("In welchen Stellen kommt Ansible vor?", {"welder.md"}),
        ("Welche Stellen verlangen Python?", {"clerk.md", "stoker.md"}),
        ("Bei welcher Stelle braucht man Ansible?", {"welder.md"}),
        ("Wer arbeitet mit Python?", {"clerk.md", "stoker.md"}),
        ("gibt es Stellen, in denen Ansible benutzt wird?", {"welder.md"}),
        ("どの職種でAnsibleが必要ですか？", {"welder.md"}),
        ("jobs at example line that need ansible", {"welder.md"}),
        ("any job where I could use ansible?", {"welder.md"}),
        ("where is ansible mentioned?", {"welder.md"}),
        ("where does the word ferry occur", {"stoker.md", "clerk.md"}),
        ("where do you find the word torches? which role descriptions i mean", {"welder.md"}),
    ],
)
def test_who_has_a_thing_is_told_role_by_role(tmp_path: Path, question: str, names: set[str]) -> None:
    folder = postings(tmp_path, clerk=CLERK, welder=WELDER, stoker=STOKER)
    answer = ask(over(folder), question)
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == names, answer.text
    assert_proved(answer, folder)


def test_who_one_role_works_with_is_still_asked_of_that_role(tmp_path: Path) -> None:
    folder = postings(tmp_path, clerk=CLERK, welder=WELDER, stoker=STOKER)
    answer = ask(over(folder), "who does the stoker work with?")
    assert answer.status is Status.ANSWERED, answer.text
    assert {r.posting for r in answer.roles} == {"stoker.md"}


@pytest.mark.parametrize("text", ["who broke monday", "who is off on monday?", "is anyone here on monday"])
def test_a_day_of_the_week_is_still_a_sign_of_talk(tmp_path: Path, text: str) -> None:
    answer = ask(over(postings(tmp_path, clerk=CLERK)), text)
    assert answer.status is Status.OFF_TOPIC, answer.text
