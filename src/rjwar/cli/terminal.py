"""What the terminal and the environment say of how to print."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from typing import Any


def is_on(name: str) -> bool:
    """Whether a variable of the environment is set to anything but 0."""
    return os.environ.get(name, "0") not in ("", "0")


def is_terminal(stream: Any) -> bool:
    """Whether a stream is a terminal; one that is closed, or none, is not."""
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError):
        return False


def has_screen() -> bool:
    """Whether keys can be read and a screen painted: all three streams are a
    terminal that can move its cursor.
    """
    if os.environ.get("TERM", "dumb") in ("", "dumb"):
        return False
    return all(map(is_terminal, (sys.stdin, sys.stdout, sys.stderr)))


def can_page() -> bool:
    """Whether there is somebody to turn pages, at a terminal that can."""
    return is_terminal(sys.stdin) and os.environ.get("TERM", "dumb") != "dumb"


def height() -> int:
    """How many lines the terminal has; very many where it does not say."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines or sys.maxsize  # 0: it does not say
    except (OSError, ValueError):
        return sys.maxsize


def width(stream: Any) -> int:
    """How many columns the terminal of a stream has; 0 where it does not say."""
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 0


def has_few_colors() -> bool:
    """Whether there are but sixteen colours.

    A terminal that says nothing of itself is taken for one that has more.
    """
    term = os.environ.get("TERM", "")
    return (
        term not in ("", "dumb", "unknown")
        and not os.environ.get("COLORTERM")
        and not any(name in term for name in _MANY_COLORS)
    )


def ground() -> str:
    """The theme of the ground: what TERM tells, or COLORFGBG,
    which some terminals set (`15;0`: a light colour on a dark one).
    """
    if os.environ.get("TERM") == "linux":
        return "dark"
    color = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    if not (color.isascii() and color.isdecimal() and len(color) < 3):
        return "auto"
    return "dark" if int(color) in _DARK else "light"


def has_links() -> bool:
    """Whether the terminal is of a kind that has links (OSC 8), or passes over them.

    No screen, no console, no old one.
    """
    if os.environ.get("INSIDE_EMACS") or os.environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return False
    vte = os.environ.get("VTE_VERSION", "")
    if vte.isascii() and vte.isdecimal() and int(vte[:9]) < _VTE_WITH_LINKS:
        return False
    return os.environ.get("TERM", "").startswith(_WITH_LINKS)


_MANY_COLORS = ("256", "direct", "kitty", "alacritty", "foot", "ghostty", "wezterm")
"""What the TERM of a terminal with many colours has in it."""
_WITH_LINKS = (
    "xterm-",
    "tmux",
    "alacritty",
    "foot",
    "ghostty",
    "wezterm",
    "contour",
    "konsole",
    "iterm",
    "rio",
)
"""How the TERM of a terminal with links begins."""
_VTE_WITH_LINKS = 5000
_DARK = (0, 1, 2, 3, 4, 5, 6, 8)
"""The colours, of sixteen, that are a dark ground."""
