"""CSL-JSON, as Zotero, Pandoc and citation processors read it: the works behind the events."""

from __future__ import annotations

from collections.abc import Iterator

from ..look import Look
from ..query import Selection
from ._json import array
from ._works import works


def content(selection: Selection, look: Look) -> Iterator[str]:
    return array("[", works(selection, look), "]", look)
