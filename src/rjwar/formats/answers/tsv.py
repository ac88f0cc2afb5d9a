"""Tab-separated values with a header; a tab or line break in a cell is a space,
and what a spreadsheet would run has an apostrophe.
"""

from __future__ import annotations

from collections.abc import Iterator

from rjwar.core.clean import clean
from rjwar.core.light_typing import Any
from rjwar.formats.spreadsheet import guarded
from rjwar.query.answer import Answer, at, columns, rows
from rjwar.words.look import Look

_BREAKS = str.maketrans(dict.fromkeys("\t\n\r\v\f\x85\u2028\u2029", " "))


def lines(answer: Answer, look: Look) -> Iterator[str]:
    paths = columns(answer, look.fields)
    yield "\t".join(map(_escape_tsv, paths))
    for document in rows(answer, look):
        yield "\t".join(_escape_tsv(at(document, path)) for path in paths)


def _escape_tsv(value: Any) -> str:
    return clean(guarded(value).translate(_BREAKS))
