"""Sections that are but parts: of what bears a facet, which a question that names the facet does not mean; of one role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import COMPENSATION
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.domain import Posting, Section, Topic
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary


def one_part(
    said: Asked, idle: Collection[str], sections: Sequence[Section], number: int, vocabulary: Vocabulary
) -> bool:
    """Whether of a heading only the name of its facet is said, and others below the same one bear that as well.

    "What are the duties" asks for more than what stands below "Excelling at the core duties of the kitchen", if
    "Helping the team" follows. ``idle`` are stems that name no section, those of the role with them.
    """
    one = sections[number]
    if not one.facets or one.facets != sections[one.parent].facets:
        return False
    if not any(s.parent == one.parent and s.facets == one.facets for s in sections if s is not one):
        return False
    line = set(stems(one.heading)).difference(idle)
    both = line.intersection(said.stems)
    if 2 * len(both) >= len(line):
        return False  # "soft skills"
    named = said.among(vocabulary.cues).longest(said.stems, said.words)
    return both <= {said.stems[i] for match in named if match.value in one.facets for i in match.words}


def less_words(
    sections: tuple[tuple[int, int], ...], topics: Sequence[Topic], said: Asked, postings: Sequence[Posting]
) -> tuple[tuple[int, int], ...]:
    """The sections named, less those of whose heading but a word of a thing asked about is said: "Pay", of "maternity pay"."""
    things = [frozenset(t.forms[0]) for t in topics if t.known and len(t.forms[0]) > 1]
    if not things:
        return sections
    line = frozenset(said.stems)
    named = {
        place: line.intersection(stems(postings[place[0]].sections[place[1]].heading)) for place in sections
    }
    return tuple(place for place, both in named.items() if not any(both < thing for thing in things))


def less_rates(
    sections: tuple[tuple[int, int], ...],
    facets: Sequence[str],
    said: Asked,
    postings: Sequence[Posting],
    vocabulary: Vocabulary,
) -> tuple[tuple[int, int], ...]:
    """The sections named to one who asks for pay, less those named by what it is paid for: "Hours", of "how much per hour"."""
    if not sections or COMPENSATION not in facets[:1]:
        return sections
    units, per = vocabulary.words["units"], frozenset(vocabulary.lists["per length"])
    rates = {said.stems[i] for i, w in enumerate(said.words) if i and said.words[i - 1] in per} & units

    def of_rate(posting: int, number: int) -> bool:
        section = postings[posting].sections[number]
        both = set(stems(section.heading)).intersection(said.stems)
        return COMPENSATION not in section.facets and both <= rates

    return tuple(place for place in sections if not (rates and of_rate(*place)))


def of_part(
    sections: tuple[tuple[int, int], ...], part: tuple[tuple[int, int], ...], postings: Sequence[Posting]
) -> tuple[tuple[int, int], ...]:
    """The sections named that stand below the heading of a role; that heading's own where none does."""
    if not part:
        return sections

    def inside(posting: int, number: int) -> bool:
        every = postings[posting].sections
        while number >= 0 and (posting, number) not in part:
            number = every[number].parent
        return number >= 0

    return tuple(place for place in sections if inside(*place)) or part
