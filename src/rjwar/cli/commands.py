"""The commands: each asks the record and shows the answer. Nothing here is worth testing alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer
from typer.models import CommandInfo

from ..answer import Answer, Entities, Listed
from ..book import ENTITIES
from ..errors import DONE, UNKNOWN_NAME, WrongUsage, did_you_mean
from ..names import resolve_all
from ..query import Selection, select
from ..text import clean
from ..war import open as open_war
from . import complete
from .app import Sectioned
from .options import Asked, takes

Run = TypeVar("Run", bound=Callable[..., int])
COMMANDS: dict[str, tuple[Callable[..., int], bool]] = {}
"""Each command by its word: what runs it, and whether it takes filters."""


def _command(name: str, *, filters: bool = False) -> Callable[[Run], Run]:
    def register(run: Run) -> Run:
        COMMANDS[name] = run, filters
        return run

    return register


def info(name: str) -> CommandInfo:
    """A command as Typer is to make it, with the options it shares with others."""
    run, filters = COMMANDS[name]
    return CommandInfo(
        name=name, callback=takes(filters=filters)(run), cls=Sectioned, context_settings={"help_option_names": ["-h", "--help"]}
    )


@_command("timeline", filters=True)
def timeline(
    asked: Asked,
    view: Annotated[str, typer.Option("--view", metavar="line|lanes|months", help="How the war is drawn.", show_default=False)] = "line",
    by: Annotated[str | None, typer.Option("--by", metavar="KEY", help="What a lane stands for.", show_default=False)] = None,
    whole: Annotated[bool, typer.Option("--all", help="Draw everything selected.")] = False,
) -> int:
    """The war drawn in order of date, the weightiest events first to be kept."""
    view = {"line": "timeline"}.get(view, view)
    return _show(asked, _selection(asked), view, by=by, whole=whole)


@_command("list", filters=True)
def list_(asked: Asked) -> int:
    """One event a row."""
    return _show(asked, _selection(asked), "table")


@_command("battle", filters=True)
def battle(
    asked: Asked,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="In any language and spelling.", autocompletion=complete.battles)
    ] = None,
) -> int:
    """The card of a combat, or several side by side; without a name, the combats as a list."""
    if not names:
        return _show(asked, _selection(asked, combats=True), "table")
    _no_filters(asked, "battle NAME")
    war = open_war(asked.data)
    found = resolve_all(war, names, ("event",), combats=True)
    return _show(asked, Entities(war, found), "card" if len(found) == 1 else "compare")


@_command("show", filters=True)
def show(
    asked: Asked,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME...",
            help="In any language; event:, person:, ship:, place: or source: before it says which.",
            autocompletion=complete.anything,
        ),
    ],
) -> int:
    """The card of any event, person, ship, place or source."""
    _no_filters(asked, "show")
    war = open_war(asked.data)
    return _show(asked, Entities(war, resolve_all(war, names, ENTITIES)), "card")


@_command("check")
def check(
    asked: Asked,
    files: Annotated[list[str] | None, typer.Argument(metavar="[FILE]...", help="Data files; none: the one in use.")] = None,
) -> int:
    """Every fault of a data file, with line, column and cure."""
    from ..check import problems
    from ..errors import BROKEN_RECORD, BrokenRecord
    from ..load import fetch
    from ..paths import bundled

    found = []
    for file in files or [asked.data or str(bundled())]:
        try:
            found += problems(fetch(file))
        except BrokenRecord as broken:
            found += broken.problems
    keys = ("file", "line", "column", "id", "field", "code", "message")
    told = Listed(
        [{key: getattr(problem, key) for key in keys} | {"warning": problem.warning} for problem in found], (*keys, "warning"), keys
    )
    status = _show(asked, told, "problems")
    return BROKEN_RECORD if any(not problem.warning for problem in found) else status


def _selection(asked: Asked, *, combats: bool = False) -> Selection:
    return select(open_war(asked.data), asked.query, combats=combats)


def _no_filters(asked: Asked, command: str) -> None:
    query = asked.query
    if query.has_filters or query.strict or query.reverse or query.limit is not None or query.sort != "date":
        raise WrongUsage(f"{command} takes no filters; name what you want, or filter with 'rjwar list'")


def _show(asked: Asked, answer: Answer, view: str, **look: Any) -> int:
    """Show an answer as it was asked for, and return the exit status."""
    for path in asked.look.fields:
        step = path.partition(".")[0]
        if step not in answer.keys:
            raise WrongUsage(f"--fields: unknown field {clean(step)!r}; {did_you_mean(step, answer.keys)}")
    from .. import registry

    if asked.format != "table":
        words = [*registry.known("formats"), "table"]
        if asked.format not in words:
            raise WrongUsage(f"--format: unknown value {clean(asked.format)!r}; {did_you_mean(asked.format, words)}")
        asked.output.write(registry.module("formats", asked.format).lines(answer, asked.look))
    else:
        view = "table" if asked.look.fields else view
        width = asked.output.table_width if view == "table" else asked.look.width
        asked.output.draw(registry.module("views", view).render(answer, asked.look._replace(width=width, **look)))
    return UNKNOWN_NAME if asked.exit_status and not len(answer) else DONE
