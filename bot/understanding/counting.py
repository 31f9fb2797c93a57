"""What a question counts: stretches of time to be held against those of a posting, and numbers that a yes claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Topic
    from bot.text.amounts import Amount, Amounts
    from bot.understanding.asked import Asked
    from bot.understanding.polarity import Polarities


def counts(
    said: Asked, covered: frozenset[int], topics: Sequence[Topic], polarities: Polarities, amounts: Amounts
) -> tuple[tuple[Amount, ...], tuple[tuple[str, str], ...]]:
    """The stretches of time said, those of the clause that asks if it has any, and the numbers of that clause.

    Each number comes with the stem of a thing behind it that it counts, "" where none stands there. One in the name
    of a thing ("SOC 2") or of a role counts nothing.
    """
    if not amounts.spoken(said.words):
        return (), ()
    found, every = amounts.stretches(said.text), amounts.numbers(said.text)
    if not (found or every):
        return (), ()
    names = {word for t in topics if t.known for form in t.forms[:1] if len(form) > 1 for word in form}
    asking = {
        said.tokens[i].start: i for i in polarities.asking(said) - covered if said.words[i] not in names
    }
    ordered = [one for one in found if one[0] in asking] or found
    things = {form[0] for t in topics for form in t.forms[:1]}.union(amounts.units)
    counted = []
    for at, number in every:
        behind = said.stems[asking[at] + 1 : asking[at] + 2] if at in asking else ()
        if at in asking:
            counted.append((number, behind[0] if things.issuperset(behind) and behind else ""))
    return tuple(amount for _, amount in ordered), tuple(counted)
