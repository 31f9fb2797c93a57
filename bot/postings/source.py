"""A file as it was read: its text, its lines, and the same text with everything unseen blanked out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from bot.postings.folds import SIGN
from bot.text.lines import LineMap

# what a browser or a page generator never shows, or shows as taken back; blanked out, so that offsets stay
HIDDEN = "head|nav|script|style|template|noscript|textarea|iframe|svg|del|strike"
STRUCK = r"~~(?=\S)[^~\r\n]{1,500}~~"
OF_SITE = f"{HIDDEN}|footer"  # what ends a page is the site's, what ends a part of one may be the posting's
# what a field to fill in is called, but no fold of a page that a box opens
FIELD = r"<label\b[^<>]{0,200}>[^<>]{0,200}</label>(?=\s{0,200}<(?:input|select)\b(?![^<>]{0,200}\b(?:checkbox|radio)\b))"
# a line that puts another file there: "<< common.md >>", "{!common.md!}", "--8<-- 'common.md'"
INCLUDED = (
    r"^[ \t]*(?:<<[ \t]*[\[(]?[\w./-]{1,100}\.\w{1,8}[\])]?[ \t]*(?:>>)?|\{![^{}!\n]{1,200}!\}"
    r"|--8<--[ \t]*[\"'][^\"'\n]{1,200}[\"'])[ \t]*\r?$"
)
# a line of MyST that names the place of the heading below it for links: "(role:baker)="
TARGET = r"^\([\w:. /-]{1,100}\)=[ \t]*\r?$"
# a word that a page hides: a fold that opens is larger
UNSEEN = (
    r"<(?:p|small|span)\b(?=(?:\s{1,9}[\w-]{1,40}(?:=(?:\"[^\"<>]{0,200}\"|'[^'<>]{0,200}'))?){0,8}?"
    r"\s{1,9}(?:hidden\b(?!-)|style=[\"'][^\"'<>]{0,100}\bdisplay:\s{0,3}none))"
)
# a block that Quarto takes out of each page: "::: {.content-hidden}"
TAKEN_OUT = r"^:{3,}[ \t]*\{[^{}\n]{0,80}\.content-hidden\b(?:[ \t]+when-format=[\"']?html[\"']?)?[ \t]*\}"
# what a generator makes of words in a line, ahead of them and at its end: "{{< box >}} We are closed. {{< /box >}}"
AROUND = r"^[ \t]*\{\{[<%][ \t]*(?!/)[^{}\n]{1,200}[%>]\}\}(?=[ \t]*[^\s{<])|\{\{[<%][ \t]*/[^{}\n]{1,100}[%>]\}\}[ \t]*\r?$"
OPENERS, IN_PAGE = (
    re.compile(
        rf"<!--|<!doctype\b[^<>]{{0,200}}>|<(?:{tags})\b|{UNSEEN}|{FIELD}|{STRUCK}|{INCLUDED}|{TARGET}|{TAKEN_OUT}"
        r"|\{%-?[ \t]*comment\b|\{%|<[?%]|\{#(?=[\s-])|\{\{!--|(?:^|(?<=>))[ \t]*\{\{(?!%)[^{}\n]{0,200}\}\}[ \t]*(?=$|<)|\x00"
        rf"|{AROUND}",
        re.IGNORECASE | re.MULTILINE,  # a placeholder in a line is a part of what is quoted
    )
    for tags in (HIDDEN, OF_SITE)
)
# a page's component, which a template holds whole: what stands in that is shown
COMPONENT = re.compile(r"\s*<template\b[^<>]{0,200}>", re.IGNORECASE)
CLOSERS = {"<?": "?>", "<%": "%>", "{#": "#}", "{{!--": "--}}"}  # of code and of remarks in it
TO_THE_END = (".php", ".phtml")  # of such a file the code that nothing ends is all that follows
# a tag that puts words there, "{% include date.html text='1 May' %}"; one amid a line is a part of what is quoted
PUT = re.compile(r"\{%-?[ \t]*include\b(?=[^{}%=\n]{0,300}=)[^{}%\n]{0,600}%\}")
NEAR = 200  # characters around it in which other words of its line are looked for
NAME = re.compile(r"<title\b[^<>]{0,200}>([^<>]{1,300})</title", re.IGNORECASE)
HEAD = 20_000  # characters in which a page's title stands
TAIL = 100  # characters in which the rest of a closing tag is looked for


def _closer(opener: str) -> tuple[str, str]:
    """What ends the hidden stretch that ``opener`` begins, and the last characters of its closing tag."""
    if opener.startswith(":::"):
        return "\n:::", ""
    if opener[-1] in "\x00}~" or opener.lstrip().startswith(("<!d", "<label", "<<", "{!", "--", "(")):
        return "", ""  # hidden by itself
    if opener.startswith("<!"):
        return "-->", ""
    if opener in CLOSERS:
        return CLOSERS[opener], ""
    if opener.startswith("{%"):
        return ("endcomment", "%}") if opener.endswith("comment") else ("%}", "")
    return f"</{opener[1:]}", ">"


@dataclass(frozen=True)
class Source:
    """A decoded file. ``text`` is what stands on disk (a byte order mark included as a character).

    ``clean`` has the same length: comments, scripts, template tags, struck text and NULs are blanks in it.
    """

    path: str
    text: str

    @property
    def escapes(self) -> bool:
        """Whether letters may be spelt by number in it, as JSON allows."""
        return self.path.lower().endswith(".json")

    @cached_property
    def lines(self) -> LineMap:
        """The line breaks of ``text``."""
        return LineMap(self.text)

    @property
    def page_title(self) -> str:
        """What a page of HTML calls itself, "" if the file is none."""
        found = NAME.search(self.text[:HEAD])
        return " ".join(unescape(found[1]).split()) if found else ""

    @cached_property
    def clean(self) -> str:
        """The text with what is never shown blanked out; read once from left to right."""
        text = self.text.replace("\ufeff", " ") if self.text.startswith("\ufeff") else self.text
        lowered = text.lower() if len(text.lower()) == len(text) else text
        holder = COMPONENT.match(text)
        at = holder.end() if holder else 0
        out = [_blank(text[:at])]
        # closers that occur nowhere further on: looked for once, not at each opener
        missing: set[str] = set()
        openers = IN_PAGE if "<body" in lowered else OPENERS
        while m := openers.search(text, at):
            end = m.end()
            if "{" in m[0] and (put := _shown(text, m.start())):
                out.append(text[at:put])
                at = put
                continue
            closer, tail = _closer(m[0].lower())
            if closer == "endcomment" and (closer in missing or lowered.find(closer, end) < 0):
                missing.add(closer)  # a comment that never ends hides its tag alone
                closer, tail = "%}", ""
            if closer and closer not in missing:
                found = lowered.find(closer, end)
                if found >= 0:
                    end = found + len(closer)
                    last = text.find(tail, end, end + TAIL) if tail else -1
                    end = last + len(tail) if last >= 0 else end
                else:
                    missing.add(closer)
                    end = len(text) if closer == "?>" and self.path.lower().endswith(TO_THE_END) else end
            # without its closer an opener hides itself, not the rest of the posting
            out += [text[at : m.start()], _blank(text[m.start() : end])]
            at = end
        out.append(text[at:])
        return "".join(out)


def _shown(text: str, at: int) -> int:
    """The end of a tag that puts words amid a line of text, or of a line that begins or ends a fold; 0 if there is none."""
    put = PUT.match(text, at)
    if not put:
        fold = SIGN.match(text, at)
        return fold.end() if fold else 0
    before = text[max(0, at - NEAR) : at].rpartition("\n")[2]
    behind = text[put.end() : put.end() + NEAR].partition("\n")[0]
    words = PUT.sub("", before + behind)
    return put.end() if any(map(str.isalnum, words)) else 0


def _blank(hidden: str) -> str:
    """As many blanks, the line breaks kept."""
    return "".join(c if c in "\r\n" else " " for c in hidden)
