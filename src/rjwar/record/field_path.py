"""Dotted paths into an entity of the record: what a claim says that it is about."""

from __future__ import annotations

from rjwar.core.light_typing import Any

NO_NAMES_IN_PYTHON = {"from": "from_"}
"""Fields whose names in the file are words of Python, and what they are called there."""
_ATTRIBUTES = NO_NAMES_IN_PYTHON | {"type": "types"}


def valued(entity: Any, path: str) -> Any:
    """The value at a dotted path of an entity.

    Through a list, a tuple of what its items have there; None where there is nothing.
    """
    value = entity
    steps = path.split(".")
    for index, step in enumerate(steps):
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, tuple) and not hasattr(value, "_fields"):
            found = (valued(item, ".".join(steps[index:])) for item in value)
            return tuple(item for item in found if item is not None) or None
        else:
            value = _attribute(value, step)
    return value


def _attribute(value: Any, name: str) -> Any:
    fields = getattr(value, "_fields", ())
    known = next((one for one in (name, _ATTRIBUTES.get(name, name)) if one in fields), None)
    return getattr(value, known) if known else None
