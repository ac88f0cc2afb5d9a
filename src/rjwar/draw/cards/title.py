"""What stands at the head of every card: the name, and the names in other languages and spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rjwar.core.light_typing import Protocol
from rjwar.core.text import LANGUAGES
from rjwar.draw.cards.page import Part, facts, line, listing
from rjwar.record.model import Texts
from rjwar.words.wording import Wording


class Called(Protocol):
    """Whatever the record has a name for."""

    @property
    def name(self) -> Texts: ...


class Named(Called, Protocol):
    """What may have other names too."""

    @property
    def aliases(self) -> tuple[str, ...]: ...


def title(words: Wording, named: Called) -> Iterator[Part]:
    """The name, and on the next line the names in the other languages."""
    yield line((words.text(named.name), "title"))
    yield facts(other_names(words, named), "dim")


def other_names(words: Wording, named: Called) -> list[str]:
    """The names in the other languages, each once."""
    name = words.text(named.name)
    others = (
        words.shown(named.name[lang]) for lang in LANGUAGES if lang != words.lang and lang in named.name
    )
    return [
        other
        for other in dict.fromkeys(others)
        if other != name and (other.isascii() or not words.look.ascii)
    ]


_HAN = "\u4e00-\u9fff"
_LETTERS = {"th": "\u0e00-\u0e7f", "ja": "\u3040-\u30ff", "ru": "\u0400-\u052f", "ko": "\uac00-\ud7a3"}


def aliases(words: Wording, named: Named) -> Iterator[Part]:
    """What else it is called, in letters that the reader's language has: the others are there to ask by."""
    strange = _strange(words.lang)
    known = [alias for alias in named.aliases if not strange.search(alias)]
    yield from listing(
        words.label("known-as"), [[(words.shown(alias), "")] for alias in known], words.language.comma
    )


def _strange(lang: str) -> re.Pattern[str]:
    """A letter of a script that only other languages are written in. Latin letters are read in each."""
    others = [letters for language, letters in _LETTERS.items() if language != lang]
    if lang not in ("ja", "zh"):
        others.append(_HAN)
    return re.compile(f"[{''.join(others)}]")
