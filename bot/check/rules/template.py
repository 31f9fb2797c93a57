"""Text that was to be filled in or written later and reaches people as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from bot.check.seen import Seen
    from bot.domain import Posting
    from bot.vocabulary import Vocabulary

PROGRAM = re.compile(r"\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}")
LATER = re.compile(r"(?<!\w)(?:TODO|FIXME|TBD|TBC)(?=$|[:;,.)\]\s])")
LATIN = re.compile(r"\blorem ipsum\b", re.IGNORECASE)
INSERT = re.compile(
    r"[\[<(]\s*(?:please\s+)?(?:insert|enter|fill in|add)\s[^\[\]<>()]{1,60}[\])>]|\binsert\s(?:[\w'’-]+\s){1,5}here\b",
    re.IGNORECASE,
)
CROSSES = re.compile(r"(?<![\w])X{2,3}[.,]X{3}(?!\w)")
BRACKETS = re.compile(r"\[(?P<inside>[A-Za-z][^\[\]\r\n]{0,40})\](?![(\[:])")
TODO_IS_A_WORD = frozenset({"es", "pt", "it"})  # languages: "all"


def findings(seen: Seen) -> Iterator[Finding]:
    """The first place of each posting, and how many more there are; comments are never shown and don't count."""
    names = placeholders(seen.vocabulary)
    for posting in seen.shelf.postings:
        places = list(_places(posting, names))
        if not places:
            continue
        line, said = places[0]
        more = f" (and {len(places) - 1} more)" if len(places) > 1 else ""
        whose = (
            "is filled in by a page generator, not by the bot"
            if PROGRAM.match(said)
            else "was to be filled in"
        )
        yield Finding(
            posting.path,
            line,
            Severity.WARNING,
            f"'{said}' {whose}{more}",
            "an answer quotes it to people as it stands",
            "write what belongs there, or take the line out",
        )


def placeholders(vocabulary: Vocabulary) -> frozenset[str]:
    """The last words of what stands in brackets to be filled in."""
    return frozenset(words(line)[-1] for line in vocabulary.lists.get("placeholders", ()))


def filled_in_later(text: str, language: str = "en", names: Container[str] = frozenset()) -> str:
    """What stands in a text to be filled in, "" if nothing; ``names`` are what brackets of that kind end with."""
    patterns = [PROGRAM, LATIN, INSERT, CROSSES]
    if language not in TODO_IS_A_WORD:
        patterns.append(LATER)
    for pattern in patterns:
        if match := pattern.search(text):
            return match[0]
    for match in BRACKETS.finditer(text):
        inside = words(match["inside"])
        if match["inside"][:1].isupper() and inside and inside[-1] in names:
            return match[0]
    return ""


def _places(posting: Posting, names: Container[str]) -> Iterator[tuple[int, str]]:
    """Where something to be filled in stands, a line once."""
    seen: set[int] = set()
    for section in posting.sections:
        texts = [(section.span.first, section.heading)] if section.heading else []
        texts += [(b.span.first, b.quote) for b in section.blocks]
        for line, text in texts:
            if line not in seen and (said := filled_in_later(text, posting.language, names)):
                seen.add(line)
                yield line, said
