"""A message ready to be sent, and the plainer ones to send where Slack refuses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.limits import most
from bot.slack.rendering.literal import escaped
from bot.slack.rendering.plain import drawn, marked, plainer

if TYPE_CHECKING:
    from bot.slack.rendering.rich_text import Json

# nothing in a text becomes a mention, a channel or a link: https://docs.slack.dev/reference/methods/chat.postMessage
LITERAL: Json = {"parse": "none", "link_names": False}
NO_PREVIEWS: Json = {"unfurl_links": False, "unfurl_media": False}


@dataclass(frozen=True, slots=True)
class Payload:
    """A message: ``text`` is escaped and short, for notifications and screen readers; ``blocks`` is what is seen.

    The first block's ``block_id`` is free for the sender; no other is used. What ``variants`` and ``updates``
    give may be stamped: it is made anew each time.
    """

    text: str
    blocks: tuple[Json, ...]

    def variants(self) -> tuple[Json, ...]:
        """The arguments of chat.postMessage: as it is meant, in plain sections, as text only.

        The next one is for a message refused with invalid_blocks, msg_blocks_too_long or the like.
        """
        rich, plain, text = (body | NO_PREVIEWS for body in self._bodies())
        return rich, plain, text | {"mrkdwn": False}

    def updates(self) -> tuple[Json, ...]:
        """The same for chat.update, chat.postEphemeral and a response_url, which know no previews.

        ``blocks`` is always there: chat.update keeps the old blocks where it is left out
        (https://docs.slack.dev/reference/methods/chat.update).
        """
        return tuple({"blocks": []} | body for body in self._bodies())

    def _bodies(self) -> tuple[Json, ...]:
        whole = marked(escaped(drawn(self.blocks)), most("surfaces.message.text")) or self.text
        return (
            {"text": self.text, "blocks": [dict(block) for block in self.blocks]} | LITERAL,
            {"text": self.text, "blocks": plainer(self.blocks)} | LITERAL,
            {"text": whole} | LITERAL,
        )
