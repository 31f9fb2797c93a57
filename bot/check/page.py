"""The coverage table as one HTML page that needs nothing else: no script, no address outside."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.coverage import Coverage

STYLE = """
:root { color-scheme: light dark; --ink: #1d1c1d; --paper: #fff; --line: #d0d0d0; --yes: #0b6b3a; --no: #6f6f6f;
  --head: #f4f4f2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #161618; --line: #3b3b40; --yes: #6fd39b;
  --no: #9a9aa0; --head: #222226; } }
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 1.5rem; }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--line); }
table { border-collapse: separate; border-spacing: 0; }
caption { text-align: left; padding: .5rem; font-weight: 600; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: center; font-weight: 400; }
thead th { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; vertical-align: bottom;
  position: sticky; top: 0; background: var(--head); }
thead th:first-child { writing-mode: horizontal-tb; transform: none; left: 0; z-index: 2; }
tbody th, tfoot th { text-align: left; position: sticky; left: 0; background: var(--head); white-space: nowrap; }
tbody th small { color: var(--no); display: block; }
.yes { color: var(--yes); } .no { color: var(--no); }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
"""


def written(found: Coverage) -> str:
    """The whole page: a row for each role, a column for each facet, counts at both ends."""
    count = len(found.postings)
    title = f"What {count} {'posting states' if count == 1 else 'postings state'}"
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>",
            f"<h1>{escape(title)}</h1>",
            '<div class="scroll" tabindex="0" role="region" aria-label="Roles by facets"><table>',
            "<caption>Roles by facets: ● stated, · not stated</caption>",
            *_head(found),
            *_body(found),
            *_foot(found),
            "</table></div></body></html>",
            "",
        ]
    )


def _head(found: Coverage) -> Iterator[str]:
    yield '<thead><tr><th scope="col">role</th><th scope="col">all</th>'
    for _, label, _ in found.rows:
        yield f'<th scope="col">{escape(label)}</th>'
    yield "</tr></thead>"


def _body(found: Coverage) -> Iterator[str]:
    yield "<tbody>"
    for number, posting in enumerate(found.postings):
        whose = f", {posting.organization}" if posting.organization else ""
        named = f"{escape(posting.title + whose)}<small>{escape(posting.path)}</small>"
        cells = [row[2][number] for row in found.rows]
        yield f'<tr><th scope="row">{named}</th><td>{sum(cells)}</td>'
        yield "".join(map(CELLS.__getitem__, cells)) + "</tr>"
    yield "</tbody>"


def _foot(found: Coverage) -> Iterator[str]:
    yield '<tfoot><tr><th scope="row">all</th>'
    yield f"<td>{sum(sum(row[2]) for row in found.rows)}</td>"
    yield "".join(f"<td>{sum(row[2])}</td>" for row in found.rows) + "</tr></tfoot>"


def _cell(sign: str, word: str, kind: str) -> str:
    return f'<td class="{kind}"><span aria-hidden="true">{sign}</span><span class="said">{word}</span></td>'


CELLS = {True: _cell("●", "stated", "yes"), False: _cell("·", "not stated", "no")}
