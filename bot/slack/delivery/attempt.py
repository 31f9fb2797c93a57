"""One attempt at one question: look whether it is answered already, answer it, send, and write down what came.

    answered ahead? ──► stored as "sending" with it ──► send
    deleted? ──► remove the answer, if nobody else wrote
    unsure?  ──► read the conversation back: there ──► done
    answer ──► write down "sending" ──► send ──► done | unsure: settle, then read back | refused: try later

Whatever happens in between, the inbox says enough for the next attempt, in this process or another.
"""

from __future__ import annotations

import asyncio
import logging
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from bot.slack.delivery.outcome import Outcome, Remedy, Result
from bot.slack.logs import place_of
from bot.store import Ending, NotKeptError
from bot.store.work import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.slack.delivery.means import Means
    from bot.slack.delivery.outgoing import Outgoing
    from bot.slack.delivery.pace import Pace
    from bot.store import Entry
    from bot.store.work import Work

LOG = logging.getLogger(__name__)
AHEAD = 0.5  # seconds that an answer may take while Slack waits for the acknowledgement, three at most


class Sent(Enum):
    """What an attempt tells about Slack as a whole."""

    NOTHING = auto()
    TAKEN = auto()  # so the token works
    LOCKED_OUT = auto()  # nothing will be taken until the token works again


class Attempts:
    """Makes attempts at the questions of one inbox, at the pace that Slack allows."""

    def __init__(self, means: Means, pace: Pace) -> None:
        self._inbox = means.inbox
        self._slack = means.slack
        self._make_answer = means.answer
        self._make_apology = means.apology
        self._can_read_back = means.can_read_back
        self._clock = means.clock
        self._random = means.random
        self._timing = means.timing
        self._at = means.at
        self._pace = pace

    async def attempt(self, entry: Entry) -> Sent:
        """Take a claimed question as far as it goes now."""
        self._at("claimed")
        if entry.deleted:
            return await self._remove(entry)
        if entry.unsure_sends and not entry.answer_ts and (sent := await self._look(entry)):
            return sent
        if entry.attempts > self._timing.tries:  # the process died at it each time
            return await self._apologise(entry)
        return await self._answer(entry)

    async def ahead(self, entry: Entry) -> Outgoing | None:
        """The answer to a question that is not stored yet; None where it is better stored first, whatever the reason."""
        try:
            async with asyncio.timeout(AHEAD):
                return await self._make_answer(entry)
        except Exception:  # noqa: BLE001  # it will fail again, and then be counted
            return None

    async def send(self, entry: Entry, outgoing: Outgoing) -> Sent:
        """Send what was answered ahead, and is stored as being sent."""
        self._at("claimed")
        return await self._carry_out(entry, outgoing, entry.received_at, apology=False)

    async def _answer(self, entry: Entry) -> Sent:
        """Make the answer and send it; after too many failures say so instead."""
        try:
            async with asyncio.timeout(self._timing.lease):
                outgoing = await self._make_answer(entry)
        except Exception as error:  # noqa: BLE001  # whatever fails in an answer, its asker is told
            _log(entry, "answer failed", logging.WARNING, error=type(error).__name__, place=place_of(error))
            if entry.attempts >= self._timing.tries:
                return await self._apologise(entry)
            await self._inbox.failed(entry, self._clock.now() + self._backoff(entry.attempts))
            return Sent.NOTHING
        if outgoing is None:
            await self._inbox.done(entry, self._clock.now(), Ending.SILENT, answer_ts=entry.answer_ts)
            return Sent.NOTHING
        return await self._send(entry, outgoing, apology=False)

    async def _look(self, entry: Entry) -> Sent | None:
        """Look for an answer that may have been posted; None if it is to be sent (again)."""
        if self._can_read_back(entry.key.channel):
            found = await self._slack.find(entry.key.channel, entry.thread_ts, entry.key.digest, entry.key.ts)
            if found.problem is None and not found.ts:
                return None
            if found.problem is None:
                _log(entry, "found posted")
                await self._end(
                    entry, found.ts, entry.sent_revision, apology=entry.attempts > self._timing.tries
                )
                return Sent.TAKEN
            if found.readable:
                return await self._later(entry, found.problem)
        if entry.unsure_sends == 1:
            return None  # nobody can look: it is sent again this once
        _log(entry, "left unsure")
        await self._inbox.done(entry, self._clock.now(), Ending.UNSURE)
        return Sent.NOTHING

    async def _apologise(self, entry: Entry) -> Sent:
        """Say once that there is no answer, with the reference that the log has."""
        try:
            outgoing = self._make_apology(entry.key.reference)
        except Exception as error:  # noqa: BLE001  # nothing is left to say
            _log(entry, "apology failed", logging.ERROR, error=type(error).__name__, place=place_of(error))
            await self._inbox.dead(entry, self._clock.now(), Ending.FAILED, answer_ts=entry.answer_ts)
            return Sent.NOTHING
        return await self._send(entry, outgoing, apology=True)

    async def _send(self, entry: Entry, outgoing: Outgoing, *, apology: bool) -> Sent:
        """Post, or bring up to date what is posted."""
        began = self._clock.now()
        until = began + self._timing.held
        try:
            sending = await self._inbox.sending(entry, began, until, apology=apology, keep=outgoing.keep)
        except NotKeptError as error:
            return await self._unkept(entry, error)
        if not sending:
            await self._inbox.failed(entry, began, refused=True)  # edited or deleted meanwhile: once more
            return Sent.NOTHING
        return await self._carry_out(entry, outgoing, began, apology=apology)

    async def _carry_out(self, entry: Entry, outgoing: Outgoing, began: float, *, apology: bool) -> Sent:
        """The sending itself, which is written down already."""
        # before anything is written down about it: whoever then sees the channel free must see that it rests
        self._pace.rest(entry.key.channel, began + self._timing.pace)
        self._at("before send")
        key = entry.key
        if entry.answer_ts:
            outcome = await self._slack.update(
                key.channel, entry.answer_ts, key.digest, entry.revision, outgoing
            )
        else:
            outcome = await self._slack.post(key.channel, entry.thread_ts, key.digest, outgoing)
        self._at("after send")
        _log(entry, "sent", outcome=outcome.result.name, error=outcome.error)
        if outcome.result is Result.UNSURE:
            await self._inbox.unsure(entry, began + self._timing.settle)
            return Sent.NOTHING
        if outcome.result is Result.SURE_NO:
            return await self._refused(entry, outcome, apology=apology)
        self._at("before done")
        note = late(partial(outgoing.note, outcome.ts))
        await self._end(entry, outcome.ts, entry.revision, apology=apology, note=(note,))
        return Sent.TAKEN

    async def _unkept(self, entry: Entry, error: NotKeptError) -> Sent:
        """What is behind the message could not be kept, so it was surely not sent: as if there were no answer."""
        _log(entry, "answer not kept", logging.WARNING, error=type(error.__cause__).__name__)
        if entry.refusals + 1 >= self._timing.tries:
            return await self._apologise(entry)
        retry_at = self._clock.now() + self._backoff(entry.refusals + 1)
        await self._inbox.failed(entry, retry_at, refused=True)
        return Sent.NOTHING

    async def _refused(self, entry: Entry, outcome: Outcome, *, apology: bool) -> Sent:
        """Slack surely did not take it."""
        if outcome.remedy in {Remedy.RETRY, Remedy.PAUSE}:
            return await self._later(entry, outcome)
        if entry.answer_ts:  # the answer that stands there stays
            await self._inbox.done(entry, self._clock.now(), outcome.error, answer_ts=entry.answer_ts)
            return Sent.NOTHING
        if outcome.remedy is Remedy.PLAINER and not apology:
            return await self._apologise(entry)
        _log(entry, "given up", logging.WARNING, error=outcome.error)
        await self._inbox.dead(entry, self._clock.now(), outcome.error)
        return Sent.NOTHING

    async def _later(self, entry: Entry, outcome: Outcome) -> Sent:
        """Nothing was done in this attempt; when to make the next one."""
        now = self._clock.now()
        if outcome.remedy is Remedy.PAUSE:
            await self._inbox.failed(entry, now, refused=True)
            return Sent.LOCKED_OUT
        if now - entry.received_at > self._timing.patience:
            _log(entry, "given up", logging.WARNING, error=outcome.error)
            await self._inbox.dead(entry, now, outcome.error, answer_ts=entry.answer_ts)
            return Sent.NOTHING
        retry_at = now + (outcome.retry_after or self._backoff(entry.refusals + 1))
        if outcome.retry_after is not None:
            self._pace.rest(entry.key.channel, retry_at)
        await self._inbox.failed(entry, retry_at, refused=True)
        return Sent.NOTHING

    async def _remove(self, entry: Entry) -> Sent:
        """The question was deleted: so is its answer, unless somebody wrote below it or nobody can look."""
        ts, channel, key = entry.answer_ts, entry.key.channel, entry.key
        if not ts and not entry.unsure_sends:
            await self._inbox.done(entry, self._clock.now(), Ending.DROPPED)
            return Sent.NOTHING
        if not self._can_read_back(channel):
            await self._inbox.done(entry, self._clock.now(), Ending.KEPT, answer_ts=ts)
            return Sent.NOTHING
        if not ts:
            found = await self._slack.find(channel, entry.thread_ts, key.digest, key.ts)
            ts = found.ts
        if ts:
            found = await self._slack.others(channel, entry.thread_ts, key.ts)
        if found.problem is not None and found.readable:
            return await self._later(entry, found.problem)
        if not ts or found.others or found.problem is not None:
            await self._inbox.done(
                entry, self._clock.now(), Ending.KEPT if ts else Ending.DROPPED, answer_ts=ts
            )
            return Sent.NOTHING
        outcome = await self._slack.delete(channel, ts)
        _log(entry, "removed", outcome=outcome.result.name, error=outcome.error)
        if outcome.result is Result.SURE_YES:
            await self._inbox.done(entry, self._clock.now(), Ending.REMOVED)
        elif outcome.result is Result.UNSURE or outcome.remedy in {Remedy.RETRY, Remedy.PAUSE}:
            return await self._later(entry, outcome)
        else:
            await self._inbox.done(entry, self._clock.now(), Ending.KEPT, answer_ts=ts)
        return Sent.TAKEN

    async def _end(
        self, entry: Entry, ts: str, revision: str, *, apology: bool, note: Sequence[Work] = ()
    ) -> None:
        """It is answered; what is to be noted of that is written with it, or left."""
        if apology:
            await self._inbox.dead(entry, self._clock.now(), Ending.APOLOGISED, answer_ts=ts)
            return
        done = partial(
            self._inbox.done, entry, self._clock.now(), Ending.ANSWERED, answer_ts=ts, revision=revision
        )
        try:
            await done(keep=note)
        except NotKeptError as error:
            _log(entry, "posted not noted", logging.WARNING, error=type(error.__cause__).__name__)
            await done()

    def _backoff(self, failures: int) -> float:
        return self._timing.backoff(failures, self._random)


def _log(entry: Entry, event: str, level: int = logging.INFO, **more: str) -> None:
    """A line for operators: never what people wrote, only what leads to the row."""
    known = {"reference": entry.key.reference, "key": entry.key.digest, "attempt": entry.attempts}
    LOG.log(level, event, extra={**known, **more})
