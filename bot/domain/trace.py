"""What happened on the way from a question to its answer: kept as it was found, put in words only where somebody asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.query import Query

SIGNS = 8  # of those that a message is judged by, the weightiest


@dataclass(frozen=True, slots=True)
class Way:
    """One question's way: the query it became and what came of it; ``files`` are the postings' paths by number."""

    query: Query
    files: Sequence[str]
    statements: int
    status: str

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Each stop with what it found."""
        query, files = self.query, self.files
        yield "spelling", "; ".join(query.notes)
        yield "kind", query.kind
        yield "meant", f"{query.meant:+.1f}: " + ", ".join(f"{n} {w:+.1f}" for n, w in query.signs[:SIGNS])
        yield "role", query.role
        yield "postings", ", ".join(files[n] for n in query.postings)
        yield "facets", ", ".join(query.facets)
        yield "topics", ", ".join(("*" if t.known else "") + t.name for t in query.topics)
        yield "sections", ", ".join(f"{files[p]}#{s}" for p, s in query.sections)
        yield "terms", " ".join(f"{t}^{w:g}" for t, w in query.terms)
        yield "statements", str(self.statements)
        yield "status", self.status


@dataclass(frozen=True, slots=True)
class Trace:
    """The ways of the questions that an answer answers."""

    ways: tuple[Way, ...] = ()

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """One step a line, as (stop, what it found)."""
        return tuple(step for way in self.ways for step in way)
