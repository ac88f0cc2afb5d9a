"""Where a walk is: what is asked and found, the day, the language, what is marked.

Nothing of this knows a screen.
"""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta
from functools import cached_property

from rjwar.core.text import LANGUAGES
from rjwar.explore.command import listing
from rjwar.explore.filters import Question, question_of
from rjwar.explore.results import Overview
from rjwar.explore.rows import Rows
from rjwar.explore.trail import Step
from rjwar.query.query import Query
from rjwar.store.reader import Store
from rjwar.words.exploring.catalog import Exploring
from rjwar.words.exploring.languages import exploring
from rjwar.words.look import Look
from rjwar.words.wording import Wording


class State:
    """The state of a walk."""

    def __init__(
        self,
        store: Store,
        query: Query,
        look: Look,
        *,
        today: Day,
        data: str | None = None,
        lang: str | None = None,
    ) -> None:
        """`data` and `lang` are what the command line gave; `today` is what a user means by that word."""
        self.store, self.look, self.present_day, self.data, self.lang = store, look, today, data, lang
        self.overview = Overview(store)
        self.question = question_of(store, query)
        self.results = self.overview.results(self.question)
        self.day = self.overview.first_day
        self.marked: dict[str, None] = {}
        self.trail: list[Step] = []
        self.rows = Rows(self.wording, self.results, self.marked)

    @cached_property
    def wording(self) -> Wording:
        """The words and names of the language."""
        return Wording(self.store, self.look)

    @property
    def words(self) -> Exploring:
        """The words of the explorer in the language."""
        return exploring(self.look.lang)

    def ask(self, question: Question, cursor: int) -> int:
        """Ask something else; the row of what the cursor was on,
        or of the day where that is not shown any more.
        """
        on = self.results.numbers[cursor] if 0 <= cursor < len(self.results.numbers) else None
        self.question = question
        self.results = self.overview.results(question)
        self.rows = Rows(self.wording, self.results, self.marked)
        row = self.results.row_of(on)
        return self.row_of_day() if row is None else row

    def row_of_day(self) -> int:
        """The row of the first event shown on the day or after it."""
        return self.results.on_or_after(self.day) if self.day else 0

    def speak(self, by: int) -> None:
        """Go on to another language, or back."""
        lang = LANGUAGES[(LANGUAGES.index(self.look.lang) + by) % len(LANGUAGES)]
        self.look = self.look.replace(lang=lang)
        self.lang = lang
        del self.wording
        self.rows = Rows(self.wording, self.results, self.marked)

    def moved_day(self, days: int) -> Day | None:
        """The day so many days from this; the same at the ends of time."""
        try:
            return self.day and self.day + timedelta(days)
        except OverflowError:
            return self.day

    def moved_month(self, months: int) -> Day | None:
        """The same day of another month, or its last."""
        if self.day is None:
            return None
        month = self.day.year * 12 + self.day.month - 1 + months
        for day in (self.day.day, 30, 29, 28):
            try:
                return Day(month // 12, month % 12 + 1, day)
            except ValueError:
                continue
        return self.day

    def toggle_mark(self, id: str) -> bool:
        """Mark an event, or take its mark away; whether it is marked now."""
        if id in self.marked:
            del self.marked[id]
        else:
            self.marked[id] = None
        return id in self.marked

    def command(self) -> str:
        """The command line that lists what is shown."""
        return listing(self.question, self.data, self.lang)
