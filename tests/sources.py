"""The program's own sources, as their syntax trees: read once, for every test that looks into them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import rjwar

HOME = Path(rjwar.__file__).parent


@cache
def trees() -> dict[str, ast.Module]:
    """The syntax tree of every module, by its dotted name without `rjwar`."""
    return {_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(HOME.rglob("*.py"))}


def _name(path: Path) -> str:
    return ".".join(path.relative_to(HOME).with_suffix("").parts).removesuffix(".__init__")


@cache
def nodes(name: str) -> tuple[ast.AST, ...]:
    """All that stands in a module, at its top or deeper."""
    return tuple(ast.walk(trees()[name]))


@cache
def calls() -> tuple[tuple[str, ast.Call], ...]:
    """Every call in the program, with the module that it stands in."""
    return tuple((name, node) for name in trees() for node in nodes(name) if isinstance(node, ast.Call))
