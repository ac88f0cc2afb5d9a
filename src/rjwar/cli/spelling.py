"""A command line as one would type it: what a picture is called."""

from __future__ import annotations

from rjwar.cli.options import OUTPUT_OPTIONS

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rjwar.cli.command_table import Command


def spelt(command: Command, values: Mapping[str, object]) -> str:
    """The command with what it was asked; without how the answer is written, and where to."""
    words = ["rjwar", command.name]
    words += [word for argument in command.arguments for word in _texts(values.get(argument.key))]
    for option in command.options:
        if option not in OUTPUT_OPTIONS:
            words += _optional(option.name, values.get(option.key))
    return " ".join(words)


def _optional(name: str, value: object) -> Iterator[str]:
    import shlex

    if value is True:
        yield f"--{name}"
    else:
        yield from (f"--{name} {shlex.quote(text)}" for text in _texts(value))


def _texts(value: object) -> list[str]:
    if value is None or isinstance(value, bool):
        return []
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
