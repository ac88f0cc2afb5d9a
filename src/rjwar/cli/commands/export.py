"""`rjwar export`: the events as a file for another program."""

from __future__ import annotations

from rjwar.cli import plugins
from rjwar.cli.answering import selected
from rjwar.cli.complaints import complain
from rjwar.core.errors import DONE, UNKNOWN_NAME, WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rjwar.cli.request import Request
    from rjwar.query.selection import Selection

SEVERAL_LANGUAGES = ("html",)
"""What can be made in several languages at once."""
YEARLY = ("ics",)
"""What can tell of a day in every year."""


def run(request: Request, *, format: str | None, what: Sequence[str] | None, yearly: bool) -> int:
    """Make the file, and write it."""
    words = plugins.known("export")
    if format in (*plugins.known("picture"), *plugins.known("format")):
        raise WrongUsage(f"export: {format} is no export; write 'rjwar list --format {format}'")
    if format is None or format not in words:
        wrong = f"unknown format {format!r}" if format else "no format given"
        raise WrongUsage(f"export: {wrong}; known: {', '.join(words)}")
    if format not in SEVERAL_LANGUAGES:
        request.refuse_several_languages()
    if yearly and format not in YEARLY:
        raise WrongUsage(
            f"--yearly: {format} tells no years again; leave it out, or write 'rjwar export ics --yearly'"
        )
    selection, export = selected(request, what), plugins.export(format)
    request.output.save(export.content(selection, request.look.replace(ascii=False, yearly=yearly)))
    advise: Callable[[Selection], str | None] | None = getattr(export, "advice", None)
    if advise and (advice := advise(selection)):
        complain(f"rjwar: {advice}")
    return UNKNOWN_NAME if request.exit_status and not len(selection) else DONE
