"""The sides of a comparison: "the SRE at X versus the cloud engineer", "A and B", "between A, B and C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.asked import Asked

if TYPE_CHECKING:
    from bot.understanding.roles import Named, Roles
    from bot.vocabulary import Vocabulary

MOST = 3  # sides that are set side by side


def sides(
    said: Asked, roles: Roles, vocabulary: Vocabulary
) -> tuple[tuple[tuple[int, ...], ...], frozenset[int]]:
    """The postings of each side, in the question's order, and the tokens that name them.

    No sides if fewer than two name any.
    """
    parts: list[list[int]] = [[]]
    splitters = vocabulary.words["sides"]
    for i, token in enumerate(said.tokens):
        between = said.text[said.tokens[i - 1].end : token.start] if i else ""
        if token.stem in splitters or token.text in splitters:
            parts.append([])
        else:
            if any(c in between for c in ",;:/|"):
                parts.append([])
            parts[-1].append(i)
    found: list[tuple[int, ...]] = []
    covered: set[int] = set()
    for part in parts:
        if not part:
            continue
        piece = Asked(
            said.text,
            tuple(said.tokens[i] for i in part),
            tuple(said.sentence[i] for i in part),
            said.asking,
        )
        named = roles.named(piece)
        postings = named.postings
        covered |= {part[i] for i in named.covered}
        if postings and postings not in found and len(postings) <= MOST:
            found.append(postings)
    return (tuple(found[:MOST]) if len(found) > 1 else ()), frozenset(covered)


def beside(said: Asked, named: Named, vocabulary: Vocabulary) -> bool:
    """Whether the postings named are several, or "and" ties another name to the one: "the baker and the cook"."""
    joints, covered = vocabulary.words["joints"], named.covered
    if len(named.postings) > 1 or not named.postings:
        return bool(named.postings)
    return any(at in covered for i, w in enumerate(said.words) if w in joints for at in (i - 1, i + 1, i + 2))
