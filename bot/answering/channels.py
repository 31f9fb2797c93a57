"""By what one may apply or get in touch: "can I ring them", "do they take applications by post", "can I hand it in in person".

The word for it stands in much of a posting that says nothing of that: "support by phone", "online learning".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering import sayings
from bot.answering.addressed import PHONE
from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.spots import line_of
from bot.answering.weighing import MOST
from bot.domain import Kind, Status, Topic
from bot.domain.facets import CONTACT, HOW_TO_APPLY, OF_THE_PERSON
from bot.retrieval.passages import EXACT
from bot.text.reached import MAIL, PAGE
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

CHANNELS = "channels"  # the list of them, each with the words that ask for it
LINK = re.compile(r"https?://|www\.")
# what an address of each looks like, where the words for it are not needed
LOOKS = {"email": re.compile(MAIL), "phone": PHONE, "online": LINK}
PHONE_NAME, ONLINE = "phone", "online"
BY_POST = "by post"  # what a posting may say as well
DEEDS = frozenset(
    {PHONE_NAME, "post", "fax"}
)  # what one does with nobody else by "may i": no "can i work online"
TO = frozenset({CONTACT, HOW_TO_APPLY})


def judged(query: Query, desk: Desk, number: int) -> tuple[Query, Status, list[Evidence]] | None:
    """The query about the one channel asked for, and the verdict; None where nothing of the kind is asked, or of several.

    It is not mentioned where what is told of applying names another one alone.
    """
    channel = _asked(query, desk)
    if not channel:
        return None
    topic = Topic(channel, (stems(channel),), known=True)
    query = query.but(topics=(topic,), facets=(HOW_TO_APPLY,), sections=())
    refusals = _sayings(f"refuses {channel}", desk, number)
    if refused := [e for e in refusals if _whole(e, desk)]:
        return query, Status.NO, refused
    told = _told(query, desk, number)
    numbers = {h.passage.number for h in told}
    looks = LOOKS.get(channel)
    said = [s for s in sayings.of(f"says by {channel}", desk, number) if s.hit.passage.number in numbers]
    denied = [s.evidence(Strength.STATED) for s in said if not s.sure]
    if denied and len(denied) == len(said):  # "faxed applications will not be accepted"
        status = Status.NO if all(_whole(e, desk) for e in denied) else Status.ANSWERED
        return query, status, denied[:MOST]
    found = [s.hit for s in said if s.sure]
    found = found or [h for h in told if looks and looks.search(_shown(channel, h, desk))]
    if refusals:
        return query, Status.ANSWERED, refusals
    if found:
        return query, Status.YES, _evidence(found)
    only = [e for name in _others(channel, desk) for e in _sayings(f"only by {name}", desk, number)]
    if only := [e for e in only if _whole(e, desk)]:
        return query, Status.NO, only[:MOST]
    return query, Status.NOT_MENTIONED, _evidence(told)


def _asked(query: Query, desk: Desk) -> str:
    """The channel that is asked for; "" if none is, if more is asked, or whether one has to use it in the work."""
    claim, words = query.claim, desk.vocabulary.words
    if query.kind is not Kind.YES_NO or claim.demand or claim.deed or claim.against or claim.doubted:
        return ""
    said = {term[1:] for term, weight in query.terms if term[:1] == EXACT}
    channels = desk.vocabulary.pairs(CHANNELS)
    said.update(query.cues)
    letters = stems(BY_POST)
    said.update(BY_POST for t in query.known if letters in t.forms)
    found = [name for name, line in channels.items() if not said.isdisjoint(map(str.strip, line.split(",")))]
    if len(found) != 1:
        return ""
    own = frozenset(stems(channels[found[0]])) | words["of an application"]
    if not all(own.issuperset(t.forms[0]) or letters in t.forms for t in query.topics):
        return ""
    applies = CONTACT in query.facets or not words["of an application"].isdisjoint(map(_root, said))
    return found[0] if applies or (claim.enough and found[0] in DEEDS) else ""  # "can i ring up"


def _root(word: str) -> str:
    """The stem of a word."""
    return next(iter(stems(word)), word)


def _told(query: Query, desk: Desk, number: int) -> list[Hit]:
    """The passages that tell how one applies or whom one turns to, wherever they stand, in order."""
    every = {h.passage.number: h for facet in TO for h in desk.hits(query, number, desk.closure(facet))}
    spoken = desk.search.speaking(query.terms, number, tuple(TO))
    every.update((h.passage.number, h) for h in spoken if OF_THE_PERSON.isdisjoint(h.passage.facets))
    return [every[n] for n in sorted(every)]


def _shown(channel: str, hit: Hit, desk: Desk) -> str:
    """A passage as it is written; of a telephone less the pages, which have numbers too, and no page that nobody applies on."""
    quote = hit.passage.block.quote
    if channel == ONLINE and desk.vocabulary.words["applies by a link"].isdisjoint(
        line_of(hit.passage.block.text)[0]
    ):
        return ""  # a page to share it on
    return PAGE.sub(" ", quote) if channel == PHONE_NAME else quote


def _others(channel: str, desk: Desk) -> list[str]:
    """The channels beside one."""
    return [name for name in desk.vocabulary.pairs(CHANNELS) if name != channel]


def _whole(refused: Evidence, desk: Desk) -> bool:
    """Whether a refusal holds at all times and of applications: no "do not answer phone calls before noon"."""
    return desk.vocabulary.words["refused in part"].isdisjoint(line_of(refused.sentence)[0])


def _sayings(name: str, desk: Desk, number: int) -> list[Evidence]:
    """The sentences with a phrase of a list, if there is one of that name."""
    known = name in desk.vocabulary.phrases
    return [s.evidence(Strength.STATED) for s in sayings.of(name, desk, number)][:MOST] if known else []


def _evidence(hits: Sequence[Hit]) -> list[Evidence]:
    """Passages as evidence."""
    return [Evidence(h, h.passage.block.text, Strength.STATED, 1.0) for h in hits[:MOST]]
