"""The table of limits is whole: every row can be followed to Slack's page, every name in it means something."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from bot.limits import most
from bot.limits.table import FILES, SURFACES, Shape, table

TABLE = table()
SHAPES = [shape for shapes in TABLE.shapes.values() for shape in shapes.values()]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: str(s.name))
def test_every_object_has_its_page_of_slacks_documents(shape: Shape) -> None:
    assert shape.link.startswith("https://docs.slack.dev/")
    assert ".." not in shape.link
    assert shape.on <= SURFACES


def test_every_file_says_when_it_was_last_held_against_the_documents() -> None:
    for path in FILES.glob("*.toml"):
        assert isinstance(tomllib.loads(path.read_text(encoding="utf-8"))["checked"], date), path.name


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: str(s.name))
def test_what_a_row_refers_to_is_in_the_table(shape: Shape) -> None:
    for value in shape.keys.values():
        if value.kind == "object":
            assert value.of <= TABLE.shapes["objects"].keys()
        elif value.kind in TABLE.kinds:
            assert value.of
            assert value.of == {"*"} or value.of <= TABLE.kinds[value.kind].keys()
        else:
            assert value.kind in {
                "string",
                "url",
                "boolean",
                "integer",
                "number",
                "any",
                "map",
                "text",
                "plain_text",
            }
            assert not value.of


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("surfaces.message.blocks", 50),
        ("surfaces.modal.blocks", 100),
        ("blocks.section.text", 3000),
        ("blocks.header.text", 150),
        ("blocks.table.rows", 100),
        ("elements.button.value", 2000),
    ],
)
def test_a_limit_is_looked_up_by_its_path(path: str, limit: int) -> None:
    assert most(path) == limit


@pytest.mark.parametrize("path", ["blocks.banner.text", "blocks.divider.text", "surfaces.message.channel"])
def test_a_limit_that_is_none_is_not_made_up(path: str) -> None:
    with pytest.raises(KeyError):
        most(path)
