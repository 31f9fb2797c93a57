"""What a person asks, what was understood of it, and what was found."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.postings import Passage  # a dataclass field's type is looked up at run time


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was asked, with the earlier questions of its thread, oldest first."""

    text: str
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A question as understood.

    ``postings`` are numbers of the shelf: the candidates the question names (all of them where it names
    none). ``role`` is the role as the asker put it, "" if none; ``named`` says whether any posting was
    named. ``facets`` are the facets asked for, ``sections`` the headings asked for by name, as pairs of
    posting and section number. ``terms`` are the words left over, for ranking, with their weights.
    """

    kind: str
    postings: tuple[int, ...] = ()
    named: bool = False
    role: str = ""
    facets: tuple[str, ...] = ()
    sections: tuple[tuple[int, int], ...] = ()
    terms: tuple[tuple[str, float], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that shares a term with the query, and its BM25 score (higher is better)."""

    passage: Passage
    score: float
