"""Which facet each section of a draft gets, and the rule that decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.facets import (
    ABOUT_ORGANIZATION,
    BENEFITS,
    CHALLENGES,
    COLLABORATORS,
    COMPENSATION,
    DATES,
    DEADLINE,
    EDUCATION,
    EXPERIENCE,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    LANGUAGES,
    NICE_TO_HAVE,
    PURPOSE,
    REPORTING_LINE,
    REQUIREMENTS,
    RESPONSIBILITIES,
    SKILLS,
    SOFT_SKILLS,
    START_DATE,
    SUCCESS_METRICS,
    TECH_STACK,
    VALUES,
)
from bot.postings.closing import LAST
from bot.postings.conditions import with_given
from bot.postings.layouts.mark import BOLD, LEAD_IN, RUN_IN
from bot.postings.sections import OF_DOCUMENT
from bot.postings.spanning import headline, repeats_title

if TYPE_CHECKING:
    from bot.postings.facets import Headings
    from bot.postings.sections import Draft

Verdict = tuple[tuple[str, ...], str]
# the facet of tools, and those of what one must know: tools named below are demanded as well
KNOWN = (REQUIREMENTS, SKILLS)
# what a label below demands, tasks or measures names as what these are about: "Stakeholder management" is a skill
SUBJECTS = frozenset({VALUES, COLLABORATORS, CHALLENGES})
DEMANDS = frozenset({REQUIREMENTS, NICE_TO_HAVE, SKILLS, SOFT_SKILLS, EXPERIENCE, SUCCESS_METRICS})
DEMANDED = (REQUIREMENTS,)
DAYS = frozenset({DEADLINE, START_DATE, DATES})  # what "Close" and "Start" name
EMPLOYER = "hiringOrganization"  # the property, and the facet
# what is told in parts, each below a heading of its own
PARTED = frozenset({RESPONSIBILITIES, REQUIREMENTS, SKILLS, NICE_TO_HAVE, BENEFITS})
# what is demanded and what is welcome: a sentence that may lead either is told by the heading above
EITHER = frozenset({REQUIREMENTS, NICE_TO_HAVE})
# what is told of whoever is sought in parts, each of which is demanded or welcome
PARTS = EITHER | {EDUCATION, EXPERIENCE, LANGUAGES, SKILLS, SOFT_SKILLS, TECH_STACK}
SHARED = "heading with a part of the time"
OF_HEADING = ("heading words", "label")  # how a rule begins by which the heading decided
FEW = 2  # items that must speak of a thing, where there are as many


def classify(drafts: list[Draft], headings: Headings, title: int) -> int:
    """Give every draft its facets and its rule; ``title`` is the draft of the page's title, -1 if none.

    Returns that of the title or headline that stands above all others.
    """
    title = headline(drafts, title, headings)
    for number, draft in enumerate(drafts):
        if not draft.rule:
            draft.facets, draft.rule = _verdict(drafts, draft, headings, title, number)
            if draft.rule.startswith(OF_HEADING) and not headings.borne_out.by(
                _values(draft), draft.heading, draft.facets[0], headings
            ):
                draft.facets, draft.rule = (), "its text does not bear it out"  # "Days: Beer day"
            draft.facets = with_given(_both(drafts, draft, headings), _values(draft), headings)
    if not any(RESPONSIBILITIES in draft.facets for draft in drafts):
        for draft in drafts:
            listed = draft.facets == (PURPOSE,) and any(b.depth for b in draft.blocks)
            if listed and headings.of_content(_items(draft))[0] == RESPONSIBILITIES:
                draft.facets = (PURPOSE, RESPONSIBILITIES)  # tasks below "The job", told nowhere else
    return title


def _verdict(drafts: list[Draft], draft: Draft, headings: Headings, title: int, number: int) -> Verdict:
    """What stands outside any heading first, then headings, then parents and content."""
    if draft.layout == "below a rule":
        spoken, count = headings.of_content([b.text for b in draft.blocks], least=1)
        return ((spoken,) if spoken else ()), f"below a rule; content: {count} speak of it"
    if number < title and (invites := _to_applicants(draft, headings)):
        return invites, "text above the title"
    if number == title or not draft.heading or repeats_title(drafts, draft, title):
        return ((PURPOSE,), "text above the first heading") if draft.blocks else ((), "page title")
    if not draft.blocks and _names_document(draft, headings):
        return (), OF_DOCUMENT
    own = _left_open(drafts, draft, headings, title) or _by_heading(draft, headings)
    own = own or (((RESPONSIBILITIES,), SHARED) if headings.shares.among(drafts, draft) else None)
    said = draft.level >= BOLD and not headings.is_key(draft.heading)  # a sentence, and no name of a part
    if own and said and headings.of_facts([b.label for b in draft.blocks]):
        return (), "its items name what each states"
    inner = own and (own[0][0] in DAYS or not headings.key(draft.heading)[1])
    above = _above(drafts, draft, title) if inner else None
    if own and above and headings.beside(draft.heading, above[0][0]):
        both = tuple(dict.fromkeys((*own[0], *above[0])))
        own = (both, own[1]) if _names_alone(draft, headings) else above
    if own and above and own[0][0] in SUBJECTS and above[0][0] in DEMANDS | {RESPONSIBILITIES}:
        told = above[0][0] == RESPONSIBILITIES and own[0][0] == COLLABORATORS  # tasks that say with whom
        own = (tuple(dict.fromkeys((COLLABORATORS, *above[0]))), own[1]) if told else above
    if own and above and _of_above(drafts, draft, own, above):
        own = above
    if own and above and own[0][0] == TECH_STACK and above[0][0] in KNOWN:
        # languages below "Technical skills" are such
        own = tuple(dict.fromkeys((*own[0], above[0][0]))), own[1]
    return own or _by_context(drafts, draft, headings, title)


def _both(drafts: list[Draft], draft: Draft, headings: Headings) -> tuple[str, ...]:
    """A draft's facets with what the heading right above says of them: "Experience", below "Desirable", is a wish.

    And "Essential", below "Experience", is about that. Where text stands between the two, the second says all of itself.
    """
    above = drafts[draft.parent] if draft.parent >= 0 else draft
    if above is draft or above.blocks or not (draft.heading and draft.facets and above.facets):
        return draft.facets
    own, outer = draft.facets[0], above.facets[0]
    if outer == NICE_TO_HAVE and own in PARTS and not headings.marked.demanded(draft.heading):
        return (NICE_TO_HAVE, *(facet for facet in draft.facets if facet not in PARTS))
    return (*draft.facets, outer) if own == REQUIREMENTS and outer in PARTS - EITHER else draft.facets


def _of_above(drafts: list[Draft], draft: Draft, own: Verdict, above: Verdict) -> bool:
    """Whether a heading means a part of what the one above it names, whatever else its words may say.

    A "Culture fit" among the steps is an interview, and "Close" above a list among the tasks what is done then. "Required"
    among the steps is what an interview asks about where there are questions, and else what is demanded, as anywhere.
    """
    facets = own[0][0], above[0][0]
    if facets[1] == HOW_TO_APPLY and facets[0] in PARTS and _asks([draft], draft):
        return True  # what a letter is to answer: "tell us of your experience: which oven did you last use?"
    if facets[0] in DAYS and facets[1] == RESPONSIBILITIES and any(block.depth for block in draft.blocks):
        return not any(c.isdecimal() for block in draft.blocks for c in block.text)
    step = facets[1] == HIRING_PROCESS and (
        facets[0] == SOFT_SKILLS or (facets[0] in EITHER and _asks(drafts, draft))
    )
    return step or _either(own, above)


def _asks(drafts: list[Draft], draft: Draft) -> bool:
    """Whether an item below a heading, or below one beside it, is a question."""
    beside = (other for other in drafts if other.parent == draft.parent)
    return any(block.depth and block.text.endswith("?") for other in beside for block in other.blocks)


def _either(own: Verdict, above: Verdict) -> bool:
    """Whether the heading above says which of both is meant: "the ideal candidate should", below "Preferred qualifications"."""
    return EITHER.issuperset(above[0][:1]) and EITHER.issubset(own[0])


def _to_applicants(draft: Draft, headings: Headings) -> tuple[str, ...]:
    """What a text without a heading tells of the way to apply, if it speaks of nothing else; () otherwise."""
    hints = (
        {facet for block in draft.blocks for facet in headings.hints(block.text)}
        if not draft.heading
        else set()
    )
    return tuple(facet for facet in LAST if facet in hints) if hints.issubset(LAST) else ()


def _names_document(draft: Draft, headings: Headings) -> bool:
    """Whether a heading only names the document or the page that lists jobs, "Hiring", and not how to get one, "Join us"."""
    page = draft.level == 1 and headings.page_of_jobs(draft.heading)
    return headings.container(draft.heading) or (
        page and headings.facets(draft.heading)[0][:1] != (HOW_TO_APPLY,)
    )


def _names_alone(draft: Draft, headings: Headings) -> bool:
    """Whether a label's value is but a list of names, which are what it calls them: "Basic tools: Sieve, Whisk, Oven"."""
    value = draft.blocks[0].text.partition(":")[2] if draft.level == RUN_IN and draft.blocks else ""
    return headings.of_names(value)


def _by_heading(draft: Draft, headings: Headings) -> Verdict | None:
    """What the heading's own words say; languages of which none is spoken are tools."""
    facets, phrase = headings.facets(draft.heading)
    if facets[:1] == (LANGUAGES,) and headings.of_programs([b.text for b in draft.blocks]):
        facets = (TECH_STACK, *facets[1:])
    names, key_facet = headings.key(draft.heading)
    named = (
        draft.blocks[0].text[len(draft.heading) :].lstrip(": ")
        if draft.level == RUN_IN and draft.blocks
        else ""
    )
    if key_facet == REPORTING_LINE and headings.nobody(named):
        return None  # "Supervisor: Night Shift"
    if named:
        # "Team Lead" names a role, "Team Lead: Ada Rye" who leads, "When: 3 May" from when, "Positions: 3" how many
        known, (names, key_facet) = names, headings.key_of(draft.heading, named)
        facets = () if key_facet and not known else facets  # a "Shift lead: Ada Rye" tells no hours
    if names == EMPLOYER and not key_facet:
        facets = (ABOUT_ORGANIZATION,)  # "Employer: Acme"
    if facets and EITHER.issuperset(facets) and draft.heading.lower().startswith(headings.welcome):
        facets = (NICE_TO_HAVE,)  # "Desirable qualities" has the stems of "Desired qualities"
    if facets == (NICE_TO_HAVE,) and headings.marked.of_pay(draft.heading, _values(draft)):
        facets = (COMPENSATION,)
    if facets == (BENEFITS,) and headings.marked.of_wishes(draft.heading, _items(draft)):
        facets = (NICE_TO_HAVE,)
    if NICE_TO_HAVE in facets and headings.marked.of_demands(draft.heading, _items(draft)):
        facets = tuple(dict.fromkeys((*DEMANDED, *(f for f in facets if f != NICE_TO_HAVE))))
    if key_facet and (not facets or draft.level == RUN_IN):
        facets = () if headings.alone(key_facet) else facets  # "Applicants: 200" are no way to apply
        return tuple(dict.fromkeys((key_facet, *facets))), f"label '{draft.heading}'"
    return (facets, f"heading words '{phrase}'") if facets else None


def _left_open(drafts: list[Draft], draft: Draft, headings: Headings, title: int) -> Verdict | None:
    """What stands below a heading that leaves it open, if it says so: tasks below "what we expect from you".

    Else a heading of tasks right above: "the ideal candidate will", below "Your tasks".
    """
    named = headings.container(draft.heading) and not any(b.depth for b in draft.blocks)
    if named or not headings.left_open(draft.heading):
        return None  # what "Job description" has a list below may be tasks
    # what lies deeper only says more of these
    outermost = min((b.depth for b in draft.blocks if b.depth), default=0)
    items = [b.text for b in draft.blocks if b.depth == outermost] or _items(draft)
    spoken, count = headings.of_content(items, least=min(FEW, len(items)) if outermost else 1)
    if spoken:
        return (spoken,), f"content: {count} of {len(items)} speak of it"
    above = _above(drafts, draft, title)
    return above if above and above[0][0] == RESPONSIBILITIES else None


def _values(draft: Draft) -> list[str]:
    """What stands below a heading, or behind a label."""
    at = len(draft.heading) if draft.level == RUN_IN else 0
    return [block.text[at:] for block in draft.blocks[:1]] + [block.text for block in draft.blocks[1:]]


def _items(draft: Draft) -> list[str]:
    """What a section lists; its paragraphs, where it lists nothing."""
    return [b.text for b in draft.blocks if b.depth] or [b.text for b in draft.blocks]


def _by_context(drafts: list[Draft], draft: Draft, headings: Headings, title: int) -> Verdict:
    """What a weak heading, the headings above and the content say together."""
    items = _items(draft)
    spoken, count = headings.of_content(items)
    weak = headings.weak(draft.heading)
    if weak and not spoken and draft.level == LEAD_IN and (above := _above(drafts, draft, title)):
        return above  # "After that you:", below "Your day"
    if weak and (not spoken or spoken in weak):
        return weak, "heading, and the content does not object"
    by_itself = headings.states(draft.heading) and headings.of_content(items, least=1)[0]
    if not weak and not by_itself and (above := _above(drafts, draft, title)):
        return above
    if facet := spoken or by_itself:
        return (facet,), f"content: {count or 1} of {len(items)} speak of it"
    return _beside_empty(drafts, draft) or ((), "nothing decides")


def _beside_empty(drafts: list[Draft], draft: Draft) -> Verdict | None:
    """The facets of a heading of the same level without any text that opens the parts of what it names."""
    at = next(i for i, other in enumerate(drafts) if other is draft)
    beside = [i for i in range(at) if (drafts[i].parent, drafts[i].level) == (draft.parent, draft.level)]
    first = next((i for i in reversed(beside) if drafts[i].rule.startswith("heading words")), -1)
    named = drafts[first]
    if first < 0 or named.blocks or named.facets[0] not in PARTED or any(d.parent == first for d in drafts):
        return None
    return named.facets, f"heading '{named.heading}', which has no text"


def _above(drafts: list[Draft], draft: Draft, title: int) -> Verdict | None:
    """The facets of the nearest parent that has any."""
    at = draft.parent
    while at >= 0 and at != title and drafts[at].heading:
        if drafts[at].facets:
            return drafts[at].facets, f"parent heading '{drafts[at].heading}'"
        at = drafts[at].parent
    return None
