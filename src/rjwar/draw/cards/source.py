"""The card of a source: the work, and all that rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rjwar.draw.cards.citations import reference, web_link
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import GAP, Part, Section, line, paragraph
from rjwar.draw.cards.related_events import happenings
from rjwar.draw.layout.columns import Line, fill
from rjwar.record.model import Source
from rjwar.words.wording import Wording

_WAYS = (("source", "cited"), ("claim", "claims"), ("reading", "reading"))


def card(words: Wording, source: Source) -> Iterator[Part]:
    """What the record has of the work, then the events it was read for, those it has claims on,
    and those it is further reading for.
    """
    yield line((words.shown(source.fields.get("title", source.id)), "title"))
    yield line(*reference(words, source.id))
    for name in ("url", "URL", "DOI", "ISBN", "archive"):
        if name in source.fields:
            yield line(web_link(words, source.fields[name], "dim"))
    yield from paragraph(words.text(source.note), "dim")
    yield GAP
    supported = words.store.supports(source.id)
    for how, heading in _WAYS:
        supports = list(dict.fromkeys((entity, id) for entity, id, way in supported if way == how))
        if supports:
            yield _supported(
                words, f"{words.label(heading)}{words.aside(words.number(len(supports)))}", supports
            )


def _supported(words: Wording, heading: str, supports: Sequence[tuple[str, str]]) -> Part:
    events = [(words.store.find(entity, id), "") for entity, id in supports if entity == "event"]
    others: list[Line] = [[link(words, entity, id)] for entity, id in supports if entity != "event"]

    def block(width: int) -> list[Line]:
        return [
            *(happenings(words, events, width) if events else []),
            *fill(others, width, between=words.language.comma),
        ]

    return Section(heading, block)
