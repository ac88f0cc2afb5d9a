"""`rjwar stats`: counts and summed losses."""

from __future__ import annotations

from rjwar.cli.answering import query_of, show, war_of

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, what: Sequence[str] | None, by: str | None) -> int:
    """Count the selection, by year if nothing else is asked for; order and limit are of the rows."""
    from rjwar.query.counts import count
    from rjwar.query.query import most
    from rjwar.query.select import select

    war, query = war_of(request), request.query
    everything = select(war, query_of(war, request, what).replace(reverse=False, limit=None))
    return show(
        request,
        count(everything, by or "year", request.look.lang, reverse=query.reverse, limit=most(query)),
        "stats",
    )
