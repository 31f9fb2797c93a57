"""A difference for programs: one JSON object, every question that is not the same in it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.changes.difference import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.changes.difference import Change, Difference
    from bot.domain import Answer


def data(difference: Difference) -> str:
    """The difference as JSON; answers have the fields of ``rolebot ask --format json``, less question and time."""
    said = {
        "old": difference.old,
        "new": difference.new,
        "broken": difference.broken,
        "counts": {str(kind): count for kind, count in difference.counts.items()},
        "problems": list(difference.problems),
        "roles": [asdict(role) for role in difference.roles],
        "changes": [_change(change) for change in difference.changes if change.kind is not Kind.SAME],
    }
    return json.dumps(said, ensure_ascii=False, indent=1)


def _change(change: Change) -> Mapping[str, object]:
    old, new = change.asked
    return {
        "kind": str(change.kind),
        "origin": str(change.origin),
        "where": change.where,
        "question": new,
        "earlier_question": old,
        "why": change.why,
        "old": _answer(change.old),
        "new": _answer(change.new),
    }


def _answer(answer: Answer) -> Mapping[str, object]:
    told = answer.as_json(None, "", 0.0)
    return {key: told[key] for key in ("status", "text", "roles", "facets", "sources", "follow_ups")}
