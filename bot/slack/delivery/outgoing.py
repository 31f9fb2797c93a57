"""What is to be posted, in as many versions as it takes for Slack to accept one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.store.work import Work


@dataclass(frozen=True, slots=True)
class Variant:
    """One version of a message: Block Kit blocks, none for text alone, and the text for notifications."""

    text: str
    blocks: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message, the richest version first: the next one is sent if Slack finds one invalid or too long.

    ``keep`` is what has to be on the disk before the message may be seen; it is written together with the sending
    itself, and if it can't be, the message is not sent. ``note`` tells what is to be written once it is posted, given
    its ts; if that can't be, it is left.
    """

    variants: tuple[Variant, ...]
    keep: tuple[Work, ...] = ()
    note: Callable[[str], Sequence[Work]] = lambda _: ()

    def __post_init__(self) -> None:
        if not self.variants:
            raise AssertionError("a message needs a version to be sent")
