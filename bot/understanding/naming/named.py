"""What a question names: the postings, the tokens that say so, and how sure that is; and what of it titles fit."""

from __future__ import annotations

from typing import NamedTuple


class Named(NamedTuple):
    """The postings a question names.

    ``postings`` are the candidates, the likeliest set; empty with ``unknown`` if a role or organisation is
    named that the shelf does not have, empty without it if none is named. ``covered`` are the tokens used,
    ``by`` says what named them: "title", "organisation", "place", or the "thread" before; ``field`` whether the
    words of the title say but which kind of role is meant, ``beside`` the postings that speak of it; ``each`` whether
    it is asked of each of the roles and not of one; ``aside`` the tokens among those used that say which role is
    not asked for, or what the asker is; ``part`` the posting and its section that tells of the role, where but a
    heading names that.
    """

    postings: tuple[int, ...] = ()
    covered: frozenset[int] = frozenset()
    unknown: str = ""
    role: str = ""
    by: tuple[str, ...] = ()
    field: bool = False
    beside: tuple[int, ...] = ()
    each: bool = False
    aside: frozenset[int] = frozenset()
    part: tuple[tuple[int, int], ...] = ()

    @property
    def titled(self) -> bool:
        """Whether a title, here or earlier in the thread, names them."""
        return "title" in self.by or "thread" in self.by


class Fit(NamedTuple):
    """The postings that fit, the tokens they fit with, and the role in the question's words."""

    postings: tuple[int, ...] = ()
    covered: frozenset[int] = frozenset()
    role: str = ""
