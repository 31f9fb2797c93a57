"""Where one sentence ends and the next begins."""

from __future__ import annotations

import re

# a short word before the point is an abbreviation: "in the U.S. (remote)", and so is what stands before a name
ABBREVIATED = r"(?<!\b(?:Dr|Mr|Ms|Jr|Sr|St)[.])(?<!\bMrs[.])(?<!\bProf[.])"
# and what stands before a number: "max. 28 years old"
FIGURE = r"(?=\s+[£$€]?\d)"
COUNTED = rf"(?<!\b[Mm]ax[.]{FIGURE})(?<!\b[Mm]in[.]{FIGURE})(?<!\b(?:[NnCc][oOrRaA])[.]{FIGURE})(?<!\b[Aa]pprox[.]{FIGURE})(?<!\b(?:[Rr]ef|[Tt]el|[Ee]xt)[.]{FIGURE})"
SENTENCE = re.compile(
    rf"(?:(?<=\w\w[.]){ABBREVIATED}{COUNTED}|(?<=[)\"”%][.])|(?<=[!?。]))\s+(?=[A-ZÀ-ÞЀ-Я0-9\"“])|(?<=[。！？])"
)
