"""What stands above an item and speaks of all of its list: that some will do, or that it depends."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.marks import Marks
from bot.answering.spots import line_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Passage
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.phrases import Phrases

REACH = 40  # passages back to what introduces a list
COLON = (":", "：")
# lists of what stands above a list and speaks of all of it
SOME, NONE, NEEDLESS = "some of a list", "none of a list", "not needed of a list"
TURNS = (SOME, NONE, NEEDLESS, "left open", "on its way", "wished of a list")
NOT_THE_MOST = "not the most"  # of it is asked for: told by no list alone
OPEN = frozenset({*TURNS[3:], NOT_THE_MOST})  # what says that not all of it always holds
NOTHING: frozenset[str] = frozenset()  # the same one for most items


def some_will_do(passage: Passage, desk: Desk) -> bool:
    """Whether the heading or the line above a list says that not all of it is asked for: "some of the following"."""
    return SOME in _told(passage, desk)


def leaves_out(passage: Passage, desk: Desk) -> bool:
    """Whether the heading or the line above a list says that nothing of it is so: "Tasks that are not part of it:"."""
    return NONE in _told(passage, desk)


def needless(passage: Passage, desk: Desk) -> bool:
    """Whether the heading or the line above a list says that one can do without all of it: "Not needed"."""
    return NEEDLESS in _told(passage, desk)


def of_person(passage: Passage, desk: Desk) -> bool:
    """Whether the heading or the line above a list says whom a role is not for, by what they are or do: "not for you if"."""
    conditions = desk.vocabulary.words["sets a condition"]
    return any(not conditions.isdisjoint(line_of(text)[0]) for text in _heads(passage, desk))


def depends(passage: Passage, desk: Desk) -> bool:
    """Whether the heading or the line above a list says that not all of it always holds: "Tools (vary by project)".

    Or that it may be on its way ("Currently pursuing or recently completed:"), or that not the most of it is asked
    for ("You don't have to be an expert in these things:"), or that it is what one would like best: "Desired traits".
    """
    return not OPEN.isdisjoint(_told(passage, desk))


def spares_the_most(said: Collection[str], passage: Passage, desk: Desk) -> bool:
    """Whether a line above a list denies the most of a thing in a word of the question: "need i be an expert in it"."""
    most = desk.vocabulary.words["the most"].intersection(said)
    return bool(most) and any(
        not most.isdisjoint(line_of(text)[0]) and _not_the_most(desk.vocabulary, text)
        for text in _heads(passage, desk)
    )


def wished(passage: Passage, desk: Desk) -> bool:
    """Whether the line above a list says that its items are no more than welcome: "Not required, but a plus:"."""
    return any(_wish(desk.vocabulary, text) for text in _introduced(passage, desk))


def _wish(vocabulary: Vocabulary, text: str) -> bool:
    """Whether a text says of something that it is welcome, and of nothing that it is demanded."""
    marks = Marks(vocabulary, text)
    told = marks.optional or vocabulary.phrases["wished below"].holds(line_of(text)[0])
    return bool(told) and not marks.demanded


def _told(passage: Passage, desk: Desk) -> frozenset[str]:
    """What the headings of an item and the line above its list say of all of it; found once for each item of the index."""
    if not passage.block.depth:
        return NOTHING
    if passage is not desk.search.passages[passage.number]:
        return _turns(passage, desk)
    found = desk.made.above.get(passage.number)
    if found is None:
        found = desk.made.above[passage.number] = _turns(passage, desk) or NOTHING
    return found


def _turns(passage: Passage, desk: Desk) -> frozenset[str]:
    """The same, looked for."""
    heads, vocabulary = _heads(passage, desk), desk.vocabulary
    said = [name for name in TURNS if any(_holds(vocabulary.exact[name], text) for text in heads)]
    spared = any(_not_the_most(vocabulary, text) for text in heads)
    return frozenset((*said, NOT_THE_MOST) if spared else said)


@lru_cache(maxsize=8192)  # one heading stands above many items
def _holds(table: Phrases[str], text: str) -> bool:
    """Whether a text has a phrase of a table."""
    return table.holds(line_of(text)[1])


def _not_the_most(vocabulary: Vocabulary, text: str) -> bool:
    """Whether a text denies that the most of something is asked for."""
    if vocabulary.words["the most"].isdisjoint(line_of(text)[0]):
        return False
    return bool(Marks(vocabulary, text).not_the_most)


def _heads(passage: Passage, desk: Desk) -> tuple[str, ...]:
    """The headings of an item, and the line with a colon that its list hangs on."""
    return (*passage.path, *_introduced(passage, desk)) if passage.block.depth else ()


def _introduced(passage: Passage, desk: Desk) -> tuple[str, ...]:
    """The line with a colon that the list of an item hangs on; found once for each item of the index."""
    if not passage.block.depth:
        return ()
    every = desk.search.passages
    if passage is not every[passage.number]:
        return tuple(_ahead(passage, every))
    found = desk.made.introduced.get(passage.number)
    if found is None:
        found = desk.made.introduced[passage.number] = tuple(_ahead(passage, every))
    return found


def _ahead(passage: Passage, every: Sequence[Passage]) -> Iterator[str]:
    """The same, looked for."""
    for at in range(passage.number - 1, max(-1, passage.number - 1 - REACH), -1):
        other = every[at]
        if other.posting != passage.posting or other.section != passage.section:
            return
        if other.block.depth == passage.block.depth and other.block.text.endswith(COLON):
            yield other.block.text  # an item as well: "A letter, and one of the following:"
        if other.block.depth < passage.block.depth:
            if other.block.text.endswith(COLON):
                yield other.block.text
            return
