"""What else an organisation is called: for short by its initials or its domain, or in full, where postings have that."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.postings.names import MAIL, domains
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.domain import Posting

LEAST, DOMAIN = 3, 4  # letters of initials, of a domain that is more than these
AHEAD = 120  # letters ahead of initials in brackets that hold the name in full
WORD = re.compile(r"[^\W\d_][\w'’&-]*")
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


def with_full_names(found: Sequence[Posting]) -> list[Posting]:
    """The postings, those of an employer called by its initials with the full name that one of them has.

    "The Crumbly Rye Bakers (CRB) are …" names the employer of each posting of "CRB"; without the brackets it does where
    a sentence begins so and none has them.
    """
    texts: dict[str, list[str]] = {}
    for posting in found:
        name = posting.organization
        if len(name) >= LEAST and name.isupper() and name.isalpha():
            texts.setdefault(name, []).extend(b.text for s in posting.sections for b in s.blocks)
    full = {name: one for name, said in texts.items() if (one := _full(name, said))}
    return [
        replace(p, other_organizations=(*p.other_organizations, full[p.organization]))
        if p.organization in full
        else p
        for p in found
    ]


def _full(initials: str, said: Sequence[str]) -> str:
    """The name in full of who is called by initials, of all texts; "" where none has it."""
    bracketed = (text for text in said if f"({initials})" in text)
    if name := next(filter(None, map(_in_full(initials), bracketed)), ""):
        return name
    begins = re.compile(
        r"(?:The\s+)?("
        + r"(?:\s+(?:of|and|for|the|&))*\s+".join(f"{c}[a-z]+" for c in initials)
        + r")\b(?!\s+[A-Z])"
    )
    return next((m[1] for m in map(begins.match, said) if m), "")


def _in_full(initials: str) -> Callable[[str], str]:
    """What finds in a text the name that some initials in brackets stand for; "" where none stands before these."""

    def name(text: str) -> str:
        ahead = text[: text.index(f"({initials})")].rstrip()[-AHEAD:]
        capitals = [m.start() for m in WORD.finditer(ahead) if m[0][0].isupper()][-len(initials) :]
        return ahead[capitals[0] :] if "".join(ahead[at] for at in capitals) == initials else ""

    return name


def by_mail(text: str, taken: frozenset[str]) -> tuple[str, ...]:
    """The domain that a text has all its mail sent to as a name: "jobs@acme.example" where no other name stands.

    ``taken`` are words that such a domain may be without naming an employer: hosts of anybody's mail, skills.
    """
    hosts = {_host(m[1]) for m in MAIL.finditer(text)} if "@" in text else set[str]()
    named = {host for host in hosts if len(host) >= DOMAIN and host not in taken}
    return tuple(named) if len(named) == 1 == len(hosts) else ()


def _host(labels: str) -> str:
    """The label of a domain that names its owner: "acme" of "mail.acme.co."; "" without one."""
    every = [label for label in labels.lower().split(".") if len(label) >= DOMAIN]
    return every[-1] if every else ""


def _of(domain: str, parts: Iterable[str]) -> bool:
    """Whether a domain is made of the beginnings of a name's words, the first among them: "crbakers"."""
    left = domain.replace("-", "")
    for at, part in enumerate(parts):
        taken = next(size for size in range(len(part), -1, -1) if left.startswith(part[:size]))
        if not (at or taken):
            return False
        left = left[taken:]
    return len(domain) >= DOMAIN and not left


def without(title: str, organization: str) -> str:
    """A title without its employer, which is told beside it: "Baker at Example Mill", "Baker, Example Mill"."""
    if not organization:
        return title
    name = re.escape(organization)
    # behind a dash a site's name may go on, and end in a sign: "Baker — ExampleTech™"
    behind = rf"(?<=[\w)])(?:(?:,\s+|\s+at\s+|\s+@\s*){name}\s*|\s+[–—|-]\s+{name}\w*\W*)$"
    return re.sub(behind, "", title, flags=re.IGNORECASE)
