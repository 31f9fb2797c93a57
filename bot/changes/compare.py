"""Both states asked the same questions, side by side, in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.changes import probes
from bot.changes.difference import Change, Difference, RoleChange
from bot.changes.judging import ANSWERED, Judge
from bot.changes.roles import named, paired

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.assistant import Assistant
    from bot.changes.probes import Probe
    from bot.changes.roles import Roles
    from bot.changes.sides import Side
    from bot.domain import Posting
    from bot.knowledge import Knowledge
    from bot.store import Miss


def compared(old: Side, new: Side, today: date, misses: Iterable[Miss] = ()) -> Difference:
    """What differs between the answers of two states on a day. Raises NoPostingsError if one has no posting."""
    before, after = old.knowledge, new.knowledge
    assistants = before.assistant(today), after.assistant(today)
    roles = paired(before.shelf, after.shelf)
    asked: list[Probe] = probes.once(
        (*probes.of_misses(misses), *probes.of_roles(roles, before, after)),
    )
    judge, changes = Judge(roles), []
    for probe in asked:
        answers = assistants[0].answer(probe.old), assistants[1].answer(probe.new)
        kind, why = judge.verdict(*answers)
        texts = probe.old.text, probe.new.text
        changes.append(Change(kind, probe.origin, probe.where, texts, *answers, why))
    known = {str(problem) for problem in before.shelf.problems}
    return Difference(
        old=old.name,
        new=new.name,
        roles=tuple(_roles(roles, before, after, assistants)),
        changes=tuple(changes),
        problems=tuple(p for p in map(str, after.shelf.problems) if p not in known),
    )


def _roles(
    roles: Roles, before: Knowledge, after: Knowledge, assistants: tuple[Assistant, Assistant]
) -> Iterable[RoleChange]:
    """The roles that came, went, or bear another name or file."""
    for posting in roles.removed:
        name, why, lost = named(posting, before.wordings, before.shelf), *_fate(posting, after)
        said = _said(posting, before, assistants[0])
        yield RoleChange(name, "", posting.path, "", said, why, lost)
    for posting in roles.added:
        name = named(posting, after.wordings, after.shelf)
        yield RoleChange("", name, "", posting.path, _said(posting, after, assistants[1]))
    for one, other in roles.same:
        names = named(one, before.wordings, before.shelf), named(other, after.wordings, after.shelf)
        if names[0] != names[1] or one.path != other.path:
            yield RoleChange(*names, one.path, other.path)


def _said(posting: Posting, side: Knowledge, assistant: Assistant) -> int:
    """How many facets of a role there is an answer about."""
    return sum(assistant.answer(q).status in ANSWERED for q in probes.of_one(posting, side))


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
