"""The commonest slips of those who write YAML by hand.

What is wrong in a line that the parser does not understand, and what to write.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Slip(NamedTuple):
    """Where in a line it is, from 0, and what is wrong, the cure last."""

    offset: int
    message: str


_KEY = r"[\w.-]+"
_START = r"^\s*(?:- +)*"
_VALUE = r"(?:(?<=: )|(?<=, )|(?<=\[)|(?<=\{)|(?<=- )|(?<=:  )) *"
_SPACES = {
    "\u00a0": "no-break space",
    "\u3000": "full-width space",
    "\u2007": "figure space",
    "\u202f": "narrow no-break space",
}
_SPACE = "[" + "".join(_SPACES) + "\u2000-\u2006\u2008-\u200b\u2060\ufeff]"
_AFTER = r"\s*(?![\s,}\]#:]|$)"

_SLIPS: tuple[tuple[str, str], ...] = (
    (
        r"^(?P<at><{7}|={7}$|>{7})",
        "'{at}' marks two versions that were not merged; keep one, and take the marks out",
    ),
    (r"^ *(?P<at>\t)", "a tab; indent with spaces"),
    (
        rf"^\s*(?P<at>{_SPACE})|{_START}{_KEY} *(?P<at_>{_SPACE})\s*:|{_START}{_KEY}:\s*(?P<at__>{_SPACE})",
        "a {space}; write a plain space",
    ),
    (rf"{_START}{_KEY} *(?P<at>[\uff1a\ufe55\ufe13])", "'{at}' is a full-width colon; write ': '"),
    (rf"{_START}(?P<at>{_KEY} *=>?)(?!.*: )", "'=' is no colon; write 'key: value'"),
    (
        rf"{_VALUE}(?P<at>')(?:[^']|'')*'{_AFTER}",
        "an apostrophe ends a text in single quotes; write it twice (''), or use double quotes",
    ),
    (
        rf'{_VALUE}(?P<at>")(?:[^"\\]|\\.)*"{_AFTER}',
        'a quotation mark ends the text; write \\" within it, or use single quotes',
    ),
    (rf"{_VALUE}(?P<at>[>|])(?![+-]?\d?[+-]?\s*(?:#.*)?$)", "quote a text that begins with '{at}'"),
    (rf"{_VALUE}(?P<at>[*&](?=\W|$)|[%@`,]|[-?:](?=\s|$)|#(?=\S))", "quote a text that begins with '{at}'"),
    (rf"{_START}{_KEY}: +(?P<at>\[)[^\[\]]*\] *(?![\s,#\]}}])\S", "quote a text that begins with '{at}'"),
    (rf"{_START}{_KEY}: +(?P<at>\{{)[^{{}}]*\}} *(?![\s,#\]}}])\S", "quote a text that begins with '{at}'"),
    (rf"{_START}(?P<at>{_KEY}):(?=[^\s/:])", "there is no space after the colon; write '{at}: '"),
    (rf"{_START}{_KEY}: +[^\s\"'\[{{].*?(?P<at>: )", "quote a text that holds ': '"),
    (rf"[{{,] *{_KEY}: +[^\s\"'\[{{][^,}}]*?(?P<at>: )", "quote a text that holds ': '"),
    (r"[{\[].*\s(?P<at>#)(?=\S)", "' #' begins a comment; quote the text"),
)
_KEY_SLIPS: tuple[tuple[str, str], ...] = (
    (rf"(?P<at>{_SPACE})", "a {space} in a key; take it out, or write a plain space"),
    (rf"^{_KEY} *(?P<at>[\uff1a\ufe55\ufe13])", "'{at}' is a full-width colon; write ': '"),
    (r"^(?P<at>[0-9]{1,2}:[0-9]{2})$", "a clock stands in 'start' or 'end'; write {{start: \"{at}\"}}"),
    (rf"^(?P<at>{_KEY}):(?=\S)", "there is no space after the colon; write '{at}: '"),
)


def slip(line: str, *, in_key: bool = False) -> Slip | None:
    """What is wrong in a line that the parser cannot read, or in a key; None if it is none of the usual."""
    line = line[:_LONGEST]
    if line.lstrip().startswith("#"):
        return None
    for pattern, message in _KEY_SLIPS if in_key else _SLIPS:
        if match := re.search(pattern, line):
            group = next(name for name in ("at", "at_", "at__") if match.groupdict().get(name) is not None)
            at = match[group]
            return Slip(
                match.start(group), message.format(at=at, space=_SPACES.get(at, "space of another width"))
            )
    return None


_LONGEST = 2000
