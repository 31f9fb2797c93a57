"""The page's server: what the browser asks for is drawn from the stage, what it sends is done on the stage.

A form answers with the address of the page as it is then (303), so that everything works without the script, too.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from bot.errors import RolebotError, UsageError
from bot.playground import keeping
from bot.playground.changes import Changes
from bot.playground.drawing import Drawing
from bot.playground.guard import Guard
from bot.playground.place import Place
from bot.playground.scene import scene
from bot.playground.talk import begun
from bot.playground.windows import OPTION, WrongInputs, use

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

    from bot.harness import Message
    from bot.playground.talk import Talk
    from bot.rehearsal.stage import Stage

    Form = Mapping[str, str]
    Deed = Callable[[Place, Form], Awaitable[Place]]

HOST = "127.0.0.1"
STATIC = Path(__file__).with_name("static")
LOOK = 0.1  # seconds between two looks for news
BEAT = 15.0  # seconds between two signs of life
# bytes: the longest text that the composer takes, each sign of it three bytes and escaped
MAX_FORM = 512 * 1024


class Page:
    """One talk, and the page that shows it."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self._guard = Guard()
        self._drawing = Drawing(talk, self._guard.token)
        self.changes = Changes(talk)
        self._ending = asyncio.Event()
        self._one = asyncio.Lock()  # one deed after the other: each is told apart by what came of it

    @asynccontextmanager
    async def served(self, port: int) -> AsyncIterator[str]:
        """Serve the page on the loopback device (0 takes a free port); its address. Raises UsageError."""
        site = web.Application(middlewares=[self._guard.check], client_max_size=MAX_FORM)
        site.router.add_get("/", self._show)
        site.router.add_get("/news", self._news)
        site.router.add_static("/static/", STATIC)
        for name, deed in self._deeds().items():
            site.router.add_post(f"/{name}", self._doing(deed))
        site.on_shutdown.append(self._ended)
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        watching = asyncio.ensure_future(self.changes.watch())
        try:
            self._guard.port = await _listening(runner, port)
            yield f"http://{HOST}:{self._guard.port}/"
        finally:
            watching.cancel()
            await runner.cleanup()

    def _deeds(self) -> dict[str, Deed]:
        return {
            "say": self._say,
            "press": self._press,
            "edit": self._edit,
            "delete": self._delete,
            "window": self._window,
            "keep": self._keep,
            "read": self._read,
        }

    # what is asked for

    @property
    def version(self) -> str:
        """Changes when something on the page may have changed."""
        here = self.talk.here
        state = here.current.state
        return f"{here.slack.journal.total}.{state.hash if state else ''}.{self.changes.version}"

    async def _show(self, request: web.Request) -> web.Response:
        return await self._drawn(Place.read(request.query))

    async def _drawn(
        self, place: Place, wrong: WrongInputs | None = None, complaint: str = "", status: int = 200
    ) -> web.Response:
        shown = await scene(self.talk, place, self.version, self.changes.notice, wrong, complaint)
        return web.Response(text=self._drawing.page(shown), content_type="text/html", status=status)

    async def _news(self, request: web.Request) -> web.StreamResponse:
        """Tell each new version: https://html.spec.whatwg.org/multipage/server-sent-events.html."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        self._guard.marked(response)
        await response.prepare(request)
        told, quiet = "", 0.0
        with suppress(ConnectionError):
            while not self._ending.is_set():
                if told != self.version or quiet >= BEAT:
                    told, quiet = self.version, 0.0
                    await response.write(f"data: {told}\n\n".encode())
                quiet += LOOK
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK):
                        await self._ending.wait()
        return response

    async def _ended(self, _: web.Application) -> None:
        self._ending.set()

    # what is sent

    def _doing(self, deed: Deed) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """The handler of a form: what can't be done is said on the page."""

        async def do(request: web.Request) -> web.StreamResponse:
            form = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
            if not self._guard.belongs(form.get("token", "")):
                return web.Response(status=403, text="this form was made by another page; load it again")
            place = Place.read(request.query)
            try:
                async with self._one:
                    after = await deed(place, form)
            except WrongInputs as wrong:
                return await self._drawn(place, wrong, status=422)
            except (LookupError, RolebotError) as error:
                return await self._drawn(place, complaint=str(error.args[0]), status=422)
            raise web.HTTPSeeOther(after.url)

        return do

    async def _say(self, place: Place, form: Form) -> Place:
        await self.talk.says(self.talk.room(place.room), form.get("text", ""), place.thread)
        return place

    async def _press(self, place: Place, form: Form) -> Place:
        one = self._meant(place, form)
        action, _, side = form.get("press", "").partition(" ")
        await self.talk.presses(one, action, side or form.get(OPTION + action))
        return place

    async def _edit(self, place: Place, form: Form) -> Place:
        one = self._meant(place, form)
        await self.talk.edits(one, form.get("text", ""))
        return place

    async def _delete(self, place: Place, form: Form) -> Place:
        one = self._meant(place, form)
        await self.talk.deletes(one)
        return place

    def _meant(self, place: Place, form: Form) -> Message:
        one = self.talk.message(self.talk.room(place.room), form.get("message", ""))
        if one is None:
            raise LookupError("the message is gone")
        return one

    async def _window(self, place: Place, form: Form) -> Place:
        view = self.talk.view()
        if view is None or view.id != form.get("view", ""):
            raise LookupError("the window is closed already")
        await use(self.talk, view, form)
        return place

    async def _keep(self, place: Place, form: Form) -> Place:
        channel = self.talk.room(place.room).id
        test = await keeping.made(self.talk, channel, place.keep, form.get("name", ""))
        if test is None:
            raise LookupError("there is nothing to keep yet")
        keeping.keep(test)
        self.changes.tell(f"Kept in {test.file}")
        return place.at(keep="")

    async def _read(self, place: Place, _form: Form) -> Place:
        self.changes.read()
        return place


async def _listening(runner: web.AppRunner, port: int) -> int:
    """Begin to listen; the port it is. Raises UsageError."""
    try:
        await web.TCPSite(runner, HOST, port).start()
    except (OSError, OverflowError) as error:  # it is taken, or is none
        raise UsageError(f"port {port} can't be listened on", expected="another one, or 0 for any") from error
    return int(runner.addresses[0][1])


@asynccontextmanager
async def page(here: Stage, port: int = 0) -> AsyncIterator[str]:
    """The page over a stage, while it is served; its address. Raises UsageError for a port that is taken."""
    following = asyncio.ensure_future(here.slack.clock.follow())
    try:
        async with Page(await begun(here)).served(port) as address:
            yield address
    finally:
        following.cancel()
