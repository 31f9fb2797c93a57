"""Whether one can apply, or begin, in the days asked about, by the day until which or from which a posting says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering import by_dates
from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, tokens_of
from bot.domain import Status
from bot.domain.days import AFTER, FROM
from bot.domain.facets import DEADLINE, START_DATE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bot.answering.desk import Desk
    from bot.domain import Days, Query
    from bot.text.tokens import Token

    Verdict = tuple[Status, list[Evidence]]

HALF_A_YEAR = 183
FEW = SEVERAL = 2
NEAR = 6  # words from what says until when, or from when, to the day
DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
UNTIL_THEN, FROM_THEN = "says until when", "says from when"  # lists of words


def judged(query: Query, desk: Desk, number: int) -> Verdict | None:
    """The verdict by the one day that is told; None where more is asked, or no day is told."""
    claim, days = query.claim, query.days
    if not days or claim.demand or claim.against or claim.doubted or not _nothing_else(query, days, desk):
        return None
    starts = query.facets[0] == START_DATE
    told = list(_told(desk, number, starts=starts))
    if not told:
        return None
    asked = days.ends(desk.today)
    judge = _of_start if starts else _of_deadline
    open_end = days.bound in {AFTER, FROM}
    if days.bound and not open_end:
        return Status.ANSWERED, [told[0][1]]
    if days.bound == AFTER:
        asked = (asked[1], asked[1])
    judged_by = [(judge(asked, ends, e.sentence, desk), e) for ends, e in told]
    status, found = judged_by[0]
    if len({each for each, _ in judged_by}) > 1:
        return Status.ANSWERED, [e for _, e in judged_by][:FEW]
    if open_end and status is Status.YES and not starts:
        status = Status.ANSWERED
    late = not desk.vocabulary.words["asks if too late"].isdisjoint((*query.said, *query.cues))
    if (late or (claim.closed and not claim.open)) and status is not Status.ANSWERED:
        status = Status.NO if status is Status.YES else Status.YES  # "is April too late"
    return status, [found]


def _nothing_else(query: Query, days: Days, desk: Desk) -> bool:
    """Whether no thing is asked about beside the days: that one applies, or begins, is none."""
    words = desk.vocabulary.words
    idle = (
        words["of an application"] | words[UNTIL_THEN] | words[FROM_THEN] | words["getting in"] | days.stems
    )
    idle |= desk.vocabulary.no_things
    return all(t.cue or idle.issuperset(t.forms[0]) for t in query.topics)


def _of_deadline(asked: tuple[date, date], told: tuple[date, date], text: str, desk: Desk) -> Status:
    """Whether one can apply in days: all of them lie before the last day, or none; that it may close earlier leaves it open."""
    until = told[1]
    if asked[0] > until:
        return Status.NO
    sure = asked[1] <= until and desk.vocabulary.words["or earlier"].isdisjoint(line_of(text)[0])
    sure = sure and _near(desk.today, until, text)  # else it may be over since a year
    return Status.YES if sure else Status.ANSWERED


def _of_start(asked: tuple[date, date], told: tuple[date, date], text: str, desk: Desk) -> Status:
    """Whether one can begin in days: not before the day that is told, and in others only where it says so."""
    words, line = desk.vocabulary.words, line_of(text)[0]
    wished, later = not words["only wished"].isdisjoint(line), not words["or later"].isdisjoint(line)
    if asked[1] < told[0]:
        return (
            Status.NO if later or (not wished and words["or earlier"].isdisjoint(line)) else Status.ANSWERED
        )
    if asked[0] <= told[0] <= asked[1] or told[0] <= asked[0] <= told[1] or later:
        return Status.YES
    return Status.ANSWERED


def _near(one: date, other: date, text: str) -> bool:
    """Whether a day is surely the next of its name: its year is told, or it comes within half a year."""
    return bool(by_dates.YEAR.search(text)) or (other - one).days <= HALF_A_YEAR


def _told(desk: Desk, number: int, *, starts: bool) -> Iterator[tuple[tuple[date, date], Evidence]]:
    """The days until which one can apply, or from which one works, each with the sentence that names it."""
    words, vocabulary, own = desk.vocabulary.words, desk.vocabulary, FROM_THEN if starts else UNTIL_THEN
    other = {*vocabulary.lists["days of others"], *vocabulary.lists["denials"]}
    months = {
        term for name in vocabulary.numbers("months") for term in line_of(name)[0]
    }  # "until" is in no index
    terms = tuple((term, 1.0) for term in sorted(months | words[own]))
    for hit in sorted(desk.search.hits(terms, postings=[number]), key=lambda h: h.passage.number):
        passage = hit.passage
        for sentence in vocabulary.sentences.split(passage.block.text):
            line, said = line_of(sentence)
            under = not starts and DEADLINE in passage.facets  # "closing_date: 2027-03-31"
            if not other.isdisjoint(said):
                continue  # "do not apply before 1 March"
            if not starts and (
                not words[FROM_THEN].isdisjoint(line)
                or (not under and words["says that one applies"].isdisjoint(line))
            ):
                continue
            if not under and not _ahead_of_a_day(sentence, desk, starts=starts):
                continue
            if len(_days(sentence, desk)) < SEVERAL and (ends := by_dates.stretch(sentence, desk)):
                yield ends, Evidence(hit, sentence, Strength.STATED, 1.0)


def _days(sentence: str, desk: Desk) -> list[int]:
    """Where a sentence names a month or a day in figures: its words."""
    months, other = desk.vocabulary.numbers("months"), desk.vocabulary.lists["months that are other words"]

    def month(token: Token) -> bool:
        """Whether a word names a month: no "may" does."""
        return token.text in months and (token.text not in other or sentence[token.start].isupper())

    return [i for i, t in enumerate(tokens_of(sentence)) if month(t) or DAY.match(sentence, t.start)]


def _ahead_of_a_day(sentence: str, desk: Desk, *, starts: bool) -> bool:
    """Whether the word that says until when, or from when, stands ahead of a day, and that of the work: "the job starts on"."""
    words, tokens = desk.vocabulary.words, tokens_of(sentence)
    own, begins = words[FROM_THEN if starts else UNTIL_THEN], words["what begins"]
    days, idle = _days(sentence, desk), words["stop"] | words["ahead of a start"] | words["only wished"]
    for i in (i for i, t in enumerate(tokens) if t.stem in own):
        if not any(i < day <= i + NEAR for day in days):
            continue
        ahead = i - 1
        while ahead >= 0 and tokens[ahead].stem not in begins and tokens[ahead].stem in idle:
            ahead -= 1
        led = not i or (ahead < 0 and tokens[0].text in desk.vocabulary.lists["ahead of a start"])
        if not starts or led or (ahead >= 0 and tokens[ahead].stem in begins):
            return True
    return False
