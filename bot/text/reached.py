"""Where somebody is reached: at a mail address, or by a number of a telephone."""

from __future__ import annotations

import re

REACHED = re.compile(r"\w\s?(?:@|\(at\)|\[at\])\s?\w|\+?\d(?:[\s()/-]?\d){6}")
