"""A folder as it was in a revision: git's own files, written where they can be read."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path, PurePosixPath

from bot.errors import UsageError
from bot.postings.files import MAX_FILES
from bot.settings import environment_with
from bot.text.plain import inside

# a repository names programs, too: for objects that it lacks git would start the one it is told to fetch them with;
# and a folder that looks like a bare repository would be taken for one (https://git-scm.com/docs/git#_environment_variables)
KEEPS_TO_ITSELF = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1"}
NOT_BARE = ("-c", "safe.bareRepository=explicit")
MAX_BYTES = 1 << 22  # of one file: nothing larger is read from a knowledge folder
MAX_ALL = 1 << 28  # bytes of all of them: a small repository can unpack to more than there is memory
LINK, FILES = b"120000", frozenset({b"100644", b"100755"})  # https://git-scm.com/docs/git-fast-import, "mode"


def extract(revision: str, folder: Path, into: Path) -> str:
    """Write the files that ``folder`` had in a revision below ``into``; the short name of its commit.

    Bytes are those git keeps: no filter and no program of the repository is run. Links that lead out of the folder
    are left out. Raises UsageError where git, the repository, the revision or the folder is missing or too much.
    """
    if revision.startswith("-") or not revision.isprintable():
        raise UsageError(
            f"{revision!r} is no revision", expected="a name that git knows, like main or HEAD~1"
        )
    unknown = f"'{revision}' is neither a folder nor a revision"
    prefix = _line(_git(folder, "rev-parse", "--show-prefix", failed=f"{unknown}: no git in '{folder}'"))
    commit = _line(
        _git(
            folder,
            "rev-parse",
            "--verify",
            "--quiet",
            revision + "^{commit}",
            failed=f"{unknown} of '{folder}'",
        )
    )
    tree = ("ls-tree", "-r", "-l", "-z", "--full-tree", f"{commit}:{prefix}")
    _write(folder, _git(folder, *tree, failed=f"there is no '{prefix}' in '{revision}'"), into)
    return _line(_git(folder, "rev-parse", "--short", commit))


def _line(printed: bytes) -> str:
    return os.fsdecode(printed.removesuffix(b"\n"))


def _write(folder: Path, listed: bytes, into: Path) -> None:
    """Write what ``git ls-tree -r -l -z`` lists: a line is "mode type object size<tab>path"."""
    files: list[tuple[bytes, PurePosixPath, bytes]] = []
    total = 0
    for entry in filter(None, listed.split(b"\0")):
        about, _, name = entry.partition(b"\t")
        mode, _, object_id, size = about.split()
        path = PurePosixPath(os.fsdecode(name))
        below = not path.is_absolute() and ".." not in path.parts
        if below and mode in (*FILES, LINK) and int(size) <= MAX_BYTES:
            files.append((mode, path, object_id))
            total += int(size)
    if total > MAX_ALL or len(files) > MAX_FILES:
        raise UsageError(
            f"the revision has {len(files):,} files of {total:,} bytes there",
            expected=f"at most {MAX_FILES:,} files of {MAX_ALL:,} bytes: a folder of postings",
        )
    contents = _contents(folder, [object_id for _, _, object_id in files])
    links = []
    for (mode, path, _), content in zip(files, contents, strict=True):
        place = into / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if mode == LINK:
            links.append((place, os.fsdecode(content)))
        else:
            place.write_bytes(content)
    for place, target in links:  # last: nothing is ever written through one
        place.symlink_to(target)
    for place, _ in links:  # where one leads is known once all are there: it may lead through another
        if not inside(place, into):
            place.unlink()


def _contents(folder: Path, objects: list[bytes]) -> list[bytes]:
    """The bytes of each object: "object type size<newline>bytes<newline>" by turns."""
    read = _git(folder, "cat-file", "--batch", told=b"".join(o + b"\n" for o in objects))
    found, at = [], 0
    for _ in objects:
        start = read.index(b"\n", at) + 1
        size = int(read[at:start].split()[2])
        found.append(read[start : start + size])
        at = start + size + 1
    return found


def _git(
    folder: Path, *arguments: str, told: bytes = b"", failed: str = "git can't read the folder"
) -> bytes:
    """What git prints. Raises UsageError with git's own words where it fails."""
    program = shutil.which("git")
    if program is None:
        raise UsageError("git is not installed", expected="git, or two folders")
    done = subprocess.run(  # noqa: S603  # no shell, and no argument that begins with a dash is a person's
        [program, *NOT_BARE, *arguments],
        cwd=folder,
        input=told,
        capture_output=True,
        check=False,
        env=environment_with(KEEPS_TO_ITSELF),
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        words = said[0].removeprefix("fatal: ") if said else ""
        raise UsageError(failed + (f" ({words})" if words else ""), expected="a folder, or a revision of one")
    return done.stdout
