"""What is told or looked for again and again, whatever is asked: made once for a desk, and kept beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.sayings import Saying
    from bot.domain import FollowUp, Line, Section, Statement


@dataclass(slots=True)
class Made:
    """What was made so far. Passages and postings are numbers."""

    # by the ``id`` of a passage of the index, which is there as long as the desk is
    statements: dict[int, Statement] = field(default_factory=dict)
    # the same by how far the list it stands in is nested
    items: dict[tuple[int, int], Line] = field(default_factory=dict)
    absences: dict[int, Statement] = field(default_factory=dict)  # by posting, that it was searched
    titles: dict[int, Statement] = field(default_factory=dict)  # by posting, or that it is there
    # by posting, the line that names its headings, where it has any
    headings: dict[int, tuple[Line, ...]] = field(default_factory=dict)
    # by passage, the line that its list hangs on
    introduced: dict[int, tuple[str, ...]] = field(default_factory=dict)
    # by passage, what stands above its list and speaks of all of it
    above: dict[int, frozenset[str]] = field(default_factory=dict)
    status: dict[int, tuple[Line, ...]] = field(default_factory=dict)  # by posting, whether it is open
    # by posting, its headings that are questions
    questions: dict[int, tuple[Section, ...]] = field(default_factory=dict)
    # by posting, its headings that are sentences
    sentences: dict[int, tuple[Section, ...]] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)  # as sentences name them, by posting
    # by posting and facet, the questions to ask next
    next: dict[int, dict[str, FollowUp]] = field(default_factory=dict)
    closures: dict[str, frozenset[str]] = field(default_factory=dict)  # by facet, all that belong to it
    # by posting and facet, the sections that the facet's headings lead
    led: dict[tuple[int, str], frozenset[int]] = field(default_factory=dict)
    # by posting and section, that and all below it
    below: dict[tuple[int, int], frozenset[int]] = field(default_factory=dict)
    # by the list of phrases, posting and lists that take it back, the sentences with such a phrase
    sayings: dict[tuple[str, int, tuple[str, ...]], tuple[Saying, ...]] = field(default_factory=dict)
    # by passage, the facets that its words would ask for
    cued: dict[int, frozenset[str]] = field(default_factory=dict)
    # by posting, the passages whose label has a word, by that
    labelled: dict[int, dict[str, tuple[int, ...]]] = field(default_factory=dict)
