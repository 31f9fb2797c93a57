"""What happens around every button: who pressed it, whether its answer is still kept, and a word if nothing can be done.

All is done before the acknowledgement, so that none of it is lost: it is a look into the store and one call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.slack.belonging import presser_belongs, text_of
from bot.slack.presses import Press, pressed
from bot.slack.rendering import cards

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from slack_bolt.async_app import AsyncAck

    from bot.slack.answers import Answers, Held
    from bot.slack.responses import Responses
    from bot.slack.workspace import Workspace

    Act = Callable[[Press, Held], Awaitable[bool]]


class Pressing:
    """Makes listeners of what buttons do."""

    def __init__(self, workspace: Workspace, answers: Answers, responses: Responses) -> None:
        self.workspace = workspace
        self.answers = answers
        self.responses = responses

    def listener(self, act: Act) -> Callable[..., Awaitable[None]]:
        """A listener around ``act``, which says whether it could do anything with the number of the button."""

        async def heard(ack: AsyncAck, body: dict[str, Any]) -> None:
            await self._done(act, body)
            await ack()

        return heard

    async def _done(self, act: Act, body: dict[str, Any]) -> None:
        press, who = pressed(body), self.workspace
        if not presser_belongs(body, who.identity, who.policy):
            await self.say(text_of(body, "response_url"), "foreign")
            return
        held = await self.answers.held(press.answer_id) if press else None
        if press is None or held is None or not await act(press, held):
            await self.say(text_of(body, "response_url"), "expired", text_of(body, "container", "thread_ts"))

    async def say(self, response_url: str, key: str, thread_ts: str = "") -> None:
        """Say one of the bot's own sentences to who pressed."""
        said = cards.sentence(key, words=self.answers.words)
        await self.responses.whisper(response_url, said, thread_ts)
