"""Web addresses, as what is clicked may have them."""

from __future__ import annotations

from unicodedata import category

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from re import Match

_LONGEST = 2000


def web_address(text: str) -> str:
    """An address of the web, all in characters that addresses are made of.

    Empty for what is none, or too long. Nothing but `http` and `https`;
    what would drive a terminal, end a string or mislead a reader is written as `%1B`.
    """
    scheme, found, rest = text.strip().partition("://")
    if scheme.lower() not in ("http", "https") or not found or not rest.strip("/"):
        return ""
    address = f"{scheme.lower()}://" + "".join(map(_coded, rest))
    return address if len(address) <= _LONGEST else ""


def readable(address: str) -> str:
    """An address with letters for their codes, as browsers show it, which is a third as long.

    What is no letter stays coded.

    >>> readable("https://ja.wikipedia.org/wiki/%E6%97%A5%E9%9C%B2%20%E2%80%AE")
    'https://ja.wikipedia.org/wiki/日露%20%E2%80%AE'
    """
    import re

    return re.sub(r"(?:%[89A-Fa-f][0-9A-Fa-f])+", _letters, address)


def _letters(coded: Match[str]) -> str:
    try:
        text = bytes.fromhex(coded[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return coded[0]
    return "".join(char if category(char)[0] in "LMN" else _coded(char) for char in text)


def _coded(char: str) -> str:
    if "!" <= char <= "~" and char not in '"<>\\^`{|}':
        return char
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
