"""What is still to be written says nothing of a role, and whoever keeps the posting is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.postings.conftest import Put

TEXT = "# Head Keeper\n\n## Tasks\n\n* Feed the bees\n* {}\n\n## Requirements\n\nA calm hand.\n"


@pytest.mark.parametrize("item", ["TODO", "todo:", "**TODO**", "To be written.", "Reports to: TODO"])
def test_an_item_still_to_be_written_is_none(put: Put, item: str) -> None:
    found = put({"a.md": TEXT.format(item)})
    told = [b.quote for s in found.postings[0].sections for b in s.blocks if b.depth]
    assert told == ["Feed the bees"]
    assert [(p.line, p.expected) for p in found.problems] == [(6, "what belongs there")]


@pytest.mark.parametrize(
    "item", ["Keep the to-do list", "TODO: ask Ann", "Hours: TBD", "Todo lists", "To do: count"]
)
def test_an_item_that_says_more_is_one(put: Put, item: str) -> None:
    found = put({"a.md": TEXT.format(item)})
    assert len([b for s in found.postings[0].sections for b in s.blocks if b.depth]) == 2
    assert not found.problems


@pytest.mark.parametrize(
    "line", ["<< common.md >>", "<<[parts/common.md]", "{!common.md!}", '--8<-- "common.md"']
)
def test_a_line_that_puts_another_file_there_is_no_text(put: Put, line: str) -> None:
    posting = put({"a.md": f"# Head Keeper\n\n{line}\n\n## Tasks\n\n* Feed the bees\n"}).postings[0]
    assert [b.quote for s in posting.sections for b in s.blocks] == ["Feed the bees", "Head Keeper"]


@pytest.mark.parametrize("line", ["<< see common.md for more >>", "Type {!bees!} here", "Use << to shift"])
def test_a_line_that_only_looks_so_is_text(put: Put, line: str) -> None:
    posting = put({"a.md": f"# Head Keeper\n\n{line}\n\n## Tasks\n\n* Feed the bees\n"}).postings[0]
    assert len([b for s in posting.sections for b in s.blocks]) == 3


def test_what_the_generator_of_a_page_puts_there_is_no_text_of_its_own(put: Put) -> None:
    text = "# Head Keeper\n\nJob title: {{ page.title }}\n\n{{ page.pay }}\n\n## Tasks\n\n* Feed the {{ site.animals }}\n"
    found = put({"a.md": text})
    told = [b.quote for s in found.postings[0].sections for b in s.blocks]
    assert told == ["Feed the {{ site.animals }}", "Head Keeper"]
    assert [p.line for p in found.problems] == [3]
