"""How plainly a sentence states a single fact: those that state it most plainly are told alone."""

from __future__ import annotations

from enum import IntEnum


class Plain(IntEnum):
    """The least first, so that what compares them or takes the most needs no key."""

    NOT = 0  # it states no such fact
    LIKELY = 1  # by a value beside a word that may be said of it
    SAID = 2  # by a turn that says of whom or what the value is
    OUTRIGHT = 3  # by a word for nothing else
