"""Passages and the one way from words to passages: BM25 over an inverted index."""

from bot.retrieval.index import Index, Weights
from bot.retrieval.passages import EXACT, passages, terms
from bot.retrieval.search import Search

__all__ = ["EXACT", "Index", "Search", "Weights", "passages", "terms"]
