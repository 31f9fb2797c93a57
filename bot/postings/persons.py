"""Whom one may turn to, named by a heading below "Interested?": what stands there is no part of a text, but all of it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from bot.domain.facets import CONTACT, HOW_TO_APPLY
from bot.text.reached import REACHED
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.postings.layouts import Mark, Part
    from bot.postings.sections import Draft

PERSON = "contact person"  # the layout of what is told of one
FACETS = (CONTACT, HOW_TO_APPLY)
OF_WORK = 6  # words of what somebody does
AHEAD = 6  # parts below a name within which it is said where its bearer is reached
# a name, with what its bearer does behind it: "Ada van der Meer, recruiter"
NAME = re.compile(
    r"(?P<name>(?:[^\W\d_][.] ?)*[A-ZÀ-Þ][\w.'’-]+(?: (?:[a-z]{1,4} ){0,2}[A-ZÀ-Þ][\w.'’-]+){1,3})"
    r"(?:$|(?:,| [-–—|(]) ?\S.*)"
)


def of_person(mark: Mark, found: Sequence[Part], at: int, above: Draft, headings: Headings) -> Mark | None:
    """The mark of a part, where it names somebody below one of how to apply: a section that says it all itself.

    None where it says what such a person does, "Head of Bread", which is told with the name.
    """
    if above.layout == PERSON:
        return mark if headings.known(mark.heading) else None
    if mark.adds or not set(headings.facets(above.heading)[0][:1]) & set(FACETS):
        return mark
    name = NAME.fullmatch(mark.heading.rstrip(": "))
    if not name or headings.known(mark.heading) or headings.role_head(name["name"]):
        return mark
    return (
        replace(mark, keeps=True, layout=PERSON)
        if _reached(mark, name["name"], found, at, headings)
        else mark
    )


def _reached(mark: Mark, name: str, found: Sequence[Part], at: int, headings: Headings) -> bool:
    """Whether a mail or a telephone stands in a heading or shortly below it.

    Where the name may be that of a thing, "Christmas Party", it is somebody's whose mail or work is told with it.
    """
    thing, doubt = headings.nouns.doubts(name)
    if thing:
        return False
    own = set(words(name))
    doubt = doubt and not headings.role_head(mark.heading)
    for part in islice(found, at, at + AHEAD):
        if part is not found[at] and part.raw.kind == "heading" and part.raw.level <= mark.level:
            return False
        text = part.inline.quote
        doubt = doubt and not (
            part is not found[at] and len(text.split()) <= OF_WORK and headings.role_head(text)
        )
        if REACHED.search(text):
            return not doubt or ("@" in text and not own.isdisjoint(words(text)))
    return False
