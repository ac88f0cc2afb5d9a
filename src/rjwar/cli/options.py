"""The options, each declared once.

Typer's parameters, the small reader of arguments, help, completion and the docs are made of this table.
"""

from __future__ import annotations

from rjwar.core.text import LANGUAGES
from rjwar.query.filters import FILTERS, SORTS
from rjwar.words.look import CALENDARS, ERAS

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Given = str | int | bool | list[str] | None
    """The value of an option: None, [] or False if it was not given."""


class Parameter:
    """What an option or an argument has of a description.

    `words` are those it takes, where they are few and known;
    `completes` names what else TAB offers (see `completion.offers`).
    """

    def __init__(
        self,
        name: str,
        help: str,
        *,
        metavar: str = "",
        several: bool = False,
        words: Sequence[str] = (),
        completes: str = "",
        number: bool = False,
    ) -> None:
        self.name, self.help, self.several, self.number = name, help, several, number
        self.words, self.completes = tuple(words), completes
        self.metavar = metavar or "|".join(words)

    @property
    def key(self) -> str:
        """Its name as a keyword of Python."""
        return self.name.replace("-", "_")


class Option(Parameter):
    """An option: a flag if it has no metavar. `section` is where the help has it."""

    def __init__(
        self,
        name: str,
        help: str,
        *,
        section: str,
        short: str = "",
        metavar: str = "",
        several: bool = False,
        words: Sequence[str] = (),
        completes: str = "",
        number: bool = False,
    ) -> None:
        super().__init__(
            name, help, metavar=metavar, several=several, words=words, completes=completes, number=number
        )
        self.section, self.short = section, short

    @property
    def is_flag(self) -> bool:
        """Whether it is given without a value."""
        return not self.metavar

    @property
    def spellings(self) -> tuple[str, ...]:
        """What a user types for it: `-y`, `--year`."""
        return (f"-{self.short}", f"--{self.name}") if self.short else (f"--{self.name}",)


class Argument(Parameter):
    """What stands on the line without an option before it; the last of a command may be `several`."""

    def __init__(
        self,
        name: str,
        help: str,
        *,
        metavar: str,
        several: bool = False,
        required: bool = False,
        words: Sequence[str] = (),
        completes: str = "",
    ) -> None:
        super().__init__(name, help, metavar=metavar, several=several, words=words, completes=completes)
        self.required = required


FILTER_OPTIONS = (
    *(
        Option(
            one.name,
            one.help,
            section="Filters",
            short=one.short,
            metavar=one.metavar,
            several=True,
            completes="filter" if one.entity else "",
        )
        for one in FILTERS
    ),
    Option(
        "exclude",
        "Leave out what the option KEY would select.",
        section="Filters",
        metavar="KEY=VALUE",
        several=True,
        completes="exclude",
    ),
    Option("strict", "Only what surely lies wholly within the dates asked for.", section="Filters"),
)
ORDER_OPTIONS = (
    Option("sort", "Largest first; unknown last.", section="Order", words=SORTS),
    Option("reverse", "The other way round.", section="Order", short="r"),
    Option("limit", "At most N, after sorting.", section="Order", short="n", metavar="N", number=True),
)
PARTS = ("phases", "forces", "claims", "sources", "full")
PART_OPTIONS = (
    Option("phases", "Of an event: its phases.", section="Card"),
    Option("forces", "Who commanded, what they had and lost, in full.", section="Card"),
    Option("claims", "What sources say otherwise.", section="Card"),
    Option("sources", "What was read for it, and what to read.", section="Card"),
    Option("full", "All that the record has of it.", section="Card"),
)
"""Which parts of a card are shown instead of its answer."""
COLORS = ("auto", "always", "never")
LINKS = COLORS
"""What RJWAR_LINKS takes."""
OUTPUT_OPTIONS = (
    Option(
        "format",
        "How the answer is written; svg is a picture of what would be drawn.",
        section="Output",
        metavar="FORMAT",
        completes="formats",
    ),
    Option("json", "Short for --format json.", section="Common"),
    Option("csv", "Short for --format csv.", section="Common"),
    Option("bom", "Begin csv with a byte order mark, as Excel wants it.", section="Output"),
    Option(
        "fields",
        "Dotted paths, as id,date.start,forces.russia.losses.killed.best.",
        section="Common",
        metavar="PATHS",
        several=True,
        completes="fields",
    ),
    Option("lang", "Language of names [env: RJWAR_LANG].", section="Common", several=True, words=LANGUAGES),
    Option("calendar", "New Style, Old Style, or both.", section="Output", words=CALENDARS),
    Option("era", "Years of the Common Era, the Buddhist Era, or Meiji.", section="Output", words=ERAS),
    Option(
        "color",
        "Paint, or not [env: NO_COLOR, RJWAR_THEME: dark, light, mono].",
        section="Output",
        words=COLORS,
    ),
    Option("no-color", "Short for --color never.", section="Output"),
    Option("ascii", "Draw with ASCII characters alone.", section="Output"),
    Option("width", "Draw N columns wide.", section="Output", metavar="N", number=True),
    Option("no-pager", "Never page.", section="Output"),
    Option("output", "Write to a file.", section="Common", short="o", metavar="FILE", completes="file"),
    Option("exit-status", "Exit with 1 when nothing matched.", section="Output", short="e"),
    Option(
        "data",
        "A record of your own; - is stdin [env: RJWAR_DATA].",
        section="Common",
        metavar="FILE",
        completes="file",
    ),
)
"""What every command has but those that name what they take; they may stand before the command too."""
GENERAL_OPTIONS = (
    Option("version", "Print the version.", section="Options", short="V"),
    Option("help", "Tell what there is, and how to ask for it.", section="Options", short="h"),
    Option(
        "show-completion",
        "Show the completion script of your shell, or of bash, zsh, fish.",
        section="Options",
    ),
    Option("install-completion", "Install it.", section="Options"),
)
"""What stands alone, before any command."""


def named(options: Iterable[Option], names: Iterable[str]) -> tuple[Option, ...]:
    """The options of these names, in the order of the table."""
    wanted = set(names)
    return tuple(option for option in options if option.name in wanted)
