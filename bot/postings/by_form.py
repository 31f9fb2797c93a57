"""What a sentence about the job states by its form: "Mondays to Thursdays", "join us from May 2027", "two bakers".

And by turns that tell a fact in no other sentence: "with effect from 3 May" tells one of a post, and not of a merger.
"""

from __future__ import annotations

import re
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from bot.domain.facets import (
    COMPENSATION,
    CONTACT,
    CONTRACT,
    DEADLINE,
    ELIGIBILITY,
    HOW_TO_APPLY,
    OPENINGS,
    REPORTING_LINE,
    RESPONSIBILITIES,
    START_DATE,
    TEAM,
    TRAVEL,
    WORKING_HOURS,
)
from bot.postings.money import for_other, names_currency
from bot.postings.of_job import OfJob
from bot.text.clock import FROM_TO
from bot.text.later import later
from bot.text.tokens import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from bot.vocabulary import Vocabulary

SENTENCE = r"(?:(?<=\w\w[.])%s|(?<=[)!?;]))\s+|\n"
# from when to when: "8 a.m. to 4:30 p.m.", "6.00-8.00pm", "08:00 – 17:45"
TIMES = re.compile(
    r"(?<![\d.,:$£€])\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b\.?)?\s?(?:[-–—]|\b(?:to|until|till|and)\b)\s?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\b|\d{1,2}:\d\d\b)|" + FROM_TO,
    re.IGNORECASE,
)
NUMERIC = re.compile(r"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b")
PHONE = re.compile(r"(?<![\w.,-])(?:\+|0)\d(?:[\s()/-]{0,2}\d){6}")  # a number of a telephone
DAYS, DATED = 3, 2  # words within which one weekday follows another, a month a weekday's number
TO_DATE, BY_DATE = 3, 9  # words from a start to its day, from "by" to its day
BEFORE, COUNTED = 3, 5  # words from "we seek" to a number, from a number to those it counts
AMBIGUOUS = 5  # letters of a month that may be another word: "march"
APPLYING = (HOW_TO_APPLY, DEADLINE)  # below these everything is about applying
# what a task tells all the same, for the reader does it: "work under the direction of the cook"
OF_TASKS = frozenset({REPORTING_LINE, TRAVEL, TEAM})
# what a task speaks of and never tells by itself: "answer questions about pay", "check the closing date of each advert"
NEVER_TOLD = frozenset({COMPENSATION, START_DATE, DEADLINE, OPENINGS, CONTACT, HOW_TO_APPLY, ELIGIBILITY})
FIGURES = frozenset({COMPENSATION, WORKING_HOURS})  # told by turns only beside a number
LABELLED = 6  # words of a value behind a label without a colon: "Location Leith"
START = 7  # words of a sentence that is but a first day: "Start 1 April 2027"
YEAR = 4  # digits of a year, which counts nobody


class ByForm:
    """Reads sentences by the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists = vocabulary.lists
        self._v, self._paid = vocabulary, vocabulary.words["names what is earned"]
        self._sentence = later(SENTENCE % vocabulary.sentences.ordinal)
        self._job = OfJob(vocabulary)
        self._labels = vocabulary.pairs("labels without a colon")
        self._days = frozenset(word for day in lists["weekdays"] for word in (day, f"{day}s"))
        self._short_days = self._days | frozenset(lists["weekdays in short"])
        self._months = frozenset(vocabulary.pairs("months"))
        self._ends = frozenset(lists["posts that end"])
        self._spans = self._months | frozenset(lists["how long posts last"])
        self._begins, self._applies = vocabulary.words["begins a job"], vocabulary.words["says one applies"]
        self._wanted, self._sent = (
            vocabulary.words["wanted from a day"],
            vocabulary.words["sent by applicants"],
        )
        self._due = frozenset(lists["before a last day"])
        self._since = frozenset(lists["before a first day"])
        self._posts, self._people = vocabulary.words["posts"], vocabulary.words["counted where sought"]
        self._seeks, self._ours = frozenset(lists["seeks so many"]), frozenset(lists["seeks now"])
        self._has, self._offered = frozenset(lists["has posts"]), frozenset(lists["posts are offered"])
        self._taken, self._are = frozenset(lists["taken on"]), frozenset(lists["ahead of what posts are"])
        self._holes = frozenset(lists["openings of a roof"])
        self._inside = frozenset(tuple(words(turn)) for turn in lists["in a building"])
        self._others, self._kindly = frozenset(lists["others are sought"]), frozenset(lists["asks kindly"])
        self._from = frozenset(lists["from a day on"])
        self._articles, self._is_to_be = vocabulary.words["articles"], frozenset(lists["what a start is"])
        self._asked = vocabulary.words["begins whom to ask"]
        self._numbers = frozenset(vocabulary.numbers("cardinals"))
        self._stop = (vocabulary.words["stop"] | vocabulary.words["units"]) - self._posts

    def more(
        self,
        hints: tuple[str, ...],
        text: str,
        above: Container[str],
        title: str = "",
        path: Sequence[str] = (),
    ) -> tuple[str, ...]:
        """The facets a text speaks of, with those of which a sentence about the job states something.

        A task tells hardly any: "host the quiz on Fridays and Saturdays". Those of the ``title`` may be counted. Below a
        heading of the ``path`` that names others' times no hours are told: "Visiting times".
        """
        if RESPONSIBILITIES in above:
            turns = (f for part in self._sentence.split(text) for f in self._turns(part, title, reader=True))
            if not (NEVER_TOLD.isdisjoint(hints) or self._job.speaks(words(text), title)):
                hints = tuple(f for f in hints if f not in NEVER_TOLD)
            return tuple(dict.fromkeys((*hints, *(f for f in turns if f in OF_TASKS))))
        label, _, value = text.partition(" ")
        named = self._labels.get(label.lower().rstrip(":"), "") if len(value.split()) < LABELLED else ""
        own = (named,) if named and (value[:1].isupper() or value[:1].isdigit()) else ()
        applying = any(facet in above for facet in APPLYING)
        found = [f for part in self._sentence.split(text) for f in self._of(part, title, applying=applying)]
        if WORKING_HOURS in found and self._job.headed_by_others(path):
            found = [f for f in found if f != WORKING_HOURS]
        return tuple(dict.fromkeys((*hints, *own, *found)))

    def _turns(self, sentence: str, title: str, *, reader: bool = False) -> list[str]:
        """The facets that its turns tell, if it is about the job, or addressed to the ``reader`` as a task is."""
        said = words(sentence)
        line, table = tuple(map(stem, said)), self._v.job_content
        if table.foreign_to(line):
            return []
        found = []
        for match in table.find(line, said):
            if match.value in FIGURES and not any(c.isdigit() for c in sentence):
                continue
            dated = match.value == DEADLINE or (
                match.value == START_DATE and not self._job.speaks(said, title)
            )
            if dated and not self._date(said):
                continue  # "we want to have somebody by our side"
            if reader or self._job.speaks(said, title, until=match.start):
                found.append(match.value)
        return found

    def _of(self, sentence: str, title: str, *, applying: bool) -> list[str]:
        """Those of one sentence."""
        said, found = words(sentence), self._turns(sentence, title)
        numbered, timed = any(c.isdigit() for c in sentence), not self._days.isdisjoint(said)
        months = not self._months.isdisjoint(said)
        if numbered and PHONE.search(sentence):
            asked = stem(said[said[0] in self._kindly])
            found += [CONTACT] if asked in self._asked or self._job.rings(sentence) else []
        if not (numbered or timed or months or not self._numbers.isdisjoint(said)) or self._job.past(said):
            return found
        line = tuple(map(stem, said))
        found += [COMPENSATION] if numbered and self._earned(sentence, said, line) else []
        if (timed or numbered) and (TIMES.search(sentence) or self._from_day_to_day(said)):
            first = next((i for i, w in enumerate(said) if w[0].isdecimal() or w in self._short_days), 0)
            found += [WORKING_HOURS] if self._job.of_hours(said, title, first) else []
        found += [CONTRACT] if (ends := self._bare_term(said)) else []
        if months or NUMERIC.search(sentence):
            found += [DEADLINE] if self._due_by(said, line, title, applying=applying) else []
            begun = self._job.of_start(said, title) and self._begins_on(said, line)
            from_day = ends and any(
                w in self._from and self._date(said[i + 1 :][:TO_DATE]) for i, w in enumerate(said)
            )
            found += [START_DATE] if begun or from_day or self._bare_start(said, line) else []
        return found + ([OPENINGS] if self._seeks_so_many(line, said, title) else [])

    def _earned(self, sentence: str, said: Sequence[str], line: Sequence[str]) -> bool:
        """Whether a sum stands beside a word for what is earned: "the basic wage for nights is £9"."""
        if self._paid.isdisjoint(line) or not names_currency(sentence, self._v):
            return False
        return not for_other(list(takewhile(lambda word: not word[0].isdecimal(), said)), self._v)

    def _from_day_to_day(self, said: Sequence[str]) -> bool:
        """Whether two weekdays stand side by side that are no dates: "Tuesdays and Fridays", "Mon-Fri"."""
        spots = [
            at
            for at, word in enumerate(said)
            if word in self._short_days and self._months.isdisjoint(said[at + 1 : at + 1 + DATED + 1])
        ]
        return any(
            said[a] != said[b] and b - a <= (DAYS if {said[a], said[b]} <= self._days else 2)
            for a, b in pairwise(spots)
        )

    def _date(self, said: Sequence[str]) -> bool:
        """Whether a day or a month is named in some words; "may" is none but first or beside a number."""
        spots = (at for at, word in enumerate(said) if word in self._months)
        named = any(
            not at or len(said[at]) > AMBIGUOUS or any(w.isdecimal() for w in said[at - 1 : at + 2])
            for at in spots
        )
        return named or bool(NUMERIC.search("/".join(said)))

    def _due_by(self, said: Sequence[str], line: Sequence[str], title: str, *, applying: bool) -> bool:
        """Whether something is sent by a day: "send your letter by 4 p.m. on Friday, 14 March"; not by a parent."""
        if self._applies.isdisjoint(line):
            return False
        # "send it by", "please send"
        asked = line[len(line) > 1 and said[0] in self._kindly] in self._applies
        if not (applying or asked or not self._sent.isdisjoint(line) or self._job.speaks(said, title)):
            return False
        first = next(at for at, word in enumerate(line) if word in self._applies)
        due = (at for at, word in enumerate(said) if word in self._due and at > first)
        return any(self._date(said[at + 1 : at + 1 + BY_DATE]) for at in due)

    def _begins_on(self, said: Sequence[str], line: Sequence[str]) -> bool:
        """Whether somebody is to begin on a day: "to join the bakery from May 2027", "a post beginning 1 June"."""
        if not self._applies.isdisjoint(line):
            return False
        post = not self._posts.isdisjoint(line)
        for at, word in enumerate(said):
            if word not in self._since or not self._date(said[at + 1 : at + 1 + TO_DATE]):
                continue
            before = [i for i in range(max(0, at - 2 * TO_DATE), at + 1) if line[i] in self._begins]
            wanted = word in self._from and not self._wanted.isdisjoint(line[at - 1 : at] if at else ())
            if wanted or any(post or said[i - 1 : i] == ("to",) for i in before):
                return True
        return False

    def _bare_start(self, said: Sequence[str], line: Sequence[str]) -> bool:
        """Whether a sentence is nothing but the first day, "Starting in May", or says which it is: "The start is 1 March, so …".

        No "Start the oven in May", and no "The start of the race is in May".
        """
        at = int(said[0] in self._articles and len(said) > 1)
        behind = said[at + 1 :]
        if line[at] not in self._begins:
            return False
        day = tuple(dropwhile(lambda word: word in self._is_to_be, behind))
        if len(day) == len(behind) and (at or len(said) > START):
            return False
        day = day[1:] if not self._since.isdisjoint(day[:1]) else day
        return bool(day) and (day[0][0].isdecimal() or day[0] in self._months) and self._date(day[:TO_DATE])

    def _bare_term(self, said: Sequence[str]) -> bool:
        """Whether a sentence begins with how long a post lasts: "Temporary, eight weeks from May", no "Seasonal ale, a week old"."""
        if said[0] not in self._ends:
            return False
        behind = [word for word in said[1 : 1 + BY_DATE] if word not in self._due]
        at = next((i for i, word in enumerate(behind) if word in self._spans), -1)
        return self._job.bare(behind, at)

    def _seeks_so_many(self, line: Sequence[str], said: Sequence[str], title: str) -> bool:
        """Whether so many are sought: "we are hiring three bakers", "two posts are open", "up to 9 people will be hired"."""
        people = self._people.union(stems(title)) - self._stop
        for at, word in enumerate(said):
            if word not in self._numbers and not (word.isdecimal() and len(word) < YEAR and int(word)):
                continue
            near = takewhile(lambda i: line[i] not in self._stop, range(at + 1, min(at + COUNTED, len(said))))
            last = next((i for i in near if line[i] in people or line[i] in self._posts), 0)
            if last and self._sought(said, at, last, posts=line[last] in self._posts):
                return True
        return False

    def _sought(self, said: Sequence[str], at: int, last: int, *, posts: bool) -> bool:
        """Whether those are sought whom the number at a word counts up to a ``last`` word, or the ``posts`` to be had."""
        ahead, behind = said[max(0, at - 2 * BEFORE) : at], said[last + 1 : last + 1 + COUNTED]
        if tuple(behind[:2]) in self._inside and said[last] in self._holes:
            return False  # "three openings in the roof"
        if posts and (not self._has.isdisjoint(ahead[-1:]) or self._offered_in(behind)):
            return True
        if not self._taken.isdisjoint(behind):
            return True
        seeks = [i for i in range(max(0, len(ahead) - BEFORE - 1), len(ahead)) if ahead[i] in self._seeks]
        if seeks and not self._others.isdisjoint(ahead[seeks[-1] + 1 :]):
            return False  # "we need you to supervise three smiths"
        return bool(seeks) and not self._ours.isdisjoint(ahead[max(0, seeks[-1] - 2) : seeks[-1]])

    def _offered_in(self, behind: Sequence[str]) -> bool:
        """Whether words behind posts say that they are to be had: "are open", "available"."""
        first, later = behind[:1], behind[1:COUNTED]
        return not self._offered.isdisjoint(first) or (
            not self._are.isdisjoint(first) and not self._offered.isdisjoint(later)
        )
