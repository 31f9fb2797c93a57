"""Things that a question asks about before it names the role, where a title has them as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.understanding.naming.titles import Title, Titles
    from bot.vocabulary import Vocabulary


class ThingsAsked:
    """Takes such things from the tokens that name the role."""

    def __init__(self, intents: Intents, titles: Titles, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._intents, self._titles, self._lexicon = intents, titles, lexicon
        self._skills = vocabulary.skills
        self._pointing = lexicon.points | lexicon.indefinite
        self._ahead = frozenset(vocabulary.lists["whom a thing is for"]).union(vocabulary.lists["inverting"])
        self._employed = vocabulary.words["before employers"]

    def less(self, said: Asked, named: Named) -> Named:
        """What is named, less a thing asked about that a title has as well: "do i need azure for the devops job".

        It stands by itself, without an article, before the words that name the role, and these are led by "for the".
        Any words of the title where no yes or no is asked for: "how many years of rust does the server engineer need".
        """
        if "title" not in named.by:
            return named
        told = not self._intents.yes_no(said)
        role = self._led(said, named.covered, self._ahead if told else self._employed)
        before = frozenset(i for i in named.covered if role and i < role)
        first = min(before, default=0)
        if not first or (not told and said.words[first - 1] in self._pointing):
            return named
        titles = [self._titles.titles[n] for n in named.postings]
        of_it = self._of_title(said, named, before, titles) if told else self._thing(said, before, titles)
        if not of_it:
            return named
        if any(said.words[i] in self._lexicon.heads for i in before):
            return named
        return named._replace(covered=named.covered - before)

    def _thing(self, said: Asked, before: frozenset[int], titles: Sequence[Title]) -> bool:
        """Whether one of the words before a role is a thing that a title has, and no employer called like one.

        "Does PLC pay for my move to the line fitter job" asks for no controller.
        """
        known = before & {i for m in said.longest(self._skills) for i in m.words}
        roots = {p.stem for p in self._titles.canonical([said.words[i] for i in sorted(known)])}
        return any(not roots.isdisjoint(t.stems) for t in titles)

    def _of_title(self, said: Asked, named: Named, before: frozenset[int], titles: Sequence[Title]) -> bool:
        """Whether words said before a role that names one without them are of its title, and not of its employer."""
        rest = named.covered - before
        named_so = any(said.words[i] in self._lexicon.heads for i in rest)
        named_so = named_so or any(t.file and t.file <= {said.stems[i] for i in rest} for t in titles)
        return named_so and all(said.stems[i] in t.stems for i in before for t in titles)

    def _led(self, said: Asked, covered: frozenset[int], leading: frozenset[str]) -> int:
        """The first token that names the role behind one of some words, 0 if none does: "for the devops job"."""
        for at in () if leading.isdisjoint(said.words) else sorted(covered)[1:]:
            if said.words[at - 1 - (said.words[at - 1] in self._pointing)] in leading:
                return at
        return 0
