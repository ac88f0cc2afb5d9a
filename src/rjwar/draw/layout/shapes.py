"""Signs as shapes: bars, rules, triangles and dots,
which are to meet from cell to cell whatever font there is.
"""

from __future__ import annotations

from collections.abc import Iterator

Box = tuple[float, float, float, float]
"""Left, top, width and height, in shares of a cell."""

_GAP = 1 / 17
"""What parts a bar from the one above it."""
_EIGHTHS_WIDE = dict(zip("▏▎▍▌▋▊▉█", range(1, 9), strict=True))
_EIGHTHS_HIGH = dict(zip("▁▂▃▄▅▆▇", range(1, 8), strict=True))
_BLOCKS: dict[str, Box] = {
    **{char: (0, _GAP, eighths / 8, 1 - _GAP) for char, eighths in _EIGHTHS_WIDE.items()},
    **{char: (0, 1 - eighths / 8, 1, eighths / 8) for char, eighths in _EIGHTHS_HIGH.items()},
    **dict.fromkeys("░▒▓", (0, _GAP, 1, 1 - _GAP)),
    "▐": (0.5, _GAP, 0.5, 1 - _GAP),
    "▕": (0.875, _GAP, 0.125, 1 - _GAP),
    "▀": (0, 0, 1, 0.5),
}
SHADES = {"░": 0.3, "▒": 0.55, "▓": 0.8}
"""How much of its colour a shade has."""
_RULES = {
    **dict(
        zip(
            "─│┌┐└┘├┤┬┴┼╴╵╶╷",
            ("EW", "NS", "ES", "SW", "NE", "NW", "NES", "NSW", "ESW", "NEW", "NESW", "W", "N", "E", "S"),
            strict=True,
        )
    ),
    **dict(zip("╭╮╰╯", ("ES", "SW", "NE", "NW"), strict=True)),
    **dict(zip("━┃", ("EW", "NS"), strict=True)),
}
"""Where the arms of a rule lead to."""
_HEAVY = "━┃"
_POLYGONS = {
    "▲": ((0.5, 0.28), (0.95, 0.72), (0.05, 0.72)),
    "▼": ((0.05, 0.3), (0.95, 0.3), (0.5, 0.74)),
    "▸": ((0.2, 0.32), (0.8, 0.51), (0.2, 0.7)),
    "◂": ((0.8, 0.32), (0.8, 0.7), (0.2, 0.51)),
    "◆": ((0.5, 0.28), (0.95, 0.51), (0.5, 0.74), (0.05, 0.51)),
}
_LONG = frozenset("█░▒▓─━▀▄▁▂▃▅▆▇")
"""What makes one shape with the same sign beside it."""


def is_shape(char: str) -> bool:
    """Whether a sign is drawn rather than written."""
    return char in _BLOCKS or char in _RULES or char in _POLYGONS or "\u2801" <= char <= "\u28ff"


def goes_on(char: str) -> bool:
    """Whether a sign makes one shape with the same sign beside it."""
    return char in _LONG


def path(char: str, x: float, y: float, width: float, height: float, times: int = 1) -> str:
    """A sign as the commands of a path, filled, in a cell that begins at a point.

    Some times as wide for one that goes on.
    """
    if corners := _POLYGONS.get(char):
        return "M" + "L".join(f"{x + left * width:g} {y + top * height:g}" for left, top in corners) + "Z"
    boxes = (
        [_BLOCKS[char]] if char in _BLOCKS else _dots(char) if char > "\u2800" else _arms(char, width, height)
    )
    drawn = (
        (x + left * width * times, y + top * height, wide * width * times, high * height)
        for left, top, wide, high in boxes
    )
    return "".join(f"M{left:g} {top:g}h{wide:g}v{high:g}h{-wide:g}z" for left, top, wide, high in drawn)


def _arms(char: str, width: float, height: float) -> Iterator[Box]:
    thick = 2.4 if char in _HEAVY else 1.2
    across, down = thick / width, thick / height
    left, top = 0.5 - across / 2, 0.5 - down / 2
    arms = _RULES[char]
    if "E" in arms or "W" in arms:
        start = 0 if "W" in arms else left
        yield start, top, (1 if "E" in arms else left + across) - start, down
    if "N" in arms or "S" in arms:
        start = 0 if "N" in arms else top
        yield left, start, across, (1 if "S" in arms else top + down) - start


def _dots(char: str) -> Iterator[Box]:
    """The dots of Braille: three in two columns, and two beneath."""
    bits = ord(char) - 0x2800
    for dot, (column, row) in enumerate(((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))):
        if bits >> dot & 1:
            yield 0.14 + 0.5 * column, 0.06 + 0.25 * row, 0.24, 0.12
