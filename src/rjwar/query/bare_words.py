"""Words that are no command: which command answers them."""

from __future__ import annotations

from collections.abc import Sequence

from rjwar.core.errors import Mistake, UnknownName, WrongUsage
from rjwar.query.english_forms import inflected
from rjwar.query.list_words import list_asked
from rjwar.query.matching import exact, matches
from rjwar.query.meant_as_dates import as_date, is_day, is_in_numbers, wrong_as_date, wrong_in_words
from rjwar.query.name_keys import COMBATS
from rjwar.query.name_mistakes import where_told
from rjwar.query.names import VERSUS, resolve_all
from rjwar.query.narrowing import MOST_WORDS, SMALL_WORDS, keys_narrowed
from rjwar.query.senses import A_NAME, named_but_for_its_kind, senses
from rjwar.store.reader import CARDS, Store


def command_for(store: Store, words: Sequence[str], lang: str) -> tuple[str, Sequence[str]]:
    """What answers words that are no command, with its words.

    `on` for a day, `battle` for one fight versus another, `show` for names, a name before an id; `timeline`
    for a longer time, a kind or an outcome, with names or without; `list` for ships and units by what they
    are. UnknownName for what is none of these, or names several.
    """
    typed = " ".join(words)
    if is_day(typed, lang):
        return "on", words
    if wrong := wrong_in_words(typed, lang):
        raise WrongUsage(wrong)
    if (any(map(is_in_numbers, words)) or as_date(typed, lang)) and _only_narrows(store, words, lang):
        return "timeline", words
    if any(word.casefold() in VERSUS for word in words[1:-1]) and _are_fights(store, words):
        return "battle", words
    if _is_of_many(store, typed):
        return "timeline", words
    if not exact(store, typed, CARDS) and (asked := list_asked(store, _parted(words))):
        return "list", asked
    try:
        found = resolve_all(store, words, CARDS)
    except UnknownName as unknown:
        parted = _parted(words)
        if _only_narrows(store, parted, lang):
            return "timeline", parted
        raise (_better_told(store, words, lang) or unknown) from None
    if [id for _, id in found] == [typed]:
        named = senses(store, f"{A_NAME}{typed}", CARDS)
        words = [f"{A_NAME}{typed}"] if len(named) == 1 and named != found else words
    return "show", words


def _better_told(store: Store, words: Sequence[str], lang: str) -> Mistake | None:
    """What is said of words that mean nothing, where it can be more than that they are no name."""
    typed = " ".join(words)
    if wrong := wrong_as_date(typed, lang):
        return WrongUsage(wrong)
    if run := _meant_among(store, words, lang):
        asked = " ".join(_parted(words)[:MOST_WORDS])
        cure = f"did you mean 'rjwar {run}', or 'rjwar search {run}'?"
        return UnknownName(f"no command, date or name is {asked!r}; {cure}")
    if len(words) > 1 and not senses(store, typed, CARDS) and (cure := where_told(store, typed)):
        return UnknownName(f"no command, date or name is {typed!r}; {cure}")
    return None


def _meant_among(store: Store, words: Sequence[str], lang: str) -> str:
    """The longest name or date among words said round it, as in a question; empty if there is none."""
    words = _parted(words)[:MOST_WORDS]
    for length in range(len(words) - 1, 0, -1):
        for start in range(len(words) - length + 1):
            run = " ".join(words[start : start + length])
            is_small = words[start].casefold() in SMALL_WORDS
            if not is_small and (as_date(run, lang) or exact(store, run, CARDS)):
                return run
    return ""


def _parted(words: Sequence[str]) -> list[str]:
    """The words within arguments, each alone and without a question mark."""
    return [word for argument in words for word in argument.rstrip("?").split()]


def _are_fights(store: Store, words: Sequence[str]) -> bool:
    """Whether each name among words is that of a fight."""
    try:
        resolve_all(store, words, COMBATS)
    except UnknownName:
        return False
    return True


def _is_of_many(store: Store, typed: str) -> bool:
    """Whether words are just what many events have, in the plural too, and are no name of what has a card:
    `loans`, though one event has that word in its name.
    """
    if not (exact(store, typed, _OF_MANY) or inflected(store, typed, _OF_MANY)) or exact(store, typed, CARDS):
        return False
    return not named_but_for_its_kind(store, typed, matches(store, typed, ("event",)))


_OF_MANY = ("kind", "outcome", "front", "tag")


def _only_narrows(store: Store, words: Sequence[str], lang: str) -> bool:
    """Whether words narrow the events by what has no card: a time, a kind, an outcome, a tag."""
    return not _OF_NO_CARD.isdisjoint(keys_narrowed(store, words, lang))


_OF_NO_CARD = {"during", "kind", "outcome", "tag"}
