"""What is pasted between the terminal's marks is text, whole: nothing in it is a key."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.message import Message

from rjwar.core.clean import clean

_ESCAPE = "\x1b"
_OPEN = len(BRACKETED_PASTE_START) - 1
"""So much of a mark may have come before the rest of it."""


def one_line(text: str) -> str:
    """A pasted text as a line to search for: its words, with escapes for what would drive a terminal."""
    return clean(" ".join(text.split()))


def take_pastes_whole() -> None:
    """Let Textual read its terminal through `Reader`, for which it has no setting."""
    if sys.platform != "win32":  # where pastes come as keys
        from textual.drivers import linux_driver

        vars(linux_driver)["XTermParser"] = Reader


class Reader(XTermParser):
    r"""Textual's, which takes an escape character within a paste for the beginning of a key;
    here it sees `\x1b` instead, in four letters.
    """

    def __init__(self, debug: bool = False) -> None:
        self._is_pasting, self._seen = False, ""
        super().__init__(debug)

    def feed(self, data: str) -> Iterable[Message]:
        """The events of what has come; without any it is the end."""
        if not data:
            yield from super().feed(data)
        while data:
            part, data = self._pasted(data) if self._is_pasting else self._typed(data)
            if part:
                yield from super().feed(part)

    def _typed(self, data: str) -> tuple[str, str]:
        """What is to be read up to the text of a paste, and the rest."""
        at = (self._seen + data).find(BRACKETED_PASTE_START)
        if at < 0:
            self._seen = (self._seen + data)[-_OPEN:]
            return data, ""
        begins = at + len(BRACKETED_PASTE_START) - len(self._seen)
        self._is_pasting, self._seen = True, ""
        return data[:begins], data[begins:]

    def _pasted(self, data: str) -> tuple[str, str]:
        """What is to be read of a paste, and the rest; the beginning of the mark of its end must wait."""
        text, end, rest = (self._seen + data).partition(BRACKETED_PASTE_END)
        self._is_pasting, self._seen = not end, "" if end else text[-_OPEN:]
        if not end:
            text = text[:-_OPEN]
        return text.replace(_ESCAPE, clean(_ESCAPE)) + end, rest
