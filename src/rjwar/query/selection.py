"""The events that answer a query, and what was understood of it."""

from __future__ import annotations

from rjwar.query.conditions import AFTER_ALL, BEFORE_ALL

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from rjwar.query.conditions import Value
    from rjwar.query.query import Query
    from rjwar.query.typed_dates import Period
    from rjwar.record.model import Event
    from rjwar.store.reader import Store

EVENT_COLUMNS = ("date.edtf", "name", "front", "place.name", "outcome")
_SORTED_BY = {"weight": "weight", "losses": "lost", "strength": "forces.*.strength.men"}
"""The column that is shown besides, of a table that is sorted so."""
OF_FIGURES = ("losses", "strength")


class Asked:
    """What a query asks for, understood: for each filter the values that its texts mean."""

    def __init__(self, values: Mapping[str, tuple[Value, ...]]) -> None:
        self.values = values

    def ids(self, key: str) -> tuple[str, ...]:
        """The ids that a filter asks for, as `person`, `front` or `event`;
        of `outcome` those of sides too.
        """
        return tuple(value[1] for value in self.values.get(key, ()))

    @property
    def fronts(self) -> tuple[str, ...]:
        """The ids of the fronts asked for."""
        return self.ids("front")

    @property
    def period(self) -> Period:
        """The days that dates, years and bounds ask for together; None where there is no bound."""
        from datetime import date

        from rjwar.query.typed_dates import Period

        firsts, lasts = (
            [values for key in ("during", "year", bound) if (values := self.values.get(key))]
            for bound in ("since", "until")
        )
        first = max((min(value[0] for value in values) for values in firsts), default=BEFORE_ALL)
        last = min((max(value[1] for value in values) for values in lasts), default=AFTER_ALL)
        return Period(
            *(date.fromisoformat(day) if BEFORE_ALL < day < AFTER_ALL else None for day in (first, last))
        )


class Selection:
    """The events that answer a query, in its order.

    Iterable, with a length; the events are read when they are first asked for.
    """

    kinds: tuple[str, ...] = ("event",)

    def __init__(self, store: Store, numbers: tuple[int, ...], query: Query, asked: Asked) -> None:
        self.store, self.numbers, self.query, self.asked = store, numbers, query, asked
        self._events: tuple[Event, ...] | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Those of a table, and what it is sorted by."""
        by = _SORTED_BY.get(self.query.sort)
        return (*EVENT_COLUMNS[:2], *([by] if by else []), *EVENT_COLUMNS[2:])

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that each document has."""
        from rjwar.record.event_keys import EVENT_KEYS

        return tuple(EVENT_KEYS)

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, in order, read once."""
        if self._events is None:
            self._events = tuple(self.store.events(self.numbers))
        return self._events

    def documents(self, lang: str = "en") -> Iterator[dict[str, Any]]:
        """The JSON objects of the events."""
        if lang == "en":
            import json

            yield from map(json.loads, self.json_lines())
        else:
            from rjwar.record.documents import document

            yield from (document("event", event, self.store, lang) for event in self.events)

    def json_lines(self, lang: str = "en") -> Iterator[bytes]:
        """The JSON objects of the events, each as one line, in UTF-8."""
        if lang == "en":
            yield from self.store.json_lines(self.numbers)
        else:
            from rjwar.core.json_text import line

            yield from map(line, self.documents(lang))

    def summary_rows(self, lang: str = "en") -> Iterator[dict[str, Any]]:
        """The JSON objects with only the keys that a row of a table needs, which is quicker to read."""
        more = self._figures() if self.query.sort in OF_FIGURES else iter(())
        for event in self.store.summary_rows(self.numbers, lang):
            event.update(next(more, ()))
            yield event

    def _figures(self) -> Iterator[dict[str, Any]]:
        """Forces and losses, which a table shows that is sorted by them."""
        return ({key: document[key] for key in ("forces", "lost")} for document in self.documents())

    def without_war(self) -> Selection:
        """The selection without the war itself, which frames a drawing and is not drawn."""
        war = {n for (n,) in self.store.rows("SELECT n FROM events WHERE war")}
        return Selection(self.store, tuple(n for n in self.numbers if n not in war), self.query, self.asked)
