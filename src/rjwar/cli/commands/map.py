"""`rjwar map`: the events on a map of the theatre of war."""

from __future__ import annotations

from rjwar.cli.answering import selected, show

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, what: Sequence[str] | None, all: bool) -> int:
    """Draw the selection on a map; `all` tells every event in its legend."""
    return show(request, selected(request, what), "map", whole=all)
