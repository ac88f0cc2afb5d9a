"""`rjwar search`: everything that holds a text."""

from __future__ import annotations

from rjwar.cli.answering import show, war_of

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, text: Sequence[str], limit: int | None, all: bool) -> int:
    """Show what holds the words; a drawing has some of each kind."""
    from rjwar.query.query import most
    from rjwar.query.search import search

    found = search(war_of(request), " ".join(text), request.look.lang, most(request.query))
    return show(request, found, "search", whole=all or limit is not None)
