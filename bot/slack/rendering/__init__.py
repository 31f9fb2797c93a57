"""Answers become Block Kit here, and nowhere else: pure functions, plain dictionaries."""

from bot.slack.rendering import actions, cards, modal
from bot.slack.rendering.message import message
from bot.slack.rendering.payload import Payload
from bot.slack.rendering.shares import Source, source_lines
from bot.slack.rendering.showing import Showing
from bot.slack.rendering.sources import SourceLinks

__all__ = [
    "Payload",
    "Showing",
    "Source",
    "SourceLinks",
    "actions",
    "cards",
    "message",
    "modal",
    "source_lines",
]
