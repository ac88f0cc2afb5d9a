"""Web addresses, as what is clicked may have them."""

from __future__ import annotations

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


def _coded(char: str) -> str:
    if "!" <= char <= "~" and char not in '"<>\\^`{|}':
        return char
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
