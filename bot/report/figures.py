"""What the store tells about the use of the bot, put together by role and facet."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import Status
from bot.domain.answers import UNANSWERED
from bot.slack import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.store import AskedCount, Miss, Store

ASKED_BACK = frozenset({Status.AMBIGUOUS})
NO_QUESTION = frozenset({Status.HELP})
MOST = 10_000  # missed questions that are looked at
NONE = ""  # no role, or several; no facet


@dataclass(frozen=True, slots=True)
class Tally:
    """One role or facet: how often it was asked for, and of these answered, missed, voted down."""

    name: str
    asked: int
    answered: int
    missed: int
    down: int


@dataclass(frozen=True, slots=True)
class Missed:
    """A question without an answer, in the words it was last asked in, and how often it was asked."""

    question: str
    count: int
    role: str
    facet: str
    reason: str


@dataclass(frozen=True, slots=True)
class Disliked:
    """Votes against answers about one role and facet, and the reasons given, verbatim."""

    role: str
    facet: str
    count: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All of it. ``asked`` leaves out questions for help; ``asked_back`` those where a role had to be chosen first."""

    asked: int
    answered: int
    missed: int
    asked_back: int
    up: int
    down: int
    roles: tuple[Tally, ...]
    facets: tuple[Tally, ...]
    misses: tuple[Missed, ...]
    disliked: tuple[Disliked, ...]


async def collect(store: Store, since: float, now: float, names: Mapping[str, str]) -> Figures:
    """The figures from ``since`` on; ``names`` gives the name of a role by the path of its posting.

    Raises StoreError.
    """
    counts = [c for c in await store.asked.count(since) if c.status not in NO_QUESTION]
    votes = await store.votes.count(since)
    down: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for vote in await store.votes.down(since):
        down[await _about(store, vote.answer_id, now)].append(vote.reason)
    plain = [c for c in counts if c.status not in ASKED_BACK]
    missed = sum(c.count for c in plain if c.status in UNANSWERED)
    asked = sum(c.count for c in plain)
    disliked = (
        Disliked(_name(posting, names), facet, len(reasons), tuple(dict.fromkeys(r for r in reasons if r)))
        for (posting, facet), reasons in down.items()
    )
    return Figures(
        asked=asked,
        answered=asked - missed,
        missed=missed,
        asked_back=sum(c.count for c in counts if c.status in ASKED_BACK),
        up=votes.up,
        down=votes.down,
        roles=_tallies(
            ((_name(c.posting, names), c) for c in plain),
            _by_role(down, names),
        ),
        facets=_tallies(((c.facet, c) for c in plain), _by_facet(down)),
        misses=grouped(await store.misses.latest(since, MOST)),
        disliked=tuple(sorted(disliked, key=lambda d: (-d.count, d.role, d.facet))),
    )


def grouped(misses: Iterable[Miss]) -> tuple[Missed, ...]:
    """Missed questions, the same but for case and space as one, the most frequent first; given the latest first."""
    found: dict[str, list[Miss]] = {}
    for miss in misses:
        found.setdefault(" ".join(miss.question.casefold().split()).rstrip("?!. "), []).append(miss)
    every = (
        Missed(one[0].question, len(one), one[0].role, one[0].facet, one[0].reason) for one in found.values()
    )
    return tuple(sorted(every, key=lambda m: -m.count))


async def _about(store: Store, answer_id: str, now: float) -> tuple[str, str]:
    """The posting and the facet of an answer that is still kept; two empty names for one that is not."""
    found = await store.answers.get(answer_id, now)
    held = kept.read(found.content) if found else None
    if held is None:
        return NONE, NONE
    roles = held.answer.roles
    return roles[0].posting if len(roles) == 1 else NONE, "".join(held.answer.facets[:1])


def _by_role(down: Mapping[tuple[str, str], list[str]], names: Mapping[str, str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for (posting, _), reasons in down.items():
        found[_name(posting, names)] += len(reasons)
    return found


def _by_facet(down: Mapping[tuple[str, str], list[str]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for (_, facet), reasons in down.items():
        found[facet] += len(reasons)
    return found


def _tallies(counts: Iterable[tuple[str, AskedCount]], down: Mapping[str, int]) -> tuple[Tally, ...]:
    """A tally for each name, the most asked for first."""
    asked: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for name, one in counts:
        asked[name] += one.count
        missed[name] += one.count if one.status in UNANSWERED else 0
    names = sorted(asked | Counter(down), key=lambda n: (-asked[n], n))
    return tuple(Tally(n, asked[n], asked[n] - missed[n], missed[n], down.get(n, 0)) for n in names)


def _name(posting: str, names: Mapping[str, str]) -> str:
    """A role's name; of a posting that is gone its path."""
    return names.get(posting, posting)
