"""The page in a real browser, headless, as a person uses it; skipped where no Chromium is installed."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.playground.serving import POSTINGS, Served, served
from tests.playground.test_hostile import POSTING as HOSTILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, ViewportSize

playwright = pytest.importorskip(
    "playwright.sync_api", reason="playwright, of the extra dev, is not installed"
)
expect = playwright.expect
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed here")

WIDE: ViewportSize = {"width": 1280, "height": 860}
NARROW: ViewportSize = {"width": 360, "height": 740}
COOK = "@rolebot what does the cook require?"
SERIOUS = {"serious", "critical"}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("browser"), POSTINGS | {"gardener.md": HOSTILE}) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all, for opening one takes longer than most tests."""
    context = browser.new_context(viewport=WIDE)
    context.set_default_timeout(8000)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(here: Served, tab: Page) -> Iterator[Page]:
    """The page as it is first opened: it asks nobody but its server, and its script has no mistake."""
    wrong: list[str] = []

    def mistake(error: Error) -> None:
        wrong.append(str(error))

    def said(line: ConsoleMessage) -> None:
        wrong.extend([line.text] if line.type == "error" else [])

    def sent(request: Request) -> None:
        wrong.extend([] if request.url.startswith(here.url) else [request.url])

    tab.on("pageerror", mistake)
    tab.on("console", said)
    tab.on("request", sent)
    tab.set_viewport_size(WIDE)
    tab.emulate_media(color_scheme="light")
    tab.goto(here.url)
    yield tab
    tab.remove_listener("pageerror", mistake)
    tab.remove_listener("console", said)
    tab.remove_listener("request", sent)
    assert wrong == []


def ask(page: Page, text: str) -> None:
    box = page.locator("#composer-text")
    box.fill(text)
    box.press("Enter")


def answers(page: Page, count: int) -> None:
    expect(page.locator("article.bot")).to_have_count(count)


def at_end(page: Page) -> bool:
    """Whether the newest message is seen to its end."""
    log = page.locator(".log")
    return bool(log.evaluate("log => log.scrollHeight - log.clientHeight - log.scrollTop < 60"))


@pytest.fixture
def asked(page: Page) -> Page:
    """A page on which something was asked in the channel just now, its thread the last one."""
    count = page.locator(".turn").count()
    ask(page, COOK)
    expect(page.locator(".turn")).to_have_count(count + 1)
    expect(page.locator(".turn").last.locator("article.bot")).to_have_count(1)
    return page


def test_the_rules_of_accessibility_find_nothing_serious(asked: Page) -> None:
    """First of all, for the rules are slow on a page that is long; in the dark only colours are others."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    turn = asked.locator(".turn").last
    for link, shown in ((None, ".turn"), ("Why this answer?", "#panel"), ("Keep as test", "#window")):
        if link:
            turn.get_by_role("link", name=link).click()
        expect(asked.locator(shown).first).to_be_visible()
        for dark, options in ((False, {}), (True, {"runOnly": ["color-contrast"]})):
            asked.emulate_media(color_scheme="dark" if dark else "light")
            found = axe.run(asked, options=options).response["violations"]
            told = [
                (v["id"], v["nodes"][0]["html"][:160], v["nodes"][0]["failureSummary"])
                for v in found
                if v["impact"] in SERIOUS
            ]
            assert told == [], (shown, dark)


def test_a_question_is_answered_in_its_thread_and_the_next_can_be_typed_at_once(asked: Page) -> None:
    answer = asked.locator(".turn").last.locator("article.bot")
    expect(answer).to_contain_text("Requirements of Cook")
    expect(answer).to_be_in_viewport()
    expect(asked.locator("#composer-text")).to_be_focused()
    expect(asked.locator("#composer-text")).to_have_value("@rolebot ")


def test_a_follow_up_in_the_thread_goes_on_with_its_role(asked: Page) -> None:
    turn = asked.locator(".turn").last
    turn.get_by_role("link", name="Reply in thread").click()
    expect(asked.locator("#replying")).to_contain_text("what does the cook require")
    expect(asked.locator("#composer-text")).to_be_focused()
    ask(asked, "@rolebot and the benefits?")
    expect(turn.locator("article.bot").last).to_contain_text("Free soup")
    asked.keyboard.press("Escape")
    expect(asked.locator("#replying")).to_have_count(0)


def test_which_one_is_asked_and_the_choice_answers_in_its_place(page: Page) -> None:
    ask(page, "@rolebot what are the benefits?")
    turn = page.locator(".turn").last
    expect(turn).to_contain_text("Which one")
    turn.get_by_role("button", name="Baker").click()
    expect(turn).to_contain_text("Fresh bread")
    expect(turn.locator("article.bot")).to_have_count(1)


def test_show_all_unfolds_and_the_next_question_is_asked_by_a_button(asked: Page) -> None:
    turn = asked.locator(".turn").last
    turn.get_by_role("button", name="Show all").click()
    expect(turn).to_contain_text("Knows dish number 9")
    turn.get_by_role("button", name="Benefits").click()
    expect(turn.locator("article.bot")).to_have_count(2)
    expect(turn.locator("article.bot").last).to_contain_text("Free soup")


def test_a_command_is_answered_to_the_person_alone_and_can_be_shared(page: Page) -> None:
    ask(page, "/role what does the baker require?")
    alone = page.locator("article.alone").last
    expect(alone).to_contain_text("Only you can see this")
    expect(alone).to_contain_text("Early rising")
    expect(page.locator("#composer-text")).to_have_value("@rolebot ")
    alone.get_by_role("button", name="Share here").click()
    expect(page.locator("article.bot:not(.alone)").last).to_contain_text("Early rising")


def test_a_vote_opens_a_window_that_holds_the_focus_and_takes_a_reason(here: Served, asked: Page) -> None:
    turn = asked.locator(".turn").last
    down = turn.get_by_role("button", name="Not helpful")
    down.click()
    window = asked.get_by_role("dialog")
    expect(window).to_be_visible()
    box = window.get_by_role("textbox")
    expect(box).to_be_focused()
    for _ in range(8):
        asked.keyboard.press("Tab")
        assert asked.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    asked.keyboard.press("Escape")
    expect(window).to_have_count(0)
    expect(down).to_be_focused()
    down.click()
    box.fill("too short")
    window.locator("#window-submit").click()
    expect(window).to_have_count(0)
    assert here.run(here.talk.here.store.votes.count(0.0)).down == 1
    votes = (
        here.run(here.talk.here.store.votes.since(0.0))
        if hasattr(here.talk.here.store.votes, "since")
        else None
    )
    assert votes is None or "too short" in str(votes)


def test_why_stands_beside_the_answer_and_leads_into_the_posting(asked: Page) -> None:
    link = asked.locator(".turn").last.get_by_role("link", name="Why this answer?")
    link.click()
    panel = asked.get_by_role("complementary")
    expect(asked.locator("#panel-title")).to_be_focused()
    expect(asked.locator(".explained")).to_contain_text("Requirements of Cook")
    expect(panel).to_contain_text("requirements")
    panel.locator(".passages a").first.click()
    expect(panel.locator("li.marked")).to_be_in_viewport()
    expect(panel.locator("li.marked")).to_contain_text("Knows dish number 1")
    asked.keyboard.press("Escape")
    expect(panel.get_by_role("heading", name="Words searched for")).to_be_visible()
    asked.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(link).to_be_focused()


def test_what_the_bot_sent_can_be_copied(asked: Page) -> None:
    asked.context.grant_permissions(["clipboard-read", "clipboard-write"])
    asked.locator(".turn").last.get_by_role("link", name="Why this answer?").click()
    asked.get_by_text("What the bot sent").click()
    asked.get_by_role("button", name="Copy").click()
    expect(asked.get_by_role("button", name="Copied")).to_be_visible()
    assert '"rich_text"' in asked.evaluate("navigator.clipboard.readText()")


def test_a_saved_posting_is_told_with_the_difference_and_what_is_being_typed_stays(
    here: Served, page: Page
) -> None:
    ask(page, "@rolebot what does the baker require?")
    expect(page.locator(".turn").last).to_contain_text("Early rising")
    page.locator("#composer-text").fill("half a sentence")
    here.write("postings/baker.md", POSTINGS["baker.md"].replace("Early rising", "A warm oven"))
    notice = page.locator("#notice")
    expect(notice.locator("ins")).to_contain_text("A warm oven")
    expect(notice.locator("del")).to_contain_text("Early rising")
    expect(page.locator("#composer-text")).to_have_value("half a sentence")
    assert at_end(page)
    notice.get_by_role("button", name="Done").click()
    expect(notice).to_have_count(0)
    assert at_end(page)
    here.write("postings/baker.md", POSTINGS["baker.md"])
    expect(notice.locator("ins")).to_contain_text("Early rising")
    notice.get_by_role("button", name="Done").click()


def test_what_is_unfolded_and_being_typed_stays_when_something_is_pressed(asked: Page) -> None:
    asked.locator(".turn").last.get_by_role("link", name="Why this answer?").click()
    asked.get_by_text("What the bot sent").click()
    asked.locator("#composer-text").fill("half a sentence")
    asked.locator(".turn").last.get_by_role("button", name="Show all").click()
    expect(asked.locator(".turn").last).to_contain_text("Knows dish number 9")
    expect(asked.locator("#raw")).to_have_attribute("open", "")
    expect(asked.locator("#raw-json")).to_contain_text("Knows dish number 9")
    expect(asked.locator("#composer-text")).to_have_value("half a sentence")


def test_a_posting_full_of_markup_stays_text(page: Page) -> None:
    ask(page, "@rolebot what does the gardener require? <img src=x onerror=alert(1)>")
    turn = page.locator(".turn").last
    expect(turn).to_contain_text("Green fingers")
    turn.get_by_role("link", name="Why this answer?").last.click()
    page.locator(".passages a").first.click()
    expect(page.locator(".file")).to_contain_text("<script>alert(1)</script>")
    assert (
        page.evaluate(
            "document.querySelectorAll('img, iframe, script:not([src=\"/static/page.js\"])').length"
        )
        == 0
    )


def test_a_talk_is_kept_as_a_test(here: Served, asked: Page) -> None:
    asked.locator(".turn").last.get_by_role("link", name="Keep as test").click()
    name = asked.get_by_label("What it shows")
    expect(name).to_be_focused()
    name.fill("The cook's dishes")
    name.press("Enter")
    expect(asked.locator("#notice")).to_contain_text("Kept in")
    assert "## The cook's dishes" in (here.folder / "conversations" / "kept.md").read_text(encoding="utf-8")
    asked.get_by_role("button", name="Done").click()


def test_what_was_said_can_be_edited_and_deleted(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="rolebot").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("rolebot")
    ask(page, "benefits of the baker")
    turn = page.locator(".turn").last
    expect(turn).to_contain_text("Fresh bread")
    turn.locator("article.own").hover()
    turn.get_by_role("link", name="Edit").click()
    box = turn.get_by_label("Your message")
    expect(box).to_be_focused()
    box.fill("benefits of the cook")
    box.press("Enter")
    expect(turn).to_contain_text("Free soup")
    expect(turn).to_contain_text("(edited)")
    turn.locator("article.own").hover()
    turn.get_by_role("button", name="Delete").click()
    expect(turn).to_contain_text("This message was deleted")
    expect(turn).not_to_contain_text("Free soup")


def test_all_can_be_done_with_the_keyboard_alone(page: Page) -> None:
    # what was written first has the focus; the skip link is the first of all
    page.evaluate(
        "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')"
    )
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the message box")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#composer-text")).to_be_focused()
    count = page.locator(".turn").count()
    page.keyboard.press("Control+A")
    page.keyboard.type(COOK)
    page.keyboard.press("Enter")
    expect(page.locator(".turn")).to_have_count(count + 1)
    turn = page.locator(".turn").last
    show = turn.get_by_role("button", name="Show all")
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if show.evaluate("e => e === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(turn).to_contain_text("Knows dish number 9")
    assert page.evaluate("!!document.activeElement.closest('article, .composer')")


def test_nothing_is_wider_than_a_narrow_screen(asked: Page) -> None:
    asked.set_viewport_size(NARROW)
    for step in ("", "Why this answer?", "Keep as test"):
        if step:
            asked.goto(asked.url.partition("?")[0])
            asked.locator(".turn").last.get_by_role("link", name=step).click()
            expect(asked.locator("#panel, #window")).to_be_visible()
        assert asked.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        for part in ("#composer-send", "#composer-text"):
            box = asked.locator(part).bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= NARROW["width"]


def test_new_messages_are_read_out_and_old_ones_are_not_read_again(asked: Page) -> None:
    log = asked.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    first = asked.locator("article").first
    first.evaluate("e => { e.stays = true }")
    ask(asked, "@rolebot benefits of the baker")
    expect(asked.locator(".turn").last).to_contain_text("Fresh bread")
    assert first.evaluate("e => e.stays === true && e.isConnected")
    assert re.match(r".*room=roles", asked.url) or "?" not in asked.url
