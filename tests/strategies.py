"""Records and questions for properties: small, odd, and sound enough to be opened."""

from __future__ import annotations

import json
from datetime import date as Day
from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

import rjwar
from rjwar.datafile.check import valid_record
from rjwar.datafile.input import InputFile
from rjwar.query.typed_dates import parse_typed_period
from rjwar.store.connection import connect
from rjwar.store.fill import fill

FRONTS, PLACES, TAGS = ("korea", "yellow-sea"), ("hill", "strait"), ("night", "fleet")
KINDS, SIDES = ("duel", "siege", "talk"), ("blue", "red", "green")
OUTCOMES = ("blue-victory", "red-victory", "draw")
PEOPLE, SHIPS, SOURCES = ("anna", "bea"), ("argo", "nix"), ("diary", "letter")
DATES = (
    "1904", "1904-02", "1904-02-08", "1904-02-08/1904-02-09", "1904-05-27/1905-05-28", "1904-12-31", "1905-01-01", "1905", "190X", "19XX", "1904-05-1X",
    "1904-XX", "1904~", "1904-05-27?", "1904-05-27/..", "../1904-05", "1904-12-30/1905-01", "1903/1905", "1900-03-13", "1905-05-28",
)  # fmt: skip
WORDS = ("Battle", "of", "the", "Hill", "Tōgō's", "Te-li-ssu", "ночью", "Чёрный", "対馬沖", "สึชิมะ", "203")
PERIODS = (
    "1904",
    "1905",
    "190X",
    "1904-05",
    "1904-02-08",
    "27 May 1904",
    "1904..1905",
    "14 May 1905 OS",
    "..1904-05",
    "1905-05-28..",
    "1906",
)


def _some(words: tuple[str, ...], most: int = 2) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(words), max_size=most, unique=True)


def _text() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


def _figures() -> st.SearchStrategy[Any]:
    count = st.integers(0, 30)
    return st.one_of(
        count,
        st.lists(count, min_size=2, max_size=2).map(sorted),
        count.map("~{}".format),
        count.map(">{}".format),
    )


def _forces() -> st.SearchStrategy[dict[str, Any]]:
    force = st.fixed_dictionaries(
        {},
        optional={
            "commanders": _some(PEOPLE),
            "units": st.lists(_text(), max_size=1),
            "strength": st.fixed_dictionaries({"men": st.integers(100, 200)}),
            "losses": st.dictionaries(
                st.sampled_from(["killed", "wounded", "total", "guns"]), _figures(), max_size=3
            ),
            "ships_lost": _some(SHIPS, 1).map(
                lambda ships: [{"ship": ship, "fate": "sunk"} for ship in ships]
            ),
        },
    )
    return st.dictionaries(st.sampled_from(SIDES), force, max_size=2)


def _events() -> st.SearchStrategy[list[dict[str, Any]]]:
    event = st.fixed_dictionaries(
        {
            "name": _text() | st.fixed_dictionaries({"en": _text(), "ja": _text()}),
            "date": st.sampled_from(DATES),
        },
        optional={
            "aliases": st.lists(_text(), max_size=2),
            "kind": st.sampled_from(KINDS),
            "front": st.sampled_from(FRONTS),
            "place": st.sampled_from(PLACES),
            "outcome": st.sampled_from(OUTCOMES),
            "outcome_note": _text(),
            "weight": st.integers(1, 5),
            "summary": _text(),
            "forces": _forces(),
            "people": _some(PEOPLE),
            "ships": _some(SHIPS),
            "tags": _some(TAGS),
            "sources": _some(SOURCES),
            "reading": _some(SOURCES, 1),
            "claims": st.lists(
                st.fixed_dictionaries(
                    {"field": st.just("text"), "value": _text(), "source": st.sampled_from(SOURCES)}
                ),
                max_size=1,
            ),
        },
    )
    return st.lists(event, max_size=8).map(
        lambda events: [{"id": f"e{number}"} | event for number, event in enumerate(events)]
    )


def documents() -> st.SearchStrategy[dict[str, Any]]:
    """Data files, as what JSON makes YAML."""
    return _events().map(
        lambda events: {
            "sides": {side: {} for side in SIDES},
            "kinds": {kind: {"combat": "no" if kind == "talk" else "yes"} for kind in KINDS},
            "outcomes": {
                outcome: {"victor": side} if (side := outcome.partition("-")[0]) in SIDES else {}
                for outcome in OUTCOMES
            },
            "ships": {ship: {"became": [{"name": "Prize"}]} for ship in SHIPS},  # so that they may fight on
            **{
                name: {word: {} for word in words}
                for name, words in (
                    ("fronts", FRONTS),
                    ("places", PLACES),
                    ("people", PEOPLE),
                    ("sources", SOURCES),
                )
            },
            "events": [*events, {"id": "tagged", "name": "Tagged", "date": "1899", "tags": list(TAGS)}],
        }
    )


_VALUES: dict[str, tuple[str, ...]] = {
    "year": ("1904", "1905", "1904..1905", "1899"),
    "since": PERIODS,
    "until": PERIODS,
    "front": FRONTS,
    "outcome": (*OUTCOMES, "blue", "green"),
    "kind": (*KINDS, "combat"),
    "side": SIDES,
    "person": PEOPLE,
    "ship": SHIPS,
    "place": PLACES,
    "tag": TAGS,
    "source": SOURCES,
    "grep": (
        "battle of",
        "HILL",
        "togos",
        "te li",
        "telissu",
        "черный",
        "馬沖",
        "ชิมะ",
        "203",
        "of the",
        "nothing",
    ),
    "min_weight": ("1", "3", "5"),
}


def filters() -> st.SearchStrategy[dict[str, Any]]:
    """Filters, as the keywords of `select`."""
    several = {
        name: st.lists(st.sampled_from(values), min_size=1, max_size=2) for name, values in _VALUES.items()
    }
    excluded = st.one_of(
        *(st.sampled_from(values).map(f"{name}={{}}".format) for name, values in _VALUES.items())
    )
    chosen = st.lists(st.sampled_from(list(_VALUES)), max_size=2, unique=True).flatmap(
        lambda names: st.fixed_dictionaries({name: several[name] for name in names})
    )
    rest = st.fixed_dictionaries(
        {"strict": st.booleans()}, optional={"exclude": st.lists(excluded, min_size=1, max_size=2)}
    )
    return st.tuples(chosen, rest).map(lambda both: both[0] | both[1]).filter(_is_a_time)


def _is_a_time(filters: dict[str, Any]) -> bool:
    """Whether `until` is not before `since`, which is refused."""
    first = min(
        (str(parse_typed_period(text).earliest or "0") for text in filters.get("since", ())), default="0"
    )
    return first <= max(
        (str(parse_typed_period(text).latest or "9") for text in filters.get("until", ())), default="9"
    )


def orders() -> st.SearchStrategy[dict[str, Any]]:
    """Sorts and limits, as the keywords of `select`."""
    return st.fixed_dictionaries(
        {},
        optional={
            "sort": st.sampled_from(["date", "name", "weight", "losses", "strength"]),
            "reverse": st.booleans(),
            "limit": st.integers(0, 5),
            "lang": st.sampled_from(["en", "ja"]),
        },
    )


def opened(document: dict[str, Any]) -> rjwar.War:
    """The record of a data file, compiled in memory."""
    record = valid_record(InputFile("own.yaml", json.dumps(document, ensure_ascii=False).encode()))
    connection = connect(":memory:", isolation_level=None)
    fill(connection, record, "")
    return rjwar.War(connection)


def crowds() -> st.SearchStrategy[dict[str, Any]]:
    """Data files of many events, with phases, phases of phases and dates of every kind, more than a drawing has lines for."""
    return st.tuples(
        st.integers(0, 10**6),
        st.integers(61, 110),
        st.sampled_from([None, "1904-02-08/1905-09-05", "1904/.."]),
    ).map(lambda asked: _crowd(*asked))


def _crowd(seed: int, count: int, span: str | None) -> dict[str, Any]:
    chance = Random(seed)
    events: list[dict[str, Any]] = []
    for number in range(count):
        event: dict[str, Any] = {
            "id": f"e{number}",
            "name": " ".join(chance.choices(WORDS, k=chance.randint(1, 12))),
        }
        if events and chance.random() < 0.4:
            whole = chance.choice(events)
            event |= {"date": whole["date"], "part_of": whole["id"]}
        else:
            first = Day(1904, 1, 1) + timedelta(chance.randrange(800))
            last = first + timedelta(chance.choice((1, 5, 40, 400)))
            event["date"] = chance.choice((*DATES, str(first), str(first), f"{first}/{last}"))
        for name, words in (
            ("front", FRONTS),
            ("place", PLACES),
            ("kind", KINDS),
            ("outcome", OUTCOMES),
            ("weight", (1, 2, 3, 4, 5)),
        ):
            if chance.random() < 0.7:
                event[name] = chance.choice(words)
        events.append(event)
    return {"events": events} | ({"span": span} if span else {})
