"""What is said of a command line that Typer does not take: its message in our form, and of an option that is
none what was meant by it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rjwar.cli import plugins
from rjwar.cli.command_table import COMMANDS, Command
from rjwar.core.errors import nearest

_SAID = {
    "since": ("from", "after", "start", "begin"),
    "until": ("to", "before", "end", "till"),
    "during": ("date", "day", "on", "month", "between", "period"),
    "front": ("theatre", "theater", "region"),
    "outcome": ("result", "winner", "victor", "won"),
    "side": ("country", "nation", "belligerent", "power"),
    "person": ("who", "people", "commander", "general", "admiral"),
    "unit": ("army", "division", "fleet"),
    "place": ("where", "location", "at"),
    "event": ("battle", "part-of"),
    "grep": ("search", "find", "contains", "query", "text", "match"),
    "min-weight": ("weight", "importance", "major"),
    "exclude": ("not", "without", "except", "skip"),
    "sort": ("order", "order-by", "sort-by"),
    "reverse": ("desc", "descending"),
    "limit": ("top", "head", "first", "max"),
    "fields": ("columns", "cols", "select", "keys"),
    "lang": ("language", "locale"),
    "calendar": ("style", "julian", "old-style"),
    "color": ("colour",),
    "no-color": ("no-colour", "plain"),
    "output": ("file", "save", "to-file"),
    "data": ("input", "record"),
    "full": ("verbose", "all", "details", "long"),
}
"""What other programs, or other words, call our options."""
_FORMATS = {"md": "markdown", "ndjson": "jsonl"}


def sentence(wrong: Exception, line: Sequence[str]) -> str:
    """Typer's message in our form: the option first, the cure last, no stop at the end."""
    command = COMMANDS.get(line[0]) if line else None
    if command and hasattr(wrong, "possibilities"):  # of Typer's errors, that of an option which is none
        option = str(getattr(wrong, "option_name", ""))
        return f"no such option: {option}; {_cure(option.lstrip('-'), command)}"
    text = " ".join(str(getattr(wrong, "format_message", wrong.__str__)()).split()).rstrip(".")
    text = re.sub(
        r"^Invalid value for (.+?): ", lambda match: f"{match[1].split(' / ')[-1].strip(chr(39))}: ", text
    )
    text = re.sub(r"\.? \(Possible options: (.+)\)$", r"; did you mean \1?", text)
    text = text.replace(". Did you mean", "; did you mean").replace(
        "is not a valid int", "is no whole number"
    )
    text = text if text.startswith("-") else text[:1].lower() + text[1:]
    return text if text.endswith("?") else f"{text}; {_see(command)}"


def _see(command: Command | None) -> str:
    return f"see 'rjwar {command.name + ' ' if command else ''}--help'"


def _cure(typed: str, command: Command) -> str:
    """What to write for an option that a command has not."""
    names = [option.name for option in command.options]
    said = [name for name, words in _SAID.items() if typed in words and name in names]
    word = _FORMATS.get(typed, typed)
    if not said and word in plugins.formats() and "format" in names:
        return f"write --format {word}"
    if not said and word in plugins.known("export"):
        return f"write 'rjwar export {word}'"
    if typed in [argument.name for argument in command.arguments]:
        return f"write its value alone, after 'rjwar {command.name}'"
    begun = [name for name in names if len(typed) > 1 and name.startswith(typed)]
    if meant := said or begun or nearest(typed, names, likeness=0.7):
        return f"did you mean {', '.join(f'--{name}' for name in meant)}?"
    owners = [
        f"'rjwar {other.name}'"
        for other in COMMANDS.values()
        if typed in [option.name for option in other.own]
    ]
    return f"it is of {' and '.join(owners)}" if owners else _see(command)
