"""Hands at the explorer: they press keys, click, and read the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any
from unittest import mock

from textual.pilot import Pilot

import rjwar
from rjwar.explore.app import Explorer
from rjwar.explore.state import State
from rjwar.explore.walk import Walk
from rjwar.query.query import Query
from rjwar.words.look import Look


class Hands:
    """What a user can do, and see."""

    def __init__(self, app: Explorer, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def walk(self) -> Walk:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, Walk))

    @property
    def state(self) -> State:
        return self.app.state

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until what each does is done."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause(0)
        await self.rest()

    async def type(self, text: str) -> None:
        """Type a text as fast as a terminal can take it."""
        await self.pilot.press(*(char if char != " " else "space" for char in text))
        await self.rest()

    async def rest(self) -> None:
        """Wait until all is done that waits to be done, and what that asks for."""
        for _ in range(3):
            await self.pilot.pause(0)

    async def click(self, widget: str, column: int, row: int = 0) -> None:
        await self.pilot.click(widget, offset=(column, row))
        await self.rest()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.rest()

    @property
    def rows(self) -> list[str]:
        """The screen, row by row."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def screen(self) -> str:
        return "\n".join(self.rows)

    @property
    def ids(self) -> list[str]:
        """The events that are listed."""
        return [event.id for event in self.state.store.events(self.state.results.numbers)]

    @property
    def here(self) -> tuple[str, str] | None:
        """What the cursor is on."""
        return self.state.rows.named(self.walk.events.cursor)

    @property
    def card(self) -> tuple[str, str] | None:
        """Whose card is shown."""
        card = self.walk.card.shown
        return (card.entity, card.id) if card else None


Steps = Callable[[Hands], Awaitable[Any]]


def explore(
    steps: Steps,
    size: tuple[int, int] = (80, 24),
    *,
    record: object = None,
    color: bool = True,
    look: Look | None = None,
    **asked: Any,
) -> Any:
    """Walk in a record by some steps, and return what they do; other keywords are filters, and `data` and `lang` as given."""
    given = {name: asked.pop(name) for name in ("data", "lang") if name in asked}
    state = State(rjwar.open(record), Query.of(**asked), look or Look(), today=date(2026, 1, 1), **given)  # type: ignore[arg-type]
    app = Explorer(state, color=color)

    async def run() -> Any:
        # Textual sleeps a fiftieth of a second twice for each key, though `rest` knows when all is done.
        with mock.patch("textual._wait.SLEEP_GRANULARITY", 0, create=True):
            async with app.run_test(size=size) as pilot:
                hands = Hands(app, pilot)
                await hands.rest()
                return await steps(hands)

    return asyncio.run(run())
