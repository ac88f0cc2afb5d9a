"""A picture for pages and slides: what is drawn, as SVG that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from rich.style import Style

from rjwar.core.clean import clean
from rjwar.core.width import cells
from rjwar.draw.layout.caption import Caption
from rjwar.draw.layout.lines import Lines, Span
from rjwar.draw.layout.rich_painting import parsed
from rjwar.draw.layout.shapes import SHADES, goes_on, is_shape, path
from rjwar.draw.layout.themes import Theme

WIDE, HIGH = 8, 17
"""How large a cell is."""
FONT = (
    'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", '
    '"Noto Sans Mono CJK JP", monospace'
)
_MARGIN, _HEAD = 16, 36
GROUNDS = {"dark": ("#12161c", "#e6e6e6"), "light": ("#ffffff", "#1c1c1c"), "mono": ("#ffffff", "#000000")}
"""The ground of each theme, and what is written on it where no style says otherwise."""


def lines(drawn: Lines, caption: Caption) -> Iterator[str]:
    """The picture of a drawing: as wide as its longest line, as high as its lines are many."""
    columns = max((sum(cells(text) for text, _ in line) for line in drawn.lines), default=0)
    title = _shortened(clean(caption.title), max(columns, 24))
    width = max(columns, cells(title)) * WIDE + 2 * _MARGIN
    height = _HEAD + max(len(drawn.lines), 1) * HIGH + _MARGIN
    styles = _Styles(caption.theme)
    body = [
        element for row, line in enumerate(drawn.lines) for element in _row(line, _HEAD + row * HIGH, styles)
    ]
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}"'
        f' role="img" aria-labelledby="title" xml:lang="{escape(caption.lang)}">'
    )
    yield f'<title id="title">{_escaped(clean(caption.title))}</title>'
    yield f"<style>\n{styles.sheet()}</style>"
    yield f'<rect class="ground" width="{width}" height="{height}" rx="8"/>'
    yield f'<text class="caption" x="{width / 2:g}" y="22">{_escaped(title)}</text>'
    yield from body
    yield "</svg>"


class _Styles:
    """The classes of the styles that a picture has, in the order in which they are met."""

    def __init__(self, theme: str) -> None:
        self._themes = {name: Theme(name) for name in (("light", "dark") if theme == "auto" else (theme,))}
        self._classes: dict[str, str] = {}

    def class_of(self, style: str) -> str:
        """The class of a style."""
        return self._classes.setdefault(style.partition("@")[0], f"s{len(self._classes)}")

    def sheet(self) -> str:
        """The rules of all classes; the second theme is for readers whose pages are dark."""
        first, *others = (self._rules(name) for name in self._themes)
        shared = (
            f"text {{ font: 13.3px {FONT}; }}\n.caption {{ text-anchor: middle; "
            f"}}\n.sharp {{ shape-rendering: crispEdges; }}\n"
        )
        return (
            shared
            + first
            + "".join(f"@media (prefers-color-scheme: dark) {{\n{rules}}}\n" for rules in others)
        )

    def _rules(self, name: str) -> str:
        ground, text = GROUNDS[name]
        theme = self._themes[name]
        rules = [
            f".ground {{ fill: {ground}; }}",
            f"text, path {{ fill: {text}; }}",
            f".caption {{ {_css(theme.ink('dim').words)} }}",
        ]
        for style, named in self._classes.items():
            ink = theme.ink(style)
            rules += [
                f"{kind}.{named} {{ {css} }}"
                for kind, paint in (("text", ink.words), ("path", ink.signs))
                if (css := _css(paint))
            ]
            if "reverse" in ink.words:
                rules += [f"rect.{named} {{ fill: {text}; }}", f"text.{named} {{ fill: {ground}; }}"]
        return "".join(f"{rule}\n" for rule in rules)


def _css(paint: str) -> str:
    """What Rich's words for a style are in a style sheet."""
    style: Style = parsed(paint)
    told = []
    if style.color is not None:
        told.append(f"fill: {style.color.get_truecolor().hex};")
    told += ["font-weight: bold;"] if style.bold else []
    told += ["font-style: italic;"] if style.italic else []
    told += ["text-decoration: underline;"] if style.underline else []
    told += ["opacity: .6;"] if style.dim else []
    return " ".join(told)


def _row(line: list[Span], top: int, styles: _Styles) -> Iterator[str]:
    """The elements of a line: its words where their columns are, and its signs as shapes,
    those of a look together.
    """
    column = 0
    shapes: dict[tuple[str, float, bool], list[str]] = {}
    for text, style in line:
        name = styles.class_of(style)
        if style in ("cursor", "chip"):
            yield (
                f'<rect class="{name}" x="{_MARGIN + column * WIDE}" y="{top}" '
                f'width="{cells(text) * WIDE}" height="{HIGH}"/>'
            )
        for run in _runs(text):
            if is_shape(run[0]):
                drawn = path(run[0], _MARGIN + column * WIDE, top, WIDE, HIGH, len(run))
                shapes.setdefault((name, SHADES.get(run[0], 1), "h" in drawn), []).append(drawn)
            elif run.strip():
                yield _text(run, column, top, name)
            column += cells(run)
    for (name, shade, is_sharp), paths in shapes.items():
        faint = f' fill-opacity="{shade}"' if shade < 1 else ""
        yield f'<path class="{name}{" sharp" if is_sharp else ""}"{faint} d="{"".join(paths)}"/>'


def _text(run: str, column: int, top: int, name: str) -> str:
    text = run.strip(" ")
    x = _MARGIN + (column + len(run) - len(run.lstrip(" "))) * WIDE
    long = cells(text) * WIDE
    return (
        f'<text class="{name}" x="{x}" y="{top + 13}" textLength="{long}" '
        f'lengthAdjust="spacingAndGlyphs">{_escaped(text)}</text>'
    )


def _runs(text: str) -> Iterator[str]:
    """The text in runs that take their columns each by itself:
    signs, wide letters, narrow ones, and what stands after a gap.
    """
    run, kind = "", ""
    for char in text:
        own = _kind(char) or ("plain" if bool(kind) and is_shape(kind) else kind)
        if run and (
            own != kind or (is_shape(char) and not goes_on(char)) or (run.endswith("  ") and char != " ")
        ):
            yield run
            run = ""
        run, kind = run + char, own
    if run:
        yield run


def _kind(char: str) -> str:
    """What a character goes with; empty for spaces and marks, which go with what is before them."""
    if is_shape(char):
        return char
    return (
        ""
        if char == " " or not cells(char)
        else "plain"
        if char.isascii()
        else "wide"
        if cells(char) > 1
        else "narrow"
    )


def _escaped(text: str) -> str:
    """The text as XML has it, without what no XML may have."""
    return escape(re.sub("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text))


def _shortened(text: str, width: int) -> str:
    """As much of a text as a width has room for."""
    if cells(text) <= width:
        return text
    while cells(text) >= width:
        text = text[:-1]
    return f"{text}…"
