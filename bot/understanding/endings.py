"""Phrases that end a question where nothing but the role and the employer stand behind them: "what does a baker make at Crumbly"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.phrases import Match, Phrases

LEAST = 3  # words of a line with a name at its end


def ended(
    table: Phrases[str], line: Sequence[str], words: Sequence[str], vocabulary: Vocabulary
) -> list[Match[str]]:
    """Every phrase in a line of stems, in which what is named is a gap, also those that end before "as" or "at" a gap."""
    found, end = table.find(line, words), len(line)
    while end >= LEAST and not line[end - 1]:
        at = end - 2 - (words[end - 2] in vocabulary.words["articles"])  # "as a" baker
        if line[at] not in vocabulary.words["before employers"]:
            break
        end = at
    more = table.find(line[:end], words[:end]) if end < len(line) else []
    return [*found, *(m for m in more if m not in found)]
