"""Where a quote stands: a window with its section, or a link."""

from __future__ import annotations

from bot.harness import Fault
from tests.slack.scenarios.rolebot import Shipped
from tests.slack.scenarios.stage import Stage, play, read_aloud, room

FILE = "postings/reworded-samples/site-reliability-engineer-heetch.md"


def test_show_source_opens_the_passage_in_its_section_with_file_and_lines() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        assert (await ada.clicks(answer, "Show source")).ok
        (window,) = stage.slack.views(ada)
        read = read_aloud(window)
        assert window.title == "Source"
        assert f"Source: {FILE} › What should you bring?, line 11" in read
        assert "Some contact with the ecosystem of AWS." in read
        bold = [
            e
            for e in elements(list(window.blocks))
            if isinstance(e.get("style"), dict) and e["style"].get("bold")
        ]
        assert any("More than 5 years" in e["text"] for e in bold)

    play(scene)


def elements(held: object) -> list[dict]:  # type: ignore[type-arg]  # JSON
    """Every object in some JSON."""
    if isinstance(held, dict):
        return [held, *(e for value in held.values() for e in elements(value))]
    return [e for one in held for e in elements(one)] if isinstance(held, list) else []


def test_each_source_of_several_opens_its_own() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> which roles use kubernetes?"))
        for number, name in (("1", "cloud-engineer-rocket-chat"), ("3", "devops-engineer-itqan")):
            await ada.clicks(answer, f"Show source {number}")
            assert name in read_aloud(stage.slack.views(ada)[-1])

    play(scene)


def test_a_source_that_has_an_address_is_a_link_and_needs_no_window() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        links = [e["url"] for e in elements(list(answer.blocks)) if e.get("type") == "link"]
        assert links == [f"https://example.com/{FILE}#L11"]
        assert "Show source" not in read_aloud(answer)

    play(scene, current=Shipped(template="https://example.com/{path}#L{first}"))


def test_a_window_that_came_too_late_is_told_and_can_be_asked_for_again() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        stage.slack.faults.add(Fault("views.open", error="expired_trigger_id"))
        assert (await ada.clicks(answer, "Show source")).ok
        assert [e.text for e in stage.slack.ephemerals(ada)] == [
            "That took too long. Please press the button again."
        ]
        await ada.clicks(answer, "Show source")
        assert len(stage.slack.views(ada)) == 1

    play(scene)
