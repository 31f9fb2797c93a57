"""Sides of a comparison that leave out the role for it is said beside them: "junior and senior baker", "the one in Lyon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.asked import Asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.understanding.naming.named import Named
    from bot.understanding.naming.roles import Roles
    from bot.vocabulary import Vocabulary

    Side = tuple[list[int], Named]  # the tokens of a part of a question, and what these name

LONGEST = 6  # words of a side that but says where else: "the one in New York"


def named_by(said: Asked, part: Sequence[int], roles: Roles, taken: frozenset[int]) -> Named:
    """What a part of a question names, its tokens counted from the beginning of the part."""
    piece = Asked(
        said.text,
        tuple(said.tokens[i] for i in part),
        tuple(said.sentence[i] for i in part),
        said.asking,
        side=True,
    )
    return roles.named(piece, frozenset(at for at, i in enumerate(part) if i in taken))


class SharedRole:
    """Reads each side of a question with the role of the side beside it, where it names none itself."""

    def __init__(self, said: Asked, roles: Roles, vocabulary: Vocabulary, taken: frozenset[int]) -> None:
        """``taken`` are the tokens that speak of something else than roles."""
        self._said, self._roles, self._taken = said, roles, taken
        self._ranks = vocabulary.words["seniority"]
        self._heads = vocabulary.role_heads | vocabulary.weak_role_heads
        self._ones = vocabulary.words["stands for a role"]
        self._idle = vocabulary.words["stop"] | self._ones

    def filled(self, sides: Sequence[Side]) -> list[Side]:
        """The sides, those without a role with that of one beside them: of the one behind it before that ahead."""
        for fill in (self._of_rank, self._of_grade, self._elsewhere):
            last = len(sides) - 1
            beside = [[sides[i] for i in (at + 1, at - 1) if 0 <= i <= last] for at in range(last + 1)]
            sides = [fill(one, near) for one, near in zip(sides, beside, strict=True)]
        return list(sides)

    def _of_rank(self, one: Side, beside: Sequence[Side]) -> Side:
        """A part, read as the role named ``beside`` it where it is but another rank of that: "junior and senior baker"."""
        said, ranks = self._said, self._ranks
        rank = [i for i in one[0] if said.stems[i] in ranks] if "title" not in one[1].by else []
        for other, title in beside if rank else ():
            rest = [i for i in other if said.stems[i] not in ranks]
            behind = {i + 1 for i in set(other) - set(rest)}  # of the rank that the title beside begins with
            if "title" in title.by and behind and behind <= {other[i] for i in title.covered}:
                named = self._named([*rank, *rest])
                if named.postings and set(named.postings).isdisjoint(title.postings):
                    return [*rank, *rest], named
        return one

    def _of_grade(self, one: Side, beside: Sequence[Side]) -> Side:
        """A part, read as the role named ``beside`` it where it says but another grade of that: "clerk grade 4 vs grade 5"."""
        said = self._said
        figures = [i for i in one[0] if said.stems[i].isdecimal()]
        if len(figures) != 1 or not self._heads.isdisjoint(one[1].role.split()):
            return one
        grade = [i for i in (figures[0] - 1, figures[0]) if i in one[0]]
        for other, title in beside:
            own = [i for i in other if said.stems[i].isdecimal() and i in {other[at] for at in title.covered}]
            if len(own) != 1 or "title" not in title.by:
                continue
            told = [said.stems[i] for i in grade[:-1]] == [said.stems[own[0] - 1]]  # "GS-13 vs GS-15"
            alone = len(one[0]) == 1  # "tier 1 or 2", and no "5 years"
            tokens = [figures[0] if i == own[0] else i for i in other]
            tokens = [grade[0] if told and i == own[0] - 1 else i for i in tokens]
            named = self._named(tokens) if told or alone else one[1]
            if named.postings and set(named.postings).isdisjoint(title.postings) and named is not one[1]:
                return tokens, named
        return one

    def _elsewhere(self, one: Side, beside: Sequence[Side]) -> Side:
        """A part that names but a place or an employer, read as the role beside it there: "the cook in Lyon or Nice", "the Lyon and Nice cooks".

        A place that is part of another title names it by that, "Night Porter, Nice". A noun alone, of a role called by
        more, will do where it is all of a title: "the Lyon cook and the one in Nice".
        """
        (part, alone), said = one, self._said
        if len(part) > LONGEST or ("title" in alone.by and not self._heads.isdisjoint(alone.role.split())):
            return one
        if any(said.stems[i] in self._ranks or said.stems[i].isdecimal() for i in part):
            return one  # "neither the junior nor the senior one", "5 years of experience"
        first = min(alone.covered, default=0)  # "compare", ahead of it, is no place
        for other, title in beside:
            for role, turn in self._roles_of(other, title):
                tokens = self._placed(role, turn, part)
                named = self._named(tokens)
                told = {tokens[i] for i in named.covered} | self._taken
                place = [i for i in part[first:] if i not in self._taken and said.stems[i] not in self._idle]
                if (
                    place
                    and told.issuperset([*role, *place])
                    and set(named.postings).isdisjoint(title.postings)
                    and (len(role) > 1 or self._roles.whole(named))  # no "project manager" for a manager
                ):
                    return tokens, named
        return one

    def _placed(self, role: list[int], turn: Sequence[int], part: list[int]) -> list[int]:
        """A part with the role where "one" stands, else ahead of it with what leads to a place: "in"."""
        ones = [at for at, i in enumerate(part) if self._said.stems[i] in self._ones]
        if ones:
            return [*part[: ones[0]], *role, *part[ones[0] + 1 :]]
        return [*role, *turn, *part]

    def _roles_of(self, part: Sequence[int], title: Named) -> Iterator[tuple[list[int], Sequence[int]]]:
        """The words of a title up to its noun, and that alone, each with what leads from it to the place it names.

        None for a title that nothing else is said of.
        """
        ends = [at for at in title.covered if self._said.words[part[at]] in self._heads]
        if "title" not in title.by or len(title.covered) <= 1 or not ends:
            return
        end = max(ends)
        run = [part[at] for at in range(end + 1) if title.covered.issuperset(range(at, end + 1))]
        behind = min((at for at in title.covered if at > end), default=end + 1)
        for role in (run, [part[end]]):
            yield role, ()
            yield role, part[end + 1 : behind]

    def _named(self, part: Sequence[int]) -> Named:
        return named_by(self._said, part, self._roles, self._taken)
