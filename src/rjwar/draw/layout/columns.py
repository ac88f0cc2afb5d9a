"""Spans laid out in columns: wrapped without losing their styles,
and without parting what belongs together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rjwar.core.width import cells
from rjwar.draw.layout.lines import Span
from rjwar.draw.layout.wrap import wrap

Line = list[Span]
"""Spans side by side."""


def width_of(line: Sequence[Span]) -> int:
    """How many cells a line takes."""
    return sum(cells(text) for text, _ in line)


def wrapped(line: Sequence[Span], width: int, *, hang: int = 0) -> list[Line]:
    """The spans in lines of at most a width, each with its style.

    Lines after the first begin `hang` cells in.
    """
    if width_of(line) <= width:
        return [list(line)]
    hang = hang if width - hang >= 8 else 0
    styled = [(char, style) for text, style in line for char in text]
    lines: list[Line] = []
    index = 0
    for text in wrap("".join(char for char, _ in styled), width - hang):
        spans: Line = [(" " * hang, "")] if lines and hang else []
        for char in text:
            while styled[index][0] != char:  # the spaces that a line's end took
                index += 1
            spans.append(styled[index])
            index += 1
        lines.append(joined(spans))
    return lines


def fill(atoms: Sequence[Sequence[Span]], width: int, *, between: str = " · ", hang: int = 0) -> list[Line]:
    """The atoms one after another in lines of at most a width.

    One is parted only where it is wider than a line. A mark between two that begins with its sign (`, `)
    stays at the end of a line; one that begins with a space is dropped there.
    """
    hang = hang if width - hang >= 8 else 0
    stays = not between.startswith(" ")
    joint = " " * (len(between) - len(between.rstrip())) if stays else between
    lines: list[Line] = []
    used = 0
    for number, atom in enumerate(atoms):
        spans = [*atom, (between.rstrip(), "")] if stays and number + 1 < len(atoms) else list(atom)
        wide = width_of(spans)
        if lines and used + len(joint) + wide <= width:
            lines[-1] += [(joint, "dim"), *spans]
            used += len(joint) + wide
            continue
        indent: Line = [(" " * hang, "")] if lines and hang else []
        first, *rest = [spans] if wide + width_of(indent) <= width else wrapped(spans, width - hang)
        lines += [[*indent, *first], *indented(rest, hang)]
        used = width_of(lines[-1])
    return lines


def enumerated(
    names: Sequence[Span], comma: str, width: int, *, opening: Line | None = None, hang: int = 0
) -> list[Line]:
    """Names after an opening in lines of at most a width, a comma after each but the last."""
    sign = comma.rstrip(" ")
    atoms = [
        [(name, style), (sign if index < len(names) else "", "")]
        for index, (name, style) in enumerate(names, 1)
    ]
    return fill([*([opening] if opening else []), *atoms], width, between=comma[len(sign) :], hang=hang)


def beside(
    columns: Sequence[Sequence[Sequence[Span]]], widths: Sequence[int], gap: int = 2
) -> Iterator[Line]:
    """Blocks of lines side by side, each in a column of its width."""
    for row in zip_longest(*columns, fillvalue=()):
        line: Line = []
        for spans, width in zip(row, widths, strict=True):
            line += [*spans, (" " * max(width - width_of(spans) + gap, 0), "")]
        yield line


def indented(lines: Sequence[Sequence[Span]], by: int) -> list[Line]:
    """The lines moved to the right."""
    return [[(" " * by, ""), *line] if line else [] for line in lines]


def joined(spans: Sequence[Span]) -> Line:
    """The spans, neighbours of one style made one."""
    line: Line = []
    for text, style in spans:
        if line and line[-1][1] == style:
            line[-1] = (line[-1][0] + text, style)
        else:
            line.append((text, style))
    return line
