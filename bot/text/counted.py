"""How many of something there are, for people."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """A count with its noun: "1 posting", "2 postings"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
