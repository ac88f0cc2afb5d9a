"""`rjwar claims`: what sources say otherwise."""

from __future__ import annotations

from rjwar.cli.answering import opened, show

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.cli.request import Request


def run(request: Request) -> int:
    """Show the claims on what is asked for."""
    from rjwar.query.claims import claims

    return show(request, claims(opened(request), request.query, request.look.lang), "claims")
