"""The names of a record found in an English text: whole words, the longest name first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rjwar.core.fold import fold
from rjwar.record.model import Person, Record
from rjwar.record.references import entities_of

_NAMED = ("sides", "fronts", "places", "people", "ships", "units")
_SHORTEST = 3
"""Letters of a word that alone may name a person: Oku, and not An."""
_ARTICLES = ("the", "a", "an")
_WORD = re.compile(r"[^\W_]+")

Named = tuple[str, str]
"""A section, and an id in it."""


class Said(NamedTuple):
    """A word of a text: as it stands there, folded, and what stands between it and the word before."""

    text: str
    folded: str
    gap: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


class Mention(NamedTuple):
    """A name in a text: all that it can be the name of, the words of the text, and which of them it takes."""

    named: frozenset[Named]
    words: tuple[Said, ...]
    start: int
    end: int

    @property
    def spelt(self) -> str:
        """The name as the text has it."""
        first, *others = self.words[self.start : self.end]
        return first.text + "".join(word.gap + word.text for word in others)

    @property
    def before(self) -> tuple[Said, ...]:
        """The words before it in the same breath: nothing but space between each and the next."""
        at = self.start
        while at > 0 and self.words[at].gap.isspace():
            at -= 1
        return self.words[at : self.start]

    @property
    def after(self) -> Said | None:
        """The word after it."""
        return self.words[self.end] if self.end < len(self.words) else None

    @property
    def is_possessive(self) -> bool:
        """Whether what follows is his or hers: "Togo's battleships"."""
        return self.after is not None and self.after.folded == "s" and self.after.gap in ("'", "\u2019")

    @property
    def is_common(self) -> bool:
        """Whether it is one word with an article: "the Emperor", "the Putilov works"."""
        return self.end - self.start == 1 and any(word.folded in _ARTICLES for word in self.before[-1:])

    def is_in_a_longer_name(self, titles: frozenset[str] = frozenset()) -> bool:
        """Whether the next word, or the one before that is no title, begins with a capital as well:
        "Outer Mongolia", "Akashi Street".
        """
        follows = self.after is not None and self.after.gap.isspace() and self.after.is_capital
        before = self.before[-1:] if not self._follows_the_first_word() else ()
        return follows or any(word.is_capital and word.folded not in titles for word in before)

    def _follows_the_first_word(self) -> bool:
        """Whether the word before it begins a sentence, and has its capital from that."""
        return self.start == 1 or (
            self.start > 1 and any(mark in self.words[self.start - 1].gap for mark in ".!?")
        )


class Names:
    """Every English name and alias of a record by its words, and its people by their family names."""

    def __init__(self, record: Record) -> None:
        self._owners: dict[tuple[str, ...], set[Named]] = defaultdict(set)
        for section in _NAMED:
            for entity in entities_of(record, section):
                for name in (entity.name.get("en", ""), *getattr(entity, "aliases", ())):
                    self._add(name, (section, entity.id))
        for person in record.people.values():
            self._add_person(person)
        self._longest_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for name in sorted(filter(None, self._owners), key=len, reverse=True):
            self._longest_first[name[0]].append(name)

    def _add(self, name: str, named: Named) -> None:
        for form in fold(name):
            if words := tuple(form.split()):
                self._owners[words].add(named)

    def _add_person(self, person: Person) -> None:
        """A person by the name the other way round, and by its first and last word alone,
        one of which is the family's.
        """
        words = tuple(fold(person.name.get("en", ""))[0].split())
        self._owners[words[::-1]].add(("people", person.id))
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            if len(word) >= _SHORTEST:
                self._owners[(word,)].add(("people", person.id))

    def mentions(self, text: str) -> Iterator[Mention]:
        """The names that stand in a text and begin with a capital, from left to right."""
        words = _words(text)
        folded = tuple(word.folded for word in words)
        at = 0
        while at < len(words):
            known = self._longest_first.get(folded[at], ()) if words[at].is_capital else ()
            name = next((name for name in known if folded[at : at + len(name)] == name), ())
            if name:
                yield Mention(frozenset(self._owners[name]), words, at, at + len(name))
            at += len(name) or 1


def _words(text: str) -> tuple[Said, ...]:
    said, end = [], 0
    for match in _WORD.finditer(text):
        said.append(Said(match[0], _folded(match[0]), text[end : match.start()]))
        end = match.end()
    return tuple(said)


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return fold(word)[0]
