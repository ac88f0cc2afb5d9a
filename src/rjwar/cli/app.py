"""The commands as Typer knows them, made from the table.

Only the one that is asked for is built: to build them all would double the start.
"""

from __future__ import annotations

import inspect
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_command_from_info
from typer.models import CommandInfo

from rjwar.cli.choices import choices
from rjwar.cli.command_table import COMMANDS, Command
from rjwar.cli.commands import run
from rjwar.cli.general import ACTIONS
from rjwar.cli.help_notes import notes
from rjwar.cli.options import GENERAL_OPTIONS, Argument, Option, Parameter


class Helpful:
    """A command whose help goes out as any answer does:
    paged where it is longer than the window, and with the same complaints.
    """

    def get_help(self, ctx: Any) -> Any:
        from rjwar.cli.output import Output
        from rjwar.draw.layout.lines import Lines

        help = Lines()
        for line in super().get_help(ctx).splitlines():  # type: ignore[misc]  # Typer's own, beside which this stands
            help.add((line, ""))
        Output().draw(help)
        ctx.exit()


class OneAtATime(Helpful, TyperGroup):
    """A group that makes a command of its row in the table when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        command = COMMANDS.get(cmd_name)
        if command is None:
            return None
        return get_command_from_info(_info(command), pretty_exceptions_short=True, rich_markup_mode=None)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        for group in dict.fromkeys(command.group for command in COMMANDS.values()):
            with formatter.section(group):
                formatter.write_dl(
                    [(name, command.help) for name, command in COMMANDS.items() if command.group == group]
                )

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write examples, the commands, what their words mean, and last the options, which few need."""
        with formatter.section("Examples"):
            for example in ("rjwar tsushima", "rjwar 27 May 1905", "rjwar timeline 1904 --lang th"):
                formatter.write_text(example)
        self.format_commands(ctx, formatter)
        with formatter.section("Words"):
            formatter.write_dl(_WORDS)
        with formatter.section("Options"):
            formatter.write_dl(
                [found for param in self.get_params(ctx) if (found := param.get_help_record(ctx))]
            )


class Sectioned(Helpful, TyperCommand):
    """A command whose help gives examples first, and groups its options by subject."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        command = COMMANDS[self.name or ""]
        with formatter.section("Examples"):
            for example in command.examples:
                formatter.write_text(example)
        if told := notes(command.name):
            with formatter.section(told.heading):
                formatter.write_dl(told.rows)
        sections: dict[str, list[tuple[str, str]]] = {name: [] for name in _SECTIONS}
        for param in self.get_params(ctx):
            if (record := param.get_help_record(ctx)) is not None:
                name = (
                    "Arguments"
                    if param.param_type_name == "argument"
                    else getattr(param, "rich_help_panel", None) or "Options"
                )
                sections.setdefault(name, []).append(record)
        for name, records in sections.items():
            if records and name not in command.refused:
                with formatter.section(name):
                    formatter.write_dl(records)


_SECTIONS = ("Arguments", "Card", "Drawing", "Common", "Order", "Filters", "Output")
"""What the help of a command tells, what is wanted most first; any other after these."""
_WORDS = (
    ("combat", "A fight of any kind, on land or at sea; `land` and `naval` are those."),
    ("phase", "A part of a longer event, as an assault is of a siege."),
    ("weight", "How much hung on an event: 5 a turning point, 1 a detail."),
    ("front", "Where an event was felt, be it in finance or at home."),
    ("claim", "What a source says otherwise than the record."),
)


app = typer.Typer(
    cls=OneAtATime,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=(
        "rjwar COMMAND --help tells the options of a command; those of its output may stand before it too."
    ),
)


def _action(name: str) -> Any:
    """What an option does that stands alone, as Typer wants it."""

    def callback(wanted: bool) -> None:
        if wanted:
            ACTIONS[name]([])
            raise typer.Exit()

    return callback


def _start(**values: bool) -> None:
    """Do nothing: its options act as they are read."""


_start.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # what Typer reads instead of the def
    [
        inspect.Parameter(
            option.key,
            inspect.Parameter.KEYWORD_ONLY,
            default=False,
            annotation=Annotated[
                bool,
                typer.Option(
                    *option.spellings, help=option.help, is_eager=True, callback=_action(option.name)
                ),
            ],
        )
        for option in GENERAL_OPTIONS
        if option.name in ACTIONS
    ]
)
app.callback(
    help="The Russo-Japanese War of 1904-05 at your prompt: a source-cited record, "
    "drawn as timelines, cards and tables, or given as JSON."  # no docstring, which -OO leaves out
)(_start)


def _info(command: Command) -> CommandInfo:
    """A command as Typer is to make it."""
    parameters: tuple[Parameter, ...] = (*command.arguments, *command.options)

    def callback(**values: Any) -> int:
        return run(command, values)

    signature = [
        inspect.Parameter(
            one.key, inspect.Parameter.KEYWORD_ONLY, default=_default(one), annotation=_annotation(one)
        )
        for one in parameters
    ]
    callback.__signature__ = inspect.Signature(signature)  # type: ignore[attr-defined]  # as `_start`
    callback.__annotations__ = {one.name: one.annotation for one in signature}
    callback.__doc__ = command.help
    return CommandInfo(
        name=command.name,
        callback=callback,
        cls=Sectioned,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def _default(parameter: Parameter) -> Any:
    if isinstance(parameter, Option):
        return False if parameter.is_flag else None
    return inspect.Parameter.empty if isinstance(parameter, Argument) and parameter.required else None


def _annotation(parameter: Parameter) -> Any:
    if isinstance(parameter, Option):
        return Annotated[_kind(parameter), _option(parameter)]
    dots = "..." if parameter.several else ""
    required = isinstance(parameter, Argument) and parameter.required
    metavar = f"{parameter.metavar}{dots}" if required else f"[{parameter.metavar}]{dots}"
    kind: Any = list[str] if parameter.several else str
    argument = typer.Argument(metavar=metavar, help=parameter.help, show_default=False)
    return Annotated[kind if required else kind | None, argument]


def _kind(option: Option) -> Any:
    """The type of an option's value."""
    if option.is_flag:
        return bool
    if option.several:
        return list[str] | None
    return int | None if option.number else str | None


def _metavar(option: Option) -> str | None:
    return "|".join(choices(option)) or option.metavar or None


def _option(option: Option) -> Any:
    return typer.Option(
        *option.spellings,
        help=option.help,
        metavar=_metavar(option),
        rich_help_panel=option.section,
        show_default=False,
    )


def command() -> Any:
    """The whole command line, to be called with its arguments."""
    group: Any = get_command(app)
    group.commands = dict.fromkeys(COMMANDS)  # what Typer suggests from when a command is misspelt
    return group
