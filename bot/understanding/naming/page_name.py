"""Whose roles a page offers, by what it is called: "Join Kelp Lab" names the lab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stem, words

if TYPE_CHECKING:
    from bot.domain import Posting
    from bot.understanding.lexicon import Lexicon

LONGEST = 4  # words of such a name


def of(posting: Posting, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of the name of a page of several roles that are no words for jobs or of asking; () if none or too many."""
    plain = lexicon.around | set(map(stem, lexicon.nouns))
    line = tuple(w for w in words(posting.page) if stem(w) not in plain)
    return line if len(line) <= LONGEST else ()
