"""How far a verb of leading reaches: "lead tours for pupils" leads no pupils, "your boss has two direct reports" no role."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.vocabulary import Vocabulary

REACH = 6  # words behind a verb among which it says whom it is about
OF = "of"
REPORTS = ("direct", "reports")


def behind(words: Sequence[str], first: int, vocabulary: Vocabulary) -> Iterator[int]:
    """The places from one on at which a verb's people may stand, up to a word that names others: "like a chef".

    Behind "of" they are its people where nothing else is its object: "leadership of a team", "a group of pupils". A word
    that is but the beginning of somebody above is none of them: "a tech lead, team lead or manager". Those right behind a
    noun are who leads: "the management team".
    """
    lists = vocabulary.lists
    if (
        first < len(words)
        and words[first - 1] in lists["leads people, as a noun"]
        and words[first] in lists["people"]
    ):
        return
    ends = vocabulary.words["before others"]
    ends = ends.union(vocabulary.lists["begins another"])
    many, above = vocabulary.lists["many of them"], set(vocabulary.lists["those above"])
    for at in range(first, min(first + REACH, len(words))):
        if words[at] in ends or (words[at] == OF and at > first and words[at - 1] not in many):
            return
        if above.isdisjoint(words[at + 1 : at + 2]):
            yield at


def led(words: Sequence[str], where: Sequence[object], first: int, vocabulary: Vocabulary) -> bool:
    """Whether people are named behind a verb of leading, which ends before ``first``; ``where`` are the parts words stand in.

    "Team budgets" are no team, and "staff rotas" are of those who are led.
    """
    people, lists, stop = set(vocabulary.lists["people"]), vocabulary.lists, vocabulary.words["stop"]
    goes_on = people.union(lists["of those led"])
    named = (
        at for at in behind(words, first, vocabulary) if not people.isdisjoint((words[at], f"{words[at]}s"))
    )
    return any(
        where[at + 1 : at + 2] != where[at : at + 1]
        or words[at + 1] in goes_on
        or stem(words[at + 1]) in stop
        or (words[at] in people and words[at] not in lists["many in one word"])
        for at in named
    )


def reports(words: Sequence[str], vocabulary: Vocabulary) -> Iterator[int]:
    """Where direct reports are named, but for those of somebody above: "your boss has three", "two of your boss"."""
    owners, bosses = vocabulary.lists["one's own boss"], vocabulary.lists["those above"]
    for at, pair in enumerate(pairwise(words)):
        if pair == REPORTS:
            around = pairwise(words[max(0, at - REACH) : at + REACH])
            if not any(one in owners and other in bosses for one, other in around):
                yield at
