"""The roles that a page offers: by the headings that name them, or as its front matter lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import TITLE
from bot.domain.facets import EDUCATION, HOW_TO_APPLY, OF_THE_ROLE, OPENINGS
from bot.postings.bundles import OF_ROLE
from bot.postings.file_names import from_path
from bot.postings.layouts.mark import CELL, LEAD_IN, RUN_IN
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


@dataclass(frozen=True, slots=True)
class Offer:
    """A role of a page: what it is called, the section below whose heading it stands, and all its sections."""

    title: str
    section: int
    sections: frozenset[int]


def offers(posting: Posting, headings: Headings) -> tuple[Offer, ...]:
    """The roles that headings of one level name, where the page is called by none; () where it can't be told what is whose."""
    sections = posting.sections
    if jobs := [Offer(_title(s, headings), s.number, below(posting, s.number)) for s in sections if s.job]:
        return tuple(jobs)  # of one title in two places as well
    named = [s for s in sections if _begins(s, posting, headings)]
    level = next((s.level for s in named if sum(o.level == s.level for o in named) >= FEWEST), 0)
    roots = [s for s in named if s.level == level]
    if len(roots) < FEWEST or _about_one(posting, headings) or not _of_jobs(posting, roots, headings):
        return ()
    if not all(_may_hold(sections, s, headings) for s in roots):
        return ()
    parents = {s.parent for s in roots}
    alike = [s for s in sections if s.level == level and s.parent in parents and s.heading]
    last = roots[-1].number
    between = [s for s in alike if roots[0].number < s.number < last and s not in roots]
    # "Apply", a link above a rule, is of the role before it
    between = [s for s in between if headings.facets(s.heading)[0] != (HOW_TO_APPLY,)]
    if any(headings.known(s.heading) for s in between):
        return ()  # "Baker", "Requirements", "Clerk", "Requirements": all of one level
    listed = all(n >= 0 and OPENINGS in headings.facets(sections[n].heading)[0] for n in parents)
    more = [s for s in alike if not headings.known(s.heading)] if listed else between
    inside = _inside(posting, roots)
    deeper = [s for s in named if s.level != level]
    if any(s.number not in inside for s in deeper):
        return ()
    heads = sorted({s.number for s in (*roots, *more, *deeper)})
    found = tuple(
        Offer(_title(sections[n], headings), n, own) for n, own in _shared(posting, heads, parents).items()
    )
    return _unlike(found)


def _unlike(found: Sequence[Offer]) -> tuple[Offer, ...]:
    """The roles where each has a name of its own, else ()."""
    return tuple(found) if len({words(offer.title) for offer in found}) == len(found) else ()


def _begins(section: Section, posting: Posting, headings: Headings) -> bool:
    """Whether a heading names a role, in its own words or as the title that the first of a page lent it."""
    if section.key or section.level == LEAD_IN:
        return False
    titled = section.heading == posting.title and headings.role_head(section.heading)
    leads = section.fold and headings.nouns.leads(section.heading)
    return titled or leads or _names(section.heading, headings)


def _inside(posting: Posting, roots: Iterable[Section]) -> frozenset[int]:
    return frozenset().union(*(below(posting, s.number) for s in roots))


def _shared(posting: Posting, heads: Sequence[int], parents: set[int]) -> dict[int, frozenset[int]]:
    """The sections of each role: those below its heading, less those of a role below it, and what follows up to the next.

    What stands between two and below neither is of the first: "please send", below a label that ended. Of several
    headings above roles ("Kitchen", "Garden") each is of those below it.
    """
    sections = posting.sections
    own: dict[int, set[int]] = {}
    for n in heads:
        own[n] = set(below(posting, n))
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
    inside = below(posting, section.number) - {section.number}
    return any(not OF_ROLE.isdisjoint(posting.sections[n].facets) for n in inside)


def _may_hold(sections: Sequence[Section], section: Section, headings: Headings) -> bool:
    """Whether no heading above a section makes what is below it a part of something: "The team", "Requirements"."""
    at = section.parent
    while at >= 0:
        above = sections[at]
        if above.heading and not ABOVE.issuperset(headings.facets(above.heading)[0]):
            return False
        at = above.parent
    return True


def beside(posting: Posting, roots: set[int], headings: Headings) -> list[int]:
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


def below(posting: Posting, number: int) -> frozenset[int]:
    """A section with all that stand below it."""
    found = {number}
    for section in posting.sections:
        if section.parent in found:
            found.add(section.number)
    return frozenset(found)


def _title(section: Section, headings: Headings) -> str:
    """A heading as the name of a role: "1) Baker 🥧", or of a row with its place: "Baker | North Mill"."""
    name, cell, place = section.heading.partition(CELL)
    named = f"{name} ({place})" if cell and section.job else section.heading
    return EDGES.sub("", NUMBER.sub("", headings.stripped(named))) or named
