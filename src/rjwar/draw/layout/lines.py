"""Drawings as lines of styled spans: what every view returns. Rich paints them at a terminal; without colour they are plain text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rjwar.core.text import cells

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.segment import Segment

Span = tuple[str, str]
"""A text and the name of its style, after which an `@` and what the text names may stand: see `linked`."""


def linked(style: str, entity: str, id: str, place: int = 0) -> str:
    """The style of a text that names an entity; `place` tells two that name the same apart."""
    return f"{style}@{place} {entity}:{id}"


def unlinked(style: str) -> str:
    """The style without what its text names."""
    return style.partition("@")[0]


def target(style: str) -> tuple[int, str, str] | None:
    """What a text of that style names: its place, an entity and an id; None if it names nothing."""
    _, at, rest = style.partition("@")
    place, _, named = rest.partition(" ")
    entity, _, id = named.partition(":")
    return (int(place), entity, id) if at else None


# DayAnswer apart by brightness as well as hue, on dark and on light; orange and blue for those who do not see red and green.
STYLES = {
    "": "",
    "title": "bold",
    "name": "",
    "strong": "bold",
    "dim": "dim",
    "label": "dim",
    "heading": "bold underline",
    "japan": "color(166)",
    "russia": "color(32)",
    "even": "",
    "link": "underline",
    "work": "italic",
    "japan strong": "bold color(166)",
    "russia strong": "bold color(32)",
}

# What `--ascii` writes for what we draw; every glyph of a view is here.
_TWINS = str.maketrans(
    {
        "●": "*", "○": "o", "◆": "#", "▲": "^", "▼": "v", "■": "#", "·": "-", "⋮": ":", "…": "...", "–": "-", "—": "-", "−": "-",
        "→": "->", "←": "<-", "×": "x", "│": "|", "─": "-", "├": "|", "└": "`", "┼": "+", "┴": "+", "┬": "+", "┤": "|", "▪": "#",
        "█": "#", "▉": "#", "▊": "#", "▋": "#", "▌": "#", "▍": "=", "▎": "=", "▏": "-", "▇": "#", "▆": "#", "▅": "=", "▄": "=",
        "▃": "-", "▂": "-", "▁": ".", "░": ".", "▒": ":", "▓": "#", "°": " deg", "’": "'", "‘": "'", "“": '"', "”": '"', "≥": ">=",
        "№": "No", "≠": "!=", "≈": "~", "▸": ">", "◂": "<", "━": "=",
    }
)  # fmt: skip


def twin(text: str) -> str:
    """The text with the glyphs we draw in ASCII; every other character stays."""
    return text.translate(_TWINS)


# Thai puts no spaces between words. Where one of these begins, a word does; to find them all would take a dictionary.
_THAI_WORD = (
    "ใ|และ|ที่|ของ|การ|ความ|กองเรือ|กองทัพ|กอง|เรือ|เมือง|แห่ง|แต่|แล้ว|โดย|ได้|ไม่|ไป|ไว้|เป็น|เพื่อ|เมื่อ|เข้า|จาก|ถึง|ซึ่ง|ผู้|ทหาร|ถูก|ต่อ|อย่าง|ระหว่าง|หลัง|ก่อน|"
    "เดือน|สงคราม|ยุทธ|รัสเซีย|ญี่ปุ่น|อังกฤษ"
)


class Lines:
    """Lines of spans, top to bottom."""

    def __init__(self, *, ascii: bool = False) -> None:
        self.lines: list[list[Span]] = []
        self._ascii = ascii

    def add(self, *spans: Span) -> None:
        """One line; trailing space is dropped."""
        line = [(twin(text) if self._ascii else text, style) for text, style in spans if text]
        while line and not line[-1][0].rstrip(" "):
            line.pop()
        if line:
            line[-1] = (line[-1][0].rstrip(" "), line[-1][1])
        self.lines.append(line)

    def extend(self, other: Lines) -> None:
        """The lines of another drawing beneath."""
        self.lines += other.lines

    def plain(self) -> Iterator[str]:
        """Each line as text without style."""
        return ("".join(text for text, _ in line) for line in self.lines)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        from rich.segment import Segment
        from rich.style import Style

        styles = {name: Style.parse(style) for name, style in STYLES.items()}
        for line in self.lines:
            yield from (Segment(text, styles[unlinked(style)]) for text, style in line)
            yield Segment.line()


def pad(text: str, width: int) -> str:
    """The text with space after it up to a width in cells."""
    return text + " " * (width - cells(text))


def pad_left(text: str, width: int) -> str:
    """The text with space before it up to a width in cells."""
    return " " * (width - cells(text)) + text


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most a width in cells, broken at spaces, and within words only where one is wider than a line.

    Wide characters may be parted anywhere, a mark never from its letter. At least one line, perhaps empty.
    """
    width = max(width, 2)
    if cells(text) <= width:
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for word in _pieces(text):
        taken = cells(word)
        if line and used + taken > width:
            if width - used > width // 3:  # a Thai phrase is long: part of it may stay on the line
                head = _words(word, width - used)
                line, word = line + head, word[len(head) :]
            lines.append(line.rstrip(" "))
            line, used, word = "", 0, word.lstrip(" ")
            taken = cells(word)
        while taken > width:
            head = _head(word, width)
            lines.append(head)
            word = word[len(head) :]
            taken -= cells(head)
        line += word
        used += taken
    return [*lines, line.rstrip(" ")]


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that may stand on lines of their own: words with the space before them, wide characters singly."""
    piece = ""
    for char in text:
        wide = unicodedata.east_asian_width(char) in "WF"
        if piece and ((char == " " and piece.strip()) or (wide and char not in "、。」』）ー・")):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _words(word: str, width: int) -> str:
    """As much of a run of Thai words as fits and ends where one of the commonest begins; perhaps nothing."""
    ends = (match.start() for match in re.finditer(_THAI_WORD, word[: 4 * width]) if word[: match.start()].strip())
    return _longest(word, ends, width)


def _head(word: str, width: int) -> str:
    """As much of a word as fits: up to a sign, or to the start of a Thai word or syllable, if that fills a third of the line.

    Else it is cut at any letter, but a mark stays with its own.
    """
    signs = (match.end() for match in re.finditer(r"[–/-]", word[: 4 * width]))
    syllables = (match.start() for match in re.finditer("(?<!^)[เแโใไ]", word[: 4 * width]))
    for part in (_words(word, width), _longest(word, signs, width), _longest(word, syllables, width)):
        if cells(part) > width // 3:
            return part
    end, used = 0, 0
    for index, char in enumerate(word):
        used += cells(char)
        if used > width:
            break
        if index + 1 == len(word) or not _joins(word[index + 1]):
            end = index + 1
    return word[: max(end, 1)]


def _longest(word: str, ends: Iterable[int], width: int) -> str:
    return next((word[:end] for end in reversed(list(ends)) if cells(word[:end]) <= width), "")


def _joins(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf") or char in "ะาำๅๆฯ"
