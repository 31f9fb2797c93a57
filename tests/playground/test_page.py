"""The page without a browser: what the server draws, and whom it lets do what."""

from __future__ import annotations

import re
import signal
import subprocess
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from bot.errors import UsageError
from bot.playground.guard import HEADERS
from bot.rehearsal.parsing import parse
from tests.cli.command import CLEAN, ROLEBOT
from tests.playground.serving import Browserless, Markup, Served, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COOK = "@rolebot what does the cook require?"


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("page")) as found:
        yield found


@pytest.fixture
def web(here: Served) -> Browserless:
    return Browserless(here.url)


def read(text: str) -> str:
    return Markup(text).text


def last(web: Browserless, letter: str = "why") -> str:
    """The ts of the newest message that has a link of some kind."""
    found = re.findall(rf"{letter}=([0-9.]+)", web.last.text)
    assert found
    return str(max(found))


def pressed(web: Browserless, label: str, room: str = "roles") -> str:
    """The page after a button of the newest message that has it."""
    forms = re.findall(r'<form method="post" action="/press.*?</form>', web.last.text, re.DOTALL)
    for form in reversed(forms):
        button = re.search(rf'name="press" value="([^"]+)"[^>]*>{re.escape(label)}<', form)
        message = re.search(r'name="message" value="([^"]+)"', form)
        if button and message:
            fields = {"message": message[1], "press": button[1]}
            return web.post(f"/press?room={room}", fields).text
    raise LookupError(label)


def test_a_question_is_answered_on_the_page_that_comes_back(web: Browserless) -> None:
    answer = web.post("/say", {"text": COOK})
    assert answer.status == 200
    assert "Requirements of Cook" in read(answer.text)
    assert "Knows dish number 1" in read(answer.text)
    assert '<span class="mention">@rolebot</span>' in answer.text


def test_show_all_unfolds_the_answer_where_it_stands(web: Browserless) -> None:
    web.post("/say", {"text": COOK})
    assert web.last.text.count("Knows dish number 9") == 0
    assert "Knows dish number 9" in pressed(web, "Show all (4 more)")


def test_a_command_is_answered_to_who_typed_it_alone(web: Browserless) -> None:
    page = web.post("/say?room=dm", {"text": "/role what does the baker require?"})
    assert "Only you can see this" in page.text
    assert "You asked: what does the baker require?" in read(page.text)


def test_a_direct_message_needs_no_mention(web: Browserless) -> None:
    assert "Fresh bread" in read(web.post("/say?room=dm", {"text": "benefits of the baker"}).text)


def test_where_the_bot_is_not_mentioned_the_page_says_why_nothing_comes(web: Browserless) -> None:
    assert "No answer, as in Slack: begin with @rolebot" in read(web.post("/say", {"text": "soup?"}).text)


def test_what_was_said_can_be_changed_and_taken_back_with_its_answer(web: Browserless) -> None:
    web.post("/say?room=dm", {"text": "what does the baker require?"})
    ts = last(web, "edit")
    assert 'action="/edit?room=dm" class="editor"' in web.get(f"/?room=dm&edit={ts}").text
    page = web.post("/edit?room=dm", {"message": ts, "text": "what does the baker offer?"}).text
    assert "(edited)" in page
    assert "Fresh bread" in page
    assert "what does the baker offer" not in read(web.post("/delete?room=dm", {"message": ts}).text)


def test_nothing_that_somebody_else_said_can_be_changed(web: Browserless) -> None:
    web.post("/say", {"text": COOK})
    refused = web.post("/edit", {"message": last(web), "text": "never"})
    assert refused.status == 422
    assert "only what you said yourself" in refused.text


def test_a_window_opens_over_the_page_and_what_is_wrong_with_it_is_said_at_its_input(
    here: Served, web: Browserless
) -> None:
    web.post("/say", {"text": COOK})
    page = pressed(web, "Not helpful")
    assert 'role="log"' in page
    assert '<dialog open id="window"' in page
    view = re.search(r'name="view" value="([^"]+)"', page)
    assert view
    assert here.run(here.talk.here.store.answers.purge(4e9))  # so that the bot refuses what is sent
    fields = {"view": view[1], "do": "submit", "input rolebot.reason": "<b>old"}
    wrong = web.post("/window", fields)
    assert wrong.status == 422
    assert 'aria-invalid="true"' in wrong.text
    assert "&lt;b&gt;old</textarea>" in wrong.text
    assert "<dialog" not in web.post("/window", {"view": view[1], "do": "close"}).text


def test_why_names_role_facet_words_and_passages_and_leads_to_the_lines(web: Browserless) -> None:
    web.post("/say", {"text": COOK})
    page = web.get(f"/?why={last(web)}").text
    told = read(page)
    assert "Facetrequirements" in told
    assert "require 1" in told
    assert "Quoted in the answer" in told
    assert "Every stop on the way" in told
    assert '"type": "rich_text"' in Markup(page).text
    link = re.search(r'href="(/\?[^"]*posting=[^"]*first=5[^"]*)"', page)
    assert link
    file = web.get(link[1].replace("&amp;", "&")).text
    assert re.search(r'<li id="line-5" class=marked>.*?Knows dish number 1<', file)
    assert file.count("class=marked") == 1


@pytest.mark.parametrize(
    "path", ["../../etc/passwd", "/etc/passwd", "postings/none.md", "vocabulary/roles.txt"]
)
def test_no_file_but_a_posting_is_opened(web: Browserless, path: str) -> None:
    page = web.get(f"/?posting={quote(path)}&first=1&last=2")
    assert page.status == 200
    assert 'id="panel"' not in page.text


def test_a_place_that_makes_no_sense_shows_the_channel(web: Browserless) -> None:
    page = web.get("/?room=<script>&thread=x&why=y&keep=z&first=-1&last=99999999999&edit=%00")
    assert page.status == 200
    assert "<h1># roles</h1>" in page.text


def test_a_talk_is_kept_as_a_test_in_the_folder_and_reads_as_one(here: Served, web: Browserless) -> None:
    web.post("/say", {"text": COOK})
    pressed(web, "Show all (4 more)")
    ts = last(web, "keep")
    assert "kept.md" in web.get(f"/?keep={ts}").text
    page = web.post(f"/keep?keep={ts}", {"name": "A cook's dishes"}).text
    assert "Kept in" in page
    file = here.folder / "conversations" / "kept.md"
    (test,) = parse(file.read_text(encoding="utf-8"), "kept.md")
    assert test.heading == "A cook's dishes"
    assert [str(step.act) for step in test.steps] == ["say", "button"]
    assert test.steps[0].mention
    assert {"role", "facet", "cites"} <= {one.kind for one in test.steps[0].expectations}
    web.post("/read", {})
    assert "Kept in" not in web.get().text


# who may do what


def test_every_answer_forbids_scripts_frames_and_requests_from_elsewhere(web: Browserless) -> None:
    for path in ("/", "/static/page.js", "/static/page.css", "/none"):
        reply = web.get(path)
        assert {name: reply.headers[name] for name in HEADERS} == HEADERS
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_page_asks_nothing_of_anybody_else(web: Browserless) -> None:
    web.post("/say", {"text": COOK})
    for tag, attributes in Markup(web.get(f"/?why={last(web)}").text).tags:
        for name in ("src", "href", "action"):
            assert attributes.get(name, "/").startswith(("/", "#")), (tag, attributes)
        assert not [name for name in attributes if name.startswith("on") or name == "style"], (
            tag,
            attributes,
        )


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1.evil.example:80", "localhost:1"])
def test_the_page_is_served_under_its_own_address_only(web: Browserless, host: str) -> None:
    assert web.get("/", Host=host).status == 403
    assert web.get("/news", Host=host).status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", ""])
def test_a_form_of_another_page_is_refused(here: Served, web: Browserless, origin: str) -> None:
    before = here.talk.here.slack.journal.total
    assert web.post("/say", {"text": COOK}, Origin=origin).status == 403
    assert web.post("/say", {"text": COOK, "token": "guessed"}).status == 403
    assert here.talk.here.slack.journal.total == before


def test_the_command_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    (tmp_path / "cook.md").write_text("# Cook\n\n## Requirements\n\n- A knife\n")
    command = [str(ROLEBOT), "playground", "--no-open", "--port", "0", "--knowledge", str(tmp_path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=CLEAN) as running:
        assert running.stderr
        try:
            said = running.stderr.readline()
            url = re.search(r"http://127\.0\.0\.1:\d+/", said)
            assert url, said
            assert "It answers from 1 posting." in read(Browserless(url[0]).get().text)
            running.send_signal(signal.SIGINT)
            assert running.wait(20) == 0
            assert running.stderr.read() == ""
        finally:
            running.kill()  # what fails here must not wait for ever


def test_a_port_that_is_taken_is_told(here: Served) -> None:
    async def served_again() -> None:
        async with here.page.served(int(here.url.rsplit(":", 1)[1].strip("/"))):
            raise AssertionError

    with pytest.raises(UsageError, match="can't be listened on"):
        here.run(served_again())
