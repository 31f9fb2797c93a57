"""``rolebot slack``: one process from its start to SIGTERM."""

from __future__ import annotations

import asyncio
import logging
import signal
from typing import TYPE_CHECKING

from bot.errors import RolebotError
from bot.slack import logs
from bot.slack.process import Process

if TYPE_CHECKING:
    from bot.settings_process import ProcessSettings

LOG = logging.getLogger(__name__)
CRASHED = 1


def run(settings: ProcessSettings) -> int:
    """Serve until SIGTERM or SIGINT; the exit code. Raises RolebotError for what an operator can mend."""
    logs.configure(settings.secrets)
    return asyncio.run(_until_signal(settings))


async def _until_signal(settings: ProcessSettings) -> int:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    try:
        await Process(settings).serve(stop)
    except RolebotError:
        raise
    except Exception as error:  # noqa: BLE001  # a mistake of ours: its place goes to the log, no traceback
        LOG.critical("crashed", extra={"error": type(error).__name__, "place": logs.place_of(error)})
        return CRASHED
    return 0
