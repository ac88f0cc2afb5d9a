"""`rjwar welcome`, and `rjwar` alone: the war in a few lines, and what to type next."""

from __future__ import annotations

from rjwar.cli.answering import show, war_of

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.cli.request import Request


def run(request: Request) -> int:
    """Tell what the record is of, and how to ask it."""
    return show(request, war_of(request).select(), "welcome")
