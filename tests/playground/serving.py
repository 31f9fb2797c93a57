"""The page served from a thread of its own: a browser waits for it, and what it shows is read without one, too."""

from __future__ import annotations

import asyncio
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING, TypeVar

from bot.playground.server import Page
from bot.playground.talk import Talk, begun
from bot.rehearsal.stage import stage

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator
    from pathlib import Path
    from typing import Any

T = TypeVar("T")
TODAY = date(2026, 11, 25)
POSTINGS = {
    "cook.md": "# Cook\n\n## Requirements\n\n"
    + "".join(f"- Knows dish number {n}\n" for n in range(1, 10))
    + "\n## Benefits\n\n- Free soup\n",
    "baker.md": "# Baker\n\n## Requirements\n\n- Early rising\n\n## Benefits\n\n- Fresh bread\n",
    "butcher.md": "# Butcher\n\n## Requirements\n\n- Strong arms\n\n## Benefits\n\n- Free sausages\n",
}


@dataclass
class Served:
    """A page at ``url`` over ``folder``; ``run`` does something in its loop."""

    url: str
    folder: Path
    talk: Talk
    page: Page
    loop: asyncio.AbstractEventLoop

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(20)

    def write(self, name: str, text: str) -> None:
        """Save a file as an editor does: all of it at once."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)


@contextmanager
def served(folder: Path, postings: dict[str, str] | None = None, look: float = 0.05) -> Iterator[Served]:
    """The page over a folder with some postings, which it looks at every ``look`` seconds."""
    for name, text in (postings or POSTINGS).items():
        (folder / "postings").mkdir(exist_ok=True)
        (folder / "postings" / name).write_text(text, encoding="utf-8")
    ready: list[Served] = []
    begins, ends = threading.Event(), threading.Event()
    failed: list[BaseException] = []

    async def serve() -> None:
        async with stage(str(folder), day=lambda: TODAY, look=look) as here:
            page = Page(await begun(here))
            async with page.served(0) as url:
                ready.append(Served(url, folder, page.talk, page, asyncio.get_running_loop()))
                begins.set()
                await asyncio.to_thread(ends.wait)

    def work() -> None:
        try:
            asyncio.run(serve())
        except BaseException as error:  # noqa: BLE001  # raised again below
            failed.append(error)
        finally:
            begins.set()

    thread = threading.Thread(target=work)
    thread.start()
    begins.wait(30)
    try:
        if ready:
            yield ready[0]
    finally:
        ends.set()
        thread.join(30)
    if failed:
        raise failed[0]


@dataclass
class Reply:
    status: int
    url: str
    text: str
    headers: dict[str, str]


@dataclass
class Browserless:
    """What a browser sends, without one; it fills in the token that the page gave it."""

    url: str
    token: str = ""
    last: Reply = field(default_factory=lambda: Reply(0, "", "", {}))

    def get(self, path: str = "/", **headers: str) -> Reply:
        return self._ask(path, None, _real(headers))

    def post(self, path: str, fields: dict[str, str], **headers: str) -> Reply:
        if not self.token:
            found = re.search(r'name="token" value="([^"]+)"', self.get().text)
            assert found
            self.token = found[1]
        body = urllib.parse.urlencode({"token": self.token} | fields).encode()
        return self._ask(path, body, {"Origin": self.url.rstrip("/")} | _real(headers))

    def _ask(self, path: str, body: bytes | None, headers: dict[str, str]) -> Reply:
        url = urllib.parse.urljoin(self.url, path)
        request = urllib.request.Request(url, data=body, headers=headers)  # noqa: S310  # loopback
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310  # same
                self.last = Reply(answer.status, answer.url, answer.read().decode(), dict(answer.headers))
        except urllib.error.HTTPError as error:
            self.last = Reply(error.code, str(error.url), error.read().decode(), dict(error.headers))
            error.close()
        return self.last


def _real(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


class Markup(HTMLParser):
    """The tags of a page with their attributes, and what is read on it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())
