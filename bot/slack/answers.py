"""From a question in plain text to a message ready to be shown: one answer, kept for its buttons, drawn."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import Answer, Question, Resolved, Status
from bot.domain.answers import UNANSWERED
from bot.errors import StoreError
from bot.slack import kept as kept_answers
from bot.slack import orders
from bot.slack.kept import Kept
from bot.slack.rendering import Payload, Showing, cards, message, rich_text
from bot.store import Miss, new_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from logging import Logger

    from bot.answering import Wordings
    from bot.slack.workspace import Current, Policy
    from bot.store import Store
    from bot.store.work import Work

PATIENCE = 1.0  # seconds that a person waits for the store; of the three that Slack waits for us
READ = 2000  # characters of a question that are read
BRIEFLY = 24 * 3600.0  # seconds that an answer is kept that one person alone sees; Slack forgets it sooner
UNRATED = frozenset({Status.HELP, Status.OFF_TOPIC})  # about no role: neither voted on nor shared
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
class Held:
    """A kept answer, and the channel where it was posted for all, "" if it was not."""

    kept: Kept
    channel: str


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

    @property
    def words(self) -> Wordings:
        """The bot's own sentences, as they are now."""
        return self._current.words

    def find(self, text: str, before: Resolved | None = None, *, typed: bool = True) -> Found:
        """The answer to a text; ``before`` is what its thread was about, ``typed``: a person wrote it."""
        read = text[:READ]
        asked = orders.question(read, self._current.words) if typed else read
        answer = self._current.assistant.answer(Question(asked, before=before))
        if answer.status is Status.HELP:
            # its examples are of several roles: a facet alone would not say which
            examples = tuple(replace(one, label=one.question) for one in answer.follow_ups)
            answer = replace(answer, follow_ups=examples)
        return Found(answer, read, cut=len(text) > READ)

    async def show(self, found: Found, asker: str, *, restated: bool = False, alone: bool = False) -> Shown:
        """Keep an answer for its buttons and draw it.

        ``alone``: one person sees it and may share it; then, or if ``restated``, the question stands above it.
        """
        kept = _kept(found, told=restated or alone)
        answer_id = await (self._kept_briefly(kept, asker) if alone else self.keep(kept, asker))
        return Shown(self.draw(kept, answer_id, alone=alone), answer_id)

    def prepared(self, found: Found, asker: str, *, restated: bool) -> tuple[Shown, Work]:
        """The message to all for an answer that is not kept yet, and what keeps it: before anybody may see it."""
        kept, answer_id = _kept(found, told=restated), new_id()
        keep = self._store.answers.adding(answer_id, kept_answers.written(kept), asker, self._now())
        return Shown(self.draw(kept, answer_id, alone=False), answer_id), keep

    def draw(self, kept: Kept, answer_id: str, *, alone: bool, shown_all: bool = False) -> Payload:
        """The message that shows a kept answer, to one person ``alone`` or to all."""
        words, status = self._current.words, kept.answer.status
        showing = Showing(
            answer_id,
            shown_all=shown_all,
            ephemeral=alone and status not in UNRATED,
            question=kept.question,
            shared_by=kept.shared_by,
            feedback=status not in UNRATED,
        )
        if status is Status.HELP:
            payload = cards.help_card(kept.answer, showing, words=words, command=self._command)
        else:
            payload = message(kept.answer, showing, words=words, sources=self._current.sources)
        if not kept.cut:
            return payload
        said = rich_text.text(words.say("cut short", count=READ), "italic")
        return replace(payload, blocks=(*rich_text.block(rich_text.section(said)), *payload.blocks))

    async def keep(self, kept: Kept, asker: str) -> str:
        """Keep an answer for its buttons; its id. Raises StoreError."""
        return await self._store.answers.add(kept_answers.written(kept), asker, self._now())

    async def _kept_briefly(self, kept: Kept, asker: str) -> str:
        """Keep an answer to somebody who waits for it; its id.

        If it can't be kept it is still worth showing: then its buttons say that they can do nothing.
        """
        text = kept_answers.written(kept)
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._store.answers.add(text, asker, self._now(), BRIEFLY)
        except (StoreError, TimeoutError) as error:
            self._logger.error("answer not kept", extra={"error": type(error).__name__})
            return GONE

    async def held(self, answer_id: str) -> Held | None:
        """The kept answer with an id; None if it is no longer kept, or never was."""
        found = await self._store.answers.get(answer_id, self._now())
        kept = kept_answers.read(found.content) if found else None
        return Held(kept, found.channel) if kept and found else None

    def notes(self, found: Found, team: str) -> list[Work]:
        """What counts a question by what it was about, and keeps one without an answer, unless none are to be kept.

        Neither holds who asked.
        """
        answer, facet, now = found.answer, "".join(found.answer.facets[:1]), self._now()
        posting = answer.roles[0].posting if len(answer.roles) == 1 else ""
        notes = [self._store.asked.adding(posting, facet, answer.status, now)]
        if answer.status in UNANSWERED and self._policy.keep_misses:
            role = answer.roles[0].title if answer.roles else ""
            miss = Miss(team, found.question, role, facet, answer.status)
            notes.append(self._store.misses.adding(miss, now))
        return notes

    async def note(self, found: Found, team: str) -> None:
        """Write these notes, if that can be done before somebody has waited for long."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._store.write(self.notes(found, team))
        except (StoreError, TimeoutError) as error:
            self._logger.error("question not counted", extra={"error": type(error).__name__})


def _kept(found: Found, *, told: bool) -> Kept:
    """What is kept of an answer; with the question if that is ``told`` above it."""
    question = found.question if told and found.answer.status is not Status.HELP else ""
    return Kept(found.answer, question, cut=found.cut)
