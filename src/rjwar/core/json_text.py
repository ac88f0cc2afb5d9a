"""JSON as text that a terminal may see: characters that it would act on stand as
escapes, which mean the same.
"""

from __future__ import annotations

import json
import re

from rjwar.core.clean import UNSAFE
from rjwar.core.light_typing import Any

_NOT_ASCII = re.compile("[^\x00-\x7f]")
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_ESCAPE = json.JSONEncoder(ensure_ascii=True).encode


def text(document: Any) -> str:
    """A document as one line of JSON, with control and direction characters as escapes."""
    return re.sub(UNSAFE, _escaped, _ENCODE(document))


def line(document: Any) -> bytes:
    """The same in UTF-8, as it is written and kept."""
    return text(document).encode("utf-8", "backslashreplace")


def ascii_only(line: str) -> str:
    """A line of JSON with every character outside ASCII as an escape."""
    return line if line.isascii() else _NOT_ASCII.sub(_escaped, line)


def _escaped(match: re.Match[str]) -> str:
    return "\\u007f" if match[0] == "\x7f" else _ESCAPE(match[0])[1:-1]
