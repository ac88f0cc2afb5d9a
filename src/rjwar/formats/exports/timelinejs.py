"""The JSON of TimelineJS: a slide an event in rows by front, and the war as an era."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from rjwar.core.json_text import text
from rjwar.formats import event_text
from rjwar.formats.json_array import array
from rjwar.query.select import Selection
from rjwar.record.model import Event
from rjwar.words.look import Look
from rjwar.words.wording import Wording


def content(selection: Selection, look: Look) -> Iterator[str]:
    store, words = selection.store, Wording(selection.store, look)
    title = {"text": {"headline": _escape_html(event_text.title(words))}}
    eras = [_dates(store.span) | title] if store.span and store.span.start and store.span.end else []
    head = text({"scale": "human", "title": title, "eras": eras})
    slides = (_slide(event, words) for event in selection.without_war().events)
    return array(f'{head[:-1]}, "events": [', slides, "]}", look)


def _slide(event: Event, words: Wording) -> dict[str, Any]:
    front = words.word("fronts", event.front)
    facts = [event_text.place(event, words), words.word("outcomes", event.outcome), event_text.hours(event, words)]
    paragraphs = [event_text.summary(event, words), " · ".join(fact for fact in facts if fact)]
    return {
        "unique_id": event.id,
        **_dates(event.date),
        "display_date": _escape_html(words.date(event.date, calendar="ns")),
        **({"group": _escape_html(front)} if front else {}),
        "text": {
            "headline": _escape_html(event_text.name(event, words)),
            "text": "".join(f"<p>{_escape_html(paragraph)}</p>" for paragraph in paragraphs if paragraph),
        },
        "autolink": False,
    }


def _dates(date: Any) -> dict[str, Any]:
    """As far as they are known; TimelineJS wants a start, so an open one is where its end is."""
    return dict(zip(("start_date", "end_date"), map(_date, event_text.ends(date)), strict=False))


def _date(side: str) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), map(int, side.split("-")), strict=False))


def _escape_html(text: str) -> str:
    """TimelineJS takes its texts for HTML."""
    return escape(text)
