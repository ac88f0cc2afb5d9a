"""HTML and SVG, safe as they are made: whatever is not markup already is text, and escaped.

A page of the whole war is long, so what HTML lets one leave out is left out:
quotes round plain attributes, and the ends of paragraphs, rows, cells and items.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from rjwar.core.clean import clean

_BREAKS = re.compile(r"[\t\n\r]")
_PLAIN = re.compile(r"[A-Za-z0-9_.:;,#%+*/?@|()-]*[A-Za-z0-9_.:;,#%+*?@|()-]")
"""An attribute that needs no quotes. A slash at its end could be read as the end of the element."""
_UNENDED = frozenset(("br", "meta", "p", "li", "td", "th", "tr", "dt", "dd"))
"""Elements without an end, and those that end where the next begins.

Nothing but a block, or the end of its parent, may follow a `p`.
"""
_SHAPES = frozenset(("circle", "line", "path", "rect"))
"""Elements of SVG that hold nothing."""


class Markup(str):
    """Text that is HTML."""

    __slots__ = ()


def escape_html(text: str) -> Markup:
    """The text as HTML, its characters only; markup as it is."""
    return text if isinstance(text, Markup) else Markup(escape(_shown(text), quote=False))


def _shown(text: str) -> str:
    return clean(_BREAKS.sub(" ", text))


def tag(name: str, *children: str, **attributes: str | float | bool | None) -> Markup:
    """An element. `class_` is the attribute `class`, `aria_label` is `aria-label`;
    those of None are left out, of True have no value.
    """
    written = "".join(f" {_attribute(key, value)}" for key, value in attributes.items() if value is not None)
    inner = "".join(map(escape_html, children))
    if name in _SHAPES:
        return Markup(f"<{name}{written} />")
    return Markup(f"<{name}{written}>{inner}" if name in _UNENDED else f"<{name}{written}>{inner}</{name}>")


def _attribute(key: str, value: str | float | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return name
    text = escape(_shown(str(value)))
    return f"{name}={text}" if _PLAIN.fullmatch(text) else f'{name}="{text}"'


def joined(parts: Iterable[str], between: str = " · ") -> Markup:
    """The parts that are not empty, with a text between them."""
    return Markup(escape_html(between).join(escape_html(part) for part in parts if part))


def link(text: str, id: str, **attributes: str | None) -> Markup:
    """A link to what stands on the same page under this id."""
    return tag("a", text, href=f"#{coded(id)}", **attributes)


def coded(id: str) -> str:
    """An id as an address has it: of a record of one's own it may have any
    characters, blanks and bars too.
    """
    return quote(_shown(id), safe="", errors="replace")
