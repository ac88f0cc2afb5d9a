"""How each style of a drawing looks, on a dark ground, a light one, or any: the one table of colours.

Text is at least 4.5 times as light as its ground, or as dark: on black and on Solarized dark by the theme
`dark`, on white and on Solarized light by `light`. No colour is that on all four, so where the ground is not
known text keeps the colour of the terminal, and only signs (bars, rules, triangles) are coloured, 3 times and
more on each. `mono` has no colours.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rjwar.core.light_typing import NamedTuple
from rjwar.draw.layout.lines import unlinked

STYLES = (
    "name",
    "title",
    "strong",
    "heading",
    "dim",
    "label",
    "japan",
    "russia",
    "even",
    "link",
    "work",
    "key",
    "cursor",
    "chip",
    "coast",
    "land",
    "course",
)
"""The words that a style is made of, several with a blank between: `japan strong`."""


class _Signs(dict[str, bool]):
    """Whether each character is a sign, worked out when it is first met:
    lines, blocks, shapes, dots of Braille, and `⋮`.
    """

    def __missing__(self, char: str) -> bool:
        self[char] = "\u2500" <= char <= "\u25ff" or "\u2800" <= char <= "\u28ff" or char == "⋮"
        return self[char]


_SIGNS = _Signs()


class Ink(NamedTuple):
    """How a style is painted, as Rich says it: its words, and its signs."""

    words: str = ""
    signs: str = ""


def _both(style: str) -> Ink:
    return Ink(style, style)


_PLAIN = dict.fromkeys(STYLES, Ink()) | {
    "title": _both("bold"),
    "strong": _both("bold"),
    "heading": _both("bold"),
}
_PLAIN |= {"key": _both("bold"), "cursor": _both("reverse"), "chip": _both("reverse")}
_WEIGHTS = _PLAIN | {"heading": _both("bold underline"), "link": _both("underline"), "work": Ink("italic")}
_FAINT = {"dim": Ink(signs="dim"), "label": Ink(signs="dim")}


def _colored(japan: str, russia: str, dim: str, land: str) -> dict[str, Ink]:
    return {
        "japan": _both(japan),
        "russia": _both(russia),
        "course": _both(russia),
        "dim": _both(dim),
        "label": _both(dim),
        "land": _both(land),
    }


_MANY_COLORS = {
    "auto": _WEIGHTS
    | _FAINT
    | {"japan": Ink(signs="color(131)"), "russia": Ink(signs="color(63)")}
    | {"course": Ink(signs="color(63)"), "land": Ink(signs="color(65)")},
    "dark": _WEIGHTS | _colored("color(209)", "color(75)", "color(248)", "color(71)"),
    "light": _WEIGHTS | _colored("color(124)", "color(25)", "color(241)", "color(22)"),
    "mono": _PLAIN | _FAINT,
}
"""By theme. What is red and blue differs to those too who do not see red and green."""
_FEW_COLORS = {
    "auto": _WEIGHTS
    | _FAINT
    | {"japan": Ink(signs="bright_red"), "russia": Ink(signs="bright_blue")}
    | {"course": Ink(signs="bright_blue"), "land": Ink(signs="green")},
    "dark": _WEIGHTS
    | _FAINT
    | {"japan": _both("bright_yellow"), "russia": _both("bright_cyan")}
    | {"course": _both("bright_cyan"), "land": _both("bright_green")},
    "light": _WEIGHTS
    | _FAINT
    | {"japan": _both("red"), "russia": _both("blue")}
    | {"course": _both("blue"), "land": _both("green")},
    "mono": _PLAIN | _FAINT,
}
"""The same of terminals with sixteen colours, whose shades are their own."""


class Theme:
    """The inks of a theme."""

    def __init__(self, name: str = "auto", *, few: bool = False) -> None:
        self._inks = (_FEW_COLORS if few else _MANY_COLORS)[name]
        self._mixed: dict[str, Ink] = {}

    def ink(self, style: str) -> Ink:
        """How a style is painted, whatever its text names."""
        style = unlinked(style)
        if style not in self._mixed:
            inks = [self._inks[word] for word in style.split()]
            self._mixed[style] = Ink(
                " ".join(ink.words for ink in inks).strip(), " ".join(ink.signs for ink in inks).strip()
            )
        return self._mixed[style]

    def painted(self, text: str, style: str) -> Iterator[tuple[str, str]]:
        """A text in parts, each with how it is painted: words by themselves where signs look otherwise."""
        ink = self.ink(style)
        if ink.words == ink.signs or text.isascii():
            yield text, ink.words
        else:
            for is_sign, part in groupby(text, _SIGNS.__getitem__):
                yield "".join(part), ink.signs if is_sign else ink.words
