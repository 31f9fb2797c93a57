"""What happens in one run, drawn from its seed: who asks what when, when the process dies, when Slack is down.

All times are seconds of the fake Slack's clock after the run began.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from bot.settings_process import CRASH_POINTS
from tests.answering.shelves import role

EACH = 3.0  # seconds from one question to the next, on average
QUESTIONS_A_KILL = 25
CHANNELS = 6
DIRECT, THREADED = 0.2, 0.15  # the share of questions in direct messages, and of those in an earlier thread
CRASHING = 0.5  # the share of lives that die at a named point, if nothing kills them before
SURE = 3  # named points that a run comes to, in a later life where a kill is sooner
MOST_TIMES = 4  # that such a life comes to the point where it dies
OUTAGE = (20.0, 240.0)
MOST_DOWN = 0.25  # of the run
# from a death to the next life: mostly at once, sometimes beyond Slack's second or, seldom, its last delivery
RESTS = (0.0,) * 12 + (5.0,) * 4 + (90.0,) * 3 + (400.0,)
TITLES = ("Baker", "Zoo Keeper", "Lighthouse Keeper", "Beekeeper", "Violin Maker", "Dairy Farmer")
# of a title: the question, and what stands in the answer to it and in no other
FORMS = (
    ("what does the {} require?", "Requirements of {}"),
    ("what are the benefits of the {}?", "Benefits of {}"),
    ("what will I do as a {}?", "Responsibilities of {}"),
)
POSTINGS = {title.lower().replace(" ", "_"): role(title) for title in TITLES}


@dataclass(frozen=True, slots=True)
class Ask:
    """A question. ``channel`` is -1 for a direct message; ``below`` is the number of the question whose thread it is in.

    ``expects`` stands in its answer, and in that of no other question of the thread.
    """

    at: float
    channel: int
    below: int | None
    text: str
    expects: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One run.

    ``crashes`` is where each life dies by itself, "" for nowhere, and ``rests`` how long nothing lives after it. Both
    end with the last of the ``kills``, or when the points that are SURE were come to.
    """

    seed: int
    asks: tuple[Ask, ...]
    kills: tuple[float, ...]
    crashes: tuple[str, ...]
    rests: tuple[float, ...]
    outages: tuple[tuple[float, float], ...]

    @property
    def last_kill(self) -> float:
        """After that nothing ends the process any more, but a point that is SURE and was not come to."""
        return self.kills[-1]

    @property
    def end(self) -> float:
        """When all has been asked, and nothing more is made to go wrong but single calls."""
        return max(self.asks[-1].at, self.last_kill, *(end for _, end in self.outages))


def draw(seed: int, questions: int, *, direct: bool) -> Plan:
    """The plan of a seed; ``direct``: direct messages too, which the bot hears with a history scope only."""
    chance = Random(seed)
    length = questions * EACH
    asks: list[Ask] = []
    said: dict[int, set[str]] = {}  # what was asked in a thread, by the number of its first question
    for number, at in enumerate(sorted(chance.uniform(0, length) for _ in range(questions))):
        title, (text, expects) = chance.choice(TITLES), chance.choice(FORMS)
        channel = -1 if direct and chance.random() < DIRECT else chance.randrange(CHANNELS)
        below = chance.choice(list(said)) if said and chance.random() < THREADED else None
        if below is not None and expects.format(title) in said[below]:
            below = None
        if below is not None:
            channel = asks[below].channel
        said.setdefault(number if below is None else below, set()).add(expects.format(title))
        asks.append(Ask(at, channel, below, text.format(title), expects.format(title)))
    kills = sorted(chance.uniform(0, length) for _ in range(max(1, questions // QUESTIONS_A_KILL)))
    crashes = tuple(
        f"{chance.choice(CRASH_POINTS)}:{chance.randint(1, MOST_TIMES)}" if chance.random() < CRASHING else ""
        for _ in range(4 * len(kills))
    )
    # the first lives of ten seeds reach each named point several times: whatever else kills one of them
    first = (f"{CRASH_POINTS[(seed + life) % len(CRASH_POINTS)]}:1" for life in range(SURE))
    crashes = (*first, *crashes[SURE:])
    rests = tuple(chance.choice(RESTS) for _ in crashes)
    begins = chance.uniform(0, length)
    shortest, longest = OUTAGE
    outage = (begins, begins + chance.uniform(shortest, max(shortest, min(longest, length * MOST_DOWN))))
    return Plan(seed, tuple(asks), tuple(kills), crashes, rests, (outage,))
