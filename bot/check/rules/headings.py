"""A heading from which the bot can't tell what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.check.rules.requirements import lacking
from bot.check.rules.template import filled_in_later, placeholders
from bot.postings.layouts.mark import BOLD
from bot.postings.sections import humanised

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from bot.check.seen import Seen
    from bot.domain import Posting, Section

LEAST = 2  # items or paragraphs below a heading that are worth a name


def findings(seen: Seen) -> Iterator[Finding]:
    """Headings in the text with something below them and no facet; of nested ones the outermost.

    A question as a heading is found by its own words, and a file that has no requirements has more to mend first.
    """
    names = placeholders(seen.vocabulary)
    for posting in seen.shelf.postings:
        if lacking(posting, seen.vocabulary, optional=True):
            continue
        keys = {humanised(p.key) for p in posting.properties}  # what stands above the posting
        silent: set[int] = set()
        for section in posting.sections:
            if section.facets or not section.heading or section.level > BOLD or section.heading in keys:
                continue
            inside = section.parent in silent
            if inside or len(section.blocks) >= LEAST:
                silent.add(section.number)
            if section.number in silent and not inside and _unknown(posting, section, names):
                yield Finding(
                    posting.path,
                    section.span.first,
                    Severity.NOTE,
                    f"the bot knows no heading like '{section.heading}'",
                    "asked for requirements, tasks, benefits and the like it does not look below it; "
                    "only a question with the heading's own words finds it",
                    "use a heading that names one of them, or add this one below [headings] in the file of "
                    "vocabulary/facets/ that it belongs to",
                )


def _unknown(posting: Posting, section: Section, names: Container[str]) -> bool:
    """Whether it is meant to name a part, and no heading right below it does."""
    below = any(s.parent == section.number and s.facets for s in posting.sections)
    return (
        not below and not section.heading.endswith("?") and not filled_in_later(section.heading, names=names)
    )
