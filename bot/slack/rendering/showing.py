"""How an answer is to be shown: what the surface knows and the answer does not."""

from __future__ import annotations

import re
from dataclasses import dataclass

USER = re.compile(r"[UW][A-Z0-9]{2,20}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Showing:
    """How one answer is shown in one place.

    ``answer_id`` is the opaque id that its buttons carry. ``shown_all`` unfolds it; ``ephemeral`` says that
    one person alone sees it: then it can be shared. ``question`` is restated above it where others did not
    read it, "" leaves that out. ``shared_by`` is the id of the user who shared it, the only person an answer
    ever mentions; anything that is no user id is left out. ``feedback`` asks for a vote.
    """

    answer_id: str
    shown_all: bool = False
    ephemeral: bool = False
    question: str = ""
    shared_by: str = ""
    feedback: bool = True

    @property
    def sharer(self) -> str:
        """The user to mention, "" for nobody."""
        return self.shared_by if USER.fullmatch(self.shared_by) else ""
