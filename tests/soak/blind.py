"""rolebot that never looks whether an answer stands there already, and sends again: what the soak must catch."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot import cli
from bot.slack.delivery import Finding, Sender

if TYPE_CHECKING:
    from collections.abc import Sequence


async def find(self: Sender, channel: str, thread_ts: str, digest: str, oldest: str) -> Finding:
    """Nothing, ever."""
    return Finding()


def main(arguments: Sequence[str]) -> int:
    """The command, with this one thing changed: there is no other way to it, and none is wanted."""
    setattr(Sender, "find", find)  # noqa: B010  # a plain assignment is refused for a method
    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
