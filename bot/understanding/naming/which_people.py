"""Which of the people of a kind is asked for: "which keepers need a licence" are the keeper jobs that need one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.text.tokens import Token, stem, words

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary

JOB, JOBS, TASKS = "job", "jobs", "tasks"
SEVERAL = 2  # titles that end in a word of which some may be asked for


class WhichPeople:
    """Finds the nouns of one shelf's titles in the plural behind "which"."""

    def __init__(self, titles: Titles, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._done = vocabulary.phrases["jobs that are done"]
        self._openers = {words(line) for line in vocabulary.lists["asks which of several"]}
        self._first = frozenset(line[0] for line in self._openers)
        self._helping = frozenset(vocabulary.lists["asks what is done with them"])
        self._says = frozenset(vocabulary.lists["says what one of several has"])
        self._heads, self._jobs = lexicon.heads, lexicon.nouns
        ends = Counter(title.line[-1] for title in titles.titles if title.line)
        heads = {root: len(titles.holding.get(root, ())) for root in map(stem, lexicon.heads)}
        self._several = {root for root, n in (*ends.items(), *heads.items()) if n >= SEVERAL}

    def with_jobs(self, said: Asked) -> Asked:
        """A text with "jobs" behind such a noun: what is asked of the jobs of a kind is asked of its people.

        Not of "which keepers does she lead", and not where another role is named: "which keepers report to the vet".
        """
        said = self._with_tasks(said) if JOBS in said.words else said
        if self._first.isdisjoint(said.words):
            return said
        for at in [i for i, root in enumerate(said.stems) if root in self._several]:
            word, then = said.words[at], said.words[at + 1 : at + 2]
            counted = word[-1:] == "s" or not self._says.isdisjoint(then)
            if not counted or not self._opened(said, at):
                continue
            others = (*said.words[:at], *said.words[at + 1 :])
            if not (self._helping | self._jobs).isdisjoint(then) or not self._heads.isdisjoint(others):
                return said
            end, noun = said.tokens[at].end, JOBS if word[-1:] == "s" else JOB
            tokens = (*said.tokens[: at + 1], Token(noun, stem(noun), end, end), *said.tokens[at + 1 :])
            return said.saying(tokens, (*said.sentence[: at + 1], *said.sentence[at:]))
        return said

    def _with_tasks(self, said: Asked) -> Asked:
        """A text with "tasks" for jobs that somebody does, which are no posts: "which jobs does the caretaker do"."""
        for match in said.among(self._done).find(said.stems):
            at = match.start + said.words[match.start : match.end].index(JOBS)
            tasks = said.tokens[at]._replace(text=TASKS, stem=stem(TASKS))
            return said.saying((*said.tokens[:at], tasks, *said.tokens[at + 1 :]), said.sentence)
        return said

    def _opened(self, said: Asked, at: int) -> bool:
        """Whether "which", "which of the" or the like stands right before a token."""
        return any(said.words[max(0, at - len(line)) : at] == line for line in self._openers)
