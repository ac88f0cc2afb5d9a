"""What stands round the panes, as lines: the title with its counts, the chips, the
day, a notice, the line of keys, the sheet of help.
"""

from __future__ import annotations

from typing import NamedTuple

from rjwar.core.ascii import twin
from rjwar.core.clean import clean
from rjwar.core.text import in_language
from rjwar.core.width import cells
from rjwar.draw.layout.columns import Line
from rjwar.draw.layout.lines import Span, pad
from rjwar.draw.layout.wrap import wrap
from rjwar.explore.day_line import dated, happened
from rjwar.explore.filters import Chip, named
from rjwar.explore.fitting import hung, shortened, sides
from rjwar.explore.keys import IN_A_CARD, KEYS, OFTENEST, SHORTEST
from rjwar.explore.state import State
from rjwar.words.exploring.catalog import told, word

_LONGEST_CHIP = 40
_MOST_NOTICE = 6
"""Rows of a notice."""


def title(state: State, width: int) -> Line:
    """The record's title, and how many of its events are shown."""
    lang = state.look.lang
    name = clean(in_language(state.store.title, lang)) or "rjwar"
    count = state.wording.count("drawn", state.overview.total, some=len(state.results.numbers))
    return sides([(name, "title")], [(count, "")], width, ascii=state.look.ascii)


class Laid(NamedTuple):
    """A chip as it is laid out: its row, and the cells from which and up to which it stands."""

    chip: Chip
    row: int
    start: int
    end: int


def chips(state: State, width: int, rows: int) -> tuple[list[Line], list[Laid]]:
    """The chips in at most so many rows, and where each stands; how many there are besides at the end."""
    lines: list[Line] = []
    laid: list[Laid] = []
    used = width
    for index, chip in enumerate(state.question.chips):
        text = f" {chip_text(state, chip)} "
        taken = cells(text)
        if used + taken > width:
            if len(lines) == rows:
                lines[-1].append((f"…{len(state.question.chips) - index}", ""))
                break
            lines.append([])
            used = 0
        start = used
        lines[-1] += [(text, "chip"), (" ", "")]
        laid.append(Laid(chip, len(lines) - 1, start, start + taken))
        used += taken + 1
    return lines, laid


def chip_text(state: State, chip: Chip) -> str:
    """`Front: Sakhalin ×`."""
    label = word(state.words.filters, chip.key)
    name = shortened(named(state.wording, chip), _LONGEST_CHIP, ascii=state.look.ascii)
    return f"{label}: {name} ×" if chip.text else f"{label} ×"


def day(state: State, rows: int) -> list[Line]:
    """The day and what happened on it, in no, one or two rows."""
    wording = state.wording
    if not rows:
        return []
    if state.day is None:
        return [[(state.words.no_date, "dim")]]
    date: Span = (dated(wording, state.day), "strong")
    if rows < 2:
        return [[date, (" · ", "dim"), *happened(wording, state.day)]]
    return [[date], happened(wording, state.day)]


def notice(text: str, width: int) -> list[Line]:
    """What is told until something else happens, if anything is."""
    return [[(line, "strong")] for line in hung(text, width)[:_MOST_NOTICE]] if text else []


def keys(state: State, width: int, *, in_card: bool) -> Line:
    """As many keys as there is room for; help and the way out always."""
    pairs = IN_A_CARD if in_card else OFTENEST
    for gap in ("  ", " "):
        for most in range(len(pairs), -1 if gap == " " else len(pairs) - 1, -1):
            line = _pairs(state, (*pairs[:most], *SHORTEST), gap)
            if sum(cells(text) for text, _ in line) <= width:
                return line
    return _pairs(state, SHORTEST, " ")


def _pairs(state: State, pairs: tuple[tuple[str, str], ...], gap: str) -> Line:
    spans: list[Span] = []
    for key, doing in pairs:
        spans += [
            (in_ascii(key) if state.look.ascii else key, "key"),
            (f" {told(state.words.doing, doing).short}", "dim"),
            (gap, ""),
        ]
    return spans[:-1]


def in_ascii(shown: str) -> str:
    """A key as it is written without arrows."""
    for arrow, name in (
        ("↑↓", "Up/Down"),
        ("←→", "[ ]"),
        ("↑", "Up"),
        ("↓", "Down"),
        ("←", "Left"),
        ("→", "Right"),
    ):
        shown = shown.replace(arrow, name)
    return twin(shown)


def help_lines(state: State, width: int) -> list[Line]:
    """Every key and what it does."""
    keys: dict[str, list[str]] = {}
    for key in KEYS:
        if key.shown:
            keys.setdefault(key.doing, []).append(in_ascii(key.shown) if state.look.ascii else key.shown)
    column = max(cells(", ".join(shown)) for shown in keys.values()) + 2
    column = min(column, width // 2)
    lines: list[Line] = []
    for doing, shown in keys.items():
        texts = wrap(told(state.words.doing, doing).long, width - column)
        names = wrap(", ".join(shown), column - 2)
        for index in range(max(len(texts), len(names))):
            name = names[index] if index < len(names) else ""
            lines.append([(pad(name, column), "key"), (texts[index] if index < len(texts) else "", "")])
    return lines
