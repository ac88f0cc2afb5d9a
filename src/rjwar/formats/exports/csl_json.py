"""CSL-JSON, as Zotero, Pandoc and citation processors read it: the works behind the events."""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.formats.cited_works import works
from rjwar.formats.json_array import array
from rjwar.query.selection import Selection
from rjwar.words.look import Look


def content(selection: Selection, look: Look) -> Iterator[str]:
    return array("[", works(selection, look), "]", look)
