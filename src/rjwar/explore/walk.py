"""The screen that one walks in: the panes, and what each key does to them."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input

from rjwar.draw.layout.columns import Line
from rjwar.explore import telling
from rjwar.explore.arrangement import BESIDE_FROM, Arrangement, arranged
from rjwar.explore.card_pane import CardPane
from rjwar.explore.day_line import dated, happened
from rjwar.explore.event_list import EventList
from rjwar.explore.field import Field
from rjwar.explore.filters import Asked, Chip
from rjwar.explore.keys import KEYS
from rjwar.explore.lines_view import LinesView
from rjwar.explore.painting import hung
from rjwar.explore.panel import Panel
from rjwar.explore.timescale import Timescale
from rjwar.explore.trail import Step
from rjwar.explore.walked import Walked

_MOST_NOTICE = 6
_MANY, _AFTER = 3000, 0.8
"""From how many events on a map is drawn only when nothing else was asked for so many seconds."""


class Walk(Screen[None], inherit_bindings=False):
    """The list, the card, the map, and what stands above and beneath them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding(key.names, key.action, show=False) for key in KEYS]
    AUTO_FOCUS = "#list"

    def __init__(self, walked: Walked) -> None:
        super().__init__(classes="-ascii" if walked.look.ascii else "")
        self.walked = walked
        self.card_is_open = False
        self.map_is_shown: bool | None = None
        self._notice = ""
        self._waiting: Timer | None = None
        self._laid_out_for = Size(0, 0)
        self._laid: list[telling.Laid] = []
        self._timescale: Timescale | None = None
        self._room = Arrangement(0, 0, 0, above=True, strip=0, chips=0, day=0)

    # What it is made of

    def compose(self) -> ComposeResult:
        """The panes from top to bottom."""
        ascii = self.walked.look.ascii
        yield Panel(lambda width: [telling.title(self.walked, width)], ascii=ascii, id="title")
        with Horizontal(id="asking"):
            yield Panel(lambda width: [[("/", "key")]], ascii=ascii, id="prompt")
            yield Field(id="search", placeholder=self.walked.words.search)
        yield Panel(self._write_chips, ascii=ascii, id="chips")
        yield Panel(self._write_strip, ascii=ascii, id="strip")
        with Horizontal(id="panes"):
            yield EventList(self.walked.rows, ascii=ascii)
            yield CardPane(ascii=ascii)
            yield LinesView(ascii=ascii, id="map")
        yield Panel(self._write_day, ascii=ascii, id="day")
        yield Panel(self._write_notice, ascii=ascii, id="notice")
        yield Panel(self._write_keys, ascii=ascii, id="keys")

    @property
    def events(self) -> EventList:
        """The list of events."""
        return self.query_one(EventList)

    @property
    def pane(self) -> CardPane:
        """The card."""
        return self.query_one(CardPane)

    @property
    def map(self) -> LinesView:
        """The map."""
        return self.query_one("#map", LinesView)

    @property
    def search(self) -> Field:
        """Where one types."""
        return self.query_one("#search", Field)

    @property
    def is_beside(self) -> bool:
        """Whether there is room for list and card."""
        return self.app.size.width >= BESIDE_FROM

    def on_mount(self) -> None:
        """The cursor on the first day."""
        self.map.can_focus = True
        self._lay_out()
        self.events.show_rows(self.walked.rows, self.walked.row_of_day())

    def on_resize(self, event: Resize) -> None:
        """Lay out anew."""
        if event.size != self._laid_out_for:
            self._lay_out()

    def _lay_out(self) -> None:
        """Show what is open in the room that there is, and draw what depends on its width."""
        room = arranged(*self.app.size, card=self.card_is_open, map=self.map_is_shown)
        self._room, self._laid_out_for = room, self.app.size
        self.set_class(self.is_beside, "-beside")
        for pane, width in ((self.events, room.list), (self.pane, room.card), (self.map, room.map)):
            pane.display = width > 0
            pane.styles.width = width
        for id in ("title", "asking", "chips", "strip"):
            self.query_one(f"#{id}").display = room.above
        self.query_one("#strip").display = room.above and room.strip > 0
        self._timescale = None
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """What can only be done when it is known how high and wide the panes are."""
        if self.focused is not None and not self.focused.display:
            self.set_focus(self._first_pane())
        self.events.bring_into_view()
        if step := self.pane.step:
            self._show(step)
        else:
            self._follow()
        self._draw_map_soon()
        self._rewrite()

    def _first_pane(self) -> EventList | CardPane | LinesView:
        return self.events if self._room.list else self.pane if self._room.card else self.map

    def _rewrite(self) -> None:
        """Write all panels anew."""
        for panel in self.query(Panel):
            panel.rewrite()

    def _rewrite_some(self, *ids: str) -> None:
        for id in ids:
            self.query_one(f"#{id}", Panel).rewrite()

    # What the panels tell

    def _write_chips(self, width: int) -> list[Line]:
        lines, self._laid = telling.chips(self.walked, width, max(self._room.chips, 1))
        return lines

    def _write_strip(self, width: int) -> list[Line]:
        span, days = self.walked.store.span, [day for day in self.walked.record.days if day]
        if not days:
            return []
        if self._timescale is None or self._timescale.scale.width != width:
            first = span.earliest if span and span.earliest else Day.fromisoformat(days[0])
            last = span.latest if span and span.latest else Day.fromisoformat(max(days))
            self._timescale = Timescale(first, last, width)
        return self._timescale.lines(self.walked.found.days, self.walked.day, self.walked.card)

    def _write_day(self, width: int) -> list[Line]:
        day, card = self.walked.day, self.walked.card
        if not self._room.day:
            return []
        if day is None:
            return [[(self.walked.words.no_date, "dim")]]
        if self._room.day < 2:
            return [[(dated(card, day), "strong"), (" · ", "dim"), *happened(card, day)]]
        return [[(dated(card, day), "strong")], happened(card, day)]

    def _write_notice(self, width: int) -> list[Line]:
        return [[(line, "strong")] for line in hung(self._notice, width)[:_MOST_NOTICE]] if self._notice else []

    def _write_keys(self, width: int) -> list[Line]:
        in_card = self.focused is self.pane
        return [telling.keys(self.walked.words, width, in_card=in_card, ascii=self.walked.look.ascii)]

    def say(self, text: str) -> None:
        """Tell something until something else happens."""
        self._notice = self.walked.card.text(text)
        self._rewrite_some("notice")

    def _hush(self) -> bool:
        """Take away what was told; whether there was something."""
        told = bool(self._notice)
        self._notice = ""
        if told:
            self._rewrite_some("notice")
        return told

    # The cursor and the day

    def _moved(self) -> None:
        """The cursor was moved: the day and the card follow."""
        self.walked.day = self.walked.found.day_of(self.events.cursor) or self.walked.day
        self._here()

    def _here(self) -> None:
        self._hush()
        self._rewrite_some("strip", "day")
        self.call_later(self._follow)

    def _follow(self) -> None:
        """Beside the list stands the card of what the cursor is on."""
        if not self._room.card or not self.is_beside or self.pane.has_focus:
            return
        named = self.walked.rows.named(self.events.cursor)
        step, trail = self.pane.step, self.walked.trail
        if named is None:
            self.pane.show_nothing()
        elif step is None or (step.entity, step.id) != named:
            trail.clear()
            self._show(Step(*named))

    def go_to_day(self, day: Day | None) -> None:
        """Make a day the day; the cursor goes to the first event on it or after it."""
        if day is None:
            self.say(self.walked.words.no_date)
            return
        self.walked.day = day
        self.events.lead_to(self.walked.row_of_day())
        self._here()
        if self.card_is_open and not self.is_beside and (named := self.walked.rows.named(self.events.cursor)):
            self._go_on(Step(*named))

    # The card

    def _card_width(self) -> int:
        return max(self._room.card - (3 if self.is_beside else 1), 20)

    def _show(self, step: Step) -> None:
        look = self.walked.look.replace(width=self._card_width())
        self.pane.show_step(step, self.walked.store, look)

    def _go_on(self, step: Step) -> None:
        """Show another card, from which a step back leads to this."""
        here = self.pane.step
        if here and (here.entity, here.id) != (step.entity, step.id):
            self.walked.trail.append(here)
        self._show(step)

    def _open(self) -> None:
        """Open the card of what the cursor is on."""
        named = self.walked.rows.named(self.events.cursor)
        if named is None:
            return
        self._hush()
        self.walked.trail.clear()
        if self.map_is_shown and not (self.is_beside and self._room.card):
            self.map_is_shown = False
        self.card_is_open = True
        self._lay_out()
        self._show(Step(*named))
        self.set_focus(self.pane)
        self._rewrite_some("keys")

    def _close_card(self) -> None:
        """Back to the list as it was left."""
        self.walked.trail.clear()
        self.card_is_open = False
        if not self.is_beside:
            self.pane.show_nothing()
        self._lay_out()
        self.set_focus(self.events)
        self._rewrite_some("keys")

    # The map

    def _draw_map_soon(self) -> None:
        """Draw the map; that of many events when for a while nothing else was asked."""
        if self._waiting:
            self._waiting.stop()
        few = len(self.walked.found.numbers) < _MANY
        self._waiting = self.set_timer(0.01 if few else _AFTER, self._draw_map) if self._room.map else None

    def _draw_map(self) -> None:
        if not self._room.map:
            return
        from rjwar.draw.views import map as maps

        border = 3 if self.is_beside else 1
        look = self.walked.look.replace(width=max(self._room.map - border, 20))
        self.map.show_lines(maps.render(self.walked.found.selection, look).lines)

    # What is asked

    def ask(self, asked: Asked) -> None:
        """Ask something else, and show what answers."""
        row = self.walked.ask(asked, self.events.cursor)
        self._hush()
        self.events.show_rows(self.walked.rows, row)
        self._rewrite()
        self.call_later(self._follow)
        self._draw_map_soon()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as it is typed; of letters that came together, once."""
        if event.input is self.search:
            self.call_later(self._search)

    def _search(self) -> None:
        if self.search.value != self.walked.asked.search:
            self.ask(self.walked.asked._replace(search=self.search.value))
            if not self.walked.asked.is_searchable:
                self.say(self.walked.words.no_letter)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """To the list."""
        self.set_focus(self.events)

    def toggle(self, chip: Chip) -> None:
        """Set a filter, or unset it."""
        self.ask(self.walked.asked.toggled(chip))

    # The mouse

    def on_event_list_chosen(self, event: EventList.Chosen) -> None:
        """A click chooses, a second one opens."""
        if event.again:
            self._open()
        else:
            self.events.move_to(event.row)
            self._moved()

    def on_card_pane_followed(self, event: CardPane.Followed) -> None:
        """A click on a link follows it."""
        self.pane.link = event.link
        self._follow_link()

    def on_panel_clicked(self, event: Panel.Clicked) -> None:
        """A chip goes away; the strip leads to its day."""
        if event.panel.id == "chips":
            hit = [laid.chip for laid in self._laid if laid.row == event.row and laid.start <= event.column < laid.end]
            if hit:
                self.toggle(hit[0])
        elif event.panel.id == "strip" and self._timescale:
            self.go_to_day(self._timescale.day_at(event.column))

    def on_descendant_focus(self) -> None:
        """Other panes, other keys."""
        self._rewrite_some("keys")

    # The keys

    def action_search(self) -> None:
        """Type what is searched."""
        if not self._room.above:
            self.map_is_shown = False
            self._close_card()
        self.set_focus(self.search)

    def action_move(self, rows: int) -> None:
        """The cursor, or what is scrolled."""
        if isinstance(self.focused, LinesView):
            self.focused.move(rows)
        elif self.focused is self.search:
            self.set_focus(self.events)
        else:
            self.events.move(rows)
            self._moved()

    def action_page(self, pages: int) -> None:
        """A page."""
        pane = self.focused if isinstance(self.focused, LinesView) else self.events
        self.action_move(pages * pane.page)

    def action_end(self, towards: int) -> None:
        """To the first or the last."""
        self.action_move(towards * 1_000_000)

    def action_day(self, days: int) -> None:
        """A day back or on."""
        self.go_to_day(self.walked.moved_day(days))

    def action_month(self, months: int) -> None:
        """A month back or on."""
        self.go_to_day(self.walked.moved_month(months))

    def action_open(self) -> None:
        """The card, or what a link leads to."""
        if self.focused is self.pane:
            self._follow_link()
        elif self.focused is self.events:
            self._open()

    def _follow_link(self) -> None:
        leaf = self.pane.leaf
        if leaf and 0 <= self.pane.link < len(leaf.links):
            link = leaf.links[self.pane.link]
            self._hush()
            self._go_on(Step(link.entity, link.id))
            self.set_focus(self.pane)

    def action_next(self, by: int) -> None:
        """The next link or pane, or the one before."""
        panes = [pane for pane in (self.events, self.pane, self.map) if pane.display]
        if self.focused is self.pane and (self.pane.choose(by) or (len(panes) == 1 and self.pane.choose(by))):
            return
        at = panes.index(self.focused) if self.focused in panes else -1 if by > 0 else 0
        pane = panes[(at + by) % len(panes)]
        self.set_focus(pane)
        if pane is self.pane:
            self.pane.choose(by)

    def action_back(self) -> None:
        """One step back: to the card before, to the list."""
        self._hush()
        if self.walked.trail:
            self._show(self.walked.trail.pop())
        elif self.focused is self.pane:
            self._close_card()
        elif self._room.map and not self._room.list:
            self.action_map()

    def action_close(self) -> None:
        """What is on top goes."""
        if self.focused is self.search:
            self.search.value = ""
            self.set_focus(self.events)
        elif self._hush():
            return
        elif self._room.map and not self._room.list:
            self.action_map()
        elif self.focused is not self.events:
            self._close_card()

    def action_filters(self) -> None:
        """The sheet of filters."""
        from rjwar.explore.filter_sheet import FilterSheet
        from rjwar.explore.filters import choices

        chips = list(choices(self.walked.card, self.walked.record.years))
        self.app.push_screen(FilterSheet(self.walked.card, chips, lambda chip: chip in self.walked.asked.chips, self.toggle))

    def action_date(self) -> None:
        """Go to a date."""
        from rjwar.explore.date_sheet import DateSheet
        from rjwar.explore.going import read_day

        walked = self.walked
        here = walked.day or walked.present

        def gone(day: Day | None) -> None:
            if day is not None:
                self.go_to_day(day)

        self.app.push_screen(DateSheet(walked.card, lambda typed: read_day(typed, walked.present, here, walked.store.span)), gone)

    def action_language(self, by: int) -> None:
        """Another language."""
        self.walked.speak(by)
        self._hush()
        self.search.placeholder = self.walked.words.search
        self._timescale = None
        self.events.show_rows(self.walked.rows, self.events.cursor)
        self._settle()

    def action_copy(self) -> None:
        """The command that lists this."""
        command = self.walked.command()
        self.app.copy_to_clipboard(command)
        self.say(command)

    def action_cite(self) -> None:
        """A citation of the card."""
        from rjwar.explore.citation import citation

        step = self.pane.step
        named = (step.entity, step.id) if step and self._room.card else self.walked.rows.named(self.events.cursor)
        if named:
            text = citation(self.walked.card, *named)
            self.app.copy_to_clipboard(text)
            self.say(f"{self.walked.words.cited}: {text}")

    def action_mark(self) -> None:
        """Mark the event for a comparison."""
        step = self.pane.step if self.focused is self.pane else None
        named = (step.entity, step.id) if step else self.walked.rows.named(self.events.cursor)
        if named and named[0] == "event":
            is_marked = self.walked.toggle_mark(named[1])
            self.events.refresh()
            self.say(f"{'+' if is_marked else '−'} {self.walked.card.name(*named)}")

    def action_compare(self) -> None:
        """The marked events side by side."""
        if len(self.walked.marked) < 2:
            self.say(self.walked.words.mark_two)
            return
        from rjwar.draw.views import compare
        from rjwar.explore.sheet import Sheet
        from rjwar.query.answer import Entities

        found = Entities(self.walked.store, [("event", id) for id in self.walked.marked])
        look = self.walked.look.replace(width=max(self.size.width * 98 // 100 - 5, 20))
        sheet = Sheet(self.walked.words.doing["compare"].long, compare.render(found, look).lines, ascii=look.ascii)
        self.app.push_screen(sheet.wide())

    def action_part(self, part: str) -> None:
        """A part of the card."""
        if self.focused is not self.pane:
            self._open()
        leaf = self.pane.leaf
        row = leaf.part(part) if leaf else None
        if row is None:
            self.say(self.walked.words.no_part.format(self.walked.words.parts[part]))  # type: ignore[literal-required]
        else:
            self._hush()
            self.call_after_refresh(self.pane.go_to, row)

    def action_map(self) -> None:
        """Show or hide the map."""
        self.map_is_shown = not self._room.map
        self._hush()
        self._lay_out()
        if self.map_is_shown and not self.is_beside:
            self.set_focus(self.map)
        elif not self._room.map and self.focused is self.map:
            self.set_focus(self._first_pane())

    def action_drop(self) -> None:
        """The last filter away."""
        self.ask(self.walked.asked._replace(chips=self.walked.asked.chips[:-1]))

    def action_drop_all(self) -> None:
        """All filters away, and the search."""
        self.search.value = ""
        self.ask(Asked())

    def action_help(self) -> None:
        """Every key."""
        from rjwar.explore.sheet import Sheet

        words, ascii = self.walked.words, self.walked.look.ascii
        width = min(self.size.width * 9 // 10, 96) - 5
        self.app.push_screen(Sheet("rjwar explore", telling.help_lines(words, width, ascii=ascii), ascii=ascii))

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit(return_code=0)
