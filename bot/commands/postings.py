"""``rolebot postings``: lists what was read, or shows one posting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import terminal
from bot.commands import folder
from bot.errors import UsageError

if TYPE_CHECKING:
    import argparse

NOTHING_READ, NOT_READ = 3, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser)
    parser.add_argument("file", nargs="?", help="a posting, by the end of its path")


def run(options: argparse.Namespace) -> int:
    """Print; the exit code is 3 where no posting was read, 2 for a file that is none."""
    shelf = folder.knowledge(options).shelf
    if options.file is None:
        print(terminal.postings(shelf))
        return 0 if shelf.postings else NOTHING_READ
    every = (*shelf.postings, *shelf.hidden)
    found = [p for p in every if p.path == options.file] or [
        p for p in every if p.path.endswith(options.file)
    ]
    if len({p.path for p in found}) != 1:
        said = [str(p) for p in shelf.problems if p.file.endswith(options.file)]
        said += [f"{s.file}: {s.reason}" for s in shelf.skipped if s.file.endswith(options.file)]
        if not found and said:
            print("\n".join(said))
            return NOT_READ
        raise UsageError(
            f"{len(found) or 'no'} {'postings end' if found else 'posting ends'} in '{options.file}'",
            expected="the path of one, as `rolebot postings` lists it",
        )
    print("\n\n".join(map(terminal.posting, found)))
    return 0
