"""Every example in a docstring prints what it shows."""

from __future__ import annotations

import doctest
from importlib import import_module

from sources import HOME


def test_every_example_prints_what_it_shows() -> None:
    """Only in modules that have one: to look for them in all takes each process of the suite seconds."""
    failed = {}
    for path in HOME.rglob("*.py"):
        if ">>> " in path.read_text(encoding="utf-8"):
            name = ".".join(path.relative_to(HOME.parent).with_suffix("").parts).removesuffix(".__init__")
            failed[name] = doctest.testmod(import_module(name)).failed
    assert failed
    assert {name: count for name, count in failed.items() if count} == {}
