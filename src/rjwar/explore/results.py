"""What is shown: the events that answer, in order of date, and the people, ships,
places and units that a search found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date as Day
from functools import cached_property
from itertools import accumulate

from rjwar.explore.filters import Question
from rjwar.query.first_days import first_days
from rjwar.query.holding import holding
from rjwar.query.name_keys import Named
from rjwar.query.select import select
from rjwar.query.selection import Selection
from rjwar.store.reader import Store

SOUGHT = ("person", "ship", "place", "unit")
_MOST = 5


class Results:
    """The answer to what is asked.

    Rows are the events, then the names found, a heading before each kind of them.
    """

    def __init__(self, store: Store, question: Question, days: Sequence[str]) -> None:
        """`days` are the first days of all events, by number."""
        self.question = question
        answer = select(store, question.query())
        self.selection = (
            answer.without_war()
            if question.is_searchable
            else Selection(store, (), answer.query, answer.asked)
        )
        self.numbers = self.selection.numbers
        self._all_days = days
        names = holding(store, question.search, SOUGHT, _MOST) if question.search else []
        self.beneath: list[Named | str] = []
        for entity in SOUGHT:
            some = [named for named in names if named[0] == entity]
            self.beneath += [entity, *some] if some else []

    def __len__(self) -> int:
        return len(self.numbers) + len(self.beneath)

    @cached_property
    def days(self) -> list[str]:
        """The first day of each event, never before that of the event before it."""
        return list(accumulate((self._all_days[n] for n in self.numbers), max))

    def is_heading(self, row: int) -> bool:
        """Whether a row is the heading of names found."""
        return row >= len(self.numbers) and isinstance(self.beneath[row - len(self.numbers)], str)

    def on_or_after(self, day: Day) -> int:
        """The row of the first event on a day or after it, else of the last event."""
        return min(bisect_left(self.days, day.isoformat()), max(len(self.numbers) - 1, 0))

    def day_of(self, row: int) -> Day | None:
        """The first day of the event in a row; None for what is no event, or is not dated."""
        if not 0 <= row < len(self.numbers):
            return None
        day = self._all_days[self.numbers[row]]
        return Day.fromisoformat(day) if day else None

    def row_of(self, number: int | None) -> int | None:
        """The row of an event by its number; None if it is not shown."""
        if number is None:
            return None
        row = bisect_left(self.numbers, number)
        return row if row < len(self.numbers) and self.numbers[row] == number else None


class Overview:
    """What is asked once of a record: the first days of its events, how many there are but
    the war itself, and its own days.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.days = first_days(store)
        wars = len(store.rows("SELECT 1 FROM events WHERE war"))
        self.total = len(self.days) - wars

    @cached_property
    def years(self) -> list[str]:
        """The years in which events begin, in order."""
        return sorted({day[:4] for day in self.days if day})

    @property
    def first_day(self) -> Day | None:
        """The war's first day, else that of the first event that is dated."""
        if self.store.span and self.store.span.earliest:
            return self.store.span.earliest
        first = next((day for day in self.days if day), None)
        return Day.fromisoformat(first) if first else None

    def results(self, question: Question) -> Results:
        """What answers."""
        return Results(self.store, question, self.days)
