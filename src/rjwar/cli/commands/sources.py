"""`rjwar sources`: the bibliography."""

from __future__ import annotations

from rjwar.cli.answering import opened, show

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, ids: Sequence[str]) -> int:
    """Show the works named, or all of them."""
    from rjwar.query.bibliography import works
    from rjwar.query.names import resolve_all

    war = opened(request)
    found = [id for _, id in resolve_all(war, ids, ("source",))] if ids else []
    return show(request, works(war, found, request.look.lang), "sources")
