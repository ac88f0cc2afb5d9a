"""The commands, each declared once: what it is called, takes, and does in a sentence.

`commands/` has a module for each, of its name.
"""

from __future__ import annotations

from rjwar.cli.options import (
    FILTER_OPTIONS,
    ORDER_OPTIONS,
    OUTPUT_OPTIONS,
    PART_OPTIONS,
    Argument,
    Option,
    named,
)

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence


class Command:
    """A command; `own` are its options beside those it shares, `output` names which of the output it takes
    (none named: all); `refused` are the sections of options that it takes only to say no by name.
    """

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
        refused: Sequence[str] = (),
    ) -> None:
        self.name, self.help, self.group = name, help, group
        self.examples, self.arguments = tuple(examples), tuple(arguments)
        self.own, self.refused = tuple(own), tuple(refused)
        self.options: tuple[Option, ...] = (
            *own,
            *((*FILTER_OPTIONS, *ORDER_OPTIONS) if filters else ()),
            *(named(OUTPUT_OPTIONS, output) if output else OUTPUT_OPTIONS),
        )

    @property
    def own_keys(self) -> tuple[str, ...]:
        """The keywords of what it alone takes: its arguments and own options."""
        return tuple(parameter.key for parameter in (*self.arguments, *self.own))


LISTS = ("people", "ships", "places", "units", "sides")
"""What `list` tells of besides events, where one of these is its first word."""
ONE_OF_A_LIST = dict(zip(("person", "ship", "place", "unit", "side"), LISTS, strict=True))
"""The word for one of each; alone it asks for the list."""
_DRAWING = "Drawing"


def _words_that_narrow(completes: str) -> tuple[Argument, ...]:
    return (
        Argument(
            "what",
            "Words that narrow: dates, and names of fronts, kinds, sides, people, ships, places, events ...",
            metavar="WHAT",
            several=True,
            completes=completes,
        ),
    )


_WHAT = _words_that_narrow("what")
_BEST = Option("limit", "The first N.", section="Order", short="n", metavar="N", number=True)
_TABLE = (
    Command(
        "welcome",
        "The war in a few lines, and what to type next; so does `rjwar`.",
        group="Look",
        examples=("rjwar", "rjwar welcome --lang th"),
    ),
    Command(
        "timeline",
        "The war drawn in order of date, or as lanes, months or days.",
        group="Look",
        filters=True,
        examples=(
            "rjwar timeline 1905",
            "rjwar timeline port arthur --view lanes",
            "rjwar timeline --kind naval --all",
        ),
        arguments=_WHAT,
        own=(
            Option("view", "How the war is drawn.", section=_DRAWING, metavar="VIEW", completes="views"),
            Option(
                "by",
                (
                    "What a lane, or a column of lines, tells: front, kind, place, side; "
                    "months and days: losses."
                ),
                section=_DRAWING,
                metavar="KEY",
                completes="drawn-by",
            ),
            Option("all", "Draw everything selected.", section=_DRAWING),
        ),
    ),
    Command(
        "map",
        "The events on a map, closer round what is asked for.",
        group="Look",
        filters=True,
        examples=("rjwar map", "rjwar map port arthur", "rjwar map naval 1904"),
        arguments=_WHAT,
        own=(Option("all", "Tell every event of every mark.", section=_DRAWING),),
    ),
    Command(
        "list",
        f"One event a row; `list {'|'.join(LISTS)}`: of those.",
        group="Look",
        filters=True,
        examples=(
            "rjwar list combat --sort losses -n 10",
            "rjwar list togo 1905 --json",
            "rjwar list ships --side russia --fate captured",
        ),
        arguments=_words_that_narrow("listed"),
        own=(
            Option(
                "type",
                "Of ships: served as one.",
                section="Filters",
                metavar="TYPE",
                several=True,
                completes="types",
            ),
            Option(
                "fate",
                "Of ships: what became of her.",
                section="Filters",
                metavar="FATE",
                several=True,
                completes="fates",
            ),
        ),
    ),
    Command(
        "stats",
        "Counts and summed losses, a bar each.",
        group="Count",
        filters=True,
        examples=("rjwar stats", "rjwar stats combat --by year,front", "rjwar stats 1904 --by month --json"),
        arguments=_WHAT,
        own=(
            Option(
                "by",
                "What to count by; two with a comma between: year,front.",
                section="Counting",
                metavar="KEY",
                completes="counted-by",
            ),
        ),
    ),
    Command(
        "battle",
        "The card of a combat, or of several; without a name, the combats.",
        group="Look",
        filters=True,
        own=PART_OPTIONS,
        examples=("rjwar battle tsushima", "rjwar battle mukden liaoyang", "rjwar battle --front korea"),
        arguments=(
            Argument(
                "names", "In any language and spelling.", metavar="NAME", several=True, completes="battles"
            ),
        ),
    ),
    Command(
        "show",
        "The card of an event, person, ship, unit, place, side or source.",
        group="Look",
        filters=True,
        refused=("Filters", "Order"),
        own=PART_OPTIONS,
        examples=("rjwar show togo", "rjwar show ship:mikasa", "rjwar show 日本海海戦"),
        arguments=(
            Argument(
                "names",
                (
                    "In any language; event:, person:, ship:, unit:, place:, side: or source: "
                    "before it says which."
                ),
                metavar="NAME",
                several=True,
                required=True,
                completes="anything",
            ),
        ),
    ),
    Command(
        "on",
        "What happened on a day, what was under way; by both calendars.",
        group="Look",
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
        "search",
        "Everything that holds a text, the best first: events, people ...",
        group="Look",
        examples=("rjwar search makarov", "rjwar search krupp howitzers", "rjwar search 東郷 -n 5 --json"),
        arguments=(
            Argument(
                "text",
                "Words, in any language and spelling; all of them must be there.",
                metavar="TEXT",
                several=True,
                required=True,
            ),
        ),
        own=(_BEST, Option("all", "Draw every find.", section=_DRAWING)),
    ),
    Command(
        "chain",
        "What led to an event and what it led to, as trees.",
        group="Look",
        examples=(
            "rjwar chain dogger bank incident",
            "rjwar chain tsushima --depth 1",
            "rjwar chain mukden --json",
        ),
        arguments=(
            Argument("names", "An event.", metavar="NAME", several=True, required=True, completes="events"),
        ),
        own=(
            Option(
                "depth",
                "How many steps each way; 2 if not given.",
                section=_DRAWING,
                metavar="N",
                number=True,
            ),
        ),
    ),
    Command(
        "claims",
        "What sources say otherwise, beside the record's own value.",
        group="Check",
        filters=True,
        examples=(
            "rjwar claims tsushima",
            "rjwar claims --source thwiki --verdict mistaken",
            "rjwar claims combat --field losses --json",
        ),
        arguments=_WHAT,
        own=(
            Option(
                "verdict",
                "What is thought of it.",
                section="Filters",
                metavar="VERDICT",
                several=True,
                completes="verdicts",
            ),
            Option(
                "field",
                "What it is about: date, losses, forces.russia ...",
                section="Filters",
                metavar="PATH",
                several=True,
                completes="fields-of-claims",
            ),
        ),
    ),
    Command(
        "sources",
        "The works, the most cited first; with an ID what rests on it.",
        group="Check",
        examples=(
            "rjwar sources -n 10",
            "rjwar sources corbett-1914",
            "rjwar sources --type book --grep navy --json",
        ),
        own=(
            Option(
                "type",
                "Works of this kind: book, webpage ...",
                section="Filters",
                metavar="TYPE",
                several=True,
                completes="types-of-works",
            ),
            Option(
                "grep",
                "Has this text in title, author, note ...",
                section="Filters",
                short="g",
                metavar="TEXT",
                several=True,
            ),
            _BEST,
        ),
        arguments=(
            Argument("ids", "Works; none: all of them.", metavar="ID", several=True, completes="sources"),
        ),
    ),
    Command(
        "explore",
        "A screen to walk in: search, a day to move, cards, links, back.",
        group="Look",
        filters=True,
        refused=("Order",),
        output=("lang", "calendar", "era", "color", "no-color", "ascii", "data"),
        examples=("rjwar explore", "rjwar explore port arthur --lang th", "rjwar explore togo 1905"),
        arguments=_WHAT,
    ),
    Command(
        "export",
        "A file for another program: calendar, web page, database, BibTeX ...",
        group="Use",
        filters=True,
        output=("lang", "calendar", "era", "output", "exit-status", "data"),
        own=(Option("yearly", "Of ics: the day of each event in every year.", section="Output"),),
        examples=(
            "rjwar export ics -o war.ics",
            "rjwar export html --lang en,th -o war.html",
            "rjwar export geojson naval",
        ),
        arguments=(Argument("format", "What to make.", metavar="FORMAT", completes="exports"), *_WHAT),
    ),
    Command(
        "check",
        "Every fault of a data file, with line, column and cure.",
        group="Use",
        examples=("rjwar check", "rjwar check mine.yaml", "rjwar check mine.yaml --json"),
        arguments=(
            Argument(
                "files", "Data files; none: the one in use.", metavar="FILE", several=True, completes="file"
            ),
        ),
        own=(
            Option(
                "all", "Every warning; else of each kind the first, and how many more.", section="Options"
            ),
        ),
    ),
    Command(
        "schema",
        "The JSON Schema of a data file, or of what --json prints.",
        group="Use",
        output=("output",),
        examples=("rjwar schema", "rjwar schema output", "rjwar schema data -o schema.json"),
        arguments=(
            Argument(
                "which", "Of a data file, or of --json.", metavar="data|output", words=("data", "output")
            ),
        ),
    ),
)
COMMANDS = {command.name: command for command in _TABLE}
"""Every command by its word, in the order of the help."""
