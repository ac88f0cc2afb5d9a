"""What is told of a picture beside what is drawn."""

from __future__ import annotations

from rjwar.core.light_typing import NamedTuple


class Caption(NamedTuple):
    """What a picture is called, in which language it is, and what theme it is painted for.

    `auto` is dark where its reader's pages are.
    """

    title: str
    lang: str = "en"
    theme: str = "auto"
