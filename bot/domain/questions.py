"""What a person asks, what was understood of it, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.text.amounts import Amount  # a dataclass field's type is looked up at run time
from bot.text.periods import Period  # same

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


@dataclass(frozen=True, slots=True)
class Topic:
    """A thing asked about.

    ``name`` is how the asker put it; ``forms`` are the runs of stems (of words, if ``exact``) that count as
    it, the asker's own first, true synonyms and then what a posting may say instead; ``known`` says that the vocabulary knows it: then an answer must be about it;
    ``cue`` that the words that name it name the facet asked for as well; ``shown``
    how its forms are written; ``common`` those of its forms that are ordinary words and the thing only where they
    are written as its name: "Go", "REST".
    """

    name: str
    forms: tuple[tuple[str, ...], ...]
    known: bool = False
    exact: bool = False
    cue: bool = False
    shown: tuple[str, ...] = ()
    common: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """A query that was understood, as a thread keeps it: postings by path, sections by path and headings.

    ``listed`` are the postings that the last answer with several named, in its order; ``told`` the facets that were
    asked of these postings so far.
    """

    kind: Kind
    postings: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    sections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    topics: tuple[Topic, ...] = ()
    must: bool = False
    inverted: bool = False
    optional: bool = False
    listed: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was asked, with what its thread gives.

    Either the earlier questions themselves in ``context``, oldest first, or in ``before`` what was understood of
    them, by who keeps no words.
    """

    text: str
    context: tuple[str, ...] = ()
    before: Resolved | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """A question as understood.

    ``postings`` are numbers of the shelf: the candidates the question names (none where it names none).
    ``role`` is the role as the asker put it, "" if none; ``groups`` are the sides of a comparison.
    ``facets`` are the facets asked for, the leading one first; ``sections`` the headings asked for by name,
    as pairs of posting and section number; ``topics`` the things asked about; ``must`` whether it is asked
    if something is demanded, ``enough`` if it suffices, ``suffices`` if that is asked of a thing said to be little ("enough", "only") or if it is to be judged ("good"),
    ``sole`` if nothing else beside it is claimed ("fully remote"), ``bound`` whether a figure is meant as "most", "least", "over" or "under", ``inverted`` if it can be missing, ``denied``
    if what does not have it is asked for, ``unsaid`` if what does not so much as mention it is, ``brought`` if the asker is to have it already, ``optional``
    if it is no more than welcome, ``welcome`` if it is to be at least that, ``each`` whether a yes claims it of each role, ``open`` and ``closed`` if the posting is still one or already the other, ``part`` if one of several stages or items is asked for, ``number`` if a figure is wanted, ``often`` if it is asked how often, ``firm`` whether the
    facet is named by its own noun and not by a turn of phrase, ``cues`` the stems that name it, ``said`` all
    that name anything but the role, ``both`` whether the first two facets are, ``joined`` whether things asked about are joined by "or" ("either"), by
    "and" ("both") or stand by themselves (""), ``field`` what says which kind of role is meant ("the backend jobs"),
    ``beside`` the postings that speak of what those in ``postings`` are called ("the security jobs"). ``signs`` are what speaks for and against a question about a posting, as logits;
    ``terms`` are the
    words to rank by, with their weights; ``studied`` is the field that a degree is said to be in, ``had`` are things the asker has instead of those asked about, ``excluded`` those
    that roles are not to have beside what they are to have;
    ``listed`` are the postings that an answer named one below the other, now or earlier in the thread;
    ``told`` are the facets that the thread asked of the same postings, this question's among them;
    ``position`` is the number of the step asked for, -1 for the last, ``behind`` the stems of the step it comes behind,
    ``period`` the stretch of time asked about, ``amounts`` are those that are counted ("two years"), ``numbers`` the
    numbers and months that a yes claims, each with the stem of what it counts or ""; ``inherited`` names what an earlier question of the thread gave.
    """

    kind: Kind
    postings: tuple[int, ...] = ()
    role: str = ""
    groups: tuple[tuple[int, ...], ...] = ()
    facets: tuple[str, ...] = ()
    sections: tuple[tuple[int, int], ...] = ()
    topics: tuple[Topic, ...] = ()
    must: bool = False
    enough: bool = False
    suffices: bool = False
    sole: bool = False
    bound: str = ""
    inverted: bool = False
    denied: bool = False
    unsaid: bool = False
    each: bool = False
    brought: bool = False
    optional: bool = False
    welcome: bool = False
    open: bool = False
    closed: bool = False
    part: bool = False
    number: bool = False
    often: bool = False
    firm: bool = False
    cues: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    both: bool = False
    studied: tuple[str, ...] = ()
    had: tuple[Topic, ...] = ()
    excluded: tuple[Topic, ...] = ()
    period: Period | None = None
    amounts: tuple[Amount, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    position: int = 0
    behind: tuple[str, ...] = ()
    joined: str = ""
    field: tuple[Topic, ...] = ()
    beside: tuple[int, ...] = ()
    signs: tuple[tuple[str, float], ...] = ()
    terms: tuple[tuple[str, float], ...] = ()
    notes: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()
    listed: tuple[int, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def meant(self) -> float:
        """How surely a posting is asked about: 0 is even, 3 is twenty to one (a logit)."""
        return sum(weight for _, weight in self.signs)

    @property
    def known(self) -> tuple[Topic, ...]:
        """The topics that an answer must be about."""
        return tuple(t for t in self.topics if t.known)


class Hit(NamedTuple):
    """A passage that shares a term with the query, and its BM25 score (higher is better)."""

    passage: Passage
    score: float
