"""JSON of several objects, an object a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rjwar.core.json_text import ascii_only, text
from rjwar.core.light_typing import Any
from rjwar.words.look import Look


def array(opening: str, items: Iterable[Any], closing: str, look: Look) -> Iterator[str]:
    """The lines of a JSON array between what stands before and after it."""
    held = ascii_only(opening) if look.ascii_json else opening
    comma = ""
    for item in items:
        yield held + comma
        held, comma = (ascii_only(text(item)) if look.ascii_json else text(item)), ","
    yield held
    yield closing
