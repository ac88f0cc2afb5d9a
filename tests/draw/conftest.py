"""Records of a few lines, to be drawn."""

from collections.abc import Callable
from pathlib import Path

import pytest

import rjwar


@pytest.fixture
def record(tmp_path: Path) -> Callable[[str], rjwar.War]:
    """A record made of the lines given."""

    def record(text: str) -> rjwar.War:
        file = tmp_path / "record.yaml"
        file.write_text(text, encoding="utf-8")
        return rjwar.open(file)

    return record
