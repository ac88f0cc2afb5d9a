"""One web page of the events, to read and to print: no scripts, nothing from elsewhere, in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from rjwar.core.text import LANGUAGES
from rjwar.draw.cards.citations import reference
from rjwar.formats import event_text
from rjwar.formats.event_text import address
from rjwar.formats.imprint import imprint
from rjwar.formats.page.article import article
from rjwar.formats.page.markup import Markup, escape_html, joined, tag
from rjwar.formats.page.strip import strip
from rjwar.query.select import Selection
from rjwar.record.links import supported
from rjwar.record.model import Event
from rjwar.words.headings import standing
from rjwar.words.look import Look
from rjwar.words.wording import Wording

# What a page may do: nothing but its own style.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_MANY = 20
"""Events of a year whose months are worth a line of the contents."""


def content(selection: Selection, look: Look) -> Iterator[str]:
    card, lang = Wording(selection.store, look), look.lang
    events = selection.without_war().events
    title = event_text.title(card)
    in_order = selection.query.sort == "date"  # else years and months would come again and again
    yield "<!DOCTYPE html>"
    yield f'<html lang="{lang}">'
    yield from _head(title)
    yield "<body>"
    yield tag("a", card.label("events"), href="#_events", class_="skip")
    yield tag(
        "header", tag("h1", title), _others(card, title), tag("p", _span(card), f"{card.label('events')}: {len(events)}", class_="span")
    )
    if picture := strip(events, card):
        yield picture
    if in_order:
        yield _contents(events, card)
    yield '<main id="_events">'
    if not events:
        yield tag("p", card.phrase("no-events"))
    shown = frozenset(event.id for event in events)
    for year, some in groupby(events, lambda event: event_text.year(event, card) if in_order else card.label("events")):
        yield "<section>"
        yield tag("h2", card.year(int(year)), id=f"_{year}") if year.isdigit() else tag("h2", year)
        yield from _articles(list(some), card, shown, in_order=in_order)
        yield "</section>"
    yield from _works(events, card)
    yield "</main>"
    yield tag("footer", tag("p", imprint(card).text))
    yield "</body>"
    yield "</html>"


def _head(title: str) -> Iterator[str]:
    yield "<head>"
    yield tag("meta", charset="utf-8")
    yield tag("meta", http_equiv="Content-Security-Policy", content=_POLICY)
    yield tag("meta", name_="viewport", content="width=device-width, initial-scale=1")
    yield tag("meta", name_="color-scheme", content="light dark")
    yield tag("title", title)
    yield tag("style", Markup((Path(__file__).parents[1] / "page" / "page.css").read_text(encoding="utf-8")))
    yield "</head>"


def _others(card: Wording, title: str) -> Markup:
    titles = {lang: event_text.one_line(card.store.title[lang]) for lang in LANGUAGES if lang in card.store.title}
    others = [tag("span", text, lang=lang) for lang, text in titles.items() if text != title]
    return tag("p", joined(others), class_="names") if others else Markup()


def _span(card: Wording) -> str:
    return f"{card.date(card.store.span)} · " if card.store.span else ""


def _contents(events: Sequence[Event], card: Wording) -> Markup:
    """The years, and the months of those with many events, each leading to its first event."""
    years = []
    for year, some in groupby(events, lambda event: event_text.year(event, card)):
        of_year = list(some)
        months = _months(of_year, card) if len(of_year) >= _MANY else ()
        links = joined([tag("a", card.month(month), href=f"#{first.id}") for month, first in months], " ")
        if year.isdigit():
            years.append(tag("li", tag("a", card.year(int(year)), href=f"#_{year}"), links and " ", links))
    return tag("nav", tag("ul", *years), aria_label=card.label("date")) if years else Markup()


def _months(events: Sequence[Event], card: Wording) -> Iterator[tuple[int, Event]]:
    """Each month with the first event that is known to begin in it."""
    for month, some in groupby(
        (event for event in events if event.date.precision in ("day", "month")), lambda event: standing(event.date, card.look)
    ):
        if month:
            yield month.month, next(some)


def _articles(events: Sequence[Event], card: Wording, shown: frozenset[str], *, in_order: bool) -> Iterator[str]:
    firsts = {first.id: month for month, first in _months(events, card)} if in_order else {}
    for event in events:
        if event.id in firsts:
            yield tag("p", card.month(firsts[event.id]), class_="month")
        yield article(event, card, shown)


def _works(events: Sequence[Event], card: Wording) -> Iterator[str]:
    """The bibliography of the page; only addresses of the web are links."""
    ids = {id for event in events for id, _ in supported("events", event)}
    if not ids:
        return
    yield '<section class="works">'
    yield tag("h2", card.label("sources"), id="_sources")
    yield "<ul>"
    for id in sorted(ids):
        parts = [tag("cite", text) if style == "work" else escape_html(text) for text, style in reference(card, id)]
        source = card.store.find("source", id)
        url = (source.fields.get("url") or source.fields.get("URL", "")) if source else ""
        link = tag("a", url, href=address(url), rel="noreferrer") if address(url) else escape_html(url)
        yield tag("li", *parts, " " if url else "", link, id=id)
    yield "</ul>"
    yield "</section>"
