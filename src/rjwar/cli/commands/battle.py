"""`rjwar battle`: a combat's card, several side by side, or the combats as a list."""

from __future__ import annotations

from rjwar.cli.answering import opened, refuse_filters, selected, show

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, names: Sequence[str]) -> int:
    """Show the combats named; without a name, list those selected."""
    if not names:
        return show(request, selected(request, combats=True), "table")
    from rjwar.query.answer import Entities
    from rjwar.query.names import others, resolve_all

    refuse_filters(request, "battle NAME")
    war = opened(request)
    found = resolve_all(war, names, ("event",), combats=True)
    if len(found) > 1:
        return show(request, Entities(war, found), "compare")
    return show(request, Entities(war, found, others(war, " ".join(names), found[0], combats=True)[:3]), "card")
