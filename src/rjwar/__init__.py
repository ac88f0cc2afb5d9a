"""A timeline of the Russo-Japanese War (1904-05): a curated record, and the questions one can ask of it.

>>> import rjwar
>>> war = rjwar.open()
>>> [event.id for event in war.select(outcome="russian-victory", kind="naval-battle")]
[]
"""

from __future__ import annotations

TYPE_CHECKING = (
    False  # that of `typing`, whose import is a third of what stands before the command line can catch Ctrl-C
)
if TYPE_CHECKING:
    from typing import Any

    from rjwar.query.selection import Selection as Selection
    from rjwar.query.war import War as War
    from rjwar.query.war import open as open
    from rjwar.version import __version__ as __version__

__all__ = ["Selection", "War", "__version__", "open"]

_HOMES = {"__version__": "version", "open": "query.war", "War": "query.war", "Selection": "query.selection"}


def __getattr__(name: str) -> Any:
    """What the package offers is imported when it is asked for, so that the command line starts at once."""
    if name not in _HOMES:
        raise AttributeError(f"module 'rjwar' has no attribute {name!r}")
    return getattr(__import__(f"{__name__}.{_HOMES[name]}", fromlist=[name]), name)


def __dir__() -> list[str]:
    """What the package offers, imported yet or not."""
    return sorted({*globals(), *__all__})
