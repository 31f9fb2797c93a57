"""Every file of a folder becomes a posting, a problem or is passed over with a reason; none stops the rest."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.domain import Shelf, ShelfRules
from bot.errors import PostingError
from bot.postings import files, shelf

if TYPE_CHECKING:
    from bot.vocabulary import Vocabulary
    from tests.postings.conftest import Put

BAKER = "# Baker\n\n## Requirements\n\n* Can bake\n* Can clean\n"


def _told(found: Shelf) -> set[str]:
    """Every file the shelf says anything about."""
    postings = {p.path for p in (*found.postings, *found.hidden)}
    return postings | {p.file for p in found.problems} | {s.file for s in found.skipped}


def _paths(found: Shelf) -> list[str]:
    return [p.path for p in found.postings]


@pytest.mark.parametrize(
    "name",
    [
        "baker.md", "BAKER.MD", "baker.markdown", "baker.txt", "baker.html", "baker", "head baker.md",
        "baker.de.md", "[1] baker (m_w_d).md", "パン職人.md", "v1.2 baker", "deep/er/baker.md", "baker.xhtml", "baker.php", "baker.html.erb", "baker.liquid", "baker.njk",
    ],
)  # fmt: skip
def test_a_posting_is_read_under_any_ordinary_name(put: Put, name: str) -> None:
    assert _paths(put({name: BAKER})) == [name]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("README.md", BAKER, "its name says that it is no posting"),
        ("readme.de.md", BAKER, "its name says that it is no posting"),
        ("_index.md", BAKER, "it lists the pages beside or below it"),
        ("_TEMPLATE.md", BAKER, "its name says that it is no posting"),
        ("rolebot.toml", "", "the configuration file"),
        ("footer.php", "<p>Rye Mill, 3 Mill Lane</p>", "its name says that it is no posting"),
        ("pages.php", "<?php\nfunction page($name) { return $name . '.html'; }\n", "empty"),
        ("logo.png", b"\x89PNG", "a .png file"),
        ("empty.md", "", "empty"),
        ("blank.md", " \n\n\t\n", "empty"),
        ("comment.md", "<!-- write me -->\n", "empty"),
        ("title.md", "---\ntitle: Baker\n---\n", "empty"),
        ("stub.md", "# Baker\n\nADD JOB DESCRIPTION HERE\n", "a stub"),
        ("filled.md", "# Baker\n\nThe baker of our mill by the sea has been filled again.\n", "a stub"),
        ("other.md", "# Baker\n\nWe of the mill by the sea are proud of our bread.\n", "a stub"),
    ],
)
def test_a_file_that_is_no_posting_is_passed_over_with_a_reason(
    put: Put, name: str, content: str | bytes, reason: str
) -> None:
    found = put({name: content, "baker.md": BAKER})
    assert _paths(found) == ["baker.md"]
    assert [s.file for s in found.skipped] == [name]
    assert found.skipped[0].reason.startswith(reason)


PAGE = "{0}\n<h1>Baker</h1>\n<h2>Duties</h2>\n<ul>\n<li>Bakes bread</li>{1}\n<li>Cleans the oven</li>\n</ul>\n{2}\n"


@pytest.mark.parametrize(
    ("name", "above", "amid", "below"),
    [
        (
            "baker.php",
            "<?php\n$title = 'Jobs';\ninclude 'top.php';\n?>",
            "<?= $more ?>",
            "<?php include 'end.php';",
        ),
        ("baker.html.erb", "<% content_for :title, 'Jobs' %>", "<%# more to come %>", "<%= render 'end' %>"),
        (
            "baker.njk",
            '{% extends "base.njk" %}\n{# the oven\nis new #}',
            "{% if more %}",
            "{{ macros.end() }}",
        ),
        ("baker.hbs", "{{!-- the oven\nis new --}}\n{{> top}}", "{{#if more}}", "{{/if}}"),
    ],
)
def test_the_code_of_a_page_is_never_shown(put: Put, name: str, above: str, amid: str, below: str) -> None:
    (page,) = put({name: PAGE.format(above, amid, below)}).postings
    assert page.title == "Baker"
    (duties,) = (section for section in page.sections if "responsibilities" in section.facets)
    assert [block.text for block in duties.blocks] == ["Bakes bread", "Cleans the oven"]
    assert [block.span.first - above.count("\n") for block in duties.blocks] == [5, 6]


@pytest.mark.parametrize("name", ["baker.qmd", "baker.Rmd", "baker.md"])
def test_markdown_is_read_with_code_in_it_that_is_run_and_marks_of_boxes_left_out(
    put: Put, name: str
) -> None:
    box = "::: {.callout-note}\n* Cleans the oven\n:::\n"
    code = "```{r setup, include=FALSE}\nloaves <- c(1, 2)\n```\n"
    (page,) = put({name: f"# Baker\n\n{code}\n## Duties\n\n* Bakes bread\n\n{box}"}).postings
    said = [block.text for section in page.sections for block in section.blocks]
    assert said == ["Bakes bread", "Cleans the oven", "Baker"]


def test_a_line_that_names_the_place_of_a_heading_for_links_is_none(put: Put) -> None:
    text = "(role:head-baker)=\n# Head Baker\n\n(head_baker_duties)=\n## Duties\n\n* Bakes bread\n(rye)= is no such line\n"
    (page,) = put({"baker.md": text}).postings
    assert [s.heading for s in page.sections if s.blocks and s.heading] == ["Duties"]
    said = " ".join(block.text for section in page.sections for block in section.blocks)
    assert said == "Bakes bread (rye)= is no such line Head Baker"


def test_code_that_nothing_ends_hides_no_more_than_its_mark_in_a_page_of_words(put: Put) -> None:
    (page,) = put(
        {"baker.md": "# Baker\n\n## Duties\n\n* Print `<?php` on cakes\n* Keep waste <% 5\n"}
    ).postings
    (duties,) = (section for section in page.sections if "responsibilities" in section.facets)
    assert [block.text for block in duties.blocks] == ["Print php on cakes", "Keep waste 5"]


def test_a_page_with_a_folder_of_its_own_is_a_posting_called_like_its_folder(put: Put) -> None:
    text = "## Requirements\n\n* Can bake\n* Can clean\n"
    names = ("head-baker/index.md", "cook/index.de.html", "clerk.md", "buyer/_index.md")
    found = put({f"jobs/{name}": text for name in names})
    assert [(p.path, p.title) for p in found.postings] == [
        ("jobs/clerk.md", "Clerk"),
        ("jobs/buyer/_index.md", "Buyer"),
        ("jobs/cook/index.de.html", "Cook"),
        ("jobs/head-baker/index.md", "Head Baker"),
    ]
    assert {p.organization for p in found.postings} == {""}


def test_one_sentence_that_tells_of_the_role_by_its_name_is_no_stub(put: Put) -> None:
    text = "# Bread Panel\n\nThe Mill Bread Panel is a body that tastes our bread.\n"
    assert _paths(put({"panel.md": text})) == ["panel.md"]


def test_a_text_of_a_script_without_spaces_is_no_stub(put: Put) -> None:
    text = "我们是城里的一家小面包店，正在招聘一位喜欢早起的面包师傅加入我们的团队。有兴趣的朋友，欢迎来店里坐坐，和我们一起喝茶聊天。"
    assert _paths(put({"baker.md": f"# 面包师傅\n\n{text}\n"})) == ["baker.md"]


@pytest.mark.parametrize("page", ["jobs/baker.md", "jobs/baker/index.md", "jobs/en/baker/index.md"])
def test_an_index_beside_or_above_pages_lists_these_and_is_no_posting(put: Put, page: str) -> None:
    found = put({"jobs/index.md": BAKER, page: BAKER})
    reason = "it lists the pages beside or below it"
    assert _paths(found) == [page]
    assert [(s.file, s.reason) for s in found.skipped] == [("jobs/index.md", reason)]


@pytest.mark.parametrize(
    "other", ["cook/terms.txt", "cook/terms.md", "cook/img/notes.txt", "cook/old/README.md"]
)
def test_a_page_with_a_folder_of_its_own_stays_where_what_lies_beside_it_is_no_posting(
    put: Put, other: str
) -> None:
    found = put({"cook/index.md": BAKER, other: "# Terms\n"})
    assert (_paths(found), [s.file for s in found.skipped]) == (["cook/index.md"], [other])


@pytest.mark.parametrize("name", ["README.md", "jobs/baker/readme.md"])
def test_a_page_of_a_role_that_stands_alone_is_a_posting_also_under_the_name_of_a_list(
    put: Put, name: str
) -> None:
    assert _paths(put({name: BAKER + "\n## How to apply\n\nCome in.\n\n## Benefits\n\nBread.\n"})) == [name]


@pytest.mark.parametrize(
    "text", ["# About this folder\n\n## Requirements\n\n* One\n\n## Benefits\n\n* Two\n", BAKER]
)
def test_a_list_that_stands_alone_and_tells_too_little_of_a_role_is_none(put: Put, text: str) -> None:
    found = put({"README.md": text})
    assert (_paths(found), [s.reason for s in found.skipped]) == ([], ["its name says that it is no posting"])


@pytest.mark.parametrize("name", ["reader.md", "indexer.md", "templater.md"])
def test_a_name_that_only_begins_like_that_of_no_posting_is_read(put: Put, name: str) -> None:
    assert _paths(put({name: BAKER})) == [name]


def test_problems_do_not_stop_the_rest(put: Put) -> None:
    found = put(
        {
            "a.md": b"\x00" * 5000,
            "b.md": BAKER,
            "c.md": "x\n" * 30_000,
            "d.md": BAKER,
            "e.md": "---\ntitle: E\na: [\n---\n" + BAKER,
        }
    )
    assert _paths(found) == ["b.md", "d.md", "e.md"]
    assert [(p.file, p.line) for p in found.problems] == [("a.md", 0), ("c.md", 20_000), ("e.md", 4)]
    assert all(p.message and p.expected and "\n" not in str(p) for p in found.problems)


def test_invalid_bytes_are_reported_at_their_line_and_the_rest_is_read(put: Put) -> None:
    found = put({"baker.md": BAKER.encode() + "* Brötchen\n".encode() + b"* Br\xf6tchen\n"})
    assert _paths(found) == ["baker.md"]
    assert (found.problems[0].line, found.problems[0].message) == (8, "holds bytes that are no UTF-8")


def test_what_a_word_processor_exports_is_read(put: Put) -> None:
    found = put({"baker.md": BAKER.encode() + "* „Brötchen“ – 5 €\n".encode("cp1252")})
    assert not found.problems
    assert "„Brötchen“ – 5 €" in {b.text for s in found.postings[0].sections for b in s.blocks}


def test_a_link_out_of_the_folder_is_refused_and_one_inside_is_read(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.md").write_text(BAKER)
    (inside / "baker.md").write_text(BAKER)
    (inside / "away.md").symlink_to(outside / "secret.md")
    (inside / "again.md").symlink_to("baker.md")
    (inside / "dangling.md").symlink_to("nowhere.md")
    (inside / "loop.md").symlink_to("loop.md")
    (inside / "folder").symlink_to(outside)
    (inside / "zero.md").symlink_to(os.devnull)
    found = shelf.read(inside, vocabulary)
    assert _paths(found) == ["again.md", "baker.md"]
    assert {"away.md", "dangling.md", "loop.md", "zero.md"} <= _told(found)
    assert all("secret" not in path for path in _told(found))


def test_pipes_folders_and_locked_files_are_reported_and_never_waited_for(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "folder.md" / "baker.md").write_text(BAKER)
    locked = tmp_path / "locked.md"
    locked.write_text(BAKER)
    locked.chmod(0)
    found = shelf.read(tmp_path, vocabulary)
    assert "folder.md/baker.md" in _paths(found)
    assert "pipe.md" in {p.file for p in found.problems}
    if os.geteuid():  # root reads what it likes
        assert "locked.md" in {p.file for p in found.problems}


def test_a_giant_is_refused_by_its_size_before_it_is_read(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with (tmp_path / "giant.md").open("wb") as stream:
        stream.truncate(100 << 20)
    found = shelf.read(tmp_path, vocabulary)
    assert found.postings == ()
    assert found.problems[0].message == "holds 104,857,600 bytes"


def test_folders_are_entered_to_a_depth_and_the_rest_is_named(tmp_path: Path, vocabulary: Vocabulary) -> None:
    deep = tmp_path
    for _ in range(files.MAX_DEPTH):
        deep /= "d"
    (deep / "d").mkdir(parents=True)
    (deep / "baker.md").write_text(BAKER)
    (deep / "d" / "lost.md").write_text(BAKER)
    found = shelf.read(tmp_path, vocabulary)
    assert len(found.postings) == 1
    assert [s.reason for s in found.skipped] == ["more than 32 folders deep"]


def test_a_name_that_would_break_a_line_is_shown_escaped(put: Put) -> None:
    assert _paths(put({"head\nbaker\x1b.md": BAKER})) == ["head\\u000abaker\\u001b.md"]


@pytest.mark.parametrize(
    "state", ["draft: true", "draft: yes", "published: false", "status: draft", "draft: 'True'"]
)
def test_a_draft_is_hidden_and_reported_and_shown_on_request(put: Put, state: str) -> None:
    text = f"---\ntitle: Baker\n{state}\n---\n{BAKER}"
    hidden, shown = put({"a.md": text}), put({}, ShelfRules(show_drafts=True))
    assert (_paths(hidden), [p.path for p in hidden.hidden]) == ([], ["a.md"])
    assert (_paths(shown), shown.hidden) == (["a.md"], ())


@pytest.mark.parametrize(
    "written",
    ["We begin reviewing on 1 May 2024", "rolling, first review May 1, 2024", "2024-05-01, or until filled"],
)
def test_a_day_that_ends_nothing_closes_nothing(put: Put, written: str) -> None:
    posting = put({"a.md": f'---\ntitle: Baker\ndeadline: "{written}"\nopen: true\n---\n{BAKER}'}).postings[0]
    assert (posting.valid_through, posting.closed) == (None, False)


@pytest.mark.parametrize("state", ["draft: false", "published: true", "status: active", "status: open"])
def test_what_is_no_draft_is_not_hidden(put: Put, state: str) -> None:
    assert _paths(put({"a.md": f"---\ntitle: Baker\n{state}\n---\n{BAKER}"})) == ["a.md"]


@pytest.mark.parametrize(
    "state",
    [
        "status: closed",
        "closing date: CLOSED",
        "active: false",
        "status: filled",
        "status: solved",
        "closed: true",
        "open: false",
        "open: no",
        "filled: true",
        "subtitle: CLOSED",
        "position_state: Closed",
    ],
)
def test_a_closed_posting_is_read_and_says_so(put: Put, state: str) -> None:
    assert put({"a.md": f"---\ntitle: Baker\n{state}\n---\n{BAKER}"}).postings[0].closed


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("## Applications now closed, but do write to us", ["a.md"]),
        ("Die Stelle ist bereits besetzt.", ["a.md"]),
        ("[The team is complete and currently not accepting applications](#)", ["a.md"]),
        ("We bake until the position has been filled.", []),
        ("The shop is closed on Mondays.", []),
    ],
)
def test_an_unpublished_posting_that_says_itself_that_it_is_closed_is_no_draft(
    put: Put, told: str, read: list[str]
) -> None:
    found = put({"a.md": f"---\ntitle: Baker\npublished: false\n---\n{BAKER}\n\n{told}\n"})
    assert [p.path for p in found.postings if p.closed] == _paths(found) == read


@pytest.mark.parametrize(("state", "shown"), [("status: filled", True), ("status: open", False)])
def test_a_draft_whose_front_matter_says_that_it_is_closed_was_open_once(
    put: Put, state: str, shown: bool
) -> None:
    found = put({"a.md": f"---\ntitle: Baker\ndraft: true\n{state}\n---\n{BAKER}\n"})
    assert bool(_paths(found)) is shown


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2018-07-16", date(2018, 7, 16)),
        ("2018-07-16 23:59:00 Z", date(2018, 7, 16)),
        ("July 16, 2018 at 11:59pm", date(2018, 7, 16)),
        ("16th of July 2018", date(2018, 7, 16)),
        ("16. März 2018", date(2018, 3, 16)),
        ("16.07.2018", date(2018, 7, 16)),
        ("7/16/2018", date(2018, 7, 16)),
        ("7/6/2018", None),
        ("2026-02-30", None),
        ("soon", None),
        ("9" * 5000, None),
    ],
)
def test_a_date_is_read_where_it_has_one_meaning(put: Put, written: str, read: date | None) -> None:
    assert (
        put({"a.md": f"---\ntitle: Baker\nclose_date: {written}\n---\n{BAKER}"}).postings[0].valid_through
        == read
    )


def test_an_empty_or_missing_folder_is_an_empty_shelf(tmp_path: Path, vocabulary: Vocabulary) -> None:
    assert shelf.read(tmp_path, vocabulary) == Shelf(())
    assert shelf.read(tmp_path / "nowhere", vocabulary).postings == ()


def test_the_postings_folder_of_a_knowledge_folder_is_the_shelf(put: Put) -> None:
    found = put({"postings/baker.md": BAKER, "notes.md": BAKER, "vocabulary/x.txt": BAKER})
    assert _paths(found) == ["postings/baker.md"]


def test_hidden_folders_and_files_are_left_alone(put: Put) -> None:
    assert _told(put({".git/x.md": BAKER, ".x.md": BAKER, "baker.md": BAKER})) == {"baker.md"}


def test_a_product_that_all_postings_name_is_not_the_employer_of_one(put: Put) -> None:
    about = "## About Crumbly\n\nWe make Doughnet at Crumbly.\n\n- bake\n"
    driver = "# Driver\n\n## About Doughnet\n\nDoughnet needs people at Crumbly who drive it.\n\n- drive\n"
    clerk = "# Clerk\n\n## About Scribbly\n\nScribbly writes for Crumbly and others.\n\n- write\n"
    texts = {"baker.md": f"# Baker\n\n{about}", "miller.md": f"# Miller\n\n{about}"}
    shelf = put({**texts, "grinder.md": f"# Grinder\n\n{about}", "driver.md": driver, "clerk.md": clerk})
    employers = {p.path: p.organization for p in shelf.postings}
    assert (employers["driver.md"], employers["clerk.md"]) == ("Crumbly", "Scribbly")


def test_a_brand_that_is_but_half_of_a_name_is_no_employer(put: Put) -> None:
    duties = "\n".join(f"- Part {n} in DoughMaster Deluxe" for n in range(8))
    assert put({"baker.md": f"# Baker\n\n## Duties\n\n{duties}\n"}).postings[0].organization == ""


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="there is no such file on this system")
def test_a_file_that_breaks_while_it_is_read_is_named_with_the_reason() -> None:
    folder = Path("/proc/self")
    with pytest.raises(PostingError, match="mem: can't be read"):
        files.read(folder / "mem", folder, folder)
