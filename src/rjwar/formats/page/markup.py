"""HTML and SVG, safe as they are made: whatever is not markup already is text, and escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from rjwar.core.text import clean

_BREAKS = re.compile(r"[\t\n\r]")
_VOID = ("br", "meta")
"""Elements that have no end."""


class Markup(str):
    """Text that is HTML."""

    __slots__ = ()


def escape_html(text: str) -> Markup:
    """The text as HTML, its characters only; markup as it is."""
    return text if isinstance(text, Markup) else Markup(escape(clean(_BREAKS.sub(" ", text))))


def tag(name: str, *children: str, **attributes: str | float | None) -> Markup:
    """An element. `class_` is the attribute `class`, `aria_label` is `aria-label`; attributes of None are left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape_html(str(value))}"' for key, value in attributes.items() if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{''.join(map(escape_html, children))}</{name}>")


def joined(parts: Iterable[str], between: str = " · ") -> Markup:
    """The parts that are not empty, with a text between them."""
    return Markup(escape_html(between).join(escape_html(part) for part in parts if part))
