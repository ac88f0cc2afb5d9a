"""What sound records of one odd shape each cost, and what twice as much of it costs: a Markdown table.

The shapes are those of `tests/hostile/sizes.py`, of which `test_costs` counts the work of every command;
here some commands take their time. Each cell is the processor seconds for records of N and of twice N,
and how many times as much that is, beyond a bare start. `shapes.py [N [SHAPE ...]]`; N is 1,000 where it
is not given.
"""

from __future__ import annotations

import runpy
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from run import HERE, Bench, Command, rjwar_command

SHAPES: dict[str, Callable[[int], bytes]] = runpy.run_path(
    str(HERE.parent / "tests" / "hostile" / "sizes.py")
)["FAMILIES"]
COMMANDS = (
    "list -n 1",
    "list --json",
    "timeline --all",
    "stats --by place,kind",
    "search hill",
    "export html",
)
"""The first of them finds no cache, and compiles."""
LEAST = 0.05
"""Seconds beyond a start under which nothing can be said of growth."""


def seconds(bench: Bench, file: Path, command: str) -> float | None:
    """The processor seconds of a command over a file; None where it is refused."""
    try:
        return bench.run(rjwar_command(*command.split(), "--data", str(file))).processor_seconds
    except SystemExit:
        return None


def row(bench: Bench, shape: str, size: int, start: float) -> Iterable[str]:
    """The cells of a shape."""
    yield shape
    files = [bench.folder / f"{shape}-{times}.yaml" for times in (1, 2)]
    for times, file in enumerate(files, 1):
        file.write_bytes(SHAPES[shape](times * size))
    for command in COMMANDS:
        one, two = (seconds(bench, file, command) for file in files)
        if one is None or two is None:
            yield "refused"
        elif one - start < LEAST:
            yield f"{one:.2f} {two:.2f}"
        else:
            yield f"{one:.2f} {two:.2f} x{(two - start) / (one - start):.1f}"
    for file in files:
        file.unlink()


def main(size: int = 1_000, shapes: Iterable[str] = SHAPES) -> None:
    """Print the table, a row a shape."""
    print(f"| {size:,} and {2 * size:,} | {' | '.join(f'`{command}`' for command in COMMANDS)} |")
    print("| --- |" + " ---: |" * len(COMMANDS))
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        start = min(
            bench.run(Command([sys.executable, "-I", "-c", "pass"])).processor_seconds for _ in range(5)
        )
        for shape in shapes:
            print(f"| {' | '.join(row(bench, shape, size, start))} |", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000, sys.argv[2:] or SHAPES)
