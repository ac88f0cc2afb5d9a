"""What tests of files may use: one made of the small record, of the one full of odd text, or of the real one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from pages import Page
from rjwar.cli import main

ODD = Path(__file__).parents[1] / "good" / "odd-text.yaml"


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


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """What `export` writes of the whole real record, or of a selection of it, in a language: made once."""

    @cache
    def made(word: str, lang: str, filters: tuple[str, ...]) -> str:
        file = tmp_path_factory.mktemp("whole") / "war"
        assert main(["export", word, *filters, "--lang", lang, "-o", str(file)]) == 0
        return file.read_bytes().decode()

    return lambda word, *filters, lang="en": made(word, lang, filters)


@pytest.fixture(scope="session")
def page(whole: Callable[..., str]) -> Callable[[str], Page]:
    """The page of the whole real record in a language, read once."""
    return cache(lambda lang: Page(whole("html", lang=lang)))
