"""The command line: options to Query to Selection, to a view or a format, to output.

`main` runs it; mistakes are told in `boundary`.
"""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (that of the process if none is given) and return its exit status.

    Nothing is raised. Nothing is imported before the `try`: Ctrl-C may come while a start is still importing.
    """
    try:
        import sys

        if arguments is None:
            _collect_no_garbage()
        from rjwar.cli.boundary import run

        status = run([_as_utf_8(word) for word in sys.argv[1:]] if arguments is None else list(arguments))
    except KeyboardInterrupt:
        status = 130
        if arguments is None:
            # Before what was under way is taken apart, in which a second Ctrl-C would be told by Python.
            _leave(status)
    except ModuleNotFoundError as missing:
        status = _cannot_start(missing)
    except BaseException as end:
        # `core.signals.Ended`: SIGTERM or SIGHUP, while something half done lay about.
        if not hasattr(end, "status"):
            raise
        status = int(end.status)
    if arguments is None:
        _leave(status)
    return status


def _cannot_start(missing: ModuleNotFoundError) -> int:
    """Tell which module is missing, of Python or of what rjwar needs, and return the exit status."""
    import sys

    from rjwar.cli.terminal import is_on

    if is_on("RJWAR_DEBUG"):
        raise missing
    name = missing.name or str(missing)
    cure = (
        "use a Python built with SQLite" if "sqlite3" in name else "install rjwar again, with what it needs"
    )
    sys.stderr.write(f"rjwar: this Python has no module {name!r}; {cure}\n")
    return 2


def program() -> NoReturn:
    """`main`, as the installed command: all is written, and the process ends at once.

    The interpreter would first take apart, piece by piece, what the system takes back whole:
    a seventh of a bare start.
    """
    status = main()
    import os
    import sys

    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            pass  # none, closed, or a reader that is gone
    os._exit(status)


def _as_utf_8(word: str) -> str:
    """A word of the command line, read as UTF-8 where its bytes are that, whatever the locale is."""
    import os

    try:
        return word if word.isascii() else os.fsencode(word).decode()
    except UnicodeError:
        return word


def _collect_no_garbage() -> None:
    """Turn the garbage collector off, which takes a twentieth of a start:
    a command is over before there is garbage worth looking for.
    """
    import gc

    gc.disable()


def _leave(status: int) -> None:
    """Ignore Ctrl-C from here on, while the interpreter leaves; after a signal, end at once.

    Ctrl-C would print a traceback then, and Python may take a KeyboardInterrupt that was caught for one
    that was not.
    """
    import os

    # What `signal` is but for its names, for which it imports enum.
    from _signal import SIG_IGN, SIGINT, signal  # type: ignore[import-not-found]  # C has no stub of it

    try:
        signal(SIGINT, SIG_IGN)
    except ValueError:
        pass  # not the main thread, which alone is interrupted
    if status in (129, 130, 143):  # by SIGHUP, SIGINT, SIGTERM
        os._exit(status)
