"""Postings that nobody can tell apart by what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.check.seen import place_of_title
from bot.text.tokens import words
from bot.understanding.naming.copies import copies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen
    from bot.domain import Posting


def findings(seen: Seen) -> Iterator[Finding]:
    """For each posting that is called as one before it."""
    named: dict[tuple[str, ...], list[Posting]] = {}
    for posting in seen.shelf.postings:
        earlier = named.setdefault(words(posting.title), [])
        twin = next((p for p in earlier if _alike(p, posting)), None)
        earlier.append(posting)
        if twin is None:
            continue
        whose = f"at {posting.organization}" if posting.organization else "without an organisation"
        yield Finding(
            posting.path,
            place_of_title(posting),
            Severity.WARNING,
            f"'{posting.title}' {whose} is also what {twin.path} is called",
            f"the bot takes them for copies, answers from {twin.path} and quotes nothing that only this file says"
            if copies(twin, posting)
            else "who asks for this role has to choose, and only the names of the files tell the two apart",
            "take one of the files away, or say in the title what is different (level, team, place)",
        )


def _alike(one: Posting, other: Posting) -> bool:
    """Whether nothing that an answer names differs; a translation is told by the language of the question."""
    if one.language != other.language:
        return False
    pairs = (
        (words(one.organization), words(other.organization)),
        (_places(one), _places(other)),
    )
    return all(not a or not b or a == b for a, b in pairs)


def _places(posting: Posting) -> tuple[str, ...]:
    return words(" ".join(posting.values("jobLocation")))
