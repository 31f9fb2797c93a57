"""What stands below a list and closes the posting: no wish, no perk and no task."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.facets import (
    BENEFITS,
    COMPENSATION,
    CONTACT,
    EDUCATION,
    EXPERIENCE,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    NICE_TO_HAVE,
    OF_THE_POST,
    REQUIREMENTS,
    RESPONSIBILITIES,
    SKILLS,
    SOFT_SKILLS,
    SUCCESS_METRICS,
    TECH_STACK,
)
from bot.postings.layouts.mark import BOLD, LEAD_IN, RUN_IN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.postings.layouts import Mark
    from bot.postings.sections import Draft

BEHIND = "behind a list"  # the layout of what does
DEMANDS = frozenset({"", REQUIREMENTS, NICE_TO_HAVE, SKILLS, TECH_STACK, EXPERIENCE})
# the other lists below which a posting is closed, and what is said there
LISTS = frozenset({REQUIREMENTS, RESPONSIBILITIES, BENEFITS, SKILLS, SOFT_SKILLS, EDUCATION, SUCCESS_METRICS})
GIVEN = frozenset({BENEFITS, COMPENSATION})  # what is given for the work, below what is to be done and known
BEGUN = 2  # words that such a paragraph begins with: "You are"
SENTENCE = re.compile(r"(?<=[.!?])\s+")
LAST = (HOW_TO_APPLY, HIRING_PROCESS, CONTACT)


def closes(drafts: Sequence[Draft], at: int, text: str, headings: Headings) -> bool:
    """Whether a paragraph closes the posting below the list of the draft ``at``, and does not speak of the list.

    That is what says who is to do the tasks above it, tells how to apply or states a thing of the job ("This role is part-time"), and all that follows it;
    below wishes also what does not add to them, as "Knowledge of Rust as well" does.
    """
    draft = drafts[at]
    if not any(block.depth for block in draft.blocks):
        return False
    if text.endswith(":") and _last(text, headings) != LAST[0]:
        return False  # a list goes on below it, and below "Write to:" an address
    facet = (*headings.facets(draft.heading)[0], *headings.weak(draft.heading), "")[0]
    # what speaks of the list does so at once: "not all of these"; above an address "the points above" are met in a letter
    behind = drafts[-1].level == RUN_IN and drafts[-1].parent == draft.parent
    of_list = not text.endswith(":") and headings.of_list(SENTENCE.split(text, 1)[0], closed=behind)
    if (facet != NICE_TO_HAVE and facet not in LISTS) or of_list:
        return False
    of_job = headings.states(text) and _spoken(text, headings) not in DEMANDS
    if of_job or _last(text, headings) or behind:
        return True
    given = facet not in GIVEN and _spoken(text, headings) in GIVEN
    if given or (facet == RESPONSIBILITIES and _demands(text, headings)):
        return True
    return facet == NICE_TO_HAVE and (_spoken(text, headings) not in DEMANDS or not headings.skilled(text))


def goes_on(drafts: Sequence[Draft], at: int, mark: Mark, headings: Headings) -> bool:
    """Whether a label that names no part of a list, "**Note:**" or "Salary:", stands behind what closed that of a draft."""
    told = LISTS.union(DEMANDS).isdisjoint(headings.facets(mark.heading)[0])
    closed = any(d.layout == BEHIND and d.parent == drafts[at].parent for d in drafts[at + 1 :])
    return mark.level == RUN_IN and told and closed


def ends(draft: Draft, text: str, headings: Headings) -> bool:
    """Whether a paragraph behind the list of a sentence, "We look for someone with:", or behind such a one tells how to apply."""
    if text.endswith(":") or _last(text, headings) != LAST[0] or headings.of_list(SENTENCE.split(text, 1)[0]):
        return False  # "if you don't meet all of these, apply anyway" speaks of the list
    return draft.layout == BEHIND or _lists(draft, headings)


def of_post(drafts: Sequence[Draft], at: int, text: str, headings: Headings) -> tuple[str, ...]:
    """What a paragraph in what stands above all headings, behind lists of sentences, tells of the post or how to get it.

    "The rate of pay is £9 an hour" is told behind all that, where a posting has no headings, and is no purpose of the role.
    () where it tells other things as well.
    """
    if drafts[at].heading or text.endswith(":"):
        return ()
    hints = headings.hints(text)
    behind = OF_THE_POST.union(LAST).issuperset(hints) and any(
        d.parent == at and _lists(d, headings) for d in drafts[at + 1 :]
    )
    return tuple(dict.fromkeys((*told(text, headings), *hints))) if hints and behind else ()


def _lists(draft: Draft, headings: Headings) -> bool:
    """Whether a line of text leads to a list of what is to be done, known or had."""
    facet = next(iter(headings.facets(draft.heading)[0]), "")
    listed = draft.level in {BOLD, LEAD_IN} and any(block.depth for block in draft.blocks)
    return listed and (facet == NICE_TO_HAVE or facet in LISTS)


def _demands(text: str, headings: Headings) -> bool:
    """Whether a paragraph says of who is to do the tasks above it what they must be: "You are a trained baker"."""
    opening = headings.facets(" ".join(text.split(maxsplit=BEGUN)[:BEGUN]))[0]
    spoken = _spoken(text, headings)
    return bool(opening and spoken) and opening[0] in DEMANDS and spoken in DEMANDS


def told(text: str, headings: Headings) -> tuple[str, ...]:
    """The facet that such a paragraph speaks of; () if none."""
    facet = _last(text, headings) or _spoken(text, headings)
    return (facet,) if facet else ()


def _last(text: str, headings: Headings) -> str:
    """What of the last things in a posting a text tells; "" if none."""
    hints = headings.hints(text)
    return next((facet for facet in LAST if facet in hints), "")


def _spoken(text: str, headings: Headings) -> str:
    """The facet that a text speaks of most."""
    return headings.of_content([text], least=1)[0]
