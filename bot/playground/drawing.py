"""The page as HTML: templates that escape everything, and what they need to know of Slack's objects."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import ChainableUndefined, Environment, FileSystemLoader

from bot.playground.mrkdwn import runs, unescaped

if TYPE_CHECKING:
    from bot.playground.scene import Scene
    from bot.playground.talk import Talk

TEMPLATES = Path(__file__).with_name("templates")
SCHEMES = frozenset({"http", "https", "mailto"})
# what no eye sees and what turns the order of letters round
UNSEEN = frozenset({"Cc", "Cf"})
KEPT = frozenset("\t\n")


class Drawing:
    """Draws the page for a talk; ``token`` stands in its forms."""

    def __init__(self, talk: Talk, token: str) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=ChainableUndefined,  # what a block leaves out is empty
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "payload": payload,
            "runs": runs,
            "unescaped": unescaped,
            "address": address,
            "visible": visible,
            "slug": slug,
            "called": talk.name_of,
        }
        self._environment.globals |= {"token": token}

    def page(self, scene: Scene) -> str:
        """The whole page."""
        return self._environment.get_template("page.html").render(scene=scene, place=scene.place)

    def message(self, blocks: object, text: str = "") -> str:
        """The blocks of a message alone."""
        drawn = self._environment.get_template("blocks.html").module
        return str(drawn.drawn(blocks, text, "m"))  # type: ignore[attr-defined]  # a macro


def payload(held: object) -> str:
    """JSON for people to read."""
    return json.dumps(held, ensure_ascii=False, indent=2, default=list)


def address(url: object) -> str:
    """An address that a link may lead to, "" for any that could act: only the web and mail."""
    text = str(url)
    try:
        scheme = urlsplit(text).scheme.lower()
    except ValueError:
        return ""
    return text if scheme in SCHEMES and not re.search(r"[\s\x00-\x1f]", text) else ""


def visible(text: str) -> list[tuple[str, bool]]:
    """A text in pieces; what can't be seen and could turn the text round is named, as in U+202E, and told by True."""
    pieces: list[tuple[str, bool]] = []
    for sign in text:
        named = sign not in KEPT and unicodedata.category(sign) in UNSEEN
        if pieces and not named and not pieces[-1][1]:
            pieces[-1] = (pieces[-1][0] + sign, False)
        else:
            pieces.append((f"U+{ord(sign):04X}" if named else sign, named))
    return pieces


def slug(text: object) -> str:
    """A text as part of an id."""
    return re.sub(r"[^A-Za-z0-9]+", "-", str(text))
