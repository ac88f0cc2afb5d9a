"""`rjwar export`: the events as a file for another program."""

from __future__ import annotations

from rjwar.cli import plugins
from rjwar.cli.answering import selected
from rjwar.core.errors import DONE, UNKNOWN_NAME, WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.cli.request import Request

SEVERAL_LANGUAGES = ("html",)
"""What can be made in several languages at once."""


def run(request: Request, *, format: str | None) -> int:
    """Make the file, and write it."""
    words = plugins.known("export")
    if format in plugins.known("format"):
        raise WrongUsage(f"export: {format} is no export; write 'rjwar list --format {format}'")
    if format is None or format not in words:
        what = f"unknown format {format!r}" if format else "no format given"
        raise WrongUsage(f"export: {what}; known: {', '.join(words)}")
    if len(request.langs) > 1 and format not in SEVERAL_LANGUAGES:
        raise WrongUsage(f"--lang: {','.join(request.langs)} is for 'rjwar export html'; give one language")
    selection = selected(request)
    request.output.save(plugins.export(format).content(selection, request.look.replace(ascii=False)))
    return UNKNOWN_NAME if request.exit_status and not len(selection) else DONE
