"""A query as one of its kind: what only that kind takes from the text is added, what only others take left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.understanding import rates
from bot.understanding.ages import Ages
from bot.understanding.homes import Homes
from bot.understanding.lacking import less_had, parted
from bot.understanding.sorts import Sorts

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.framing import Framing
    from bot.understanding.kinds import Kinds
    from bot.understanding.naming.candidates import Candidates
    from bot.understanding.of_all import OfAll
    from bot.understanding.reading import Reading
    from bot.understanding.tasks import Tasks
    from bot.vocabulary import Vocabulary


class Kinded:
    """Gives queries their kind on one shelf."""

    def __init__(
        self,
        tasks: Tasks,
        of_all: OfAll,
        kinds: Kinds,
        framing: Framing,
        candidates: Candidates,
        vocabulary: Vocabulary,
    ) -> None:
        self._tasks, self._of_all = tasks, of_all
        self._kinds = kinds
        self._framing = framing
        self._candidates = candidates
        self._ages, self._homes = Ages(vocabulary), Homes(vocabulary)
        self._sorts = Sorts(vocabulary)
        self._v = vocabulary

    def query(self, found: Query, read: Reading, said: Asked) -> Query:
        """The query as one of its kind."""
        if task := self._tasks.query(found, read.said, read.named):
            return task
        if asked := self._of_all.query(found, read):
            return asked
        found = less_had(found, read.said, self._v)
        kind = self._kinds.of(found, read.said, read.named)
        found = parted(found, kind, read, self._v)
        if kind is Kind.ROLES_WITH and not found.excluded:
            found = self._framing.of_a_kind(found, read.said, read.named)
        topics = tuple(t for t in found.topics if not t.cue) if kind is Kind.FACET else found.topics
        same = kind is found.kind and topics == found.topics
        found = found if same else found.but(kind=kind, topics=topics)
        found = self._of_all.dated(rates.alone(found, read, self._v), read)
        found = self._homes.asked(self._ages.asked(self._candidates.telling(found, said), said), said)
        return self._sorts.asked(found, said, read.named.covered)
