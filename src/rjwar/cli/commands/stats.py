"""`rjwar stats`: counts and summed losses."""

from __future__ import annotations

from rjwar.cli.answering import selected, show

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.cli.request import Request


def run(request: Request, *, by: str | None) -> int:
    """Count the selection, by year if nothing else is asked for."""
    from rjwar.query.counts import count

    return show(request, count(selected(request), by or "year", request.look.lang), "stats")
