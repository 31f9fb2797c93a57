"""What an organisation is called for short: its initials or its domain, where the posting itself has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.organization import domains
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST, DOMAIN = 3, 4  # letters of initials, of a domain that is more than these
HOST = re.compile(r"https?://((?:[A-Za-z0-9-]{2,40}\.){1,3})[a-z]{2,10}\b")


def short_names(organization: str, text: str, addresses: Iterable[str]) -> tuple[str, ...]:
    """Other names of an organisation: of "Crumbly Rye Bakers" its initials, "CRB", where the text has them, and "crbakers".

    That is the domain of an address in the text or of ``addresses``, which are links that the posting states as its own.
    """
    parts = re.split(r"[\s-]+", organization)
    initials = "".join(part[0] for part in parts if part[:1].isupper())
    flat = "".join(words(organization))
    hosts = [part for url in addresses for m in HOST.finditer(url) for part in m[1].lower().split(".")]
    found = [
        d
        for d in dict.fromkeys((*domains(text), *hosts))
        if d == initials.lower() or _of(d, words(organization))
    ]
    if len(initials) >= LEAST and re.search(rf"(?<![\w-]){initials}(?![\w-])", text):
        found.insert(0, initials)
    return tuple(dict.fromkeys(name for name in found if name.lower() != flat and len(name) >= LEAST))


def _of(domain: str, parts: Iterable[str]) -> bool:
    """Whether a domain is made of the beginnings of a name's words, the first among them: "crbakers"."""
    left = domain.replace("-", "")
    for at, part in enumerate(parts):
        taken = next(size for size in range(len(part), -1, -1) if left.startswith(part[:size]))
        if not (at or taken):
            return False
        left = left[taken:]
    return len(domain) >= DOMAIN and not left
