"""What a sentence says of who holds a job: what they do, "the keeper trims the lamps", or must be, "you should be calm"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.domain.facets import REQUIREMENTS, RESPONSIBILITIES
from bot.text.tokens import stem, stems, tokens
from bot.vocabulary.demands import AT_END, ends_in_demand

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.vocabulary import Vocabulary

BRACKETS = re.compile(r"\([^()]{2,60}\)")  # behind a name: "the Reading Room (RR)"; no "(s)he"
APOSTROPHES = "'’"  # between whose a thing is, and the thing: "the keeper's duties"
MANNER = "ly"  # ends a word between who does and what is done: "will primarily advise"
DOES, DOING = "s", "ing"  # end what somebody does, and what they are at
DEED = 4  # words of the beginning of what is done
WORKS = 3  # words behind "works" among which it is said with whom or on what
GIVEN = 4  # words behind "have" among which it is said that one is given it: "have the opportunity"
NEAR = (
    2  # words behind "show" of which one may be whom: "show our guests", and no "show commitment to guests"
)
DEMAND = 3  # words ahead of a comma that may demand something, and not "If required, …"
SOUGHT = 16  # words behind "we seek" among which it is said what for


class Holder:
    """Reads sentences by the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        def words(name: str) -> frozenset[str]:
            return frozenset(vocabulary.lists[name])

        self._v, self._heads = vocabulary, vocabulary.role_heads | vocabulary.weak_role_heads
        self._readers, self._holders = words("the reader"), words("holds the job")
        self._applicants, self._jobs = words("may hold the job"), words("subjects that are the job")
        self._named = self._readers | self._holders | self._applicants | self._jobs
        self._will, self._be, self._between = (
            words("says what will be"),
            words("to be"),
            words("ahead of its deed"),
        )
        self._helps = self._will | words("says what should be")
        self._not = words("denies by itself")
        self._idle, self._being = words("no deeds of a job"), words("deeds by being")
        self._has, self._is = words("has what is asked"), words("is what is asked")
        self._shows, self._others = words("shows others"), words("others than the role")
        self._ahead, self._the, self._of = (
            words("has to do"),
            words("definite articles"),
            words("behind such"),
        )
        self._given, self._works, self._work = (
            words("had and not asked"),
            words("works at"),
            words("beside works at"),
        )
        lists = vocabulary.words
        self._seeks, self._ability, self._to, self._stop, self._joint = (
            lists[name]
            for name in (
                "looks for somebody",
                "ahead of an ability",
                "ahead of a deed",
                "stop",
                "joined both",
            )
        )

    def facets(self, sentence: str, title: str) -> tuple[str, ...]:
        """The facets that a sentence tells of whoever holds the job of a ``title``: tasks, demands, both or neither."""
        plain = BRACKETS.sub("", sentence)
        line = tokens(plain)
        said = tuple(token.text for token in line)
        gaps = [plain[a.end : b.start] for a, b in pairwise(line)]
        commas = {n for n, gap in enumerate(gaps, 1) if "," in gap}
        owners = {n for n, gap in enumerate(gaps) if len(gap) > 1 and gap[0] in APOSTROPHES}
        called = self._called(title)
        named = [n not in owners and (w in self._named or stem(w) in called) for n, w in enumerate(said)]
        found = dict.fromkeys(filter(None, self._each(said, commas, named)))
        if not found and self._wanted_to(said, called):
            return (RESPONSIBILITIES,)
        return (REQUIREMENTS,) if not found and self._marked(said, commas) else tuple(found)

    def _called(self, title: str) -> frozenset[str]:
        """The stems of the words by which a title calls who bears it: "officer" of "Officer, Rural Affairs"."""
        said = tuple(token.text for token in tokens(title))
        return frozenset(map(stem, self._heads.intersection(said) or said[-1:]))

    def _each(self, said: Sequence[str], commas: set[int], named: Sequence[bool]) -> Iterator[str]:
        """The facet told behind each word for the reader, whoever holds or may hold the job, or the job itself.

        And behind "will" where the sentence goes on about them: "will be based in Leith and will support".
        """
        who = ""
        for at, word in enumerate(said):
            goes_on = who and word in self._helps and (said[at - 1] in self._joint or at in commas)
            if named[at]:
                who = word
                yield self._told(said, self._verb(said, at + 1, commas), who)
            elif goes_on:
                yield self._told(said, at, who)

    def _verb(self, said: Sequence[str], at: int, commas: set[int]) -> int:
        """The word behind a name from which on it is told: less how, and less what is put in between.

        "The baker, reporting to the cook, will" goes on behind the second comma.
        """
        at = self._skipped(said, at)
        return (
            next((n for n in sorted(commas) if n > at and said[n] in self._helps), len(said))
            if at in commas
            else at
        )

    def _skipped(self, said: Sequence[str], at: int) -> int:
        """The first word from one on that says more than how or when a thing is done."""
        while at < len(said) and (said[at] in self._between or said[at].endswith(MANNER)):
            at += 1
        return at

    def _told(self, said: Sequence[str], at: int, who: str) -> str:
        """What is told by the verb at a word: a task, a demand, or "" for neither."""
        help_ = said[at] if at < len(said) and said[at] in self._helps else ""
        at = self._skipped(said, at + 1) if help_ else at
        word, after = (*said[at : at + 2], "", "")[:2]
        if help_ and word in self._not:
            return REQUIREMENTS if after in self._be else ""  # "you must not be afraid of heights"
        applies = who in self._applicants
        if help_ and after in self._to and word in self._ahead:  # "may need to trim the lamps"
            at, word = self._skipped(said, at + 2), (*said[at + 2 : at + 3], "")[0]
        if word in self._be:
            return self._state(said, self._skipped(said, at + 1), help_)
        if word in self._has and not self._shown(said, at):
            given = not self._given.isdisjoint(said[at + 1 : at + 1 + GIVEN])
            asked = help_ or applies or who in self._readers
            return REQUIREMENTS if asked and who not in self._jobs and not given else ""
        if not word.isalpha() or (word in self._idle and not self._at_work(said, at)):
            return ""
        noun = not after or after in self._helps or after in self._be  # "the baker's duties include"
        does = word.endswith(DOES) and word not in self._stop and not noun and not applies
        if help_:
            does = help_ in self._will or not applies
        elif who in self._readers:
            does = self._task(said[at : at + DEED])
        return RESPONSIBILITIES if does else ""

    def _shown(self, said: Sequence[str], at: int) -> bool:
        """Whether it is others whom somebody shows or brings something: "you will show our guests to their seats"."""
        near = said[at + 1 : at + 1 + NEAR] if said[at] in self._shows else ()
        return any(word.endswith(DOES) and word in self._others for word in near)

    def _at_work(self, said: Sequence[str], at: int) -> bool:
        """Whether somebody works with others or on a thing: not for so many hours."""
        return said[at] in self._work and not self._works.isdisjoint(said[at + 1 : at + 1 + WORKS])

    def _state(self, said: Sequence[str], at: int, help_: str) -> str:
        """What somebody is said to be: at a deed, or what is demanded."""
        word = said[at] if at < len(said) else ""
        if word in self._is:
            return REQUIREMENTS
        busy = word.endswith(DOING) and word not in self._idle and bool(help_)
        busy = busy or word in self._being or (word in self._the and bool(help_))
        # "is a key part of the mill, responsible for", "is the one in charge of"
        return (
            RESPONSIBILITIES
            if busy or any(w in self._being and s in self._of for w, s in pairwise(said[at:]))
            else ""
        )

    def _task(self, said: Sequence[str]) -> bool:
        """Whether some words begin as an item of tasks does: "manage"."""
        return any(
            m.value == RESPONSIBILITIES and not m.start for m in self._v.content.find(stems(" ".join(said)))
        )

    def _wanted_to(self, said: Sequence[str], called: frozenset[str]) -> bool:
        """Whether somebody is sought for a deed: "we seek a keeper to trim the lamps"."""
        seeks = next((at for at, word in enumerate(said) if stem(word) in self._seeks), len(said))
        for at in range(seeks + 2, min(seeks + SOUGHT, len(said) - 1)):
            deed = said[at + 1]
            if said[at] in self._to and deed not in self._idle and deed not in self._stop:
                able = stem(said[at - 1]) in self._ability
                return not able and not (called | self._heads | self._applicants).isdisjoint(said[seeks:at])
        return False

    def _marked(self, said: Sequence[str], commas: Collection[int]) -> bool:
        """Whether a sentence or its part ends by saying that what it names is demanded or welcome.

        "A licence would be a plus", "Competence in rigging is required, as is patience".
        """
        parts = (said[:n] for n in (*commas, len(said)) if n == len(said) or n >= DEMAND)
        if any(ends_in_demand(part, self._v) for part in parts):
            return True
        line = stems(" ".join(said[-AT_END - 1 :]))
        return any(m.end == len(line) for m in self._v.phrases["optional"].find(line))
