"""A walk from its first signal handler to its exit status."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING

from rjwar.explore import terminal

if TYPE_CHECKING:
    from datetime import date as Day

    from rjwar.draw.layout.themes import Theme
    from rjwar.explore.app import Explorer
    from rjwar.query.select import Selection
    from rjwar.store.reader import Store
    from rjwar.words.look import Look

_ENDING = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    _ENDING.append(signal.SIGHUP)


class _Ended(BaseException):
    """A signal came before there was a screen to leave."""


def walk(
    store: Store,
    selection: Selection,
    look: Look,
    *,
    color: bool,
    theme: Theme,
    links: bool,
    today: Day,
    data: str | None,
    lang: str | None,
) -> int:
    """Walk until it is left; 128 and its number of a signal."""
    before = {number: signal.signal(number, _end) for number in _ENDING}
    gc.enable()
    try:
        terminal.forget_textual()
        with terminal.put_back():
            app = _explorer(
                store,
                selection,
                look,
                color=color,
                theme=theme,
                links=links,
                today=today,
                data=data,
                lang=lang,
            )
            asyncio.run(_run(app))
        if app.bug:
            raise app.bug
        return app.return_code or 0
    except _Ended as ended:
        return int(ended.args[0])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _explorer(
    store: Store,
    selection: Selection,
    look: Look,
    *,
    color: bool,
    theme: Theme,
    links: bool,
    today: Day,
    data: str | None,
    lang: str | None,
) -> Explorer:
    from rjwar.explore.app import Explorer
    from rjwar.explore.walked import Walked

    return Explorer(
        Walked(store, selection.query, look, today=today, data=data, lang=lang),
        color=color,
        theme=theme,
        links=links,
    )


async def _run(app: Explorer) -> None:
    loop = asyncio.get_running_loop()
    for number in _ENDING:
        with suppress(NotImplementedError):  # a system without such handlers
            loop.add_signal_handler(number, app.leave, 128 + number)
    await app.run_async()


def _end(number: int, frame: FrameType | None) -> None:
    raise _Ended(128 + number)
