"""`rjwar list`: one event a row."""

from __future__ import annotations

from rjwar.cli.answering import selected, show, war_of
from rjwar.cli.command_table import LISTS, ONE_OF_A_LIST
from rjwar.core.errors import WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(
    request: Request, *, what: Sequence[str] | None, type: Sequence[str] | None, fate: Sequence[str] | None
) -> int:
    """List the selection; or, after a word for them, people, ships, places, units or sides."""
    if what and len(what) == 1:
        what = [ONE_OF_A_LIST.get(what[0].casefold(), what[0])]
    if what and what[0].casefold() in LISTS:
        return _others(request, what, type or (), fate or ())
    for name, values in (("type", type), ("fate", fate)):
        if values:
            raise WrongUsage(f"--{name} is of ships; write 'rjwar list ships --{name} {values[0]}'")
    return show(request, selected(request, what), "table")


def _others(request: Request, what: Sequence[str], types: Sequence[str], fates: Sequence[str]) -> int:
    from rjwar.query.list_words import options_of
    from rjwar.query.listing import listed

    first, *words = what[0].casefold(), *what[1:]
    war = war_of(request)
    query = request.query if request.text("sort") else request.query.replace(sort="name")
    meant = options_of(war, first, words)
    types, fates = (*types, *meant.pop("type", ())), (*fates, *meant.pop("fate", ()))
    query = query.replace(**{key: (*query[key], *values) for key, values in meant.items()})
    return show(request, listed(war, first, query, types, fates), "roster")
