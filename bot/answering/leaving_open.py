"""Whether a sentence says of a way to work that it is possible, and so not that it is the only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.clauses import cut

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence

ASIDE = 3  # words in brackets that may say it of what stands before them


def possible(found: Evidence, desk: Desk) -> bool:
    """Whether a sentence says of a thing that it is possible, and so not that it is the only one.

    Its words are compared as they stand: "part-time" is not "partly" so. What is flexible may be another thing, and
    behind "so that" or "which" nothing is said of it: "in our office, so that they can ask", "a contract position with
    flexible hours".
    """
    said = cut(found.sentence)
    line, where = said.words, [place.part for place in said.places]
    opens = desk.vocabulary.exact["leaves open"].find(line)
    if not opens:
        return False
    others = {i for m in desk.vocabulary.exact["opens another thing"].find(line) for i in m.words}
    ends = min((m.start for m in desk.vocabulary.exact["says why or which"].find(line)), default=len(line))
    # "a contract position (we'd prefer 20 hours to start)"; but "the office (optional)"
    others.update(i for i, part in enumerate(where) if part in said.brackets and where.count(part) > ASIDE)
    return any(others.isdisjoint(m.words) and m.start < ends for m in opens)
