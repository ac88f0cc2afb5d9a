"""What people type for commands that have another word:
`people`, `person togo`, `find`, `help battle`, `version`, `random`.
"""

from __future__ import annotations

from rjwar.cli.command_table import COMMANDS, ONE_OF_A_LIST
from rjwar.core.errors import WrongUsage, did_you_mean

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

_SAID: dict[str, tuple[str, ...]] = {
    "people": ("list", "people"),
    "ships": ("list", "ships"),
    "places": ("list", "places"),
    "units": ("list", "units"),
    "sides": ("list", "sides"),
    **{one: ("list", many) for one, many in ONE_OF_A_LIST.items()},
    "events": ("list",),
    "event": ("list",),
    "battles": ("list", "combat"),
    "compare": ("battle",),
    "about": ("show",),
    "find": ("search",),
    "grep": ("search",),
    "source": ("sources",),
    "losses": ("stats",),
    "casualties": ("stats",),
    "causes": ("chain",),
    "bibliography": ("sources",),
    "version": ("--version",),
}
_ONE = ("event", *ONE_OF_A_LIST)
RANDOM = "random"


def command_said(word: str) -> tuple[str, ...]:
    """The command, and words of its own, that one word which is no command says: `list` and `people`;
    nothing of any other word.
    """
    if word in _ONE:
        return ("show",)
    said = _SAID.get(word, ())
    return () if said and said[0].startswith("-") else said


def meant_by(words: Sequence[str]) -> list[str] | None:
    """The words of a line as the commands have them; None for those that begin with no such word.

    WrongUsage for help on what is no command.
    """
    first, *rest = words
    if first == "help":
        return [*_helped(rest), "--help"]
    if first in _ONE and rest:
        return ["show", f"{first}:{' '.join(rest)}"]
    return [*_SAID[first], *rest] if first in _SAID else None


def _helped(words: Sequence[str]) -> list[str]:
    """The command that help is wanted on; none for the whole."""
    if not words:
        return []
    command = "show" if words[0] in _ONE else _SAID.get(words[0], words)[0]
    if command == "help" or not command or command.startswith("-"):
        return []
    if command not in COMMANDS:
        raise WrongUsage(f"help: there is no command {command!r}; {did_you_mean(command, COMMANDS)}")
    return [command]
