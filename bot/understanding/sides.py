"""The sides of a comparison: "the SRE at X versus the cloud engineer", "A and B", "between A, B and C"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain import Kind
from bot.understanding.naming.named import Named
from bot.understanding.shared_role import SharedRole, named_by

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.roles import Roles
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

    Terms = Callable[[Reading, Sequence[int]], tuple[tuple[str, float], ...]]

MOST = 3  # sides that are set side by side
PARTS = 24  # parts of a text between its joints and marks; one of more compares nothing
SHORT = 3  # letters of what may be the short name of a role
COMMA = ",;/"
SIGNS = frozenset(",;:/|")  # between sides


def side_by_side(found: Query, read: Reading, every: tuple[int, ...], terms: Terms) -> Query:
    """The query about each of some postings that a thread gives, as a comparison of what is asked of them."""
    return found.but(
        kind=Kind.COMPARISON,
        groups=tuple((n,) for n in every),
        postings=every,
        topics=found.known,
        terms=terms(read, every),
        inherited=("posting",),
    )


class _Piece(NamedTuple):
    """A part of a question between two joints: its tokens, what it names, and whether a word joins it to the part before."""

    tokens: tuple[int, ...]
    named: Named
    joined: bool


def sides(
    said: Asked,
    roles: Roles,
    vocabulary: Vocabulary,
    taken: frozenset[int] = frozenset(),
    *,
    ranks: bool = False,
) -> tuple[tuple[tuple[int, ...], ...], frozenset[int]]:
    """The postings of each side, in the question's order, and the tokens that name them.

    ``taken`` are tokens that speak of something else. No sides if fewer than two name any. With ``ranks`` a side may
    be but another rank of the role beside it, or where else that is: "the cook in Lyon and the one in Nice".
    """
    every = [(part, named_by(said, part, roles, taken)) for part in parted(said, vocabulary)]
    if ranks:
        every = SharedRole(said, roles, vocabulary, taken).filled(every)
    if sum(named.by == ("organisation",) for _, named in every) > 1:
        # "who names more cloud providers, X or Y" asks for no cloud engineer
        heads = vocabulary.role_heads | vocabulary.weak_role_heads
        every = [(p, n) for p, n in every if "title" not in n.by or not heads.isdisjoint(n.role.split())]
    found: list[tuple[int, ...]] = []
    covered: set[int] = set()
    for part, named in every:
        postings = named.postings
        covered |= {part[i] for i in named.covered}
        if postings and postings not in found and len(postings) <= MOST:
            found.append(postings)
    # "at Example Mill: the baker vs the cook": an employer is no side beside two roles of its own
    found = [side for side in found if sum(set(side) > set(other) for other in found) <= 1]
    return (tuple(found[:MOST]) if len(found) > 1 else ()), frozenset(covered)


def lacking(said: Asked, lexicon: Lexicon, vocabulary: Vocabulary, one: Named) -> tuple[str, ...]:
    """The sides beside the only ``one`` named that no posting is for, in the asker's words: "cook vs data scientist".

    Such a side is a part of its own that ends in the noun of a role, or is the short name of one: "PO".
    """
    if vocabulary.words["strict sides"].isdisjoint(said.stems):
        return ()
    told = {i for m in vocabulary.phrases["compare"].find(said.stems) for i in m.words} | one.covered
    told |= {i for m in said.among(vocabulary.cues).longest(said.stems) for i in m.words}
    told -= {i for i, s in enumerate(said.stems) if s in vocabulary.words["seniority"]} - one.covered
    aliases = (m for m in vocabulary.roles.longest(said.words) if m.value[-1] in lexicon.heads)
    people = {m.end - 1 for m in aliases} | {i for i, w in enumerate(said.words) if w in lexicon.heads}
    things = {i for m in said.longest(vocabulary.skills) for i in m.words}
    found: list[str] = []
    for part in parted(said, vocabulary):
        bare = sum(said.words[i] not in lexicon.articles for i in part) == 1
        idle = lexicon.stop if bare else lexicon.idle  # the short name of a role is a word of some language
        left = [i for i in part if i not in told and said.stems[i] not in idle]
        if not left or not one.covered.isdisjoint(part) or left[-1] - left[0] >= len(left):
            continue
        text = said.text[said.tokens[left[0]].start : said.tokens[left[-1]].end]
        short = len(left) == 1 and len(text) <= SHORT and text.isalpha() and things.isdisjoint(left)
        if len(left) <= MOST and (left[-1] in people or short):
            found.append(text)
    return tuple(found)


def parted(said: Asked, vocabulary: Vocabulary) -> list[list[int]]:
    """The tokens of each part of a text between the words and signs that stand between sides; none of too many."""
    splitters = vocabulary.words["sides"]
    if splitters.isdisjoint((*said.stems, *said.words)) and SIGNS.isdisjoint(said.text):
        return [[*range(len(said.tokens))]]  # most texts
    parts: list[list[int]] = [[]]
    for i, token in enumerate(said.tokens):
        between = said.between(i)
        if token.stem in splitters or token.text in splitters:
            parts.append([])
        else:
            if not SIGNS.isdisjoint(between):
                parts.append([])
            parts[-1].append(i)
    return [part for part in parts if part] if len(parts) <= PARTS else []


def coordinated(
    said: Asked,
    roles: Roles,
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    taken: frozenset[int] = frozenset(),
) -> tuple[tuple[tuple[int, ...], ...], frozenset[int]]:
    """The same for titles that "or" or "and" joins, whatever is asked: "who reports higher, the SRE or the cook".

    Between the titles stands nothing that names anything, and each is the name of a role: "go or python" is none.
    """
    joints = vocabulary.words["joined either"] | vocabulary.words["joined both"]
    if joints.isdisjoint(said.stems):
        return (), frozenset()
    run: list[_Piece] = []
    for piece in (*_pieces(said, roles, joints, taken), None):
        if piece and run and _beside(said, run[-1], piece, lexicon):
            run.append(piece)
            continue
        if sum(p.joined for p in run[1:]) and _is_role(run[-1].named, roles, lexicon):
            break
        run = [piece] if piece and _is_title(piece.named) else []
    groups = _apart([p.named.postings for p in run])
    if len(groups) <= 1:  # one side is none
        return (), frozenset()
    return groups[:MOST], frozenset(p.tokens[i] for p in run for i in p.named.covered)


def _pieces(said: Asked, roles: Roles, joints: frozenset[str], taken: frozenset[int]) -> list[_Piece]:
    """The parts of a question between its joints, each with what it names."""
    parts: list[tuple[list[int], bool]] = [([], False)]
    for i, token in enumerate(said.tokens):
        between = said.between(i)
        if token.stem in joints:
            parts.append(([], True))
            continue
        if any(c in between for c in COMMA) and parts[-1][0]:
            parts.append(([], False))
        parts[-1][0].append(i)
    if len(parts) > PARTS:
        return []
    kept, titled = [part for part in parts if part[0]], roles.titled(said)
    telling = [not titled.isdisjoint(tokens) for tokens, _ in kept]
    pieces = []
    for at, (tokens, joined) in enumerate(kept):
        # a part is only looked at where it and one beside it can name a title
        beside = telling[at] and any(telling[max(0, at - 1) : at] + telling[at + 1 : at + 2])
        pieces.append(
            _Piece(tuple(tokens), named_by(said, tokens, roles, taken) if beside else Named(), joined)
        )
    return pieces


def _beside(said: Asked, one: _Piece, other: _Piece, lexicon: Lexicon) -> bool:
    """Whether nothing but words that name nothing stands between the titles of two parts."""
    if not (_is_title(one.named) and _is_title(other.named)):
        return False
    people = {w for piece in (one, other) for w in _words(said, piece) if w.endswith("s")}
    if not people.isdisjoint(lexicon.heads):
        return False  # "does it work with designers or testers"
    last, first = max(one.named.covered), min(other.named.covered)
    between = (*one.tokens[last + 1 :], *other.tokens[:first])
    return all(said.stems[i] in lexicon.idle for i in between)


def _words(said: Asked, piece: _Piece) -> set[str]:
    """The words that name a part's title."""
    return {said.words[piece.tokens[i]] for i in piece.named.covered}


def _is_title(named: Named) -> bool:
    """Whether few postings are named by their title."""
    return "title" in named.by and 0 < len(named.postings) <= MOST


def _is_role(named: Named, roles: Roles, lexicon: Lexicon) -> bool:
    """Whether the words of the title that are said hold the noun of a role, or are the whole of it."""
    return not lexicon.heads.isdisjoint(named.role.split()) or roles.whole(named)


def _apart(sides: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """The sides less what another side names as well, those left with none left out."""
    found = []
    for at, side in enumerate(sides):
        others = {n for i, other in enumerate(sides) if i != at for n in other}
        found.append(tuple(n for n in side if n not in others))
    return tuple(side for side in found if side)
