"""The day on which each event can first have begun: what a walk through a long record finds its place by."""

from __future__ import annotations

from sys import intern

from rjwar.store.reader import Store


def first_days(store: Store) -> list[str]:
    """The earliest day of every event by its number, as ISO text; empty where the beginning is open."""
    return [intern(day or "") for (day,) in store.rows("SELECT earliest FROM events ORDER BY n")]
