"""Text in the languages of the record; what cleans, folds and measures it stands beside."""

from __future__ import annotations

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "th", "ja", "ru", "zh", "ko")
DAY_FIRST = ("th", "ru")
"""Those in which a date in numbers is day, month and year, in this order alone."""


def in_language(texts: Mapping[str, str], lang: str) -> str:
    """The text in a language, else in English, else in the first language it has; empty if it has none."""
    return texts.get(lang) or texts.get("en") or next(iter(texts.values()), "")


def capital(text: str) -> str:
    """The text as it begins a line: its first letter a capital, the others as they are."""
    return text[:1].upper() + text[1:]
