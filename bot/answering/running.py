"""Running text: of a paragraph that no heading of a facet orders, the sentences that speak of it and no others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Hit
from bot.domain.facets import PURPOSE, REQUIREMENTS, RESPONSIBILITIES
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from bot.answering.desk import Desk
    from bot.domain import Passage, Query
    from bot.domain.postings import Sentence

OF_THE_WORK = frozenset({PURPOSE, REQUIREMENTS, RESPONSIBILITIES})  # what prose tells in words of any kind
COLON = (":", "：")
FRAGMENT, ENDS = 8, ".!?:"  # words of what is no sentence at the most, and the marks at the end of one


def told(
    query: Query, hits: Iterable[Hit], facets: Collection[str], desk: Desk, *, but: Collection[str] = ()
) -> list[Hit]:
    """The hits in order, each paragraph that stands under none of some facets cut to its sentences that speak of one.

    None that speaks of one in ``but`` is told. Where a figure is asked for each stands by itself, for one of them
    states it. Where any sentence speaks of the facets, paragraphs without one are left out; else all stay as they are.
    Of what the work is, most of it in sentences that speak of no facet, only what speaks of another one is left out.
    """
    wanted, ordered = frozenset(facets), sorted(hits, key=lambda h: h.passage.number)
    if not (query.figure.wanted or OF_THE_WORK.isdisjoint(wanted)) and _unsaid(ordered, wanted):
        spoken = frozenset(f for h in ordered for *_, own in h.passage.sentences for f in own)
        return less(ordered, spoken - wanted, desk, but=but)

    def tells(spoken: Collection[str]) -> bool:
        return not wanted.isdisjoint(spoken) and frozenset(but).isdisjoint(spoken)

    def whole(passage: Passage) -> bool:
        """Whether it is no paragraph, or a heading of the facets orders it, or one that may be of them."""
        if not passage.sentences or not wanted.isdisjoint(passage.facets):
            return True
        weak = desk.vocabulary.weak_headings.longest(stems(passage.path[-1])) if passage.path else ()
        return any(match.value in wanted for match in weak)

    back = desk.vocabulary.words["speaks of the one before"]
    found: list[Hit] = []
    for hit in ordered:
        cut = [hit] if whole(hit.passage) else list(_runs(hit, tells, back, apart=query.figure.wanted))
        found += cut or [hit][: tells(hit.passage.hints)]  # what only all of it says
    return found or [hit for hit in ordered if frozenset(but).isdisjoint(hit.passage.hints)]


def less(hits: Sequence[Hit], facets: Collection[str], desk: Desk, *, but: Collection[str] = ()) -> list[Hit]:
    """The hits without the sentences that speak of some facets and nothing else, or of one in ``but``; all where none is left.

    Nor is told what stands behind such a one and is no sentence: an address, a number to quote.
    """
    other, back = frozenset(facets), desk.vocabulary.words["speaks of the one before"]

    def tells(spoken: Collection[str]) -> bool:
        return not spoken or not (other.issuperset(spoken) or not frozenset(but).isdisjoint(spoken))

    found: list[Hit] = []
    left_out = False  # whether the passage before ends so
    for hit in hits:
        passage = hit.passage
        last = passage.sentences[-1][-1] if passage.sentences else passage.hints
        if left_out and not last and _fragment(passage.block.text):
            continue
        if passage.block.depth:
            last = ()  # "hold interviews", "map remote valleys", "assist with reimbursements" is a thing that one does
        left_out = not tells(last)
        found += _runs(hit, tells, back) if passage.sentences else [hit][left_out:]
    return found or list(hits)


def only(hits: Iterable[Hit], tells: Callable[[str], bool]) -> list[Hit]:
    """The hits, each paragraph cut to those of its sentences that tell what is asked, if any does."""
    found: list[Hit] = []
    for hit in hits:
        said = (s for s in hit.passage.sentences if tells(_said(hit, s)))
        found += [Hit(_part(hit.passage, [s]), hit.score) for s in said] or [hit]
    return found


def _unsaid(hits: Sequence[Hit], wanted: AbstractSet[str]) -> bool:
    """Whether of some paragraphs more sentences speak of no facet than of those wanted."""
    spoken = [facets for hit in hits for *_, facets in hit.passage.sentences]
    return sum(not facets for facets in spoken) > sum(not wanted.isdisjoint(facets) for facets in spoken)


def _fragment(text: str) -> bool:
    """Whether a text is no sentence: a line of an address."""
    return len(text.split()) <= FRAGMENT and text[-1] not in ENDS


def _runs(
    hit: Hit,
    tells: Callable[[Collection[str]], bool],
    back: AbstractSet[str],
    *,
    apart: bool = False,
) -> Iterator[Hit]:
    """The sentences of a paragraph that tell what is asked.

    Those that follow each other are one unless ``apart``, with what stands between them and speaks of nothing. One that
    points ``back`` has those ahead of it with it: of "Our apprentices weed. They earn £9." the second is no pay alone.
    """
    run: list[Sentence] = []
    silent: list[Sentence] = []  # behind it
    free = 0  # the first sentence that no run before has
    every = hit.passage.sentences
    for at, sentence in enumerate(every):
        *_, spoken = sentence
        if run and tells(spoken) and not apart:
            run, silent = [*run, *silent, sentence], []
        elif run and not (spoken or apart):
            silent.append(sentence)
        else:
            if run:
                yield Hit(_part(hit.passage, run), hit.score)
                free = every.index(run[-1]) + 1
            first = at
            while first > free and not back.isdisjoint(words(_said(hit, every[first]))[:1]):
                first -= 1
            run, silent = [*every[first : at + 1]] if tells(spoken) else [], []
    if run:
        if silent and hit.passage.block.text.endswith(COLON):
            run += silent  # "Anyone may join. In particular:", above a list
        yield Hit(_part(hit.passage, run), hit.score)


def _said(hit: Hit, sentence: Sentence) -> str:
    """The words of a sentence of a paragraph."""
    return hit.passage.block.text[sentence[0] : sentence[1]]


def _part(passage: Passage, run: Sequence[Sentence]) -> Passage:
    """Some sentences of a passage as one."""
    block = passage.block
    text = block.text[run[0][0] : run[-1][1]].strip()
    quote = text if text in block.quote else block.quote  # where links stand in it otherwise
    hints = tuple(dict.fromkeys(facet for *_, spoken in run for facet in spoken))
    return replace(passage, hints=hints, block=replace(block, text=text, quote=quote), sentences=())
