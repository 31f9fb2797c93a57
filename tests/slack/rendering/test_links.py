"""Links: which addresses are followed, which labels may stand for them, where sources lead."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import Citation
from bot.slack.rendering import SourceLinks, rich_text
from bot.slack.rendering.fragment import at_sentence
from bot.slack.rendering.lines import quoted_words
from bot.slack.rendering.links import honest, pieces, shortened, usable
from tests.slack.rendering.rendered import words

PAGE = "https://jobs.example/sre"

REFUSED = [
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://jobs.example/",
    "//jobs.example/",
    "/apply",
    "https://",
    "https:///path",
    "https://good.example@evil.example/",
    "https://user:pw@evil.example/",
    "https://jobs.example:port/",
    "https://[::1",
    "https://a b.example/",
    "https://jobs.example/\u202egpj.exe",
    "https://xn.exämple/",
    "mailto:",
    "mailto:nobody",
    f"https://jobs.example/{'a' * 3000}",
    "https://jobs.example/\udcff",
]


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_is_no_plain_web_or_mail_address_is_refused(address: str) -> None:
    assert usable(address) == ""


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        (PAGE, PAGE),
        ("HTTPS://Jobs.Example/A?b=c&d=%20#e", "HTTPS://Jobs.Example/A?b=c&d=%20#e"),
        ("http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x"),
        ("mailto:jobs@example.org", "mailto:jobs@example.org"),
        ("https://jobs.example/münchen", "https://jobs.example/m%C3%BCnchen"),
        ("https://jobs.example/a|b", "https://jobs.example/a%7Cb"),
        ("https://jobs.example/|<!channel>", "https://jobs.example/%7C%3C!channel%3E"),
        ('https://jobs.example/"<x>', "https://jobs.example/%22%3Cx%3E"),
    ],
)
def test_an_address_is_written_as_slack_takes_it(address: str, taken: str) -> None:
    assert usable(address) == taken


@pytest.mark.parametrize(
    ("label", "url", "stands"),
    [
        ("the form", "https://evil.example/", True),
        ("Apply by Friday.", "https://evil.example/", True),
        ("C++ and .NET", "https://docs.example/", True),
        ("https://good.example", "https://evil.example/", False),
        ("see https://good.example now", "https://evil.example/", False),
        ("www.good.example", "https://evil.example/", False),
        ("good.example/jobs", "https://evil.example/", False),
        ("(good.example)", "https://evil.example/", False),
        ("jobs@good.example", "mailto:jobs@evil.example", False),
        ("ｈｔｔｐｓ://good.example", "https://evil.example/", False),
        ("good․example", "https://evil.example/", False),  # U+2024 looks like a full stop
        ("slack://open", "https://evil.example/", False),
        ("jobs.example/sre", PAGE, True),
        ("https://jobs.example/sre/", PAGE, True),
        ("jobs.example", PAGE, True),
        ("jobs@example.org", "mailto:jobs@example.org", True),
        (" ", PAGE, False),
    ],
)
def test_a_label_that_names_another_address_stands_for_none(label: str, url: str, stands: bool) -> None:
    assert honest(label, url) is stands


@pytest.mark.parametrize(
    ("text", "quote", "links"),
    [
        (f"Apply with the form ({PAGE}).", f"Apply with [the form]({PAGE}).", [("the form", PAGE)]),
        ("Mail us (a@b.example)", "[Mail us](mailto:a@b.example)", [("Mail us", "mailto:a@b.example")]),
        (
            "Mail a@b.example",
            "Mail [a@b.example](mailto:a@b.example)",
            [("a@b.example", "mailto:a@b.example")],
        ),
        (f"See {PAGE}", f"See [{PAGE}]({PAGE})", [(PAGE, PAGE)]),
        (f"See {PAGE}/more, {PAGE}", f"See {PAGE}/more, [{PAGE}]({PAGE})", [(PAGE, PAGE)]),
        (f"x ({PAGE}) and y ({PAGE}#y)", f"[x]({PAGE}) and [y]({PAGE}#y)", [("x", PAGE), ("y", f"{PAGE}#y")]),
        ("our values", "our [values](../values.md)", []),
        ("Click (javascript:alert(1))", "[Click](javascript:alert(1))", []),
        ("https://good.example (https://evil.example)", "[https://good.example](https://evil.example)", []),
        (f"[not a link]({PAGE})", f"[not a link]({PAGE})", []),
        (f"Only a sentence of it. ({PAGE})", f"[elsewhere]({PAGE})", []),
        (f"a wrapped label ({PAGE})", f"[a wrapped\nlabel]({PAGE})", [("a wrapped label", PAGE)]),
        ("", "", []),
        (f"plain {PAGE} stays plain", f"plain {PAGE} stays plain", []),
    ],
)
def test_what_a_posting_links_is_a_link_and_everything_else_stays_literal(
    text: str, quote: str, links: list[tuple[str, str]]
) -> None:
    found = pieces(text, quote)
    assert "".join(piece.text for piece in found) == text
    assert [(piece.label, piece.url) for piece in found if piece.url] == links


TEXTS = st.text(st.sampled_from("ab [](){}<>!@|:/.#&…\n") | st.characters(codec="utf-8"), max_size=60)


@given(text=TEXTS, quote=TEXTS, room=st.integers(0, 80))
@settings(max_examples=300, deadline=None, database=None, derandomize=True)
def test_the_pieces_of_a_text_are_the_text_and_shortened_its_beginning(
    text: str, quote: str, room: int
) -> None:
    held = pieces(text, quote + f"[a]({PAGE})" + text)
    assert "".join(piece.text for piece in held) == text
    kept, short = shortened(held, room)
    said = "".join(piece.text for piece in kept)
    assert short or said == text
    assert len(said) <= room or not short


@pytest.mark.parametrize(
    ("url", "quote", "made"),
    [
        (PAGE, "Five years", f"{PAGE}#:~:text=Five%20years"),
        (PAGE, "", PAGE),
        (f"{PAGE}#top", "Five years", f"{PAGE}#top:~:text=Five%20years"),
        (PAGE, "well-kept, safe & sound", f"{PAGE}#:~:text=well%2Dkept%2C%20safe%20%26%20sound"),
        (PAGE, f"Fill in [the form]({PAGE})", f"{PAGE}#:~:text=Fill%20in%20the%20form"),
        (
            PAGE,
            "one two three four five six seven eight nine ten eleven",
            f"{PAGE}#:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven",
        ),
        (PAGE, "経験5年", f"{PAGE}#:~:text=%E7%B5%8C%E9%A8%935%E5%B9%B4"),
        (PAGE, "x" * 301, PAGE),
    ],
)
def test_a_page_opens_at_the_quoted_sentence(url: str, quote: str, made: str) -> None:
    assert at_sentence(url, quote) == made


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None, database=None, derandomize=True)
def test_no_quote_breaks_the_syntax_of_the_text_directive(quote: str) -> None:
    made = at_sentence(PAGE, quote)
    directive = made.removeprefix(PAGE).removeprefix("#:~:text=")
    assert "-" not in directive
    assert "&" not in directive
    assert directive.count(",") <= 1
    assert usable(made) == made
    assert all(unquote(end).strip() == unquote(end) for end in directive.split(","))


CITED = Citation("postings/a b/C#1.md", "Skills", "Five years", (12, 15))


@pytest.mark.parametrize(
    ("template", "made"),
    [
        (
            "https://git.example/blob/main/{path}#L{first}-L{last}",
            "https://git.example/blob/main/postings/a%20b/C%231.md#L12-L15",
        ),
        (
            "https://git.example/{path}?lines={lines}",
            "https://git.example/postings/a%20b/C%231.md?lines=12-15",
        ),
        ("https://wiki.example/", "https://wiki.example/"),
        ("javascript:{path}", ""),
        ("", ""),
        ("{path}", ""),
    ],
)
def test_the_operators_place_for_files_is_filled_in_with_path_and_lines(template: str, made: str) -> None:
    assert SourceLinks({}, template)(CITED) == made


def test_a_single_line_is_no_range_and_a_path_is_not_read_again() -> None:
    cited = Citation("{lines}/x.md", "", "q", (7, 7))
    assert (
        SourceLinks({}, "https://g.example/{path}#L{lines}")(cited) == "https://g.example/%7Blines%7D/x.md#L7"
    )


def test_a_postings_own_page_comes_before_the_operators_place_and_a_bad_one_does_not() -> None:
    links = SourceLinks({CITED.posting: PAGE}, "https://git.example/{path}")
    assert links(CITED) == f"{PAGE}#:~:text=Five%20years"
    links = SourceLinks({CITED.posting: "javascript:alert(1)"}, "https://git.example/x")
    assert links(CITED) == "https://git.example/x"


def test_an_address_that_its_fragment_makes_too_long_goes_without() -> None:
    page = f"https://jobs.example/{'a' * 2975}"
    assert SourceLinks({CITED.posting: page})(CITED) == page


@pytest.mark.parametrize("count", [1, 4_000, 300_000])
def test_an_item_of_nothing_but_spaces_is_not_said_to_be_shortened(count: int) -> None:
    assert quoted_words(" " * count, "x", 3_000, words()) == rich_text.text(" ")
