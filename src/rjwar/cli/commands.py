"""The commands: each asks the record and shows the answer. Nothing here is worth testing alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer
from typer.models import CommandInfo

from rjwar.cli import complete, plugins
from rjwar.cli.app import Exporting, Sectioned
from rjwar.cli.options import Asked, one_of, takes
from rjwar.cli.progress_bar import Bar
from rjwar.core.errors import DONE, UNKNOWN_NAME, WrongUsage, did_you_mean
from rjwar.core.text import clean
from rjwar.query.answer import Answer, DocumentList, Entities
from rjwar.query.fields import Tree, described
from rjwar.query.names import namesakes, others, resolve_all
from rjwar.query.select import Selection, most, select
from rjwar.query.war import War
from rjwar.query.war import open as open_war
from rjwar.query.what import ENTITIES_AND_SIDES, narrowed
from rjwar.record.model import VERDICTS

Run = TypeVar("Run", bound=Callable[..., int])
COMMANDS: dict[str, tuple[Callable[..., int], dict[str, Any]]] = {}
"""Each command by its word: what runs it, and which of the shared options it takes, as `takes` wants it."""


def _command(name: str, **shared: Any) -> Callable[[Run], Run]:
    def register(run: Run) -> Run:
        COMMANDS[name] = run, shared
        return run

    return register


def info(name: str) -> CommandInfo:
    """A command as Typer is to make it, with the options it shares with others."""
    run, shared = COMMANDS[name]
    cls = Exporting if name == "export" else Sectioned
    return CommandInfo(name=name, callback=takes(**shared)(run), cls=cls, context_settings={"help_option_names": ["-h", "--help"]})


What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WHAT]...",
        help="Words that narrow: dates, and names of fronts, kinds, sides, people, ships, places, events ...",
        show_default=False,
        autocompletion=complete.what,
    ),
]
_VIEWS = {"line": "timeline", "lanes": "lanes", "months": "months"}


@_command("timeline", filters=True)
def timeline(
    asked: Asked,
    what: What = None,
    view: Annotated[
        str,
        typer.Option(
            "--view",
            metavar="line|lanes|months",
            help="How the war is drawn.",
            show_default=False,
            autocompletion=complete.words(*_VIEWS),
        ),
    ] = "line",
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="KEY",
            help="What a lane, or a column of lines, tells: front, kind, place, side; months: losses too.",
            show_default=False,
        ),
    ] = None,
    whole: Annotated[bool, typer.Option("--all", help="Draw everything selected.")] = False,
) -> int:
    """The war drawn in order of date, the weightiest events first to be kept."""
    one_of("view", view, tuple(_VIEWS))
    if by is not None:
        from rjwar.draw.charts.grouping import KEYS

        one_of("by", by, (*KEYS, "losses") if view == "months" else KEYS)
    return _show(asked, _selection(asked, what), _VIEWS[view], by=by, whole=whole)


@_command("list", filters=True)
def list_(
    asked: Asked,
    what: What = None,
    type: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE", help="Of ships: served as one.", show_default=False)] = None,
    fate: Annotated[
        list[str] | None, typer.Option("--fate", metavar="FATE", help="Of ships: what became of her.", show_default=False)
    ] = None,
) -> int:
    """One event a row; `list people`, `ships`, `places`, `units` or `sides`: one of those a row."""
    from rjwar.query.listing import LISTED, listed

    first = what[0].casefold() if what else ""
    if first in LISTED and what:
        if len(what) > 1:
            raise WrongUsage(f"list {first}: {what[1]!r} is one word too many; narrow it with --grep, --event or --side")
        query = asked.query if asked.ordered else asked.query._replace(sort="name")
        return _show(asked, listed(_opened(asked), first, query, type or (), fate or ()), "roster")
    for name, values in (("type", type), ("fate", fate)):
        if values:
            raise WrongUsage(f"--{name} is of ships; write 'rjwar list ships --{name} {values[0]}'")
    return _show(asked, _selection(asked, what), "table")


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
    war = _opened(asked)
    found = resolve_all(war, names, ("event",), combats=True)
    if len(found) > 1:
        return _show(asked, Entities(war, found), "compare")
    return _show(asked, Entities(war, found, others(war, " ".join(names), found[0], combats=True)[:3]), "card")


@_command("show", filters=True)
def show(
    asked: Asked,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME...",
            help="In any language; event:, person:, ship:, place:, unit:, side: or source: before it says which.",
            autocompletion=complete.anything,
        ),
    ],
) -> int:
    """The card of any event, person, ship, place, unit, side or source."""
    _no_filters(asked, "show")
    war = _opened(asked)
    found = resolve_all(war, names, ENTITIES_AND_SIDES)
    return _show(asked, Entities(war, found, namesakes(war, found[0])[:3] if len(found) == 1 else ()), "card")


@_command("on")
def on(
    asked: Asked,
    words: Annotated[
        list[str], typer.Argument(metavar="DATE", help="1905-05-27, '14 May 1905 OS'; 27 May, 05-27 or today: that day in every year.")
    ],
) -> int:
    """What happened on a day and what was under way, by both calendars."""
    from datetime import date

    from rjwar.query.on_day import day, which

    wanted = which(" ".join(words), date.today(), asked.look.lang)
    found = day(_opened(asked), wanted, asked.look.lang)
    status = _show(asked, found, "day")
    return UNKNOWN_NAME if asked.exit_status and not found.tells_anything else status


@_command("search")
def search(
    asked: Asked,
    words: Annotated[list[str], typer.Argument(metavar="TEXT", help="Words, in any language and spelling; all of them must be there.")],
    limit: Annotated[int | None, typer.Option("-n", "--limit", metavar="N", help="The best N.", show_default=False)] = None,
    whole: Annotated[bool, typer.Option("--all", help="Draw every find.")] = False,
) -> int:
    """Everything that holds a text, the best first: events, people, ships, places, units, works and claims."""
    from rjwar.query.search import search as searched

    found = searched(_opened(asked), " ".join(words), asked.look.lang, most(asked.query._replace(limit=limit)))
    return _show(asked, found, "search", whole=whole or limit is not None)


_COUNTED_BY = ("year", "month", "front", "kind", "outcome", "side", "place", "person")


@_command("stats", filters=True)
def stats(
    asked: Asked,
    what: What = None,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            metavar="|".join(_COUNTED_BY),
            help="What to count by; two with a comma between: year,front.",
            show_default=False,
            autocompletion=complete.words(*_COUNTED_BY),
        ),
    ] = "year",
) -> int:
    """Counts and summed losses, a bar each."""
    from rjwar.query.counts import count

    query = asked.query
    war = _opened(asked)
    everything = select(war, narrowed(war, query._replace(reverse=False, limit=None), what or ()))
    found = count(everything, by, asked.look.lang, reverse=query.reverse, limit=most(query))
    return _show(asked, found, "stats")


@_command("map", filters=True)
def map_(asked: Asked, what: What = None) -> int:
    """The events on a text map of the theatre of war; --front draws that front larger."""
    return _show(asked, _selection(asked, what), "map")


@_command("chain")
def chain(
    asked: Asked,
    names: Annotated[list[str], typer.Argument(metavar="NAME", help="An event.", autocompletion=complete.events)],
    depth: Annotated[int, typer.Option("--depth", metavar="N", help="How many steps each way; 2 if not given.", show_default=False)] = 2,
) -> int:
    """What led to an event and what it led to, as trees."""
    from rjwar.query.chain import chain as chained

    war = _opened(asked)
    found = resolve_all(war, names, ("event",))
    if len(found) > 1:
        raise WrongUsage(f"chain: these are several events: {', '.join(id for _, id in found)}; give one of them")
    return _show(asked, chained(war, found[0][1], depth, asked.look.lang), "chain")


@_command("claims", filters=True)
def claims(
    asked: Asked,
    what: What = None,
    verdict: Annotated[
        list[str] | None,
        typer.Option("--verdict", metavar="|".join(VERDICTS), help="What is thought of it.", autocompletion=complete.words(*VERDICTS)),
    ] = None,
    field: Annotated[
        list[str] | None, typer.Option("--field", metavar="PATH", help="What it is about: date, losses, forces.russia ...")
    ] = None,
) -> int:
    """What sources say otherwise, beside the record's own value; --grep and --source pick claims."""
    from rjwar.query.claims import claims as claimed

    war = _opened(asked)
    query = narrowed(war, asked.query, what or ())
    return _show(asked, claimed(war, query, asked.look.lang, verdicts=verdict or (), fields=field or ()), "claims")


@_command("sources")
def sources(
    asked: Asked,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Works; none: all of them.", autocompletion=complete.sources)
    ] = None,
    type: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE", help="Works of this kind: book, webpage ...")] = None,
    grep: Annotated[list[str] | None, typer.Option("-g", "--grep", metavar="TEXT", help="Has this text in title, author, note ...")] = None,
    limit: Annotated[int | None, typer.Option("-n", "--limit", metavar="N", help="At most N.")] = None,
) -> int:
    """The bibliography, the most cited first; with an ID all that rests on that work."""
    from rjwar.query.bibliography import works

    war = _opened(asked)
    ids = [id for _, id in resolve_all(war, names, ("source",))] if names else []
    if ids and (type or grep or limit is not None):
        raise WrongUsage("sources ID takes no --type, --grep or --limit; name the works, or narrow them all")
    found = works(war, ids, asked.look.lang, types=type or (), grep=grep or (), limit=most(asked.query._replace(limit=limit)))
    return _show(asked, found, "sources")


@_command("export", filters=True, only=("lang", "calendar", "output", "exit_status", "data"))
def export(
    asked: Asked,
    format: Annotated[
        str, typer.Argument(metavar="FORMAT", help="What to make.", show_default=False, autocompletion=complete.exports)
    ] = "",
    what: What = None,
) -> int:
    """A file of the events for another program: a calendar, a map, a web page, a database, a bibliography ..."""
    words = plugins.known("exports")
    if format in plugins.known("formats"):
        raise WrongUsage(f"export: {format} is no export; write 'rjwar list --format {format}'")
    if format not in words:
        wrong = f"unknown format {format!r}" if format else "no format given"
        raise WrongUsage(f"export: {wrong}; known: {', '.join(words)}")
    selection = _selection(asked, what)
    asked.output.save(plugins.module("exports", format).content(selection, asked.look._replace(ascii=False)))
    return UNKNOWN_NAME if asked.exit_status and not len(selection) else DONE


@_command("check")
def check(
    asked: Asked,
    files: Annotated[list[str] | None, typer.Argument(metavar="[FILE]...", help="Data files; none: the one in use.")] = None,
) -> int:
    """Every fault of a data file, with line, column and cure."""
    from rjwar.core.errors import BROKEN_RECORD, BrokenRecord, Problem
    from rjwar.core.paths import bundled
    from rjwar.datafile.check import diagnose
    from rjwar.datafile.yaml_reader import open_input

    found = []
    for file in files or [str(bundled()) if asked.data is None else asked.data]:
        try:
            found += diagnose(open_input(file))
        except BrokenRecord as broken:
            found += broken.problems
    told = DocumentList([problem._asdict() for problem in found], Problem._fields, Problem._fields[:-1], ("problem",))
    if files:
        asked = asked._replace(output=asked.output._replace(protected=tuple(files)))
    status = _show(asked, told, "problems")
    return BROKEN_RECORD if any(not problem.warning for problem in found) else status


@_command("schema", only=("output",))
def schema(
    asked: Asked,
    which: Annotated[
        str,
        typer.Argument(
            metavar="[data|output]",
            help="Of a data file, or of --json.",
            show_default=False,
            autocompletion=complete.words("data", "output"),
        ),
    ] = "data",
) -> int:
    """The JSON Schema of a data file, or of what --json prints."""
    import json

    if which == "data":
        from rjwar.datafile.schema import data_schema as found
    elif which == "output":
        from rjwar.formats.json_schema import output_schema as found
    else:
        raise WrongUsage(f"schema: unknown value {which!r}; known: data, output")
    asked.output.write(json.dumps(found(), indent=2).splitlines())
    return DONE


def _opened(asked: Asked) -> War:
    with Bar("compiling the record") as bar:
        return open_war(asked.data, bar)


def _selection(asked: Asked, what: list[str] | None = None, *, combats: bool = False) -> Selection:
    war = _opened(asked)
    return select(war, narrowed(war, asked.query, what or ()), combats=combats)


def _no_filters(asked: Asked, command: str) -> None:
    query = asked.query
    if query.has_filters or query.strict or query.reverse or query.limit is not None or asked.ordered:
        raise WrongUsage(f"{command} takes no filters; name what you want, or filter with 'rjwar list'")


def _show(asked: Asked, answer: Answer, view: str, **look: Any) -> int:
    """Show an answer as it was asked for, and return the exit status."""
    if asked.look.fields == ("help",):
        return _tell_fields(asked, answer)
    if asked.look.fields:
        _tree(answer).check(asked.look.fields)
    if asked.format != "table":
        words = [*plugins.known("formats"), "table"]
        if asked.format in plugins.known("exports"):
            raise WrongUsage(f"--format: {asked.format} is a file for another program; write 'rjwar export {asked.format}'")
        if asked.format not in words:
            raise WrongUsage(f"--format: unknown value {asked.format!r}; {did_you_mean(asked.format, words)}")
        asked.output.write(plugins.module("formats", asked.format).lines(answer, asked.look))
    else:
        view = "table" if asked.look.fields else view
        width = asked.output.table_width if view in ("table", "roster") else asked.look.width
        asked.output.draw(plugins.module("views", view).render(answer, asked.look._replace(width=width, **look)))
    return UNKNOWN_NAME if asked.exit_status and not len(answer) else DONE


def _tree(answer: Answer) -> Tree:
    from rjwar.formats.json_schema import output_schema

    return Tree(output_schema(), answer.kinds, getattr(answer, "store", None))


def _tell_fields(asked: Asked, answer: Answer) -> int:
    """Every path that there is, with what it tells and an example."""
    rows = described(_tree(answer), answer, asked.look.lang)
    widest = max((len(row.path) for row in rows), default=0)
    indent = " " * (widest + 2)
    lines = []
    for row in rows:
        lines += [f"{row.path:<{widest}}  {clean(row.example)}".rstrip()] + ([f"{indent}# {row.tells}"] if row.tells else [])
    asked.output.write(lines)
    return DONE
