"""The sort of value asked for: what is told has one, or another line of the posting does, else it is not stated."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering import of_its_kind, precise, single
from bot.answering.composers import absent, fact
from bot.answering.spots import line_of, words_of
from bot.answering.under import DEMANDED
from bot.domain import Status, Topic
from bot.domain.facets import (
    CONTACT,
    EDUCATION,
    LANGUAGES,
    REPORTING_LINE,
    TECH_STACK,
)
from bot.text.reached import MAIL, PAGE, reached
from bot.text.tokens import stems, tokens, words
from bot.understanding.sorts import FOR_TASK, PURPOSES, TOOL, WRITTEN_TO
from bot.vocabulary.tools import Names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Answer, Query, Statement
    from bot.vocabulary import Vocabulary

TOOLS = frozenset({TOOL, FOR_TASK})
MOST = 3  # sentences told
TITLE = "title"  # the kind of a block that names the role
ADDRESS = re.compile(MAIL)
LISTS = re.compile(r"[:(]")  # behind which names are listed
ABOVE = 3  # words behind "reports to" within which it says whom
# facets under which each sort stands, be it without a word that says so
FACETS = {
    "mail": CONTACT,
    "person": CONTACT,
    "above": REPORTING_LINE,
    "studies": EDUCATION,
    TOOL: TECH_STACK,
    FOR_TASK: TECH_STACK,
    "code": TECH_STACK,
    single.SPOKEN: LANGUAGES,
}
BELOW = frozenset({"above", "studies"})  # sorts whose heading makes what stands below it one
# sorts that a line of demands tells
DEMANDED_SORTS = frozenset({"papers", "permit", "vetting", "studies"})
LOOSE = frozenset({"person", FOR_TASK})  # sorts of which another line may tell as well
# sorts whose words are said of others too, "accountable to the contract": where the composers, which read of whom it is
# said, found no line, one that names somebody does
CAREFUL = frozenset({"above", single.USED, single.COUNT})
SEVERAL = 2


def told(query: Query, answer: Answer, desk: Desk) -> Answer:
    """The answer, or what has the sort of value asked for, or that the posting states none."""
    if answer.status not in {Status.ANSWERED, Status.NOT_STATED, Status.NOT_MENTIONED}:
        return answer
    number = query.postings[0]
    if query.sort in single.STATES and not (query.sort in CAREFUL and _told_so(query, answer, desk)):
        return _single(query, answer, desk)
    if (
        answer.status is Status.ANSWERED
        and query.sort in WRITTEN_TO
        and (sharp := _sharp(query, answer, desk))
    ):
        return fact.answer(query, desk, number, sharp, MOST)
    if _told_so(query, answer, desk):
        return answer
    if found := _found(query, desk, number):
        return fact.answer(query, desk, number, found, MOST)
    if answer.status is not Status.ANSWERED or query.sort in LOOSE:
        return answer
    return absent.not_stated(_of_sort(query, desk), desk)


def _told_so(query: Query, answer: Answer, desk: Desk) -> bool:
    """Whether what is told has the sort of value asked for, or any that is found may be of use."""
    if answer.status is not Status.ANSWERED:
        return False
    if query.sort == single.COUNT:
        return any(any(c.isdigit() for c in s.text) and _counts(query, s.text) for s in answer.statements)
    return query.sort in {FOR_TASK, single.USED} or _fits(query, answer.statements, desk)


def _counts(query: Query, text: str) -> bool:
    """Whether a text speaks of what is counted."""
    return not words_of(text)[0].isdisjoint(query.sort_kind)


def _single(query: Query, answer: Answer, desk: Desk) -> Answer:
    """What states the single fact asked for; else what is told, where that may tell it in other words."""
    number = query.postings[0]
    if found := single.sentences(query, desk, number):
        return fact.answer(query, desk, number, found, MOST)
    if query.sort == single.COUNT:
        return answer  # which may tell it in other words, or that it is not there
    careful = query.sort in CAREFUL
    if careful and answer.status is Status.ANSWERED and (found := _found(query, desk, number)):
        return fact.answer(query, desk, number, found, MOST)
    lacking = careful and answer.status is not Status.ANSWERED
    if lacking or (not careful and single.may_tell(query, [s.text for s in answer.statements], desk)):
        return answer
    return absent.not_stated(_of_sort(query, desk), desk)


def _sharp(query: Query, answer: Answer, desk: Desk) -> list[Evidence]:
    """The lines that tell where to apply, or where to ask, as it is asked, where what is told has none of them."""
    every = _every(query, desk, query.postings[0])
    best = _best(query, every, desk)
    texts = [s.text for s in answer.statements]
    told = any(e.sentence in text for e in best for text in texts)
    return best if best and len(best) < len(every) and not told else []


def _fits(query: Query, statements: Sequence[Statement], desk: Desk) -> bool:
    """Whether one of some statements has a value of the sort asked for."""
    holds = _holds(query, desk)
    if query.sort in TOOLS:
        kind, own = set(query.sort_kind), frozenset(words(desk.postings[query.postings[0]].organization))
        of_kind = [s.text for s in statements if kind <= words_of(s.text)[0]]
        parts = (
            text[mark.end() :]
            for text in of_kind
            if (mark := LISTS.search(text)) and kind <= _stems(text, mark)
        )
        if any(of_its_kind.has_name(part, own, desk) for part in parts):
            return True  # "Dough tools: Kneadle, Provr", which no vocabulary knows
        if any(_explained(text, kind, desk) for text in of_kind):
            return True  # "A CRM (the blue notebook)"
        if any(not desk.vocabulary.words["called a tool"].isdisjoint(words_of(t)[0]) for t in of_kind):
            # "good with dough tools" is what the posting says of them, where it names none
            return not _found(query, desk, query.postings[0])
    facet = FACETS.get(query.sort, "")
    below = query.sort in BELOW
    if query.sort == "code" and query.facets[:1] == (LANGUAGES,):
        spoken = desk.vocabulary.words["spoken languages"]
        if any(not spoken.isdisjoint(words_of(s.text)[0]) for s in statements):
            return True
    return any(holds(_text(s)) or (below and _headed(s, facet, desk)) for s in statements)


def _explained(text: str, kind: set[str], desk: Desk) -> bool:
    """Whether a text is the name of a kind, and in brackets which it is."""
    mark = LISTS.search(text)
    return (
        mark is not None
        and mark[0] == "("
        and _stems(text, mark) - desk.vocabulary.words["before a kind"] == kind
    )


def _stems(text: str, mark: re.Match[str]) -> frozenset[str]:
    """The stems of a text up to a mark."""
    return words_of(text[: mark.start()])[0]


def _text(statement: Statement) -> str:
    """What a statement says, and where its links lead, or the heading shown above it: "To apply, write to ada@acme.example"."""
    cited = statement.citation
    return "\n".join((statement.text, *(part for part in (cited.quote, cited.heading) if "@" in part)))


def _headed(statement: Statement, facet: str, desk: Desk) -> bool:
    """Whether a statement stands below a heading that names a facet."""
    parts = statement.citation.heading.split(" › ")
    return any(m.value == facet for part in parts for m in desk.vocabulary.headings.find(stems(part)))


def _found(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences of a posting that have such a value, of several those that say more of what is asked."""
    return _best(query, _every(query, desk, number), desk)


def _every(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """All sentences that have one."""
    every = _holds(query, desk)
    found: list[Evidence] = []
    for hit in desk.search.whole(number):
        block, facets = hit.passage.block, (*hit.passage.facets, *hit.passage.hints)
        if block.kind == TITLE or (query.sort in DEMANDED_SORTS and DEMANDED.isdisjoint(facets)):
            continue
        # "ring the plumber on 01632 960002" is no number for those who ask, and a mail address nearly always is
        holds = _mailed if query.sort == "person" and CONTACT not in facets else every
        parts = [block.text] if block.depth else desk.vocabulary.sentences.split(block.text)
        own = [part for part in parts if holds(part)]
        if not own and not ("@" in block.quote and holds(block.quote)):
            continue  # most passages: they are not judged
        (whole,) = precise.whole([hit], desk)
        found += [replace(whole, sentence=part) for part in own] if own and len(parts) > 1 else [whole]
    return found


def _best(query: Query, found: list[Evidence], desk: Desk) -> list[Evidence]:
    """Of several sentences those that say best what is asked: where to apply, or where to ask."""
    if query.sort not in WRITTEN_TO or not query.sort_kind or len(found) < SEVERAL:
        return found
    words, (name,) = desk.vocabulary.words, query.sort_kind
    other = frozenset[str]().union(*(words[each] for each in PURPOSES if each != name))
    own = [e for e in found if not words[name].isdisjoint(words_of(_around(e))[0])]
    return [e for e in own if other.isdisjoint(words_of(e.sentence)[0])] or own or found


def _around(found: Evidence) -> str:
    """A sentence with the headings above it."""
    return " ".join((found.sentence, *found.hit.passage.path))


def _holds(query: Query, desk: Desk) -> Callable[[str], bool]:
    """What tells whether a text has a value of the sort asked for."""
    vocabulary, sort = desk.vocabulary, query.sort
    if sort == "mail":
        return _mailed
    if sort == "person":
        return reached
    if sort in TOOLS:
        return _held(vocabulary.tools.names(query.sort_kind))
    if sort == "code":
        return _held(vocabulary.tools.code)
    if sort == "above":
        return lambda text: _above(text, desk)
    names, less = _names(vocabulary, sort), vocabulary.phrases["no licence to hold"]
    if sort == "permit":
        return lambda text: names.held(text) and not less.holds(line_of(text)[0])
    return _held(names)


def _mailed(text: str) -> bool:
    """Whether a text has a mail address."""
    return bool(ADDRESS.search(PAGE.sub(" ", text)))


def _held(names: Names) -> Callable[[str], bool]:
    """What tells whether a text has one of some names; of most texts no name's first word is one."""
    return lambda text: not names.firsts.isdisjoint(words_of(text)[1]) and names.held(text)


@lru_cache(maxsize=16)
def _names(vocabulary: Vocabulary, sort: str) -> Names:
    """The words that say a value of a sort: what a degree is called, and what a certificate."""
    return Names(vocabulary.lists[f"names {sort}"], ())


def _above(text: str, desk: Desk) -> bool:
    """Whether a text says whom one reports to: "reports to the miller", "reporting to Ada", and no "report to learn"."""
    found, lists = tokens(text), desk.vocabulary.words
    heads = desk.vocabulary.role_heads | desk.vocabulary.weak_role_heads
    label, colon, _ = text.partition(":")
    if colon and desk.vocabulary.keys.get(words(label), ("", ""))[1] == REPORTING_LINE:
        return True  # "Lead: Ada Rye"
    for match in desk.vocabulary.phrases["says who is above"].find(line_of(text)[0]):
        behind = found[match.end : match.end + ABOVE]
        if not behind:
            return True  # "Reports to:", with the value below
        if behind[0].stem in lists["before somebody above"] or text[behind[0].start].isupper():
            return True
        if any(token.text in heads for token in behind):
            return True
    return False


def _of_sort(query: Query, desk: Desk) -> Query:
    """The query about the sort of value by itself, as it is named where none is stated."""
    facet = FACETS.get(query.sort, "")
    name = desk.vocabulary.pairs("called as a sort").get(query.sort, "")
    if query.sort in TOOLS:
        name = " ".join(w for w in query.sort_kind)
        topics = tuple(t for t in query.topics if not t.cue) or (Topic(name, (query.sort_kind,)),)
        topics = tuple(replace(t, known=True) for t in topics)
    else:
        topics = (Topic(name, (stems(name),), known=True),)
    return query.but(facets=(facet,) if facet else (), topics=topics, sections=())
