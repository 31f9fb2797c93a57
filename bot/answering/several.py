"""Several things asked of a posting at once: where no passage holds them all, each is looked for by itself.

"Docker and Terraform" may stand in two items, and of "AWS or GCP" one is enough: that no passage holds both says
nothing about either.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def apart(query: Query) -> tuple[Query, ...]:
    """A query for each thing that an answer must be about."""
    return tuple(replace(query, topics=(topic,), joined="") for topic in query.known)


def once(found: Iterable[Evidence]) -> list[Evidence]:
    """Evidence without what stands in a passage named before."""
    return list({e.hit.passage.number: e for e in reversed(list(found))}.values())[::-1]


def rivals(query: Query, desk: Desk) -> bool:
    """Whether of the things asked about a posting has one at most: "remote or on-site"."""
    for line in desk.vocabulary.lists["rivals"]:
        names = [name.strip() for name in line.split(",")]
        forms = {f for name in names for f in map(stems, desk.vocabulary.skill_forms.get(name, (name,)))}
        if sum(not forms.isdisjoint(t.forms) for t in query.known) > 1:
            return True
    return False


def rival_said(query: Query, desk: Desk) -> bool:
    """Whether a question says a rival of the thing asked about in a word that no list knows: "remote, and office too?"."""
    named = {w for t in query.known for form in t.forms[:1] for w in form}
    words = [w for w in query.said if w not in named and (w,) in desk.vocabulary.synonyms]
    if not words or not query.known:
        return False
    meant = {form for w in words for form in desk.vocabulary.synonyms[(w,)]}
    for line in desk.vocabulary.lists["rivals"]:
        each = [{stems(f) for f in desk.vocabulary.skill_forms.get(n.strip(), (n,))} for n in line.split(",")]
        mine = [forms for forms in each if any(not forms.isdisjoint(t.forms) for t in query.known)]
        if mine and any(not meant.isdisjoint(forms) for forms in each if forms not in mine):
            return True
    return False
