"""Phrases in which a word means another thing than by itself: a "hybrid cloud" is no hybrid work."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary.model import Vocabulary

PHRASES = ("other things", "with others elsewhere")
LISTS = frozenset({*PHRASES, "ways of working"})  # of intents/: without a phrase of these there are none


def others(line: Sequence[str], vocabulary: Vocabulary) -> list[set[int]]:
    """The words of each such phrase in a line of stems: one of a list, or a way of working of a thing ("an on-site gym").

    Of people who may be the employer's own ("join one of our remote teams") it says where one works.
    """
    ways, words = vocabulary.phrases["ways of working"], vocabulary.words
    tables = (vocabulary.phrases[name] for name in PHRASES)
    found = [set(m.words) for table in tables if not table.foreign_to(line) for m in table.find(line)]
    if ways.foreign_to(line):
        return found
    things = words["no way of working"]
    if not words["one's own"].isdisjoint(line):
        things = things - words["people"]
    heads = words["role heads"] | words["weak role heads"]  # a "remote health coach" is remote
    ends = ((match.words, match.end) for match in ways.find(line))
    ends = ((at, end) for at, end in ends if end < len(line) and heads.isdisjoint(line[end + 1 : end + 2]))
    return [*found, *({*at, end} for at, end in ends if line[end] in things)]
