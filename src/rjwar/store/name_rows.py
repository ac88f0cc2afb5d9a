"""The rows of the tables of names, and of what they are found by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rjwar.core.fold import is_unspaced
from rjwar.core.order import sort_key
from rjwar.store.compilation import Compilation, Row, named


def names(compilation: Compilation) -> Iterator[Row]:
    """Every name and alias as it is shown, and as it is sorted by; the English name first, an alias without
    a language.
    """
    for entity, found, _ in named(compilation):
        called = dict.fromkeys(
            [*found.name.items(), *(("", alias) for alias in getattr(found, "aliases", ()))]
        )
        for index, (lang, name) in enumerate(called):
            yield entity, found.id, lang, name, sort_key(name), 0 if lang == "en" else index + 1


def keys(compilation: Compilation) -> Iterator[Row]:
    """Every folded name, numbered, with what it names."""
    return ((k, *key, combat) for k, (key, combat) in enumerate(compilation.keys.items()))


def parts_of_keys(compilation: Compilation) -> Iterator[Row]:
    """Each word of a folded name, or neighbouring two of its characters, with the numbers of those names."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for k, (key, _, _) in enumerate(compilation.keys):
        for word in set(_words_of(key)):
            numbers[word].append(k)
    return ((word, k) for word in sorted(numbers) for k in numbers[word])


def _words_of(key: str) -> Iterator[str]:
    """What a folded name can be found by: its words, and in scripts without spaces each
    two neighbouring characters.
    """
    for word in key.split():
        yield word
        if is_unspaced(word):
            yield from (word[i : i + 2] for i in range(len(word) - 1))
