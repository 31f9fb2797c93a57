"""The end of all work is known exactly; the journal keeps the order and no more than it may."""

from __future__ import annotations

import asyncio

import pytest

from bot.harness import ApiCall, Delivery, FakeSlack, Fault, VirtualClock
from tests.harness.echo import Echo, together


def test_idle_waits_for_the_work_an_app_does_after_it_acknowledged() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        work: set[asyncio.Task[object]] = set()
        ann = slack.user("Ann")
        dm = slack.dm(ann)

        async def chain(left: int) -> None:
            await app.client.chat_postMessage(channel=dm.id, text=str(left))
            if left:
                work.add(asyncio.create_task(chain(left - 1)))

        async def app_idle() -> None:
            while work:
                await asyncio.gather(*work)
                work.difference_update([task for task in work if task.done()])

        work.add(asyncio.create_task(chain(5)))
        await slack.idle(app_idle)
        assert [m.text for m in slack.messages(dm)] == ["5", "4", "3", "2", "1", "0"]
        assert len(app.events) == 6

    together(scene)


def test_idle_asks_again_if_something_happened_while_the_app_was_asked() -> None:
    async def scene(slack: FakeSlack, _app: Echo) -> None:
        asked: list[int] = []
        ann = slack.user("Ann")

        async def app_idle() -> None:
            asked.append(len(asked))
            if len(asked) < 3:
                await ann.says(slack.dm(ann), "one more")

        await slack.idle(app_idle)
        assert len(asked) == 3
        assert len(slack.journal.deliveries()) == 2

    together(scene)


def test_idle_does_not_wait_for_what_is_due_later() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        app.failing = 2
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        assert len(app.heard) == 2

    together(scene)


def test_the_journal_is_in_the_order_in_which_things_began() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        slack.habits.echo = False
        slack.faults.add(Fault("chat.postMessage", delay=0.02))
        ann = slack.user("Ann")
        await ann.says(slack.channel("general", members=[ann]), "<@bot> hello")
        await slack.idle()
        await app.client.auth_test()
        kinds = [entry.name if isinstance(entry, Delivery) else type(entry) for entry in slack.journal]
        assert kinds == ["message", "app_mention", ApiCall, ApiCall]

    together(scene)


def test_the_journal_forgets_the_oldest_beyond_its_limit() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        for n in range(20):
            await app.client.api_test(foo=str(n))
        assert [call.arguments["foo"] for call in slack.journal.calls("api.test")] == [
            str(n) for n in range(15, 20)
        ]
        assert len(slack.journal) == 5
        ann = slack.user("Ann")
        for n in range(20):
            await ann.says(slack.dm(ann), str(n))
        await slack.idle()
        assert len(app.events) == 20

    together(scene, journal_limit=5)


def test_alarms_go_off_in_their_order_and_not_after_they_were_called_off() -> None:
    rung: list[tuple[str, float]] = []

    async def play() -> None:
        clock = VirtualClock(1000.0, rate=0)
        clock.at(1020, lambda: rung.append(("b", clock.now())))
        clock.at(1010, lambda: rung.append(("a", clock.now())))
        clock.at(1015, lambda: rung.append(("never", clock.now()))).off()
        clock.at(1010, lambda: clock.at(1012, lambda: rung.append(("inner", clock.now()))))
        await clock.advance(15)
        assert clock.now() == 1015
        await clock.advance(100)

    asyncio.run(play())
    assert rung == [("a", 1010), ("inner", 1012), ("b", 1020)]


def test_a_clock_may_follow_real_time_faster_than_it_goes() -> None:
    async def play() -> float:
        clock = VirtualClock(0.0, rate=6000)
        rung = asyncio.Event()
        clock.at(60, rung.set)
        following = asyncio.create_task(clock.follow(tick=0.001))
        await asyncio.wait_for(rung.wait(), 5)
        following.cancel()
        return clock.now()

    assert asyncio.run(play()) >= 60


def test_an_error_of_the_fake_itself_is_not_swallowed() -> None:
    async def scene(slack: FakeSlack, _app: Echo) -> None:
        slack.install("no://such scheme")
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        slack.journal.end = None  # type: ignore[assignment,method-assign]  # broken on purpose
        await slack.idle()

    with pytest.raises(TypeError):
        together(scene)


def test_an_error_in_the_test_is_not_hidden_by_the_violations_it_caused() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        await app.client.chat_postMessage(channel=slack.channel("general").id, text="<!here>")
        raise KeyError("the test's own")

    with pytest.raises(KeyError):
        together(scene)
