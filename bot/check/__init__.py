"""``rolebot check``: what an editor should mend in a knowledge folder, and what its postings state.

One rule a file below ``rules/``, found by being there.
"""

from bot.check.finding import Finding, Severity
from bot.check.run import check
from bot.check.seen import Seen, look

__all__ = ["Finding", "Seen", "Severity", "check", "look"]
