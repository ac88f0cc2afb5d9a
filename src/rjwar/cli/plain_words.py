"""A command line whose first word is no command: a name, as `show` takes it, or a date, as `on` does."""

from __future__ import annotations

import os
from collections.abc import Sequence

from rjwar.core.errors import UnknownName, WrongUsage


def with_command(arguments: list[str], commands: Sequence[str]) -> list[str]:
    """The arguments with `show` or `on` before them, where their first words are no command; UnknownName of what is nothing at all."""
    words = _words(arguments)
    if not words or words[0] in commands:
        return arguments
    from rjwar.query.war import open as open_war
    from rjwar.query.what import command_for

    try:
        war = open_war(_value(arguments, "--data", "RJWAR_DATA"))
        command, meant = command_for(war, words, _value(arguments, "--lang", "RJWAR_LANG") or "en")
        return [command, *meant, *arguments[len(words) :]]
    except UnknownName as unknown:
        if near := _like(words[0], commands):
            raise WrongUsage(f"no command, and nothing in the record, is called {words[0]!r}; did you mean 'rjwar {near}'?") from None
        if "names several" in str(unknown):
            raise
        raise UnknownName(f"{str(unknown).replace('no event, ', 'no command, date, event, ')}") from None


def _like(word: str, commands: Sequence[str]) -> str:
    """The command that a word looks very much like; nothing if none does."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word[:20], commands, n=1, cutoff=0.75)), "")


def _words(arguments: Sequence[str]) -> list[str]:
    """What comes before the first option."""
    first = next((place for place, argument in enumerate(arguments) if argument.startswith("-")), len(arguments))
    return list(arguments[:first])


def _value(arguments: Sequence[str], option: str, variable: str) -> str | None:
    """The value of an option, else of a variable of the environment."""
    for place, argument in enumerate(arguments):
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
        if argument == option and place + 1 < len(arguments):
            return arguments[place + 1]
    return os.environ.get(variable) or None
