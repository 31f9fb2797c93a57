"""What each block of a posting speaks of: the facets of its section and of its label, and those that its words hint at.

Of a paragraph each sentence is read by itself, for running text speaks of many things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import TITLE
from bot.domain.facets import (
    BENEFITS,
    COMPENSATION,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    LOCATION,
    PURPOSE,
    REQUIREMENTS,
    RESPONSIBILITIES,
)
from bot.postings.by_form import NEVER_TOLD, ByForm
from bot.postings.holder import Holder
from bot.postings.money import of_others
from bot.postings.placed import Placed
from bot.postings.starting import less_starts
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain import Block, Posting, Section
    from bot.domain.postings import Sentence, Spoken
    from bot.postings.facets import Headings
    from bot.vocabulary import Vocabulary

LABEL = 60  # characters that a label and its colon may have
# what a paragraph under no other facet may speak of, and what "they" do and must be, of the sentence before
PROSE, OF_PEOPLE = frozenset({PURPOSE}), frozenset({RESPONSIBILITIES, REQUIREMENTS})


class Speaking:
    """Reads the blocks of postings with one vocabulary."""

    def __init__(self, headings: Headings, vocabulary: Vocabulary) -> None:
        self._v, self._headings = vocabulary, headings
        self._by_form, self._holder = ByForm(vocabulary), Holder(vocabulary)
        self._placed, self._steps = Placed(vocabulary), vocabulary.phrases["steps of hiring"]
        self._carries, self._orders = vocabulary.words["carries on"], vocabulary.words["asks applicants"]

    def of(self, posting: Posting) -> tuple[Spoken, ...]:
        """The facets of each block and its hints, in document order."""
        return tuple(self._spoken(section, block, posting.title) for section, block in posting.blocks)

    def _spoken(self, section: Section, block: Block, title: str) -> Spoken:
        """The facets of a block of a role with this title, and its hints."""
        headings = self._headings
        own = self._of_label(block.label, block.text, known=bool(section.facets))
        value = (block.text[len(block.label) :],)
        if own and headings.marked.of_pay(block.label, value):
            own = (COMPENSATION,)
        elif own and not headings.borne_out.by(value, block.label, own[0], headings):
            own = ()
        facets = tuple(dict.fromkeys((*section.facets, *own)))
        hints = self._hints(block.text, facets, section, title)
        several = bool(hints) and self._v.sentences.several(block.text)
        told = block.kind == "paragraph" and not section.key and (several or PROSE.issuperset(facets))
        return (
            facets,
            hints,
            tuple(self._sentences(block.text, (facets, hints), section, title)) if told else (),
        )

    def _hints(self, text: str, facets: tuple[str, ...], section: Section, title: str) -> tuple[str, ...]:
        """The facets that the words of a text speak of."""
        # a sum below "Our clients" is no pay
        hints = self._headings.hints(text, foreign=of_others(section.heading, self._v))
        hints = less_starts(hints, text, facets, self._headings, self._v)
        if BENEFITS in facets:
            hints = tuple(f for f in hints if f != HIRING_PROCESS)  # "remnants to take home" are no test
        if PROSE.issuperset(facets) and HIRING_PROCESS not in hints and self._steps.holds(stems(text)):
            hints = (*hints, HIRING_PROCESS)  # "you visit the house, and we let you know within two days"
        if TITLE in section.facets and LOCATION not in hints and self._placed.in_title(text):
            hints = (*hints, LOCATION)
        return self._by_form.more(hints, text, facets, title, section.path)

    def _sentences(
        self, text: str, whole: tuple[tuple[str, ...], tuple[str, ...]], section: Section, title: str
    ) -> Iterator[Sentence]:
        """The sentences of a paragraph, each with what its words say, and what it says of who holds the job.

        One that says nothing itself goes on with a label, and as "They will also …", what asks for more behind how to apply with that. ``whole`` are
        the facets and the hints of all the paragraph.
        """
        facets, hints = whole
        at, led, before = 0, frozenset[str](), frozenset[str]()
        for part in self._v.sentences.split(text):
            start = text.index(part, at)
            at = start + len(part)
            named, own = (
                self._led(part),
                {*(self._hints(part, facets, section, title) if part != text else hints)},
            )
            if not NEVER_TOLD.isdisjoint(own):
                own.discard(RESPONSIBILITIES)  # "Review of applications begins in May" begins as a task does
            own.update(named, self._holder.facets(part, title))
            led = named or (frozenset() if own and led.isdisjoint(own) else led)
            if not own:
                first = stems(part)[:1]
                own.update(led, before & OF_PEOPLE if not self._carries.isdisjoint(first) else ())
                own.update(before & {HOW_TO_APPLY} if not self._orders.isdisjoint(first) else ())
            before = frozenset(own)
            yield start, at, tuple(sorted(own))

    def _led(self, text: str) -> frozenset[str]:
        """The facets of what a sentence begins with as a label: "Qualifications: a diploma"."""
        label, colon, _ = text[:LABEL].partition(": ")
        named = colon and self._headings.whole(label)
        return frozenset(self._headings.facets(label)[0] if named else ())

    def _of_label(self, label: str, text: str, *, known: bool) -> tuple[str, ...]:
        """The facets that an item's own label names; below a heading that says what it holds, only as a key does.

        "Offer: …" in a hiring plan is a step of it and no benefit.
        """
        facet = self._headings.key_of(label, text[len(label) :].lstrip(": |"))[1] if label else ""
        if facet or known or not label:
            return (facet,) if facet else ()
        return self._headings.facets(label)[0] if self._headings.whole(label) else ()
