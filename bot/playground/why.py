"""Why an answer was given: the question it answers is found again, asked again, and what happened on the way is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import Answer, Question, Status
from bot.rehearsal.seen import kept_of
from bot.slack import memory, orders, spoken
from bot.store import MessageKey
from bot.text.tokens import stems, tokens

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from typing import Any

    from bot.assistant import Assistant
    from bot.domain import Citation, Hit
    from bot.harness import Message
    from bot.playground.talk import Talk
    from bot.rehearsal.stage import Stage
    from bot.slack.kept import Kept
    from bot.slack.memory import Memory

# the question's digest, in the first block_id of an answer
MARK = re.compile(r"q-([0-9a-f]{16})(?:-.*)?", re.ASCII)
SEARCHED, NEAR = 2000, 5  # passages that are looked through, and shown beside the quoted ones
EXACT = "="  # before a term that is a word as it stands
PATH = " › "


@dataclass(frozen=True, slots=True)
class Term:
    """A word the passages were ranked by; ``said`` if the person said it, else it was added."""

    word: str
    weight: float
    said: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage as search ranks it: its score, 0 if it shares no word with the question, and ``share`` of the best."""

    score: float
    share: float
    path: str
    heading: str
    lines: tuple[int, int]
    text: str
    facets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """``asked`` answered again. ``same``: the answer is what stands in the message, so this is why it does.

    ``quoted`` are the passages that it cites, in its order; ``others`` the best of those it does not.
    """

    asked: Question
    answer: Answer
    same: bool
    terms: tuple[Term, ...]
    quoted: tuple[Ranked, ...]
    others: tuple[Ranked, ...]

    @property
    def steps(self) -> list[tuple[str, str]]:
        """What was found at each stop, those of the parts above left out."""
        return [(stop, found) for stop, found in self.answer.trace.steps if found and stop != "terms"]


async def why(one: Message, talk: Talk) -> Why | None:
    """Why the bot said this; None for what answers no question."""
    asked = await question_of(one, talk)
    if asked is None:
        return None
    held = await kept_of(talk.here, one.blocks)
    assistant = talk.here.current.assistant
    answer = assistant.answer(asked, why=True)
    same = held is None or _same(answer, held.answer)
    quoted, others = _ranked(asked, answer, assistant)
    return Why(asked, answer, same, _terms(asked, answer, assistant), quoted, others)


async def question_of(one: Message, talk: Talk, by: Assistant | None = None) -> Question | None:
    """The very question that a message of the bot answers, with what its thread gave; None if it answers none.

    ``by`` is who answered it, if that was not the one in force.
    """
    assistant = by or talk.here.current.assistant
    held = await kept_of(talk.here, one.blocks)
    if not one.bot_id or (held is None and not _mark(one)):
        return None
    tried = [asked async for asked in _candidates(one, talk, held, assistant)]
    for asked in tried:
        if held is not None and _same(assistant.answer(asked), held.answer):
            return asked
    return tried[0] if tried else None


async def _candidates(
    one: Message, talk: Talk, held: Kept | None, assistant: Assistant
) -> AsyncIterator[Question]:
    """What may have been asked, the likeliest first; of a question back, also what each choice asks."""
    here, mark = talk.here, _mark(one)
    words = here.current.words
    remembered = await _memory(one, here)
    whole: list[Question] = []
    for said in talk.everything(here.slack.workspace.channels[one.channel]):
        if said.user == talk.you.id and _key(said, here, said.ts).digest == mark:
            text = orders.question(spoken.plain(said.text), words)
            whole.append(Question(text, before=remembered.before(said.ts)))
    if held is not None and held.question:
        befores = [remembered.before(turn.ts) for turn in remembered.turns]
        for before in dict.fromkeys([None, *befores]):
            whole += [
                Question(text, before=before)
                for text in dict.fromkeys([orders.question(held.question, words), held.question])
            ]
    for asked in whole:
        yield asked
    for asked in whole:
        for chosen in _choices(asked, assistant):
            yield chosen


def _choices(asked: Question, assistant: Assistant) -> Iterator[Question]:
    """What the buttons of a question back ask."""
    back = assistant.answer(asked)
    if back.status is Status.AMBIGUOUS:
        for one in back.follow_ups:
            yield Question(one.label, before=back.resolved)
            yield Question(one.question)


async def _memory(one: Message, here: Stage) -> Memory:
    root = _key(one, here, one.thread_ts or one.ts)
    thread = await here.store.threads.get(root, here.slack.clock.now())
    return memory.read(thread.query if thread else "")


def _mark(one: Message) -> str:
    first: Mapping[str, Any] = one.blocks[0] if one.blocks else {}
    found = MARK.fullmatch(str(first.get("block_id", "")))
    return found[1] if found else ""


def _key(one: Message, here: Stage, ts: str) -> MessageKey:
    return MessageKey("", here.slack.app.team, one.channel, ts)


def _same(now: Answer, then: Answer) -> bool:
    """Whether two answers say the same; examples are labelled otherwise for Slack."""
    return (now.status, now.lines, now.statements) == (then.status, then.lines, then.statements)


def _terms(asked: Question, answer: Answer, assistant: Assistant) -> tuple[Term, ...]:
    """The words that were searched for, the heaviest first; a stem is shown as a word that has it."""
    said = set(stems(asked.text))
    shown: dict[str, str] = {}
    for text in (
        asked.text,
        *(role.title for role in answer.roles),
        *(role.organization for role in answer.roles),
    ):
        for token in tokens(text):
            shown.setdefault(token.stem, token.text)
    best: dict[str, Term] = {}
    for term, weight in assistant.understanding.query(asked).terms:
        word = term.removeprefix(EXACT)
        root = word if word == term else (stems(word) or (word,))[0]
        if root not in best or best[root].weight < weight:
            best[root] = Term(shown.get(root, word), weight, root in said)
    return tuple(sorted(best.values(), key=lambda term: (-term.weight, term.word)))


def _ranked(
    asked: Question, answer: Answer, assistant: Assistant
) -> tuple[tuple[Ranked, ...], tuple[Ranked, ...]]:
    """The passages that are quoted, and those that came near."""
    hits = assistant.passages(asked, SEARCHED)
    best = max((hit.score for hit in hits), default=0.0)
    paths = [posting.path for posting in assistant.shelf.postings]
    others = dict(enumerate(hits))
    quoted = []
    for cited in dict.fromkeys(s.citation for s in answer.statements if s.citation.quote):
        found = next((n for n, hit in others.items() if _cites(cited, hit, paths[hit.passage.posting])), None)
        score = others.pop(found).score if found is not None else 0.0
        share = score / best if best > 0 else 0.0
        quoted.append(Ranked(score, share, cited.posting, cited.heading, cited.lines, cited.quote, ()))
    return tuple(quoted), tuple(_shown(hit, best, paths) for hit in [*others.values()][:NEAR])


def _cites(cited: Citation, hit: Hit, path: str) -> bool:
    span = hit.passage.block.span
    within = cited.lines[0] <= span.first <= cited.lines[1]
    return cited.posting == path and within and cited.quote in hit.passage.block.quote


def _shown(hit: Hit, best: float, paths: Sequence[str]) -> Ranked:
    passage, span = hit.passage, hit.passage.block.span
    return Ranked(
        score=hit.score,
        share=hit.score / best if best > 0 else 0.0,
        path=paths[passage.posting],
        heading=PATH.join(passage.path),
        lines=(span.first, span.last),
        text=passage.block.text,
        facets=passage.facets,
    )
