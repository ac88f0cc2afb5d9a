"""A bar on stderr, at a terminal alone, when something takes more than a second; gone when it is done."""

from __future__ import annotations

import sys
import time

from rjwar.cli.terminal import is_terminal

_PATIENCE = 1.0
_STEP = 0.1
"""Seconds before the bar is drawn, and between two drawings."""
_WIDTH = 30


class Bar:
    """A `Progress`. What it draws is ASCII, and goes over itself with a carriage return."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._next = time.monotonic() + _PATIENCE
        self._drawn = ""

    def __call__(self, share: float) -> None:
        if time.monotonic() < self._next or not (sys.stderr and is_terminal(sys.stderr)):
            return
        self._next = time.monotonic() + _STEP
        done = int(share * _WIDTH)
        self._draw(f"{self._what} [{'#' * done}{'.' * (_WIDTH - done)}] {share:4.0%}")

    def clear(self) -> None:
        """Take away what is drawn."""
        if self._drawn:
            self._draw(" " * len(self._drawn))
            self._draw("")

    def _draw(self, text: str) -> None:
        self._drawn = text
        try:
            sys.stderr.write(f"\r{text}")
            sys.stderr.flush()
        except (OSError, ValueError):
            pass
