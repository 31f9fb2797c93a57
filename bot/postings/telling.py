"""What sections tell of who hires, by its name and by how it speaks of itself, where nothing else says what they are."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.domain.facets import ABOUT_ORGANIZATION, PURPOSE
from bot.postings.arranged import RANK, UNDECIDED
from bot.postings.layouts.mark import ITEM
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.domain import Block, Section
    from bot.postings.facets import Headings

OPENING = frozenset({ABOUT_ORGANIZATION, PURPOSE})  # ahead of what is told of the job


def telling(
    finished: Iterable[Section], title: str, employers: Iterable[str], headings: Headings
) -> tuple[Section, ...]:
    """The sections; what should tell the purpose and holds but a name tells none: of who hires, the role, the page.

    What stands below the employer's name is about it, where nothing else says what it is.
    """
    bosses = {tuple(words(name)) for name in employers}
    known = {*bosses, tuple(words(title))}
    finished = tuple(finished)
    introduced = _introduced(finished, bosses, headings)

    def of_page(section: Section, block: Block) -> bool:
        value = block.text.removeprefix(f"{section.heading}: ")
        return section.key and (headings.whole(value) or headings.page_of_jobs(value))

    def told(section: Section) -> Section:
        key = tuple(words(section.heading))  # a plain value is quoted with its key
        if key in bosses and section.blocks and not section.facets:
            return replace(section, facets=(ABOUT_ORGANIZATION,), rule="below the employer's name")
        if section is introduced:
            return replace(section, facets=(ABOUT_ORGANIZATION,), rule="its place, and of whom it speaks")
        only = known | {key + name for name in known}
        if (
            section.facet == PURPOSE
            and section.blocks
            and all(tuple(words(b.text)) in only or of_page(section, b) for b in section.blocks)
        ):
            return replace(section, facets=(), rule="only a name stands there")
        return section

    return tuple(map(told, finished))


def _introduced(
    finished: Iterable[Section], bosses: Collection[tuple[str, ...]], headings: Headings
) -> Section | None:
    """The first text under a heading of words nobody knows, ahead of the job, that speaks of who hires and to nobody."""
    finished = [s for s in finished if s.heading and not s.key]
    if any(ABOUT_ORGANIZATION in s.facets for s in finished):
        return None
    ahead = takewhile(lambda s: OPENING.issuperset(f for f in s.facets if f in RANK), finished)
    for section in ahead:
        if section.rule != UNDECIDED or not section.blocks or section.level >= ITEM:
            continue
        said = [word for block in section.blocks for word in words(block.text)]
        of_us = not headings.themselves.isdisjoint(words(section.heading))  # "First, us"
        named = any(tuple(said[at : at + len(name)]) == name for name in bosses for at in (0, 1))
        listed = any(block.depth for block in section.blocks)
        told = not listed and headings.readers.isdisjoint((*said, *words(section.heading)))
        return section if told and (named or of_us) else None
    return None
