"""The lines of a brief card that say in one what a section of the whole card says in many:
phases, claims, sources, what led to what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rjwar.core.text import in_language
from rjwar.core.width import cells
from rjwar.draw.cards.citations import short_title
from rjwar.draw.cards.claims import field_name
from rjwar.draw.cards.naming import link
from rjwar.draw.cards.page import Block, Part, Row
from rjwar.draw.cards.phases import shared_opening
from rjwar.draw.charts.rail import by_hour
from rjwar.draw.layout.columns import Line, width_of, wrapped
from rjwar.record.field_path import valued
from rjwar.record.links import in_order
from rjwar.record.losses import bounds
from rjwar.record.model import Claim, Clocked, Event, Figure
from rjwar.words.headings import Month, standing, under
from rjwar.words.wording import Wording


def phases_told(words: Wording, event: Event) -> Iterator[Part]:
    """How many phases, and the weightiest of them in their order, with the hour or the day of each.

    Nothing for none.
    """
    parts = sorted((words.store.find("event", id) for id in words.store.parts(event.id)), key=by_hour)
    opening = shared_opening([words.name("event", part.id) for part in parts])
    heading = standing(event.date, words.look)
    if heading and words.language.dates.day == "{}":
        heading = Month(heading.year, 0)  # a number alone would count what follows it: `7 naval guns`
    told: list[Line] = []
    for part in parts:
        start = part.time.start if part.time and len(parts) > 1 else None
        hour = words.hours(Clocked(start)) if start else ""
        when = hour or under(part.date, heading, words)
        name = words.name("event", part.id).removeprefix(opening).strip()
        told.append([(f"{words.shown(when)} ", ""), link(words, "event", part.id, name=name)])
    yield from _counted(words, words.label("phases"), told, [part.weight or 0 for part in parts])


def led(words: Wording, heading: str, ids: Iterable[str]) -> Iterator[Part]:
    """The weightiest of what led to an event, or came of it."""
    events = in_order([event for event in (words.store.find("event", id) for id in ids) if event])
    yield from _counted(
        words,
        heading,
        [[link(words, "event", event.id)] for event in events],
        [event.weight or 0 for event in events],
    )


def disputed(words: Wording, event: Event) -> Iterator[Part]:
    """What sources differ in, figures and what most works differ in first,
    and how many other claims there are.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in event.claims:
        groups.setdefault(claim.field, []).append(claim)
    fields = sorted(
        groups,
        key=lambda field: (
            field == "text",
            not field.startswith("forces."),
            ".losses." not in field,
            -len(groups[field]),
        ),
    )
    told: list[Line] = [[(_dispute(words, event, field, groups[field]), "")] for field in fields]
    sizes = [len(groups[field]) for field in fields]
    if told:
        yield Row(words.label("disputed"), lambda width: [_fitting(told, sizes, width)])


def _dispute(words: Wording, event: Event, field: str, claims: Sequence[Claim]) -> str:
    """A field with the least and the most that is said of it, and how many works say so."""
    name = field_name(words, field)
    own = valued(event, field)
    said = [
        int(text) for claim in claims if (text := in_language(claim.value, "en").lstrip("~>≈ ")).isdecimal()
    ]
    works = words.aside(words.phrase("works", len({claim.source for claim in claims})))
    if not (isinstance(own, Figure) and said):
        return f"{name}{works}"
    least, most = bounds(own)
    return f"{name} {words.figure(Figure(None, min(least, *said), max(most, *said)))}{works}"


def sources_told(words: Wording, event: Event) -> Iterator[Part]:
    """How many works were read for an event, how many there are to read, and the first of them."""
    reading = [words.told(words.label("reading"), words.number(len(event.reading)))] if event.reading else []
    titles: list[Line] = [
        [link(words, "source", citation.source, name=short_title(words, citation.source))]
        for citation in event.sources
    ]
    if titles or reading:
        count = [words.number(len(titles))] if titles else []
        first: list[Line] = [[(" · ".join([*count, *reading]), "")]]
        yield Row(
            words.label("sources"),
            lambda width: [_fitting([*first, *titles], [0, *[1] * len(titles)], width, tells_left=False)],
        )


def _counted(words: Wording, heading: str, told: Sequence[Line], weights: Sequence[int]) -> Iterator[Part]:
    """How many there are, and the weightiest that a line has room for, in their order; nothing for none."""
    if told:
        yield Row(heading, _weightiest(words, told, weights))


def _weightiest(words: Wording, told: Sequence[Line], weights: Sequence[int]) -> Block:
    ranked = sorted(range(len(told)), key=lambda index: (-weights[index], index))

    def block(width: int) -> list[Line]:
        count = f"{words.told(words.number(len(told)), '')}" if len(told) > 1 else ""
        room = width - cells(count)
        kept: list[int] = []
        for index in ranked:
            taken = width_of(told[index]) + (3 if kept else 0)
            if taken <= room:
                kept.append(index)
                room -= taken
        if not kept:
            return wrapped([(count, "dim"), *told[ranked[0]]], width)
        return [[(count, "dim"), *_joined([told[index] for index in sorted(kept)])]]

    return block


def _joined(told: Sequence[Line]) -> Line:
    """The texts in a line, a dot between."""
    return [span for index, line in enumerate(told) for span in ([(" · ", "")] if index else []) + list(line)]


def _fitting(told: Sequence[Line], sizes: Sequence[int], width: int, *, tells_left: bool = True) -> Line:
    """The first of the texts that a line has room for, and how many things the others stand for."""
    for kept in range(len(told), 0, -1):
        left = sum(sizes[kept:])
        more = f" +{left}" if left and tells_left else ""
        line = _joined(told[:kept])
        if width_of(line) + cells(more) <= width:
            return [*line, (more, "dim")]
    return [(f"+{sum(sizes)}" if tells_left else "", "dim")]
