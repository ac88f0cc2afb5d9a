"""The tables of the docs that are made from the program are what it would write."""

import importlib.util
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def test_the_tables_of_keys_are_those_of_the_documents():
    spec = importlib.util.spec_from_file_location("keys", DOCS / "keys.py")
    keys = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(keys)
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    assert keys.written(page) == page, "run python docs/keys.py"
    assert page.count("<!-- keys of ") == len({**keys.KEYS, "side": None})
