"""What operators are given can be used as it is, and names every setting there is."""

from __future__ import annotations

import configparser
import json
import re
import tomllib
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DEPLOY = ROOT / "deploy"
FILES = sorted(path for path in DEPLOY.iterdir() if path.is_file())
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
PAGE = (DEPLOY / "README.md").read_text(encoding="utf-8")
REQUIREMENTS = (DEPLOY / "requirements.txt").read_text(encoding="utf-8")
SETTING = re.compile(r"\"((?:SLACK|ROLEBOT)_[A-Z_]+)\"")
SETTINGS = {
    name
    for path in (ROOT / "bot").glob("settings*.py")
    for name in SETTING.findall(path.read_text(encoding="utf-8"))
}


def test_the_example_and_the_page_name_every_setting_and_no_other() -> None:
    example = (DEPLOY / "environment.example").read_text(encoding="utf-8")
    assert len(SETTINGS) >= 9
    assert set(re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE)) == SETTINGS
    assert set(re.findall(r"\b(?:SLACK|ROLEBOT)_[A-Z_]+\b", PAGE)) == SETTINGS


def test_the_page_needs_at_most_seven_steps_and_two_secrets() -> None:
    steps = re.findall(r"^(\d)\. ", PAGE.split("\n## ")[0], re.MULTILINE)
    assert steps == [str(n) for n in range(1, len(steps) + 1)]
    assert len(steps) <= 7
    assert PAGE.split("\n## ")[0].count("secret.**") == 2


def test_what_the_page_points_to_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", PAGE):
        assert (DEPLOY / target).is_file(), target
    for path in re.findall(r"\bdeploy/[\w.]+", PAGE):
        assert (ROOT / path).exists() or path == "deploy/environment", path


def test_the_container_runs_as_nobody_in_particular_and_installs_by_hash() -> None:
    last = DOCKERFILE.rsplit("\nFROM ", 1)[1]
    assert re.search(r"^USER 10001:10001$", last, re.MULTILINE)
    assert "ENTRYPOINT" in last.split("USER")[1]
    assert re.search(r"^VOLUME /state$", last, re.MULTILINE)
    assert "/readyz" in last.split("HEALTHCHECK")[1]
    assert "--require-hashes" in DOCKERFILE
    assert [line.split()[1] for line in DOCKERFILE.splitlines() if line.startswith("FROM ")] == [
        "python:3.11-slim",
        "python:3.11-slim",
    ]
    for source in re.findall(r"^COPY (?!--from)(\S+)", DOCKERFILE, re.MULTILINE):
        assert (ROOT / source).exists()
        kept = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        assert f"!{source}" in kept


def test_the_composition_is_read_only_and_without_privileges() -> None:
    read = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    bot = read["services"]["rolebot"]
    assert bot["read_only"]
    assert bot["user"] == "10001:10001"
    assert bot["cap_drop"] == ["ALL"]
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert all(port.startswith("127.0.0.1:") for port in bot["ports"])
    assert set(read["volumes"]) == {bot["volumes"][0].split(":")[0]}
    assert int(bot["stop_grace_period"].rstrip("s")) > 8


def test_the_unit_is_confined_and_gives_time_to_end() -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]  # names keep their case
    unit.read(DEPLOY / "rolebot.service", encoding="utf-8")
    service = unit["Service"]
    assert service["DynamicUser"] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert service["NoNewPrivileges"] == "yes"
    assert service["CapabilityBoundingSet"] == ""
    assert int(service["TimeoutStopSec"]) > 8
    assert service["ExecStart"].endswith("rolebot slack")
    assert set(re.findall(r"ROLEBOT_\w+|SLACK_\w+", service["Environment"])) <= SETTINGS


def test_every_dependency_is_pinned_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)", REQUIREMENTS, re.MULTILINE))
    names = {_plain(re.split(r"[\[>=<~!;]", one)[0]) for one in project["dependencies"]}
    assert names <= {_plain(name) for name in pinned}
    for block in re.split(r"^(?=[\w.-]+==)", REQUIREMENTS, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block, block[:60]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_names_a_package_registry_or_a_secret(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(
        r"index-url|trusted-host|find-links|pypi|pythonhosted|/simple\b", text, re.IGNORECASE
    )
    assert not re.search(r"xox[a-z]-\w|xapp-\w", text)
    if path.suffix == ".json":
        json.loads(text)


def _plain(name: str) -> str:
    """A name as registries compare it: PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()
