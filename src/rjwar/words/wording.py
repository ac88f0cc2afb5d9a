"""Dates, figures and labels as people read them, in six languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rjwar.core.text import clean
from rjwar.words.labels import GENITIVE_MONTHS, LABELS, MONTHS, SHORT_MONTHS, word
from rjwar.words.look import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.core.edtf import Date, End
    from rjwar.record.model import Figure
    from rjwar.store.reader import Store

_BIG_ENDIAN = {"ja": ("{}年", "{}月", "{}日"), "zh": ("{}年", "{}月", "{}日"), "ko": ("{}년 ", "{}월 ", "{}일")}
_DECADE = {"en": "{}s", "th": "ทศวรรษ {}", "ja": "{}年代", "ru": "{}-е годы", "zh": "{}年代", "ko": "{}년대"}
_ABOUT = {"en": "about {}", "th": "ราว {}", "ja": "{}頃", "ru": "около {}", "zh": "約{}", "ko": "약 {}"}
_OLD = {"en": "O.S.", "th": "ปฏิทินเก่า", "ja": "ユリウス暦", "ru": "ст. ст.", "zh": "儒略曆", "ko": "율리우스력"}


def label(key: str, lang: str) -> str:
    """A word of the program, as a heading has it."""
    return word(LABELS, key, lang)


def when(date: Date, lang: str, *, short: bool = False) -> str:
    """A date as a language writes it: `27–28 May 1905`, `about 1904`, `1900s`; short months where a table has little room."""
    return _when(date.start, date.end, date.approximate, date.uncertain, lang, short)


def when_old(date: Date, lang: str, *, short: bool = False) -> str:
    """The same days by the Julian calendar, marked as such; empty for what is not known to the day."""
    old = date.old_style
    return f"{_when(old.start, old.end, date.approximate, date.uncertain, lang, short)} {_OLD[lang]}" if old else ""


def in_calendar(date: Date, look: Look, *, short: bool = False) -> str:
    """A date by the calendar asked for: New Style unless `os` (where it has one) or `both`: `27 May 1905 (14 May O.S.)`."""
    new = when(date, look.lang, short=short)
    if look.calendar not in ("os", "both") or not (old := when_old(date, look.lang, short=short)):
        return new
    return old if look.calendar == "os" else f"{new} ({_in_its_year(old, new, look.lang)})"


def _in_its_year(old: str, new: str, lang: str) -> str:
    """An Old Style date without the year, where that is the one year of the date it stands beside."""
    years = set(re.findall(r"\d{4}", f"{old} {new}"))
    if len(years) > 1:
        return old
    (year,) = years
    written = _BIG_ENDIAN[lang][0].format(year) if lang in _BIG_ENDIAN else f" ค.ศ. {year}" if f" ค.ศ. {year}" in old else f" {year}"
    return old.replace(written, "", 1)


def _when(start: End | None, end: End | None, approximate: bool, uncertain: bool, lang: str, short: bool) -> str:
    if start is None or end is None:
        text = f"{_end(start, lang, short)} –" if start else f"– {_end(end, lang, short)}" if end else ""
    elif start.text == end.text:
        text = _end(start, lang, short)
    elif _is_partial(start) or _is_partial(end):
        text = f"{_end(start, lang, short)} – {_end(end, lang, short)}"
    else:
        text = _interval(known_parts(start), known_parts(end), lang, short)
    return flagged(text, approximate, uncertain, lang)


def flagged(text: str, approximate: bool, uncertain: bool, lang: str) -> str:
    """A date as text with what it is marked with: `about 1904`, `1904 (?)`."""
    text = _ABOUT[lang].format(text) if approximate else text
    return f"{text} (?)" if uncertain else text


def _is_partial(end: End) -> bool:
    """Whether a digit of a year, month or day is known and another is not; one not known at all is as if it were left out."""
    return "X" in end.text.removesuffix("-XX").removesuffix("-XX")


def _end(end: End, lang: str, short: bool) -> str:
    """One end of a date; what is known in part is told from the earliest to the latest that it could be."""
    if not _is_partial(end):
        return joined(parts(known_parts(end), lang, short), lang)
    if end.precision == "decade":
        return _DECADE[lang].format(end.earliest.year)
    told = end.text.removesuffix("-XX").removesuffix("-XX").count("-") + 1
    first, last = ((day.year, day.month, day.day)[:told] for day in (end.earliest, end.latest))
    return f"{_interval(first, last, lang, short)} (?)"


def known_parts(end: End) -> tuple[int, ...]:
    """Year, month and day of one end, as far as they are known."""
    return tuple(part for part in (end.year, end.month, end.day) if part is not None)


def parts(known: Sequence[int], lang: str, short: bool) -> list[str]:
    """Year, month and day as far as known, each as the language writes it."""
    year, *rest = known
    if lang in _BIG_ENDIAN:
        return [form.format(part) for form, part in zip(_BIG_ENDIAN[lang], (year, *rest), strict=False)]
    months = SHORT_MONTHS[lang] if short else GENITIVE_MONTHS if lang == "ru" and len(rest) == 2 else MONTHS[lang]
    years = f"ค.ศ. {year}" if lang == "th" and not short else str(year)
    return [years, *([months[rest[0] - 1]] if rest else []), *([str(rest[1])] if len(rest) == 2 else [])]


def joined(some: list[str], lang: str) -> str:
    """Year, month and day, as far as they are told, in the order of the language."""
    return "".join(some).strip() if lang in _BIG_ENDIAN else " ".join(reversed(some))


def _interval(start: Sequence[int], end: Sequence[int], lang: str, short: bool) -> str:
    """Both ends, what they share said once: 27–28 May, 30 July – 2 August 1904."""
    first, last = parts(start, lang, short), parts(end, lang, short)
    said = shared(first, last)
    if lang in _BIG_ENDIAN:
        return f"{joined(first, lang)}–{joined(last[said:], lang)}"
    tight = said == len(first) - 1
    return f"{joined(first[said:], lang)}{'–' if tight else ' – '}{joined(last, lang)}"


def shared(first: list[str], last: list[str]) -> int:
    """How many parts two dates have in common before the first that differs; none where one is known more exactly."""
    if len(first) != len(last):
        return 0
    return next((index for index, (one, other) in enumerate(zip(first, last, strict=True)) if one != other), len(first) - 1)


def figure(found: Figure) -> str:
    """A figure as text: `117 (110–117)`, `4,380–5,045`, `more than 5,000` as `> 5,000`, `about 5,000` as `~ 5,000`."""
    low, high, best = found.low, found.high, found.best
    span = f"{low:,}–{high:,}" if low is not None and high is not None and low != high else ""
    if best is not None:
        text = f"{best:,}" if low is not None or high is not None else f"~ {best:,}"
        bounds = span or (f"≥ {low:,}" if low is not None and high is None else f"≤ {high:,}" if high is not None and low is None else "")
        return f"{text} ({bounds})" if bounds else text
    if span:
        return span
    return f"> {low:,}" if low is not None and high is None else f"≤ {high:,}" if low is None else f"{low:,}"


def word_of(section: str, id: str | None, store: Store, lang: str) -> str:
    """The name of a vocabulary word; its id where the record has no such word, nothing for None."""
    return clean(store.labels(section, lang).get(id, id)) if id is not None else ""
