"""The command that lists what is shown, as a shell takes it."""

from __future__ import annotations

from shlex import quote

from rjwar.explore.filters import Question


def listing(question: Question, data: str | None, lang: str | None) -> str:
    """`rjwar list` with the same filters, quoted for a shell;
    of a search without a letter, the command that lists nothing.
    """
    words = ["rjwar", "list"]
    for option, value in question.options():
        words += _option(option, value)
    if not question.is_searchable:
        words += ["--limit", "0"]
    words += _option("--data", data) if data is not None else []
    words += _option("--lang", lang) if lang is not None else []
    return " ".join(words)


def _option(option: str, value: str) -> list[str]:
    """An option and its value; joined by `=` where the value would look like an option itself."""
    if not value and option == "--strict":
        return [option]
    return [f"{option}={quote(value)}"] if value.startswith("-") else [option, quote(value)]
