"""A command starts quickly, and leaves the process as it was."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bot.settings import cache_folder
from bot.starting import SELDOM, alone, starting
from tests.cli.command import CLEAN

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_numpy_starts_no_threads_that_nothing_uses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    alone()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"


def test_the_number_of_threads_that_an_operator_set_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    alone()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"


def test_the_collector_works_as_before_once_a_start_is_over() -> None:
    often = gc.get_threshold()
    with starting():
        assert gc.get_threshold()[0] == SELDOM
    assert gc.get_threshold() == often


def test_the_command_says_so_before_anything_imports_numpy() -> None:
    code = (
        "import os, sys, bot.cli\n"
        "assert 'numpy' not in sys.modules\n"
        "try: bot.cli.main(['--version'])\n"
        "except SystemExit: assert os.environ['OPENBLAS_NUM_THREADS'] == '1'\n"
    )
    told = {k: v for k, v in CLEAN.items() if k != "OPENBLAS_NUM_THREADS"}
    subprocess.run([sys.executable, "-c", code], check=True, env=told, stdout=subprocess.DEVNULL, timeout=60)


def test_what_was_read_is_kept_for_its_owner_alone_and_believed_only_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = tmp_path / "rolebot"
    assert cache_folder() == folder
    folder.mkdir(mode=0o700)
    assert cache_folder() == folder
    folder.chmod(0o777)
    assert cache_folder() is None
    folder.chmod(0o700)
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    assert cache_folder() is None
