"""`rjwar on`: a day of the war, or of every year."""

from __future__ import annotations

from rjwar.cli.answering import show, war_of
from rjwar.core.errors import UNKNOWN_NAME

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, date: Sequence[str]) -> int:
    """Show what happened on a day, or on that day of every year."""
    from datetime import date as Day

    from rjwar.query.on_day import day, which

    war = war_of(request)
    wanted = which(" ".join(date), Day.today(), request.look.lang, war.span)
    found = day(war, wanted, request.look.lang)
    status = show(request, found, "day")
    return UNKNOWN_NAME if request.exit_status and not found.tells_anything else status
