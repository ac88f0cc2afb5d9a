"""What is asked to what answers. The properties compare each selection with a plain filter over the same events."""

from datetime import date

import pytest
from hypothesis import given, settings

import strategies
from rjwar.core.errors import WrongUsage
from rjwar.core.fold import fold
from rjwar.core.text import in_language
from rjwar.query.filters import FILTERS
from rjwar.query.query import Query
from rjwar.query.select import select
from rjwar.query.typed_dates import parse_typed_period
from samples import EVENTS

KEYS = ", ".join(filter.name for filter in FILTERS)


def ids(selection):
    return [event.id for event in selection]


def test_without_filters_everything_is_selected_in_order_of_date(small):
    assert ids(small.select()) == EVENTS


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"year": 1905}, ["war", "siege-of-fort-lena", "treaty-of-september"]),
        ({"year": "1903..1904", "kind": "loan"}, ["loan-of-may"]),
        ({"year": "..1903"}, []),
        ({"since": "1904-08-11", "until": "1904-08-11"}, ["war", "battle-off-long-cape"]),
        ({"since": "1905-01-03"}, ["war", "treaty-of-september"]),
        ({"until": "29 July 1904 OS", "kind": "naval-battle"}, ["battle-off-long-cape"]),
        ({"since": "15 July 1904", "until": "16 July 1904"}, ["war", "rain-of-july"]),  # some day of July
        ({"since": "15 July 1904", "until": "16 July 1904", "strict": True}, []),
        ({"since": "1904-07", "until": "1904-07", "strict": True}, ["rain-of-july"]),
        ({"front": "port-arthur"}, ["siege-of-fort-lena", "first-assault-on-lena"]),
        ({"front": ["diplomacy", "finance"]}, ["loan-of-may", "treaty-of-september"]),
        ({"front": "diplomacy, finance"}, ["loan-of-may", "treaty-of-september"]),
        ({"outcome": "japanese-victory"}, ["battle-off-long-cape", "siege-of-fort-lena"]),
        ({"outcome": "japan"}, ["battle-off-long-cape", "siege-of-fort-lena"]),
        ({"outcome": "Russia"}, ["first-assault-on-lena"]),
        ({"kind": "combat"}, ["battle-off-long-cape", "siege-of-fort-lena", "first-assault-on-lena"]),
        ({"kind": "land"}, ["siege-of-fort-lena", "first-assault-on-lena"]),
        ({"kind": "naval, loan"}, ["loan-of-may", "battle-off-long-cape"]),
        ({"event": "siege"}, ["siege-of-fort-lena", "first-assault-on-lena"]),
        ({"event": ["first-assault-on-lena", "treaty"]}, ["first-assault-on-lena", "treaty-of-september"]),
        ({"exclude": "event=siege-of-fort-lena", "kind": "combat"}, ["battle-off-long-cape"]),
        ({"kind": ["loan", "treaty"]}, ["loan-of-may", "treaty-of-september"]),
        ({"side": "russia"}, ["battle-off-long-cape"]),
        ({"person": "sato-ken"}, ["loan-of-may", "battle-off-long-cape"]),
        ({"person": "伊東"}, ["loan-of-may", "battle-off-long-cape"]),
        ({"ship": "torpedo-boat-34"}, ["battle-off-long-cape"]),
        ({"ship": "Asahi"}, ["battle-off-long-cape"]),
        ({"place": "fort-lena"}, ["siege-of-fort-lena"]),
        ({"tag": "gunnery"}, ["battle-off-long-cape"]),
        ({"source": "thwiki"}, ["loan-of-may", "battle-off-long-cape"]),
        ({"source": "campbell-1978"}, ["battle-off-long-cape"]),  # by a claim; reading is no evidence
        ({"grep": "island"}, ["battle-off-long-cape"]),
        ({"grep": "沖海"}, ["battle-off-long-cape"]),
        ({"grep": "กองเรือ"}, ["battle-off-long-cape"]),
        ({"grep": ["lena", "assault"]}, ["first-assault-on-lena"]),
        ({"grep": "lena, assault"}, []),
        ({"min_weight": 5}, ["war", "battle-off-long-cape", "treaty-of-september"]),
        ({"exclude": "Kind=Combat"}, ["war", "loan-of-may", "rain-of-july", "treaty-of-september"]),
        ({"exclude": ["kind=combat", "min-weight=5"]}, ["loan-of-may", "rain-of-july"]),
        (
            {"exclude": "front=port-arthur,finance", "kind": ["siege", "loan", "treaty"]},
            ["treaty-of-september"],
        ),
        ({"kind": "combat", "side": "japan", "year": "1904"}, ["battle-off-long-cape"]),
    ],
)
def test_a_filter_selects(small, filters, found):
    assert ids(small.select(**filters)) == found


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ({"limit": 2}, ["war", "loan-of-may"]),
        ({"limit": 0}, []),
        ({"reverse": True, "limit": 2}, ["treaty-of-september", "first-assault-on-lena"]),
        ({"sort": "name"}, ["battle-off-long-cape", "first-assault-on-lena", "loan-of-may", "rain-of-july", "siege-of-fort-lena", "war", "treaty-of-september"]),
        ({"sort": "name", "lang": "ja", "reverse": True, "limit": 2}, ["battle-off-long-cape", "treaty-of-september"]),
        ({"sort": "weight", "limit": 4}, ["war", "battle-off-long-cape", "treaty-of-september", "siege-of-fort-lena"]),
        ({"sort": "weight", "reverse": True}, ["siege-of-fort-lena", "treaty-of-september", "battle-off-long-cape", "war", "first-assault-on-lena", "rain-of-july", "loan-of-may"]),
        ({"sort": "losses", "limit": 1}, ["battle-off-long-cape"]),
        ({"sort": "strength", "reverse": True, "limit": 1}, ["battle-off-long-cape"]),
    ],
)  # fmt: skip
def test_the_largest_come_first_the_unknown_last_and_the_limit_after(small, order, found):
    assert ids(small.select(**order)) == found


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"front": "navy"}, "--front: unknown value 'navy'; known: diplomacy, finance, port-arthur, yellow-sea"),
        ({"front": "yelow-sea"}, "--front: unknown value 'yelow-sea'; did you mean 'yellow-sea'? known: diplomacy, finance, port-arthur, yellow-sea"),
        ({"kind": "combt"}, "--kind: unknown value 'combt'; did you mean 'combat'? known: combat, land, naval, loan, naval-battle, siege, treaty, war"),
        ({"outcome": "rusia"}, "--outcome: unknown value 'rusia'; did you mean 'russia'? known: inconclusive, japanese-victory, russian-victory, britain, japan, russia"),
        ({"outcome": "victory"}, "--outcome: 'victory' names several: japanese-victory, russian-victory; give one of them"),
        ({"person": "nobody"}, "--person: no person is named 'nobody'; 'rjwar list people' shows the people"),
        ({"tag": "night"}, "--tag: unknown value 'night'; known: fleet, gunnery"),
        ({"year": "abc"}, "--year: 'abc' is no date; write 1904, 1904-05, 1904-05-27 or '27 May 1904'"),
        ({"year": "1904-05"}, "--year: '1904-05' is no year; write 1904 or 1904..1905, and use --since and --until for dates"),
        ({"since": "05/06/1904"}, "--since: '05/06/1904' is ambiguous: day or month first? write 1904-06-05, or 5 June 1904"),
        ({"until": "1904-02-30"}, "--until: '1904-02-30': that month has no day 30; it has 29"),
        ({"grep": "--"}, "--grep: '--' has no letter or digit to look for; give a text"),
        ({"min_weight": 6}, "--min-weight: '6' is no weight; write 1 (everything weighed) to 5 (turning points)"),
        ({"exclude": "kind"}, f"--exclude: 'kind' is no KEY=VALUE with a known key; known: {KEYS}"),
        ({"exclude": "sort=name"}, f"--exclude: 'sort=name' is no KEY=VALUE with a known key; known: {KEYS}"),
        ({"exclude": "front=navy"}, "--exclude front: unknown value 'navy'; known: diplomacy, finance, port-arthur, yellow-sea"),
        ({"sort": "size"}, "--sort: unknown value 'size'; known: date, name, weight, losses, strength"),
        ({"limit": -1}, "--limit: -1 is less than nothing; write 0 or more"),
        ({"frnt": "navy"}, "no filter 'frnt'; did you mean 'front'?"),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_refused_with_the_cure(small, filters, message):
    with pytest.raises(WrongUsage) as refused:
        small.select(**filters)
    assert str(refused.value) == message


def test_only_combats_when_they_alone_are_wanted(small):
    assert ids(select(small, Query(), combats=True)) == [
        "battle-off-long-cape",
        "siege-of-fort-lena",
        "first-assault-on-lena",
    ]


# A plain filter over the same events, as slow and as simple as can be.


def lost(force):
    if "total" in force.losses:
        return force.losses["total"].value
    known = [
        force.losses[measure].value
        for measure in ("killed", "wounded", "missing", "captured")
        if measure in force.losses
    ]
    return sum(known) if known else None


def summed(numbers):
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def texts(event):
    yield from (
        *event.name.values(),
        *event.aliases,
        *event.summary.values(),
        *event.tags,
        *event.outcome_note.values(),
    )
    yield from (
        name for force in event.forces.values() for there in force.units for name in there.text.values()
    )
    yield from (
        said for claim in event.claims for texts in (claim.value, claim.note) for said in texts.values()
    )


def within(event, first, last, strict):
    earliest, latest = event.date.earliest or date.min, event.date.latest or date.max
    return first <= earliest and latest <= last if strict else earliest <= last and first <= latest


def plainly(war, name, value, event, strict):
    """Whether an event answers one value of one filter."""
    if name in ("year", "since", "until"):
        earliest, latest = parse_typed_period(value)
        first = earliest if name != "until" and earliest else date.min
        last = latest if name != "since" and latest else date.max
        return within(event, first, last, strict)
    if name in ("front", "place"):
        return getattr(event, name) == value
    kind, outcome = war.word("kinds", event.kind), war.word("outcomes", event.outcome)
    lost_ships = (loss.ship for force in event.forces.values() for loss in force.ships_lost)
    commanders = (commander.person for force in event.forces.values() for commander in force.commanders)
    tests = {
        "kind": lambda: (
            event.kind == value
            if value != "combat"
            else kind.combat
            if kind
            else bool(event.forces or event.outcome)
        ),
        "outcome": lambda: bool(outcome) and value in (outcome.id, outcome.victor),
        "side": lambda: value in event.forces,
        "person": lambda: value in (*commanders, *event.people),
        "ship": lambda: value in (*lost_ships, *event.ships),
        "tag": lambda: value in event.tags,
        "source": lambda: (
            value in (*(cited.source for cited in event.sources), *(claim.source for claim in event.claims))
        ),
        "grep": lambda: any(fold(value)[way] in fold(text)[way] for text in texts(event) for way in (0, -1)),
        "min_weight": lambda: event.weight is not None and event.weight >= int(value),
    }
    return tests[name]()


def answers(war, event, filters):
    strict = filters.get("strict", False)
    for name, values in filters.items():
        if name == "exclude":
            if any(plainly(war, *text.split("=", 1), event, strict) for text in values):
                return False
        elif name in {filter.key for filter in FILTERS}:
            every = all if name == "grep" else any
            if not every(plainly(war, name, value, event, strict) for value in values):
                return False
    return True


def in_order(events, sort="date", reverse=False, limit=None, lang="en"):
    if sort == "name":
        events = sorted(events, key=lambda event: fold(in_language(event.name, lang))[0])
        sort = "date"
    if sort == "date":
        return (events[::-1] if reverse else events)[:limit]
    size = {
        "weight": lambda event: event.weight,
        "losses": lambda event: summed(map(lost, event.forces.values())),
        "strength": lambda event: summed(
            force.strength["men"].value if "men" in force.strength else None
            for force in event.forces.values()
        ),
    }[sort]
    known, unknown = (
        [event for event in events if size(event) is not None],
        [event for event in events if size(event) is None],
    )
    known = sorted(known, key=lambda event: -size(event))
    return [*(known[::-1] if reverse else known), *(unknown[::-1] if reverse else unknown)][:limit]


@settings(max_examples=40)
@given(strategies.documents(), strategies.filters(), strategies.orders())
def test_a_selection_is_what_a_plain_filter_finds(document, filters, order):
    war = strategies.opened(document)
    expected = in_order([event for event in war if answers(war, event, filters)], **order)
    assert ids(war.select(**filters, **order)) == ids(expected)


@settings(max_examples=10)
@given(strategies.filters())
def test_a_selection_of_the_real_record_is_what_a_plain_filter_finds(war, filters):
    asked_for = {
        name: value
        for name, value in filters.items()
        if name in ("year", "since", "until", "min_weight", "strict")
    }
    assert ids(war.select(**asked_for)) == ids([event for event in war if answers(war, event, asked_for)])


@settings(max_examples=20)
@given(strategies.documents(), strategies.filters())
def test_filters_commute(document, filters):
    war = strategies.opened(document)
    backwards = {
        name: value[::-1] if isinstance(value, list) else value for name, value in reversed(filters.items())
    }
    assert ids(war.select(**filters)) == ids(war.select(**backwards))


@settings(max_examples=20)
@given(strategies.documents(), strategies.filters())
def test_different_options_narrow_one_another(document, filters):
    war = strategies.opened(document)
    alone = [
        set(ids(war.select(**{name: value, "strict": filters["strict"]})))
        for name, value in filters.items()
        if name != "strict"
    ]
    assert set(ids(war.select(**filters))) == set(ids(war)).intersection(*alone)


@settings(max_examples=20)
@given(strategies.documents(), strategies.filters())
def test_strict_selects_no_more_than_the_default(document, filters):
    war = strategies.opened(document)
    kept = {name: value for name, value in filters.items() if name != "exclude"}
    assert set(ids(war.select(**kept | {"strict": True}))) <= set(ids(war.select(**kept | {"strict": False})))


@settings(max_examples=20)
@given(strategies.documents())
def test_since_and_until_split_a_selection_without_loss(document):
    war = strategies.opened(document)
    before, after = war.select(until="1904-05-26"), war.select(since="1904-05-27")
    astride = [
        event.id
        for event in war
        if within(event, date(1904, 5, 26), date(1904, 5, 26), False)
        and within(event, date(1904, 5, 27), date(1904, 5, 27), False)
    ]
    assert sorted(ids(before) + ids(after)) == sorted(ids(war) + astride)
