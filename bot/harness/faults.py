"""What goes wrong, by rule: the n-th call of a method, and what happens to it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

ANY = "*"


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule.

    It holds for ``method`` ("*": every method), from the ``nth`` matching call on and for ``times`` calls (None: for
    ever); ``where`` narrows it to calls with certain arguments, ``chance`` to a share of them (a seeded Random must
    then be given to the fake).

    The answer is ``status`` with ``error`` as Slack's error code, after ``delay`` real seconds; ``retry_after`` is
    sent as Retry-After; ``body`` replaces the answer by any text. ``drop`` breaks the connection before the call
    does anything. ``lost_reply`` carries it out and breaks the connection instead of answering. ``landed_after`` lets
    the call take effect only so many real seconds later, whether its caller still waits or not; with ``lost_reply``
    the connection breaks before. ``carried_out`` carries it out before the error.
    """

    method: str
    nth: int = 1
    times: int | None = 1
    status: int = 200
    error: str = ""
    retry_after: int | None = None
    delay: float = 0.0
    lost_reply: bool = False
    drop: bool = False
    landed_after: float = 0.0
    carried_out: bool = False
    body: str | None = None
    chance: float = 1.0
    where: Callable[[Mapping[str, Any]], bool] | None = None

    def __str__(self) -> str:
        if self.drop:
            return "dropped"
        late = f"landed after {self.landed_after:g} s" if self.landed_after else ""
        if self.lost_reply or late:
            return ", ".join(part for part in ("lost reply" if self.lost_reply else "", late) if part)
        if self.body is not None:
            return f"{self.status} with another body"
        return f"{self.status} {self.error}".strip() if self.error or self.status != OK else "delayed"

    @property
    def answers(self) -> bool:
        """Whether it replaces Slack's answer, and not only delays or loses it."""
        return bool(self.error) or self.status != OK or self.body is not None

    @property
    def effective(self) -> bool:
        """Whether the call does what it asks for all the same."""
        return not self.drop and (not self.answers or self.carried_out or self.lost_reply)


OK = 200


class Faults:
    """The rules in force; the first that holds is applied."""

    def __init__(self, random: Random | None = None) -> None:
        self._random = random
        self._rules: list[Fault] = []
        self._met: Counter[int] = Counter()

    def add(self, fault: Fault) -> None:
        """Put a rule in force; it counts calls from now on.

        Raises ValueError for a rule of chance without a Random.
        """
        if fault.chance < 1 and self._random is None:
            raise ValueError("a fault of chance needs a seeded random.Random")
        self._rules.append(fault)

    def clear(self) -> None:
        """Put all rules out of force."""
        self._rules.clear()
        self._met.clear()

    def of(self, method: str, arguments: Mapping[str, Any]) -> Fault | None:
        """The fault of this call, and one call more on every count."""
        found = None
        for number, fault in enumerate(self._rules):
            if fault.method not in (method, ANY) or (fault.where is not None and not fault.where(arguments)):
                continue
            self._met[number] += 1
            late = self._met[number] - fault.nth
            held = late >= 0 and (fault.times is None or late < fault.times)
            if held and found is None and self._hits(fault.chance):
                found = fault
        return found

    def _hits(self, chance: float) -> bool:
        return chance >= 1 or (self._random is not None and self._random.random() < chance)
