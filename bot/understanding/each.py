"""Whether something is asked of each of the roles and not of one: "for every job", "do all of the roles"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.text.tokens import words

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

OF_EACH = "of each"  # the list of turns for each of the roles


class EachOne(NamedTuple):
    """The tokens that say so, and whether these name roles by a noun: "each role", not "all of them"."""

    tokens: frozenset[int] = frozenset()
    named: bool = False


class Each:
    """Finds what is asked of each role with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists = vocabulary.lists
        self._one, self._all = frozenset(lists["each"]), frozenset(lists["all"])
        self._either = self._one | self._all
        self._between = frozenset(lists["between each"])
        self._nouns = vocabulary.role_nouns | frozenset(lists["each of"])
        self._turns, self._intents = vocabulary.phrases[OF_EACH], vocabulary.intents
        self._behind = frozenset(lists["behind one"])

    def of(self, said: Asked) -> EachOne:
        """The words for each of the roles in the sentences that ask; none where a clause behind them picks some."""
        line = said.words
        for at, word in enumerate(line) if not self._either.isdisjoint(line) else ():
            if word not in self._either:
                continue
            last = at + 1
            while last < len(line) and line[last] in self._between:
                last += 1
            noun = last < len(line) and line[last] in self._nouns and said.sentence[at] in said.naming
            if noun and (word in self._one or self._plural(line[last])):
                return (
                    EachOne()
                    if self._picked(said, last)
                    else EachOne(frozenset(range(at, last + 1)), named=True)
                )
        if OF_EACH not in said.possible(self._intents):
            return EachOne()
        return EachOne(frozenset(i for m in self._turns.find(said.without(())) for i in m.words))

    def _picked(self, said: Asked, at: int) -> bool:
        """Whether a clause behind the noun says which of them are meant: "all jobs with docker", not "all jobs on-call"."""
        behind = said.tokens[at + 1 : at + 2]
        return (
            bool(behind)
            and behind[0].text in self._behind
            and said.text[behind[0].end : behind[0].end + 1] != "-"
        )

    def _plural(self, word: str) -> bool:
        """Whether a noun is one of several: another of the nouns with an ending."""
        return word[:-1] in self._nouns or word.endswith("ies")


def named_by(said: Asked, tokens: frozenset[int], name: str) -> bool:
    """Whether what was taken for a role we lack is but some words of the question: "every single role"."""
    return {said.words[i] for i in tokens}.issuperset(words(name))
