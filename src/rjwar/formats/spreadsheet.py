"""The cells of tables that spreadsheets open: what they would run as a formula stands as text."""

from __future__ import annotations

from rjwar.core.light_typing import Any
from rjwar.query.answer import cell

# What spreadsheets take for the start of a formula, and the full-width forms they fold to it.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def guarded(value: Any) -> str:
    """A value as the text of one cell, with an apostrophe before what would be run.

    A number is never touched.
    """
    text = cell(value)
    return f"'{text}" if not isinstance(value, int | float) and text.startswith(_FORMULA) else text
