"""A difference for a pull request: a summary, a table, and each pair of answers folded away.

Everything that comes from a posting or from people stands inside <code> or <pre>, with every sign of HTML written as
an entity and every line break as one. So no blank line ends the surrounding HTML, which Markdown leaves alone
(https://spec.commonmark.org/0.31.2/#html-blocks, kinds 6), and hosts look for no mention and no link in code.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from bot.changes.difference import SHOWN, Kind
from bot.changes.forms.text import TOLD, asked, role_line, summary
from bot.text.fold import visible

if TYPE_CHECKING:
    from bot.changes.difference import Change, Difference

MOST = 60_000  # characters; GitHub takes 65,536 in a comment
CUT = 2_000  # characters of an answer
ROOM = 200  # for the last line


def markdown(difference: Difference) -> str:
    """The difference as GitHub's Markdown, no longer than a comment may be."""
    verdict = "❌ Something is broken." if difference.broken else "✅ Nothing is broken."
    lines = [
        f"### {verdict} {summary(difference)}",
        "",
        f"<p>{_code(difference.old)} → {_code(difference.new)}</p>",
        "",
    ]
    told = [f"<li>{_code(line)}</li>" for line in (*difference.problems, *map(role_line, difference.roles))]
    changes = [change for kind in SHOWN for change in difference.of(kind)]
    rows = [_row(change) for change in changes]
    details = [_detail(change) for change in changes]
    reworded = difference.of(Kind.REWORDED)
    details += [_detail(change) for change in reworded[:1]]
    left = MOST - ROOM - sum(len(line) + 1 for line in lines)
    for before, parts, after in (
        ("<ul>", told, "</ul>"),
        ("<table><tr><th></th><th>Question</th><th>From</th><th>Outcome</th></tr>", rows, "</table>"),
        ("", details, ""),
    ):
        fitting, left = _fitting(parts, left - len(before) - len(after) - 2)
        if fitting:
            lines += [*filter(None, (before, *fitting, after)), ""]
        if len(fitting) < len(parts):
            lines += [
                f"… and {len(parts) - len(fitting)} more: `rolebot diff --format json` has all of them.",
                "",
            ]
            break
    return "\n".join(lines).rstrip()


def _fitting(parts: list[str], room: int) -> tuple[list[str], int]:
    """As many of the parts as there is room for, and the room that is left."""
    kept = []
    for part in parts:
        if len(part) + 1 > room:
            break
        room -= len(part) + 1
        kept.append(part)
    return kept, room


def _row(change: Change) -> str:
    cells = (TOLD[change.kind], _code(asked(change)), _code(change.where), _outcome(change))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _detail(change: Change) -> str:
    """Both answers in one line of HTML."""
    why = f"<p>{_code(change.why)}</p>" if change.why else ""
    old, new = (f"<td><pre>{_escaped(reply.text[:CUT])}</pre></td>" for reply in (change.old, change.new))
    return (
        f"<details><summary>{TOLD[change.kind]}: {_code(asked(change))}</summary>{why}"
        f"<table><tr><th>old</th><th>new</th></tr><tr>{old}{new}</tr></table></details>"
    )


def _outcome(change: Change) -> str:
    old, new = change.old.status, change.new.status
    return _code(f"{old} → {new}" if old is not new else str(new))


def _code(text: str) -> str:
    return f"<code>{_escaped(' '.join(visible(text).split()))}</code>"


def _escaped(text: str) -> str:
    """The text as HTML in one line; a sign that would speak to Markdown says nothing inside of HTML."""
    return html.escape(visible(text)).replace("\r", "").replace("\n", "&#10;")
