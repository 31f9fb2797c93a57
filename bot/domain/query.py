"""A question as understood: what is asked about, what a yes to it would claim, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

from bot.domain.days import Days
from bot.domain.questions import Kind, Topic
from bot.text.amounts import Amount
from bot.text.once import once
from bot.text.periods import Period
from bot.text.sums import Sum

_WEIGHT = itemgetter(1)  # of a sign with its name


class Claim(NamedTuple):
    """What a yes to a question would claim of the things asked about; nothing more than that they are there at first."""

    must: bool = False  # that they are demanded
    strict: bool = False  # that nothing else does in their place: "mandatory", not "do i need"
    some: bool = False  # that there is any of them: "any bonus?"
    deed: bool = False  # that the asker will have to do them
    inverted: bool = False  # that they can be missing
    exchanged: bool = False  # that what the asker has does in place of them
    opposed: bool = False  # that it is they and not, or not only, what is named beside them
    optional: bool = False  # that they are no more than welcome
    welcome: bool = False  # that they are at least that
    enough: bool = False  # that they suffice
    suffices: bool = (
        False  # the same of what is said to be little ("enough", "only") or is to be judged ("good")
    )
    whole: bool = False  # that all of what is demanded is, and not some of it
    sole: bool = False  # that there is nothing else beside them: "fully remote"
    being: bool = False  # that the asker has to be such a person: "must I be"
    brought: bool = False  # that the asker is to have them already
    pays: bool = False  # that the asker pays for them
    each: bool = False  # all of it of each role
    denied: bool = False  # that roles do not have them
    unsaid: bool = False  # that postings do not so much as mention them
    kind: bool = False  # that the role is a job of their kind: "is it a frontend job"
    at_once: bool = False  # that they are so from the first day
    beforehand: bool = False  # that one must have them already
    later: bool = False  # that they can be learned once one is there
    often: bool = False  # that they come often
    seldom: bool = False  # that they do not
    each_time: bool = False  # that they come each time: "every weekend"
    open: bool = False  # that the posting is still open
    closed: bool = False  # that it is closed already
    graded: bool = False  # nothing: it is asked which of two is so, "a plus or a must"
    doubted: bool = False  # nobody knows what: a word turns it round, as "bad" does in "my english is bad"

    @property
    def demand(self) -> bool:
        """Whether it is asked how firmly they are demanded."""
        return self.must or self.inverted or self.optional

    @property
    def against(self) -> bool:
        """Whether one thing is asked about against another."""
        return self.exchanged or self.opposed

    @property
    def spared(self) -> bool:
        """Whether a yes says that one can do without them."""
        return self.inverted or (self.optional and not self.welcome)


NO_CLAIM = Claim()
ANY_AGE = -1  # the age of a question that only asks for the limit


@dataclass(frozen=True, slots=True)
class Figure:
    """What a question counts, or wants to be counted."""

    wanted: bool = False  # a figure is to be told
    much: bool = False  # how much of a thing, which of a skill is told by how well one knows it
    often: bool = False  # how often something is done is to be told
    when: bool = False  # a time is to be told
    value: str = ""  # of which kind is what is to be told of a thing: "length", "age", "time", "amount" …
    thing: tuple[str, ...] = ()  # the stems of that thing, which is not the job itself
    bound: str = ""  # what its own figure is meant as: "most", "least", "over" or "under"
    extreme: str = ""  # asked is who has it: "most" or "least" years of experience of all
    amounts: tuple[Amount, ...] = ()  # the stretches of time it counts: "two years"
    paid: str = ""  # asked is who pays it: "most" or "least" of all
    money: Sum | None = None  # the sum it names: "more than 40k"
    rate: str = ""  # by which the pay is meant, a yes claims: "month", "gross" …
    aside: bool = False  # these are told beside the clause that asks: "I live here for two years"
    age: int = 0  # how old the asker is, or asks whether one must be; ANY_AGE where the limit is asked for
    # those a yes claims, each with the stem of what it counts or ""
    numbers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Which part a question asks for of what is told in order: a stage, a week of a plan, one item of several."""

    position: int = 0  # its number, -1 for the last
    behind: tuple[str, ...] = ()  # the stems of the step it comes behind
    ahead: bool = False  # it comes before that one, and not behind it
    period: Period | None = None  # the stretch of time asked about
    one: bool = False  # one of several is asked for, by what it holds


@dataclass(frozen=True)
class Query:
    """A question as understood. Postings are numbers of the shelf, sections pairs of a posting and its section."""

    kind: Kind

    # which postings
    postings: tuple[int, ...] = ()  # the candidates that the question names; none where it names none
    role: str = ""  # the role as the asker put it
    groups: tuple[tuple[int, ...], ...] = ()  # the sides of a comparison
    # the posting and its section of the role that but a heading names
    part: tuple[tuple[int, int], ...] = ()
    lacked: tuple[str, ...] = ()  # its sides that no posting is for, in the asker's words
    field: tuple[Topic, ...] = ()  # what says which kind of role is meant: "the backend jobs"
    beside: tuple[int, ...] = ()  # postings that speak of what those in ``postings`` are called
    listed: tuple[int, ...] = ()  # those that an answer named one by one, now or earlier in the thread
    told: tuple[str, ...] = ()  # the facets that the thread asked of the same postings before

    # what of them
    facets: tuple[str, ...] = ()  # the facets asked for, the leading one first
    both: bool = False  # the first two facets are asked for
    beside_things: bool = False  # the first facet is one of the things asked about: "docker and the salary"
    firm: bool = False  # the facet is named by its own noun and not by a turn of phrase
    cues: tuple[str, ...] = ()  # the stems that name it
    sections: tuple[tuple[int, int], ...] = ()  # the headings asked for by name
    topics: tuple[Topic, ...] = ()  # the things asked about
    joined: str = ""  # how these are joined: by "or" ("either"), by "and" ("both"), or not at all
    either: tuple[Topic, ...] = ()  # the two things of which it is asked which it is: "hourly or fixed"
    qualifiers: tuple[Topic, ...] = ()  # those that only say which kind of a thing: "deep" knowledge
    studied: tuple[str, ...] = ()  # the field that a degree is said to be in
    had: tuple[Topic, ...] = ()  # what the asker has instead of them
    home: Topic | None = None  # where the asker lives, or wants to work from
    origin: bool = False  # that is where the asker comes from, who may live elsewhere
    short: tuple[str, ...] = ()  # the stems of what the asker says not to be or have, beside what is asked
    excluded: tuple[Topic, ...] = ()  # what roles are not to have beside them
    claim: Claim = NO_CLAIM
    figure: Figure = Figure()
    step: Step = Step()
    # the days asked for: in which one would apply or begin, or which postings name one of them
    days: Days | None = None
    # which sort of value is to be told, without which a line is no answer: "mail", "tool" …; of a tool the stems of its kind
    sort: str = ""
    sort_kind: tuple[str, ...] = ()

    retold: Retold | None = None  # what is asked of the answer to the question before

    # how it was understood
    said: tuple[str, ...] = ()  # the stems of all that names anything but the role
    terms: tuple[tuple[str, float], ...] = ()  # the words to rank by, with their weights
    signs: tuple[tuple[str, float], ...] = ()  # what speaks for and against a question, as logits
    notes: tuple[str, ...] = ()  # what was mended in its spelling
    inherited: tuple[str, ...] = ()  # what an earlier question of the thread gave

    def but(self, **changes: Any) -> Query:
        """The same with some fields otherwise, as ``dataclasses.replace`` makes it, at a tenth of its time.

        A query has so many fields that a replacement costs 2 % of an answer, and a list of roles takes dozens of them.
        Raises TypeError for a name that is no field.
        """
        same = object.__new__(Query)
        values = vars(same)
        values.update(vars(self), **changes)
        values.pop("known", None)  # what was worked out of other topics
        if len(values) > len(self.__dataclass_fields__):
            raise TypeError(f"a query has not all of {sorted(changes)}")
        return same

    @property
    def meant(self) -> float:
        """How surely a posting is asked about: 0 is even, 3 is twenty to one (a logit)."""
        logit: float = sum(map(_WEIGHT, self.signs))
        return logit

    @property
    def so_far(self) -> tuple[str, ...]:
        """The facets that the thread asked of the same postings, this question's among them."""
        return tuple(dict.fromkeys((*self.told, *self.facets[:1])))

    @once
    def known(self) -> tuple[Topic, ...]:
        """The topics that an answer must be about."""
        return tuple([t for t in self.topics if t.known])


@dataclass(frozen=True, slots=True)
class Retold:
    """What a question asks of the answer to the ``query`` before it."""

    query: Query
    item: int = 0  # the item with that number, -1 for the last
    about: tuple[Topic, ...] = ()  # those of its items that are about these
    why: bool = False  # the reason for it
