"""A table of postings, what is found in each and on which line, and above all in which nothing is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.check import Severity
from bot.check.rules import rules
from bot.domain import Question, Status
from tests.answering.shelves import over
from tests.check.folders import TODAY, WHOLE, found, posting, written

if TYPE_CHECKING:
    from bot.check import Finding
    from bot.domain import Answer

PAY = WHOLE + "\n## Salary\n- {}\n"
WORK = WHOLE + "\n## Work environment\n- {}\n"
MORE = WHOLE + "\n## About the project\n{}\n"

# name → a posting, and what is found in it: the rule and the line
CASES: dict[str, tuple[str, set[tuple[str, int]]]] = {
    "sound": (posting("Gardener"), set()),
    "past": (posting("Florist", "validThrough: 2026-11-24"), {("closed", 4)}),
    "today": (posting("Rose Grower", "validThrough: 2026-11-25"), set()),
    "closed-said": (posting("Tree Surgeon", "validThrough: 2020-01-31", "status: closed"), set()),
    "turned": (posting("Park Ranger", "opens: 2027-02-01", "validThrough: 2027-01-31"), {("closed", 5)}),
    "two-ways": (posting("Forester", "validThrough: 03/04/2027"), {("unread-date", 4)}),
    "no-date": (posting("Beekeeper", "validThrough: until the post is filled"), set()),
    "rolling": (posting("Miller", "validThrough: rolling, in 2 rounds"), set()),
    "undated": (posting("Fence Builder").replace("datePosted: 2026-11-01\n", ""), {("undated", 2)}),
    "tasks-only": (posting("Mower", body=WHOLE.partition("## Req")[0]), {("requirements", 2)}),
    "tasks-and-sentence": (
        posting("Digger", body="You should have five years of experience.\n" + WHOLE.partition("## Req")[0]),
        {("requirements", 5)},
    ),
    "no-posting": (
        posting("Minutes", body="We met on Monday. " * 10 + "\n\n## Agenda\n- Coffee\n- Cake\n"),
        {("requirements", 1)},
    ),
    "welcome-only": (
        posting("Raker", body=WHOLE.partition("## Req")[0] + "## Nice to have\n- A hat\n- Some boots\n"),
        set(),
    ),
    "odd-heading": (posting("Sower", body=WHOLE + "\n## Zwerk\n- One\n- Two\n"), {("headings", 14)}),
    "odd-nested": (
        posting("Reaper", body=WHOLE + "\n## Zwerk\n\n### Zwirk\n- One\n- Two\n"),
        {("headings", 14)},
    ),
    "odd-but-named-inside": (
        posting("Thatcher", body=WHOLE + "\n## Zwerk\n\n### Benefits\n- One\n- Two\n"),
        set(),
    ),
    "odd-question": (posting("Weeder", body=WHOLE + "\n## Who are the others?\n- Ann\n- Bob\n"), set()),
    "kinds-of-one-thing": (
        posting("Planter", body=WHOLE + "".join(f"\n## Zwerk {n}\n- One\n- Two\n" for n in "ABC")),
        set(),
    ),
    "no-currency": (posting("Cook", body=PAY.format("45,000 a year")), {("salary", 15)}),
    "no-period": (posting("Baker", body=PAY.format("45,000 EUR")), {("salary", 15)}),
    "in-front-matter": (posting("Butcher", "salary: 45000"), {("salary", 4)}),
    "whole-pay": (posting("Grocer", body=PAY.format("€45,000 to €50,000 a year")), set()),
    "pay-in-two-lines": (posting("Waiter", body=PAY.format("45,000 to 50,000 EUR\n- paid monthly")), set()),
    "lakhs": (posting("Tailor", body=PAY.format("4.5-6 LPA CTC")), set()),
    "grade": (posting("Clerk", body=PAY.format("Pay grade GS-13, step 2026, see form 1040")), set()),
    "review": (posting("Glover", body=PAY.format("Compensation is reviewed each year, next in 2027")), set()),
    "bonus": (posting("Usher", body=PAY.format("A signing bonus of 2,000 EUR")), set()),
    "pension": (posting("Porter", body=PAY.format("We match your 401k")), set()),
    "remote": (posting("Editor", "location: Remote"), {("remote", 4)}),
    "remote-item": (
        posting("Proofreader", body=WORK.format("Fully remote, meetings on Mondays")),
        {("remote", 15)},
    ),
    "remote-in-region": (posting("Author", "location: Remote, within the EU"), set()),
    "remote-anywhere": (posting("Poet", "location: Remote", body=WORK.format("Work from anywhere")), set()),
    "remote-zone": (
        posting("Scribe", "location: Remote", body=WORK.format("Time zones: UTC to UTC+3")),
        set(),
    ),
    "remote-experience": (posting("Critic", body=WORK.format("Remote onboarding of customers")), set()),
    "todo": (posting("Smith", body=MORE.format("TODO: ask Ann")), {("template", 15)}),
    "brackets": (posting("Joiner", body=MORE.format("We are [Company Name] of Berlin.")), {("template", 15)}),
    "insert": (
        posting("Mason", body=MORE.format("Write to <b>insert address here</b>.")),
        {("template", 15)},
    ),
    "latin": (posting("Potter", body=MORE.format("Lorem ipsum dolor sit amet.")), {("template", 15)}),
    "generator": (posting("Glazier", body=MORE.format("Apply at {{ site.url }}.")), {("template", 15)}),
    "link": (posting("Painter", body=MORE.format("See [Our Company](https://example.org/a).")), set()),
    "reference": (
        posting("Plumber", body=MORE.format("See [Company][1].\n\n[1]: https://example.org")),
        set(),
    ),
    "comment": (posting("Roofer", body=MORE.format("We build. <!-- TODO: [Company Name] -->")), set()),
    "spanish": (
        posting(
            "Jardinero",
            body="Buscamos a una persona que se ocupe de TODO en el jardín y de las plantas. " * 3 + WHOLE,
        ),
        set(),
    ),
}


@pytest.fixture(scope="module")
def of_each(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    """All postings of the table in one folder, read once."""
    folder = written(
        tmp_path_factory.mktemp("knowledge"),
        {f"postings/{name}.md": text for name, (text, _) in CASES.items()},
    )
    every: dict[str, list[Finding]] = {name: [] for name in CASES}
    for finding in found(folder):
        every[finding.file.removeprefix("postings/").removesuffix(".md")].append(finding)
    return every


@pytest.mark.parametrize("name", CASES)
def test_a_posting_is_found_wanting_where_it_is_and_nowhere_else(
    of_each: dict[str, list[Finding]], name: str
) -> None:
    assert {(f.rule, f.line) for f in of_each[name]} == CASES[name][1]


def test_every_finding_says_what_why_and_what_to_do(of_each: dict[str, list[Finding]]) -> None:
    for finding in (f for findings in of_each.values() for f in findings):
        for said in (finding.what, finding.why, finding.fix):
            assert said
            assert not said.endswith((".", "\n"))
            assert "\n" not in said


def test_a_rule_is_a_file_and_says_in_a_sentence_what_it_finds() -> None:
    every = rules()
    assert len(every) == len({rule.name for rule in every}) >= 12
    assert all(rule.summary.endswith(".") for rule in every)
    assert {rule for _, wanted in CASES.values() for rule, _ in wanted} <= {rule.name for rule in every}


def test_twins_are_told_once_each_and_translations_are_none(tmp_path_factory: pytest.TempPathFactory) -> None:
    german = "Wir suchen eine Person, die sich um die Bäume und um den Garten kümmert und mit uns arbeitet.\n"
    folder = written(
        tmp_path_factory.mktemp("twins"),
        {
            "a.md": posting("Gardener", "company: Green"),
            "b.md": posting("gardener", "company: Green"),
            "c.md": posting("Gardener", "company: Blue"),
            "d.md": posting(
                "Gardener", "company: Green", body=german * 5 + "## Anforderungen\n- Fleiß\n- Geduld\n"
            ),
            "e.md": posting("Florist", "location: Rome"),
            "f.md": posting("Florist", "location: Oslo"),
            "g.md": posting("Florist"),
        },
    )
    twins = [(f.file, f.what) for f in found(folder) if f.rule == "twins"]
    assert [file for file, _ in twins] == ["b.md", "g.md"]
    assert "a.md" in twins[0][1]
    assert "e.md" in twins[1][1]


def test_what_is_said_to_follow_for_the_answers_does_follow(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Each reason that a finding gives is held against the bot itself."""
    folder = written(
        tmp_path_factory.mktemp("answers"),
        {f"{name}.md": CASES[name][0] for name in ("past", "two-ways", "tasks-only", "remote", "generator")}
        | {"a.md": posting("Gardener"), "b.md": posting("Gardener", body=WHOLE.replace("apple", "pear"))}
        | {"c.md": posting("Miller"), "d.md": posting("Miller")},
    )
    assistant = over(folder, TODAY)

    def told(question: str) -> Answer:
        return assistant.answer(Question(question))

    assert told("What does the Florist require?").text.startswith("Closed: ended 24 November 2026")
    assert told("Is the Forester still open?").status is not Status.NO
    assert told("What does the Mower require?").status is Status.NOT_STATED
    assert told("Can the Editor work from abroad?").status is Status.NOT_MENTIONED
    assert "{{ site.url }}" in told("Glazier: where do I apply?").text
    why = {f.file: f.why for f in found(folder) if f.rule == "twins"}
    assert told("What does the Gardener require?").status is Status.AMBIGUOUS
    assert why["b.md"].startswith("who asks for this role has to choose")
    copied = told("What does the Miller require?")
    assert [role.posting for role in copied.roles] == ["c.md"]
    assert why["d.md"].startswith("the bot takes them for copies, answers from c.md")


def test_where_most_postings_have_no_date_the_folder_is_told_once(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    undated = {f"{n}.md": posting(f"Gardener {n}").replace("datePosted: 2026-11-01\n", "") for n in "abcde"}
    folder = written(tmp_path_factory.mktemp("undated"), undated | {"f.md": posting("Florist")})
    (note,) = (f for f in found(folder) if f.rule == "undated")
    assert (note.file, note.line, note.severity) == ("", 0, Severity.NOTE)
    assert "5 of 6" in note.what


def test_files_that_people_meant_as_postings_are_named_and_pictures_are_not(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = written(
        tmp_path_factory.mktemp("files"),
        {
            "good.md": posting("Gardener"),
            "job.docx": "PK",
            "logo.png": "PNG",
            "data.csv": "a,b",
            "README.md": "About this folder",
            "empty.md": "",
            "broken.md": posting("Florist", "related: [a], [b]"),
        },
    )
    (folder / "zeros.md").write_bytes(b"\x00" * 99)
    told = {(f.file, f.rule, f.severity) for f in found(folder)}
    assert told == {
        ("job.docx", "skipped", Severity.WARNING),
        ("empty.md", "skipped", Severity.WARNING),
        ("broken.md", "reading", Severity.WARNING),
        ("zeros.md", "reading", Severity.ERROR),
    }


def test_a_slip_in_the_name_of_a_folder_is_told_with_the_name_that_was_meant(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = written(
        tmp_path_factory.mktemp("names"),
        {
            "postings/good.md": posting("Gardener"),
            "vocabularies/roles.txt": "[roles]\n",
            "rolebot.tml": "",
            "pictures/logo.png": "PNG",
            "README.md": "About this folder",
            ".github/ci.yml": "",
        },
    )
    told = {(f.file, f.rule, f.severity): f.fix for f in found(folder)}
    assert told == {
        ("vocabularies", "misplaced", Severity.WARNING): "call it vocabulary",
        ("rolebot.tml", "misplaced", Severity.WARNING): "call it rolebot.toml",
        (
            "pictures",
            "misplaced",
            Severity.NOTE,
        ): "postings belong into postings/; what is for people only may stay",
    }


def test_words_beside_loose_postings_are_said_to_count_for_nothing(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    files = {"good.md": posting("Gardener"), "vocabulary/roles.txt": "[roles]\n"}
    told = [f for f in found(written(tmp_path_factory.mktemp("loose"), files)) if f.rule == "misplaced"]
    assert [(f.file, f.fix) for f in told] == [("vocabulary", "move the postings into a folder postings/")]


def test_a_name_of_any_bytes_can_be_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = written(tmp_path_factory.mktemp("odd"), {"postings/good.md": posting("Gardener")})
    (folder / "pic\udcff\n\x1b[1m").mkdir()
    (one,) = found(folder)
    assert one.rule == "misplaced"
    assert one.file.isprintable()
    assert one.file.encode()
