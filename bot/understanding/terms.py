"""The words a query ranks by, with their weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.retrieval.passages import EXACT
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Posting, Topic
    from bot.understanding.asked import Asked

# the asker's word, its synonym, what a posting may say instead, the facet's label, a title
OWN, SYNONYM, INSTEAD, EXPANDED, FILTER = 1.0, 0.6, 0.2, 0.3, 0.05
MOST = 8  # postings whose titles are added


def terms(
    said: Asked,
    covered: Iterable[int],
    stop: frozenset[str],
    topics: Sequence[Topic],
    label: str,
    named: Sequence[Posting],
) -> tuple[tuple[str, float], ...]:
    """The asker's own words, the forms of the topics, the facet's ``label``, and the titles of the postings named.

    The titles' words stand in every passage of their posting: with them each of its passages is a hit.
    """
    weights: dict[str, float] = {}
    left = zip(said.without(covered), said.tokens, strict=True)
    own = [token for root, token in left if root and root not in stop]
    weights.update((t.stem, OWN) for t in own)
    weights.update((EXACT + t.text, OWN / 2) for t in own)
    for topic in topics:
        for number, form in enumerate(topic.forms):
            weight = SYNONYM if topic.known or not number else INSTEAD
            for word in form:
                weights.setdefault((EXACT if topic.exact else "") + word, weight)
    for root in stems(label):
        weights.setdefault(root, EXPANDED)
    for posting in named[:MOST]:
        for root in stems(f"{posting.title} {posting.organization}"):
            weights.setdefault(root, FILTER)
    return tuple(weights.items())
