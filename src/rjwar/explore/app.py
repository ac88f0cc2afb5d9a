"""The explorer as Textual runs it: one screen, no palette, no pictures, no browser, and one way out."""

from __future__ import annotations

from base64 import b64encode
from typing import Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Event, Key
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from rjwar.core.errors import INTERRUPTED
from rjwar.draw.layout.themes import Theme
from rjwar.explore.field import Field
from rjwar.explore.no_color import WithoutColor
from rjwar.explore.painting import Painter
from rjwar.explore.pasting import take_pastes_whole
from rjwar.explore.scrollbars import Drawn, DrawnInAscii
from rjwar.explore.state import State
from rjwar.explore.style import CSS
from rjwar.explore.walk import Walk


class Explorer(App[None]):
    """Shows one screen until it is left; the return code is the exit status."""

    CSS = CSS
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave(0)", show=False, priority=True),
        Binding("ctrl+c", f"leave({INTERRUPTED})", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
        Binding("ctrl+l", "paint_anew", show=False, priority=True),
    ]

    def __init__(self, state: State, *, color: bool, theme: Theme | None = None, links: bool = True) -> None:
        super().__init__(ansi_color=True)
        self.state = state
        self.animation_level = "none"
        self.theme = "ansi-dark"
        self._painter = Painter(theme or Theme(), links, state.look.ascii)
        take_pastes_whole()
        ScrollBar.renderer = DrawnInAscii if state.look.ascii else Drawn
        if not color:
            self._filters.append(WithoutColor())

    def get_default_screen(self) -> Screen[Any]:
        """The one screen."""
        return Walk(self.state, self._painter)

    def on_mount(self) -> None:
        """After Ctrl-Z and `fg` the screen is empty; Textual paints only what changes."""
        self.app_resume_signal.subscribe(self, lambda _: self.action_paint_anew())

    def action_paint_anew(self) -> None:
        """Paint the whole screen, whatever stands on it."""
        for screen in self.screen_stack:
            screen.refresh()

    async def on_event(self, event: Event) -> None:
        """A key does at once what it does: what is typed on with it belongs to what it opened."""
        if not (isinstance(event, Key) and not event.is_forwarded and await self._does(event)):
            await super().on_event(event)

    async def _does(self, key: Key) -> bool:
        """Whether a key is a letter for a field, or bound to something; if so it is done."""
        if isinstance(self.focused, Field) and key.character and key.is_printable:
            self.focused.take(key.character)
            return True
        return await self._check_bindings(key.key, priority=True) or await self._check_bindings(key.key)

    def leave(self, status: int) -> None:
        """End with an exit status."""
        self.exit(return_code=status)

    def action_leave(self, status: int) -> None:
        """End, by a key."""
        self.leave(status)

    def _handle_exception(self, error: Exception) -> None:
        """A bug ends the walk; who called says so in a line, not in a page of traceback."""
        super()._handle_exception(error)
        self._exit_renderables.clear()

    @property
    def bug(self) -> Exception | None:
        """What ended the walk, if it was a bug."""
        return self._exception

    def copy_to_clipboard(self, text: str) -> None:
        """Have the terminal copy a text, in which a path may be bytes that are no UTF-8."""
        self._clipboard = text
        if self._driver:
            copied = b64encode(text.encode(errors="surrogateescape")).decode("ascii")
            self._driver.write(f"\x1b]52;c;{copied}\a")

    def save_screenshot(self, *_: Any, **__: Any) -> str:
        """No file is written."""
        return ""

    def deliver_screenshot(self, *_: Any, **__: Any) -> str | None:
        """No file is written."""
        return None

    def action_screenshot(self, *_: Any, **__: Any) -> None:
        """No file is written."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """No browser is started; a work shows its address."""
