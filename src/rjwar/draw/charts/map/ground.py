"""The ground of a map: land as a pattern of dots, sea blank, coasts and river frontiers as lines."""

from __future__ import annotations

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.charts.braille import Canvas
from rjwar.draw.charts.coastlines import outline
from rjwar.draw.charts.map.frame import Frame
from rjwar.draw.layout.lines import Span


class Ground(NamedTuple):
    """A span for each character of a frame, row by row; and which of them a coast or a river runs through."""

    spans: list[list[Span]]
    has_line: list[list[bool]]


def ground(frame: Frame, *, ascii: bool) -> Ground:
    """What lies beneath the marks and names of a map."""
    land, lines = _drawn(frame)
    rows = list(zip(lines.characters(ascii=ascii), land.characters(ascii=ascii), strict=True))
    spans: list[list[Span]] = [
        [
            (line, "coast") if line != " " else (fill, "land") if fill != " " else (" ", "")
            for line, fill in zip(*row, strict=True)
        ]
        for row in rows
    ]
    return Ground(spans, [[line != " " for line in row] for row, _ in rows])


def _drawn(frame: Frame) -> tuple[Canvas, Canvas]:
    """The pattern of the land, and the lines of coasts and rivers."""
    shapes = outline(frame.box)
    land, lines = Canvas(frame.columns, frame.rows), Canvas(frame.columns, frame.rows)
    rings = shapes.land_in(frame.box)
    land.fill([frame.path(ring) for ring in rings])
    for ring in rings:
        for coast in shapes.coasts(ring):
            lines.path(frame.path(coast))
    for river in shapes.rivers:
        lines.path(frame.path(river), every=2)
    return land, lines
