"""Question → Query: which postings, which facet, which headings, which words are left to rank by."""

from bot.understanding.understand import Understanding

__all__ = ["Understanding"]
