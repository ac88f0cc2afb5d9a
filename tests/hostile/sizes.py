"""Sound records by the family, each of any size: what costs more than its share shows when the size is doubled.

A maker takes a size and gives the bytes of a file that `rjwar check` finds no fault in, with about so many of one thing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

Row = dict[str, Any]


def _file(events: list[Row], **sections: Any) -> bytes:
    """A section or event a line; JSON is YAML."""
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in sections.items()]
    rows = [f"- {json.dumps(event, ensure_ascii=False)}" for event in events]
    return "\n".join([*lines, "events:", *rows, ""]).encode()


def _event(number: int, **more: Any) -> Row:
    return {"id": f"a{number}", "name": f"Hill {number}", "date": "1904-05", **more}


def _day(number: int) -> str:
    """A day of the war, over and over."""
    return f"190{4 + number % 2}-{1 + number // 2 % 12:02}-{1 + number // 24 % 28:02}"


def _many(each: Callable[[int], Row], size: int, **sections: Any) -> bytes:
    return _file([_event(number, **each(number)) for number in range(size)], **sections)


def _chain_of_eights(size: int) -> bytes:
    return _many(lambda number: {"part_of": f"a{number - 1}"} if number % 8 else {}, size)


def _layers(size: int) -> bytes:
    """Ten events a layer, each caused by all of the layer before: as many ways through as ten to the number of layers."""
    return _many(
        lambda number: {
            "causes": [f"a{number // 10 * 10 - back}" for back in range(1, 11)] if number >= 10 else []
        },
        size,
    )


def _of_sides(size: int) -> bytes:
    force = {"losses": {"killed": "5", "total": "7"}, "strength": {"men": "100"}}
    return _many(
        lambda number: {
            "forces": {f"s{number % 20}": force, f"s{(number + 1) % 20}": force},
            "kind": "battle",
        },
        size,
    )


def _one_of_sides(size: int) -> bytes:
    """As many sides, however large the rest: no record has more than a hundred, so what they cost comes to an end."""
    force = {"losses": {"killed": "5"}, "strength": {"men": "100"}}
    sides = {f"s{number}": force for number in range(20)}
    return _file(
        [_event(number, kind="naval-battle", forces={} if number else sides) for number in range(size // 10)]
    )


def _named(number: int) -> Row:
    return {
        "name": {
            "en": f"Person {number}",
            "ja": f"東郷平八郎{number}",
            "th": f"ผู้บัญชาการ {number}",
            "ru": f"Человек {number}",
        }
    }


def _units(size: int) -> bytes:
    units = {
        f"u{number}": {
            "name": f"Unit {number}",
            "side": "japan",
            "part_of": f"u{number // 4}" if number else None,
        }
        for number in range(size)
    }
    return _file(
        [_event(0, forces={"japan": {"units": [f"u{number}" for number in range(min(size, 5000))]}})],
        units=units,
    )


FAMILIES: dict[str, Callable[[int], bytes]] = {
    "events": lambda size: _many(lambda number: {"date": _day(number), "kind": "battle", "front": f"f{number % 7}", "weight": "3"}, size),
    "on-one-day": lambda size: _many(lambda number: {"date": "1904-05-27", "kind": "battle"}, size),
    "all-the-war": lambda size: _many(lambda number: {"date": "1904-02-08/1905-09-05", "kind": "battle"}, size),
    "of-one-name": lambda size: _many(lambda number: {"name": "The same hill", "date": _day(number)}, size),
    "all-kinds-and-fronts": lambda size: _many(
        lambda number: {"date": _day(number), "kind": f"k{number}", "front": f"f{number}", "outcome": f"o{number}", "tags": [f"t{number}"]}, size
    ),
    "chains-of-parts": _chain_of_eights,
    "parts-of-one": lambda size: _many(lambda number: {"part_of": "a0"} if number else {}, size),
    "a-line-of-causes": lambda size: _many(lambda number: {"causes": [f"a{number - 1}"]} if number else {}, size),
    "layers-of-causes": _layers,
    "effects-of-one": lambda size: _many(lambda number: {"causes": ["a0"]} if number else {}, size),
    "causes-of-one": lambda size: _file(
        [*(_event(number) for number in range(size)), _event(size, causes=[f"a{number}" for number in range(min(size, 9000))])]
    ),
    "aliases-of-one": lambda size: _file([_event(0, aliases=[f"Name of {number}" for number in range(min(size, 9000))])]),
    "aliases-in-han": lambda size: _file([_event(0, aliases=[chr(0x4E00 + number) + chr(0x4E01 + number) * 3 for number in range(min(size, 9000))])]),
    "long-names": lambda size: _many(lambda number: {"name": f"Hill {number} " + "of the long name " * 60}, size // 10),
    "long-names-in-han": lambda size: _many(lambda number: {"name": "".join(chr(0x4E00 + (number * 7 + at) % 9000) for at in range(900))}, size // 10),
    "long-summaries": lambda size: _many(lambda number: {"summary": f"The hill {number} was stormed. " * 400}, size // 10),
    "long-summaries-in-thai": lambda size: _many(lambda number: {"summary": {"th": "กองทัพญี่ปุ่นยึดเนินเขา" * 400, "en": "x" * 9000}}, size // 10),
    "at-one-place": lambda size: _many(
        lambda number: {"place": "here", "date": _day(number), "kind": "battle"}, size, places={"here": {"name": "Here", "lat": "41", "lon": "123"}}
    ),
    "places": lambda size: _many(
        lambda number: {"place": f"p{number}", "date": _day(number)},
        size,
        places={f"p{number}": {"name": f"Place {number}", "lat": f"{38 + number % 100 / 10}", "lon": f"{120 + number % 130 / 10}"} for number in range(size)},
    ),
    "people-at-one": lambda size: _file(
        [_event(0, people=[f"p{number}" for number in range(size)], forces={"japan": {"commanders": [f"p{number}" for number in range(min(size, 5000))]}})],
        people={f"p{number}": _named(number) for number in range(size)},
    ),
    "one-at-all": lambda size: _many(
        lambda number: {"people": ["togo"], "ships": ["mikasa"], "date": _day(number)},
        size,
        people={"togo": {"name": "Togo", "side": "japan"}},
        ships={"mikasa": {"name": "Mikasa", "side": "japan"}},
    ),
    "ships-lost": lambda size: _file(
        [
            _event(number, kind="naval-battle", date=_day(number), forces={"russia": {"ships_lost": [{"ship": f"s{number}", "fate": "sunk"}]}})
            for number in range(size)
        ],
        ships={f"s{number}": {"name": f"Ship {number}", "side": "russia", "type": "destroyer"} for number in range(size)},
    ),
    "one-ship-lost-and-raised": lambda size: _many(
        lambda number: {"forces": {"russia": {"ships_lost": [{"ship": "s", "fate": "sunk"}]}}}, size, ships={"s": {"name": "Ship", "side": "russia"}}
    ),
    "units": _units,
    "sides": _of_sides,
    "sides-of-one": _one_of_sides,
    "measures": lambda size: _file(
        [_event(0, kind="battle", forces={"japan": {"strength": {f"m{number}": "5" for number in range(min(size, 5000))}}})]
    ),
    "claims-of-one": lambda size: _file(
        [_event(0, claims=[{"field": "date", "value": f"1904-05-{1 + number % 28:02}", "source": f"s{number % 9}"} for number in range(min(size, 3000))])]
    ),
    "claims": lambda size: _many(
        lambda number: {"claims": [{"field": "text", "value": f"it was hill {number}", "source": "one", "verdict": "mistaken"}]},
        size,
        sources={"one": {"title": "One book"}},
    ),
    "sources": lambda size: _many(
        lambda number: {"sources": [f"s{number}"], "reading": [f"s{(number + 1) % size}"]},
        size,
        sources={f"s{number}": {"title": f"Book {number}", "author": f"Smith, J. {number}", "issued": "1905"} for number in range(size)},
    ),
    "of-one-source": lambda size: _many(lambda number: {"sources": ["one"]}, size, sources={"one": {"title": "One book"}}),
    "money": lambda size: _many(
        lambda number: {"kind": "loan", "money": [{"what": "loan", "borrower": "japan", "amount": "1000", "currency": "GBP"}] * 3}, size
    ),
    "ranks": lambda size: _file(
        [_event(0, people=["one"])],
        people={"one": {"name": "One", "ranks": [{"from": "1904", "rank": f"r{number}"} for number in range(min(size, 5000))]}},
    ),
}  # fmt: skip
