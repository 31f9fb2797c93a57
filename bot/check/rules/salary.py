"""A salary figure without its currency, or without the time it is paid for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.domain.facets import BENEFITS, COMPENSATION
from bot.postings.money import names_currency
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen
    from bot.domain import Block, Posting
    from bot.vocabulary import Vocabulary

PROPERTY = "baseSalary"
ADDRESS = re.compile(r"\(?\b(?:https?://|www\.)\S+")
# 45,000  45.000  45 000  45'000  45000  45k; neither a part of a code nor a percentage
FIGURE = re.compile(
    r"(?<![\w.,/-])(?:\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+|\d{4,7}|\d{2,3}(?:[.,]\d)?\s?[kK])(?![\w%])"
)
PLAIN = re.compile(r"\d{4}")  # may as well be a year or the number of a form
YEAR = re.compile(r"(?:19|20)\d\d")  # a figure that may be a date
BESIDE = 14  # characters beside it that tell it from one
PENSION = "401"  # 401k is the name of an American pension


def findings(seen: Seen) -> Iterator[Finding]:
    """One finding a posting; what any other sentence about its pay says is taken as said for all."""
    for posting in seen.shelf.postings:
        about = _about_pay(posting, seen.vocabulary)
        stated = [(block, figure) for block in about if (figure := _figure(block.text, seen.vocabulary))]
        if not stated:
            continue
        block, figure = stated[0]
        everything = [b.text for b in about]
        missing = []
        if not any(names_currency(text, seen.vocabulary) for text in everything):
            missing.append("currency")
        if not any(_has("pay periods", text, seen.vocabulary) for text in everything):
            missing.append("period (a year, a month, an hour)")
        if missing:
            yield Finding(
                posting.path,
                block.span.first,
                Severity.WARNING,
                f"the figure {figure} has no {' and no '.join(missing)}",
                "asked for the salary, the bot quotes it as it stands, and people take it for what they expect",
                "say it beside the figure, like '45,000 EUR a year'",
            )


def _about_pay(posting: Posting, vocabulary: Vocabulary) -> list[Block]:
    """What stands below a heading or behind a label about pay, and what speaks of pay elsewhere."""
    found = [
        b for s in posting.sections if s.facet == COMPENSATION and BENEFITS not in s.facets for b in s.blocks
    ]
    lines = {p.span.first for p in posting.properties if p.name == PROPERTY}
    rest = (b for s in posting.sections for b in s.blocks if b not in found)
    for block in rest:
        line = stems(block.text[:2000])
        spoken = any(m.value == COMPENSATION for m in vocabulary.content.find(line))
        if block.span.first in lines or spoken:
            found.append(block)
    return sorted(found, key=lambda b: b.span.start)


def _figure(text: str, vocabulary: Vocabulary) -> str:
    """The first figure of a text that can be a wage, "" if there is none."""
    if _has("not per period", text, vocabulary):
        return ""
    for match in FIGURE.finditer(ADDRESS.sub(" ", text)):
        said = match[0].strip()
        money = not PLAIN.fullmatch(said) or _speaks_of_money(text, vocabulary)
        if YEAR.fullmatch(said):  # "pay is reviewed each year, next in 2027"
            start, end = match.span()
            money = names_currency(text[max(0, start - BESIDE) : end + BESIDE], vocabulary)
            money = money or _has("pay periods", text[end : end + BESIDE], vocabulary)
        if money and not said.startswith(PENSION):
            return said
    return ""


def _speaks_of_money(text: str, vocabulary: Vocabulary) -> bool:
    return names_currency(text, vocabulary) or _has("pay periods", text, vocabulary)


def _has(name: str, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a phrase of one of the vocabulary's lists stands in a text."""
    return vocabulary.phrases[name].holds(stems(text.replace("/", " ")))
