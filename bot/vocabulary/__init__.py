"""What the words mean: facets, headings, cues, roles, skills and wordings, read from ``knowledge/``.

All of it is data that an editor changes; this room reads it, checks it and names file and line of a mistake.
"""

from bot.vocabulary.load import load
from bot.vocabulary.model import Facet, Vocabulary

__all__ = ["Facet", "Vocabulary", "load"]
