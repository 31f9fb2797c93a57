"""Of what is found the part that states the single value asked for: the sentence of a paragraph, the end of a range.

Who asks how many, how long, how much or when wants the sentence that says so, and not what stands around it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering import fitting, running
from bot.answering.of_its_kind import timed, when_asked
from bot.answering.spots import line_of, words_of
from bot.domain.facets import COMPENSATION
from bot.postings.money import names_currency
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

SIDES = {"asks for the most": "labels of the most", "asks for the least": "labels of the least"}
SURE = 2  # words of a question of which one passage has more than another and says more of what is asked


def told(query: Query, desk: Desk, hits: list[Hit]) -> list[Hit]:
    """The hits, of a plan by weeks those of the time asked about; of all of them the part that states the value asked for."""
    return _bounded(query, desk, _stating(query, desk, fitting.in_period(query, desk, hits)))


def _stating(query: Query, desk: Desk, hits: list[Hit]) -> list[Hit]:
    """The hits, each paragraph cut to the sentences with a value of the kind asked for and the most of what is asked."""
    when = when_asked(query)
    if not (query.figure.wanted or when) or not (query.facets and any(h.passage.sentences for h in hits)):
        return hits  # of a section by its heading all of it
    idle = desk.plain | desk.vocabulary.words["units"]
    asked = {*query.cues, *query.said} - idle - desk.vocabulary.words["measures"]
    asked |= {form[0] for t in query.topics for form in t.forms}
    asked -= {*stems(desk.postings[hits[0].passage.posting].title)}

    def shares(text: str) -> int:
        """How many of the words asked about a text has beside such a value; -1 where it has none."""
        has = timed(text, desk) if when else fitting.asked_figure(query, text, desk)
        return len(asked & words_of(text)[0]) if has else -1

    parts = [(h, h.passage.block.text[a:b]) for h in hits for a, b, *_ in h.passage.sentences]
    most = max((shares(text) for _, text in parts), default=-1)
    if most <= 0:
        return hits
    cut = running.only(hits, lambda text: shares(text) == most)
    best = [h for h in cut if shares(h.passage.block.text) == most]
    # "18 people in a shift" says more of the people in a shift than "380 people"
    return best if most >= SURE else cut


def _bounded(query: Query, desk: Desk, hits: list[Hit]) -> list[Hit]:
    """Where the most or the least pay is asked for, the value that is labelled so, else the lines with a range of sums."""
    if query.facets[:1] != (COMPENSATION,):
        return hits
    said, lists = {*query.cues, *query.said}, desk.vocabulary.words
    labels = [label for asks, label in SIDES.items() if not said.isdisjoint(lists[asks])]
    if len(labels) != 1:
        return hits
    summed = [h for h in hits if any(map(str.isdigit, h.passage.block.text))]
    named = [h for h in summed if not set(stems(_label(h))).isdisjoint(lists[labels[0]])]
    ranges = [h for h in summed if _range(h.passage.block.text, desk)]
    return named or ranges or hits


def _label(hit: Hit) -> str:
    """What a value is called: its label, or the key of the front matter it stands behind."""
    block = hit.passage.block
    return f"{block.label} {hit.passage.path[-1] if hit.passage.path and not block.label else ''}"


def _range(text: str, desk: Desk) -> bool:
    """Whether a text tells from how much to how much money."""
    between = desk.vocabulary.words["between numbers"]
    line = words(text)
    joined = any(a[0].isdigit() and b in between for a, b in pairwise(line)) or "–" in text or "-" in text
    return (
        joined and names_currency(text, desk.vocabulary) and sum(w[0].isdigit() for w in line_of(text)[1]) > 1
    )
