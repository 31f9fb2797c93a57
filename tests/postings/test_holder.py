"""What a sentence says of who holds a job is told by its subject and the verb behind that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain.facets import REQUIREMENTS, RESPONSIBILITIES
from bot.postings.holder import Holder

if TYPE_CHECKING:
    from bot.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("sentence", "facets"),
    [
        ("You will trim the lamps and keep the log.", (RESPONSIBILITIES,)),
        ("The keeper polishes the lens at dawn.", (RESPONSIBILITIES,)),
        ("The Lamp Keeper (LK), reporting to the harbour master, will trim the lamps.", (RESPONSIBILITIES,)),
        ("The post holder will be based in Leith and will support the crew.", (RESPONSIBILITIES,)),
        ("The successful candidate will also be the first to answer calls.", (RESPONSIBILITIES,)),
        ("This post is a key part of the station, responsible for all lamps.", (RESPONSIBILITIES,)),
        ("She works closely with the pilots.", (RESPONSIBILITIES,)),
        ("You may also need to paint the tower.", (RESPONSIBILITIES,)),
        ("We are looking for a keeper to trim the lamps.", (RESPONSIBILITIES,)),
        ("You will show our visitors to the lamp.", (RESPONSIBILITIES,)),
        ("You will show commitment to visitors.", (REQUIREMENTS,)),
        ("You will bring customer experience.", (REQUIREMENTS,)),
        ("Applicants should have a diploma in optics.", (REQUIREMENTS,)),
        ("You must be able to climb.", (REQUIREMENTS,)),
        ("The ideal candidate has a calm manner.", (REQUIREMENTS,)),
        ("A licence for boats would be an advantage.", (REQUIREMENTS,)),
        ("Good eyes are essential.", (REQUIREMENTS,)),
    ],
)
def test_deeds_are_tasks_and_what_one_must_have_or_be_is_demanded(
    vocabulary: Vocabulary, sentence: str, facets: tuple[str, ...]
) -> None:
    assert Holder(vocabulary).facets(sentence, "Lamp Keeper") == facets


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour board owns nine towers.",
        "Candidates should send a letter to the harbour office.",
        "You will receive a uniform and 30 days of leave.",
        "You will have the opportunity to see the world.",
        "The keeper is based on the north pier.",
        "The post is offered for two years.",
        "The keeper's duties and the tower are described below.",
        "Applicants will be notified by May.",
        "We are looking for a keeper to join our crew.",
    ],
)
def test_what_one_gets_or_sends_where_the_post_is_and_what_others_do_is_neither(
    vocabulary: Vocabulary, sentence: str
) -> None:
    assert Holder(vocabulary).facets(sentence, "Lamp Keeper") == ()
