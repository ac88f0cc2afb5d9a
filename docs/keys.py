"""Write the tables of keys in json.md anew, from the tables of keys that the documents are made of.

`--check` only compares.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from rjwar.query.sides import SIDE_KEYS
from rjwar.record.documents import KEYS
from rjwar.record.json_types import Schema

PAGE = Path(__file__).parent / "json.md"


def inside(schema: Schema) -> str:
    """The keys of what a key holds: `{a b}`, `[{a b}]`; nothing of what has none."""
    if "$ref" in schema:
        return {"figure": "FIGURE", "claimed": "CLAIM"}[schema["$ref"].rpartition("/")[2]]
    for one in schema.get("anyOf", ()):
        if one.get("type") != "null":
            return inside(one)
    if "items" in schema:
        return f"[{inside(schema['items'])}]"
    if isinstance(schema.get("additionalProperties"), dict):
        return f"{{…: {inside(schema['additionalProperties'])}}}".replace(": }", "}")
    if "properties" not in schema or set(schema["properties"]) >= {"en", "th"}:
        return ""
    return "{" + " ".join(name + inside(below) for name, below in schema["properties"].items()) + "}"


def table(kind: str) -> str:
    """The table of one kind of entity."""
    keys = {**KEYS, "side": SIDE_KEYS}[kind]
    rows = [f"| `{name}{inside(key.schema)}` | {key.help} |" for name, key in keys.items()]
    return "\n".join(["| key | what it is |", "| --- | --- |", *rows])


def written(text: str) -> str:
    """The page with its tables made anew, each between two marks."""
    return re.sub(
        r"(<!-- keys of (\w+) -->\n).*?(<!-- end -->)",
        lambda match: f"{match[1]}{table(match[2])}\n{match[3]}",
        text,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    if "--check" in sys.argv:
        sys.exit(0 if written(page) == page else "docs/json.md is not what docs/keys.py writes; run it")
    PAGE.write_text(written(page), encoding="utf-8")
