"""A remote role that does not say from where people may work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.domain.facets import LOCATION, REMOTE, WORK_ENVIRONMENT
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen
    from bot.domain import Posting
    from bot.vocabulary import Vocabulary

TOLD = frozenset({REMOTE, WORK_ENVIRONMENT, LOCATION})
# a short statement that begins with it: no "experience with remote teams", no "remote sessions with customers"
SAYS = re.compile(
    r"(?:(?:100\s?%|fully|full|completely|entirely)\s+)?(?:hybrid\s*/\s*)?remote\b(?!\s+(?:\w+ing|or)\b)",
    re.IGNORECASE,
)
LABEL = re.compile(r"^[^:]{1,40}:\s*")
LONGEST = 12  # words of such a statement
ALONE = re.compile(
    r"\b(?:100|fully|full|completely|entirely|only|first|remote(?:ly)?|hybrid|work|job|role|position|yes|true|or|and)\b|\W",
    re.IGNORECASE,
)


def findings(seen: Seen) -> Iterator[Finding]:
    """Silent where any sentence names a place, a time zone, or says "anywhere"."""
    for posting in seen.shelf.postings:
        stated = _stated(posting)
        if stated is None or _region(posting, seen.vocabulary):
            continue
        line, words = stated
        yield Finding(
            posting.path,
            line,
            Severity.WARNING,
            f"says '{words}', but not from which countries or time zones",
            "'can I work from abroad?' is answered with 'does not mention'",
            "add the region, like 'Remote, within the EU' or 'Remote, UTC-1 to UTC+3', or say 'anywhere'",
        )


def _stated(posting: Posting) -> tuple[int, str] | None:
    """Where and how a posting says that it is remote."""
    for prop in posting.properties:
        if prop.name in {"jobLocation", "jobLocationType"} and SAYS.match(prop.value.strip("\"' ")):
            return prop.span.first, prop.value.strip("\"' ")
    for section in posting.sections:
        if TOLD.isdisjoint(section.facets):
            continue
        for block in section.blocks:
            text = LABEL.sub("", block.text)
            if len(text.split()) <= LONGEST and SAYS.match(text):
                return block.span.first, block.text
    return None


def _region(posting: Posting, vocabulary: Vocabulary) -> bool:
    """Whether anything in a posting says where people may be."""
    if any(ALONE.sub("", p.value) for p in posting.properties if p.name == "jobLocation"):
        return True
    for section in posting.sections:
        for block in section.blocks:
            line = stems(block.text[:2000])
            if vocabulary.phrases["everywhere"].holds(line):
                return True
            if any(m.value == LOCATION for m in vocabulary.content.find(line)):
                return True
            if LOCATION in section.facets and ALONE.sub("", LABEL.sub("", block.text)):
                return True
    return False
