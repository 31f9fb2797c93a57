"""The roles of a page that offers several: each becomes a posting of its own, of what stands below its name.

What the page says of none of them alone, above the first and behind the last, is said of each.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import TITLE, Block
from bot.domain.facets import PURPOSE
from bot.postings import offers
from bot.postings.file_names import from_path

if TYPE_CHECKING:
    from bot.domain import Posting, Section
    from bot.postings.facets import Headings
    from bot.postings.offers import Offer

OF_PAGE = frozenset({"title", "position"})  # properties that name the page


def apart(posting: Posting, headings: Headings) -> tuple[Posting, ...]:
    """The roles of a page as postings in their order; the posting itself where it is about one.

    What is neither of a role nor known to be said of each remains a posting of the page's own name.
    """
    found = offers.offers(posting, headings)
    if len(found) < offers.FEWEST:
        return (posting,)
    roots = {offer.section for offer in found}
    beside = offers.beside(posting, roots, headings)
    rest = frozenset().union(*(offers.below(posting, n) for n in beside))
    own = [*(offer.sections for offer in found), *([rest] if rest else [])]
    every = frozenset().union(*own)
    roles = [
        replace(
            _role(posting, offer, every - offer.sections), other_titles=headings.nouns.either(offer.title)
        )
        for offer in found
    ]
    if any(posting.sections[n].blocks for n in rest):
        roles.append(_part(posting, every - rest, _page(posting), {}))
    return tuple(roles)


def _role(posting: Posting, offer: Offer, others: frozenset[int]) -> Posting:
    """One role of the page as a posting: what stands right below its name is what it is about."""
    head = posting.sections[offer.section]
    cut = len(posting.sections[head.parent].path) if head.parent >= 0 else 0
    silent = head.path[cut:] != (head.heading,)
    paths = {
        n: (head.heading, *posting.sections[n].path[cut + (not silent) :]) for n in sorted(offer.sections)
    }
    part = _part(posting, others, offer.title, paths)
    told = tuple(_told(s, own=s.span == head.span and s.heading == head.heading) for s in part.sections)
    called = Block(TITLE, head.heading, head.quote or head.heading, head.span)
    called = next(iter(head.blocks), called) if head.job else called
    title = replace(
        head,
        number=len(told),
        heading="",
        path=(),
        level=0,
        facets=(TITLE,),
        rule="the role's name",
        blocks=(called,),
        parent=-1,
        key=False,
        job=False,
    )
    return replace(part, sections=(*told, title))


def _page(posting: Posting) -> str:
    """What the page is called: by the name of its file where its title is a role's."""
    role = any(s.heading == posting.title and s.blocks for s in posting.sections)
    return from_path(posting.path) if role else posting.title


def _told(section: Section, *, own: bool) -> Section:
    """A section as one of a role: what its ``own`` name heads says what it is about, and no text of the page does."""
    if own and (section.job or not section.blocks):
        return replace(section, facets=(), rule="the name of one role of several", blocks=())
    if own:
        facets = () if section.rule.startswith(("parent", "heading words")) else section.facets
        facets = tuple(dict.fromkeys((*facets, PURPOSE)))
        return replace(section, facets=facets, rule="below the name of one role of several")
    if section.facet == PURPOSE and (not section.path or (section.key and section.parent < 0)):
        return replace(section, facets=section.facets[1:], rule="what a page says of all its roles")
    return section


def _part(posting: Posting, others: frozenset[int], title: str, paths: dict[int, tuple[str, ...]]) -> Posting:
    """The posting without some sections and what labels in them state, under another title."""
    kept = [s for s in posting.sections if s.number not in others and s.facets != (TITLE,)]
    number = {s.number: n for n, s in enumerate(kept)}
    number[-1] = -1
    spans = {b.span for n in others for b in posting.sections[n].blocks}
    keys = [posting.sections[n].span for n in others if posting.sections[n].key]
    return replace(
        posting,
        title=title,
        other_titles=(),
        page=_page(posting),
        sections=tuple(
            replace(s, number=n, parent=number.get(s.parent, -1), path=paths.get(s.number, s.path))
            for n, s in enumerate(kept)
        ),
        properties=tuple(
            p
            for p in posting.properties
            if p.span not in spans
            and p.name not in OF_PAGE
            and not any(span.first <= p.span.first <= p.span.last <= span.last for span in keys)
        ),
    )
