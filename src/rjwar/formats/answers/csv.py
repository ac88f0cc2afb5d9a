"""Comma-separated values with a header, as RFC 4180 quotes them; cells that a spreadsheet would run get a leading apostrophe."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from rjwar.core.text import clean
from rjwar.query.answer import Answer, at, cell, columns, rows
from rjwar.words.look import Look

# What spreadsheets take for the start of a formula, and the full-width forms they fold to it.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def lines(answer: Answer, look: Look) -> Iterator[str]:
    paths = columns(answer, look.fields)
    yield _line([_guarded(path) for path in paths])
    for document in rows(answer, look):
        yield _line([_guarded(at(document, path)) for path in paths])


def _guarded(value: Any) -> str:
    text = cell(value)
    guard = "'" if not isinstance(value, int | float) and text.startswith(_FORMULA) else ""
    return guard + clean(text)


def _line(cells: list[str]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
