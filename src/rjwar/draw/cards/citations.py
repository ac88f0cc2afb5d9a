"""Works as people cite them: a line of the bibliography, and a short title to stand beside a claim."""

from __future__ import annotations

import re

from rjwar.core.edtf import DateError, parse
from rjwar.draw.cards.page import Card
from rjwar.draw.layout.columns import Line, wrapped
from rjwar.draw.layout.lines import Span
from rjwar.record.model import Event, Source
from rjwar.words.wording import when


def sources(card: Card, event: Event) -> None:
    """What was read for an event, with the places in it, and what to read further."""
    cited: list[Line] = []
    for citation in event.sources:
        at: Span = (f" {card.text(citation.at)}." if citation.at else "", "dim")
        cited.append([*reference(card, citation.source), at])
    _works(card, "sources", cited)
    _works(card, "reading", [reference(card, id) for id in event.reading])


def reference(card: Card, id: str) -> Line:
    """A work as a bibliography has it: author, title, what it is part of, place and publisher, date."""
    source: Source | None = card.store.find("source", id)
    if source is None or "title" not in source.fields:
        return [(card.text(id), "")]
    fields = source.fields
    author = "; ".join(filter(None, (fields.get("author") or fields.get("editor"),)))
    volume = ", ".join(filter(None, (fields["title"], fields.get("volume") if "container-title" not in fields else None)))
    container = ", ".join(filter(None, (fields.get("container-title"), fields.get("volume"))) if "container-title" in fields else ())
    imprint = ": ".join(filter(None, (fields.get("publisher-place"), fields.get("publisher"))))
    issued = ", ".join(filter(None, (imprint, _issued(card, fields.get("issued")))))
    return [
        (card.text(_stopped(author)), ""),
        card.link("source", id, "work", card.text(_stopped(volume))),
        (card.text(_stopped(container) + _stopped(issued)).rstrip(), ""),
    ]


def short_title(card: Card, id: str) -> str:
    """A work in few words: its short title, else author and year, else what it is part of and its title."""
    source: Source | None = card.store.find("source", id)
    if source is None or "title" not in source.fields:
        return card.text(id)
    fields = source.fields
    if "title-short" in fields:
        return card.text(fields["title-short"])
    author, issued = fields.get("author", ""), fields.get("issued", "")
    year = re.match(r"\d{4}", issued)
    if author and year:
        return card.text(f"{author.split('; ')[0].split(', ')[0]} {year[0]}")
    if "container-title" in fields:
        return card.text(f"{fields['container-title']}, “{fields['title']}”")
    return card.text(fields["title"])


def _works(card: Card, heading: str, works: list[Line]) -> None:
    if works:
        card.section(card.label(heading), lambda width: [line for work in works for line in wrapped(work, width, hang=2)])


def _stopped(text: str) -> str:
    """The text with a stop and a space after it; nothing of nothing."""
    return f"{text}{'' if text.endswith(('.', '!', '?', '。')) else '.'} " if text else ""


def _issued(card: Card, issued: str | None) -> str | None:
    """When a work came out: a year or years bare, a day or month as the language writes it, what is no date as it stands."""
    if issued is None or re.fullmatch(r"\d{4}(/\d{4})?", issued, re.ASCII):
        return issued and issued.replace("/", "–")
    try:
        return when(parse(issued), card.lang, short=True)
    except DateError:
        return issued
