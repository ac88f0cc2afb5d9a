"""`rjwar explore`: the record as a screen to walk in."""

from __future__ import annotations

from rjwar.cli import terminal
from rjwar.cli.answering import query_of, war_of
from rjwar.core.errors import WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, what: Sequence[str] | None) -> int:
    """Walk through the selection."""
    from datetime import date

    from rjwar import explore

    if request.is_ordered:
        raise WrongUsage(
            "explore shows all in order of date; write 'rjwar list' for --sort, --reverse and --limit"
        )
    request.refuse_several_languages()
    if request.data == "-" or not terminal.has_screen():
        raise WrongUsage("explore needs a terminal; write 'rjwar list' or 'rjwar timeline' instead")
    war = war_of(request)
    return explore.run(
        war,
        query_of(war, request, what),
        request.look,
        color=request.output.has_color,
        theme=request.output.theme,
        links=request.output.has_links,
        today=date.today(),
        data=request.data,
        lang=request.langs[0] if request.texts("lang") else None,
    )
