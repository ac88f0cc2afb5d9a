"""The sheet of filters: every front, side, kind, outcome and year; typing narrows, Enter sets or unsets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList

from rjwar.core.ascii import twin
from rjwar.core.fold import fold
from rjwar.explore.field import Field
from rjwar.explore.filters import GROUPS, Chip, named
from rjwar.explore.painting import Painter
from rjwar.explore.panel import Panel
from rjwar.words.exploring.catalog import word
from rjwar.words.exploring.languages import exploring
from rjwar.words.wording import Wording

_MOST = 300


class FilterSheet(ModalScreen[None], inherit_bindings=False):
    """Chips to choose from; each that is chosen is told to `toggle`, which returns those that are set."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("enter", "choose", show=False),
        Binding("up", "move('cursor_up')", show=False),
        Binding("down", "move('cursor_down')", show=False),
        Binding("pageup", "move('page_up')", show=False),
        Binding("pagedown", "move('page_down')", show=False),
    ]

    def __init__(
        self,
        wording: Wording,
        painter: Painter,
        chips: Sequence[Chip],
        is_set: Callable[[Chip], bool],
        toggle: Callable[[Chip], None],
    ) -> None:
        super().__init__(classes="-ascii" if painter.ascii else "")
        self._words, self._painter = exploring(wording.lang), painter
        self._is_set, self._toggle = is_set, toggle
        self._offered = [(chip, self._group(chip), named(wording, chip)) for chip in chips]
        self._shown: list[Chip] = []

    def _group(self, chip: Chip) -> str:
        return word(self._words.filters, chip.key)

    def compose(self) -> ComposeResult:
        """The groups, where one types, what there is."""
        groups = " · ".join(word(self._words.filters, key) for key in GROUPS)
        with Vertical(classes="sheet"):
            yield Panel(
                lambda width: [[(groups, "title")], [(self._words.type_to_narrow, "dim")]],
                self._painter,
                id="heading",
            )
            yield Field(id="typed")
            yield OptionList(id="offered", markup=False, compact=True)

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(OptionList).can_focus = False
        self.set_focus(self.query_one(Field))
        self._offer()

    def _offer(self) -> None:
        """Show what holds the words typed, and keep the cursor where it was on the same list."""
        forms = fold(self.query_one(Field).value)
        words = forms[0].split()
        found = [
            one
            for one in self._offered
            if all(word in " ".join(fold(f"{one[1]} {one[2]}")) for word in words)
        ][:_MOST]
        options = self.query_one(OptionList)
        shown = [chip for chip, _, _ in found]
        at = options.highlighted if shown == self._shown else 0
        self._shown = shown
        options.clear_options()
        options.add_options([self._line(*one) for one in found])
        options.highlighted = at if shown else None

    def _line(self, chip: Chip, group: str, name: str) -> Content:
        mark = "[x]" if self._is_set(chip) else "[ ]"
        text = f"{mark} {group}: {name[:200]}"
        return Content(twin(text) if self._painter.ascii else text)

    def on_input_changed(self) -> None:
        """Offer what holds the words typed."""
        self._offer()

    def action_choose(self) -> None:
        """Set or unset what the cursor is on: the first, unless it was moved."""
        self._offer()
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._choose(at)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Set or unset what is clicked."""
        self._choose(event.option_index)

    def _choose(self, at: int) -> None:
        self._toggle(self._shown[at])
        self._offer()

    def action_move(self, how: str) -> None:
        """Move the cursor of the list."""
        getattr(self.query_one(OptionList), f"action_{how}")()

    def action_close(self) -> None:
        """Back to the list."""
        self.dismiss()
