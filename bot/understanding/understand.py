"""The understanding of one question: roles, facets, headings and the words left over become a Query."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Query
from bot.text.tokens import stem, stems
from bot.understanding.asked import Asked, asked
from bot.understanding.headings import HeadingMatch
from bot.understanding.roles import Named, Roles
from bot.understanding.spelling import Spelling
from bot.understanding.titles import Titles
from bot.vocabulary.language import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting, Question
    from bot.retrieval import Search
    from bot.vocabulary import Vocabulary

OWN, EXPANDED, FILTER = (
    1.0,
    0.3,
    0.05,
)  # what a word of the asker weighs, one added for it, one of the role's title


class Understanding:
    """Understands questions about one shelf."""

    def __init__(self, postings: Sequence[Posting], search: Search, vocabulary: Vocabulary) -> None:
        self._postings = postings
        self._v = vocabulary
        self._search = search
        self._titles = Titles(postings, vocabulary)
        self._roles = Roles(self._titles, vocabulary, self._mentions)
        self._headings = HeadingMatch(postings, vocabulary)
        known = {w for line in self._titles.organizations for w in line}
        known |= {w for p in postings for w in p.title.lower().split() if w.isalpha()}
        known |= (
            vocabulary.cues.vocabulary()
            | vocabulary.weak_cues.vocabulary()
            | vocabulary.skills.vocabulary()
            | vocabulary.words["role heads"]
        )
        self._spelling = Spelling(known)
        self._stop = vocabulary.words["stop"]

    def _mentions(self, posting: int, word: str) -> bool:
        """Whether a posting's text holds a word, by its stem."""
        hits, _ = self._search.index.scores([(stem(word.lower()), 1.0)], [self._search.ranges[posting]])
        return len(hits) > 0

    def query(self, question: Question) -> Query:
        """What a question asks for."""
        said, notes = self._spelled(asked(question.text))
        cues = self._v.cues.longest(said.stems)
        named = self._roles.named(said, frozenset(i for c in cues for i in c.words))
        named = replace(named, postings=self._in_language(said, named.postings))
        facets = self._facets(said, named)
        left = [
            t.stem for i, t in enumerate(said.tokens) if i not in named.covered and t.stem not in self._stop
        ]
        sections = self._sections(named, left)
        kind = self._kind(said, named, facets, sections)
        return Query(
            kind=kind,
            postings=named.postings,
            named=bool(named.by) or bool(named.unknown),
            role=named.unknown or named.role,
            facets=facets,
            sections=sections,
            terms=self._terms(said, named, facets),
            notes=notes,
        )

    def _spelled(self, question: Asked) -> tuple[Asked, tuple[str, ...]]:
        """The question with its typos mended, and what was mended."""
        notes, tokens = [], []
        for token in question.tokens:
            word = token.text
            if (
                token.stem not in self._stop
                and token.stem not in self._search.index
                and word not in self._search.index
            ):
                mended = self._spelling.correct(word)
                if mended != word:
                    notes.append(f"{word} → {mended}")
                    token = type(token)(mended, stem(mended), token.start, token.end)
            tokens.append(token)
        return Asked(question.text, tuple(tokens)), tuple(notes)

    def _in_language(self, said: Asked, postings: tuple[int, ...]) -> tuple[int, ...]:
        """Of several candidates those in the question's own language, if there are any."""
        if len(postings) < 2:  # noqa: PLR2004  # one is no choice
            return postings
        spoken = language(said.words, self._v)
        return tuple(n for n in postings if self._postings[n].language == spoken) or postings

    def _facets(self, said: Asked, named: Named) -> tuple[str, ...]:
        """The facets asked for, the one most is said about first."""
        line = tuple("" if i in named.covered else s for i, s in enumerate(said.stems))
        for table in (self._v.cues, self._v.weak_cues):
            votes: dict[str, tuple[float, int]] = {}
            for cue in table.longest(line):
                weight, first = votes.get(cue.value, (0.0, cue.start))
                votes[cue.value] = (weight + cue.weight, first)
            if votes:
                return tuple(sorted(votes, key=lambda f: (-votes[f][0], votes[f][1])))
        return ()

    def _sections(self, named: Named, left: Sequence[str]) -> tuple[tuple[int, int], ...]:
        """The sections asked for by their heading's own words, of the candidates that have one."""
        found: list[tuple[int, int]] = []
        best = (0, 0.0)
        for posting in named.postings:
            for number, share, count in self._headings.find(posting, left)[:1]:
                best = max(best, (count, share))
                found.append((posting, number))
        return tuple(found) if best[0] else ()

    def _kind(
        self, said: Asked, named: Named, facets: tuple[str, ...], sections: tuple[tuple[int, int], ...]
    ) -> str:
        if named.unknown:
            return (
                "unknown_role"
                if facets or self._v.words["role nouns"] & set(said.stems) or named.role
                else "chatter"
            )
        if not named.postings:
            return "facet" if facets and self._v.words["role nouns"] & set(said.stems) else "chatter"
        return "facet" if facets or sections else "overview"

    def _terms(self, said: Asked, named: Named, facets: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
        """The words to rank by: the asker's own, those of the facet, and the role's title for the filter."""
        weights: dict[str, float] = {}
        for i, token in enumerate(said.tokens):
            if i not in named.covered and token.stem not in self._stop:
                weights[token.stem] = OWN
                weights["=" + token.text] = OWN / 2
        for facet in facets[:1]:
            for s in stems(self._v.label(facet)):
                weights.setdefault(s, EXPANDED)
        for posting in named.postings[:8]:
            for s in stems(f"{self._postings[posting].title} {self._postings[posting].organization}"):
                weights.setdefault(s, FILTER)
        return tuple(weights.items())
