"""The explorer's words of a language, by its code."""

from __future__ import annotations

from importlib import import_module

from rjwar.words.exploring.catalog import Exploring


def exploring(lang: str) -> Exploring:
    """The words of the explorer in a language; a file is read when its language is first asked for."""
    words: Exploring = import_module(f"rjwar.words.exploring.{lang}").WORDS
    return words
