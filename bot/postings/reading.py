"""One file's text becomes one Posting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import TITLE, Posting, Property
from bot.domain.facets import (
    BENEFITS,
    EDUCATION,
    EXPERIENCE,
    NICE_TO_HAVE,
    REQUIREMENTS,
    RESPONSIBILITIES,
    SKILLS,
    SOFT_SKILLS,
)
from bot.errors import PostingError
from bot.postings import (
    data_files,
    front_matter,
    identity,
    job_lists,
    keyed,
    name_turns,
    organization,
    page_roles,
    parted,
    sections,
)
from bot.postings.bundles import page
from bot.postings.classify import classify
from bot.postings.dates import Dates
from bot.postings.facets import Headings
from bot.postings.file_names import from_path
from bot.postings.inline import spelt_out
from bot.postings.keys import CALLED, HIDDEN, NAME_WORDS
from bot.postings.names import prose
from bot.postings.pending import less_pending
from bot.postings.shapes import Shapes
from bot.postings.short_names import by_mail, short_names, without
from bot.postings.speaking import Speaking
from bot.postings.standing import Standing
from bot.postings.telling import telling
from bot.postings.unheaded import fields_apart, lists_apart
from bot.text.tokens import stems, words
from bot.vocabulary.language import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.postings.source import Source
    from bot.postings.yaml_values import Value
    from bot.vocabulary import Vocabulary

# the facet of what is offered, and those of what is asked for
ASKED = frozenset({REQUIREMENTS, SKILLS, EXPERIENCE, EDUCATION})
EMPLOYER = "hiringOrganization"
# facets below which a label names what one must be good at
PERSONAL = frozenset({REQUIREMENTS, NICE_TO_HAVE, SKILLS, SOFT_SKILLS, RESPONSIBILITIES})
MAX_WORDS, MAX_BLOCKS = 50_000, 5_000  # of one file


class Reader:
    """Reads sources into postings with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._headings, self._shapes = Headings(vocabulary), Shapes(vocabulary)
        self.speaking = Speaking(self._headings, vocabulary)
        self._kinds = frozenset(vocabulary.lists["keys of a kind"])
        self._holders = frozenset(vocabulary.lists["keys of a whole role"])
        self._pending = frozenset(vocabulary.lists["still to be written"])
        self._turns = name_turns.Turns(vocabulary)
        self._dates = Dates(vocabulary.numbers("months"))
        self._standing = Standing(vocabulary)
        self._mail = frozenset(vocabulary.lists["mail hosts"]) | vocabulary.skill_words

    def roles(self, source: Source) -> tuple[Posting, ...]:
        """The postings of a file, none if nothing stands in it. Raises PostingError as :meth:`read` does."""
        posting = self.read(source)
        parts = page_roles.apart(posting, self._headings) if posting else ()
        parts = parts if len(parts) <= 1 else tuple(map(self._again, parts))
        return tuple(replace(part, spoken=self.speaking.of(part)) for part in parts)

    def _again(self, part: Posting) -> Posting:
        """A role of a page with the days and marks that are told of it."""
        draft, ended = self._standing.read(part.properties, part.sections)
        posted, until, opens = self._days(part.properties)
        return replace(part, draft=draft, ended=ended, date_posted=posted, valid_through=until, opens=opens)

    def _days(self, properties: Iterable[Property]) -> tuple[date | None, date | None, date | None]:
        """When a posting was made, when it ends, and when it begins."""
        said: dict[str, list[str]] = {}
        for prop in properties:
            said.setdefault(prop.name, []).append(prop.value)
        until = filter(self._ends, said.get("validThrough", ()))
        first = self._dates.first
        return first(said.get("datePosted", ())), first(until), first(said.get("opens", ()))

    def read(self, source: Source) -> Posting | None:
        """The posting a file holds, or None if nothing stands in it.

        Raises PostingError for a file that can't be read as a posting at all.
        """
        # the longest real posting has some 4,000 words: what has fifty thousand is bait, or no posting
        if source.text.count(" ") + source.text.count("\n") + source.text.count("|") > MAX_WORDS:
            expected = f"at most {MAX_WORDS} words"
            raise PostingError("more words than a posting has", file=source.path, expected=expected)
        matter = data_files.read(source) or parted.read(source) or front_matter.read(source)
        told, listed = job_lists.apart(source, matter.values, self._headings)
        told = keyed.unwrapped(told, self._holders)
        values = keyed.less_unpaid(source, told, self._headings)
        drafts = keyed.sections(source, values, self._headings)
        drafts += sections.moved(job_lists.sections(source, listed, self._headings), len(drafts))
        stated = self._stated(source, [*values, *(v for job in listed for v in job.values)])
        jobs = self._lists_jobs(source, stated)
        body = sections.of_body(source, matter.body, len(source.text), self._headings, lists_jobs=jobs)
        drafts += sections.moved(body, len(drafts))
        if sum(len(draft.blocks) for draft in drafts) > MAX_BLOCKS:
            expected = f"at most {MAX_BLOCKS} items and paragraphs"
            raise PostingError("more items than a posting has", file=source.path, expected=expected)
        unwritten = less_pending(drafts, source.path, self._pending)
        properties = [*stated, *self._labelled(drafts)]

        def said(name: str) -> list[str]:
            return [p.value for p in properties if p.name == name]

        page_title = next(iter(said("pageTitle")), source.page_title)
        called = [self._headings.bare(name) for name in (*said(CALLED), *self._posts(said("position")))]
        named = identity.titles(
            self._title(said("title")), called, page_title, source.path, drafts, self._headings
        )
        for apart in (lists_apart, fields_apart):
            drafts += [*apart(drafts, named.draft, self._headings)]
        if place := self._title_place(named, drafts, properties):
            drafts.append(sections.of_title(source, *place))
        top = classify(drafts, self._headings, named.draft)
        self._shapes.complete(drafts)
        finished = sections.finished(drafts, named.draft, top)
        if not any(b.kind != TITLE for s in finished for b in s.blocks):
            return None
        folder = page(source.path).rpartition("/")[0].rpartition("/")[2]
        # "1299" is a number in somebody's list of employers
        named_so = (v for v in said(EMPLOYER) if len(v.split()) <= NAME_WORDS and not v.isdecimal())
        hires = [v.split(" (http")[0] for v in named_so][:1]
        hires = hires or [named.employer][: bool(named.employer)]
        text, titles = prose(finished), (named.title, *named.others)
        hirer = organization.Employer(tuple(hires))
        if not hires:
            hirer = organization.employer_of(text, titles, page_title, folder, self._turns)
        found = hirer.names
        links = (*said("url"), *said("applyUrl"))
        short = short_names(found[0], text, links) if found else by_mail(text, self._mail)
        is_draft, ended = self._standing.read(properties, finished)
        posted, until, opens = self._days(properties)
        title = without(named.title, found[0] if found else "")
        also = (name for name in called if name != title)
        of_kind = (p.value for p in stated if p.name in self._kinds)
        kinds = identity.narrowed(title, of_kind, self._headings)
        return Posting(
            path=source.path,
            title=title,
            organization=found[0] if found else "",
            sections=telling(finished, title, found, self._headings),
            properties=tuple(properties),
            other_titles=tuple(dict.fromkeys((*named.others, *also, *kinds))),
            other_organizations=(*found[1:], *(name for name in short if name not in found)),
            guessed=hirer.guessed,
            language=language(words(text), self.vocabulary),
            draft=is_draft,
            ended=ended,
            warnings=(*matter.problems, *unwritten),
            date_posted=posted,
            valid_through=until,
            opens=opens,
        )

    def _lists_jobs(self, source: Source, stated: Iterable[Property]) -> bool:
        """Whether a page is called as pages that list jobs are."""
        names = (p.value for p in stated if p.name in {"title", "pageTitle", CALLED})
        return any(map(self._headings.lists_jobs, (from_path(source.path), source.page_title, *names)))

    def _title(self, said: Sequence[str]) -> Sequence[str]:
        """The one title of those that keys state: the first that names a role, else the first: "name: job-1" is a page's."""
        return sorted(said, key=self._headings.role_head, reverse=True)[:1]

    def _posts(self, said: Sequence[str]) -> list[str]:
        """What a front matter's "position" calls the post; it may as well say where on a page something stands."""
        return [name for name in said if self._headings.role_head(name) or len(words(name)) > 1]

    @staticmethod
    def _title_place(
        named: identity.Titles, drafts: Sequence[sections.Draft], properties: Sequence[Property]
    ) -> tuple[int, int] | None:
        """Where the title stands, None where no line of the file states it."""
        for prop in properties:
            if prop.name in {"title", CALLED} and named.title in prop.value:
                return prop.span.start, prop.span.end
        if named.draft >= 0:
            return drafts[named.draft].span.start, drafts[named.draft].span.end
        return None

    def _stated(self, source: Source, values: Iterable[Value]) -> list[Property]:
        """The properties of the front matter."""
        found = []
        for value in values:
            text = " ".join(spelt_out(source.text[value.start : value.end], escapes=source.escapes).split())
            around = (self._headings.key(name) for name in value.around)
            inner = self._headings.key_of(value.name, text) if value.name else ("", "")
            joint = self._headings.key(f"{value.key} {value.name}") if value.name else ("", "")
            if not value.key or HIDDEN in {prop for prop, _ in (inner, joint, *around)}:
                continue
            prop = joint[0] or self._headings.key_of(value.key, text)[0] or value.key
            # "roles:" may hold whole jobs, of which only the name is one
            part = len(value.around) > 1 or (value.name and inner[0] != "title")
            prop = value.key if prop == CALLED and part else prop
            found.append(Property(prop, text, value.key, source.lines.span(value.start, value.end)))
        return found

    def _labelled(self, drafts: Sequence[sections.Draft]) -> list[Property]:
        """The properties that labels in the body state: ``**Closes:** …``, ``* Lead: …``."""
        found, head = [], identity.head(drafts, self._headings)
        for number, draft in enumerate(drafts):
            if draft.from_front_matter:
                continue
            facets = self._headings.facets(draft.heading)[0]
            of_person, offered = not PERSONAL.isdisjoint(facets), facets[:1] == (BENEFITS,)
            for block in draft.blocks:
                if block.label:
                    value = block.text[len(block.label) :].lstrip(": |")
                    prop, facet = self._headings.key_of(block.label, value)
                    if offered and facet in ASKED:
                        continue  # "Experience: you see many kitchens" is what one gets
                    if prop == EMPLOYER and (of_person or len(value.split()) > NAME_WORDS):
                        continue  # "Organization: keeps order" is what one must be good at
                    if number >= head and prop == "title":
                        continue  # "Name: Ada Baker" is who recruits
                    if prop and prop != HIDDEN and value:
                        found.append(Property(prop, value, block.label, block.span))
        return found

    def _ends(self, until: str) -> bool:
        """Whether a posting ends where it says so: not on the day from which applications are read, or when filled."""
        return not self.vocabulary.phrases["no end"].holds(stems(until))
