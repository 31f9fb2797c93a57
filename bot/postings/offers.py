"""The roles of a page that offers several: each becomes a posting of its own, of what stands below its name.

What the page says of none of them alone, above the first and behind the last, is said of each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import TITLE, Block
from bot.domain.facets import EDUCATION, HOW_TO_APPLY, OF_THE_ROLE, OPENINGS, PURPOSE
from bot.postings.bundles import OF_ROLE
from bot.postings.file_names import from_path
from bot.postings.layouts.mark import LEAD_IN, RUN_IN
from bot.postings.sole_role import ABOVE
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Posting, Section
    from bot.postings.facets import Headings

FEWEST = 2  # roles of a page of several
# what is told of one role, and not known of which where it stands beside them
OF_ONE = OF_THE_ROLE | {EDUCATION, OPENINGS}
NUMBER = re.compile(r"^\W*\d{1,2}[.)]?\s+")
EDGES = re.compile(r"^[^\w(]+|[^\w)\]]+$")  # signs around a name, pictures among them
OF_PAGE = frozenset({"title", "position"})  # properties that name the page


@dataclass(frozen=True, slots=True)
class Offer:
    """A role of a page: what it is called, the section below whose heading it stands, and all its sections."""

    title: str
    section: int
    sections: frozenset[int]


def apart(posting: Posting, headings: Headings) -> tuple[Posting, ...]:
    """The roles of a page as postings in their order; the posting itself where it is about one.

    What is neither of a role nor known to be said of each remains a posting of the page's own name.
    """
    found = _offers(posting, headings)
    if len(found) < FEWEST:
        return (posting,)
    roots = {offer.section for offer in found}
    beside = _beside(posting, roots, headings)
    rest = frozenset().union(*(_below(posting, n) for n in beside))
    own = [*(offer.sections for offer in found), *([rest] if rest else [])]
    every = frozenset().union(*own)
    roles = [_role(posting, offer, every - offer.sections) for offer in found]
    if any(posting.sections[n].blocks for n in rest):
        roles.append(_part(posting, every - rest, _page(posting), {}))
    return tuple(roles)


def _offers(posting: Posting, headings: Headings) -> tuple[Offer, ...]:
    """The roles that headings of one level name, where the page is called by none; () where it can't be told what is whose."""
    sections = posting.sections
    named = [s for s in sections if _begins(s, posting, headings)]
    level = next((s.level for s in named if sum(o.level == s.level for o in named) >= FEWEST), 0)
    roots = [s for s in named if s.level == level]
    if len(roots) < FEWEST or _about_one(posting, headings) or not _of_jobs(posting, roots, headings):
        return ()
    if not all(_may_hold(sections, s, headings) for s in roots):
        return ()
    parents = {s.parent for s in roots}
    beside = [s for s in sections if s.level == level and s.parent in parents and s.heading]
    last = roots[-1].number
    between = [s for s in beside if roots[0].number < s.number < last and s not in roots]
    # "Apply", a link above a rule, is of the role before it
    between = [s for s in between if headings.facets(s.heading)[0] != (HOW_TO_APPLY,)]
    if any(headings.known(s.heading) for s in between):
        return ()  # "Baker", "Requirements", "Clerk", "Requirements": all of one level
    listed = all(n >= 0 and OPENINGS in headings.facets(sections[n].heading)[0] for n in parents)
    more = [s for s in beside if not headings.known(s.heading)] if listed else between
    inside = _inside(posting, roots)
    deeper = [s for s in named if s.level != level]
    if any(s.number not in inside for s in deeper):
        return ()
    heads = sorted({s.number for s in (*roots, *more, *deeper)})
    found = tuple(
        Offer(_title(sections[n], headings), n, own) for n, own in _shared(posting, heads, parents).items()
    )
    return found if len({words(offer.title) for offer in found}) == len(found) else ()


def _begins(section: Section, posting: Posting, headings: Headings) -> bool:
    """Whether a heading names a role, in its own words or as the title that the first of a page lent it."""
    if section.key or section.level == LEAD_IN:
        return False
    titled = section.heading == posting.title and headings.role_head(section.heading)
    leads = section.fold and headings.nouns.leads(section.heading)
    return titled or leads or _names(section.heading, headings)


def _inside(posting: Posting, roots: Iterable[Section]) -> frozenset[int]:
    return frozenset().union(*(_below(posting, s.number) for s in roots))


def _shared(posting: Posting, heads: Sequence[int], parents: set[int]) -> dict[int, frozenset[int]]:
    """The sections of each role: those below its heading, less those of a role below it, and what follows up to the next.

    What stands between two and below neither is of the first: "please send", below a label that ended. Of several
    headings above roles ("Kitchen", "Garden") each is of those below it.
    """
    sections = posting.sections
    own: dict[int, set[int]] = {}
    for n in heads:
        own[n] = set(_below(posting, n))
        for other in own:
            own[other] -= own[n] if other != n else set()
    if sections[heads[0]].fold and len(parents) == 1:
        return {n: frozenset(found) for n, found in own.items()}  # what stands outside of all is of each
    taken = set[int]().union(*own.values())
    if sections[heads[0]].level < RUN_IN:
        taken |= parents
        for n in heads if len(parents) > 1 else ():
            own[n] |= {sections[n].parent} & parents
    above = {sections[p].parent for p in parents}
    first, last = sections[heads[0]].span.first, sections[heads[-1]].span.first
    levels: set[int] = set()  # of what stands between, and so is the last role's as well
    for section in sections:
        at = section.span.first
        if section.number in taken | above or section.key or section.facets == (TITLE,):
            continue
        if first <= at < last or (at >= last and section.level in levels):
            own[max(n for n in heads if sections[n].span.first <= at)].add(section.number)
            levels.add(section.level)
    return {n: frozenset(found) for n, found in own.items()}


def _names(heading: str, headings: Headings) -> bool:
    """Whether a heading is the name of a role and of nothing else: "Volunteers", and no "Manager" that says who leads."""
    return headings.names_role(heading) and not headings.whole(heading)


def _about_one(posting: Posting, headings: Headings) -> bool:
    """Whether the page itself is called by a role, and not by the first of several."""
    stated = any(map(headings.role_head, (*posting.values("title"), from_path(posting.path))))
    own = {words(s.heading) for s in posting.sections if s.heading and s.level > 1}
    return stated or (headings.role_head(posting.title) and words(posting.title) not in own)


def _of_jobs(posting: Posting, roots: Sequence[Section], headings: Headings) -> bool:
    """Whether the page, or what stands right above the roles, is called as pages that list jobs are.

    A page of one job has headings like "Volunteers" and "Junior cooks" as well, and its title may be no known role's.
    So is one, "Kitchen", on which each role is a fold that holds what is told of a job.
    """
    if all(s.fold and _tells_of_job(posting, s) for s in roots):
        return True
    above = (posting.sections[s.parent].heading for s in roots if s.parent >= 0)
    called = (posting.title, *posting.other_titles, from_path(posting.path), *above)
    return any(map(headings.lists_jobs, called))


def _tells_of_job(posting: Posting, section: Section) -> bool:
    """Whether something below a heading is told of a job: what is done, asked or paid."""
    below = _below(posting, section.number) - {section.number}
    return any(not OF_ROLE.isdisjoint(posting.sections[n].facets) for n in below)


def _may_hold(sections: Sequence[Section], section: Section, headings: Headings) -> bool:
    """Whether no heading above a section makes what is below it a part of something: "The team", "Requirements"."""
    at = section.parent
    while at >= 0:
        above = sections[at]
        if above.heading and not ABOVE.issuperset(headings.facets(above.heading)[0]):
            return False
        at = above.parent
    return True


def _beside(posting: Posting, roots: set[int], headings: Headings) -> list[int]:
    """Sections of the roles' own level that may be told of one of them, or be jobs as well."""
    first = posting.sections[min(roots)]
    parents = {posting.sections[n].parent for n in roots}
    return [
        s.number
        for s in posting.sections
        if s.heading
        and s.level == first.level
        and s.parent in parents
        and s.number not in roots
        and not _of_each(s.heading, headings)
    ]


def _of_each(heading: str, headings: Headings) -> bool:
    """Whether a heading beside those of roles names what is told of each: how to apply, but not what is asked for."""
    facets = headings.facets(heading)[0]
    return headings.container(heading) or (bool(facets) and OF_ONE.isdisjoint(facets))


def _below(posting: Posting, number: int) -> frozenset[int]:
    """A section with all that stand below it."""
    found = {number}
    for section in posting.sections:
        if section.parent in found:
            found.add(section.number)
    return frozenset(found)


def _title(section: Section, headings: Headings) -> str:
    """A heading as the name of a role: "1) Baker 🥧"."""
    return EDGES.sub("", NUMBER.sub("", headings.stripped(section.heading))) or section.heading


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
    )
    return replace(part, sections=(*told, title))


def _page(posting: Posting) -> str:
    """What the page is called: by the name of its file where its title is a role's."""
    role = any(s.heading == posting.title and s.blocks for s in posting.sections)
    return from_path(posting.path) if role else posting.title


def _told(section: Section, *, own: bool) -> Section:
    """A section as one of a role: what its ``own`` name heads says what it is about, and no text of the page does."""
    if own and not section.blocks:
        return replace(section, facets=(), rule="the name of one role of several")
    if own:
        facets = () if section.rule.startswith(("parent", "heading words")) else section.facets
        facets = tuple(dict.fromkeys((*facets, PURPOSE)))
        return replace(section, facets=facets, rule="below the name of one role of several")
    if section.facet == PURPOSE and not section.path:
        return replace(section, facets=section.facets[1:], rule="what a page says of all its roles")
    return section


def _part(posting: Posting, others: frozenset[int], title: str, paths: dict[int, tuple[str, ...]]) -> Posting:
    """The posting without some sections and what labels in them state, under another title."""
    kept = [s for s in posting.sections if s.number not in others and s.facets != (TITLE,)]
    number = {s.number: n for n, s in enumerate(kept)}
    number[-1] = -1
    spans = {b.span for n in others for b in posting.sections[n].blocks}
    return replace(
        posting,
        title=title,
        other_titles=(),
        page=_page(posting),
        sections=tuple(
            replace(s, number=n, parent=number.get(s.parent, -1), path=paths.get(s.number, s.path))
            for n, s in enumerate(kept)
        ),
        properties=tuple(p for p in posting.properties if p.span not in spans and p.name not in OF_PAGE),
    )
