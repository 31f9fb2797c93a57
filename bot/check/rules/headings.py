"""A heading from which the bot can't tell what stands below it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.check.rules.requirements import lacking
from bot.check.rules.template import filled_in_later, placeholders
from bot.postings.facets import Headings
from bot.postings.keyed import humanised
from bot.postings.layouts.mark import BOLD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen
    from bot.domain import Posting, Section

ITEMS, PARAGRAPHS = 2, 3  # as many below a heading are worth a name
LISTED = 3  # headings side by side that enumerate kinds of one thing, and name no parts of a posting


def findings(seen: Seen) -> Iterator[Finding]:
    """Headings in the text with something below them and no facet; of nested ones the outermost.

    A question as a heading is found by its own words, one that names a role is a part of its own, and a file that
    has no requirements has more to mend first.
    """
    if not seen.shelf.postings:
        return  # without a word of the vocabulary none is read
    headings, names = Headings(seen.vocabulary), placeholders(seen.vocabulary)
    for posting in seen.shelf.postings:
        if lacking(posting, seen.vocabulary, optional=True):
            continue
        for section in _silent(posting):
            said = section.heading
            if said.endswith("?") or headings.role_head(said) or filled_in_later(said, names=names):
                continue
            yield Finding(
                posting.path,
                section.span.first,
                Severity.NOTE,
                f"the bot knows no heading like '{said}'",
                "asked for requirements, tasks, benefits and the like it does not look below it; "
                "only a question with the heading's own words finds it",
                "use a heading that names one of them, or add this one below [headings] in the file of "
                "vocabulary/facets/ that it belongs to",
            )


def _silent(posting: Posting) -> Iterator[Section]:
    """The outermost headings without a facet, with enough below them that no heading further in names."""
    keys = {humanised(p.key) for p in posting.properties}  # what stands above the posting
    named = {s.parent for s in posting.sections if s.facets}
    root: dict[int, int] = {}
    items: Counter[int] = Counter()
    blocks: Counter[int] = Counter()
    for section in posting.sections:
        if section.facets or section.heading not in section.path[-1:] or section.heading in keys:
            continue
        if section.level > BOLD and section.parent not in root:
            continue
        above = root.get(section.parent, section.number)
        top = root[section.number] = section.number if above in named else above
        items[top] += sum(bool(block.depth) for block in section.blocks)
        blocks[top] += len(section.blocks)
    tops = dict.fromkeys(root.values())
    beside = Counter(posting.sections[number].parent for number in tops)
    for number in tops:
        listed = beside[posting.sections[number].parent] >= LISTED
        if number not in named and not listed and (items[number] >= ITEMS or blocks[number] >= PARAGRAPHS):
            yield posting.sections[number]
