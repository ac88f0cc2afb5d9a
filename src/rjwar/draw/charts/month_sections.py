"""The events of a drawing in months and years: what is drawn in each, under what, and what is left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rjwar.core.light_typing import NamedTuple
from rjwar.store.event_row import EventRow
from rjwar.words.headings import Month

_MONTH_BY_MONTH = 4
"""How many events drawn of a year have it told by months."""


class Drawn(NamedTuple):
    """An event that is drawn: how deep it stands under its battle,
    and how many of its phases are folded into it.
    """

    event: EventRow
    depth: int
    folded: int


class Section(NamedTuple):
    """A month (a year where `month` is 0), or a run of months with nothing drawn in them, or nothing at all.

    Without months: what began outside the years that anything is drawn of, or in no known year.
    """

    first: Month | None
    last: Month | None
    drawn: list[Drawn]
    left: list[EventRow]


def in_sections(
    events: Sequence[EventRow],
    kept: set[int],
    phase_of: Mapping[int, EventRow],
    months: Mapping[int, Month | None],
) -> list[Section]:
    """The sections in the order of the events, `months` telling where each stands.

    Every event is drawn in one, folded into a battle drawn, or left out in one. A year of which little is
    drawn is one section; the others are told by months, and months without an event are sections too.
    """
    tops, phases, folded = _folded(events, kept, phase_of)

    def unfolded(event: EventRow, depth: int = 0) -> Iterator[Drawn]:
        yield Drawn(event, depth, folded[event.n])
        for phase in phases[event.n]:
            yield from unfolded(phase, depth + 1)

    shown = [month for event in tops if event.n in kept and (month := months[event.n])]
    drawn_months, years = set(shown), Counter(month.year for month in shown)
    left_under = {month: _told_under(month, years, is_kept=False) for month in set(months.values())}
    runs: list[Section] = []
    for event in tops:
        is_kept = event.n in kept
        month = months[event.n]
        month = _told_under(month, years, is_kept=True) if is_kept else left_under[month]
        last = runs[-1] if runs else Section(None, None, [], [])
        if month and month.month and month not in drawn_months and _goes_on(last, month):
            runs[-1] = last._replace(last=month)
        elif not runs or (last.first != month and (is_kept or month or (last.first and last.first.month))):
            runs.append(Section(month, month, [], []))
        if is_kept:
            runs[-1].drawn.extend(unfolded(event))
        else:
            runs[-1].left.append(event)
    return list(_with_empty_months(runs))


def _told_under(month: Month | None, years: Counter[int], *, is_kept: bool) -> Month | None:
    """The month that an event is told under: the year as a whole of which little is drawn,
    nothing of one of which nothing is.
    """
    if month and years[month.year] < _MONTH_BY_MONTH:
        return Month(month.year, 0) if month.year in years else None
    return month if is_kept or month is None else Month(month.year, max(month.month, 1))


def _goes_on(section: Section, month: Month) -> bool:
    """Whether a run of months without anything drawn goes on with a month."""
    return bool(not section.drawn and section.first and section.first.year == month.year)


def _with_empty_months(runs: Sequence[Section]) -> Iterator[Section]:
    """The sections, and between two of one year the months that have none."""
    before: Month | None = None
    for section in runs:
        month = section.first
        if month and before and month.year == before.year and month.month and before.month:
            first, last = min(before.month, month.month) + 1, max(before.month, month.month) - 1
            if first <= last:
                yield Section(Month(month.year, first), Month(month.year, last), [], [])
        yield section
        before = section.last


def _folded(
    events: Sequence[EventRow], kept: set[int], phase_of: Mapping[int, EventRow]
) -> tuple[list[EventRow], Mapping[int, list[EventRow]], Mapping[int, int]]:
    """The events that stand by themselves, the phases drawn under each event,
    and how many phases each has folded into it.
    """
    tops = []
    phases: dict[int, list[EventRow]] = defaultdict(list)
    folded: Counter[int] = Counter()
    for event in events:
        whole = phase_of.get(event.n)
        while whole and whole.n not in kept:
            whole = phase_of.get(whole.n)
        if whole is None:
            tops.append(event)
        elif event.n in kept:
            phases[whole.n].append(event)
        else:
            folded[whole.n] += 1
    return tops, phases, folded
