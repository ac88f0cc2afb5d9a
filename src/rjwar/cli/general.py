"""What stands alone on a line, before any command: the version, and the completion scripts."""

from __future__ import annotations

from rjwar.cli.options import GENERAL_OPTIONS
from rjwar.cli.output import Output

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence


def _version(names: Sequence[str]) -> None:
    from rjwar.version import __version__

    Output().write([f"rjwar {__version__}", *_record()])


def _record() -> list[str]:
    """Which record is asked: its title, the SHA-256 of its file, the version of its format.

    Nothing of one that cannot be read.
    """
    import hashlib

    from rjwar.core.clean import clean
    from rjwar.core.errors import Mistake
    from rjwar.core.paths import bundled, named_by_environment
    from rjwar.core.text import in_language
    from rjwar.query.war import open as open_war

    path = named_by_environment()
    try:
        title = clean(in_language(open_war(path).title, "en"))
        with open(path or bundled(), "rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except (Mistake, OSError):
        return []
    return [f"record: {title or path}, format 1, sha256 {digest[:16]}"]


def _show_completion(names: Sequence[str]) -> None:
    from rjwar.cli.completion import install

    install.show(install.which(names))


def _install_completion(names: Sequence[str]) -> None:
    from rjwar.cli.completion import install

    install.install(install.which(names))


ACTIONS = {
    "version": _version,
    "show-completion": _show_completion,
    "install-completion": _install_completion,
}
"""What each of `GENERAL_OPTIONS` does but `help`, which is Typer's.

The completion scripts may be followed by the name of a shell.
"""

_SPELT = {
    spelling: option.name
    for option in GENERAL_OPTIONS
    if option.name in ACTIONS
    for spelling in option.spellings
}


def done(arguments: Sequence[str]) -> bool:
    """Do what a line asks for, if it is one of these alone; whether it was."""
    name, *names = arguments or [""]
    name = _SPELT.get(name, "")
    if not name or len(names) > (name != "version") or any(word.startswith("-") for word in names):
        return False
    ACTIONS[name](names)
    return True
