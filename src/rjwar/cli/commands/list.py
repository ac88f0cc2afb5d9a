"""`rjwar list`: one event a row."""

from __future__ import annotations

from rjwar.cli.answering import opened, selected, show
from rjwar.core.errors import WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(
    request: Request, *, what: Sequence[str] | None, type: Sequence[str] | None, fate: Sequence[str] | None
) -> int:
    """List the selection; or, after a word for them, people, ships, places, units or sides."""
    if what and what[0].casefold() in NOT_EVENTS:
        return _others(request, what, type or (), fate or ())
    for name, values in (("type", type), ("fate", fate)):
        if values:
            raise WrongUsage(f"--{name} is of ships; write 'rjwar list ships --{name} {values[0]}'")
    return show(request, selected(request, what), "table")


NOT_EVENTS = ("people", "ships", "places", "units", "sides")


def _others(request: Request, what: Sequence[str], types: Sequence[str], fates: Sequence[str]) -> int:
    from rjwar.query.listing import listed

    first = what[0].casefold()
    if len(what) > 1:
        raise WrongUsage(
            f"list {first}: {what[1]!r} is one word too many; narrow it with --grep, --event or --side"
        )
    query = request.query if request.text("sort") else request.query.replace(sort="name")
    return show(request, listed(opened(request), first, query, types, fates), "roster")
