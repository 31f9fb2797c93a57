"""What the scopes promise is said for each kind of conversation."""

from __future__ import annotations

import pytest

from bot.slack.delivery import guarantees, readable


def test_each_kind_of_conversation_is_told_with_the_scope_that_decides() -> None:
    told = {g.scope: g for g in guarantees({"chat:write", "im:history", "channels:history"})}
    assert {scope for scope, g in told.items() if g.exact} == {"im:history", "channels:history"}
    assert str(told["im:history"]).startswith("direct messages: exactly one answer")
    assert str(told["im:history"]).endswith("(im:history is granted)")
    assert "may stand there twice" in str(told["groups:history"])
    assert str(told["groups:history"]).endswith("(groups:history is not granted)")


@pytest.mark.parametrize(
    ("scopes", "read"),
    [
        ((), ""),
        (("channels:history",), "C"),
        (("groups:history",), "CG"),
        (("mpim:history",), "G"),
        (("im:history",), "D"),
        (("im:history", "channels:history", "groups:history", "mpim:history"), "CDG"),
    ],
)
def test_a_conversation_can_be_read_back_where_a_scope_allows_it(scopes: tuple[str, ...], read: str) -> None:
    can_read_back = readable(scopes)
    assert "".join(letter for letter in "CDGX" if can_read_back(f"{letter}123")) == read
    assert not can_read_back("")
