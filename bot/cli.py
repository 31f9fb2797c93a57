"""The commands of ``rolebot``: arguments in, exit code out; the one place where the parts are put together."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__
from bot.batch import asked, lines
from bot.domain import Question
from bot.domain.answers import UNANSWERED
from bot.errors import RolebotError, UsageError
from bot.settings import knowledge_folder, process_mistakes, process_settings, today

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.assistant import Assistant
    from bot.knowledge import Knowledge

USAGE, UNANSWERED_CODE, INTERRUPTED = 2, 1, 130
MAX_LINE = 1 << 20  # characters of a batch line


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 0, 1 (a single question without an answer), 2 (usage) or 3 (no posting)."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started the command
            setattr(sys, name, Path(os.devnull).open("r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115  # for as long as the process lives
    for stream in (sys.stdout, sys.stderr):
        # a lone surrogate or a narrow terminal must not end the command
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # always a TextIOWrapper here
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()  # what can not be written is told now, and not when the process ends
    except RolebotError as error:
        print(f"rolebot: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # the disk is full, the terminal is gone
        with contextlib.suppress(OSError):
            print(f"rolebot: {error.strerror or 'the output can not be written'}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return USAGE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rolebot", description="Answers questions about job roles from a folder of job postings."
    )
    parser.add_argument("--version", action="version", version=f"rolebot {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--knowledge",
        metavar="DIR",
        help="the folder to answer from (default: ROLEBOT_KNOWLEDGE, else the bundled one)",
    )

    ask = commands.add_parser("ask", parents=[common], help="answer a question")
    ask.add_argument("question", nargs="?", help="the question")
    ask.add_argument(
        "--batch", metavar="FILE", help="answer a JSON object a line from FILE, or from - for standard input"
    )
    ask.add_argument("--format", choices=("text", "json"), default="text")
    ask.add_argument("--why", action="store_true", help="say how the answer came about")
    ask.add_argument("--today", metavar="DATE", help="the date to answer for, like 2026-11-21")
    ask.set_defaults(run=_ask)

    postings = commands.add_parser(
        "postings", parents=[common], help="list what was read, or show one posting"
    )
    postings.add_argument("file", nargs="?", help="a posting, by the end of its path")
    postings.set_defaults(run=_postings)

    chat = commands.add_parser("chat", parents=[common], help="talk to the bot in the terminal")
    chat.add_argument("--today", metavar="DATE", help="the date to answer for, like 2026-11-21")
    chat.set_defaults(run=_chat)

    slack = commands.add_parser("slack", parents=[common], help="answer in Slack")
    slack.add_argument(
        "--check", action="store_true", help="say what is missing for that, and answer nothing"
    )
    slack.set_defaults(run=_slack)

    manifest = commands.add_parser("manifest", help="print the manifest to make the Slack app from")
    manifest.add_argument("transport", choices=("socket", "http"), help="how Slack reaches the bot")
    manifest.add_argument("--url", default="", metavar="URL", help="the request URL for HTTP")
    manifest.set_defaults(run=_manifest)

    rehearse = commands.add_parser("rehearse", parents=[common], help="play the conversations of a folder")
    rehearse.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders (default: conversations/)"
    )
    rehearse.add_argument("--accept", action="store_true", help="rewrite what failed, after showing how")
    rehearse.add_argument("--yes", action="store_true", help="do not ask before rewriting")
    rehearse.add_argument("--press", action="store_true", help="follow every button as well")
    rehearse.set_defaults(run=_rehearse)

    search = commands.add_parser("search", parents=[common], help="print passages with their scores")
    search.add_argument("words", help="what to search for")
    search.add_argument("--limit", type=int, default=10, metavar="N")
    search.set_defaults(run=_search)

    diff = commands.add_parser(
        "diff", parents=[common], help="what changes in the answers between two states"
    )
    diff.add_argument("old", metavar="OLD", help="a folder, or a git revision of the knowledge folder")
    diff.add_argument("new", nargs="?", default="", metavar="NEW", help="same (default: the folder as it is)")
    diff.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    diff.add_argument(
        "--state", default="", metavar="FILE", help="a store: its missed questions are asked too"
    )
    diff.add_argument("--today", metavar="DATE", help="the date to answer for, like 2026-11-21")
    diff.set_defaults(run=_diff)
    return parser


# ask ------------------------------------------------------------------------------------------------


def _ask(options: argparse.Namespace) -> int:
    if (options.question is None) == (options.batch is None):
        raise UsageError("ask needs a question or --batch FILE", expected="one of the two")
    day = today(options.today)
    assistant = _reported(_knowledge(options)).assistant(day)
    if options.batch is not None:
        return _batch(assistant, options)
    started = time.perf_counter()
    reply = assistant.answer(Question(options.question))
    elapsed = (time.perf_counter() - started) * 1000
    if options.format == "json":
        print(json.dumps(reply.as_json(None, options.question, elapsed, why=options.why), ensure_ascii=False))
    else:
        from bot import terminal  # noqa: PLC0415  # only what is printed is loaded

        print(terminal.answer(reply, why=options.why))
    return UNANSWERED_CODE if reply.status in UNANSWERED else 0


def _batch(assistant: Assistant, options: argparse.Namespace) -> int:
    """Answer a line at a time, in order; a malformed line is reported and the rest answered."""
    code = 0
    for number, line in enumerate(lines(options.batch), start=1):
        if not line.strip():
            continue
        try:
            asked_id, question = asked(line)
        except ValueError as error:
            print(f"rolebot: {options.batch}:{number}: {error}", file=sys.stderr)
            code = USAGE
            continue
        started = time.perf_counter()
        reply = assistant.answer(question)
        elapsed = (time.perf_counter() - started) * 1000
        if options.format == "json":
            print(
                json.dumps(
                    reply.as_json(asked_id, question.text, elapsed, why=options.why), ensure_ascii=False
                ),
                flush=True,
            )
        else:
            print(f"{question.text}\n{reply.text}\n", flush=True)
    return code


# postings, search -----------------------------------------------------------------------------------


def _postings(options: argparse.Namespace) -> int:
    from bot import terminal  # noqa: PLC0415  # only what is printed is loaded

    knowledge = _knowledge(options)
    shelf = knowledge.shelf
    if options.file is None:
        print(terminal.postings(shelf))
        return 0 if shelf.postings else 3
    every = (*shelf.postings, *shelf.hidden)
    found = [p for p in every if p.path == options.file] or [
        p for p in every if p.path.endswith(options.file)
    ]
    if len(found) != 1:
        said = [str(p) for p in shelf.problems if p.file.endswith(options.file)]
        said += [f"{s.file}: {s.reason}" for s in shelf.skipped if s.file.endswith(options.file)]
        if not found and said:
            print("\n".join(said))
            return USAGE
        raise UsageError(
            f"{len(found)} postings end in '{options.file}'",
            expected="the path of one, as `rolebot postings` lists it",
        )
    print(terminal.posting(found[0]))
    return 0


def _search(options: argparse.Namespace) -> int:
    from bot import terminal  # noqa: PLC0415  # only what is printed is loaded

    if options.limit < 1:
        raise UsageError(f"--limit {options.limit} prints nothing", expected="1 or more")
    assistant = _reported(_knowledge(options)).assistant(today())
    print(terminal.hits(assistant.search(options.words, options.limit), assistant.shelf))
    return 0


def _chat(options: argparse.Namespace) -> int:
    from bot.chat import HELP, Conversation  # noqa: PLC0415  # only what is asked for is loaded

    talk = Conversation(lambda: _reported(_knowledge(options)), today(options.today))
    person = sys.stdin.isatty()
    if person:
        with contextlib.suppress(ImportError):
            import readline  # noqa: F401, PLC0415  # arrow keys and history at the prompt
        print(HELP[0], "/help lists the commands.")
    while not talk.ended:
        try:
            line = input("you> ") if person else next(iter(sys.stdin.readline, ""), None)
        except EOFError:
            line = None
        if line is None:
            break
        try:
            lines = talk.reply(line)
        except RolebotError as error:
            lines = [f"rolebot: {error}"]  # a folder that can't be reloaded leaves the talk as it was
        print("\n".join(lines), flush=True)
    return 0


# slack ----------------------------------------------------------------------------------------------


def _slack(options: argparse.Namespace) -> int:
    if options.check:
        from bot.slack.check import check  # noqa: PLC0415  # only what is asked for is loaded

        found = check(process_mistakes(), lambda: process_settings(options.knowledge))
        print("\n".join(found.lines))
        return 0 if found.ready else USAGE
    settings = process_settings(options.knowledge)
    from bot.slack.run import run  # noqa: PLC0415  # same

    return run(settings)


def _manifest(options: argparse.Namespace) -> int:
    from bot.slack.manifest import written  # noqa: PLC0415  # same

    print(written(options.transport, options.url), end="")
    return 0


def _diff(options: argparse.Namespace) -> int:
    from bot.changes.command import diff  # noqa: PLC0415  # same

    folder = knowledge_folder(options.knowledge)
    shown, code = diff(options.old, options.new, folder, options.state, options.format, today(options.today))
    print(shown)
    return code


def _rehearse(options: argparse.Namespace) -> int:
    from bot.rehearsal.command import rehearse  # noqa: PLC0415  # same

    folder, yes, press = knowledge_folder(options.knowledge), options.yes, options.press
    return rehearse(options.paths, folder, today(), accept=options.accept, yes=yes, press=press)


def _knowledge(options: argparse.Namespace) -> Knowledge:
    from bot.knowledge import read  # noqa: PLC0415  # --help and --version need none of it

    return read(knowledge_folder(options.knowledge))


def _reported(knowledge: Knowledge) -> Knowledge:
    """The knowledge, its problems told on standard error."""
    for problem in knowledge.shelf.problems:
        print(f"rolebot: {problem}", file=sys.stderr)
    return knowledge
