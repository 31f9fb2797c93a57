"""What a step brings is all of what people see of it, and nothing of other talks; what can't be done is said."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.harness import Fault
from bot.rehearsal.conversation import Act, Place, Step
from bot.rehearsal.directions import directed
from bot.rehearsal.parsing import parse
from bot.rehearsal.playing import StageDirectionError, Talk
from bot.rehearsal.pressing import press_everything
from bot.rehearsal.running import Days, Rehearsal
from bot.rehearsal.seen import read_aloud, see
from bot.rehearsal.stage import Stage, stage
from bot.settings import today

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

SRE = Step("What does the SRE require?")


def play(scene: Callable[[Stage], Awaitable[Any]]) -> None:
    async def played() -> None:
        async with stage() as here:
            await scene(here)

    asyncio.run(played())


def test_talks_do_not_see_one_another() -> None:
    async def scene(here: Stage) -> None:
        first, second = Talk(here), Talk(here)
        assert len((await first.play(SRE)).messages) == 1
        came = await second.play(Step("thanks"))
        assert came.nothing
        with pytest.raises(StageDirectionError, match="no button 'Show all'; there are: none"):
            await second.play(Step("Show all", Act.PRESS))

    play(scene)


def test_what_can_not_be_done_is_said_in_a_sentence() -> None:
    async def scene(here: Stage) -> None:
        talk = Talk(here)
        for step, said in (
            ("(thread) and the benefits?", "no thread yet"),
            ("(edit) something else", "nothing to edit"),
            ("(delete)", "nothing to delete"),
            ("(submit) wrong", "no window to submit"),
            ("(close)", "no window to close"),
        ):
            with pytest.raises(StageDirectionError, match=said):
                await talk.play(directed(step))
        await talk.play(SRE)
        with pytest.raises(StageDirectionError, match="no button 'Pay'; there are: Show all"):
            await talk.play(Step("Pay", Act.PRESS))
        await talk.play(Step("Show source", Act.PRESS))
        with pytest.raises(StageDirectionError, match="'Source' has nothing to write into"):
            await talk.play(Step("something", Act.SUBMIT))

    play(scene)


def test_what_slack_would_refuse_or_show_as_an_error_is_told_with_the_step() -> None:
    async def scene(here: Stage) -> None:
        talk = Talk(here)
        await talk.play(SRE)
        here.slack.complaints.add("chat.postMessage", ("too long [json-pointer:/text]",))
        came = await talk.play(Step("(thread) never mind"))
        assert came.faults == ()
        answering = asyncio.ensure_future(talk.play(Step("and the benefits?", place=Place.THREAD)))
        await asyncio.sleep(0)
        here.slack.complaints.add("chat.postMessage", ("too long [json-pointer:/text]",))
        assert "Slack refuses it: chat.postMessage: too long" in (await answering).faults[0]
        await here.process.server.close()
        (fault, *_) = (await talk.play(Step("/role list", Act.COMMAND))).faults
        assert fault == "Slack shows an error: dispatch_failed"

    play(scene)


def test_a_window_that_asks_is_filled_in_and_kept() -> None:
    async def scene(here: Stage) -> None:
        talk = Talk(here)
        await talk.play(SRE)
        came = await talk.play(Step("Not helpful", Act.PRESS))
        assert "What was wrong or missing?" in read_aloud(came.views[0])
        came = await talk.play(Step("The salary is missing.", Act.SUBMIT))
        assert came.faults == ()
        assert here.slack.views(talk.person("")) == []

    play(scene)


def test_markup_in_what_is_said_reaches_the_bot_as_a_person_types_it() -> None:
    async def scene(here: Stage) -> None:
        talk = Talk(here)
        await talk.play(Step("R&D <!channel> @Bob", mention=False, person="Bob"))
        assert talk.said is not None
        assert talk.said.text == f"R&amp;D &lt;!channel&gt; <@{talk.person('Bob').id}>"

    play(scene)


def test_who_shared_an_answer_is_read_by_name() -> None:
    async def scene(here: Stage) -> None:
        talk = Talk(here)
        await talk.play(Step("/role list", Act.COMMAND))
        came = await talk.play(Step("share", Act.PRESS))
        assert came.faults == ()
        seen = await see(here, came)
        assert "Shared by @Ann" in seen.text

    play(scene)


def test_a_button_that_leads_nowhere_is_found() -> None:
    async def scene(here: Stage) -> None:
        rehearsal = Rehearsal(here, Days(today()))
        outcome = await rehearsal.run(parse("## T\n> What does the SRE require?\n", "t.md")[0])
        here.slack.faults.add(Fault("views.open", times=None, error="expired_trigger_id"))
        presser = await press_everything(rehearsal, [outcome])
        assert {one.pressed[-1] for one in presser.dead} == {"Show source", "Not helpful"}
        assert all("Please press the button again." in str(one) for one in presser.dead)
        assert str(presser.dead[0]).startswith("t.md:2: Show all (6 more) → Show source: ")

    play(scene)


def test_what_does_not_come_again_is_told_and_ends_nothing() -> None:
    async def scene(here: Stage) -> None:
        rehearsal = Rehearsal(here, Days(today()))
        outcome = await rehearsal.run(parse("## T\n> What does the SRE require?\n", "t.md")[0])
        gone = replace(outcome.conversation, steps=(Step("Pay", Act.PRESS, line=2),))
        presser = await press_everything(rehearsal, [replace(outcome, conversation=gone)])
        assert [one.why for one in presser.dead] == ["there is no button 'Pay'; there are: none"]

    play(scene)
