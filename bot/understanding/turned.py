"""Headings asked for from the other side: "what can I expect" is "What you can expect", "what do you offer" "What we offer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked
    from bot.understanding.naming.named import Named
    from bot.vocabulary import Vocabulary

LEAST = 3  # words of a heading that can be turned
NAME = 2  # words of one that a job may be said to be in


class Turned:
    """The headings of every posting as an asker would say them."""

    def __init__(self, postings: Sequence[Posting], vocabulary: Vocabulary) -> None:
        self._fillers = vocabulary.words["turned fillers"]
        self._conditions = vocabulary.words["begins a condition"]
        self._asking = vocabulary.words["question words"]
        self._helping = vocabulary.words["helping verbs"]
        self._of_posting, self._of_asker = (
            {stems(one)[0]: stems(other)[0] for one, other in vocabulary.pairs(name).items()}
            for name in ("turned headings", "turned questions")
        )
        self._behind = vocabulary.words["behind titles"]
        self._small = vocabulary.words["stop"]
        self._postings = postings
        self._sections = [self._headings(posting) for posting in postings]

    def exact(
        self,
        said: Asked,
        found: tuple[tuple[int, int], ...],
        named: Named,
        cues: frozenset[int],
        facets: tuple[str, ...],
    ) -> tuple[tuple[int, int], ...]:
        """The sections ``found`` by their whole headings, or else turned round.

        Not one that only says in what the job is, where another tells what is asked of it.
        """
        told = (s.facets for n, _ in found for s in self._postings[n].sections)
        if any(not set(facets).isdisjoint(of) for of in told):
            found, _ = self.less_placed(said, found, named.covered, cues, frozenset())
        return found or self.asked(said, named.postings, named.covered, cues)

    def asked(
        self, said: Asked, candidates: Iterable[int], covered: frozenset[int], cues: frozenset[int]
    ) -> tuple[tuple[int, int], ...]:
        """The sections whose heading a clause of the question turns round; ``cues`` must all stand in that clause."""
        if self._asking.isdisjoint(said.stems):
            return ()
        turned = {*map(self._of_asker.get, said.stems, said.stems)}
        candidates = [n for n in candidates if any(line <= turned for line in self._sections[n])]
        if not candidates:
            return ()  # most questions
        lines = [line for at, line in self._clauses(said, covered) if cues <= at]
        pairs = ((n, self._sections[n].get(line)) for n in candidates for line in lines)
        return tuple(dict.fromkeys((n, section) for n, section in pairs if section))

    def less_placed(
        self,
        said: Asked,
        sections: tuple[tuple[int, int], ...],
        covered: frozenset[int],
        cues: frozenset[int],
        heading: frozenset[int],
    ) -> tuple[tuple[tuple[int, int], ...], frozenset[int]]:
        """The sections less one that only says in what the job is, and the tokens of ``heading`` with those that say so.

        "The stage manager in The Glass Heron, what does she do", where a heading names the play and no facet.
        """
        at = max(covered, default=-1) + 1
        if (
            not cues
            or len(sections) != 1
            or not (0 < at < len(said.words) - NAME)
            or said.stems[at] not in self._behind
        ):
            return sections, heading
        posting, number = sections[0]
        section = self._postings[posting].sections[number]
        line, last = set(stems(section.heading)), at + 1
        while (
            last < len(said.stems) and said.stems[last] in line | self._small and said.between(last).isspace()
        ):
            last += 1
        inside = frozenset(range(at, last))
        held = [i for i in inside if said.stems[i] in line - self._small]
        if section.facets or len(held) < NAME or not cues.isdisjoint(inside):
            return sections, heading
        return (), heading | inside

    def _clauses(
        self, said: Asked, covered: frozenset[int]
    ) -> Iterable[tuple[frozenset[int], frozenset[str]]]:
        """The tokens of each clause that begins with a question word, and what it says of the posting."""
        for first, word in enumerate(said.stems):
            if word not in self._asking or said.sentence[first] not in said.asking:
                continue
            last = first + 1
            while last < len(said.tokens) and said.sentence[last] == said.sentence[first]:
                if last in said.parted or said.stems[last] in self._conditions:
                    break  # "what can i expect if i do an internship"
                last += 1
            helping = first + 1 < last and said.stems[first + 1] in self._helping
            kept = [i for i in range(first, last) if i not in covered and not (helping and i == first + 1)]
            line = frozenset(self._of_asker.get(said.stems[i], said.stems[i]) for i in kept)
            yield frozenset(range(first, last)), line - self._fillers

    def _headings(self, posting: Posting) -> dict[frozenset[str], int]:
        """The headings of a posting turned round, those of several sections left out."""
        found: dict[frozenset[str], int] = {}
        for section in posting.sections:
            line = frozenset(self._of_posting.get(s, s) for s in stems(section.heading)) - self._fillers
            if section.path and len(line) >= LEAST:
                found[line] = 0 if line in found else section.number
        return found
