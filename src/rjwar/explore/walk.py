"""The screen that one walks in: what each key, and each click, does to its panes."""

from __future__ import annotations

from datetime import date as Day
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Paste

from rjwar.explore import bars
from rjwar.explore.card_pane import CardPane
from rjwar.explore.event_list import EventList
from rjwar.explore.filters import Question
from rjwar.explore.keys import KEYS
from rjwar.explore.lines_view import LinesView
from rjwar.explore.panel import Panel
from rjwar.explore.panes import Panes
from rjwar.explore.trail import Step
from rjwar.words.exploring.catalog import word


class Walk(Panes, inherit_bindings=False):
    """The panes, and what keys and clicks do to them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding(key.names, key.action, show=False) for key in KEYS]

    # The mouse

    def on_event_list_chosen(self, event: EventList.Chosen) -> None:
        """Choose what is clicked; open it when it is clicked again."""
        if event.again:
            self.open_card()
        else:
            self.events.move_to(event.row)
            self.follow_cursor()

    def on_card_pane_followed(self, event: CardPane.Followed) -> None:
        """Follow a link that is clicked."""
        self.card.link = event.link
        self._follow_link()

    def on_panel_clicked(self, event: Panel.Clicked) -> None:
        """Drop a chip that is clicked; go to the day of the strip that is."""
        if event.panel.id == "chips":
            hit = [
                laid.chip
                for laid in self.laid_chips
                if laid.row == event.row and laid.start <= event.column < laid.end
            ]
            if hit:
                self.toggle(hit[0])
        elif event.panel.id == "strip" and self.timescale:
            self.go_to_day(self.timescale.day_at(event.column))

    def on_paste(self, event: Paste) -> None:
        """Search what is pasted beside the search as well."""
        self.action_search()
        self.search.post_message(Paste(event.text))

    def on_descendant_focus(self) -> None:
        """Tell the keys of the pane that has the focus."""
        self.rewrite("keys")

    # The keys

    def action_search(self) -> None:
        """Go to where one types what is searched."""
        if not self.room.above:
            self.map_is_shown = False
            self.close_card()
        self.set_focus(self.search)

    def action_move(self, rows: int) -> None:
        """Move the cursor, or scroll."""
        if isinstance(self.focused, LinesView):
            self.focused.move(rows)
        elif self.focused is self.search:
            self._leave_search()
        else:
            self.events.move(rows)
            self.follow_cursor()

    def action_page(self, pages: int) -> None:
        """Move by pages."""
        pane = self.focused if isinstance(self.focused, LinesView) else self.events
        self.action_move(pages * pane.page)

    def action_end(self, towards: int) -> None:
        """Move to the first or the last."""
        self.action_move(towards * 1_000_000)

    def action_day(self, days: int) -> None:
        """Go some days back or on."""
        self.go_to_day(self.state.moved_day(days))

    def action_month(self, months: int) -> None:
        """Go some months back or on."""
        self.go_to_day(self.state.moved_month(months))

    def action_open(self) -> None:
        """Open the card, or what a link leads to; from the search go to the list."""
        if self.focused is self.search:
            self._leave_search()
        elif self.focused is self.card:
            self._follow_link()
        elif self.focused is self.events:
            self.open_card()

    def _leave_search(self) -> None:
        self.search_now()
        self.set_focus(self.events)

    def _follow_link(self) -> None:
        card = self.card.shown
        if card and 0 <= self.card.link < len(card.links):
            link = card.links[self.card.link]
            self.hush()
            self.go_on(Step(link.entity, link.id))
            self.set_focus(self.card)

    def action_next(self, by: int) -> None:
        """Choose the next link or pane, or the one before."""
        panes = [pane for pane in (self.events, self.card, self.map) if pane.display]
        if self.focused is self.card and (self.card.choose(by) or (len(panes) == 1 and self.card.choose(by))):
            return
        outside = -1 if by > 0 else 0
        at = panes.index(self.focused) if self.focused in panes else outside
        pane = panes[(at + by) % len(panes)]
        self.set_focus(pane)
        if pane is self.card:
            self.card.choose(by)

    def action_back(self) -> None:
        """Go one step back: to the card before, to the list."""
        self.hush()
        if self.state.trail:
            self.show_card(self.state.trail.pop())
        elif self.focused is self.card:
            self.close_card()
        elif self.room.map and not self.room.list:
            self.action_map()

    def action_close(self) -> None:
        """Close what is on top."""
        if self.focused is self.search:
            self.search.value = ""
            self._leave_search()
        elif self.hush():
            return
        elif self.room.map and not self.room.list:
            self.action_map()
        elif self.focused is not self.events:
            self.close_card()

    async def action_filters(self) -> None:
        """Open the sheet of filters."""
        from rjwar.explore.filter_sheet import FilterSheet
        from rjwar.explore.filters import choices

        chips = list(choices(self.state.wording, self.state.overview.years))
        await self.app.push_screen(
            FilterSheet(
                self.state.wording,
                self.painter,
                chips,
                lambda chip: chip in self.state.question.chips,
                self.toggle,
            )
        )

    async def action_date(self) -> None:
        """Ask for a date, and go there."""
        from rjwar.explore.date_sheet import DateSheet
        from rjwar.explore.typed_day import read_day

        state = self.state
        here = state.day or state.present_day

        def gone(day: Day | None) -> None:
            if day is not None:
                self.go_to_day(day)

        await self.app.push_screen(
            DateSheet(
                state.wording,
                self.painter,
                lambda typed: read_day(typed, state.present_day, here, state.store.span, state.look.lang),
            ),
            gone,
        )

    def action_language(self, by: int) -> None:
        """Go on to another language, or back."""
        self.state.speak(by)
        self.hush()
        self.search.placeholder = self.state.words.search
        self.timescale = None
        self.events.show_rows(self.state.rows, self.events.cursor)
        self.settle()

    def action_copy(self) -> None:
        """Copy the command that lists what is shown."""
        command = self.state.command()
        self.app.copy_to_clipboard(command)
        self.say(command)

    def action_cite(self) -> None:
        """Copy a citation of the card."""
        from rjwar.explore.citation import citation

        step = self.card.step
        named = (
            (step.entity, step.id) if step and self.room.card else self.state.rows.named(self.events.cursor)
        )
        if named:
            text = citation(self.state.wording, *named)
            self.app.copy_to_clipboard(text)
            self.say(f"{self.state.words.cited}: {text}")

    def action_mark(self) -> None:
        """Mark the event for a comparison."""
        step = self.card.step if self.focused is self.card else None
        named = (step.entity, step.id) if step else self.state.rows.named(self.events.cursor)
        if named and named[0] == "event":
            is_marked = self.state.toggle_mark(named[1])
            self.events.refresh()
            self.say(f"{'+' if is_marked else '−'} {self.state.wording.name(*named)}")

    def action_compare(self) -> None:
        """Show the marked events side by side."""
        if len(self.state.marked) < 2:
            self.say(self.state.words.mark_two)
            return
        from rjwar.draw.views import compare
        from rjwar.explore.sheet import Sheet
        from rjwar.query.answer import Entities

        found = Entities(self.state.store, [("event", id) for id in self.state.marked])
        look = self.state.look.replace(width=max(self.size.width * 98 // 100 - 5, 20))
        sheet = Sheet(self.state.words.doing["compare"].long, compare.render(found, look).lines, self.painter)
        self.app.push_screen(sheet.wide())

    def action_part(self, part: str) -> None:
        """Go to a part of the card."""
        if self.focused is not self.card:
            self.open_card()
        card = self.card.shown
        row = card.part(part) if card else None
        if row is None:
            self.say(self.state.words.no_part.format(word(self.state.words.parts, part)))
        else:
            self.hush()
            self.call_after_refresh(self.card.go_to, row)

    def action_map(self) -> None:
        """Show or hide the map."""
        self.map_is_shown = not self.room.map
        self.hush()
        self.lay_out()
        if self.map_is_shown and not self.is_beside:
            self.set_focus(self.map)
        elif not self.room.map and self.focused is self.map:
            self.set_focus(self.first_pane())

    def action_drop(self) -> None:
        """Drop the last filter."""
        self.ask(self.state.question._replace(chips=self.state.question.chips[:-1]))

    def action_drop_all(self) -> None:
        """Drop all filters, and the search."""
        self.search.value = ""
        self.ask(Question())

    def action_help(self) -> None:
        """Show every key."""
        from rjwar.explore.sheet import Sheet

        width = min(self.size.width * 9 // 10, 96) - 5
        self.app.push_screen(Sheet("rjwar explore", bars.help_lines(self.state, width), self.painter))

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit(return_code=0)
