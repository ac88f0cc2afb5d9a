"""Text as a terminal may see it: without what would drive it."""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from re import Match

# What would drive a terminal, turn its direction or break its lines:
# C0, DEL, C1, bidi marks, line separators, surrogates, tags.
# `re` is imported where it is needed: most starts need none of it.
UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def clean(text: str) -> str:
    r"""The text with every control and direction character shown as an escape (`\x1b`, `\u202e`, `\n`).

    Total (any `str` is taken, lone surrogates included) and idempotent.
    """
    if text.isprintable():
        return text
    import re

    return re.sub(UNSAFE, _escape, text)


def _escape(match: Match[str]) -> str:
    char = match[0]
    code = ord(char)
    return _SHORT.get(char) or (
        f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    )


def shortened(text: str, most: int) -> str:
    """The text, with its middle left out if it is longer than `most`:
    most of what stays is the end, where a message has its cure.
    """
    return text if len(text) <= most else f"{text[: most // 3]} ... {text[-(most - most // 3) :]}"
