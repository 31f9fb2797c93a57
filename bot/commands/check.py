"""``rolebot check``: says what to mend in the folder, and what its postings state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.command import run as checked
from bot.commands import folder

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    folder.arguments(parser)
    parser.add_argument("--format", choices=("text", "github", "sarif"), default="text")
    parser.add_argument(
        "--coverage",
        nargs="?",
        const="-",
        default="",
        metavar="FILE.html",
        help="write which role states what as a page; without a file print it as a table",
    )
    parser.add_argument("--strict", action="store_true", help="end with 1 for warnings too")


def run(options: argparse.Namespace) -> int:
    """Print what is found; 1 where there are errors."""
    out, code = checked(folder.folder(options), options.format, options.coverage, strict=options.strict)
    print(out)
    return code
