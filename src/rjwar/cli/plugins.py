"""The views and formats there are: the modules of a package by file name, imported when asked for."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path
from typing import Any

from rjwar.core.errors import WrongUsage, did_you_mean

_ROOMS = {"views": "draw.views", "formats": "formats.answers", "exports": "formats.exports"}


def _folder(package: str) -> Path:
    return Path(__file__).parents[1].joinpath(*_ROOMS[package].split("."))


def known(package: str) -> list[str]:
    """The words a user may type for a package's modules (`views`, `formats`, `exports`), in order: file names, `-` for `_`.

    What starts with `_` is not for them.
    """
    return sorted(path.stem.replace("_", "-") for path in _folder(package).glob("[a-z]*.py"))


def module(package: str, word: str) -> Any:
    """The module a word names; WrongUsage lists the words there are."""
    words = known(package)
    if word not in words:
        raise WrongUsage(f"no {package.removesuffix('s')} {word!r}; {did_you_mean(word, words)}")
    return import_module(f"rjwar.{_ROOMS[package]}.{word.replace('-', '_')}")


def help_of(package: str, word: str) -> str:
    """The first line of a module's docstring, read without importing it."""
    source = (_folder(package) / f"{word.replace('-', '_')}.py").read_text(encoding="utf-8")
    return (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]
