"""What a folder of postings becomes: Shelf → Posting → Section → Block → Passage."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from bot.text.lines import Span
from bot.text.once import Slotted, once

Sentence = tuple[int, int, tuple[str, ...]]  # where in a text it begins and ends, and the facets it speaks of
# the facets of a block, its hints and, of a paragraph, its sentences: see Passage
Spoken = tuple[tuple[str, ...], tuple[str, ...], tuple[Sentence, ...]]
# the kind of the block that holds a title, and its facet: nobody asks for it, but it can be evidence
TITLE = "title"
ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """One list item, paragraph, table row or front-matter value: the smallest thing that is quoted.

    ``text`` is for reading (links as ``label (url)``), ``quote`` for proving (links as
    ``[label](url)``); both without markup, entities decoded, white space folded. ``depth`` is 0 for a
    paragraph and 1 or more for an item; ``label`` the run-in label before a colon, "" without one.
    """

    kind: str
    text: str
    quote: str
    span: Span
    depth: int = 0
    label: str = ""
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the blocks directly below it.

    ``path`` holds the headings from the outermost (the page's title left out) down to its own;
    ``facets`` the facets it was given, the leading one first; ``rule`` which rule decided, for people;
    ``key`` says that its heading is a key of the front matter; ``quote`` is the line that the heading was read
    from, for proving (see Block), "" where it is no line of the text; ``fold`` says that the section is a fold of the
    page and its heading the summary that opens it; ``job`` says that its heading is the title of one job of a list.
    """

    number: int
    heading: str
    path: tuple[str, ...]
    level: int
    facets: tuple[str, ...]
    rule: str
    span: Span
    blocks: tuple[Block, ...]
    parent: int = -1
    key: bool = False
    quote: str = ""
    fold: bool = False
    job: bool = False

    @property
    def facet(self) -> str:
        """The leading facet, "" where nothing could be told."""
        return self.facets[0] if self.facets else ""

    @property
    def name(self) -> str:
        """The heading without what stands in brackets behind it: "Ticket Lead" of "Ticket Lead (optional)"."""
        return ASIDE.sub("", self.heading)


@dataclass(frozen=True, slots=True)
class Property:
    """A property of schema.org's JobPosting as a posting states it: its name, its words, its place."""

    name: str
    value: str
    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class Posting(Slotted):
    """A role as one file describes it. ``path`` is relative to the knowledge folder, with ``/``.

    ``page`` is what a page is called that offers this role among others, "" for a role with a file of its own: the
    roles of a page share its path, and what it says of none of them alone.
    ``ended`` is the mark of the front matter that it is no longer open ("active: false"), or the line of the
    text that says so (without a key); None without one.
    ``spoken`` is what each of its ``blocks`` speaks of. ``guessed`` says that little in it speaks for its organisation.
    """

    path: str
    title: str
    organization: str
    sections: tuple[Section, ...]
    properties: tuple[Property, ...] = ()
    other_titles: tuple[str, ...] = ()
    other_organizations: tuple[str, ...] = ()
    language: str = "en"
    url: str = ""
    draft: bool = False
    ended: Property | None = None
    date_posted: date | None = None
    valid_through: date | None = None
    opens: date | None = None
    warnings: tuple[Problem, ...] = ()
    page: str = ""
    spoken: tuple[Spoken, ...] = ()
    guessed: bool = False

    @property
    def blocks(self) -> list[tuple[Section, Block]]:
        """Every block with its section, in document order."""
        return sorted(((s, b) for s in self.sections for b in s.blocks), key=lambda sb: sb[1].span.start)

    @property
    def key(self) -> str:
        """What tells a posting from all others, also after a reload: its path, on a page of several its title too."""
        return f"{self.path}#{self.title}" if self.page else self.path

    @property
    def closed(self) -> bool:
        """Whether it is marked as no longer open; its dates tell that besides."""
        return self.ended is not None

    def open_on(self, day: date) -> bool:
        """Whether one can apply on a day, as far as the posting's dates and marks tell."""
        over = self.closed or (self.valid_through is not None and self.valid_through < day)
        return not over and (self.opens is None or self.opens <= day)

    def values(self, name: str) -> tuple[str, ...]:
        """What the posting states for a property of JobPosting, in document order."""
        return tuple(p.value for p in self.properties if p.name == name)

    @once
    def facets(self) -> frozenset[str]:
        """Every facet that some section of the posting bears."""
        return frozenset(f for s in self.sections if s.blocks for f in s.facets)

    @once
    def texts(self) -> frozenset[str]:
        """What its blocks say, each text once."""
        return frozenset(b.text for s in self.sections for b in s.blocks)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as retrieval sees it: what it says, under which headings, of which posting.

    ``number`` is its place in the index, ``posting`` and ``section`` are numbers too (of the posting on
    the shelf, of the section in the posting). ``facets`` are those of its section and of its own label;
    ``hints`` those its words speak of, whatever stands above it; ``sentences`` are those of a paragraph that may
    speak of several things.
    """

    number: int
    posting: int
    section: int
    path: tuple[str, ...]
    facets: tuple[str, ...]
    hints: tuple[str, ...]
    block: Block
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, or a line of one, that could not be used as it is."""

    file: str
    message: str
    line: int = 0
    expected: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}" + (f" (expected {self.expected})" if self.expected else "")


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is no posting, with the reason."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything a folder held: postings in the order of their paths, problems, and what was passed over."""

    postings: tuple[Posting, ...]
    problems: tuple[Problem, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    hidden: tuple[Posting, ...] = field(default=())
