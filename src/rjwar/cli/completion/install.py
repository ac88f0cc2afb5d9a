"""The completion scripts, shown or put where the shell of whoever asks finds them."""

from __future__ import annotations

import os

from rjwar.cli.completion.shells import SHELLS
from rjwar.cli.output import Output
from rjwar.core.errors import CannotWrite, WrongUsage
from rjwar.core.paths import is_anothers

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

_BASH_LINE = "source ~/.bash_completions/rjwar.sh"
_ZSH_LINES = "fpath+=~/.zfunc; autoload -Uz compinit; compinit"


def show(shell: str) -> None:
    """Write the script of a shell to standard output."""
    Output().write(script(shell).splitlines())


def install(shell: str) -> None:
    """Put the script of a shell where the shell finds it, and tell where that is."""
    home = os.path.expanduser("~")
    if not os.path.isdir(home):
        raise CannotWrite(
            f"there is no home folder {home} to put the script in; "
            f"write 'rjwar --show-completion {shell}' into a file"
        )
    if is_anothers(home):
        raise CannotWrite(
            f"the home folder {home} is another's, and what root writes there its owner could not change; "
            "install it as the owner"
        )
    zsh, config = _named_folder("ZDOTDIR", home), _named_folder("XDG_CONFIG_HOME", f"{home}/.config")
    file, start, line = {
        "bash": (f"{home}/.bash_completions/rjwar.sh", f"{home}/.bashrc", _BASH_LINE),
        "zsh": (f"{home}/.zfunc/_rjwar", f"{zsh}/.zshrc", _ZSH_LINES),
        "fish": (f"{config}/fish/completions/rjwar.fish", "", ""),
    }[shell]
    _write(file, script(shell))
    if start:
        _add(start, line)
    Output().write([f"{shell} completion installed in {file}; it works in the next shell you open"])


def script(shell: str) -> str:
    """The script of a shell."""
    with open(os.path.join(os.path.dirname(__file__), f"rjwar.{shell}"), encoding="utf-8") as file:
        return file.read()


def which(names: Sequence[str]) -> str:
    """The shell that is named, else that from which the program was started.

    WrongUsage if that is none we know.
    """
    shell = names[0] if names else _parent() or os.path.basename(os.environ.get("SHELL", ""))
    if shell not in SHELLS:
        raise WrongUsage(f"no completion for the shell {shell or 'in use'!r}; name one: {', '.join(SHELLS)}")
    return shell


def _named_folder(variable: str, otherwise: str) -> str:
    """The folder that a variable names; a relative one is ignored, as the shells' own is."""
    named = os.environ.get(variable, "")
    return named.rstrip("/") if os.path.isabs(named) else otherwise


def _parent() -> str:
    """The nearest shell among the processes that started this one, as Linux tells them; nothing elsewhere."""
    process = os.getppid()
    try:
        while process > 1:
            with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
                name, _, rest = file.read().partition("(")[2].rpartition(")")
            if name in SHELLS:
                return name
            process = int(rest.split()[1])
    except (OSError, ValueError, IndexError):
        pass
    return ""


def _write(file: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)
    except OSError as error:
        raise _cannot(file, error) from None
    Output(file).write(text.splitlines())


def _add(file: str, line: str) -> None:
    """Add a line at the end of a shell's start file, if it has none like it."""
    try:
        with open(file, "a+b") as stream:
            stream.seek(0)
            before = stream.read()
            if line.encode() not in before.splitlines():
                stream.write((b"" if before.endswith(b"\n") or not before else b"\n") + line.encode() + b"\n")
    except OSError as error:
        raise _cannot(file, error) from None


def _cannot(file: str, error: OSError) -> CannotWrite:
    return CannotWrite(
        f"cannot write {file}: {(error.strerror or str(error)).lower()}; "
        "write 'rjwar --show-completion' into a file of yours"
    )
