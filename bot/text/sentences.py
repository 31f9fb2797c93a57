"""Where one sentence ends and the next begins."""

from __future__ import annotations

import re

# a short word before the point is an abbreviation: "in the U.S. (remote)"
SENTENCE = re.compile(r"(?:(?<=\w\w[.])|(?<=[)\"”%][.])|(?<=[!?。]))\s+(?=[A-ZÀ-ÞЀ-Я0-9\"“])|(?<=[。！？])")
