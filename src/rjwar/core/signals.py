"""An end that was asked for: while something half done lies about, a signal lets it be taken away first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Ended(BaseException):
    """SIGTERM or SIGHUP came; `status` is what a shell says of a program that it ended."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


@contextmanager
def tidy() -> Iterator[None]:
    """While the block runs SIGTERM and SIGHUP raise `Ended`, so that `finally` is heeded; a signal that is ignored stays ignored."""
    import signal

    before = {}
    try:
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, _end)
    except ValueError:  # not the main thread, which alone is signalled
        pass
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, frame: FrameType | None) -> None:
    raise Ended(number)
