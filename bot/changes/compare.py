"""Both states asked the same questions, side by side, in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.changes import probes
from bot.changes.difference import Change, Difference, Kind, RoleChange
from bot.changes.judging import ANSWERED, Judge
from bot.changes.roles import named, paired
from bot.changes.talks import of_talks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.changes.roles import Roles
    from bot.changes.sides import Side
    from bot.domain import Answer, Posting, Question
    from bot.knowledge import Knowledge
    from bot.store import Miss


class _Asked:
    """One state asked; an assistant for each day that a question is for."""

    def __init__(self, knowledge: Knowledge, today: date) -> None:
        self._knowledge = knowledge
        self._assistants = {today: knowledge.assistant(today)}
        self._today = today

    def answer(self, question: Question, day: date | None = None) -> Answer:
        day = day or self._today
        if day not in self._assistants:
            self._assistants[day] = self._knowledge.assistant(day, self._assistants[self._today])
        return self._assistants[day].answer(question)


def compared(old: Side, new: Side, today: date, misses: Iterable[Miss] = ()) -> Difference:
    """What differs between the answers of two states on a day. Raises NoPostingsError if one has no posting."""
    before, after = old.knowledge, new.knowledge
    first = _Asked(before, today)
    alike = after.shelf is before.shelf and after.wordings is before.wordings  # read once: they answer alike
    second = first if alike else _Asked(after, today)
    roles = paired(before.shelf, after.shelf)
    talked, mistakes = of_talks(before, after)
    asked = probes.once((*talked, *probes.of_misses(misses), *probes.of_roles(roles, before, after)))
    judge, changes = Judge(roles), []
    for probe in asked:
        one = first.answer(probe.old, probe.day)
        other = one if second is first and probe.old == probe.new else second.answer(probe.new, probe.day)
        kind, why = judge.verdict(one, other)
        if probe.silent and kind is Kind.FIXED:
            kind, why = Kind.BROKEN, "nobody asked: the conversation expects no answer"
        changes.append(
            Change(kind, probe.origin, probe.where, (probe.old.text, probe.new.text), one, other, why)
        )
    known = {str(problem) for problem in before.shelf.problems}
    return Difference(
        old=old.name,
        new=new.name,
        roles=tuple(_roles(roles, before, after, (first, second))),
        changes=tuple(changes),
        problems=(*(p for p in map(str, after.shelf.problems) if p not in known), *mistakes),
    )


def _roles(
    roles: Roles, before: Knowledge, after: Knowledge, asked: tuple[_Asked, _Asked]
) -> Iterable[RoleChange]:
    """The roles that came, went, or bear another name or file."""
    for posting in roles.removed:
        name, why, lost = named(posting, before.wordings, before.shelf), *_fate(posting, after)
        said = _said(posting, before, asked[0])
        yield RoleChange(name, "", posting.path, "", said, why, lost)
    for posting in roles.added:
        name = named(posting, after.wordings, after.shelf)
        yield RoleChange("", name, "", posting.path, _said(posting, after, asked[1]))
    for one, other in roles.same:
        names = named(one, before.wordings, before.shelf), named(other, after.wordings, after.shelf)
        if names[0] != names[1] or one.path != other.path:
            yield RoleChange(*names, one.path, other.path)


def _said(posting: Posting, side: Knowledge, asked: _Asked) -> int:
    """How many facets of a role there is an answer about."""
    return sum(asked.answer(q).status in ANSWERED for q in probes.of_one(posting, side))


def _fate(posting: Posting, after: Knowledge) -> tuple[str, bool]:
    """What became of a file whose role is gone, and whether that is a loss: "" where the file is gone as well."""
    shelf = after.shelf
    for problem in shelf.problems:
        if problem.file == posting.path:
            return f"can't be read: {problem}", True
    for skipped in shelf.skipped:
        if skipped.file == posting.path:
            return f"passed over: {skipped.reason}", skipped.reason != EXCLUDED
    if any(p.path == posting.path for p in shelf.hidden):
        return "hidden as a draft", False
    return "", False


EXCLUDED = "excluded by rolebot.toml"
