"""A command line whose first word is no command: a name, as `show` takes it, or a date, as `on` does;
and one without any word.
"""

from __future__ import annotations

from rjwar.cli.arguments import common, giving_way, leading
from rjwar.cli.command_table import COMMANDS
from rjwar.cli.options import GENERAL_OPTIONS
from rjwar.cli.synonyms import RANDOM, meant_by
from rjwar.core.errors import Mistake, UnknownName, WrongUsage, nearest
from rjwar.core.paths import named_by_environment

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.query.war import War


def with_command(arguments: Sequence[str]) -> list[str] | None:
    """The line with `show` or `on` before it, `welcome` where it has no word.

    None where its first word is a command or an option. WrongUsage for what looks like a command,
    UnknownName for what is nothing at all, or several things.
    """
    arguments = _words_first(arguments)
    words = _words(arguments)
    if not words:
        return _without_words(arguments)
    if words[0] in COMMANDS:
        return None
    rest = arguments[len(words) :]
    if said := meant_by(words):
        return [*said, *rest]
    refuse_long_dashes(words)
    command, meant = _meant(words, rest)
    return [command, *meant, *rest]


def _without_words(arguments: list[str]) -> list[str] | None:
    """A line of options alone: what `welcome` takes, or what is answered before any command."""
    if all(map(_is_common, _options(arguments))):
        return ["welcome", *arguments]
    if len(arguments) > 1 and arguments[0] in _ALONE and all(map(_is_common, _options(arguments)[1:])):
        return arguments[:1]
    _refuse_option_before(arguments)
    return None


def _meant(words: list[str], options: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The command that answers words, and what it is given, by the record that the options name."""
    from rjwar.cli.request import languages
    from rjwar.query.bare_words import command_for
    from rjwar.query.matching import exact
    from rjwar.query.war import open as open_war
    from rjwar.store.reader import CARDS

    data = _value(options, "--data")
    war = open_war(named_by_environment() if data is None else data)
    if words == [RANDOM]:
        return "show", [_at_random(war)]
    if words[0].lower() in COMMANDS and not exact(war, " ".join(words), CARDS):
        raise WrongUsage(f"commands are in small letters; write 'rjwar {words[0].lower()}'")
    for_programs = any(option.partition("=")[0] in ("--json", "--csv", "--format") for option in options)
    lang = languages(_value(options, "--lang") or "", for_people=not for_programs)[0]
    try:
        return command_for(war, words, lang)
    except UnknownName as unknown:
        raise _as_no_command(words[0], unknown) from None


def _as_no_command(word: str, unknown: UnknownName) -> Mistake:
    """What is said of words that name nothing and may have been meant as a command."""
    if word.lower() not in _QUESTIONS and (near := _like(word)):
        return WrongUsage(
            f"no command, and nothing in the record, is called {word!r}; did you mean 'rjwar {near}'?"
        )
    return UnknownName(str(unknown).replace("no event, ", "no command, date, event, "), unknown.choices)


_QUESTIONS = ("how", "what", "when", "where", "which", "who", "whose", "why")
"""What begins a question: `how many died at tsushima` is no slip for `show`."""
_ALONE = [spelling for option in GENERAL_OPTIONS for spelling in option.spellings]
"""What is answered alike whatever common options stand before it: `--lang ko --help`."""


def refuse_long_dashes(words: Sequence[str]) -> None:
    """Refuse an option behind a dash that an editor made of two hyphens."""
    for word in words:
        if word[0:1] in ("–", "—", "−"):
            name = word.lstrip("–—−-")
            hyphens = "-" if len(name) == 1 else "--"
            raise WrongUsage(f"{word!r} begins with a dash that is no hyphen; write {hyphens}{name}")


def _refuse_option_before(arguments: Sequence[str]) -> None:
    """WrongUsage for an option of commands that stands before one, as only the common ones may."""
    name = arguments[0].partition("=")[0]
    commands = [word for word in arguments if word in COMMANDS]
    if commands and any(name in option.spellings for option in COMMANDS[commands[0]].options):
        raise WrongUsage(f"{name} stands after the command; write 'rjwar {commands[0]} {name} ...'")


def _at_random(war: War) -> str:
    """Any event but the war itself."""
    from random import choice

    return f"event:{choice([id for (id,) in war.rows('SELECT id FROM events WHERE NOT war')] or [''])}"


def _words_first(arguments: Sequence[str]) -> list[str]:
    """The line with the common options that stand before its words put behind them."""
    start = leading(arguments)
    return [*arguments[start:], *giving_way(arguments[:start], arguments[start:])]


def _options(arguments: Sequence[str]) -> list[str]:
    return [argument for argument in arguments if argument.startswith("-")]


def _is_common(argument: str) -> bool:
    return common(argument) is not None


def _words(arguments: Sequence[str]) -> list[str]:
    """What comes before the first option."""
    first = next(
        (index for index, argument in enumerate(arguments) if argument.startswith("-")), len(arguments)
    )
    return list(arguments[:first])


def _like(word: str) -> str:
    """The command that a word looks very much like; nothing if none does."""
    return next(iter(nearest(word[:20], COMMANDS, 1, likeness=0.75)), "")


def _value(arguments: Sequence[str], option: str) -> str | None:
    """The value of an option; None where it is not given."""
    for index, argument in enumerate(arguments):
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
        if argument == option and index + 1 < len(arguments):
            return arguments[index + 1]
    return None
