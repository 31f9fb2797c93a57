"""Each kind of bullet holds where it should, fails where it should, and what is accepted in its place holds."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from bot.rehearsal.accepting import accepted
from bot.rehearsal.expectations import kinds, worth_keeping
from bot.rehearsal.parsing import parse
from bot.rehearsal.playing import Talk
from bot.rehearsal.running import Outcome, rehearsal, run_all
from bot.rehearsal.seen import see

TODAY = date(2026, 11, 25)
SRE = "> What does the SRE require?"
WHICH = "> What does the DevOps Engineer need?"
PAY = "> What is the salary of the SRE?"
CHATTER = "> (channel) anyone up for lunch?"
ALONE = "> /role What does the SRE require?"

# what is done, a bullet that holds, one that does not, and what is said about it
TABLE = [
    (SRE, "says: MORE than 5 years", "says: on the moon", "do not stand in"),
    (SRE, "says: “More  than 5 years”", "says: Kafka", "do not stand in"),
    (SRE, "does not say: Kafka", "does not say: 5 years", "it says: • More than 5 years"),
    (SRE, "role: Site Reliability Engineer", "role: Cloud Engineer", "Site Reliability Engineer at Heetch"),
    (SRE, "role: site-reliability-engineer-heetch.md", "role: SRE; Cloud Engineer", "it answers for"),
    (CHATTER, "silent", "role: Cloud Engineer", "no role"),
    (SRE, "facet: must-haves", "facet: perks", "it answers about requirements"),
    (SRE, "facet: requirements", "facet: xyzzy", "no facet 'xyzzy'"),
    (SRE, "cites: heetch.md › bring?", "cites: itqan.md", "it cites site-reliability-engineer-heetch.md"),
    (
        SRE,
        "cites: site-reliability-engineer-heetch › What should you bring?",
        "cites: heetch.md:12",
        "it cites",
    ),
    (SRE, "cites: › What should you bring?", "cites: › Bonus points", "it cites"),
    (PAY, "not stated: pay", "not stated: benefits", "it does not state: compensation"),
    (SRE, "no button: Share", "not stated", "it ends as: answered"),
    ("> Does the SRE need Rust?", "not mentioned: Rust", "not mentioned: Perl", "not about 'Perl'"),
    (SRE, "next questions: Benefits", "not mentioned", "it ends as: answered"),
    ("> Does the SRE need Go?", "answers: yes", "answers: no", "it ends as: yes"),
    ("> help", "answers: help", "answers: perhaps", "no way to end"),
    ("> what is the weather?", "answers: off topic", "answers: a list", "it ends as: off topic"),
    (WHICH, "asks back: ITQAN; FlowFuse", "asks back: Heetch", "it offers DevOps Engineer at FlowFuse"),
    (WHICH, "asks back", "silent", "it says"),
    (SRE, "buttons: show ALL; Helpful", "asks back", "does not ask which"),
    (SRE, "buttons: Helpful", "buttons: Share", "there are Show all"),
    (SRE, "no button: Share here", "no button: Show all", "there are Show all"),
    ("> what is the weather?", "no buttons", "buttons: Helpful", "there are no buttons"),
    (SRE, "next questions", "next questions: Salary", "it offers"),
    (PAY, "to everybody", "only to the asker", "everybody there sees it"),
    (ALONE, "only to the asker", "to everybody", "only one person"),
    (f"{SRE}\n> (button) Show source", "modal: source", "modal: What was wrong?", "a window 'Source' opens"),
    (SRE, "to everybody", "modal", "no window opens"),
    (f"{SRE}\n> (button) Show all", "changes the message", "says: on the moon", "do not stand in"),
    (SRE, "to everybody", "changes the message", "a new message came"),
    (f"{SRE}\n> (delete)", "goes away", "silent", "taken away"),
    (SRE, "to everybody", "goes away", "no message went away"),
    (CHATTER, "silent", "says: lunch", "do not stand in"),
    (CHATTER, "does not say: lunch", "only to the asker", "nothing came"),
]
TEXT = "".join(f"## {n}\n{steps}\n- {good}\n- {bad}\n" for n, (steps, good, bad, _) in enumerate(TABLE))
Played = tuple[list[Outcome], list[Outcome]]


@pytest.fixture(scope="module")
def played() -> Played:
    """What came, and what came again once it was accepted, on one stage."""

    async def scene() -> Played:
        async with rehearsal("", TODAY) as here:
            first = await run_all(here, parse(TEXT))
            text = accepted(TEXT, [failure for one in first for failure in one.failures])
            return first, await run_all(here, parse(text))

    return asyncio.run(scene())


@pytest.mark.parametrize("number", range(len(TABLE)))
def test_what_is_so_holds_and_what_is_not_fails_with_what_came(number: int, played: Played) -> None:
    (failure,) = played[0][number].failures
    assert failure.expectation is not None
    assert str(failure.expectation).endswith(TABLE[number][2].partition(":")[2].strip())
    assert TABLE[number][3] in failure.came
    assert failure.line == failure.step.line + 2


def test_what_was_accepted_holds(played: Played) -> None:
    assert len(played[1]) == len(TABLE)
    assert [failure.came for one in played[1] for failure in one.failures] == []


@pytest.mark.parametrize("place", [0, 1], ids=["holds", "fails"])
def test_every_kind_is_tried_both_ways(place: int) -> None:
    tried = {test.steps[-1].expectations[place].kind for test in parse(TEXT)}
    assert {kind.names[0] for kind in kinds()} - tried == set()


def test_what_is_worth_keeping_holds_when_it_is_kept() -> None:
    steps = f"{SRE}\n> (thread) and the benefits?\n{WHICH}\n> (button) ITQAN\n{PAY}\n{ALONE}\n> (channel) thanks\n"

    async def scene() -> tuple[set[str], list[Outcome]]:
        async with rehearsal("", TODAY) as here:
            talk, lines = Talk(here.stage), ["## Kept"]
            (test,) = parse(f"## Said\n{steps}")
            kept = set()
            for step in test.steps:
                found = worth_keeping(await see(here.stage, await talk.play(step)))
                kept |= {one.kind for one in found}
                lines += [*step.lines, *map(str, found)]
            return kept, await run_all(here, parse("\n".join(lines)))

    kept, (outcome,) = asyncio.run(scene())
    assert {
        "role",
        "facet",
        "says",
        "cites",
        "not stated",
        "asks back",
        "only to the asker",
        "silent",
    } <= kept
    assert [failure.came for failure in outcome.failures] == []
