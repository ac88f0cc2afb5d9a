"""What is said on stderr: one line, where somebody may read it."""

from __future__ import annotations

import sys

from rjwar.cli import terminal
from rjwar.cli.output import silence
from rjwar.core.clean import clean, shortened
from rjwar.core.paths import STDIN

_LONGEST = 2000


def complain(line: str) -> None:
    """One line on stderr, cleaned; where there is no stderr there is nobody to tell."""
    if sys.stderr is None:
        return
    try:
        text = clean(shortened(line, _LONGEST)).rstrip(" ") + "\n"
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))
        sys.stderr.flush()
    except (OSError, ValueError):
        silence(sys.stderr)


def tell_of_waiting(file: str | None) -> None:
    """One line on stderr where a record is awaited from a terminal:
    it would look like a program that hangs.
    """
    if file == STDIN and sys.stdin and terminal.is_terminal(sys.stdin):
        complain("rjwar: reading a record from standard input; Ctrl-D ends it")
