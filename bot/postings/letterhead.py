"""Letterheads: the short lines at the top of a posting that say who hires, which role, and where, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.postings.sections import Draft

TOP = 2  # paragraphs of a posting that may be one
WIDTH, LINES = 70, 6  # characters of a line of it, and the most lines
# letters from which the words of a role's name begin with a capital, and its most words
SHORT, LONGEST = 4, 8
ENDS = ".!?;,:"  # with which no line of it ends


def is_one(lines: Sequence[str], headings: Headings) -> bool:
    """Whether lines are one: each short, begun with a capital or a figure and ended without a stop, one a role's name.

    Of running text that is broken into short lines one goes on in the next: "He works with our Head" above "Baker".
    """
    if not 1 < len(lines) <= LINES:
        return False
    whole = all(0 < len(line) <= WIDTH and not line[0].islower() and line[-1] not in ENDS for line in lines)
    if not whole or any(headings.nouns.small(line.split()[-1]) for line in lines[:-1]):
        return False
    return any(names_role(line, headings) for line in lines)


def names_role(line: str, headings: Headings) -> bool:
    """Whether a line is written as a title is, "OFFICE CLERK (m/f)", and not as a sentence or "Reports to the Clerk"."""
    said = line.split()
    if not said or headings.nouns.small(said[0]):
        return False  # "From the Head Baker"
    if headings.nouns.led_to(line):
        return False
    written = all(word[:1].isupper() for word in said if len(word) >= SHORT and word[0].isalpha())
    return written and len(said) <= LONGEST and line[-1] not in ENDS and headings.role_head(line)


def above(drafts: Sequence[Draft], headings: Headings) -> bool:
    """Whether the first of two sections says but who hires, above one headed by the role: "RYE SCHOOL", which names no studies."""
    own, below = (drafts[0].heading, drafts[1].heading) if len(drafts) > 1 else ("", "")
    alone = own.isupper() and not (drafts[0].blocks or headings.role_head(own))
    return alone and names_role(below, headings)
