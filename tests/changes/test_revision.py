"""A revision is read as git keeps it, and what stands in its way is said plainly."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.changes import Kind, compared, revision, sides
from bot.changes.revision import extract
from bot.errors import UsageError
from bot.knowledge import bundled
from tests.answering.shelves import TODAY, role
from tests.changes.states import BAKER, KEEPER, edited, state, write
from tests.cli.command import started
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GIT = shutil.which("git") or ""
pytestmark = pytest.mark.skipif(not GIT, reason="git is not installed")


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.com", "-c", "commit.gpgsign=false")
    subprocess.run([GIT, *who, *arguments], cwd=folder, check=True, capture_output=True)


def committed(folder: Path) -> None:
    git(folder, "add", "--all", ".")
    git(folder, "commit", "-m", "A state")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a knowledge folder in it, one commit old; the folder."""
    git(tmp_path, "init")
    write(tmp_path, "other/secret.md", "not of the folder")
    folder = state(tmp_path / "know ledge")
    committed(tmp_path)
    return folder


def test_a_revision_is_held_against_the_folder_as_it_is(repository: Path) -> None:
    edited(repository, BAKER, ("## Benefits", "## Sprinkles"))
    write(repository, "postings/new.md", "# Cook\n\n## Requirements\n\n- Own spoon\n")
    with sides("HEAD", "", str(repository)) as (old, new):
        found = compared(old, new, TODAY)
    assert old.name.startswith("HEAD (")
    assert [c.where for c in found.of(Kind.BROKEN)] == [f"{BAKER} · benefits"]
    assert [r.new_file for r in found.roles] == ["postings/new.md"]


@pytest.mark.parametrize("turned", [False, True])
def test_a_revision_beside_a_folder_is_one_of_that_folder(repository: Path, turned: bool) -> None:
    edited(repository, BAKER, ("## Benefits", "## Sprinkles"))
    named = ("HEAD", str(repository))
    with sides(*(named[::-1] if turned else named), "") as (old, new):
        found = compared(old, new, TODAY)
    changed = found.of(Kind.FIXED if turned else Kind.BROKEN)
    assert [c.where for c in changed] == [f"{BAKER} · benefits"]


def test_a_folder_alone_is_held_against_the_shipped_one(repository: Path) -> None:
    with sides(str(repository), "", "") as (old, new):
        assert (old.knowledge.folder, new.knowledge.folder) == (repository, bundled())


def test_two_revisions_are_held_against_one_another(repository: Path) -> None:
    edited(repository, BAKER, ("Free bread", "Cheap bread"))
    committed(repository)
    (repository / BAKER).unlink()
    with sides("HEAD~1", "HEAD", str(repository)) as (old, new):
        found = compared(old, new, TODAY)
    assert not found.roles
    assert about_bread(found.of(Kind.CHANGED)[0].new.text)


def about_bread(text: str) -> bool:
    return "Cheap bread" in text


def test_only_the_folder_is_written_and_no_link_leads_out_of_it(repository: Path, tmp_path: Path) -> None:
    (repository / "postings" / "twin.md").symlink_to("baker.md")
    (repository / "postings" / "out.md").symlink_to("../../other/secret.md")
    (repository / "postings" / "loop.md").symlink_to("loop.md")
    committed(repository)
    into = tmp_path / "into"
    into.mkdir()
    extract("HEAD", repository, into)
    found = {p.relative_to(into).as_posix() for p in into.rglob("*") if not p.is_dir()}
    assert found == {BAKER, KEEPER, "postings/twin.md"}
    assert (into / "postings/twin.md").read_bytes() == (repository / BAKER).read_bytes()


def test_no_link_leads_out_through_another(repository: Path, tmp_path: Path) -> None:
    (repository / "z").mkdir()
    (repository / "a.md").symlink_to("z/up/../../other/secret.md")  # inside, as long as z/up is not there
    (repository / "z" / "up").symlink_to("..")
    committed(repository)
    write(tmp_path, "deep/other/secret.md", "not of the folder")  # where a.md leads once z/up is there
    into = tmp_path / "deep" / "in" / "to"
    into.mkdir(parents=True)
    extract("HEAD", repository, into)
    assert not (into / "a.md").exists()
    assert (into / "z" / "up").is_symlink()


def test_a_revision_that_would_unpack_to_more_than_there_is_memory_is_refused(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revision, "MAX_ALL", 5000)
    for number in range(6):  # one object of git's, six times
        write(repository, f"postings/{number}.md", "x" * 1000)
    committed(repository)
    with pytest.raises(UsageError, match="at most 20,000 files"):
        extract("HEAD", repository, tmp_path / "out")


def test_nothing_is_fetched_as_the_repository_says(repository: Path, tmp_path: Path) -> None:
    for name, value in (
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.url", str(tmp_path)),
        ("remote.origin.promisor", "true"),
        ("remote.origin.uploadpack", f"touch '{tmp_path / 'ran'}'; git-upload-pack"),
        ("protocol.file.allow", "always"),
    ):
        git(repository, "config", name, value)
    with pytest.raises(UsageError):
        extract("0123456789" * 4, repository, tmp_path)
    assert not (tmp_path / "ran").exists()


def test_a_folder_that_looks_like_a_repository_is_none(tmp_path: Path) -> None:
    git(tmp_path, "init", "--bare", "look-alike")
    with pytest.raises(UsageError, match="bare repository"):  # and not that HEAD is unborn
        extract("HEAD", tmp_path / "look-alike", tmp_path)


def test_no_program_of_the_repository_is_run(repository: Path, tmp_path: Path) -> None:
    write(repository, ".gitattributes", "*.md filter=evil export-ignore\n")
    committed(repository)
    git(repository, "config", "filter.evil.smudge", f"touch {tmp_path / 'ran'}")
    into = tmp_path / "into"
    into.mkdir()
    extract("HEAD", repository, into)
    assert (into / BAKER).is_file()
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("nothing", "'nothing' is neither a folder nor a revision of"),
        ("HEAD:other", "'HEAD:other' is neither a folder nor a revision of"),
        ("a\0b", "is no revision"),
        ("--output=x", "is no revision"),
    ],
)
def test_what_is_no_revision_is_said(repository: Path, revision: str, said: str) -> None:
    with pytest.raises(UsageError, match=said), sides(revision, "", str(repository)):
        pass


def test_a_folder_that_is_not_in_the_revision_is_said(repository: Path) -> None:
    later = state(repository.parent / "later")
    with pytest.raises(UsageError, match="there is no 'later/' in 'HEAD'"), sides("HEAD", "", str(later)):
        pass


def test_a_folder_without_git_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not a git repository"), sides("HEAD", "", str(state(tmp_path))):
        pass


def test_a_word_that_is_new_in_the_shipped_vocabulary_does_not_count_for_the_revision_before_it(
    tmp_path: Path,
) -> None:
    """The folder that every other is laid over is compared as well: its earlier state stands alone."""
    shutil.copytree(ROOT / "bot", tmp_path / "bot")  # with what Python compiled of it
    for words in ("vocabulary", "wordings"):
        shutil.copytree(ROOT / "knowledge" / words, tmp_path / "knowledge" / words)
    write(tmp_path / "knowledge", BAKER, role("Baker", "Mill", Sprinkles="Free bread on Sundays"))
    git(tmp_path, "init")
    committed(tmp_path / "knowledge")
    benefits = "vocabulary/facets/benefits.txt"
    edited(tmp_path / "knowledge", benefits, ("[headings]\n", "[headings]\nsprinkle\n"))
    ran = started([sys.executable, "-m", "bot", "diff", "HEAD", "--format", "json"], cwd=tmp_path)
    assert ran.code == 0, ran
    assert f"{BAKER} · benefits" in [
        c["where"] for c in json.loads(ran.out)["changes"] if c["kind"] == "fixed"
    ]
