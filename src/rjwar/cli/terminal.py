"""What the terminal and the environment say of how to print."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def is_terminal(stream: Any) -> bool:
    """Whether a stream is a terminal; one that is closed, or none, is not."""
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError):
        return False


def can_page() -> bool:
    """Whether there is somebody to turn pages, at a terminal that can."""
    return is_terminal(sys.stdin) and os.environ.get("TERM", "dumb") != "dumb"


def height() -> int:
    """How many lines the terminal has; very many where it does not say."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines or sys.maxsize  # 0: a terminal that does not say
    except (OSError, ValueError):
        return sys.maxsize


def colors() -> Mapping[str, str]:
    """What Rich may see of the environment: how many colours there are, and nothing that turns them off again."""
    seen = {name: os.environ[name] for name in ("TERM", "COLORTERM") if name in os.environ}
    return seen | ({"TERM": "xterm-256color"} if seen.get("TERM", "dumb") in ("dumb", "unknown", "") else {})
