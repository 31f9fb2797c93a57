"""Whether the bot can do its work now, with the reasons in words, for ``/readyz`` and the log."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Readiness:
    """``reasons`` say why it can't work; ``warnings`` what somebody should look at while it does.

    ``parts`` is what is known of each part, ready for a JSON writer: never what people wrote, never a secret.
    """

    reasons: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    parts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def ready(self) -> bool:
        """Whether questions are answered."""
        return not self.reasons

    @property
    def written(self) -> dict[str, Any]:
        """The body of ``/readyz``."""
        return {
            "ready": self.ready,
            "reasons": list(self.reasons),
            "warnings": list(self.warnings),
            **self.parts,
        }
