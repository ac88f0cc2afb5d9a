"""Signals that end the program, raised as an exception while something half done must be removed first."""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from typing import Any


class Ended(BaseException):
    """SIGTERM or SIGHUP came; `status` is what a shell says of a program that it ended."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


class SignalsRaise:
    """While the block of a `with` runs SIGTERM and SIGHUP raise `Ended`, so that `finally` blocks run.

    What is ignored stays ignored.
    """

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}

    def __enter__(self) -> None:
        import signal

        try:
            for name in ("SIGTERM", "SIGHUP"):
                number = getattr(signal, name, None)
                if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                    self._before[number] = signal.signal(number, _end)
        except ValueError:  # not the main thread, which alone is signalled
            pass

    def __exit__(self, *error: object) -> None:
        import signal

        for number, handler in self._before.items():
            signal.signal(number, handler)


def _end(number: int, frame: object) -> None:
    raise Ended(number)
