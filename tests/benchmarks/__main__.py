"""The benchmarks: ``python -m tests.benchmarks``, or ``python -m tests.benchmarks slack``, from the checkout.

Every figure is a ratio of two things measured in turns within this one run, so that a busy machine slows
both; the exit code is 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from rank_bm25 import BM25Okapi

from bot.domain import Question
from bot.retrieval import Index, terms
from tests.answering.shelves import seeds, shipped, vocabulary
from tests.benchmarks.slack import measures
from tests.benchmarks.table import MILLISECONDS, Line, show
from tests.cli.command import CLEAN
from tests.shared import SEEDS
from tests.tables import column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PROCESSES = 11
TURNS, WARM = 12, 2  # rounds of asking, and those of them that do not count
P50, P99 = 1, 5  # milliseconds
PASSAGES, VOCABULARY, QUERIES = 100_000, 50_000, 40


def seconds(work: Callable[[], object]) -> float:
    """How long one piece of work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def asking() -> list[Line]:
    """(a) A question answered in process, beside one bare ranking of the same passages.

    As the bot's own buttons ask about a section, and as people ask: facts, yes or no, which of them, in their own words.
    """
    assistant = seeds() if SEEDS.is_dir() else shipped()
    facets = ("requirements", "responsibilities", "benefits", "location", "how_to_apply", "compensation")
    buttons = [
        f"{p.title} at {p.organization}: {vocabulary().facets[f].ask}"
        for p in assistant.shelf.postings
        for f in facets
    ]
    corpus = [terms(b.text) for p in assistant.shelf.postings for s in p.sections for b in s.blocks]
    peer = BM25Okapi(corpus)
    gc.collect()
    gc.freeze()  # as the command and the bot do with what they have read
    lines = []
    for name, questions in (("buttons", buttons), ("people", column("role_questions.tsv"))):
        ours, theirs = [], []
        for turn in range(TURNS):
            for text in questions:
                query = terms(text)
                once = seconds(lambda: assistant.answer(Question(text)))  # noqa: B023  # called at once
                other = seconds(lambda: peer.get_scores(query))  # noqa: B023  # same
                if turn >= WARM:
                    ours.append(once * MILLISECONDS)
                    theirs.append(other * MILLISECONDS)
        p50, plain = statistics.median(ours), statistics.median(theirs)
        p99 = statistics.quantiles(ours, n=100)[-1]
        lines.append(
            Line(
                f"ask as {name} do, p50 and p99 of {len(ours)}, {len(corpus)} passages",
                f"{p50:.2f}, {p99:.2f} ms",
                f"get_scores {plain:.2f} ms",
                f"{p50 / plain:.2f}, {p99 / plain:.2f}",
                "p50 <= 1 ms, p99 <= 5 ms",
                p50 <= P50 and p99 <= P99,
            )
        )
    return lines


def process() -> Line:
    """(b) The whole command, beside a process that only imports numpy."""
    command = [str(Path(sys.executable).with_name("rolebot")), "ask", "what does the Cloud Engineer do?"]
    bare = [sys.executable, "-c", "import numpy"]

    def run(arguments: Sequence[str]) -> float:
        # without what tells Python to keep no compiled files: no user's machine is told so
        return seconds(lambda: subprocess.run(arguments, capture_output=True, check=True, env=CLEAN))

    run(command), run(bare)  # the files are read, and compiled, once before anything counts
    pairs = [(run(command), run(bare)) for _ in range(PROCESSES)]
    ours, theirs = (statistics.median(column) * MILLISECONDS for column in zip(*pairs, strict=True))
    ratio = ours / theirs
    what = f"whole `rolebot ask`, median of {PROCESSES}"
    return Line(what, f"{ours:.0f} ms", f"import numpy {theirs:.0f} ms", f"{ratio:.2f}", "<= 4", ratio <= 4)


def searching() -> Line:
    """(c) Ten of a hundred thousand passages, beside rank-bm25 itself: as fast as must be, and the same ten."""
    corpus, queries = synthetic()
    index, peer = Index(corpus, formula="okapi"), BM25Okapi(corpus)
    del corpus
    gc.collect()
    gc.freeze()
    ours, theirs, wrong = [], [], 0
    for query in queries:
        weighted = [(term, 1.0) for term in query]
        index.top(weighted, 10)
        started = time.perf_counter()
        found = [n for n, _ in index.top(weighted, 10)]
        middle = time.perf_counter()
        scores = peer.get_scores(query)
        best = np.argsort(-scores, kind="stable")[:10]
        theirs.append(time.perf_counter() - middle)
        ours.append(middle - started)
        wrong += found != best.tolist()
    p50, plain = statistics.median(ours) * MILLISECONDS, statistics.median(theirs) * MILLISECONDS
    factor = plain / p50
    what = f"search {PASSAGES:,} passages, p50 of {QUERIES}, top ten differ in {wrong}"
    met = factor >= 40 and not wrong
    return Line(
        what,
        f"{p50:.2f} ms",
        f"get_scores + argsort {plain:.0f} ms",
        f"1/{factor:.0f}",
        ">= 40 times, same ten",
        met,
    )


def synthetic() -> tuple[list[list[str]], list[list[str]]]:
    """Passages of 40 to 80 words spread as Zipf says, and queries of three to eight of them."""
    rng = np.random.default_rng(20261121)
    chances = 1 / np.arange(1, VOCABULARY + 1)
    lengths = rng.integers(40, 81, PASSAGES)
    drawn = rng.choice(VOCABULARY, int(lengths.sum()), p=chances / chances.sum())
    names = [f"t{n}" for n in range(VOCABULARY)]
    words = [names[n] for n in drawn.tolist()]
    ends = np.cumsum(lengths).tolist()
    corpus = [words[end - length : end] for end, length in zip(ends, lengths.tolist(), strict=True)]
    pick = random.Random(7)
    # a question's words are those of some passage, the frequent ones as frequent as in speech
    queries = [pick.sample(sorted(set(pick.choice(corpus))), pick.randint(3, 8)) for _ in range(QUERIES)]
    return corpus, queries


ANSWERS: tuple[Callable[[], list[Line]], ...] = (
    asking,
    lambda: [process()],
    lambda: [searching()],
)


def main() -> int:
    """Measure, print the table, and say with the exit code whether every goal is met."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument(
        "of", nargs="?", choices=("answers", "slack"), default="answers", help="what is measured"
    )
    parser.add_argument("--events", type=int, default=100_000, help="for the memory of the bot in Slack")
    options = parser.parse_args()
    started = time.perf_counter()
    lines: list[Line] = []
    for measure in measures(options.events) if options.of == "slack" else ANSWERS:
        lines += measure()
        print(f"{lines[-1].what}: done after {time.perf_counter() - started:.0f} s", file=sys.stderr)
    show(lines)
    return 0 if all(line.met for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
