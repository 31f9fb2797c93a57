"""A posting named in full ahead of a colon, as the next questions that answers offer name it, is understood as any other way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Question
from tests.answering.shelves import over, postings, role, shipped, vocabulary

if TYPE_CHECKING:
    from pathlib import Path

# behind the name: what is asked of it, and what names, points at or rules out something else
BEHIND = (
    *(facet.ask for facet in vocabulary().facets.values()),
    "what does the engineer earn?",
    "is it remote, or the other one?",
    "not that one, the senior one",
    "i am a cook, what does it pay?",
    "how many years of experience at Acme count?",
    "what experience is needed in this role?",
    "does it need rust instead of go?",
    "which roles pay more?",
    "no weekends?",
    "is it on-call in may 2024?",
)


def test_a_posting_named_in_full_is_named_as_by_any_other_spelling(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            head=role("Head of Ovens", "Example Bakery", Requirements="Bread"),
            oven=role("Oven Engineer I", "Example Bakery", Requirements="Ovens"),
            senior=role("Senior Oven Engineer", "Example Mill", Requirements="More ovens"),
            manager=role("Hiring Manager", "Example Mill", Benefits="Flour"),
            volunteer=role("Volunteer", "Example Museum", Benefits="Rolls"),
            coordinator=role("Volunteer Coordinator", "Example Museum", Location="Lyon"),
            part=role("Baker (Part-Time)", "Example Mill", Requirements="Bread"),
        )
    )
    for assistant in (shipped(), shelf):
        for posting in assistant.shelf.postings:
            for behind in BEHIND:
                # nothing is called so with two spaces
                name, other = (f"{posting.title}{tie}{posting.organization}" for tie in (" at ", "  at "))
                told, otherwise = (
                    assistant.understanding.query(Question(f"{called}: {behind}")) for called in (name, other)
                )
                assert told == otherwise, f"{name}: {behind}"
