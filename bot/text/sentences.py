"""Where one sentence ends and the next begins."""

from __future__ import annotations

import re

# a short word before the point is an abbreviation: "in the U.S. (remote)", and so is what stands before a name
ABBREVIATED = r"(?<!\b(?:Dr|Mr|Ms|Jr|Sr|St)[.])(?<!\bMrs[.])(?<!\bProf[.])"
SENTENCE = re.compile(
    rf"(?:(?<=\w\w[.]){ABBREVIATED}|(?<=[)\"”%][.])|(?<=[!?。]))\s+(?=[A-ZÀ-ÞЀ-Я0-9\"“])|(?<=[。！？])"
)
