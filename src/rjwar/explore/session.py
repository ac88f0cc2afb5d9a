"""A walk from its first signal handler to its exit status."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING

from rjwar.core.errors import HUNG_UP, INTERRUPTED, TERMINATED
from rjwar.explore import terminal

if TYPE_CHECKING:
    from rjwar.explore.app import Explorer

_STATUSES = {signal.SIGINT: INTERRUPTED, signal.SIGTERM: TERMINATED}
if sys.platform != "win32":
    _STATUSES |= {signal.SIGHUP: HUNG_UP, signal.SIGQUIT: 128 + signal.SIGQUIT}
_PATIENCE = 2.0
"""Seconds between looks at the terminal, and before an end without Textual where it is gone."""


class _Ended(BaseException):
    """A signal came before there was a screen to leave."""


def walk(make: Callable[[], Explorer]) -> int:
    """Walk in what is made until it is left.

    128 and its number of a signal, which may come while it is made.
    """
    before = {number: signal.signal(number, _end) for number in _STATUSES}
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
    for number, status in _STATUSES.items():
        with suppress(NotImplementedError):  # a system without such handlers
            loop.add_signal_handler(number, app.leave, status)
    threading.Thread(target=_watch, args=(loop, app), daemon=True).start()
    await app.run_async()


def _watch(loop: asyncio.AbstractEventLoop, app: Explorer) -> None:
    """End where the terminal is gone, which not every signal tells.

    Textual reads it again and again then, and waits for ever until it takes what is still to be written.
    """
    while not terminal.is_gone():
        time.sleep(_PATIENCE)
    with suppress(RuntimeError):  # it has just ended
        loop.call_soon_threadsafe(app.leave, HUNG_UP)
    time.sleep(_PATIENCE)
    os._exit(HUNG_UP)


def _end(number: int, frame: FrameType | None) -> None:
    raise _Ended(_STATUSES[signal.Signals(number)])
