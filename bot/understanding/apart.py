"""The roles that a question for roles leaves out: "openings apart from the devops ones", "all jobs but not the cook"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.roles import Roles
    from bot.vocabulary import Vocabulary

LISTS = ("apart from", "roles apart")  # turns behind which what is left out is named
MOST = 8  # turns of a text that are looked at: one that says nothing else has hundreds


class Rest(NamedTuple):
    """What a question asks without what it leaves out, and the postings left out."""

    said: Asked
    less: frozenset[int]


class Apart:
    """Finds the roles left out on one shelf of ``count`` postings."""

    def __init__(
        self, count: int, roles: Roles, intents: Intents, lexicon: Lexicon, vocabulary: Vocabulary
    ) -> None:
        self._count = count
        self._roles = roles
        self._intents = intents
        self._lexicon = lexicon
        self._ranks = frozenset(vocabulary.lists["ranks of roles"])
        self._denying = frozenset(vocabulary.lists["denies a pick"])
        self._but = frozenset(vocabulary.lists["behind what is not picked"])
        self._turns = [vocabulary.phrases[name] for name in LISTS]

    def of(self, said: Asked) -> Rest | None:
        """The rest of a question for roles and what it leaves out; None where it leaves out no role."""
        for table in self._turns:
            if table.foreign_to(said.stems):
                continue
            for turn in said.longest(table)[:MOST]:
                last = turn.end
                while last < len(said.tokens) and not self._parted(said, last):
                    last += 1
                rest = _piece(said, [*range(turn.start), *range(last, len(said.tokens))])
                if self._for_roles(rest) and (less := self._named(_piece(said, range(turn.end, last)))):
                    return Rest(rest, less)
        return None

    def corrected(self, said: Asked) -> Asked:
        """A text less the role that it says not to mean where it names another: "not the cook, the baker", "the baker not the cook"."""
        for at, word in enumerate(said.words):
            if word not in self._denying:
                continue
            last = at + 1
            while (
                last < len(said.tokens) and not self._parted(said, last) and said.words[last] not in self._but
            ):
                last += 1
            rest = [*range(at), *range(last, len(said.tokens))]
            if rest and self._calls(said, range(at + 1, last)) and self._calls(said, rest):
                return _piece(said, rest)
        return said

    def less(self, found: Query, less: frozenset[int]) -> Query:
        """What was understood of the rest, asked of the roles that are not left out."""
        among = found.postings if found.kind in {Kind.CATALOGUE, Kind.ROLES_WITH} else ()
        kept = tuple(n for n in among or range(self._count) if n not in less)
        kind = found.kind if found.kind is Kind.ROLES_WITH and found.topics else Kind.CATALOGUE
        return found.but(kind=kind, postings=kept, role="") if kept else found

    def _for_roles(self, rest: Asked) -> bool:
        """Whether the rest asks for roles: "which jobs are there", or is but their noun."""
        if self._intents.plural(rest, ()) or self._intents.has("catalogue", rest):
            return True
        named = [i for i, s in enumerate(rest.stems) if s not in self._lexicon.empty]
        nouns = [i for i, word in enumerate(rest.words) if word in self._lexicon.nouns]
        return bool(nouns) and set(named) <= set(nouns) and all(rest.words[i].endswith("s") for i in nouns)

    def _calls(self, said: Asked, at: Sequence[int]) -> bool:
        """Whether some words of a text name a role, or a rank of one."""
        ranked = any(said.words[i] in self._ranks for i in at)
        return ranked or bool(self._named(_piece(said, at)))

    def _named(self, piece: Asked) -> frozenset[int]:
        """The postings that what is left out names; all of the kind where it is one: "the devops roles"."""
        named = self._roles.named(piece)
        if "title" not in named.by:
            return frozenset(named.postings if named.by == ("organisation",) else ())
        return frozenset((*named.postings, *self._roles.kind(piece, named).postings))

    @staticmethod
    def _parted(said: Asked, at: int) -> bool:
        """Whether another clause begins at a token."""
        return at in said.parted or said.sentence[at] != said.sentence[at - 1]


def _piece(said: Asked, at: Sequence[int]) -> Asked:
    """Some tokens of a text as a text."""
    tokens, sentence = tuple(said.tokens[i] for i in at), tuple(said.sentence[i] for i in at)
    return said.saying(tokens, sentence)
