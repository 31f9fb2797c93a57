"""What a thread keeps of a question that was understood: the resolved query, by names that outlast a reload, no words."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from bot.domain import Claim, Figure, Kind, Query, Resolved
from bot.domain.facets import EXPERIENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.domain import Posting

    Listed = Callable[[Query], tuple[int, ...]]  # the postings that the answer to a query named

# kinds that leave a thread where it was
SILENT = frozenset({Kind.CHATTER, Kind.HELP, Kind.UNKNOWN_ROLE})
YEAR = "year"  # the stem of what experience is counted in
CLAIMED = ("must", "inverted", "optional", "open", "closed")  # what a yes claimed that is claimed again
_CLAIMS = attrgetter(*CLAIMED)


def remembered(query: Query, postings: Sequence[Posting], before: Resolved | None) -> Resolved | None:
    """What the next question of the thread is understood with: this query, or ``before`` if it resolved nothing."""
    if query.kind in SILENT:
        asked = _asked_of_none(query)
        return replace(before or Resolved(Kind.FACET), **asked, **_claimed(Claim())) if asked else before
    return Resolved(
        kind=query.kind,
        postings=tuple([postings[n].key for n in query.postings]),
        facets=query.facets,
        sections=tuple([(postings[p].key, postings[p].sections[s].path) for p, s in query.sections]),
        # what no list knows is the asker's own words; what names its facet a list knows
        topics=tuple(t for t in query.topics if t.known or t.cue),
        listed=tuple([postings[n].key for n in query.listed]) or (before.listed if before else ()),
        told=query.so_far,
        part=tuple((postings[p].key, postings[p].sections[s].path) for p, s in query.part),
        counted=query.figure.wanted,
        timed=query.figure.when,
        **_claimed(query.claim),
    )


def recalled(resolved: Resolved, postings: Sequence[Posting]) -> Query:
    """The query again, over the postings as they are now; what is no longer there is left out."""
    numbers = {p.key: n for n, p in enumerate(postings)}

    def there(places: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[tuple[int, int], ...]:
        known = ((numbers[key], heading) for key, heading in places if key in numbers)
        return tuple((n, s.number) for n, heading in known for s in postings[n].sections if s.path == heading)

    return Query(
        kind=resolved.kind,
        postings=tuple(numbers[key] for key in resolved.postings if key in numbers),
        facets=resolved.facets,
        sections=there(resolved.sections),
        part=there(resolved.part),
        topics=resolved.topics,
        claim=Claim(**_claimed(resolved)),
        listed=tuple(numbers[key] for key in resolved.listed if key in numbers),
        told=resolved.told,
        figure=Figure(wanted=resolved.counted, when=resolved.timed),
    )


def going_on(query: Query, before: Query | None) -> Query:
    """The query with what its thread asked of the same postings before; of a role that but a heading names it goes on."""
    if before is None:
        return query
    if before.postings != query.postings:
        same = query.facets[:1] == before.facets[:1] != () and not query.listed
        return query.but(listed=_one_more(query, before)) if same else query
    part = query.part or (before.part if not query.role else ())
    return query.but(told=before.so_far, part=part)


def kept(query: Query, before: Query | None, listed: Listed, count: int) -> Query | None:
    """What the next question of a thread is understood with, of ``count`` postings: this one, or the one before it."""
    earlier = going_on(query, before)
    if earlier.kind in SILENT:
        return of_none(earlier, before)
    told = listing(earlier, count) or listed(earlier) or earlier.listed
    return earlier.but(listed=told or (before.listed if before else ()))


def asked_again(query: Query, before: Query) -> Query:
    """The query before about other postings: "and the baker?"; what it claimed is claimed of these."""
    one = len(query.postings) == 1 and before.kind is not Kind.COMPARISON
    kind = before.kind if one or before.kind is Kind.YES_NO else Kind.FACET
    claim, own = query.claim._replace(**_claimed(before.claim)), query.figure
    figure = replace(own, wanted=own.wanted or before.figure.wanted, when=own.when or before.figure.when)
    # of experience years are counted, and no kilograms that one lifts
    years = (YEAR,) if before.figure.wanted and EXPERIENCE in query.facets else ()
    again = query.but(claim=claim, kind=kind, figure=figure, cues=(*query.cues, *years))
    return again.but(listed=_one_more(query, before))


def _one_more(query: Query, before: Query) -> tuple[int, ...]:
    """The postings of which a thread asked the same one by one, for "which of those" to mean them."""
    listed = before.listed
    if len(query.postings) != 1 or len(before.postings) != 1 or query.postings[0] in listed:
        return listed
    return (*(listed if listed[-1:] == before.postings else before.postings), *query.postings)


def of_none(query: Query, before: Query | None) -> Query | None:
    """The query before with what was asked of a role that nobody offers: the next question may name another."""
    asked = _asked_of_none(query)
    return (before or Query(Kind.FACET)).but(**asked, claim=Claim()) if asked else before


def _asked_of_none(query: Query) -> dict[str, Any]:
    """What a question asked of a role that nobody offers, by the names of both a query and what is kept of one."""
    if query.kind is not Kind.UNKNOWN_ROLE or not (query.facets or query.known):
        return {}
    kind = Kind.FACT if query.known else Kind.FACET
    return {"kind": kind, "facets": query.facets, "topics": query.known, "sections": ()}


def _claimed(claim: Claim | Resolved) -> dict[str, Any]:
    """What is claimed again, by name."""
    return dict(zip(CLAIMED, _CLAIMS(claim), strict=True))


def listing(query: Query, count: int) -> tuple[int, ...]:
    """The postings, of ``count``, that the answer to a query names one below the other; none where it is about one."""
    if query.kind is Kind.COMPARISON:
        return tuple(side[0] for side in query.groups if side)
    if query.kind is Kind.ROLES_WITH or len(query.postings) == 1:
        return ()  # only its answer tells
    return query.postings or tuple(range(count))


def of_one(query: Query) -> Query:
    """The query as one about the only posting that its answer named: "which role needs rust?", "what does it pay?"."""
    only = query.kind is Kind.ROLES_WITH and len(query.listed) == 1
    return query.but(postings=query.listed) if only else query


def of_headings(sections: Iterable[tuple[int, int]], postings: Sequence[Posting]) -> tuple[str, ...]:
    """What headings asked for by name are about: "same for the baker" behind "must haves" asks for what she must have."""
    return tuple(
        dict.fromkeys(postings[p].sections[n].facet for p, n in sections if postings[p].sections[n].facet)
    )
