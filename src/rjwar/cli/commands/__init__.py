"""A module a command, of its name: its `run` gets a `Request` and, by keyword, what the command alone takes.

It returns the exit status.
"""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Mapping

    from rjwar.cli.command_table import Command
    from rjwar.cli.options import Given


def run(command: Command, values: Mapping[str, Given]) -> int:
    """Run a command on the values of its arguments and options, by keyword, and return the exit status."""
    from rjwar.cli.choices import as_known
    from rjwar.cli.request import Request

    values = as_known(values, (*command.arguments, *command.options))
    module = __import__(f"rjwar.cli.commands.{command.name}", fromlist=["run"])
    status: int = module.run(Request(values, command), **{key: values[key] for key in command.own_keys})
    return status
