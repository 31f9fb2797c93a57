"""What holds for any text of anybody: an answer or silence, within Slack's limits, and nobody is ever called by it.

The fake Slack holds every payload against the limits and looks for live mentions; leaving it fails if it found any.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.slack.scenarios.stage import Stage, play, read_aloud, room

PIECES = (
    "<!channel>",
    "<!here>",
    "<@U000000002>",
    "<#C1|general>",
    "<!subteam^S1>",
    "<https://evil.example|https://good.example>",
    "&lt;!channel&gt;",
    "&amp;",
    "*bold*",
    "_",
    "`code`",
    "```",
    ":tada:",
    "@channel",
    "#general",
    "\u202e",
    "\u200b",
    "\x00",
    "SRE",
    "DevOps Engineer",
    "at FlowFuse",
    "salary",
    "kubernetes",
    "which roles",
    "compare",
    "|",
    "list",
    "show",
    "stop",
    "What does the SRE need?",
    "requirements",
    "?",
    "\n",
    "  ",
    "ß",
    "東京",
    "é" * 50,
    "x" * 4000,
    "a " * 300,
)
TEXTS = st.lists(
    st.sampled_from(PIECES) | st.text(alphabet=st.characters(codec="utf-8"), max_size=20),
    max_size=12,
).map(" ".join)


@settings(max_examples=6, derandomize=True, database=None, deadline=None)
@given(st.lists(TEXTS, min_size=12, max_size=12))
def test_any_text_is_answered_within_the_limits_and_calls_nobody(texts: list[str]) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        direct = stage.slack.dm(ada)
        asked = [await ada.says(jobs, f"<@bot> {text}") for text in texts[::3]]
        asked += [await ada.says(direct, text) for text in texts[1::3]]
        for text in texts[2::3]:
            assert (await ada.commands("/role", text, jobs)).ok
            seen = stage.slack.ephemerals(ada)[-1]
            assert read_aloud(seen)
            assert "<!" not in seen.text
            assert "<@" not in seen.text
        assert len(stage.slack.ephemerals(ada)) == len(texts[2::3])
        assert all([len(await stage.answers(one)) <= 1 for one in asked])

    play(scene)


@settings(max_examples=8, derandomize=True, database=None, deadline=None)
@given(TEXTS, st.data())
def test_every_button_of_every_answer_can_be_pressed(text: str, data: st.DataObject) -> None:
    async def scene(stage: Stage) -> None:
        stage.slack.complaints.mentions_allowed = True  # who shares an answer is named
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        await ada.commands("/role", text, jobs)
        asked = await ada.says(jobs, f"<@bot> {text}")
        shown = [*stage.slack.ephemerals(ada), *await stage.answers(asked)]
        for one in shown:
            labels = [
                str(element.get("action_id"))
                for block in one.blocks
                if block["type"] in ("actions", "context_actions")
                for element in block["elements"]
            ]
            if labels:
                label = data.draw(st.sampled_from(labels))
                choice = "positive_button" if label.startswith("rolebot.vote") else None
                assert (await ada.clicks(one, label, choice)).ok
        await stage.settle()

    play(scene)


@settings(max_examples=8, derandomize=True, database=None, deadline=None)
@given(TEXTS, TEXTS)
def test_any_edit_of_any_text_leaves_one_answer_at_most(text: str, later: str) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), f"<@bot> {text}")
        await stage.settle()
        await ada.edits(asked, f"<@bot> {later}")
        assert len(await stage.answers(asked)) <= 1

    play(scene)
