"""A pattern that is compiled when it is first used: some take milliseconds, and most starts read nothing with them."""

from __future__ import annotations

import re
from typing import cast

from bot.text.once import once


class _Later:
    """Stands for the pattern: whatever it is asked for the pattern gives, and is found here from then on."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    @once
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def __getattr__(self, name: str) -> object:
        found: object = getattr(self._compiled, name)
        self.__dict__[name] = found
        return found


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern that ``re.compile`` gives, made when it is first used."""
    return cast("re.Pattern[str]", _Later(source, flags))
