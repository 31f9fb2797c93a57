"""Phrases in which a word means another thing than by itself: a "hybrid cloud" is no hybrid work."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.vocabulary.model import Vocabulary

PHRASES = ("other things", "with others elsewhere")
PLACED = "ways of working"  # a thing that stands ahead of one may be there
KINDS = {PLACED: "no way of working", "times of working": "no time of working"}
LISTS = frozenset({*PHRASES, *KINDS})  # of intents/: without a phrase of these there are none


class Other(NamedTuple):
    """Such a phrase by the places of its words, and of its noun, which is what it says ("an on-site gym"); -1 without one."""

    words: frozenset[int]
    noun: int = -1

    def hides(self, at: Iterable[int]) -> bool:
        """Whether a thing in these places is another one."""
        return self.words > (places := set(at)) and self.noun not in places


def bare(line: Sequence[str], at: Iterable[int], vocabulary: Vocabulary) -> bool:
    """Whether a thing is no more than a word for the posting itself: "the JD", and no "JD required".

    ``line`` are stems; those that a turn makes a thing are one.
    """
    if not vocabulary.words["names the posting too"].issuperset(line[i] for i in at):
        return False
    turns = vocabulary.phrases["names no posting"].find(line)
    return not any(set(at) <= set(m.words) for m in turns)


def others(line: Sequence[str], vocabulary: Vocabulary) -> list[Other]:
    """Each such phrase in a line of stems: one of a list, or a way or a time of working of a thing ("an on-site gym")."""
    found: list[Other] = []
    phrases = vocabulary.phrases
    for name in PHRASES:
        if not phrases[name].foreign_to(line):
            found += [Other(frozenset(m.words)) for m in phrases[name].find(line)]
    for ways, things in KINDS.items():
        if not phrases[ways].foreign_to(line):
            found += _kinds(line, vocabulary, ways, things)
    return found


def _kinds(line: Sequence[str], vocabulary: Vocabulary, name: str, nouns: str) -> Iterator[Other]:
    """The ways of working that only say of which kind a thing is, or where it is: "a gym on site".

    Of people who may be the employer's own ("join one of our remote teams") it says where one works.
    """
    ways, words = vocabulary.phrases[name], vocabulary.words
    things = words[nouns]
    if not words["one's own"].isdisjoint(line):
        things = things - words["people"]
    heads = words["role heads"] | words["weak role heads"]  # a "remote health coach" is remote
    for match in ways.find(line):
        end, ahead = match.end, match.start - 1
        within = not words["ahead of where"].isdisjoint(
            line[max(0, ahead - 2) : max(0, ahead)]
        )  # "in our shop on site"
        if name == PLACED and ahead >= 0 and line[ahead] in words["there on site"] and not within:
            yield Other(frozenset({ahead, *match.words}), ahead)
        if end < len(line) and line[end] in things and heads.isdisjoint(line[end + 1 : end + 2]):
            yield Other(frozenset({*match.words, end}), end)
