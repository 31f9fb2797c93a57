"""Several postings fit: a short answer each for up to three, else the question which one is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.composers import facet
from bot.domain import Answer, FollowUp, Status

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

EACH, NAMED, ITEMS = 3, 8, 5  # postings answered in short; postings named; items of a short answer


def compose(query: Query, desk: Desk) -> Answer:
    """Up to three: a short answer each. Up to eight: their names. More: a way to say which."""
    found = query.postings or tuple(range(len(desk.postings)))
    say = desk.wordings.say
    if len(found) > NAMED:
        lines = [say("too_many", count=len(found))]
        return Answer(Status.AMBIGUOUS, "\n".join(lines), facets=query.facets[:1])
    if len(found) > EACH:
        lines = [say("which", roles="; ".join(named(desk, n, found) for n in found))]
        statements = [desk.absence(n) for n in found]
    else:
        lines, statements = [say("several", count=len(found))], []
        for number in found:
            lines += ["", named(desk, number, found), *desk.status(number)]
            hits, about = (
                facet.gather(query, desk, number) if query.facets or query.sections else ([], "purpose")
            )
            hits = hits or (desk.hits(query, number, ("purpose",)) if not query.facets else [])
            if not hits:
                lines.append(say("not_stated", facet=desk.vocabulary.label(about), role=desk.role(number)))
                statements.append(desk.absence(number))
                continue
            shown = hits[:ITEMS]
            lines += desk.bullets(shown)
            if len(hits) > len(shown):
                lines.append(say("more", count=len(hits) - len(shown)))
            lines.append(desk.source(shown))
            statements += [desk.statement(h) for h in shown]
    asked = desk.vocabulary.facets[query.facets[0]].ask if query.facets else ""
    return Answer(
        Status.AMBIGUOUS,
        "\n".join(lines),
        roles=tuple(desk.ref(n) for n in found),
        facets=query.facets[:1],
        statements=tuple(statements),
        follow_ups=tuple(
            FollowUp(named(desk, n, found), f"{named(desk, n, found)}: {asked}".rstrip(": ")) for n in found
        ),
    )


def named(desk: Desk, number: int, among: tuple[int, ...]) -> str:
    """A posting by its role, and by its file where another bears the same name."""
    role = desk.role(number)
    if sum(desk.role(n) == role for n in among) > 1:
        return f"{role} ({desk.postings[number].path})"
    return role
