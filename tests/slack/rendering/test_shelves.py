"""Real files, read and answered: what stands in them is shown word for word, and stays harmless."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.domain import Part, Status
from bot.limits import check_message, check_view, live_mentions
from bot.slack.rendering import Showing, SourceLinks, modal, source_lines
from tests.answering.shelves import ask, over, postings, role, seeds, shipped
from tests.shared import needs_shared
from tests.slack.rendering.reading import length, of_type, quotes
from tests.slack.rendering.rendered import ID, rendered, words

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

QUESTIONS = [
    "What does the SRE at Heetch require?",
    "What are the requirements?",
    "What does the devops engineer require?",
    "What are the benefits of the cloud engineer?",
    "Which jobs need Python?",
    "Which roles need Kubernetes?",
    "Compare the requirements of Rocket.Chat and Heetch",
    "Compare the responsibilities of FlowFuse and ITQAN",
    "Does the SRE need COBOL?",
    "Is the SRE remote?",
    "How do I apply for the devops engineer in Jakarta?",
    "Tell me about the devops engineer at FlowFuse",
    "List all roles",
    "What does the astronaut do?",
    "How is the weather?",
    "help",
    "<!channel> <@U123> what does the SRE require?",
]


def check(assistant: Assistant, question: str) -> None:
    """All that holds for a question, folded and unfolded, with and without links, in every variant."""
    answer = ask(assistant, question)
    shelf = {posting.path: posting for posting in assistant.shelf.postings}
    stated = [line.text for line in answer.lines if line.part is Part.ITEM and line.text and line.citation]
    for template in ("", "https://git.example/{path}#L{lines}"):
        links = SourceLinks.of(assistant.shelf.postings, template)
        for shown_all in (False, True):
            payload = rendered(answer, Showing(ID, shown_all=shown_all, question=question), sources=links)
            for body in (*payload.variants(), *payload.updates()):
                assert check_message(body) == (), question
                assert live_mentions(body) == (), question
                assert length(body) <= 10_500
            said = [one for one in quotes(payload.blocks) if not one.startswith(("Source: ", "["))]
            if answer.status is Status.COMPARISON or not stated:
                assert all(one in stated for one in said if stated)
            elif shown_all:
                assert said == stated, question
            else:
                assert [one for one in stated if one in said] == said, question
    for source in source_lines(answer):
        assert source.line.citation
        view = modal.source(shelf[source.line.citation.posting], source, words=words(), link="")
        assert check_view(view) == ()
        assert live_mentions(view) == ()
        bold = {one["text"] for one in of_type(view, "text") if one.get("style") == {"bold": True}}
        for cited in source.quoted:
            start = re.split(r"[\[(]", cited.quote)[0].strip()[:20]  # links are drawn otherwise
            assert any(start in one for one in bold), cited


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_shipped_postings_are_shown_word_for_word(question: str) -> None:
    check(shipped(), question)


@needs_shared
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_shared_postings_are_shown_word_for_word(question: str) -> None:
    check(seeds(), question)


def test_a_hostile_posting_is_shown_as_it_stands_and_calls_nobody(tmp_path: Path) -> None:
    bait = [
        "Know &lt;!channel&gt; and <!here> by heart",
        "Ask <@U123ABC> or @everyone or #general",
        "*Bold* _claims_ ~and~ `code`, :tada:",
        "Apply [here](javascript:alert(1)) or [there](https://jobs.example/apply)",
        "See [https://good.example](https://evil.example/) first",
        "Read \u202eegnahc\u202c and zero\u200bwidth",
        "Mind &amp;lt;!channel&amp;gt; too",
    ]
    extra = "url: https://jobs.example/gardener"
    folder = postings(
        tmp_path,
        gardener=role("Gardener <!channel>", "Park & Sons <@U1>", extra=extra, Requirements="|".join(bait)),
        baker=role("Baker", "Oven Ltd", Requirements="Bread|<!channel>"),
    )
    assistant = over(folder)
    questions = [
        "What does the gardener require?",
        "Compare the requirements of gardener and baker",
        "List all roles",
        "Which roles need bread?",
        "Does the gardener need a driving licence?",
    ]
    for question in questions:
        check(assistant, question)
    payload = rendered(
        ask(assistant, questions[0]),
        Showing(ID, shown_all=True),
        sources=SourceLinks.of(assistant.shelf.postings),
    )
    links = {
        (one["text"], one["url"]) for one in of_type(payload.blocks, "link") if "Source" not in one["text"]
    }
    assert links == {("there", "https://jobs.example/apply")}
    (source,) = [one["url"] for one in of_type(payload.blocks, "link") if "Source" in one["text"]]
    assert source.startswith("https://jobs.example/gardener#:~:text=")
