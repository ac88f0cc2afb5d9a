"""`rjwar claims`: what sources say otherwise."""

from __future__ import annotations

from rjwar.cli.answering import query_of, show, war_of

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(
    request: Request,
    *,
    what: Sequence[str] | None,
    verdict: Sequence[str] | None,
    field: Sequence[str] | None,
) -> int:
    """Show the claims on what is asked for."""
    from rjwar.query.claims import claims

    war = war_of(request)
    found = claims(
        war, query_of(war, request, what), request.look.lang, verdicts=verdict or (), fields=field or ()
    )
    return show(request, found, "claims")
