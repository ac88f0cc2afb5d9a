"""What stands at the head of every card: the name, and the names in other languages and spellings."""

from __future__ import annotations

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


def aliases(words: Wording, named: Named) -> Iterator[Part]:
    """What else it is called."""
    yield from listing(
        words.label("known-as"), [[(words.shown(alias), "")] for alias in named.aliases], words.language.comma
    )
