"""Answers that no composer would dare to make: hostile words, hundreds of items, addresses of any length."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from bot.domain import Answer, Citation, FollowUp, Line, Part, RoleRef, Status
from bot.slack.rendering import Showing

BAIT = [
    "<!channel>",
    "<!here|@here>",
    "<@U123ABC>",
    "<#C123|general>",
    "<!subteam^S1|team>",
    "@channel @everyone",
    "&lt;!channel&gt;",
    "<https://evil.example|https://good.example>",
    "https://evil.example/x",
    "*bold* _it_ ~no~ `code`",
    ":tada:",
    "\u202egnp.exe",
    "\u200b\u2066",
    "\ud800",
    "\x00\x07",
    "…",
    "🧑‍🚒 ﷽",
    "&&&&<<<<",
    "a\nb\r\nc\td",
    "   ",
    "",
]
LINKS = [
    ("the form", "https://jobs.example/a"),
    ("https://good.example", "https://evil.example"),
    ("click", "javascript:alert(1)"),
    ("mail", "mailto:jobs@example.org"),
    ("values", "../values.md"),
    ("long", f"https://jobs.example/{'x' * 2900}"),
    ("https://jobs.example/b", "https://jobs.example/b"),
]
TEXTS = st.sampled_from([*BAIT, *(f"Five years of {bait}, at least" for bait in BAIT)]) | st.text(max_size=40)
NAMES = st.builds(
    lambda text, count: (f"{text} " * count)[:40_000],
    TEXTS,
    st.sampled_from([1] * 8 + [30, 400, 4000]),
)
PATHS = ["postings/a.md", "b/<!here>.md", f"{'deep/' * 60}c.md", "https://x.example/d.md"]
PLACES = st.builds(
    Citation,
    posting=st.sampled_from(PATHS),
    heading=st.sampled_from(BAIT),
    quote=TEXTS,
    lines=st.sampled_from([(1, 1), (2, 9), (7, 70)]),
)


def linking(item: Line, links: list[tuple[str, str]]) -> Line:
    """The item with links behind its words, as a posting is read: ``label (url)``, quoted as ``[label](url)``."""
    text = "".join(
        f" {label}" + (f" ({url.removeprefix('mailto:')})" if label != url else "") for label, url in links
    )
    quote = "".join(f" [{label}]({url})" for label, url in links)
    cited = item.citation and replace(item.citation, quote=item.text + quote)
    return replace(item, text=item.text + text, citation=cited)


ITEMS = st.builds(
    linking,
    st.builds(
        Line,
        part=st.just(Part.ITEM),
        text=NAMES,
        depth=st.sampled_from([0, 0, 1, 12]),
        lead=st.sampled_from(["", "", "A role at <!here>: ", "x" * 5000]),
        citation=PLACES,
    ),
    st.lists(st.sampled_from(LINKS), max_size=2),
)
SOURCES = st.builds(
    lambda cited, name, depth: Line(Part.SOURCE, f"Source: {cited.posting} › {name}", depth, citation=cited),
    PLACES,
    NAMES,
    st.just(0),
)


@st.composite
def told(draw: st.DrawFn) -> list[Line]:
    """What an answer says about one posting, in an order that composers use."""
    lines = [Line(Part.HEAD, draw(NAMES))]
    if draw(st.booleans()):
        lines.insert(draw(st.integers(0, 1)), Line(Part.STATUS, draw(TEXTS)))
    few = draw(st.lists(ITEMS, max_size=5))
    source = draw(SOURCES)
    own, count = draw(st.booleans()), draw(st.sampled_from([1, 1, 1, 60]))
    for n, item in enumerate(few * count):
        if n % 4 == 3:  # now and then
            lines.append(Line(Part.STATUS if item.lead else Part.LABEL, draw(TEXTS) if n < 9 else "Also"))
        lines += [item, replace(source, depth=1)] if own and n % 3 else [item]
    if draw(st.booleans()):
        lines.append(Line(Part.NOTE, draw(st.just("… and 4 more") | TEXTS)))
    return [*lines, source] if few and not own else lines


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """A whole answer of any kind."""
    status = draw(st.sampled_from(list(Status)))
    lines = [Line(Part.HEAD, draw(TEXTS))]
    for n, share in enumerate(draw(st.lists(told(), min_size=1, max_size=4))):
        lines += [*([Line(Part.GAP)] if n else []), *share]
    follow_ups = draw(st.lists(st.builds(FollowUp, NAMES, NAMES), max_size=10))
    return Answer(status, tuple(lines), (RoleRef("a.md", "A", ""),), follow_ups=tuple(follow_ups))


SHOWINGS = st.builds(
    Showing,
    answer_id=st.sampled_from(["k3Jf9", "A-b_9" * 4]),
    shown_all=st.booleans(),
    ephemeral=st.booleans(),
    question=st.just("") | NAMES,
    shared_by=st.just(""),
    feedback=st.just(value=True),
)
ADDRESSES = st.sampled_from(
    ["", "https://git.example/x#L1", f"https://git.example/{'y' * 2950}", f"https://git.example/{'&' * 700}"]
)
