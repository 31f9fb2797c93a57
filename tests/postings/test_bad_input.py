"""What kills or stalls other readers ends here as a posting, a problem or a reason: never as a traceback."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Shelf
    from tests.postings.conftest import Put

BODY = "\n# Baker\n\n## Requirements\n\n* Can bake\n* Can clean\n"
NINE = "abcdefghi"

# reads a folder with 300 MB more than it has after its start, and says what became of each file
CHILD = """
import resource, sys
from pathlib import Path
from bot.knowledge import words_of
from bot.postings import shelf

vocabulary = words_of("")
shelf.read(Path(sys.argv[1]) / "none", vocabulary)
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + (300 << 20),) * 2)
found = shelf.read(Path(sys.argv[1]), vocabulary)
for posting in (*found.postings, *found.hidden):
    print("posting", posting.path)
for problem in found.problems:
    print("problem", problem.file)
for skipped in found.skipped:
    print("skipped", skipped.file)
exhausted = [str(problem) for problem in found.problems if "Error)" in problem.message]
sys.exit("\\n".join(exhausted) or 0)
"""


def _front_matter(inside: str) -> str:
    return f"---\n{inside}\n---\n{BODY}"


def _chain(first: str, line: str) -> str:
    """Eight anchors, each made of many aliases of the one before."""
    rest = [line.format(new=new, old=old) for old, new in pairwise(NINE)]
    return "\n".join([first, *rest])


ALIASES = _chain("a: &a [x, x, x, x]", "{new}: &{new} [" + ", ".join(["*{old}"] * 9) + "]")
MERGES = _chain("a: &a {k: v}", "{new}: &{new} {{<<: [" + ", ".join(["*{old}"] * 8) + "]}}")
PLAIN = "* Can bake bread of many kinds, by night and by day\n"

FRONT_MATTERS = {
    "1-brackets": _front_matter("a: " + "[" * 25_000),
    "1-open-ended": "---\n" + "[" * 25_000,
    "2-deep-lists": _front_matter("a: " + "[" * 600 + "]" * 600),
    "2-deep-mappings": _front_matter("a: " + "{a: " * 600 + "x" + "}" * 600),
    "2-deep-dashes": _front_matter("a:\n  " + "- " * 3_000 + "x"),
    "2-deep-keys": _front_matter("? " * 3_000 + "x"),
    "3-aliases": _front_matter(ALIASES),
    "4-merge-keys": _front_matter(MERGES),
    "5-self": _front_matter("a: &a [*a]"),
    "6-python": _front_matter("a: !!python/object/apply:os.abort []"),
    "6-tag": _front_matter("a: !Foo bar"),
    "7-twice": _front_matter("title: A\ntitle: B"),
    "8-tab": _front_matter("title:\tA\n\tb: c"),
    "8-colon": _front_matter("title: A: B"),
    "8-at": _front_matter("title: @x"),
    "8-star": _front_matter("title: *star"),
    "9-date": _front_matter("date: 2026-02-30"),
    "9-number": _front_matter("count: " + "9" * 5_000),
    "10-scalars": _front_matter("a: no\nb: 010\nc: 12:30\nd: 1e3\ne: ="),
    "13-keys": _front_matter("1: x\ncontent: y\nnull: z\n? [a, b]\n: c"),
    "14-unterminated": "---\ntitle: Baker\n" + BODY,
    "17-brace": "{\n" + BODY,
    "18-controls": _front_matter("title: a\x00b\x07c"),
    "19-separators": _front_matter("title: Baker\u2028name: Cook\u0085place: x"),
    "quotes": "---\na: [\n" + '"' * 60_000 + "\n---\n" + BODY,
    "many-values": "---\n" + "".join(f"a{i}: b\n c\n" for i in range(2_000)) + "---\n" + BODY,
    "tables": "+++\n" + "[[" * 10_000 + "\n+++\n" + BODY,
}

BODIES = {
    "23-headings": "# h\n" * 60_000,
    "23-many-headings": "# h\n\nx\n\n" * 4_000,
    "24-one-line": "# Baker\n\n" + "bread " * 40_000,
    "24-one-word": "# Baker\n\n" + "B" * 150_000,
    "26-table": "|" + "a|" * 1_000 + "\n|" + "-|" * 1_000 + "\n" + ("|" + "b c|" * 1_000 + "\n") * 30,
    "30-anchors": BODY + "<a " * 11_000,
    "31-comments": BODY + "<!--" * 30_000,
    "31-scripts": BODY + "<script" * 30_000,
    "31-template-tags": BODY + "{% comment " * 20_000,
    "32-divisions": BODY + "<div>" * 100_000,
    "32-lists": BODY + "<ul><li>x" * 40_000,
    "heading-spaces": "# Baker" + " " * 200_000 + "x\n" + BODY,
    "heading-hashes": "# Baker" + " #" * 50_000 + " x\n" + BODY,
    "hashtag": "#" + "1" * 100_000 + "!\n" + BODY,
    "capitals": BODY + "Aa" * 100_000,
    "capitals-and": BODY + "A&" * 50_000,
    "nested": "".join(f"{'  ' * i}* x\n" for i in range(500)),
}


@pytest.mark.parametrize("rows", [FRONT_MATTERS, BODIES], ids=["front-matter", "body"])
def test_a_folder_of_bait_is_read_within_300_megabytes(tmp_path: Path, rows: dict[str, str]) -> None:
    for name, text in rows.items():
        (tmp_path / f"{name}.md").write_bytes(text.encode())
    (tmp_path / "good.md").write_text(BODY)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        capture_output=True, text=True, timeout=60, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.returncode == 0
    told = {line.split(" ", 1)[1] for line in done.stdout.splitlines()}
    assert told == {f"{name}.md" for name in (*rows, "good")}
    assert "posting good.md" in done.stdout.splitlines()


def _one(found: Shelf) -> str:
    """What became of the only file: its posting's title, else its problem, else the reason."""
    if found.postings:
        return found.postings[0].title
    return (found.problems[0].message if found.problems else "") or found.skipped[0].reason


@pytest.mark.parametrize(
    ("row", "line", "message"),
    [
        ("1-brackets", 2, "nested too deeply"),
        ("2-deep-lists", 2, "nested too deeply"),
        ("2-deep-mappings", 2, "nested too deeply"),
        ("3-aliases", 3, "an alias"),
        ("4-merge-keys", 3, "an alias"),
        ("5-self", 2, "an alias"),
        ("7-twice", 3, "'title' stands twice"),
        ("8-colon", 2, "mapping values are not allowed here"),
        ("8-star", 2, "an alias"),
        ("14-unterminated", 1, "the front matter is never closed"),
    ],
)
def test_a_front_matter_that_is_refused_is_named_with_its_line_and_the_body_is_read(
    put: Put, row: str, line: int, message: str
) -> None:
    found = put({"x.md": FRONT_MATTERS[row]})
    assert [(p.file, p.line) for p in found.problems] == [("x.md", line)]
    assert message in found.problems[0].message
    quotes = [b.quote for p in found.postings for s in p.sections for b in s.blocks if b.kind == "item"]
    assert quotes[-2:] == ["Can bake", "Can clean"]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("6-python", "Baker"),
        ("8-colon", "A: B"),
        ("8-at", "@x"),
        ("13-keys", "Baker"),
        ("18-controls", "a b c"),
        ("19-separators", "Baker name: Cook place: x"),
    ],
)
def test_odd_front_matter_is_text_and_nothing_else(put: Put, row: str, title: str) -> None:
    assert _one(put({"x.md": FRONT_MATTERS[row]})) == title


def test_scalars_stay_the_words_they_are(put: Put) -> None:
    posting = put({"x.md": FRONT_MATTERS["10-scalars"]}).postings[0]
    assert [p.value for p in posting.properties] == ["no", "010", "12:30", "1e3", "="]


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ("23-headings", "holds more than 20,000 lines"),
        ("23-many-headings", "more sections than a posting has"),
        ("32-lists", "more parts than a posting has"),
    ],
)
def test_a_body_beyond_all_measure_is_a_named_problem(put: Put, row: str, outcome: str) -> None:
    assert _one(put({"x.md": BODIES[row]})) == outcome


@pytest.mark.parametrize("hidden", ["<!-- {} -->", "<script>{}</script>", "<style>{}</style>", "<template>{}</template>",
                                    "<noscript>{}</noscript>", "<textarea>{}</textarea>", "{{% comment %}}{}{{% endcomment %}}", "<? include {} ?>",
                                    "::: {{.content-hidden}}\n{}\n:::"])  # fmt: skip
def test_what_a_page_never_shows_is_never_quoted(put: Put, hidden: str) -> None:
    posting = put(
        {"x.md": BODY + "\n" + hidden.format("\n* a secret\n\n# Secret\n") + "\n\n* Can rise\n"}
    ).postings[0]
    shown = [s.heading for s in posting.sections] + [b.quote for s in posting.sections for b in s.blocks]
    assert not any("ecret" in words for words in shown)
    assert "Can rise" in shown


@pytest.mark.parametrize("name", ["Baker.vue", "Baker.html"])
def test_a_page_that_a_template_holds_whole_is_read(put: Put, name: str) -> None:
    page = (
        "<template>\n  <section>\n    <h1>Baker</h1>\n    <h4>Who you are:</h4>\n    <ul><li>Can knead</li></ul>\n"
        "  </section>\n</template>\n<script>export default { name: 'secret' }</script>\n<style>.secret {}</style>\n"
    )
    posting = put({name: page}).postings[0]
    quotes = [b.quote for s in posting.sections for b in s.blocks]
    assert posting.title == "Baker"
    assert "Can knead" in quotes
    assert not any("secret" in quote for quote in quotes)


def test_lone_surrogates_and_odd_characters_leave_text_that_can_be_written(put: Put) -> None:
    text = BODY.encode() + b"* half \xed\xa0\x80 a pair\n" + "* \u202eright to left\u202c\n".encode()
    posting = put({"x.md": text}).postings[0]
    for block in (b for s in posting.sections for b in s.blocks):
        block.quote.encode("utf-8")
        assert "\u202e" not in block.text


def test_a_key_without_a_space_behind_its_colon_is_a_key_and_owns_no_items(put: Put) -> None:
    matter = (
        "appointment_type:perm\n    - Feed the yeast\nmax_applications: 0\nlink:https://example.org/a:b\n"
    )
    posting = put({"a.md": f"---\ntitle: Baker\n{matter}---\n{BODY}"}).postings[0]
    assert (posting.values("employmentType"), posting.values("url")) == (
        ("perm",),
        ("https://example.org/a:b",),
    )
    keyed = {s.heading: [b.text for b in s.blocks] for s in posting.sections if s.key and s.heading}
    # a link is where to apply, and 0 of a limit is none
    assert keyed == {"appointment type": ["appointment_type:perm"], "link": ["link:https://example.org/a:b"]}
    assert "Feed the yeast" in [b.text for s in posting.sections for b in s.blocks]


def test_a_form_that_nobody_filled_in_states_nothing(put: Put) -> None:
    text = "---\ntitle: Keeper\nmin_payrange: $\nmax_payrange: $ - $\nbonus: --\nsalary: 3 $\n---\n\nText.\n"
    posting = put({"a.md": text}).postings[0]
    assert posting.values("baseSalary") == ("3 $",)
    assert not {"min payrange", "max payrange", "bonus"} & {s.heading for s in posting.sections}
