"""`rjwar battle`: a combat's card, several side by side, or the combats as a list."""

from __future__ import annotations

from rjwar.cli.answering import asked_parts, refuse_filters, selected, show, war_of
from rjwar.core.errors import WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, names: Sequence[str], **parts: bool) -> int:
    """Show the combats named; without a name, list those selected."""
    if not names:
        if asked_parts(parts):
            raise WrongUsage(f"--{asked_parts(parts)[0]} is for the card of a combat; give its name")
        return show(request, selected(request, combats=True), "table")

    from rjwar.query.answer import Entities
    from rjwar.query.matching import others
    from rjwar.query.name_keys import COMBATS
    from rjwar.query.names import resolve_all

    refuse_filters(request, "battle NAME")
    war = war_of(request)
    found = resolve_all(war, names, COMBATS)
    asked = asked_parts(parts)
    if len(found) > 1 and not asked:
        return show(request, Entities(war, found), "compare")
    is_one_for_people = len(found) == 1 and request.is_drawn
    also = others(war, " ".join(names), found[0], COMBATS)[:3] if is_one_for_people else ()
    return show(request, Entities(war, found, also), "card", parts=asked, whole=parts["full"])
