"""`rjwar chain`: what led to an event and what it led to."""

from __future__ import annotations

from rjwar.cli.answering import opened, show
from rjwar.core.errors import WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, names: Sequence[str], depth: int | None) -> int:
    """Show the trees of the event named."""
    from rjwar.query.chain import DEPTH, chain
    from rjwar.query.names import resolve_all

    war = opened(request)
    found = resolve_all(war, names, ("event",))
    if len(found) > 1:
        raise WrongUsage(f"chain: these are several events: {', '.join(id for _, id in found)}; give one of them")
    return show(request, chain(war, found[0][1], DEPTH if depth is None else depth, request.look.lang), "chain")
