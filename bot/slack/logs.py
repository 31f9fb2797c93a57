"""The log: one JSON object a line on standard error, without tokens, without anything people wrote.

A line of ours has an event and named values. Of a line that a library writes only its place and the type of an error
are kept: its text may hold a body, a token or a question.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

OURS = "bot"
TOKEN = re.compile(
    r"\bx(?:ox[a-z]|app)(?:\.xox[a-z])?-[A-Za-z0-9-]+|\bxoxe[.-][A-Za-z0-9.-]+|\bv0=[0-9a-f]{64}\b"
)
HIDDEN = "(hidden)"
LONGEST = 500  # characters of one value
PACKAGE = str(Path(__file__).resolve().parents[1])
# what every record has; whatever else is there was given as an extra
STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class JsonLines(logging.Formatter):
    """Writes records as JSON; ``secrets`` are never written, wherever they stand."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(sorted((s for s in secrets if s), key=len, reverse=True))

    def format(self, record: logging.LogRecord) -> str:
        """One line, of printable ASCII only: nothing that was logged can begin another one."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
        }
        if ours(record):
            line["event"] = self._safe(record.getMessage())
            line |= {k: self._safe(v) for k, v in record.__dict__.items() if k not in STANDARD}
        else:
            line |= {"event": "library", "logger": record.name, "place": f"{record.filename}:{record.lineno}"}
        if record.exc_info and record.exc_info[1] is not None:
            line |= {"error": type(record.exc_info[1]).__name__, "raised": place_of(record.exc_info[1])}
        return json.dumps(line, ensure_ascii=True)

    def _safe(self, value: object) -> object:
        """A value as it may be written."""
        if value is None or isinstance(value, bool | int | float):
            return value
        text = str(value)
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        text = TOKEN.sub(HIDDEN, text)
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def ours(record: logging.LogRecord) -> bool:
    """Whether a line was written by this package: a library may write with a logger that it was given."""
    return record.pathname.startswith(PACKAGE)


def _kept(record: logging.LogRecord) -> bool:
    """Whether a line is written at all: of a library only what went wrong."""
    return record.levelno >= (logging.INFO if ours(record) else logging.WARNING)


def place_of(error: BaseException) -> str:
    """File and line where an error was raised, for it must be found without a traceback in the log."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else ""


def configure(secrets: Iterable[str], stream: TextIO | None = None) -> None:
    """Send everything that is logged to standard error, ours from INFO on, that of libraries from WARNING on.

    Called once, by the command: the log of a process is no part's own.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines(secrets))
    handler.addFilter(_kept)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(OURS).setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
    logging.raiseExceptions = False  # else a line that can't be written is written with a traceback
