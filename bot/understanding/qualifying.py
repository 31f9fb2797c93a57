"""The words that say which kind of a thing is meant: "European timezone", "AWS deep knowledge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.joining import stands

if TYPE_CHECKING:
    from bot.domain import Query, Topic
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary


def qualifiers(found: Query, read: Reading, vocabulary: Vocabulary) -> tuple[Topic, ...]:
    """Of what is asked about the words of no list right before a known thing, or between it and what names a facet.

    Behind it those that say how well it is to be known: "know AWS inside out".
    Those of every day are none: "will i touch docker".
    """
    known = [spot for t in found.known for spot in stands(t, read.said)]
    if not known or len(found.known) == len(found.topics):
        return ()
    how = vocabulary.words["how well"]
    return tuple(
        t
        for t in vocabulary.things(found.topics)
        if not (t.known or t.cue)
        and any(
            _beside(at, end, first, last, read) or (at == last and t.forms[0][0] in how)
            for at, end in stands(t, read.said)
            for first, last in known
        )
    )


def _beside(at: int, end: int, first: int, last: int, read: Reading) -> bool:
    """Whether a word stands right before a thing, or right behind it and before what names a facet ("knowledge")."""
    if end == first:
        return not read.said.between(first).strip()
    return at == last and end in read.cues and not read.said.between(at).strip()
