"""What is said on stderr: one line, where somebody may read it."""

from __future__ import annotations

import sys

from rjwar.cli import terminal
from rjwar.cli.output import PIPE_WIDTH
from rjwar.cli.stdout import silence
from rjwar.core.clean import clean, shortened
from rjwar.core.errors import Mistake
from rjwar.core.paths import STDIN

_LONGEST = 2000
_HANG = 6
"""How far in a choice goes on that is wider than the terminal."""


def complain(line: str) -> None:
    """Write one line to stderr, cleaned; nothing where there is no stderr."""
    if sys.stderr is None:
        return
    try:
        text = clean(shortened(line, _LONGEST)).rstrip(" ") + "\n"
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))
        sys.stderr.flush()
    except (OSError, ValueError):
        silence(sys.stderr)


def complain_of(mistake: Mistake) -> None:
    """Write a mistake to stderr, as one line; at a terminal each of its choices on a line of its own."""
    if not mistake.choices or not terminal.is_terminal(sys.stderr):
        complain(f"rjwar: {mistake}")
        return
    from rjwar.draw.layout.wrap import wrap  # of a terminal alone

    before, *choices, after = mistake.lines()
    complain(f"rjwar: {before}")
    for choice in choices:
        first, *rest = wrap(clean(choice), (terminal.width(sys.stderr) or PIPE_WIDTH) - _HANG)
        for line in (f"  {first}", *(f"{' ' * _HANG}{line}" for line in rest)):
            complain(line)
    complain(after)


def tell_of_waiting(file: str | None) -> None:
    """Write one line to stderr where a record is awaited from a terminal:
    it would look like a program that hangs.
    """
    if file == STDIN and sys.stdin and terminal.is_terminal(sys.stdin):
        complain("rjwar: reading a record from standard input; Ctrl-D ends it")
