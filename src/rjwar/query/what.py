"""Words that narrow, as one thinks of them: dates, and the names of fronts, kinds, sides, people, ships,
places, events ... to a Query.
"""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.edtf import DateError
from rjwar.core.errors import UnknownName, WrongUsage
from rjwar.core.light_typing import Any
from rjwar.core.text import fold
from rjwar.query.date_words import pieces
from rjwar.query.filters import COMBATS
from rjwar.query.inflected import inflected
from rjwar.query.keys import Named
from rjwar.query.matching import exact, matches
from rjwar.query.misnamed import names_several, suggestions, where_told
from rjwar.query.names import VERSUS, resolve_all
from rjwar.query.select import Query
from rjwar.query.senses import A_NAME, senses
from rjwar.query.spoken_dates import spoken
from rjwar.query.typed_dates import of_a_season, parse_month_day, parse_typed_period
from rjwar.store.reader import CARDS, Store

WORDS = ("front", "kind", "outcome", "side", "tag")
"""The vocabularies whose words narrow.

Before the entities, for a front is more than the place of that name.
"""
NAMED = (*WORDS, "event", "person", "ship", "place", "unit")
"""All that narrows by its name; what several have exactly is the first of these."""
_MOST_WORDS = 12


def narrowed(store: Store, query: Query, words: Sequence[str]) -> Query:
    """The query with what the words mean as well: those of one kind any of these, different kinds all.

    Words that together name one thing are one, the longest run first. WrongUsage of what
    is unknown, or names several.
    """
    found: dict[str, list[str]] = {}
    start = 0
    if words and words[0].casefold() == "events":
        words = words[1:]
    while start < len(words):
        key, value, start = _next(store, words, start, query.lang)
        found.setdefault(key, []).append(value)
    more: dict[str, Any] = {key: (*query[key], *values) for key, values in found.items()}
    return query.replace(**more) if more else query


def _next(store: Store, words: Sequence[str], start: int, lang: str) -> tuple[str, str, int]:
    """The filter and the value that the longest run of words means, and where the next begins."""
    several: tuple[str, list[Named]] | None = None
    date_error = ""
    for end in range(min(len(words), start + _MOST_WORDS), start, -1):
        typed = " ".join(words[start:end])
        if typed in KINDS_OF_KINDS:
            return "kind", typed, end
        if day := _date(typed, lang):
            return "during", day, end
        if of_a_season(typed):
            raise WrongUsage(_as_a_date(typed, lang))
        found = _meant(store, typed)
        if (
            found
            and _is_in_numbers(typed)
            and not exact(store, typed, NAMED)
            and (wrong := _as_a_date(typed, lang))
        ):
            raise WrongUsage(wrong)  # it is no name of which it is a word
        if (
            len(found) == 1
            and end > start + 1
            and _says_more(store, typed, found[0])
            and _falls_apart(store, words[start:end], lang)
        ):
            continue
        if len(found) == 1:
            entity, id = found[0]
            return entity, id if entity == "kind" else f"{entity}:{id}", end
        several = several or ((typed, found) if found else None)
        date_error = date_error or _as_a_date(typed, lang)
    if several:
        raise WrongUsage(*names_several(store, *several, NAMED))
    raise WrongUsage(date_error or _unknown(store, words[start]))


KINDS_OF_KINDS = tuple(COMBATS)


def _meant(store: Store, typed: str) -> list[Named]:
    """What a name may mean; of what has it exactly, the first kind."""
    found = exact(store, typed, NAMED) or inflected(store, typed, NAMED)
    if found:
        first = min(found, key=lambda named: NAMED.index(named[0]))[0]
        return [named for named in found if named[0] == first]
    return matches(store, typed, NAMED)


def _says_more(store: Store, typed: str, found: Named) -> bool:
    """Whether each name of what was found has words that were not typed:
    `japan sakhalin` and "Japan gives northern Sakhalin back".
    """
    typed_words = {word for form in fold(typed) for word in form.split()}
    keys = (key for (key,) in store.rows("SELECT key FROM keys WHERE entity = ? AND id = ?", *found))
    return not any(set(key.split()) - _SMALL_WORDS <= typed_words for key in keys)


_SMALL_WORDS = {"a", "and", "at", "by", "for", "in", "of", "off", "on", "the", "to"}


def _falls_apart(store: Store, words: Sequence[str], lang: str) -> bool:
    """Whether words are several names and dates, each exactly, one after another."""
    return any(
        _stands_alone(store, " ".join(words[:end]), lang)
        and (_stands_alone(store, " ".join(words[end:]), lang) or _falls_apart(store, words[end:], lang))
        for end in range(1, len(words))
    )


def _stands_alone(store: Store, typed: str, lang: str) -> bool:
    return typed in KINDS_OF_KINDS or bool(_date(typed, lang)) or bool(exact(store, typed, NAMED))


def _date(typed: str, lang: str) -> str:
    """A text as a date that a filter reads; nothing if it is none."""
    if not any(char.isnumeric() for char in typed):
        return ""
    try:
        parse_typed_period(typed, lang)
    except DateError:
        return ""
    return spoken(typed, lang)


def _is_in_numbers(typed: str) -> bool:
    """Whether a text is a year, and nothing but numbers and what stands between them in dates."""
    return typed[:4].isdecimal() and len(typed) >= 4 and not typed.strip("0123456789./~?%-")


def _as_a_date(typed: str, lang: str) -> str:
    """What is wrong with a text that begins with a year, or is one by another era, or a season,
    and was meant as a date; else nothing.
    """
    if not (typed[:4].isdecimal() and len(typed) >= 4) and not of_a_season(typed) and not _has_era(typed):
        return ""
    try:
        parse_typed_period(typed, lang)
    except DateError as error:
        return str(error)
    return ""


def _has_era(typed: str) -> bool:
    """Whether a text has a number, and the name of an era that is spelt out: no `AD`."""
    found = {
        piece.kind for piece in pieces(typed) if piece.kind != "era" or len(piece.text) > 4 or piece.value
    }
    return {"era", "number"} <= found


def _unknown(store: Store, typed: str) -> str:
    if not typed.strip():
        return f"{typed!r} is nothing to narrow by; write a date or a name, or leave it out"
    near = suggestions(store, typed, NAMED)
    if near:
        return (
            f"{typed!r} is no date, and nothing that events are sorted by has that name; "
            f"did you mean {', '.join(map(repr, near))}?"
        )
    return (
        f"{typed!r} is no date, and nothing that events are sorted by has that name; "
        f"'rjwar search {typed}' looks in every text"
    )


def command_for(store: Store, words: Sequence[str], lang: str) -> tuple[str, Sequence[str]]:
    """What answers words that are no command, with its words.

    `on` for a day, `battle` for one fight versus another, `show` for names, a name before an id; `timeline`
    for a longer time, a kind or an outcome, with names or without. UnknownName for what is none of these, or
    names several.
    """
    typed = " ".join(words)
    if _is_day(typed, lang):
        return "on", words
    if of_a_season(typed):
        raise WrongUsage(_as_a_date(typed, lang))
    if (any(map(_is_in_numbers, words)) or _date(typed, lang)) and _only_narrows(store, words, lang):
        return "timeline", words
    if any(word.casefold() in VERSUS for word in words[1:-1]) and _are_fights(store, words):
        return "battle", words
    try:
        found = resolve_all(store, words, CARDS)
    except UnknownName:
        if _only_narrows(store, words, lang):
            return "timeline", words
        if wrong := _as_a_date(typed, lang):
            raise WrongUsage(wrong) from None
        _suggest(store, words, lang)
        if len(words) > 1 and not senses(store, typed, CARDS) and (cure := where_told(store, typed)):
            raise UnknownName(f"no command, date or name is {typed!r}; {cure}") from None
        raise
    if [id for _, id in found] == [typed]:
        named = senses(store, f"{A_NAME}{typed}", CARDS)
        words = [f"{A_NAME}{typed}"] if len(named) == 1 and named != found else words
    return "show", words


def _are_fights(store: Store, words: Sequence[str]) -> bool:
    """Whether each name among words is that of a fight."""
    try:
        resolve_all(store, words, ("event",), combats=True)
    except UnknownName:
        return False
    return True


def _suggest(store: Store, words: Sequence[str], lang: str) -> None:
    """UnknownName with the name or the date that is among words said round it, as in
    a question, if there is one.
    """
    words = [word for argument in words for word in argument.rstrip("?").split()][:_MOST_WORDS]
    for length in range(len(words) - 1, 0, -1):
        for start in range(len(words) - length + 1):
            run = " ".join(words[start : start + length])
            if words[start].casefold() not in _SMALL_WORDS and (_date(run, lang) or exact(store, run, CARDS)):
                typed = " ".join(words)
                raise UnknownName(
                    f"no command, date or name is {typed!r}; did you mean 'rjwar {run}', "
                    f"or 'rjwar search {run}'?"
                )


def _is_day(typed: str, lang: str) -> bool:
    """Whether a text is a day, of the war or of every year."""
    if typed.casefold() == "today":
        return True
    try:
        if parse_month_day(spoken(typed, lang)) is not None:
            return True
        period = parse_typed_period(typed, lang)
        return period.earliest == period.latest
    except DateError:
        return False


def _only_narrows(store: Store, words: Sequence[str], lang: str) -> bool:
    """Whether words narrow the events by what has no card: a time, a kind, an outcome, a tag."""
    try:
        asked = narrowed(store, Query(lang=lang), words)
    except WrongUsage:
        return False
    return any(asked[key] for key in ("during", "kind", "outcome", "tag"))
