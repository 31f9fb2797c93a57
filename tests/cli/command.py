"""Start ``rolebot`` as a person does, and read what it said."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from bot.cli import main

ROLEBOT = Path(sys.executable).with_name("rolebot")
CLEAN = {k: v for k, v in os.environ.items() if not k.startswith(("ROLEBOT_", "PYTHON"))}


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def replies(self) -> list[dict[str, Any]]:
        """Standard output as JSON, one object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


def rolebot(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, env: dict[str, str] | None = None
) -> Ran:
    """Run the command. Whatever happens, nobody ever sees a traceback."""
    return started([str(ROLEBOT), *map(str, arguments)], stdin=stdin, cwd=cwd, env=env)


def started(
    command: list[str], *, stdin: bytes = b"", cwd: Path | None = None, env: dict[str, str] | None = None
) -> Ran:
    """Run any command under the same rules."""
    done = subprocess.run(
        command, input=stdin, capture_output=True, check=False, timeout=60, cwd=cwd, env=CLEAN | (env or {})
    )
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in ran.err, ran.err
    assert ran.code in {0, 1, 2, 3}, ran
    return ran


def inside(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, env: dict[str, str] | None = None
) -> Ran:
    """The same command within this process: starting one takes half a second of a processor.

    What only a process of its own can show is not shown: the bytes of its arguments, its memory, its end by a signal.
    """
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with (
        mock.patch.dict(os.environ, CLEAN | (env or {}), clear=True),
        mock.patch("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        contextlib.chdir(cwd or "."),
    ):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as ended:  # so argparse ends a command
            code = ended.code if isinstance(ended.code, int) else 0
    for stream in (out, err):
        stream.seek(0)
    return Ran(code, out.read(), err.read())


def asks(*questions: object) -> bytes:
    """The lines of a batch: texts become their question, everything else its own JSON."""
    lines = ({"id": n, "question": q} if isinstance(q, str) else q for n, q in enumerate(questions))
    return "".join(json.dumps(line) + "\n" for line in lines).encode()
