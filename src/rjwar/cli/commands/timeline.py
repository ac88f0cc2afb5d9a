"""`rjwar timeline`: the war drawn in order of date."""

from __future__ import annotations

from rjwar.cli.answering import selected, show
from rjwar.cli.request import one_of

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.request import Request


def run(request: Request, *, what: Sequence[str] | None, view: str | None, by: str | None, all: bool) -> int:
    """Draw the selection by a view; `by` is what its lanes, or a column of its lines, tell."""
    return show(request, selected(request, what), _view(view), by=by and _key(view, by), whole=all)


def _view(word: str | None) -> str:
    from rjwar.cli import plugins
    from rjwar.cli.command_table import COMMANDS

    if word is None or word == plugins.LINE:
        return "timeline"
    return one_of("view", word, plugins.drawings(COMMANDS))


def _key(view: str | None, by: str) -> str:
    from rjwar.draw.charts.grouping import KEYS

    return one_of("by", by, (*KEYS, "losses") if view in ("months", "days") else KEYS)
