"""The view that CONTRIBUTING shows: it stands there as it is, and draws what it says."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import rjwar
from rjwar.words.look import Look

HOME = Path(__file__).parents[3]
EXAMPLE = HOME / "docs" / "examples" / "fronts.py"


def test_it_draws_a_row_a_front(small: rjwar.War) -> None:
    spec = importlib.util.spec_from_file_location("fronts", EXAMPLE)
    assert spec
    assert spec.loader
    view = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(view)
    lines = view.render(small.select(kind="combat"), Look()).plain()
    assert "\n".join(lines) == """\
Port Arthur         ▪▪ 2
Yellow Sea          ▪ 1"""  # fmt: skip


def test_it_stands_in_the_page_for_contributors_as_it_is() -> None:
    assert f"```python\n{EXAMPLE.read_text(encoding='utf-8')}```\n" in (HOME / "CONTRIBUTING.md").read_text(
        encoding="utf-8"
    )
