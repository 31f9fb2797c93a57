"""What tells that pay will change: a salary review says nothing of how high a salary is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.spots import line_of

if TYPE_CHECKING:
    from bot.answering.desk import Desk


def alone(text: str, facet: str, desk: Desk) -> bool:
    """Whether a text names a facet only in words for its changes: no "good salary with yearly salary reviews"."""
    line = list(line_of(text)[0])
    changes = {i for m in desk.vocabulary.phrases["changes of pay"].find(line) for i in m.words}
    rest = ["" if i in changes else root for i, root in enumerate(line)]
    return bool(changes) and all(m.value != facet for m in desk.vocabulary.headings.find(rest))
