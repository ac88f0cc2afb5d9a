"""Comma-separated values with a header, as RFC 4180 quotes them;
cells that a spreadsheet would run get a leading apostrophe.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from rjwar.core.clean import clean
from rjwar.formats.spreadsheet import guarded
from rjwar.query.answer import Answer, at, columns, rows
from rjwar.words.look import Look

_BOM = "\ufeff"
"""What tells Excel that a file is UTF-8."""


def lines(answer: Answer, look: Look) -> Iterator[str]:
    paths = columns(answer, look.fields)
    yield (_BOM if look.bom else "") + _line([clean(guarded(path)) for path in paths])
    for document in rows(answer, look):
        yield _line([clean(guarded(at(document, path))) for path in paths])


def _line(cells: list[str]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
