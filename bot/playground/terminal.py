"""The talk in a terminal: a line in, the lines to print out; what is printed is what the bot sent."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.harness import Channel, Message, View
from bot.playground.talk import BOT_NAME, COMMAND, MENTION, Talk
from bot.playground.text import Offer, Sheet, inputs, safe
from bot.playground.why import why

if TYPE_CHECKING:
    from bot.harness.controls import Control
    from bot.rehearsal.playing import Came

HELP = (
    "Ask about a role, as in Slack; a number presses that button.",
    "/role ...  the slash command: only you see the answer",
    "/thread    answer in the thread of the last answer; again: leave it",
    "/channel   go to the channel, where what you say mentions the bot",
    "/dm        go to the direct message",
    "/why       why the last answer was given",
    "/raw       what the bot sent last",
    "/quit      end",
)
ALONE = "(only you see this)"


@dataclass(slots=True)
class Terminal:
    """One person before the terminal: where they are, what the numbers press, and which window is open."""

    talk: Talk
    ended: bool = False
    room: str = "dm"
    thread: str = ""
    last: Message | View | None = None
    offers: list[Offer] = field(default_factory=list)
    asked: list[Control] = field(default_factory=list)  # inputs of the open window that are not filled in yet
    filled: dict[str, object] = field(default_factory=dict)

    @property
    def prompt(self) -> str:
        """What stands before the cursor."""
        if self.asked:
            return safe(f"{self.asked[0].block['label']['text']}> ")
        place = "dm" if self.room == "dm" else "#roles"
        return f"{place}{' thread' if self.thread else ''}> "

    @property
    def channel(self) -> Channel:
        """The conversation that is talked in."""
        return self.talk.room(self.room)

    async def reply(self, line: str) -> list[str]:
        """Take a line; what is to be printed: nothing in it that a terminal obeys."""
        return list(map(safe, await self._reply(line)))

    async def _reply(self, line: str) -> list[str]:
        line = line.strip()
        view = self.talk.view()
        try:
            if view is not None:
                return await self._in_window(view, line)
            if line.isdecimal() and 0 < int(line) <= len(self.offers):
                return await self._pressed(self.offers[int(line) - 1])
            if line.startswith("/") and line.partition(" ")[0] != COMMAND:
                return await self._command(line)
            return await self._said(line)
        except LookupError as error:
            return [str(error.args[0])]

    async def _said(self, line: str) -> list[str]:
        if not line:
            return []
        if self.room != "dm" and not line.startswith(COMMAND) and not MENTION.search(line):
            line = f"@{BOT_NAME} {line}"
        came = await self.talk.says(self.channel, line, self.thread)
        return self._shown(came) if came else []

    async def _pressed(self, offer: Offer) -> list[str]:
        return self._shown(await self.talk.presses(offer.place, offer.action, offer.value))

    async def _in_window(self, view: View, line: str) -> list[str]:
        """Fill in the next input of the open window; with the last one it is submitted."""
        if line == "/close" or not self.asked:
            self.asked, self.filled = [], {}
            await self.talk.closes(view)
            return await self._reply(line) if line not in ("", "/close") else ["The window is closed."]
        if line:
            self.filled[self.asked[0].action_id] = line
        self.asked = self.asked[1:]
        if self.asked:
            return []
        filled, self.filled = self.filled, {}
        errors = await self.talk.submits(view, filled)
        self.asked = inputs(view) if errors else []
        return [*errors.values()] or ["Sent."]

    def _shown(self, came: Came) -> list[str]:
        """What a step brought: messages, then the window that lies over them."""
        lines: list[str] = []
        shown = [*came.messages, *came.ephemerals]
        if shown or came.views:
            self.offers = []
        for one in shown:
            lines += [f"{BOT_NAME}: {ALONE}" if one.only_for else f"{BOT_NAME}:"]
            lines += self._drawn(one)
        for view in came.views:
            lines += [f"┌ {view.title}", *(f"│ {line}" for line in self._drawn(view))]
            self.asked, self.filled = inputs(view), {}
            lines.append(
                "└ an empty line leaves an input empty, /close closes" if self.asked else "└ Enter closes"
            )
        if came.gone:
            lines.append("(the bot took its answer back)")
        return lines or ["(the bot says nothing)"]

    def _drawn(self, one: Message | View) -> list[str]:
        self.last = one
        sheet = Sheet(one, self.talk.name_of, len(self.offers) + 1)
        lines = sheet.drawn()
        self.offers += sheet.offers
        return lines

    async def _command(self, line: str) -> list[str]:
        name = line.partition(" ")[0]
        if name == "/quit":
            self.ended = True
            return []
        if name in ("/channel", "/dm"):
            self.room, self.thread = ("roles" if name == "/channel" else "dm"), ""
            return [f"Now in {'#roles' if name == '/channel' else 'the direct message with the bot'}."]
        if name == "/thread":
            return self._into_thread()
        if name in ("/raw", "/why"):
            return self._raw() if name == "/raw" else await self._why()
        return list(HELP)

    def _raw(self) -> list[str]:
        one = self.last
        if one is None:
            return ["The bot has said nothing yet."]
        held = one.payload if isinstance(one, View) else {"text": one.text, "blocks": one.blocks}
        return json.dumps(held, ensure_ascii=False, indent=2, default=list).splitlines()

    def _into_thread(self) -> list[str]:
        if self.thread:
            self.thread = ""
            return ["Out of the thread."]
        last = self.last
        if not isinstance(last, Message) or last.only_for or last.channel != self.channel.id:
            return ["There is no thread here yet."]
        self.thread = last.thread_ts or last.ts
        return ["In the thread of the last answer."]

    async def _why(self) -> list[str]:
        found = await why(self.last, self.talk) if isinstance(self.last, Message) else None
        if found is None:
            return ["Nothing was answered yet."]
        lines = [] if found.same else ["The knowledge has changed since; asked now:"]
        lines += [f"{stop:<11} {said}" for stop, said in found.steps]
        lines += [
            "terms       "
            + ", ".join(f"{t.word} {t.weight:g}{'' if t.said else ' (added)'}" for t in found.terms)
        ]
        for one in (*found.quoted, *found.others):
            lines.append(f"{one.score:7.2f}  {one.path}:{one.lines[0]}  {one.heading}")
        return lines
