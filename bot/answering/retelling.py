"""Of an answer just given one item, those about something, or the reason that it states for what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import further
from bot.answering.spots import line_of, places
from bot.domain import Answer, Hit, Part, Statement, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Line, Query, Retold

LAST = -1


def compose(query: Query, desk: Desk, answer: Callable[[Query], Answer]) -> Answer:
    """What is asked of the answer to the query before, which is given again by ``answer``.

    That all of it is told where none of its items is about what is asked is for the whole posting to say.
    """
    retold = query.retold
    if retold is None:
        return answer(query)
    told = answer(retold.query)
    items = _picked(retold, _items(told))
    if retold.about:
        items = [s for s in items if all(places(t, s.text) for t in retold.about)]
        return _answer(query, desk, items) if items else answer(query.but(retold=None))
    if not retold.why:
        return _answer(query, desk, items) if items else _fewer(query, desk, told)
    reasons = [s for s in items if _reason(s, retold, desk)]
    return _answer(query, desk, reasons) if reasons else _unsaid(query, desk)


def _items(told: Answer) -> list[Statement]:
    """The items of an answer in its order, what is nested in another left out."""
    lines = [line for line in told.lines if line.part is Part.ITEM and line.citation and not line.depth]
    return [Statement(line.text, line.citation) for line in lines if line.citation and line.citation.quote]


def _picked(retold: Retold, items: list[Statement]) -> list[Statement]:
    """The item asked for, all of them where none is."""
    if not retold.item:
        return items
    return items[-1:] if retold.item == LAST else items[retold.item - 1 : retold.item]


def _reason(said: Statement, retold: Retold, desk: Desk) -> bool:
    """Whether a statement states a reason: in the sentence about what was asked, where it has several."""
    table = desk.vocabulary.exact["states a reason"]
    sentences = desk.vocabulary.sentences.split(said.text)
    for at, sentence in enumerate(sentences):
        near = " ".join(sentences[max(0, at - 1) : at + 1])
        about = len(sentences) == 1 or all(places(t, near) for t in retold.query.known)
        if about and table.holds(line_of(sentence)[1]):
            return True
    return False


def _answer(query: Query, desk: Desk, items: Sequence[Statement]) -> Answer:
    """Some items of an answer, with where they stand."""
    number = query.postings[0]
    head = desk.head("overview", role=desk.role(number))
    return _told(
        Status.ANSWERED, query, desk, [head, *(s.line for s in items), _source(items, desk, number)], items
    )


def _source(items: Sequence[Statement], desk: Desk, number: int) -> Line:
    """The source line of some items."""
    at = {(s.citation.quote, s.citation.lines) for s in items}
    every = [p for p in desk.search.passages if p.posting == number]
    cited = [Hit(p, 0.0) for p in every if (c := desk.citation(p)) and (c.quote, c.lines) in at]
    lines = {s.citation.lines for s in items}  # of a sentence its passage is cited
    return desk.source(cited or [Hit(p, 0.0) for p in every if desk.citation(p).lines in lines])


def _fewer(query: Query, desk: Desk, told: Answer) -> Answer:
    """That an answer has no such item; one without any is given again."""
    items = _items(told)
    if not items:
        return told
    absent = [desk.absence(query.postings[0])]
    return _told(Status.NOT_STATED, query, desk, [desk.head("fewer", count=len(items))], absent)


def _unsaid(query: Query, desk: Desk) -> Answer:
    """That no reason is given."""
    number = query.postings[0]
    head = desk.head("no_reason", role=desk.role(number))
    return _told(Status.NOT_STATED, query, desk, [head], [desk.absence(number)])


def _told(
    status: Status, query: Query, desk: Desk, lines: Sequence[Line], statements: Sequence[Statement]
) -> Answer:
    number = query.postings[0]
    return Answer(
        status,
        (*desk.status(number), *lines),
        roles=(desk.ref(number),),
        facets=query.facets[:1],
        statements=tuple(statements),
        follow_ups=further.questions(query, desk, number),
    )
