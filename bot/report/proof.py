"""Whether a line of the vocabulary helps, proved by asking: with it the question is answered, and nothing else changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.assistant import Assistant
from bot.domain import Question
from bot.domain.answers import UNANSWERED, Status
from bot.report.lines import Candidates, Line, taught

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.domain import Answer
    from bot.knowledge import Knowledge
    from bot.report.figures import Missed

CONTROLS = 400  # questions that must be answered as before
TRIED = 30  # the most frequent missed questions, for which lines are looked for
LINES = 40  # that are tried in all: with hundreds of postings each takes a second
OPEN = UNANSWERED | {Status.HELP, Status.AMBIGUOUS, Status.NOT_MENTIONED}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line that was proved to help, the questions it answers, and the first quote that the first is answered with."""

    line: Line
    questions: tuple[str, ...]
    quote: str


class Proof:
    """Tries lines over one folder. ``asked`` are questions whose answers must stay, those of ``controls`` if None."""

    def __init__(self, knowledge: Knowledge, today: date, asked: Iterable[str] | None = None) -> None:
        self._knowledge = knowledge
        self._today = today
        self._before = knowledge.assistant(today)
        self._controls = {
            text: _told(self._before, text) for text in (controls(knowledge) if asked is None else asked)
        }

    def answered_now(self, question: str) -> bool:
        """Whether a question has an answer in the folder as it is."""
        return _quote(self._before.answer(Question(question))) != ""

    def suggestions(self, missed: Iterable[Missed]) -> tuple[Suggestion, ...]:
        """The lines that help, those that answer most questions first."""
        candidates = Candidates(self._knowledge.shelf.postings, self._knowledge.vocabulary)
        helped: dict[Line, list[tuple[str, str]]] = {}
        harmful: set[Line] = set()
        left = LINES
        for one in list(missed)[:TRIED]:
            if self.answered_now(one.question):
                continue
            for line in candidates.of(one.question):
                if line in harmful or not left:
                    continue
                left -= 1
                after = self._with(line)
                quote = _quote(after.answer(Question(one.question)))
                if not quote:
                    continue
                if line not in helped and self._changes(after):
                    harmful.add(line)
                    continue
                helped.setdefault(line, []).append((one.question, quote))
        found = (Suggestion(n, tuple(q for q, _ in said), said[0][1]) for n, said in helped.items())
        return tuple(sorted(found, key=lambda s: (-len(s.questions), str(s.line))))

    def _with(self, line: Line) -> Assistant:
        """An assistant that knows one line more."""
        known = self._knowledge
        return Assistant(known.shelf, taught(known.vocabulary, line), known.wordings, self._today)

    def _changes(self, after: Assistant) -> bool:
        """Whether any control is answered otherwise."""
        return any(_told(after, text) != told for text, told in self._controls.items())


def controls(knowledge: Knowledge, most: int = CONTROLS) -> Sequence[str]:
    """A question for each role and facet, as the bot itself proposes them; where they are more, every n-th."""
    every = []
    for posting in knowledge.shelf.postings:
        role = knowledge.wordings.role(posting.title, posting.organization)
        every += [f"{role}: {facet.ask}" for facet in knowledge.vocabulary.facets.values()]
    return every[:: max(1, -(-len(every) // most))]


def _told(assistant: Assistant, text: str) -> tuple[object, ...]:
    """What a person would see of an answer."""
    answer = assistant.answer(Question(text))
    return answer.status, answer.text


def _quote(answer: Answer) -> str:
    """The first quote of an answer, "" if it has none or is none."""
    if answer.status in OPEN:
        return ""
    return next((s.citation.quote for s in answer.statements if s.citation.quote), "")
