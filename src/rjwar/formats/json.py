"""One JSON array of objects, an object a line; with --fields the keys are the dotted paths."""

from __future__ import annotations

from collections.abc import Iterator

from ..answer import Answer
from ..look import Look
from . import jsonl


def lines(answer: Answer, look: Look) -> Iterator[str]:
    held: str | None = None
    for line in jsonl.lines(answer, look):
        if held is None:
            yield "["
        else:
            yield f"{held},"
        held = line
    if held is None:
        yield "[]"
    else:
        yield held
        yield "]"
