"""`rjwar show`: the card of anything that has a name."""

from __future__ import annotations

from rjwar.cli.answering import asked_parts, refuse_filters, show, war_of

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, names: Sequence[str], **parts: bool) -> int:
    """Show what is named."""
    from rjwar.query.answer import Entities
    from rjwar.query.names import resolve_all
    from rjwar.query.senses import also
    from rjwar.store.reader import CARDS

    refuse_filters(request, "show")
    war = war_of(request)
    found = resolve_all(war, names, CARDS)
    is_one_for_people = len(found) == 1 and request.is_drawn
    besides = also(war, " ".join(names), found[0])[:3] if is_one_for_people else ()
    return show(request, Entities(war, found, besides), "card", parts=asked_parts(parts), whole=parts["full"])
