"""Whatever two processes do with one file, in any order: one owner at a time, nothing lost, done stays done."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.store import Entry, MessageKey, Store, open_store
from tests.store.files import LEASE, SETTLE, rows

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

OWNERS = ("one", "two")
owners = st.sampled_from(OWNERS)
places = st.sampled_from([("C1", "1.0"), ("C1", "2.0"), ("C2", "3.0")])
keys = places.map(lambda place: MessageKey("", "T1", *place))


@dataclass
class Held:
    """A claim somebody made; ``live`` until it is given up, ends or is taken away."""

    owner: str
    entry: Entry
    until: float
    live: bool = True
    sending: bool = False


@dataclass
class Known:
    """What must be true of a stored question."""

    number: int
    revision: str = ""
    deleted: bool = False
    ended: bool = False
    answered: bool = False
    held: list[Held] = field(default_factory=list)


class TwoProcesses(RuleBasedStateMachine):
    """A model of the inbox, compared with the real one after every step."""

    @initialize()
    def begin(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.file = Path(self.folder.name) / "rolebot.db"
        self.stores: dict[str, Store] = {name: self.run(open_store(self.file)) for name in OWNERS}
        self.now = 100.0
        self.known: dict[MessageKey, Known] = {}
        self.edits = 0

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    def held(self, *, live: bool) -> list[Held]:
        return [h for k in self.known.values() for h in k.held if h.live is live]

    # -- what Slack does

    @rule(owner=owners, key=keys)
    def put(self, owner: str, key: MessageKey) -> None:
        assert self.run(self.stores[owner].inbox.put(key, b"words", self.now)) is (key not in self.known)
        self.known.setdefault(key, Known(len(self.known)))

    @rule(owner=owners, key=keys)
    def put_sending(self, owner: str, key: MessageKey) -> None:
        until, new = self.now + LEASE, Entry.received(key, b"words", self.now)
        entry = self.run(self.stores[owner].inbox.put_sending(new, owner, until))
        assert (entry is None) is (key in self.known)
        if entry is None:
            return
        behind = [k for other, k in self.known.items() if other.channel == key.channel and not k.ended]
        self.known[key] = Known(len(self.known))
        assert (entry.claim == 0) is bool(behind)
        if not behind:
            self.known[key].held.append(Held(owner, entry, until, sending=True))

    @rule(owner=owners, key=keys)
    def edit(self, owner: str, key: MessageKey) -> None:
        self.edits += 1
        revision = f"{self.edits:06}"
        known = self.known.get(key)
        taken = self.run(self.stores[owner].inbox.edited(key, revision, b"words", self.now))
        assert taken is (known is not None and not known.deleted)
        if known is not None and taken:
            known.revision, known.ended = revision, False

    @rule(owner=owners, key=keys)
    def delete(self, owner: str, key: MessageKey) -> None:
        known = self.known.get(key)
        taken = self.run(self.stores[owner].inbox.deleted(key, self.now))
        assert taken is (known is not None and not known.deleted)
        if known is not None:
            known.deleted = True
            row = self.row(key)
            assert row["body"] is None
            known.ended = row["done_at"] is not None
            assert not (known.ended and known.answered)  # an answer that stands is removed first

    # -- what workers do

    @rule(seconds=st.sampled_from([1.0, SETTLE, LEASE, 2 * LEASE]))
    def wait(self, seconds: float) -> None:
        self.now += seconds

    @rule(owner=owners)
    def claim(self, owner: str) -> None:
        entry = self.run(self.stores[owner].inbox.claim(owner, self.now, LEASE))
        if entry is None:
            return
        known = self.known[entry.key]
        channel = [k for key, k in self.known.items() if key.channel == entry.key.channel]
        assert not [h for k in channel for h in k.held if h.live and h.until > self.now], "two owners at once"
        assert not [k for k in channel if k.number < known.number and not k.ended], "out of order"
        assert not known.ended
        assert (entry.revision, entry.deleted) == (known.revision, known.deleted)
        assert (entry.unsure_sends > 0) >= any(h.sending and h.live for h in known.held)
        for earlier in known.held:
            earlier.live = False
        known.held.append(Held(owner, entry, self.now + LEASE))

    @precondition(lambda self: self.held(live=True))
    @rule(data=st.data(), step=st.sampled_from(["sending", "unsure", "failed", "done", "dead"]))
    def step(self, data: st.DataObject, step: str) -> None:
        held = data.draw(st.sampled_from(self.held(live=True)))
        known = self.known[held.entry.key]
        inbox = self.stores[held.owner].inbox
        same = (known.revision, known.deleted) == (held.entry.revision, held.entry.deleted)
        if step == "sending":
            until = self.now + LEASE
            assert self.run(inbox.sending(held.entry, self.now, until)) is same
            if same:
                held.until, held.sending = until, True
            return
        held.live = False
        if step == "unsure":
            assert self.run(inbox.unsure(held.entry, self.now + SETTLE))
        elif step == "failed":
            assert self.run(inbox.failed(held.entry, self.now + 1, refused=held.sending))
        else:
            answer = "9.9" if held.sending else ""
            assert self.run(getattr(inbox, step)(held.entry, self.now, "answered", answer_ts=answer))
            known.ended, known.answered = same, bool(answer)

    @precondition(lambda self: self.held(live=False))
    @rule(data=st.data(), step=st.sampled_from(["unsure", "failed", "done", "dead", "sending"]))
    def late_step(self, data: st.DataObject, step: str) -> None:
        held = data.draw(st.sampled_from(self.held(live=False)))
        inbox = self.stores[held.owner].inbox
        before = rows(self.file)
        extra = () if step == "failed" else ("answered",)
        call = (
            inbox.sending(held.entry, self.now, self.now + LEASE)
            if step == "sending"
            else inbox.unsure(held.entry, self.now)
            if step == "unsure"
            else getattr(inbox, step)(held.entry, self.now, *extra)
        )
        assert self.run(call) is False
        assert rows(self.file) == before

    @rule(owner=owners)
    def restart(self, owner: str) -> None:
        """The process dies, and its next life gives back what it held."""
        self.run(self.stores[owner].close())
        self.stores[owner] = self.run(open_store(self.file))
        mine = [h for h in self.held(live=True) if h.owner == owner]
        assert self.run(self.stores[owner].inbox.released(owner, self.now, SETTLE)) == len(mine)
        for held in mine:
            held.live = False

    # -- what always holds

    def row(self, key: MessageKey) -> dict[str, Any]:
        (row,) = [r for r in rows(self.file) if (r["channel"], r["ts"]) == (key.channel, key.ts)]
        return row

    @invariant()
    def nothing_is_lost_and_what_ended_stays_ended_and_keeps_no_text(self) -> None:
        found = {(r["channel"], r["ts"]): r for r in rows(self.file)}
        assert set(found) == {(k.channel, k.ts) for k in self.known}
        for key, known in self.known.items():
            row = found[key.channel, key.ts]
            assert (row["done_at"] is not None) is known.ended
            assert (row["state"] in {"done", "dead"}) is known.ended
            assert not known.ended or (row["body"] is None and row["owner"] is None)

    def teardown(self) -> None:
        """Everything open is to be had in the end, once."""
        self.now += 10 * LEASE
        inbox = self.stores["one"].inbox
        opened = {key for key, known in self.known.items() if not known.ended}
        ended = []
        while entry := self.run(inbox.claim("one", self.now, LEASE)):
            assert self.run(inbox.done(entry, self.now, "answered"))
            ended.append(entry.key)
        assert sorted(ended, key=repr) == sorted(opened, key=repr)
        assert self.run(inbox.pending(self.now)).oldest == 0.0
        for store in self.stores.values():
            self.run(store.close())
        self.loop.close()
        self.folder.cleanup()


TestTwoProcesses = TwoProcesses.TestCase
TestTwoProcesses.settings = settings(
    max_examples=20, stateful_step_count=30, deadline=None, derandomize=True, database=None
)
