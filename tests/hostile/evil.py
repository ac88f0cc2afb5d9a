"""A record that is valid, each text of which would drive a terminal, a spreadsheet, a browser or a calendar if it came out as it is."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

SAMPLE = Path(__file__).parents[1] / "good" / "sample.yaml"
EVIL = "=\x1b[31m\x1b]0;x\x07\x9b31m\u202e\u2066\u2028\x85\x7f\r\nEND:VEVENT\t[red]:smile:{0}%s</script><script>alert(1)</script>\"'|`\ufeff"
_LANGUAGES = ("en", "th", "ja", "ru", "zh", "ko")
_TEXTS = (
    *_LANGUAGES,
    "name",
    "note",
    "outcome_note",
    "role",
    "units",
    "aliases",
    "counts",
    "what",
    "lender",
    "currency",
    "title",
    "author",
)
_MORE = ("publisher", "modern", "at", "value", "tags", "kind", "front", "outcome", "clock", "rank", "type")
_WORDS = ("sides", "fronts", "kinds", "outcomes", "measures", "ranks", "clocks")

COMMANDS = (
    ["list"],
    ["list", "--fields", "id,names.en,aliases,forces,summary,claims,money,date,tags,time,place"],
    ["timeline"],
    ["timeline", "--all"],
    ["timeline", "--view", "lanes"],
    ["timeline", "--view", "lanes", "--by", "side"],
    ["timeline", "--view", "months"],
    ["battle"],
    ["battle", "battle-off-long-cape"],
    ["battle", "battle-off-long-cape", "siege-of-fort-lena"],
    ["show", "sato-ken"],
    ["show", "akebono-maru"],
    ["show", "long-cape"],
    ["show", "thwiki"],
    ["show", "loan-of-may"],
    ["on", "1904-08-10"],
    ["on", "11 May"],
    ["stats", "--by", "front"],
    ["stats", "--by", "side"],
    ["stats", "--by", "outcome"],
    ["map"],
    ["claims"],
    ["sources"],
    ["sources", "thwiki"],
)
"""Every way to draw something of it."""


@cache
def evil_record() -> str:
    """The sample record with the evil text after each of its own, and vocabularies that are made of evil words, as JSON, which is YAML."""
    record: dict[str, Any] = yaml.load(SAMPLE.read_bytes(), Loader=yaml.BaseLoader)
    record = {name: section for name, section in record.items() if name not in _WORDS}
    record = _evil(record, "")
    for event in record["events"]:
        event["claims"] = [claim | {"field": "text"} for claim in event.pop("claims", ())]
        event["forces"] = {
            f"{side}{EVIL}": _measured(force) for side, force in event.pop("forces", {}).items()
        }
    for one in (*record["people"].values(), *record["ships"].values()):
        one.pop("became", None)
        one["side"] = f"{one['side']}{EVIL}"
    return json.dumps(record)


def _evil(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return {key: _evil(item, key) for key, item in value.items() if item != "null"}
    if isinstance(value, list):
        return [_evil(item, name) for item in value]
    war = name == "kind" and value == "war"
    source = name == "type" and value in ("book", "entry-encyclopedia")
    return f"{value}{EVIL}" if name in (*_TEXTS, *_MORE) and not war and not source else value


def _measured(force: dict[str, Any]) -> dict[str, Any]:
    evil = {
        name: {f"{measure}{EVIL}": figure for measure, figure in force.get(name, {}).items()}
        for name in ("strength", "losses")
    }
    return force | evil
