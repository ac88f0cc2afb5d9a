"""What `schema output` says of --json, judged by what --json prints, and by nothing more than that."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from rjwar.datafile.schema import data_schema
from rjwar.formats.json_schema import output_schema
from rjwar.record.documents import document
from rjwar.record.event_keys import EVENT_KEYS

SCHEMA = output_schema()


def of(kind: str) -> Draft202012Validator:
    """The validator of one kind of object, which takes no key that the schema does not tell."""
    return Draft202012Validator(
        {**_closed(SCHEMA), "type": "object", "items": True, "$ref": f"#/$defs/{kind}"}
    )


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(part) for key, part in schema.items()}
    # `unevaluatedProperties` would close the two halves of a day's event each against the other.
    return (
        closed | {"additionalProperties": False}
        if "properties" in schema and "relation" not in schema["properties"]
        else closed
    )


def errors(kind: str, documents: Any) -> list[str]:
    validator = of(kind)
    return [
        f"{error.json_path}: {error.message}"[:300]
        for document in documents
        for error in validator.iter_errors(document)
    ]


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_every_event_of_the_record_is_as_the_schema_says(war):
    """In a language that not every text is in; the English that was compiled, a command prints below."""
    assert errors("event", war.select().documents("th")) == []


@pytest.mark.parametrize("entity", ["person", "ship", "place", "source"])
def test_every_entity_of_the_record_is_as_the_schema_says(entity, war):
    assert errors(entity, (document(entity, war.find(entity, id), war, "ru") for id in war.ids(entity))) == []


def test_the_schema_has_the_keys_of_an_event_and_no_others():
    assert set(SCHEMA["$defs"]["event"]["required"]) == set(EVENT_KEYS)


@pytest.mark.parametrize(
    ("kind", "command"),
    [
        ("claim", ["claims"]),
        ("source", ["sources", "--type", "book"]),
        ("count", ["stats", "--by", "month"]),
        ("count", ["stats", "--by", "outcome"]),
        ("count", ["stats", "--by", "side"]),
        ("event", ["timeline", "--during", "1905-05"]),
        ("event", ["battle", "tsushima"]),
        ("person", ["show", "person:togo-heihachiro"]),
    ],
)
def test_what_a_command_prints_is_as_the_schema_says(kind, command, run):
    found = json.loads(run(*command, "--json").out)
    assert found
    assert errors(kind, found) == []


def test_a_day_is_as_the_schema_says(run):
    (day,) = json.loads(run("on", "1905-05-27", "--json").out)
    whole = Draft202012Validator({**SCHEMA, "type": "object", "$ref": "#/$defs/day"})
    assert [error.message for error in whole.iter_errors(day)] == []
    assert {event["relation"] for event in day["events"]} >= {"began", "under-way"}


def test_problems_are_as_the_schema_says(run, tmp_path):
    file = tmp_path / "war.yaml"
    file.write_text("events: [{id: one, name: One, date: 1904-13, kin: battle}]", encoding="utf-8")
    found = json.loads(run("check", file, "--json").out)
    assert len(found) > 1
    assert errors("problem", found) == []


def test_the_whole_schema_takes_the_array_of_any_command(run):
    whole = Draft202012Validator(SCHEMA)
    for command in (
        ["list", "--front", "korea"],
        ["show", "togo-heihachiro", "mukden"],
        ["stats"],
        ["on", "05-27"],
        ["list", "-g", "nowhere"],
    ):
        assert whole.is_valid(json.loads(run(*command, "--json").out)), command


@pytest.mark.parametrize(
    "change",
    [
        lambda event: event.pop("victor"),
        lambda event: event.update(weight="5"),
        lambda event: event["date"].update(precision="hour"),
        lambda event: event["forces"]["japan"]["losses"]["killed"].pop("low"),
        lambda event: event.update(entity="battle"),
    ],
)
def test_what_is_otherwise_is_not_as_the_schema_says(change: Callable[[dict], object], run):
    (event,) = json.loads(run("battle", "tsushima", "--json").out)
    change(event)
    assert errors("event", [event])


def test_the_command_prints_both_schemas(run):
    assert json.loads(run("schema", "output").out) == SCHEMA
    assert json.loads(run("schema").out)["title"] == "A data file of rjwar"
    assert run("schema", "nonsense") == (
        2,
        "",
        "rjwar: schema: unknown value 'nonsense'; known: data, output\n",
    )


@pytest.mark.parametrize("schema", [SCHEMA, data_schema()], ids=["output", "data"])
def test_every_property_of_a_schema_says_what_it_is_and_the_schema_has_an_id(schema):
    assert schema["$id"].startswith("urn:rjwar:schema:")
    assert [path for path, told in _properties(schema) if not told] == []


def _properties(schema: Any, path: str = "$") -> Iterator[tuple[str, bool]]:
    if isinstance(schema, list):
        for part in schema:
            yield from _properties(part, path)
    elif isinstance(schema, dict):
        for name, part in schema.get("properties", {}).items():
            yield f"{path}.{name}", "description" in part
        for name, part in schema.items():
            yield from _properties(part, f"{path}.{name}")
