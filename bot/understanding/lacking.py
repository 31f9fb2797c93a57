"""What an asker lacks and what they have instead: "I never touched AWS but know GCP", "is GCP ok instead of AWS"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.understanding.exchanging import exchanged, opposed
from bot.understanding.qualifying import qualifiers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Query, Topic
    from bot.understanding.asked import Asked
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

NEAR = 4  # words before a thing in which it is said to be lacking


def less_had(found: Query, said: Asked, vocabulary: Vocabulary) -> Query:
    """The query with what the asker has apart from what is lacking."""
    claim = found.claim
    if not (claim.inverted or (claim.enough and not claim.must)):
        return found
    missing, had = lacking(said, found.topics, vocabulary)
    claim = claim._replace(inverted=True, doubted=False)
    return found.but(topics=missing, had=had, claim=claim) if had else found


def parted(found: Query, kind: Kind, read: Reading, vocabulary: Vocabulary) -> Query:
    """The query with two sides of what is asked apart: of roles what they lack, of yes or no what does for another."""
    if kind is Kind.ROLES_WITH:
        return less_excluded(found, read.said, vocabulary)
    if kind is not Kind.YES_NO:
        return found
    found = found.but(qualifiers=qualifiers(found, read, vocabulary))
    return opposed(exchanged(found, read, vocabulary), read, vocabulary)


def less_excluded(found: Query, said: Asked, vocabulary: Vocabulary) -> Query:
    """The query with what roles are not to have apart from what they are: "kubernetes but not terraform"."""
    excluded, wanted = (found.topics, found.had) if found.had else lacking(said, found.topics, vocabulary)
    if not wanted:
        return found
    topics = found.had or tuple(t for t in found.topics if t not in excluded)
    claim = found.claim._replace(denied=False, inverted=False)
    return found.but(topics=topics, excluded=excluded, had=(), claim=claim)


def lacking(
    said: Asked, topics: Sequence[Topic], vocabulary: Vocabulary
) -> tuple[tuple[Topic, ...], tuple[Topic, ...]]:
    """The known things said to be lacking, and those the asker has; nothing where it is not both.

    A thing is lacking if a phrase of that stands before it, with no other turn of the sentence in between.
    """
    known = [t for t in topics if t.known]
    denies, turns = vocabulary.phrases["lacking"], vocabulary.words["turning"]
    if len(known) <= 1 or denies.foreign_to(said.stems):  # one is not both
        return (), ()
    missing: list[Topic] = []
    for topic in known:
        at = _first(topic, said)
        if at < 0:
            return (), ()
        before = said.stems[max(0, at - NEAR) : at]
        if any(turns.isdisjoint(before[match.end :]) for match in denies.find(before)):
            missing.append(topic)
    if not missing or len(missing) == len(known):
        return (), ()
    return tuple(missing), tuple(t for t in known if t not in missing)


def _first(topic: Topic, said: Asked) -> int:
    """Where a thing stands first in a text, -1 if nowhere."""
    line = said.words if topic.exact else said.stems
    return next((i for i in range(len(line)) for f in topic.forms if line[i : i + len(f)] == f), -1)
