"""A record of any number of events in the shape of the real one:
the real one over and over, ids and names numbered.

    python bench/generate.py 5000 > five-thousand.yaml
    python bench/generate.py 5000 events > the-same-without-vocabularies.yaml
    python bench/generate.py 5000 jsonl > the-same-a-line-each.jsonl

Dates stay, so that every copy keeps the rules and a year is asked of all of them. Names are in
every language, longer texts in English alone: 50,000 events must be within the 200 MB that a
record may have. The same number gives the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

REAL = Path(__file__).parent.parent / "data" / "events.yaml"
_NUMBERED = ("places", "people", "ships")
_LANGUAGES = {"en", "th", "ja", "ru", "zh", "ko"}
# Thai marks are no word characters.
_SAFE = re.compile(r"[\w\u0e00-\u0e7f](?:[\w\u0e00-\u0e7f .,;()/~-]*[\w\u0e00-\u0e7f.)~])?")


def record(count: int) -> Iterator[str]:
    """The lines of a record of `count` events, each with its line end."""
    real = dict(_real())
    events = real.pop("events")
    numbered = {name: real.pop(name) for name in _NUMBERED}
    copies = range(-(-count // len(events)))
    yield from _lines(real)
    for name, entities in numbered.items():
        yield f"{name}:\n"
        for copy in copies:
            yield from _lines({_id(id, copy): _named(fields, copy) for id, fields in entities.items()}, 2)
    yield "events:\n"
    for copy in copies:
        some = events[: count - copy * len(events)]
        there = {event["id"] for event in some}
        for event in some:
            yield from _lines([_event(event, copy, there)], 2)


def alone(count: int) -> Iterator[dict[str, Any]]:
    """The events alone, without what only a whole record tells of them:
    where ships were before and after, what sources say otherwise.
    """
    real = _real()["events"]
    for copy in range(-(-count // len(real))):
        some = real[: count - copy * len(real)]
        there = {event["id"] for event in some}
        for event in some:
            found = _event(event, copy, there)
            forces = {
                side: {key: found for key, found in force.items() if key != "ships_lost"}
                for side, force in found.get("forces", {}).items()
            }
            yield {key: value for key, value in found.items() if key not in ("ships", "claims", "forces")} | {
                "forces": forces
            }


@cache
def _real() -> dict[str, Any]:
    """The real record, every scalar as text."""
    real: dict[str, Any] = yaml.load(REAL.read_bytes(), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return real


def written(count: int, form: str) -> Iterator[str]:
    """A record in a form: `record` whole, `events` alone as YAML, `jsonl` the same as JSON Lines."""
    if form == "record":
        yield from record(count)
    elif form == "jsonl":
        yield from (f"{json.dumps(event, ensure_ascii=False)}\n" for event in alone(count))
    else:
        yield "events:\n"
        yield from (line for event in alone(count) for line in _lines([event], 2))


def _id(id: str, copy: int) -> str:
    return f"{id}-{copy}" if copy else id


def _named(fields: dict[str, Any], copy: int) -> dict[str, Any]:
    """An entity with its longer texts in English, and the number of its copy after every name;
    the first copy has none.
    """
    fields = {key: value if key == "name" else _in_english(value) for key, value in fields.items()}
    if not copy:
        return fields
    names = {"name": {lang: f"{text} {copy}" for lang, text in fields["name"].items()}}
    aliases = {"aliases": [f"{alias} {copy}" for alias in fields["aliases"]]} if "aliases" in fields else {}
    return fields | names | aliases


def _in_english(value: Any) -> Any:
    """What a field holds, with its texts in English alone."""
    if isinstance(value, list):
        return [_in_english(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "en" in value and value.keys() <= _LANGUAGES:
        return value["en"]
    return {key: _in_english(item) for key, item in value.items()}


def _event(event: dict[str, Any], copy: int, there: set[str]) -> dict[str, Any]:
    """An event whose references lead to its own copy; those that lead to no event of it are left out."""
    found = _named(event, copy) | {"id": _id(event["id"], copy)}
    if event.get("part_of", "") not in there:
        found.pop("part_of", None)
    if copy and found["kind"] == "war":
        del found["kind"]  # there is one war
    for name in ("part_of", "place"):
        if name in found:
            found[name] = _id(found[name], copy)
    for name in ("causes", "people", "ships"):
        if name in found:
            found[name] = [_id(id, copy) for id in found[name] if name != "causes" or id in there]
    if "forces" in found:
        found["forces"] = {side: _force(force, copy) for side, force in found["forces"].items()}
    return found


def _force(force: dict[str, Any], copy: int) -> dict[str, Any]:
    found = dict(force)
    if "commanders" in found:
        whole = [{"person": one} if isinstance(one, str) else one for one in found["commanders"]]
        found["commanders"] = [one | {"person": _id(one["person"], copy)} for one in whole]
    if "ships_lost" in found:
        found["ships_lost"] = [lost | {"ship": _id(lost["ship"], copy)} for lost in found["ships_lost"]]
    return found


def _lines(value: Any, indent: int = 0) -> Iterator[str]:
    """A mapping or list as the lines of YAML's block style."""
    pairs = value.items() if isinstance(value, dict) else (("-", item) for item in value)
    for key, item in pairs:
        head = " " * indent + (key if key == "-" else f"{key}:")
        if isinstance(item, str):
            yield f"{head} {_scalar(item)}\n"
        elif not item:
            yield f"{head} {item}\n"
        elif key == "-":
            first, *rest = _lines(item, indent + 2)
            yield f"{head} {first[indent + 2 :]}"
            yield from rest
        else:
            yield f"{head}\n"
            yield from _lines(item, indent + 2)


def _scalar(text: str) -> str:
    return text if _SAFE.fullmatch(text) and text != "null" else json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream
    sys.stdout.writelines(written(int(sys.argv[1]), *(sys.argv[2:] or ["record"])))
