"""One web page of the events, to read, to explore and to print:
one file, with nothing from elsewhere, whole without scripts too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from rjwar.formats import event_text
from rjwar.formats.imprint import imprint
from rjwar.formats.page.addresses import ENTRIES, addresses
from rjwar.formats.page.article import article
from rjwar.formats.page.entry import entries
from rjwar.formats.page.markup import Markup, joined, link, tag
from rjwar.formats.page.names import names
from rjwar.formats.page.script import policy, scripts
from rjwar.formats.page.several import Translations
from rjwar.formats.page.sheet import Sheet
from rjwar.formats.page.strip import strip
from rjwar.formats.page.vocabulary import vocabulary
from rjwar.formats.page.works import works
from rjwar.query.selection import Selection
from rjwar.record.model import Event
from rjwar.words.headings import standing
from rjwar.words.look import Look
from rjwar.words.wording import Wording

Part = Markup | Callable[[Sheet], Markup]
"""A part of the page: the same in every language, or to be made in each."""

_MANY = 20
"""Events of a year whose months are worth a line of the contents."""


def content(selection: Selection, look: Look) -> Iterator[str]:
    langs = look.langs or (look.lang,)
    events = selection.without_war().events
    there, used = addresses(events, selection.store), vocabulary(events, selection.store)
    sheets = [Sheet(Wording(selection.store, look.replace(lang=lang)), langs, there, used) for lang in langs]
    translations, characters = Translations(langs), set[str]()
    yield "<!DOCTYPE html>"
    yield tag_open("html", lang=langs[0])
    yield from _head(sheets[0])
    yield "<body>"
    for part in _body(events, sheets[0], in_order=selection.query.sort == "date"):
        made = [part] if isinstance(part, str) else [part(sheet) for sheet in sheets]
        characters.update(*made)
        yield part if isinstance(part, str) else translations.woven(made)
    yield from scripts(sheets, translations.written(), characters)
    yield "</body>"
    yield "</html>"


def _body(events: Sequence[Event], first: Sheet, *, in_order: bool) -> Iterator[Part]:
    """What one reads, top to bottom.

    Out of order there are no years and months, which would come again and again.
    """
    yield lambda sheet: link(sheet.card.label("events"), "_events", class_="skip")
    yield lambda sheet: _header(events, sheet)
    yield lambda sheet: strip(events, sheet)
    if in_order:
        yield lambda sheet: _contents(events, sheet)
    yield Markup('<main id="_events">')
    if not events:
        yield lambda sheet: tag("p", sheet.card.phrase("no-events"))
    yield from _years(events, first, in_order=in_order)
    for entity in ENTRIES:
        yield _entries(entity)
    if lists := list(names(first)):
        yield Markup("<section class=others>")
        yield lambda sheet: tag("h2", sheet.card.page("names"), id="_names")
        yield from lists
        yield Markup("</section>")
    yield lambda sheet: Markup("\n".join(works(sheet)))
    yield Markup("</main>")
    yield lambda sheet: tag("footer", tag("p", imprint(sheet.card).text))


def tag_open(name: str, **attributes: str) -> Markup:
    """The beginning of an element that ends elsewhere."""
    return Markup(tag(name, **attributes).removesuffix(f"</{name}>"))


def _head(sheet: Sheet) -> Iterator[str]:
    yield "<head>"
    yield tag("meta", charset="utf-8")
    yield tag("meta", http_equiv="Content-Security-Policy", content=policy())
    yield tag("meta", name_="viewport", content="width=device-width, initial-scale=1")
    yield tag("meta", name_="referrer", content="no-referrer")
    yield tag("meta", name_="color-scheme", content="light dark")
    yield tag("title", event_text.title(sheet.card))
    yield tag("style", Markup(_style()))
    yield "</head>"


def _style() -> str:
    """The style sheet without what only its writers need."""
    lines = (Path(__file__).parents[1] / "page" / "page.css").read_text(encoding="utf-8").splitlines()
    rules = "".join(line.strip() for line in lines if not line.startswith("/*"))
    return re.sub(r" *([{};,]) *|(?<=:) +", r"\1", rules).replace(";}", "}")


def _header(events: Sequence[Event], sheet: Sheet) -> Markup:
    card = sheet.card
    count = tag(
        "p",
        f"{card.date(card.store.span)} · " if card.store.span else "",
        f"{card.label('events')}: {len(events)}",
        class_="span",
    )
    others = [
        tag("li", f"{name} ", class_="name", lang=lang)
        for lang, name in sheet.other_names(card.store.title).items()
    ]
    return tag(
        "header",
        tag("h1", event_text.title(card)),
        tag("ul", *others, class_="names") if others else "",
        count,
    )


def _contents(events: Sequence[Event], sheet: Sheet) -> Markup:
    """The years, and the months of those with many events, each leading to its first event."""
    years, card = [], sheet.card
    for year, some in groupby(events, lambda event: _year(event, sheet)):
        of_year = list(some)
        months = _months(of_year, sheet) if len(of_year) >= _MANY else ()
        links = joined(
            [link(card.month(month), sheet.addresses["event", first.id].short) for month, first in months],
            " ",
        )
        if year.isdigit():
            years.append(tag("li", link(card.year(int(year)), f"_year-{year}"), links and " ", links))
    return tag("nav", tag("ul", *years), aria_label=card.label("date")) if years else Markup()


def _year(event: Event, sheet: Sheet) -> str:
    return event_text.year(event, sheet.card)


def _months(events: Sequence[Event], sheet: Sheet) -> Iterator[tuple[int, Event]]:
    """Each month with the first event that is known to begin in it."""
    for month, some in groupby(
        (event for event in events if event.date.precision in ("day", "month")),
        lambda event: standing(event.date, sheet.card.look),
    ):
        if month:
            yield month.month, next(some)


def _years(events: Sequence[Event], first: Sheet, *, in_order: bool) -> Iterator[Part]:
    """The events, each year under its heading, and the first of a month under the name of that."""
    months = {event.id: month for month, event in _months(events, first)} if in_order else {}
    for year, some in groupby(events, lambda event: _year(event, first) if in_order else ""):
        of_year = list(some)
        yield Markup("<section>")
        yield _heading(year, of_year[0])
        for event in of_year:
            if event.id in months:
                yield _month(months[event.id])
            yield _article(event)
        yield Markup("</section>")


def _heading(year: str, event: Event) -> Part:
    """The year; in words where it is not known, and of events that stand in
    another order than that of time.
    """
    if year.isdigit():
        return lambda sheet: tag("h2", sheet.card.year(int(year)), id=f"_year-{year}")
    return lambda sheet: tag("h2", _year(event, sheet) if year else sheet.card.label("events"))


def _article(event: Event) -> Part:
    return lambda sheet: article(event, sheet)


def _entries(entity: str) -> Part:
    return lambda sheet: Markup("\n".join(entries(entity, sheet)))


def _month(month: int) -> Part:
    return lambda sheet: tag("p", sheet.card.month(month), class_="month")
