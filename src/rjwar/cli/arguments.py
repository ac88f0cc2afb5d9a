"""A command line read by the table of commands and options alone."""

from __future__ import annotations

from rjwar.cli.command_table import COMMANDS
from rjwar.cli.options import OUTPUT_OPTIONS

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.options import Option

_COMMON = {spelling: option for option in OUTPUT_OPTIONS for spelling in option.spellings}


def hoisted(arguments: Sequence[str]) -> list[str]:
    """The same line with the options that stand before its command put behind it; as it is where those are none of the common ones.

    >>> hoisted(["--lang", "th", "timeline", "--all"])
    ['timeline', '--lang', 'th', '--all']
    """
    start = 0
    while start < len(arguments) and arguments[start] not in COMMANDS:
        option = _common(arguments[start])
        if option is None:
            return list(arguments)
        start += 1 if option.is_flag or "=" in arguments[start] else 2
    return [*arguments[start : start + 1], *arguments[:start], *arguments[start + 1 :]]


def _common(text: str) -> Option | None:
    """The common option that a word of the line is, or begins with."""
    if "=" not in text:
        return _COMMON.get(text)
    option = _COMMON.get(text.partition("=")[0])
    return option if option and not option.is_flag and text.startswith("--") else None
