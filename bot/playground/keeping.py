"""A talk kept as a test: what was said and pressed becomes a conversation in the knowledge folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import UsageError
from bot.knowledge import bundled
from bot.rehearsal.conversation import Act, appended, written
from bot.rehearsal.expectations import worth_keeping
from bot.rehearsal.parsing import HEADING
from bot.rehearsal.seen import see
from bot.text.plain import inside

if TYPE_CHECKING:
    from collections.abc import Container

    from bot.playground.deeds import Deed
    from bot.playground.talk import Talk
    from bot.rehearsal.conversation import Step

FOLDER, FILE = "conversations", "kept.md"
WHOLE = "all"  # instead of a thread: all of a conversation, each thread a test of its own
LONGEST = 80  # characters of a heading


@dataclass(frozen=True, slots=True)
class KeptTalk:
    """A test as it would be written into ``file``; ``name`` is its heading."""

    name: str
    text: str
    file: Path


async def made(talk: Talk, channel: str, root: str, name: str = "") -> KeptTalk | None:
    """The test of a thread, or of all of a conversation (WHOLE); None where nothing was done."""
    deeds = [deed for deed in talk.deeds if deed.channel == channel and root in (WHOLE, deed.root)]
    roots = dict.fromkeys(deed.root for deed in deeds)
    file = place(talk.here.current.edition.knowledge.folder, bundled())
    taken = _headings(file)
    tests, named = [], ""
    for one in roots:
        steps = [await _step(talk, deed) for deed in deeds if deed.root == one]
        heading = name.strip() or _heading(steps)
        if len(roots) > 1 and name.strip():
            heading = f"{heading}: {_heading(steps)}"
        heading = free(heading, taken)
        taken.add(heading)
        named = named or (name.strip() if len(roots) > 1 else "") or heading
        tests.append(written(steps, heading, talk.here.current.edition.day).rstrip())
    return KeptTalk(named, "\n\n".join(tests), file) if tests else None


def keep(test: KeptTalk) -> None:
    """Write a test behind those that are kept already. Raises UsageError if that is not possible."""
    if not inside(test.file, test.file.parent.parent):
        raise UsageError(f"{test.file} leads out of its folder", expected="a file, not a link")
    try:
        before = test.file.read_bytes().decode("utf-8") if test.file.exists() else ""
        test.file.parent.mkdir(parents=True, exist_ok=True)
        test.file.write_bytes(appended(before, test.text).encode("utf-8"))  # line ends stay as they are
    except (OSError, ValueError) as error:
        raise UsageError(
            f"{test.file} can't be written", expected="a folder that can be written to"
        ) from error


def place(folder: Path, shipped: Path) -> Path:
    """The file that tests are kept in: in the knowledge folder, or here if that is ``shipped`` in a package."""
    inside = folder.resolve() == shipped and shipped.name == "bundled"
    return (Path.cwd() if inside else folder) / FOLDER / FILE


def free(heading: str, taken: Container[str]) -> str:
    """The heading, with a number behind it if a test is called so already: of two, only one would be played."""
    heading = " ".join(heading.split())
    numbered = (f"{heading} ({n})" for n in count(2))
    return next(one for one in chain([heading], numbered) if one not in taken)


def _headings(file: Path) -> set[str]:
    """What the tests of a file are called; nothing where it can't be read, for ``keep`` says so."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return set()
    return {found[2] for line in lines if (found := HEADING.fullmatch(line))}


async def _step(talk: Talk, deed: Deed) -> Step:
    """What was done, with what came of it as what is expected."""
    step = deed.came.step
    if step.act is Act.CLOSE:
        return step
    return replace(step, expectations=worth_keeping(await see(talk.here, deed.came)))


def _heading(steps: list[Step]) -> str:
    text = " ".join(steps[0].text.split()) if steps else ""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
