"""The vocabulary: every mistake is named where it stands, and an overlay adds and wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import VocabularyError
from bot.knowledge import bundled
from bot.text.tokens import stems, words
from bot.vocabulary import Vocabulary, load

if TYPE_CHECKING:
    from pathlib import Path

BASE = {
    "facets/pay.txt": "[facet]\nlabel = pay\nask = What does it pay?\n\n[headings]\nwages\n\n[cues]\nearn\n",
    "facets/place.txt": "[facet]\nlabel = place\n\n[headings]\nwhereabouts\n",
}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def vocabulary(tmp_path: Path, files: dict[str, str], overlay: dict[str, str] | None = None) -> Vocabulary:
    folders = [write(tmp_path / "base", {**BASE, **files})]
    if overlay is not None:
        folders.append(write(tmp_path / "over", dict(overlay)))
    return load(folders)


MISTAKES = [
    # file, its text, the line, what the message says
    ("words.txt", "[ordinals]\nfirstly = one\n", 2, "'firstly = one' names no number"),
    ("words.txt", "[cardinals]\nuno\n", 2, "'uno' names no number"),
    ("words.txt", "[months]\nlast = 13\n", 2, "'last = 13' names no month"),
    ("words.txt", "[lengths of time]\nfortnight = 14\n", 2, "'fortnight = 14' names no length of time"),
    ("words.txt", "[same heads]\ncoder\n", 2, "'coder' stands for nothing"),
    ("words.txt", "[same fields]\ninfra =\n", 2, "'infra =' stands for nothing"),
    ("intents.txt", "[before the role]\nreport to\n", 2, "'report to' stands for nothing"),
    ("facets/new.txt", "[facet]\nlabel = new\nincludes = gravity\n", 3, "unknown facet 'gravity'"),
    ("facets/new.txt", "[facet]\nlabel = new\ninstead = pay, luck\n", 3, "unknown facet 'luck'"),
    (
        "facets/wealth.txt",
        "[facet]\nlabel = new\n[headings]\nWages\n",
        4,
        "already 'pay' at base/facets/pay.txt:6",
    ),
    (
        "facets/wealth.txt",
        "[facet]\nlabel = new\n[cues]\nearns\n",
        4,
        "already 'pay' at base/facets/pay.txt:9",
    ),
    ("facets/new.txt", "# who did it?\nlabel = new\n", 2, "above the first section"),
    ("facets/new.txt", "[facet]\nlabel = new\n\n[headlines]\nmoney\n", 5, "unknown section [headlines]"),
    (
        "facets/new.txt",
        "[facet]\nlabel = new\ncolour = red\n",
        3,
        "'colour = red' says nothing about a facet",
    ),
    ("facets/new.txt", "[facet]\nlabel =\n", 2, "says nothing about a facet"),
    ("facets/new.txt", "[headings]\nmoney\n", 1, "the facet has no label"),
    ("facets/new.txt", "", 1, "the facet has no label"),
    ("facets/new.txt", "[facet]\nlabel = new\n[headings]\n!!!\n", 4, "'!!!' holds no word"),
    ("languages/xx.txt", "[luck headings]\nfortuna\n", 2, "unknown facet 'luck'"),
    ("languages/xx.txt", "fortuna\n", 1, "above the first section"),
    ("languages/xx.txt", "[place headings]\nwages\nort\nort\n[pay headings]\nort\n", 2, "already 'pay'"),
    ("keys.txt", "[keys]\nwage = baseSalary, luck\n", 2, "unknown facet 'luck'"),
    ("keys.txt", "[keys]\nwage\n", 2, "'wage' maps to nothing"),
    (
        "keys.txt",
        "[keys]\nwage = baseSalary\nWage = jobLocation\n",
        3,
        "already 'baseSalary' at base/keys.txt:2",
    ),
    ("roles.txt", "[roles]\nchief\n", 2, "'chief' stands for nothing"),
    ("roles.txt", "[roles]\nboss = head\nlead, Boss = leader\n", 3, "already 'head' at base/roles.txt:2"),
    ("roles.txt", "[roles]\n?! = head\n", 2, "holds no word"),
    (
        "skills.txt",
        "[skills]\npostgres = pg\nplaygrounds = PG\n",
        3,
        "already 'postgres' at base/skills.txt:2",
    ),
    ("skills.txt", "[skills]\npostgres = pg\n\npg\n", 4, "already 'postgres' at base/skills.txt:2"),
    ("words.txt", "[no things]\ntouch\nfor instance\n", 3, "'for instance' is not one word"),
    ("words.txt", "orphan\n", 1, "above the first section"),
    ("words.txt", "[shapes]\nring\n(round|flat disc\n", 3, "a choice that does not close"),
    ("words.txt", f"[shapes]\n{'(a|b) ' * 13}\n", 2, "more than 4,096 entries"),
    ("intents.txt", "[must]\nmust\n[enough]\nenough\n[must]\nought\n", 6, "[must] stands twice"),
]


@pytest.mark.parametrize(("file", "text", "line", "said"), MISTAKES)
def test_a_mistake_is_named_with_its_file_and_line(
    tmp_path: Path, file: str, text: str, line: int, said: str
) -> None:
    with pytest.raises(VocabularyError) as caught:
        vocabulary(tmp_path, {file: text})
    assert (caught.value.file, caught.value.line) == (f"base/{file}", line), str(caught.value)
    assert said in str(caught.value)
    assert caught.value.exit_code == 2
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("file", ["facets/pay.txt", "languages/xx.txt", "keys.txt", "skills.txt"])
def test_a_file_that_is_no_utf8_is_named(tmp_path: Path, file: str) -> None:
    write(tmp_path / "base", dict(BASE))
    write(tmp_path / "base", {file: b"[headings]\nb\xe9n\xe9fices\n"})
    with pytest.raises(VocabularyError, match=f"base/{file}.*UTF-8"):
        load([tmp_path / "base"])


def test_comments_blank_lines_and_a_byte_order_mark_are_no_entries(tmp_path: Path) -> None:
    text = "\ufeff# money\n\n[facet]\nlabel = new # how it is called\n\n[headings]\nmoney # as people say\n"
    read = vocabulary(tmp_path, {"facets/new.txt": text})
    assert read.label("new") == "new"
    assert [m.value for m in read.headings.find(stems("Money"))] == ["new"]


def test_a_line_with_choices_stands_for_each_of_them(tmp_path: Path) -> None:
    read = vocabulary(
        tmp_path,
        {
            "words.txt": "[shapes]\na (round|flat|) disc(s|)\nun(e) cercle\n",
            "keys.txt": "[keys]\n(hourly|daily) wage = baseSalary, pay\n",
        },
    )
    discs = ("a round discs", "a round disc", "a flat discs", "a flat disc", "a discs", "a disc")
    assert read.lists["shapes"] == (*discs, "un(e) cercle")
    assert read.keys == dict.fromkeys((("hourly", "wage"), ("daily", "wage")), ("baseSalary", "pay"))


def test_a_file_may_be_a_folder_of_files_instead(tmp_path: Path) -> None:
    read = vocabulary(
        tmp_path, {"words/numbers.txt": "[cardinals]\nuno = 1\n", "words/more.txt": "[shapes]\nring\n"}
    )
    assert read.numbers("cardinals")["uno"] == 1
    assert read.words["shapes"] == {"ring"}
    with pytest.raises(
        VocabularyError, match=r"base/words/other\.txt:2: \[shapes\] stands twice.*words/more\.txt:2"
    ):
        vocabulary(tmp_path, {"words/other.txt": "[shapes]\ndisc\n"})


def test_the_same_line_twice_says_nothing_new_and_is_no_mistake(tmp_path: Path) -> None:
    read = vocabulary(tmp_path, {"keys.txt": "[keys]\nwage = baseSalary\nwage = baseSalary\n"})
    assert read.keys[words("wage")] == ("baseSalary", "")


def test_an_overlay_adds_a_facet_with_one_file(tmp_path: Path) -> None:
    new = "[facet]\nlabel = relocation\n[headings]\nmoving house\n"
    read = vocabulary(tmp_path, {}, {"facets/relocation.txt": new})
    assert set(read.facets) == {"pay", "place", "relocation"}
    assert [m.value for m in read.headings.find(stems("Moving house"))] == ["relocation"]
    assert [m.value for m in read.headings.find(stems("Wages"))] == ["pay"]


def test_an_overlay_wins_over_the_base_for_the_same_phrase(tmp_path: Path) -> None:
    base = {
        "keys.txt": "[keys]\nwage = baseSalary, pay\n",
        "roles.txt": "[roles]\nboss = head\n",
        "skills.txt": "[skills]\npostgres = pg\n",
    }
    overlay = {
        "facets/place.txt": "[headings]\nwages\n",
        "keys.txt": "[keys]\nwage = jobLocation, place\n",
        "roles.txt": "[roles]\nboss = leader\n",
        "skills.txt": "[skills]\nplaygrounds = pg\n",
    }
    read = vocabulary(tmp_path, base, overlay)
    assert [m.value for m in read.headings.longest(stems("wages"))] == ["place"]
    assert read.keys[words("wage")] == ("jobLocation", "place")
    assert [m.value for m in read.roles.longest(words("boss"))] == [("leader",)]
    assert [m.value for m in read.skills.longest(stems("pg"))] == ["playgrounds"]


def test_an_overlay_changes_only_what_it_says_of_a_facet(tmp_path: Path) -> None:
    base = {"facets/new.txt": "[facet]\nlabel = new\nask = What is new?\nincludes = pay\nanywhere = yes\n"}
    read = vocabulary(tmp_path, base, {"facets/new.txt": "[facet]\nlabel = novelty\n"})
    facet = read.facets["new"]
    assert (facet.label, facet.ask, facet.includes, facet.anywhere) == (
        "novelty",
        "What is new?",
        ("pay",),
        True,
    )


def test_a_copy_of_the_base_with_one_line_more_says_no_more_than_that_line(tmp_path: Path) -> None:
    base = {**BASE, "words.txt": "[weak role heads]\nlead\n"}
    more = {**base, "roles.txt": "[roles]\nsre = site reliability engineer\nflour chief = miller\n"}
    copied = vocabulary(tmp_path / "copied", base, more)
    alone = vocabulary(tmp_path / "alone", base, {"roles.txt": more["roles.txt"]})
    assert copied.lists == alone.lists
    assert copied.roles.keys == alone.roles.keys


def test_an_overlay_may_contradict_itself_no_more_than_the_base(tmp_path: Path) -> None:
    overlay = {"facets/place.txt": "[headings]\ntown\n", "facets/pay.txt": "[headings]\ncoins\ntown\n"}
    with pytest.raises(VocabularyError, match=r"over/facets/pl\w+\.txt:2: 'town' is already 'pay'"):
        vocabulary(tmp_path, {}, overlay)


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    write(tmp_path / "base", dict(BASE))
    assert set(load([tmp_path / "base", tmp_path / "nowhere"]).facets) == {"pay", "place"}
    assert load([tmp_path / "nowhere"]).facets == {}


def test_an_unknown_facet_is_labelled_by_its_own_words(tmp_path: Path) -> None:
    assert vocabulary(tmp_path, {}).label("dress_code") == "dress code"


def test_the_shipped_vocabulary_loads_with_every_facet_askable() -> None:
    read = load([bundled() / "vocabulary"])
    assert {"requirements", "responsibilities", "nice_to_have", "benefits", "how_to_apply"} <= set(
        read.facets
    )
    for facet in read.facets.values():
        assert facet.ask.endswith("?"), facet
        found = {
            m.value for m in (*read.cues.find(stems(facet.label)), *read.headings.find(stems(facet.label)))
        }
        assert found, f"nobody can ask for {facet.id} by its own label '{facet.label}'"


@pytest.mark.parametrize(
    "name", ["skill.txt", "skills.md", "facet/pay.txt", "facets/pay.text", "facets/a/b.txt"]
)
def test_a_file_that_nothing_reads_is_named_with_those_that_are_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / "vocabulary" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("kubernetes = k8s\n", encoding="utf-8")
    with pytest.raises(
        VocabularyError, match=rf"vocabulary/{name}: is a file that nothing reads.*skills\.txt"
    ):
        load([tmp_path / "vocabulary"])


@pytest.mark.parametrize("name", [".DS_Store", "skills.txt~", "README.md"])
def test_what_editors_and_systems_leave_in_the_folder_is_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / name).write_text("anything", encoding="utf-8")
    assert load([tmp_path / "vocabulary"])


def test_a_facet_file_misnamed_by_a_letter_is_told_the_bundled_name(tmp_path: Path) -> None:
    (tmp_path / "facets").mkdir()
    (tmp_path / "facets" / "requirement.txt").write_text("[headings]\nwe ask\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"the name requirements\.txt, perhaps"):
        load([bundled() / "vocabulary", tmp_path])
