"""What may follow on a command line: commands, options, and the values of options and arguments,
each with a few words on it.
"""

from __future__ import annotations

from rjwar.cli.command_table import COMMANDS, LISTS
from rjwar.cli.completion.typed import Typed
from rjwar.cli.completion.values import begun, values
from rjwar.cli.options import Option

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rjwar.cli.completion.names import Offer
    from rjwar.cli.options import Parameter


class Offers:
    """What may stand in place of a word.

    `kept` is how much of the word is not offered anew; of a file the shell knows the names.
    """

    def __init__(self, offers: Iterable[Offer] = (), *, kept: int = 0, is_file: bool = False) -> None:
        self.kept, self.is_file = kept, is_file
        self.words: dict[str, str] = {}
        for text, told in offers:
            self.words.setdefault(text, told)


def offered(words: Sequence[str], word: str) -> Offers:
    """What may stand in place of a word that is being typed, after other words."""
    line = Typed(words)
    if line.is_lost:
        return Offers()
    parameter, kept = line.parameter(word)
    if parameter is None:
        named = Offers(_names(line, word))
        is_name = line.command is None and "help" not in words and word and not word.startswith("-")
        return _of_show(line, word) if is_name and not named.words else named
    if not word and parameter.completes in ("what", "listed"):  # whatever the record names could be meant
        lists = begun(LISTS, "") if parameter.completes == "listed" and not line.plain else ()
        return Offers([*lists, *_names(line, word)])
    if parameter.completes == "file":
        return Offers(kept=kept, is_file=True)
    if _takes_several(parameter) and "," in word[kept:]:
        kept = word.rindex(",") + 1
    found = Offers(values(parameter, word[kept:], line), kept=kept)
    return found if found.words or word or kept else Offers(_names(line, word))


def _of_show(line: Typed, word: str) -> Offers:
    """The names that a word begins which is no command: it is then as after `show`."""
    as_name = Typed(["show"])
    as_name.data = line.data
    parameter, kept = as_name.parameter(word)
    return Offers(values(parameter, word[kept:], as_name) if parameter else (), kept=kept)


def _takes_several(parameter: Parameter) -> bool:
    """Whether commas part the values of an option."""
    return isinstance(parameter, Option) and parameter.several and parameter.completes != "exclude"


def _names(line: Typed, word: str) -> Iterable[Offer]:
    """The commands, where there is none yet, and the options that may stand here, that begin with a word."""
    if line.command is None and not word.startswith("-"):
        return [(name, command.help) for name, command in COMMANDS.items() if name.startswith(word)]
    refused = line.command.refused if line.command else ()
    return [
        (f"--{option.name}", option.help)
        for option in dict.fromkeys(line.options.values())
        if option.section not in refused and f"--{option.name}".startswith(word)
    ]
