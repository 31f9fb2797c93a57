"""rolebot that never looks whether an answer stands there already, and sends again: what the soak must catch."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.slack import process
from bot.slack.delivery import Finding, Sender

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slack_sdk.web.async_client import AsyncWebClient


class Blind(Sender):
    """Finds nothing, ever."""

    def __init__(self, client: AsyncWebClient, bot_id: str, timeout: float) -> None:
        super().__init__(client, bot_id, timeout)

    async def find(self, channel: str, thread_ts: str, digest: str, oldest: str) -> Finding:  # noqa: ARG002  # as the worker calls it
        """Nothing."""
        return Finding()


def main(arguments: Sequence[str]) -> int:
    """The command, with the one thing changed."""
    from bot import cli  # noqa: PLC0415  # once the change is made

    process.Sender = Blind  # type: ignore[misc]  # there is no other way to it, and none is wanted
    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
