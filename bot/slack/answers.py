"""From a question in plain text to a message ready to be shown: one answer, kept for its buttons, drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import Answer, Question, Resolved, Status  # a dataclass field's type is looked up at run time
from bot.domain.answers import UNANSWERED
from bot.errors import StoreError
from bot.slack import orders
from bot.slack.kept import Kept, KeptText
from bot.slack.rendering import Payload, Showing, cards, message, rich_text  # same
from bot.store import Miss

if TYPE_CHECKING:
    from collections.abc import Callable
    from logging import Logger

    from bot.answering import Wordings
    from bot.slack.workspace import Current, Policy
    from bot.store import Store

READ = 2000  # characters of a question that are read
BRIEFLY = 24 * 3600.0  # seconds that an answer is kept that one person alone sees; Slack forgets it sooner
UNRATED = frozenset({Status.HELP, Status.OFF_TOPIC})  # nobody asked for these
GONE = "gone"  # the id of an answer that could not be kept: its buttons say so


@dataclass(frozen=True, slots=True)
class Found:
    """An answer, with the question it answers as far as it was read."""

    answer: Answer
    question: str
    cut: bool = False

    @property
    def closing(self) -> bool:
        """Whether the question was none, but thanks or the like: of those nothing is weighed."""
        return self.answer.status is Status.OFF_TOPIC and self.answer.meant == 0


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer as a message, and the id its buttons carry."""

    payload: Payload
    answer_id: str


class Answers:
    """Answers questions for all surfaces."""

    def __init__(
        self,
        *,
        current: Current,
        store: Store,
        policy: Policy,
        now: Callable[[], float],
        logger: Logger,
        command: str,
    ) -> None:
        self._current = current
        self._store = store
        self._policy = policy
        self._now = now
        self._logger = logger
        self._command = command
        self._text = KeptText()

    @property
    def words(self) -> Wordings:
        """The bot's own sentences, as they are now."""
        return self._current.words

    def find(self, text: str, before: Resolved | None = None) -> Found:
        """The answer to a text; ``before`` is what its thread was about."""
        read = orders.question(text[:READ], self._current.words)
        answer = self._current.assistant.answer(Question(read, before=before))
        return Found(answer, text[:READ], cut=len(text) > READ)

    async def keep(self, found: Found, asker: str, *, alone: bool = False) -> str:
        """Keep an answer for its buttons; its id. ``alone``: for one person, who may share it with the question.

        An answer that can't be kept is still worth showing; then its buttons can do nothing.
        """
        kept = Kept(found.answer, found.question if alone else "")
        held = {"kept": BRIEFLY} if alone else {}
        try:
            return await self._store.answers.add(self._text.written(kept), asker, self._now(), **held)
        except StoreError as error:
            self._logger.error("answer not kept", extra={"error": error.message})  # noqa: TRY400  # no traceback in the log
            return GONE

    async def kept(self, answer_id: str) -> Kept | None:
        """The answer with an id; None if it is no longer kept, or never was."""
        found = await self._store.answers.get(answer_id, self._now())
        return self._text.read(found.content) if found else None

    def draw(self, found: Found, showing: Showing) -> Payload:
        """The message that shows an answer."""
        words, answer = self._current.words, found.answer
        if answer.status is Status.HELP:
            payload = cards.help_card(answer, showing, words=words, command=self._command)
        else:
            payload = message(answer, showing, words=words, sources=self._current.sources)
        if not found.cut:
            return payload
        said = rich_text.text(words.say("cut short", count=READ), "italic")
        return replace(payload, blocks=(*rich_text.block(rich_text.section(said)), *payload.blocks))

    async def show(self, found: Found, asker: str, *, restated: bool = False, alone: bool = False) -> Shown:
        """Keep an answer and draw it; ``restated``: the question stands above it."""
        answer_id = await self.keep(found, asker, alone=alone)
        showing = Showing(
            answer_id,
            ephemeral=alone,
            question=found.question if restated or alone else "",
            feedback=found.answer.status not in UNRATED,
        )
        return Shown(self.draw(found, showing), answer_id)

    async def note_miss(self, found: Found, team: str) -> None:
        """Keep a question that the postings had no answer to, without who asked; unless none are to be kept."""
        answer = found.answer
        if answer.status not in UNANSWERED or not self._policy.keep_misses:
            return
        role, facet = (answer.roles[0].title if answer.roles else ""), "".join(answer.facets[:1])
        miss = Miss(team, found.question, role, facet, answer.status)
        try:
            await self._store.misses.add(miss, self._now())
        except StoreError as error:
            self._logger.error("miss not kept", extra={"error": error.message})  # noqa: TRY400  # same
