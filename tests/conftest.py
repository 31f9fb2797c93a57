"""How the suite is divided among processes, so that none of them waits for another at the end."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
from collections import Counter
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from coverage import Coverage
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

# here and not where it is needed: what is run at import is measured in this process alone, workers import it before
from bot.starting import starting
from tests.rehearsal import collecting
from tests.soak import beside

if TYPE_CHECKING:
    from collections.abc import Generator

    from xdist.remote import Producer

SOAK = Path(__file__).parent / "soak"
# what reads the same many postings stays together: reading them takes longer than all that is asked of them
WILD = frozenset(f"tests/postings/test_{name}.py" for name in ("documents", "reference", "verbatim"))
# what asks or reads the same things over and over
OFTEN = WILD | {
    "tests/answering/test_verbatim.py",
    "tests/changes/test_compare.py",
    "tests/editors/test_tasks.py",
    "tests/playground/test_browser.py",
    "tests/rehearsal/test_expectations.py",
    "tests/slack/delivery/test_interleavings.py",
    "tests/soak/test_soak.py",
    "tests/store/test_interleavings.py",
}
# the seconds it counts are an editor's, whose bot nothing traces
TIMED = frozenset({"tests/editors/test_tasks.py"})
CASES = 1  # of a test with many that are measured
ANOTHER = pytest.StashKey[bool]()  # whether a case comes after these
BEHIND = 10  # niceness
SELDOM = (
    20_000,
    20,
    20,
)  # objects made between two looks of the collector, and looks between two at the older ones
# of an answer as long as they come, only its printing is slow; not in pyproject.toml: what is named there is loaded
# before tests/__init__.py lets its bytecode be kept, and takes two seconds to compile with pytest's assertions
LONG = "ignore:Generating overly large repr:hypothesis.errors.HypothesisWarning"

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell starts what runs in the background deaf to interrupts, and so would be the processes that tests interrupt
    signal.signal(signal.SIGINT, signal.default_int_handler)


class ByFile(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types
    """A file stays in one process, and some files do together."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return "wild" if file in WILD else file


def pytest_configure(config: pytest.Config) -> None:
    """Conversations are collected where they are, outside of this folder; examples are the same in every run."""
    settings.register_profile("same", derandomize=True, database=None, deadline=None)
    settings.load_profile("same")
    config.addinivalue_line("filterwarnings", LONG)
    config.pluginmanager.register(collecting, "conversations")
    if config.getoption("numprocesses", None) and any(_holds_soak(config, name) for name in config.args):
        folder = tempfile.TemporaryDirectory()
        config.add_cleanup(folder.cleanup)
        config.add_cleanup(beside.start(Path(folder.name)))


def pytest_xdist_auto_num_workers() -> int:
    """One for each core: the soak, in a process of its own, mostly waits."""
    return os.cpu_count() or 1


def _holds_soak(config: pytest.Config, name: str) -> bool:
    """Whether what pytest was called with holds the tests of the soak."""
    place = config.invocation_params.dir / name.split("::", maxsplit=1)[0]
    return place.resolve() in {SOAK / "test_soak.py", SOAK, *SOAK.parents}


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    """What divides."""
    return ByFile(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """All that is collected stays to the end: let the collector of garbage not look through it again and again.

    Each process collects the same; what that runs of the bot is measured in the first of them.
    """
    first = os.environ.get("PYTEST_XDIST_WORKER", "gw0") == "gw0"
    with starting(), nullcontext() if first else _unmeasured():
        collected = yield
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    return collected


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """End with what is waited for; tell the cases of a test that come after the first ones."""
    items.sort(key=lambda item: SOAK in item.path.parents)
    cases: Counter[tuple[Path, str]] = Counter()
    for item in items:
        test = item.path, getattr(item, "originalname", None) or item.name
        cases[test] += 1
        item.stash[ANOTHER] = cases[test] > CASES


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Do not measure the coverage of what is run for examples by the hundred, nor of what it sets up.

    Tracing doubles their time, and nearly each line that they reach is reached by a test of few cases or by the
    first of many too: coverage is then what those reach, which is less and never more than all.
    """
    with _unmeasured() if _often(item) else nullcontext():
        return (yield)


@contextmanager
def _unmeasured() -> Generator[None]:
    """No coverage is measured meanwhile."""
    stopped = []
    # in a process of xdist two: one that pytest-cov starts before it knows where it is goes on below the other
    while measuring := Coverage.current():
        measuring.stop()
        stopped.append(measuring)
    try:
        yield
    finally:
        for measuring in reversed(stopped):
            measuring.start()


def _often(item: pytest.Item) -> bool:
    """Whether a test does the same over and over, or counts seconds."""
    file = item.nodeid.split("::")[0]
    return (
        item.stash[ANOTHER]
        or bool(item.get_closest_marker("hypothesis"))
        or file in OFTEN | TIMED
        or file.endswith(".md")
    )


def pytest_runtest_setup() -> None:
    """Step behind the soak: its time is Slack's, so it has to run when it wants to, and it wants little."""
    if os.getpriority(os.PRIO_PROCESS, 0) < BEHIND:
        os.setpriority(os.PRIO_PROCESS, 0, BEHIND)
