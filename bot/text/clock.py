"""Days and times of day as a text writes them."""

from __future__ import annotations

import re

DAY = re.compile(r"\b\d{1,2}[./] ?\d{1,2}[./]|\b\d{4}-\d\d-\d\d\b")  # "15.01.", "2027-01-15"
# "from 8 to 16", where nothing that is counted stands behind it: hours that no sign marks as such
FROM_TO = (
    r"\b(?:from|between)\s\d{1,2}\s?(?:to|till|until|and|[-–—])\s?\d{1,2}\b"
    r"(?=\s?(?:$|[,.;:!?)]|(?:on|every|each|from)\b))"
)
# a time of day: "9 am", "8:30a", "20h15", "5 in the morning", "six o'clock"
CLOCK = re.compile(
    r"\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|uhr\b|h\d\d)|\b\d{1,2}:\d\d[ap]?\b"
    r"|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:in the (?:morning|afternoon|evening)|at night|o['’]clock)\b"
    r"|\b(?:begins?|starts?|ends?|opens?|closes?|finish(?:es)?) at \d{1,2}(?:[.:]\d\d)?\b|" + FROM_TO,
    re.IGNORECASE,
)
