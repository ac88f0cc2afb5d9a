"""Where on a page everything stands.

Links are thousands, so they are short: each leads to one or two letters, the id of a heading.
Those most named have one letter, the others two in the order of the page, so that what is near
has letters alike.
The script of the page gives them the id of what is headed, which lasts. Works are cited by
their numbers in the list of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count, product
from string import ascii_letters

from rjwar.core.light_typing import NamedTuple
from rjwar.record.links import roles, supported
from rjwar.record.model import Event
from rjwar.store.reader import Store

ENTRIES = ("person", "ship", "unit", "place")
"""What has an entry on the page beside the events."""


class Address(NamedTuple):
    """The id of an element, and the shorter one of its heading; of a work its number."""

    id: str
    short: str

    @property
    def of_heading(self) -> str | None:
        """The id of its heading; None where nothing on the page names it."""
        return self.short if self.short != self.id else None


Key = tuple[str, str]
"""An entity by its kind and id."""

Addresses = Mapping[Key, Address]
"""Of each entity on the page where it stands; works the most cited first,
those cited as often by author and title.
"""


def addresses(events: Iterable[Event], store: Store) -> dict[Key, Address]:
    """The events, who, what and where figures in them, and the works that the events rest on,
    each with an id that is its own.

    Ids are unique in a curated record; in one that is made of the words used,
    a ship may be called as a person is.
    """
    there = list(events)
    wanted = [("event", event.id) for event in there]
    wanted += sorted(
        {(entity, id) for event in there for entity, id, _ in roles(event)}, key=lambda one: one[1]
    )
    cited = Counter(id for event in there for id in _cited(event))
    works = [("source", id) for id in sorted(cited, key=lambda id: (-cited[id], *_listed(id, store)))]
    taken: dict[str, Key] = {}
    for entity, id in wanted + works:
        if entity == "event" or store.find(entity, id):
            own = id if id not in taken and not id.startswith("_") else f"{entity}_{id}"
            taken.setdefault(own, (entity, id))
    short = _short(taken, Counter(key for event in there for key in _named(event)))
    return {key: Address(own, short.get(key, own)) for own, key in taken.items()}


def reading(event: Event) -> Sequence[str]:
    """The further reading that a page names: that of what weighs something."""
    return event.reading if (event.weight or 1) >= _READ_ABOUT else ()


_READ_ABOUT = 4


def _cited(event: Event) -> Iterator[str]:
    for id, way in supported("events", event):
        if way != "reading" or id in reading(event):
            yield id


def _short(taken: Mapping[str, Key], named: Counter[Key]) -> dict[Key, str]:
    """The letters of each heading that is led to, no id of anything else, and the numbers of works."""
    works = [key for key in taken.values() if key[0] == "source"]
    headed = [key for key in taken.values() if key[0] != "source" and named[key]]
    often = set(sorted(headed, key=lambda key: -named[key])[: len(ascii_letters)])
    letters = (letters for letters in _letters() if letters not in taken)
    in_order = sorted(headed, key=lambda key: key not in often)
    return dict(zip(in_order, letters, strict=False)) | {key: str(n) for n, key in enumerate(works, 1)}


def _listed(id: str, store: Store) -> tuple[str, str, str]:
    """Where a work stands among others: by author, title, id."""
    work = store.find("source", id)
    told = work.fields if work else {}
    return told.get("author", ""), told.get("title", ""), id


def _named(event: Event) -> Iterator[tuple[str, str]]:
    """What an event is linked with, as often as it is."""
    yield from ((entity, id) for entity, id, _ in roles(event))
    yield from (("event", id) for id in (*event.causes, event.part_of) if id)


def _letters() -> Iterator[str]:
    """Every word of letters: a to Z, then aa, ab ..."""
    return ("".join(word) for length in count(1) for word in product(ascii_letters, repeat=length))
