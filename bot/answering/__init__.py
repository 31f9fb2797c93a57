"""Query and hits become an Answer: one composer for each kind of answer, its sentences from the wordings."""

from bot.answering.compose import Composer
from bot.answering.wordings import Wordings

__all__ = ["Composer", "Wordings"]
