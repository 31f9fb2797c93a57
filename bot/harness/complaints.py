"""What the app did that Slack would refuse or people would mind, collected for the end of a test."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Complaints:
    """``strict``: leaving the fake fails if there are any. ``mentions_allowed``: the app may mention people."""

    strict: bool = True
    mentions_allowed: bool = False
    found: list[str] = field(default_factory=list)

    def add(self, where: str, violations: tuple[str, ...], mentions: tuple[str, ...] = ()) -> None:
        """Note broken limits, and the places of live mentions unless those are allowed."""
        self.found += [f"{where}: {violation}" for violation in violations]
        if not self.mentions_allowed:
            self.found += [f"{where}: a live mention [json-pointer:{place}]" for place in mentions]

    def raise_any(self) -> None:
        """Raises AssertionError naming all there are, if strict."""
        if self.strict and self.found:
            raise AssertionError("the app did what Slack refuses:\n" + "\n".join(self.found))
