"""Inline markup: what a reader sees of a stretch of Markdown or HTML, and its form for quoting.

Every pattern reads a character a bounded number of times: postings are foreign text and may be bait.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from bot.text.fold import visible

# of JSON, "Caf\u00e9"; beyond U+FFFF two of them are one letter: https://www.rfc-editor.org/rfc/rfc8259#section-7
UNICODE = (
    r"\\u(?:[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F]|[0-9a-cefA-CEF][0-9a-fA-F]|[dD][0-7])[0-9a-fA-F]{2}"
)
ESCAPE = re.compile(UNICODE)
TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    rf"|(?P<unicode>{UNICODE})"
    r"|&(?P<entity>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|<(?P<auto>(?:https?://|mailto:)[^<>\s]+|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60})>"
    r"|<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<attrs>(?:\s[^<>]*)?)/?>"
    # an address may hold a placeholder: "{{ site.url }}/apply"; a label may stand in brackets of its own
    r"|(?P<image>!?)\[(?P<label>[^\[\]]*|\[[^\[\]]*\])\]"
    r"\(\s?(?P<url>(?:\{\{[^{}]{0,80}\}\}|[^()\s])*+(?:\([^()\s]*\)[^()\s]*)?)(?P<titled>\s\"[^\"]*\")?\s?\)"
    r"|(?P<put>\{%-?\s*include\b[^{}%]{0,600}%\})"
    # of a page generator: "[Apply](…){:.button}", "[Apply](…){.button}"
    r"|(?P<attributes>\{:[^{}\n]{0,200}\}|(?<=[)\]])\{[.#][\w-][^{}\n]{0,200}\})"
    r"|(?<!!)\[(?P<named>[^\[\]]*[^\W\d_][^\[\]]*)\]\[(?P<at>[^\[\]]*)\]"
    # of reStructuredText: "`Rye <https://…>`_", ":doc:`Rye <rye>`"
    r"|(?P<role>:[a-z][\w:.+-]{0,40}:(?=`[^`]{1,300}`)|(?=`[^`]{1,300}`_))"
    r"`(?P<of>[^`<>]*?)\s*(?:<(?P<to>[^`<>]*)>)?`_{0,2}"
    r"|\[\[(?P<wiki>[^\[\]]*)\]\]"
    r"|(?P<strong>\*\*\*?|(?<![^\W_])__(?=\S)|(?<=\S)__(?![^\W_]))"
    r"|(?P<light>(?<=\S)\*|\*(?=\S)|(?<![^\W_])_(?=\S)|(?<=\S)_(?![^\W_])|`+|\\$)",
)
# what such a tag puts there, by the name of the parameter: "{% include date.html at='2026-05-01' text='1 May' %}"
PUT = re.compile(
    r"""\b(?:text|content|(?P<kind>label|display|fmt|format))\s*=\s*(?P<mark>["'])(?P<words>.*?)(?P=mark)""",
    re.DOTALL,
)
# what a text to be read has: "fmt='1 May'" does, "format='webp'" and "label='phone'" do not
READ = re.compile(r"[\s\d]")
HREF = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
# before a space it opens nothing, but closes what began in a paragraph above: "**Tasks:\n\n** - Bake bread"
# but where the sign that closes it stands amid the line as loosely: "** Lead ** Ada"
DANGLING = re.compile(r"^\*\*\s+(?![^*\n]{1,80}\s\*\*\s)(?:[-*•]\s+)?")
ABSOLUTE = re.compile(r"(?:https?://|mailto:)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
SPACE = re.compile(r"\s+")
BREAKS = re.compile(r"\s*[\r\n]\s*")
WRAP = "\0"  # stands for a line break until white space is folded; what reads a file leaves none


@dataclass(frozen=True, slots=True)
class Inline:
    """Rendered text: ``text`` for reading, ``quote`` for proving, and how far the bold reaches.

    ``lead`` is the number of characters of ``text`` in bold from its start; all of them if the whole is.
    """

    text: str
    quote: str
    lead: int


@dataclass(slots=True)
class _Writer:
    """Collects the two forms side by side."""

    text: list[str] = field(default_factory=list)
    quote: list[str] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    bold: bool = False
    unclosed: bool = False
    leading: bool = True
    escapes: bool = False
    href: str = ""
    link_from: int = 0

    def put(self, text: str, quote: str | None = None) -> None:
        self.text.append(text)
        self.quote.append(text if quote is None else quote)
        if self.leading and not self.bold and text.strip(" \t\n:"):
            self.leading = False
        if self.leading:
            self.lead.append(text)

    def take(self, m: re.Match[str]) -> None:
        """One piece of markup."""
        if m["escaped"]:
            self.put(m["escaped"])
        elif m["entity"] or m["unicode"]:
            self.put(spelt_out(m[0], escapes=self.escapes))
        elif m["auto"]:
            self.put(m["auto"].removeprefix("mailto:"))
        elif m["tag"]:
            self._tag(m)
        elif m["label"] is not None:
            self._label(m)
        elif m["named"] is not None:  # "[Rye][1]", its address at the end of the page
            self.put(render(m["named"]).text, m[0])
        elif m["of"] is not None or m["wiki"] is not None or m["attributes"] or m["put"]:
            linked = _shown(_tidy(m["of"]), m["to"] or "") if m["of"] else m["wiki"]
            self.put(_put(m["put"]) if m["put"] else linked or "", m[0])
        elif m["strong"]:
            self.bold = not self.bold
        elif m["light"] == "*":
            self._star(m)

    def _star(self, m: re.Match[str]) -> None:
        """A single sign: it marks, or is a letter of its word."""
        if m.string[m.start() - 1 : m.start()].isalpha() and m.string[m.end() : m.end() + 1].isalpha():
            self.put("*")  # "Bäcker*in"
        elif self.unclosed and m.end() < len(m.string) and m.string[m.end()].isspace():
            self.bold = False  # "**Place* Oslo": one sign short

    def _tag(self, m: re.Match[str]) -> None:
        tag, closing = m["tag"].lower(), bool(m["close"])
        if tag in {"b", "strong"}:
            self.bold = not closing
        elif tag == "a" and not closing:
            found = HREF.search(m["attrs"])
            self.href = html.unescape(next((g for g in found.groups() if g), "")) if found else ""
            self.link_from = len(self.text)
        elif tag == "a" and self.href:
            self._close_link()

    def _close_link(self) -> None:
        """Turn what was written since the ``<a>`` into a link."""
        label = _tidy("".join(self.text[self.link_from :]))
        if label:
            del self.text[self.link_from :], self.quote[self.link_from :]
            self.text.append(_shown(label, self.href))
            # an address with spaces in it is no Markdown link: its label alone is quoted
            self.quote.append(label if SPACE.search(self.href) else f"[{label}]({self.href})")
        self.href = ""

    def _label(self, m: re.Match[str]) -> None:
        if m["image"]:
            self.put("", m[0])
            return
        label = render(m["label"]).text
        # a label that is wrapped in the file stays wrapped in the quote: it is the file's own
        wrapped = WRAP.join(_tidy(part) for part in BREAKS.split(m["label"]))
        self.put(
            _shown(label, m["url"]),
            f"[{wrapped if WRAP in wrapped else label}]({m['url']}{m['titled'] or ''})",
        )


def _letter(escape: str) -> str:
    """What an escape of JSON stands for."""
    units = b"".join(int(unit, 16).to_bytes(2, "big") for unit in escape.split("\\u")[1:])
    return units.decode("utf-16-be")


def spelt_out(text: str, *, escapes: bool) -> str:
    """A plain value with the letters that its entities stand for, and its ``escapes`` of JSON; its markup stays."""
    text = html.unescape(text)
    return ESCAPE.sub(lambda m: _letter(m[0]), text) if escapes else text


def _put(tag: str) -> str:
    """The words that a tag puts where it stands, as far as somebody wrote them for reading."""
    return next((m["words"] for m in PUT.finditer(tag) if not m["kind"] or READ.search(m["words"])), "")


def render(raw: str, *, escapes: bool = False) -> Inline:
    """A stretch of source as a reader sees it. ``raw`` may hold line breaks; they are white space.

    ``escapes``: it is of JSON, where letters may be spelt by number; elsewhere a path may look so.
    """
    raw = DANGLING.sub("", raw).replace(WRAP, " ")
    out, at = _Writer(unclosed=raw.startswith("**") and raw.count("**") == 1, escapes=escapes), 0
    for m in TOKEN.finditer(raw):
        if m.start() > at:
            out.put(raw[at : m.start()])
        at = m.end()
        out.take(m)
    out.put(raw[at:])
    text = _tidy("".join(out.text))
    lead = _tidy("".join(out.lead))
    return Inline(text, _tidy("".join(out.quote)).replace(WRAP, "\n"), len(lead))


def _shown(label: str, url: str) -> str:
    """A link for reading; the address of a page beside the posting would help nobody."""
    url = url.removeprefix("<").removesuffix(">")
    absolute = ABSOLUTE.match(url)
    if not absolute or label.rstrip("/") in {"", url.rstrip("/"), absolute["rest"].rstrip("/")}:
        return label or url
    return f"{label} ({url.removeprefix('mailto:')})"


def _tidy(text: str) -> str:
    return SPACE.sub(" ", visible(text)).strip()
