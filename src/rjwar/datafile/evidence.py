"""What the record rests on: rules like those of `contradictions`, whose findings are warnings.

A file that owes `sources` is asked for them, for one that gives the date, and for one that it does not
fault. Of any file it is asked that a work is not older than what it tells, that a claim says something
else than the record does, and how.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rjwar.core.edtf import Date, DateError, parse
from rjwar.core.fold import fold
from rjwar.core.text import in_language
from rjwar.datafile.claims import claims_of
from rjwar.datafile.decode import Decoded
from rjwar.datafile.fields.figures import counted_in
from rjwar.datafile.findings import Finding, Rule
from rjwar.record.model import Claim, Event, Figure, Record, Source

_ESSENTIAL = ("place", "kind", "outcome")


def events_are_sourced(decoded: Decoded) -> Iterator[Finding]:
    """Every event names a work that was seen to say so, if the file owes sources.

    What to read is no evidence.
    """
    for event in decoded.record.events_owing("sources"):
        if not event.sources and event.kind != "war":
            yield Finding(
                "events",
                event.id,
                (),
                "source",
                "has no source; add 'sources: [...]', of works seen to say so",
            )


def dates_stand_in_a_source(decoded: Decoded) -> Iterator[Finding]:
    """Not every source of an event has a claim that it gives another date, if the file owes sources.

    '?' says as much.
    """
    for event in _sourced(decoded.record):
        others = [claim for claim in event.claims if claim.field == "date" and _date(claim) != event.date]
        if not event.date.uncertain and _all_sources_among(event, others):
            said = ", ".join(dict.fromkeys(_english(claim) for claim in others))
            message = (
                f"{event.date.edtf} stands in none of its sources, which say {said}; "
                "add one that gives it, or mark it '?'"
            )
            yield Finding("events", event.id, ("date",), "source", message)


def sources_are_not_all_faulted(decoded: Decoded) -> Iterator[Finding]:
    """Not every source of an event is mistaken about its place, kind or outcome, if the file owes sources."""
    for event in _sourced(decoded.record):
        mistaken = [
            claim for claim in event.claims if claim.verdict == "mistaken" and claim.field in _ESSENTIAL
        ]
        if _all_sources_among(event, mistaken):
            fields = " and ".join(dict.fromkeys(claim.field for claim in mistaken))
            message = f"the claims fault every one of them about the {fields}; add a source that has it right"
            yield Finding("events", event.id, ("sources",), "source", message)


def _sourced(record: Record) -> Iterator[Event]:
    yield from (event for event in record.events_owing("sources") if event.sources)


def _all_sources_among(event: Event, claims: list[Claim]) -> bool:
    return {cited.source for cited in event.sources} <= {claim.source for claim in claims}


def works_are_not_older_than_events(decoded: Decoded) -> Iterator[Finding]:
    """No event rests on a work that was surely issued before it began.

    A claim may: it can be of what was only expected.
    """
    record = decoded.record
    issued = {source.id: date for source in record.sources.values() if (date := _issued(source))}
    for event in record.events:
        for index, cited in enumerate(event.sources):
            work, begun = issued.get(cited.source), event.date.earliest
            if work and work.latest and begun and work.latest < begun:
                message = (
                    f"{cited.source} was issued in {work.edtf}, before this ({event.date.edtf}); "
                    "mend a date, or cite a later work"
                )
                yield Finding("events", event.id, ("sources", index, "source"), "issued", message)


def _issued(source: Source) -> Date | None:
    """When a work was issued, where that is surely known."""
    try:
        date = parse(source.fields.get("issued", ""))
    except DateError:
        return None
    return None if date.approximate or date.uncertain else date


def claims_have_a_verdict(decoded: Decoded) -> Iterator[Finding]:
    """Every claim says how it stands to the record."""
    for found in claims_of(decoded.record):
        if found.claim.verdict is None:
            yield found.finding("verdict", "is a claim without a verdict; add 'verdict: ...'")


def claims_say_otherwise(decoded: Decoded) -> Iterator[Finding]:
    """No claim repeats the record's own value."""
    for found in claims_of(decoded.record):
        if _is_same(found.claim, found.own):
            said = _english(found.claim)
            message = f"{said!r} is the record's own value; take the claim out, and cite its source"
            yield found.finding("same", message, "value")


def _is_same(claim: Claim, own: Any) -> bool:
    """Whether a claim says just what a field of the record has:
    a date, a figure with its bounds, or a word.
    """
    said = _english(claim)
    if isinstance(own, Date):
        return _date(claim) == own
    if isinstance(own, Figure):
        figure = counted_in(said)
        return figure is not None and (figure.best, figure.low, figure.high) == (own.best, own.low, own.high)
    return isinstance(own, str | int) and fold(said) == fold(str(own))


def rivals_out_of_range_are_explained(decoded: Decoded) -> Iterator[Finding]:
    """A figure that differs, and lies outside the least and most that the record gives,
    has a note that says why.
    """
    for found in claims_of(decoded.record):
        claim, own = found.claim, found.own
        if claim.verdict != "differs" or claim.note or not isinstance(own, Figure) or own.low == own.high:
            continue
        rival = counted_in(_english(claim))
        if rival and _lies_outside(rival, own):
            message = (
                f"{_english(claim)} lies outside {_range(own)}; widen the record's range, "
                "or say in a 'note' why not"
            )
            yield found.finding("range", message, "value")


def _lies_outside(rival: Figure, own: Figure) -> bool:
    below = rival.most is not None and own.low is not None and rival.most < own.low
    return below or (rival.least is not None and own.high is not None and rival.least > own.high)


def _range(own: Figure) -> str:
    if own.low is None:
        return f"the record's at most {own.high:,}"
    if own.high is None:
        return f"the record's at least {own.low:,}"
    return f"the record's {own.low:,} to {own.high:,}"


def _date(claim: Claim) -> Date | None:
    try:
        return parse(_english(claim))
    except DateError:
        return None


def _english(claim: Claim) -> str:
    return in_language(claim.value, "en")


RULES: tuple[Rule, ...] = (
    events_are_sourced,
    dates_stand_in_a_source,
    sources_are_not_all_faulted,
    works_are_not_older_than_events,
    claims_have_a_verdict,
    claims_say_otherwise,
    rivals_out_of_range_are_explained,
)
