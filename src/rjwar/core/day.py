"""The day of the standard library, without the rest of `datetime`, whose import takes longer than to read
the dates of a list.
"""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from datetime import date
else:
    try:
        from _datetime import (
            date,
        )  # the very class; until Python 3.12 `datetime` holds a second one in Python
    except ImportError:
        from datetime import date

__all__ = ["date"]
