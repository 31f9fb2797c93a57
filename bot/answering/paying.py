"""Whether a job is paid: by an amount of money that stands under its pay, or by words that say there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import counted, evidence, gratis, sayings
from bot.answering.firmness import Strength
from bot.answering.spots import line_of
from bot.answering.weighing import MOST
from bot.domain import TITLE, Status
from bot.domain.facets import COMPENSATION
from bot.postings.money import names_currency
from bot.retrieval import EXACT
from bot.text.tokens import stem, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query

LABEL = 3  # words of a label at the most
HOUR = "hour"


def told(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """The verdict on whether there is any pay, or none; None where more is asked, or the posting tells neither or both."""
    none = desk.vocabulary.words["asks if unpaid"]
    if query.facets[:1] != (COMPENSATION,) and none.isdisjoint(query.said):
        return None
    times = _times(query, desk)
    said = frozenset(query.said) - set(line_of(desk.postings[number].title)[0]) - times.keys()
    unpaid = not none.isdisjoint(said)
    if not (unpaid or query.facets[:1] == (COMPENSATION,)) or _asks_more(query, said, desk):
        return None
    hits = desk.hits(desk.of(query, number), number, (COMPENSATION,))
    without = [h for h in hits if _without(h, desk)]
    money = [h for h in hits if h not in without and _money(h, desk)]
    if not (without or money) and (called := _called(desk, number, unpaid=not hits)):
        none_told, found = called
        named = _named(desk) | times.keys()
        if any(not named.issuperset(t.forms[0]) for t in query.topics):
            return None
        if not none_told and (times or _judges(query, said, desk)):
            return Status.ANSWERED, found  # "well paid", "a salary"
        return (Status.YES if none_told is unpaid else Status.NO), found
    if money and not without and times and not unpaid:
        by_hour = {*times.values()} == {HOUR} and _hourly(money, desk)
        return (Status.YES if by_hour else Status.ANSWERED), _stated(money)
    if bool(without) == bool(money) or (money and _judges(query, said, desk)):
        return None
    contrary = _naming("names pay" if without else "names no pay", desk, number)
    if not contrary <= {h.passage.number for h in without}:
        return None  # "a paid job or volunteering"
    status = Status.YES if bool(without) is unpaid else Status.NO
    return status, _stated(without or money)


def unsaid(query: Query, found: list[Evidence], desk: Desk) -> bool:
    """Whether evidence for a yes says not that what is asked is paid, or free, or not in which time: it has but the word.

    "Lead paid staff and volunteers", "whether you are seeking a paid role or not".
    """
    if counted.recurs_otherwise(query, found, desk) or gratis.unsaid(query, found, desk):
        return True
    said = frozenset(query.said) - set(line_of(desk.postings[found[0].hit.passage.posting].title)[0])
    if query.facets[:1] != (COMPENSATION,) or _asks_more(query, said, desk):
        return False
    says = desk.vocabulary.phrases["says the post paid"]
    return not any(_money(e.hit, desk) or says.holds(line_of(e.sentence)[0]) for e in found)


def _stated(hits: Sequence[Hit]) -> list[Evidence]:
    """Some passages as evidence."""
    return [evidence.Evidence(h, h.passage.block.text, Strength.STATED, 1.0) for h in hits[:MOST]]


def _times(query: Query, desk: Desk) -> dict[str, str]:
    """The stems of a question for the time by which one is paid, with its unit: "paid by the hour", "paid weekly".

    What is paid a month may be paid each week, so only of an hour the pay tells whether it is meant by it.
    """
    said = (term.removeprefix(EXACT) for term, _ in query.terms if term.startswith(EXACT))
    units = _units(desk)
    return {stem(word): units[word] for word in said if word in units}


def _units(desk: Desk) -> dict[str, str]:
    """The words for a unit of time, "hrs" and "hourly", each with the unit."""
    return desk.vocabulary.pairs("lengths of time") | desk.vocabulary.pairs("recurring times")


def _hourly(money: Sequence[Hit], desk: Desk) -> bool:
    """Whether all sums are of an hour."""
    units = _units(desk)
    told = ({units[word] for word in words(h.passage.block.text) if word in units} for h in money)
    return all(own == {HOUR} for own in told)


def _called(desk: Desk, number: int, *, unpaid: bool) -> tuple[bool, list[Evidence]] | None:
    """Whether a posting calls the post itself unpaid, wherever that stands, or paid; None where it does neither or both.

    "A paid search intern" is called so by what they do, and "a paid job or volunteering" is either. ``unpaid`` is
    whether that counts.
    """
    no = [s for s in sayings.of("says the post unpaid", desk, number) if s.sure] if unpaid else []
    if unpaid and not no:  # "Door Guard Volunteer"
        named = sayings.of("titled unpaid", desk, number)
        no = [s for s in named if s.sure and s.hit.passage.block.kind == TITLE]
    other = desk.vocabulary.phrases["paid by its channel"]
    title = line_of(desk.postings[number].title)[0]
    said = [] if other.holds(title) else sayings.of("says the post paid", desk, number)
    # "if the position is paid" leaves it open
    none = desk.vocabulary.words["asks if unpaid"] | desk.vocabulary.words["begins a condition"]
    lines = ((s, line_of(s.sentence)[0]) for s in said if s.sure)
    yes = [s for s, line in lines if none.isdisjoint(line) and not other.holds(line)]
    if bool(no) == bool(yes):
        return None
    return bool(no), [s.evidence(Strength.STATED) for s in (no or yes)[:MOST]]


def _naming(words: str, desk: Desk, number: int) -> set[int]:
    """The passages of a posting that have a word of a list."""
    terms = desk.vocabulary.words[words]
    return {found for term in terms for found in desk.search.passages_of((number,), term)}


def _asks_more(query: Query, said: AbstractSet[str], desk: Desk) -> bool:
    """Whether it is asked how good, how firm or how often the pay is, or of another thing; ``said`` are the words."""
    claim, figure = query.claim, query.figure
    if claim.demand or claim.suffices or claim.sole or figure.wanted or query.either:
        return True
    return not said or not _named(desk).issuperset(said)


def _named(desk: Desk) -> frozenset[str]:
    """The words by which it is asked whether there is pay."""
    words = desk.vocabulary.words
    return words["asks if unpaid"] | words["asks if paid"] | words["asks how paid"]


def _judges(query: Query, said: AbstractSet[str], desk: Desk) -> bool:
    """Whether more than that there is money may be asked: "is the pay ok", "is the salary negotiable", "paid weekly"."""
    plain = said.isdisjoint(desk.vocabulary.words["asks how paid"])
    return query.claim.enough or not plain or counted.recurs_otherwise(query, [], desk)


def _value(hit: Hit) -> str:
    """What a passage says behind its label, or its key of the front matter."""
    label, colon, value = hit.passage.block.text.partition(":")
    return value if colon and len(label.split()) <= LABEL else hit.passage.block.text


def _without(hit: Hit, desk: Desk) -> bool:
    """Whether a passage says that there is no pay."""
    return desk.vocabulary.phrases["says unpaid"].holds(line_of(_value(hit))[0])


def _money(hit: Hit, desk: Desk) -> bool:
    """Whether a passage names an amount of money."""
    value = _value(hit)
    return any(c.isdigit() for c in value) and names_currency(value, desk.vocabulary)
