"""`rjwar sources`: the bibliography."""

from __future__ import annotations

from rjwar.cli.answering import show, war_of
from rjwar.core.errors import WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(
    request: Request,
    *,
    ids: Sequence[str],
    type: Sequence[str] | None,
    grep: Sequence[str] | None,
    limit: int | None,
) -> int:
    """Show the works named, or all of them."""
    from rjwar.query.bibliography import works
    from rjwar.query.names import resolve_all
    from rjwar.query.query import most

    if ids and (type or grep or limit is not None):
        raise WrongUsage("sources ID takes no --type, --grep or --limit; name the works, or narrow them all")
    war = war_of(request)
    found = [id for _, id in resolve_all(war, ids, ("source",))] if ids else []
    answer = works(
        war, found, request.look.lang, types=type or (), grep=grep or (), limit=most(request.query)
    )
    return show(request, answer, "sources")
