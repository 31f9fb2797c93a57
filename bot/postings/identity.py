"""What a role is called: the title of one posting, and what else it is called in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.facets import ABOUT_ORGANIZATION, DATES, OF_THE_POST, PURPOSE, TEAM, VALUES
from bot.postings import letterhead
from bot.postings.file_names import from_path
from bot.postings.headlines import unquoted
from bot.postings.inline import render
from bot.postings.keys import OF_TITLE
from bot.postings.layouts.mark import HEADING, MARKED, RUN_IN
from bot.postings.sole_role import sole_role
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.postings.facets import Headings
    from bot.postings.sections import Draft

OTHER = "\u0250"  # the first character behind those of Latin script
SEPARATED = re.compile(r"\s+[-–—|]\s+")  # "Title - Organisation" of a page
# headings that may be the title; sections and blocks whose labels may name it
FIRST, SECTIONS, BLOCKS = 3, 40, 40
NAMES_ROLE = frozenset({"title", "position", "post"})  # properties; "Post:" may lead to the mail as well
NO_TITLE = frozenset({"bold label", "label", "sentence above a list"})  # layouts of what is none
SOUGHT = 4  # drafts and blocks of each that may say who is sought
BRACKETS = re.compile(r"\s*\([^()]*\)")
OF_KIND = 6  # words that say of which kind a role is
# words of a title in a heading and in a line of fields; the least fields of one
LONGEST, FIELD, FIELDS = OF_TITLE, 8, 3
# what may be told of the employer and the post before the role is named
AHEAD = OF_THE_POST | {PURPOSE, ABOUT_ORGANIZATION, VALUES, TEAM, DATES}


@dataclass(frozen=True, slots=True)
class Titles:
    """The title as displayed, the others the posting bears, the draft that holds it (-1: none); who hires by it, "" if nobody."""

    title: str
    others: tuple[str, ...]
    draft: int
    employer: str = ""


def titles(
    stated: Sequence[str],
    called: Sequence[str],
    page_title: str,
    path: str,
    drafts: Sequence[Draft],
    headings: Headings,
) -> Titles:
    """The title the front matter states, else the first heading that can be one, else what the file offers.

    That is a line of fields that names a role, else the page's title, else what the front matter calls it (``called``),
    else the file's name.
    """
    raw = [unquoted(s) for s in stated if s.strip()]
    stated = [headings.headlines.named(s, headings.stripped(s)) for s in raw]
    roles = [name for name in called if headings.role_head(name)]
    if roles and stated and not any(map(headings.role_head, stated)):
        stated = [roles[0], *stated]  # "title: The Bread Project", "role: Baker"
    if stated and not roles and not headings.role_head(stated[0]) and (role := _of_text(drafts, headings)):
        stated = [role, *stated]  # "title: bread for all", above the heading of the text "Head Baker"
    employer, role = _told_apart(stated[0], drafts, headings) if stated else ("", "")
    stated = [role, *stated] if role else stated
    page = SEPARATED.split(page_title)[0].strip()
    same = [i for i, d in enumerate(drafts) if d.heading and words(d.heading) == words(page)] if page else []
    at = (
        same[0]
        if same and not stated
        else _title_heading(stated[0] if stated else "", path, drafts, headings)
    )
    found = [*stated]
    heading = headings.stripped(drafts[at].heading) if at >= 0 else ""
    of_page = next(filter(None, (*stated[:1], page, heading, headings.of_file(from_path(path)))), "")
    if (only := sole_role(of_page, drafts, headings)) >= 0:
        at, found = only, [headings.stripped(drafts[only].heading), *stated]
    elif stated and (role := _sought(stated[0], drafts, headings) or _in_full(stated[0], drafts, headings)):
        found = [role, *stated]
    elif heading:
        found.append(heading)
    found += _labelled(drafts[: min(SECTIONS, head(drafts, headings))], headings)
    if not found and (line := _role_line(drafts, headings)):
        found.append(line)
    if page_title:
        found.append(page)
    if not found and called:
        found.append(_in_full(called[0], drafts, headings) or called[0])
    if not found:
        name = headings.of_file(from_path(path))
        found += filter(None, (_sought(name, drafts, headings, of_file=True), name))
    found += [headings.stripped(s) or s for s in raw]  # a headline names it as well
    found = _with_sought(_with_file(found, stated, path, headings), drafts, headings)
    group, _, post = found[0].partition(": ")  # as in "Board: Treasurer"
    found += [post] if headings.role_head(post) and not headings.role_head(group) else []
    found += headings.nouns.either(found[0])
    unique = {words(t): t for t in reversed(found) if words(t)}
    others = tuple(t for t in unique.values() if words(t) != words(found[0]))
    return Titles(render(found[0]).text or from_path(path), others, at, employer)


def narrowed(title: str, texts: Iterable[str], headings: Headings) -> Iterator[str]:
    """A title with each short text that says of which kind the role is: "subtitle: sourdough" of a "Baker".

    One that states what is asked about, "Remote" or "Python", is no name.
    """
    short = (text for text in texts if len(text.split()) <= OF_KIND and text[-1:].isalnum())
    telling = (text for text in short if not (headings.of_value(text) or headings.only_known(text)))
    return (f"{title} {text}" for text in telling if not headings.role_head(text))


def _with_file(found: list[str], stated: Sequence[str], path: str, headings: Headings) -> list[str]:
    """The titles, with what the file's name calls the role where none is stated and the first names none.

    "postdoc.md", below "# The Bread Research Group"; what is in another script may be a role's name.
    """
    named = headings.of_file(from_path(path))
    whole = set(words(named)) <= set(words(found[0]))
    if stated or whole or headings.role_head(found[0]) or not headings.only_role(named):
        return found
    return [named, *found] if max(found[0]) < OTHER else [*found, named]


def _with_sought(found: list[str], drafts: Sequence[Draft], headings: Headings) -> list[str]:
    """The titles; where none names a role, with whom the text says to look for."""
    return found if any(map(headings.role_head, found)) else [*found, *headings.seeking.names(drafts)]


def _of_text(drafts: Sequence[Draft], headings: Headings) -> str:
    """The first heading of the text, where it stands above all others and is the name of a role; "" else."""
    first = next((d for d in drafts if d.layout == HEADING), None)
    named = first and _on_top(first, drafts) and letterhead.names_role(first.heading, headings)
    return headings.stripped(first.heading) if first and named and not headings.whole(first.heading) else ""


def _told_apart(stated: str, drafts: Sequence[Draft], headings: Headings) -> tuple[str, str]:
    """The employer and the role of a title "Crumbly Ltd. - Baker", where each is a heading of its own; ("", "") else."""
    marked = (d.heading for d in drafts if d.layout == HEADING)
    first, second = next(marked, ""), next(marked, "")
    apart = words(first) and words(second) and words(stated) == words(first) + words(second)
    if not apart or headings.role_head(first) or headings.of_value(second):
        return "", ""
    return first, second


def head(drafts: Sequence[Draft], headings: Headings) -> int:
    """How many drafts stand above the first heading of what is done, asked or offered.

    A label names the role only there: below "Your recruiter" a "Name:" and a "Title:" are a person's.
    """
    for at, draft in enumerate(drafts):
        facets = () if draft.from_front_matter or draft.level >= RUN_IN else headings.facets(draft.heading)[0]
        if facets and not (AHEAD.issuperset(facets) or headings.container(draft.heading)):
            return at
    return len(drafts)


def _labelled(drafts: Sequence[Draft], headings: Headings) -> Iterator[str]:
    """What labels in the text call the role: "Position: Head Baker"; a "Post title:" is one whatever it says, "Mill Operations"."""
    for draft in drafts:
        for block in draft.blocks[:BLOCKS]:
            label, _, value = block.text.partition(":")
            if block.kind == "row" and not value:  # no sign is seen between cells
                label, value = block.label, block.text.removeprefix(block.label)
            prop = headings.key(label)[0] if value.strip() else ""
            outright = prop == "title" and len(words(label)) > 1 and len(value.split()) <= FIELD
            role = headings.role_head if prop in {"title", "position"} else headings.names_role
            if outright or (prop in NAMES_ROLE and role(value.strip())):
                yield value.strip("| ")  # of a row of a table as well


def _title_heading(stated: str, path: str, drafts: Sequence[Draft], headings: Headings) -> int:
    """The draft whose heading is the page's title, or -1.

    "Mentees" above all others of "mentees.md" is no part of it, nor is "Finance & Accounting" of "finance.md".
    """
    seen, first = 0, -1
    for at, draft in enumerate(drafts):
        if not draft.heading or draft.from_front_matter or draft.layout in NO_TITLE:
            continue
        seen += 1
        if stated and _same_title(draft.heading, stated, headings):
            return at
        if not stated and (
            headings.container(draft.heading)
            or (seen == 1 and letterhead.above(drafts[at : at + 2], headings))
        ):
            continue
        role = headings.role_head(draft.heading) and len(draft.heading.split()) <= LONGEST
        marked = draft.layout in MARKED
        if not stated and marked and not role and seen == 1 and _on_top(draft, drafts):
            role = not headings.known(headings.nouns.unranked(draft.heading)) or (
                not draft.blocks and set(words(from_path(path))) <= set(words(draft.heading))
            )
        if not stated and marked and role:
            return at
        if not stated and headings.known(draft.heading) and not role:
            return -1
        if stated and seen == 1 and marked and role and draft.level == 1 and _on_top(draft, drafts):
            first = at  # the title of the text, where none says the stated one again
        if seen > FIRST:
            break
    return first


def _on_top(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a heading is one of the outermost level, or alone above all others of its page."""
    levels = [d.level for d in drafts if d.layout == draft.layout]
    return draft.level == 1 or (
        len(levels) > 1 and levels.count(draft.level) == 1 and draft.level == min(levels)
    )


def _same_title(heading: str, stated: str, headings: Headings) -> bool:
    """Whether a heading says the stated title again, with a little more or less, and is none of a part: "Team"."""
    said = BRACKETS.sub("", headings.stripped(heading)) or heading
    if _of_a_part(words(said), words(stated), headings):
        return False
    inside, outside = set(stems(said)), set(stems(stated))
    if inside != outside and headings.facets(said)[0] and not headings.role_head(said):
        return False
    return bool(inside) and (inside <= outside or (outside <= inside and len(inside) <= len(outside) + 3))


def _of_a_part(said: tuple[str, ...], stated: tuple[str, ...], headings: Headings) -> bool:
    """Whether a heading is the title and what it names a part of: "Head Baker Qualifications"."""
    behind = " ".join(said[len(stated) :]) if said[: len(stated)] == stated else ""
    facets = headings.facets(behind)[0] if behind and headings.whole(behind) else ()
    return bool(facets) and not AHEAD.issuperset(facets) and not headings.role_head(behind)


def _sought(page: str, drafts: Sequence[Draft], headings: Headings, *, of_file: bool = False) -> str:
    """The role that the first paragraphs of a page called "Job Description" or "Careers" seek somebody for; "" if none.

    Or of one that is only called as its file, "Pier Ad 2021". Where headings name roles these tell them.
    """
    unnamed = of_file and not headings.role_head(page)
    if not (unnamed or headings.container(page) or headings.page_of_jobs(page)):
        return ""
    if any(d.layout in MARKED and headings.role_head(d.heading) for d in drafts):
        return ""
    texts = [b.text for draft in drafts[:SOUGHT] for b in draft.blocks[:SOUGHT]]
    found = (
        role for read in (headings.headlines.sought, headings.seeking.plain) for role in map(read, texts)
    )
    return next(filter(None, found), "")


def _in_full(name: str, drafts: Sequence[Draft], headings: Headings) -> str:
    """What the first paragraphs call the role that one word names: "manager", who is "the Lab Manager"; "" if nothing."""
    if len(words(name)) != 1 or not headings.role_head(name):
        return ""
    texts = (b.text for draft in drafts[:SOUGHT] for b in draft.blocks[:SOUGHT])
    role = next((role for text in texts if (role := headings.headlines.sought(text))), "")
    return role if words(role)[-1:] == words(name) else ""


def _role_line(drafts: Sequence[Draft], headings: Headings) -> str:
    """A first line that is but the name of a role, or its part "Company | Role | Place" that is one; "" if there is none.

    Above it may stand who hires, be it as a heading: "RYE MILLS".
    """
    for at, draft in enumerate(drafts[:2]):
        told = draft.from_front_matter or bool(at and drafts[0].blocks) or headings.role_head(draft.heading)
        for number, block in enumerate(draft.blocks[: 1 if at else letterhead.LINES]):
            fields = [f.strip() for f in block.text.split(" | ")]
            if sum(map(headings.names_role, fields)) > 1:
                continue  # the roles of a page, each a link: "[Baker](#baker) | [Clerk](#clerk)"
            if not told and letterhead.names_role(block.text, headings):
                return block.text
            if len(fields) >= FIELDS and not number:
                return next((f for f in fields if headings.role_head(f) and len(f.split()) <= FIELD), "")
    return ""
