"""What tests of exports may use: a file made from the small record, or from the one full of odd text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

ODD = Path(__file__).parents[2] / "good" / "odd-text.yaml"


@pytest.fixture
def exported(sample: Callable[..., object]) -> Callable[..., str]:
    """What `export` prints of the small record."""

    def export(*arguments: object) -> str:
        status, out, err = sample("export", *arguments)
        assert (status, err) == (0, "")
        return out

    return export


@pytest.fixture
def odd(run: Callable[..., object]) -> Callable[..., str]:
    """What `export` prints of the record full of odd text."""

    def export(*arguments: object) -> str:
        status, out, err = run("export", *arguments, "--data", ODD)
        assert (status, err.count("\n")) in ((0, 0), (0, 1))
        return out

    return export
