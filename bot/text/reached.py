"""Where somebody is reached: at a mail address, or by a number of a telephone."""

from __future__ import annotations

import re

# "ada@acme.example", and as it is kept from machines: "ada (at) acme.example", "ada at acme dot example". The two words
# stand for the two signs of an address and only between its parts, so they are a pattern, and no words of a language that
# somebody would add to a vocabulary
MAIL = r"\w\s?(?:@|\(at\)|\[at\])\s?\w|\w\s(?:at|AT)\s[\w-]{1,60}\s(?:dot|DOT)\s\w"
REACHED = re.compile(rf"{MAIL}|\+?\d(?:[\s()/-]?\d){{6}}")
PAGE = re.compile(r"\w+://[^\s<>()]+")


def reached(text: str) -> bool:
    """Whether a text says where somebody is reached; a number in the address of a page is none to call."""
    return bool(REACHED.search(PAGE.sub(" ", text)))
