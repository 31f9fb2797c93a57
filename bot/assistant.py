"""The whole journey of a question on one screen: newcomers start here.

    Question ──understand──► Query ──search──► Hits ──compose──► Answer

Every stop is a pure function of the shelf and the vocabulary; no stop calls back.
"""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import Composer, pair
from bot.answering.desk import Desk
from bot.domain import Answer, Kind, Query, Question, Status, Trace
from bot.retrieval import EXACT, Search, terms
from bot.understanding import Understanding
from bot.understanding.parts import MOST, Parts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answering import Wordings
    from bot.domain import Hit, Posting, Shelf
    from bot.vocabulary import Vocabulary

ADDED = 0.2  # of its weight for what the understanding adds to a plain search
MAX_WORDS = 2_000  # characters of a plain search that count


class Assistant:
    """Answers questions about the postings of one shelf."""

    def __init__(self, shelf: Shelf, vocabulary: Vocabulary, wordings: Wordings, today: date) -> None:
        self.shelf = shelf
        self.vocabulary = vocabulary
        self._stop = vocabulary.words["stop"]
        self._parts = Parts(vocabulary)
        self._search = Search(shelf.postings)
        self.understanding = Understanding(shelf.postings, self._search, vocabulary)
        self._composer = Composer(Desk(shelf.postings, self._search, vocabulary, wordings, today))

    def renewed(self, shelf: Shelf, wordings: Wordings, today: date) -> Assistant:
        """The same with other sentences or for another day, at no cost: what is indexed is shared.

        ``shelf`` holds the same postings as before; its problems may be others.
        """
        other = copy.copy(self)
        other.shelf = shelf
        desk = Desk(shelf.postings, self._search, self.vocabulary, wordings, today)
        other._composer = Composer(desk)  # noqa: SLF001  # another one of us
        return other

    @property
    def examples(self) -> tuple[Posting, ...]:
        """Two postings to name as examples: open ones, where some are."""
        return self._composer.examples

    def answer(self, question: Question, *, why: bool = False) -> Answer:
        """The answer to a question of any length and content, with how it came about if ``why``; never raises for a text.

        Up to three questions in one message are each answered, if each of them asks something that can be; that more
        were asked is said.
        """
        said = self._parts.of(question.text)
        if len(said) > 1:
            asked = replace(question, text=said[0])
            first = self._single(asked, why=why)
            if first.status not in pair.NEITHER:
                return self._several(question, asked, first, said[1:], why=why)
            return self._single(question, why=why)
        same = said[0] == question.text  # of most questions
        return self._single(question if same else replace(question, text=said[0]), why=why)

    def _several(
        self, question: Question, asked: Question, first: Answer, others: Sequence[str], *, why: bool
    ) -> Answer:
        """The answers to the questions of one message as one, or that to the whole message where the first says all."""
        told, same, each = first, False, [first]
        for text in others[: MOST - 1]:
            if told.status is Status.NOT_MENTIONED and self._parts.more_of_it(asked.text, text):
                continue  # how long it is, or what it covers, nobody says of what is not there
            answer = self._single(Question(text, before=told.resolved), why=why)
            if told is first and pair.points_back(first, answer):
                told = first = self._single(replace(asked, before=answer.resolved), why=why)
                each = [first]
            if all(pair.apart(one, answer) for one in each):
                told = pair.joined(told, answer)
                each.append(answer)
            else:
                same = same or pair.same(told, answer)
        for text in others[MOST - 1 :]:
            if self._single(Question(text, before=told.resolved), why=False).status not in pair.NEITHER:
                return self._composer.left_out(told)
        if told is not first:
            return told
        whole = self._single(question, why=why)
        return first if same and pair.less(whole, first) else whole

    def _single(self, question: Question, *, why: bool) -> Answer:
        """The answer to one question."""
        query = self.understanding.query(question, self._listed)
        answer = self._composer.answer(query)
        lists = len(answer.roles) > 1 or (query.kind is Kind.ROLES_WITH and answer.roles)
        told = query.but(listed=self._numbers(answer)) if lists else query
        resolved = self.understanding.remembered(told, question.before)
        trace = self._trace(query, answer) if why else answer.trace
        return answer.of(query.meant, resolved, trace)

    def _listed(self, query: Query) -> tuple[int, ...]:
        """The postings that the answer to an earlier question named, where roles with something were asked for."""
        if query.kind is not Kind.ROLES_WITH:
            return ()
        return self._numbers(self._composer.answer(query))

    def _numbers(self, answer: Answer) -> tuple[int, ...]:
        """The postings that an answer names."""
        numbers = {(posting.path, posting.title): n for n, posting in enumerate(self.shelf.postings)}
        return tuple(numbers[role.posting, role.title] for role in answer.roles)

    def search(self, words: str, limit: int) -> list[Hit]:
        """The best passages for plain words, whatever they ask: every word said, and a little of what it may mean."""
        added = self.understanding.query(Question(words)).terms
        plain = self._stop | {EXACT + word for word in self._stop}
        said = dict.fromkeys((t for t in terms(words[:MAX_WORDS]) if t not in plain), 1.0)
        every = said | {t: ADDED * w for t, w in added if t not in said}
        return self._search.hits(tuple(every.items()), limit=limit)

    def passages(self, question: Question, limit: int) -> list[Hit]:
        """The best passages for a question as it is understood: in the postings it is about, by its own terms."""
        query = self.understanding.query(question)
        return self._search.hits(query.terms, postings=query.postings or None, limit=limit)

    def _trace(self, query: Query, answer: Answer) -> Trace:
        """What was found at each stop."""
        paths = [self.shelf.postings[n].path for n in query.postings]
        return Trace(
            (
                ("spelling", "; ".join(query.notes)),
                ("kind", query.kind),
                ("meant", f"{query.meant:+.1f}: " + ", ".join(f"{n} {w:+.1f}" for n, w in query.signs[:8])),
                ("role", query.role),
                ("postings", ", ".join(paths)),
                ("facets", ", ".join(query.facets)),
                ("topics", ", ".join(("*" if t.known else "") + t.name for t in query.topics)),
                ("sections", ", ".join(f"{self.shelf.postings[p].path}#{s}" for p, s in query.sections)),
                ("terms", " ".join(f"{t}^{w:g}" for t, w in query.terms)),
                ("statements", str(len(answer.statements))),
                ("status", str(answer.status)),
            )
        )
