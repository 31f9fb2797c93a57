"""What a person asks, the kinds of answers and things, and what is found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from bot.text.once import Slotted, once

if TYPE_CHECKING:
    from bot.domain.postings import Passage


class Kind(StrEnum):
    """What kind of answer a question wants."""

    FACET = "facet"  # everything under a facet or heading
    FACT = "fact"  # single statements
    YES_NO = "yes_no"
    OVERVIEW = "overview"
    ROLES_WITH = "roles_with"  # which roles have something
    CATALOGUE = "catalogue"  # which postings there are
    COMPARISON = "comparison"
    UNKNOWN_ROLE = "unknown_role"
    HELP = "help"
    CHATTER = "chatter"  # no question for the bot


_HEAD = itemgetter(0)  # of a form


@dataclass(frozen=True)
class Shared:
    """What ties another word to the noun of a thing, "health and dental insurance", and what may stand behind that noun.

    What ties but one of both does so where both are denied: "no sick or study leave".
    """

    both: frozenset[str]
    either: frozenset[str]
    no: frozenset[str]
    ends: frozenset[str]


@dataclass(frozen=True, slots=True)
class Topic(Slotted):
    """A thing asked about.

    ``forms`` are the runs of stems that count as it: the asker's own first, then true synonyms, then what a posting
    may say instead.
    """

    name: str  # how the asker put it
    forms: tuple[tuple[str, ...], ...]
    known: bool = False  # the vocabulary knows it: then an answer must be about it
    exact: bool = False  # its forms are words, and no stems
    cue: bool = False  # the words that name it name the facet asked for as well
    shown: tuple[str, ...] = ()  # how its forms are written
    common: tuple[tuple[str, ...], ...] = ()  # forms that are it only where written as its name: "Go", "REST"
    capitals: tuple[tuple[str, ...], ...] = ()  # forms that are it only in capitals: "US", and no "join us"
    written: frozenset[str] = frozenset()  # one-word forms as written: "parking", no "park"
    shares: Shared | None = None  # how its last word may be another thing's as well

    @once
    def heads(self) -> tuple[str, ...]:
        """The first stem of each of its forms."""
        return tuple(map(_HEAD, self.forms))  # two dozen of some

    @once
    def firsts(self) -> frozenset[str]:
        """The same as a set: where none of them stands there is nothing to look for."""
        return frozenset(self.heads)

    @property
    def itself(self) -> Topic:
        """The thing by its own name, also written out, and by no other word: a "CTO" is no other manager."""
        return replace(self, forms=tuple(f for f in self.forms if len(f) > 1 or f == self.forms[0]))


@dataclass(frozen=True, slots=True)
class Resolved:
    """A query that was understood, as a thread keeps it: postings by path, sections by path and headings.

    ``listed`` are the postings that the last answer with several named, in its order; ``told`` the facets that were
    asked of these postings so far, ``part`` where they tell of a role that but a heading names; ``counted`` and ``timed``
    say that a figure or a time was asked for.
    """

    kind: Kind
    postings: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    sections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    topics: tuple[Topic, ...] = ()
    must: bool = False
    inverted: bool = False
    optional: bool = False
    open: bool = False
    closed: bool = False
    listed: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    part: tuple[tuple[str, tuple[str, ...]], ...] = ()
    counted: bool = False
    timed: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was asked, with what its thread gives.

    Either the earlier questions themselves in ``context``, oldest first, or in ``before`` what was understood of
    them, by who keeps no words.
    """

    text: str
    context: tuple[str, ...] = ()
    before: Resolved | None = None


class Hit(NamedTuple):
    """A passage that shares a term with the query, and its BM25 score (higher is better)."""

    passage: Passage
    score: float
