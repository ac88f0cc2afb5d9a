"""The JSON of TimelineJS: a slide an event in rows by front, and the war as an era."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any, TypeGuard

from rjwar.core.edtf import Date
from rjwar.core.json_text import text
from rjwar.formats import event_text
from rjwar.formats.imprint import imprint
from rjwar.formats.json_array import array
from rjwar.query.selection import Selection
from rjwar.record.model import Clocked, Event
from rjwar.words.look import Look
from rjwar.words.wording import Wording

_MARGIN = 2
"""Years before and after the war which the war still fills the screen beside."""


def advice(selection: Selection) -> str | None:
    """What to do with events so far from the war that it would be a sliver of the screen."""
    span, events = selection.store.span, selection.without_war().events
    if not (span and span.earliest and span.latest):
        return None
    first, last = span.earliest.year - _MARGIN, span.latest.year + _MARGIN
    far = sum(
        not first <= day.year <= last for event in events if (day := event.date.earliest or event.date.latest)
    )
    if not far or far == len(events):
        return None
    return (
        f"{far} of {len(events)} events lie years from the war and squeeze it; without them: "
        f"--since {first} --until {last} --strict"
    )


def content(selection: Selection, look: Look) -> Iterator[str]:
    store, words = selection.store, Wording(selection.store, look)
    headline = {"headline": _escape_html(event_text.title(words))}
    title = {"text": headline | {"text": f"<p>{_escape_html(imprint(words).text)}</p>"}}
    eras = [_era(store.span) | {"text": headline}] if _is_closed(store.span) else []
    head = text({"scale": "human", "title": title, "eras": eras})
    slides = [_slide(event, words) for event in selection.without_war().events]
    return array(f'{head[:-1]}, "events": [', slides or [_nothing(store.span, words)], "]}", look)


def _is_closed(span: Date | None) -> TypeGuard[Date]:
    """Whether a span has both ends: TimelineJS refuses a whole file for an era that has not."""
    return bool(span and span.start and span.end)


def _slide(event: Event, words: Wording) -> dict[str, Any]:
    front = words.word("fronts", event.front)
    facts = [
        event_text.place(event, words),
        words.word("outcomes", event.outcome),
        event_text.hours(event, words),
    ]
    paragraphs = [event_text.summary(event, words), " · ".join(fact for fact in facts if fact)]
    sources = list(event_text.sources(event, words))
    told = [_escape_html(paragraph) for paragraph in paragraphs if paragraph] + _cited(event, sources, words)
    return {
        "unique_id": event.id,
        **_dates(event.date, event.time),
        "display_date": _escape_html(words.date(event.date, calendar="ns")),
        **({"group": _escape_html(front)} if front else {}),
        "text": {
            "headline": _escape_html(event_text.name(event, words)),
            "text": "".join(f"<p>{paragraph}</p>" for paragraph in told),
        },
        **_media(sources),
        "autolink": False,
    }


def _nothing(span: Date | None, words: Wording) -> dict[str, Any]:
    """What stands where nothing was selected: TimelineJS takes a file without slides for a broken one."""
    return {
        **(_dates(span) if span else {"start_date": {"year": 1}}),
        "text": {"headline": _escape_html(words.phrase("no-events"))},
        "autolink": False,
    }


def _cited(event: Event, sources: Sequence[event_text.Cited], words: Wording) -> list[str]:
    """The works, and the same thing elsewhere, as links."""
    works = "; ".join(_link(cited.text, cited.address) for cited in sources)
    elsewhere = " · ".join(_link(address, address) for address in event.same_as)
    return [
        part
        for part in (_escape_html(words.told(words.label("sources"), "")) + works if works else "", elsewhere)
        if part
    ]


def _link(told: str, address: str) -> str:
    return f'<a href="{_escape_html(address)}">{_escape_html(told)}</a>' if address else _escape_html(told)


def _media(sources: Sequence[event_text.Cited]) -> dict[str, Any]:
    """The page of an encyclopaedia that TimelineJS can show beside a slide.

    Nothing where none is among the sources.
    """
    shown = next(
        (cited for cited in sources if re.match(r"https?://[a-z]+\.wikipedia\.org/wiki/", cited.address)),
        None,
    )
    return (
        {"media": {"url": shown.address, "link": shown.address, "caption": _escape_html(shown.text)}}
        if shown
        else {}
    )


def _era(span: Date) -> dict[str, Any]:
    """An era as far as its ends are known; of one month or day, by its days or hours.

    TimelineJS takes an end that has no part other than the start has for none, and refuses the file.
    """
    ends = [_date(end) for end in event_text.ends(span)]
    if ends[0] == ends[-1]:
        ends = [_date(str(day)) for day in (span.earliest, span.latest)]
    if ends[0] == ends[1]:
        ends = [ends[0] | _hour("00:00"), ends[1] | _hour("23:59")]
    return dict(zip(("start_date", "end_date"), ends, strict=True))


def _dates(date: Date, time: Clocked | None = None) -> dict[str, Any]:
    """As far as they are known, with the hours of days.

    TimelineJS wants a start, so an open one is where its end is.
    """
    ends = [_date(end) for end in event_text.ends(date)]
    if time and date.is_days and date.start and date.end:
        return {"start_date": ends[0] | _hour(time.start), **_end(ends, time)}
    return dict(zip(("start_date", "end_date"), ends, strict=False))


def _end(ends: Sequence[dict[str, int]], time: Clocked) -> dict[str, Any]:
    """The end of what has hours: of a single day only where it is known to end after it began."""
    if len(ends) > 1:
        return {"end_date": ends[1] | _hour(time.end)}
    known = time.start and time.end and time.start < time.end
    return {"end_date": ends[0] | _hour(time.end)} if known else {}


def _hour(time: str | None) -> dict[str, int]:
    return dict(zip(("hour", "minute"), map(int, time.split(":")), strict=True)) if time else {}


def _date(side: str) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), map(int, side.split("-")), strict=False))


def _escape_html(text: str) -> str:
    """TimelineJS takes its texts for HTML."""
    return escape(text)
