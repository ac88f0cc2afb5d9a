"""The commands as Typer knows them. Only the one that is asked for is built: to build them all would double the start."""

from __future__ import annotations

import inspect
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_command_from_info

from rjwar.version import __version__

COMMANDS = ("timeline", "list", "battle", "show", "on", "search", "stats", "map", "chain", "claims", "sources", "export", "check", "schema")


class Helpful:
    """A command whose help goes out as any answer does: a reader that is gone, or a full disk, is for `output` to tell."""

    def get_help(self, ctx: Any) -> Any:
        from rjwar.cli.output import Output

        Output().write(super().get_help(ctx).splitlines())  # type: ignore[misc]  # Typer's own, beside which this stands
        ctx.exit()


class OneAtATime(Helpful, TyperGroup):
    """A group that makes a command of its function when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        from rjwar.cli import commands

        return get_command_from_info(commands.info(cmd_name), pretty_exceptions_short=True, rich_markup_mode=None)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        from rjwar.cli import commands

        with formatter.section("Commands"):
            formatter.write_dl([(name, (inspect.getdoc(commands.COMMANDS[name][0]) or "").partition("\n")[0]) for name in COMMANDS])


class Sectioned(Helpful, TyperCommand):
    """A command whose help groups its options by subject."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        sections: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            if (record := param.get_help_record(ctx)) is not None:
                name = "Arguments" if param.param_type_name == "argument" else getattr(param, "rich_help_panel", None) or "Options"
                sections.setdefault(name, []).append(record)
        for name, records in sections.items():
            with formatter.section(name):
                formatter.write_dl(records)


class Exporting(Sectioned):
    """The command that makes files: its help tells the formats, each in its own words."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        from rjwar.cli import plugins

        with formatter.section("Formats"):
            formatter.write_dl([(word, plugins.help_of("exports", word)) for word in plugins.known("exports")])
        super().format_options(ctx, formatter)


app = typer.Typer(
    cls=OneAtATime,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="rjwar COMMAND --help tells the options of a command.",
)


def _version(wanted: bool) -> None:
    if wanted:
        from rjwar.cli.output import Output

        Output().write([f"rjwar {__version__}"])
        raise typer.Exit()


@app.callback()
def rjwar(
    version: Annotated[bool, typer.Option("-V", "--version", help="Print the version.", is_eager=True, callback=_version)] = False,
) -> None:
    """The Russo-Japanese War of 1904-05 at your prompt: a source-cited record, drawn as timelines, cards and tables, or given as JSON."""


def command() -> Any:
    """The whole command line, to be called with its arguments."""
    group: Any = get_command(app)
    group.commands = dict.fromkeys(COMMANDS)  # what Typer suggests from when a command is misspelt
    return group
