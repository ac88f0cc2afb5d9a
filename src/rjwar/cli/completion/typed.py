"""A command line that is not finished: whose word is being typed."""

from __future__ import annotations

from rjwar.cli.command_table import COMMANDS, LISTS
from rjwar.cli.options import GENERAL_OPTIONS, OUTPUT_OPTIONS, Option
from rjwar.cli.synonyms import command_said

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.cli.command_table import Command
    from rjwar.cli.options import Parameter


class Typed:
    """The words before the one that is being typed, read; `data` is the file that `--data` named."""

    def __init__(self, words: Sequence[str]) -> None:
        self.command: Command | None = None
        self.data: str | None = None
        self.is_lost = False
        """Whether a word was no command: nothing can be said of what follows."""
        self._options = _by_spelling((*GENERAL_OPTIONS, *OUTPUT_OPTIONS))
        self._waiting: Option | None = None
        self._ended = False
        self.plain: list[str] = []
        """The words that are neither options nor their values, after the command."""
        for word in words:
            self._read(word)

    def _read(self, word: str) -> None:
        if self._waiting:
            self._take(self._waiting, word)
            self._waiting = None
        elif self._ended or len(word) < 2 or word[0] != "-":
            self._read_plain(word)
        elif word == "--":
            self._ended = True
        else:
            option, value = self._split(word)
            if option and value is None:
                self._waiting = option
            elif option and value:
                self._take(option, value)

    def _read_plain(self, word: str) -> None:
        if self.command:
            self.plain.append(word)
            return
        name, *words = (word,) if word in COMMANDS else command_said(word) or ("",)
        if name:
            self.command = COMMANDS[name]
            self._options = _by_spelling(self.command.options)
            self.plain += words
        elif word != "help":
            self.is_lost = True

    def _take(self, option: Option, value: str) -> None:
        if option.name == "data":
            self.data = value

    def _split(self, word: str) -> tuple[Option | None, str | None]:
        """The option in a word that takes a value, and what of it is joined to it:
        `--front=ko`, `-fko`, `-rf`.
        """
        if word.startswith("--"):
            name, equals, value = word.partition("=")
            option = self._options.get(name)
            return (None, None) if option is None or option.is_flag else (option, value if equals else None)
        for index, letter in enumerate(word[1:], 2):
            option = self._options.get(f"-{letter}")
            if option is None or not option.is_flag:
                return option, word[index:] or None
        return None, None

    @property
    def listed(self) -> str | None:
        """What `list` is to tell of, if not of events: one of `LISTS`."""
        first = self.plain[0].casefold() if self.plain else ""
        return first if self.command and self.command.name == "list" and first in LISTS else None

    @property
    def options(self) -> dict[str, Option]:
        """The options that may stand here, by what is typed for them."""
        if self._ended or self._waiting:
            return {}
        return self._filtering_the_listed() if self.listed else self._options

    def _filtering_the_listed(self) -> dict[str, Option]:
        """The options without the filters that make no sense of what is listed."""
        from rjwar.query.listing import LISTED

        known = LISTED[self.listed or ""].filters
        return {
            spelling: option
            for spelling, option in self._options.items()
            if option.section != "Filters" or option.name in known
        }

    def parameter(self, word: str) -> tuple[Parameter | None, int]:
        """Whose value a word is that is being typed, and how many of its
        characters stand before the value.
        """
        if self._waiting:
            return self._waiting, 0
        if len(word) > 1 and word[0] == "-" and not self._ended:
            option, value = self._split(word)
            return (
                (option, len(word) - len(value))
                if option and value is not None and (value or "=" in word)
                else (None, 0)
            )
        if self.command is None or word == "-":
            return None, 0
        arguments = self.command.arguments
        last = arguments[-1] if arguments else None
        if len(self.plain) < len(arguments):
            return arguments[len(self.plain)], 0
        return (last, 0) if last and last.several else (None, 0)


def _by_spelling(options: Sequence[Option]) -> dict[str, Option]:
    return {spelling: option for option in options for spelling in option.spellings}
