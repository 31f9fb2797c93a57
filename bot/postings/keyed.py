"""Sections from the keys of a front matter: a posting may stand in it wholly, long texts with headings of their own too."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Block
from bot.domain.facets import COMPENSATION, CONTACT, CONTRACT, EXPERIENCE, OF_THE_POST, PURPOSE, WORKING_HOURS
from bot.postings.content import block, parts
from bot.postings.inline import render
from bot.postings.keys import CAMEL, HIDDEN, IMAGE
from bot.postings.marks import LITERAL_BREAK
from bot.postings.scan import Scanner
from bot.postings.sections import Draft, moved, of_body
from bot.postings.values import workload

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from bot.postings.facets import Headings
    from bot.postings.source import Source
    from bot.postings.yaml_values import Value

# properties by which a site sorts its pages: "Remote Jobs"; the terms of a post alone are no such thing: "Full time"
SORTING = {"category", "keywords"}
TYPE = "additionalType"  # the property that may say on what terms: "type: contract"
LIMIT = "applicationLimit"  # of which 0 means that there is none
ADDRESS, MAIL = "url", "mailto:"
SWITCHES = frozenset({"true", "false"})
# of which none says anything where a form's amount was left at nothing: "salaryCurrency: USD", "salaryValue: 0"
PAY, OF_PAY = "baseSalary", frozenset({"baseSalary", "salaryCurrency", "salaryUnit"})
NOTHING = re.compile(r"0+(?:[.,]0+)?")
PARTS = re.compile(r"[,;|·•]\s+|[.]$")  # what stands between the facts of a summary
# ahead of the second of several facts, and of what is said of the first
FURTHER = re.compile(r"\s*[(,;|·•–—]")
FACT = 8  # words of one
PART = re.compile(r"(?:[A-Z][a-z]+){2,}")  # what a page is built of: "TextSection"
IN_HTML = re.compile(r"<(?:p|ul|ol|li|h[1-6])\b", re.IGNORECASE)  # a text of a page in one line
TITLE = "title"
# the facets of what a summary tells, and of one that but says what is paid: "tagline: Package - up to £30,000"
# what calls a part of a page: "listHeading: Your tasks"
NAMED = re.compile(r"(?:heading|title)$", re.IGNORECASE)


def sections(source: Source, values: Iterable[Value], headings: Headings) -> list[Draft]:
    """A section for each key that says something about the role, and those that a long text of it holds itself.

    Of a mapping within a key that is not known ("sections: - location: Lyon") the inner keys are told apart.
    """
    drafts: list[Draft] = []
    by_key: dict[str, Draft] = {}
    part: tuple[Value, Draft | None] | None = (
        None  # the one that an element of a list opened, and its heading
    )
    values = tuple(values)
    # what each element of a list is called is no label: "- item: Bread", "- item: Rolls"
    named = Counter((value.key, value.name) for value in values if value.depth and value.plain and value.name)
    values = [replace(v, plain=False) if v.plain and _of_element(v, named, headings) else v for v in values]
    for value in values:
        text = source.text[value.start : value.end]
        prop, facet = headings.key_of(value.key, text)
        inner = headings.key_of(value.name, text) if value.name and not prop else ("", "")
        name = value.name if inner[1] and not facet else value.key
        if value.name and (joint := headings.key(f"{value.key} {value.name}")) != ("", ""):
            prop, facet, name = *joint, f"{value.key} {value.name}"  # "email: body:" is none of a contact
        facet = facet or inner[1] or _by_value(name, prop, text, headings)
        facet = COMPENSATION if facet == PURPOSE and headings.labels_pay(render(text).text) else facet
        of_page = prop in {HIDDEN, TITLE} or inner[0] == HIDDEN or (inner[0] == TYPE and PART.fullmatch(text))
        of_page = of_page or any(headings.key(around)[0] == HIDDEN for around in value.around)
        if (
            of_page
            or _of_site(name, prop, text, headings)
            or (prop and not facet and value.depth == 0 and not value.name)
        ):
            continue
        if value.depth and value.name and NAMED.search(value.name):
            part = (value, _part(source, value, text, drafts, headings))
        if part and part[1] and (value is part[0] or _holds(part[0], value)):
            part[1].blocks += _blocks(source, value, headings) if value is not part[0] else []
            continue
        draft = by_key.get(name)
        if not draft:
            span = source.lines.span(value.key_start, value.end)
            draft = by_key[name] = Draft(humanised(name), 1, "front matter", span, -1, from_front_matter=True)
            drafts.append(draft)
            if facet:
                facts = _facts(render(text).text, headings) if facet == PURPOSE else ()
                draft.facets, draft.rule = facts or (facet,), f"front-matter key '{name}'"
        # an element of a list of duties has but a label
        if below := () if value.depth and draft.facets else _below(source, value, headings):
            draft.blocks += below[0].blocks
            drafts += _within(below[1:], drafts.index(draft), len(drafts))
        else:
            draft.blocks += _blocks(source, value, headings)
    return drafts


def unwrapped(values: Sequence[Value], holders: Container[str]) -> Sequence[Value]:
    """The values, those of a mapping below a key for the whole role as if they stood outside: "job: {location: Lyon}"."""
    held = {v.key for v in values if v.name and not v.depth and v.key.lower() in holders}

    def outside(value: Value) -> Value:
        first, *inner = (*value.around, value.name)
        return replace(value, key=first, name=inner[-1] if inner else "", around=tuple(inner[:-1]))

    return [outside(v) if v.key in held and v.name else v for v in values]


def less_unpaid(source: Source, values: Sequence[Value], headings: Headings) -> Sequence[Value]:
    """The values without those of a pay that is but nothing."""
    pay = [(v, source.text[v.start : v.end]) for v in values if headings.key(v.key)[0] in OF_PAY]
    amounts = [text for v, text in pay if headings.key(v.key)[0] == PAY]
    if not amounts or not all(map(NOTHING.fullmatch, amounts)):
        return values
    unpaid = {id(v) for v, _ in pay}
    return [v for v in values if id(v) not in unpaid]


def _facts(text: str, headings: Headings) -> tuple[str, ...]:
    """What a summary tells that is but facts of the post between commas: "27 hours a week, £9 an hour, closing 3 May"; () else."""
    parts = [part for part in PARTS.split(text) if part]
    told = [headings.hints(part) for part in parts if len(part.split()) <= FACT]
    found = dict.fromkeys(facet for hints in told for facet in hints)
    enough = len(told) == len(parts) and sum(map(bool, told)) > len(parts) / 2
    return tuple(found) if len(parts) > 1 and enough and OF_THE_POST.issuperset(found) else ()


def _part(
    source: Source, value: Value, heading: str, drafts: list[Draft], headings: Headings
) -> Draft | None:
    """The section that an element of a list opens whose name is a known heading and nothing else; None else."""
    facets, phrase = headings.facets(heading) if headings.whole(heading) else ((), "")
    if not facets:
        return None
    span = source.lines.span(value.start, value.end)
    found = Draft(render(heading).text, 1, "front matter", span, -1, from_front_matter=True)
    found.facets, found.rule = facets, f"heading words '{phrase}'"
    drafts.append(found)
    return found


def _holds(head: Value, value: Value) -> bool:
    """Whether a value stands in a list of the element that a heading names."""
    inside = value.around[: len(head.around)] == head.around
    return value.key == head.key and inside and value.depth > head.depth


def _of_element(value: Value, named: Mapping[tuple[str, str], int], headings: Headings) -> bool:
    """Whether a value's name is but what each element of its list is called, and states nothing."""
    return named[value.key, value.name] > 1 and not headings.key(value.name)[0]


def _by_value(name: str, prop: str, text: str, headings: Headings) -> str:
    """The facet that a value states by its form, how much of full time below a title: "80-100%", or a rank; "" if none.

    A rank is one only behind a key of the person's: "skill: Senior", not "wing: Senior".
    """
    of_type = prop == TYPE
    told = headings.of_value(text, of_type=of_type)
    # a type may be said in more than one fact: "part-time (30 hours)", "full-time, permanent"
    told = told or (headings.of_value(FURTHER.split(text)[0], of_type=True) if of_type else "")
    told = "" if prop in SORTING and told != CONTRACT else told
    if told or prop:
        return told
    if text.lower().startswith(MAIL):
        return CONTACT  # "button_url: mailto:ida@mill.example", whatever the button says
    return WORKING_HOURS if workload(text) else EXPERIENCE if headings.ranks(humanised(name), text) else ""


def _of_site(name: str, prop: str, text: str, headings: Headings) -> bool:
    """Whether a value serves the site alone: an image, the page's own address ("url: night-baker"), a switch ("profile: true")."""
    own = (prop == LIMIT and text == "0") or (prop == ADDRESS and (text.startswith("/") or "." not in text))
    switch = not prop and text.lower() in SWITCHES and not headings.facets(humanised(name))[0]
    return own or switch or IMAGE.search(text) is not None


def _below(source: Source, value: Value, headings: Headings) -> list[Draft]:
    """What a text of several lines holds, if headings or labels of its own say what; else nothing."""
    if not _long(source, value):
        return []
    found = of_body(source, value.start, value.end, headings)
    return found if any(headings.known(draft.heading) for draft in found[1:]) else []


def _long(source: Source, value: Value) -> bool:
    """Whether a value is a text of several lines, by whatever parts them."""
    span = source.lines.span(value.start, value.end)
    parted = (table.search(source.text, value.start, value.end) for table in (LITERAL_BREAK, IN_HTML))
    return span.first != span.last or any(parted)


def _within(found: list[Draft], key: int, shift: int) -> list[Draft]:
    """The sections of a text as sections of its key."""
    for draft in moved(found, shift - 1):
        draft.parent = key if draft.parent == shift - 1 else draft.parent
        draft.level += 1
    return found


def _blocks(source: Source, value: Value, headings: Headings) -> list[Block]:
    """A value as content: one block, or those that a long text of many lines holds."""
    text = source.text[value.start : value.end]
    span = source.lines.span(value.start, value.end)
    if _long(source, value):
        inner = parts(source, Scanner(source, value.start, value.end, headings).blocks, headings)
        found = [block(source, p) for p in inner]
        if value.depth and found and found[0].depth == 0:
            found[0] = Block(
                "item", found[0].text, found[0].quote, found[0].span, value.depth, found[0].label, "-"
            )
        return found
    if value.plain:
        text = source.text[value.key_start : value.end]
        span = source.lines.span(value.key_start, value.end)
    shown = render(text, escapes=source.escapes)
    if not any(c.isalnum() for c in shown.text):
        return []
    kind = "item" if value.depth else "paragraph"
    return [Block(kind, shown.text, shown.quote, span, value.depth, value.name, "-" if value.depth else "")]


def humanised(key: str) -> str:
    """A front-matter key as a heading."""
    return CAMEL.sub(" ", key).replace("_", " ").strip()
