"""What is to be posted, in as many versions as it takes for Slack to accept one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping


@dataclass(frozen=True, slots=True)
class Variant:
    """One version of a message: Block Kit blocks, none for text alone, and the text for notifications."""

    text: str
    blocks: tuple[Mapping[str, Any], ...] = ()


async def _nothing() -> None:
    """What has to be kept for a message with nothing behind it."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message, the richest version first: the next one is sent if Slack finds one invalid or too long.

    ``tag`` means nothing here: it is handed back with the ts of the message once that is posted. ``keep`` writes
    down what has to be on the disk before the message may be seen; it goes there together with the sending itself. If
    it raises, the message is not sent.
    """

    variants: tuple[Variant, ...]
    tag: str = ""
    keep: Callable[[], Awaitable[object]] = _nothing

    def __post_init__(self) -> None:
        if not self.variants:
            raise AssertionError("a message needs a version to be sent")
