"""The words a query ranks by, with their weights."""

from __future__ import annotations

from itertools import chain, compress, filterfalse
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
    line = said.without(covered)
    own = [bool(root) and root not in stop for root in line]
    weights = dict.fromkeys(compress(line, own), OWN)
    weights.update(dict.fromkeys(map(EXACT.__add__, compress(said.words, own)), OWN / 2))
    more: list[tuple[Iterable[str], float]] = []
    for topic in topics:
        forms = [[EXACT + word for word in form] for form in topic.forms] if topic.exact else topic.forms
        more.append((forms[0], SYNONYM))
        more.append((chain.from_iterable(forms), SYNONYM if topic.known else INSTEAD))
    more.append((stems(label), EXPANDED))
    more += [(stems(f"{posting.title} {posting.organization}"), FILTER) for posting in named[:MOST]]
    for words, weight in more:  # of those that have no weight yet
        weights.update(dict.fromkeys(filterfalse(weights.__contains__, words), weight))
    return tuple(weights.items())
