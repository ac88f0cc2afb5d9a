"""The front door: command lines read by the table of commands and options alone, without Typer,
whose import costs more than most answers.

What is not well-formed, or asks for help, is not understood here:
Typer gets it untouched, and says what is wrong with it.
"""

from __future__ import annotations

from rjwar.cli.command_table import COMMANDS
from rjwar.cli.options import OUTPUT_OPTIONS, Option
from rjwar.core.errors import WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.command_table import Command
    from rjwar.cli.options import Given

    Understood = tuple[Command, dict[str, Given]]
    """A command, and the values of its arguments and options by keyword:
    None, or False for a flag, where one was not given.
    """

_COMMON = {spelling: option for option in OUTPUT_OPTIONS for spelling in option.spellings}
_LONGEST_NUMBER = 9
_ONCE = ("data", "output")
"""Options of which a second value would silently drop the first file;
of others the last counts, so that an alias can be overruled.
"""


def understood(arguments: Sequence[str]) -> Understood | None:
    """A command line as Typer would read it; None for what is not plainly well-formed."""
    name, *rest = hoisted(arguments) or [""]
    command = COMMANDS.get(name)
    if command is None:
        return None
    line = _Line(command)
    return (command, line.values) if line.read(rest) else None


class _Line:
    """What a command is given, read word by word."""

    def __init__(self, command: Command) -> None:
        self.command = command
        self.options = {spelling: option for option in command.options for spelling in option.spellings}
        self.values: dict[str, Given] = {argument.key: None for argument in command.arguments}
        self.values |= {option.key: False if option.is_flag else None for option in command.options}

    def read(self, words: list[str]) -> bool:
        """Whether all of it is understood; `values` are filled."""
        words.reverse()
        plain: list[str] = []
        while words:
            word = words.pop()
            if word == "--":
                plain += reversed(words)
                break
            if len(word) < 2 or word[0] != "-":
                plain.append(word)
            elif not (self._long(word, words) if word[1] == "-" else self._shorts(word[1:], words)):
                return False
        return self._arguments(plain)

    def _long(self, word: str, words: list[str]) -> bool:
        """Take `--name`, `--name value` or `--name=value`."""
        name, equals, value = word.partition("=")
        option = self.options.get(name)
        if option is None or (option.is_flag and equals):
            return False
        return self._take(option, value if equals else None, words)

    def _shorts(self, letters: str, words: list[str]) -> bool:
        """Take `-r`, `-n 3`, `-n3` or `-rn3`; WrongUsage of `-limit` and of `-n=3`, as others write them."""
        name = letters.partition("=")[0]
        if len(name) > 1 and (f"--{name}" in self.options or name == "help"):
            raise WrongUsage(f"-{name} is one hyphen short; write --{name}")
        for index, letter in enumerate(letters, 1):
            option = self.options.get(f"-{letter}")
            if option and not option.is_flag and letters[index:].startswith("="):
                value = letters[index + 1 :]
                raise WrongUsage(f"-{letter}={value}: a letter needs no '='; write -{letter} {value}")
            if option is None or not self._take(option, letters[index:] or None, words):
                return False
            if not option.is_flag:
                break
        return True

    def _take(self, option: Option, value: str | None, words: list[str]) -> bool:
        """Keep the value of an option, the next word if none is joined to it."""
        if option.is_flag:
            self.values[option.key] = True
            return True
        if value is None:
            if not words:
                return False
            value = words.pop()
        before = self.values[option.key]
        if option.key in _ONCE and before is not None and before != value:
            name = option.spellings[-1]
            raise WrongUsage(f"{name} is given twice, as {str(before)!r} and {value!r}; give one of them")
        if option.number:
            if not (value.isascii() and value.isdigit() and len(value) <= _LONGEST_NUMBER):
                return False
            self.values[option.key] = int(value)
        elif option.several:
            self.values[option.key] = [*before, value] if isinstance(before, list) else [value]
        else:
            self.values[option.key] = value
        return True

    def _arguments(self, plain: list[str]) -> bool:
        """Give the words without an option to the command's arguments."""
        for argument in self.command.arguments:
            taken = plain if argument.several else plain[:1]
            if argument.required and not taken:
                return False
            if taken:
                self.values[argument.key] = taken if argument.several else taken[0]
            plain = plain[len(taken) :]
        return not plain


def hoisted(arguments: Sequence[str]) -> list[str]:
    """The same line with the options that stand before its command put behind it;
    as it is where those are none of the common ones.

    >>> hoisted(["--lang", "th", "timeline", "--all"])
    ['timeline', '--lang', 'th', '--all']
    """
    start = leading(arguments)
    if start < len(arguments) and arguments[start] not in COMMANDS:
        return list(arguments)
    return [
        *arguments[start : start + 1],
        *giving_way(arguments[:start], arguments[start:]),
        *arguments[start + 1 :],
    ]


def leading(arguments: Sequence[str]) -> int:
    """How many words at the beginning of a line are common options and their values."""
    start = 0
    while start < len(arguments) and (option := common(arguments[start])):
        start += 1 if option.is_flag or "=" in arguments[start] else 2
    return start


def giving_way(before: Sequence[str], line: Sequence[str]) -> list[str]:
    """The options before a line, without their language where the line has one itself:
    that of an alias can be overruled.

    >>> giving_way(["--lang", "th", "--ascii"], ["list", "--lang=en"])
    ['--ascii']
    """
    if not any(_is_language(word) for word in line):
        return list(before)
    return [
        word
        for index, word in enumerate(before)
        if not _is_language(word) and (not index or before[index - 1] != "--lang")
    ]


def _is_language(word: str) -> bool:
    return word.partition("=")[0] == "--lang"


def common(word: str) -> Option | None:
    """The common option that a word of the line is, or begins with."""
    if "=" not in word:
        return _COMMON.get(word)
    option = _COMMON.get(word.partition("=")[0])
    return option if option and not option.is_flag and word.startswith("--") else None
