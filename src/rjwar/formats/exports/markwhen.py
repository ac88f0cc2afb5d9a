"""Markwhen, a Markdown for timelines: a line an event, with its front and kind as tags, and its summary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rjwar.core.json_text import text
from rjwar.formats import event_text
from rjwar.formats.imprint import imprint
from rjwar.query.selection import Selection
from rjwar.words.look import Look
from rjwar.words.wording import Wording

# Markwhen has no escapes: what starts a tag, link, image, box, id,
# reference or HTML stands as its full-width twin.
_TWINS = str.maketrans({char: chr(ord(char) + 0xFEE0) for char in "#[]@<>"})
_LINKED = re.compile(r"!(?=[\w\[])|//")
"""An id or an image, and a comment."""
_WIDE = str.maketrans({"!": "\uff01", "/": "\uff0f"})
_PROGRESS = re.compile(r"(?<=\d)%")
_KEYWORD = re.compile(r"(?<!\w)\.(?=start|end)")


def content(selection: Selection, look: Look) -> Iterator[str]:
    words = Wording(selection.store, look)
    yield f"title: {text(event_text.title(words))}"
    yield f"description: {text(imprint(words).text)}"
    for event in selection.without_war().events:
        tags = "".join(f" #{tag}" for word in (event.front, event.kind) if (tag := _tag(word)))
        yield ""
        yield (
            f"{'/'.join(event_text.ends(event.date))}: "
            f"{_escape_markwhen(event_text.name_with_doubt(event, words))}{tags}"
        )
        yield f"id: {event.id}"
        if summary := event_text.summary(event, words):
            yield ""
            # A line that began with the text itself could be read as another event.
            yield f"> {_escape_markwhen(summary)}"


def _escape_markwhen(text: str) -> str:
    inert = _LINKED.sub(lambda match: match[0].translate(_WIDE), text).translate(_TWINS)
    return _KEYWORD.sub("\uff0e", _PROGRESS.sub("\u202f%", inert))


def _tag(word: str | None) -> str:
    """A word as a tag, which holds no hyphens; nothing where it has no letter that a tag may have."""
    tag = re.sub(r"\W+", "_", word or "", flags=re.ASCII).strip("_")
    return tag if re.search(r"[A-Za-z]", tag) else ""
