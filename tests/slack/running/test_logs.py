"""The log tells what happened and where, and nothing that people wrote or that opens a door."""

from __future__ import annotations

import io
import json
import logging
import warnings
from typing import TYPE_CHECKING, Any

import pytest

from bot.slack import door, logs

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = "0123456789abcdef"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """The log of a process; what pytest had set up for logs comes back afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("bot")
    kept = (root.handlers[:], root.level, ours.level, logging.raiseExceptions)
    written = io.StringIO()
    logs.configure((SECRET,), written)
    yield written
    logging.captureWarnings(capture=False)
    root.handlers[:] = kept[0]
    root.setLevel(kept[1])
    ours.setLevel(kept[2])
    logging.raiseExceptions = kept[3]


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def ours(event: object, *args: object, level: int = logging.INFO, **extra: object) -> None:
    """Log as the package does: the record bears the place of one of its files."""
    record = door.LOG.makeRecord(door.LOG.name, level, door.__file__, 1, str(event), args, None, extra=extra)
    door.LOG.handle(record)


def test_a_line_is_one_json_object_with_what_was_given(stream: io.StringIO) -> None:
    ours("sent", reference="AB12", attempt=1, ms=3.5, late=None, fine=True, place={"a": 1})
    (line,) = lines(stream)
    assert line.pop("time").endswith("+00:00")
    assert line == {
        "level": "info",
        "event": "sent",
        "reference": "AB12",
        "attempt": 1,
        "ms": 3.5,
        "late": None,
        "fine": True,
        "place": "{'a': 1}",
    }


@pytest.mark.parametrize(
    "secret",
    [
        "xoxb-123-456-abcDEF",
        "xoxp-1-2-3",
        "xapp-1-A123-456-abc",
        "xoxe.xoxb-1-abc",
        "xoxe-1-abc",
        "v0=" + "a1" * 32,
        SECRET,
    ],
)
def test_no_secret_is_written_wherever_it_stands(stream: io.StringIO, secret: str) -> None:
    ours(f"said {secret}!", problem=f"found '{secret}'", also=[secret])
    assert secret not in stream.getvalue()
    assert stream.getvalue().count(logs.HIDDEN) == 3


def test_nothing_that_is_logged_can_begin_another_line(stream: io.StringIO) -> None:
    ours("a\nb\r\x1b[31m\u2028\x85", path='x"\n{"level": "error"}')
    assert len(stream.getvalue().splitlines()) == 1
    assert stream.getvalue().rstrip("\n").isprintable()
    assert stream.getvalue().isascii()


def test_of_what_a_library_writes_only_its_place_is_kept(stream: io.StringIO) -> None:
    for name in ("slack_bolt.App", "slack_sdk.socket_mode", "aiohttp.server", "asyncio", "bot.slack.process"):
        logger = logging.getLogger(name)  # also with a logger of ours, for Bolt is given one
        logger.info("body: hush")
        logger.warning("body: %s", "hush")
        try:
            int("hush")
        except ValueError:
            logger.exception("failed")
    assert "hush" not in stream.getvalue()
    assert "Traceback" not in stream.getvalue()
    found = lines(stream)
    assert len(found) == 10
    assert {line["event"] for line in found} == {"library"}
    assert all(line["place"].startswith("test_logs.py:") for line in found)
    assert found[1]["error"] == "ValueError"
    assert found[1]["raised"].startswith("test_logs.py:")


def test_a_warning_of_python_is_a_line_like_any_other(stream: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn("hush", stacklevel=1)
    assert [line["logger"] for line in lines(stream)] == ["py.warnings"]


def test_a_line_that_can_not_be_written_is_dropped_without_a_traceback(
    stream: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    ours("%d", "no number")
    assert stream.getvalue() == ""
    assert capsys.readouterr().err == ""


def test_a_long_value_is_cut(stream: io.StringIO) -> None:
    ours("x", problem="y" * 10_000)
    assert len(stream.getvalue()) < 700
