"""What a list is by the look of its items, where no word of its heading is known: deeds, demands, offers, papers, steps."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.domain.facets import (
    BENEFITS,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    PURPOSE,
    REQUIREMENTS,
    RESPONSIBILITIES,
)
from bot.postings import arranged
from bot.postings.layouts.mark import RUN_IN
from bot.text.tokens import stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.sections import Draft
    from bot.vocabulary import Vocabulary

LISTS = {
    REQUIREMENTS: "marks a demand in a list",
    BENEFITS: "marks an offer in a list",
    HOW_TO_APPLY: "marks a paper in a list",
    HIRING_PROCESS: "marks a step in a list",
}
# turns of phrase that say it of a piece, whatever its words look like
TURNS = {BENEFITS: "offers in a list", HIRING_PROCESS: "steps of hiring"}
PIECES, FEW = 5, 8  # pieces of a part that are looked at; words of a sentence that is but a thing
PAST = "ed"  # ends what has been done
COMMAS = 2  # of a sentence that names several
FIRST, HEAD = 30, 4  # words of an item that are looked at; those by which it says what it is
CHARS = 400  # of an item, in which these stand
SEVERAL = 2  # items that must look like it
SHARE = 0.6  # of the items that must
RIVAL = 0.5  # of them at the most that may look like something else
PLAIN = 2  # marks that a length of time beside one is worth, and "you have"
DEED = 2.2  # what the word that opens a task says, in marks of others
TASK = 3  # words of an item from which on its verb is a deed: "clean cabins" may be what there is
UNDECIDED, FROM_ABOVE = "nothing decides", "parent heading"  # rules of a heading that says nothing itself


class Shapes:
    """Looks at items by the word lists of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists, self._sentences, self._phrases = vocabulary.words, vocabulary.sentences, vocabulary.phrases
        self._letters, self._needs = lists["opens a letter"], lists["opens what one needs"]
        self._persons, self._auxiliary = (
            lists["acts in a step"],
            frozenset(vocabulary.lists["between you and a deed"]),
        )
        self._marks = {facet: lists[name] for facet, name in LISTS.items()}
        self._deeds, self._is = lists["opens a task in a list"], lists["opens what one is"]
        self._leads = frozenset((*vocabulary.lists["ahead of a task"], *vocabulary.lists["joined both"]))
        self._reader = vocabulary.lists["the reader"]
        self._manner = tuple(vocabulary.lists["endings of manner"])
        self._numbers = frozenset(vocabulary.numbers("cardinals"))
        self._years = frozenset(map(stem, vocabulary.pairs("lengths of time")))

    def facet(self, items: Sequence[str]) -> str:
        """The facet that most items look like; "" where several do, or too few."""
        votes = Counter(filter(None, map(self._of, items)))
        if not votes:
            return ""
        (best, count), *others = votes.most_common(2)
        rival = others[0][1] if others else 0
        enough = count >= max(SEVERAL, SHARE * len(items))
        return best if enough and rival <= RIVAL * count else ""

    def complete(self, drafts: Sequence[Draft]) -> None:
        """Give each list under a heading of unknown words what it looks like, where the posting tells that nowhere else.

        Also below a summary of the job, of which it would be a part: "The spoils", in a description.
        """
        told = {facet for draft in drafts if draft.blocks for facet in draft.facets}
        for draft in drafts:
            items = [b.text for b in draft.blocks if b.depth]
            if not (draft.heading and items and (draft.rule == UNDECIDED or _inherited(draft))):
                continue
            facet = self.facet(items)
            if facet and facet not in told:
                draft.facets, draft.rule = (facet,), f"the look of its {len(items)} items"
        arranged.contradicted(drafts, self)
        arranged.tasks_of_purpose(drafts, self)
        arranged.place(drafts, self)
        arranged.steps_of_applying(drafts, self)

    def looks(self, draft: Draft) -> dict[str, float]:
        """What share of the pieces of a part, its items or else its sentences, look like each facet."""
        pieces, listed = self._pieces(draft)
        votes = Counter(filter(None, (self._piece(piece, listed=listed) for piece in pieces)))
        if papers := votes.pop(HOW_TO_APPLY, 0):
            votes[HIRING_PROCESS] += papers
        return {facet: count / len(pieces) for facet, count in votes.items()}

    def steps(self, draft: Draft) -> float:
        """What share of the pieces of a part tell by a turn of phrase how somebody is hired."""
        pieces, _ = self._pieces(draft)
        turns = self._phrases[TURNS[HIRING_PROCESS]]
        return sum(turns.holds(tuple(map(stem, words(p[:CHARS])))) for p in pieces) / len(pieces)

    def names(self, draft: Draft) -> bool:
        """Whether a part lists things, or names them one after the other: "Xero. Welsh.", "Invoices, wages, and the odd bill."."""
        pieces, listed = self._pieces(draft)
        return listed or all(len(p.split()) <= FEW or p.count(",") >= COMMAS for p in pieces)

    def _pieces(self, draft: Draft) -> tuple[list[str], bool]:
        """The items of a part, or else its sentences, or what a label's value names; and whether it has items."""
        at = len(draft.heading) if draft.level == RUN_IN else 0
        texts = [b.text[at * (n == 0) :].lstrip(": ") for n, b in enumerate(draft.blocks)]
        items = [text for text, block in zip(texts, draft.blocks, strict=True) if block.depth]
        if at and items and len(texts) == 1:
            items = texts[0].split(", ")
        return items or [s for text in texts for s in self._sentences.split(text[: PIECES * CHARS])], bool(
            items
        )

    def _piece(self, text: str, *, listed: bool) -> str:
        """The facet that a piece of a part looks like; of a sentence more than a word must say so."""
        said = words(text[:CHARS])[:FIRST]
        line = tuple(map(stem, said))
        turns = [facet for facet, name in TURNS.items() if self._phrases[name].holds(line)]
        if len(turns) == 1 or not line:
            return turns[0] if turns else ""
        if not turns and line[0] in self._letters:
            # "Write the log" is a task, "Write to Lise" none
            return "" if listed and line[0] in self._deeds else HOW_TO_APPLY
        if listed or (len(line) <= FEW and line[0] not in self._persons):
            done = not listed and said[0].endswith(PAST)  # "Directed by Ada Rye" asks nobody to direct
            return "" if turns or done else self._of(text)
        return self._of_reader(said, line)

    def _of_reader(self, said: Sequence[str], line: Sequence[str]) -> str:
        """The facet of a sentence that says what the reader does, or must have."""
        ahead = (
            n for n in range(1, len(line)) if said[n] not in self._auxiliary and not self._ahead(said[n])
        )
        at = next(ahead, 0) if said[0] in self._reader and len(line) >= TASK else 0
        if at and (line[at] in self._is or line[at] in self._needs):
            return REQUIREMENTS
        return RESPONSIBILITIES if at and line[at] in self._deeds else ""

    def _of(self, item: str) -> str:
        """The facet that one item looks like; "" if two do as much, or none."""
        said = words(item[:CHARS])[:FIRST]
        line = tuple(map(stem, said))
        if not line:
            return ""
        held, head = set(line), set(line[:HEAD])
        timed = not self._years.isdisjoint(held)
        counted = timed and (any(c.isdigit() for c in item[:CHARS]) or not self._numbers.isdisjoint(said))
        if timed and not counted:
            held, head = (
                held - self._years,
                head - self._years,
            )  # "vegetables all year" are no years of anything
        marks = {f: len(held & own) + (not head.isdisjoint(own)) for f, own in self._marks.items()}
        opens = line[said[0] in self._reader] if len(line) > 1 else ""  # "you have", "has"
        told: dict[str, float] = {RESPONSIBILITIES: 0, **marks}
        told[REQUIREMENTS] += PLAIN * (counted and marks[REQUIREMENTS] > 0) + PLAIN * (opens in self._is)
        at = next((n for n, word in enumerate(said[:HEAD]) if not self._ahead(word)), 0)
        if (
            len(line) >= at + TASK
            and line[at] in self._deeds
            and self._marks[REQUIREMENTS].isdisjoint(line[at + 1 : at + 2])
        ):
            told[RESPONSIBILITIES] = DEED  # "Planning skills" are none
        best, other = sorted(told, key=lambda facet: -told[facet])[:2]
        return best if told[best] > told[other] else ""

    def _ahead(self, word: str) -> bool:
        """Whether a word stands ahead of a deed: "to polish", "carefully and quietly polish"."""
        return word.endswith(self._manner) or word in self._leads


def _inherited(draft: Draft) -> bool:
    """Whether a heading is but taken for a part of a summary of the job that it stands in."""
    return draft.facets == (PURPOSE,) and draft.rule.startswith(FROM_ABOVE)
