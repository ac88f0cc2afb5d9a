"""Everything that holds a text, the best first: events, people, ships, places, units, works
and claims, in whatever language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rjwar.core.errors import WrongUsage
from rjwar.core.fold import fold, is_unspaced
from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import in_language
from rjwar.query.answer import Document, DocumentList
from rjwar.query.matching import matches
from rjwar.query.senses import A_NAME, senses
from rjwar.store.reader import CARDS, ENTITIES, Store

KEYS = ("entity", "id", "name", "field", "snippet", "score")
_AROUND = 60
"""How many characters of a text are told on each side of what was found."""

# What a find is worth by where it stands; elsewhere 20.
_WORTH = {
    "name": 60,
    "aliases": 55,
    "title": 45,
    "title-short": 45,
    "author": 45,
    "tags": 40,
    "summary": 35,
    "became": 35,
}
_LEAST_WORTH, _OF_CLAIMS = 20, 15

_OF_OTHERS = 9
"""What others are worth beside events, whose weight counts threefold."""
_NAMED, _FEW = 15, 3
"""What it is worth to be what the text names, where that is one thing or a few."""


class Find(NamedTuple):
    """A text of an entity, or of a claim about one, in which something was found."""

    entity: str
    holder: str
    id: str
    claim: int
    field: str
    text: str
    spaced: str
    joined: str


class SearchAnswer(DocumentList):
    """One document a find: `entity id name field snippet score`; of an entity its best, of claims each.

    `id` is that of what a claim is about.
    """

    def __init__(self, documents: Sequence[Document], store: Store, text: str) -> None:
        super().__init__(documents, KEYS, KEYS, ("find",))
        self.store, self.text = store, text


def search(store: Store, text: str, lang: str = "en", limit: int | None = None) -> SearchAnswer:
    """What has every word of a text in its names or other texts, folded.

    A word of three letters or more may be a beginning. Ranked by where it stands (a name before a summary,
    that before a claim), how well it fits (all of a text before a phrase, that before words, those before
    beginnings), by the weight of an event, and works after what they are about. WrongUsage for a text without
    a letter or digit.
    """
    words = list(dict.fromkeys(fold(text)[0].split()))
    if not words:
        raise WrongUsage(f"search: {text!r} has no letter or digit to look for; give a text")
    forms = fold(text)
    of: dict[tuple[str, str, str, int], list[Find]] = {}
    for find in _finds(store, [*words, *forms]):
        of.setdefault((find.entity, find.holder, find.id, find.claim), []).append(find)
    weights: dict[str, int] = dict(store.rows("SELECT id, coalesce(weight, 0) FROM events"))
    named = matches(store, text, ENTITIES)
    first = senses(store, f"{A_NAME}{text}", CARDS)
    meant = {*(named if len(named) <= _FEW else ()), *(first if len(first) == 1 else ())}
    ranked = []
    for finds in of.values():
        if all(_has_word(finds, word) for word in words) or any(_fit(find, forms) for find in finds):
            best = max(finds, key=lambda find: _score(find, forms, words))
            bonus = 3 * weights.get(best.id, 0) if best.entity == "event" else _OF_OTHERS
            bonus += _NAMED if (best.entity, best.id) in meant else 0
            ranked.append((_score(best, forms, words) + bonus, best))
    ranked.sort(key=lambda scored: (-scored[0], scored[1].entity, scored[1].id, scored[1].field))
    return SearchAnswer(
        [_document(store, find, score, words, lang) for score, find in ranked[:limit]], store, text
    )


def _finds(store: Store, forms: Iterable[str]) -> Iterator[Find]:
    """The texts that have any of these, at the beginning of a word."""
    tests, values = [], []
    for form in dict.fromkeys(forms):
        tests += ["instr(spaced, ?)", "instr(joined, ?)"]
        values += [_sought(form)] * 2
    columns = ", ".join(Find._fields)
    yield from (
        Find(*row)
        for row in store.rows(
            f"SELECT {columns} FROM passages WHERE {' OR '.join(tests)} ORDER BY rowid", *values
        )
    )


def _sought(form: str) -> str:
    """What is looked for: a word from its beginning, a whole one if it is short.

    A run of an unspaced script anywhere.
    """
    return form if is_unspaced(form) else f" {form}"


def _has_word(finds: Sequence[Find], word: str) -> bool:
    if len(word) < 3 and not is_unspaced(word):
        return any(f" {word} " in f"{find.spaced} " for find in finds)
    return any(_sought(word) in told for find in finds for told in (find.spaced, find.joined))


def _fit(find: Find, forms: Sequence[str]) -> int:
    """How well a text fits: 5 it is all of it, 3 a phrase of it, 2 the beginning of one,
    1 more where it begins so; 0 not.
    """
    best = 0
    for form in forms:
        for told in filter(None, (find.spaced, find.joined)):
            if told.strip() == form:
                return 5
            if _sought(form) not in told:
                continue
            begins = told.startswith(f" {form}")
            if is_unspaced(form) or f" {form} " in f"{told} ":
                best = max(best, 3 + begins)
            elif len(form) >= 3:
                best = max(best, 2 + begins)
    return best


def _score(find: Find, forms: Sequence[str], words: Sequence[str]) -> int:
    worth = _OF_CLAIMS if find.entity == "claim" else _WORTH.get(find.field, _LEAST_WORTH)
    whole = sum(f" {word} " in f"{find.spaced} " or is_unspaced(word) for word in words)
    return worth + 6 * _fit(find, forms) + (3 * whole) // len(words)


def _document(store: Store, find: Find, score: int, words: Sequence[str], lang: str) -> Document:
    found = store.find(find.holder, find.id)
    return {
        "entity": find.entity,
        "id": find.id,
        "name": in_language(found.name, lang) if found else find.id,
        "field": find.field,
        "snippet": snippet(find.text, words),
        "score": score,
    }


def snippet(text: str, words: Sequence[str]) -> str:
    """The text around the first of the words, cut at spaces, with an ellipsis where it is cut."""
    start = _place(text, words)
    first, last = max(start - _AROUND, 0), min(start + _AROUND, len(text))
    if first and " " in text[first:start]:
        first = text.index(" ", first) + 1
    if last < len(text) and " " in text[start:last]:
        last = text.rindex(" ", start, last)
    return f"{'…' if first else ''}{' '.join(text[first:last].split())}{'…' if last < len(text) else ''}"


def _place(text: str, words: Sequence[str]) -> int:
    """Where in a text the first of the folded words is that can be found there as it stands."""
    place = 0
    for part in text.split(" "):
        folded = fold(part)
        for word in words:
            if any(
                form.startswith(word) or f" {word}" in form or (is_unspaced(word) and word in form)
                for form in folded
            ):
                return place + max(part.casefold().find(word), 0)
        place += len(part) + 1
    return 0
