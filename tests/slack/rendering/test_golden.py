"""How each kind of answer looks in Slack, drawn as text; a drawing dropped into ``goldens`` is tested.

The first line of a drawing is its question, with how it is shown after a bar: all, ephemeral, linked.
To draw one anew, leave its first line alone, run this test and read what it says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.limits import check_message, live_mentions
from bot.slack.rendering import Showing
from tests.answering.shelves import shipped
from tests.slack.rendering.reading import drawing
from tests.slack.rendering.rendered import ID, asked

DRAWINGS = sorted(Path(__file__).with_name("goldens").glob("*.txt"))
TEMPLATE = "https://git.example/blob/main/{path}#L{first}-L{last}"


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_an_answer_looks_as_it_is_drawn(path: Path) -> None:
    first, _, drawn = path.read_text(encoding="utf-8").partition("\n")
    question, _, how = first.removeprefix("> ").partition(" | ")
    ways = how.split()
    ephemeral = "ephemeral" in ways
    showing = Showing(
        ID, shown_all="all" in ways, ephemeral=ephemeral, question=question if ephemeral else ""
    )
    payload = asked(shipped(), question, showing, template=TEMPLATE if "linked" in ways else "")
    assert f"text: {payload.text}\n{drawing(payload.blocks)}" == drawn
    for variant in payload.variants():
        assert check_message(variant) == ()
        assert live_mentions(variant) == ()


def test_there_is_a_drawing_for_every_kind_of_answer() -> None:
    assert len(DRAWINGS) >= 12
