"""Whose task a thing is, asked of nobody in particular: "who writes the blog posts", "who works with customers"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.domain.facets import RESPONSIBILITIES
from bot.understanding.judging.limits import TASK

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.understanding.topics import Topics
    from bot.vocabulary import Vocabulary

UNNAMED = ((), ("phrase",))  # by what postings are named that no role names


class Tasks:
    """Finds what is asked to be somebody's task, where one passage of some posting speaks of all of it."""

    def __init__(
        self, topics: Topics, intents: Intents, holding: Holding, lexicon: Lexicon, vocabulary: Vocabulary
    ) -> None:
        self._topics = topics
        self._intents = intents
        self._holding = holding
        self._asker = vocabulary.words["the asker"]
        self._between = vocabulary.words["behind who"]
        self._stop, self._endings = lexicon.stop, vocabulary.lists["endings of what one does"]
        self._facets = frozenset(vocabulary.lists["facets of tasks"])
        self._talk = frozenset(vocabulary.lists["signs of talk"])

    def query(self, found: Query, said: Asked, named: Named) -> Query | None:
        """The query for the roles whose task it is; None where no task is asked for."""
        if found.meant < TASK or named.by not in UNNAMED or not self._intents.has("who", said):
            return None
        if self._intents.has("whose people", said) or self._intents.has("who is no subject", said):
            return None  # "who reports to the director", "who does the role report to"
        if not (self._talk.isdisjoint(n for n, _ in found.signs) and self._asker.isdisjoint(said.words)):
            return None  # "who will i talk to" asks about the asker's role
        deed = self._deed(said)
        things, _ = self._topics.find(said, named.covered | deed, ())
        own = tuple(t if t.known else replace(t, forms=t.forms[:1]) for t in things)
        if not (deed and own and self._holding.meeting([t.forms for t in own], self._facets)):
            return None
        return found.but(
            kind=Kind.ROLES_WITH, postings=(), topics=own, facets=(RESPONSIBILITIES,), sections=()
        )

    def _deed(self, said: Asked) -> frozenset[int]:
        """The tokens of what is done: a turn for it, "takes care of", else the verb behind "who"; none if there is neither."""
        if turn := self._intents.tokens("has a task", said):
            return turn
        if not (who := self._intents.tokens("who", said)):
            return frozenset()
        at = max(who) + 1
        while at < len(said.words) and said.words[at] in self._between:
            at += 1
        verb = said.words[at] if at < len(said.words) else ""
        doing = verb.endswith(self._endings) and said.stems[at] not in self._stop
        return frozenset({at}) if doing else frozenset()
