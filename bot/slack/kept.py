"""What the buttons of an answer need of it, as text and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from bot.domain import Answer, Trace


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer with what stands above it.

    ``question`` is kept only where it is restated: for who alone sees the answer, and for one that was pressed and
    not written. ``shared_by`` is who shared the answer, "" if nobody; ``cut`` says that the
    question was too long to be read whole.
    """

    answer: Answer
    question: str = ""
    shared_by: str = ""
    cut: bool = False
    version: Literal[1] = 1


@cache
def _adapter() -> TypeAdapter[Kept]:
    """Built when it is first needed: that takes some milliseconds."""
    return TypeAdapter(Kept)


def written(kept: Kept) -> str:
    """An answer as JSON, less how it came about: that holds words of the question."""
    answer = replace(kept.answer, trace=Trace())
    return _adapter().dump_json(replace(kept, answer=answer)).decode("utf-8")


def read(text: str) -> Kept | None:
    """The answer that a text holds; None for what no longer is, or never was, one."""
    try:
        return _adapter().validate_json(text)
    except ValidationError:
        return None
