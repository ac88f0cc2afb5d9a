"""What commands share: the record opened, the events asked for selected, and an answer shown as it was asked for."""

from __future__ import annotations

from rjwar.cli import plugins
from rjwar.core.errors import DONE, UNKNOWN_NAME, WrongUsage, did_you_mean
from rjwar.query.war import open as open_war

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from typing import Any

    from rjwar.cli.progress_bar import Bar
    from rjwar.cli.request import Request
    from rjwar.query.answer import Answer
    from rjwar.query.select import Selection
    from rjwar.query.war import War


def opened(request: Request) -> War:
    """The record asked for."""
    bars: list[Bar] = []

    def progress(share: float) -> None:
        if not bars:
            bars.append(Bar("compiling the record"))
        bars[0](share)

    try:
        return open_war(request.data, progress)
    finally:
        for bar in bars:
            bar.clear()


def selected(request: Request, *, combats: bool = False) -> Selection:
    """The events asked for, of the record asked for."""
    from rjwar.query.select import select

    return select(opened(request), request.query, combats=combats)


def refuse_filters(request: Request, command: str) -> None:
    """WrongUsage if filters, or an order, came with a name."""
    if request.has_filters or request.is_ordered:
        raise WrongUsage(f"{command} takes no filters; name what you want, or filter with 'rjwar list'")


def show(request: Request, answer: Answer, view: str, **look: Any) -> int:
    """Show an answer as it was asked for, and return the exit status."""
    for path in request.look.fields:
        step = path.partition(".")[0]
        if step not in answer.keys:
            raise WrongUsage(f"--fields: unknown field {step!r}; {did_you_mean(step, answer.keys)}")
    if len(request.langs) > 1:
        raise WrongUsage(f"--lang: {','.join(request.langs)} is for 'rjwar export html'; give one language")
    if request.format == "table":
        _draw(request, answer, "table" if request.look.fields else view, **look)
    else:
        request.output.write(_format(request.format).lines(answer, request.look))
    return UNKNOWN_NAME if request.exit_status and not len(answer) else DONE


def _draw(request: Request, answer: Answer, view: str, **look: Any) -> None:
    width = request.output.table_width if view == "table" else request.look.width
    request.output.draw(plugins.view(view).render(answer, request.look.replace(width=width, **look)))


def _format(word: str) -> plugins.Format:
    if word in plugins.known("format"):
        return plugins.format(word)
    if word in plugins.known("export"):
        raise WrongUsage(f"--format: {word} is a file for another program; write 'rjwar export {word}'")
    raise WrongUsage(f"--format: unknown value {word!r}; {did_you_mean(word, [*plugins.known('format'), 'table'])}")
