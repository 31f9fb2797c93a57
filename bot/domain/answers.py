"""What is answered: statements that can't be made without their citation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.questions import Resolved

if TYPE_CHECKING:
    from collections.abc import Mapping


class Status(StrEnum):
    """How a question ended; the words are part of the JSON contract."""

    ANSWERED = "answered"
    LIST = "list"
    COMPARISON = "comparison"
    YES = "yes"
    NO = "no"
    NOT_MENTIONED = "not_mentioned"
    AMBIGUOUS = "ambiguous"
    NOT_STATED = "not_stated"
    NO_MATCH = "no_match"
    OFF_TOPIC = "off_topic"
    HELP = "help"


UNANSWERED = frozenset({Status.NOT_STATED, Status.NO_MATCH, Status.OFF_TOPIC})


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement stands: posting, heading, lines, and the words themselves.

    ``quote`` is verbatim. It is empty only where the statement is an absence: then ``posting`` is what
    was searched.
    """

    posting: str
    heading: str
    quote: str
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Statement:
    """One line about a role, with the citation that proves it."""

    text: str
    citation: Citation

    def __post_init__(self) -> None:
        if not self.citation.posting:
            raise AssertionError("a statement needs the posting it comes from")

    @property
    def line(self) -> Line:
        """The statement as an item of an answer."""
        return Line(Part.ITEM, self.text, citation=self.citation)


class Part(StrEnum):
    """What a line of an answer is."""

    HEAD = "head"  # what the answer, or one posting's share of it, is about
    STATUS = "status"  # whether the posting is open
    LABEL = "label"  # a heading of the posting between its items
    ITEM = "item"  # a posting's own words
    SOURCE = "source"  # where the items above it stand
    NOTE = "note"  # the bot's own words beside them
    GAP = "gap"  # nothing: another posting's share begins


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an answer, for surfaces to lay out as they can.

    ``text`` is without its bullet; ``depth`` how far an item is nested (0 outermost); ``lead`` the bot's own
    words before an item; ``citation`` what proves an item, of a source line the first thing quoted.
    """

    part: Part
    text: str = ""
    depth: int = 0
    lead: str = ""
    citation: Citation | None = None

    def __str__(self) -> str:
        if self.part is Part.ITEM:
            return f"{'  ' * self.depth}• {self.lead}{self.text}"
        return f"{'  ' * self.depth}{self.text}"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A next question the postings can answer, and how it is shown."""

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class RoleRef:
    """A posting as an answer names it."""

    posting: str
    title: str
    organization: str


@dataclass(frozen=True, slots=True)
class Trace:
    """What happened on the way: one step a line, as (stop, what it found)."""

    steps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole answer, every item of it; surfaces fold, nobody else.

    ``resolved`` is what the thread keeps to understand its next question with; ``meant`` how surely a posting was
    asked about, as a logit: a surface that nobody addressed answers only what is well above 0.
    """

    status: Status
    lines: tuple[Line, ...]
    roles: tuple[RoleRef, ...] = ()
    facets: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    trace: Trace = Trace()
    resolved: Resolved | None = None
    meant: float = 0.0

    def of(self, meant: float, resolved: Resolved | None, trace: Trace) -> Answer:
        """The same with what its question meant, as ``dataclasses.replace`` makes it, at a third of its time."""
        told = (self.status, self.lines, self.roles, self.facets, self.statements, self.follow_ups)
        return Answer(*told, trace, resolved, meant)

    @property
    def text(self) -> str:
        """The answer as plain text."""
        return "\n".join(map(str, self.lines))

    def as_json(
        self, question_id: object, question: str, elapsed_ms: float, *, why: bool = False
    ) -> Mapping[str, object]:
        """The contract of ``--format json``, ready for a JSON writer."""
        reply: dict[str, object] = {
            "id": question_id,
            "question": question,
            "status": str(self.status),
            "text": self.text,
            "roles": [
                {"posting": r.posting, "title": r.title, "organization": r.organization} for r in self.roles
            ],
            "facets": list(self.facets),
            "sources": [
                {
                    "posting": c.posting,
                    "heading": c.heading,
                    "quote": c.quote,
                    "lines": list(c.lines),
                }
                for c in (s.citation for s in self.statements)
            ],
            "follow_ups": [{"label": f.label, "question": f.question} for f in self.follow_ups],
            "elapsed_ms": round(elapsed_ms, 3),
        }
        if why:
            reply["trace"] = [{"stop": stop, "found": found} for stop, found in self.trace.steps]
        return reply
