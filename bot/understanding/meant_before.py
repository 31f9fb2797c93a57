"""What words of a thread are about that by themselves would name another facet: it goes on about the one asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import ABOUT_ORGANIZATION, CONTRACT, EXPERIENCE, RESPONSIBILITIES

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.reading import Reading


def read_on(read: Reading, before: Query, intents: Intents, lexicon: Lexicon) -> Reading:
    """The reading with the facet that is meant: behind how long a contract runs "so one year only?" asks of no experience.

    Nor does "what do they do" ask what an employer does, where a role was asked about and not that.
    """
    if read.named.by or read.named.unknown or len(before.postings) != 1:
        return read
    if read.facets[:1] == (EXPERIENCE,) and before.facets[:1] == (CONTRACT,) and not read.topics:
        bare = all(read.said.stems[i] in lexicon.empty for i in read.cues)
        return read._replace(facets=(CONTRACT,)) if bare else read
    asks = read.facets == (ABOUT_ORGANIZATION,) and intents.has("asks what they do", read.said)
    if asks and ABOUT_ORGANIZATION not in before.so_far:
        return read._replace(facets=(RESPONSIBILITIES,))
    return read
