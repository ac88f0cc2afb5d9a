"""The war to scale: where bars and marks stand, what is faded, and that nothing collides or is lost."""

import re
from datetime import date as Day
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from rjwar.core.text import LANGUAGES
from rjwar.core.width import cells
from rjwar.draw.charts.time_scale import Scale, covered
from rjwar.draw.views import lanes
from rjwar.words.look import Look

days = st.dates(Day(1000, 1, 1), Day(2999, 12, 31))


def drawn(selection, width=60, **look):
    return "".join(f"{line}\n" for line in lanes.render(selection, Look(width=width, **look)).plain())


def own(*events, **more):
    """A record of events given as (name, date)."""
    return strategies.opened(
        {
            "events": [
                {"id": f"e{place}", "name": name, "date": date} for place, (name, date) in enumerate(events)
            ],
            **more,
        }
    )


def test_every_front_has_a_lane_from_month_to_month(small):
    assert (
        drawn(small.select())
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
6 of 6 events

            1904                  1905
            M J  J  A  S  O  N D  J  F  M  A M  J  J  A  S
Port Arthur          ██████████████ ▲ Siege of Fort Lena
                      ▼ First assault on Lena
Diplomacy                         │  Treaty of September ○
Finance     ○ Loan of May         │
Yellow Sea           ▲ Battle off Long Cape
–                ░░░░ Rain of July

▲ Japanese victory   ▼ Russian victory   ○ other event
░ perhaps then
"""
    )


def test_few_days_are_counted_and_what_runs_on_ends_in_an_arrow(small):
    assert (
        drawn(small.select(since="1904-08-09", until="1904-08-26"))
        == """\
Russo-Japanese War
8 February 1904 – 5 September 1905
3 of 3 events

            August 1904
            10   12    14   16    18    20   22    24    26
Port Arthur      ██████████████████████████████████████████▸
                 ▲ Siege of Fort Lena
             ▼ First assault on Lena ███████████████
Yellow Sea  ███ ▲ Battle off Long Cape

▲ Japanese victory   ▼ Russian victory
"""
    )


def test_other_lanes_in_ascii_with_the_old_calendar_above(small):
    assert (
        drawn(small.select(kind="combat"), ascii=True, by="kind", calendar="os")
        == """\
Russo-Japanese War
26 January 1904 - 23 August 1905 O.S.
3 of 3 events

             1904
             Jul    Aug     Sep     Oct     Nov     Dec
Siege               #####################################
                    ^ Siege of Fort Lena
                      ## v First assault on Lena
Naval battle       ## ^ Battle off Long Cape

^ Japanese victory   v Russian victory
"""
    )


def test_uncertain_ends_are_faded_and_marked_dates_grey():
    selection = own(
        ("Loose", "1904-03/1904-05"),
        ("About", "1904-04-01~/1904-05-31~"),
        ("Then", "1904-06-01?"),
        ("On", "1904-05-01/.."),
    ).select()
    assert (
        drawn(selection)
        == """\
4 of 4 events

1904
March          April          May            June
░░░░░░░░░░░░░░█████████████████░░░░░░░░░░░░░░ Loose
               ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ About
                           On █░░░░░░░░░░░░░░░░░░░░░░░░░░░░▸
                                             ▒ Then

░ perhaps then   ▒ about then
"""
    )


def test_a_name_with_no_room_beside_its_bar_stands_beneath_it_whole():
    name = "An expedition with a name that is longer than half of the line"
    text = drawn(own((name, "1904-04"), ("Before", "1904-01-01"), ("After", "1904-12-31")).select(), 50)
    assert " ".join(text.split()).count(name) == 1


def test_what_lies_far_from_the_war_is_counted_and_does_not_shrink_it():
    war = own(
        ("Old", "1808"),
        ("New", "2006-06-16"),
        *((f"Day {n}", f"1904-03-{n:02}") for n in range(1, 9)),
        span="1904-02-08/1905-09-05",
    )
    text = drawn(war.select())
    assert "\n⋮ 1 before, 1808\n⋮ 1 after, 16 June 2006\n" in text
    assert "Day 8" in text


def test_a_selection_that_is_not_of_the_war_has_a_scale_of_its_own():
    war = own(
        ("Old", "1808"), ("Less old", "1868-01-03"), ("In it", "1904-03-01"), span="1904-02-08/1905-09-05"
    )
    text = drawn(war.select(until="1899"))
    assert "⋮" not in text
    assert "1810 1815 1820 1825 1830" in text


def test_small_lanes_share_the_last_but_not_when_all_is_asked_for():
    war = strategies.opened(
        {
            "events": [
                {
                    "id": f"e{n}",
                    "name": f"Event {n}",
                    "date": f"1904-03-{n:02}",
                    "place": f"place-{min(n, 15)}",
                }
                for n in range(1, 21)
            ]
        }
    )
    assert "3 others" in drawn(war.select(), by="place")
    assert "place-14" in drawn(war.select(), by="place", whole=True)


def test_no_events_are_a_sentence(small):
    assert drawn(small.select(grep="nothing of the kind")) == "No events.\n"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_the_whole_war_keeps_to_sixty_lines(war, width, lang):
    lines = drawn(war.select(), width, lang=lang).splitlines()
    assert len(lines) <= 60
    assert max(map(cells, lines)) <= width


@settings(max_examples=25)
@given(
    strategies.documents() | strategies.crowds(),
    st.integers(40, 200),
    st.booleans(),
    st.sampled_from(["front", "kind", "place"]),
)
def test_every_event_is_drawn_or_counted(document, width, whole, by):
    selection = strategies.opened(document).select()
    text = " ".join(drawn(selection, width, whole=whole, by=by).split())
    some, every = map(int, re.match(r".*?(\d+) of (\d+) event", text).groups())
    left = [int(count) for count in re.findall(r"⋮ (\d+) (?:more|before|after)", text)]
    assert some + sum(left) == every == len(selection)


@given(st.tuples(days, days).map(sorted), st.integers(1, 400), st.lists(days, min_size=2, max_size=9))
def test_what_is_later_never_stands_further_left(ends, width, dates):
    scale = Scale(*ends, width)
    places = [scale.cell(day) for day in sorted(dates)]
    assert places == sorted(places)
    assert scale.cell(ends[0]) == 0
    assert 0 <= places[0] <= places[-1] < width


@settings(max_examples=25)
@given(strategies.documents() | strategies.crowds(), strategies.filters())
def test_the_days_covered_hold_something_of_what_is_drawn(document, filters):
    war = strategies.opened(document)
    selection = war.select(**{name: filters[name] for name in ("year", "since", "until") if name in filters})
    events = war.event_rows(selection.numbers)
    if events:
        first, last = covered(events, selection.asked.period, war, Look())
        assert timedelta(0) <= last - first
        assert any(
            (event.latest or str(last)) >= str(first) and (event.earliest or str(first)) <= str(last)
            for event in events
        )


def test_of_one_front_each_battle_with_phases_is_a_lane(small):
    assert (
        drawn(small.select(front="port-arthur", kind="combat"), 72)
        == """\
Russo-Japanese War · 8 February 1904 – 5 September 1905    2 of 2 events

                   1904                                        1905
                   Aug     Sep      Oct      Nov      Dec      Jan
Siege of Fort Lena    ██████████████████████████████████████████ ▲
                        ██ ▼ First assault on Lena             │

▲ Japanese victory   ▼ Russian victory
"""
    )


def test_a_low_window_counts_what_it_leaves_out_at_the_end_of_each_lane(war):
    text = drawn(war.select(since="1904-02-08", until="1905-09-05"), 80, height=24)
    assert len(text.splitlines()) <= 23
    assert re.search(r"^Sakhalin .* \+\d+$", text, re.MULTILINE)
