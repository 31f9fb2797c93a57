"""What Slack accepts: its limits as a table of data with a link for each, and a checker of payloads."""

from bot.limits.check import check_blocks, check_message, check_prompts, check_view
from bot.limits.mentions import live_mentions
from bot.limits.table import most
from bot.limits.violations import Code, Violation

__all__ = [
    "Code",
    "Violation",
    "check_blocks",
    "check_message",
    "check_prompts",
    "check_view",
    "live_mentions",
    "most",
]
