"""A text may mark its headings, and part names from values, in a way that nobody wrote down: it is told by how it recurs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.postings.source import Source

if TYPE_CHECKING:
    from bot.domain import Posting
    from bot.postings.reading import Reader

NAMES = ("The round", "The people", "Requirements", "How to apply")
BODIES = (
    "Bread for two shops, a market stall and a school.",
    "Ada owns the bakery and kneads. You replace one who went to sea.",
    "+ A diploma in baking\n+ A van licence (a plus)",
    "1. Ring Ada\n2. Bake for a day",
)
NUMBERS = {"1": "1234", "A": "ABCD", "I": ("I", "II", "III", "IV")}


def _read(reader: Reader, text: str) -> Posting:
    posting = reader.read(Source("baker.txt", text))
    assert posting is not None
    return posting


def _text(ornament: str, gap: str) -> str:
    numbers = NUMBERS.get(ornament[:1], "1234")
    names = (ornament.replace(ornament[:1], n, 1) if ornament[:1] in NUMBERS else ornament for n in numbers)
    marked = zip(names, NAMES, BODIES, strict=True)
    return "Baker\n\nPay: £30,000\n\n" + "\n\n".join(o.replace("*", name) + gap + b for o, name, b in marked)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize(
    "ornament",
    [
        *(">> *", "> *", "=== * ===", "--- * ---", "[*]", "[ * ]", "~ * ~", "► *", "■ *", "→ *", ":: * ::"),
        *(
            "== * ==",
            "// *",
            "!! * !!",
            "<< * >>",
            "« * »",
            "+++ * +++",
            "§ *",
            "(*)",
            "_*_",
            "* ====",
            "🥐 *",
        ),
        *("1. *", "1) *", "A) *", "I. *"),
    ],
)
def test_what_is_around_several_lines_that_stand_alone_marks_headings(
    reader: Reader, ornament: str, gap: str
) -> None:
    posting = _read(reader, _text(ornament, gap))
    assert [s.heading for s in posting.sections if s.heading in NAMES] == list(NAMES)
    assert posting.sections[-2].facet == "requirements"
    assert [b.text for b in posting.sections[-1].blocks] == ["Ring Ada", "Bake for a day"]


def test_each_heading_may_have_a_picture_of_its_own(reader: Reader) -> None:
    text = _text("🥐 *", "\n").replace("🥐", "🚲", 1).replace("🥐 How", "✉️ How")
    assert [s.heading for s in _read(reader, text).sections if s.heading in NAMES] == list(NAMES)


def test_lines_in_capitals_head_parts_where_others_do_and_none_above_these_is_one(reader: Reader) -> None:
    text = "CRUMBLY LTD\n\nNIGHT BAKER\n\nYOUR TASKS\n\nBake.\n\nTHE OVEN\n\nIt is hot.\n\nREQUIREMENTS\n\n- A diploma\n"
    headings = [s.heading for s in _read(reader, text).sections if s.heading]
    assert headings == ["YOUR TASKS", "THE OVEN", "REQUIREMENTS"]


@pytest.mark.parametrize(
    "text",
    [
        # items of a list, each with more below it
        "Tasks:\n\n► Benefits of rye\n  are explained\n► Requirements of guests\n  are noted\n► Ovens\n  are cleaned\n",
        "Tasks:\n\n1. Explain the benefits\nof rye.\n\n2. Note all requirements\nof guests.\n\n3. Clean the oven\nat night.\n",
        # a list of names: nothing stands between them
        "[Tasks]\n[Benefits]\n[Requirements]\n\nBake bread all day and be glad of it.\n",
        # two are no custom
        ">> The round\nBread for two shops.\n\n>> The ovens\nThey are hot.\n",
    ],
    ids=["items", "steps", "menu", "nothing known"],
)
def test_what_is_no_heading_stays_none(reader: Reader, text: str) -> None:
    plain = _read(reader, f"# Baker\n\n{text}")
    assert {s.heading for s in plain.sections} <= {"", "Baker", "Tasks"}


@pytest.mark.parametrize(
    "sign",
    [
        " ..... ",
        "...",
        " ____ ",
        " -> ",
        " => ",
        " → ",
        " :: ",
        "\t",
        "   ",
        " = ",
        " - ",
        " – ",
        " | ",
        " / ",
        " ~ ",
    ],
)
def test_a_box_of_names_and_values_is_read_whatever_parts_them(reader: Reader, sign: str) -> None:
    rows = (("Position", "Night Baker"), ("Pay", "£45,000"), ("Location", "York"), ("Ovens", "two"))
    posting = _read(reader, "\n".join(name + sign + value for name, value in rows) + "\n\nTasks:\n- Bake\n")
    assert posting.title == "Night Baker"
    paid = [
        (b.text, (b.span.first, b.span.last))
        for s in posting.sections
        if s.facet == "compensation"
        for b in s.blocks
    ]
    assert [(text.removeprefix("Pay").strip(" |"), span) for text, span in paid] == [("£45,000", (2, 2))]


def test_lines_that_share_a_dash_are_no_box_where_their_names_are_unknown(reader: Reader) -> None:
    text = "# Baker\n\nRye - dark\nWheat - light\nSpelt - both\n\nTasks:\n- Bake\n"
    assert [s.heading for s in _read(reader, text).sections if s.heading] == ["Baker", "Tasks"]
