"""An installed wheel answers from the knowledge that it brings along."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.cli.command import started
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the wheel holds, in a folder of its own."""
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("hatchling, which builds the wheel, is not installed here")
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
    ]
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        [*build, "--wheel-dir", folder, ROOT],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("rolebot-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_a_wheel_started_from_another_folder_answers_from_its_own_knowledge(
    unpacked: Path, tmp_path: Path
) -> None:
    here = {"PYTHONPATH": str(unpacked)}
    place = started(
        [sys.executable, "-c", "import bot.knowledge as k; print(k.bundled())"], cwd=tmp_path, env=here
    )
    assert place.out.strip() == str((unpacked / "bot" / "bundled").resolve())
    ask = [
        sys.executable,
        "-m",
        "bot",
        "ask",
        "what are the responsibilities of the Cloud Engineer?",
        "--format",
        "json",
    ]
    ran = started(ask, cwd=tmp_path, env=here)
    assert ran.code == 0
    (reply,) = ran.replies
    assert reply["status"] == "answered"
    assert len(reply["sources"]) > 3


def test_a_wheel_holds_all_of_the_knowledge_and_the_command(unpacked: Path) -> None:
    shipped = {p.relative_to(ROOT / "knowledge") for p in (ROOT / "knowledge").rglob("*") if p.is_file()}
    bundled = unpacked / "bot" / "bundled"
    assert shipped
    assert {p.relative_to(bundled) for p in bundled.rglob("*") if p.is_file()} == shipped
    (entry,) = unpacked.glob("rolebot-*.dist-info/entry_points.txt")
    assert "rolebot = bot.cli:main" in entry.read_text()
    assert not (unpacked / "tests").exists()
    for part in ("templates/page.html", "static/page.js", "static/page.css", "static/mark.svg"):
        assert (unpacked / "bot" / "playground" / part).is_file()
