"""Two rivals that share a noun, each with its own: "full [time] or part time" is asked like "remote or on-site"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import Token, stem, words

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

SLASH = "/"
NAME = 2  # words of a rival that can share the last one


class SharedNouns:
    """Finds them by the pairs of things of which a posting has one."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._joints = vocabulary.words["joined either"] | vocabulary.words["joined both"]
        self._nouns: dict[tuple[str, str], str] = {}  # of two first words the noun that both have
        for line in vocabulary.lists["rivals"]:
            names = [words(name) for name in line.split(",")]
            if all(len(name) == NAME for name in names) and len({noun for _, noun in names}) == 1:
                firsts = [first for first, _ in names]
                self._nouns |= {
                    (one, other): names[0][1] for one in firsts for other in firsts if one != other
                }
        self._firsts = {one for one, _ in self._nouns}

    def with_each(self, said: Asked) -> Asked:
        """A text with the noun said behind the first of two as well; most texts themselves."""
        if self._firsts.isdisjoint(said.words):
            return said
        for at, word in enumerate(said.words[:-NAME]):
            if word not in self._firsts:
                continue
            joined = said.words[at + 1] in self._joints
            other = at + 1 + joined
            noun = self._nouns.get((word, said.words[other]), "")
            tied = joined or said.between(at + 1).strip() == SLASH
            if noun and tied and said.words[other + 1 : other + 2] == (noun,):
                end = said.tokens[at].end
                tokens = (*said.tokens[: at + 1], Token(noun, stem(noun), end, end), *said.tokens[at + 1 :])
                return said.saying(tokens, (*said.sentence[: at + 1], *said.sentence[at:]))
        return said
