"""Works as people cite them: a line of the bibliography, and a short title to stand beside a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.core.address import web_address
from rjwar.core.edtf import DateError, parse
from rjwar.core.light_typing import Protocol
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import Part, Section
from rjwar.draw.layout.columns import Line, wrapped
from rjwar.draw.layout.lines import Span, address, leading, target
from rjwar.record.model import Citation, Event, Source
from rjwar.store.reader import Store
from rjwar.words.wording import Wording


class Cites(Protocol):
    """Whatever works say something of."""

    @property
    def sources(self) -> tuple[Citation, ...]: ...


def sources(words: Wording, event: Event) -> Iterator[Part]:
    """What was read for an event, with the places in it, and what to read further."""
    yield from citations(words, event)
    yield from _works(words.label("reading"), [reference(words, id) for id in event.reading])


def citations(words: Wording, cites: Cites) -> Iterator[Part]:
    """The works that say so, with the places in them."""
    cited: list[Line] = []
    for citation in cites.sources:
        at: Span = (f" {words.shown(citation.at)}." if citation.at else "", "dim")
        cited.append([*reference(words, citation.source), at])
    yield from _works(words.label("sources"), cited)


def reference(words: Wording, id: str) -> Line:
    """A work as a bibliography has it: author, title, what it is part of, place and publisher, date."""
    source: Source | None = words.store.find("source", id)
    if source is None or "title" not in source.fields:
        return [(words.shown(id), "")]
    fields = source.fields
    is_part = "container-title" in fields
    author = "; ".join(filter(None, (fields.get("author") or fields.get("editor"),)))
    volume = ", ".join(filter(None, (fields["title"], None if is_part else fields.get("volume"))))
    container = (
        ", ".join(filter(None, (fields.get("container-title"), fields.get("volume")))) if is_part else ""
    )
    imprint = ": ".join(filter(None, (fields.get("publisher-place"), fields.get("publisher"))))
    issued = ", ".join(filter(None, (imprint, _issued(words, fields.get("issued")))))
    rest = words.shown(_stopped(container) + _stopped(issued)).rstrip()
    title = words.shown(_stopped(volume))
    named = link(words, "source", id, "work", title if rest else title.rstrip())
    return [(words.shown(_stopped(author)), ""), named, (rest, "")]


def leads_to(store: Store, style: str) -> str:
    """The web address that a text of a style leads to: its own, or that of the work it names.

    Empty where there is none.
    """
    named = target(style)
    return _page_of(store, named[1]) if named and named[0] == "source" else address(style)


def _page_of(store: Store, id: str) -> str:
    source = store.find("source", id)
    return web_address(str(source.fields.get("url") or source.fields.get("URL") or "")) if source else ""


def short_title(words: Wording, id: str) -> str:
    """A work in few words: its short title, else author and year, else what it is part of and its title."""
    source: Source | None = words.store.find("source", id)
    if source is None or "title" not in source.fields:
        return words.shown(id)
    fields = source.fields
    if source.short:
        return words.text(source.short)
    author, issued = fields.get("author", ""), fields.get("issued", "")
    year = issued[:4]
    if author and len(year) == 4 and year.isdecimal():
        return words.shown(f"{author.split('; ')[0].split(', ')[0]} {year}")
    if "container-title" in fields:
        return words.listed(
            (words.shown(fields["container-title"]), words.phrase("quoted", words.shown(fields["title"])))
        )
    return words.shown(fields["title"])


def web_link(words: Wording, text: str, style: str) -> Span:
    """An address of the web, which leads to itself; any other text as it is."""
    to = web_address(text)
    return words.shown(text), leading(style, to) if to else style


def _works(heading: str, works: Sequence[Line]) -> Iterator[Part]:
    if works:
        yield Section(
            heading, lambda width: [line for work in works for line in wrapped(work, width, hang=2)]
        )


def _stopped(text: str) -> str:
    """The text with a stop and a space after it; nothing of nothing."""
    return f"{text}{'' if text.endswith(('.', '!', '?', '。')) else '.'} " if text else ""


def _issued(words: Wording, issued: str | None) -> str | None:
    """When a work came out: a year or years bare, a day or month as the language writes it,
    what is no date as it stands.
    """
    if issued is None or all(len(year) == 4 and year.isdecimal() for year in issued.split("/", 1)):
        return issued and issued.replace("/", "–")
    try:
        return words.date(parse(issued), short=True, calendar="ns")
    except DateError:
        return issued
