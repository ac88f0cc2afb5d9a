"""A walk from its first signal handler to its exit status."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING

from rjwar.explore import terminal

if TYPE_CHECKING:
    from rjwar.explore.app import Explorer

_ENDING = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    _ENDING.append(signal.SIGHUP)


class _Ended(BaseException):
    """A signal came before there was a screen to leave."""


def walk(make: Callable[[], Explorer]) -> int:
    """Walk in what is made until it is left.

    128 and its number of a signal, which may come while it is made.
    """
    before = {number: signal.signal(number, _end) for number in _ENDING}
    gc.enable()
    try:
        terminal.forget_textual()
        with terminal.put_back():
            app = make()
            asyncio.run(_run(app))
        if app.bug:
            raise app.bug
        return app.return_code or 0
    except _Ended as ended:
        return int(ended.args[0])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


async def _run(app: Explorer) -> None:
    loop = asyncio.get_running_loop()
    for number in _ENDING:
        with suppress(NotImplementedError):  # a system without such handlers
            loop.add_signal_handler(number, app.leave, 128 + number)
    await app.run_async()


def _end(number: int, frame: FrameType | None) -> None:
    raise _Ended(128 + number)
