"""One JSON array of objects, an object a line; with --fields the keys are the dotted paths."""

from __future__ import annotations

from rjwar.formats.answers import jsonl

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rjwar.query.answer import Answer
    from rjwar.words.look import Look


def lines(answer: Answer, look: Look) -> Iterator[bytes]:
    last = len(answer)
    if not last:
        yield b"[]"
        return
    yield b"["
    for number, line in enumerate(jsonl.lines(answer, look), 1):
        yield line if number == last else line + b","
    yield b"]"
