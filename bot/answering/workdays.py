"""Whether one works on a day of the week, where that is told by other days, "Monday to Thursday", or by what is left out, "closed on Sundays"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.answering.days import OF_APPLYING
from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.fitting import dated
from bot.answering.spots import line_of, tokens_of
from bot.domain import Status
from bot.domain.facets import CONTRACT, OF_THE_ROLE, WORKING_HOURS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query
    from bot.vocabulary import Vocabulary

WEEK, WEEKEND = frozenset(range(1, 8)), frozenset({6, 7})
OF_WORK = frozenset({WORKING_HOURS, CONTRACT})
CLAUSES, COMMA = frozenset(".;!?"), frozenset(",")
DASHES, STOPS = frozenset("-–—"), frozenset(".;:!?()")
# lists of words that say there is no work then: on either side of days, right ahead of them, ahead; and what may do so
FREE, BUT, EXCEPT, DENIED = "no work then", "every day but", "all days but", "denials"
DAY = ("day",)
LOOSE = "no work then behind days alone"
NEAR = 6  # words from a day and what says that there is no work then
FEW = 2


class Told(NamedTuple):
    """What a sentence says of days: which it names, when there surely is work, when surely none, and when perhaps none."""

    hit: Hit
    sentence: str
    named: frozenset[int]
    on: frozenset[int]
    off: frozenset[int]
    idle: frozenset[int]

    @property
    def whole(self) -> bool:
        """Whether these are surely all days of work: a stretch of them or a list."""
        return len(self.on) > 1

    def evidence(self) -> Evidence:
        """The sentence as evidence."""
        return Evidence(self.hit, self.sentence, Strength.STATED, 1.0)


def judged(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """The verdict on a day or the weekend; None where more is asked, or no sentence says it in other words than by its name."""
    asked = _asked(query, desk)
    if not asked:
        return None
    told = list(_told(desk, number))
    off, on = [t for t in told if t.off & asked], [t for t in told if t.named & asked]
    free = not desk.vocabulary.words[FREE].isdisjoint((*query.said, *query.cues))
    yes, no = (Status.NO, Status.YES) if free else (Status.YES, Status.NO)
    if off and on:
        return (Status.ANSWERED, _evidence([*off, *on])) if any(t.whole for t in on) else None
    if off:
        whole = any(asked <= t.off for t in off) or len(asked) == 1
        return (no if whole else Status.ANSWERED), _evidence(off)
    if idle := [t for t in told if t.idle & asked]:
        return Status.ANSWERED, _evidence([*idle, *on])  # "every other weekend free"
    if on:
        sure = any(t.whole and t.on & asked for t in on)
        return (yes if sure else Status.ANSWERED, _evidence(on)) if sure or free else None
    every = [t for t in told if t.whole]
    if not every:
        return None
    other = desk.vocabulary.words["work on other days"]
    spoken = [
        *(h.passage.block.text for h in desk.hits(query, number, OF_WORK)),
        *(t.sentence for t in every),
    ]
    sure = all(other.isdisjoint(line_of(text)[0]) for text in spoken)
    return (no if sure else Status.ANSWERED), _evidence(every)


def _asked(query: Query, desk: Desk) -> frozenset[int]:
    """The days asked about, where nothing but whether there is work then is asked."""
    claim, words = query.claim, desk.vocabulary.words
    turned = (
        claim.against or claim.doubted or claim.inverted or claim.optional or claim.sole or claim.each_time
    )
    if turned or claim.often or claim.seldom or not query.topics:
        return frozenset()
    if query.facets and query.facets[0] not in OF_WORK | OF_THE_ROLE:
        return frozenset()
    idle = words["beside days"] | words[FREE]
    days = frozenset[int]()
    for topic in query.topics:
        own = _days(topic.name.lower().split(), desk.vocabulary)
        if not own and not idle.issuperset(topic.forms[0]):
            return frozenset()
        days |= own
    return days


def _days(line: Sequence[str], vocabulary: Vocabulary) -> frozenset[int]:
    """The days that words name; none where there is another word."""
    numbers = vocabulary.numbers("days of the week")
    idle = vocabulary.words["beside days"]
    if not all(w in numbers or w in idle for w in line):
        return frozenset()
    return frozenset().union(*(_of(numbers[w]) for w in line if w in numbers))


def _of(number: int) -> frozenset[int]:
    """The days of a word."""
    return frozenset({number}) if number else WEEKEND


def _told(desk: Desk, number: int) -> Iterator[Told]:
    """What the sentences of a posting say of the days of the week on which one works."""
    numbers, lists = desk.vocabulary.numbers("days of the week"), desk.vocabulary.words
    terms = {stem for word in numbers for stem in line_of(word)[0]}
    hits = desk.search.hits(tuple((t, 1.0) for t in sorted(terms)), postings=[number])
    for hit in sorted(hits, key=lambda h: h.passage.number):
        passage = hit.passage
        if not OF_APPLYING.isdisjoint(passage.facets):
            continue
        hours = not OF_WORK.isdisjoint((*passage.facets, *passage.hints))
        for sentence in desk.vocabulary.sentences.split(passage.block.text):
            line = line_of(sentence)[0]
            if dated(sentence, desk) or not lists["never a day of work alone"].isdisjoint(line):
                continue
            days = _read(sentence, desk.vocabulary, hours=hours)
            if any(days):
                yield Told(hit, sentence, *days)


def _read(sentence: str, vocabulary: Vocabulary, *, hours: bool) -> tuple[frozenset[int], ...]:
    """The days that a sentence tells of, as ``Told`` has them; ``hours`` where it stands among these."""
    named, on, off, loose = set[int](), set[int](), set[int](), set[int]()
    count, line = 0, line_of(sentence)[0]
    hours = hours or not vocabulary.words["works then"].isdisjoint(line)
    for first, last, days in _runs(sentence, vocabulary):
        beside = _beside(first, last, sentence, vocabulary)
        if beside & {FREE, BUT, EXCEPT}:
            off |= days
        elif LOOSE in beside:
            loose |= days
        elif DENIED not in beside:
            named |= days
            if _of_work(first, last, sentence, vocabulary, hours=hours):
                on |= days
                count += len(days)
    if off and not named and not vocabulary.words["every day"].isdisjoint(line):
        on, named, count = set(WEEK - off), set(WEEK - off), len(WEEK)  # "every day but Monday"
    counted = (n for at, n in vocabulary.amounts.numbers(sentence) if line_of(sentence[at:])[0][1:2] == DAY)
    fewer = any(n.isdecimal() and int(n) < count for n in counted)  # "three days from Monday to Friday"
    vague = not vocabulary.words["not each week"].isdisjoint(line)
    if vague or fewer or not hours or not vocabulary.words["some of the days"].isdisjoint(line):
        on = set()
    sure = off if hours and not vague else ()
    idle = (
        loose | off if vague else loose
    )  # elsewhere than among the hours "weekends off" is told as anything is
    return frozenset(named), frozenset(on), frozenset(sure), frozenset(idle)


def _of_work(first: int, last: int, sentence: str, vocabulary: Vocabulary, *, hours: bool) -> bool:
    """Whether days are surely such of work: of a word for it, or alone among the hours, "full time, Monday to Friday"."""
    lists, tokens, days = vocabulary.words, tokens_of(sentence), vocabulary.numbers("days of the week")

    def idle(i: int) -> bool:
        """Whether a word says nothing of whose days they are."""
        word = tokens[i]
        own = word.stem in lists["ahead of days of work"] | lists["stop"] or word.text in days
        return own or word.text[0].isdigit() or word.text in vocabulary.numbers("cardinals")

    def joined(i: int) -> bool:
        """Whether a word and the next stand in one clause."""
        return CLAUSES.isdisjoint(sentence[tokens[i].end : tokens[i + 1].start])

    start, end = first, last
    while start and joined(start - 1) and idle(start - 1):
        start -= 1
    while end + 1 < len(tokens) and joined(end) and idle(end + 1):
        end += 1
    begins, ends = not start or not joined(start - 1), end + 1 == len(tokens) or not joined(end)
    if (not begins and tokens[start - 1].stem in lists["works then"]) or (
        not ends and tokens[end + 1].stem in lists["works then"] and begins
    ):
        return True
    if last == first or not (hours and begins):
        return hours and begins and ends
    behind = sentence[tokens[last].end : tokens[last + 1].start].strip() if last + 1 < len(tokens) else "."
    return bool(behind) or tokens[last + 1].text in vocabulary.lists["behind a stretch of days"]


def _runs(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int, frozenset[int]]]:
    """The days that stand in a sentence, each with its first and its last word: of "Mon-Fri" all five."""
    numbers, between = vocabulary.numbers("days of the week"), vocabulary.lists["between days"]
    tokens = tokens_of(sentence)
    short = vocabulary.lists["days cut short"]
    spots = [i for i, t in enumerate(tokens) if t.text in numbers]
    spots = [i for i in spots if tokens[i].text not in short or _is_day(i, spots, sentence)]
    skip = -1
    for at, after in pairwise((*spots, *spots[-1:])):
        first, last = numbers[tokens[at].text], numbers[tokens[after].text]
        gap = sentence[tokens[at].end : tokens[after].start].strip() if after > at else ""
        to = (after == at + 1 and bool(DASHES.intersection(gap))) or gap.lower() in between
        if at == skip:
            continue
        if to and first and last:
            skip = after
            yield at, after, frozenset(day for day in WEEK if (day - first) % 7 <= (last - first) % 7)
        else:
            yield at, at, _of(first)


def _is_day(at: int, spots: Sequence[int], sentence: str) -> bool:
    """Whether a short word is a day: not in "outdoors in sun", but in "Mon to Fri"."""
    large = sentence[tokens_of(sentence)[at].start].isupper()
    return large and not {at - 2, at - 1, at + 1, at + 2}.isdisjoint(spots)


def _beside(first: int, last: int, sentence: str, vocabulary: Vocabulary) -> set[str]:
    """The lists that have a word beside days, with but small words between: "on Sundays we are closed", "no weekends"."""
    lists, tokens = vocabulary.words, tokens_of(sentence)
    small, days = lists["stop"] | lists["beside days"], vocabulary.numbers("days of the week")
    found = {BUT} if first and tokens[first - 1].text in lists[BUT] else set[str]()
    ahead, behind = (
        range(first - 1, max(-1, first - NEAR), -1),
        range(last + 1, min(len(tokens), last + NEAR)),
    )
    stops = STOPS | COMMA if last > first else STOPS  # "Dienstag bis Sonntag, Montag Ruhetag"
    for way, names in ((ahead, (FREE, EXCEPT, DENIED)), (behind, (FREE, DENIED))):
        for i in way:
            one, after = (i, i + 1) if i < first else (i - 1, i)
            if not stops.isdisjoint(sentence[tokens[one].end : tokens[after].start]):
                break
            said = {name for name in names if tokens[i].stem in lists[name]}
            if i < first and tokens[i].stem in lists[LOOSE]:
                said = {LOOSE}
            found |= said
            if said or not (tokens[i].stem in small or tokens[i].text in days):
                break
    return found


def _evidence(told: Sequence[Told]) -> list[Evidence]:
    """The first sentences as evidence."""
    return [t.evidence() for t in dict.fromkeys(told)][:FEW]
