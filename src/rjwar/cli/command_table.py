"""The commands, each declared once: what it is called, takes, and does in a sentence. `commands/` has a module for each, of its name."""

from __future__ import annotations

from rjwar.cli.options import FILTER_OPTIONS, ORDER_OPTIONS, OUTPUT_OPTIONS, PART_OPTIONS, Argument, Option, named

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence


class Command:
    """A command; `own` are its options beside those it shares, `output` names which of the output it takes (none named: all)."""

    def __init__(
        self,
        name: str,
        help: str,
        *,
        group: str,
        examples: Sequence[str],
        arguments: Sequence[Argument] = (),
        own: Sequence[Option] = (),
        filters: bool = False,
        output: Sequence[str] = (),
    ) -> None:
        self.name, self.help, self.group, self.examples, self.arguments = name, help, group, tuple(examples), tuple(arguments)
        self.own = tuple(own)
        self.options: tuple[Option, ...] = (
            *own,
            *((*FILTER_OPTIONS, *ORDER_OPTIONS) if filters else ()),
            *(named(OUTPUT_OPTIONS, output) if output else OUTPUT_OPTIONS),
        )

    @property
    def own_keys(self) -> tuple[str, ...]:
        """The keywords of what it alone takes: its arguments and own options."""
        return tuple(parameter.key for parameter in (*self.arguments, *self.own))


_DRAWING = "Drawing"
_TABLE = (
    Command(
        "timeline",
        "The war drawn in order of date, the weightiest events first to be kept.",
        group="The war",
        filters=True,
        examples=("rjwar timeline --year 1905", "rjwar timeline --view lanes --front port-arthur", "rjwar timeline --kind naval --all"),
        own=(
            Option("view", "How the war is drawn.", section=_DRAWING, metavar="VIEW", completes="views"),
            Option(
                "by",
                "What a lane, or a column of lines, tells: front, kind, place, side; months and days: losses.",
                section=_DRAWING,
                metavar="KEY",
                completes="drawn-by",
            ),
            Option("all", "Draw everything selected.", section=_DRAWING),
        ),
    ),
    Command(
        "map",
        "The events on a text map of the theatre of war; --front draws that front larger.",
        group="The war",
        filters=True,
        examples=("rjwar map", "rjwar map --front port-arthur", "rjwar map --kind naval --year 1904"),
    ),
    Command(
        "list",
        "One event a row.",
        group="The war",
        filters=True,
        examples=("rjwar list --kind combat --sort losses -n 10", "rjwar list --person togo --json", "rjwar list --since 'May 1905' --csv"),
    ),
    Command(
        "stats",
        "Counts and summed losses, a bar each.",
        group="The war",
        filters=True,
        examples=("rjwar stats", "rjwar stats --by front --kind combat", "rjwar stats --by month --year 1904 --json"),
        own=(Option("by", "What to count by.", section="Counting", metavar="KEY", completes="counted-by"),),
    ),
    Command(
        "battle",
        "The card of a combat, or several side by side; without a name, the combats as a list.",
        group="One thing",
        filters=True,
        own=PART_OPTIONS,
        examples=("rjwar battle tsushima", "rjwar battle mukden liaoyang", "rjwar battle --front korea"),
        arguments=(Argument("names", "In any language and spelling.", metavar="NAME", several=True, completes="battles"),),
    ),
    Command(
        "show",
        "The card of any event, person, ship, unit, place or source.",
        group="One thing",
        filters=True,
        own=PART_OPTIONS,
        examples=("rjwar show togo", "rjwar show ship:mikasa", "rjwar show 旅順"),
        arguments=(
            Argument(
                "names",
                "In any language; event:, person:, ship:, unit:, place: or source: before it says which.",
                metavar="NAME",
                several=True,
                required=True,
                completes="anything",
            ),
        ),
    ),
    Command(
        "on",
        "What happened on a day and what was under way, by both calendars.",
        group="One thing",
        examples=("rjwar on 1905-05-27", "rjwar on '14 May 1905 OS'", "rjwar on today"),
        arguments=(
            Argument(
                "date",
                "1905-05-27, '14 May 1905 OS'; 27 May, 05-27 or today: that day in every year.",
                metavar="DATE",
                several=True,
                required=True,
            ),
        ),
    ),
    Command(
        "claims",
        "What sources say otherwise, beside the record's own value.",
        group="Evidence",
        filters=True,
        examples=("rjwar claims", "rjwar claims --source thwiki", "rjwar claims --kind combat --json"),
    ),
    Command(
        "sources",
        "The bibliography; with an ID all that rests on that work.",
        group="Evidence",
        examples=("rjwar sources", "rjwar sources corbett-1914", "rjwar sources --json"),
        arguments=(Argument("ids", "Works; none: all of them.", metavar="ID", several=True, completes="sources"),),
    ),
    Command(
        "export",
        "A file of the events for another program: a calendar, a map, a web page, a database, a bibliography ...",
        group="Files",
        filters=True,
        output=("lang", "calendar", "era", "output", "exit-status", "data"),
        own=(Option("yearly", "Of ics: the day of each event in every year.", section="Output"),),
        examples=("rjwar export ics -o war.ics", "rjwar export html --lang en,th -o war.html", "rjwar export geojson --kind naval"),
        arguments=(Argument("format", "What to make.", metavar="FORMAT", completes="exports"),),
    ),
    Command(
        "check",
        "Every fault of a data file, with line, column and cure.",
        group="Files",
        examples=("rjwar check", "rjwar check mine.yaml", "rjwar check mine.yaml --json"),
        arguments=(Argument("files", "Data files; none: the one in use.", metavar="FILE", several=True, completes="file"),),
    ),
    Command(
        "schema",
        "The JSON Schema of a data file, or of what --json prints.",
        group="Files",
        output=("output",),
        examples=("rjwar schema", "rjwar schema output", "rjwar schema data -o schema.json"),
        arguments=(Argument("which", "Of a data file, or of --json.", metavar="data|output", words=("data", "output")),),
    ),
)
COMMANDS = {command.name: command for command in _TABLE}
"""Every command by its word, in the order of the help."""
