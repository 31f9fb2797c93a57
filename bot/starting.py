"""What makes a start quick: a process that answers one question spends nearly all of its time on it."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SELDOM = 500_000  # objects made between two looks of the collector; a start over five postings makes 200,000
# numpy, which rank-bm25 needs, begins with a thread for each core, and nothing here multiplies matrices:
# https://github.com/OpenMathLib/OpenBLAS#setting-the-number-of-threads-using-environment-variables
_THREADS = "OPENBLAS_NUM_THREADS"


def alone() -> None:
    """To be called before anything imports numpy; what the operator set is left alone."""
    os.environ.setdefault(_THREADS, "1")


@contextmanager
def starting() -> Iterator[None]:
    """Nearly all that is read and imported stays: the collector looks for garbage seldom meanwhile."""
    often = gc.get_threshold()
    gc.set_threshold(SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*often)
