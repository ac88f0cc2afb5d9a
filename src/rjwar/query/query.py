"""What is asked, in the words of the options."""

from __future__ import annotations

from rjwar.core.errors import WrongUsage, did_you_mean
from rjwar.core.text import DAY_FIRST
from rjwar.query.filters import BY_KEY, FILTERS

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any


class Query:
    """What is asked, in the words of the options: texts by filter, what to leave out, and the order.

    An event answers with any of a filter's texts (all, of one that is `every`),
    and to all filters. `lang` is the language whose names `sort="name"` goes by.

    >>> Query(year=("1904",), front=("korea", "manchuria"))["front"]
    ('korea', 'manchuria')
    """

    def __init__(
        self,
        *,
        exclude: Sequence[str] = (),
        strict: bool = False,
        sort: str = "date",
        reverse: bool = False,
        limit: int | None = None,
        lang: str = "en",
        **filters: Sequence[str],
    ) -> None:
        for key in filters:
            if key not in BY_KEY:
                raise WrongUsage(f"no filter {key!r}; {did_you_mean(key, _KEYWORDS)}")
        self.filters: Mapping[str, tuple[str, ...]] = {
            key: tuple(texts) for key, texts in filters.items() if texts
        }
        self.exclude = tuple(exclude)
        self.strict, self.sort, self.reverse, self.limit, self.lang = strict, sort, reverse, limit, lang

    @classmethod
    def of(cls, **asked: Any) -> Query:
        """A query of Python values: a text, a number, or several of them, for each option."""
        several = {name: _texts(value) for name, value in asked.items() if name not in _SINGLE}
        return cls(**(asked | several))

    def __getitem__(self, key: str) -> tuple[str, ...]:
        """What a filter was given; nothing if it was not."""
        return self.filters.get(key, ())

    @property
    def has_filters(self) -> bool:
        """Whether anything narrows it: a filter, or what is left out."""
        return bool(self.filters or self.exclude)

    def replace(self, **changes: Any) -> Query:
        """The same query but for some filters and options."""
        mine = {"exclude": self.exclude} | {name: getattr(self, name) for name in _SINGLE}
        return Query(**(mine | dict(self.filters) | changes))


_SINGLE = ("strict", "sort", "reverse", "limit", "lang")
_KEYWORDS = (*BY_KEY, "exclude", *_SINGLE)


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list | tuple | set | frozenset) else (str(value),)


_DATES = tuple(filter.key for filter in FILTERS if filter.is_of_dates)


def as_spoken(query: Query) -> Query:
    """The query with dates as whoever speaks its language means them: `2447` is 1904 in Thai."""
    if query.lang not in DAY_FIRST:
        return query
    from rjwar.query.spoken_dates import spoken

    dates = {key: [spoken(text, query.lang) for text in query[key]] for key in _DATES}
    given = (text.partition("=") for text in query.exclude)
    left_out = [
        f"{key}{equals}{spoken(text, query.lang) if key in _DATES else text}" for key, equals, text in given
    ]
    return query.replace(**dates, exclude=left_out)


def most(query: Query) -> int | None:
    """How many answers there may be, None for any; WrongUsage for what is no number, or less than none."""
    if query.limit is None:
        return None
    try:
        limit = int(query.limit)  # which may be a text, from Python
    except (TypeError, ValueError):
        raise WrongUsage(f"--limit: {query.limit!r} is no whole number; write 0 or more") from None
    if limit < 0:
        raise WrongUsage(f"--limit: {limit} is less than nothing; write 0 or more")
    return limit
