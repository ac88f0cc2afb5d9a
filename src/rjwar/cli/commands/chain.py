"""`rjwar chain`: what led to an event and what it led to."""

from __future__ import annotations

from rjwar.cli.answering import show, war_of
from rjwar.core.errors import UnknownName, WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request
    from rjwar.query.name_keys import Named
    from rjwar.query.war import War


def run(request: Request, *, names: Sequence[str], depth: int | None) -> int:
    """Show the trees of the event named."""
    from rjwar.query.chain import DEPTH, chain

    war = war_of(request)
    found = _named(war, names)
    if len(found) > 1:
        raise WrongUsage(
            f"chain: these are several events: {', '.join(id for _, id in found)}; give one of them"
        )
    return show(
        request, chain(war, found[0][1], DEPTH if depth is None else depth, request.look.lang), "chain"
    )


def _named(war: War, names: Sequence[str]) -> list[Named]:
    """The events named; of what names none, or several, the combats: `mukden` is the Battle of Mukden."""
    from rjwar.query.name_keys import COMBATS, EVENTS
    from rjwar.query.names import resolve_all

    try:
        return resolve_all(war, names, EVENTS)
    except UnknownName as unknown:
        try:
            return resolve_all(war, names, COMBATS)
        except UnknownName:
            raise unknown from None
