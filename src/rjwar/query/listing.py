"""People, ships, places, units and sides as a list:
which of them, in what order, as the objects that `show` prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rjwar.core.errors import WrongUsage
from rjwar.core.fold import fold
from rjwar.core.light_typing import NamedTuple
from rjwar.query.answer import Document, Entities
from rjwar.query.chosen import chosen
from rjwar.query.matching import exact, matches
from rjwar.query.name_keys import marks
from rjwar.query.passages import holders_of
from rjwar.query.query import Query, most
from rjwar.query.select import ids
from rjwar.query.sides import SIDE_KEYS
from rjwar.record.documents import KEYS
from rjwar.record.model import FATES, UNIT_KINDS
from rjwar.store.reader import Store


class Kind(NamedTuple):
    """What can be listed: the entity, the columns of its table, the filters that make sense of it,
    and the date that it is sorted by.
    """

    entity: str
    columns: tuple[str, ...]
    filters: tuple[str, ...]
    date: Callable[[Document], str | None]


def _first_event(document: Document) -> str | None:
    return next((event["date"] for event in document.get("events", ())), None)


LISTED: Mapping[str, Kind] = {
    "people": Kind(
        "person",
        ("name", "side", "born", "died", "events.count"),
        ("side", "event", "grep"),
        lambda person: person["born"],
    ),
    "ships": Kind(
        "ship",
        ("name", "side", "type", "launched", "fate.what", "events.count"),
        ("side", "event", "grep", "type", "fate"),
        lambda ship: ship["launched"],
    ),
    "places": Kind(
        "place", ("name", "modern", "lat", "lon", "events.count"), ("event", "grep"), _first_event
    ),
    "units": Kind(
        "unit",
        ("name", "side", "kind", "part_of", "events.count"),
        ("side", "event", "grep", "kind"),
        _first_event,
    ),
    "sides": Kind(
        "side",
        ("name", "belligerent", "counts.events", "counts.victories"),
        ("event", "grep"),
        lambda side: None,
    ),
}
"""What `list` takes besides events."""
SORTS = ("name", "date", "events")


class EntityList(Entities):
    """Entities of one kind, in an order; `total` is how many the record has."""

    def __init__(self, store: Store, kind: Kind, documents: Sequence[Document], total: int) -> None:
        super().__init__(store, [(kind.entity, document["id"]) for document in documents])
        self.kind, self.total, self._documents = kind, total, documents

    @property
    def kinds(self) -> tuple[str, ...]:
        return (self.kind.entity,)

    @property
    def columns(self) -> tuple[str, ...]:
        return self.kind.columns

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(SIDE_KEYS if self.kind.entity == "side" else KEYS[self.kind.entity])

    def documents(self, lang: str = "en") -> Iterator[Document]:
        return iter(self._documents)

    summary_rows = documents


def listed(
    store: Store, what: str, query: Query, types: Sequence[str] = (), fates: Sequence[str] = ()
) -> EntityList:
    """The entities of a kind of `LISTED` that answer: of one option any value, of several all.

    WrongUsage names an option that makes no sense of them. By name unless another order is asked for;
    of a date or a count unknown last.
    """
    kind = LISTED[what]
    _refuse(what, kind, query, {"type": types, "fate": fates})
    every = list(_all(store, kind.entity, query.lang))
    tests = list(_tests(store, kind.entity, query, types, fates))
    found = [document for document in every if all(test(document) for test in tests)]
    return EntityList(store, kind, _ordered(found, kind, query)[: most(query)], len(every))


def _all(store: Store, entity: str, lang: str) -> Iterator[Document]:
    ids = sorted(store.words("sides")) if entity == "side" else store.ids(entity)
    return Entities(store, [(entity, id) for id in ids]).documents(lang)


def _refuse(what: str, kind: Kind, query: Query, more: Mapping[str, Sequence[str]]) -> None:
    asked = [*query.filters, *(name for name, texts in more.items() if texts)]
    asked += [name for name in ("exclude", "strict") if getattr(query, name)]
    for name in asked:
        if name not in kind.filters:
            taken = ", ".join(f"--{known}" for known in kind.filters)
            raise WrongUsage(
                f"--{name.replace('_', '-')} makes no sense with 'list {what}'; it takes {taken}, --sort, "
                "-r and -n"
            )


Test = Callable[[Document], bool]


def _tests(
    store: Store, entity: str, query: Query, types: Sequence[str], fates: Sequence[str]
) -> Iterator[Test]:
    if query["side"]:
        sides = ids(store, "side", query["side"])
        yield lambda document: document["side"] in sides
    if query["event"]:
        yield _is_among(_there(store, entity, ids(store, "event", query["event"])))
    for text in query["grep"]:
        yield _is_among(holders_of(store, entity, text))
    if types:
        of_type = _types(store, types)
        yield lambda document: not of_type.isdisjoint(held["type"] for held in document["types"])
    if fates:
        met = chosen("fate", fates, FATES)
        yield lambda document: not met.isdisjoint(fate["what"] for fate in document["fates"])
    if query["kind"]:
        kinds = chosen("kind", query["kind"], UNIT_KINDS)
        yield lambda document: document["kind"] in kinds


def _is_among(ids: set[str]) -> Test:
    return lambda document: document["id"] in ids


def _types(store: Store, texts: Sequence[str]) -> set[str]:
    """The types that texts name, in any language."""
    parts = [part.strip() for text in texts for part in text.split(",") if part.strip()]
    named = [types_called(store, part) for part in parts]
    unknown = [part for part, types in zip(parts, named, strict=True) if not types]
    if unknown or not parts:
        return chosen("type", unknown, list(store.words("types")))
    return {type for types in named for type in types}


def types_called(store: Store, typed: str) -> list[str]:
    """The types that a word names, or of whose names it is one: `cruisers` are armoured and protected."""
    named = exact(store, typed, ("type",)) or matches(store, typed.removesuffix("s"), ("type",))
    return [id for _, id in named]


def _there(store: Store, entity: str, events: set[str]) -> set[str]:
    """The ids of those that figure in events or their parts."""
    parts = f"""WITH RECURSIVE parts(n, id) AS (SELECT n, id FROM events WHERE id IN ({marks(events)})
        UNION SELECT events.n, events.id FROM events JOIN parts ON events.part_of = parts.id)"""
    where = (
        "links WHERE role = 'side'" if entity == "side" else "mentions WHERE entity = ? AND other = 'event'"
    )
    values = [*events] if entity == "side" else [*events, entity]
    sql = f"{parts} SELECT DISTINCT id FROM {where} AND n IN (SELECT n FROM parts)"
    return {id for (id,) in store.rows(sql, *values)}


def _ordered(found: Sequence[Document], kind: Kind, query: Query) -> list[Document]:
    sort = query.sort
    if sort not in SORTS:
        raise WrongUsage(f"--sort: unknown value {sort!r}; known: {', '.join(SORTS)}")
    named = sorted(found, key=lambda document: (fold(document["name"])[0], document["id"]))
    if sort == "events":
        named.sort(key=_events, reverse=True)
    known, unknown = named, []
    if sort == "date":
        known = sorted((one for one in named if kind.date(one)), key=lambda one: str(kind.date(one)))
        unknown = [one for one in named if not kind.date(one)]
    return [*(reversed(known) if query.reverse else known), *unknown]


def _events(document: Document) -> int:
    count: int = document["counts"]["events"] if "counts" in document else len(document["events"])
    return count
