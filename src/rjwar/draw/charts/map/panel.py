"""A map without its legend: ground, courses, marks and names, with degrees and a scale beneath."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rjwar.core.width import cells
from rjwar.draw.charts.braille import Canvas
from rjwar.draw.charts.map.frame import Frame
from rjwar.draw.charts.map.ground import Ground, ground
from rjwar.draw.charts.map.marks import Mark, by_importance, sign, small_sign
from rjwar.draw.charts.map.sheet import Sheet
from rjwar.draw.charts.map.towns import REGIONS_AT, TOWNS
from rjwar.draw.charts.map.voyages import Course
from rjwar.draw.layout.columns import Line
from rjwar.words.phrasing import Phrasing
from rjwar.words.wording import Wording

_TOWN = "▫"
_LONGEST_NAME = 16
_FEW, _NAMED_FROM = 40, 3
"""Up to how many marks on a map all are named that have room;
of more, from which weight on those that the legend does not tell of.
"""
_REGIONS_FROM = 2.0
"""Dots a degree of latitude, from which the names of lands and seas are written."""
_DEGREES = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20)
_APART = 14, 4
"""How many columns, and how many rows, lie between two degrees that are told."""
_ROUND_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def begun(frame: Frame, words: Phrasing, *, courses: Iterable[Course] = ()) -> Sheet:
    """The ground of a map, with the courses of ships."""
    drawn = ground(frame, ascii=words.look.ascii)
    for course in courses:
        _draw(drawn, frame, course, words)
    return Sheet(drawn)


def _draw(drawn: Ground, frame: Frame, course: Course, words: Phrasing) -> None:
    """Draw the line of a voyage over the ground."""
    canvas = Canvas(frame.columns, frame.rows)
    canvas.path([frame.dots(lat, lon) for lat, lon in course.points], every=2)
    for spans, row in zip(drawn.spans, canvas.characters(ascii=words.look.ascii), strict=True):
        for column, char in enumerate(row):
            if char != " ":
                spans[column] = (char, "course")


def write_signs(sheet: Sheet, marks: Iterable[Mark]) -> None:
    """The sign of each mark, where it belongs."""
    for mark in marks:
        sheet.mark(mark.row, mark.column, *(sign if mark.told else small_sign)(mark.events[0]))


def write_names(drawn: Sequence[tuple[Sheet, Sequence[Mark]]], words: Wording) -> None:
    """Beside each mark that the legend tells of its name, or a number where the name has no room;
    then the other names that have room.

    Numbers follow the order of the legend.
    """
    told = [(sheet, mark) for sheet, marks in drawn for mark in by_importance(marks) if mark.told]
    unnamed = [(sheet, mark) for sheet, mark in told if not _name(sheet, mark, "strong", words)]
    for number, (sheet, mark) in enumerate(sorted(unnamed, key=lambda one: one[1].told[0].n), 1):
        mark.number = number
        sheet.number(mark.row, mark.column, str(number), "strong")
    for sheet, marks in drawn:
        least = _NAMED_FROM if len(marks) > _FEW else 0
        for mark in marks:
            if not mark.told and (mark.events[0].weight or 0) >= least:
                _name(sheet, mark, "", words)


def _name(sheet: Sheet, mark: Mark, style: str, words: Wording) -> bool:
    """Write the name of a mark; without what follows a comma, unless a land or sea is called so."""
    name = words.name("place", mark.place)
    if cells(name) > _LONGEST_NAME:
        name = name.partition(",")[0]
    is_region = name in (words.region(region) for region in REGIONS_AT)
    return cells(name) <= _LONGEST_NAME and not is_region and sheet.name(mark.row, mark.column, name, style)


def write_towns(sheet: Sheet, frame: Frame, marks: Iterable[Mark], words: Wording) -> None:
    """The towns that have no mark, where there is room."""
    named = {event.place for mark in marks for event in mark.events}
    for id in TOWNS:
        place = words.store.find("place", id) if id not in named else None
        if place is None or place.lat is None or place.lon is None or not frame.holds(place.lat, place.lon):
            continue
        row, column = frame.cell(place.lat, place.lon)
        if sheet.is_free(row, column, 1, 1) and sheet.name(row, column, words.text(place.name), "label"):
            sheet.mark(row, column, _TOWN, "label")


def write_regions(sheet: Sheet, frame: Frame, words: Phrasing) -> None:
    """The names of the lands and seas of the theatre, where there is room."""
    for region, at in REGIONS_AT.items() if frame.down >= _REGIONS_FROM else ():
        if frame.holds(*at):
            sheet.title(*frame.cell(*at), words.region(region), "label")


def write_title(sheet: Sheet, name: str) -> None:
    """The name of what a small map shows, as low as there is room."""
    for row in range(sheet.rows - 1, -1, -1):
        if sheet.title(row, sheet.columns - cells(name) // 2 - 1, name, "label"):
            return


def write_latitudes(sheet: Sheet, frame: Frame, words: Phrasing) -> None:
    """The degrees of latitude at the left border, where there is room."""
    for degree in _told(frame.box[0], frame.box[1], frame.down / 4, _APART[1]):
        row, _ = frame.cell(degree, frame.box[2])
        text = _degree(degree, words)
        if sheet.is_free(row, 0, 1, cells(text)):
            sheet.mark(row, 0, text, "dim")


def beneath(frame: Frame, words: Phrasing) -> Line:
    """The degrees of longitude under the frame, and at its end the scale."""
    scale = _scale(frame, words)
    line = ""
    for degree in _told(frame.box[2], frame.box[3], frame.across / 2, _APART[0]):
        text = _degree(degree, words)
        start = frame.cell(frame.box[0], degree)[1] - cells(text) // 2
        if start > cells(line) and start + cells(text) + 2 + cells(scale) <= frame.columns:
            line += " " * (start - cells(line)) + text
    gap = frame.columns - cells(line) - cells(scale)
    return [(line + " " * max(gap, 1 if line else 0) + scale, "dim")]


def _told(least: float, most: float, characters: float, apart: int) -> Iterator[float]:
    """The round degrees that are told between two, the characters to a degree being known.

    None in the west or south.
    """
    step = next((step for step in _DEGREES if step * characters >= apart), None)
    if step is None or least < 0:
        return
    count = int(least / step) + 1
    while count * step < most:
        yield count * step
        count += 1


def _degree(degree: float, words: Phrasing) -> str:
    return f"{degree:.4g}{'' if words.look.ascii else '°'}"


def _scale(frame: Frame, words: Phrasing) -> str:
    """A bar of a round number of kilometres, up to a quarter of the frame long."""
    km = max((km for km in _ROUND_KM if km <= frame.km_a_column * frame.columns / 4), default=_ROUND_KM[0])
    return f"├{'─' * max(round(km / frame.km_a_column) - 2, 0)}┤ {words.phrase('km', words.number(km))}"
