"""The panes of the screen: what stands in them, how they share the room,
and how what one asks reaches them.
"""

from __future__ import annotations

from datetime import date as Day

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Input

from rjwar.draw.layout.columns import Line
from rjwar.explore import bars
from rjwar.explore.arrangement import BESIDE_FROM, Arrangement, arranged
from rjwar.explore.card_pane import CardPane
from rjwar.explore.event_list import EventList
from rjwar.explore.field import Field
from rjwar.explore.filters import Chip, Question
from rjwar.explore.map_pane import MapPane
from rjwar.explore.painting import Painter
from rjwar.explore.panel import Panel
from rjwar.explore.state import State
from rjwar.explore.timescale import Timescale, timescale_of
from rjwar.explore.trail import Step


class Panes(Screen[None], inherit_bindings=False):
    """The list, the card, the map, and what stands above and beneath them."""

    AUTO_FOCUS = "#list"

    def __init__(self, state: State, painter: Painter) -> None:
        super().__init__(classes="-ascii" if painter.ascii else "")
        self.state, self.painter = state, painter
        self.card_is_open = False
        self.map_is_shown: bool | None = None
        self._notice = ""
        self._laid_out_for = Size(0, 0)
        self.laid_chips: list[bars.Laid] = []
        self.timescale: Timescale | None = None
        self.room = Arrangement(0, 0, 0, above=True, strip=0, chips=0, day=0)

    # What it is made of

    def compose(self) -> ComposeResult:
        """The panes from top to bottom."""
        painter = self.painter
        yield Panel(lambda width: [bars.title(self.state, width)], painter, id="title")
        with Horizontal(id="asking"):
            yield Panel(lambda width: [[("/", "key")]], painter, id="prompt")
            yield Field(id="search", placeholder=self.state.words.search)
        yield Panel(self._write_chips, painter, id="chips")
        yield Panel(self._write_strip, painter, id="strip")
        with Horizontal(id="panes"):
            yield EventList(self.state.rows, painter)
            yield CardPane(painter)
            yield MapPane(painter)
        yield Panel(self._write_day, painter, id="day")
        yield Panel(self._write_notice, painter, id="notice")
        yield Panel(self._write_keys, painter, id="keys")

    @property
    def events(self) -> EventList:
        """The list of events."""
        return self.query_one(EventList)

    @property
    def card(self) -> CardPane:
        """The card."""
        return self.query_one(CardPane)

    @property
    def map(self) -> MapPane:
        """The map."""
        return self.query_one(MapPane)

    @property
    def search(self) -> Field:
        """Where one types."""
        return self.query_one("#search", Field)

    @property
    def is_beside(self) -> bool:
        """Whether there is room for list and card."""
        return self.app.size.width >= BESIDE_FROM

    def on_mount(self) -> None:
        """Put the cursor on the first day."""
        self.lay_out()
        self.events.show_rows(self.state.rows, self.state.row_of_day())

    def on_resize(self, event: Resize) -> None:
        """Lay out anew."""
        if event.size != self._laid_out_for:
            self.lay_out()

    def lay_out(self) -> None:
        """Show what is open in the room that there is, and draw what depends on its width."""
        room = arranged(*self.app.size, card=self.card_is_open, map=self.map_is_shown)
        self.room, self._laid_out_for = room, self.app.size
        self.set_class(self.is_beside, "-beside")
        for pane, width in ((self.events, room.list), (self.card, room.card), (self.map, room.map)):
            pane.display = width > 0
            pane.styles.width = width
        for id in ("title", "asking", "chips", "strip"):
            self.query_one(f"#{id}").display = room.above
        self.query_one("#strip").display = room.above and room.strip > 0
        self.timescale = None
        self.call_after_refresh(self.settle)

    def settle(self) -> None:
        """What can only be done when it is known how high and wide the panes are."""
        if self.focused is not None and not self.focused.display:
            self.set_focus(self.first_pane())
        if step := self.card.step:
            self.show_card(step)
        else:
            self._follow()
        self._draw_map()
        self.rewrite_all()

    def first_pane(self) -> EventList | CardPane | MapPane:
        """The first of the panes that are shown."""
        if self.room.list:
            return self.events
        return self.card if self.room.card else self.map

    def rewrite_all(self) -> None:
        """Write all panels anew."""
        for panel in self.query(Panel):
            panel.rewrite()

    def rewrite(self, *ids: str) -> None:
        """Write some panels anew."""
        for id in ids:
            self.query_one(f"#{id}", Panel).rewrite()

    # What the panels tell

    def _write_chips(self, width: int) -> list[Line]:
        lines, self.laid_chips = bars.chips(self.state, width, max(self.room.chips, 1))
        return lines

    def _write_strip(self, width: int) -> list[Line]:
        days = [day for day in self.state.overview.days if day]
        if not days:
            return []
        if self.timescale is None or self.timescale.scale.width != width:
            self.timescale = timescale_of(self.state.store.span, days, width)
        return self.timescale.lines(self.state.results.days, self.state.day, self.state.wording)

    def _write_day(self, width: int) -> list[Line]:
        return bars.day(self.state, self.room.day)

    def _write_notice(self, width: int) -> list[Line]:
        return bars.notice(self._notice, width)

    def _write_keys(self, width: int) -> list[Line]:
        in_card = self.focused is self.card
        return [bars.keys(self.state, width, in_card=in_card)]

    def say(self, text: str) -> None:
        """Tell something until something else happens."""
        self._notice = self.state.wording.text(text)
        self.rewrite("notice")

    def hush(self) -> bool:
        """Take away what was told; whether there was something."""
        told = bool(self._notice)
        self._notice = ""
        if told:
            self.rewrite("notice")
        return told

    # The cursor and the day

    def follow_cursor(self) -> None:
        """Make the day and the card those of the cursor."""
        self.state.day = self.state.results.day_of(self.events.cursor) or self.state.day
        self._here()

    def _here(self) -> None:
        self.hush()
        self.rewrite("strip", "day")
        self.call_later(self._follow)

    def _follow(self) -> None:
        """Beside the list stands the card of what the cursor is on."""
        if not self.room.card or not self.is_beside or self.card.has_focus:
            return
        named = self.state.rows.named(self.events.cursor)
        step, trail = self.card.step, self.state.trail
        if named is None:
            self.card.show_nothing()
        elif step is None or step.named != named:
            trail.clear()
            self.show_card(Step(*named))

    def go_to_day(self, day: Day | None) -> None:
        """Make a day the day; the cursor goes to the first event on it or after it."""
        if day is None:
            self.say(self.state.words.no_date)
            return
        self.state.day = day
        self.events.lead_to(self.state.row_of_day())
        self._here()
        if self.card_is_open and not self.is_beside and (named := self.state.rows.named(self.events.cursor)):
            self.go_on(Step(*named))

    # The card

    def _card_width(self) -> int:
        return max(self.room.card - (3 if self.is_beside else 1), 20)

    def show_card(self, step: Step) -> None:
        """Show a card as it was left, in the room that there is."""
        look = self.state.look.replace(width=self._card_width())
        self.card.show_step(step, self.state.store, look)

    def go_on(self, step: Step) -> None:
        """Show another card, from which a step back leads to this."""
        here = self.card.step
        if here and here.named != step.named:
            self.state.trail.append(here)
        self.show_card(step)

    def open_card(self) -> None:
        """Open the card of what the cursor is on."""
        named = self.state.rows.named(self.events.cursor)
        if named is None:
            return
        self.hush()
        self.state.trail.clear()
        if self.map_is_shown and not (self.is_beside and self.room.card):
            self.map_is_shown = False
        self.card_is_open = True
        self.lay_out()
        self.show_card(Step(*named))
        self.set_focus(self.card)
        self.rewrite("keys")

    def close_card(self) -> None:
        """Back to the list as it was left."""
        self.state.trail.clear()
        self.card_is_open = False
        if not self.is_beside:
            self.card.show_nothing()
        self.lay_out()
        self.set_focus(self.events)
        self.rewrite("keys")

    # The map

    def _draw_map(self) -> None:
        """Draw the map, if it is shown, in the room that there is."""
        if not self.room.map:
            self.map.forget()
            return
        border = 3 if self.is_beside else 1
        look = self.state.look.replace(width=max(self.room.map - border, 20))
        self.map.draw_soon(self.state.results.selection, look)

    # What is asked

    def ask(self, question: Question) -> None:
        """Ask something else, and show what answers."""
        row = self.state.ask(question, self.events.cursor)
        self.hush()
        self.events.show_rows(self.state.rows, row)
        self.rewrite_all()
        self.call_later(self._follow)
        self._draw_map()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as it is typed; of letters that came together, once."""
        if event.input is self.search:
            self.call_later(self.search_now)

    def search_now(self) -> None:
        """Search what is typed, if that was not done yet."""
        if self.search.value != self.state.question.search:
            self.ask(self.state.question._replace(search=self.search.value))
            if not self.state.question.is_searchable:
                self.say(self.state.words.no_letter)

    def toggle(self, chip: Chip) -> None:
        """Set a filter, or unset it."""
        self.ask(self.state.question.toggled(chip))
