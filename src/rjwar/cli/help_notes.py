"""What the help of a command tells besides its options, in two columns under a heading."""

from __future__ import annotations

from rjwar.cli import plugins
from rjwar.core.light_typing import NamedTuple
from rjwar.explore.keys import KEYS
from rjwar.words.exploring.catalog import told
from rjwar.words.exploring.languages import exploring


class Notes(NamedTuple):
    """A heading, and rows of what is told of and what is told."""

    heading: str
    rows: list[tuple[str, str]]


def notes(name: str) -> Notes | None:
    """The notes of a command: the formats of `export`, the keys of `explore`; None for any other."""
    if name == "export":
        return Notes("Formats", [(word, plugins.help_of("export", word)) for word in plugins.known("export")])
    return Notes("Keys", _keys()) if name == "explore" else None


def _keys() -> list[tuple[str, str]]:
    """Every key of the explorer, and what it does."""
    shown: dict[str, list[str]] = {}
    for key in KEYS:
        if key.shown:
            shown.setdefault(key.doing, []).append(key.shown)
    doing = exploring("en").doing
    return [(", ".join(keys), told(doing, what).long) for what, keys in shown.items()]
